package names_test

import (
	"slices"
	"testing"

	"spona/graph"
	"spona/graph/names"
	"spona/graph/view"
)

// The names of each case are in the order in which the text is to find them.
func TestHitsComeByHowWellTheNameFits(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		order      []string
	}{
		{"the whole name before others", "edi rama", []string{"Edi Rama", "Rama Edi", "Edi Rama Fondi", "Fondi Edi Rama", "E. Rama"}},
		{"exact words before shortened ones", "e rama", []string{"E Rama", "Rama E", "E Rama Fondi", "Edi Rama"}},
		{"one mistake before two", "kilicdaroglu", []string{"Kilicdaroglo", "Kilicdareglo"}},
		{"fewer further words first", "rama", []string{"Rama", "Rama Edi", "Rama Edi Kristaq", "Edi Rama", "Edi Kristaq Rama"}},
		{"initials before mistakes", "erid rama", []string{"E. Rama", "Erik Rama"}},
		{"a looser folding before a mistake", "oezal", []string{"Özal", "Oezau"}},
		{"joined words", "al bayrak", []string{"Al Bayrak", "Albayrak"}},
		{"parted words", "albayrak", []string{"Albayrak", "Al Bayrak"}},
		{"a sound that is half typed", "enver hox", []string{"Enver Hoxha"}},
		{"a sound of another alphabet that is half typed", "tak", []string{"Taka", "Тахић"}},
		{"a word too many", "edi kristaq rama", []string{"Edi Rama", "Edi Rama Fondi"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var entries []names.Entry
			for i, n := range tt.order {
				e := called(n)
				e.Node, e.Standing = view.Node(i), uint8(i) // against the order wanted
				entries = append(entries, e)
			}
			var got []string
			for _, h := range search(t, index(entries), names.Query{Text: tt.text, Limit: 10}).Hits {
				got = append(got, h.Name.Text)
			}
			if !slices.Equal(got, tt.order) {
				t.Errorf("%q finds %q, not %q", tt.text, got, tt.order)
			}
		})
	}
}

func TestEqualsComeByKindOfNameThenStandingThenID(t *testing.T) {
	entry := func(node int, kind graph.NameKind, standing uint8) names.Entry {
		e := called("Edi Rama", string(rune('a'+node)))
		e.Node, e.Standing = view.Node(node), standing
		e.Names = []graph.Name{{Text: "Somebody Else"}, {Text: "Edi Rama", Kind: kind}}
		return e
	}
	entries := []names.Entry{
		entry(0, graph.NameFormer, 9), entry(1, graph.NameAlias, 9), entry(2, graph.NameMain, 1), entry(3, graph.NameMain, 5), entry(4, graph.NameMain, 5),
	}
	want := []view.Node{3, 4, 2, 1, 0}
	if entries[4].ID < entries[3].ID {
		want[0], want[1] = 4, 3
	}
	var got []view.Node
	for _, h := range search(t, index(entries), names.Query{Text: "Edi Rama", Limit: 10}).Hits {
		if h.Score != 1 {
			t.Errorf("an exact name has the score %v", h.Score)
		}
		got = append(got, h.Node)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}
