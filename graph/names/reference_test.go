package names_test

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
	"spona/graph/names"
	"spona/graph/view"
)

// smallWords make names of which many are near one another.
var smallWords = []string{
	"Edi", "E", "Rama", "Ramma", "Rana", "Ra", "Al", "Bayrak", "Albayrak", "Alba", "Özal", "Oezal", "Mehmet", "Mehmed", "Mehmedović",
	"Đorđević", "Djordjevich", "Dzordzevic", "R", "Recep", "Redžep", "Ilić", "Ilija", "Petar", "Petrović", "Ministria", "e", "Shëndetësisë", "P",
}

// smallEntry draws an entity. Nodes and ids have nothing to do with one another.
func smallEntry(t *rapid.T, node int) names.Entry {
	e := names.Entry{
		Node: view.Node(node * 3), ID: graph.NewEntityID("made", strconv.Itoa(rapid.IntRange(0, 1000).Draw(t, "id")), strconv.Itoa(node)),
		Kind: rapid.SampledFrom([]graph.EntityKind{graph.KindPerson, graph.KindParty}).Draw(t, "kind"),
		Tier: graph.Tier(rapid.IntRange(0, 3).Draw(t, "tier")), Standing: uint8(rapid.IntRange(0, 3).Draw(t, "standing")),
		Countries: rapid.SampledFrom([][]string{nil, {"AL"}, {"AL", "XK"}, {"TR"}}).Draw(t, "countries"),
	}
	for range rapid.IntRange(0, 3).Draw(t, "names") {
		words := rapid.SliceOfN(rapid.SampledFrom(smallWords), 1, 4).Draw(t, "words")
		e.Names = append(e.Names, graph.Name{
			Text: strings.Join(words, " "), Kind: graph.NameKind(rapid.IntRange(0, 4).Draw(t, "name kind")),
			Lang: rapid.SampledFrom([]string{"", "sq"}).Draw(t, "lang"),
		})
	}
	return e
}

func smallQuery(t *rapid.T) names.Query {
	words := rapid.SliceOfN(rapid.SampledFrom(smallWords), 1, 4).Draw(t, "text")
	text := strings.Join(words, " ")
	if n := rapid.IntRange(0, 3).Draw(t, "cut"); n < len(text) {
		text = strings.ToValidUTF8(text[:len(text)-n], "")
	}
	q := names.Query{Text: text, Limit: rapid.IntRange(0, 5).Draw(t, "limit"), Count: true}
	if rapid.Bool().Draw(t, "filtered") {
		q.MinTier = graph.Tier(rapid.IntRange(0, 3).Draw(t, "min tier"))
		q.Kinds = rapid.SampledFrom([][]graph.EntityKind{nil, {graph.KindPerson}}).Draw(t, "kinds")
		q.Countries = rapid.SampledFrom([][]string{nil, {"XK"}, {"AL", "TR"}}).Draw(t, "of")
	}
	return q
}

func search(t rapid.TB, x *names.Index, q names.Query) names.Result {
	t.Helper()
	r, err := x.Search(context.Background(), q)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestAnIndexMadeOfPartsFindsWhatOneMadeAtOnceFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := make(map[int]names.Entry)
		x := index(nil)
		for range rapid.IntRange(1, 6).Draw(t, "steps") {
			changed := make(map[int]names.Entry)
			for range rapid.IntRange(0, 12).Draw(t, "changed") {
				node := rapid.IntRange(0, 30).Draw(t, "node")
				changed[node] = smallEntry(t, node)
				if old, ok := entries[node]; ok {
					e := changed[node]
					e.ID = old.ID
					changed[node] = e
				}
			}
			var list []names.Entry
			for node, e := range changed {
				entries[node] = e
				list = append(list, e)
			}
			before := x
			n := before.Len()
			next, err := x.With(list)
			if err != nil {
				t.Fatal(err)
			}
			if x = next; before.Len() != n {
				t.Fatal("the old index changed")
			}
			if rapid.IntRange(0, 3).Draw(t, "merge") == 0 {
				if x, err = x.Merged(); err != nil {
					t.Fatal(err)
				}
				if x.Stale() != 0 {
					t.Fatalf("a merged index is %v stale", x.Stale())
				}
			}
		}
		var all []names.Entry
		for _, e := range entries {
			all = append(all, e)
		}
		rand.Shuffle(len(all), func(i, k int) { all[i], all[k] = all[k], all[i] })
		once := index(all)
		if once.Len() != x.Len() {
			t.Fatalf("%d entities at once, %d by parts", once.Len(), x.Len())
		}
		for range 20 {
			q := smallQuery(t)
			a, b := search(t, once, q), search(t, x, q)
			if a.More != b.More || a.Total != b.Total || !slices.Equal(a.Hits, b.Hits) {
				t.Fatalf("%q at once: %+v\nby parts: %+v", q.Text, a, b)
			}
		}
	})
}

func TestPagesTogetherAreTheWholeList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []names.Entry
		for node := range rapid.IntRange(0, 40).Draw(t, "entities") {
			all = append(all, smallEntry(t, node))
		}
		x := index(all)
		q := smallQuery(t)
		q.Limit = graph.MaxPage
		whole := search(t, x, q)
		if whole.More || whole.Total != len(whole.Hits) {
			t.Fatalf("%d hits, more %v, total %d", len(whole.Hits), whole.More, whole.Total)
		}
		if !slices.IsSortedFunc(whole.Hits, func(a, b names.Hit) int { return a.Place.Compare(b.Place) }) ||
			!slices.IsSortedFunc(whole.Hits, func(a, b names.Hit) int { return cmp.Compare(b.Score, a.Score) }) {
			t.Fatalf("%q: %+v is not in order", q.Text, whole.Hits)
		}
		q.Limit = rapid.IntRange(1, 5).Draw(t, "page")
		var pages []names.Hit
		for {
			page := search(t, x, q)
			pages = append(pages, page.Hits...)
			if page.More != (len(pages) < len(whole.Hits)) || page.Total != whole.Total {
				t.Fatalf("after %d of %d hits, more is %v, total %d", len(pages), len(whole.Hits), page.More, page.Total)
			}
			if !page.More {
				break
			}
			after, err := names.ParsePlace(pages[len(pages)-1].Place.String())
			if err != nil {
				t.Fatal(err)
			}
			q.After = &after
		}
		if !slices.Equal(pages, whole.Hits) {
			t.Fatalf("pages %+v\nwhole %+v", pages, whole.Hits)
		}
	})
}
