package names

import "context"

// A scratch is the room that a search needs in one segment.
type scratch struct {
	sets   [roomNumber]bitset
	levels []byte                   // by entity, how many ranks are worse than its own
	ranked [attributes + 2][]uint32 // entities of a pass by rank
}

// The bit sets of a scratch. Those named after a width are what the text finds in
// that width.
const (
	roomChanged = widthNumber + iota // found by words joined or parted
	roomTerm                         // what one term stands for
	roomOther                        // what a second set is made in
	roomPass                         // what a pass goes through
	roomNumber
)

// open makes the segment ready for searching.
func (s *segment) open() {
	n := len(s.nodes)
	s.room.New = func() any {
		var room scratch
		for i := range room.sets {
			room.sets[i] = newBitset(n)
		}
		room.levels = make([]byte, n)
		return &room
	}
}

// A part is a search in one layer.
type part struct {
	layer
	room    *scratch
	base    reading
	changed []reading

	// Where the search stands in the pass that it makes.
	ranks int      // how many there are, 0 when all entities are of one
	list  []uint32 // entities of the rank that are to be judged next
	at    int      // from where on in the set of the pass there may be more
	level byte     // of the rank
}

// union sets a bit set to the entities that have a word in one of the spans.
func (p *part) union(set bitset, spans []span) {
	clear(set)
	for _, s := range spans {
		for _, e := range p.posts[p.postAt[s.from]:p.postAt[s.to]] {
			set[e/64] |= 1 << (e % 64)
		}
	}
}

// all sets a bit set to the entities that have something for every term.
func (p *part) all(ctx context.Context, set bitset, terms []term, w width) error {
	for i := range terms {
		if i > 0 && repeated(terms, i) {
			continue
		}
		into := p.room.sets[roomTerm]
		if i == 0 {
			into = set
		}
		p.union(into, terms[i].spans(w))
		if i > 0 {
			set.and(into)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return nil
}

// dropInitials takes out of a set the entities of which the text has nothing but
// initials: "el bau" is not everybody called E. B.
func (p *part) dropInitials(set bitset, terms []term, w width) {
	for i := range terms {
		if !terms[i].hasInit {
			return // it stands for something else
		}
	}
	only, other := p.room.sets[roomOther], p.room.sets[roomTerm]
	copy(only, set)
	for i := range terms {
		p.union(other, []span{{terms[i].initial, terms[i].initial + 1}})
		only.and(other)
	}
	if only.count() == 0 {
		return
	}
	for i := range terms {
		whole := terms[i]
		whole.hasInit = false
		p.union(other, whole.spans(w))
		only.andNot(other)
	}
	set.andNot(only)
}

// allButOne sets a bit set to the entities that have something for every term or
// for all but one, typing mistakes included.
func (p *part) allButOne(ctx context.Context, set bitset, terms []term) error {
	every := p.room.sets[roomOther]
	for i := range every {
		every[i], set[i] = ^uint64(0), ^uint64(0)
	}
	for i := range terms {
		term := p.room.sets[roomTerm]
		p.union(term, terms[i].spans(widthMissing))
		for k, has := range term {
			set[k] = set[k]&has | every[k]
			every[k] &= has
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return nil
}

// repeated reports whether the term has been among those before.
func repeated(terms []term, i int) bool {
	for k := range i {
		if terms[k].text == terms[i].text && terms[k].last == terms[i].last {
			return true
		}
	}
	return false
}
