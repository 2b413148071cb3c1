package neo4j

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
)

// batchesOfAll have what a load may meet: stubs, restated rows, roles that follow
// later, a stub of another kind and a withdrawal.
func batchesOfAll() [][]graph.Change {
	again := person("p")
	again.Records[0].Names = append(again.Records[0].Names, graph.Name{Text: "P. alias", Kind: graph.NameAlias})
	party := person("q")
	party.Kind = graph.KindOrganization
	return [][]graph.Change{
		changesOf(&graph.Dataset{ID: "t", Title: "Test", Countries: []string{"RS"}}, person("p"), donation("p", "q")),
		changesOf(person("other"), donation("other", "q"), again),
		changesOf(party, donation("p", "q")),
		changesOf(person("gone"), donation("gone", "q")),
		changesOf(&graph.Withdrawal{Dataset: "t", Record: "gone", At: graph.Date{Year: 2026}}, donation("p", "q")),
	}
}

// everything is all that a store holds, by id.
func everything(t *testing.T, s graph.Store) map[graph.ID]any {
	t.Helper()
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[graph.ID]any)
	for e, err := range snap.Entities() {
		if err != nil {
			t.Fatal(err)
		}
		all[e.ID] = e
	}
	for r, err := range snap.Relations() {
		if err != nil {
			t.Fatal(err)
		}
		all[r.ID] = r
	}
	if err := snap.Close(); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestBulkLoadHoldsWhatAnOrdinaryOneDoes(t *testing.T) {
	s := openEmpty(t, Options{})
	counts := loadBatches(t, s.BeginBulk, batchesOfAll()...)
	wantSound(t, s)
	bulk := everything(t, s)
	if n := len(ask(t, s, "MATCH (e:Earlier) RETURN e.id", nil)); n != 0 {
		t.Errorf("a bulk load kept %d earlier states", n)
	}
	_ = ask(t, s, "MATCH (n) DETACH DELETE n", nil)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}

	ordinary, err := Open(t.Context(), Options{URL: s.options.URL})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = ordinary.Close() }()
	want := loadBatches(t, ordinary.BeginLoad, batchesOfAll()...)
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Errorf("counts (-ordinary +bulk):\n%s", diff)
	}
	wantSound(t, ordinary)
	if diff := cmp.Diff(everything(t, ordinary), bulk); diff != "" {
		t.Errorf("(-ordinary +bulk):\n%s", diff)
	}
}

func TestBulkLoadNeedsAnEmptyGraph(t *testing.T) {
	s := openEmpty(t, Options{})
	defer func() { _ = s.Close() }()
	loadBatches(t, s.BeginLoad, changesOf(person("p")))
	if _, err := s.BeginBulk(t.Context(), graph.LoadOptions{}); graph.CodeOf(err) != graph.CodeConflict {
		t.Errorf("BeginBulk of a graph with a person: %v", err)
	}
	loadBatches(t, s.BeginLoad, changesOf(person("p")))
}

func TestBulkLoadThatDidNotFinishIsNotRead(t *testing.T) {
	s := openEmpty(t, Options{})
	defer func() { _ = s.Close() }()
	l, err := s.BeginBulk(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Apply(t.Context(), changesOf(person("left"))); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Version(t.Context()); graph.CodeOf(err) != graph.CodeUpstreamUnavailable {
		t.Errorf("Version during a bulk load: %v", err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.BeginLoad(t.Context(), graph.LoadOptions{}); graph.CodeOf(err) != graph.CodeConflict {
		t.Errorf("an ordinary load after it: %v", err)
	}
	loadBatches(t, s.BeginBulk, changesOf(person("new")))
	wantSound(t, s)
	if all := everything(t, s); len(all) != 1 {
		t.Errorf("%d rows, want the new person alone", len(all))
	}
}

func TestSecondLoadIsRefusedInAnyProcess(t *testing.T) {
	s := openEmpty(t, Options{})
	defer func() { _ = s.Close() }()
	other, err := Open(t.Context(), Options{URL: s.options.URL})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Close() }()
	l, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for name, begin := range map[string]func(context.Context, graph.LoadOptions) (graph.Load, error){
		"a load": other.BeginLoad, "a bulk load": other.BeginBulk,
	} {
		if _, err := begin(t.Context(), graph.LoadOptions{}); graph.CodeOf(err) != graph.CodeConflict {
			t.Errorf("%s beside another: %v", name, err)
		}
	}
	if _, err := other.Check(t.Context()); graph.CodeOf(err) != graph.CodeConflict {
		t.Errorf("a check beside a load: %v", err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	loadBatches(t, other.BeginLoad, changesOf(person("p")))
}

// A process that is killed renews its lock no more; what it still sends is
// refused once another load has begun.
func TestLockOfAKilledLoadEndsWithItsLease(t *testing.T) {
	const lease = 300 * time.Millisecond
	s := openEmpty(t, Options{Lease: lease})
	defer func() { _ = s.Close() }()
	begun, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	killed := begun.(*load)
	killed.lock.stop()
	<-killed.lock.ended
	next := beginWithin(t, s, time.Minute)
	if _, err := killed.Apply(t.Context(), changesOf(person("late"))); !errors.Is(err, errLost) {
		t.Errorf("a batch of the load that lost its turn: %v", err)
	}
	if _, err := next.Apply(t.Context(), changesOf(person("p"))); err != nil {
		t.Error(err)
	}
	if err := next.Close(); err != nil {
		t.Error(err)
	}
	if err := killed.Close(); err != nil {
		t.Error(err)
	}
	wantSound(t, s)
	ids := make([]graph.ID, 0, 1)
	for id := range everything(t, s) {
		ids = append(ids, id)
	}
	if want := []graph.ID{person("p").ID}; !slices.Equal(ids, want) {
		t.Errorf("rows %v, want %v", ids, want)
	}
}

// beginWithin begins a load as soon as the lock is free.
func beginWithin(t *testing.T, s *Store, most time.Duration) graph.Load {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), most)
	defer cancel()
	retry := time.NewTicker(50 * time.Millisecond)
	defer retry.Stop()
	for {
		l, err := s.BeginLoad(ctx, graph.LoadOptions{})
		if err == nil {
			return l
		}
		if graph.CodeOf(err) != graph.CodeConflict {
			t.Fatal(err)
		}
		<-retry.C
	}
}

// A batch whose commit got no answer is found, and is not written twice.
func TestBatchWithoutAnAnswerIsNotWrittenTwice(t *testing.T) {
	s := openEmpty(t, Options{})
	defer func() { _ = s.Close() }()
	begun, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	l := begun.(*load)
	b := newBatch(l, changesOf(person("p"), donation("p", "q")))
	if err := b.work(t.Context()); err != nil {
		t.Fatal(err)
	}
	w := b.writes()
	if err := s.write(t.Context(), func(ctx context.Context, t tx) error { return l.put(ctx, t, w, "first") }); err != nil {
		t.Fatal(err)
	}
	if err := s.write(t.Context(), func(ctx context.Context, t tx) error { return l.put(ctx, t, w, "second") }); err == nil {
		t.Error("the same version was written twice")
	}
	l.opened(t.Context())
	for op, want := range map[string]bool{"first": true, "second": false} {
		if kept, err := l.wasKept(t.Context(), w, op); err != nil || kept != want {
			t.Errorf("the attempt %q was kept: %v, %v, want %v", op, kept, err, want)
		}
	}
	l.stale = true
	applied, err := l.Apply(t.Context(), changesOf(person("p"), donation("p", "q")))
	if err != nil || applied.Counts.Changed() {
		t.Errorf("the batch again: %+v, %v, want nothing changed", applied.Counts, err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	wantSound(t, s)
}
