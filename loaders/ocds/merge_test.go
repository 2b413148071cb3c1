package ocds_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
)

// releaseOf is a release of the process "p" with that id, date and more members.
func releaseOf(id, date, more string) string {
	return fmt.Sprintf(`{"ocid":"p","id":%q,"date":%q%s}`, id, date, more)
}

func TestReleasesAreMergedByTheRulesOfTheStandard(t *testing.T) {
	tests := []struct {
		name          string
		first, second string
		property      graph.Property
		want          []string
	}{
		{"what is not mentioned stays", `"title":"A","status":"active"`, `"title":"B"`, graph.PropertyStatus, []string{"active"}},
		{"what is said again is replaced", `"status":"active"`, `"status":"complete"`, graph.PropertyStatus, []string{"complete"}},
		{"null takes a value away", `"status":"active"`, `"status":null`, graph.PropertyStatus, nil},
		{"null takes an object away", `"value":{"amount":5,"currency":"EUR"}`, `"value":null`, graph.PropertyEstimate, nil},
		{"members of an object are merged", `"value":{"amount":5,"currency":"EUR"}`, `"value":{"amount":6}`, graph.PropertyEstimate, []string{"6 EUR"}},
		{"null takes a list away", `"documents":[{"id":"1","url":"http://x.example/1"}]`, `"documents":null`, graph.PropertyDocument, nil},
		{"an empty list changes nothing", `"documents":[{"id":"1","url":"http://x.example/1"}]`, `"documents":[]`, graph.PropertyDocument, []string{"http://x.example/1"}},
		{
			"objects in lists are merged by id", `"documents":[{"id":1,"url":"http://x.example/1"},{"id":"2","url":"http://x.example/2"}]`,
			`"documents":[{"id":"1","url":"http://x.example/new"},{"id":"3","url":"http://x.example/3"}]`,
			graph.PropertyDocument, []string{"http://x.example/new", "http://x.example/2", "http://x.example/3"},
		},
		{
			"objects without id stand for those before", `"documents":[{"url":"http://x.example/1"},{"id":"2","url":"http://x.example/2"}]`,
			`"documents":[{"url":"http://x.example/3"},{"url":"http://x.example/4"}]`,
			graph.PropertyDocument, []string{"http://x.example/2", "http://x.example/3", "http://x.example/4"},
		},
		{"ids longer than a float can tell", `"documents":[{"id":9007199254740993,"url":"http://x.example/1"}]`,
			`"documents":[{"id":9007199254740992,"url":"http://x.example/2"}]`, graph.PropertyDocument, []string{"http://x.example/1", "http://x.example/2"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			one := releaseOf("1", "2020-01-01T00:00:00Z", `,"tender":{`+tt.first+`}`)
			two := releaseOf("2", "2020-01-02T00:00:00Z", `,"tender":{`+tt.second+`}`)
			for _, text := range []string{one + "\n" + two, two + "\n" + one} {
				if got := parse(t, text).only(t, graph.KindTender).Texts(tt.property); !slices.Equal(got, tt.want) {
					t.Errorf("%q, want %q", got, tt.want)
				}
			}
		})
	}
}

func TestDatesOrderReleasesWhateverTheirZone(t *testing.T) {
	status := func(texts ...string) string {
		return graph.Tender{Entity: parse(t, strings.Join(texts, "\n")).only(t, graph.KindTender)}.Status()
	}
	of := func(date, status string) string { return releaseOf(status, date, `,"tender":{"status":"`+status+`"}`) }
	tests := []struct{ older, newer string }{
		{"2020-01-01T23:30:00+02:00", "2020-01-01T22:00:00Z"}, {"2020-01-01", "2020-01-01T00:00:01Z"}, {"2019", "2020-01"},
		{"", "1999-01-01"}, {"soon", "1999-01-01"},
	}
	for _, tt := range tests {
		if got := status(of(tt.newer, "new"), of(tt.older, "old")); got != "new" {
			t.Errorf("%q counts as newer than %q", tt.older, tt.newer)
		}
	}
	if got := status(of("2020-01-01", "a"), of("2020-01-01", "b")); got != "b" {
		t.Error("of releases of one moment the later in the file does not hold")
	}
	if notes := attempt(t, of("soon", "a")+"\n"+of("2020", "b")).notes; len(notes) != 1 || !strings.Contains(notes[0].Error(), "no date") {
		t.Errorf("a release without date is noted as %v", notes)
	}
}

func TestAChangedValueIsAnAmendment(t *testing.T) {
	contract := func(value, more string) string {
		return `,"contracts":[{"id":"c","awardID":"a","value":{"amount":` + value + `,"currency":"EUR"}` + more + `}]`
	}
	one, two := releaseOf("1", "2020-01-01", contract("100", "")), releaseOf("2", "2020-02-01", contract("100.00", ""))
	three := releaseOf("3", "2020-03-01", contract("150", `,"amendments":[{"id":"x","date":"2020-02-20","releaseID":"3","rationale":"more work"}]`))
	four := releaseOf("4", "2020-04-01", contract("140", ""))
	got := parse(t, strings.Join([]string{four, two, three, one, two, three}, "\n"))
	c := graph.Contract{Entity: got.only(t, graph.KindContract)}
	var amendments []string
	for _, a := range c.Amendments() {
		amendments = append(amendments, a.Date.String()+" "+a.Value.String())
	}
	if want := []string{"2020-02-20 150 EUR", "2020-04-01 140 EUR"}; c.Value().String() != "100 EUR" || !slices.Equal(amendments, want) {
		t.Errorf("%s, then %q", c.Value(), amendments)
	}
	words := slices.ContainsFunc(c.Records[0].Values, func(v graph.Value) bool {
		return v.Property == graph.PropertyAmendment && v.Original == "more work" && v.At.String() == "2020-02-20"
	})
	if !words {
		t.Error("what the amendment says in words is not kept")
	}
	old := parse(t, releaseOf("1", "2020-05-01", contract("150", `,"amendment":{"date":"2020-04-30","changes":[{"property":"value.amount","former_value":100}]}`)))
	c = graph.Contract{Entity: old.only(t, graph.KindContract)}
	if a := c.Amendments(); c.Value().String() != "100 EUR" || len(a) != 1 || a[0].Value.String() != "150 EUR" || a[0].Date.String() != "2020-04-30" {
		t.Errorf("version 1.0: %s, then %v", c.Value(), a)
	}
}

// The same release in two packages, with another of the same moment between, is
// no change and change back.
func TestReleasesOfOneMomentThatComeTwiceChangeNothing(t *testing.T) {
	of := func(id, value, space string) string {
		return releaseOf(id, "2020-01-01", `,"contracts":[`+space+`{"id":"c","value":{"amount":`+value+`}}]`)
	}
	got := parse(t, pack(of("a", "1", ""), of("b", "2", "")), pack(of("a", "1", " "), of("b", "2", " ")))
	if a := (graph.Contract{Entity: got.only(t, graph.KindContract)}).Amendments(); len(a) != 1 {
		t.Errorf("amendments %v", a)
	}
}

func TestAVersionedReleaseIsTakenApart(t *testing.T) {
	versions := func(values ...string) string {
		var all []string
		for i, v := range values {
			if v != "" {
				all = append(all, fmt.Sprintf(`{"releaseID":"%d","releaseDate":"2020-0%d-01","releaseTag":["x"],"value":%s}`, i+1, i+1, v))
			}
		}
		return "[" + strings.Join(all, ",") + "]"
	}
	record := `{"ocid":"p","releases":[{"url":"http://x.example/1","date":"2020-01-01"}],
		"compiledRelease":{"ocid":"p","date":"2020-03-01","tender":{"title":"compiled"}},
		"versionedRelease":{"ocid":"p","tender":{"id":"1","title":` + versions(`"A"`, ``, `"B"`) + `,"status":` + versions(`"active"`, `null`) + `},
		"contracts":[{"id":"c","value":{"amount":` + versions(``, `100`, `150`) + `,"currency":` + versions(``, `"EUR"`) + `}}]}}`
	got := parse(t, record)
	tender, c := graph.Tender{Entity: got.only(t, graph.KindTender)}, graph.Contract{Entity: got.only(t, graph.KindContract)}
	if tender.Name() != "B" || tender.Status() != "" {
		t.Errorf("the tender is %q, %q", tender.Name(), tender.Status())
	}
	if a := c.Amendments(); c.Value().String() != "100 EUR" || len(a) != 1 || a[0].Value.String() != "150 EUR" || a[0].Date.String() != "2020-03-01" {
		t.Errorf("%s, then %v", c.Value(), a)
	}
}

// However releases are spread over files, the same comes out.
func TestTheOrderOfReleasesOfDifferentDatesMeansNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var releases []string
	for i := range 40 {
		value := fmt.Sprintf(`{"amount":%d,"currency":"EUR"}`, r.IntN(3)*10+10)
		more := fmt.Sprintf(`,"language":"sq","tender":{"title":"T%d","tenderers":[{"id":"b%d","name":"B%d"}]},
			"awards":[{"id":"a%d","value":%s,"suppliers":[{"id":"b%d"}]}]`, i%7, i%5, i%5, i%4, value, i%5)
		if i%6 == 0 {
			more = `,"tender":{"title":null}`
		}
		releases = append(releases, strings.Replace(releaseOf(fmt.Sprint(i), fmt.Sprintf("2020-01-%02d", i%28+1), more), `"p"`, fmt.Sprintf(`"p%d"`, i%3), 1))
	}
	want := parse(t, strings.Join(releases, "\n")).lines()
	for range 20 {
		// No two releases of one process are of one day, so any order must do.
		r.Shuffle(len(releases), func(i, k int) { releases[i], releases[k] = releases[k], releases[i] })
		cut := r.IntN(len(releases))
		got := parse(t, pack(releases[:cut]...), "["+strings.Join(releases[cut:], ",")+"]").lines()
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	}
}
