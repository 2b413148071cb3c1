package demo

import "spona/graph"

// purchases are the tenders of the story. The road goes to the firm of a man who
// gave to the ruling party nine months before, and grows twice; the analysers
// go to the only bidder, the family firm of the minister; the tunnel goes to a
// firm that is debarred.
func (s *story) purchases() {
	s.tender("road", "works", "Rekonstrukcija puta Krunograd–Mavikıyı", "open", "45233142", "2600000", "2019-10-04", "3")
	s.tie(graph.RelationBidsOn, "kremen", "road", procurement, amount("2418000.50"), status("valid"), during("2019-10-03", "2019-10-03"))
	s.tie(graph.RelationBidsOn, "tasova-co", "road", procurement, amount("2399000"), status("disqualified"), during("2019-10-04", "2019-10-04"))
	s.tie(graph.RelationBidsOn, "blok", "road", procurement, amount("2555100"), status("valid"), during("2019-10", "2019-10"))
	s.contract("road", "works", "kremen", "2418000.50", "2019-11-22", isFor(graph.PropertyAmendment, "2890000 EUR", "2020-04-30"),
		isFor(graph.PropertyAmendment, "3311000.75 EUR", "2020-11-02"))
	s.tie(graph.RelationSubcontracts, "road-contract", "tasova-co", procurement, amount("610000"))

	s.tender("lab", "clinic", "Nabavka analizatora krvi", "open", "33140000", "890000", "2020-11-16", "1")
	s.tie(graph.RelationBidsOn, "zdravlab", "lab", procurement, amount("889500"), status("valid"))
	s.contract("lab", "clinic", "zdravlab", "889500", "2020-12-21", is(graph.PropertyOpenEnded, "true"))

	s.tender("tunnel", "works", "Tunel Štrkovac", "limited", "45221240", "14500000", "2019-03-01", "2")
	s.tie(graph.RelationBidsOn, "tunel", "tunnel", procurement, amount("14380000"), status("valid"))
	s.tie(graph.RelationBidsOn, "kremen", "tunnel", procurement, amount("13900000"), status("withdrawn"))
	s.contract("tunnel", "works", "tunel", "14380000", "2019-06")

	s.tender("advice", "finance", "Këshillim për reformën tatimore", "direct", "79410000", "48000", "2022-02-11", "1",
		is(graph.PropertyComplaint, "splitting of the purchase"), is(graph.PropertyComplaintOutcome, "rejected"))
	s.contract("advice", "finance", "petrelic-co", "47900", "2022-02-18")
}

func (s *story) tender(key, buyer, title, method, cpv, estimate, deadline, bids string, more ...detail) {
	s.entity(graph.KindTender, key, procurement, title, append([]detail{is(graph.PropertyMethod, method), is(graph.PropertyCategory, cpv),
		is(graph.PropertyEstimate, estimate+" EUR"), is(graph.PropertyDeadline, deadline), is(graph.PropertyBids, bids), is(graph.PropertyStatus, "complete")}, more...)...)
	s.tie(graph.RelationBuys, buyer, key, procurement, as("buyer"))
}

func (s *story) contract(tender, buyer, winner, value, signed string, more ...detail) {
	key := tender + "-contract"
	s.entity(graph.KindContract, key, procurement, "Ugovor: "+tender, append([]detail{is(graph.PropertyValue, value+" EUR"), is(graph.PropertySigned, signed)}, more...)...)
	s.tie(graph.RelationResultedIn, tender, key, procurement)
	s.tie(graph.RelationBuys, buyer, key, procurement, as("buyer"))
	s.tie(graph.RelationAwarded, key, winner, procurement, amount(value), during(signed, ""), percent("100"))
}

// politics is who sat and held what, when. Seats end, are interrupted and taken
// up again; some are known only by the term.
func (s *story) politics() {
	s.tie(graph.RelationHolds, "zverkic", "pm", parliament, status("elected"), during("2016-05-20", "2020-06-30"), during("2020-07-15", ""))
	s.tie(graph.RelationHolds, "djuzic", "minister-health", parliament, status("appointed"), during("2020-07-15", ""))
	s.tie(graph.RelationHolds, "shkembolli", "minister-finance", parliament, status("acting"), during("2021-12", ""))
	s.tie(graph.RelationHolds, "lisurani", "minister-works", parliament, during("2018", "2020-06-30"))
	s.tie(graph.RelationHolds, "gurezaj", "head-energy", parliament, status("appointed"), during("2016-09-01", "2021-06-30"))
	s.tie(graph.RelationHolds, "kirkdag", "mayor-coast", elections, status("elected"), during("2021-11-02", ""))
	s.tie(graph.RelationHolds, "zdralkic", "mayor-capital", elections, during("", "2017"))
	s.tie(graph.RelationHolds, "prekratic", "treasurer-szs", press)
	s.tie(graph.RelationMemberOf, "petrelic-mp", "assembly", parliament, as("member"), during("2012-06-20", "2016-05-11"), during("2020-07-01", ""),
		names(graph.PropertyTerm, "term-7"), names(graph.PropertyOnBehalfOf, "urv"), is(graph.PropertyConstituency, "Krunograd"))
	s.tie(graph.RelationMemberOf, "kirkdag", "mkh", elections, during("2010-04-23", ""))
	s.tie(graph.RelationMemberOf, "shkembolli", "lkb", elections, during("2009", ""))
	s.tie(graph.RelationMemberOf, "lisurani", "lkb", elections, during("2011", "2017-05"), during("2019-02", ""))
	s.tie(graph.RelationMemberOf, "petrelic-mp", "urv", elections)
	s.tie(graph.RelationMemberOf, "lkb", "cabinet", parliament, as("coalition partner"), during("2020-07-15", ""))
	s.tie(graph.RelationMemberOf, "szs", "cabinet", parliament, during("2016-05-20", ""))
	s.tie(graph.RelationStandsIn, "petrelic-mp", "election-2016", elections, status("candidate"), is(graph.PropertyVotes, "4120"), is(graph.PropertyResult, "not elected"))
	s.tie(graph.RelationStandsIn, "petrelic-mp", "election-2020", elections, status("elected"), is(graph.PropertyVotes, "9872"))
	s.tie(graph.RelationStandsIn, "szs", "election-2020", elections, is(graph.PropertyVotes, "341220"), is(graph.PropertyResult, "first"))
	s.tie(graph.RelationStandsIn, "kirkdag", "election-2021", elections, status("elected"), is(graph.PropertyVotes, "18044"))
}

// money is donations, declarations, grants and a debarment.
func (s *story) money() {
	s.tie(graph.RelationDonatedTo, "kremenovic", "szs", elections, amount("40000"), during("2019-02-25", "2019-02-25"), is(graph.PropertyForm, "cash"),
		is(graph.PropertyReport, "Annual report 2019"))
	s.tie(graph.RelationDonatedTo, "tasova-co", "mkh", elections, amount("7500"), during("2021-09", "2021-09"), is(graph.PropertyForm, "in kind"))
	s.tie(graph.RelationDonatedTo, "blok", "szs", elections, amount("99999.99"), during("2020", "2020"))
	s.tie(graph.RelationDonatedTo, "tasova", "kirkdag", elections, amount("1200"))

	s.entity(graph.KindDeclaration, "djuzic-2021", integrity, "Deklaracija 2021: Milevra Đuzić", in("sr-Latn"), is(graph.PropertyYear, "2021"),
		is(graph.PropertyIncome, "31400 EUR"), is(graph.PropertyRealEstate, "185000 EUR"), is(graph.PropertyLiabilities, "0 EUR"))
	s.entity(graph.KindAsset, "djuzic-flat", integrity, "Stan, 84 m², Krunograd", in("sr-Latn"), is(graph.PropertyClassification, "flat"), is(graph.PropertyValue, "185000 EUR"))
	s.tie(graph.RelationDeclares, "djuzic", "djuzic-2021", integrity, during("2022-03-30", "2022-03-30"))
	s.tie(graph.RelationDeclares, "djuzic-2021", "djuzic-flat", integrity)
	s.tie(graph.RelationDeclares, "djuzic-2021", "blok", integrity, percent("0.5"))
	s.tie(graph.RelationOwns, "djuzic", "djuzic-flat", integrity, percent("50"))

	s.entity(graph.KindSanction, "debarment-9", integrity, "Debarment 9/2018", in("en"), is(graph.PropertyAuthority, "Integrity Commission of Vardonia"),
		is(graph.PropertyStart, "2018-10-01"), is(graph.PropertyEnd, "2020-09-30"), is(graph.PropertyReason, "false bank guarantee"), is(graph.PropertyProgramme, "Procurement Act"))
	s.tie(graph.RelationListed, "tunel", "debarment-9", integrity, during("2018-10-01", "2020-09-30"))

	s.entity(graph.KindOrganization, "ngo", register, "Udruženje Otvorene Oči", in("sr-Latn"), is(graph.PropertyClassification, "association"), is(graph.PropertyCountry, country))
	s.entity(graph.KindOrganization, "paper", register, "Glas Krunograda", in("sr-Latn"), is(graph.PropertyClassification, "media"), is(graph.PropertyCountry, country))
	s.entity(graph.KindProject, "bridge", grants, "Most znanja", in("sr-Latn"), is(graph.PropertyStart, "2019-01"), is(graph.PropertyEnd, "2021-12"), is(graph.PropertyValue, "120000 EUR"))
	s.tie(graph.RelationFunds, "finance", "bridge", grants, amount("90000"))
	s.tie(graph.RelationReceives, "ngo", "bridge", grants, amount("75000"))
	s.tie(graph.RelationReceives, "blu", "bridge", grants, amount("15000"))
}

// ties are families, associates, jobs, meetings.
func (s *story) ties() {
	s.tie(graph.RelationFamilyOf, "djuzic", "djuzic-s", watchdog, is(graph.PropertyForm, "sibling"))
	s.tie(graph.RelationFamilyOf, "kremenovic", "kremenovic-v", watchdog, is(graph.PropertyForm, "parent"))
	s.tie(graph.RelationAssociateOf, "kremenovic", "zverkic", press, is(graph.PropertyForm, "best man"))
	s.tie(graph.RelationAssociateOf, "zdralkic", "tasova", press)
	s.tie(graph.RelationEmployedBy, "prekratic", "finance", register, as("adviser"), during("2017-01", "2019-06"))
	s.tie(graph.RelationEmployedBy, "bukvo", "paper", register, as("journalist"))
	s.tie(graph.RelationEmployedBy, "fushanta", "paper", register, as("editor"), during("2015", "2019"), during("2021", ""))
	s.tie(graph.RelationDirects, "bukvo", "ngo", register, as("chair"), during("2018", ""))
	s.tie(graph.RelationMet, "blu", "gurezaj", watchdog, during("2021-03-11", "2021-03-11"), is(graph.PropertySubject, "licence for the lake"))
	s.tie(graph.RelationMet, "kremenovic", "works", watchdog, during("2019-09", "2019-09"), is(graph.PropertySubject, "road"))
	s.tie(graph.RelationLinkedTo, "road", "tunnel", press, as("same stretch of road"))
}

// contradictions are where sources differ: two state one membership with other
// dates, two give a date of birth, a date cannot be read, and one data set has
// stopped saying what it said.
func (s *story) contradictions() {
	s.tie(graph.RelationMemberOf, "zverkic", "szs", elections, during("2007-02-11", ""), as("president"))
	s.alsoTie(watchdog, during("2008", "2023-01"), as("member"))
	s.tie(graph.RelationMemberOf, "djuzic", "szs", elections, during("2013-05-05", ""))
	s.alsoTie(press, during("2010", ""))
	s.also("djuzic", watchdog, "Milevra Djuzić", is(graph.PropertyBirthDate, "1972-11-05"))
	s.also("zdralkic", watchdog, "Vukomar Ždralkić", is(graph.PropertyBirthDate, "31.02.1961"))
	s.tie(graph.RelationAssociateOf, "petrelic-mp", "prekratic", press, is(graph.PropertyForm, "business partner"))
	ended := &s.changes[len(s.changes)-1].Relation.Records[0].Source
	ended.Ended = retrieved().AddDate(0, 0, 14) // it had taken her for the other Ana Petrelić
}
