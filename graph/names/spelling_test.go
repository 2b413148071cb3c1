package names_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"spona/graph"
	"spona/graph/names"
	"spona/graph/view"
)

// lines are the fields of a file of testdata.
func lines(t testing.TB, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var all [][]string
	for line := range strings.Lines(string(data)) {
		all = append(all, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return all
}

// politicians are the people and parties of testdata/corpus.tsv.
func politicians(t testing.TB) []names.Entry {
	t.Helper()
	var all []names.Entry
	for _, f := range lines(t, "corpus.tsv") {
		if f[0] == "" {
			kind, err := graph.ParseNameKind(f[3])
			if err != nil {
				t.Fatal(err)
			}
			last := &all[len(all)-1]
			last.Names = append(last.Names, graph.Name{Text: f[1], Lang: f[2], Kind: kind})
			continue
		}
		kind, err := graph.ParseEntityKind(f[1])
		if err != nil {
			t.Fatal(err)
		}
		standing, err := strconv.Atoi(f[3])
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, names.Entry{
			Node: view.Node(len(all)), ID: graph.NewEntityID("wikidata", f[0]), Kind: kind, Countries: strings.Split(f[2], ","),
			Tier: graph.TierB, Standing: uint8(standing),
		})
	}
	return all
}

// The list has how people write a name who do not have it before them. Of a
// hundred such texts at least 95 are to have the one meant first, 99 among the
// first five.
func TestThePersonMeantComesFirst(t *testing.T) {
	entries := politicians(t)
	x := index(entries)
	all, first, five := 0, 0, 0
	for _, f := range lines(t, "queries.tsv") {
		category, text, want := f[0], f[1], f[2]
		found, err := x.Search(t.Context(), names.Query{Text: text, Limit: 5})
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(found.Hits, func(h names.Hit) bool {
			return slices.ContainsFunc(entries[h.Node].Names, func(n graph.Name) bool { return n.Text == want })
		})
		all++
		switch at {
		case 0:
			first++
			five++
			continue
		case -1:
		default:
			five++
		}
		var got []string
		for _, h := range found.Hits {
			got = append(got, h.Name.Text+" "+strconv.Itoa(int(h.Place.Fit>>8)))
		}
		t.Logf("%s: %q finds %q, %s is at %d", category, text, got, want, at)
	}
	t.Logf("of %d texts %d have the one meant first, %d among the first five", all, first, five)
	if all < 300 || first*100 < all*95 || five*100 < all*99 {
		t.Errorf("of %d texts only %d have the one meant first, %d among the first five", all, first, five)
	}
}
