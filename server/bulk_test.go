package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"spona/graph/store/neo4j/neo4jtest"
	"spona/loaders"
)

// bulkCommits is the first commit of load --bulk that writes rows, counting those of
// reads too: before it the load takes its turn and marks the database.
const bulkCommits = 8

// bulkLoad runs load --bulk of one file.
func bulkLoad(t *testing.T, address, data, dataset, file string, more ...string) outcome {
	t.Helper()
	return runHere(t, nil, nil, append([]string{
		"load", "--bulk", "--graph", address, "--data", data, "--dataset", dataset, "--retrieved", "2018-07-13", file,
	}, more...)...)
}

func TestABulkLoadEndsWithTheGraphOfAnOrdinaryOne(t *testing.T) {
	address := neo4jtest.Open(t)
	folder, data := filepath.Join(t.TempDir(), "folder"), filepath.Join(t.TempDir(), "data")
	want := mustRun(t, "load", "--data", folder, "--dataset", "cy", "--retrieved", "2018-07-13", cyprus(t))
	got := bulkLoad(t, address, data, "cy", cyprus(t))
	if got.code != exitOK {
		t.Fatalf("exit %d: %s%s", got.code, got.stdout, got.stderr)
	}
	if is, should := sameReport(got.stdout, "cy"), sameReport(want.stdout, "cy"); is != should {
		t.Errorf("the report is\n%s\nand into a data folder\n%s", is, should)
	}
	if found := mustRun(t, "check", "--graph", address, "--data", data); !strings.Contains(found.stdout, "is sound") {
		t.Errorf("check prints %s", found.stdout)
	}
	if is, should := exportedFrom(t, address, data), exported(t, folder); !slices.Equal(is, should) {
		t.Errorf("the graph differs: %s", firstDifference(is, should))
	}
}

func TestABulkLoadIntoAGraphThatIsNotEmptyIsRefused(t *testing.T) {
	address := neo4jtest.Open(t)
	data := filepath.Join(t.TempDir(), "data")
	mustRun(t, "load", "--graph", address, "--data", data, "--dataset", "cy", cyprus(t))
	before := exportedFrom(t, address, data)
	got := bulkLoad(t, address, data, "cy", cyprus(t))
	if got.code != exitFailed || !strings.Contains(got.stderr, "a bulk load needs an empty graph, and this one is not; load without --bulk") {
		t.Errorf("exit %d, want %d and what to do: %s%s", got.code, exitFailed, got.stdout, got.stderr)
	}
	if after := exportedFrom(t, address, data); !slices.Equal(before, after) {
		t.Errorf("the refused load changed the graph: %s", firstDifference(after, before))
	}
	mustRun(t, "load", "--graph", address, "--data", data, "--dataset", "cy", cyprus(t)) // as it says
}

// The connection breaks while a bulk load commits what it writes. What is left is no
// graph: an ordinary load is refused, and the next bulk load removes it.
func TestABulkLoadThatFailedIsBegunAnew(t *testing.T) {
	address := neo4jtest.Open(t)
	data := filepath.Join(t.TempDir(), "data")
	x := newProxy(t, address)
	mustRun(t, "check", "--graph", address, "--data", data) // the constraints are there
	x.resetCommit(bulkCommits)
	if got := bulkLoad(t, x.url(), data, "cy", cyprus(t)); got.code != exitFailed || !strings.Contains(got.stderr, "cannot be reached") {
		t.Fatalf("disturbed: exit %d, want %d: %s", got.code, exitFailed, got.stderr)
	}
	if !x.wasReset() {
		t.Fatal("there were too few commits")
	}
	got := runHere(t, nil, nil, "load", "--graph", address, "--data", data, cyprus(t))
	if got.code != exitFailed || !strings.Contains(got.stderr, "start it again with --bulk if it was interrupted") {
		t.Errorf("an ordinary load after it: exit %d, want %d and what to do: %s", got.code, exitFailed, got.stderr)
	}
	if got := bulkLoad(t, address, data, "cy", cyprus(t)); got.code != exitOK {
		t.Errorf("begun anew: exit %d, %s", got.code, got.stderr)
	}
	if found := mustRun(t, "check", "--graph", address, "--data", data); !strings.Contains(found.stdout, "is sound") {
		t.Errorf("check prints %s", found.stdout)
	}
}

func TestABulkLoadCountsWhatItRejects(t *testing.T) {
	address := neo4jtest.Open(t)
	got := bulkLoad(t, address, filepath.Join(t.TempDir(), "data"), "members", parliament(t, true), "--json")
	if got.code != exitRejected {
		t.Fatalf("exit %d, want %d: %s%s", got.code, exitRejected, got.stdout, got.stderr)
	}
	var report loaders.Report
	if err := json.Unmarshal([]byte(got.stdout), &report); err != nil || report.Total.Facts.Entities.New == 0 {
		t.Errorf("%v: %+v", err, report.Total)
	}
}

// Of several data sets the first is a bulk load, and those after it are not.
func TestABulkLoadOfSeveralDataSetsKeepsThemAll(t *testing.T) {
	address := neo4jtest.Open(t)
	data := filepath.Join(t.TempDir(), "data")
	got := runHere(t, nil, nil, "load", "--bulk", "--graph", address, "--data", data, cyprus(t), parliament(t, false))
	if got.code != exitOK {
		t.Fatalf("exit %d: %s%s", got.code, got.stdout, got.stderr)
	}
	found := mustRun(t, "check", "--graph", address, "--data", data)
	if !strings.Contains(found.stdout, "is sound") || !strings.Contains(found.stdout, "2 data sets") {
		t.Errorf("check prints %s", found.stdout)
	}
}

func TestABulkLoadIntoADataFolderIsAnOrdinaryOne(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	for range 2 { // it is not empty the second time
		mustRun(t, "load", "--bulk", "--data", dir, "--dataset", "cy", cyprus(t))
	}
}
