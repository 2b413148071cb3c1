package line_test

import (
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/line"
)

func settings() input.Settings {
	return input.Settings{Dataset: graph.Dataset{ID: "given"}, Tier: graph.TierB, Retrieved: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
}

const (
	person   = "e2222222222222222222222e3"
	company  = "e2222222222222222222222e4"
	relation = "r2222222222222222222222f3"
	src      = `"source":{"dataset":"d","record":"1","tier":"A","retrieved":"2026-01-15T06:00:00Z"}`
)

// full lines use every member that there is.
var fullLines = []string{
	`{"dataset":{"id":"d","title":"T","description":"D","publisher":"P","licence":"CC0-1.0","licenceUrl":"https://l.example.org/","url":"https://d.example.org/","countries":["XK","AL"],"coverage":{"from":"2001","to":"2017","derived":true,"original":"x"},"notice":"N"}}`,
	`{"dataset":{"id":"d"}}`,
	`{"entity":"` + person + `","kind":"Person","records":[{"source":{"dataset":"d","record":"1","url":"https://u.example.org/","tier":"C","retrieved":"2026-01-15T06:00:00Z","ended":"2026-02-01T00:00:00Z"},"names":[{"text":"Đuzić","lang":"sr-Latn"},{"text":"D.","kind":"abbreviation"}],"identifiers":[{"scheme":"wikidata","value":"Q1"},{"value":"7"}],"values":[{"property":"birthDate","text":"1971-11","lang":"en","at":"2014","original":"nov. 71"},{"property":"birthDate","original":"31.02.1961"}]},{` + src + `}]}`,
	`{"relation":"` + relation + `","kind":"OWNS","from":{"id":"` + person + `","kind":"Person"},"to":{"id":"` + company + `","kind":"Company"},"records":[{` + src + `,"spells":[{"from":"2014","to":"2017-05-03","derived":true,"original":"…"},{"to":"2020"},{"original":"once"}],"role":"owner","status":"active","money":"-1234.5 EUR","share":"\u003e25..\u003c50","values":[{"property":"direct","text":"false"}]}]}`,
}

func again(c graph.Change) string {
	switch {
	case c.Dataset != nil:
		return string(line.AppendDataset(nil, c.Dataset))
	case c.Entity != nil:
		return string(line.AppendEntity(nil, c.Entity))
	case c.Relation != nil:
		return string(line.AppendRelation(nil, c.Relation))
	}
	return ""
}

func TestParseReadsAllThatAppendWrites(t *testing.T) {
	for _, text := range fullLines {
		l, err := line.Parse([]byte(text), settings())
		if err != nil {
			t.Errorf("%v\n%s", err, text)
			continue
		}
		// An escape may be written in two ways; the writer's is the one above.
		if got := again(l.Change); got != strings.ReplaceAll(text, `\u003e`, ">") {
			t.Errorf("got  %s\nwant %s", got, text)
		}
	}
}

func TestParseTakesWhatASourceLeavesOutFromTheSettings(t *testing.T) {
	l, err := line.Parse([]byte(`{"entity":"`+person+`","kind":"Person","records":[{"source":{"record":"1"}}]}`), settings())
	if err != nil {
		t.Fatal(err)
	}
	want := settings().Source("1", "")
	if got := l.Change.Entity.Records[0].Source; got != want {
		t.Errorf("source = %+v, want %+v", got, want)
	}
	l, err = line.Parse([]byte(`{"withdraw":{"record":"1","at":"2026-02"}}`), settings())
	if w := l.Change.Withdraw; err != nil || w.Dataset != "given" || w.At.String() != "2026-02" {
		t.Errorf("withdrawal = %+v, %v", w, err)
	}
}

func TestParseSaysWhatIsWrong(t *testing.T) {
	entity := func(rest string) string { return `{"entity":"` + person + `","kind":"Person",` + rest + `}` }
	record := func(rest string) string { return entity(`"records":[{` + src + `,` + rest + `}]`) }
	for _, tt := range []struct{ name, in, want string }{
		{"a misspelt member", entity(`"recods":[]`), "recods: there is no such member"},
		{"a misspelt member deep down", record(`"names":[{"txt":"a"}]`), "records/0/names/0/txt: there is no such member"},
		{"another case of a member", record(`"Names":[]`), "records/0/Names: there is no such member"},
		{"a number as text", record(`"names":[{"text":7}]`), "records/0/names/0/text: it must be a string, not a number"},
		{"an object as list", record(`"names":{}`), "records/0/names: it must be an array, not an object"},
		{"nothing in it", `{}`, `it must be one of "dataset"`},
		{"two things in one", `{"entity":"` + person + `","relation":"` + relation + `"}`, "it must be one of"},
		{"an unknown kind", `{"entity":"` + person + `","kind":"Politician","records":[{` + src + `}]}`, "no kind of entity"},
		{"an unknown relation", `{"relation":"` + relation + `","kind":"LIKES"}`, "no kind of relation"},
		{"a relation without end", `{"relation":"` + relation + `","kind":"OWNS"}`, "from: a relation needs both ends"},
		{"an id of another form", `{"entity":"Q1","kind":"Person","records":[{` + src + `}]}`, "no entity id"},
		{"an unknown property", record(`"values":[{"property":"shoeSize","text":"41"}]`), "no property"},
		{"a value that is not canonical", record(`"values":[{"property":"birthDate","text":"1.5.1970"}]`), "birthDate"},
		{"a bad date beside a value", record(`"values":[{"property":"revenue","text":"1 EUR","at":"2014-13"}]`), "2014-13"},
		{"an empty name", record(`"names":[{"lang":"sq"}]`), "name"},
		{"an empty identifier", record(`"identifiers":[{"scheme":"s"}]`), "identifier"},
		{"a name of no kind", record(`"names":[{"text":"a","kind":"nick"}]`), "no kind of name"},
		{"a role of an entity", record(`"role":"x"`), "not of entities"},
		{"a name of a relation", `{"relation":"` + relation + `","kind":"OWNS","from":{"id":"` + person + `","kind":"Person"},"to":{"id":"` + company + `","kind":"Company"},"records":[{` + src + `,"names":[{"text":"a"}]}]}`, "neither names nor identifiers"},
		{"a data set with records", `{"dataset":{"id":"d"},"records":[{` + src + `}]}`, "no such member"},
		{"a stub with records", entity(`"stub":true,"records":[{` + src + `}]`), "a stub is an entity without records"},
		{"an entity without records", entity(`"records":[]`), "records"},
		{"an unknown tier", entity(`"records":[{"source":{"tier":"D"}}]`), "no tier"},
		{"a time that is none", entity(`"records":[{"source":{"retrieved":"yesterday"}}]`), "retrieved"},
		{"a version to come", `{"version":9,"dataset":{"id":"d"}}`, "version 9"},
		{"a withdrawal of nothing", `{"withdraw":{}}`, "must name the record"},
		{"a country that is none", `{"dataset":{"id":"d","countries":["Kosovo"]}}`, "country"},
		{"no JSON", `{"dataset":`, "no JSON object"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := line.Parse([]byte(tt.in), settings())
			if err == nil || !strings.Contains(err.Error(), tt.want) || graph.CodeOf(err) != graph.CodeInvalid {
				t.Errorf("error %v (%s), want %q", err, graph.CodeOf(err), tt.want)
			}
		})
	}
}

func TestStubSaysNothing(t *testing.T) {
	e := graph.Entity{ID: person, Kind: graph.KindPerson, Stub: true}
	l, err := line.Parse(line.AppendEntity(nil, &e), settings())
	if err != nil || !l.Stub || l.Change.Entity != nil {
		t.Errorf("%+v, %v", l, err)
	}
}

func TestAppendStringKeepsALineALine(t *testing.T) {
	for in, want := range map[string]string{
		"a\nb\tc\rd":           `"a\nb\tc\u000dd"`,
		"</script>":            `"\u003c/script>"`,
		`"\`:                   `"\"\\"`,
		"a\u2028b\u2029":       `"a\u2028b\u2029"`,
		"\x00\x7f":             `"\u0000\u007f"`,
		"caf\xe9 \uFFFD Ђ ë ı": "\"caf\uFFFD \uFFFD Ђ ë ı\"",
	} {
		if got := string(line.AppendString(nil, in)); got != want {
			t.Errorf("AppendString(%q) = %s, want %s", in, got, want)
		}
	}
}

// Whatever is read is written in a form that reads as the same.
func FuzzParse(f *testing.F) {
	for _, text := range fullLines {
		f.Add([]byte(text))
	}
	f.Add([]byte(`{"withdraw":{"dataset":"d","record":"\u0000"}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		l, err := line.Parse(text, settings())
		if err != nil || l.Stub || l.Change.Withdraw != nil {
			return
		}
		once := again(l.Change)
		l, err = line.Parse([]byte(once), settings())
		if err != nil {
			t.Fatalf("cannot read %s: %v", once, err)
		}
		if twice := again(l.Change); twice != once {
			t.Fatalf("wrote %s, then %s", once, twice)
		}
	})
}
