package loaders_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/loaders"
	"spona/loaders/input"
)

// Invented numbers that pass the checks.
const jmbg, turkish = "0101990710008", "10000000146"

// numbered holds national numbers wherever one can stand.
const numbered = `{"persons":[
{"id":"` + jmbg + `","name":"Ana Anić","sort_name":"` + jmbg + `","other_names":[{"name":"Ana (` + jmbg + `)"}],
 "identifiers":[{"scheme":"jmbg","identifier":"` + jmbg + `"},{"scheme":"x","identifier":"RS` + turkish + `"},{"scheme":"ok","identifier":"Q1"}],
 "honorific_prefix":"` + `\u0030101990710008` + `","gender":"JMBG: ` + jmbg + `","birth_date":"` + jmbg + `","image":"https://x.example/` + jmbg + `.jpg",
 "links":[{"url":"https://x.example/?id=` + turkish + `"}],"sources":[{"url":"https://x.example/` + jmbg + `"}]},
{"id":` + turkish + `,"name":"Boro"},
{"name":"no id ` + jmbg + `","id":""},
{"id":"bad","name":["` + jmbg + `"],"birth_date":{"` + jmbg + `":"` + jmbg + `"}}],
"organizations":[{"id":"legislature","name":"House","classification":"legislature"}],
"memberships":[
{"id":"m/` + jmbg + `","person_id":"` + jmbg + `","organization_id":"legislature","role":"` + jmbg + `","start_date":"` + jmbg + `"},
{"person_id":"` + turkish + `","organization_id":"legislature","role":"member ` + jmbg + `"}]}`

func TestNoNationalNumberStaysAnywhere(t *testing.T) {
	dir := t.TempDir()
	store, err := sqlite.Open(t.Context(), dir, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var rejects bytes.Buffer
	opts := as("numbered", file(t, "x.json", numbered))
	opts.Rejects = &rejects
	report := run(t, store, opts)
	if report.Total.NumbersRemoved != 22 || report.Total.Records != 7 || report.Total.Rejected != 2 {
		t.Errorf("%d numbers removed of %d records, %d rejected: %v", report.Total.NumbersRemoved, report.Total.Records, report.Total.Rejected, report.Rejects)
	}
	entities, relations := everything(t, store)
	checkJoined(t, entities, relations)
	encoded, err := json.Marshal(report)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{"the report": string(encoded) + report.Text(), "the rejects": rejects.String()}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) == 0 {
		t.Fatal("the store has no files", err)
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(path)] = string(data)
	}
	for where, text := range texts {
		if strings.Contains(text, jmbg) || strings.Contains(text, turkish) {
			t.Errorf("%s holds a national number", where)
		}
	}
}

// checkJoined looks at what is left: the records, their relations, no numbers.
func checkJoined(t *testing.T, entities []*graph.Entity, relations []*graph.Relation) {
	t.Helper()
	pseudonym := input.NewNumbers([]byte("secret"), nil).Pseudonym(jmbg)
	if len(entities) != 3 || len(relations) != 2 {
		t.Errorf("%d entities and %d relations are there", len(entities), len(relations))
	}
	for _, e := range entities {
		if e.Stub {
			t.Error("a membership lost its person")
		}
		text := fmt.Sprint(e.Records[0].Names, e.Records[0].Identifiers, e.Records[0].Values)
		if strings.Contains(text, "999999") {
			t.Errorf("a pseudonym is shown: %s", text)
		}
		if e.Name() != "Ana Anić" {
			continue
		}
		r := e.Records[0]
		if r.Source.Record != "person/"+pseudonym || len(r.Identifiers) != 1 || len(r.Names) != 2 || r.Names[1].Text != "Ana ([number removed])" {
			t.Errorf("the record of %s is %+v", e.Name(), r)
		}
		if len(r.Values) != 1 || r.Values[0].Text != "JMBG: [number removed]" {
			t.Errorf("its values are %+v", r.Values)
		}
	}
}

func TestAPseudonymDependsOnTheKey(t *testing.T) {
	text := `{"persons":[{"id":"` + jmbg + `","name":"Ana Anić"}]}`
	store, path := open(t), file(t, "x.json", text)
	run(t, store, as("numbered", path))
	if again := run(t, store, as("numbered", path)); again.Total.Facts.Changed() {
		t.Error("with the same key the person is another one")
	}
	opts := as("numbered", path)
	opts.NumbersKey, opts.Add = []byte("another"), true
	if other := run(t, store, opts); other.Total.Facts.Entities.New != 1 {
		t.Error("with another key the person is the same one")
	}
}

func TestANumberOfOneCountryStaysElsewhere(t *testing.T) {
	text := `{"persons":[{"id":"1","name":"Ana Anić","identifiers":[{"scheme":"x","identifier":"7501020018"}]}]}`
	for country, want := range map[string]int{"BG": 1, "RS": 0} {
		opts := as("numbered", file(t, "x.json", text))
		opts.Dataset.Countries = []string{country}
		if report := run(t, open(t), opts); report.Total.NumbersRemoved != want {
			t.Errorf("in %s %d numbers are removed, not %d", country, report.Total.NumbersRemoved, want)
		}
	}
}

var _ loaders.Store = (*sqlite.Store)(nil)
