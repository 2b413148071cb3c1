package offshore_test

import (
	"path/filepath"
	"testing"

	"spona/graph"
	"spona/loaders/shareddata"
)

// Of the links of this sample only the shape is real.
func TestTheSampleOf2016IsReadWhole(t *testing.T) {
	store, path := open(t), shareddata.Path(t, "icij-panama-2016-mini")
	report := load(t, store, false, path)
	rows := make(map[string]int)
	for _, f := range report.Files {
		rows[filepath.Base(f.Name)] = f.Records
	}
	for name, want := range map[string]int{"Entities_mini.csv": 13, "Officers_mini.csv": 32, "Intermediaries_mini.csv": 31, "all_edges_mini.csv": 69} {
		if rows[name] != want {
			t.Errorf("%s has %d rows, not %d", name, rows[name], want)
		}
	}
	if report.Total.Rejected+report.Total.Duplicates > 0 {
		t.Errorf("%d rejects, %d duplicates: %v", report.Total.Rejected, report.Total.Duplicates, report.Rejects)
	}
	kinds, links := tally(t, store)
	if n := kinds[graph.KindCompany] + kinds[graph.KindOrganization]; n != 13+32+31 {
		t.Errorf("%d companies and %d organizations", kinds[graph.KindCompany], kinds[graph.KindOrganization])
	}
	if links[graph.RelationLinkedTo] != 69 {
		t.Errorf("the relations are %v", links)
	}
	if again := load(t, store, false, path); again.Total.Facts.Changed() {
		t.Errorf("again: %+v", again.Total.Facts)
	}
}

func TestTheIntermediariesOf2018AreReadWhole(t *testing.T) {
	store, path := open(t), shareddata.Path(t, "icij-panama-2018")
	if report := load(t, store, false, path); report.Total.Records != 4000 || report.Total.Rejected > 0 || report.Total.Facts.Entities.New != 4000 {
		t.Fatalf("%+v, %v", report.Total, report.Rejects)
	}
	status, countries, several, none := make(map[string]int), make(map[string]int), 0, 0
	for _, e := range everything(t, store) {
		status[e.Text(graph.PropertyStatus)]++
		all := e.Countries()
		for _, c := range all {
			countries[c]++
		}
		if len(all) > 1 {
			several++
		}
		if len(e.Values(graph.PropertyCountry)) == 0 {
			none++
		}
	}
	if status["ACTIVE"] != 1717 || status["SUSPENDED"] != 1691 || several != 226 || none != 384 {
		t.Errorf("%d active, %d suspended, %d of several countries, %d of none", status["ACTIVE"], status["SUSPENDED"], several, none)
	}
	for code, want := range map[string]int{"TR": 8, "SI": 3, "MK": 1, "ME": 1, "RS": 1, "BG": 1, "RO": 1} {
		if countries[code] != want {
			t.Errorf("%d of %s, not %d", countries[code], code, want)
		}
	}
	if again := load(t, store, false, path); again.Total.Facts.Changed() {
		t.Errorf("again: %+v", again.Total.Facts)
	}
}

func everything(t *testing.T, store graph.Reader) (entities []*graph.Entity) {
	t.Helper()
	snapshot, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for e, err := range snapshot.Entities() {
		if err != nil {
			t.Fatal(err)
		}
		entities = append(entities, e)
	}
	if err := snapshot.Close(); err != nil {
		t.Error(err)
	}
	return entities
}

func tally(t *testing.T, store graph.Reader) (kinds map[graph.EntityKind]int, links map[graph.RelationKind]int) {
	t.Helper()
	kinds, links = make(map[graph.EntityKind]int), make(map[graph.RelationKind]int)
	for _, e := range everything(t, store) {
		kinds[e.Kind]++
	}
	snapshot, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for r, err := range snapshot.Relations() {
		if err != nil {
			t.Fatal(err)
		}
		links[r.Kind]++
	}
	if err := snapshot.Close(); err != nil {
		t.Error(err)
	}
	return kinds, links
}
