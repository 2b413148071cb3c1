//go:build unix

package bench_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/projection"
	"spona/graph/store/neo4j"
	"spona/server/bench"
)

// The ways of asking for paths of a graph in Neo4j.
const (
	viewName         = "view"         // in memory, as a server does
	inStoreName      = "paths=store"  // Spona's search over the database, step by step
	shortestPathName = "shortestPath" // Neo4j's own, through its driver
	shortestName     = "SHORTEST"     // likewise, of Cypher's newer form
)

// mostAsking is how long one way is asked for one set of pairs, and mostAnswer how
// long one question may take.
const (
	mostAsking = 2 * time.Minute
	mostAnswer = 10 * time.Second
)

// BenchmarkNeo4j loads the graph into Neo4j, by spona load --bulk and by a program
// that does nothing else, and asks for shortest paths: in memory, in the database
// by Spona's search, and by Neo4j's own:
//
//	go test -run '^$' -bench Neo4j -benchtime 1x -timeout 120m ./server/bench
//
// Neo4j is that of graph/store/neo4j/testserver, with SPONA_BENCH_HEAP MiB of heap
// (3072), started anew for each load.
func BenchmarkNeo4j(b *testing.B) {
	w := openWorkshop(b)
	sets := w.pairSets(b)
	for b.Loop() {
		hand := w.loadByHand(b)
		address, took := w.loadByProgram(b)
		fmt.Printf("\nLoaded at scale %s: spona load --bulk %.1f s, by hand %.1f s: %.2f times\n", w.scale, took.Seconds(), hand.Seconds(), took.Seconds()/hand.Seconds())
		b.ReportMetric(took.Seconds()/hand.Seconds(), "load-ratio")
		w.askNeo4j(b, address, sets)
	}
}

// neo4jServer starts a server with an empty database.
func (w *workshop) neo4jServer(b *testing.B) (address string, stop func()) {
	b.Helper()
	heap := os.Getenv("SPONA_BENCH_HEAP")
	if heap == "" {
		heap = "3072"
	}
	home := w.temporary(b, "neo4j-")
	cmd := exec.Command(filepath.Join(root(b), "graph", "store", "neo4j", "testserver", "run"),
		"--heap", heap, "--pagecache", "1536", "--home", home)
	cmd.Env, cmd.Stderr = environment(), os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		b.Fatal(err)
	}
	var once bool
	stop = func() {
		if !once {
			once = true
			_ = cmd.Process.Signal(os.Interrupt)
			_ = cmd.Wait() // its exit is no matter
			os.RemoveAll(home)
		}
	}
	b.Cleanup(stop)
	page := make([]byte, 256)
	n, err := out.Read(page)
	address = strings.TrimSpace(string(page[:n]))
	if err != nil || !strings.HasPrefix(address, "bolt://") {
		b.Fatalf("Neo4j says %q, %v", address, err)
	}
	return address, stop
}

// loadByProgram pipes the converted graph into spona load --bulk.
func (w *workshop) loadByProgram(b *testing.B) (address string, took time.Duration) {
	b.Helper()
	address, _ = w.neo4jServer(b)
	began := time.Now()
	w.pipe(b, w.csv(b), "load", "--bulk", "--graph", address, "--data", w.temporary(b, "loading-"),
		"--dataset", bench.Dataset, "--format", "native", "--json", "-")
	return address, time.Since(began)
}

// askNeo4j asks for paths in all ways and prints how Neo4j's compare to memory.
func (w *workshop) askNeo4j(b *testing.B, address string, sets []pairSet) {
	b.Helper()
	store, err := neo4j.Open(b.Context(), neo4j.Options{URL: address})
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	began := time.Now()
	p, err := projection.Build(b.Context(), store)
	if err != nil {
		b.Fatal(err)
	}
	fmt.Printf("The graph in memory was built from Neo4j in %.1f s: %d entities, %d relations\n", time.Since(began).Seconds(), p.View.Nodes(), p.View.Edges())
	d, err := driver.NewDriverWithContext(address, driver.NoAuth())
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = d.Close(context.WithoutCancel(b.Context())) }()
	hub := w.hubDegree()
	ways := []struct {
		name string
		asks pathAsker
	}{
		{viewName, searching(hub, func(paths.Options) paths.Graph { return paths.Memory{Of: p.View} })},
		{inStoreName, searching(hub, func(o paths.Options) paths.Graph { return paths.NewRemote(store, o) })},
		{shortestPathName, cypherAsker(d, hub, `MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) MATCH p = shortestPath((a)-[%s*..8]-(b)) %s RETURN length(p)`)},
		{shortestName, cypherAsker(d, hub, `MATCH p = SHORTEST 1 (a:Entity {id: $a})-[%s]-{1,8}(b:Entity {id: $b}) %s RETURN length(p)`)},
	}
	var all []bench.Figures
	for _, set := range sets {
		for _, constrained := range []bool{false, true} {
			for _, way := range ways {
				all = append(all, askPairs(b.Context(), way.name, set, constrained, way.asks))
			}
		}
	}
	w.publish(b, "Shortest paths of a graph in Neo4j; ratios to the view", viewName, all)
}

// A pathAsker gives the number of steps between two entities, or [bench.None].
type pathAsker func(ctx context.Context, from, to graph.ID, constrained bool) (int, error)

// searching asks Spona's search.
func searching(hub int, over func(paths.Options) paths.Graph) pathAsker {
	var scratch paths.Scratch
	return func(ctx context.Context, from, to graph.ID, constrained bool) (int, error) {
		opts := paths.Options{MaxLength: bench.MaxHops, Limit: 1, MaxWork: 20_000_000}
		if constrained {
			opts.Kinds, opts.HubDegree = bench.Followed(), hub-1
		}
		found, err := paths.Between(ctx, over(opts), &scratch, from, to, opts)
		if err != nil || len(found.Paths) == 0 {
			return bench.None, err
		}
		return found.Paths[0].Length(), nil
	}
}

// cypherAsker asks Neo4j by a query with places for the types to follow and for
// what holds of all nodes.
func cypherAsker(d driver.DriverWithContext, hub int, query string) pathAsker {
	var kinds []string
	for _, k := range bench.Followed() {
		kinds = append(kinds, k.String())
	}
	free := fmt.Sprintf(query, "", "")
	if strings.Contains(query, "SHORTEST") {
		free = fmt.Sprintf(query, "r", "")
	}
	bound := fmt.Sprintf(query, ":"+strings.Join(kinds, "|"), "WHERE all(n IN nodes(p) WHERE COUNT { (n)--() } < $hub)")
	return func(ctx context.Context, from, to graph.ID, constrained bool) (int, error) {
		session := d.NewSession(ctx, driver.SessionConfig{AccessMode: driver.AccessModeRead})
		defer func() { _ = session.Close(context.WithoutCancel(ctx)) }() // it was only read
		cypher := free
		if constrained {
			cypher = bound
		}
		result, err := session.Run(ctx, cypher, map[string]any{"a": string(from), "b": string(to), "hub": hub}, driver.WithTxTimeout(mostAnswer))
		if err != nil {
			return 0, err
		}
		records, err := result.Collect(ctx)
		if err != nil || len(records) == 0 {
			return bench.None, err
		}
		steps, _ := records[0].Values[0].(int64)
		return int(steps), nil
	}
}

// askPairs asks for each pair of a set, once to warm up and once timed, until the
// time is over. What takes too long counts as failed, with the time that it took.
func askPairs(ctx context.Context, name string, set pairSet, constrained bool, asks pathAsker) bench.Figures {
	f := bench.Figures{Peer: name, Op: sp, Pairs: set.name, Clients: 1, Of: len(set.pairs)}
	if constrained {
		f.Op = spc
	}
	var times []time.Duration
	began := time.Now()
	elapsed := time.Duration(0)
	for _, p := range set.pairs {
		if time.Since(began) > mostAsking {
			break
		}
		want := p.Hops
		if constrained {
			want = p.Constrained
		}
		var took time.Duration
		var steps int
		var err error
		for range 2 {
			own, cancel := context.WithTimeout(ctx, mostAnswer)
			asked := time.Now()
			steps, err = asks(own, bench.EntityID(p.From), bench.EntityID(p.To), constrained)
			took = time.Since(asked)
			cancel()
			if err != nil {
				break
			}
		}
		times, elapsed = append(times, took), elapsed+took
		switch {
		case errors.Is(err, context.Canceled):
			return f
		case err != nil:
			f.Failed++
		case steps != want:
			f.Wrong++
		}
	}
	return f.Spread(slices.Clip(times), elapsed)
}
