package loops_test

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"testing"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/paths/loops"
	"spona/graph/view"
)

// A world is a small random graph of officials, bodies, contracts and companies.
type world struct {
	entities  []*graph.Entity
	relations []*graph.Relation
	view      *view.View
}

var (
	_ paths.Reader = (*world)(nil)
	_ loops.Reader = (*world)(nil)
)

func newWorld(t *testing.T, rng *rand.Rand) *world {
	t.Helper()
	w := new(world)
	for kind, most := range map[graph.EntityKind]int{
		graph.KindPerson: 3, graph.KindParty: 0, graph.KindCompany: 1, graph.KindPublicBody: 1,
		graph.KindPosition: 1, graph.KindTender: 1, graph.KindContract: 4,
	} {
		for i := range 1 + most {
			e := &graph.Entity{ID: graph.NewEntityID("world", kind.String(), fmt.Sprint(i)), Kind: kind, Records: []graph.EntityRecord{{}}}
			if kind == graph.KindContract {
				e.Records[0].Values = contractValues(t, rng)
			}
			w.entities = append(w.entities, e)
		}
	}
	slices.SortFunc(w.entities, func(a, b *graph.Entity) int { return slices.Compare([]byte(a.ID), []byte(b.ID)) })
	for _, k := range []struct {
		kind  graph.RelationKind
		count int
	}{
		{graph.RelationHolds, 4}, {graph.RelationPositionAt, 4}, {graph.RelationMemberOf, 4}, {graph.RelationEmployedBy, 2},
		{graph.RelationPartOf, 2}, {graph.RelationBuys, 8}, {graph.RelationResultedIn, 4}, {graph.RelationAwarded, 8},
		{graph.RelationOwns, 4}, {graph.RelationDirects, 3}, {graph.RelationFamilyOf, 3}, {graph.RelationAssociateOf, 2},
		{graph.RelationDonatedTo, 4},
	} {
		for range k.count/2 + rng.IntN(k.count+1) {
			w.relate(t, rng, k.kind)
		}
	}
	w.build(t)
	return w
}

// build lays the world out for searching.
func (w *world) build(t *testing.T) {
	t.Helper()
	b := view.NewBuilder(graph.Version{Epoch: "world"}, len(w.entities), len(w.relations))
	for _, e := range w.entities {
		if err := b.Entity(e.ID, e.Kind); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range w.relations {
		if err := b.Relation(r); err != nil {
			t.Fatal(err)
		}
	}
	var err error
	if w.view, err = b.Build(); err != nil {
		t.Fatal(err)
	}
}

// contractValues are the days and values of a contract, of which any may be missing.
func contractValues(t *testing.T, rng *rand.Rand) []graph.Value {
	t.Helper()
	var values []graph.Value
	for _, p := range [2]graph.Property{graph.PropertySigned, graph.PropertyDecided} {
		if d := newDate(t, rng); rng.IntN(3) > 0 && !d.IsZero() {
			values = append(values, graph.Value{Property: p, Text: d.String()})
		}
	}
	if rng.IntN(4) > 0 {
		values = append(values, graph.Value{Property: graph.PropertyValue, Text: newMoney(t, rng).String()})
	}
	return values
}

func newMoney(t *testing.T, rng *rand.Rand) graph.Money {
	t.Helper()
	m, err := graph.NewMoney(fmt.Sprintf("%d.%02d", rng.IntN(1000)-10, rng.IntN(100)), [3]string{"EUR", "ALL", ""}[rng.IntN(3)])
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// relate adds a relation of a kind between two entities that may have one.
func (w *world) relate(t *testing.T, rng *rand.Rand, kind graph.RelationKind) {
	t.Helper()
	for range 100 {
		from, to := w.entities[rng.IntN(len(w.entities))], w.entities[rng.IntN(len(w.entities))]
		if !kind.Allows(from.Kind, to.Kind) {
			continue
		}
		record := graph.RelationRecord{Source: graph.Source{Dataset: "world", Tier: graph.Tier(1 + rng.IntN(8)/3)}}
		for range rng.IntN(3) {
			record.Spells = append(record.Spells, newSpell(t, rng))
		}
		if kind == graph.RelationAwarded && rng.IntN(3) == 0 {
			m := newMoney(t, rng)
			record.Money = &m
		}
		if kind == graph.RelationOwns && rng.IntN(3) > 0 {
			percent, err := graph.ParseDecimal(fmt.Sprint(rng.IntN(101)))
			if err != nil {
				t.Fatal(err)
			}
			share := graph.Exact(percent)
			record.Share = &share
		}
		w.relations = append(w.relations, &graph.Relation{
			ID: graph.NewRelationID(kind, from.ID, to.ID, fmt.Sprint(len(w.relations))), Kind: kind,
			From: graph.Ref{ID: from.ID, Kind: from.Kind}, To: graph.Ref{ID: to.ID, Kind: to.Kind}, Records: []graph.RelationRecord{record},
		})
		return
	}
}

func newSpell(t *testing.T, rng *rand.Rand) graph.Spell {
	t.Helper()
	for {
		s := graph.Spell{From: newDate(t, rng), To: newDate(t, rng)}
		if s.Validate() == nil {
			return s
		}
	}
}

// newDate is a day of a few weeks around the turn of a year, or less than that.
func newDate(t *testing.T, rng *rand.Rand) graph.Date {
	t.Helper()
	year, month, day := 2013, 12, 20+rng.IntN(12)
	if rng.IntN(2) == 0 {
		year, month, day = 2014, 1, 1+rng.IntN(12)
	}
	switch rng.IntN(10) {
	case 0:
		return graph.Date{}
	case 1:
		month, day = 0, 0
	case 2:
		day = 0
	}
	d, err := graph.NewDate(year, month, day)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Entities answers as a store does.
func (w *world) Entities(_ context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	found := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		if at := slices.IndexFunc(w.entities, func(e *graph.Entity) bool { return e.ID == id }); at >= 0 {
			found[i] = w.entities[at]
		}
	}
	return found, nil
}

// Tied answers as a store does.
func (w *world) Tied(_ context.Context, ties []graph.Tie) ([]*graph.Relation, error) {
	found := make([]*graph.Relation, len(ties))
	for i, tie := range ties {
		for _, r := range w.relations {
			if r.Kind == tie.Kind && r.ID.Key() == tie.Key && r.From.ID == tie.From && r.To.ID == tie.To {
				found[i] = r
			}
		}
	}
	return found, nil
}

// Neighbours answers as a store does.
func (w *world) Neighbours(_ context.Context, ids []graph.ID, q graph.NeighbourQuery) iter.Seq2[*graph.Relation, error] {
	return func(yield func(*graph.Relation, error) bool) {
		for _, r := range w.relations {
			fits := q.MinTier == 0 || r.First().Source.Tier <= q.MinTier
			if fits && (slices.Contains(ids, r.From.ID) || slices.Contains(ids, r.To.ID)) && !yield(r, nil) {
				return
			}
		}
	}
}

// RelationsOf answers as a store does, as far as counts go.
func (w *world) RelationsOf(_ context.Context, ids []graph.ID, _ graph.RelationQuery) ([]graph.RelationPage, error) {
	return make([]graph.RelationPage, len(ids)), nil
}
