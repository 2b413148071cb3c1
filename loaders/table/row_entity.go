package table

import (
	"encoding/hex"
	"slices"
	"strings"

	"spona/graph"
)

// A known entity or relation is one that a row has named. What a row states of it
// is recorded once, by a hash of the cells that it is made of.
type known struct {
	ref    graph.Ref
	stated []uint64
}

const (
	maxKnown  = 1 << 20 // things that are remembered; what comes after is stated again each time
	maxStated = 16      // different statements of one thing in a file
)

// entities makes the entities of the row.
func (r *row) entities() {
	read := r.reader
	for i, e := range r.plan.entities {
		read.made[i] = read.made[i][:0]
		if e.place || !allMet(e.when, r) {
			continue
		}
		r.entityOrParts(i, e)
	}
}

// entityOrParts makes an entity, or one for each part of the cell that is split.
func (r *row) entityOrParts(i int, e *entityPlan) {
	if e.split == nil {
		r.entity(i, e, "")
		return
	}
	whole := r.cells[e.split.slot]
	if !e.split.splits(whole) {
		r.entity(i, e, "")
		return
	}
	for _, part := range e.split.parts(whole) {
		r.cells[e.split.slot] = part
		r.entity(i, e, part)
	}
	r.cells[e.split.slot] = whole
}

// splits reports whether a cell holds a separator, or words that go.
func (s *split) splits(cell string) bool {
	return slices.ContainsFunc(s.by, func(by string) bool { return strings.Contains(cell, by) }) ||
		slices.ContainsFunc(s.drop, func(word string) bool { return strings.HasPrefix(cell, word) })
}

// parts are the parts of a cell: itself when one of them would be too short to
// be a name, as in "D&Z".
func (s *split) parts(cell string) []string {
	for _, drop := range s.drop {
		if rest, ok := strings.CutPrefix(cell, drop); ok {
			cell = unquoted(strings.TrimLeft(rest, ": "))
			break
		}
	}
	parts := []string{cell}
	for _, by := range s.by {
		var finer []string
		for _, p := range parts {
			finer = append(finer, strings.Split(p, by)...)
		}
		parts = finer
	}
	if len(parts) == 1 {
		return parts
	}
	kept := parts[:0]
	for _, p := range parts {
		p = unquoted(p)
		if p == "" {
			continue
		}
		if len([]rune(p)) < s.least {
			return []string{cell}
		}
		kept = append(kept, p)
	}
	return kept
}

func (r *row) entity(i int, e *entityPlan, part string) {
	read := r.reader
	key, parts, named := r.idOf(e)
	if !named && len(e.id) > 0 {
		return
	}
	kind := e.fixed
	if kind == 0 {
		var err error
		if kind, err = graph.ParseEntityKind(e.kind.of(r)); err != nil {
			r.must(true, graph.Invalid(e.label, "%s", err))
			return
		}
	}
	if len(e.id) == 0 {
		ref := graph.Ref{ID: graph.NewEntityID(read.settings.Dataset.ID, e.class, r.record+part), Kind: kind}
		read.made[i] = append(read.made[i], ref)
		read.give(graph.Change{Entity: r.record1(e, ref, r.record)})
		return
	}
	k := read.knows(key)
	if k.ref.ID == "" {
		k.ref = graph.Ref{ID: graph.NewEntityID(read.settings.Dataset.ID, append([]string{e.class}, parts...)...), Kind: kind}
	}
	if k.ref.Kind != kind {
		r.noteErr(graph.Errorf(graph.CodeConflict, e.label, "%.60q is a %s here and was a %s before; the first is kept", strings.Join(parts, "/"), kind, k.ref.Kind))
	}
	if !slices.Contains(read.made[i], k.ref) {
		read.made[i] = append(read.made[i], k.ref)
	}
	if record, is := r.state(k, e.slots, e.class+"/"+strings.Join(parts, "/")); is && e.describes {
		read.give(graph.Change{Entity: r.record1(e, k.ref, record)})
	}
}

// idOf is what names an entity: a key to look it up, and its parts; false when
// all of them are empty.
func (r *row) idOf(e *entityPlan) (key []byte, parts []string, ok bool) {
	read := r.reader
	read.parts, read.key = read.parts[:0], append(append(read.key[:0], 'e'), e.class...)
	for i := range e.id {
		s := e.id[i].of(r)
		ok = ok || s != ""
		read.parts = append(read.parts, s)
		read.key = append(append(read.key, 0), s...)
	}
	return read.key, read.parts, ok
}

// state says whether the row states something new of a thing, and by which
// record: the thing's own the first time, one for the variation after that.
func (r *row) state(k *known, slots []int, record string) (string, bool) {
	h := r.hash(slots)
	if slices.Contains(k.stated, h) {
		return "", false
	}
	first := len(k.stated) == 0
	for _, f := range r.reader.fresh {
		if f.known == k {
			if f.hash == h {
				return "", false
			}
			first = false
		}
	}
	if len(k.stated) >= maxStated {
		r.once("stated "+record, graph.Errorf(graph.CodeLimitExceeded, "id", "%.60q is described in more than %d ways; the rest is left out: does its id name several things?", record, maxStated))
		return "", false
	}
	r.reader.fresh = append(r.reader.fresh, fresh{k, h})
	record = r.reader.scoped(record)
	if !first {
		var b [8]byte
		for i := range b {
			b[i] = byte(h >> (8 * i))
		}
		record += "~" + hex.EncodeToString(b[:4])
	}
	return record, true
}

// hash is that of some cells, the same in every run (FNV-1a).
func (r *row) hash(slots []int) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for _, slot := range slots {
		for _, c := range []byte(r.cells[slot]) {
			h = (h ^ uint64(c)) * prime
		}
		h = (h ^ 0xff) * prime
	}
	return h
}

// record1 is an entity with the one record that the row makes of it.
func (r *row) record1(e *entityPlan, ref graph.Ref, record string) *graph.Entity {
	made := &struct {
		entity graph.Entity
		record [1]graph.EntityRecord
	}{}
	rec := &made.record[0]
	rec.Source = r.reader.settings.Source(record, r.address(e.url))
	rec.Names = r.names(e)
	for i := range e.identifiers {
		if value := e.identifiers[i].value.of(r); value != "" {
			rec.Identifiers = append(rec.Identifiers, graph.Identifier{Scheme: e.identifiers[i].scheme.of(r), Value: value})
		}
	}
	rec.Values = r.values(e.values, ref.Kind)
	made.entity = graph.Entity{ID: ref.ID, Kind: ref.Kind, Records: made.record[:]}
	return &made.entity
}

func (r *row) names(e *entityPlan) []graph.Name {
	var names []graph.Name
	for i := range e.names {
		n := &e.names[i]
		s := n.text.of(r)
		if s == "" {
			continue
		}
		if strings.ContainsAny(s, "\n\t\r") || strings.Contains(s, "  ") {
			s = strings.Join(strings.Fields(s), " ")
		}
		if len(s) > graph.MaxNameBytes {
			r.noteErr(graph.Errorf(graph.CodeLimitExceeded, "name", "it has more than %d bytes and is left out", graph.MaxNameBytes))
			continue
		}
		name := graph.Name{Text: s, Lang: n.lang.of(r), Kind: n.kind}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// address is where a person can read the record; what is no web address is none.
func (r *row) address(url expr) string {
	if !url.given() {
		return ""
	}
	s := url.of(r)
	if s == "" {
		return ""
	}
	canonical, err := graph.PropertyWebsite.Canonical(s)
	r.noteErr(err)
	return canonical
}
