package names

import (
	"context"
	"math/bits"
	"slices"

	"spona/graph"
	"spona/graph/view"
)

// A Query says what to search for.
type Query struct {
	Text      string             // as somebody types it; the last word may be unfinished
	Kinds     []graph.EntityKind // any of; empty for all
	Countries []string           // any of; empty for all
	MinTier   graph.Tier         // entities of this tier or a better one, and stubs; 0 for all
	Limit     int                // the most hits to return, up to [graph.MaxPage]
	After     *Place             // go on after this hit; nil to begin with the best
	Count     bool               // count all that is found, with Result.Total
}

// A Hit is an entity that was found.
type Hit struct {
	Node  view.Node
	Name  graph.Name // the name that fits best, as the source writes it
	Score float64    // 1 when the text is the whole name, else less, down to 0
	Place Place      // for Query.After
}

// A Result is a page of hits, the best first.
type Result struct {
	Hits  []Hit
	More  bool // there are hits after these
	Total int  // what is found in all, -1 when the query does not ask for it
}

// guessBelow is how few entities a text finds, none of them by all its words as
// they are, for typing mistakes to be looked for as well.
const guessBelow = 10

// maxJudged bounds how many entities are judged for one page: a text of words
// that a great many names have is answered from the best of them by the bounds of
// their postings. What is beyond is counted but not listed.
const maxJudged = 100_000

// Search finds entities by name. A text without letters and digits finds nothing.
// It fails with the context's error when that ends, and with [graph.CodeInvalid]
// for a limit that is none.
func (x *Index) Search(ctx context.Context, q Query) (Result, error) {
	if q.Limit < 0 || q.Limit > graph.MaxPage {
		return Result{}, graph.Invalid("limit", "a page has 0 to %d hits, not %d", graph.MaxPage, q.Limit)
	}
	result := Result{Total: -1}
	if q.Count {
		result.Total = 0
	}
	words := wordsOf(q.Text)
	if len(words) == 0 {
		return result, ctx.Err()
	}
	s := &search{query: &q, words: words, keep: q.Limit + 1, left: maxJudged}
	if q.After != nil {
		after := q.After.spot()
		s.after = &after
	}
	defer s.close()
	s.open(x)
	total, err := s.run(ctx)
	if err != nil {
		return Result{}, err
	}
	if q.Count {
		result.Total = total
	}
	result.More = len(s.best) > q.Limit
	for _, f := range s.best[:min(len(s.best), q.Limit)] {
		result.Hits = append(result.Hits, Hit{
			Node: view.Node(f.part.nodes[f.entity]), Name: f.part.name(f.entity, f.name), Score: f.cost.score(), Place: f.place(),
		})
	}
	return result, nil
}

// filter takes out what is dead or not asked for.
func (p *part) filter(q *Query, set bitset) {
	set.andNot(p.dead)
	if q.MinTier == 0 && len(q.Kinds) == 0 && len(q.Countries) == 0 {
		return
	}
	marks := q.marks()
	sets := make([]bool, len(p.countries))
	for i, codes := range p.countries {
		sets[i] = len(q.Countries) == 0 || slices.ContainsFunc(codes, func(c string) bool { return slices.Contains(q.Countries, c) })
	}
	for i, w := range set {
		for rest := w; rest != 0; rest &= rest - 1 {
			e := i*64 + bits.TrailingZeros64(rest)
			if !marks[p.marks[e]] || !sets[p.sets[e]] {
				w &^= rest & -rest
			}
		}
		set[i] = w
	}
}

// marks says of each mark whether the query asks for it.
func (q *Query) marks() *[256]bool {
	var marks [256]bool
	for i := range marks {
		m := mark(i)
		marks[i] = (q.MinTier == 0 || m.tier() <= q.MinTier) && (len(q.Kinds) == 0 || slices.Contains(q.Kinds, m.kind()))
	}
	return &marks
}
