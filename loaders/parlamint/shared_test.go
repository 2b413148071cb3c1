package parlamint_test

import (
	"testing"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/loaders"
	"spona/loaders/shareddata"
)

func TestTheTurkishCorpusIsReadWhole(t *testing.T) {
	store, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	}()
	opts := loaders.Options{Sources: []string{shareddata.Path(t, "parlamint-tr/ParlaMint-TR.xml")}, NumbersKey: []byte("secret")}
	report, err := loaders.Run(t.Context(), store, opts)
	if err != nil || report.Total.Rejected+report.Total.Notes+report.Total.Duplicates > 0 {
		t.Fatalf("%+v, %v, %v, %v", report.Total, report.Rejects, report.Notes, err)
	}
	again, err := loaders.Run(t.Context(), store, opts)
	if err != nil || again.Total.Facts.Changed() || !again.Datasets[0].Complete {
		t.Errorf("again: %+v, %v", again.Total.Facts, err)
	}
	counts := count(t, store)
	for what, want := range map[string]int{
		"Person": 164, "M": 138, "F": 26, "Party": 19, "PublicBody": 1, "Term": 11, "MEMBER_OF": 685, "MP": 343, "member": 342, "full dates": 685, "terms": 685,
	} {
		if counts[what] != want {
			t.Errorf("%s: %d, not %d", what, counts[what], want)
		}
	}
	sets, err := store.Datasets(t.Context())
	if err != nil || len(sets) != 1 {
		t.Fatalf("%v, %v", sets, err)
	}
	if d := sets[0]; d.Licence != "CC-BY-4.0" || d.Title != "Turkish parliamentary corpus ParlaMint-TR [ParlaMint]" ||
		d.URL != "http://hdl.handle.net/11356/1388" || len(d.Countries) != 1 || d.Countries[0] != "TR" {
		t.Errorf("the data set is %+v", d)
	}
}

// count counts what a store holds, by kinds, genders and roles.
func count(t *testing.T, store graph.Reader) map[string]int {
	t.Helper()
	counts := make(map[string]int)
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
		counts[e.Kind.String()]++
		counts[e.Text(graph.PropertyGender)]++
	}
	for r, err := range snapshot.Relations() {
		if err != nil {
			t.Fatal(err)
		}
		counts[r.Kind.String()]++
		counts[r.First().Role]++
		if s := r.Spells(); len(s) == 1 && s[0].From.Day > 0 && !s[0].Derived {
			counts["full dates"]++
		}
		if r.Text(graph.PropertyTerm) != "" {
			counts["terms"]++
		}
	}
	return counts
}
