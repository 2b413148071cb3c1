package ocds_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/loaders"
	"spona/loaders/ocds"
	"spona/loaders/shareddata"
)

func TestTheSampleProcessBecomesTheGoldenLines(t *testing.T) {
	const golden = "testdata/cycle-lanes.golden.jsonl"
	got := strings.Join(parse(t, contents(t, "testdata/cycle-lanes.json")).lines(), "\n") + "\n"
	if os.Getenv("SPONA_WRITE_GOLDEN") != "" {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(contents(t, golden), got); diff != "" {
		t.Error(diff)
	}
}

// The same releases say the same in whatever they are packed.
func TestAllContainersStateTheSame(t *testing.T) {
	packed := contents(t, "testdata/cycle-lanes.json")
	releases := releasesIn(t, "testdata/cycle-lanes.json")
	join := func(separator string) string {
		texts := make([]string, len(releases))
		for i, r := range releases {
			texts[i] = string(r)
		}
		return strings.Join(texts, separator)
	}
	want := parse(t, packed).lines()
	reversed := slices.Clone(releases)
	slices.Reverse(reversed)
	var files []string
	for _, r := range reversed {
		files = append(files, string(r))
	}
	const ocid = `"ocid":"ocds-213czf-000-00001"`
	for name, texts := range map[string][]string{
		"JSON lines":                            {join("\n")},
		"an array":                              {"[" + join(",") + "]"},
		"a package on one line":                 {`{"releases":[` + join(",") + `]}`},
		"packages, a line each":                 {`{"releases":[` + join("]}\n{\"releases\":[") + `]}`},
		"a record of embedded releases":         {`{` + ocid + `,"releases":[` + join(",") + `]}`},
		"a record package":                      {`{"records":[{` + ocid + `,"releases":[` + join(",") + `]}]}`},
		"a record with a compiledRelease too":   {`{` + ocid + `,"releases":[` + join(",") + `],"compiledRelease":` + string(releases[0]) + `}`},
		"a file each, the newest first":         files,
		"packed twice":                          {packed, packed},
		"packed, and again as lines":            {packed, join("\n")},
		"a package with much before releases":   {`{"x":"` + strings.Repeat("x", 1000) + `","releases":[` + strings.Repeat(" ", 70_000) + join(",") + `]}`},
		"a package that is too long to be held": {`{"releases":[` + join(","+strings.Repeat("\n", 70_000)) + `]}`},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(want, parse(t, texts...).lines()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheSharedProcessIsOneInEveryForm(t *testing.T) {
	for _, path := range []string{"", "/ocds-213czf-000-00001.json", "/record/ocds-213czf-000-00001.json", "/record/ocds-213czf-000-00001-withversions.json"} {
		t.Run("fictional"+path, func(t *testing.T) {
			got := collect(t, shared(t, "ocds-fictional-1.1"+path)...)
			if got.err != nil || len(got.rejects) > 0 {
				t.Fatal(got.rejects, got.err)
			}
			contract := graph.Contract{Entity: got.only(t, graph.KindContract)}
			if got.ids(graph.KindTender) != 1 || got.ids(graph.KindPublicBody) != 1 || got.ids(graph.KindCompany) != 2 || contract.Value().String() != "11000000 GBP" {
				t.Errorf("%d tenders, %d bodies, %d companies, %s", got.ids(graph.KindTender), got.ids(graph.KindPublicBody), got.ids(graph.KindCompany), contract.Value())
			}
			var paid []string
			for _, r := range got.of(graph.RelationLinkedTo) {
				paid = append(paid, r.First().Role+" "+r.Worth().String()+" "+r.When().String())
			}
			if want := []string{"payment 50000 GBP 2010-08-01", "payment 10000 GBP 2010-10-01"}; !slices.Equal(paid, want) {
				t.Errorf("transactions %q", paid)
			}
			if bids := got.ties(graph.RelationBidsOn); len(bids) != 2 {
				t.Errorf("bids %q", bids)
			}
			if won := got.ties(graph.RelationAwarded); len(won) != 1 || !strings.HasSuffix(won[0], "> AnyCorp Cycle Provision") {
				t.Errorf("awarded %q", won)
			}
		})
	}
}

func TestTheContractOfGjilanIsRead(t *testing.T) {
	got := collect(t, shared(t, "ocds-kosovo-gjilan")...)
	contract := graph.Contract{Entity: got.only(t, graph.KindContract)}
	if contract.Value().String() != "87567.41 EUR" || contract.Decided().String() != "2010-05-10" || contract.Signed().String() != "2015-05-22" ||
		contract.End().String() != "2015-12-04" || !contract.Start().IsZero() {
		t.Errorf("%+v", contract.Records)
	}
	tender := graph.Tender{Entity: got.only(t, graph.KindTender)}
	if tender.Estimate().String() != "88000 EUR" {
		t.Errorf("estimate %s", tender.Estimate())
	}
	if got.only(t, graph.KindCompany).Name() != "EL BAU" || got.only(t, graph.KindPublicBody).Name() != "Komuna e Gjilanit" {
		t.Error("buyer or supplier is missing")
	}
	for _, e := range got.Entities {
		for _, id := range e.Identifiers() {
			if id.Value == "" {
				t.Errorf("%s has an empty identifier", e.Name())
			}
		}
	}
	if r := got.of(graph.RelationAwarded); len(r) != 1 || r[0].Worth().String() != "87567.41 EUR" {
		t.Errorf("awarded %+v", r)
	}
}

// Whole folders, twice: the second load changes nothing. The figures are counted
// in the files: tenders are distinct ocids and lots, contracts distinct awards.
func TestSharedFoldersAreLoadedOnce(t *testing.T) {
	tests := []struct {
		folder                                    string
		files, tenders, contracts, bodies, others int
		awarded, bids, linked                     int
	}{
		{"ocds-fictional-1.1", 9, 1, 1, 1, 2, 1, 2, 2},
		{"ocds-kosovo-gjilan", 2, 1, 1, 1, 1, 1, 0, 0},
		{"ocds-spoonbill", 3, 12 + 27, 1, 27, 3, 1, 2, 2 + 27},
		{"ocds-standard-examples", 36, 14 + 2, 8, 8, 12, 11, 6, 2 + 2},
	}
	for _, tt := range tests {
		t.Run(tt.folder, func(t *testing.T) {
			path := shareddata.Path(t, tt.folder)
			store, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer store.Close()
			opts := loaders.Options{Sources: []string{path}, Format: "ocds", Dataset: graph.Dataset{ID: "test"}}
			report, err := loaders.Run(t.Context(), store, opts)
			if err != nil || report.Total.Rejected > 0 || report.Total.Duplicates > 0 || !report.Datasets[0].Complete || len(report.Files) != tt.files {
				t.Fatalf("%d files, %+v, %+v, %v", len(report.Files), report.Total, report.Datasets, err)
			}
			n := kindsIn(t, store)
			got := []int{n["Tender"], n["Contract"], n["PublicBody"], n["Company"] + n["Organization"] + n["Person"], n["AWARDED"], n["BIDS_ON"], n["LINKED_TO"]}
			if want := []int{tt.tenders, tt.contracts, tt.bodies, tt.others, tt.awarded, tt.bids, tt.linked}; !slices.Equal(got, want) {
				t.Errorf("%v, want %v", got, want)
			}
			again, err := loaders.Run(t.Context(), store, opts)
			if err != nil || again.Total.Facts.Changed() {
				t.Errorf("again: %+v, %v", again.Total.Facts, err)
			}
		})
	}
}

// kindsIn are how many entities of each kind and how many relations a store has.
func kindsIn(t *testing.T, store *sqlite.Store) map[string]int {
	t.Helper()
	snapshot, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snapshot.Close()
	n := make(map[string]int)
	for e, err := range snapshot.Entities() {
		if err != nil {
			t.Fatal(err)
		}
		n[e.Kind.String()]++
	}
	for r, err := range snapshot.Relations() {
		if err != nil {
			t.Fatal(err)
		}
		n[r.Kind.String()]++
	}
	return n
}

func TestDetectKnowsTheStandardByItsContent(t *testing.T) {
	for head, want := range map[string]bool{
		ocds.Sample: true, `{"ocid":"x"`: true, `[{"id":1,"ocid":"x"}]`: true, `{"releases":[]}`: true, `{"version":"1.1","records":[{"ocid":"x"`: true,
		`{"publishedDate":"x","records":[]}`: true, `{"persons":[]}`: false, `{"id":1,"schema":"Contract"}`: false, `a,ocid`: false, ``: false, `[]`: false,
	} {
		if got := ocds.Detect([]byte(head), "x.csv") > 0; got != want {
			t.Errorf("%.40q is of the standard: %t", head, got)
		}
	}
}

// pack is a package of releases.
func pack(releases ...string) string { return `{"releases":[` + strings.Join(releases, ",") + `]}` }
