package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"hash/crc32"
	"sync"
	"sync/atomic"

	"spona/graph/store/record"
)

// A lexicon gives numbers their meaning: words, editions and facets, numbered
// from 1. What a number means never changes, so a longer lexicon reads whatever
// a shorter one does.
type lexicon struct {
	record.Lexicon
	facets []record.Facet // [0] is unused
}

// A stand is how far a store has come, as its row of the table state says.
type stand struct {
	epoch                   string
	seq, feedFrom           uint64
	words, editions, facets int
}

// readStand reads it. As the first statement of a read transaction it also says
// which state that transaction sees.
func readStand(ctx context.Context, c *conn) (stand, error) {
	var s stand
	found := false
	err := c.query(ctx, "SELECT epoch, seq, feed_from, words, editions, facets FROM state", nil, func(row []driver.Value) error {
		found = true
		s = stand{
			epoch: text(row[0]), seq: uint64(integer(row[1])), feedFrom: uint64(integer(row[2])),
			words: int(integer(row[3])), editions: int(integer(row[4])), facets: int(integer(row[5])),
		}
		return nil
	})
	if err == nil && !found {
		err = fmt.Errorf("the table state is empty: %w", record.ErrDamaged)
	}
	return s, err
}

// covers reports whether the lexicon has all that a store at that stand uses.
func (x *lexicon) covers(s stand) bool {
	return len(x.Words) > s.words && len(x.Editions) > s.editions && len(x.facets) > s.facets
}

// extended returns a lexicon that covers the stand, reading what is missing.
func (x *lexicon) extended(ctx context.Context, c *conn, s stand) (*lexicon, error) {
	longer := &lexicon{record.Lexicon{Words: []string{""}, Editions: []record.Edition{{}}}, []record.Facet{{}}}
	if x != nil {
		*longer = *x
	}
	err := c.query(ctx, "SELECT no, text, sum FROM word WHERE no >= ? ORDER BY no", []any{len(longer.Words)}, func(row []driver.Value) error {
		word := text(row[1])
		longer.Words = append(longer.Words, word)
		return numbered(row, len(longer.Words), wordSum(word))
	})
	if err != nil {
		return nil, fmt.Errorf("read the words: %w", err)
	}
	err = c.query(ctx, "SELECT no, dataset, retrieved, sum FROM edition WHERE no >= ? ORDER BY no", []any{len(longer.Editions)}, func(row []driver.Value) error {
		e := record.Edition{Dataset: text(row[1]), Retrieved: integer(row[2])}
		longer.Editions = append(longer.Editions, e)
		return numbered(row, len(longer.Editions), editionSum(e))
	})
	if err != nil {
		return nil, fmt.Errorf("read the editions: %w", err)
	}
	if err := longer.readFacets(ctx, c); err != nil {
		return nil, fmt.Errorf("read the facets: %w", err)
	}
	if !longer.covers(s) {
		return nil, fmt.Errorf("words, editions or facets are missing: %w", record.ErrDamaged)
	}
	return longer, nil
}

func (x *lexicon) readFacets(ctx context.Context, c *conn) error {
	const text = "SELECT no, relation, kind, roles, stub, live, tier, countries, datasets FROM facet WHERE no >= ? ORDER BY no"
	return c.query(ctx, text, []any{len(x.facets)}, func(row []driver.Value) error {
		x.facets = append(x.facets, facetOf(row[1:]))
		if integer(row[0]) != int64(len(x.facets)-1) {
			return record.ErrDamaged
		}
		return nil
	})
}

// numbered refuses a row whose number is not the next one, or whose checksum, in
// its last column, is wrong.
func numbered(row []driver.Value, next int, sum int64) error {
	if integer(row[0]) != int64(next-1) || integer(row[len(row)-1]) != sum {
		return record.ErrDamaged
	}
	return nil
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func wordSum(text string) int64 { return int64(crc32.Checksum([]byte(text), castagnoli)) }

func editionSum(e record.Edition) int64 {
	return int64(crc32.Checksum(fmt.Appendf(nil, "%s %d", e.Dataset, e.Retrieved), castagnoli))
}

// A readers' lexicon is shared by all read connections and grows as they meet
// newer states.
type sharedLexicon struct {
	now  atomic.Pointer[lexicon]
	grow sync.Mutex
}

// at returns a lexicon for the state that the connection's transaction sees.
func (s *sharedLexicon) at(ctx context.Context, c *conn, at stand) (*lexicon, error) {
	if x := s.now.Load(); x != nil && x.covers(at) {
		return x, nil
	}
	s.grow.Lock()
	defer s.grow.Unlock()
	x := s.now.Load()
	if x != nil && x.covers(at) {
		return x, nil
	}
	longer, err := x.extended(ctx, c, at)
	if err != nil {
		return nil, err
	}
	s.now.Store(longer)
	return longer, nil
}
