package bods_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/loaders"
	"spona/loaders/shareddata"
)

func TestTheSampleBecomesTheGoldenLines(t *testing.T) {
	const golden = "testdata/fermcat.golden.jsonl"
	text, err := os.ReadFile("testdata/fermcat.json")
	if err != nil {
		t.Fatal(err)
	}
	got := clean(t, string(text)).lines(t)
	if os.Getenv("SPONA_WRITE_GOLDEN") != "" {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Error(diff)
	}
}

// A count is how many statements are in files, and how many records they are on.
type count struct {
	statements, entities, persons, relationships, ended int
}

func (a *count) add(b count) {
	a.statements += b.statements
	a.entities += b.entities
	a.persons += b.persons
	a.relationships += b.relationships
	a.ended += b.ended
}

// counted counts what a reading stated. Owners that are not told and addresses
// are no records of their own.
func counted(r *reading) count {
	var n count
	records := make(map[string]int)
	seen := func(s graph.Source, count *int) {
		if records[s.Record]++; records[s.Record] == 1 {
			*count++
			if !s.Live() {
				n.ended++
			}
		}
	}
	for _, rel := range r.Relations {
		if rel.Kind != graph.RelationLocatedAt {
			seen(rel.First().Source, &n.relationships)
		}
	}
	for _, e := range r.Entities {
		switch {
		case e.Kind == graph.KindPerson:
			seen(e.Records[0].Source, &n.persons)
		case e.Kind != graph.KindAddress:
			seen(e.Records[0].Source, &n.entities)
		}
	}
	n.statements = n.entities + n.persons + n.relationships
	for _, note := range r.notes {
		var all, older int
		if _, rest, ok := strings.Cut(note, "which hold: "); ok {
			if _, err := fmt.Sscanf(rest, "%d of %d statements", &older, &all); err == nil {
				n.statements += older
			}
		}
	}
	return n
}

// The figures are those that the publishers' files hold.
func TestTheSharedFilesAreReadWhole(t *testing.T) {
	for _, tt := range []struct {
		path string
		want count
	}{
		{"bods-0.4-examples/fermcat.json", count{23, 1, 3, 3, 4}},
		{"bods-0.4-examples/tecido.json", count{11, 2, 1, 2, 2}},
		{"bods-0.4-examples", count{119, 33, 20, 44, 6}},
		{"bods-0.2-gleif-agpl", count{15, 5, 0, 10, 0}},
		{"bods-0.2-register", count{7, 2, 3, 2, 0}},
		{"bods-0.2-register-jsonl-agpl", count{17, 0, 4, 13, 0}}, // of 20 statements three are there twice
		{"bods-libcove-agpl", count{33, 11, 11, 11, 0}},
	} {
		t.Run(tt.path, func(t *testing.T) {
			var got count
			for _, f := range shared(t, tt.path) { // each on its own: ids come again in other files
				one := collect(t, f)
				if one.err != nil || len(one.rejects) > 0 {
					t.Fatal(one.rejects, one.err)
				}
				got.add(counted(one))
			}
			if got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestClosedRecordsEndOnTheDateOfTheStatement(t *testing.T) {
	got := collect(t, shared(t, "bods-0.4-examples/fermcat.json")...)
	var ended []string
	for _, e := range got.Entities {
		if s := e.Records[0].Source; !s.Live() {
			ended = append(ended, e.Name()+" "+s.Ended.Format("2006-01-02"))
		}
	}
	equal(t, "ended persons", ended, []string{"Riyadh Byrne-Amin 2021-09-11", "Declan Byrne-Amin 2022-01-21"})
	p := graph.Person{Entity: got.named(t, "Riyadh Byrne-Amin")}
	if p.DeathDate().String() != "2021-04-03" || len(p.Identifiers()) != 0 {
		t.Errorf("died %s, identifiers %v", p.DeathDate(), p.Identifiers())
	}
	equal(t, "nationalities", p.Nationalities(), []string{"IQ", "IE"})
}

func TestTheSharedFoldersLoadTwiceWithoutAChange(t *testing.T) {
	store, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	for _, folder := range []string{
		"bods-0.4-examples", "bods-0.2-gleif-agpl", "bods-0.2-register", "bods-0.2-register-jsonl-agpl", "bods-libcove-agpl/0.3/pep_status_1.json",
	} {
		opts := loaders.Options{Sources: []string{shareddata.Path(t, folder)}}
		report, err := loaders.Run(t.Context(), store, opts)
		if err != nil || report.Total.Rejected > 0 || !report.Datasets[0].Complete {
			t.Fatalf("%s: %v, rejects %v, %s", folder, err, report.Rejects, report.Datasets[0].NotEnded)
		}
		if report.Files[0].Format != "bods" {
			t.Errorf("%s was read as %s", folder, report.Files[0].Format)
		}
		again, err := loaders.Run(t.Context(), store, opts)
		if err != nil || again.Total.Facts.Changed() {
			t.Errorf("%s again: %v, %+v", folder, err, again.Total.Facts)
		}
	}
}

func TestAStoreKnowsClosedRecordsAsEnded(t *testing.T) {
	store, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	report, err := loaders.Run(t.Context(), store, loaders.Options{Sources: []string{"testdata/fermcat.json"}})
	if err != nil || report.Total.Records != 7 {
		t.Fatalf("%d records, %v", report.Total.Records, err)
	}
	id := func(record string) graph.ID { return graph.NewEntityID("fermcat", record) }
	entities, err := store.Entities(t.Context(), []graph.ID{id("per-5faa4103dee78621"), id("per-e334cc6258e56467"), id("per-41c0bb0cef246f7c"), id("ent-93c75c87ab28f889")})
	if err != nil {
		t.Fatal(err)
	}
	for i, live := range []bool{false, false, true, true} {
		if e := entities[i]; e == nil || e.Records[0].Source.Live() != live {
			t.Errorf("%d is %+v, want it live: %v", i, e, live)
		}
	}
}
