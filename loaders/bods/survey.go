package bods

import (
	"cmp"
	"hash/maphash"

	"spona/graph"
)

// A survey is what is found out about all files before the first is read: which
// statements are of one record, which of them is the last, and what it is about.
// It holds hashes of ids, so that millions fit; only of statements that were
// replaced, before 0.4, it holds the id that stands for the record.
type survey struct {
	seed     maphash.Seed
	latest   map[uint64]latest   // by record
	first    map[uint64]string   // by statement: an older one of the same record
	replaced map[uint64]struct{} // statements
}

// latest is the last statement on a record.
type latest struct {
	id   uint64
	at   int64
	rank int8
	what what
	kind graph.EntityKind // of an entity or a person
}

func newSurvey() *survey {
	return &survey{maphash.MakeSeed(), make(map[uint64]latest), make(map[uint64]string), make(map[uint64]struct{})}
}

func (s *survey) key(id string) uint64 { return maphash.String(s.seed, id) }

// root is the id of the record that a statement or record id stands for: of
// statements that replace each other the oldest that is known. What lies between
// is pointed at it, so that long chains are walked once.
func (s *survey) root(id string) string {
	older, ok := s.first[s.key(id)]
	if !ok {
		return id
	}
	root := older
	for next, more := s.first[s.key(root)]; more; next, more = s.first[s.key(root)] {
		root = next
	}
	for root != older {
		next := s.first[s.key(older)]
		s.first[s.key(id)], id, older = root, older, next
	}
	return root
}

// A surveyed is what a survey reads of a statement.
type surveyed struct {
	head
	EntityType sort `json:"entityType"`
	Record     struct {
		EntityType sort `json:"entityType"`
	} `json:"recordDetails"`
}

// object takes note of a statement, or of those that an object holds. What cannot
// be used is told when it is read again.
func (s *survey) object(object []byte) {
	var st surveyed
	if decode(object, &st) != nil {
		return
	}
	for _, inner := range st.within() {
		s.object(inner)
	}
	s.note(&st)
}

// note takes note of a statement.
func (s *survey) note(st *surveyed) {
	if st.check() != nil {
		return
	}
	id := st.id()
	if st.isOld() {
		for i, replaced := range st.Replaces {
			if replaced != "" && string(replaced) != id {
				s.join(id, string(replaced), i == 0)
			}
		}
	}
	record := s.root(st.record())
	s.offer(s.key(record), s.latestOf(&st.head, kindOf(st.what(), st.EntityType.Type+st.Record.EntityType.Type)))
}

func (s *survey) latestOf(h *head, kind graph.EntityKind) latest {
	l := latest{id: s.key(h.id()), what: h.what(), kind: kind}
	if at := instant(h.Date); !at.IsZero() {
		l.at = at.Unix()
	}
	switch h.RecordStatus {
	case "updated":
		l.rank = 1
	case "closed":
		l.rank = 2
	}
	return l
}

// join makes one record of two statements, of which the second was replaced. Of
// several that one replaces, the first stands for the record.
func (s *survey) join(id, replaced string, first bool) {
	s.replaced[s.key(replaced)] = struct{}{}
	from, to := s.root(id), s.root(replaced)
	if !first {
		from, to = to, from
	}
	if from == to {
		return
	}
	key := s.key(from)
	s.first[key] = to
	if l, ok := s.latest[key]; ok {
		delete(s.latest, key)
		s.offer(s.key(to), l)
	}
}

// offer makes a statement the last of its record if it is.
func (s *survey) offer(record uint64, l latest) {
	if before, ok := s.latest[record]; !ok || s.supersedes(l, before) {
		s.latest[record] = l
	}
}

// supersedes reports whether a statement that stands later in the files is also
// later than another on the same record. A statement that comes again is not; one
// about something of another sort is only when it says that it replaces it.
func (s *survey) supersedes(later, earlier latest) bool {
	if later.id == earlier.id {
		return false
	}
	if was, is := s.isReplaced(earlier.id), s.isReplaced(later.id); was != is {
		return was
	}
	if later.what != earlier.what {
		return false
	}
	return cmp.Or(cmp.Compare(later.at, earlier.at), cmp.Compare(later.rank, earlier.rank)) >= 0
}

func (s *survey) isReplaced(id uint64) bool {
	_, ok := s.replaced[id]
	return ok
}

// kindOf is the kind of what a statement is about, 0 for a relationship.
func kindOf(w what, entityType text) graph.EntityKind {
	switch {
	case w == aPerson:
		return graph.KindPerson
	case w != anEntity:
		return 0
	}
	switch entityType {
	case "registeredEntity", "legalEntity":
		return graph.KindCompany
	case "state", "stateBody":
		return graph.KindPublicBody
	}
	return graph.KindOrganization // an arrangement, or of unknown nature
}
