package table

import (
	"slices"
	"strings"

	"spona/graph"
)

// An entityPlan makes one entity of a row, or several where a cell is split.
type entityPlan struct {
	label, class string
	kind         expr
	fixed        graph.EntityKind // 0 when rows differ
	id           []expr           // none for an entity of the row itself
	when         []condition
	url          expr
	split        *split

	names       []namePlan
	identifiers []identifierPlan
	values      []valuePlan
	slots       []int // cells that all of it is made of
	describes   bool  // anything is stated beside its being there
	place       bool  // it is an address: made only for what may have one
}

type split struct {
	slot  int
	by    []string
	drop  []string // words at the begin of the cell that belong to no name
	least int      // letters that a part must have for the cell to be split
}

type namePlan struct {
	text, lang expr
	kind       graph.NameKind
}

type identifierPlan struct{ scheme, value expr }

// A valuePlan makes one value of a property.
type valuePlan struct {
	property       graph.Property
	text           expr
	amount         []expr
	currency       expr
	entity         string // label of an entity whose id is the value
	lang, at       expr
	required       bool
	private        bool // not for persons
	isMoney, isRef bool
}

func (p *planner) entities(m *Mapping) error {
	for _, spec := range m.Entities {
		p.used = nil
		e, err := p.entity(spec.name, spec.line, spec.value)
		if err != nil {
			return err
		}
		e.slots = slices.Clone(p.used)
		p.plan.entities = append(p.plan.entities, e)
	}
	for _, e := range p.plan.entities {
		if err := p.refer(e.values, e.label); err != nil {
			return err
		}
	}
	return nil
}

// refer finds the entities that values point at.
func (p *planner) refer(values []valuePlan, where string) error {
	for _, v := range values {
		if v.entity != "" && p.plan.labelled(v.entity) < 0 {
			return fault(v.text.line, "%s points at the entity %q, which the mapping does not make", where, v.entity)
		}
	}
	return nil
}

func (p *plan) labelled(label string) int {
	return slices.IndexFunc(p.entities, func(e *entityPlan) bool { return e.label == label })
}

func (p *planner) entity(label string, line int, s entitySpec) (e *entityPlan, err error) {
	e = &entityPlan{label: label, class: s.Class.s, describes: len(s.Names)+len(s.Identifiers)+len(s.Properties) > 0}
	if e.class == "" {
		e.class = label
	}
	if s.Kind.s == "" {
		return nil, fault(line, "the entity %q has no kind", label)
	}
	if e.kind, err = p.expr(s.Kind); err != nil {
		return nil, err
	}
	if !strings.Contains(s.Kind.s, "{") {
		if e.fixed, err = graph.ParseEntityKind(s.Kind.s); err != nil {
			return nil, fault(s.Kind.line, "%s", err)
		}
	}
	e.place = e.fixed == graph.KindAddress
	if e.id, err = p.exprs(s.ID); err != nil {
		return nil, err
	}
	if e.when, err = p.conditions(s.When); err != nil {
		return nil, err
	}
	if e.url, err = p.expr(s.URL); err != nil {
		return nil, err
	}
	if e.split, err = p.split(s.Split); err != nil {
		return nil, err
	}
	for _, n := range s.Names {
		if err := p.each(n.Columns, func() error { return p.name(e, n) }); err != nil {
			return nil, err
		}
	}
	for _, id := range s.Identifiers {
		if err := p.each(id.Columns, func() error { return p.identifier(e, id) }); err != nil {
			return nil, err
		}
	}
	e.values, err = p.properties(s.Properties, e.fixed == graph.KindPerson)
	return e, err
}

func (p *planner) split(s *splitSpec) (*split, error) {
	if s == nil {
		return nil, nil
	}
	made, err := p.cell(piece{column: s.Column.s, cell: true}, s.Column)
	if err != nil {
		return nil, err
	}
	split := &split{slot: made.slot}
	for _, by := range s.By {
		if by.s == "" {
			return nil, fault(by.line, "a separator cannot be empty")
		}
		split.by = append(split.by, by.s)
	}
	for _, drop := range s.Drop {
		split.drop = append(split.drop, drop.s)
	}
	if len(split.by) == 0 {
		return nil, fault(s.Column.line, "by must say what separates the parts")
	}
	split.least, err = s.Least.number(3, 100)
	return split, err
}

func (p *planner) name(e *entityPlan, s nameSpec) (err error) {
	var n namePlan
	if n.text, err = p.expr(s.Text); err != nil {
		return err
	}
	if n.lang, err = p.expr(s.Lang); err != nil {
		return err
	}
	if s.Kind.s != "" {
		if n.kind, err = graph.ParseNameKind(s.Kind.s); err != nil {
			return fault(s.Kind.line, "%s", err)
		}
	}
	e.names = append(e.names, n)
	return nil
}

func (p *planner) identifier(e *entityPlan, s identifierSpec) (err error) {
	var id identifierPlan
	if id.scheme, err = p.expr(s.Scheme); err != nil {
		return err
	}
	if id.value, err = p.expr(s.Value); err != nil {
		return err
	}
	e.identifiers = append(e.identifiers, id)
	return nil
}

func (p *planner) properties(specs named[list[valueSpec]], person bool) ([]valuePlan, error) {
	var all []valuePlan
	for _, property := range specs {
		name := graph.Property(property.name)
		switch {
		case name.Type() == 0:
			return nil, fault(property.line, "%q is no property", property.name)
		case person && isPrivate(name):
			return nil, fault(property.line, "where a person lives is never kept: %s cannot be stated of one", name)
		}
		for _, v := range property.value {
			err := p.each(v.Columns, func() error {
				made, err := p.value(name, property.line, v)
				all = append(all, made)
				return err
			})
			if err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

func (p *planner) value(name graph.Property, line int, s valueSpec) (v valuePlan, err error) {
	v = valuePlan{property: name, required: s.Required, entity: s.Entity.s, private: isPrivate(name),
		isMoney: name.Type() == graph.TypeMoney, isRef: name.Type() == graph.TypeEntity}
	if v.isRef != (s.Entity.s != "") {
		return v, fault(line, "%s takes {entity: LABEL}, and nothing else does", name)
	}
	if s.Text.line == 0 {
		s.Text.line = line
	}
	if v.text, err = p.expr(s.Text); err != nil {
		return v, err
	}
	v.text.line = line
	if v.amount, err = p.exprs(s.Amount); err != nil {
		return v, err
	}
	if v.isMoney && len(v.amount) == 0 {
		v.amount = []expr{v.text}
	}
	if v.currency, err = p.expr(s.Currency); err != nil {
		return v, err
	}
	if v.lang, err = p.expr(s.Lang); err != nil {
		return v, err
	}
	v.at, err = p.expr(s.At)
	return v, err
}
