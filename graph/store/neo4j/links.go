package neo4j

import (
	"context"
	"fmt"

	"spona/graph"
	"spona/graph/store/record"
)

// linkCypher reads the relations that lead from some entities, in columns. A view
// is made of millions of links, and a server waits for it; so no more is read of
// them than links are made of: their ends are numbers, and the checksum, which
// covers the ids of the ends, is not looked at.
const linkCypher = `
MATCH (a:Entity) WHERE a.no > $after AND a.no <= $last
MATCH (a)-[r]->(b) WHERE r.no <= $relations
RETURN collect(a.no), collect(b.no), collect(type(r)), collect(r.id), collect(r.seq), collect(r.body)`

func (snap *snapshot) linkPart(ctx context.Context, r steadyRead, in span) ([]graph.Link, error) {
	params := in.params()
	params["relations"] = snap.at.relations
	c, err := columns(ctx, r.tx, linkCypher, params, 6)
	if err != nil {
		return nil, err
	}
	before, err := snap.earlier(ctx, r.tx, snap.changedSince(c[3], c[4]))
	if err != nil {
		return nil, err
	}
	kinds := kindsByName()
	links := make([]graph.Link, 0, len(c[0]))
	var spells []graph.Spell
	for i := range c[0] {
		id, sealed := text(c[3][i]), blob(c[5][i])
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
