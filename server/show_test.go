package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// golden compares a text with a file in testdata, ids aside: they are no matter
// of the program's.
func golden(t *testing.T, name, got string) {
	t.Helper()
	got = regexp.MustCompile(`\b[er][0-9a-z]{24}\b`).ReplaceAllString(got, "ID")
	path := filepath.Join("testdata", name)
	if os.Getenv("SPONA_WRITE_GOLDEN") != "" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is to hold what follows (SPONA_WRITE_GOLDEN=1 writes it):\n%s", path, got)
	}
}

// idOf finds the id of what has the name.
func idOf(t *testing.T, dir, name string) string {
	t.Helper()
	var result found
	out := mustRun(t, "search", "--json", "--data", dir, name).stdout
	if err := json.Unmarshal([]byte(out), &result); err != nil || len(result.Edges) == 0 {
		t.Fatalf("search %s: %v\n%s", name, err, out)
	}
	return result.Edges[0].Node.ID
}

func TestShownTexts(t *testing.T) {
	dir := sample(t)
	for file, name := range map[string]string{
		"person.txt": "Milevra Đuzić", "company.txt": "Kremen Gradnja d.o.o.", "party.txt": "Narodni savez Vardonije", "unreadable.txt": "Vukomar Ždralkić",
	} {
		t.Run(name, func(t *testing.T) { golden(t, file, mustRun(t, "show", "--data", dir, idOf(t, dir, name)).stdout) })
	}
	t.Run("with what is only matched", func(t *testing.T) {
		golden(t, "matched.txt", mustRun(t, "show", "--min-tier", "c", "--data", dir, idOf(t, dir, "Vukomar Ždralkić")).stdout)
	})
	t.Run("a data set", func(t *testing.T) {
		text := mustRun(t, "show", "--data", dir, "cy-house-wikidata").stdout
		golden(t, "dataset.txt", regexp.MustCompile(`(?m)^Last whole load: .*$`).ReplaceAllString(text, "Last whole load: TODAY"))
	})
	t.Run("a relation", func(t *testing.T) {
		var shown struct {
			Relations struct {
				Nodes []struct{ ID, Kind string }
			}
		}
		out := mustRun(t, "show", "--json", "--data", dir, idOf(t, dir, "Radomel Zverkić")).stdout
		if err := json.Unmarshal([]byte(out), &shown); err != nil {
			t.Fatal(err)
		}
		for _, r := range shown.Relations.Nodes {
			if r.Kind == "MEMBER_OF" {
				golden(t, "relation.txt", mustRun(t, "show", "--data", dir, r.ID).stdout)
				return
			}
		}
		t.Errorf("he is a member of nothing: %s", out)
	})
}

func TestShowAndTheAPISayTheSame(t *testing.T) {
	dir := sample(t)
	id := idOf(t, dir, "Kremen Gradnja d.o.o.")
	var shown struct {
		Name      string
		Relations connection
	}
	if err := json.Unmarshal([]byte(mustRun(t, "show", "--json", "--data", dir, id).stdout), &shown); err != nil {
		t.Fatal(err)
	}
	p := start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0")
	var answer struct {
		Data struct {
			Node struct {
				Name      string
				Relations struct{ TotalCount int }
			}
		}
	}
	text := ask(t, p.url(), `{ node(id: "`+id+`") { ... on Entity { name relations { totalCount } } } }`)
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		t.Fatal(err)
	}
	if want := answer.Data.Node; shown.Name != want.Name || shown.Relations.TotalCount != want.Relations.TotalCount || len(shown.Relations.Nodes) != want.Relations.TotalCount {
		t.Errorf("show says %q with %d of %d relations, the API %+v", shown.Name, len(shown.Relations.Nodes), shown.Relations.TotalCount, want)
	}
}

// The party of an invented country has more relations than a page of the API.
func TestShowPagesThroughManyRelations(t *testing.T) {
	dir := sampleOf(t, "3000")
	var shown struct{ Relations connection }
	if err := json.Unmarshal([]byte(mustRun(t, "show", "--json", "--data", dir, idOf(t, dir, "Savez za sutra")).stdout), &shown); err != nil {
		t.Fatal(err)
	}
	if n := shown.Relations.TotalCount; n <= 100 || len(shown.Relations.Nodes) != n {
		t.Errorf("it shows %d of %d relations, want all of more than 100", len(shown.Relations.Nodes), n)
	}
}

func TestWhatIsNotThereIsExplained(t *testing.T) {
	dir := sample(t)
	for _, id := range []string{"e222222222222222222222222", "nonsense", "' OR 1=1 --"} {
		got := runHere(t, nil, nil, "show", "--data", dir, id)
		if got.code != exitFailed || !strings.Contains(got.stderr, "nothing has the id") || !strings.Contains(got.stderr, "spona search") {
			t.Errorf("%s: exit %d, %s", id, got.code, got.stderr)
		}
	}
	if got := mustRun(t, "search", "--data", dir, "Nobody At All"); !strings.Contains(got.stdout, "Nothing has such a name") {
		t.Errorf("search prints %s", got.stdout)
	}
}

func TestSearchFindsAnySpelling(t *testing.T) {
	dir := sample(t)
	golden(t, "search.txt", mustRun(t, "search", "--data", dir, "ana petrelic").stdout)
	for _, text := range []string{"MILEVRA DJUZIC", "милевра ђузић", "Milevra Đuz"} {
		if got := mustRun(t, "search", "--data", dir, text); !strings.Contains(got.stdout, "Milevra Đuzić") {
			t.Errorf("%q finds %s", text, got.stdout)
		}
	}
	narrow := mustRun(t, "search", "--data", dir, "--kinds", "company,public-body", "--countries", "xx", "kremen")
	if !strings.Contains(narrow.stdout, "KREMEN GRADNJA") || strings.Contains(narrow.stdout, "Kremenović") {
		t.Errorf("search for companies finds\n%s", narrow.stdout)
	}
	if got := runHere(t, nil, nil, "search", "--data", dir, "--first", "5000", "x"); got.code != exitFailed || got.stderr == "" {
		t.Errorf("too many: exit %d, %s", got.code, got.stderr)
	}
}

func TestTermsSayWhoseDatesTheyAre(t *testing.T) {
	stated := shownTerms{Role: "member"}
	stated.Spells = append(stated.Spells, struct {
		From, To, Original string
		Derived            bool
	}{From: "2014", To: "2018"})
	if got, want := stated.text(), "member, 2014 to 2018"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	stated.Spells[0].Derived = true
	if got, want := stated.text(), "member, 2014 to 2018 (dates of the legislative period)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	gone := time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC)
	source := shownSource{Tier: "A", Record: "17", EndedAt: &gone}
	source.Dataset.ID = "register"
	if got, want := sourcesText([]shownSource{source}), "A register 17 (found gone on 2026-05-04)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
