package storetest

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
)

// twinPool is from how many ids the operations on two stores are made: enough
// for lists of several pages, and few enough to meet.
const twinPool = 60

// Twins runs the same random operations, loads and reads of every sort, on two
// empty stores of different backends and compares every answer, even where the
// contract leaves it open what surrounds a page without items. The seed alone
// decides the operations. It ends with the first answer that differs.
func Twins(t *testing.T, seed uint64, operations int, a, b graph.Store) {
	t.Helper()
	w := &twins{
		generator: &generator{rand.New(rand.NewPCG(seed, seed)), twinPool},
		stores:    [2]graph.Store{a, b},
	}
	w.note(t)
	reads := w.reads()
	for w.number = range operations {
		switch w.IntN(12) {
		case 0, 1:
			w.apply(t)
		case 2:
			if w.IntN(3) == 0 {
				w.finish(t)
			}
		default:
			pick(w.generator, reads...)(t)
		}
		if t.Failed() {
			t.Fatalf("stopped at operation %d of seed %d", w.number, seed)
		}
	}
	w.finish(t)
}

// twins are two stores with what the operations so far have left to go on from.
type twins struct {
	*generator
	stores    [2]graph.Store
	number    int // of the operation
	loads     [2]graph.Load
	day       int                // the loads are a day apart
	versions  [][2]graph.Version // that have been, the latest last
	snapshots [2]graph.Snapshot  // held open while more is loaded
	entities  graph.EntityQuery  // the next page of a list that was read before
	relations graph.RelationQuery
	known     []*graph.Relation // some that have been returned
}

// reads are the sorts of reads, the usual ones more often.
func (w *twins) reads() []func(*testing.T) {
	var all []func(*testing.T)
	for _, read := range []struct {
		often int
		of    func(*testing.T)
	}{
		{2, w.readByID}, {4, w.find}, {4, w.findRelations}, {4, w.relationsOf}, {3, w.neighbours},
		{2, w.tied}, {1, w.datasets}, {2, w.changes}, {1, w.hold}, {1, w.readHeld}, {1, w.links},
	} {
		for range read.often {
			all = append(all, read.of)
		}
	}
	return all
}

// both asks both stores and compares the answers, errors by their code.
func both[T any](t *testing.T, w *twins, what string, ask func(at int, s graph.Store) (T, error)) (T, bool) {
	t.Helper()
	want, wantErr := ask(0, w.stores[0])
	got, err := ask(1, w.stores[1])
	if graph.CodeOf(err) != graph.CodeOf(wantErr) {
		t.Errorf("operation %d: %s: %v, the other store says %v", w.number, what, err, wantErr)
	} else if diff := cmp.Diff(want, got, comparing()...); diff != "" && err == nil {
		t.Errorf("operation %d: %s (-first +second):\n%s", w.number, what, diff)
	}
	return want, wantErr == nil
}

// apply applies a batch, in a new load where none is under way.
func (w *twins) apply(t *testing.T) {
	if w.loads[0] == nil {
		w.day++
		opts := graph.LoadOptions{Complete: w.IntN(2) == 0, At: fetched.AddDate(0, 0, w.day)}
		for i, s := range w.stores {
			w.loads[i] = begin(t, s, opts)
		}
	}
	batch := w.batch(fetched.AddDate(0, 0, w.day))
	both(t, w, "Apply", func(at int, _ graph.Store) (any, error) {
		applied, err := w.loads[at].Apply(t.Context(), batch)
		var rejected []string
		for _, r := range applied.Rejected {
			rejected = append(rejected, fmt.Sprint(r.Index, graph.CodeOf(r.Err))) // the words may name another of several reasons
		}
		return [2]any{applied.Counts, rejected}, err
	})
	w.note(t)
}

// finish ends the load that is under way, or gives it up.
func (w *twins) finish(t *testing.T) {
	if w.loads[0] == nil {
		return
	}
	finish := w.IntN(4) > 0
	both(t, w, "Finish", func(at int, _ graph.Store) (any, error) {
		if finish {
			return w.loads[at].Finish(t.Context())
		}
		return nil, w.loads[at].Close()
	})
	w.loads = [2]graph.Load{}
	w.note(t)
}

// note notes the version. Its number is the store's own, but both move or neither.
func (w *twins) note(t *testing.T) {
	var now [2]graph.Version
	both(t, w, "Version", func(at int, s graph.Store) (moved bool, err error) {
		now[at], err = s.Version(t.Context())
		if n := len(w.versions); n > 0 {
			moved = w.versions[n-1][at].Seq < now[at].Seq
		}
		return moved, err
	})
	w.versions = append(w.versions, now)
	if most := 20; len(w.versions) > most {
		w.versions = w.versions[1:]
	}
}

// meet remembers relations to ask for.
func (w *twins) meet(relations []*graph.Relation) {
	w.known = append(w.known, relations...)
	if most := 50; len(w.known) > most {
		w.known = w.known[len(w.known)-most:]
	}
}
