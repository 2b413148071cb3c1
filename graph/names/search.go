package names

import (
	"context"
	"slices"
)

// A search is one call of [Index.Search].
type search struct {
	query *Query
	words []string
	parts []*part
	after *spot // nil for the beginning
	keep  int   // hits worth keeping: those of the page and one to tell that there are more
	left  int   // entities that may still be judged
	best  []found
	plain bool // something was found by its words as they are, none unfinished
	judge judge

	folded bool // a word may stand for others by looser folding, or with words joined or parted
}

// A found is an entity that was judged.
type found struct {
	spot
	part   *part
	entity uint32
	name   int // position among the entity's names
}

func (s *search) open(x *Index) {
	for _, l := range x.layers {
		p := &part{layer: l, room: l.room.Get().(*scratch)}
		for i, w := range s.words {
			p.base.terms = append(p.base.terms, newTerm(&l.dict, w, i == len(s.words)-1, len(s.words) == 1))
		}
		p.changed = changedReadings(&l.dict, s.words)
		s.folded = s.folded || len(p.changed) > 0 || slices.ContainsFunc(p.base.terms, func(t term) bool { return t.folds() })
		s.parts = append(s.parts, p)
	}
}

func (s *search) close() {
	for _, p := range s.parts {
		p.layer.room.Put(p.room)
	}
}

// run judges what the text finds, pass by pass, and returns how many that are.
// What a pass finds fits worse than anything that the passes before it could
// have found, so later ones are left out when the page is full.
func (s *search) run(ctx context.Context) (total int, err error) {
	for w := widthExact; w <= widthTyped; w++ {
		if total, err = s.find(ctx, w); err != nil {
			return 0, err
		}
	}
	if total < guessBelow {
		return s.runFew(ctx)
	}
	if err := s.judgePass(ctx, pass{width: widthExact, levels: widthTyped}); err != nil {
		return 0, err
	}
	if err := s.judgePass(ctx, pass{width: widthTyped, levels: widthTyped, less: widthExact, hasLess: true}); err != nil {
		return 0, err
	}
	if s.full(s.floor(widthShort)) && !s.query.Count {
		return total, nil
	}
	if total, err = s.find(ctx, widthShort); err != nil {
		return 0, err
	}
	return total, s.judgePass(ctx, pass{width: widthShort, levels: widthShort, less: widthTyped, hasLess: true})
}

// runFew is run for a text whose words as typed find few.
func (s *search) runFew(ctx context.Context) (total int, err error) {
	if total, err = s.find(ctx, widthShort); err != nil {
		return 0, err
	}
	short := pass{width: widthShort, levels: widthShort, free: true}
	if err := s.judgePass(ctx, short); err != nil || total >= guessBelow || s.plain {
		return total, err
	}
	s.best = s.best[:0]
	for _, p := range s.parts {
		for _, i := range guessed(s.words) {
			if err := p.base.terms[i].mistype(ctx, &p.dict); err != nil {
				return 0, err
			}
		}
	}
	if total, err = s.find(ctx, widthTypos); err != nil {
		return 0, err
	}
	if err := s.judgePass(ctx, short); err != nil {
		return 0, err
	}
	if err := s.judgePass(ctx, pass{width: widthTypos, levels: widthTypos, less: widthShort, hasLess: true}); err != nil {
		return 0, err
	}
	if total > 0 || len(s.words) < 3 {
		return total, nil
	}
	for _, p := range s.parts {
		p.base.forgive()
	}
	if total, err = s.find(ctx, widthMissing); err != nil {
		return 0, err
	}
	return total, s.judgePass(ctx, pass{width: widthMissing, levels: widthMissing, less: widthTypos, hasLess: true})
}

// maxGuessed is in how many words of a text, the longest, mistakes are looked for.
const maxGuessed = 6

// guessed are the positions of the words in which mistakes are looked for.
func guessed(words []string) []int {
	positions := make([]int, len(words))
	for i := range positions {
		positions[i] = i
	}
	slices.SortStableFunc(positions, func(a, b int) int { return len(words[b]) - len(words[a]) })
	return positions[:min(len(positions), maxGuessed)]
}

// find makes the set of a width in every part and returns how many are in them.
func (s *search) find(ctx context.Context, w width) (total int, err error) {
	for _, p := range s.parts {
		set := p.room.sets[w]
		if w == widthMissing {
			err = p.allButOne(ctx, set, p.base.terms)
		} else {
			err = p.all(ctx, set, p.base.terms, w)
		}
		if w == widthShort || w == widthTypos {
			p.dropInitials(set, p.base.terms, w)
		}
		if err == nil && w == widthShort {
			err = p.findChanged(ctx)
		}
		if err != nil {
			return 0, err
		}
		if w >= widthShort {
			set.or(p.room.sets[roomChanged])
		}
		p.filter(s.query, set)
		total += set.count()
	}
	return total, nil
}

// findChanged makes the set of what is found with words joined or parted.
func (p *part) findChanged(ctx context.Context) error {
	set, other := p.room.sets[roomChanged], p.room.sets[roomOther]
	clear(set)
	for i := range p.changed {
		if err := p.all(ctx, other, p.changed[i].terms, widthTyped); err != nil {
			return err
		}
		set.or(other)
	}
	return nil
}

// full reports whether the page is full with hits that cost less.
func (s *search) full(c cost) bool {
	return s.keep <= len(s.best) && s.best[s.keep-1].cost < c
}

// weigh judges an entity and keeps it if it is among the best.
func (s *search) weigh(p *part, e uint32) {
	f := found{spot: spot{costs, p.standings[e], p.id(e)}, part: p, entity: e}
	rest := p.words[p.wordAt[e]:p.wordAt[e+1]]
	for position := 0; len(rest) > 0; position++ {
		var name []uint32
		name, rest = cutName(rest)
		c := s.judge.cost(&p.base, name)
		for i := range p.changed {
			c = min(c, s.judge.cost(&p.changed[i], name))
		}
		if c < f.cost {
			f.cost, f.name = c, position
		}
	}
	s.plain = s.plain || f.cost < costGrade && f.cost&costUnfinished == 0
	if s.after != nil && f.compare(*s.after) <= 0 {
		return
	}
	at, _ := slices.BinarySearchFunc(s.best, f, func(a, b found) int { return a.compare(b.spot) })
	if at >= s.keep {
		return
	}
	if len(s.best) == s.keep {
		s.best = s.best[:s.keep-1]
	}
	s.best = slices.Insert(s.best, at, f)
}
