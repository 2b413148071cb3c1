package sqlite

import "slices"

// A recordKey names a record within an entity or a relation.
type recordKey struct{ dataset, record string }

// marks are what a complete load has mentioned: rows, one bit each, and, of rows
// that several records describe, the records.
type marks struct {
	whole []uint64                         // by row number: all live records of the row were mentioned
	rows  int64                            // how many bits are set
	some  map[int64]map[recordKey]struct{} // the others: those that were
	ended bool                             // the load has ended a record: rows may count one that is live no more
}

func (m *marks) has(no int64) bool {
	return no>>6 < int64(len(m.whole)) && m.whole[no>>6]&(1<<(no&63)) != 0
}

func (m *marks) set(no int64) {
	for int64(len(m.whole)) <= no>>6 {
		m.whole = append(m.whole, 0)
	}
	if !m.has(no) {
		m.whole[no>>6] |= 1 << (no & 63)
		m.rows++
	}
}

// mention notes the records of a row that a batch stated, given those that are
// live.
func (m *marks) mention(no int64, stated, live []recordKey) {
	for _, k := range stated {
		m.ended = m.ended || !slices.Contains(live, k)
	}
	if m.has(no) {
		return // whatever was added to the row since was stated too
	}
	all := m.some[no]
	have := func(k recordKey) bool {
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
	m.note(no, stated)
}

// all reports whether all of so many live rows are known to have been mentioned.
func (m *marks) all(live int64) bool { return len(m.some) == 0 && !m.ended && m.rows == live }

// note notes records of a row of which others may be live.
func (m *marks) note(no int64, stated []recordKey) {
	if m.some == nil {
		m.some = make(map[int64]map[recordKey]struct{})
	}
	if m.some[no] == nil {
		m.some[no] = make(map[recordKey]struct{})
	}
	for _, k := range stated {
		m.some[no][k] = struct{}{}
	}
}

// mentioned reports whether a live record of a row was.
func (m *marks) mentioned(no int64, k recordKey) bool {
	if m.has(no) {
		return true
	}
	_, ok := m.some[no][k]
	return ok
}
