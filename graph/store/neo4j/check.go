package neo4j

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"

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

// Check reads everything and compares it with what it must be: the checksum of
// each row, that relations lead to entities of kinds that they may have, that
// labels, numbers, facets, roles and what lists sort by say what follows from the
// records, and that the counters are right. While it runs, no load can: it is
// refused itself with [graph.CodeConflict] while one does. A damaged graph is a
// report with problems; an error means that the check could not be made.
func (s *Store) Check(ctx context.Context) (report Report, err error) {
	lock, err := s.takeLock(ctx)
	if err != nil {
		return Report{}, err
	}
	defer func() { err = errors.Join(err, lock.release()) }()
	k := checker{s: s}
	err = k.run(ctx)
	return k.report, err
}

// A checker makes one check.
type checker struct {
	s       *Store
	report  Report
	at      stand
	facets  facets
	counted census
	kinds   map[graph.ID]graph.EntityKind
	stored  map[graph.ID]graph.Roles
	derived map[graph.ID]graph.Roles
	numbers map[int64]bool // of entities
}

func (k *checker) problem(format string, args ...any) {
	if len(k.report.Problems) < maxProblems {
		k.report.Problems = append(k.report.Problems, fmt.Sprintf(format, args...))
	}
}

func (k *checker) run(ctx context.Context) error {
	err := k.s.read(ctx, func(ctx context.Context, t tx) (err error) {
		if k.at, err = readStand(ctx, t); err != nil {
			return err
		}
		k.facets, err = readFacets(ctx, t, facets{{}})
		return err
	})
	if err != nil {
		return err
	}
	k.counted = make(census, len(k.facets))
	k.kinds, k.stored, k.derived = make(map[graph.ID]graph.EntityKind), make(map[graph.ID]graph.Roles), make(map[graph.ID]graph.Roles)
	k.numbers = make(map[int64]bool)
	if err := k.pages(ctx, entityPage, k.entity); err != nil {
		return err
	}
	for _, kind := range graph.RelationKinds() {
		check := func(row []any) graph.ID { return k.relation(kind, row) }
		if err := k.pages(ctx, fmt.Sprintf(relationPage, kind), check); err != nil {
			return err
		}
	}
	k.roles()
	k.counts()
	return k.facetItems(ctx)
}

// The pages of rows to check, in the order of ids, which have indexes.
const (
	rowsPerPage = 5000

	entityPage = `
MATCH (n:Entity) WHERE n.id > $after
RETURN n.id, properties(n), labels(n) ORDER BY n.id LIMIT $limit`

	relationPage = `
MATCH (a)-[r:%s]->(b) WHERE r.id > $after
RETURN r.id, properties(r), a.id, b.id ORDER BY r.id LIMIT $limit`
)

// pages reads rows part by part. check returns the row's id.
func (k *checker) pages(ctx context.Context, cypher string, check func(row []any) graph.ID) error {
	for after, more := "", true; more; {
		var rows [][]any
		err := k.s.read(ctx, func(ctx context.Context, t tx) error {
			rows = rows[:0]
			return each(ctx, t, cypher, map[string]any{"after": after, "limit": rowsPerPage}, func(row []any) error {
				rows = append(rows, row)
				return nil
			})
		})
		if err != nil {
			return err
		}
		for _, row := range rows {
			after = string(check(row))
		}
		more = len(rows) == rowsPerPage
	}
	return nil
}

// entity checks one node, and notes kind and roles.
func (k *checker) entity(row []any) graph.ID {
	id := graph.ID(text(row[0]))
	has, _ := row[1].(map[string]any)
	k.report.Entities++
	f, err := k.facets.at(integer(has["facet"]))
	var e *graph.Entity
	if err == nil {
		k.kinds[id], k.stored[id] = graph.EntityKind(f.Kind), f.Roles
		k.counted[integer(has["facet"])]++
		e, err = decodeEntity(id, f, blob(has["body"]))
	}
	if err != nil {
		k.problem("entity %s: %v", id, err)
		return id
	}
	no := integer(has["no"])
	if no < 1 || no > k.at.entities || k.numbers[no] {
		k.problem("entity %s has a number that is taken or cannot be", id)
	}
	k.numbers[no] = true
	if record.EntityFacet(e) != *f {
		k.problem("entity %s is counted among what it is not", id)
	}
	labels, _ := row[2].([]any)
	if len(labels) != 2 || !slices.Contains(labels, any("Entity")) || !slices.Contains(labels, any(e.Kind.String())) {
		k.problem("entity %s is a %s and has the labels %v", id, e.Kind, labels)
	}
	at := Place{no, uint64(integer(has["seq"])), integer(has["facet"])}
	k.compare("entity", id, has, entityRow(e, at, nil))
	return id
}

// relation checks one relationship.
func (k *checker) relation(kind graph.RelationKind, row []any) graph.ID {
	id, from, to := graph.ID(text(row[0])), graph.ID(text(row[2])), graph.ID(text(row[3]))
	has, _ := row[1].(map[string]any)
	k.report.Relations++
	f, err := k.facets.at(integer(has["facet"]))
	var r *graph.Relation
	if err == nil {
		k.counted[integer(has["facet"])]++
		r, err = decodeRelation(id, kind, graph.Ref{ID: from, Kind: k.kinds[from]}, graph.Ref{ID: to, Kind: k.kinds[to]}, blob(has["body"]))
	}
	if err != nil {
		k.problem("relation %s: %v", id, err)
		return id
	}
	if !kind.Allows(r.From.Kind, r.To.Kind) {
		k.problem("relation %s is %s from a %q to a %q, which cannot be", id, kind, r.From.Kind, r.To.Kind)
	}
	if record.RelationFacet(r) != *f {
		k.problem("relation %s is counted among what it is not", id)
	}
	fromRole, toRole := graph.RolesFrom(kind, r.From.Kind, r.To.Kind)
	k.derived[from] |= fromRole
	k.derived[to] |= toRole
	at := Place{integer(has["no"]), uint64(integer(has["seq"])), integer(has["facet"])}
	k.compare("relation", id, has, relationRow(r, at, nil))
	return id
}

// compare compares the properties of a row with what they should be, and its
// version with the store's.
func (k *checker) compare(what string, id graph.ID, has, want map[string]any) {
	if seq := integer(has["seq"]); seq < 1 || uint64(seq) > k.at.seq {
		k.problem("%s %s is of version %d, which is not yet", what, id, seq)
	}
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if name != "body" && !sameProperty(has[name], want[name]) {
			k.problem("%s %s shows %s = %v and not %v", what, id, name, has[name], want[name])
		}
	}
	for _, name := range slices.Sorted(maps.Keys(has)) {
		if _, wanted := want[name]; !wanted {
			k.problem("%s %s shows %s = %v, which its records do not say", what, id, name, has[name])
		}
	}
}

// sameProperty compares what the driver reads with what was given to it.
func sameProperty(has, want any) bool {
	if texts, ok := want.([]string); ok {
		list, _ := has.([]any)
		return slices.EqualFunc(list, texts, func(v any, text string) bool { return v == any(text) })
	}
	if at := moment(want); !at.IsZero() {
		return at.Equal(moment(has))
	}
	return reflect.DeepEqual(has, want)
}

// roles compares the roles of entities with those that follow from relations.
func (k *checker) roles() {
	for id, stored := range k.stored {
		if stored != k.derived[id] {
			k.problem("entity %s has the roles %v and not %v", id, roleNames(stored), roleNames(k.derived[id]))
		}
	}
}

// counts compares how much there is with the highest numbers.
func (k *checker) counts() {
	if int64(k.report.Entities) != k.at.entities || int64(k.report.Relations) != k.at.relations {
		k.problem("there are %d entities and %d relations and not %d and %d", k.report.Entities, k.report.Relations, k.at.entities, k.at.relations)
	}
}

// facetItems compares the counters of lists with what was counted.
func (k *checker) facetItems(ctx context.Context) error {
	return k.s.read(ctx, func(ctx context.Context, t tx) error {
		stored, err := readCensus(ctx, t, k.facets)
		for no := range stored {
			if stored[no] != k.counted[no] {
				k.problem("facet %d is said to have %d rows and has %d", no, stored[no], k.counted[no])
			}
		}
		return err
	})
}
