package names

import (
	"cmp"
	"context"
	"math/bits"
	"slices"
)

// A pass judges the entities of one width that were not in the pass before.
type pass struct {
	width   width
	levels  width // in which the attributes of the postings are read
	less    width // what the pass before went through
	hasLess bool
	free    bool // the attributes bound nothing
}

// A bounds table is the least cost that an attribute leaves room for, as ranks.
type bounds struct {
	level [attributes]byte     // of an attribute: how many ranks are worse
	cost  [attributes + 2]cost // of a rank; rank 0 is bound by the width alone
	all   int                  // ranks
}

// floor is the least cost of what is found in a width and not in the one before.
func (s *search) floor(w width) cost {
	switch w {
	case widthExact:
		return 0
	case widthTyped:
		return newCost(gradeExact, formBegins, 0, true, 0)
	case widthShort:
		if s.folded {
			return newCost(gradeLoose, formWhole, 0, false, 0)
		}
		return newCost(gradeShortened, formWhole, 0, false, 0)
	case widthTypos:
		return newCost(gradeTypo, formWhole, 0, false, 0)
	case widthMissing:
	}
	return newCost(gradeMissing, formInside, 0, false, 0)
}

func (s *search) bounds(p pass) *bounds {
	var b bounds
	floor := s.floor(p.width)
	words := len(s.words)
	if p.width == widthMissing {
		words--
	} else if p.width >= widthShort && slices.ContainsFunc(s.parts, func(p *part) bool { return len(p.changed) > 0 }) {
		words++
	}
	costOf := func(a attribute) cost {
		f := formBegins
		switch {
		case p.width == widthMissing:
			f = formInside
		case p.width != widthTyped && a.length() <= words:
			f = formWhole
		case words == 1 && a.inside():
			f = formInside
		}
		var rank uint32
		if a.alias() {
			rank = 1
		}
		return newCost(grade(floor/costGrade), f, max(a.length()-words, 0), p.width == widthTyped, rank)
	}
	b.cost[0] = floor
	var order [attributes]attribute
	for a := range order {
		order[a] = attribute(a)
	}
	slices.SortFunc(order[:], func(a, c attribute) int { return cmp.Compare(costOf(a), costOf(c)) })
	for _, a := range order {
		c := costOf(a)
		if b.all == 0 || c > b.cost[b.all] {
			b.all++
			b.cost[b.all] = c
		}
		b.level[a] = byte(b.all)
	}
	b.all++
	for a := range b.level {
		b.level[a] = byte(b.all) - b.level[a]
	}
	return &b
}

// judgePass judges the entities of a pass, those of the best bound first, until
// none of the rest could be among the best.
func (s *search) judgePass(ctx context.Context, p pass) error {
	if s.full(s.floor(p.width)) && (p.hasLess || p.width == widthExact) {
		return nil
	}
	total := 0
	for _, part := range s.parts {
		total += part.choose(p)
	}
	if total <= fewEntities {
		p.free = true // ranking would take longer than judging
	}
	b := s.bounds(p)
	if p.free && !p.hasLess {
		b.cost[0] = 0
	}
	var counts [attributes + 2]int
	for _, part := range s.parts {
		part.prepare(p, b, s.anchor(), &counts)
	}
	if total <= manyEntities {
		for _, part := range s.parts {
			part.gather(b.all)
		}
	}
	for rank := 0; rank < b.all; rank++ {
		if counts[rank] == 0 || s.full(b.cost[rank]) {
			continue
		}
		for _, part := range s.parts {
			part.begin(rank, total <= manyEntities)
		}
		if err := s.judgeRank(ctx, b.cost[rank]); err != nil {
			return err
		}
	}
	return nil
}

// anchor is the word whose postings bound the cost: the longest, which is most
// often the rarest.
func (s *search) anchor() int {
	anchor := 0
	for i, w := range s.words {
		if len(w) > len(s.words[anchor]) {
			anchor = i
		}
	}
	return anchor
}

// fewEntities is how many entities of a pass are judged without ranking them.
const fewEntities = 250

// choose makes the set of a pass and returns its size.
func (p *part) choose(pass pass) int {
	set := p.room.sets[roomPass]
	copy(set, p.room.sets[pass.width])
	if pass.hasLess {
		set.andNot(p.room.sets[pass.less])
	}
	return set.count()
}

// prepare ranks the entities of a pass and counts them by rank.
func (p *part) prepare(pass pass, b *bounds, anchor int, counts *[attributes + 2]int) {
	set, levels := p.room.sets[roomPass], p.room.levels
	clear(levels)
	if pass.free {
		counts[0] += set.count()
		p.ranks = 0
		return
	}
	p.ranks = b.all
	if pass.width != widthMissing {
		p.rank(b, &p.base.terms[anchor], pass.levels)
	} else {
		for i := range p.base.terms { // the anchor may be what is missing
			p.rank(b, &p.base.terms[i], pass.levels)
		}
	}
	if pass.width >= widthShort && len(p.changed) > 0 {
		p.room.sets[roomChanged].each(func(e uint32) { levels[e] = byte(b.all) })
	}
	for i, w := range set {
		for ; w != 0; w &= w - 1 {
			counts[b.all-int(levels[i*64+bits.TrailingZeros64(w)])]++
		}
	}
}

// rank raises the levels of the entities that have what the term stands for to
// those of their postings.
func (p *part) rank(b *bounds, t *term, w width) {
	levels := p.room.levels
	for _, span := range t.spans(w) {
		from, to := p.postAt[span.from], p.postAt[span.to]
		attrs := p.attributes[from:to]
		for i, e := range p.posts[from:to] {
			levels[e] = max(levels[e], b.level[attrs[i]])
		}
	}
}

// manyEntities is how many entities of a pass are listed by rank all at once. Of
// more, each rank is listed piece by piece, as most often the first pieces
// suffice.
const (
	manyEntities = 10_000
	pieceLength  = 256
)

// gather lists the entities of the pass by rank.
func (p *part) gather(ranks int) {
	for i := range ranks {
		p.room.ranked[i] = p.room.ranked[i][:0]
	}
	p.room.sets[roomPass].each(func(e uint32) {
		rank := p.ranks - int(p.room.levels[e])
		p.room.ranked[rank] = append(p.room.ranked[rank], e)
	})
}

// begin makes ready to go through the entities of a rank.
func (p *part) begin(rank int, gathered bool) {
	if gathered {
		p.list, p.at = p.room.ranked[rank], len(p.room.sets[roomPass])
		return
	}
	p.list, p.at, p.level = nil, 0, byte(p.ranks-rank)
}

// more lists the next piece of a rank once the list is used up, and reports
// whether there is any more.
func (p *part) more() bool {
	if len(p.list) > 0 {
		return true
	}
	set, piece := p.room.sets[roomPass], p.room.ranked[0][:0]
	for ; p.at < len(set) && len(piece) < pieceLength; p.at++ {
		for w := set[p.at]; w != 0; w &= w - 1 {
			if e := p.at*64 + bits.TrailingZeros64(w); p.room.levels[e] == p.level {
				piece = append(piece, uint32(e))
			}
		}
	}
	p.list, p.room.ranked[0] = piece, piece
	return len(piece) > 0
}

// judgeRank judges the entities of a rank in the order of standing and id, across
// all parts.
func (s *search) judgeRank(ctx context.Context, bound cost) error {
	for step := 0; s.left > 0; step++ {
		if step%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		var next *part
		var at spot
		for _, p := range s.parts {
			if !p.more() {
				continue
			}
			if o := (spot{bound, p.standings[p.list[0]], p.id(p.list[0])}); next == nil || o.compare(at) < 0 {
				next, at = p, o
			}
		}
		if next == nil || len(s.best) == s.keep && s.best[s.keep-1].compare(at) <= 0 {
			return nil
		}
		s.weigh(next, next.list[0])
		next.list = next.list[1:]
		s.left--
	}
	return nil
}
