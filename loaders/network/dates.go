package network

import (
	"strings"
	"time"

	"spona/graph"
)

// dated are the spells of a relation of which something is known.
func dated(r *graph.Relation) []graph.Spell {
	var known []graph.Spell
	for _, s := range r.First().Spells {
		if !s.From.IsZero() || !s.To.IsZero() {
			known = append(known, s)
		}
	}
	return known
}

// only is the spell of a relation that has one.
func only(r *graph.Relation) graph.Spell {
	if spells := r.First().Spells; len(spells) == 1 {
		return spells[0]
	}
	return graph.Spell{}
}

// intervals writes all spells, as far as they are known.
func intervals(r *graph.Relation) string {
	var text strings.Builder
	for i, s := range dated(r) {
		if i > 0 {
			text.WriteString("; ")
		}
		text.WriteString(s.From.String() + "/" + s.To.String())
	}
	return text.String()
}

// precision says how the dates of a relation are known.
func precision(r *graph.Relation) string {
	spells := r.First().Spells
	if len(dated(r)) == 0 {
		return "unknown"
	}
	word := "exact"
	for _, s := range spells {
		switch {
		case s.Derived:
			return "derived"
		case s.From.Day == 0 || s.To.Day == 0:
			word = "partial"
		}
	}
	return word
}

// firstDay and lastDay are the days that a date may mean, "" for an unknown one.
func firstDay(d graph.Date) string {
	first, _ := d.Days()
	return day(d, first)
}

func lastDay(d graph.Date) string {
	_, last := d.Days()
	return day(d, last)
}

func day(d graph.Date, number int32) string {
	if d.IsZero() {
		return ""
	}
	const secondsPerDay = 24 * 60 * 60
	return time.Unix(int64(number)*secondsPerDay, 0).UTC().Format(time.DateOnly)
}
