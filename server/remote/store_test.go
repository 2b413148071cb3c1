package remote_test

import (
	"context"
	"errors"
	"iter"
	"sync/atomic"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/graph/storetest"
	"spona/server/remote"
)

// errAway is what a driver says of a database that cannot be reached.
var errAway = graph.Errorf(graph.CodeUpstreamUnavailable, "", "the database cannot be reached")

func embedded(t *testing.T) graph.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// A remote store that can be reached is like any other.
func TestConformance(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store {
		return remote.New(func(context.Context) (graph.Store, error) { return embedded(t), nil }, remote.Options{})
	})
}

// A database is one that can be away, be silent, and is counted how often it is
// opened.
type database struct {
	graph.Store
	away, silent atomic.Bool
	openings     atomic.Int32
}

func (d *database) open(context.Context) (graph.Store, error) {
	d.openings.Add(1)
	if d.away.Load() {
		return nil, errAway
	}
	return d, nil
}

// wait is what a question meets.
func (d *database) wait(ctx context.Context) error {
	if d.silent.Load() {
		<-ctx.Done()
		return ctx.Err()
	}
	if d.away.Load() {
		return errAway
	}
	return nil
}

func (d *database) Version(ctx context.Context) (graph.Version, error) {
	if err := d.wait(ctx); err != nil {
		return graph.Version{}, err
	}
	return d.Store.Version(ctx)
}

func (d *database) Changes(ctx context.Context, _ graph.Version) iter.Seq2[graph.Changed, error] {
	return func(yield func(graph.Changed, error) bool) {
		if yield(graph.Changed{}, nil) {
			yield(graph.Changed{}, d.wait(ctx))
		}
	}
}

func newDatabase(t *testing.T, opts remote.Options) (*database, *remote.Store) {
	t.Helper()
	d := &database{Store: embedded(t)}
	store := remote.New(d.open, opts)
	t.Cleanup(func() {
		if err := errors.Join(store.Close(), d.Close()); err != nil {
			t.Error(err)
		}
	})
	return d, store
}

func TestADatabaseThatIsAwayIsTriedAgain(t *testing.T) {
	d, store := newDatabase(t, remote.Options{Pause: time.Millisecond})
	d.away.Store(true)
	if _, err := store.Version(t.Context()); !errors.Is(err, errAway) {
		t.Fatalf("error = %v", err)
	}
	d.away.Store(false)
	await(t, func() bool { _, err := store.Version(t.Context()); return err == nil })
	opened := d.openings.Load()
	d.away.Store(true)
	if _, err := store.Version(t.Context()); !errors.Is(err, errAway) {
		t.Fatalf("error = %v", err)
	}
	d.away.Store(false)
	await(t, func() bool { _, err := store.Version(t.Context()); return err == nil })
	if got := d.openings.Load(); got != opened {
		t.Errorf("a database that was away for a while was opened %d times anew", got-opened)
	}
}

// await waits for a condition.
func await(t *testing.T, holds func() bool) {
	t.Helper()
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for !holds() {
		select {
		case <-tick.C:
		case <-t.Context().Done():
			t.Fatal("it never happened")
		}
	}
}

func TestAfterAFailureQuestionsAreRefusedAtOnce(t *testing.T) {
	d, store := newDatabase(t, remote.Options{Pause: time.Hour})
	d.away.Store(true)
	for range 100 {
		if _, err := store.Version(t.Context()); !errors.Is(err, errAway) {
			t.Fatalf("error = %v", err)
		}
	}
	if got := d.openings.Load(); got != 1 {
		t.Errorf("it was tried %d times", got)
	}
}

// Those who ask meanwhile do not put off the next try.
func TestAskingDoesNotKeepADatabaseAway(t *testing.T) {
	d, store := newDatabase(t, remote.Options{Pause: 50 * time.Millisecond})
	if _, err := store.Version(t.Context()); err != nil {
		t.Fatal(err)
	}
	d.away.Store(true)
	if _, err := store.Version(t.Context()); !errors.Is(err, errAway) {
		t.Fatalf("error = %v", err)
	}
	d.away.Store(false)
	for began := time.Now(); time.Since(began) < 10*time.Second; {
		if _, err := store.Version(t.Context()); err == nil {
			return
		}
	}
	t.Error("it is still away")
}

func TestADatabaseThatIsSilentIsNotWaitedFor(t *testing.T) {
	d, store := newDatabase(t, remote.Options{Answer: 20 * time.Millisecond, Item: 20 * time.Millisecond, Pause: time.Hour})
	d.silent.Store(true)
	if _, err := store.Version(t.Context()); graph.CodeOf(err) != graph.CodeUpstreamUnavailable {
		t.Errorf("error = %v", err)
	}
	items, failure := 0, error(nil)
	for _, err := range store.Changes(t.Context(), graph.Version{}) {
		if failure = err; err == nil {
			items++
		}
	}
	if items != 1 || graph.CodeOf(failure) != graph.CodeUpstreamUnavailable {
		t.Errorf("%d items and %v", items, failure)
	}
	d.silent.Store(false)
	if _, err := store.Version(t.Context()); err != nil {
		t.Errorf("one slow question keeps others out: %v", err)
	}
}

// Whoever gives up is told so, and nobody is kept out for it.
func TestAnAskerWhoGivesUpSaysNothingOfTheDatabase(t *testing.T) {
	d, store := newDatabase(t, remote.Options{Pause: time.Hour})
	d.silent.Store(true)
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	if _, err := store.Version(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error = %v", err)
	}
	d.silent.Store(false)
	if _, err := store.Version(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestAReaderMayTakeItsTime(t *testing.T) {
	const item = 200 * time.Millisecond // long enough for an item on a busy machine
	_, store := newDatabase(t, remote.Options{Item: item})
	snapshot, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snapshot.Close()
	for _, err := range store.Changes(t.Context(), graph.Version{}) {
		if err != nil {
			t.Fatal(err)
		}
		select {
		case <-time.After(2 * item): // longer than an item may take
		case <-t.Context().Done():
		}
	}
	for _, err := range snapshot.Entities() {
		if err != nil {
			t.Error(err)
		}
	}
}

func TestCloseGivesUpAnOpening(t *testing.T) {
	began := make(chan struct{})
	store := remote.New(func(ctx context.Context) (graph.Store, error) {
		close(began)
		<-ctx.Done()
		return nil, ctx.Err()
	}, remote.Options{})
	answered := make(chan error, 1)
	go func() {
		_, err := store.Version(t.Context())
		answered <- err
	}()
	<-began
	if err := store.Close(); err != nil {
		t.Error(err)
	}
	if err := <-answered; graph.CodeOf(err) != graph.CodeUpstreamUnavailable {
		t.Errorf("error = %v", err)
	}
	if _, err := store.Version(t.Context()); graph.CodeOf(err) != graph.CodeUpstreamUnavailable {
		t.Errorf("after Close: %v", err)
	}
}
