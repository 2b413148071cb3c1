package graph_test

import (
	"fmt"
	"time"

	"spona/graph"
)

// A member of parliament is known from two data sets: the parliament gives the
// name and the year of birth, a register the exact day. Nothing is overwritten;
// the entity answers with the better source first, and each value says who
// states it.
func ExampleEntity() {
	fetched := time.Date(2026, 1, 15, 0, 0, 0, 0, time.UTC)
	mp := &graph.Entity{
		ID:   graph.NewEntityID("al-parliament", "person", "42"),
		Kind: graph.KindPerson,
		Records: []graph.EntityRecord{{
			Source: graph.Source{Dataset: "al-parliament", Record: "42", Tier: graph.TierB, Retrieved: fetched},
			Names:  []graph.Name{{Text: "Besa Shehu", Lang: "sq"}, {Text: "Беса Шеху", Lang: "mk"}},
			Values: []graph.Value{graph.NewValue(graph.PropertyBirthDate, "1971")},
		}, {
			Source: graph.Source{Dataset: "al-register", Record: "B-7", Tier: graph.TierA, Retrieved: fetched},
			Values: []graph.Value{graph.NewValue(graph.PropertyBirthDate, "1971-03-08")},
		}},
	}
	mp.Normalise()

	fmt.Println(mp.Name("mk"), graph.Person{Entity: mp}.BirthDate())
	for _, v := range mp.Properties() {
		fmt.Println(v.Property, v.Text, "says", v.Sources[0].Dataset)
	}
	// Output:
	// Беса Шеху 1971-03-08
	// birthDate 1971-03-08 says al-register
	// birthDate 1971 says al-parliament
}

// A mandate that was interrupted is one relation with two spells, not two
// relations.
func ExampleRelation() {
	person := graph.Ref{ID: graph.NewEntityID("al-parliament", "person", "42"), Kind: graph.KindPerson}
	assembly := graph.Ref{ID: graph.NewEntityID("al-parliament", "body", "assembly"), Kind: graph.KindPublicBody}
	seat := &graph.Relation{
		ID:   graph.NewRelationID(graph.RelationMemberOf, person.ID, assembly.ID, ""),
		Kind: graph.RelationMemberOf, From: person, To: assembly,
		Records: []graph.RelationRecord{{
			Source: graph.Source{Dataset: "al-parliament", Tier: graph.TierB, Retrieved: time.Date(2026, 1, 15, 0, 0, 0, 0, time.UTC)},
			Spells: []graph.Spell{
				{From: graph.Date{Year: 2021, Month: 9}},
				{From: graph.Date{Year: 2013}, To: graph.Date{Year: 2017, Month: 5, Day: 22}},
			},
		}},
	}
	seat.Normalise()

	fmt.Println(graph.Change{Relation: seat}.Validate())
	for _, s := range seat.First().Spells {
		fmt.Printf("%s to %s\n", s.From, s.To)
	}
	// Output:
	// <nil>
	// 2013 to 2017-05-22
	// 2021-09 to
}

// However a name is written, its key is the same.
func ExampleNameKey() {
	for _, name := range []string{"Đinđić", "Djindjic", "ЂИНЂИЋ", "Xhaferi", "Џафери", "Džaferi", "İmamoğlu", "imamoglu"} {
		fmt.Println(graph.NameKey(name))
	}
	// Output:
	// djindjic
	// djindjic
	// djindjic
	// dzaferi
	// dzaferi
	// dzaferi
	// imamoglu
	// imamoglu
}

// A date keeps what the source knows and no more: a range holds what may lie in
// it.
func ExampleDateRange() {
	may := graph.DateRange{From: graph.Date{Year: 2014, Month: 5}, To: graph.Date{Year: 2014, Month: 5}}
	for _, text := range []string{"2014", "2014-05-03", "2014-06"} {
		d, err := graph.ParseDate(text)
		fmt.Println(d, may.Contains(d), err)
	}
	// Output:
	// 2014 true <nil>
	// 2014-05-03 true <nil>
	// 2014-06 false <nil>
}

// An error says what was wrong, where, and what to do; its code survives any
// wrapping.
func ExampleCodeOf() {
	_, err := graph.ParseDate("31.02.2020")
	err = fmt.Errorf("row 7: %w", err)
	fmt.Println(graph.CodeOf(err))
	fmt.Println(err)
	// Output:
	// BAD_USER_INPUT
	// row 7: date: "31.02.2020" is no date; write 2014, 2014-05 or 2014-05-03
}
