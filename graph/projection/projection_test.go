package projection_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/graph/names"
	"spona/graph/projection"
	"spona/graph/store/sqlite"
	"spona/graph/storetest"
	"spona/graph/view"
)

func newStore(t testing.TB) *sqlite.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return store
}

// load applies batches as one load.
func load(t testing.TB, store graph.Writer, batches ...[]graph.Change) {
	t.Helper()
	l, err := store.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range batches {
		if _, err := l.Apply(t.Context(), b); err != nil && graph.CodeOf(err) != graph.CodeInvalid {
			t.Fatal(err)
		}
	}
	if _, err := l.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// A history hands out the batches of a random one.
type history struct {
	next func() ([]graph.Change, bool)
}

func newHistory(t *testing.T, seed uint64) history {
	next, stop := iter.Pull(storetest.History(seed))
	t.Cleanup(stop)
	return history{next}
}

func (h history) batch() []graph.Change {
	b, _ := h.next()
	return b
}

// change loads batches until the store has another version.
func (h history) change(t *testing.T, store *sqlite.Store) {
	t.Helper()
	before, err := store.Version(t.Context())
	for now := before; now == before; now, err = store.Version(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		load(t, store, h.batch())
	}
}

// texts are what is searched for in the names of random histories.
var texts = []string{"a", "e", "an", "mi", "edi rama", "ana", "marko", "b1", "p", "đinđić", "cc", "x"}

// words are all that a projection says, in words that do not depend on how it came
// to be.
func words(t *testing.T, p *projection.Projection) []string {
	t.Helper()
	v := p.View
	var all []string
	for i := range v.Nodes() {
		n, _ := v.Find(v.ID(view.Node(i)))
		row := v.Row(n)
		var around []string
		for slot, m := range row.Marks {
			e := v.Edge(row, slot)
			around = append(around, fmt.Sprint(v.ID(row.Neighbours[slot]), m, v.Spells(e), v.Weight(e), v.Tie(n, row, slot)))
		}
		slices.Sort(around)
		all = append(all, fmt.Sprint(v.ID(n), v.Kind(n), around))
	}
	slices.Sort(all)
	for _, text := range texts {
		found, err := p.Names.Search(t.Context(), names.Query{Text: text, Limit: 50, Count: true})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, fmt.Sprint(text, ": ", found.Total, found.More))
		for _, h := range found.Hits {
			all = append(all, fmt.Sprint(v.ID(h.Node), h.Name, h.Score, h.Place))
		}
	}
	return append(all, v.Version().String())
}

func compare(t *testing.T, what string, got, want *projection.Projection) {
	t.Helper()
	if diff := cmp.Diff(words(t, want), words(t, got)); diff != "" {
		t.Fatalf("%s:\n%s", what, diff)
	}
}

func build(t *testing.T, store projection.Store) *projection.Projection {
	t.Helper()
	p, err := projection.Build(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestFollowedProjectionsEqualOnesBuiltAnew(t *testing.T) {
	for seed := range uint64(12) {
		store, h := newStore(t), newHistory(t, seed)
		load(t, store, h.batch())
		k := projection.NewKeeper(store, projection.Options{})
		for step := range 15 {
			for range step % 3 {
				load(t, store, h.batch(), h.batch())
			}
			p, err := k.Refresh(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			compare(t, fmt.Sprintf("seed %d, step %d", seed, step), p, build(t, store))
		}
	}
}

func TestSavedProjectionsAreOpenedAsTheyWere(t *testing.T) {
	store, h := newStore(t), newHistory(t, 3)
	load(t, store, h.batch(), h.batch(), h.batch())
	p := build(t, store)
	var file bytes.Buffer
	if err := p.Save(&file); err != nil {
		t.Fatal(err)
	}
	opened, err := projection.Open(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "opened", opened, p)
	if opened.Bytes() <= 0 {
		t.Error("it takes no memory")
	}
	for _, cut := range []int{0, 10, file.Len() / 2, file.Len() - 1} {
		if _, err := projection.Open(bytes.NewReader(file.Bytes()[:cut]), int64(cut)); err == nil {
			t.Errorf("what is cut off at %d is opened", cut)
		}
	}
}

// memory is a place in memory.
type memory struct {
	content []byte
	stored  int
	full    bool
}

func (m *memory) Load(read func(r io.Reader, size int64) error) error {
	if m.content == nil {
		return errors.New("nothing there")
	}
	return read(bytes.NewReader(m.content), int64(len(m.content)))
}

func (m *memory) Store(write func(w io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil || m.full {
		return errors.Join(err, errors.New("full"))
	}
	m.content, m.stored = b.Bytes(), m.stored+1
	return nil
}

// deeds are what keepers did, in order.
type deeds []projection.Deed

func (d *deeds) note(e projection.Event) {
	if e.Err == nil {
		*d = append(*d, e.What)
	}
}

func TestKeepersOpenWhatWasSavedAndReadTheRest(t *testing.T) {
	store, h, place := newStore(t), newHistory(t, 7), &memory{}
	load(t, store, h.batch())
	var did deeds
	refresh := func(store projection.Store, want ...projection.Deed) {
		t.Helper()
		did = nil
		k := projection.NewKeeper(store, projection.Options{Saved: place, Notify: did.note})
		p, err := k.Refresh(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		compare(t, "refreshed", p, build(t, store))
		if !slices.Equal(did, want) {
			t.Fatalf("it %v, want %v", did, want)
		}
	}
	refresh(store, projection.Built, projection.Saved)
	refresh(store, projection.Opened)
	h.change(t, store)
	refresh(store, projection.Opened, projection.Followed)
	place.content[len(place.content)/3] ^= 1
	refresh(store, projection.Built, projection.Saved)
	other := newStore(t)
	load(t, other, h.batch())
	refresh(other, projection.Built, projection.Saved)
	place.content, place.full = nil, true
	refresh(other, projection.Built)
}

// unreachable is a store that cannot be read.
type unreachable struct{ projection.Store }

var errAway = &graph.Error{Code: graph.CodeUpstreamUnavailable, Msg: "it is away"}

func (unreachable) Version(context.Context) (graph.Version, error) { return graph.Version{}, errAway }

func TestKeepersAnswerFromWhatWasSavedWhileTheStoreIsAway(t *testing.T) {
	store, place := newStore(t), &memory{}
	load(t, store, newHistory(t, 2).batch())
	if _, err := projection.NewKeeper(store, projection.Options{Saved: place}).Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	k := projection.NewKeeper(unreachable{store}, projection.Options{Saved: place})
	if _, err := k.Refresh(t.Context()); graph.CodeOf(err) != graph.CodeUpstreamUnavailable {
		t.Errorf("got %v", err)
	}
	compare(t, "what was saved", k.Now(), build(t, store))
}

func TestFollowingShowsLoadsAndStopsWithItsContext(t *testing.T) {
	store, h, place := newStore(t), newHistory(t, 9), &memory{}
	h.change(t, store)
	events := make(chan projection.Event, 100)
	k := projection.NewKeeper(store, projection.Options{
		Saved: place, Every: time.Millisecond, Notify: func(e projection.Event) { events <- e },
	})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		k.Follow(ctx)
		close(ended)
	}()
	await := func(what projection.Deed) projection.Event {
		for e := range events {
			if e.Err != nil {
				t.Errorf("%s: %v", e.What, e.Err)
			}
			if e.What == what {
				return e
			}
		}
		return projection.Event{}
	}
	await(projection.Built)
	for range 5 {
		h.change(t, store)
	}
	version, err := store.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for await(projection.Followed).Version != version {
	}
	p, err := k.Get(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "followed", p, build(t, store))
	cancel()
	<-ended
	if place.stored < 2 {
		t.Error("what was followed is not saved at the end")
	}
}

func TestGettingAProjectionEndsWithItsContext(t *testing.T) {
	k := projection.NewKeeper(unreachable{}, projection.Options{Every: time.Hour})
	follow, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		k.Follow(follow)
		close(ended)
	}()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for {
		_, err := k.Get(ctx)
		if graph.CodeOf(err) == graph.CodeOverloaded {
			break // it waits for whoever follows
		}
		if err == nil {
			t.Fatal("there is a projection of nothing")
		}
	}
	stop()
	<-ended
}
