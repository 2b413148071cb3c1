package line_test

import (
	"fmt"
	"time"

	"github.com/govalues/decimal"
	"pgregory.net/rapid"

	"spona/graph"
)

// randomGraph draws changes that any store may keep: entities of all kinds with
// several records, some of which have ended, and relations between them and to
// entities that nothing describes.
func randomGraph(t *rapid.T) []graph.Change {
	var changes []graph.Change
	sets := []string{"a", "b.c", "x-1_2"}
	for _, id := range sets {
		d := graph.Dataset{ID: id, Title: text(t, "title"), Notice: text(t, "notice"), Countries: rapid.SampledFrom([][]string{nil, {"XK"}, {"AL", "RS"}}).Draw(t, "countries")}
		d.Coverage = spell(t)
		changes = append(changes, graph.Change{Dataset: &d})
	}
	refs := make([]graph.Ref, rapid.IntRange(1, 12).Draw(t, "entities"))
	for i := range refs {
		refs[i] = graph.Ref{ID: graph.NewEntityID("random", fmt.Sprint(i)), Kind: rapid.SampledFrom(graph.EntityKinds()).Draw(t, "kind")}
		if rapid.IntRange(0, 4).Draw(t, "stub") == 0 {
			continue
		}
		e := graph.Entity{ID: refs[i].ID, Kind: refs[i].Kind}
		for j := range rapid.IntRange(1, 3).Draw(t, "records") {
			e.Records = append(e.Records, graph.EntityRecord{
				Source: source(t, sets[j]), Names: rapid.SliceOfN(rapid.Custom(name), 0, 3).Draw(t, "names"),
				Identifiers: rapid.SliceOfN(rapid.Custom(number), 0, 2).Draw(t, "identifiers"),
				Values:      rapid.SliceOfN(rapid.Custom(statedValue), 0, 4).Draw(t, "values"),
			})
		}
		changes = append(changes, graph.Change{Entity: &e})
	}
	for i := range rapid.IntRange(0, 15).Draw(t, "relations") {
		if r, ok := randomRelation(t, refs, sets, fmt.Sprint(i)); ok {
			changes = append(changes, graph.Change{Relation: &r})
		}
	}
	return changes
}

func randomRelation(t *rapid.T, refs []graph.Ref, sets []string, key string) (graph.Relation, bool) {
	from, to := rapid.SampledFrom(refs).Draw(t, "from"), rapid.SampledFrom(refs).Draw(t, "to")
	kind := rapid.SampledFrom(graph.RelationKinds()).Draw(t, "relation")
	if !kind.Allows(from.Kind, to.Kind) {
		kind = graph.RelationLinkedTo
	}
	r := graph.Relation{ID: graph.NewRelationID(kind, from.ID, to.ID, key), Kind: kind, From: from, To: to}
	for j := range rapid.IntRange(1, 3).Draw(t, "records") {
		record := graph.RelationRecord{Source: source(t, sets[j]), Role: text(t, "role"), Status: text(t, "status")}
		record.Spells = rapid.SliceOfN(rapid.Custom(spell), 0, 3).Draw(t, "spells")
		record.Values = rapid.SliceOfN(rapid.Custom(statedValue), 0, 3).Draw(t, "values")
		if rapid.Bool().Draw(t, "paid") {
			record.Money = &graph.Money{Amount: exact(t, -1<<40, 1<<60).Trim(0), Currency: rapid.SampledFrom([]string{"", "EUR", "RSD"}).Draw(t, "currency")}
		}
		if rapid.Bool().Draw(t, "shared") {
			low, high := exact(t, 0, 40), exact(t, 50, 100)
			record.Share = &graph.Share{Min: low.Trim(0), Max: high.Trim(0), MinExclusive: rapid.Bool().Draw(t, "over"), MaxExclusive: rapid.Bool().Draw(t, "under")}
		}
		r.Records = append(r.Records, record)
	}
	return r, graph.Change{Relation: &r}.Validate() == nil
}

func exact(t *rapid.T, low, high int64) decimal.Decimal {
	return decimal.MustNew(rapid.Int64Range(low, high).Draw(t, "number"), rapid.IntRange(0, 2).Draw(t, "scale"))
}

func text(t *rapid.T, label string) string {
	return rapid.SampledFrom([]string{"", "", "Ђузић", "a \"b\"\\", "x\ny\u2028", "</script>", "İı ëç", "\x00\x7f"}).Draw(t, label) +
		rapid.StringN(0, 4, 12).Draw(t, label+"+")
}

func source(t *rapid.T, dataset string) graph.Source {
	s := graph.Source{
		Dataset: dataset, Record: rapid.SampledFrom([]string{"", "1", "o'b/č"}).Draw(t, "record"),
		URL: rapid.SampledFrom([]string{"", "https://x.example.org/a?b=c"}).Draw(t, "url"), Tier: rapid.SampledFrom([]graph.Tier{graph.TierA, graph.TierB, graph.TierC}).Draw(t, "tier"),
		Retrieved: time.Unix(rapid.Int64Range(1_000_000_000, 1_900_000_000).Draw(t, "retrieved"), 0).UTC(),
	}
	if rapid.IntRange(0, 3).Draw(t, "ended") == 0 {
		s.Ended = s.Retrieved.Add(time.Hour)
	}
	return s
}

func name(t *rapid.T) graph.Name {
	return graph.Name{Text: "N" + text(t, "name"), Lang: rapid.SampledFrom([]string{"", "sq", "sr-Cyrl"}).Draw(t, "lang"), Kind: graph.NameKind(rapid.IntRange(0, 4).Draw(t, "sort"))}
}

func number(t *rapid.T) graph.Identifier {
	return graph.Identifier{Scheme: text(t, "scheme"), Value: "7" + text(t, "number")}
}

func spell(t *rapid.T) graph.Spell {
	s := graph.Spell{From: date(t), To: date(t), Derived: rapid.Bool().Draw(t, "derived"), Original: text(t, "original")}
	if s.Validate() != nil {
		s.From, s.To = s.To, s.From
	}
	return s
}

func date(t *rapid.T) graph.Date {
	d := graph.Date{Year: int16(rapid.IntRange(1583, 2199).Draw(t, "year")), Month: uint8(rapid.IntRange(1, 12).Draw(t, "month")), Day: uint8(rapid.IntRange(1, 28).Draw(t, "day"))}
	switch rapid.IntRange(0, 3).Draw(t, "precision") {
	case 0:
		return graph.Date{}
	case 1:
		d.Month, d.Day = 0, 0
	case 2:
		d.Day = 0
	}
	return d
}

// statedValue is a value of any property, read or only kept as written.
func statedValue(t *rapid.T) graph.Value {
	d := rapid.SampledFrom(graph.Properties()).Draw(t, "property")
	written := map[graph.ValueType]string{
		graph.TypeText: "T" + text(t, "text"), graph.TypeDate: date(t).String(), graph.TypeMoney: exact(t, 0, 1<<50).String() + " EUR", graph.TypeDecimal: exact(t, -9, 9).String(),
		graph.TypeInteger: "12", graph.TypeCountry: "xk", graph.TypeURL: "https://x.example.org/č", graph.TypeBool: "true", graph.TypeEntity: string(graph.NewEntityID("random", "0")),
	}[d.Type]
	if written == "" || rapid.IntRange(0, 5).Draw(t, "unread") == 0 {
		written = "?" + text(t, "unreadable")
	}
	v := graph.NewValue(d.Property, written)
	v.At, v.Lang = date(t), rapid.SampledFrom([]string{"", "sq", "tr"}).Draw(t, "lang")
	return v
}
