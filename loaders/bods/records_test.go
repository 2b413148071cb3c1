package bods_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/loaders"
	"spona/loaders/bods"
	"spona/loaders/ftm"
)

// company is a statement on the record c, made on a date.
func company(id, status, date, name string) string {
	return fmt.Sprintf(`{"statementId":%q,"recordId":"c","recordType":"entity","recordStatus":%q,"statementDate":%q,"publicationDetails":{"bodsVersion":"0.4"},"recordDetails":{"entityType":{"type":"registeredEntity"},"name":%q}}`+"\n",
		id, status, date, name)
}

// old is a statement on a company, before 0.4, that replaces others.
func old(id, name, date string, replaces ...string) string {
	return fmt.Sprintf(`{"statementID":%q,"statementType":"entityStatement","statementDate":%q,"entityType":"registeredEntity","name":%q,"publicationDetails":{"bodsVersion":"0.3"},"replacesStatements":[%s]}`+"\n",
		id, date, name, quoted(replaces))
}

func quoted(texts []string) string {
	var all []string
	for _, t := range texts {
		all = append(all, fmt.Sprintf("%q", t))
	}
	return strings.Join(all, ",")
}

// names are the entities with their records.
func (r *reading) names() []string {
	var all []string
	for _, e := range r.Entities {
		s := e.Records[0].Source
		name := e.Name() + " of " + s.Record
		if !s.Live() {
			name += " ended " + s.Ended.Format("2006-01-02")
		}
		all = append(all, name)
	}
	return all
}

func TestTheLastStatementOnARecordHolds(t *testing.T) {
	first, second := company("1", "new", "2019-03-01", "A"), company("2", "updated", "2020-03-01", "B")
	closed := company("3", "closed", "2021-03-01T10:00:00+02:00", "C")
	for name, tt := range map[string]struct {
		files []string
		want  string
	}{
		"in the order of dates":         {[]string{first + second}, "B of c"},
		"in the other order":            {[]string{second + first}, "B of c"},
		"in files of their own":         {[]string{second, first}, "B of c"},
		"closed":                        {[]string{closed + first + second}, "C of c ended 2021-03-01"},
		"closed and made again":         {[]string{closed, company("4", "new", "2022", "D")}, "D of c"},
		"of one day":                    {[]string{first + company("2", "updated", "2019-03-01", "B")}, "B of c"},
		"closed on the day it was made": {[]string{company("2", "closed", "2019-03-01", "B") + first}, "B of c ended 2019-03-01"},
		"by place where dates fail":     {[]string{company("1", "new", "", "A") + company("2", "new", "soon", "B")}, "B of c"},
		"closed without a date":         {[]string{company("1", "closed", "", "A")}, "A of c ended 2026-01-15"},
		"after midnight elsewhere":      {[]string{company("1", "new", "2019-03-02T01:00:00+05:00", "A") + company("2", "new", "2019-03-01T22:00:00Z", "B")}, "B of c"},
	} {
		t.Run(name, func(t *testing.T) { equal(t, "records", clean(t, tt.files...).names(), []string{tt.want}) })
	}
}

func TestStatementsThatReplaceEachOtherAreOneRecord(t *testing.T) {
	a, b, c := old("a", "A", "2019"), old("b", "B", "2020", "a"), old("c", "C", "2021", "b")
	for name, tt := range map[string]struct {
		files []string
		want  []string
	}{
		"in order":                       {[]string{a + b + c}, []string{"C of a"}},
		"backwards":                      {[]string{c + b + a}, []string{"C of a"}},
		"each in a file":                 {[]string{b, c, a}, []string{"C of a"}},
		"the middle is missing":          {[]string{c, a}, []string{"C of b", "A of a"}},
		"the first is missing":           {[]string{b + c}, []string{"C of a"}},
		"one takes the place of two":     {[]string{a, old("x", "X", "2019"), old("c", "C", "2021", "a", "x")}, []string{"C of a"}},
		"it has an older date":           {[]string{a + old("b", "B", "2001", "a")}, []string{"B of a"}},
		"they replace each other":        {[]string{old("a", "A", "2019", "b") + old("b", "B", "2020", "a")}, []string{"B of b"}},
		"one replaces itself":            {[]string{old("a", "A", "2019", "a")}, []string{"A of a"}},
		"two replace the same":           {[]string{a + old("b", "B", "2022", "a") + old("c", "C", "2021", "a")}, []string{"B of a"}},
		"an unknown owner becomes known": {[]string{old("a", "A", "2019") + strings.NewReplacer("entityStatement", "personStatement").Replace(old("b", "B", "2020", "a"))}, []string{string(graph.NewEntityID("test", "a")) + " of a"}},
		"a long chain, backwards":        {[]string{chain(50_000)}, []string{"N50000 of 0"}},
	} {
		t.Run(name, func(t *testing.T) { equal(t, "records", clean(t, tt.files...).names(), tt.want) })
	}
}

func chain(n int) string {
	var b strings.Builder
	for i := n; i > 0; i-- {
		b.WriteString(old(fmt.Sprint(i), fmt.Sprintf("N%d", i), "2020", fmt.Sprint(i-1)))
	}
	return b.String()
}

func TestReferencesFollowReplacedStatements(t *testing.T) {
	got := clean(t, old("b", "B", "2020", "a")+
		`{"statementID":"r","statementType":"ownershipOrControlStatement","publicationDetails":{"bodsVersion":"0.2"},"subject":{"describedByEntityStatement":"a"},
		  "interestedParty":{"describedByEntityStatement":"b"},"interests":[{"type":"shareholding","interestLevel":"direct"}]}`)
	equal(t, "relations", got.told(), []string{"B OWNS B interest=shareholding direct=truedirect"})
}

func TestOneRecordIsOneThing(t *testing.T) {
	person := strings.NewReplacer(`"entity"`, `"person"`).Replace(company("2", "updated", "2020", "P"))
	got := attempt(t, company("1", "new", "2019", "A")+person)
	equal(t, "records", got.names(), []string{"A of c"})
	equal(t, "rejects", got.rejects, []string{"0.json:2 (2): recordType: its record is that of an entity before, and cannot be a person too"})
}

// A party that one load names and the next describes is one entity, and what
// another format says under the same id is of the same.
func TestMissingEntitiesAreFilledByALaterLoad(t *testing.T) {
	store, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	lines := strings.SplitAfter(cast, "\n")
	load := func(text string) loaders.Report {
		t.Helper()
		path := filepath.Join(t.TempDir(), "statements.jsonl")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		opts := loaders.Options{Sources: []string{path}, Add: true}
		opts.Dataset.ID = "test"
		report, err := loaders.Run(t.Context(), store, opts)
		if err != nil || report.Total.Rejected > 0 {
			t.Fatal(err, report.Rejects)
		}
		return report
	}
	load(related("r", "c", "p", `{"type":"shareholding","beneficialOwnershipOrControl":true}`) + related("q", "c", "m", `{"type":"votingRights"}`))
	ids := []graph.ID{graph.NewEntityID("test", "c"), graph.NewEntityID("test", "p"), graph.NewEntityID("test", "m")}
	want := func(stub bool, kinds ...graph.EntityKind) {
		t.Helper()
		entities, err := store.Entities(t.Context(), ids)
		if err != nil {
			t.Fatal(err)
		}
		for i, e := range entities {
			if e == nil || e.Stub != stub || e.Kind != kinds[i] {
				t.Errorf("%s is %+v, want a %s, stub %v", ids[i], e, kinds[i], stub)
			}
		}
	}
	want(true, graph.KindCompany, graph.KindPerson, graph.KindCompany)
	load(lines[0] + lines[1] + lines[3])
	want(false, graph.KindCompany, graph.KindPerson, graph.KindPublicBody)
	if again := load(lines[0] + lines[1] + lines[3]); again.Total.Facts.Changed() {
		t.Errorf("again: %+v", again.Total.Facts)
	}
	f := file("c.json", `{"id":"c","schema":"Company","properties":{"name":["C"]}}`)
	for c, err := range ftm.Read(t.Context(), f, settings()) {
		if err != nil || c.Entity.ID != ids[0] {
			t.Errorf("FollowTheMoney makes of c %+v, %v", c.Entity, err)
		}
	}
}

func TestReadStopsWithItsCaller(t *testing.T) {
	text := cast + related("r", "c", "p", `{"type":"shareholding"},{"type":"boardChair"}`)
	for after := 1; after <= 6; after++ {
		n := 0
		for _, err := range bods.Read(t.Context(), file("x.json", text), settings()) {
			if err != nil {
				t.Error(err)
			}
			if n++; n == after {
				break
			}
		}
		if n != after {
			t.Errorf("yielded %d, want %d", n, after)
		}
	}
}
