//go:build unix

package bench_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"golang.org/x/sync/errgroup"

	"spona/server/bench"
)

// pipe runs the program on the converted graph.
func (w *workshop) pipe(b *testing.B, graph string, args ...string) {
	b.Helper()
	cmd := exec.CommandContext(b.Context(), w.spona(b), args...)
	lines, in := io.Pipe()
	var report, complaint bytes.Buffer
	cmd.Env = environment()
	cmd.Stdin, cmd.Stdout, cmd.Stderr = lines, &report, &complaint
	converted := make(chan error, 1)
	go func() {
		err := bench.Convert(in, graph)
		in.CloseWithError(err)
		converted <- err
	}()
	if err := cmd.Run(); err != nil {
		b.Fatalf("spona %v: %v\n%s%s", args, err, report.Bytes(), complaint.Bytes())
	}
	if err := <-converted; err != nil {
		b.Fatal(err)
	}
}

// handBatch is how many rows the program by hand writes in one transaction.
const handBatch = 10_000

// loadByHand loads what the generator wrote as one would write it for this graph
// alone: rows as they are, a batch each transaction by UNWIND, nodes before
// relationships, these type by type, and two batches on their way at a time. It
// makes an id unique first and an index of names last.
func (w *workshop) loadByHand(b *testing.B) time.Duration {
	b.Helper()
	address, stop := w.neo4jServer(b)
	defer stop()
	d, err := driver.NewDriverWithContext(address, driver.NoAuth())
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = d.Close(context.WithoutCancel(b.Context())) }()
	began := time.Now()
	h := hand{b, d}
	h.run("CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.id IS UNIQUE", nil)
	dir := w.csv(b)
	h.load(filepath.Join(dir, "nodes.csv"), 1, func(kind string) string {
		return "UNWIND $rows AS r CREATE (n:Entity:" + kind + ") SET n.id = r[0], n.name = r[2], n.country = r[3]"
	})
	h.load(filepath.Join(dir, "edges.csv"), 3, func(kind string) string {
		return "UNWIND $rows AS r MATCH (a:Entity {id: r[1]}) MATCH (b:Entity {id: r[2]}) CREATE (a)-[e:" + kind +
			"]->(b) SET e.id = r[0], e.amount = r[4], e.from = r[5], e.to = r[6], e.weight = r[7]"
	})
	h.run("CREATE INDEX FOR (n:Entity) ON (n.name)", nil)
	h.run("CALL db.awaitIndexes(3600)", nil)
	return time.Since(began)
}

// A hand is the program by hand.
type hand struct {
	b *testing.B
	d driver.DriverWithContext
}

func (h hand) run(cypher string, parameters map[string]any) {
	h.b.Helper()
	if err := h.write(h.b.Context(), cypher, parameters); err != nil {
		h.b.Fatal(err)
	}
}

func (h hand) write(ctx context.Context, cypher string, parameters map[string]any) error {
	session := h.d.NewSession(ctx, driver.SessionConfig{})
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	result, err := session.Run(ctx, cypher, parameters)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	return err
}

// batch writes in a transaction that is tried again when another one is in its way.
func (h hand) batch(ctx context.Context, cypher string, parameters map[string]any) error {
	session := h.d.NewSession(ctx, driver.SessionConfig{})
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		result, err := tx.Run(ctx, cypher, parameters)
		if err != nil {
			return nil, err
		}
		return result.Consume(ctx)
	})
	return err
}

// load writes the rows of a file, those of a kind together. The kind is in a
// column.
func (h hand) load(path string, column int, cypher func(kind string) string) {
	h.b.Helper()
	file, err := os.Open(path)
	if err != nil {
		h.b.Fatal(err)
	}
	defer file.Close()
	rows := csv.NewReader(file)
	if _, err := rows.Read(); err != nil { // the heading
		h.b.Fatal(err)
	}
	group, ctx := errgroup.WithContext(h.b.Context())
	group.SetLimit(2)
	batches := make(map[string][]any)
	send := func(kind string) {
		batch := batches[kind]
		batches[kind] = nil
		group.Go(func() error { return h.batch(ctx, cypher(kind), map[string]any{"rows": batch}) })
	}
	for {
		row, err := rows.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			h.b.Fatal(err)
		}
		kind := row[column]
		values := make([]any, len(row))
		for i, v := range row {
			values[i] = v
		}
		if batches[kind] = append(batches[kind], values); len(batches[kind]) == handBatch {
			send(kind)
		}
	}
	for kind, batch := range batches {
		if len(batch) > 0 {
			send(kind)
		}
	}
	if err := group.Wait(); err != nil {
		h.b.Fatal(err)
	}
}
