package wording_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"spona/graph"
	"spona/graph/paths"
)

// One step that is over ends the whole; nothing is claimed where a step may go on.
func TestAComposedTieEndsAtTheEarliestEndOfItsSteps(t *testing.T) {
	later := time.Date(2021, time.June, 4, 0, 0, 0, 0, time.UTC)
	english, _ := open(t).Find("en")
	for _, tt := range []struct {
		name  string
		first graph.RelationRecord
		then  []graph.RelationRecord
		want  string
	}{
		{"the first of two to end", record(during("2010", "2012-03")), []graph.RelationRecord{record(during("2011", "2018"))}, "in March 2012 at the latest, with step 1"},
		{"the second", record(during("2010", "")), []graph.RelationRecord{record(during("2011", "2018"))}, "in 2018 at the latest, with step 2"},
		{"of two spells the last", record(during("2010", "")), []graph.RelationRecord{record(during("2003", "2004"), during("2011", "2018"))}, "in 2018 at the latest, with step 2"},
		{"of two records the later", record(during("2010", "")), []graph.RelationRecord{record(during("2011", "2012")), record(during("2011", "2013-01-31"))}, "on 31 January 2013 at the latest, with step 2"},
		{"none has ended", record(during("2010", "")), []graph.RelationRecord{record(during("2011", ""))}, ""},
		{"an end that was to come", record(during("2010", "")), []graph.RelationRecord{record(during("2011", "2024"))}, ""},
		{"undated", record(), []graph.RelationRecord{record()}, ""},
		{"one record says that it goes on", record(), []graph.RelationRecord{record(during("2011", "2012")), record(during("2011", ""))}, ""},
		{"a source that states it no more does not end it", record(), []graph.RelationRecord{record(during("2011", ""), gone(later))}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newScene(t)
			p := s.path([]string{"ana", "firm", "edi"}, s.step(s.relation(graph.RelationDirects, "ana", "firm", tt.first)),
				s.step(s.relation(graph.RelationEmployedBy, "edi", "firm", tt.then...)))
			got := english.Path(s.facts, p, paths.Any).When
			if !strings.Contains(got, tt.want) || (got == "") != (tt.want == "") {
				t.Errorf("it says %q, want %q", got, tt.want)
			}
			alone := s.path([]string{"firm", "edi"}, p.Steps[1])
			if got := english.Path(s.facts, alone, paths.Any).When; got != "" {
				t.Errorf("of a single step it says %q", got)
			}
		})
	}
}

func TestAGiftDoesNotEnd(t *testing.T) {
	english, _ := open(t).Find("en")
	s := newScene(t)
	p := s.path([]string{"ana", "party", "union"}, s.step(s.relation(graph.RelationDonatedTo, "ana", "party", record(during("2010", "2010")))),
		s.step(s.relation(graph.RelationSucceeds, "party", "union", record(during("2007", "2007")))))
	if got := english.Path(s.facts, p, paths.Any).When; got != "" {
		t.Errorf("it says %q", got)
	}
}

// What only a worse tier states is not told, nor does it bear on when a path ended.
func TestWhatIsOfAWorseTierIsNotTold(t *testing.T) {
	guess := in("leak-2016", "9", graph.TierC)
	for _, l := range open(t).All() {
		s := newScene(t)
		p := s.path([]string{"ana", "firm", "edi"},
			s.step(s.relation(graph.RelationDirects, "ana", "firm", record(during("2010", "2012")), record(during("2010", ""), guess)),
				s.relation(graph.RelationOwns, "ana", "firm", record(guess))),
			s.step(s.relation(graph.RelationEmployedBy, "edi", "firm", record(during("2011", "2018")))))
		if told := l.Path(s.facts, p, paths.Any); strings.Count(told.Text, "leak-2016") != 2 {
			t.Errorf("%s: %s", l.Tag(), told.Text)
		}
		s.facts.MinTier = graph.TierB
		told := l.Path(s.facts, p, paths.Any)
		if strings.Contains(told.Text, "leak-2016") || strings.Contains(told.When, "2012") || len(told.Steps[0].Relations) != 1 {
			t.Errorf("%s: %s", l.Tag(), told.Text)
		}
	}
}

// A relation that the store has no more is counted, and an entity that nothing is
// known of is named by its id.
func TestWhatIsNotThereIsNotMadeUp(t *testing.T) {
	english, _ := open(t).Find("en")
	s := newScene(t)
	known := s.relation(graph.RelationDirects, "ana", "firm", record(with(graph.PropertyOnBehalfOf, "e222222222222222222222222")))
	lost := s.relation(graph.RelationOwns, "ana", "firm", record())
	p := s.path([]string{"ana", "firm"}, s.step(known, lost))
	delete(s.facts.Relations, p.Steps[0].Relations[1])
	delete(s.facts.Entities, s.refs["firm"].ID)
	told := english.Path(s.facts, p, paths.Any)
	for _, want := range []string{"not told here: 1.", "a function at " + string(s.refs["firm"].ID)} {
		if !strings.Contains(told.Text, want) {
			t.Errorf("%q is not in %s", want, told.Text)
		}
	}
	if strings.Contains(told.Text, "behalf") {
		t.Errorf("it tells of somebody unknown: %s", told.Text)
	}
}

// Whoever directs a firm did not give what it gave: the sentence of the gift names
// the firm and the party, and nobody else.
func TestAGiftOfAFirmIsNotOneOfItsPeople(t *testing.T) {
	for _, l := range open(t).All() {
		s := newScene(t)
		p := s.path([]string{"ana", "holding", "party"}, s.step(s.relation(graph.RelationDirects, "ana", "holding", record(as("procurist")))),
			s.step(s.relation(graph.RelationDonatedTo, "holding", "party", record(money("99999.99 EUR")))))
		told := l.Path(s.facts, p, paths.Any)
		if gift := told.Steps[1].Text; strings.Contains(gift, "Petrelić") || !strings.Contains(gift, "iSTAT Holding a.d.") {
			t.Errorf("%s: %s", l.Tag(), gift)
		}
		if tie := told.Steps[0].Text; strings.Contains(tie, "EUR") {
			t.Errorf("%s: %s", l.Tag(), tie)
		}
	}
}

// A path reads as one text in any language: every step with its number, and at the
// end when it held.
func TestEveryPathIsWhole(t *testing.T) {
	all := open(t).All()
	rapid.Check(t, func(rt *rapid.T) {
		s := newScene(t)
		n := 0
		var keys []string
		var steps []paths.Step
		for range rapid.IntRange(1, 4).Draw(rt, "steps") {
			r, _ := anything(rt, s, func(string) string { n++; return "N" + strings.Repeat("x", n) })
			keys = append(keys[:len(steps)], "one", "other")
			steps = append(steps, s.step(r))
		}
		p := s.path(keys, steps...)
		p.When = paths.When{ValidFrom: date("2014-05"), Certain: rapid.Bool().Draw(rt, "certain"), Deciding: rapid.IntRange(0, len(steps)-1).Draw(rt, "deciding")}
		if rapid.Bool().Draw(rt, "bounded") {
			p.When.ValidTo = date("2016")
		}
		time := rapid.SampledFrom([]paths.Time{paths.Any, paths.Overlap, paths.Sequence}).Draw(rt, "time")
		for _, l := range all {
			told := l.Path(s.facts, p, time)
			for _, fault := range faults() {
				if strings.Contains(told.Text, fault) {
					rt.Errorf("%s: %q in %s", l.Tag(), fault, told.Text)
				}
			}
			for i, step := range told.Steps {
				if !strings.Contains(told.Text, fmt.Sprintf("(%d) %s", i+1, step.Text)) {
					rt.Errorf("%s: step %d is not in %s", l.Tag(), i+1, told.Text)
				}
			}
			if time != paths.Any && told.When == "" || !strings.HasSuffix(told.Text, told.When) {
				rt.Errorf("%s: it does not end with when: %s", l.Tag(), told.Text)
			}
		}
	})
}
