package storetest

import (
	"context"
	"iter"
	"maps"
	"slices"

	"spona/graph"
)

func (m *model) Neighbours(ctx context.Context, ids []graph.ID, q graph.NeighbourQuery) iter.Seq2[*graph.Relation, error] {
	return func(yield func(*graph.Relation, error) bool) {
		s, err := m.state(ctx)
		if err != nil {
			yield(nil, err)
			return
		}
		for r, err := range inOrder(ctx, s.relations, s.relation) {
			if err != nil {
				yield(nil, err)
				return
			}
			touches := slices.Contains(ids, r.From.ID) || slices.Contains(ids, r.To.ID)
			if touches && fits(r, q) && !yield(r, nil) {
				return
			}
		}
	}
}

func fits(r *graph.Relation, q graph.NeighbourQuery) bool {
	return r.Live() && (len(q.Kinds) == 0 || slices.Contains(q.Kinds, r.Kind)) && (q.MinTier == 0 || r.First().Source.Tier <= q.MinTier)
}

func (m *model) Tied(ctx context.Context, ties []graph.Tie) ([]*graph.Relation, error) {
	s, err := m.state(ctx)
	ids := make(map[graph.Tie]graph.ID, len(s.relations))
	for id, r := range s.relations {
		ids[tieOf(r)] = id
	}
	found := make([]*graph.Relation, len(ties))
	for i, tie := range ties {
		found[i] = s.relation(ids[tie])
	}
	return found, err
}

// tieOf is what a search would know of a relation.
func tieOf(r *graph.Relation) graph.Tie {
	return graph.Tie{Kind: r.Kind, From: r.From.ID, To: r.To.ID, Key: r.ID.Key()}
}

func (s *modelSnapshot) Links() iter.Seq2[graph.Link, error] {
	place := make(map[graph.ID]int, len(s.entities))
	for i, id := range slices.Sorted(maps.Keys(s.entities)) {
		place[id] = i
	}
	return linksBetween(s.Relations(), place)
}

// linksBetween are the links of those relations that are live, given the places
// of entities.
func linksBetween(relations iter.Seq2[*graph.Relation, error], place map[graph.ID]int) iter.Seq2[graph.Link, error] {
	return func(yield func(graph.Link, error) bool) {
		for r, err := range relations {
			if err != nil {
				yield(graph.Link{}, err)
				return
			}
			if r.Live() && !yield(linkOf(r, place), nil) {
				return
			}
		}
	}
}

// linkOf is the link of a relation, with the place -1 for an end that has none.
func linkOf(r *graph.Relation, place map[graph.ID]int) graph.Link {
	at := func(id graph.ID) int {
		if i, ok := place[id]; ok {
			return i
		}
		return -1
	}
	return graph.Link{
		Kind: r.Kind, Tail: at(r.From.ID), Head: at(r.To.ID), Key: r.ID.Key(),
		Tier: r.First().Source.Tier, Spells: r.First().Spells, Weight: r.Weight(), Portion: r.First().Share.Portion(),
	}
}
