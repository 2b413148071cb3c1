package gql

import (
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/projection"
	"spona/graph/store/neo4j"
	"spona/graph/store/neo4j/neo4jtest"
	"spona/graph/store/sqlite"
	"spona/loaders"
	"spona/loaders/shareddata"
	"spona/resolvers"
)

// fixedTime is when both stores say that everything was loaded.
func fixedTime() time.Time { return time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC) }

// usualSets are some of each format, which load into Neo4j in less than a minute;
// SPONA_TEST_EVERYTHING=1 takes all.
func usualSets() []string {
	return []string{
		"bods-0.2-register", "ftm-parteispenden", "icij-panama-2016-mini", "kosovo-mp-assets-gpl", "ocds-fictional-1.1",
		"ocds-kosovo-gjilan", "parlamint-tr", "parlgov", "popolo-wikidata-commons",
	}
}

// loadShared loads data that lie beside the repository.
func loadShared(t *testing.T, store graph.Store) {
	t.Helper()
	began := time.Now()
	root := shareddata.Path(t, ".")
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !e.IsDir() || os.Getenv("SPONA_TEST_EVERYTHING") == "" && !slices.Contains(usualSets(), e.Name()) {
			continue
		}
		sources := map[string]string{e.Name(): filepath.Join(root, e.Name())}
		options := map[string]string{}
		switch e.Name() {
		case "everypolitician-balkans": // each file is a data set
			sources = eachFile(t, filepath.Join(root, e.Name()))
		case "kosovo-municipal-contracts-gpl": // tables without a header
			options["mapping"] = "kosovo-municipal-contracts"
		}
		for dataset, path := range sources {
			report, err := loaders.Run(t.Context(), store, loaders.Options{
				Sources: []string{path}, Dataset: graph.Dataset{ID: dataset}, FormatOptions: options, Retrieved: fixedTime(),
			})
			if err != nil || report.Total.Records == 0 {
				t.Fatalf("%s: %v\n%s", dataset, err, report.Text())
			}
		}
	}
	t.Logf("loaded in %.1f s", time.Since(began).Seconds())
}

func eachFile(t *testing.T, dir string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	sets := make(map[string]string)
	for _, f := range files {
		sets[filepath.Base(dir)+"-"+strings.TrimSuffix(filepath.Base(f), ".json")] = f
	}
	return sets
}

// A respondent answers questions over one store.
type respondent struct{ handler http.Handler }

func newRespondent(t *testing.T, store graph.Store, pathsFromStore bool) respondent {
	t.Helper()
	h, err := NewHandler(store, projection.NewKeeper(store, projection.Options{}), Options{
		Timeout: time.Minute, Answers: resolvers.Options{PathsFromStore: pathsFromStore},
	})
	if err != nil {
		t.Fatal(err)
	}
	return respondent{h}
}

// versions are what two stores of the same data differ in: the epoch, and the
// number of the batch.
var versions = regexp.MustCompile(`"dataVersion":"[^"]*"`)

// answer is the answer in bytes, as a client gets it.
func (r respondent) answer(t *testing.T, query string) string {
	t.Helper()
	a := &api{Handler: r.handler}
	return versions.ReplaceAllString(a.ask(t, query, nil).body, `"dataVersion":""`)
}

// After loading the data beside the repository, both stores give the same answers,
// byte for byte.
func TestNeo4jAnswersAsSQLiteDoes(t *testing.T) {
	address := neo4jtest.Open(t)
	embedded, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{Now: fixedTime})
	if err != nil {
		t.Fatal(err)
	}
	defer embedded.Close()
	remote, err := neo4j.Open(t.Context(), neo4j.Options{URL: address, Now: fixedTime})
	if err != nil {
		t.Fatal(err)
	}
	defer remote.Close()
	loadShared(t, embedded)
	loadShared(t, remote)
	for _, inStore := range []bool{false, true} {
		one, other := newRespondent(t, embedded, inStore), newRespondent(t, remote, inStore)
		q := &questionnaire{t: t, one: one, other: other}
		if inStore {
			q.connections(60)
			t.Logf("%d questions about connections, searched in the stores, have %d bytes of answers", q.asked, q.bytes)
			continue
		}
		q.everything()
		t.Logf("%d questions have %d bytes of answers", q.asked, q.bytes)
		if q.asked < 1000 {
			t.Errorf("only %d questions were asked", q.asked)
		}
	}
}

// A questionnaire puts questions to both, which follow from the answers.
type questionnaire struct {
	t            *testing.T
	one, other   respondent
	asked, bytes int
	ids, names   []string // that answers had, in their order
}

// ask puts a question to both and returns the answer of the first.
func (q *questionnaire) ask(query string) string {
	q.t.Helper()
	want, got := q.one.answer(q.t, query), q.other.answer(q.t, query)
	q.asked++
	q.bytes += len(want)
	if got != want {
		q.t.Fatalf("%s\nis answered by SQLite with\n%.3000s\nand by Neo4j with\n%.3000s", query, want, got)
	}
	if strings.Contains(want, `"errors"`) {
		q.t.Fatalf("%s\nis answered with %.500s", query, want)
	}
	for _, m := range regexp.MustCompile(`"id":"(e[a-z2-7]{24})"`).FindAllStringSubmatch(want, -1) {
		if !slices.Contains(q.ids, m[1]) {
			q.ids = append(q.ids, m[1])
		}
	}
	return want
}
