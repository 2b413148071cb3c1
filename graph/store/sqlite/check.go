package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"spona/graph"
	"spona/graph/store/record"
)

// A Report is what Check found.
type Report struct {
	Entities, Relations int
	Problems            []string // what is wrong, in sentences; the first hundred
}

// maxProblems is how many problems a report lists.
const maxProblems = 100

// Check reads everything and compares it with what it must be: SQLite's own
// structures, the checksum of each row, that every relation's ends are there and
// of kinds that it may have, that columns, facets, roles, name keys and counters
// say what follows from the records. A damaged store is a report with problems;
// an error means that the check could not be made.
func (s *Store) Check(ctx context.Context) (Report, error) {
	var k checker
	err := s.readers.with(ctx, func(c *conn) error {
		k = checker{c: c}
		return k.run(ctx)
	})
	if ctx.Err() != nil {
		return k.report, ctx.Err()
	}
	if err = failure(err); isDamage(err) {
		k.problem("reading stopped: %v", err)
		err = nil
	}
	return k.report, err
}

// isDamage reports whether the failure is of the file rather than of the moment.
func isDamage(err error) bool {
	var e *graph.Error
	return errors.As(err, &e) && e.Code == graph.CodeInternal
}

// A checker makes one check, in one read transaction.
type checker struct {
	c       *conn
	report  Report
	at      stand
	lexicon *lexicon
	counted census
	kinds   []graph.EntityKind // of entities, by row number
	stored  []graph.Roles
	derived []graph.Roles
}

func (k *checker) problem(format string, args ...any) {
	if len(k.report.Problems) < maxProblems {
		k.report.Problems = append(k.report.Problems, fmt.Sprintf(format, args...))
	}
}

func (k *checker) run(ctx context.Context) (err error) {
	err = k.c.query(ctx, "PRAGMA integrity_check(100)", nil, func(row []driver.Value) error {
		if said := text(row[0]); said != "ok" {
			k.problem("SQLite: %s", said)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if k.at, err = readStand(ctx, k.c); err != nil {
		return err
	}
	if k.lexicon, err = (*lexicon)(nil).extended(ctx, k.c, k.at); err != nil {
		return err
	}
	if _, err := readDatasets(ctx, k.c); err != nil {
		return err
	}
	k.counted = make(census, len(k.lexicon.facets))
	for _, part := range []func(context.Context) error{k.entities, k.relations, k.roles, k.names, k.ids, k.facets, k.feed} {
		if err := part(ctx); err != nil {
			return err
		}
	}
	return nil
}

// entities checks each row of entities, and notes kinds and roles.
func (k *checker) entities(ctx context.Context) error {
	const query = "SELECT " + entityColumns + `, e.kind, e.sort_key, e.day, e.span, e.worth, e.worth_rest, e.currency,
		(SELECT group_concat(key, char(10)) FROM (SELECT key FROM name_key n WHERE n.entity = e.no ORDER BY key))
		FROM entity e ORDER BY e.no`
	return k.c.query(ctx, query, nil, func(row []driver.Value) error {
		no := integer(row[0])
		k.report.Entities++
		for int64(len(k.kinds)) <= no {
			k.kinds, k.stored = append(k.kinds, 0), append(k.stored, 0)
		}
		e, err := k.lexicon.entity(row)
		if err != nil {
			k.problem("entity %d: %v", no, err)
			k.kinds[no] = graph.EntityKind(integer(row[5]))
			return nil
		}
		k.kinds[no], k.stored[no] = e.Kind, e.Roles
		k.counted[integer(row[3])]++
		k.compare("entity", no, record.EntityFacet(e), integer(row[3]))
		if int64(e.Kind) != integer(row[5]) || e.SortKey() != text(row[6]) || !sameListing(listingOf(e.When(), e.Worth()), row[7:]) {
			k.problem("entity %d (%s) is listed as what it is not", no, e.ID)
		}
		if strings.Join(record.NameKeys(e, e.SortKey()), "\n") != text(row[12]) {
			k.problem("entity %d (%s) is found by other names than it has", no, e.ID)
		}
		if e.Stub != (len(e.Records) == 0) {
			k.problem("entity %d (%s) has %d records and stub is %v", no, e.ID, len(e.Records), e.Stub)
		}
		return nil
	})
}

// compare compares a row's facet with what it should be.
func (k *checker) compare(what string, no int64, want record.Facet, got int64) {
	if got <= 0 || got >= int64(len(k.lexicon.facets)) || k.lexicon.facets[got] != want {
		k.problem("%s %d is counted among what it is not", what, no)
	}
}

func sameListing(want listing, row []driver.Value) bool {
	return reflect.DeepEqual([]any{want.day, want.span, want.worth, want.rest, want.currency}, []any{row[0], row[1], row[2], row[3], row[4]})
}

// relations checks each row of relations, and derives roles.
func (k *checker) relations(ctx context.Context) error {
	k.derived = make([]graph.Roles, len(k.kinds))
	const query = "SELECT " + relationColumns + ", r.facet, r.day, r.span, r.worth, r.worth_rest, r.currency FROM relation r ORDER BY r.no"
	return k.c.query(ctx, query, nil, func(row []driver.Value) error {
		no, from, to := integer(row[0]), integer(row[4]), integer(row[5])
		k.report.Relations++
		fromKind, toKind := k.kind(from), k.kind(to)
		if fromKind == 0 || toKind == 0 {
			k.problem("relation %d has an end that is not there", no)
			return nil
		}
		r, err := k.lexicon.relation(row, graph.Ref{Kind: fromKind}, graph.Ref{Kind: toKind})
		if err != nil {
			k.problem("relation %d: %v", no, err)
			return nil
		}
		if !r.Kind.Allows(fromKind, toKind) {
			k.problem("relation %d (%s) says %s from a %s to a %s", no, r.ID, r.Kind, fromKind, toKind)
		}
		fromRole, toRole := graph.RolesFrom(r.Kind, fromKind, toKind)
		k.derived[from] |= fromRole
		k.derived[to] |= toRole
		if len(r.Records) == 0 {
			k.problem("relation %d (%s) has no records", no, r.ID)
		}
		if facetNo := integer(row[7]); facetNo > 0 && facetNo < int64(len(k.counted)) {
			k.counted[facetNo]++
		}
		k.compare("relation", no, record.RelationFacet(r), integer(row[7]))
		if !sameListing(listingOf(r.When(), r.Worth()), row[8:]) {
			k.problem("relation %d (%s) is listed as what it is not", no, r.ID)
		}
		return nil
	})
}

func (k *checker) kind(no int64) graph.EntityKind {
	if no <= 0 || no >= int64(len(k.kinds)) {
		return 0
	}
	return k.kinds[no]
}

func (k *checker) roles(context.Context) error {
	for no := range k.kinds {
		if k.stored[no] != k.derived[no] {
			k.problem("entity %d has the roles %b, and its relations give %b", no, k.stored[no], k.derived[no])
		}
	}
	return nil
}

// names looks for keys of names of nobody; entities compares the others.
func (k *checker) names(ctx context.Context) error {
	const query = "SELECT DISTINCT entity FROM name_key WHERE entity NOT IN (SELECT no FROM entity)"
	return k.c.query(ctx, query, nil, func(row []driver.Value) error {
		k.problem("there are names of entity %d, which is not there", row[0])
		return nil
	})
}

// ids looks for two rows of one id.
func (k *checker) ids(ctx context.Context) error {
	for _, table := range []string{"entity", "relation"} {
		query := "SELECT min(no), max(no) FROM " + table + " GROUP BY id, id_rest HAVING count(*) > 1"
		err := k.c.query(ctx, query, nil, func(row []driver.Value) error {
			k.problem("rows %d and %d of %s have the same id", row[0], row[1], table)
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// facets compares the counters with what was counted.
func (k *checker) facets(ctx context.Context) error {
	counts, err := takeCensus(ctx, k.c, k.at.facets)
	if err != nil {
		return err
	}
	for no := 1; no < len(counts); no++ {
		if counts[no] != k.counted[no] {
			k.problem("the counter of facet %d says %d and should say %d", no, counts[no], k.counted[no])
		}
	}
	return nil
}

// feed checks that the feed has every batch that it should reach back to.
func (k *checker) feed(ctx context.Context) error {
	next := k.at.feedFrom + 1
	err := k.c.query(ctx, "SELECT seq, items FROM feed ORDER BY seq", nil, func(row []driver.Value) error {
		if seq := uint64(integer(row[0])); seq != next {
			k.problem("the feed goes on with version %d and should with %d", seq, next)
			next = seq
		}
		next++
		if _, _, err := unpackFeed(blob(row[1])); err != nil {
			k.problem("the feed of version %d: %v", row[0], err)
		}
		return nil
	})
	if err == nil && next != k.at.seq+1 {
		k.problem("the feed ends before version %d and the store is at %d", next, k.at.seq)
	}
	return err
}
