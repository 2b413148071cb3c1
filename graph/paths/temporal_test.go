package paths_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// newTemporalToy is a toy whose relations hold for spells of days around the turn
// of a month and of a year, with dates of every precision and unknown ones.
func newTemporalToy(t *testing.T, rng *rand.Rand) toy {
	t.Helper()
	g := newToy(t, rng)
	b := view.NewBuilder(graph.Version{Epoch: "toy"}, len(g.ids), len(g.relations))
	for _, id := range g.ids {
		if err := b.Entity(id, graph.KindPerson); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range g.relations {
		r.Records[0].Spells = nil
		for range rng.IntN(4) {
			r.Records[0].Spells = append(r.Records[0].Spells, newSpell(t, rng))
		}
		if err := b.Relation(r); err != nil {
			t.Fatal(err)
		}
	}
	var err error
	if g.view, err = b.Build(); err != nil {
		t.Fatal(err)
	}
	return g
}

// newSpell is a random spell: most of its dates are days.
func newSpell(t *testing.T, rng *rand.Rand) graph.Spell {
	t.Helper()
	for {
		s := graph.Spell{From: newDate(t, rng), To: newDate(t, rng)}
		if s.Validate() == nil {
			return s
		}
	}
}

func newDate(t *testing.T, rng *rand.Rand) graph.Date {
	t.Helper()
	year, month, day := 2013, 11+rng.IntN(2), 25+rng.IntN(6)
	if rng.IntN(3) == 0 {
		year, month, day = 2014, 1, 1+rng.IntN(6)
	}
	switch rng.IntN(12) {
	case 0:
		return graph.Date{}
	case 1:
		month, day = 0, 0
	case 2:
		day = 0
	}
	d, err := graph.NewDate(year, month, day)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// spellsOf are the spells of the relations that a way may use, step by step. A
// relation without dates may have held at any time.
func (g toy) spellsOf(w way, follows func(*graph.Relation) bool) [][]graph.Spell {
	all := make([][]graph.Spell, len(w)-1)
	for i := range all {
		for _, r := range g.relations {
			if !follows(r) || !(r.From.ID == w[i] && r.To.ID == w[i+1] || r.From.ID == w[i+1] && r.To.ID == w[i]) {
				continue
			}
			if spells := r.First().Spells; len(spells) > 0 {
				all[i] = append(all[i], spells...)
			} else {
				all[i] = append(all[i], graph.Spell{})
			}
		}
	}
	return all
}

// tryAllTimed is every way whose steps' spells pass, in the order that the API
// promises for the shortest ones.
func (g toy) tryAllTimed(from, to graph.ID, opts paths.Options, follows func(*graph.Relation) bool, passes func(steps [][]graph.Spell) bool) []way {
	limit := opts.Limit
	opts.Limit = 1 << 30
	all := slices.DeleteFunc(g.tryAll(from, to, opts, follows), func(w way) bool { return !passes(g.spellsOf(w, follows)) })
	return all[:min(len(all), limit)]
}

// Days before and after all others, for what is unknown.
const (
	longAgo = -1_000_000
	never   = 1_000_000
)

// daysOf is a date as the days that it may mean.
func daysOf(d graph.Date) (first, last int) {
	if d.IsZero() {
		return longAgo, never
	}
	from, to := d.Days()
	return int(from), int(to)
}

// isExact reports whether a spell begins and ends on known days.
func isExact(s graph.Spell) bool { return s.From.Day > 0 && s.To.Day > 0 }

// turningDays are the days on which anything changes for the spells of a path:
// what holds on no such day holds on none.
func turningDays(steps [][]graph.Spell) []int {
	var days []int
	for _, spells := range steps {
		for _, s := range spells {
			for _, d := range [2]graph.Date{s.From, s.To} {
				first, last := daysOf(d)
				days = append(days, first, last)
			}
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// mayHoldOn reports whether a spell may have held on a day: it began on a day that
// its first date may mean, and ended on one that its second may mean.
func mayHoldOn(s graph.Spell, day int) bool {
	begin, _ := daysOf(s.From)
	_, end := daysOf(s.To)
	return begin <= day && day <= end
}

// exactOnly leaves the spells that begin and end on known days.
func exactOnly(steps [][]graph.Spell) [][]graph.Spell {
	left := make([][]graph.Spell, len(steps))
	for i, spells := range steps {
		for _, s := range spells {
			if isExact(s) {
				left[i] = append(left[i], s)
			}
		}
	}
	return left
}

// overlapsByDays reports whether there is a day on which every step may have held.
// It is certain when that can be said from spells of known days alone.
func overlapsByDays(steps [][]graph.Spell) bool {
	return slices.ContainsFunc(turningDays(steps), func(day int) bool { return allHoldOn(steps, day) })
}

func allHoldOn(steps [][]graph.Spell, day int) bool {
	for _, spells := range steps {
		if !slices.ContainsFunc(spells, func(s graph.Spell) bool { return mayHoldOn(s, day) }) {
			return false
		}
	}
	return true
}

// followsByDays reports whether a day of beginning and one of ending can be chosen
// for every step, so that each begins at or after the beginning of the one before
// it and at most so many days after its end. It is certain when that can be said
// from spells of known days alone.
func followsByDays(steps [][]graph.Spell, maxGap int, backward bool) bool {
	if backward {
		steps = slices.Clone(steps)
		slices.Reverse(steps)
	}
	days := turningDays(steps)
	reached := map[[2]int]bool{}
	for i, spells := range steps {
		next := map[[2]int]bool{}
		for _, s := range spells {
			for _, stretch := range readings(s, days) {
				fits := i == 0
				for before := range reached {
					fits = fits || before[0] <= stretch[0] && stretch[0]-before[1] <= maxGap
				}
				if fits {
					next[stretch] = true
				}
			}
		}
		reached = next
	}
	return len(reached) > 0
}

// readings are the stretches of time that a spell may mean, from and to one of the
// days.
func readings(s graph.Spell, days []int) [][2]int {
	var all [][2]int
	firstBegin, lastBegin := daysOf(s.From)
	firstEnd, lastEnd := daysOf(s.To)
	for _, begin := range days {
		if begin < firstBegin || begin > lastBegin {
			continue
		}
		for _, end := range days {
			if end >= max(begin, firstEnd) && end <= lastEnd {
				all = append(all, [2]int{begin, end})
			}
		}
	}
	return all
}

// A pricedWay is a way and what it costs.
type pricedWay struct {
	way  way
	cost int64
}

// comparePriced orders ways by cost, then by length, then by ids.
func comparePriced(a, b pricedWay) int {
	return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(len(a.way), len(b.way)), slices.Compare(a.way, b.way))
}

// A price is what a step between two entities costs, never less than nothing; ok is
// false when there is no such step.
type price func(from, to graph.ID) (cost int64, ok bool)

// yen finds the k cheapest simple paths of at most so many steps by the algorithm
// of Yen (1971): each further path leaves one found before at some entity, and is
// the cheapest that does so. Only entities that are passable are passed through.
func yen(ids []graph.ID, from, to graph.ID, k, maxLength int, step price, passable func(graph.ID) bool) []pricedWay {
	var found, candidates []pricedWay
	first, ok := cheapest(ids, from, to, maxLength, step, passable)
	if !ok {
		return nil
	}
	for next := first; ; {
		found = append(found, next)
		if len(found) == k {
			return found
		}
		for i := range next.way[1:] {
			root, spur := next.way[:i], next.way[i]
			var rootCost int64
			for j := range root {
				cost, _ := step(next.way[j], next.way[j+1])
				rootCost += cost
			}
			closed := func(a, b graph.ID) (int64, bool) {
				leaves := func(p pricedWay) bool {
					return len(p.way) > i+1 && slices.Equal(p.way[:i+1], next.way[:i+1]) && p.way[i+1] == b
				}
				if slices.Contains(root, a) || slices.Contains(root, b) || a == spur && slices.ContainsFunc(found, leaves) {
					return 0, false
				}
				return step(a, b)
			}
			rest, ok := cheapest(ids, spur, to, maxLength-i, closed, passable)
			if !ok {
				continue
			}
			candidate := pricedWay{append(slices.Clone(root), rest.way...), rootCost + rest.cost}
			if !slices.ContainsFunc(candidates, func(p pricedWay) bool { return slices.Equal(p.way, candidate.way) }) {
				candidates = append(candidates, candidate)
			}
		}
		if len(candidates) == 0 {
			return found
		}
		slices.SortFunc(candidates, comparePriced)
		next, candidates = candidates[0], slices.Clone(candidates[1:])
	}
}

// cheapest is the cheapest way of at most so many steps, the shortest of these, the
// first of these by its ids: the best way of each number of steps to everybody,
// from those of one step fewer. Since a circle saves nothing, it visits nobody twice.
func cheapest(ids []graph.ID, from, to graph.ID, maxLength int, step price, passable func(graph.ID) bool) (best pricedWay, ok bool) {
	layer := map[graph.ID]pricedWay{from: {way: way{from}}}
	for range maxLength {
		next := map[graph.ID]pricedWay{}
		for at, so := range layer {
			if at == to || at != from && !passable(at) {
				continue
			}
			for _, id := range ids {
				cost, there := step(at, id)
				if !there || id == from {
					continue
				}
				longer := pricedWay{append(slices.Clone(so.way), id), so.cost + cost}
				if known, there := next[id]; !there || comparePriced(longer, known) < 0 {
					next[id] = longer
				}
			}
		}
		if there, arrived := next[to]; arrived && (!ok || comparePriced(there, best) < 0) {
			best, ok = there, true
		}
		layer = next
	}
	return best, ok
}

// Yen's algorithm is what searches are measured by, so it is measured itself: by
// trying every way.
func TestYenEqualsTryingEveryWay(t *testing.T) {
	for seed := range uint64(graphs / 10) {
		rng := rand.New(rand.NewPCG(seed, 2))
		g := newToy(t, rng)
		opts, follows := g.options(rng)
		opts.Avoid, opts.HubDegree = nil, 0
		prices := map[[2]graph.ID]int64{}
		for _, r := range g.relations {
			if follows(r) {
				cost := int64(rng.IntN(4))
				prices[[2]graph.ID{r.From.ID, r.To.ID}], prices[[2]graph.ID{r.To.ID, r.From.ID}] = cost, cost
			}
		}
		step := func(a, b graph.ID) (int64, bool) {
			cost, ok := prices[[2]graph.ID{a, b}]
			return cost, ok
		}
		k := opts.Limit
		opts.Limit = 1 << 30
		var want []pricedWay
		for _, w := range g.tryAll(g.ids[0], g.ids[1], opts, follows) {
			p := pricedWay{way: w}
			for i := range w[1:] {
				cost, _ := step(w[i], w[i+1])
				p.cost += cost
			}
			want = append(want, p)
		}
		slices.SortFunc(want, comparePriced)
		got := yen(g.ids, g.ids[0], g.ids[1], k, opts.MaxLength, step, func(graph.ID) bool { return true })
		if want = want[:min(k, len(want))]; fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("seed %d: got %v, want %v", seed, got, want)
		}
	}
}

// Of all ways, those are left that the intervals and the days agree on.
func TestTheWaysThatHeldAreThoseWithAnInterval(t *testing.T) {
	left := 0
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 6))
		g := newTemporalToy(t, rng)
		opts, follows := g.options(rng)
		opts.Limit, opts.AsOf = 1<<30, graph.Date{}
		want := g.tryAllTimed(g.ids[0], g.ids[1], opts, follows, overlapsByDays)
		got := slices.DeleteFunc(g.tryAll(g.ids[0], g.ids[1], opts, follows), func(w way) bool {
			return len(paths.Overlaps(spans(g.spellsOf(w, follows)))) == 0
		})
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("seed %d: got %v, want %v", seed, got, want)
		}
		left += len(want)
	}
	if left < graphs/10 {
		t.Errorf("only %d ways were left", left)
	}
}
