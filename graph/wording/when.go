package wording

import (
	"strconv"

	"spona/graph"
)

// A tense says how a relation that lasts is told.
type tense uint8

const (
	tensePast    tense = iota // it was over when the source was read
	tensePresent              // it had begun, and the source, which still states it, gave no end
	tenseStated               // the source states it, and the dates do not tell which of the two
	tenseFormer               // a source stated it and does so no more, which says nothing about its end
	tenses       = iota
)

// tenseOf is the tense of one stretch of time as a source states it. Dates that
// are not the source's own never make a present.
func tenseOf(s graph.Spell, source graph.Source) tense {
	read, _ := graph.DateOf(source.Retrieved).Days()
	known := !source.Retrieved.IsZero()
	_, ends := s.To.Days()
	_, begun := s.From.Days()
	switch {
	case known && !s.To.IsZero() && ends <= read:
		return tensePast
	case !source.Live():
		return tenseFormer
	case known && s.To.IsZero() && !s.From.IsZero() && begun <= read && !s.Derived:
		return tensePresent
	}
	return tenseStated
}

// spell says when, as the source states it and no more exactly.
func (l *Language) spell(s graph.Spell, kind graph.RelationKind, source graph.Source) string {
	text := l.dated(s, kind, source)
	if s.Original != "" && !(s.From.IsZero() && s.To.IsZero()) {
		text = l.say(keySpellDoubtful, textArg("spell", text), textArg("text", l.quote(s.Original)))
	}
	if s.Derived {
		text = l.say(keySpellDerived, textArg("spell", text))
	}
	if ahead(s, source) {
		text = l.say(keySpellAhead, textArg("spell", text))
	}
	return text
}

// ahead reports whether a spell was still to come when its source was read.
func ahead(s graph.Spell, source graph.Source) bool {
	read, _ := graph.DateOf(source.Retrieved).Days()
	begins, _ := s.From.Days()
	return !source.Retrieved.IsZero() && !s.From.IsZero() && begins > read
}

// dated says when a spell was, without what else is to be said of its dates.
func (l *Language) dated(s graph.Spell, kind graph.RelationKind, source graph.Source) string {
	switch {
	case s.From.IsZero() && s.To.IsZero() && s.Original != "":
		return l.say(keySpellWritten, textArg("text", l.quote(s.Original)))
	case s.To.IsZero() && !s.From.IsZero() && !lasting(kind):
		return l.say(keySpellOn, dateArg("date", s.From))
	case tenseOf(s, source) == tensePresent:
		return l.say(keySpellSince, dateArg("start", s.From), dateArg("date", graph.DateOf(source.Retrieved)))
	}
	return l.stretch(s.From, s.To)
}

// stretch says from when to when, as far as that is known.
func (l *Language) stretch(from, to graph.Date) string {
	switch {
	case from.IsZero() && to.IsZero():
		return l.say(keySpellUnknown)
	case from == to:
		return l.say(keySpellOn, dateArg("date", from))
	case to.IsZero():
		return l.say(keySpellFrom, dateArg("start", from))
	case from.IsZero():
		return l.say(keySpellUntil, dateArg("end", to))
	}
	return l.say(keySpellBetween, dateArg("start", from), dateArg("end", to))
}

// spells are several stretches of time, each of them told.
func (l *Language) spells(all []graph.Spell, kind graph.RelationKind, source graph.Source) string {
	texts := make([]string, len(all))
	for i, s := range all {
		texts[i] = l.spell(s, kind, source)
	}
	return l.list(texts)
}

// list joins phrases: a, b and c.
func (l *Language) list(items []string) string {
	text := items[0]
	for i, item := range items[1:] {
		k := keyListNext
		if i == len(items)-2 {
			k = keyListLast
		}
		text = l.say(k, textArg("a", text), textArg("b", item))
	}
	return text
}

// date is as much of a date as is known, with the preposition of the form.
func (l *Language) date(d graph.Date, form string) string {
	args := []argument{textArg("year", strconv.Itoa(int(d.Year))), {name: "month", month: d.Month}, textArg("day", strconv.Itoa(int(d.Day)))}
	precision := 2
	switch {
	case d.Month == 0:
		precision = 0
	case d.Day == 0:
		precision = 1
	}
	text, _ := l.fill(l.dates[form][precision], args)
	return text
}
