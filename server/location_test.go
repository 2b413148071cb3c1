package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"spona/server/config"
)

// programWith is a program in an environment, which it has read.
func programWith(t *testing.T, environ ...string) *program {
	t.Helper()
	env, err := config.Parse(environ, nil, []string{graphUser, graphPassword})
	if err != nil {
		t.Fatal(err)
	}
	return &program{env: env}
}

func TestTheAddressOfADatabaseIsRead(t *testing.T) {
	for text, want := range map[string][2]string{
		"neo4j://localhost":                        {"neo4j://localhost", ""},
		"bolt://127.0.0.1:7687/":                   {"bolt://127.0.0.1:7687", ""},
		"neo4j+s://db.example:7687/spona":          {"neo4j+s://db.example:7687", "spona"},
		"neo4j://db.example?database=spona":        {"neo4j://db.example", "spona"},
		"neo4j://db.example/spona?database=spona":  {"neo4j://db.example", "spona"},
		"neo4j://db.example/spona?policy=regional": {"neo4j://db.example?policy=regional", "spona"},
	} {
		got, err := programWith(t).databaseOptions(text)
		if err != nil || got.URL != want[0] || got.Database != want[1] {
			t.Errorf("%s is %q, database %q, %v", text, got.URL, got.Database, err)
		}
	}
	for text, want := range map[string]string{
		"localhost:7687":                    "no address",
		"neo4j:":                            "no address",
		"http://localhost:7474":             "begin with neo4j://",
		"neo4j://neo4j:s3cret@localhost":    "SPONA_GRAPH_PASSWORD",
		"neo4j://localhost/one?database=II": "two databases",
		"neo4j://local host":                "no address",
	} {
		_, err := programWith(t).databaseOptions(text)
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}

func TestCredentialsAreReadAnewFromTheirFiles(t *testing.T) {
	file := filepath.Join(t.TempDir(), "password")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("first\n")
	p := programWith(t, "SPONA_GRAPH_PASSWORD_FILE="+file)
	for _, want := range []string{"first", "second"} {
		write(want)
		if user, password, err := p.databaseCredentials(t.Context()); user != "neo4j" || password != want || err != nil {
			t.Errorf("they are %q and %q, %v", user, password, err)
		}
	}
	if user, password, err := programWith(t).databaseCredentials(t.Context()); user != "" || password != "" || err != nil {
		t.Errorf("without any they are %q and %q, %v", user, password, err)
	}
	if _, err := programWith(t, "SPONA_GRAPH_USER=ana").databaseOptions("neo4j://localhost"); err == nil {
		t.Error("a user without a password is taken")
	}
}

func TestABackupOfADatabaseIsLeftToTheDatabase(t *testing.T) {
	file := filepath.Join(t.TempDir(), "graph.backup")
	for _, args := range [][]string{{"backup", file}, {"restore", file}} {
		for _, environ := range [][]string{nil, {"SPONA_GRAPH=neo4j://localhost"}} {
			args := args
			if environ == nil {
				args = append(args, "--graph", "neo4j://localhost")
			}
			got := runHere(t, nil, environ, args...)
			if got.code != exitFailed || !strings.Contains(got.stderr, "neo4j-admin database") {
				t.Errorf("%v: exit %d, %s", args, got.code, got.stderr)
			}
		}
	}
}

func TestCommandsSayThatADatabaseCannotBeReached(t *testing.T) {
	at := []string{"--graph", "bolt://127.0.0.1:1", "--data", filepath.Join(t.TempDir(), "data")}
	for _, args := range [][]string{{"check"}, {"export"}, {"search", "ana"}, {"show", "x"}, {"path", "a", "b"}, {"load", cyprus(t)}, {"demo", "--addr", "127.0.0.1:0"}} {
		got := runHere(t, nil, nil, append(args, at...)...)
		if got.code != exitFailed || !strings.Contains(got.stderr, "cannot be reached") {
			t.Errorf("%v: exit %d, %s", args, got.code, got.stderr)
		}
	}
}

func TestAServerStartsWithoutItsDatabase(t *testing.T) {
	p := start(t, nil, "serve", "--graph", "bolt://127.0.0.1:1", "--data", filepath.Join(t.TempDir(), "data"), "--addr", "127.0.0.1:0")
	url := p.url()
	p.until("it is known that the database is away", func() bool {
		status, _, body := fetch(t, http.MethodGet, url+"/readyz", "")
		return status == http.StatusServiceUnavailable && strings.Contains(body, "UPSTREAM_UNAVAILABLE")
	})
	if status, _, _ := fetch(t, http.MethodGet, url+"/healthz", ""); status != http.StatusOK {
		t.Errorf("/healthz: %d", status)
	}
	if status, _, _ := fetch(t, http.MethodGet, url+"/", ""); status != http.StatusOK { // the pages say themselves what is missing
		t.Errorf("the start page: %d", status)
	}
	for _, query := range []string{`{ dataVersion }`, `{ search(text: "ana") { totalCount } }`, `{ parties { totalCount } }`} {
		body, err := jsonText(map[string]string{"query": query})
		if err != nil {
			t.Fatal(err)
		}
		_, _, got := fetch(t, http.MethodPost, url+"/graphql", body, "Content-Type", "application/json")
		if !strings.Contains(got, "UPSTREAM_UNAVAILABLE") {
			t.Errorf("%s: %s", query, got)
		}
	}
	p.signal(syscall.SIGTERM)
	if got := p.wait(); got.code != exitOK || strings.Count(got.stderr, `"what":"followed"`) > 2 {
		t.Errorf("exit %d, %s", got.code, got.stderr)
	}
}
