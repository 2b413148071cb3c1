package neo4j

import (
	"context"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"spona/graph"
)

// A commit is not one moment: the database applies it row by row, and its indexes
// last, while others read. So a batch announces that it is about to be committed,
// on a node that it does not touch itself, and says when that is over. A read
// waits until nothing is on its way, and is done again when something was
// announced before it ended.

// announce says that a batch is about to be committed. It is the last thing that
// the transaction of a batch does, in a transaction of its own.
func (s *Store) announce(ctx context.Context) error {
	return s.turnGate(ctx, "MERGE (g:Spona {id: 'gate'}) SET g.opens = coalesce(g.opens, 0) + 1")
}

// settle says that what was announced has been committed, or will not be.
func (s *Store) settle(ctx context.Context) error {
	return s.turnGate(ctx, "MATCH (g:Spona {id: 'gate'}) SET g.opened = g.opens")
}

// outlived says the same when whoever announced it has no load under way any more.
func (s *Store) outlived(ctx context.Context) error {
	return s.turnGate(ctx, `
MATCH (s:Spona {id: 'state'}) WHERE s.loader IS NULL OR s.lease < timestamp()
MATCH (g:Spona {id: 'gate'})
SET g.opened = g.opens`)
}

func (s *Store) turnGate(ctx context.Context, cypher string) error {
	return s.transact(ctx, driver.AccessModeWrite, s.options.Timeout, func(ctx context.Context, t tx) error {
		return run(ctx, t, cypher, nil)
	})
}

// A gate is how many commits have been announced, and of how many of them it was
// known that they are over.
type gate struct{ opens, opened int64 }

// standColumns and standMatch read the stand and the gate; standOf decodes them.
const (
	standMatch   = "MATCH (s:Spona {id: 'state'}) OPTIONAL MATCH (g:Spona {id: 'gate'})"
	standColumns = "s.epoch, s.seq, s.entities, s.relations, s.facets, s.earlierFrom, coalesce(s.bulk, false), coalesce(g.opens, 0), coalesce(g.opened, 0)"
)

func standOf(row []any) (stand, gate) {
	return stand{
		epoch: text(row[0]), seq: uint64(integer(row[1])), entities: integer(row[2]), relations: integer(row[3]),
		facets: integer(row[4]), earlierFrom: uint64(integer(row[5])), bulk: row[6] == true,
	}, gate{integer(row[7]), integer(row[8])}
}

// The waiting for a commit: how often to look, and for how long before it is taken
// for one whose writer was killed, so that it is over whatever became of it.
const (
	gateEvery    = 5 * time.Millisecond
	gatePatience = 2 * time.Second
)

// steadyRead is what a read works with.
type steadyRead struct {
	tx
	at     stand
	facets facets
}

// steady runs a read that sees each batch whole or not at all. work may run more
// than once, each time from the beginning.
func (s *Store) steady(ctx context.Context, work func(context.Context, steadyRead) error) error {
	return s.read(ctx, func(ctx context.Context, t tx) error {
		for {
			at, before, err := s.settled(ctx, t)
			if err != nil {
				return err
			}
			r := steadyRead{tx: t, at: at}
			if r.facets, err = s.facets.at(ctx, t, at); err == nil {
				err = work(ctx, r)
			}
			_, after, gateErr := look(ctx, t)
			if gateErr != nil || after.opens == before.opens {
				return firstOf(err, gateErr)
			}
		}
	})
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// settled waits until no commit is on its way.
func (s *Store) settled(ctx context.Context, t tx) (stand, gate, error) {
	at, g, err := look(ctx, t)
	if err != nil || g.opens == g.opened {
		return at, g, err
	}
	again := time.NewTicker(gateEvery)
	defer again.Stop()
	patience := time.NewTimer(gatePatience)
	defer patience.Stop()
	for err == nil && g.opens != g.opened {
		select {
		case <-again.C:
			at, g, err = look(ctx, t)
		case <-patience.C:
			_ = s.outlived(ctx) // who may not write waits the next time as well
			return look(ctx, t)
		case <-ctx.Done():
			err = ctx.Err()
		}
	}
	return at, g, err
}

// look reads the stand and the gate. A bulk load that has not finished is no
// state that anybody may read.
func look(ctx context.Context, t tx) (at stand, g gate, err error) {
	found := false
	err = each(ctx, t, standMatch+" RETURN "+standColumns, nil, func(row []any) error {
		at, g = standOf(row)
		found = true
		return nil
	})
	switch {
	case err != nil:
	case !found:
		err = errNoState
	case at.bulk:
		err = ErrUnfinished
	}
	return at, g, err
}

// Version implements [graph.Reader].
func (s *Store) Version(ctx context.Context) (graph.Version, error) {
	var v graph.Version
	err := s.read(ctx, func(ctx context.Context, t tx) error {
		at, _, err := s.settled(ctx, t)
		v = at.version()
		return err
	})
	return v, err
}

// Datasets implements [graph.Reader].
func (s *Store) Datasets(ctx context.Context) ([]graph.Dataset, error) {
	var all []graph.Dataset
	err := s.steady(ctx, func(ctx context.Context, r steadyRead) error {
		var err error
		all, err = countedDatasets(ctx, r.tx, r.facets)
		return err
	})
	return all, err
}
