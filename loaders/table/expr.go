package table

import (
	"strings"

	"spona/graph"
)

// An expr is a text with places for cells: "{Given name} {Family name}".
type expr struct {
	parts []part
	line  int
}

// A part is a literal, or a cell with what is done to it.
type part struct {
	literal string
	slot    int // of the cell; -1 for a literal
	filters []filter
}

// A filter changes a text. It may note what it does not know.
type filter func(r *row, s string) string

// given reports whether the mapping has the expression at all.
func (e expr) given() bool { return len(e.parts) > 0 }

// of is the text for a row, without white space around.
func (e expr) of(r *row) string {
	switch len(e.parts) {
	case 0:
		return ""
	case 1:
		return e.parts[0].of(r)
	}
	var b strings.Builder
	cells, filled := 0, 0
	for _, p := range e.parts {
		s := p.of(r)
		b.WriteString(s)
		if p.slot >= 0 {
			cells++
			if s != "" {
				filled++
			}
		}
	}
	if cells > 0 && filled == 0 { // what stands between empty cells says nothing
		return ""
	}
	return strings.TrimSpace(b.String())
}

func (p part) of(r *row) string {
	s := p.literal
	if p.slot >= 0 {
		s = r.cells[p.slot]
	}
	for _, f := range p.filters {
		if s != "" {
			s = f(r, s)
		}
	}
	return s
}

// written is what the cells hold of which the expression is made.
func (e expr) written(r *row) string {
	if len(e.parts) == 1 && e.parts[0].slot >= 0 {
		return r.cells[e.parts[0].slot]
	}
	plain := expr{parts: make([]part, len(e.parts))}
	for i, p := range e.parts {
		plain.parts[i] = part{literal: p.literal, slot: p.slot}
	}
	return plain.of(r)
}

// A condition is met by some rows.
type condition struct {
	value  expr
	wanted []string // nil when any text will do
	not    bool
}

func (c condition) met(r *row) bool {
	s := c.value.of(r)
	if c.wanted == nil {
		return s != ""
	}
	for _, w := range c.wanted {
		if s == w {
			return !c.not
		}
	}
	return c.not
}

func allMet(conditions []condition, r *row) bool {
	for _, c := range conditions {
		if !c.met(r) {
			return false
		}
	}
	return true
}

// A piece is a part of an expression as written: a literal or a reference.
type piece struct {
	literal string
	column  string // what stands in braces before the first bar
	filters []string
	cell    bool
}

// piecesOf takes an expression apart. {{ stands for a brace.
func piecesOf(t text) ([]piece, error) {
	var pieces []piece
	var literal strings.Builder
	for s := t.s; s != ""; {
		at := strings.IndexAny(s, "{}")
		if at < 0 {
			literal.WriteString(s)
			break
		}
		literal.WriteString(s[:at])
		s = s[at:]
		if len(s) > 1 && s[1] == s[0] && !(s[0] == '{' && strings.HasPrefix(s, "{}")) {
			literal.WriteByte(s[0])
			s = s[2:]
			continue
		}
		end := strings.IndexByte(s, '}')
		if s[0] == '}' || end < 0 {
			return nil, fault(t.line, "%q has a brace without its partner; write {{ or }} for one that is meant", t.s)
		}
		if literal.Len() > 0 {
			pieces = append(pieces, piece{literal: literal.String()})
			literal.Reset()
		}
		parts := strings.Split(s[1:end], "|")
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		pieces = append(pieces, piece{column: parts[0], filters: parts[1:], cell: true})
		s = s[end+1:]
	}
	if literal.Len() > 0 {
		pieces = append(pieces, piece{literal: literal.String()})
	}
	return pieces, nil
}

// A conditionText is a condition as written: an expression, perhaps with = or !=
// and the values that are wanted, separated by commas.
type conditionText struct {
	value  text
	wanted []string
	not    bool
}

func conditionOf(t text) conditionText {
	depth := 0
	for i, c := range t.s {
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		case '=':
			if depth > 0 {
				continue
			}
			before, not := strings.CutSuffix(t.s[:i], "!")
			c := conditionText{value: text{strings.TrimSpace(before), t.line}, not: not, wanted: []string{}}
			for w := range strings.SplitSeq(t.s[i+1:], ",") {
				c.wanted = append(c.wanted, strings.TrimSpace(w))
			}
			return c
		}
	}
	return conditionText{value: t}
}

// filters are those that every mapping has.
func filters() map[string]filter {
	simple := func(f func(string) string) filter { return func(_ *row, s string) string { return f(s) } }
	return map[string]filter{
		"key":      simple(graph.NameKey),
		"lower":    simple(strings.ToLower),
		"upper":    simple(strings.ToUpper),
		"digits":   simple(digitsOf),
		"unquoted": simple(unquoted),
		"language": simple(languageOf),
		"number": func(r *row, s string) string {
			n, err := parseNumber(s, r.plan.point)
			if err != nil {
				r.noteErr(err)
			}
			return n.plain
		},
		"date": func(r *row, s string) string {
			d, err := r.plan.dates.parse(s)
			r.noteErr(err)
			return d.String()
		},
		"from": func(r *row, s string) string {
			spell, err := r.plan.dates.span(s)
			r.noteErr(err)
			return spell.From.String()
		},
		"to": func(r *row, s string) string {
			spell, err := r.plan.dates.span(s)
			r.noteErr(err)
			return spell.To.String()
		},
	}
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

const quotes = "\"'“”„‟«»‘’‚`"

// unquoted takes quotes off both ends, of whatever sort.
func unquoted(s string) string {
	return strings.TrimSpace(strings.Trim(s, quotes+" ,"))
}

// languageOf makes a BCP 47 tag of the codes that wikis use.
func languageOf(code string) string {
	switch code = strings.ReplaceAll(code, "_", "-"); code {
	case "sr-ec":
		return "sr-Cyrl"
	case "sr-el":
		return "sr-Latn"
	case "simple":
		return "en"
	case "zh-hans":
		return "zh-Hans"
	case "zh-hant":
		return "zh-Hant"
	}
	return code
}
