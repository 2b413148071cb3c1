package view

import (
	"math"
	"time"

	"spona/graph"
)

// A Span is the days that a partial date may mean, both inclusive, since
// 1 January 1970. An unknown date spans all days.
type Span struct{ First, Last int32 }

// The bounds of an unknown date.
const (
	firstDay = math.MinInt32
	lastDay  = math.MaxInt32
)

// SpanOf is the span of a date.
func SpanOf(d graph.Date) Span {
	if d.IsZero() {
		return Span{firstDay, lastDay}
	}
	first, last := d.Days()
	return Span{first, last}
}

// Known reports whether the date is known at least to the year.
func (s Span) Known() bool { return s.First != firstDay }

// Date is the most precise date that may mean each day of the span: the span of it
// has all of them. It is the unknown date when they are of several years.
func (s Span) Date() graph.Date {
	if s.First == firstDay || s.Last == lastDay {
		return graph.Date{}
	}
	first, last := dateOf(s.First), dateOf(s.Last)
	switch {
	case first == last:
		return first
	case first.Year != last.Year:
		return graph.Date{}
	case first.Month != last.Month:
		return graph.Date{Year: first.Year}
	}
	return graph.Date{Year: first.Year, Month: first.Month}
}

func dateOf(day int32) graph.Date { return graph.DateOf(time.Unix(int64(day)*24*60*60, 0)) }

// A packedDate is a date in four bytes: the first day since 1583 in the upper 18
// of 27 bits, the number of further days in the lower 9. Zero is unknown.
type packedDate uint32

const (
	spanBits = 9
	// epochShift brings the earliest date that graph.Date allows, 1 January 1583,
	// to day 1.
	epochShift = 141_350
)

func pack(d graph.Date) packedDate {
	if d.IsZero() {
		return 0
	}
	first, last := d.Days()
	return packedDate(first+epochShift)<<spanBits | packedDate(last-first)
}

func (p packedDate) span() Span {
	if p == 0 {
		return Span{firstDay, lastDay}
	}
	first := int32(p>>spanBits) - epochShift
	return Span{first, first + int32(p&(1<<spanBits-1))}
}

// A Spell is one stretch of time in which a relation held, as the days on which
// it may have begun and ended. An unknown end spans all days: it may have ended
// at any time, or not yet.
type Spell struct{ From, To Span }

// AlwaysPossible is the spell of a relation whose source gives no dates.
func AlwaysPossible() Spell {
	all := Span{firstDay, lastDay}
	return Spell{all, all}
}

// Possible is the widest stretch of days in which the relation may have held.
func (s Spell) Possible() (first, last int32) { return s.From.First, s.To.Last }

// Certain is the stretch of days in which it surely held, if its dates are right:
// from the latest possible beginning to the earliest possible end. ok is false
// when there is none.
func (s Spell) Certain() (first, last int32, ok bool) {
	if !s.From.Known() || !s.To.Known() {
		return 0, 0, false
	}
	return s.From.Last, s.To.First, s.From.Last <= s.To.First
}
