package paths_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// A made graph is built from pairs of numbers, all relations of one kind.
type made struct {
	ids  []graph.ID
	view *view.View
}

func newMade(t testing.TB, nodes int, links [][2]int) made {
	t.Helper()
	g := made{}
	b := view.NewBuilder(graph.Version{Epoch: "made"}, nodes, len(links))
	for i := range nodes {
		g.ids = append(g.ids, graph.NewEntityID("made", fmt.Sprint(i)))
		if err := b.Entity(g.ids[i], graph.KindCompany); err != nil {
			t.Fatal(err)
		}
	}
	for i, l := range links {
		b.Link(graph.Link{Kind: graph.RelationOwns, Tail: l[0], Head: l[1], Key: uint64(i + 1), Tier: graph.TierA, Weight: 1})
	}
	var err error
	if g.view, err = b.Build(); err != nil {
		t.Fatal(err)
	}
	return g
}

func (g made) between(t testing.TB, from, to int, opts paths.Options) paths.Result {
	t.Helper()
	found, err := paths.Between(t.Context(), paths.Memory{Of: g.view}, new(paths.Scratch), g.ids[from], g.ids[to], opts)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// hubRelations is how many relations the hub of the tests and benchmarks has.
const hubRelations = 200_000

// The ends and the hub of [withHub].
const (
	hubEnd0 = iota
	hubEnd1
	hub
)

// withHub is a hub between two ends that are also connected by other ways, one of
// two, one of three and one of four steps, all among others.
func withHub(t testing.TB) made {
	rng := rand.New(rand.NewPCG(1, 9))
	links := [][2]int{{hubEnd0, hub}, {hub, hubEnd1}, {hubEnd0, 3}, {3, hubEnd1}, {hubEnd0, 4}, {4, 5}, {5, hubEnd1}, {hubEnd0, 6}, {6, 7}, {7, 8}, {8, hubEnd1}}
	for i := range hubRelations {
		links = append(links, [2]int{hub, 9 + i})
	}
	for range 300 { // what is around the ends
		links = append(links, [2]int{rng.IntN(9), 9 + hubRelations + rng.IntN(600)})
	}
	return newMade(t, 9+hubRelations+600, links)
}

func TestAHubBetweenTwoOthersIsNotReadWhole(t *testing.T) {
	g := withHub(t)
	for _, limit := range []int{1, 3, 5} {
		with, without := g.between(t, hubEnd0, hubEnd1, paths.Options{Limit: limit}), g.between(t, hubEnd0, hubEnd1, paths.Options{Limit: limit, Avoid: []graph.ID{g.ids[hub]}})
		if len(with.Paths) == 0 || with.Paths[0].Length() != 2 {
			t.Fatalf("limit %d: found %+v", limit, with)
		}
		if with.Explored > 2*without.Explored {
			t.Errorf("limit %d: %d relations are read with the hub and %d without it", limit, with.Explored, without.Explored)
		}
	}
}

// With the benchmark's own figures:
//
//	go test -run '^$' -bench Hub ./graph/paths
func BenchmarkHub(b *testing.B) {
	g, scratch := withHub(b), new(paths.Scratch)
	for _, limit := range []int{1, 5} {
		for name, opts := range map[string]paths.Options{
			"passed through": {Limit: limit}, "avoided": {Limit: limit, Avoid: []graph.ID{g.ids[hub]}},
		} {
			b.Run(fmt.Sprintf("%s, %d paths", name, limit), func(b *testing.B) {
				for b.Loop() {
					if _, err := paths.Between(context.Background(), paths.Memory{Of: g.view}, scratch, g.ids[hubEnd0], g.ids[hubEnd1], opts); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func TestOwnershipInACircleEnds(t *testing.T) {
	g := newMade(t, 4, [][2]int{{0, 1}, {1, 2}, {2, 0}, {0, 0}, {2, 3}})
	found := g.between(t, 0, 3, paths.Options{MaxLength: 8, Limit: 25})
	if len(found.Paths) != 2 || found.Paths[0].Length() != 2 || found.Paths[1].Length() != 3 || found.Truncated {
		t.Errorf("found %+v", found)
	}
}

// An endingContext ends after it was looked at so many times.
type endingContext struct {
	context.Context
	looks int
}

func (c *endingContext) Err() error {
	if c.looks--; c.looks < 0 {
		return context.Canceled
	}
	return nil
}

func TestBetweenLooksAtItsContextAgainAndAgain(t *testing.T) {
	const nodes, links = 2000, 200_000
	rng := rand.New(rand.NewPCG(2, 9))
	var all [][2]int
	for range links {
		all = append(all, [2]int{rng.IntN(nodes), rng.IntN(nodes)})
	}
	g := newMade(t, nodes, all)
	opts := paths.Options{MaxLength: 8, Limit: 25, Avoid: g.ids[100:1000]}
	ctx := &endingContext{t.Context(), 1 << 30}
	whole, err := paths.Between(ctx, paths.Memory{Of: g.view}, new(paths.Scratch), g.ids[0], g.ids[1], opts)
	if err != nil {
		t.Fatal(err)
	}
	looks := 1<<30 - ctx.looks
	if looks < 3 || looks < whole.Explored/100_000 {
		t.Fatalf("it looked %d times while it read %d relations", looks, whole.Explored)
	}
	for left := range looks {
		if _, err := paths.Between(&endingContext{t.Context(), left}, paths.Memory{Of: g.view}, new(paths.Scratch), g.ids[0], g.ids[1], opts); !errors.Is(err, context.Canceled) {
			t.Fatalf("after %d looks of %d: %v", left, looks, err)
		}
	}
}
