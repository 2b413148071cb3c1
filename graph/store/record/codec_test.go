package record

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/govalues/decimal"
	"pgregory.net/rapid"

	"spona/graph"
)

// A numberer is an interner of a lexicon that grows, or of one that takes no
// more words.
type numberer struct {
	Lexicon
	full bool
}

func numbering(full bool) *numberer {
	return &numberer{Lexicon{Words: []string{""}, Editions: []Edition{{}}}, full}
}

func (n *numberer) Word(text string) uint64 {
	at := slices.Index(n.Words, text)
	switch {
	case at >= 0:
		return uint64(at)
	case n.full:
		return 0
	}
	n.Words = append(n.Words, text)
	return uint64(len(n.Words) - 1)
}

func (n *numberer) Edition(e Edition) uint64 {
	if at := slices.Index(n.Editions, e); at >= 0 {
		return uint64(at)
	}
	n.Editions = append(n.Editions, e)
	return uint64(len(n.Editions) - 1)
}

// drawSource draws a source as stores keep it.
func drawSource(t *rapid.T) graph.Source {
	s := graph.Source{
		Dataset: rapid.SampledFrom([]string{"a", "b-c"}).Draw(t, "data set"), Record: rapid.String().Draw(t, "record"),
		Tier: graph.Tier(rapid.IntRange(1, 3).Draw(t, "tier")), Retrieved: drawTime(t, "retrieved"),
	}
	switch rapid.IntRange(0, 3).Draw(t, "address") {
	case 1:
		s.URL = "https://example.org/" + s.Record
	case 2:
		s.URL = rapid.String().Draw(t, "other address")
	case 3:
		s.URL = s.Record
	}
	if rapid.Bool().Draw(t, "ended") {
		s.Ended = drawTime(t, "when")
	}
	return s
}

func drawTime(t *rapid.T, label string) time.Time {
	return time.Unix(rapid.Int64Range(-1e10, 1e10).Draw(t, label), 0).UTC()
}

func drawDate(t *rapid.T) graph.Date {
	text := rapid.SampledFrom([]string{"", "1583", "2014-05", "2199-12-31"}).Draw(t, "date")
	d, err := graph.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func drawValues(t *rapid.T) []graph.Value {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) graph.Value {
		return graph.Value{
			Property: rapid.SampledFrom([]graph.Property{graph.PropertyCountry, graph.PropertyDescription, graph.PropertyDirect, graph.PropertyWeight, "unknown"}).Draw(t, "property"),
			Text:     rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "0.5", "2"})).Draw(t, "text"), Lang: rapid.String().Draw(t, "language"),
			At: drawDate(t), Original: rapid.String().Draw(t, "original"),
		}
	}), 0, 4).Draw(t, "values")
}

// roundTrip writes records as a body and reads them back.
func roundTrip[R any](t *rapid.T, form Form[R], want []R) {
	enc := Encoder{Lex: numbering(rapid.Bool().Draw(t, "full"))}
	var packed []Packed
	for i := range want {
		packed = append(packed, form.encode(&enc, &want[i]))
	}
	enc.Body(packed)
	d := Decoder{Rest: string(enc.Buf), Lex: &enc.Lex.(*numberer).Lexicon}
	var got []R
	for _, r := range d.Records() {
		got = append(got, form.decode(&d, &r))
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); d.Bad || diff != "" {
		t.Fatalf("bad: %v (-want +got):\n%s", d.Bad, diff)
	}
}

func TestEntityRecordsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		roundTrip(t, EntityForm(), rapid.SliceOfN(rapid.Custom(func(t *rapid.T) graph.EntityRecord {
			return graph.EntityRecord{
				Source: drawSource(t), Values: drawValues(t),
				Names: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) graph.Name {
					return graph.Name{Text: rapid.String().Draw(t, "name"), Lang: rapid.SampledFrom([]string{"", "sr-Cyrl"}).Draw(t, "language"), Kind: graph.NameKind(rapid.IntRange(0, 4).Draw(t, "kind"))}
				}), 0, 4).Draw(t, "names"),
				Identifiers: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) graph.Identifier {
					return graph.Identifier{Scheme: rapid.String().Draw(t, "scheme"), Value: rapid.String().Draw(t, "value")}
				}), 0, 3).Draw(t, "identifiers"),
			}
		}), 0, 3).Draw(t, "records"))
	})
}

func drawRelationRecord(t *rapid.T) graph.RelationRecord {
	r := graph.RelationRecord{Source: drawSource(t), Values: drawValues(t), Role: rapid.String().Draw(t, "role"), Status: rapid.String().Draw(t, "status")}
	if rapid.Bool().Draw(t, "has money") {
		r.Money = &graph.Money{Amount: decimals().Draw(t, "amount").Trim(0), Currency: rapid.SampledFrom([]string{"", "EUR"}).Draw(t, "currency")}
	}
	if rapid.Bool().Draw(t, "has share") {
		r.Share = &graph.Share{Min: decimals().Draw(t, "least").Trim(0), Max: decimals().Draw(t, "most").Trim(0), MinExclusive: rapid.Bool().Draw(t, "more"), MaxExclusive: rapid.Bool().Draw(t, "less")}
	}
	for range rapid.IntRange(0, 3).Draw(t, "spells") {
		r.Spells = append(r.Spells, graph.Spell{From: drawDate(t), To: drawDate(t), Derived: rapid.Bool().Draw(t, "derived"), Original: rapid.String().Draw(t, "original")})
	}
	return r
}

func TestRelationRecordsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		roundTrip(t, RelationForm(), rapid.SliceOfN(rapid.Custom(drawRelationRecord), 0, 3).Draw(t, "records"))
	})
}

// The same statement is the same bytes, or unchanged records would be written.
func TestContentIsTheSameForTheSameStatement(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := graph.EntityRecord{Source: drawSource(t), Values: drawValues(t)}
		enc := Encoder{Lex: numbering(false)}
		first := enc.EntityRecord(&r)
		for _, word := range rapid.SliceOf(rapid.String()).Draw(t, "other words") {
			enc.Lex.Word(word)
		}
		r.Source.Retrieved = r.Source.Retrieved.Add(time.Hour)
		if second := enc.EntityRecord(&r); first.Content != second.Content {
			t.Fatalf("%x, then %x", first.Content, second.Content)
		}
	})
}

// What a link is read of and what a relation is read of is the same.
func TestLinkIsWhatTheFirstRecordSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		enc := Encoder{Lex: numbering(rapid.Bool().Draw(t, "full"))}
		r := graph.Relation{Records: rapid.SliceOfN(rapid.Custom(drawRelationRecord), 0, 3).Draw(t, "records")}
		var packed []Packed
		for i := range r.Records {
			packed = append(packed, enc.RelationRecord(&r.Records[i]))
		}
		enc.Body(packed)
		d := Decoder{Rest: string(enc.Buf), Lex: &enc.Lex.(*numberer).Lexicon}
		var spells []graph.Spell
		got, live := d.Link(&spells)
		if d.Bad || live != r.Live() {
			t.Fatalf("bad: %v, live: %v, want %v", d.Bad, live, r.Live())
		}
		want := graph.Link{Tier: r.First().Source.Tier, Spells: r.First().Spells, Weight: r.Weight(), Portion: r.First().Share.Portion()}
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); live && diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

func TestDecimalsComeBackExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := decimals().Draw(t, "decimal")
		var e Encoder
		e.Decimal(want)
		d := Decoder{Rest: string(e.Buf)}
		if got := d.Decimal(); d.Bad || !got.Equal(want) || d.Rest != "" {
			t.Fatalf("%s comes back as %s", want, got)
		}
	})
	for _, text := range []string{"9999999999999999999", "-9999999999999999999", "9223372036854775808", "0.9999999999999999999"} {
		want := decimal.MustParse(text)
		var e Encoder
		e.Decimal(want)
		d := Decoder{Rest: string(e.Buf)}
		if got := d.Decimal(); !got.Equal(want) {
			t.Errorf("%s comes back as %s", want, got)
		}
	}
}

// decimals draws numbers of few and of many digits, close together often enough.
func decimals() *rapid.Generator[decimal.Decimal] {
	return rapid.Custom(func(t *rapid.T) decimal.Decimal {
		coef := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-100, 100), rapid.Int64Range(9007199254740990, 9007199254740999)).Draw(t, "coefficient")
		return decimal.MustNew(coef, rapid.IntRange(0, 19).Draw(t, "scale"))
	})
}

// FuzzBodies reads arbitrary bytes: the worst that may come of it is an error.
func FuzzBodies(f *testing.F) {
	enc := Encoder{Lex: numbering(false)}
	r := enc.EntityRecord(&graph.EntityRecord{Source: graph.Source{Dataset: "a", Tier: 1}, Names: []graph.Name{{Text: "N"}}})
	enc.Body([]Packed{r})
	f.Add(enc.Buf)
	f.Add([]byte{bodyForm, 255, 255, 255, 255, 15})
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, body []byte) {
		x := &numbering(false).Lexicon
		if records, err := x.EntityRecords(string(body)); err == nil && len(records) > len(body) {
			t.Errorf("%d records in %d bytes", len(records), len(body))
		}
		if records, err := x.RelationRecords(string(body)); err == nil && len(records) > len(body) {
			t.Errorf("%d records in %d bytes", len(records), len(body))
		}
		_, _ = EntitiesAlone(string(body))
		_, _ = RelationsAlone(string(body))
	})
}

// A body that stands alone holds what its records say, whatever they replace.
func TestBodiesStandAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var body string
		var want []graph.RelationRecord
		for range rapid.IntRange(1, 4).Draw(t, "batches") {
			m, err := NewAlone(RelationForm(), body)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range rapid.SliceOfN(rapid.Custom(drawRelationRecord), 1, 3).Draw(t, "records") {
				m.State(TidyRelation(r))
			}
			want = m.Sorted()
			body = string(m.Body())
		}
		got, err := RelationsAlone(body)
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); err != nil || diff != "" {
			t.Fatalf("%v (-want +got):\n%s", err, diff)
		}
		var spells []graph.Spell
		if _, live, err := LinkAlone(body, &spells); err != nil || live != (&graph.Relation{Records: want}).Live() {
			t.Fatalf("live: %v, %v", live, err)
		}
	})
}
