package names

import (
	"cmp"
	"context"
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
	rank [attributes]byte     // of an attribute, from 1 on
	cost [attributes + 2]cost // of a rank; rank 0 is bound by the width alone
	all  int                  // ranks
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
		b.rank[a] = byte(b.all)
	}
	b.all++
	return &b
}

// judgePass judges the entities of a pass, those of the best bound first, until
// none of the rest could be among the best.
func (s *search) judgePass(ctx context.Context, p pass) error {
	if s.full(s.floor(p.width)) && (p.hasLess || p.width == widthExact) {
		return nil
	}
	b := s.bounds(p)
	if p.free && !p.hasLess {
		b.cost[0] = 0
	}
	var counts [attributes + 2]int
	for _, part := range s.parts {
		part.prepare(p, b, s.anchor(), &counts)
	}
	for from := 0; from < b.all; {
		// Most often the first ranks suffice, so they are gathered first.
		to, n := from, 0
		for to < b.all && (to == from || n < 4*s.keep) {
			n += counts[to]
			to++
		}
		if n > 0 && !s.full(b.cost[from]) {
			for _, part := range s.parts {
				part.gather(from, to)
			}
			for rank := from; rank < to; rank++ {
				if err := s.judgeRank(ctx, rank, b.cost[rank]); err != nil {
					return err
				}
			}
		}
		from = to
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

// prepare makes the set of a pass, ranks its entities and counts them by rank.
func (p *part) prepare(pass pass, b *bounds, anchor int, counts *[attributes + 2]int) {
	set, levels := p.room.sets[roomPass], p.room.levels
	copy(set, p.room.sets[pass.width])
	if pass.hasLess {
		set.andNot(p.room.sets[pass.less])
	}
	if pass.free {
		set.each(func(e uint32) { levels[e] = 0 })
		counts[0] += set.count()
		return
	}
	for i := range levels {
		levels[i] = byte(b.all)
	}
	if pass.width != widthMissing {
		p.rank(b, &p.base.terms[anchor], pass.levels)
	} else {
		for i := range p.base.terms { // the anchor may be what is missing
			p.rank(b, &p.base.terms[i], pass.levels)
		}
	}
	if pass.width >= widthShort && len(p.changed) > 0 {
		p.room.sets[roomChanged].each(func(e uint32) { levels[e] = 0 })
	}
	set.each(func(e uint32) { counts[levels[e]]++ })
}

// rank lowers the levels of the entities that have what the term stands for to
// the ranks of their postings.
func (p *part) rank(b *bounds, t *term, w width) {
	levels := p.room.levels
	for _, span := range t.spans(w) {
		from, to := p.postAt[span.from], p.postAt[span.to]
		attrs := p.attributes[from:to]
		for i, e := range p.posts[from:to] {
			levels[e] = min(levels[e], b.rank[attrs[i]])
		}
	}
}

// gather lists the entities of the pass by rank, for some ranks.
func (p *part) gather(from, to int) {
	for i := from; i < to; i++ {
		p.room.ranked[i] = p.room.ranked[i][:0]
	}
	p.room.sets[roomPass].each(func(e uint32) {
		if l := int(p.room.levels[e]); from <= l && l < to {
			p.room.ranked[l] = append(p.room.ranked[l], e)
		}
	})
}

// judgeRank judges the entities of a rank in the order of standing and id, across
// all parts.
func (s *search) judgeRank(ctx context.Context, rank int, bound cost) error {
	lists := make([][]uint32, len(s.parts))
	for i, p := range s.parts {
		lists[i] = p.room.ranked[rank]
	}
	for step := 0; s.left > 0; step++ {
		if step%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		next, at := -1, spot{}
		for i, list := range lists {
			if len(list) == 0 {
				continue
			}
			p := s.parts[i]
			if o := (spot{bound, p.standings[list[0]], p.id(list[0])}); next < 0 || o.compare(at) < 0 {
				next, at = i, o
			}
		}
		if next < 0 || len(s.best) == s.keep && s.best[s.keep-1].compare(at) <= 0 {
			return nil
		}
		s.weigh(s.parts[next], lists[next][0])
		lists[next] = lists[next][1:]
		s.left--
	}
	return nil
}
