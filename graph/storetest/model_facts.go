package storetest

import (
	"reflect"
	"slices"
	"time"

	"spona/graph"
)

func (b *modelBatch) reject(index int, err error) {
	b.applied.Rejected = append(b.applied.Rejected, graph.Rejected{Index: index, Err: err})
}

// entity records what a change states of an entity.
func (b *modelBatch) entity(index int, e *graph.Entity) {
	was := b.s.entities[e.ID]
	is := &graph.Entity{ID: e.ID, Kind: e.Kind}
	if was != nil {
		*is = *was
		is.Kind, is.Stub = e.Kind, false
	}
	records := make([]graph.EntityRecord, len(e.Records))
	for i, r := range e.Records {
		records[i] = cloneRecord(r)
		records[i].Source = b.meet(index, e.ID, r.Source)
	}
	if was != nil && was.Kind != e.Kind && (!was.Stub || !b.mayBecome(e.ID, e.Kind)) {
		b.reject(index, graph.Errorf(graph.CodeConflict, "kind", "%s is a %s", e.ID, was.Kind))
		return
	}
	changed := was == nil || was.Stub
	is.Records = slices.Clone(is.Records)
	for _, r := range records {
		at := slices.IndexFunc(is.Records, func(o graph.EntityRecord) bool { return sameRecord(o.Source, r.Source) })
		switch {
		case at < 0:
			b.count(statements{}, statedBy(&r))
			is.Records = append(is.Records, r)
			changed = true
		case !sameStatement(is.Records[at], r, func(r *graph.EntityRecord) *graph.Source { return &r.Source }):
			b.count(statedBy(&is.Records[at]), statedBy(&r))
			is.Records[at] = r
			changed = true
		default:
			b.count(statedBy(&is.Records[at]), statedBy(&r))
		}
	}
	is.Normalise()
	tally := &b.applied.Counts.Entities
	switch {
	case was == nil || was.Stub:
		tally.New++
	case !changed:
		tally.Unchanged++
		return
	case was.Live() && !is.Live():
		tally.Ended++
	default:
		tally.Changed++
	}
	b.s.entities[e.ID] = is
	b.touch(e.ID)
}

// cloneRecord returns a record without repeated items, sharing nothing.
func cloneRecord(r graph.EntityRecord) graph.EntityRecord {
	one := graph.Entity{Records: []graph.EntityRecord{r}}
	c := &one.Records[0]
	c.Names, c.Identifiers, c.Values = slices.Clone(r.Names), slices.Clone(r.Identifiers), slices.Clone(r.Values)
	one.Normalise()
	return *c
}

func cloneTie(r graph.RelationRecord) graph.RelationRecord {
	one := graph.Relation{Records: []graph.RelationRecord{r}}
	c := &one.Records[0]
	c.Spells, c.Values = slices.Clone(r.Spells), slices.Clone(r.Values)
	one.Normalise()
	return *c
}

func sameRecord(a, b graph.Source) bool { return a.Dataset == b.Dataset && a.Record == b.Record }

// sameStatement compares all but when it was fetched; of the mark of its end,
// only whether there is one.
func sameStatement[R any](a, b R, source func(*R) *graph.Source) bool {
	sa, sb := source(&a), source(&b)
	if sa.Live() != sb.Live() {
		return false
	}
	sa.Retrieved, sa.Ended = sb.Retrieved, sb.Ended
	return reflect.DeepEqual(a, b)
}

// mayBecome reports whether all relations of a stub allow the kind.
func (b *modelBatch) mayBecome(id graph.ID, kind graph.EntityKind) bool {
	for _, r := range b.s.relations {
		from, to := b.s.entities[r.From.ID].Kind, b.s.entities[r.To.ID].Kind
		if r.From.ID == id {
			from = kind
		}
		if r.To.ID == id {
			to = kind
		}
		if (r.From.ID == id || r.To.ID == id) && !r.Kind.Allows(from, to) {
			return false
		}
	}
	return true
}

// relation records what a change states of a relation.
func (b *modelBatch) relation(index int, r *graph.Relation) {
	was := b.s.relations[r.ID]
	records := make([]graph.RelationRecord, len(r.Records))
	for i, rec := range r.Records {
		records[i] = cloneTie(rec)
		records[i].Source = b.meet(index, r.ID, rec.Source)
	}
	if was != nil && (was.Kind != r.Kind || was.From.ID != r.From.ID || was.To.ID != r.To.ID) {
		b.reject(index, graph.Errorf(graph.CodeConflict, "id", "%s is another relation", r.ID))
		return
	}
	if was == nil && !b.ends(r) {
		b.reject(index, graph.Errorf(graph.CodeConflict, "kind", "%s cannot relate these", r.Kind))
		return
	}
	is := &graph.Relation{ID: r.ID, Kind: r.Kind, From: r.From, To: r.To}
	changed := was == nil
	if was != nil {
		is.Records = slices.Clone(was.Records)
	}
	for _, rec := range records {
		at := slices.IndexFunc(is.Records, func(o graph.RelationRecord) bool { return sameRecord(o.Source, rec.Source) })
		switch {
		case at < 0:
			b.count(statements{}, statedByTie(&rec))
			is.Records = append(is.Records, rec)
			changed = true
		case !sameStatement(is.Records[at], rec, func(r *graph.RelationRecord) *graph.Source { return &r.Source }):
			b.count(statedByTie(&is.Records[at]), statedByTie(&rec))
			is.Records[at] = rec
			changed = true
		default:
			b.count(statedByTie(&is.Records[at]), statedByTie(&rec))
		}
	}
	is.Normalise()
	tally := &b.applied.Counts.Relations
	switch {
	case was == nil:
		tally.New++
	case !changed:
		tally.Unchanged++
		return
	case was.Live() && !is.Live():
		tally.Ended++
	default:
		tally.Changed++
	}
	b.s.relations[r.ID] = is
	b.touch(r.ID)
}

// ends makes stubs for the ends of a new relation that are missing, unless what
// is there does not allow the relation.
func (b *modelBatch) ends(r *graph.Relation) bool {
	from, to := r.From.Kind, r.To.Kind
	if e := b.s.entities[r.From.ID]; e != nil {
		from = e.Kind
	}
	if e := b.s.entities[r.To.ID]; e != nil {
		to = e.Kind
	}
	if r.From.ID == r.To.ID {
		to = from
	}
	if !r.Kind.Allows(from, to) {
		return false
	}
	for _, end := range []graph.Ref{{ID: r.From.ID, Kind: from}, {ID: r.To.ID, Kind: to}} {
		if b.s.entities[end.ID] == nil {
			b.s.entities[end.ID] = &graph.Entity{ID: end.ID, Kind: end.Kind, Stub: true}
			b.touch(end.ID)
		}
	}
	return true
}

// deriveRoles works out all roles anew.
func (b *modelBatch) deriveRoles() {
	roles := map[graph.ID]graph.Roles{}
	for _, r := range b.s.relations {
		from, to := graph.RolesFrom(r.Kind, b.s.entities[r.From.ID].Kind, b.s.entities[r.To.ID].Kind)
		roles[r.From.ID] |= from
		roles[r.To.ID] |= to
	}
	for id, e := range b.s.entities {
		if e.Roles != roles[id] {
			is := *e
			is.Roles = roles[id]
			b.s.entities[id] = &is
			b.touch(id)
		}
	}
}

// endWhere marks live records as ended.
func (b *modelBatch) endWhere(ends func(graph.ID, graph.Source) (time.Time, bool)) {
	for id, e := range b.s.entities {
		is := *e
		is.Records = slices.Clone(e.Records)
		if endIn(id, is.Records, func(r *graph.EntityRecord) *graph.Source { return &r.Source }, ends, func(r *graph.EntityRecord) { b.count(statedBy(r), statements{}) }) {
			is.Normalise()
			countEnd(&b.applied.Counts.Entities, e.Live(), is.Live())
			b.s.entities[id] = &is
			b.touch(id)
		}
	}
	for id, r := range b.s.relations {
		is := *r
		is.Records = slices.Clone(r.Records)
		if endIn(id, is.Records, func(r *graph.RelationRecord) *graph.Source { return &r.Source }, ends, func(r *graph.RelationRecord) { b.count(statedByTie(r), statements{}) }) {
			is.Normalise()
			countEnd(&b.applied.Counts.Relations, r.Live(), is.Live())
			b.s.relations[id] = &is
			b.touch(id)
		}
	}
}

func countEnd(t *graph.Tally, was, is bool) {
	if was && !is {
		t.Ended++
	} else {
		t.Changed++
	}
}

func endIn[R any](id graph.ID, records []R, source func(*R) *graph.Source, ends func(graph.ID, graph.Source) (time.Time, bool), count func(*R)) bool {
	ended := false
	for i := range records {
		s := source(&records[i])
		if at, end := ends(id, *s); end && s.Live() {
			count(&records[i])
			s.Ended = at
			ended = true
		}
	}
	return ended
}
