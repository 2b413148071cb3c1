package wording

import (
	"strconv"

	"spona/graph"
	"spona/graph/paths"
)

// when says when a path held as a whole. Without a condition on time the steps
// have their dates and no common one is claimed; but where a step was over, so was
// the whole.
func (l *Language) when(f Facts, p paths.Path, time paths.Time) string {
	held, why := keyPathOverlapPossible, keyPathPossible
	switch {
	case time == paths.Overlap && p.When.Certain:
		held = keyPathOverlap
	case time == paths.Overlap:
	case time == paths.Sequence && p.When.Certain:
		held = keyPathSequence
	case time == paths.Sequence:
		held = keyPathSequencePossible
	default:
		return l.ended(f, p)
	}
	if p.When.Certain {
		why = keyPathCertain
	}
	return l.say(held, textArg("when", l.stretch(p.When.ValidFrom, p.When.ValidTo))) + " " +
		l.say(why, textArg("number", strconv.Itoa(p.When.Deciding+1)))
}

// ended says that a path of several steps ended with the first of them to end, ""
// when none is known to have ended.
func (l *Language) ended(f Facts, p paths.Path) string {
	first, at := graph.Date{}, -1
	for i, s := range p.Steps {
		end, over := f.over(s)
		if over && (at < 0 || endsBefore(end, first)) {
			first, at = end, i
		}
	}
	if at < 0 || len(p.Steps) < 2 {
		return ""
	}
	return l.say(keyPathEnded, dateArg("date", first), textArg("number", strconv.Itoa(at+1)))
}

// over is when a step ended: the last end of all that is stated of all its
// relations. over is false unless each of them lasts and had ended, by its dates,
// when its source was read.
func (f Facts) over(s paths.Step) (end graph.Date, over bool) {
	if s.More > 0 {
		return end, false
	}
	for _, tie := range s.Relations {
		r := f.Relations[tie]
		if r == nil || !lasting(r.Kind) {
			return end, false
		}
		last, over := f.relationOver(r)
		if !over {
			return end, false
		}
		if end.IsZero() || endsBefore(end, last) {
			end = last
		}
	}
	return end, !end.IsZero()
}

// relationOver is the last end that any record that may be told states.
func (f Facts) relationOver(r *graph.Relation) (end graph.Date, over bool) {
	for i := range r.Records {
		if !f.told(&r.Records[i]) {
			continue
		}
		last, over := overBy(&r.Records[i])
		if !over {
			return end, false
		}
		if end.IsZero() || endsBefore(end, last) {
			end = last
		}
	}
	return end, !end.IsZero()
}

// overBy is when a relation ended as a record states it; over is false unless all
// its spells were past when the source was read.
func overBy(rec *graph.RelationRecord) (end graph.Date, over bool) {
	for _, spell := range rec.Spells {
		if tenseOf(spell, rec.Source) != tensePast {
			return end, false
		}
		if end.IsZero() || endsBefore(end, spell.To) {
			end = spell.To
		}
	}
	return end, len(rec.Spells) > 0
}

// endsBefore compares the last days that dates may mean.
func endsBefore(a, b graph.Date) bool {
	_, x := a.Days()
	_, y := b.Days()
	return x < y
}
