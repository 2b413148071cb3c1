package neo4j

import (
	"context"
	"fmt"
	"slices"

	"spona/graph"
	"spona/graph/store/record"
)

// find reads what the database has of the batch's entities and relations.
func (b *batch) find(ctx context.Context) error {
	if b.l.bulk != nil {
		return b.l.bulk.find(ctx, b)
	}
	return b.l.s.read(ctx, func(ctx context.Context, t tx) error {
		if err := b.l.facets.findEntities(ctx, t, b.states); err != nil {
			return fmt.Errorf("find entities: %w", err)
		}
		if err := b.l.facets.findRelations(ctx, t, b.ties); err != nil {
			return fmt.Errorf("find relations: %w", err)
		}
		return nil
	})
}

// findEntities fills in those that are there.
func (b *facetBook) findEntities(ctx context.Context, t tx, states []*entityState) error {
	const cypher = `
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id, n.no, n.facet, n.body`
	at := make(map[string]*entityState, len(states))
	ids := make([]string, len(states))
	for i, st := range states {
		ids[i] = string(st.id)
		at[ids[i]] = st
	}
	if len(ids) == 0 {
		return nil
	}
	return each(ctx, t, cypher, map[string]any{"ids": ids}, func(row []any) error {
		f, err := b.all.at(integer(row[2]))
		if err != nil {
			return err
		}
		st := at[text(row[0])]
		if err := st.found(integer(row[1]), integer(row[2]), f, blob(row[3])); err != nil {
			return fmt.Errorf("entity %s: %w", st.id, err)
		}
		return nil
	})
}

// findRelations does the same for relations: among those of the kind that is
// stated, and then, as an id may be taken, among all other kinds.
func (b *facetBook) findRelations(ctx context.Context, t tx, ties []*relationState) error {
	have := b.kinds()
	at := make(map[string]*relationState, len(ties))
	for _, st := range ties {
		at[string(st.id)] = st
	}
	for _, asked := range []bool{true, false} {
		for _, kind := range have {
			var ids []string
			for _, st := range ties {
				if st.no == 0 && slices.Contains(st.asked, kind) == asked {
					ids = append(ids, string(st.id))
				}
			}
			if err := findOfKind(ctx, t, kind, ids, at); err != nil {
				return err
			}
		}
	}
	return nil
}

// findOfKind fills in the relations of one kind. It uses the index of the kind's
// ids.
func findOfKind(ctx context.Context, t tx, kind graph.RelationKind, ids []string, at map[string]*relationState) error {
	if len(ids) == 0 {
		return nil
	}
	cypher := fmt.Sprintf(`
UNWIND $ids AS id
MATCH (a)-[r:%s {id: id}]->(b)
RETURN r.id, r.no, r.facet, a.id, b.id, r.body`, kind)
	return each(ctx, t, cypher, map[string]any{"ids": ids}, func(row []any) error {
		st := at[text(row[0])]
		err := st.found(integer(row[1]), integer(row[2]), kind, graph.ID(text(row[3])), graph.ID(text(row[4])), blob(row[5]))
		if err != nil {
			return fmt.Errorf("relation %s: %w", st.id, err)
		}
		return nil
	})
}

// scanRelations does what findRelations does while there is no index of ids: it
// looks where changes say that the relations are, and then, for a few, everywhere.
func (b *facetBook) scanRelations(ctx context.Context, t tx, ties []*relationState) error {
	const near = `
UNWIND $rows AS row
MATCH (a:Entity {id: row.a})-[r]->(b:Entity) WHERE r.id = row.id`
	const anywhere = `
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.id IN $ids`
	if len(ties) == 0 {
		return nil
	}
	at := make(map[string]*relationState, len(ties))
	var rows []any
	for _, st := range ties {
		at[string(st.id)] = st
		rows = append(rows, map[string]any{"id": string(st.id), "a": string(st.near)})
	}
	if err := findScanned(ctx, t, near, map[string]any{"rows": rows}, at); err != nil {
		return err
	}
	var ids []string
	for _, st := range ties {
		if st.no == 0 {
			ids = append(ids, string(st.id))
		}
	}
	if len(ids) == 0 {
		return nil
	}
	return findScanned(ctx, t, anywhere, map[string]any{"ids": ids}, at)
}

// findScanned fills in the relations that a part of a statement matches.
func findScanned(ctx context.Context, t tx, match string, params map[string]any, at map[string]*relationState) error {
	cypher := match + "\nRETURN r.id, r.no, r.facet, a.id, b.id, r.body, type(r)"
	return each(ctx, t, cypher, params, func(row []any) error {
		kind, err := graph.ParseRelationKind(text(row[6]))
		if err != nil {
			return record.ErrDamaged
		}
		st := at[text(row[0])]
		return st.found(integer(row[1]), integer(row[2]), kind, graph.ID(text(row[3])), graph.ID(text(row[4])), blob(row[5]))
	})
}

// A tie is a relation as far as kinds and roles go.
type tie struct {
	kind             graph.RelationKind
	from, to         graph.ID
	fromKind, toKind graph.EntityKind
}

// settle waits until what a bulk load has queued is there to be read.
func (l *load) settle(ctx context.Context) error {
	if l.bulk == nil {
		return nil
	}
	return l.bulk.settle(ctx)
}

// tiesOf are the relations that touch any of the entities, as the database has
// them.
func (l *load) tiesOf(ctx context.Context, ids []graph.ID) ([]tie, error) {
	const cypher = `
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-()
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
RETURN type(r), a.id, b.id, a.facet, b.facet`
	if err := l.settle(ctx); err != nil {
		return nil, err
	}
	var ties []tie
	err := l.s.read(ctx, func(ctx context.Context, t tx) error {
		ties = ties[:0]
		return each(ctx, t, cypher, map[string]any{"ids": plainIDs(ids)}, func(row []any) error {
			kind, err := graph.ParseRelationKind(text(row[0]))
			from, err1 := l.facets.all.at(integer(row[3]))
			to, err2 := l.facets.all.at(integer(row[4]))
			if err != nil || err1 != nil || err2 != nil {
				return record.ErrDamaged
			}
			ties = append(ties, tie{
				kind, graph.ID(text(row[1])), graph.ID(text(row[2])), graph.EntityKind(from.Kind), graph.EntityKind(to.Kind),
			})
			return nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read the relations of %d entities: %w", len(ids), err)
	}
	return ties, nil
}

func plainIDs(ids []graph.ID) []string {
	plain := make([]string, len(ids))
	for i, id := range ids {
		plain[i] = string(id)
	}
	return plain
}
