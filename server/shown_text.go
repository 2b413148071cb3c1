package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"spona/graph"
)

// printer remembers the first error of many writes.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) print(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

func (p *printer) fact(label, text string, sources []shownSource) {
	p.print("  %s: %s\n    %s\n", label, text, sourcesText(sources))
}

// text is what is stated about a relation, on one line.
func (t shownTerms) text() string {
	var parts []string
	for _, part := range []string{t.Role, t.Status} {
		if part != "" {
			parts = append(parts, oneLine(part))
		}
	}
	if t.Money != nil {
		parts = append(parts, strings.TrimSpace(t.Money.Amount+" "+t.Money.Currency))
	}
	if t.Share != nil {
		share := t.Share.Min
		if t.Share.Max != t.Share.Min {
			share += " to " + t.Share.Max
		}
		parts = append(parts, share+" %")
	}
	for _, s := range t.Spells {
		text := spellText(s.From, s.To, s.Original)
		if s.Derived {
			text += " (dates of the legislative period)"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ", ")
}

// details are the terms of a relation and what else is stated about it, but for
// links to other entities, which only the API follows.
func (r shownRelation) details() string {
	var parts []string
	if terms := r.text(); terms != "" {
		parts = append(parts, terms)
	}
	for _, v := range r.Properties {
		if !graph.ID(v.Text).IsEntity() {
			parts = append(parts, v.Property+" "+v.text())
		}
	}
	return strings.Join(parts, ", ")
}

// spellText never says more than the source: an unknown end is not "until now".
func spellText(from, to, original string) string {
	switch {
	case from == "" && to == "":
		return fmt.Sprintf("at %q (as written)", oneLine(original))
	case to == "":
		return "from " + from
	case from == "":
		return "until " + to
	case from == to:
		return from
	}
	return from + " to " + to
}

// sourcesText is "A xx-register 17" for each source, those that have ended being
// marked.
func sourcesText(sources []shownSource) string {
	var parts []string
	for _, s := range sources {
		text := strings.TrimSpace(s.Tier + " " + s.Dataset.ID + " " + oneLine(s.Record))
		if s.EndedAt != nil {
			text += " (found gone on " + dayOf(s.EndedAt) + ")"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "; ")
}

func dayOf(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.UTC().Format(time.DateOnly)
}

// noted is the text with what is known beside it in brackets.
func noted(text string, notes ...string) string {
	var known []string
	for _, n := range notes {
		if n != "" {
			known = append(known, oneLine(n))
		}
	}
	if text == "" || len(known) == 0 {
		return text
	}
	return text + " (" + strings.Join(known, ", ") + ")"
}

// relationHeading says what the relations of an entity are, seen from it.
func relationHeading(kind string, outgoing bool) string {
	headings := map[string][2]string{ // from the one that it leads from, from the one that it leads to
		"MEMBER_OF":    {"Member of", "Members"},
		"HOLDS":        {"Holds or held", "Held by"},
		"POSITION_AT":  {"Position at", "Positions"},
		"PART_OF":      {"Part of", "Parts"},
		"DONATED_TO":   {"Donated to", "Donations from"},
		"OWNS":         {"Owns", "Owned by"},
		"DIRECTS":      {"Directs", "Directed by"},
		"EMPLOYED_BY":  {"Employed by", "Employs"},
		"FAMILY_OF":    {"Family", "Family"},
		"ASSOCIATE_OF": {"Associates", "Associates"},
		"BUYS":         {"Buys", "Bought by"},
		"BIDS_ON":      {"Bids on", "Bids from"},
		"RESULTED_IN":  {"Resulted in", "Results from"},
		"AWARDED":      {"Awarded to", "Contracts won"},
		"SUBCONTRACTS": {"Subcontracted to", "Subcontractor in"},
		"FUNDS":        {"Funds", "Funded by"},
		"RECEIVES":     {"Receives funds of", "Received by"},
		"LOCATED_AT":   {"Located at", "Located here"},
		"MET":          {"Met", "Was met by"},
		"DECLARES":     {"Declares", "Declared by"},
		"LISTED":       {"Listed by", "Lists"},
		"STANDS_IN":    {"Stands in", "Candidates"},
		"LINKED_TO":    {"Linked to", "Linked from"},
		"SUCCEEDS":     {"Successor of", "Succeeded by"},
	}
	pair, ok := headings[kind]
	switch {
	case !ok:
		return kind
	case outgoing:
		return pair[0]
	}
	return pair[1]
}
