//go:build unix

package bench_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	"spona/graph"
	"spona/server/bench"
)

const (
	deltaRelations = 10_000
	usualTime      = 3 * time.Second
)

// live records relations while one client asks for shortest paths, and prints how
// long it takes until they are answered, and what the others notice of it.
func (w *workshop) live(b *testing.B, e engine, set pairSet) {
	b.Helper()
	blk := pairBlock(sp, set, false)
	usual := asking(b.Context(), e, blk)
	select {
	case <-b.Context().Done():
		b.Fatal(b.Context().Err())
	case <-time.After(usualTime):
	}
	before := usual()

	changes := w.delta(b)
	during := asking(b.Context(), e, blk)
	began := time.Now()
	version, err := e.record(b.Context(), changes)
	recorded := time.Now()
	if err == nil {
		err = e.follow(b.Context(), version)
	}
	visible := time.Now()
	meanwhile := during()
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range changes[:10] {
		steps, err := e.client().shortest(b.Context(), c.Relation.From.ID, c.Relation.To.ID, false)
		if err != nil || steps != 1 {
			b.Errorf("a relation that was followed is not there: %d steps, %v", steps, err)
		}
	}
	fmt.Printf("\n%d relations: recorded in %.0f ms, visible %.0f ms after; meanwhile %d shortest paths with p95 %.4f ms and the slowest %.1f ms, usually p95 %.4f ms and the slowest %.1f ms\n",
		len(changes), milliseconds(recorded.Sub(began)), milliseconds(visible.Sub(recorded)),
		len(meanwhile), bench.Percentile(meanwhile, 95), bench.Percentile(meanwhile, 100), bench.Percentile(before, 95), bench.Percentile(before, 100))
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// asking lets a client ask until the function that it returns is called, which
// gives the times of the answers, sorted. Whether they are right is not looked
// at: what is recorded meanwhile changes them.
func asking(ctx context.Context, e engine, blk block) func() []time.Duration {
	ctx, stop := context.WithCancel(ctx)
	var times []time.Duration
	var group sync.WaitGroup
	group.Go(func() {
		c := e.client()
		for i := 0; ctx.Err() == nil; i++ {
			asked := time.Now()
			if _, err := blk.questions[i%len(blk.questions)](ctx, c); err == nil {
				times = append(times, time.Since(asked))
			}
		}
	})
	return func() []time.Duration {
		stop()
		group.Wait()
		slices.Sort(times)
		return times
	}
}

// delta are new relations between random persons.
func (w *workshop) delta(b *testing.B) []graph.Change {
	b.Helper()
	var persons []int
	for i, n := range nodesOf(b, w.csv(b)) {
		if n.Kind == graph.KindPerson {
			persons = append(persons, i)
		}
	}
	r := rand.New(rand.NewPCG(pairSeed, 2))
	person := func() graph.Ref {
		return graph.Ref{ID: bench.EntityID(persons[r.IntN(len(persons))]), Kind: graph.KindPerson}
	}
	changes, now := []graph.Change{}, time.Now()
	for len(changes) < deltaRelations {
		from, to := person(), person()
		if from == to {
			continue
		}
		record := strconv.Itoa(len(changes))
		changes = append(changes, graph.Change{Relation: &graph.Relation{
			ID: graph.NewRelationID(graph.RelationAssociateOf, from.ID, to.ID, "delta"), Kind: graph.RelationAssociateOf, From: from, To: to,
			Records: []graph.RelationRecord{{Source: graph.Source{Dataset: "bench-delta", Record: record, Tier: graph.TierB, Retrieved: now}}},
		}})
	}
	return changes
}
