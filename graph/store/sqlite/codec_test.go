package sqlite

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"spona/graph"
)

// numbering is an interner of a lexicon that is full from the start, or not.
func numbering(full bool) *writerLexicon {
	w := &writerLexicon{
		lexicon: lexicon{words: []string{""}, editions: []edition{{}}, facets: []facet{{}}},
		wordNo:  map[string]uint64{"": 0}, editionNo: map[edition]uint64{{}: 0},
		facetNo: map[facet]uint32{{}: 0}, facetDelta: map[uint32]int64{},
	}
	if full {
		w.words = make([]string, maxWords+1)
	}
	return w
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
func roundTrip[R any](t *rapid.T, form form[R], want []R) {
	enc := encoder{lex: numbering(rapid.Bool().Draw(t, "full"))}
	var packed []record
	for i := range want {
		packed = append(packed, form.encode(&enc, &want[i]))
	}
	enc.body(packed)
	d := decoder{rest: string(enc.buf), lex: &enc.lex.(*writerLexicon).lexicon}
	var got []R
	for _, r := range d.records() {
		got = append(got, form.decode(&d, &r))
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); d.bad || diff != "" {
		t.Fatalf("bad: %v (-want +got):\n%s", d.bad, diff)
	}
}

func TestEntityRecordsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		roundTrip(t, entityForm(), rapid.SliceOfN(rapid.Custom(func(t *rapid.T) graph.EntityRecord {
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
		roundTrip(t, relationForm(), rapid.SliceOfN(rapid.Custom(drawRelationRecord), 0, 3).Draw(t, "records"))
	})
}

// The same statement is the same bytes, or unchanged records would be written.
func TestContentIsTheSameForTheSameStatement(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := graph.EntityRecord{Source: drawSource(t), Values: drawValues(t)}
		enc := encoder{lex: numbering(false)}
		first := enc.entityRecord(&r)
		for _, word := range rapid.SliceOf(rapid.String()).Draw(t, "other words") {
			enc.lex.word(word)
		}
		r.Source.Retrieved = r.Source.Retrieved.Add(time.Hour)
		if second := enc.entityRecord(&r); first.content != second.content {
			t.Fatalf("%x, then %x", first.content, second.content)
		}
	})
}

// FuzzBodies reads arbitrary bytes: the worst that may come of it is an error.
func FuzzBodies(f *testing.F) {
	enc := encoder{lex: numbering(false)}
	r := enc.entityRecord(&graph.EntityRecord{Source: graph.Source{Dataset: "a", Tier: 1}, Names: []graph.Name{{Text: "N"}}})
	enc.body([]record{r})
	f.Add(enc.buf)
	f.Add([]byte{bodyForm, 255, 255, 255, 255, 15})
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, body []byte) {
		x := &numbering(false).lexicon
		if records, err := x.entityRecords(string(body)); err == nil && len(records) > len(body) {
			t.Errorf("%d records in %d bytes", len(records), len(body))
		}
		if records, err := x.relationRecords(string(body)); err == nil && len(records) > len(body) {
			t.Errorf("%d records in %d bytes", len(records), len(body))
		}
		_, _, _ = unpackFeed(body)
		_, _ = decodeDataset("a", body)
	})
}
