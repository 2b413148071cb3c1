package wording_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"spona/graph"
	"spona/graph/wording"
)

// anything is a relation of any kind that may lead between two entities, stated by
// records of any sort.
func anything(rt *rapid.T, s *scene, name func(label string) string) (*graph.Relation, []string) {
	kind := rapid.SampledFrom(graph.RelationKinds()).Draw(rt, "kind")
	var pairs [][2]graph.EntityKind
	for _, from := range graph.EntityKinds() {
		for _, to := range graph.EntityKinds() {
			if kind.Allows(from, to) {
				pairs = append(pairs, [2]graph.EntityKind{from, to})
			}
		}
	}
	pair := rapid.SampledFrom(pairs).Draw(rt, "ends")
	names := []string{name("from"), name("to")}
	s.add("one", pair[0], names[0])
	s.add("other", pair[1], names[1])
	var records []graph.RelationRecord
	for range rapid.IntRange(1, 3).Draw(rt, "records") {
		records = append(records, anyRecord(rt, name))
	}
	return s.relation(kind, "one", "other", records...), names
}

func anyRecord(rt *rapid.T, name func(label string) string) graph.RelationRecord {
	r := graph.RelationRecord{Source: graph.Source{
		Dataset: rapid.SampledFrom([]string{"register", "leak-2016"}).Draw(rt, "data set"), Record: name("record"),
		Tier: graph.Tier(rapid.IntRange(1, 3).Draw(rt, "tier")), Retrieved: read,
	}}
	if rapid.Bool().Draw(rt, "ended") {
		r.Source.Ended = read.Add(1000 * time.Hour)
	}
	if rapid.Bool().Draw(rt, "role") {
		r.Role, r.Status = name("role"), rapid.SampledFrom([]string{"", "elected", "odd"}).Draw(rt, "status")
	}
	for range rapid.IntRange(0, 3).Draw(rt, "spells") {
		dates := []string{"", "2008", "2014-05", "2019-05-31", "2020-05", "2024"}
		from := rapid.IntRange(0, len(dates)-1).Draw(rt, "from")
		spell := graph.Spell{From: date(dates[from]), Derived: rapid.Bool().Draw(rt, "derived")}
		if to := rapid.IntRange(0, len(dates)-1).Draw(rt, "to"); to >= from {
			spell.To = date(dates[to])
		}
		if rapid.Bool().Draw(rt, "doubt") {
			spell.Original = name("original")
		}
		r.Spells = append(r.Spells, spell)
	}
	if rapid.Bool().Draw(rt, "money") {
		money(rapid.SampledFrom([]string{"1 EUR", "-1234.5 RSD", "1234567890123456.789", "0.05 TRY"}).Draw(rt, "amount"))(&r)
		share(rapid.SampledFrom([]string{"12.5", "25..50", ">0..<100", ">25..50"}).Draw(rt, "share"))(&r)
	}
	for _, p := range []graph.Property{graph.PropertyForm, graph.PropertyDirect, graph.PropertyVotes, graph.PropertySubject} {
		if rapid.Bool().Draw(rt, string(p)) {
			with(p, map[graph.Property]string{graph.PropertyDirect: "true", graph.PropertyVotes: "1234"}[p])(&r)
		}
	}
	return r
}

// Whatever the data say, a sentence in any language is whole, names both ends as
// they are, says from which of them it looks, and names its source.
func TestEverySentenceIsWholeAndAltersNoName(t *testing.T) {
	all := open(t).All()
	rapid.Check(t, func(rt *rapid.T) {
		s := newScene(t)
		word := rapid.StringMatching(`[A-ZČĆĐİÇËЉЖa-zčćđıçëљжş][A-Za-zšžğüљњј'-]{2,9}[a-z]( [A-Za-zЉШ][a-zљш]{2,6}){0,2}`)
		r, names := anything(rt, s, func(label string) string { return word.Draw(rt, label) + " " + label })
		for _, l := range all {
			for i, from := range []graph.Ref{r.From, r.To} {
				statements := l.Relation(s.facts, r, from.ID)
				if len(statements) == 0 {
					rt.Fatalf("%s says nothing of %v", l.Tag(), r)
				}
				for _, one := range statements {
					whole(rt, l, one, names)
					if near, far := strings.Index(one.Text, names[i]), strings.Index(one.Text, names[1-i]); near > far {
						rt.Errorf("%s: seen from %s: %s", l.Tag(), names[i], one.Text)
					}
				}
			}
		}
	})
}

// faults are what no text in any language holds.
func faults() []string {
	return []string{"{", "}", "  ", " ,", " .", ",,", "..", "( ", " )", "()", ",.", "|", "%!", " ;", " :"}
}

func whole(t interface{ Errorf(string, ...any) }, l *wording.Language, one wording.Statement, names []string) {
	for _, name := range names {
		if !strings.Contains(one.Text, name) {
			t.Errorf("%s: %q is not in %s", l.Tag(), name, one.Text)
		}
	}
	for _, fault := range faults() {
		if strings.Contains(one.Text, fault) {
			t.Errorf("%s: %q in %s", l.Tag(), fault, one.Text)
		}
	}
	if !strings.HasSuffix(one.Text, ").") || strings.TrimSpace(one.Text) != one.Text || !strings.Contains(one.Text, one.Claim) {
		t.Errorf("%s: %q ends badly, or lacks %q", l.Tag(), one.Text, one.Claim)
	}
	for _, source := range one.Sources {
		if !strings.Contains(one.Text, source.Record) {
			t.Errorf("%s: record %q is not in %s", l.Tag(), source.Record, one.Text)
		}
	}
}

// Every record is the source of what it states, and of nothing else.
func TestEveryRecordIsToldWithItsOwnSource(t *testing.T) {
	all := open(t).All()
	rapid.Check(t, func(rt *rapid.T) {
		s := newScene(t)
		n := 0
		r, _ := anything(rt, s, func(string) string { n++; return "N" + strings.Repeat("x", n) })
		l := rapid.SampledFrom(all).Draw(rt, "language")
		var told []graph.Source
		for _, one := range l.Relation(s.facts, r, r.From.ID) {
			told = append(told, one.Sources...)
		}
		for i := range r.Records {
			if !slices.Contains(told, r.Records[i].Source) {
				rt.Errorf("%s: record %d is not told", l.Tag(), i)
			}
			alone := *r
			alone.Records = r.Records[i : i+1]
			for _, one := range l.Relation(s.facts, &alone, r.From.ID) {
				if !slices.ContainsFunc(l.Relation(s.facts, r, r.From.ID), func(w wording.Statement) bool {
					return w.Claim == one.Claim && slices.Contains(w.Sources, r.Records[i].Source)
				}) {
					rt.Errorf("%s: %q is not told with its source", l.Tag(), one.Claim)
				}
			}
		}
	})
}

func FuzzHostileTexts(f *testing.F) {
	for _, name := range []string{
		"", "{from} {tense|a|b|c|d}", "<script>alert(1)</script>", "a\u202Eb", "\u2069\u2069 out \u2066\u2067", "שלום", "one\ntwo\u2029three\x00four", "\xff\xfe", "  a   b ",
	} {
		f.Add(name, name)
	}
	all, err := wording.Open()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, name, role string) {
		s := newScene(t)
		s.add("one", graph.KindPerson, name)
		r := s.relation(graph.RelationDirects, "one", "firm", record(as(role), spell(graph.Spell{Original: role})))
		for _, l := range all.All() {
			for _, one := range l.Relation(s.facts, r, r.From.ID) {
				spoken := strings.Join(strings.FieldsFunc(strings.ToValidUTF8(name, "\uFFFD"), func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
				if !strings.Contains(one.Text, spoken) {
					t.Errorf("%s: the name %q is altered in %q", l.Tag(), spoken, one.Text)
				}
				if strings.IndexFunc(one.Text, func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }) >= 0 {
					t.Errorf("%s: more than one line: %q", l.Tag(), one.Text)
				}
				if fault := turned(one.Text); fault != "" {
					t.Errorf("%s: %s: %q", l.Tag(), fault, one.Text)
				}
			}
		}
	})
}

// turned says how a text turns the direction of what is around it: by controls or
// letters outside of an isolate, or by an isolate that it leaves open.
func turned(text string) string {
	depth := 0
	for _, r := range text {
		switch {
		case r >= '\u2066' && r <= '\u2068':
			depth++
		case r == '\u2069':
			if depth--; depth < 0 {
				return "an isolate is closed that was not opened"
			}
		case depth == 0 && (unicode.Is(unicode.Bidi_Control, r) || unicode.In(r, unicode.Hebrew, unicode.Arabic) && unicode.IsLetter(r)):
			return "it is not isolated"
		}
	}
	if depth > 0 {
		return "an isolate is left open"
	}
	return ""
}

func BenchmarkRelation(b *testing.B) {
	l, _ := open(b).Find("hr")
	s := newScene(b)
	r := s.relation(graph.RelationDirects, "ana", "firm", record(during("2014-05-03", "2016-01"), as("procurist"), share("25..50"), money("1234567.89 EUR")))
	for b.Loop() {
		l.Relation(s.facts, r, r.From.ID)
	}
}
