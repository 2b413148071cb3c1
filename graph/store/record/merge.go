package record

import (
	"cmp"
	"slices"

	"spona/graph"
)

// A Held record is one of a row while a batch works on it. Its decoded form is
// kept beside it where somebody needed it.
type Held[R any] struct {
	Packed
	Key     Key
	tier    graph.Tier
	decoded *R
}

// A Form is what entities and relations differ in when their records are merged.
type Form[R any] struct {
	source func(*R) *graph.Source
	encode func(*Encoder, *R) Packed
	decode func(*Decoder, *Packed) R
	// diff counts the statements that two editions of a record have in common and
	// not; either may be nil.
	diff func(was, is *R) graph.Tally
}

// A Merger puts what changes state into the records of one row.
type Merger[R any] struct {
	Form[R]
	Enc     *Encoder
	Lex     *Lexicon // has all that the row's records use
	Records []Held[R]
	Changed bool        // something is different from what the store has
	Tally   graph.Tally // of statements
	Stated  []Key
}

// Hold takes the records of a body that the file has.
func (m *Merger[R]) Hold(body string) error {
	d := Decoder{Rest: body, Lex: m.Lex}
	packed := d.Records()
	m.Records = make([]Held[R], len(packed), len(packed)+1)
	for i, r := range packed {
		source := d.Provenance(&r)
		head := Decoder{Rest: r.Content}
		m.Records[i] = Held[R]{Packed: r, tier: graph.Tier(head.Uint()), Key: Key{source.Dataset, head.Text()}}
		d.Bad = d.Bad || head.Bad
	}
	if d.Bad {
		return ErrDamaged
	}
	return nil
}

// read returns the decoded form of a record.
func (m *Merger[R]) read(h *Held[R]) *R {
	if h.decoded == nil {
		d := Decoder{Lex: m.Lex}
		r := m.decode(&d, &h.Packed)
		h.decoded = &r
	}
	return h.decoded
}

// State takes one record as a change states it. It reports whether that made a
// difference.
func (m *Merger[R]) State(r *R) bool {
	source := m.source(r)
	key := Key{source.Dataset, source.Record}
	m.Stated = append(m.Stated, key)
	is := Held[R]{Packed: m.encode(m.Enc, r), Key: key, tier: source.Tier, decoded: r}
	at := slices.IndexFunc(m.Records, func(h Held[R]) bool { return h.Key == key })
	if at < 0 {
		if is.Live() {
			m.Tally.Add(m.diff(nil, r))
		}
		m.Records = append(m.Records, is)
		m.Changed = true
		return true
	}
	was := &m.Records[at]
	if was.Content == is.Content && was.Live() == is.Live() {
		t := m.diff(r, r)
		m.Tally.Unchanged += t.Unchanged
		return false
	}
	m.Tally.Add(m.difference(was, &is))
	m.Records[at] = is
	m.Changed = true
	return true
}

// Live reports whether the data set still states the record.
func (h *Held[R]) Live() bool { return h.Ended.IsZero() }

// difference counts what a replaced record said and says. What an ended record
// says counts as not said.
func (m *Merger[R]) difference(was, is *Held[R]) graph.Tally {
	switch {
	case was.Live() && is.Live():
		return m.diff(m.read(was), is.decoded)
	case is.Live():
		return m.diff(nil, is.decoded)
	case was.Live():
		return m.diff(m.read(was), nil)
	}
	return graph.Tally{}
}

// EndAll marks records as ended where they are live. It reports whether any was.
func (m *Merger[R]) EndAll(ends []End) bool {
	ended := false
	for _, end := range ends {
		for i := range m.Records {
			h := &m.Records[i]
			if h.Key != end.Key || !h.Live() {
				continue
			}
			r := m.read(h)
			m.Tally.Add(m.diff(r, nil))
			source := m.source(r)
			source.Ended = end.At(source.Retrieved)
			h.Ended = source.Ended
			ended = true
		}
	}
	m.Changed = m.Changed || ended
	return ended
}

// Sorted puts the records in the order of the contract, and returns them decoded.
func (m *Merger[R]) Sorted() []R {
	slices.SortStableFunc(m.Records, func(a, b Held[R]) int {
		if a.Live() != b.Live() {
			if a.Live() {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.tier, b.tier), cmp.Compare(a.Key.Dataset, b.Key.Dataset), cmp.Compare(a.Key.Record, b.Key.Record))
	})
	records := make([]R, len(m.Records))
	for i := range m.Records {
		records[i] = *m.read(&m.Records[i])
	}
	return records
}

// Packed returns the records as the body has them.
func (m *Merger[R]) Pack() []Packed {
	packed := make([]Packed, len(m.Records))
	for i := range m.Records {
		packed[i] = m.Records[i].Packed
	}
	return packed
}

// Live returns the keys of the records that are live.
func (m *Merger[R]) Live() []Key {
	keys := make([]Key, 0, len(m.Records))
	for i := range m.Records {
		if m.Records[i].Live() {
			keys = append(keys, m.Records[i].Key)
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
