package wording_test

import (
	"fmt"
	"time"

	"spona/graph"
	"spona/graph/wording"
)

// A firm gave to a party. The firm gave, whoever owns it; the amount is told to the
// last digit, the name is left alone, and the record is named.
func Example() {
	languages, err := wording.Open()
	if err != nil {
		fmt.Println(err)
		return
	}
	firm := graph.Ref{ID: graph.NewEntityID("demo", "kremen"), Kind: graph.KindCompany}
	party := graph.Ref{ID: graph.NewEntityID("demo", "szs"), Kind: graph.KindParty}
	amount, _ := graph.ParseMoney("99999.99 EUR")
	gift := &graph.Relation{Kind: graph.RelationDonatedTo, From: firm, To: party, Records: []graph.RelationRecord{{
		Source: graph.Source{Dataset: "elections", Record: "82", Tier: graph.TierA, Retrieved: time.Date(2021, time.January, 7, 0, 0, 0, 0, time.UTC)},
		Spells: []graph.Spell{{From: graph.Date{Year: 2019, Month: 2}}}, Money: &amount,
	}}}
	facts := wording.Facts{
		Entities: map[graph.ID]*graph.Entity{
			firm.ID:  {ID: firm.ID, Kind: firm.Kind, Records: []graph.EntityRecord{{Names: []graph.Name{{Text: "Kremen Gradnja d.o.o."}}}}},
			party.ID: {ID: party.ID, Kind: party.Kind, Records: []graph.EntityRecord{{Names: []graph.Name{{Text: "Savez za sutra"}}}}},
		},
		Datasets: map[string]graph.Dataset{"elections": {ID: "elections", Title: "Campaign finance"}},
	}
	for _, tag := range []string{"en", "hr", "tr"} {
		language, _ := languages.Find(tag)
		for _, statement := range language.Relation(facts, gift, firm.ID) {
			fmt.Println(statement.Text)
		}
	}
	// Output:
	// The company Kremen Gradnja d.o.o. itself made a donation to Savez za sutra in February 2019, amount: 99,999.99 EUR, according to the official register “Campaign finance” (tier A, record “82”, retrieved on 7 January 2021).
	// Vlastita donacija tvrtke Kremen Gradnja d.o.o. dana je stranci Savez za sutra u veljači 2019., iznos: 99.999,99 EUR, prema službenom registru „Campaign finance” (razina A, zapis „82”, preuzeto 7. siječnja 2021.).
	// Kremen Gradnja d.o.o. adlı şirket kendi adına, 2019 yılının Şubat ayında Savez za sutra adlı partiye bağış yaptı, tutarı: 99.999,99 EUR; dayanak: resmî “Campaign finance” siciline göre (A düzeyi, kayıt “82”, 7 Ocak 2021 tarihinde alınmıştır).
}
