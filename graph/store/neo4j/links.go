package neo4j

import (
	"context"
	"fmt"

	"spona/graph"
	"spona/graph/store/record"
)

// These read the relations that lead from some entities, in columns. A view
// is made of millions of links, and a server waits for it; so no more is read of
// them than links are made of: their ends are numbers, and the checksum, which
// covers the ids of the ends, is not looked at.
//
// Where nothing has been loaded since the snapshot, it does not ask what has.
const (
	linkMatch = `
MATCH (a:Entity) WHERE a.no > $after AND a.no <= $last
MATCH (a)-[r]->(b)`
	linkColumns = `
RETURN collect(a.no), collect(b.no), collect(type(r)), collect(r.id), collect(r.body)`
	linkCypher      = linkMatch + linkColumns
	linkCypherSince = linkMatch + " WHERE r.no <= $relations" + linkColumns + ", collect(r.seq)"
)

// linkRows reads the columns, and what of them was different in the snapshot.
func (snap *snapshot) linkRows(ctx context.Context, r steadyRead, in span) ([][]any, map[string]earlierRow, error) {
	params := in.params()
	if r.at.seq == snap.at.seq {
		c, err := columns(ctx, r.tx, linkCypher, params, 5)
		return c, nil, err
	}
	params["relations"] = snap.at.relations
	c, err := columns(ctx, r.tx, linkCypherSince, params, 6)
	if err != nil {
		return nil, nil, err
	}
	before, err := snap.earlier(ctx, r.tx, snap.changedSince(c[3], c[5]))
	return c, before, err
}

func (snap *snapshot) linkPart(ctx context.Context, r steadyRead, in span) ([]graph.Link, error) {
	c, before, err := snap.linkRows(ctx, r, in)
	if err != nil {
		return nil, err
	}
	kinds := kindsByName()
	links := make([]graph.Link, 0, len(c[0]))
	var spells []graph.Spell
	for i := range c[0] {
		id, sealed := text(c[3][i]), blob(c[4][i])
		if was, ok := before[id]; ok {
			sealed = was.body
		}
		if len(sealed) < sealBytes {
			return nil, fmt.Errorf("relation %s: %w", id, record.ErrDamaged)
		}
		link, live, err := record.LinkAlone(string(sealed[sealBytes:]), &spells)
		if err != nil {
			return nil, fmt.Errorf("relation %s: %w", id, err)
		}
		if !live {
			continue
		}
		link.Kind, link.Key = kinds[text(c[2][i])], graph.ID(id).Key()
		link.Tail, link.Head = int(integer(c[0][i]))-1, int(integer(c[1][i]))-1
		links = append(links, link)
	}
	return links, nil
}

// kindsByName are the kinds of relations by the names of their types.
func kindsByName() map[string]graph.RelationKind {
	kinds := make(map[string]graph.RelationKind)
	for _, kind := range graph.RelationKinds() {
		kinds[kind.String()] = kind
	}
	return kinds
}
