package wording

import (
	"unicode"
	"unicode/utf8"

	"spona/graph"
)

// A Statement is one sentence, with the records that state exactly that.
type Statement struct {
	Text    string // whole, with its sources and a full stop
	Claim   string // without them, for a place that shows the sources itself
	Sources []graph.Source
}

// Relation tells a relation as seen from one of its ends, which the sentences
// begin with. What the most reliable record states comes first. A record whose
// stretches of time need different tenses makes a statement for each tense;
// records that state the same share one. There is no statement only where no
// record may be told.
func (l *Language) Relation(f Facts, r *graph.Relation, seenFrom graph.ID) []Statement {
	var all []Statement
	for i := range r.Records {
		rec := &r.Records[i]
		if !f.told(rec) {
			continue
		}
		for _, spells := range byTense(rec) {
			all = joined(all, l.claim(f, r, rec, spells, seenFrom == r.From.ID), rec.Source)
		}
	}
	for i := range all {
		all[i].Text = l.say(keySentence, textArg("claim", all[i].Claim), textArg("sources", l.sources(f, all[i].Sources)))
	}
	return all
}

// joined adds a claim, or its source to the same claim.
func joined(all []Statement, claim string, source graph.Source) []Statement {
	for i := range all {
		if all[i].Claim == claim {
			all[i].Sources = append(all[i].Sources, source)
			return all
		}
	}
	return append(all, Statement{Claim: claim, Sources: []graph.Source{source}})
}

// byTense groups the spells of a record by the tense they are told in; one empty
// spell stands for none.
func byTense(rec *graph.RelationRecord) [][]graph.Spell {
	spells := rec.Spells
	if len(spells) == 0 {
		spells = []graph.Spell{{}}
	}
	var groups [tenses][]graph.Spell
	for _, s := range spells {
		t := tenseOf(s, rec.Source)
		groups[t] = append(groups[t], s)
	}
	var some [][]graph.Spell
	for _, g := range groups {
		if len(g) > 0 {
			some = append(some, g)
		}
	}
	return some
}

// claim says what a record states, of spells of one tense, without a full stop.
func (l *Language) claim(f Facts, r *graph.Relation, rec *graph.RelationRecord, spells []graph.Spell, along bool) string {
	from, to := f.entity(r.From), f.entity(r.To)
	text, ours := l.told(relationKey(r.Kind, variantOf(r.Kind, from), along), []argument{
		entityArg("from", from), entityArg("to", to),
		textArg("when", l.spells(spells, r.Kind, rec.Source)),
		textArg("details", l.details(f, r, rec)),
		{name: "tense", tense: tenseOf(spells[0], rec.Source)},
	})
	if ours {
		return l.capital(text)
	}
	return text
}

func variantOf(kind graph.RelationKind, from *graph.Entity) string {
	switch {
	case kind == graph.RelationDonatedTo && from.Kind != graph.KindPerson:
		return variantBody
	case kind == graph.RelationDeclares && from.Kind != graph.KindPerson:
		return variantNames
	}
	return ""
}

// capital begins words of ours with a capital letter. Names begin as they do.
func (l *Language) capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if l.tag == "tr" {
		return string(unicode.TurkishCase.ToUpper(first)) + text[size:]
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
