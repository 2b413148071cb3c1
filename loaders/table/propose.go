package table

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"spona/graph"
	"spona/loaders/input"
)

// Propose writes a mapping for a table from its header and its first rows, with
// comments on what was guessed. It is a beginning for somebody who knows the
// table, and loads as it is.
func Propose(ctx context.Context, f input.File) (string, error) {
	s, err := survey(ctx, f)
	if err != nil {
		return "", err
	}
	source := s.write()
	if _, err := Parse("proposal", source); err != nil {
		return "", fmt.Errorf("the proposal is no sound mapping: %w", err)
	}
	return source, nil
}

// surveyed rows tell what the columns are.
const surveyed = 1000

// A sketch is what a table seems to be.
type sketch struct {
	file     input.File
	columns  []*profile
	headless bool
	rows     int
	point    string
	order    string
	used     map[*profile]bool
	out      strings.Builder
}

// survey reads the first rows.
func survey(ctx context.Context, f input.File) (s *sketch, err error) {
	text, err := f.Open(ctx)
	if err != nil {
		return nil, err
	}
	defer func() {
		if closing := text.Close(); err == nil {
			err = closing
		}
	}()
	table, err := rowsOf(text, &Mapping{Table: tableSpec{Header: tableNumber(0)}})
	if err != nil {
		return nil, err
	}
	var kept [][]string
	for raw, err := range table.each {
		if err != nil {
			if _, ok := err.(*rowError); ok { //nolint:errorlint // the rows give no other
				continue
			}
			return nil, err
		}
		if kept = append(kept, append([]string(nil), raw.fields...)); len(kept) > surveyed {
			break
		}
	}
	if len(kept) == 0 {
		return nil, graph.Invalid("mapping", "%s holds no rows", f.Name)
	}
	s = &sketch{file: f, used: make(map[*profile]bool)}
	s.begin(table.header, kept)
	return s, nil
}

func tableNumber(n int) text { return text{s: strconv.Itoa(n)} }

// begin finds the columns, and profiles them.
func (s *sketch) begin(h *header, rows [][]string) {
	names := h.names // of the members of objects
	if !h.grows {
		names, rows = s.header(rows)
	}
	s.rows = len(rows)
	s.order = orderOf(rows)
	d := dates{orders: []order{orders()[s.order]}, century: defaultCentury}
	found := newHeader(names)
	for i, name := range names {
		name = strings.Join(strings.Fields(decoded(name, input.Fallback)), " ")
		p := &profile{name: name, ref: "#" + strconv.Itoa(i+1), distinct: make(map[string]bool)}
		if at, ok := found.index(name); ok && at == i && name != "" && !strings.ContainsAny(name, "{}|#@:?*") {
			p.ref = name
		}
		for _, row := range rows {
			if i < len(row) {
				p.take(decoded(row[i], input.Fallback), d)
			}
		}
		p.guess()
		s.columns = append(s.columns, p)
	}
	s.point = pointOf(s.columns)
}

// header parts the names of the columns from the rows. A first row that holds
// numbers or dates is none.
func (s *sketch) header(rows [][]string) ([]string, [][]string) {
	d := dates{orders: []order{dayFirst, monthFirst}, century: defaultCentury}
	for _, cell := range rows[0] {
		cell = strings.TrimSpace(cell)
		_, number := parseNumber(cell, '.')
		_, date := d.parse(cell)
		if cell != "" && (number == nil || date == nil) {
			s.headless = true
		}
	}
	if !s.headless {
		return rows[0], rows[1:]
	}
	return make([]string, len(rows[0])), rows
}

// orderOf is the order in which most dates can be read.
func orderOf(rows [][]string) string {
	best, most := "dmy", -1
	for _, name := range []string{"dmy", "mdy", "ymd"} {
		d := dates{orders: []order{orders()[name]}, century: defaultCentury}
		n := 0
		for _, row := range rows[:min(len(rows), 200)] {
			for _, cell := range row {
				if _, err := d.parse(cell); err == nil {
					n++
				}
			}
		}
		if n > most {
			best, most = name, n
		}
	}
	return best
}

// pointOf is the decimal separator that the amounts show, "" when none does.
func pointOf(columns []*profile) string {
	points, commas := 0, 0
	for _, p := range columns {
		if p.role != roleAmount {
			continue
		}
		for _, sample := range p.samples {
			digits, _ := splitCurrency(sample)
			dot, comma := strings.LastIndexByte(digits, '.'), strings.LastIndexByte(digits, ',')
			switch {
			case dot > comma && (comma >= 0 || len(digits)-dot != 4):
				points++
			case comma > dot && (dot >= 0 || len(digits)-comma != 4):
				commas++
			}
		}
	}
	switch {
	case points > commas:
		return "."
	case commas > points:
		return ","
	}
	return ""
}

// first is the best column of the first role that has one which is not yet used.
func (s *sketch) first(roles ...role) *profile {
	for _, r := range roles {
		var best *profile
		for _, p := range s.columns {
			if p.role == r && !s.used[p] && p.filled > 0 && (best == nil || p.better(best)) {
				best = p
			}
		}
		if best != nil {
			return best
		}
	}
	return nil
}

// better reports whether a column is more likely than another of its role: of
// amounts the one that differs most from row to row, of all else the one whose
// name says least beside the role, as donor beside donor type.
func (p *profile) better(other *profile) bool {
	if p.named != other.named {
		return p.named
	}
	if p.role == roleAmount {
		return len(p.distinct) > len(other.distinct)
	}
	return len(wordsOf(p.name)) < len(wordsOf(other.name))
}

// mostTelling is the column of text with the most different values.
func (s *sketch) mostTelling() *profile {
	best := s.columns[0]
	for _, p := range s.columns {
		if !p.mostly(p.numbers) && !p.mostly(p.dates) && p.role != rolePrivate && len(p.distinct) > len(best.distinct) {
			best = p
		}
	}
	return best
}

// use is the reference to a column, and marks it as used; "" for none.
func (s *sketch) use(p *profile) string {
	if p == nil {
		return ""
	}
	s.used[p] = true
	return p.ref
}
