package paths

import (
	"math/bits"

	"spona/graph"
	"spona/graph/view"
)

// A pricing is what steps cost, laid out for looking it up.
type pricing struct {
	data    *view.View
	unit    bool      // each step costs 1, and nothing else costs anything
	given   bool      // the weights of the data set
	kinds   [256]Cost // by mark
	tiers   [256]Cost
	atLeast [256]Cost // no relation of the mark costs less
	shares  [graph.WholePortion + 1]Cost
	recency RecencyWeight
	ages    bool // what is over, or undated, costs more
	today   int32
	hub     HubWeight
}

func newPricing(v *view.View, o Options) *pricing {
	p := &pricing{data: v, unit: o.Order != Risk}
	if p.unit {
		for m := range p.atLeast {
			p.atLeast[m] = 1
		}
		return p
	}
	weights := DefaultWeights()
	if o.Weights != nil {
		weights = *o.Weights
	}
	if p.given = weights.Given; p.given {
		return p
	}
	for m := range p.kinds {
		p.kinds[m], p.tiers[m] = weights.kind(view.Mark(m).Kind()), weights.tier(view.Mark(m).Tier())
		p.atLeast[m] = p.kinds[m] + p.tiers[m]
	}
	p.shares[0] = weights.Share.Unknown
	for portion := graph.Portion(1); portion <= graph.WholePortion; portion++ {
		owned, _ := portion.HalfPercents()
		p.shares[portion] = weights.Share.Nothing * Cost(200-owned) / 200
	}
	p.hub, p.recency = weights.Hub, weights.Recency
	p.ages = p.recency.Undated > 0
	if !p.recency.Today.IsZero() {
		p.ages = true
		p.today, _ = p.recency.Today.Days()
	}
	return p
}

// tie is what the relation in a slot of a row costs.
func (p *pricing) tie(row view.Row, slot int) Cost {
	if p.unit {
		return 1
	}
	edge := p.data.Edge(row, slot)
	if p.given {
		return givenCost(p.data.Weight(edge))
	}
	mark := row.Marks[slot]
	cost := p.atLeast[mark]
	if mark.Kind() == graph.RelationOwns {
		cost += p.shares[p.data.Share(edge)]
	}
	if p.ages {
		cost += p.age(edge)
	}
	return cost
}

// age is what a relation costs for being over or undated.
func (p *pricing) age(e view.Edge) Cost {
	const yearsDays, years = 36525, 100
	last, dated := p.data.Last(e)
	switch {
	case !dated:
		return p.recency.Undated
	case p.recency.Today.IsZero() || last >= p.today:
		return 0
	}
	full := (int64(p.today) - int64(last)) * years / yearsDays
	return Cost(min(full*int64(p.recency.PerYear), int64(p.recency.Most)))
}

// through is what passing through a node costs.
func (p *pricing) through(n view.Node) Cost {
	if p.hub.Degree == 0 {
		return 0
	}
	times := p.data.Total(n) / p.hub.Degree
	return min(p.hub.PerDoubling*Cost(bits.Len(uint(times))), p.hub.Most)
}

// charge adds what the relation in a slot of a row costs to the parts of a cost.
func (p *pricing) charge(parts *[costLabels]Cost, row view.Row, slot int) {
	edge := p.data.Edge(row, slot)
	if p.given {
		parts[CostGiven] += givenCost(p.data.Weight(edge))
		return
	}
	mark := row.Marks[slot]
	parts[CostKind] += p.kinds[mark]
	parts[CostTier] += p.tiers[mark]
	if mark.Kind() == graph.RelationOwns {
		parts[CostShare] += p.shares[p.data.Share(edge)]
	}
	if p.ages {
		parts[CostRecency] += p.age(edge)
	}
}

// asksDegrees reports whether a search with the options has to know how many
// relations touch the entities that it passes through.
func (o Options) asksDegrees() bool {
	if o.Order != Risk {
		return o.HubDegree > 0
	}
	hub := DefaultWeights().Hub
	if o.Weights != nil {
		hub = o.Weights.Hub
		if o.Weights.Given {
			hub = HubWeight{}
		}
	}
	return o.HubDegree > 0 || hub.Degree > 0
}
