package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// contracts is a table that no mapping fits that comes along.
func contracts(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "contracts.csv")
	rows := "Naručilac;Dobavljač;Predmet;Vrijednost;Datum;Adresa\nOpština X;Firma d.o.o.;Škola;1.234,56 KM;03.05.2014;Ulica 1\nOpština Y;Druga d.o.o.;Put;\"2.000,00 KM\";13.06.2015;Ulica 2\n"
	if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAProposedMappingLoadsAsItIs(t *testing.T) {
	path := contracts(t)
	proposal := mustRun(t, "mapping", "init", path).stdout
	for _, want := range []string{"kind: Contract", `{Naručilac|key}`, `decimal: ","`, "private: Adresa", "signed"} {
		if !strings.Contains(proposal, want) {
			t.Errorf("the proposal lacks %s:\n%s", want, proposal)
		}
	}
	mapping := filepath.Join(t.TempDir(), "contracts.yaml")
	if err := os.WriteFile(mapping, []byte(proposal), 0o600); err != nil {
		t.Fatal(err)
	}
	shown := mustRun(t, "load", "--dry-run", "--mapping", mapping, path).stdout
	for _, want := range []string{`"money":"1234.56 BAM"`, `"AWARDED"`, "Opština X", "2 records, 0 rejected"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the dry run lacks %s:\n%s", want, shown)
		}
	}
	dir := filepath.Join(t.TempDir(), "data")
	mustRun(t, "load", "--data", dir, "--mapping", mapping, path)
	if found := mustRun(t, "search", "--data", dir, "druga"); !strings.Contains(found.stdout, "company") {
		t.Errorf("search finds %s", found.stdout)
	}
}

func TestATableWithoutAMappingIsExplained(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	got := runHere(t, nil, nil, "load", "--data", dir, contracts(t))
	if got.code != exitFailed || !strings.Contains(got.stderr, "--mapping") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
	wrong := filepath.Join(t.TempDir(), "wrong.yaml")
	if err := os.WriteFile(wrong, []byte("entities:\n  a:\n    knd: Person\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	got = runHere(t, nil, nil, "load", "--data", dir, "--mapping", wrong, contracts(t))
	if got.code != exitUsage || !strings.Contains(got.stderr, "line 3") || !strings.Contains(got.stderr, "knd") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
}

func TestMappingsThatComeAlongAreListedAndShown(t *testing.T) {
	list := mustRun(t, "mapping", "list").stdout
	for line := range strings.Lines(list) {
		name := strings.Fields(line)[0]
		if shown := mustRun(t, "mapping", "show", name).stdout; !strings.Contains(shown, "entities:") {
			t.Errorf("%s is %q", name, shown)
		}
	}
	if got := runHere(t, nil, nil, "mapping", "show", "nothing"); got.code != exitFailed || !strings.Contains(got.stderr, "parlgov-parties") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
}
