package neo4j_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/graph/store/neo4j"
	"spona/graph/storetest"
)

// small is a graph with one of each difficulty: quotes, line breaks, semicolons,
// several values of a property, a stub, several sources, an end.
func small() *storetest.Stated {
	at := time.Date(2026, 1, 15, 6, 0, 0, 0, time.UTC)
	source := func(dataset, record string) graph.Source {
		return graph.Source{Dataset: dataset, Record: record, Tier: graph.TierA, Retrieved: at}
	}
	ended := source("old", "7")
	ended.Ended = at.AddDate(0, 1, 0)
	money, err := graph.NewMoney("1234567.895", "EUR")
	if err != nil {
		panic(err)
	}
	person := graph.Ref{ID: graph.NewEntityID("register", "1"), Kind: graph.KindPerson}
	company := graph.Ref{ID: graph.NewEntityID("register", "2"), Kind: graph.KindCompany}
	return &storetest.Stated{
		Datasets: []graph.Dataset{
			{ID: "old", Loaded: at}, {ID: "register", Title: `The "Register"`, Notice: "Two\nlines; one notice.", Countries: []string{"AL", "XK"}},
		},
		Entities: []*graph.Entity{
			{ID: person.ID, Kind: graph.KindPerson, Roles: graph.RoleDonor, Records: []graph.EntityRecord{
				{Source: source("register", "1"), Names: []graph.Name{{Text: `Ana "Anka" Đurić; jr`}, {Text: "Ана Ђурић", Lang: "sr", Kind: graph.NameAlias}},
					Identifiers: []graph.Identifier{{Scheme: "wikidata", Value: "Q0"}},
					Values: []graph.Value{graph.NewValue(graph.PropertyCountry, "AL"), graph.NewValue(graph.PropertyCountry, "XK"),
						graph.NewValue(graph.PropertyBirthDate, "1971-05")}},
				{Source: ended, Names: []graph.Name{{Text: "Ana Đurić"}}},
			}},
			{ID: company.ID, Kind: graph.KindCompany, Stub: true},
			{ID: graph.NewEntityID("register", "3"), Kind: graph.KindContract, Records: []graph.EntityRecord{
				{Source: source("register", "3"), Names: []graph.Name{{Text: "Road"}}, Values: []graph.Value{
					graph.NewValue(graph.PropertyValue, "250000.75 EUR"), graph.NewValue(graph.PropertySigned, "2021-06-30"),
					{Property: graph.PropertyDescription, Text: "First line\r\n\"second\", line"},
				}}}},
		},
		Relations: []*graph.Relation{
			{ID: graph.NewRelationID(graph.RelationOwns, person.ID, company.ID, ""), Kind: graph.RelationOwns, From: person, To: company,
				Records: []graph.RelationRecord{{Source: source("register", "4"), Role: "owner", Money: &money,
					Spells: []graph.Spell{{From: graph.Date{Year: 2014}}, {From: graph.Date{Year: 2019}, To: graph.Date{Year: 2020}}}}}},
		},
	}
}

// importFiles writes a graph and returns the files by name.
func importFiles(t *testing.T, s *storetest.Stated) map[string]string {
	t.Helper()
	dir := t.TempDir()
	if err := neo4j.WriteImport(dir, s.Snapshot()); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string]string)
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(content)
	}
	return files
}

// epochs are made up anew for each database.
var epochs = regexp.MustCompile(`"[0-9a-f]{16}"`)

// The files as neo4j-admin reads them. Run with SPONA_WRITE_GOLDEN=1 to write the
// file anew.
func TestImportFilesAreAsNeo4jAdminReadsThem(t *testing.T) {
	files := importFiles(t, small())
	var all strings.Builder
	for line := range strings.Lines(files["import.args"]) {
		fmt.Fprint(&all, line)
		name := strings.TrimSpace(line[strings.LastIndexByte(line, '=')+1:])
		fmt.Fprint(&all, epochs.ReplaceAllString(files[name], `"EPOCH"`))
	}
	path := filepath.Join("testdata", "import.golden")
	if os.Getenv("SPONA_WRITE_GOLDEN") != "" {
		if err := os.WriteFile(path, []byte(all.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), all.String()); diff != "" {
		t.Errorf("the files differ from %s (-want +got):\n%s", path, diff)
	}
}

func TestEveryRowOfAnImportFileHasTheColumnsOfItsHeader(t *testing.T) {
	rows := 0
	for name, content := range importFiles(t, small()) {
		if !strings.HasSuffix(name, ".csv") {
			continue
		}
		all, err := csv.NewReader(strings.NewReader(content)).ReadAll()
		if err != nil || len(all) < 2 {
			t.Errorf("%s: %d rows, %v", name, len(all), err)
		}
		rows += len(all) - 1
	}
	if rows < 10 {
		t.Errorf("there are %d rows", rows)
	}
}

func TestAValueThatIsTooLongForNeo4jAdminIsAnnounced(t *testing.T) {
	s := small()
	s.Entities[0].Records[0].Values = append(s.Entities[0].Records[0].Values, graph.Value{Property: graph.PropertyDescription, Text: strings.Repeat("ë", 500_000)})
	arguments := importFiles(t, s)["import.args"]
	if !strings.Contains(arguments, "--read-buffer-size=") {
		t.Errorf("they are\n%s", arguments)
	}
	if usual := importFiles(t, small())["import.args"]; strings.Contains(usual, "--read-buffer-size=") {
		t.Errorf("they are\n%s", usual)
	}
}

// A graph of two data sets and nothing else, and the files that are written of it.
func ExampleWriteImport() {
	dir, err := os.MkdirTemp("", "import")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = os.RemoveAll(dir) }()
	graph := &storetest.Stated{Datasets: []graph.Dataset{{ID: "parties", Title: "Register of parties"}, {ID: "companies"}}}
	if err := neo4j.WriteImport(dir, graph.Snapshot()); err != nil {
		fmt.Println(err)
		return
	}
	for _, name := range []string{"dataset-1.csv", "import.args"} {
		content, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s\n", bytes.TrimSpace(content))
	}
	fmt.Println(neo4j.ImportCommand("graph-csv", "neo4j"))
	// Output:
	// id:string,title:string,description:string,publisher:string,licence:string,licenceURL:string,url:string,notice:string,coverageFrom:string,coverageTo:string,coverageOriginal:string,coverageDerived:boolean,countries:string[],retrieved:datetime,loaded:datetime
	// "parties","Register of parties",,,,,,,,,,,,,
	// "companies",,,,,,,,,,,,,,
	// --array-delimiter=U+001F
	// --trim-strings=false
	// --ignore-empty-strings=false
	// --nodes=Dataset=dataset-1.csv
	// --nodes=Spona=spona-1.csv
	// cd 'graph-csv' && neo4j-admin database import full neo4j @import.args
}
