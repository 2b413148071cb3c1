package names

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
	"spona/graph/view"
)

// naiveEdits is the edit distance with swapped neighbours by the whole table.
func naiveEdits(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		for j := range rows[i] {
			switch {
			case i == 0 || j == 0:
				rows[i][j] = i + j
				continue
			case a[i-1] == b[j-1]:
				rows[i][j] = rows[i-1][j-1]
			default:
				rows[i][j] = 1 + min(rows[i-1][j-1], rows[i-1][j], rows[i][j-1])
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}

func TestWhatStandsBetweenSpacesIsFoldedByItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-zA-ZđžуьоюγκμπΟυ'\x{301} -]{0,12}`)).Draw(t, "text")
		var parts []string
		for _, p := range strings.Split(text, " ") {
			parts = append(parts, wordsOf(p)...)
		}
		if whole := wordsOf(text); !slices.Equal(whole, parts[:min(len(parts), maxWords)]) {
			t.Fatalf("%q is %q whole, %q by parts", text, whole, parts)
		}
	})
}

func TestTyposAreTheWordsWithinTheDistance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching("[abc]{1,10}")
		words := rapid.SliceOfDistinct(word, rapid.ID).Draw(t, "dictionary")
		var d dictionary
		d.fill(words)
		text, limit := word.Draw(t, "text"), rapid.IntRange(1, 2).Draw(t, "limit")
		found, err := d.typos(t.Context(), text, limit)
		if err != nil {
			t.Fatal(err)
		}
		var want []typo
		for i := range d.size() {
			if n := naiveEdits(text, string(d.word(uint32(i)))); n > 0 && n <= limit {
				want = append(want, typo{uint32(i), uint8(n)})
			}
		}
		if !slices.Equal(found, want) {
			t.Fatalf("%q in %q: %v, not %v", text, words, found, want)
		}
	})
}

// A naive search judges every entity by itself, in an index of that alone.
type naive struct {
	part   *part
	entry  Entry
	strict bool // found without typing mistakes
	cost   cost
	name   int
}

func newNaive(t rapid.TB, e Entry, words []string) *naive {
	b := NewBuilder(1)
	if err := b.Add(e); err != nil {
		t.Fatal(err)
	}
	x, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	s := &search{words: words}
	s.open(x)
	n := &naive{part: s.parts[0], entry: e}
	n.strict = n.matched(n.part.base.terms, fitInitial) == len(words) && n.beyondInitials() || slices.ContainsFunc(n.part.changed, func(r reading) bool {
		return n.matched(r.terms, fitUnfinished) == len(r.terms)
	})
	n.judge()
	return n
}

// matched is how many terms stand for a word of any name, no worse than the fit.
func (n *naive) matched(terms []term, worst fit) int {
	count := 0
	for i := range terms {
		if slices.ContainsFunc(n.part.words, func(w uint32) bool { return terms[i].fit(w&wordMask) <= worst }) {
			count++
		}
	}
	return count
}

func (n *naive) judge() {
	var j judge
	n.cost = costs
	position := 0
	for rest := n.part.words; len(rest) > 0; position++ {
		var name []uint32
		name, rest = cutName(rest)
		for _, r := range append(slices.Clone(n.part.changed), n.part.base) {
			if c := j.cost(&r, name); c < n.cost {
				n.cost, n.name = c, position
			}
		}
	}
}

// beyondInitials reports whether a term stands for more than an initial.
func (n *naive) beyondInitials() bool {
	return slices.ContainsFunc(n.part.base.terms, func(t term) bool {
		return slices.ContainsFunc(n.part.words, func(w uint32) bool {
			f := t.fit(w & wordMask)
			return f != fitInitial && f != fitNone
		})
	})
}

// guess looks for typing mistakes as well and reports whether it is found then.
func (n *naive) guess(t rapid.TB, words []string) bool {
	for _, i := range guessed(words) {
		if err := n.part.base.terms[i].mistype(context.Background(), &n.part.dict); err != nil {
			t.Fatal(err)
		}
	}
	n.judge()
	return n.strict || n.matched(n.part.base.terms, fitTypos) == len(words) && n.beyondInitials()
}

// forgive lets a word be missing and reports whether it is found then.
func (n *naive) forgive(words []string) bool {
	n.part.base.forgive()
	n.cost = costs
	n.judge()
	return n.matched(n.part.base.terms, fitTypos) >= len(words)-1
}

func naiveSearch(t rapid.TB, entries []Entry, q Query) []*naive {
	words := wordsOf(q.Text)
	var all, found []*naive
	plain := false
	for _, e := range entries {
		n := newNaive(t, e, words)
		inCountry := len(q.Countries) == 0 || slices.ContainsFunc(e.Countries, func(c string) bool { return slices.Contains(q.Countries, c) })
		if !inCountry || len(e.Names) == 0 {
			continue
		}
		all = append(all, n)
		if n.strict {
			found = append(found, n)
			plain = plain || n.cost < costGrade && n.cost&costUnfinished == 0
		}
	}
	if len(found) < guessBelow && !plain {
		found = slices.DeleteFunc(slices.Clone(all), func(n *naive) bool { return !n.guess(t, words) })
		if len(found) == 0 && len(words) > 2 {
			found = slices.DeleteFunc(all, func(n *naive) bool { return !n.forgive(words) })
		}
	}
	slices.SortFunc(found, func(a, b *naive) int {
		return spot{a.cost, a.entry.Standing, a.entry.ID.Bytes()}.compare(spot{b.cost, b.entry.Standing, b.entry.ID.Bytes()})
	})
	return found
}

// naiveWords are near one another, so that a text finds much in many ways.
var naiveWords = strings.Fields("edi e rama ramma rana ra al bayrak albayrak alba özal oezal mehmet mehmed mehmedović mehmetović redžep recep r d m ministria e dzafer djafer")

func TestASearchFindsWhatJudgingEveryEntityFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		some := func(most int) string {
			words := make([]string, 1+rng.IntN(most))
			for i := range words {
				words[i] = naiveWords[rng.IntN(len(naiveWords))]
			}
			return strings.Join(words, " ")
		}
		entries := make([]Entry, rng.IntN(60))
		b := NewBuilder(0)
		for i := range entries {
			e := Entry{Node: view.Node(i), ID: graph.NewEntityID("made", some(4), some(4), string(rune(i))), Kind: graph.KindPerson, Standing: uint8(rng.IntN(3))}
			e.Countries = [][]string{nil, {"AL"}, {"XK", "AL"}}[rng.IntN(3)]
			for range rng.IntN(4) {
				e.Names = append(e.Names, graph.Name{Text: some(4), Kind: graph.NameKind(rng.IntN(5))})
			}
			entries[i] = e
			if err := b.Add(e); err != nil {
				t.Fatal(err)
			}
		}
		x, err := b.Build()
		if err != nil {
			t.Fatal(err)
		}
		for range 8 {
			q := Query{Text: some(4), Limit: rng.IntN(8), Count: rng.IntN(2) == 0}
			if rng.IntN(3) == 0 {
				q.Countries = []string{"XK"}
			}
			q.Text = cut(q.Text, max(len(q.Text)-rng.IntN(3), 1))
			want := naiveSearch(t, entries, q)
			got, err := x.Search(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			if len(got.Hits) != min(q.Limit, len(want)) || got.More != (len(want) > q.Limit) || q.Count && got.Total != len(want) {
				t.Fatalf("%q: %d hits of %d, more %v, not %d", q.Text, len(got.Hits), got.Total, got.More, len(want))
			}
			for i, h := range got.Hits {
				n := want[i]
				if h.Node != n.entry.Node || h.Place.Fit != uint16(n.cost) || h.Name != n.part.name(0, n.name) {
					t.Fatalf("%q: hit %d is %+v, not %+v with cost %d", q.Text, i, h, n.entry, n.cost)
				}
			}
		}
	})
}
