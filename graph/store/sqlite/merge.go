package sqlite

import (
	"cmp"
	"slices"

	"spona/graph"
)

// A held record is one of a row while a batch works on it. Its decoded form is
// kept beside it where somebody needed it.
type held[R any] struct {
	record
	key     recordKey
	tier    graph.Tier
	decoded *R
}

// A form is what entities and relations differ in when their records are merged.
type form[R any] struct {
	source func(*R) *graph.Source
	encode func(*encoder, *R) record
	decode func(*decoder, *record) R
	// diff counts the statements that two editions of a record have in common and
	// not; either may be nil.
	diff func(was, is *R) graph.Tally
}

// A merger puts what changes state into the records of one row.
type merger[R any] struct {
	form[R]
	enc     *encoder
	lex     *lexicon // has all that the row's records use
	records []held[R]
	changed bool // something is different from what the file has
	tally   graph.Tally
	stated  []recordKey
}

// hold takes the records of a body that the file has.
func (m *merger[R]) hold(body string) error {
	d := decoder{rest: body, lex: m.lex}
	packed := d.records()
	m.records = make([]held[R], len(packed), len(packed)+1)
	for i, r := range packed {
		source := d.provenance(&r)
		head := decoder{rest: r.content}
		m.records[i] = held[R]{record: r, tier: graph.Tier(head.uint()), key: recordKey{source.Dataset, head.text()}}
		d.bad = d.bad || head.bad
	}
	if d.bad {
		return errDamaged
	}
	return nil
}

// read returns the decoded form of a record.
func (m *merger[R]) read(h *held[R]) *R {
	if h.decoded == nil {
		d := decoder{lex: m.lex}
		r := m.decode(&d, &h.record)
		h.decoded = &r
	}
	return h.decoded
}

// state takes one record as a change states it. It reports whether that made a
// difference.
func (m *merger[R]) state(r *R) bool {
	source := m.source(r)
	key := recordKey{source.Dataset, source.Record}
	m.stated = append(m.stated, key)
	is := held[R]{record: m.encode(m.enc, r), key: key, tier: source.Tier, decoded: r}
	at := slices.IndexFunc(m.records, func(h held[R]) bool { return h.key == key })
	if at < 0 {
		if is.live() {
			m.tally.Add(m.diff(nil, r))
		}
		m.records = append(m.records, is)
		m.changed = true
		return true
	}
	was := &m.records[at]
	if was.content == is.content && was.live() == is.live() {
		t := m.diff(r, r)
		m.tally.Unchanged += t.Unchanged
		return false
	}
	m.tally.Add(m.difference(was, &is))
	m.records[at] = is
	m.changed = true
	return true
}

func (h *held[R]) live() bool { return h.ended.IsZero() }

// difference counts what a replaced record said and says. What an ended record
// says counts as not said.
func (m *merger[R]) difference(was, is *held[R]) graph.Tally {
	switch {
	case was.live() && is.live():
		return m.diff(m.read(was), is.decoded)
	case is.live():
		return m.diff(nil, is.decoded)
	case was.live():
		return m.diff(m.read(was), nil)
	}
	return graph.Tally{}
}

// endAll marks records as ended where they are live. It reports whether any was.
func (m *merger[R]) endAll(ends []endedRecord) bool {
	ended := false
	for _, end := range ends {
		for i := range m.records {
			h := &m.records[i]
			if h.key != end.key || !h.live() {
				continue
			}
			r := m.read(h)
			m.tally.Add(m.diff(r, nil))
			source := m.source(r)
			source.Ended = end.at(source.Retrieved)
			h.ended = source.Ended
			ended = true
		}
	}
	m.changed = m.changed || ended
	return ended
}

// sorted puts the records in the order of the contract, and returns them decoded.
func (m *merger[R]) sorted() []R {
	slices.SortStableFunc(m.records, func(a, b held[R]) int {
		if a.live() != b.live() {
			if a.live() {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.tier, b.tier), cmp.Compare(a.key.dataset, b.key.dataset), cmp.Compare(a.key.record, b.key.record))
	})
	records := make([]R, len(m.records))
	for i := range m.records {
		records[i] = *m.read(&m.records[i])
	}
	return records
}

// packed returns the records as the body has them.
func (m *merger[R]) packed() []record {
	packed := make([]record, len(m.records))
	for i := range m.records {
		packed[i] = m.records[i].record
	}
	return packed
}

// live returns the keys of the records that are live.
func (m *merger[R]) live() []recordKey {
	keys := make([]recordKey, 0, len(m.records))
	for i := range m.records {
		if m.records[i].live() {
			keys = append(keys, m.records[i].key)
		}
	}
	return keys
}

// tallyOf counts items that were and that are: what went and what came is paired
// off as changed as far as it goes.
func tallyOf[T comparable](was, is []T) graph.Tally {
	same := 0
	if len(was) > 0 && len(is) > 0 {
		left := make(map[T]int, len(was))
		for _, item := range was {
			left[item]++
		}
		for _, item := range is {
			if left[item] > 0 {
				left[item]--
				same++
			}
		}
	}
	gone, came := len(was)-same, len(is)-same
	changed := min(gone, came)
	return graph.Tally{New: came - changed, Changed: changed, Unchanged: same, Ended: gone - changed}
}

// distinct returns the items without repeated ones, in order. Items that do not
// repeat come back as they are.
func distinct[T comparable](items []T) []T {
	if len(items) < 2 {
		return items
	}
	seen := make(map[T]struct{}, len(items))
	var kept []T
	for i, item := range items {
		if _, again := seen[item]; again {
			if kept == nil {
				kept = append(make([]T, 0, len(items)), items[:i]...)
			}
			continue
		}
		seen[item] = struct{}{}
		if kept != nil {
			kept = append(kept, item)
		}
	}
	if kept == nil {
		return items
	}
	return kept
}
