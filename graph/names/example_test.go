package names_test

import (
	"context"
	"fmt"

	"spona/graph"
	"spona/graph/names"
	"spona/graph/view"
)

// Two people and a party, found by other spellings.
func Example() {
	b := names.NewBuilder(3)
	for node, texts := range [][]string{{"Edi Rama"}, {"Recep Tayyip Erdoğan"}, {"Lëvizja Vetëvendosje", "LVV"}} {
		e := names.Entry{Node: view.Node(node), ID: graph.NewEntityID("made", fmt.Sprint(node)), Kind: graph.KindPerson}
		for _, t := range texts {
			e.Names = append(e.Names, graph.Name{Text: t})
		}
		if err := b.Add(e); err != nil {
			fmt.Println(err)
		}
	}
	x, err := b.Build()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, text := range []string{"rama edi", "Е. Рама", "erdogna", "R. T. Erdogan", "lvv", "vetevend"} {
		found, err := x.Search(context.Background(), names.Query{Text: text, Limit: 1})
		if err != nil || len(found.Hits) == 0 {
			fmt.Println(text, "found nothing", err)
			continue
		}
		fmt.Printf("%s: %s %.2f\n", text, found.Hits[0].Name.Text, found.Hits[0].Score)
	}
	// Output:
	// rama edi: Edi Rama 0.98
	// Е. Рама: Edi Rama 0.88
	// erdogna: Recep Tayyip Erdoğan 0.76
	// R. T. Erdogan: Recep Tayyip Erdoğan 0.88
	// lvv: LVV 1.00
	// vetevend: Lëvizja Vetëvendosje 0.95
}
