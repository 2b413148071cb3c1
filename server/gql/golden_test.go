package gql

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden answers anew")

// The queries of testdata/golden over the sample graph, with their answers beside
// them.
func TestGoldenAnswers(t *testing.T) {
	queries, err := filepath.Glob("testdata/golden/*.graphql")
	if err != nil || len(queries) == 0 {
		t.Fatalf("no queries: %v", err)
	}
	a := newAPI(t, nil, Options{})
	for _, path := range queries {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".graphql"), func(t *testing.T) {
			query, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			answer := a.ask(t, string(query), nil)
			var got bytes.Buffer
			if err := json.Indent(&got, []byte(answer.body), "", "  "); err != nil {
				t.Fatal(err)
			}
			got.WriteByte('\n')
			golden := strings.TrimSuffix(path, ".graphql") + ".json"
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("answer (-want +got):\n%s", diff)
			}
		})
	}
}

// X14 and L14, seen from here: texts of sources are data. They come back as they
// were, in JSON that no browser takes for a page.
func TestHostileTextsAreInert(t *testing.T) {
	a := newAPI(t, nil, Options{})
	got := a.ask(t, `{companies{nodes{name}}}`, nil)
	var data struct {
		Companies struct{ Nodes []struct{ Name string } }
	}
	if err := json.Unmarshal(got.data, &data); err != nil {
		t.Fatal(err)
	}
	if len(data.Companies.Nodes) != 1 || data.Companies.Nodes[0].Name != hostile {
		t.Errorf("got %+v, want %q", data.Companies.Nodes, hostile)
	}
	for name, query := range map[string]string{
		"as a search":   `query($x:String!){search(text:$x){edges{node{name}}}}`,
		"as a filter":   `query($x:String!){companies(filter:{name:$x}){edges{node{name}}}}`,
		"as a language": `query($x:String!){companies{edges{node{name(lang:[$x])}}}}`,
	} {
		t.Run(name, func(t *testing.T) {
			if got := a.answered(t, query, map[string]string{"x": hostile}); strings.Count(got, `"name"`) != 1 {
				t.Errorf("got %s, want one company", got)
			}
		})
	}
	for name, variables := range map[string]string{
		"as a country": `query($x:String!){companies(filter:{countries:[$x]}){totalCount}}`,
		"as a cursor":  `query($x:String!){companies(after:$x){totalCount}}`,
	} {
		t.Run(name, func(t *testing.T) {
			if got := a.ask(t, variables, map[string]string{"x": hostile}); got.code() != "BAD_USER_INPUT" {
				t.Errorf("got %s", got.body)
			}
		})
	}
}
