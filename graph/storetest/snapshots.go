package storetest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"testing"

	"spona/graph"
)

func snapshotCases() []testCase {
	return []testCase{
		{"a snapshot has everything", snapshotWhole},
		{"a snapshot of an empty store is empty", snapshotEmpty},
		{"a snapshot does not see what is loaded meanwhile", snapshotStands},
		{"a snapshot can be read twice, in the same order", snapshotTwice},
		{"a reader of a snapshot may stop early", snapshotStopped},
		{"a snapshot ends with its context", snapshotContext},
		{"a load goes on beside many snapshots", manySnapshots},
		{"readers see whole batches while a load runs", wholeBatches},
	}
}

func snapshot(t *testing.T, s graph.Store) graph.Snapshot {
	t.Helper()
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatalf("Snapshot: %v", err)
	}
	t.Cleanup(func() {
		if err := snap.Close(); err != nil {
			t.Errorf("Close of the snapshot: %v", err)
		}
	})
	return snap
}

func snapshotWhole(t *testing.T, s graph.Store) {
	load(t, s, dataset("a"), richEntity(), richRelation(), entity(graph.KindPerson, "other"), donation("other", "q", "1", ""))
	snap := snapshot(t, s)
	same(t, "version", snap.Version(), version(t, s))
	same(t, "data sets", snap.Datasets(), datasets(t, s))
	entities, relations := collect(t, snap.Entities()), collect(t, snap.Relations())
	if len(entities) != 4 || len(relations) != 2 {
		t.Fatalf("%d entities and %d relations, want 4 and 2", len(entities), len(relations))
	}
	for _, e := range entities {
		same(t, "entity", e, getByID(t, s, e.ID))
	}
	for _, r := range relations {
		same(t, "relation", r, getRelation(t, s, r.ID))
	}
}

func snapshotEmpty(t *testing.T, s graph.Store) {
	snap := snapshot(t, s)
	if n := len(collect(t, snap.Entities())) + len(collect(t, snap.Relations())) + len(snap.Datasets()); n != 0 {
		t.Errorf("%d items in an empty store", n)
	}
}

func snapshotStands(t *testing.T, s graph.Store) {
	r := donation("p", "q", "1", "")
	load(t, s, entity(graph.KindPerson, "p"), r)
	snap, was := snapshot(t, s), version(t, s)
	next := snapshot(t, s)
	first := collect(t, next.Relations())
	load(t, s, entity(graph.KindPerson, "p", value(graph.PropertyCountry, "AL")), entity(graph.KindPerson, "new"), donation("p", "q", "2", ""))
	same(t, "version", snap.Version(), was)
	entities, relations := collect(t, snap.Entities()), collect(t, snap.Relations())
	if len(entities) != 2 || len(relations) != 1 {
		t.Fatalf("%d entities and %d relations, want 2 and 1", len(entities), len(relations))
	}
	for _, e := range entities {
		if len(e.Countries()) != 0 {
			t.Errorf("%s shows what was loaded later", e.ID)
		}
	}
	same(t, "relation", relations[0], r)
	same(t, "read before and after", collect(t, next.Relations()), first)
}

func snapshotTwice(t *testing.T, s graph.Store) {
	var batch []any
	for i := range 50 {
		batch = append(batch, entity(graph.KindPerson, fmt.Sprint(i)), donation(fmt.Sprint(i), "q", "1", ""))
	}
	load(t, s, batch...)
	snap := snapshot(t, s)
	same(t, "entities", collect(t, snap.Entities()), collect(t, snap.Entities()))
	same(t, "relations", collect(t, snap.Relations()), collect(t, snap.Relations()))
}

func snapshotStopped(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p"), entity(graph.KindPerson, "q"), donation("p", "party", "1", ""))
	snap := snapshot(t, s)
	for _, err := range snap.Entities() {
		if err != nil {
			t.Fatal(err)
		}
		break
	}
	if n := len(collect(t, snap.Entities())); n != 3 {
		t.Errorf("%d entities after stopping early, want 3", n)
	}
}

func snapshotContext(t *testing.T, s graph.Store) {
	loadTies(t, s, 5)
	endsWithContext(t, s, graph.Snapshot.Entities)
	endsWithContext(t, s, graph.Snapshot.Relations)
}

// endsWithContext ends the context of a snapshot after the first item of a
// sequence: its error must come, and come last. So it must when the sequence is
// read again.
func endsWithContext[T any](t *testing.T, s graph.Store, read func(graph.Snapshot) iter.Seq2[T, error]) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	snap, err := s.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := snap.Close(); err != nil {
			t.Errorf("Close of the snapshot: %v", err)
		}
	}()
	n := 0
	for _, last := range read(snap) {
		if n++; err != nil || last != nil && n == 1 {
			t.Fatalf("item %d: %v, after %v", n, last, err)
		}
		err = last
		cancel()
	}
	if !errors.Is(err, context.Canceled) {
		t.Errorf("the context has ended, and after %d items comes %v", n, err)
	}
	for item, err := range read(snap) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, %v, want the context's error alone", item, err)
		}
	}
}

func manySnapshots(t *testing.T, s graph.Store) {
	l := begin(t, s, graph.LoadOptions{})
	for i := range 20 {
		snap := snapshot(t, s)
		apply(t, l, entity(graph.KindPerson, fmt.Sprint(i)))
		if n := len(collect(t, snap.Entities())); n != i {
			t.Errorf("snapshot %d has %d entities", i, n)
		}
	}
	get(t, s, "19")
}

// wholeBatches loads pairs, each in a batch of its own, while readers look: they
// must see both of a pair or neither, in every kind of read.
func wholeBatches(t *testing.T, s graph.Store) {
	done := make(chan error)
	go func() {
		var err error
		for i := 0; err == nil; i++ {
			select {
			case done <- nil:
				return
			default:
				err = pairsWhole(t.Context(), s)
			}
		}
		done <- err
	}()
	l := begin(t, s, graph.LoadOptions{})
	for i := range 60 {
		a, b := entity(graph.KindPerson, fmt.Sprint("a", i)), entity(graph.KindPerson, fmt.Sprint("b", i))
		apply(t, l, a, b)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func pairsWhole(ctx context.Context, s graph.Store) error {
	page, err := s.Find(ctx, graph.EntityQuery{Page: graph.Page{Limit: graph.MaxPage}})
	if err != nil {
		return err
	}
	if len(page.Items)%2 != 0 || page.Total != len(page.Items) {
		return fmt.Errorf("a list has %d items and a total of %d", len(page.Items), page.Total)
	}
	snap, err := s.Snapshot(ctx)
	if err != nil {
		return err
	}
	n := 0
	for _, err := range snap.Entities() {
		if err != nil {
			return errors.Join(err, snap.Close())
		}
		n++
	}
	if n%2 != 0 {
		err = fmt.Errorf("a snapshot has %d entities", n)
	}
	return errors.Join(err, snap.Close())
}
