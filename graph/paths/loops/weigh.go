package loops

import (
	"context"
	"slices"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// A paper is what the store says of a contract and of what it gave the supplier.
type paper struct {
	signed graph.Date
	value  *graph.Money
	shared bool
}

// A paperKey is a contract and a supplier of it.
type paperKey struct{ contract, supplier view.Node }

// readAtOnce is how many contracts are read from the store in one call.
const readAtOnce = 500

// weigh reads the contracts of the candidates and keeps the loops that close. It
// reports whether some were left out because too many contracts would have to be
// read.
func (f *finder) weigh(ctx context.Context) (loops []Loop, cut bool, err error) {
	papers := make(map[paperKey]*paper)
	var wanted []paperKey
	awarded := make(map[paperKey][]link)
	kept := 0
	for _, c := range f.candidates {
		var more []paperKey
		for _, d := range c.deals {
			key := paperKey{d.contract, c.supplier}
			if _, known := awarded[key]; !known {
				more = append(more, key)
			}
		}
		if len(wanted)+len(more) > f.opts.MaxContracts {
			cut = true
			continue
		}
		for _, d := range c.deals {
			awarded[paperKey{d.contract, c.supplier}] = d.awarded
		}
		wanted = append(wanted, more...)
		f.candidates[kept] = c
		kept++
	}
	for some := range slices.Chunk(wanted, readAtOnce) {
		if err := f.readPapers(ctx, some, awarded, papers); err != nil {
			return nil, cut, err
		}
	}
	for i := range f.candidates[:kept] {
		if l, closes := f.loop(&f.candidates[i], papers); closes {
			loops = append(loops, l)
		}
	}
	return loops, cut, nil
}

// readPapers reads contracts and their awards, in two calls.
func (f *finder) readPapers(ctx context.Context, keys []paperKey, awarded map[paperKey][]link, papers map[paperKey]*paper) error {
	ids := make([]graph.ID, len(keys))
	var ties []graph.Tie
	for i, key := range keys {
		ids[i] = f.view.ID(key.contract)
		for _, l := range awarded[key] {
			ties = append(ties, f.tie(l))
		}
	}
	contracts, err := f.store.Entities(ctx, ids)
	if err != nil {
		return err
	}
	awards, err := f.store.Tied(ctx, ties)
	if err != nil {
		return err
	}
	f.read += len(keys)
	for i, key := range keys {
		n := len(awarded[key])
		papers[key] = f.paper(key, contracts[i], awards[:n], awarded[key])
		awards = awards[n:]
	}
	return nil
}

// paper puts together what a contract and its awards to one supplier say.
func (f *finder) paper(key paperKey, e *graph.Entity, awards []*graph.Relation, links []link) *paper {
	p := new(paper)
	if e != nil {
		contract := graph.Contract{Entity: e}
		if p.signed = contract.Signed(); p.signed.IsZero() {
			p.signed = contract.Decided()
		}
		p.value, p.shared = contract.Value(), f.others(key)
	}
	for _, l := range links {
		if p.signed.IsZero() {
			p.signed = f.view.Spells(l.edge)[0].From.Date()
		}
	}
	stated := func(award *graph.Relation) bool { return award != nil && award.Worth() != nil }
	if i := slices.IndexFunc(awards, stated); i >= 0 {
		p.value, p.shared = awards[i].Worth(), false
	}
	if p.value != nil && p.value.Amount.IsNeg() {
		p.value = nil
	}
	p.shared = p.shared && p.value != nil
	return p
}

// others reports whether a contract has more than the one supplier.
func (f *finder) others(key paperKey) bool {
	row := f.view.Row(key.contract)
	from, to := row.Kind(graph.RelationAwarded, false)
	for slot := from; slot < to; slot++ {
		if row.Neighbours[slot] != key.supplier && f.follow[row.Marks[slot]] {
			return true
		}
	}
	return false
}

// loop is what a candidate comes to; closes is false when no contract was signed
// while office and tie were alive.
func (f *finder) loop(c *candidate, papers map[paperKey]*paper) (l Loop, closes bool) {
	l = Loop{
		Official: f.view.ID(c.official), Body: f.view.ID(c.body), Buyer: f.view.ID(c.buyer), Supplier: f.view.ID(c.supplier),
		Bond: c.bond, All: len(c.deals),
	}
	if c.through != c.official {
		l.Through = f.view.ID(c.through)
	}
	used := [2][]bool{make([]bool, len(c.offices)), make([]bool, len(c.ties))}
	var value, certain, total sum
	for _, d := range c.deals {
		p := papers[paperKey{d.contract, c.supplier}]
		worth := p.value
		if worth == nil || !total.add(*worth) {
			l.Unpriced++
			worth = nil
		}
		contract, alive := f.signed(c, d, p, used)
		if !alive {
			continue
		}
		if contract.Value = worth; worth != nil {
			contract.Shared = p.shared
			value.add(*worth)
			if contract.Certain {
				certain.add(*worth)
			}
		}
		l.Contracts = append(l.Contracts, contract)
	}
	l.Value, l.Certain, l.Total = value.amounts, certain.amounts, total.amounts
	l.Offices, l.Ties = f.usedRoutes(c.offices, used[0]), f.usedRoutes(c.ties, used[1])
	slices.SortFunc(l.Contracts, compareContracts)
	return l, len(l.Contracts) > 0
}

func (f *finder) usedRoutes(all []route, used []bool) []Route {
	var shown []Route
	for i, r := range all {
		if used[i] {
			shown = append(shown, f.shown(r))
		}
	}
	return shown
}

// signed is a contract as one of the loop; alive is false when office and tie were
// not both alive on its day. The routes that were are marked as used.
func (f *finder) signed(c *candidate, d deal, p *paper, used [2][]bool) (contract Contract, alive bool) {
	contract = Contract{ID: f.view.ID(d.contract), Signed: p.signed}
	if !d.direct {
		contract.Tender = f.view.ID(d.tender)
	}
	for _, l := range append(slices.Clone(d.bought), d.awarded...) {
		contract.Ties = append(contract.Ties, f.tie(l))
	}
	day := view.SpanOf(p.signed)
	for i, office := range c.offices {
		for j, tie := range c.ties {
			held := paths.Overlaps(stepsOf([]view.Spell{{From: day, To: day}}, office, tie))
			if len(held) == 0 {
				continue
			}
			used[0][i], used[1][j] = true, true
			certain := held[0].Certain && office.open < 0 && tie.open < 0
			if !alive || certain {
				contract.Doubt = nil
			}
			if !alive && !certain {
				contract.Doubt = f.doubt(held[0], office, tie)
			}
			alive, contract.Certain = true, contract.Certain || certain
		}
	}
	return contract, alive
}

// doubt is the relation that leaves open whether a contract was signed while office
// and tie were alive, nil when that is the contract's own day.
func (f *finder) doubt(held paths.Interval, routes ...route) *graph.Tie {
	if !held.Certain {
		at := held.Decides - 1
		for _, r := range routes {
			if at >= 0 && at < len(r.steps) {
				tie := f.tie(r.links[r.steps[at].link])
				return &tie
			}
			at -= len(r.steps)
		}
		return nil
	}
	for _, r := range routes {
		if r.open >= 0 {
			tie := f.tie(r.links[r.open])
			return &tie
		}
	}
	return nil
}
