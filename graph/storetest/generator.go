package storetest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"spona/graph"
)

// A generator makes what random histories are made of, from few ids, so that
// they meet.
type generator struct {
	*rand.Rand
	pool int // how many ids there are
}

func pick[T any](g *generator, all ...T) T { return all[g.IntN(len(all))] }

// idPool is how many ids the histories have that are compared with the model.
const idPool = 14

func (g *generator) id() string { return fmt.Sprint(g.IntN(g.pool)) }

func (g *generator) ids(n int) []graph.ID {
	ids := make([]graph.ID, g.IntN(n)+1)
	for i := range ids {
		ids[i] = entityID(g.id())
	}
	return ids
}

func (g *generator) allIDs() []graph.ID {
	ids := make([]graph.ID, g.pool)
	for i := range ids {
		ids[i] = entityID(fmt.Sprint(i))
	}
	return ids
}

func (g *generator) kind() graph.EntityKind {
	return pick(g, graph.KindPerson, graph.KindPerson, graph.KindParty, graph.KindCompany, graph.KindPublicBody, graph.KindContract)
}

func (g *generator) date() graph.Date {
	return date(pick(g, "", "2014", "2014-05", "2014-05-03", "2015-01-01", "1999"))
}

func (g *generator) amount() string {
	return pick(g, "0", "1", "1.5", "100", "9007199254740993", "9007199254740992")
}

func (g *generator) source(at time.Time) graph.Source {
	s := source(pick(g, "a", "a", "b", "c"), pick(g, "1", "2", "x'", ""))
	s.Tier, s.Retrieved = graph.Tier(1+g.IntN(3)), at
	if g.IntN(12) == 0 {
		s.Ended = at
	}
	return s
}

func (g *generator) batch(at time.Time) []graph.Change {
	batch := make([]graph.Change, g.IntN(12))
	for i := range batch {
		switch g.IntN(12) {
		case 0:
			batch[i].Withdraw = &graph.Withdrawal{Dataset: pick(g, "a", "b"), Record: pick(g, "1", "2", "x'")}
		case 1:
			batch[i].Dataset = &graph.Dataset{ID: pick(g, "a", "b", "d"), Title: pick(g, "", "Title")}
		case 2, 3, 4, 5, 6:
			batch[i].Entity = g.entity(at)
		default:
			batch[i].Relation = g.relation(at)
		}
	}
	if g.IntN(15) == 0 {
		batch = slices.Concat(batch, []graph.Change{{}}) // the whole batch is refused
	}
	return batch
}

func (g *generator) entity(at time.Time) *graph.Entity {
	e := &graph.Entity{ID: entityID(g.id()), Kind: g.kind()}
	for range 1 + g.IntN(2) {
		r := graph.EntityRecord{Source: g.source(at)}
		for range g.IntN(3) {
			r.Names = append(r.Names, graph.Name{Text: pick(g, "Ana", "Ана", "Anamarija", "Boro"), Lang: pick(g, "", "sr"), Kind: graph.NameKind(g.IntN(5))})
		}
		if c := pick(g, "", "AL", "RS"); c != "" {
			r.Values = append(r.Values, value(graph.PropertyCountry, c))
		}
		if d := g.date(); !d.IsZero() {
			r.Values = append(r.Values, value(graph.PropertyFounded, d.String()))
		}
		if g.IntN(2) == 0 {
			r.Values = append(r.Values, value(graph.PropertyValue, g.amount()+pick(g, "", " EUR", " RSD")))
		}
		e.Records = append(e.Records, r)
	}
	return e
}

func (g *generator) relation(at time.Time) *graph.Relation {
	for {
		kind := pick(g, graph.RelationMemberOf, graph.RelationDonatedTo, graph.RelationOwns, graph.RelationAwarded, graph.RelationBuys, graph.RelationLinkedTo)
		from, to := ref(g.kind(), g.id()), ref(g.kind(), g.id())
		r := &graph.Relation{ID: graph.NewRelationID(kind, from.ID, to.ID, ""), Kind: kind, From: from, To: to}
		if g.IntN(20) == 0 {
			r.ID = graph.NewRelationID(graph.RelationMet, "", "", pick(g, "1", "2")) // ids that clash
		}
		record := graph.RelationRecord{Source: g.source(at), Role: pick(g, "", "member", "chair")}
		for range g.IntN(3) {
			if s := (graph.Spell{From: g.date(), To: g.date()}); s.Validate() == nil {
				record.Spells = append(record.Spells, s)
			}
		}
		if g.IntN(2) == 0 {
			record.Money = euros(g.amount())
		}
		if g.IntN(3) == 0 {
			record.Values = []graph.Value{value(graph.PropertyWeight, g.amount())}
		}
		r.Records = []graph.RelationRecord{record}
		if (graph.Change{Relation: r}).Validate() == nil {
			return r
		}
	}
}

func (g *generator) page(s []graph.Order) graph.Page {
	return graph.Page{
		Order: pick(g, s...), Descending: g.IntN(2) == 0, Backward: g.IntN(2) == 0, NoTotal: g.IntN(4) == 0,
		Limit: pick(g, 0, 1, 2, 3, 5, 50),
	}
}

func (g *generator) dates() graph.DateRange {
	if g.IntN(3) > 0 {
		return graph.DateRange{}
	}
	return graph.DateRange{From: g.date(), To: g.date()}
}

func (g *generator) amounts() graph.AmountRange {
	if g.IntN(4) > 0 {
		return graph.AmountRange{}
	}
	r := graph.AmountRange{Currency: pick(g, "EUR", "RSD")}
	if g.IntN(2) == 0 {
		r.Min = amount(g.amount())
	}
	if g.IntN(2) == 0 {
		r.Max = amount(g.amount())
	}
	return r
}

// cursor is a place that may be one of an item or of none.
func (g *generator) cursor(order graph.Order, id graph.ID) graph.Cursor {
	if g.IntN(3) > 0 {
		return graph.Cursor{}
	}
	switch order {
	case graph.ByDate:
		return graph.Cursor{Key: g.date().String(), ID: id}
	case graph.ByAmount:
		return graph.Cursor{Key: pick(g, "", g.amount()), ID: id}
	case graph.ByDefault, graph.ByName:
	}
	return graph.Cursor{Key: pick(g, "ana", "anamarija", "boro", "b"), ID: id}
}

func (g *generator) entityQuery() graph.EntityQuery {
	q := graph.EntityQuery{
		Roles: pick(g, 0, 0, graph.RoleDonor, graph.RolePolitician|graph.RoleSupplier), Live: g.IntN(3) == 0,
		MinTier: pick(g, 0, 0, graph.TierA, graph.TierB), When: g.dates(), Worth: g.amounts(), Name: pick(g, "", "", "ana", "an", "zz"), Prefix: g.IntN(2) == 0,
		Page: g.page([]graph.Order{graph.ByDefault, graph.ByName, graph.ByDate, graph.ByAmount}),
	}
	for range g.IntN(3) {
		q.Kinds = append(q.Kinds, g.kind())
	}
	if g.IntN(4) == 0 {
		q.Countries = []string{pick(g, "AL", "RS", "XK")}
	}
	if g.IntN(4) == 0 {
		q.Datasets = []string{pick(g, "a", "b", "zz"), pick(g, "a", "c")}
	}
	// A list by date or amount that leaves out what lacks it has no place for a
	// cursor without a key.
	if q.When.IsZero() && q.Worth.IsZero() {
		q.After, q.Before = g.cursor(q.Order, entityID(g.id())), g.cursor(q.Order, entityID(g.id()))
	}
	return q
}

func (g *generator) neighbourQuery() graph.NeighbourQuery {
	q := graph.NeighbourQuery{MinTier: pick(g, 0, 0, graph.TierA, graph.TierB)}
	if g.IntN(2) == 0 {
		q.Kinds = []graph.RelationKind{pick(g, graph.RelationOwns, graph.RelationLinkedTo), pick(g, graph.RelationDonatedTo, graph.RelationMet)}
	}
	return q
}

func (g *generator) relationQuery() graph.RelationQuery {
	q := graph.RelationQuery{
		Direction: graph.Direction(g.IntN(3)), Live: g.IntN(3) == 0,
		MinTier: pick(g, 0, 0, graph.TierA, graph.TierB), When: g.dates(), Worth: g.amounts(),
		Page: g.page([]graph.Order{graph.ByDefault, graph.ByDate, graph.ByAmount}),
	}
	if g.IntN(2) == 0 {
		q.Kinds = []graph.RelationKind{pick(g, graph.RelationOwns, graph.RelationLinkedTo), graph.RelationDonatedTo}
	}
	if g.IntN(3) == 0 {
		q.From = g.ids(3)
	}
	if g.IntN(3) == 0 {
		q.To = g.ids(3)
	}
	if q.When.IsZero() && q.Worth.IsZero() {
		order := max(q.Order, graph.ByDate)
		if q.Order == graph.ByName {
			order = graph.ByDate
		}
		id := graph.NewRelationID(graph.RelationMet, "", "", g.id())
		q.After, q.Before = g.cursor(order, id), g.cursor(order, id)
	}
	return q
}
