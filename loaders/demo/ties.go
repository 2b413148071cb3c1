package demo

import "spona/graph"

// blockRelations yields the ties of one block. Meetings fill it up to four
// hundred, because the number of bids is drawn.
func (g *generator) blockRelations(block int) {
	before := g.relations
	d := diceOf(g.seed, 'b', uint64(block))
	g.offices(&d, block)
	g.circles(&d, block)
	g.ownership(&d, block)
	g.seats(&d, block)
	g.purchases(&d, block)
	g.funds(&d, block)
	if (block+1)*blockEntities > g.entities {
		return
	}
	for g.relations < before+blockRelations && !g.stopped {
		g.meeting(&d, block)
	}
}

// offices are memberships, posts, candidacies, jobs and declarations.
func (g *generator) offices(d *dice, block int) {
	s := g.story
	for n := range 24 {
		person := own(block, graph.KindPerson, n)
		r := graph.RelationRecord{Spells: d.spell()}
		if d.oneIn(9) {
			r.Spells = interrupted(d)
		}
		if local, ok := rare(block, graph.KindParty); ok && d.oneIn(6) {
			g.link(graph.RelationMemberOf, person, local, elections, r)
		} else {
			g.linkTo(graph.RelationMemberOf, person, s.parties[d.few(len(s.parties))], elections, r)
		}
	}
	for n := range 6 {
		person := own(block, graph.KindPerson, n)
		if n == 0 && block%20 == 0 { // a seat in the assembly, for a term and a party
			term := s.terms[d.below(len(s.terms))]
			seat := graph.RelationRecord{Role: "member", Spells: []graph.Spell{term.spell}, Values: []graph.Value{
				textValue(graph.PropertyTerm, string(term.ref.ID)),
				textValue(graph.PropertyOnBehalfOf, string(s.parties[d.few(len(s.parties))].ID)),
			}}
			seat.Spells[0].Derived = true
			g.linkTo(graph.RelationMemberOf, person, s.assembly, parliament, seat)
			continue
		}
		g.link(graph.RelationMemberOf, person, nearby(d, block, graph.KindPublicBody), parliament, graph.RelationRecord{Role: "councillor", Spells: d.spell()})
	}
	for n := range 2 * positions {
		held := graph.RelationRecord{Spells: d.spell(), Status: [...]string{"elected", "appointed", "acting"}[d.few(3)]}
		g.link(graph.RelationHolds, own(block, graph.KindPerson, 3+n), own(block, graph.KindPosition, n), parliament, held)
	}
	for n := range positions {
		g.link(graph.RelationPositionAt, own(block, graph.KindPosition, n), own(block, graph.KindPublicBody, n), parliament, graph.RelationRecord{})
	}
	for n := range bodies {
		if above := s.authorities[d.few(len(s.authorities))]; !d.oneIn(3) {
			g.linkTo(graph.RelationPartOf, own(block, graph.KindPublicBody, n), above, parliament, graph.RelationRecord{})
		}
	}
	for n := range declarations {
		made := own(block, graph.KindDeclaration, n)
		g.link(graph.RelationDeclares, own(block, graph.KindPerson, n), made, integrity, graph.RelationRecord{})
		g.link(graph.RelationDeclares, made, nearby(d, block, graph.KindCompany), integrity, graph.RelationRecord{})
	}
	g.link(graph.RelationDeclares, own(block, graph.KindDeclaration, 0), own(block, graph.KindAsset, 0), integrity, graph.RelationRecord{})
	g.candidacies(d, block)
}

func (g *generator) candidacies(d *dice, block int) {
	for n := range 16 {
		r := graph.RelationRecord{Status: "candidate", Values: []graph.Value{intValue(graph.PropertyVotes, d.few(20_000))}}
		if d.oneIn(5) {
			r.Status = "elected"
		}
		if day, ok := rare(block, graph.KindElection); ok && !d.oneIn(3) {
			g.link(graph.RelationStandsIn, own(block, graph.KindPerson, 2*n), day, elections, r)
		} else {
			g.linkTo(graph.RelationStandsIn, own(block, graph.KindPerson, 2*n), g.story.elections[d.below(len(g.story.elections))], elections, r)
		}
	}
}

// interrupted is a membership that ended and was taken up again.
func interrupted(d *dice) []graph.Spell {
	first := graph.Spell{From: d.day(2006, 2012)}
	first.To = monthsLater(first.From, 12+d.below(30))
	again := graph.Spell{From: monthsLater(first.To, 14+d.below(40))}
	return []graph.Spell{first, again}
}

// circles are families, associates and jobs.
func (g *generator) circles(d *dice, block int) {
	for range 16 {
		form := pick(d, []string{"spouse", "sibling", "parent", "child", "in-law", "cousin"})
		g.link(graph.RelationFamilyOf, own(block, graph.KindPerson, d.below(persons)), nearby(d, block, graph.KindPerson), watchdog,
			graph.RelationRecord{Values: []graph.Value{textValue(graph.PropertyForm, form)}})
	}
	for range 8 {
		g.link(graph.RelationAssociateOf, own(block, graph.KindPerson, d.below(persons)), known(d, block, graph.KindPerson), press,
			graph.RelationRecord{Values: []graph.Value{textValue(graph.PropertyForm, pick(d, []string{"friend", "business partner", "best man"}))}})
	}
	for n := range 30 {
		at := nearby(d, block, graph.KindCompany)
		if d.oneIn(3) {
			at = nearby(d, block, graph.KindPublicBody)
		}
		g.link(graph.RelationEmployedBy, own(block, graph.KindPerson, n), at, register, graph.RelationRecord{Spells: d.spell(), Role: pick(d, jobs())})
	}
}

func jobs() []string {
	return []string{"adviser", "accountant", "engineer", "head of department", "lawyer"}
}

// meeting is one meeting of somebody of the block with somebody whom everybody
// wants to meet.
func (g *generator) meeting(d *dice, block int) {
	r := graph.RelationRecord{Spells: on(d.day(2014, 2025)), Values: []graph.Value{
		textValue(graph.PropertySubject, pick(d, []string{"energy", "roads", "health", "land use", "media", "education"}))}}
	with := known(d, block, graph.KindPerson)
	if d.oneIn(3) {
		with = known(d, block, graph.KindPublicBody)
	}
	from := own(block, graph.KindCompany, d.below(companies))
	if d.oneIn(2) {
		from = own(block, graph.KindOrganization, d.below(associations))
	}
	g.link(graph.RelationMet, from, with, watchdog, r)
}
