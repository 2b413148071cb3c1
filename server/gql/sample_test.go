package gql

import (
	"testing"
	"time"

	"spona/graph"
	"spona/graph/store/sqlite"
)

// The sample: two parties, a member of parliament who sits for one of them, a
// company with a hostile name that gave to both and won a contract, and their
// sources. Nobody in it exists.
//
//	ana ──MEMBER_OF──▶ assembly (on behalf of blue, in term)
//	ana ──DONATED_TO 500 EUR──▶ blue
//	stone ──DONATED_TO 10,000.50 EUR──▶ blue, 70 USD──▶ green
//	road ──AWARDED──▶ stone
const (
	hostile   = `Stone & Sons <script>alert("x")</script> =cmd|' /C calc'!A0 'OR 1=1; MATCH (n) DETACH DELETE n //`
	registry  = "registry"
	assembly  = "assembly"
	retrieved = "2026-03-01T09:00:00Z"
)

func sampleID(name string) graph.ID { return graph.NewEntityID(registry, name) }

func sampleStore(t testing.TB) graph.Reader {
	t.Helper()
	store, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{Now: sampleTime})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	load, err := store.BeginLoad(t.Context(), graph.LoadOptions{At: sampleTime()})
	if err != nil {
		t.Fatal(err)
	}
	applied, err := load.Apply(t.Context(), sampleChanges())
	if err != nil || len(applied.Rejected) > 0 {
		t.Fatalf("Apply: %v, rejected %v", err, applied.Rejected)
	}
	if _, err := load.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
	return store
}

func sampleTime() time.Time {
	at, err := time.Parse(time.RFC3339, retrieved)
	if err != nil {
		panic(err)
	}
	return at
}

func sampleSource(dataset, record string) graph.Source {
	return graph.Source{
		Dataset: dataset, Record: record, URL: "https://data.example/" + record, Tier: graph.TierA, Retrieved: sampleTime(),
	}
}

func sampleEntity(kind graph.EntityKind, id, name string, values ...graph.Value) graph.Change {
	return graph.Change{Entity: &graph.Entity{ID: sampleID(id), Kind: kind, Records: []graph.EntityRecord{{
		Source: sampleSource(registry, id),
		Names:  []graph.Name{{Text: name, Lang: "en"}},
		Values: append([]graph.Value{graph.NewValue(graph.PropertyCountry, "XK")}, values...),
	}}}}
}

func sampleRelation(kind graph.RelationKind, from, to string, fromKind, toKind graph.EntityKind, rec graph.RelationRecord) graph.Change {
	rec.Source = sampleSource(registry, from+"-"+to)
	return graph.Change{Relation: &graph.Relation{
		ID: graph.NewRelationID(kind, sampleID(from), sampleID(to), ""), Kind: kind,
		From: graph.Ref{ID: sampleID(from), Kind: fromKind}, To: graph.Ref{ID: sampleID(to), Kind: toKind},
		Records: []graph.RelationRecord{rec},
	}}
}

func sampleGift(from string, kind graph.EntityKind, to, amount, currency, day string) graph.Change {
	money, err := graph.NewMoney(amount, currency)
	if err != nil {
		panic(err)
	}
	at, err := graph.ParseDate(day)
	if err != nil {
		panic(err)
	}
	return sampleRelation(graph.RelationDonatedTo, from, to, kind, graph.KindParty,
		graph.RelationRecord{Money: &money, Spells: []graph.Spell{{From: at, To: at}}})
}

func sampleChanges() []graph.Change {
	ana := sampleEntity(graph.KindPerson, "ana", "Ana Đurić", graph.NewValue(graph.PropertyBirthDate, "1971-05"),
		graph.NewValue(graph.PropertyDeathDate, "31.02.2020"))
	ana.Entity.Records[0].Names = append(ana.Entity.Records[0].Names, graph.Name{Text: "Ана Ђурић", Lang: "sr-Cyrl", Kind: graph.NameAlias})
	ana.Entity.Records[0].Identifiers = []graph.Identifier{{Scheme: "wikidata", Value: "Q0"}}
	ana.Entity.Records = append(ana.Entity.Records, graph.EntityRecord{
		Source: sampleSource(assembly, "7"), Names: []graph.Name{{Text: "Ana Đurić", Lang: "en"}},
	})
	sits := graph.RelationRecord{Role: "member", Spells: []graph.Spell{{From: graph.Date{Year: 2020}, Derived: true}}, Values: []graph.Value{
		{Property: graph.PropertyTerm, Text: string(sampleID("term"))},
		{Property: graph.PropertyOnBehalfOf, Text: string(sampleID("blue"))},
	}}
	return []graph.Change{
		{Dataset: &graph.Dataset{
			ID: registry, Title: "Register of donations", Publisher: "Election office", Licence: "CC0-1.0",
			Countries: []string{"XK"}, Coverage: graph.Spell{From: graph.Date{Year: 2019}}, Notice: "As declared.",
		}},
		{Dataset: &graph.Dataset{ID: assembly}},
		ana,
		sampleEntity(graph.KindParty, "blue", "Blue List", graph.NewValue(graph.PropertyFounded, "1999")),
		sampleEntity(graph.KindParty, "green", "Green Union"),
		sampleEntity(graph.KindPublicBody, "assembly", "Assembly", graph.NewValue(graph.PropertySeats, "120")),
		sampleEntity(graph.KindTerm, "term", "Seventh term", graph.NewValue(graph.PropertyStart, "2020-02-01")),
		sampleEntity(graph.KindCompany, "stone", hostile, graph.NewValue(graph.PropertyStatus, "active")),
		sampleEntity(graph.KindContract, "road", "Road to Blue Lake", graph.NewValue(graph.PropertyValue, "250000.75 EUR"),
			graph.NewValue(graph.PropertySigned, "2021-06-30")),
		sampleRelation(graph.RelationMemberOf, "ana", "assembly", graph.KindPerson, graph.KindPublicBody, sits),
		sampleGift("ana", graph.KindPerson, "blue", "500", "EUR", "2020-01-10"),
		sampleGift("stone", graph.KindCompany, "blue", "10000.50", "EUR", "2021-03"),
		sampleGift("stone", graph.KindCompany, "green", "70", "USD", "2022"),
		sampleRelation(graph.RelationAwarded, "road", "stone", graph.KindContract, graph.KindCompany, graph.RelationRecord{}),
	}
}
