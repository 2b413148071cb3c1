package network_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"

	"spona/graph"
	"spona/graph/storetest"
	"spona/loaders/network"
)

func TestEveryEntityAndRelationIsWrittenOnce(t *testing.T) {
	all := sample(t, 600)
	for _, f := range formats() {
		t.Run(f.name, func(t *testing.T) {
			text := f.text(t, all.Snapshot(), network.Options{})
			if !bytes.Equal(text, f.text(t, all.Snapshot(), network.Options{})) {
				t.Error("it is written differently the second time")
			}
			got := f.read(t, text)
			edges := 0
			for _, r := range all.Relations {
				e, written := got.edges[string(r.ID)]
				wanted := r.Live() && r.First().Source.Tier <= graph.TierB
				if written != wanted {
					t.Fatalf("%s is written: %v, want %v", r.ID, written, wanted)
				}
				if !written {
					continue
				}
				edges++
				if e["source"] != string(r.From.ID) || e["target"] != string(r.To.ID) || e["kind"] != r.Kind.String() ||
					e["role"] != r.First().Role || e["dataset"] != r.First().Source.Dataset || e["tier"] != r.First().Source.Tier.String() {
					t.Errorf("%+v is written as %v", r, e)
				}
			}
			for _, e := range all.Entities {
				n, written := got.nodes[string(e.ID)]
				if !written || n["name"] != e.Name() || n["kind"] != e.Kind.String() || n["countries"] != strings.Join(e.Countries(), ", ") {
					t.Errorf("%+v is written as %v", e, n)
				}
			}
			if len(got.nodes) != len(all.Entities) || len(got.edges) != edges || edges < 1000 {
				t.Errorf("%d nodes of %d, %d edges of %d", len(got.nodes), len(all.Entities), len(got.edges), edges)
			}
			for _, d := range all.Datasets {
				if !strings.Contains(got.description, d.ID) || !strings.Contains(got.description, d.Licence) {
					t.Errorf("%s (%s) is not in %q", d.ID, d.Licence, got.description)
				}
			}
		})
	}
}

// The story of the demo, one of each kind. Run with SPONA_WRITE_GOLDEN=1 to write
// the files anew.
func TestFilesAreAsOthersExpectThem(t *testing.T) {
	all := sample(t, 1)
	story := network.Result{Sources: all.Datasets}
	entities := make(map[graph.ID]*graph.Entity)
	for _, e := range all.Entities {
		entities[e.ID] = e
	}
	kinds, there := make(map[graph.RelationKind]bool), make(map[graph.ID]bool)
	for _, r := range all.Relations {
		if kinds[r.Kind] {
			continue
		}
		kinds[r.Kind] = true
		story.Edges = append(story.Edges, r)
		for _, end := range []graph.ID{r.From.ID, r.To.ID} {
			if !there[end] {
				there[end] = true
				story.Nodes = append(story.Nodes, entities[end])
			}
		}
	}
	for _, f := range formats() {
		t.Run(f.name, func(t *testing.T) {
			got := f.text(t, story, network.Options{})
			golden := filepath.Join("testdata", "story.golden."+f.name)
			if os.Getenv("SPONA_WRITE_GOLDEN") != "" {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The ends of the relations of the tests.
const (
	donor = graph.ID("e2222222222222222222222e3")
	party = graph.ID("e2222222222222222222222e4")
)

// tied is two entities and one relation between them.
func tied(change func(*graph.RelationRecord)) *storetest.Stated {
	source := graph.Source{Dataset: "xx-register", Record: "7", Tier: graph.TierA, Retrieved: time.Date(2026, 1, 15, 6, 0, 0, 0, time.UTC)}
	record := graph.RelationRecord{Source: source}
	if change != nil {
		change(&record)
	}
	named := func(id graph.ID, kind graph.EntityKind, name string) *graph.Entity {
		return &graph.Entity{ID: id, Kind: kind, Records: []graph.EntityRecord{{Source: source, Names: []graph.Name{{Text: name}}}}}
	}
	return &storetest.Stated{
		Entities: []*graph.Entity{named(donor, graph.KindCompany, "Zdravlab d.o.o."), named(party, graph.KindParty, "Savez")},
		Relations: []*graph.Relation{{
			ID: "r2222222222222222222222f3", Kind: graph.RelationDonatedTo, Records: []graph.RelationRecord{record},
			From: graph.Ref{ID: donor, Kind: graph.KindCompany}, To: graph.Ref{ID: party, Kind: graph.KindParty},
		}},
	}
}

// Partial dates stay partial, and become whole days only for the time line; two
// spells stay two.
func TestDatesSayNoMoreThanIsKnown(t *testing.T) {
	spell := func(from, to string) graph.Spell { return graph.Spell{From: date(t, from), To: date(t, to)} }
	derived := spell("2012", "2016")
	derived.Derived = true
	for _, tt := range []struct {
		name                            string
		spells                          []graph.Spell
		from, to, all, precision, onDay string
	}{
		{"whole days", []graph.Spell{spell("2012-05-06", "2016-02-03")}, "2012-05-06", "2016-02-03", "2012-05-06/2016-02-03", "exact", "2012-05-06>2016-02-03 "},
		{"a year and a month", []graph.Spell{spell("2012", "2016-02")}, "2012", "2016-02", "2012/2016-02", "partial", "2012-01-01>2016-02-29 "},
		{"no end", []graph.Spell{spell("2012-05-06", "")}, "2012-05-06", "", "2012-05-06/", "partial", "2012-05-06> "},
		{"no beginning", []graph.Spell{spell("", "2012")}, "", "2012", "/2012", "partial", ">2012-12-31 "},
		{"dates of a term", []graph.Spell{derived}, "2012", "2016", "2012/2016", "derived", "2012-01-01>2016-12-31 "},
		{"two spells", []graph.Spell{spell("2001", "2002"), spell("2005", "")}, "", "", "2001/2002; 2005/", "partial", "2001-01-01>2002-12-31 2005-01-01> "},
		{"nothing that could be read", []graph.Spell{{Original: "in the nineties"}}, "", "", "", "unknown", ""},
		{"nothing", nil, "", "", "", "unknown", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			stated := tied(func(r *graph.RelationRecord) { r.Spells = tt.spells })
			for _, f := range formats() {
				e := f.read(t, f.text(t, stated.Snapshot(), network.Options{})).edges["r2222222222222222222222f3"]
				got, want := []string{e["start"], e["end"], e["intervals"], e["dates"]}, []string{tt.from, tt.to, tt.all, tt.precision}
				if f.name == "gexf" {
					got, want = append(got, e["days"]), append(want, tt.onDay)
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s: %s", f.name, diff)
				}
			}
		})
	}
}

func TestAmountsAreWrittenExactly(t *testing.T) {
	stated := tied(func(r *graph.RelationRecord) {
		r.Money = &graph.Money{Amount: decimal.MustParse("12345678901234567.89"), Currency: "EUR"}
		r.Share = &graph.Share{Min: decimal.MustParse("25"), Max: decimal.MustParse("50"), MinExclusive: true}
		r.Status = "valid"
	})
	for _, f := range formats() {
		e := f.read(t, f.text(t, stated.Snapshot(), network.Options{})).edges["r2222222222222222222222f3"]
		if e["amount"] != "12345678901234567.89" || e["currency"] != "EUR" || e["share"] != ">25..50" || e["status"] != "valid" || e["symmetric"] != "false" {
			t.Errorf("%s: %v", f.name, e)
		}
	}
}

func TestWhatIsNoLongerStatedOrDoubtfulIsLeftOut(t *testing.T) {
	ended := tied(func(r *graph.RelationRecord) { r.Source.Ended = r.Source.Retrieved })
	doubtful := tied(func(r *graph.RelationRecord) { r.Source.Tier = graph.TierC })
	for _, f := range formats() {
		for _, tt := range []struct {
			name  string
			stock *storetest.Stated
			tier  graph.Tier
			edges int
		}{{"ended", ended, graph.TierC, 0}, {"doubtful", doubtful, 0, 0}, {"doubtful, but asked for", doubtful, graph.TierC, 1}} {
			got := f.read(t, f.text(t, tt.stock.Snapshot(), network.Options{MinTier: tt.tier}))
			if len(got.edges) != tt.edges || len(got.nodes) != 2 {
				t.Errorf("%s, %s: %+v", f.name, tt.name, got)
			}
		}
	}
}

func TestAResultHasNoEdgeThatEndsNowhere(t *testing.T) {
	all := tied(nil)
	for _, f := range formats() {
		got := f.read(t, f.text(t, network.Result{Nodes: all.Entities[:1], Edges: all.Relations}, network.Options{}))
		if len(got.nodes) != 1 || len(got.edges) != 0 {
			t.Errorf("%s: %+v", f.name, got)
		}
	}
}

// FuzzNames writes whatever a source may call somebody.
func FuzzNames(f *testing.F) {
	for _, name := range []string{`"><script>alert(1)</script>`, "]]>&amp;<!--", "\x00\x0b\x1f", "a\tb\r\nc", "\xff\xfe", "\uFFFE\uFFFF\uD7FF", "Đuzić 𐍈", "", "%s {{.}}"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		stated := tied(func(r *graph.RelationRecord) { r.Role, r.Source.Record, r.Source.URL = name, name, name })
		stated.Entities[0].Records[0].Names[0].Text = name
		stated.Datasets = []graph.Dataset{{ID: "xx-register", Title: name, Licence: name}}
		for _, format := range formats() {
			text := format.text(t, stated.Snapshot(), network.Options{})
			if !utf8.Valid(text) {
				t.Fatalf("%s is not UTF-8: %q", format.name, text)
			}
			got := format.read(t, text)
			if want := readable(name); got.nodes[string(donor)]["name"] != want || got.edges["r2222222222222222222222f3"]["role"] != want {
				t.Fatalf("%s: %q is written as %q and %q", format.name, name, got.nodes[string(donor)]["name"], got.edges["r2222222222222222222222f3"]["role"])
			}
		}
	})
}

// readable is a text with U+FFFD for what XML cannot hold.
func readable(text string) string {
	var out strings.Builder
	for _, r := range text {
		switch {
		case r == '\t', r == '\n', r == '\r', r >= ' ' && r <= 0xD7FF, r >= 0xE000 && r <= 0xFFFD, r >= 0x10000:
			out.WriteRune(r)
		default:
			out.WriteRune(utf8.RuneError)
		}
	}
	return out.String()
}
