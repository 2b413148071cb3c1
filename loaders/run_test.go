package loaders_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/loaders"
)

// open is an empty store.
func open(t testing.TB) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// file writes a file into a new folder.
func file(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := writeFile(path, text); err != nil {
		t.Fatal(err)
	}
	return path
}

func writeFile(path, text string) error { return os.WriteFile(path, []byte(text), 0o600) }

// run loads and fails the test on an error.
func run(t testing.TB, store loaders.Store, opts loaders.Options) loaders.Report {
	t.Helper()
	report, err := loaders.Run(t.Context(), store, opts)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// as are the options for loading a source as a data set.
func as(id string, sources ...string) loaders.Options {
	return loaders.Options{Sources: sources, Dataset: graph.Dataset{ID: id}, NumbersKey: []byte("secret")}
}

// everything reads the whole graph.
func everything(t testing.TB, store graph.Reader) (entities []*graph.Entity, relations []*graph.Relation) {
	t.Helper()
	snapshot, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := snapshot.Close(); err != nil {
			t.Error(err)
		}
	}()
	for e, err := range snapshot.Entities() {
		if err != nil {
			t.Fatal(err)
		}
		entities = append(entities, e)
	}
	for r, err := range snapshot.Relations() {
		if err != nil {
			t.Fatal(err)
		}
		relations = append(relations, r)
	}
	return entities, relations
}

const house = `{"persons":[
{"id":"1","name":"Ana Anić"},
{"id":"2","name":"Boro Borić"}],
"organizations":[{"id":"legislature","name":"House","classification":"legislature"},{"id":"party/x","name":"X","classification":"party"}],
"memberships":[
{"person_id":"1","organization_id":"legislature","on_behalf_of_id":"party/x","role":"member"},
{"person_id":"2","organization_id":"legislature","on_behalf_of_id":"party/x","role":"member"}]}`

const smaller = `{"persons":[
{"id":"1","name":"Ana Anić"}],
"organizations":[{"id":"legislature","name":"House","classification":"legislature"},{"id":"party/x","name":"X","classification":"party"}],
"memberships":[
{"person_id":"1","organization_id":"legislature","on_behalf_of_id":"party/x","role":"member"}]}`

func TestLoadingAgainChangesNothing(t *testing.T) {
	store, path := open(t), file(t, "house.json", house)
	first := run(t, store, as("house", path))
	if f := first.Total.Facts; f.Entities.New != 4 || f.Relations.New != 4 || first.Total.Records != 6 || first.ExitCode(nil) != loaders.ExitAccepted {
		t.Errorf("the first load gives %+v", first.Total)
	}
	second := run(t, store, as("house", path))
	if f := second.Total.Facts; f.Changed() || f.Entities.Unchanged != 4 || f.Relations.Unchanged != 4 || !second.Datasets[0].Complete {
		t.Errorf("the second load gives %+v and %+v", second.Total, second.Datasets)
	}
}

func TestWhatVanishedIsEndedAndKept(t *testing.T) {
	store := open(t)
	run(t, store, as("house", file(t, "house.json", house)))
	opts := as("house", file(t, "house.json", smaller))
	report := run(t, store, opts)
	if e := report.Datasets[0].Ended; e.Entities.Ended != 1 || e.Relations.Ended != 2 || report.Total.Facts.Relations.Ended != 2 {
		t.Errorf("it ended %+v", e)
	}
	entities, relations := everything(t, store)
	if len(entities) != 4 || len(relations) != 4 {
		t.Errorf("%d entities and %d relations are left", len(entities), len(relations))
	}
	for _, e := range entities {
		if gone := e.Name() == "Boro Borić"; e.Live() == gone {
			t.Errorf("%s is stated: %t", e.Name(), e.Live())
		}
	}
	if again := run(t, store, opts); again.Total.Facts.Changed() {
		t.Errorf("loading again gives %+v", again.Total.Facts)
	}
}

func TestAddingEndsNothing(t *testing.T) {
	store := open(t)
	run(t, store, as("house", file(t, "house.json", house)))
	opts := as("house", file(t, "house.json", smaller))
	opts.Add = true
	if report := run(t, store, opts); report.Total.Facts.Changed() || report.Datasets[0].Complete {
		t.Errorf("it gives %+v", report.Total.Facts)
	}
}

func TestNothingIsEndedWhenItMayBeWrong(t *testing.T) {
	tests := []struct {
		name, text, why string
		despite         bool // of EndDespiteRejects
	}{
		{"a record was rejected", strings.Replace(smaller, `{"id":"1"`, `{"name":"no id"},{"id":"1"`, 1), "were rejected", true},
		{"the file is cut off", smaller[:len(smaller)-4], "could not be read to its end", false},
		{"there is nothing in it", `{"persons":[]}`, "no record", false},
		{"all of it is rejected", `{"persons":[{"name":"x"},{"name":"y"}]}`, "no record", false},
		{"it is something else", `{"persons":[{"id":"77","name":"Other"}]}`, "nothing in it was known", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			store := open(t)
			run(t, store, as("house", file(t, "house.json", house)))
			opts := as("house", file(t, "house.json", tt.text))
			report := run(t, store, opts)
			if d := report.Datasets[0]; d.Complete || !strings.Contains(d.NotEnded, tt.why) || report.Total.Facts.Entities.Ended != 0 {
				t.Errorf("it ended %d entities, the reason against it is %q", report.Total.Facts.Entities.Ended, d.NotEnded)
			}
			opts.EndDespiteRejects = true
			if report = run(t, store, opts); report.Datasets[0].Complete != tt.despite {
				t.Errorf("when told to, it ends: %t, reason %q", report.Datasets[0].Complete, report.Datasets[0].NotEnded)
			}
		})
	}
}

func TestEachSourceIsADataSetUnlessOneIsNamed(t *testing.T) {
	a, b := file(t, "Köln Rat.json", house), file(t, "b.json.gz", house)
	ids := func(opts loaders.Options) []string {
		store := open(t)
		opts.Sources = []string{a, b}
		run(t, store, opts)
		sets, err := store.Datasets(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, d := range sets {
			ids = append(ids, d.ID)
		}
		return ids
	}
	if got := ids(loaders.Options{}); !slices.Equal(got, []string{"b", "koln-rat"}) {
		t.Errorf("the data sets are %v", got)
	}
	if got := ids(as("both")); !slices.Equal(got, []string{"both"}) {
		t.Errorf("the data sets are %v", got)
	}
}

func TestADatasetKeepsItsDescription(t *testing.T) {
	store, path := open(t), file(t, "house.json", house)
	opts := as("house", path)
	opts.Dataset.Title, opts.Dataset.Licence, opts.Dataset.Countries = "The House", "CC0-1.0", []string{"XK"}
	run(t, store, opts)
	run(t, store, as("house", path))
	sets, err := store.Datasets(t.Context())
	if err != nil || len(sets) != 1 || sets[0].Title != "The House" || sets[0].Licence != "CC0-1.0" || !slices.Equal(sets[0].Countries, []string{"XK"}) {
		t.Errorf("it is described as %+v (%v)", sets, err)
	}
}

func TestTheDateOfRetrievalIsThatOfTheFileAndNeverInTheFuture(t *testing.T) {
	now := time.Date(2026, 5, 3, 12, 0, 0, 500, time.UTC)
	old, future := now.AddDate(-1, 0, 0), now.AddDate(1, 0, 0)
	for _, tt := range []struct{ changed, given, want time.Time }{
		{old, time.Time{}, old}, {future, time.Time{}, now}, {old, now.AddDate(0, -1, 0), now.AddDate(0, -1, 0)},
	} {
		path := file(t, "house.json", house)
		if err := os.Chtimes(path, tt.changed, tt.changed); err != nil {
			t.Fatal(err)
		}
		opts := as("house", path)
		opts.Now, opts.Retrieved = func() time.Time { return now }, tt.given
		opts.DryRun, opts.Show = true, 9
		opts.OnChange = func(c graph.Change) {
			if c.Entity != nil && !c.Entity.Records[0].Source.Retrieved.Equal(tt.want.Truncate(time.Second)) {
				t.Errorf("it was retrieved %s, not %s", c.Entity.Records[0].Source.Retrieved, tt.want)
			}
		}
		if _, err := loaders.Run(context.Background(), nil, opts); err != nil {
			t.Fatal(err)
		}
	}
}
