package table

import (
	"slices"
	"strings"

	"spona/graph"
)

// relations makes the relations of the row.
func (r *row) relations() {
	for _, plan := range r.plan.relations {
		if !allMet(plan.when, r) {
			continue
		}
		r.place(plan)
		from, to := r.reader.made[plan.from], r.reader.made[plan.to]
		for _, f := range from {
			for _, t := range to {
				r.relation(plan, f, t, len(from)*len(to) > 1)
			}
		}
	}
}

// place makes the address that a relation leads to, if the other end is no
// person: what is nobody's seat may be somebody's home, and is not kept.
func (r *row) place(plan *relationPlan) {
	ends := [2]int{plan.from, plan.to}
	for i, end := range ends {
		e, others := r.plan.entities[end], r.reader.made[ends[1-i]]
		person := func(ref graph.Ref) bool { return ref.Kind == graph.KindPerson }
		if e.place && len(others) > 0 && !slices.ContainsFunc(others, person) && len(r.reader.made[end]) == 0 && allMet(e.when, r) {
			r.entityOrParts(end, e)
		}
	}
}

func (r *row) relation(plan *relationPlan, from, to graph.Ref, shared bool) {
	read := r.reader
	kind := plan.fixed
	if kind == 0 {
		var err error
		if kind, err = graph.ParseRelationKind(plan.kind.of(r)); err != nil {
			r.must(true, graph.Invalid(plan.label, "%s", err))
			return
		}
	}
	switch {
	case isHome(from.Kind, to.Kind):
		return
	case !kind.Allows(from.Kind, to.Kind):
		r.noteErr(graph.Invalid(plan.label, "%s cannot lead from a %s to a %s, and is left out", kind, from.Kind, to.Kind))
		return
	case from.ID == to.ID && kind != graph.RelationOwns && kind != graph.RelationLinkedTo:
		r.noteErr(graph.Invalid(plan.label, "both ends are the same: it is left out"))
		return
	}
	key, record := plan.label+":"+r.record, r.record
	if !plan.own {
		key = r.keyOf(plan)
	}
	id := graph.NewRelationID(kind, from.ID, to.ID, key)
	if !plan.own {
		read.key = append(append(read.key[:0], 'r'), id...)
		k := read.knows(read.key)
		again := len(k.stated) > 0
		stated, is := r.state(k, plan.slots, plan.class+"/"+key)
		if !is {
			return
		}
		record = stated
		if key == "" || again {
			record = r.record
		}
	}
	read.give(graph.Change{Relation: r.record2(plan, id, kind, from, to, record, shared)})
}

// keyOf joins what tells the relation from others.
func (r *row) keyOf(plan *relationPlan) string {
	if len(plan.key) == 1 {
		return plan.key[0].of(r)
	}
	parts := make([]string, len(plan.key))
	for i, e := range plan.key {
		parts[i] = strings.NewReplacer("%", "%25", "|", "%7C").Replace(e.of(r))
	}
	return strings.TrimRight(strings.Join(parts, "|"), "|")
}

// record2 is a relation with the one record that the row makes of it. What
// several share is said of none of them: an amount is never doubled.
func (r *row) record2(plan *relationPlan, id graph.ID, kind graph.RelationKind, from, to graph.Ref, record string, shared bool) *graph.Relation {
	made := &struct {
		relation graph.Relation
		record   [1]graph.RelationRecord
	}{}
	rec := &made.record[0]
	rec.Source = r.reader.settings.Source(record, r.address(plan.url))
	rec.Role, rec.Status = plan.role.of(r), plan.status.of(r)
	for i := range plan.spells {
		if s := r.spell(&plan.spells[i]); !s.IsZero() {
			rec.Spells = append(rec.Spells, s)
		}
	}
	if len(plan.amount) > 0 {
		m, _, err := r.money(plan.amount, plan.currency)
		if err == nil && m == nil && plan.required {
			err = graph.Invalid("amount", "it is required, and empty")
		}
		r.must(plan.required, err)
		if !shared {
			rec.Money = m
		}
	}
	if s := plan.share.of(r); s != "" {
		share, err := parsePercent(s)
		r.noteErr(err)
		if err == nil {
			rec.Share = &share
		}
	}
	rec.Values = r.values(plan.values, 0)
	made.relation = graph.Relation{ID: id, Kind: kind, From: from, To: to, Records: made.record[:]}
	return &made.relation
}

// spell is a stretch of time. What cannot be read stays as original; of one that
// ends before it begins only the original is kept.
func (r *row) spell(plan *spellPlan) graph.Spell {
	var s graph.Spell
	var err error
	written := plan.span.of(r)
	if written != "" {
		s, err = r.plan.dates.span(written)
	} else {
		from, to := plan.from.of(r), plan.to.of(r)
		var bad error
		if from != "" {
			s.From, err = r.plan.dates.parse(from)
		}
		if to != "" {
			s.To, bad = r.plan.dates.parse(to)
		}
		if written = from + "/" + to; from == to {
			written = from
		}
		if err == nil {
			err = bad
		}
	}
	if err == nil {
		err = s.Validate()
	}
	if err != nil {
		r.noteErr(err)
		if s.Validate() != nil {
			s = graph.Spell{}
		}
		s.Original = written
	}
	s.Derived = plan.derived && !s.IsZero()
	return s
}
