package neo4j

import (
	"cmp"
	"context"
	"errors"
	"iter"
	"slices"

	"spona/graph"
)

// How many versions are read at a time, and after how many changes it is cheaper
// to read everything anew.
const (
	changesVersions = 8
	changesMost     = 1_000_000
)

// errStop ends a read whose caller wants no more.
var errStop = errors.New("stop")

// Changes implements [graph.Reader]. Items come in the order of the versions that
// changed them last, so that a reader that stops can go on from the last one it
// has read whole.
func (s *Store) Changes(ctx context.Context, after graph.Version) iter.Seq2[graph.Changed, error] {
	return func(yield func(graph.Changed, error) bool) {
		err := s.changes(ctx, after, func(c graph.Changed) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			if !yield(c, nil) {
				return errStop
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStop) {
			yield(graph.Changed{}, failure(ctx, err))
		}
	}
}

func (s *Store) changes(ctx context.Context, after graph.Version, do func(graph.Changed) error) error {
	var p past
	err := s.steady(ctx, func(ctx context.Context, r steadyRead) error {
		p.at = r.at
		if after.Epoch != r.at.epoch || after.Seq > r.at.seq {
			return resumeGap(after)
		}
		return tooMany(ctx, r.tx, after)
	})
	for from := after.Seq; err == nil && from < p.at.seq; from += changesVersions {
		to := min(from+changesVersions, p.at.seq)
		var found []changedItem
		err = s.steady(ctx, func(ctx context.Context, r steadyRead) error {
			if p.check(r.at) != nil {
				return resumeGap(after)
			}
			var err error
			found, err = p.changed(ctx, r, from, to)
			return err
		})
		for i := 0; i < len(found) && err == nil; i++ {
			err = do(found[i].Changed)
		}
	}
	return err
}

func resumeGap(after graph.Version) error {
	return graph.Errorf(graph.CodeResumeGap, "after", "the changes after %s are not known any more; read everything anew", after)
}

// tooMany refuses a feed that would be most of the graph.
func tooMany(ctx context.Context, t tx, after graph.Version) error {
	total := int64(0)
	cypher := "MATCH (n:Entity) WHERE n.seq > $after WITH n LIMIT $most RETURN count(n) AS n\nUNION ALL " +
		ofEachKind(graph.RelationKinds(), func(kind graph.RelationKind) string {
			return "MATCH ()-[r:" + kind.String() + "]->() WHERE r.seq > $after WITH r LIMIT $most RETURN count(r) AS n"
		})
	err := each(ctx, t, cypher, map[string]any{"after": int64(after.Seq), "most": changesMost}, func(row []any) error {
		total += integer(row[0])
		return nil
	})
	if err == nil && total >= changesMost {
		err = resumeGap(after)
	}
	return err
}

// A changedItem is an item of the feed with its place in it.
type changedItem struct {
	graph.Changed
	no int64
}

// changed reads what was changed last in versions after the one and up to the
// other: rows as they are, and those that were changed again since the state.
func (p past) changed(ctx context.Context, r steadyRead, after, last uint64) ([]changedItem, error) {
	params := map[string]any{"after": int64(after), "last": int64(last), "seq": int64(p.at.seq)}
	var all []changedItem
	note := func(seq, no any, e *graph.Entity, rel *graph.Relation) {
		version := graph.Version{Epoch: p.at.epoch, Seq: uint64(integer(seq))}
		all = append(all, changedItem{graph.Changed{Version: version, Entity: e, Relation: rel}, integer(no)})
	}
	const entities = `
MATCH (n:Entity) WHERE n.seq > $after AND n.seq <= $last RETURN n.seq AS seq, n.no AS no, n.id AS id, n.facet AS facet, n.body AS body
UNION ALL MATCH (e:Earlier) WHERE e.until > $seq AND e.seq > $after AND e.seq <= $last AND NOT e.relation
RETURN e.seq AS seq, e.no AS no, e.id AS id, e.facet AS facet, e.body AS body`
	err := each(ctx, r.tx, entities, params, func(row []any) error {
		e, err := r.facets.entity(row[2:])
		note(row[0], row[1], e, nil)
		return err
	})
	if err != nil {
		return nil, err
	}
	rows, err := p.changedRelations(ctx, r, params)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		rel, err := r.facets.relation(row[2:])
		if err != nil {
			return nil, err
		}
		note(row[0], row[1], nil, rel)
	}
	slices.SortFunc(all, func(a, b changedItem) int {
		return cmp.Or(cmp.Compare(a.Version.Seq, b.Version.Seq), cmp.Compare(rank(a), rank(b)), cmp.Compare(a.no, b.no))
	})
	return all, nil
}

// rank puts the entities of a version before its relations.
func rank(c changedItem) int {
	if c.Relation != nil {
		return 1
	}
	return 0
}

// changedRelations are rows of seq, no and relationColumns, with the facets that
// the ends had in the state.
func (p past) changedRelations(ctx context.Context, r steadyRead, params map[string]any) ([][]any, error) {
	cypher := ofEachKind(graph.RelationKinds(), func(kind graph.RelationKind) string {
		return "MATCH (a)-[r:" + kind.String() + "]->(b) WHERE r.seq > $after AND r.seq <= $last " +
			"RETURN r.seq AS seq, r.no AS no, r.id AS id, type(r) AS kind, a.id AS a, a.facet AS af, b.id AS b, b.facet AS bf, r.body AS body, a.seq AS aseq, b.seq AS bseq"
	}) + `
UNION ALL MATCH (e:Earlier) WHERE e.until > $seq AND e.seq > $after AND e.seq <= $last AND e.relation
MATCH (a:Entity {id: e.from}) MATCH (b:Entity {id: e.to})
RETURN e.seq AS seq, e.no AS no, e.id AS id, e.kind AS kind, a.id AS a, a.facet AS af, b.id AS b, b.facet AS bf, e.body AS body, a.seq AS aseq, b.seq AS bseq`
	var rows [][]any
	var ends, seqs []any
	err := each(ctx, r.tx, cypher, params, func(row []any) error {
		rows = append(rows, row[:9])
		ends, seqs = append(ends, row[4], row[6]), append(seqs, row[9], row[10])
		return nil
	})
	if err != nil {
		return nil, err
	}
	before, err := p.earlier(ctx, r.tx, p.changedSince(ends, seqs))
	for _, row := range rows {
		for _, end := range []int{4, 6} {
			if was, ok := before[text(row[end])]; ok {
				row[end+1] = was.facet
			}
		}
	}
	return rows, err
}
