package table

import (
	"slices"
	"strings"

	"spona/graph"
)

// A plan is a mapping made ready for the columns of one table.
type plan struct {
	mapping *Mapping
	columns []int // that are read, by slot
	point   byte
	dates   dates
	money   string // currency where a cell names none
	empty   []string
	broken  string // encoding of cells that are not UTF-8

	where     []condition
	required  []expr
	record    []expr
	drop      bool // what repeats a row exactly is left out
	entities  []*entityPlan
	relations []*relationPlan
}

// A planner makes a plan.
type planner struct {
	plan    *plan
	columns columns
	slots   map[int]int // by column
	vocab   map[string]filter

	self column // of the item that stands for many columns
	many bool   // there is one
	used []int  // slots of what is being made
}

func newPlan(m *Mapping, c columns, fallback string) (*plan, error) {
	p := &planner{plan: &plan{mapping: m, broken: fallback, drop: m.Repeats.s == "drop", money: strings.ToUpper(m.Table.Currency.s)}, columns: c, slots: make(map[int]int)}
	if m.Table.BrokenAs.s != "" {
		p.plan.broken = m.Table.BrokenAs.s
	}
	if m.Table.Decimal.s != "" {
		p.plan.point = m.Table.Decimal.s[0]
	}
	for _, e := range m.Table.Empty {
		p.plan.empty = append(p.plan.empty, e.s)
	}
	p.vocabularies(m)
	for _, step := range []func(*Mapping) error{p.calendar, p.rows, p.entities, p.relations} {
		if err := step(m); err != nil {
			return nil, err
		}
	}
	return p.plan, nil
}

func (p *planner) calendar(m *Mapping) error {
	known := orders()
	p.plan.dates.orders = []order{dayFirst}
	if len(m.Table.Dates) > 0 {
		p.plan.dates.orders = nil
	}
	for _, t := range m.Table.Dates {
		o, ok := known[t.s]
		if !ok {
			return fault(t.line, "%q is no order of dates; the orders are dmy, mdy, ymd", t.s)
		}
		p.plan.dates.orders = append(p.plan.dates.orders, o)
	}
	var err error
	p.plan.dates.century, err = m.Table.Century.number(defaultCentury, 2100)
	return err
}

func (p *planner) vocabularies(m *Mapping) {
	p.vocab = filters()
	for _, v := range m.Vocabularies {
		words := make(map[string]string, len(v.value))
		for _, w := range v.value {
			words[foldHeader(w.name)] = w.value.s
		}
		otherwise, open := words["*"]
		p.vocab[v.name] = func(r *row, s string) string {
			if to, ok := words[s]; ok {
				return to
			}
			if to, ok := words[foldHeader(s)]; ok {
				return to
			}
			if open {
				return otherwise
			}
			r.unknown(v.name, s)
			return s
		}
	}
}

func (p *planner) rows(m *Mapping) (err error) {
	if p.plan.where, err = p.conditions(m.Where); err != nil {
		return err
	}
	if p.plan.required, err = p.exprs(m.Require); err != nil {
		return err
	}
	p.plan.record, err = p.exprs(m.Record)
	return err
}

func (p *planner) exprs(texts list[text]) ([]expr, error) {
	var all []expr
	for _, t := range texts {
		e, err := p.expr(t)
		if err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, nil
}

func (p *planner) conditions(texts list[text]) ([]condition, error) {
	var all []condition
	for _, t := range texts {
		c := conditionOf(t)
		value, err := p.expr(c.value)
		if err != nil {
			return nil, err
		}
		all = append(all, condition{value, c.wanted, c.not})
	}
	return all, nil
}

// expr makes an expression ready.
func (p *planner) expr(t text) (expr, error) {
	pieces, err := piecesOf(t)
	if err != nil {
		return expr{}, err
	}
	e := expr{line: t.line}
	for _, piece := range pieces {
		made := part{literal: piece.literal, slot: -1}
		if piece.cell {
			if made, err = p.cell(piece, t); err != nil {
				return expr{}, err
			}
		}
		e.parts = append(e.parts, made)
	}
	return e, nil
}

// cell makes a reference to a cell ready. In an item that stands for many columns
// {} is the cell and {*} what stands for the star.
func (p *planner) cell(piece piece, t text) (part, error) {
	made := part{slot: -1}
	for _, name := range piece.filters {
		f, ok := p.vocab[name]
		if !ok {
			return part{}, fault(t.line, "%q is neither a vocabulary of this mapping nor one of key, lower, upper, digits, unquoted, language, number, date, from, to", name)
		}
		made.filters = append(made.filters, f)
	}
	switch {
	case (piece.column == "" || piece.column == "*") && !p.many:
		return part{}, fault(t.line, "{%s} stands only where columns are given", piece.column)
	case piece.column == "":
		made.slot = p.slot(p.self.index)
		return made, nil
	case piece.column == "*":
		made.literal = p.self.star
		return made, nil
	}
	name, optional := strings.CutSuffix(piece.column, "?")
	at, ok := p.columns.index(name)
	if !ok && optional {
		at = absent
	} else if !ok {
		return part{}, p.columns.(*header).missing(name, t.line)
	}
	made.slot = p.slot(at)
	return made, nil
}

// slot is where the cell of a column stands in a row that is read. A column that
// is missing has a slot that is always empty.
func (p *planner) slot(column int) int {
	slot, ok := p.slots[column]
	if !ok {
		slot = len(p.plan.columns)
		p.slots[column] = slot
		p.plan.columns = append(p.plan.columns, column)
	}
	if !slices.Contains(p.used, slot) {
		p.used = append(p.used, slot)
	}
	return slot
}

// each calls do once, or for each of the columns that an item stands for.
func (p *planner) each(pattern text, do func() error) error {
	if pattern.s == "" {
		return do()
	}
	if strings.Count(pattern.s, "*") != 1 {
		return fault(pattern.line, "%q must have one star", pattern.s)
	}
	defer func() { p.many = false }()
	for _, c := range p.columns.like(pattern.s) {
		p.self, p.many = c, true
		if err := do(); err != nil {
			return err
		}
	}
	return nil
}

// isPrivate reports whether a property of a person would say where somebody
// lives, which is never kept.
func isPrivate(p graph.Property) bool {
	switch p {
	case graph.PropertyStreet, graph.PropertyPostalCode, graph.PropertyCity, graph.PropertyRegion, graph.PropertySeat, graph.PropertyContactKey:
		return true
	}
	return false
}
