package storetest

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spona/graph"
)

func textCases() []testCase {
	return []testCase{
		{"texts of every sort come back as they were", hostileTexts},
		{"ids of the source of every sort name different things", hostileIDs},
		{"a text of a megabyte comes back", longText},
		{"amounts are exact", exactAmounts},
		{"dates keep the precision that they had", datePrecision},
		{"times are kept in whole seconds of UTC", wholeSeconds},
		{"searching for hostile names finds them and nothing else", hostileSearch},
	}
}

// comparing compares what a store returns: no items are as good as an empty list.
func comparing() []cmp.Option { return []cmp.Option{cmpopts.EquateEmpty()} }

// hostile are texts that a careless store takes for something else.
func hostile() []string {
	return []string{
		"O'Neil", `"quoted"`, `back\slash`, "a/b/../c", "%", "_", "100%", "tab\tand\nnewline\r\n",
		"'); DROP TABLE entity; --", "MATCH (n) DETACH DELETE n", "${jndi:ldap://x}", "{{7*7}}", "$1", "?1", ":a", "@a",
		"<script>alert(1)</script>", "=HYPERLINK(\"http://x\")", "+1", "-1", "NULL", "null", "true", "0", "1e999", "NaN",
		"Ђорђе Ћирић", "Şükrü Ğ", "İstanbul", "ıI", "ë ç", "e\u0301", "\u00e9", "日本語", "עברית", "👩‍👩‍👧", "\u202egnirts",
		"\ufeffbom", "zero\u200bwidth", "\u2028line", "NUL \x00 inside", "\x01\x02\x7f", "\U0010FFFD", " leading and trailing ", strings.Repeat("long ", 800),
	}
}

func hostileTexts(t *testing.T, s graph.Store) {
	for _, text := range hostile() {
		e := entity(graph.KindPerson, text)
		e.Records[0] = graph.EntityRecord{
			Source: graph.Source{Dataset: "a", Record: text, URL: text, Tier: graph.TierA, Retrieved: fetched},
			Names:  []graph.Name{{Text: text, Lang: text}}, Identifiers: []graph.Identifier{{Scheme: text, Value: text}},
			Values: []graph.Value{{Property: graph.PropertyStatus, Text: strings.TrimSpace(text), Lang: text, Original: text}},
		}
		r := donation("p", "q", "", "")
		r.ID = graph.NewRelationID(r.Kind, r.From.ID, r.To.ID, text)
		r.Records[0].Role, r.Records[0].Status, r.Records[0].Source.Record = text, text, text
		r.Records[0].Spells = []graph.Spell{{Original: text}}
		load(t, s, e, r)
		same(t, text, getByID(t, s, e.ID), e)
		same(t, text, getRelation(t, s, r.ID), r)
		if counts := load(t, s, e, r); counts.Changed() {
			t.Errorf("%q stated again: counts = %+v, want nothing changed", text, counts)
		}
	}
}

func hostileIDs(t *testing.T, s graph.Store) {
	var batch []any
	for _, id := range hostile() {
		batch = append(batch, entity(graph.KindPerson, id))
	}
	counts := load(t, s, batch...)
	if counts.Entities.New != len(hostile()) {
		t.Errorf("%d new entities, want %d", counts.Entities.New, len(hostile()))
	}
}

func longText(t *testing.T, s graph.Store) {
	text := strings.Repeat("ш", graph.MaxValueBytes/2)
	e := entity(graph.KindPerson, "p", value(graph.PropertyDescription, text))
	load(t, s, e)
	if got := get(t, s, "p").Text(graph.PropertyDescription); got != text {
		t.Errorf("%d bytes came back of %d", len(got), len(text))
	}
}

func exactAmounts(t *testing.T, s graph.Store) {
	for _, text := range []string{
		"0", "0.1", "-0.01", "40589689.15", "9007199254740993", "9999999999999999999", "-9999999999999999999",
		"0.0000000000000000001", "1234567890123456.789", "123456789012345678.9",
	} {
		r := donation("p", "q", text, "")
		r.ID = graph.NewRelationID(r.Kind, r.From.ID, r.To.ID, text)
		e := entity(graph.KindContract, text, value(graph.PropertyValue, text+" RSD"))
		load(t, s, r, e)
		if got := getRelation(t, s, r.ID).Worth(); got == nil || got.String() != text+" EUR" {
			t.Errorf("donation of %s EUR came back as %v", text, got)
		}
		if got := get(t, s, text).Worth(); got == nil || got.String() != text+" RSD" {
			t.Errorf("contract of %s RSD came back as %v", text, got)
		}
	}
}

func datePrecision(t *testing.T, s graph.Store) {
	for _, text := range []string{"1583", "2014", "2014-05", "2014-05-03", "2000-02-29", "2199-12-31"} {
		r := donation("p", text, "", text)
		load(t, s, r)
		same(t, text, getRelation(t, s, r.ID).When().String(), text)
	}
	unknown := donation("p", "unknown", "", "")
	unknown.Records[0].Spells = []graph.Spell{{To: date("2001"), Original: "bis 2001"}}
	load(t, s, unknown)
	same(t, "an end without a start", getRelation(t, s, unknown.ID), unknown)
}

func wholeSeconds(t *testing.T, s graph.Store) {
	e := entity(graph.KindPerson, "p")
	want := e.Records[0].Source.Retrieved
	e.Records[0].Source.Retrieved = want.In(zone()).Add(999)
	load(t, s, e)
	got := get(t, s, "p").Records[0].Source.Retrieved
	if got != want {
		t.Errorf("retrieved = %v, want %v in UTC", got, want)
	}
}

func hostileSearch(t *testing.T, s graph.Store) {
	var batch []any
	for _, text := range hostile() {
		batch = append(batch, entity(graph.KindPerson, text))
	}
	load(t, s, batch...)
	for _, text := range hostile() {
		key := graph.NameKey(text)
		want := 0
		for _, other := range hostile() {
			if key != "" && graph.NameKey(other) == key {
				want++
			}
		}
		if key == "" {
			continue
		}
		page := find(t, s, graph.EntityQuery{Name: key, Page: graph.Page{Limit: 10}})
		if page.Total != want || len(page.Items) != want {
			t.Errorf("%q: %d found of %d, want %d", key, len(page.Items), page.Total, want)
		}
		// As it stands it is no key; finding nothing is right, breaking is not.
		find(t, s, graph.EntityQuery{Name: text, Prefix: true, Page: graph.Page{Limit: 10}})
	}
}

// zone is a zone of time far from UTC.
func zone() *time.Location { return time.FixedZone("east", 13*60*60) }
