package popolo

import (
	"strings"

	"spona/graph"
)

// noParty are the words that stand where a party would stand and say that there
// is none, or that nobody knows, by language. Spelling, case and script are
// folded by [graph.NameKey].
func noParty() map[string][]string {
	return map[string][]string{
		"en": {
			"ind", "indep", "Independent", "Independents", "Independent member", "Independent members", "Independent politician",
			"Independent candidate", "Independent candidates", "Independent deputy", "Independent deputies", "Independent MP", "Independent MPs",
			"Non-partisan", "Nonpartisan", "Non-party", "No party", "Without party", "Unaffiliated", "Not affiliated", "No affiliation",
			"Unknown", "Unknown party", "Party unknown", "None", "n/a", "Not available",
		},
		"sq": {"I pavarur", "E pavarur", "Të pavarur", "Të pavarurit", "Deputet i pavarur", "Kandidat i pavarur", "Pa parti", "I panjohur", "E panjohur"},
		"sr": {
			"Nezavisni", "Nezavisan", "Nezavisna", "Nezavisni poslanik", "Nezavisna poslanica", "Nezavisni poslanici", "Nezavisni kandidat",
			"Samostalni poslanik", "Samostalna poslanica", "Samostalni poslanici", "Nestranački", "Nestranačka ličnost", "Vanstranački",
			"Bez stranke", "Nepoznato", "Nepoznata",
		},
		"hr": {"Nezavisni zastupnik", "Nezavisna zastupnica", "Nezavisni zastupnici", "Samostalni zastupnik", "Neovisni", "Neovisni zastupnik"},
		"mk": {"Независен", "Независна", "Независни", "Независен пратеник", "Независни пратеници", "Без партија", "Непознато", "Непозната"},
		"bg": {"Независим", "Независима", "Независими", "Независим депутат", "Независими депутати", "Безпартиен", "Неизвестно", "Неизвестна"},
		"tr": {"Bağımsız", "Bağımsızlar", "Bağımsız milletvekili", "Bağımsız milletvekilleri", "Bağımsız aday", "Partisiz", "Bilinmiyor", "Bilinmeyen"},
		"sl": {"Samostojni poslanec", "Neodvisni", "Neodvisni poslanec", "Neodvisna poslanka", "Nepovezani poslanec", "Nepovezani poslanci", "Neznano"},
		"ro": {"Independentă", "Independenți", "Neafiliat", "Neafiliată", "Neafiliați", "Deputat neafiliat", "Fără partid", "Necunoscut"},
		"el": {"Ανεξάρτητος", "Ανεξάρτητη", "Ανεξάρτητοι", "Ανεξάρτητοι βουλευτές", "Άγνωστο"},
		"et": {"Parteitu", "Sõltumatu", "Üksikkandidaat", "Fraktsiooni mittekuuluvad"},
		"de": {"Parteilos", "Fraktionslos", "Unabhängig"},
		"fr": {"Indépendant", "Indépendante", "Sans étiquette", "Non inscrit", "Non inscrits"},
		"ar": {"مستقل", "مستقلون"},
		"id": {"Q327591"}, // Wikidata: independent politician
	}
}

// noGroup are the words for sitting in no parliamentary group. Lists of groups
// hold them as one of the groups, and so they are kept; but that somebody is in
// no group says nothing of a party, and nobody is made a member of them.
func noGroup() map[string][]string {
	return map[string][]string{
		"sq": {"Pa grup", "Pa grup parlamentar"},
		"sr": {"Bez kluba", "Bez poslaničke grupe", "Poslanici koji nisu članovi poslaničkih grupa"},
		"hr": {"Izvan klubova", "Zastupnici izvan klubova"},
		"en": {"No group", "Without group"},
	}
}

// A standing says what a name says of a party.
type standing uint8

const (
	aParty standing = iota
	aHeading
	nobody
)

var standings = func() map[string]standing {
	all := make(map[string]standing)
	add := func(s standing, words map[string][]string) {
		for _, list := range words {
			for _, word := range list {
				all[graph.NameKey(word)] = s
			}
		}
	}
	add(nobody, noParty())
	add(aHeading, noGroup())
	return all
}()

// standingOf judges a party by its names and the last part of its id.
func standingOf(id string, names phrases) standing {
	if s := standings[graph.NameKey(id[strings.LastIndexByte(id, '/')+1:])]; s != aParty {
		return s
	}
	for _, n := range names {
		if s := standings[graph.NameKey(n.text)]; s != aParty {
			return s
		}
	}
	return aParty
}

// classes are the kinds of organizations by their classification; all others are
// organizations.
func classes() map[graph.EntityKind][]string {
	return map[graph.EntityKind][]string{
		graph.KindParty: {
			"party", "political party", "party list", "list", "joint list", "coalition", "electoral coalition", "alliance",
			"faction", "parliamentary group", "parliamentary faction", "political group",
		},
		graph.KindPublicBody: {
			"legislature", "parliament", "assembly", "senate", "congress", "branch", "chamber", "house", "upper house", "lower house",
			"upper chamber", "lower chamber", "council", "city council", "municipal council", "government", "cabinet", "executive", "presidency",
			"ministry", "department", "agency", "authority", "regulator", "municipality", "city", "court", "commission", "committee",
			"subcommittee", "delegation", "public body", "state body",
		},
	}
}

var classKinds = func() map[string]graph.EntityKind {
	all := make(map[string]graph.EntityKind)
	for kind, names := range classes() {
		for _, name := range names {
			all[name] = kind
		}
	}
	return all
}()

// kindOfClass is the kind of an organization, 0 when its class does not tell.
func kindOfClass(classification string) graph.EntityKind {
	return classKinds[strings.ToLower(strings.NewReplacer("_", " ", "-", " ").Replace(classification))]
}

// isLegislature reports whether posts at a body of the class are seats.
func isLegislature(classification string) bool {
	switch strings.ToLower(classification) {
	case "legislature", "parliament", "assembly", "senate", "congress", "chamber", "house", "council",
		"upper house", "lower house", "upper chamber", "lower chamber":
		return true
	}
	return false
}

// isSeatClass reports whether a role of that Wikidata class is a seat and not an
// office: member of parliament, councillor, legislator, deputy.
func isSeatClass(code string) bool {
	switch code {
	case "Q486839", "Q708492", "Q4175034", "Q1055894":
		return true
	}
	return false
}
