package bench_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/server/bench"
)

// generateSmall runs the generator of ../shared/bench at its smallest scale.
func generateSmall(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	generator := filepath.Join(dir, "gen")
	run(t, filepath.Join(shared(t), "gen"), nil, "go", "build", "-o", generator, ".")
	generate(t, generator, "S", filepath.Join(dir, "S"))
	return filepath.Join(dir, "S")
}

func TestDistancesAreThoseOfTheGenerator(t *testing.T) {
	dir := generateSmall(t)
	n, err := bench.ReadNetwork(dir)
	if err != nil {
		t.Fatal(err)
	}
	pairs, err := bench.ReadPairs(dir)
	if err != nil || len(pairs) == 0 {
		t.Fatalf("%d pairs, %v", len(pairs), err)
	}
	for _, p := range pairs {
		if got := n.Distance(p.From, p.To, bench.MaxHops, false); got != p.Hops {
			t.Errorf("from %d to %d it is %d steps, want %d", p.From, p.To, got, p.Hops)
		}
		if got := n.Distance(p.From, p.To, bench.MaxHops, true); got != p.Constrained {
			t.Errorf("from %d to %d it is %d steps when constrained, want %d", p.From, p.To, got, p.Constrained)
		}
	}
}

func TestDistanceKeepsToItsLimits(t *testing.T) {
	n, err := bench.ReadNetwork(sample)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name            string
		from, to, limit int
		constrained     bool
		want            int
	}{
		{"to itself", 3, 3, 8, false, 0},
		{"to a neighbour", 0, 2, 8, false, 1},
		{"by a shared party", 0, 5, 8, false, 2},
		{"that is a hub and by membership, so another way", 0, 5, 8, true, 2},
		{"to an address", 0, 7, 8, false, 2},
		{"to an address that is not followed", 0, 7, 8, true, bench.None},
		{"as far as asked", 1, 4, 3, false, 3},
		{"further than asked", 1, 4, 2, false, bench.None},
		{"to a hub, which may be an end", 3, 2, 8, true, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := n.Distance(tt.from, tt.to, tt.limit, tt.constrained); got != tt.want {
				t.Errorf("%d steps, want %d", got, tt.want)
			}
		})
	}
}

func TestAddedPairsAreOfTheirSortAndTheSameEachTime(t *testing.T) {
	n, err := bench.ReadNetwork(generateSmall(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		pairs  func(count int, seed uint64) []bench.Pair
		wanted func(node int) bool
	}{
		"of the core": {n.Core, func(node int) bool { return n.Degree(node) >= 6 }},
		"of hubs":     {n.Hubs, n.Hub},
	} {
		t.Run(name, func(t *testing.T) {
			pairs := tt.pairs(50, 7)
			for _, p := range pairs {
				if p.From == p.To || !tt.wanted(p.From) || !tt.wanted(p.To) {
					t.Errorf("%+v is no such pair", p)
				}
			}
			if len(pairs) != 50 || !cmp.Equal(pairs, tt.pairs(50, 7)) || cmp.Equal(pairs, tt.pairs(50, 8)) {
				t.Errorf("%d pairs, or not always the same of one seed, or the same of another", len(pairs))
			}
		})
	}
}

func TestPairsComeBackAsTheyWereWritten(t *testing.T) {
	dir := t.TempDir()
	pairs := []bench.Pair{{From: 3, To: 4, Hops: 2, Constrained: 8, Cost: bench.None}, {From: 1, To: 0, Hops: bench.None, Constrained: bench.None, Cost: bench.None}}
	if err := bench.WritePairs(dir, pairs); err != nil {
		t.Fatal(err)
	}
	got, err := bench.ReadPairs(dir)
	if diff := cmp.Diff(pairs, got); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
}
