package demo

import (
	"github.com/govalues/decimal"

	"spona/graph"
)

// ownership is who owns and who directs the firms of a block.
func (g *generator) ownership(d *dice, block int) {
	for n := range 38 {
		firm := own(block, graph.KindCompany, n)
		r := graph.RelationRecord{Spells: d.spell(), Share: share(d)}
		switch {
		case n >= 36:
			g.linkFrom(graph.RelationOwns, g.story.authorities[d.few(len(g.story.authorities))], firm, register, r)
		case n >= 25: // only from later to earlier firms, so that chains of owners end
			g.link(graph.RelationOwns, firm, known(d, max(0, block-1), graph.KindCompany), register, r)
		case n >= 18:
			g.link(graph.RelationOwns, known(d, block, graph.KindPerson), firm, register, r)
		default:
			g.link(graph.RelationOwns, own(block, graph.KindPerson, 2*n), firm, register, r)
		}
	}
	for n := range 2 {
		g.link(graph.RelationOwns, own(block, graph.KindPerson, n), own(block, graph.KindAsset, 0), integrity, graph.RelationRecord{Share: share(d)})
	}
	for n := range 30 {
		r := graph.RelationRecord{Spells: d.spell(), Role: [...]string{"director", "member of the board", "procurist", "beneficial owner"}[d.few(4)]}
		to := own(block, graph.KindCompany, n)
		if n >= 28 {
			to = own(block, graph.KindOrganization, n)
		}
		who := own(block, graph.KindPerson, n)
		if d.oneIn(8) {
			who = known(d, block, graph.KindPerson)
		}
		g.link(graph.RelationDirects, who, to, register, r)
	}
}

// share draws a part of a firm: exact, or between two bounds as registers of
// beneficial owners state it.
func share(d *dice) *graph.Share {
	switch d.below(6) {
	case 0:
		return nil
	case 1:
		return &graph.Share{Min: whole(25), Max: whole(50), MinExclusive: true}
	case 2:
		third := graph.Exact(decimal.MustNew(3333, 2))
		return &third
	}
	exact := graph.Exact(whole(int64(5 + 5*d.below(20))))
	return &exact
}

// seats are addresses, and what firms and bodies are part or successors of.
func (g *generator) seats(d *dice, block int) {
	for n := range companies {
		if d.oneIn(20) { // the agent who forms firms by the dozen
			g.linkTo(graph.RelationLocatedAt, own(block, graph.KindCompany, n), g.story.agent, register, graph.RelationRecord{Role: "registered seat"})
		} else {
			g.link(graph.RelationLocatedAt, own(block, graph.KindCompany, n), nearby(d, block, graph.KindAddress), register, graph.RelationRecord{Role: "registered seat"})
		}
	}
	for n := range bodies {
		g.link(graph.RelationLocatedAt, own(block, graph.KindPublicBody, n), own(block, graph.KindAddress, n), parliament, graph.RelationRecord{})
		g.link(graph.RelationLocatedAt, own(block, graph.KindOrganization, n), nearby(d, block, graph.KindAddress), register, graph.RelationRecord{})
	}
	for n := range 3 {
		g.link(graph.RelationPartOf, own(block, graph.KindCompany, n), nearby(d, block, graph.KindCompany), register, graph.RelationRecord{})
	}
	for n := range 2 {
		g.link(graph.RelationSucceeds, own(block, graph.KindCompany, 5+n), own(block, graph.KindCompany, 9+n), register,
			graph.RelationRecord{Spells: []graph.Spell{{From: d.day(2010, 2023)}}})
	}
	for n := range 12 {
		r := graph.RelationRecord{Role: pick(d, []string{"intermediary", "nominee", "guarantor", "same telephone"})}
		g.link(graph.RelationLinkedTo, own(block, graph.KindCompany, n), known(d, block, graph.KindCompany), press, r)
	}
}

// purchases are tenders with their buyers, bidders, winners and subcontractors.
func (g *generator) purchases(d *dice, block int) {
	for n := range tenders {
		tender := own(block, graph.KindTender, n)
		t := g.dealOf(tender)
		g.buys(block, n, tender)
		for bid := range t.bids {
			r := graph.RelationRecord{Spells: on(t.deadline), Status: "valid", Money: d.euros(4, 7)}
			switch {
			case bid == 0:
				r.Money = t.value
			case d.oneIn(6):
				r.Status = "disqualified"
			case d.oneIn(20):
				r.Status = "withdrawn"
			}
			g.link(graph.RelationBidsOn, g.bidder(block, n, bid), tender, procurement, r)
		}
	}
	for n := range contracts {
		contract := own(block, graph.KindContract, n)
		t := g.dealOf(tenderOf(contract))
		g.link(graph.RelationResultedIn, tenderOf(contract), contract, procurement, graph.RelationRecord{})
		g.buys(block, n%tenders, contract)
		g.link(graph.RelationAwarded, contract, g.bidder(block, n%tenders, 0), procurement,
			graph.RelationRecord{Spells: on(monthsLater(t.deadline, 1)), Money: t.value})
		if n < 6 {
			g.link(graph.RelationSubcontracts, contract, nearby(d, block, graph.KindCompany), procurement, graph.RelationRecord{Money: d.euros(3, 6)})
		}
	}
}

// buys ties a tender or a contract of it to the body that buys: one of the
// story's authorities for every third.
func (g *generator) buys(block, tender int, what spot) {
	d := diceOf(g.seed, 'y', uint64(block), uint64(tender))
	if d.oneIn(3) {
		g.linkFrom(graph.RelationBuys, g.story.authorities[d.few(len(g.story.authorities))], what, procurement, graph.RelationRecord{Role: "buyer"})
		return
	}
	g.link(graph.RelationBuys, nearby(&d, block, graph.KindPublicBody), what, procurement, graph.RelationRecord{Role: "buyer"})
}

// bidder is who made one of the bids of a tender. The first of them wins.
func (g *generator) bidder(block, tender, bid int) spot {
	d := diceOf(g.seed, 'w', uint64(block), uint64(tender), uint64(bid))
	if bid == 0 && d.oneIn(3) {
		return known(&d, block, graph.KindCompany)
	}
	return own(block, graph.KindCompany, tender+5*bid)
}

// linkFrom is link from an entity of the story.
func (g *generator) linkFrom(kind graph.RelationKind, from graph.Ref, to spot, dataset string, r graph.RelationRecord) {
	if b, ok := g.at(to); ok {
		g.emit(kind, from, b, dataset, r)
	}
}

// funds are donations, grants and debarments.
func (g *generator) funds(d *dice, block int) {
	for n := range 20 {
		r := graph.RelationRecord{Spells: on(d.day(2010, 2025)), Money: d.euros(2, 4), Values: []graph.Value{
			textValue(graph.PropertyForm, [...]string{"cash", "in kind", "loan"}[d.few(3)])}}
		from := own(block, graph.KindPerson, n)
		if n >= 12 {
			from = own(block, graph.KindCompany, n)
		}
		g.linkTo(graph.RelationDonatedTo, from, g.story.parties[d.few(len(g.story.parties))], elections, r)
	}
	project := own(block, graph.KindProject, 0)
	for n := range 2 {
		g.linkFrom(graph.RelationFunds, g.story.authorities[d.few(len(g.story.authorities))], project, grants, graph.RelationRecord{Money: d.euros(3, 6)})
		g.link(graph.RelationReceives, own(block, graph.KindOrganization, n), project, grants, graph.RelationRecord{Money: d.euros(3, 5)})
	}
	if listing, ok := rare(block, graph.KindSanction); ok {
		g.link(graph.RelationListed, own(block, graph.KindCompany, 3), listing, integrity, graph.RelationRecord{Spells: d.spell()})
		if d.oneIn(4) {
			g.link(graph.RelationListed, own(block, graph.KindPerson, 30), listing, integrity, graph.RelationRecord{})
		}
	}
}
