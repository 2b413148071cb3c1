package record

import "slices"

// A Key names a record within an entity or a relation.
type Key struct{ Dataset, Record string }

// Marks are what a complete load has mentioned: rows, one bit each, and, of rows
// that several records describe, the records.
type Marks struct {
	whole []uint64                   // by row number: all live records of the row were mentioned
	rows  int64                      // how many bits are set
	some  map[int64]map[Key]struct{} // the others: those that were
	Ended bool                       // the load has ended a record: rows may count one that is live no more
}

// Has reports whether all live records of a row were mentioned.
func (m *Marks) Has(no int64) bool {
	return no>>6 < int64(len(m.whole)) && m.whole[no>>6]&(1<<(no&63)) != 0
}

func (m *Marks) set(no int64) {
	for int64(len(m.whole)) <= no>>6 {
		m.whole = append(m.whole, 0)
	}
	if !m.Has(no) {
		m.whole[no>>6] |= 1 << (no & 63)
		m.rows++
	}
}

// Mention notes the records of a row that a batch stated, given those that are
// live.
func (m *Marks) Mention(no int64, stated, live []Key) {
	for _, k := range stated {
		m.Ended = m.Ended || !slices.Contains(live, k)
	}
	if m.Has(no) {
		return // whatever was added to the row since was stated too
	}
	all := m.some[no]
	have := func(k Key) bool {
		_, ok := all[k]
		for i := 0; !ok && i < len(stated); i++ {
			ok = stated[i] == k
		}
		return ok
	}
	missing := false
	for _, k := range live {
		missing = missing || !have(k)
	}
	if !missing {
		m.set(no)
		delete(m.some, no)
		return
	}
	m.Note(no, stated)
}

// All reports whether all of so many live rows are known to have been mentioned.
func (m *Marks) All(live int64) bool { return len(m.some) == 0 && !m.Ended && m.rows == live }

// Note notes records of a row of which others may be live.
func (m *Marks) Note(no int64, stated []Key) {
	if m.some == nil {
		m.some = make(map[int64]map[Key]struct{})
	}
	if m.some[no] == nil {
		m.some[no] = make(map[Key]struct{})
	}
	for _, k := range stated {
		m.some[no][k] = struct{}{}
	}
}

// Mentioned reports whether a live record of a row was.
func (m *Marks) Mentioned(no int64, k Key) bool {
	if m.Has(no) {
		return true
	}
	_, ok := m.some[no][k]
	return ok
}
