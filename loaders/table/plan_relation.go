package table

import (
	"slices"
	"strings"

	"spona/graph"
)

// A relationPlan makes one relation of a row, or one for each part of a split.
type relationPlan struct {
	label, class string
	kind         expr
	fixed        graph.RelationKind // 0 when rows differ
	from, to     int                // in the plan's entities
	own          bool               // the row makes it: no key tells it from others
	key          []expr
	when         []condition
	url          expr
	role, status expr
	spells       []spellPlan
	amount       []expr
	currency     expr
	required     bool // of the amount
	share        expr
	values       []valuePlan
	slots        []int
}

type spellPlan struct {
	from, to, span expr
	derived        bool
}

func (p *planner) relations(m *Mapping) error {
	for _, spec := range m.Relations {
		p.used = nil
		r, err := p.relation(spec.name, spec.line, spec.value)
		if err != nil {
			return err
		}
		if err := p.refer(r.values, r.label); err != nil {
			return err
		}
		r.slots = slices.Clone(p.used)
		p.plan.relations = append(p.plan.relations, r)
	}
	return nil
}

func (p *planner) relation(label string, line int, s relationSpec) (r *relationPlan, err error) {
	r = &relationPlan{label: label, class: s.Class.s, own: s.Key == nil}
	if r.class == "" {
		r.class = label
	}
	if err := p.ends(r, line, s); err != nil {
		return nil, err
	}
	if r.key, err = p.exprs(s.Key); err != nil {
		return nil, err
	}
	if r.when, err = p.conditions(s.When); err != nil {
		return nil, err
	}
	for _, e := range []struct {
		to   *expr
		text text
	}{{&r.kind, s.Kind}, {&r.url, s.URL}, {&r.role, s.Role}, {&r.status, s.Status}, {&r.share, s.Share}} {
		if *e.to, err = p.expr(e.text); err != nil {
			return nil, err
		}
	}
	for _, spell := range s.Spells {
		made, err := p.spell(spell, line)
		if err != nil {
			return nil, err
		}
		r.spells = append(r.spells, made)
	}
	if s.Money != nil {
		r.required = s.Money.Required
		if len(s.Money.Amount) == 0 {
			return nil, fault(line, "the money of %q has no amount", label)
		}
		if r.amount, err = p.exprs(s.Money.Amount); err != nil {
			return nil, err
		}
		if r.currency, err = p.expr(s.Money.Currency); err != nil {
			return nil, err
		}
	}
	r.values, err = p.properties(s.Properties, false)
	return r, err
}

// ends finds the kind and the two entities, and refuses what cannot be.
func (p *planner) ends(r *relationPlan, line int, s relationSpec) (err error) {
	if s.Kind.s == "" {
		return fault(line, "the relation %q has no kind", r.label)
	}
	for _, end := range []struct {
		name string
		text text
		at   *int
	}{{"from", s.From, &r.from}, {"to", s.To, &r.to}} {
		if *end.at = p.plan.labelled(end.text.s); *end.at < 0 {
			return fault(max(end.text.line, line), "%s of %q is the entity %q, which the mapping does not make", end.name, r.label, end.text.s)
		}
	}
	if strings.Contains(s.Kind.s, "{") {
		return nil
	}
	if r.fixed, err = graph.ParseRelationKind(s.Kind.s); err != nil {
		return fault(s.Kind.line, "%s", err)
	}
	from, to := p.plan.entities[r.from].fixed, p.plan.entities[r.to].fixed
	switch {
	case from == 0 || to == 0:
	case !r.fixed.Allows(from, to):
		return fault(s.Kind.line, "%s cannot lead from a %s to a %s", r.fixed, from, to)
	case isHome(from, to):
		return fault(s.Kind.line, "the address of a person is never kept")
	}
	return nil
}

// isHome reports whether a relation would say where a person lives.
func isHome(from, to graph.EntityKind) bool {
	return from == graph.KindPerson && to == graph.KindAddress || from == graph.KindAddress && to == graph.KindPerson
}

func (p *planner) spell(s spellSpec, line int) (made spellPlan, err error) {
	made.derived = s.Derived
	if s.On.s != "" {
		if s.From.s+s.To.s+s.Range.s != "" {
			return made, fault(line, "a spell is on a day, or from and to, or a range")
		}
		s.From, s.To = s.On, s.On
	}
	if made.from, err = p.expr(s.From); err != nil {
		return made, err
	}
	if made.to, err = p.expr(s.To); err != nil {
		return made, err
	}
	made.span, err = p.expr(s.Range)
	return made, err
}
