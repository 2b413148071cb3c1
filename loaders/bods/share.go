package bods

import (
	"strings"

	"github.com/govalues/decimal"

	"spona/graph"
)

// share is what part the interest is of, nil when the source does not say or says
// what cannot be: 120 %, or less than the least.
func (r *reader) share(in *interest) *graph.Share {
	s := &in.Share
	if *s == (share{}) {
		return nil
	}
	parsed, err := s.parse()
	if err != nil {
		r.remark("the share %.80q is kept only as written: %v", s.written(), err)
		return nil
	}
	return parsed
}

// parse reads a share. A bound that is left out is that of what can be; bounds
// beside an exact share add nothing.
func (s *share) parse() (*graph.Share, error) {
	if s.Exact != "" {
		exact, err := graph.ParseDecimal(string(s.Exact))
		if err != nil {
			return nil, err
		}
		share := graph.Exact(exact)
		return &share, share.Validate()
	}
	low, high := s.Minimum, s.Maximum
	share := graph.Share{Max: decimal.Hundred, MinExclusive: s.Above.flag == yes && low != "", MaxExclusive: s.Below.flag == yes && high != ""}
	if s.Above.number != "" {
		low, share.MinExclusive = s.Above.number, true
	}
	if s.Below.number != "" {
		high, share.MaxExclusive = s.Below.number, true
	}
	for _, end := range []struct {
		written text
		to      *decimal.Decimal
	}{{low, &share.Min}, {high, &share.Max}} {
		if end.written == "" {
			continue
		}
		var err error
		if *end.to, err = graph.ParseDecimal(string(end.written)); err != nil {
			return nil, err
		}
	}
	if low == "" && high == "" {
		return nil, graph.Invalid("share", "it has no number")
	}
	return &share, share.Validate()
}

// written is the share in the words of the source.
func (s *share) written() string {
	var parts []string
	for _, member := range []struct {
		name  string
		value text
	}{
		{"exact", s.Exact}, {"minimum", s.Minimum}, {"maximum", s.Maximum},
		{"exclusiveMinimum", s.Above.written()}, {"exclusiveMaximum", s.Below.written()},
	} {
		if member.value != "" {
			parts = append(parts, member.name+" "+string(member.value))
		}
	}
	return strings.Join(parts, ", ")
}

func (b bound) written() text {
	switch b.flag {
	case yes:
		return "true"
	case no:
		return "false"
	}
	return b.number
}

// spells are when the interest was held. Of dates that cannot be, the end is
// kept: that it is over is sure.
func (r *reader) spells(in *interest) []graph.Spell {
	if in.Start+in.End == "" {
		return nil
	}
	from, bad := graph.ParseDate(string(in.Start))
	to, err := graph.ParseDate(string(in.End))
	if err == nil {
		err = bad
	}
	s := graph.Spell{From: from, To: to}
	if wrong := s.Validate(); wrong != nil {
		s, err = graph.Spell{To: to}, wrong
	}
	if s.From.String() != string(in.Start) || s.To.String() != string(in.End) {
		s.Original = string(in.Start + "/" + in.End)
	}
	if err != nil {
		r.remark("the dates %.60q are kept as written: %v", in.Start+"/"+in.End, err)
	}
	return []graph.Spell{s}
}
