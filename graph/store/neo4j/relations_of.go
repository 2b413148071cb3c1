package neo4j

import (
	"context"
	"fmt"
	"slices"

	"spona/graph"
)

// hubDegree is how many relations of an entity are sorted here, with those of all
// other entities asked for. Those of an entity with more are sorted there, one
// entity at a time.
const hubDegree = 2000

// RelationsOf implements [graph.Reader].
func (s *Store) RelationsOf(ctx context.Context, ids []graph.ID, q graph.RelationQuery) ([]graph.RelationPage, error) {
	if err := validateRelationQuery(q); err != nil {
		return nil, err
	}
	var pages []graph.RelationPage
	err := s.steady(ctx, func(ctx context.Context, r steadyRead) error {
		counts, err := readCensus(ctx, r.tx, r.facets)
		if err != nil {
			return err
		}
		of := relationsOf{relationFind: newRelationFind(r, counts, q), lists: map[graph.ID]*listPage{}, totals: map[graph.ID]int{}}
		if pages, err = of.pages(ctx, ids); err != nil {
			return fmt.Errorf("relations of %d entities: %w", len(ids), err)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return pages, nil
}

// A relationsOf is one query for the relations of many entities.
type relationsOf struct {
	*relationFind
	lists  map[graph.ID]*listPage
	totals map[graph.ID]int
}

func (r *relationsOf) pages(ctx context.Context, ids []graph.ID) ([]graph.RelationPage, error) {
	if err := r.readAll(ctx, ids); err != nil {
		return nil, err
	}
	var wanted []graph.ID
	for _, list := range r.lists {
		wanted = append(wanted, list.ids()...)
	}
	slices.Sort(wanted)
	wanted = slices.Compact(wanted)
	items, err := r.relations(ctx, wanted)
	if err != nil {
		return nil, err
	}
	pages := make([]graph.RelationPage, len(ids))
	for i, id := range ids {
		pages[i].Total = r.totals[id]
		if r.query.NoTotal {
			pages[i].Total = -1
		}
		list := r.lists[id]
		if list == nil {
			continue
		}
		var own []*graph.Relation
		for _, id := range list.ids() {
			at, _ := slices.BinarySearch(wanted, id)
			own = append(own, items[at])
		}
		if err := fillPage(&pages[i], list, own, r.query.Order); err != nil {
			return nil, err
		}
	}
	return pages, nil
}

// readAll reads a page for each entity: hubs on their own, all others at once.
func (r *relationsOf) readAll(ctx context.Context, ids []graph.ID) error {
	small, hubs, err := r.degrees(ctx, ids)
	if err != nil || len(r.kinds) == 0 {
		return err
	}
	for _, id := range hubs {
		hub := r.lister
		hub.streams = r.touching("a.id = "+hub.params.add(string(id)), "b.id = "+hub.params.add(string(id)))
		list, err := hub.page(ctx, r.tx, r.query.Page)
		if err != nil {
			return err
		}
		r.lists[id] = &list
		if !r.query.NoTotal {
			if r.totals[id], err = hub.count(ctx, r.tx); err != nil {
				return err
			}
		}
	}
	return r.readSmall(ctx, small)
}

// degrees tells hubs from all other entities that are there.
func (r *relationsOf) degrees(ctx context.Context, ids []graph.ID) (small, hubs []graph.ID, err error) {
	const cypher = "MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id, COUNT { (n)--() }"
	err = each(ctx, r.tx, cypher, map[string]any{"ids": texts(ids)}, func(row []any) error {
		if id := graph.ID(text(row[0])); integer(row[1]) > hubDegree {
			hubs = append(hubs, id)
		} else {
			small = append(small, id)
		}
		return nil
	})
	return small, hubs, err
}

// touching are the streams of relations that lead from what the first condition
// says of a, and to what the second one says of b. What leads from an entity to
// itself comes once.
func (r *relationsOf) touching(from, to string) []stream {
	match := "MATCH (a:Entity)-[r:" + types(r.kinds) + "]->(b:Entity)"
	var streams []stream
	if r.query.Direction != graph.Incoming {
		streams = append(streams, stream{match: match, where: []string{from}})
	}
	switch r.query.Direction {
	case graph.Incoming:
		streams = append(streams, stream{match: match, where: []string{to}})
	case graph.Both:
		streams = append(streams, stream{match: match, where: []string{to, "a <> b"}})
	case graph.Outgoing:
	}
	return streams
}

// readSmall reads the places of all relations of the entities in one statement,
// and makes the pages here.
func (r *relationsOf) readSmall(ctx context.Context, ids []graph.ID) error {
	if len(ids) == 0 {
		return nil
	}
	bound := r.params
	of := bound.add(texts(ids))
	streams := r.touching("a.id IN "+of, "b.id IN "+of)
	ends := []string{"a", "b"}
	if r.query.Direction == graph.Incoming {
		ends = []string{"b"}
	}
	cypher := ""
	for i, s := range streams {
		if i > 0 {
			cypher += "\nUNION ALL "
		}
		cypher += s.match + whereAll(slices.Concat(s.where, r.filters)) +
			"\nRETURN " + ends[i] + ".id AS of, " + r.sort.name() + " AS key, r.id AS id"
	}
	rows := make(map[graph.ID][]listPlace, len(ids))
	err := each(ctx, r.tx, cypher, bound, func(row []any) error {
		of := graph.ID(text(row[0]))
		rows[of] = append(rows[of], listPlace{key: row[1], id: text(row[2]), given: true})
		return nil
	})
	if err != nil {
		return err
	}
	for _, id := range ids {
		slices.SortFunc(rows[id], r.sort.compare)
		r.totals[id] = len(rows[id])
		list, err := r.sort.pageOf(rows[id], r.query.Page)
		if err != nil {
			return err
		}
		r.lists[id] = &list
	}
	return nil
}

// liveFacets are the numbers of the relations' facets that a search follows.
func (x facets) liveFacets(q graph.NeighbourQuery) []int64 {
	wanted := []int64{}
	for no := 1; no < len(x); no++ {
		if f := &x[no]; f.Relation && f.Live && reliable(f, q.MinTier) &&
			(len(q.Kinds) == 0 || slices.Contains(q.Kinds, graph.RelationKind(f.Kind))) {
			wanted = append(wanted, int64(no))
		}
	}
	return wanted
}
