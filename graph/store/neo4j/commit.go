package neo4j

import (
	"context"
	"fmt"
	"iter"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"spona/graph"
)

// rowsAtOnce and bytesAtOnce are how many rows one statement takes, and about how
// much they may hold, so that a message to the database stays short.
const (
	rowsAtOnce  = 1000
	bytesAtOnce = 4 << 20
)

// attempts is how often a batch is tried whose commit the connection did not
// survive.
const attempts = 3

// batchesKept is how many nodes :Batch are kept.
const batchesKept = 10_000

// commit writes a batch in one transaction. When the answer to the commit is
// lost, it looks whether the batch was kept before it tries again.
func (l *load) commit(ctx context.Context, w *writes) error {
	op, err := randomHex()
	if err != nil {
		return err
	}
	for try := 1; ; try++ {
		err := l.s.write(ctx, func(ctx context.Context, t tx) error { return l.put(ctx, t, w, op) })
		l.opened(ctx)
		switch {
		case err == nil:
			return nil
		case !w.next && len(w.facets) == 0 && unanswered(err) && ctx.Err() == nil && try < attempts:
			continue // descriptions of data sets, which may be written twice
		case !w.next:
			return err
		}
		kept, unknown := l.wasKept(ctx, w, op)
		switch {
		case kept:
			return nil
		case unknown != nil || ctx.Err() != nil || try == attempts || graph.CodeOf(err) != graph.CodeUpstreamUnavailable:
			return err
		}
	}
}

// opened tells readers that the commit is over. Without it they wait a little and
// go on, so that a failure here is none of the batch's.
func (l *load) opened(ctx context.Context) {
	settling, cancel := context.WithTimeout(context.WithoutCancel(ctx), l.s.options.Timeout)
	defer cancel()
	_ = l.s.settle(settling)
}

// put writes a batch. The first statement takes the version's number, so that of
// two attempts only one can be kept; the last one makes it the version.
func (l *load) put(ctx context.Context, t tx, w *writes, op string) error {
	params := map[string]any{"token": l.lock.token, "op": op, "seq": int64(w.stand.seq)}
	const take = `
MATCH (s:Spona {id: 'state'}) WHERE s.loader = $token
CREATE (b:Batch {seq: $seq, op: $op, at: timestamp()})
RETURN b.seq`
	const publish = `
MATCH (s:Spona {id: 'state'}) WHERE s.loader = $token
SET s.seq = $seq, s.entities = $entities, s.relations = $relations, s.facets = $facets, s.bulk = null
RETURN s.seq`
	if w.next {
		if err := mustFind(ctx, t, take, params, errLost); err != nil {
			return err
		}
		old := map[string]any{"seq": int64(w.stand.seq) - batchesKept}
		if err := run(ctx, t, "MATCH (b:Batch {seq: $seq}) DELETE b", old); err != nil {
			return err
		}
	}
	if err := w.run(ctx, t); err != nil {
		return err
	}
	params["entities"], params["relations"], params["facets"] = w.stand.entities, w.stand.relations, w.stand.facets
	if err := mustFind(ctx, t, publish, params, errLost); err != nil || !w.next {
		return err
	}
	return l.s.announce(ctx)
}

// run runs the statements of a batch, a part of their rows at a time.
func (w *writes) run(ctx context.Context, t tx) error {
	for _, s := range w.statements() {
		for rows := range portions(s.rows) {
			if err := run(ctx, t, s.cypher, map[string]any{"rows": rows, "seq": int64(w.stand.seq)}); err != nil {
				return err
			}
		}
	}
	return nil
}

// portions are the parts of a list of rows that one statement takes each.
func portions(rows []any) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for len(rows) > 0 {
			n, bytes := 0, 0
			for n < len(rows) && n < rowsAtOnce && (n == 0 || bytes < bytesAtOnce) {
				bytes += sizeOf(rows[n])
				n++
			}
			if !yield(rows[:n]) {
				return
			}
			rows = rows[n:]
		}
	}
}

// sizeOf is about how many bytes a row of parameters takes: those of what can be
// long.
func sizeOf(v any) int {
	switch v := v.(type) {
	case string:
		return len(v)
	case []byte:
		return len(v)
	case []string:
		n := 0
		for _, s := range v {
			n += len(s)
		}
		return n
	case map[string]any:
		n := 0
		for _, field := range v {
			n += sizeOf(field)
		}
		return n
	}
	return 8
}

// mustFind runs a statement that returns a row, or answers with an error.
func mustFind(ctx context.Context, t tx, cypher string, params map[string]any, missing error) error {
	found := false
	err := each(ctx, t, cypher, params, func([]any) error {
		found = true
		return nil
	})
	if err == nil && !found {
		err = missing
	}
	return err
}

// wasKept looks for a batch whose commit failed. It looks even when the caller
// waits no longer, as its outcome is to be known.
func (l *load) wasKept(ctx context.Context, w *writes, op string) (kept bool, err error) {
	looking, cancel := context.WithTimeout(context.WithoutCancel(ctx), l.s.options.Timeout)
	defer cancel()
	err = l.s.transact(looking, driver.AccessModeWrite, l.s.options.Timeout, func(ctx context.Context, t tx) error {
		kept = false
		return each(ctx, t, "MATCH (b:Batch {seq: $seq}) RETURN b.op", map[string]any{"seq": int64(w.stand.seq)}, func(row []any) error {
			kept = text(row[0]) == op
			return nil
		})
	})
	return kept, err
}

// forget removes what no snapshot needs any more.
func (l *load) forget(ctx context.Context) error {
	const mark = `
MATCH (b:Batch) WHERE b.at < timestamp() - $keep
WITH max(b.seq) AS from
MATCH (s:Spona {id: 'state'}) WHERE s.loader = $token AND s.earlierFrom < from
SET s.earlierFrom = from
RETURN from`
	const remove = `
MATCH (e:Earlier) WHERE e.until <= $from
CALL (e) { DELETE e } IN TRANSACTIONS OF 5000 ROWS`
	from := int64(0)
	err := l.s.writeAgain(ctx, func(ctx context.Context, t tx) error {
		params := map[string]any{"token": l.lock.token, "keep": l.s.options.KeepEarlier.Milliseconds()}
		return each(ctx, t, mark, params, func(row []any) error {
			from = integer(row[0])
			return nil
		})
	})
	if err == nil && from > 0 {
		err = l.s.autocommit(ctx, remove, map[string]any{"from": from})
	}
	if err != nil {
		return fmt.Errorf("remove earlier states: %w", err)
	}
	return nil
}
