package names

import "math/bits"

// A cost is how badly a name fits a text: its grade, then its form, then how many
// words it has beyond those of the text, then whether the last is unfinished,
// then the rank of the name. 0 is the whole main name.
type cost uint16

const (
	costUnfinished = 1 << 2
	costLeftover   = 1 << 3
	costForm       = 1 << 6
	costGrade      = 1 << 8
	costs          = 16 * costGrade // more than any
	maxLeftover    = 7
)

// A grade is the worst way in which a word of the text stands for one of the name.
type grade cost

const (
	gradeExact     grade = iota // the words, the last perhaps unfinished
	gradeLoose                  // folded further, joined or parted
	gradeShortened              // initials and beginnings
	gradeTypo                   // one edit; a further edit is a grade more, up to four
	gradeMissing   = 8          // a word of the text is in no place of the name; edits as before
	gradeScattered = 13         // the words are in different names
)

// A form is where the words stand in the name.
type form cost

const (
	formWhole     form = iota // the name is these words
	formReordered             // the same in another order
	formBegins                // it begins with them
	formInside                // it has them
)

func newCost(g grade, f form, leftover int, unfinished bool, rank uint32) cost {
	c := cost(g)*costGrade + cost(f)*costForm + cost(min(leftover, maxLeftover))*costLeftover + cost(rank)
	if unfinished {
		c += costUnfinished
	}
	return c
}

// score is 1 for a whole name of any rank and falls with the cost.
func (c cost) score() float64 { return 1 - float64(c/costUnfinished)/(costs/costUnfinished) }

// A reading is one way to take a text: its words as they are, or two of them
// joined, or one parted.
type reading struct {
	terms   []term
	changed bool // words are joined or parted; none may be missing then
	lenient bool // a word may be missing
}

// forgive lets one word be missing. Initials do not count then: "Nobody At All" is
// not each firm with an "a" in its name.
func (r *reading) forgive() {
	r.lenient = true
	for i := range r.terms {
		r.terms[i].hasInit = false
	}
}

// A judge works out costs. It has room for it.
type judge struct {
	fits   [maxWords * maxWords]fit // by term, then word of the name
	places [maxWords]int8           // of each term in the name, -1 for none
}

// cost is that of a name.
func (j *judge) cost(r *reading, name []uint32) cost {
	taken := j.assign(r.terms, name)
	missing, edits, initials, last := 0, 0, 0, -1
	g, ordered, unfinished, begun := gradeExact, true, false, false
	for i := range r.terms {
		at := int(j.places[i])
		if at < 0 {
			missing++
			continue
		}
		ordered = ordered && at == last+1
		last = at
		switch f := j.fits[i*maxWords+at]; f {
		case fitUnfinished:
			unfinished = true
		case fitLoose:
			g = max(g, gradeLoose)
		case fitShortened:
			g = max(g, gradeShortened)
		case fitInitial:
			initials++
			g = max(g, gradeShortened)
		case fitTypo, fitTypos:
			edits += int(f-fitTypo) + 1
		case fitExact:
			begun = begun || r.terms[i].begun
		case fitNone:
		}
	}
	leftover := len(name) - bits.OnesCount32(taken)
	rank := rankOf(name)
	unfinished = unfinished || begun && (leftover > 0 || missing > 0 || !ordered)
	if r.changed {
		if missing > 0 {
			return costs
		}
		g = max(g, gradeLoose)
	}
	switch {
	case initials == len(r.terms): // "Edi Rama" is not the party ER
		return newCost(gradeScattered, formInside, leftover, unfinished, rank)
	case missing > 1 || missing == 1 && !r.lenient:
		return newCost(gradeScattered, form(min(missing-1, 3)), leftover, unfinished, rank)
	case missing == 1:
		g = gradeMissing + grade(min(edits, 4))
	case edits > 0:
		if g == gradeShortened {
			edits++
		}
		g = gradeTypo + grade(min(edits-1, 4))
	}
	return newCost(g, formOf(ordered && missing == 0, leftover, unfinished || missing > 0), leftover, unfinished, rank)
}

func formOf(ordered bool, leftover int, partial bool) form {
	whole := leftover == 0 && !partial
	switch {
	case whole && ordered:
		return formWhole
	case whole:
		return formReordered
	case ordered:
		return formBegins
	}
	return formInside
}

// assign gives each term a word of the name of its own, the better fits first,
// and returns the set of words that are taken.
func (j *judge) assign(terms []term, name []uint32) (taken uint32) {
	var present uint32 // which fits there are
	for i := range terms {
		row := j.fits[i*maxWords:][:len(name)]
		for k, w := range name {
			row[k] = terms[i].fit(w & wordMask)
			present |= 1 << row[k]
		}
		j.places[i] = -1
	}
	for f := fitExact; f < fitNone; f++ {
		if present&(1<<f) == 0 {
			continue
		}
		for i := range terms {
			if j.places[i] >= 0 {
				continue
			}
			for k, have := range j.fits[i*maxWords:][:len(name)] {
				if have == f && taken&(1<<k) == 0 {
					j.places[i] = int8(k)
					taken |= 1 << k
					break
				}
			}
		}
	}
	return taken
}
