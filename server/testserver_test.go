package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"spona/graph/store/neo4j/neo4jtest"
)

var boltAddress = regexp.MustCompile(`(?m)^bolt://\S+$`)

// neo4jOfItsOwn starts a Neo4j server with those arguments, for tests that need
// more than an empty database.
func neo4jOfItsOwn(t *testing.T, args ...string) string {
	t.Helper()
	p := startCommand(t, nil, filepath.Join(repository(t), "graph", "store", "neo4j", "testserver", "run"), args...)
	t.Cleanup(func() {
		p.signal(syscall.SIGTERM)
		p.wait()
	})
	address := ""
	p.until("Neo4j answers", func() bool {
		address = boltAddress.FindString(p.stdout.String())
		return address != ""
	})
	return address
}

// setPassword changes the password of the user neo4j.
func setPassword(t *testing.T, address, was, is string) {
	t.Helper()
	d, err := driver.NewDriverWithContext(address, driver.BasicAuth("neo4j", was, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(context.Background())
	_, err = driver.ExecuteQuery(t.Context(), d, "ALTER CURRENT USER SET PASSWORD FROM $was TO $is", map[string]any{"was": was, "is": is},
		driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase("system"))
	if err != nil {
		t.Fatal(err)
	}
}

func TestAPasswordThatIsChangedNeedsNoRestart(t *testing.T) {
	_ = neo4jtest.Open(t) // or the test is skipped
	const first, second = "first-password", "second-password"
	address := neo4jOfItsOwn(t, "--password", first)
	file := filepath.Join(t.TempDir(), "password")
	note := func(password string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(password+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	note(first)
	environ, data := []string{"SPONA_GRAPH_PASSWORD_FILE=" + file}, filepath.Join(t.TempDir(), "data")
	if got := runHere(t, nil, nil, "check", "--graph", address); got.code != exitFailed || !strings.Contains(got.stderr, "password") {
		t.Errorf("without a password: exit %d, %s", got.code, got.stderr)
	}
	if got := runHere(t, nil, environ, "load", "--graph", address, "--data", data, "--dataset", "cy", cyprus(t)); got.code != exitOK {
		t.Fatalf("exit %d: %s%s", got.code, got.stdout, got.stderr)
	}
	x := newProxy(t, address)
	p := start(t, environ, "serve", "--graph", x.url(), "--data", data, "--addr", "127.0.0.1:0")
	url := p.url()
	p.awaitAnswer(url)
	setPassword(t, address, first, second)
	x.down() // what is connected stays so
	x.up()
	p.until("the old password is refused", func() bool {
		return strings.Contains(tryAsk(t, url, askStore), "refuses this user and password")
	})
	wantAway(t, url)
	note(second)
	p.awaitAnswer(url)
}

// What export wrote for neo4j-admin makes a database that opens at once and holds
// the same graph.
func TestAnImportedDatabaseHoldsTheSameGraph(t *testing.T) {
	_ = neo4jtest.Open(t) // or the test is skipped
	data := sample(t)
	dir := filepath.Join(t.TempDir(), "csv")
	if got := mustRun(t, "export", "--data", data, "--format", "neo4j-csv", "--out", dir); !strings.Contains(got.stdout, "neo4j-admin database import full neo4j @import.args") {
		t.Errorf("export prints %s", got.stdout)
	}
	home := t.TempDir()
	admin := exec.CommandContext(t.Context(), filepath.Join(repository(t), "graph", "store", "neo4j", "testserver", "admin"),
		home, "database", "import", "full", "neo4j", "@import.args")
	admin.Dir = dir
	if out, err := admin.CombinedOutput(); err != nil || !strings.Contains(string(out), "IMPORT DONE") {
		t.Fatalf("neo4j-admin: %v\n%s", err, out)
	}
	address := neo4jOfItsOwn(t, "--home", home)
	other := filepath.Join(t.TempDir(), "data")
	if got := mustRun(t, "check", "--graph", address, "--data", other); !strings.Contains(got.stdout, "is sound: 368 entities, 1269 relations, 9 data sets") {
		t.Errorf("check prints %s", got.stdout)
	}
	if is, should := exportedFrom(t, address, other), exported(t, data); !slices.Equal(is, should) {
		t.Errorf("the graph differs: %s", firstDifference(is, should))
	}
	// It takes loads as one does that was loaded.
	if got := mustRun(t, "load", "--graph", address, "--data", other, "--dataset", "cy-again", cyprus(t)); !strings.Contains(got.stdout, "new") {
		t.Errorf("load prints %s", got.stdout)
	}
}
