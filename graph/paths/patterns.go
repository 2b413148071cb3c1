package paths

import "spona/graph"

// The moves that the public patterns are made of, each named as the sentence about
// it would say it.
type moves struct {
	owns, ownedBy, kin, friend, gave, gaveTo, givenBy, member, members, holds, at, seat, seats, posts, heldBy, met,
	won, awarded, boughtBy, buys, outOf, subcontractOf, receives, fundedBy Move
}

func newMoves() moves {
	var (
		holding   = []graph.RelationKind{graph.RelationOwns, graph.RelationDirects}
		sitting   = []graph.RelationKind{graph.RelationMemberOf, graph.RelationEmployedBy}
		person    = []graph.EntityKind{graph.KindPerson}
		firms     = []graph.EntityKind{graph.KindCompany, graph.KindOrganization}
		body      = []graph.EntityKind{graph.KindPublicBody}
		party     = []graph.EntityKind{graph.KindParty}
		contract  = []graph.EntityKind{graph.KindContract}
		suppliers = []graph.EntityKind{graph.KindCompany, graph.KindOrganization, graph.KindPerson}
	)
	one := func(k graph.RelationKind) []graph.RelationKind { return []graph.RelationKind{k} }
	out := func(k graph.RelationKind, to []graph.EntityKind) Move { return Move{Kinds: one(k), To: to} }
	in := func(k graph.RelationKind, to []graph.EntityKind) Move {
		return Move{Kinds: one(k), Incoming: true, To: to}
	}
	return moves{
		owns:    Move{Kinds: holding, To: firms},
		ownedBy: Move{Kinds: holding, Incoming: true, To: append([]graph.EntityKind{graph.KindPerson}, firms...)},
		kin:     out(graph.RelationFamilyOf, person), friend: out(graph.RelationAssociateOf, person),
		gave: out(graph.RelationDonatedTo, party), gaveTo: out(graph.RelationDonatedTo, person), givenBy: in(graph.RelationDonatedTo, suppliers),
		member: out(graph.RelationMemberOf, party), members: in(graph.RelationMemberOf, person),
		holds: out(graph.RelationHolds, []graph.EntityKind{graph.KindPosition}), at: out(graph.RelationPositionAt, body),
		seat: Move{Kinds: sitting, To: body}, seats: Move{Kinds: sitting, Incoming: true, To: person},
		posts:  in(graph.RelationPositionAt, []graph.EntityKind{graph.KindPosition}),
		heldBy: in(graph.RelationHolds, person), met: out(graph.RelationMet, []graph.EntityKind{graph.KindPerson, graph.KindPublicBody}),
		won: in(graph.RelationAwarded, contract), awarded: out(graph.RelationAwarded, suppliers),
		boughtBy: in(graph.RelationBuys, body), buys: out(graph.RelationBuys, contract),
		outOf: in(graph.RelationResultedIn, []graph.EntityKind{graph.KindTender}), subcontractOf: in(graph.RelationSubcontracts, contract),
		receives: out(graph.RelationReceives, []graph.EntityKind{graph.KindProject}), fundedBy: in(graph.RelationFunds, body),
	}
}

// Patterns are the public patterns, those to money first.
func Patterns() []Pattern {
	m := newMoves()
	return append(append(append(m.supply(), m.companies()...), m.circles()...), append(m.offices(), m.parties()...)...)
}

// money and power are patterns with those goals.
func money(code string, indicators []string, moves ...Move) Pattern {
	return Pattern{Code: code, Goal: Money, Indicators: indicators, Moves: moves}
}

func power(code string, indicators []string, moves ...Move) Pattern {
	return Pattern{Code: code, Goal: Power, Indicators: indicators, Moves: moves}
}

// supply is the actor's own contracts and projects, and from a contract or body to
// those whom it paid.
func (m moves) supply() []Pattern {
	return []Pattern{
		money("SUPPLIER_CONTRACT", nil, m.won),
		money("SUPPLIER_CONTRACT_BODY", nil, m.won, m.boughtBy),
		money("SUPPLIER_CONTRACT_TENDER_BODY", nil, m.won, m.outOf, m.boughtBy),
		money("SUBCONTRACTOR_CONTRACT", nil, m.subcontractOf),
		money("SUBCONTRACTOR_CONTRACT_BODY", nil, m.subcontractOf, m.boughtBy),
		money("GRANTEE_PROJECT", nil, m.receives),
		money("GRANTEE_PROJECT_BODY", nil, m.receives, m.fundedBy),
		money("CONTRACT_BODY", nil, m.boughtBy),
		money("BODY_CONTRACT", nil, m.buys),
		power("CONTRACT_SUPPLIER_DONOR_PARTY", []string{"SP-A01", "SP-A02"}, m.awarded, m.gave),
		power("CONTRACT_SUPPLIER_OWNER_OFFICE", []string{"SP-A07"}, m.awarded, m.ownedBy, m.holds),
		power("CONTRACT_SUPPLIER_OWNER_SEAT", []string{"SP-A07"}, m.awarded, m.ownedBy, m.seat),
		power("BODY_CONTRACT_SUPPLIER_DONOR_PARTY", []string{"SP-A01", "SP-A05"}, m.buys, m.awarded, m.gave),
		power("BODY_CONTRACT_SUPPLIER_OWNER_OFFICE", []string{"SP-A07", "SP-A08"}, m.buys, m.awarded, m.ownedBy, m.holds),
		power("BODY_CONTRACT_SUPPLIER_OWNER_SEAT", []string{"SP-A07", "SP-A08"}, m.buys, m.awarded, m.ownedBy, m.seat),
		money("BODY_OFFICIAL_COMPANY_CONTRACT", []string{"SP-A07"}, m.seats, m.owns, m.won),
		money("BODY_POSITION_OFFICIAL_COMPANY_CONTRACT", []string{"SP-A07"}, m.posts, m.heldBy, m.owns, m.won),
	}
}

// companies are the contracts and projects of companies that the actor owns or
// directs, or that have an owner or director in common with it.
func (m moves) companies() []Pattern {
	return []Pattern{
		money("OWNER_COMPANY_CONTRACT", []string{"SP-A07"}, m.owns, m.won),
		money("OWNER_COMPANY_CONTRACT_BODY", []string{"SP-A07", "SP-A08"}, m.owns, m.won, m.boughtBy),
		money("OWNER_COMPANY_CONTRACT_TENDER_BODY", []string{"SP-A07", "SP-A08"}, m.owns, m.won, m.outOf, m.boughtBy),
		money("OWNER_COMPANY_PROJECT", nil, m.owns, m.receives),
		money("OWNER_COMPANY_COMPANY_CONTRACT", nil, m.owns, m.owns, m.won),
		money("OWNER_COMPANY_COMPANY_CONTRACT_BODY", nil, m.owns, m.owns, m.won, m.boughtBy),
		money("COMPANY_OWNER_COMPANY_CONTRACT", []string{"SP-A10"}, m.ownedBy, m.owns, m.won),
		money("COMPANY_OWNER_COMPANY_CONTRACT_BODY", []string{"SP-A10"}, m.ownedBy, m.owns, m.won, m.boughtBy),
	}
}

// circles are the contracts of those around a person, and the offices.
func (m moves) circles() []Pattern {
	return []Pattern{
		money("RELATIVE_COMPANY_CONTRACT", []string{"SP-A09"}, m.kin, m.owns, m.won),
		money("RELATIVE_COMPANY_CONTRACT_BODY", []string{"SP-A09"}, m.kin, m.owns, m.won, m.boughtBy),
		money("ASSOCIATE_COMPANY_CONTRACT", []string{"SP-A10"}, m.friend, m.owns, m.won),
		money("ASSOCIATE_COMPANY_CONTRACT_BODY", []string{"SP-A10"}, m.friend, m.owns, m.won, m.boughtBy),
		power("RELATIVE_OFFICE", nil, m.kin, m.holds),
		power("RELATIVE_OFFICE_BODY", nil, m.kin, m.holds, m.at),
		power("RELATIVE_SEAT", nil, m.kin, m.seat),
		power("ASSOCIATE_OFFICE", nil, m.friend, m.holds),
		power("ASSOCIATE_OFFICE_BODY", nil, m.friend, m.holds, m.at),
		power("ASSOCIATE_SEAT", nil, m.friend, m.seat),
		power("COMPANY_OWNER_OFFICE", []string{"SP-A07"}, m.ownedBy, m.holds),
		power("COMPANY_OWNER_OFFICE_BODY", []string{"SP-A07"}, m.ownedBy, m.holds, m.at),
		power("COMPANY_OWNER_SEAT", []string{"SP-A07"}, m.ownedBy, m.seat),
		power("COMPANY_OWNER_PARTY", nil, m.ownedBy, m.member),
		power("COMPANY_OWNER_RELATIVE_OFFICE", []string{"SP-A09"}, m.ownedBy, m.kin, m.holds),
		power("COMPANY_OWNER_RELATIVE_SEAT", []string{"SP-A09"}, m.ownedBy, m.kin, m.seat),
		power("COMPANY_OWNER_ASSOCIATE_OFFICE", []string{"SP-A10"}, m.ownedBy, m.friend, m.holds),
		power("COMPANY_OWNER_ASSOCIATE_SEAT", []string{"SP-A10"}, m.ownedBy, m.friend, m.seat),
	}
}

// offices are the actor's own offices, what they spend, and meetings with those who
// hold one.
func (m moves) offices() []Pattern {
	return []Pattern{
		power("OFFICE", nil, m.holds),
		power("OFFICE_BODY", nil, m.holds, m.at),
		power("SEAT", nil, m.seat),
		power("POSITION_BODY", nil, m.at),
		money("OFFICIAL_BODY_CONTRACT", nil, m.holds, m.at, m.buys),
		money("SEAT_BODY_CONTRACT", nil, m.seat, m.buys),
		power("MEETING", []string{"SP-A14"}, m.met),
		power("MEETING_OFFICE", []string{"SP-A14"}, m.met, m.holds),
		power("MEETING_SEAT", []string{"SP-A14"}, m.met, m.seat),
	}
}

// parties are gifts, and what is on the other side of the party or politician who
// took them.
func (m moves) parties() []Pattern {
	return []Pattern{
		power("PARTY_MEMBER", nil, m.member),
		power("DONOR_PARTY", nil, m.gave),
		power("DONOR_POLITICIAN", nil, m.gaveTo),
		power("DONOR_POLITICIAN_OFFICE", nil, m.gaveTo, m.holds),
		power("DONOR_POLITICIAN_SEAT", nil, m.gaveTo, m.seat),
		power("OWNER_COMPANY_DONOR_PARTY", []string{"SP-A03"}, m.owns, m.gave),
		power("COMPANY_OWNER_DONOR_PARTY", []string{"SP-A03"}, m.ownedBy, m.gave),
		power("DONOR_PARTY_OFFICIAL_OFFICE", []string{"SP-A04"}, m.gave, m.members, m.holds),
		power("DONOR_PARTY_OFFICIAL_OFFICE_BODY", []string{"SP-A04"}, m.gave, m.members, m.holds, m.at),
		power("DONOR_PARTY_OFFICIAL_SEAT", []string{"SP-A04"}, m.gave, m.members, m.seat),
		money("DONOR_PARTY_OFFICIAL_BODY_CONTRACT", []string{"SP-A01", "SP-A04"}, m.gave, m.members, m.holds, m.at, m.buys),
		money("DONOR_PARTY_OFFICIAL_SEAT_CONTRACT", []string{"SP-A01", "SP-A04"}, m.gave, m.members, m.seat, m.buys),
		power("PARTY_OFFICIAL_OFFICE", nil, m.members, m.holds),
		power("PARTY_OFFICIAL_OFFICE_BODY", nil, m.members, m.holds, m.at),
		power("PARTY_OFFICIAL_SEAT", nil, m.members, m.seat),
		money("PARTY_DONOR_CONTRACT", []string{"SP-A01", "SP-A02"}, m.givenBy, m.won),
		money("PARTY_DONOR_CONTRACT_BODY", []string{"SP-A01", "SP-A04"}, m.givenBy, m.won, m.boughtBy),
		money("PARTY_DONOR_COMPANY_CONTRACT", []string{"SP-A03"}, m.givenBy, m.owns, m.won),
		money("PARTY_MEMBER_COMPANY_CONTRACT", []string{"SP-A07"}, m.members, m.owns, m.won),
	}
}
