package sqlite

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"spona/graph"
)

// What the environment of a child says: what it does, and in which folder.
const (
	childTask = "SPONA_TEST_CHILD"
	childDir  = "SPONA_TEST_CHILD_DIR"
)

// TestMain makes the test binary, run as a child, do something until it is killed.
func TestMain(m *testing.M) {
	tasks := map[string]func(dir string) error{"load": loadForever, "open": openForever}
	if task := tasks[os.Getenv(childTask)]; task != nil {
		if err := task(os.Getenv(childDir)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// killsPerFolder is how often the loads of one folder are killed before a new one
// is begun, so that checking it takes no longer the more it has been through.
const killsPerFolder = 20

// TestKilledLoadsLoseNothing kills a loading process at random moments, again and
// again over one folder, and looks at the store after each: it opens in two
// seconds, every batch that was acknowledged is there, no batch is there in part,
// and the check finds nothing.
//
// SPONA_KILLS sets how often; the full run is
//
//	SPONA_KILLS=500 go test -run Killed -timeout 60m ./graph/store/sqlite
func TestKilledLoadsLoseNothing(t *testing.T) {
	kills := 20
	if n, err := strconv.Atoi(os.Getenv("SPONA_KILLS")); err == nil {
		kills = n
	}
	if testing.Short() {
		kills = 3
	}
	var dir string
	rand := rand.New(rand.NewPCG(11, 11))
	for i := range kills {
		if i%killsPerFolder == 0 {
			dir = t.TempDir()
		}
		acknowledged := killChild(t, "load", dir, time.Duration(rand.IntN(250))*time.Millisecond)
		began := time.Now()
		s := openAt(t, dir, Options{deferAfter: childDefersAfter})
		if took := time.Since(began); took > 2*time.Second {
			t.Errorf("kill %d: opening took %v", i, took)
		}
		checkBatches(t, s, acknowledged)
		wantClean(t, s)
		closeStore(t, s)
		if t.Failed() {
			t.Fatalf("stopped after kill %d", i)
		}
	}
}

// killChild starts a child, kills it after the delay, counted from when it says
// something first, and returns the last number that it said.
func killChild(t *testing.T, task, dir string, delay time.Duration) (acknowledged int) {
	t.Helper()
	child := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^$")
	child.Env = append(os.Environ(), childTask+"="+task, childDir+"="+dir)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		t.Fatal("the child says nothing")
	}
	timer := time.AfterFunc(delay, func() { _ = child.Process.Kill() })
	defer timer.Stop()
	for ok := true; ok; ok = lines.Scan() {
		if n, err := strconv.Atoi(lines.Text()); err == nil {
			acknowledged = n
		}
	}
	if err := child.Wait(); err == nil {
		t.Fatal("the child ended by itself")
	}
	return acknowledged
}

// A program that is killed while it makes a new folder, at whatever step, leaves
// one that opens.
func TestKilledOpeningLeavesAFolderThatOpens(t *testing.T) {
	dir := t.TempDir()
	rand := rand.New(rand.NewPCG(5, 5))
	for i := range 15 {
		last := killChild(t, "open", dir, time.Duration(rand.IntN(60))*time.Millisecond)
		for n := range last + 2 { // the one that it was at, too
			s := openAt(t, newFolder(dir, n), Options{})
			wantClean(t, s)
			closeStore(t, s)
		}
		if err := os.RemoveAll(dir); err != nil || t.Failed() {
			t.Fatalf("stopped after kill %d: %v", i, err)
		}
	}
}

// openForever makes one new folder after another, and says the number of each
// that is done.
func openForever(dir string) error {
	ctx, stop := background()
	defer stop()
	for n := 0; ; n++ {
		if _, err := fmt.Fprintln(os.Stdout, n); err != nil {
			return err
		}
		s, err := Open(ctx, newFolder(dir, n), Options{})
		if err != nil {
			return err
		}
		if err := s.Close(); err != nil {
			return err
		}
	}
}

func newFolder(dir string, n int) string { return filepath.Join(dir, strconv.Itoa(n)) }

// Batches of the child: one entity that names the batch, and relations from it.
const (
	tiesPerBatch     = 40
	childDefersAfter = 3000 // so that kills also meet loads that put off the indexes
)

func batchID(n int) graph.ID { return graph.NewEntityID("kill", strconv.Itoa(n)) }

// loadForever loads numbered batches from where the last child was killed on, in
// one load after another, and says each number once its batch has been applied.
func loadForever(dir string) error {
	ctx, stop := background()
	defer stop()
	s, err := Open(ctx, dir, Options{deferAfter: childDefersAfter})
	if err != nil {
		return err
	}
	page, err := s.Find(ctx, graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindPerson}})
	if err != nil {
		return err
	}
	fmt.Fprintln(os.Stdout, page.Total)
	for n := page.Total; ; {
		l, err := s.BeginLoad(ctx, graph.LoadOptions{})
		if err != nil {
			return err
		}
		for range 100 {
			n++
			if _, err := l.Apply(ctx, killBatch(n)); err != nil {
				return err
			}
			if _, err := io.WriteString(os.Stdout, strconv.Itoa(n)+"\n"); err != nil {
				return err
			}
		}
		if _, err := l.Finish(ctx); err != nil {
			return err
		}
	}
}

// killBatch is the batch of a number. It also states the batch before anew, so
// that rows are changed as well as added.
func killBatch(n int) []graph.Change {
	source := graph.Source{Dataset: "kill", Record: strconv.Itoa(n), Tier: graph.TierA, Retrieved: time.Unix(1_700_000_000, 0)}
	entity := func(n int, name string) graph.Change {
		source := source
		source.Record = strconv.Itoa(n)
		return graph.Change{Entity: &graph.Entity{ID: batchID(n), Kind: graph.KindPerson, Records: []graph.EntityRecord{{
			Source: source, Names: []graph.Name{{Text: name + " " + strings.Repeat("x", n%300)}},
		}}}}
	}
	batch := []graph.Change{entity(n, "new")}
	if n > 1 {
		batch = append(batch, entity(n-1, "old"))
	}
	for i := range tiesPerBatch {
		to := graph.Ref{ID: graph.NewEntityID("kill", "party", strconv.Itoa(i)), Kind: graph.KindParty}
		batch = append(batch, graph.Change{Relation: &graph.Relation{
			ID: graph.NewRelationID(graph.RelationDonatedTo, batchID(n), to.ID, ""), Kind: graph.RelationDonatedTo,
			From: graph.Ref{ID: batchID(n), Kind: graph.KindPerson}, To: to,
			Records: []graph.RelationRecord{{Source: source, Role: "donor"}},
		}})
	}
	return batch
}

// checkBatches checks that batches 1 to some n, which is at least the last one
// acknowledged, are there whole, and nothing else.
func checkBatches(t *testing.T, s *Store, acknowledged int) {
	t.Helper()
	page, err := s.Find(t.Context(), graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindPerson}})
	if err != nil {
		t.Fatal(err)
	}
	if page.Total < acknowledged || page.Total > acknowledged+1 {
		t.Errorf("%d batches are there and %d were acknowledged", page.Total, acknowledged)
	}
	ties, err := s.FindRelations(t.Context(), graph.RelationQuery{})
	if err != nil {
		t.Fatal(err)
	}
	if ties.Total != page.Total*tiesPerBatch {
		t.Errorf("%d relations of %d batches: a batch is there in part", ties.Total, page.Total)
	}
	for n := max(1, page.Total-100); n <= page.Total; n++ {
		found, err := s.Entities(t.Context(), []graph.ID{batchID(n)})
		if err != nil {
			t.Fatal(err)
		}
		want := "old"
		if n == page.Total {
			want = "new"
		}
		if found[0] == nil || !strings.HasPrefix(found[0].Name(), want) {
			t.Errorf("batch %d of %d: %v, want it %s", n, page.Total, found[0], want)
		}
	}
}
