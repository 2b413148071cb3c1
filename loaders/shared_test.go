package loaders_test

import (
	"testing"

	"spona/graph"
	"spona/loaders"
	"spona/loaders/shareddata"
)

// tally counts what a store holds.
func tally(t *testing.T, store graph.Reader) (kinds map[graph.EntityKind]int, seats int) {
	t.Helper()
	kinds = make(map[graph.EntityKind]int)
	entities, relations := everything(t, store)
	for _, e := range entities {
		kinds[e.Kind]++
	}
	for _, r := range relations {
		if r.Kind == graph.RelationMemberOf && r.To.Kind == graph.KindPublicBody {
			seats++
		}
	}
	return kinds, seats
}

func TestTheParliamentsOfTheRegionAreLoadedWholeAndOnce(t *testing.T) {
	tests := []struct {
		name                    string
		persons, parties, seats int
	}{
		{"kosovo", 400, 40, 609}, {"albania", 278, 12, 279}, {"serbia", 251, 12, 251},
		{"montenegro", 82, 10, 82}, {"macedonia", 91, 12, 91}, {"bosnia_and_herzegovina", 42, 7, 42},
	}
	store := open(t)
	persons, parties, seats := 0, 0, 0
	for _, tt := range tests {
		opts := as("", shareddata.Path(t, "everypolitician-balkans/"+tt.name+".json"))
		opts.Dataset.ID = tt.name
		if report := run(t, store, opts); report.Total.Rejected > 0 || !report.Datasets[0].Complete {
			t.Errorf("%s: rejects %v, %s", tt.name, report.Rejects, report.Datasets[0].NotEnded)
		}
		kinds, now := tally(t, store)
		if kinds[graph.KindPerson]-persons != tt.persons || kinds[graph.KindParty]-parties != tt.parties || now-seats != tt.seats {
			t.Errorf("%s: %d persons, %d parties, %d seats", tt.name, kinds[graph.KindPerson]-persons, kinds[graph.KindParty]-parties, now-seats)
		}
		persons, parties, seats = kinds[graph.KindPerson], kinds[graph.KindParty], now
		if again := run(t, store, opts); again.Total.Facts.Changed() {
			t.Errorf("%s again: %+v", tt.name, again.Total.Facts)
		}
	}
}

// All of a folder is one data set; what its files call "legislature" stays apart.
func TestAFolderOfParliamentsIsOneDataSet(t *testing.T) {
	store := open(t)
	report := run(t, store, loaders.Options{Sources: []string{shareddata.Path(t, "everypolitician-balkans")}})
	kinds, seats := tally(t, store)
	if kinds[graph.KindPerson] != 1144 || kinds[graph.KindPublicBody] != 6 || kinds[graph.KindParty] != 93 || seats != 1354 || report.Total.Rejected != 0 {
		t.Errorf("%v, %d seats, rejects %v", kinds, seats, report.Rejects)
	}
	if d := report.Datasets[0]; d.IDs[0] != "everypolitician-balkans" || len(report.Files) != 6 {
		t.Errorf("%v of %d files", d.IDs, len(report.Files))
	}
	estonia := open(t)
	run(t, estonia, loaders.Options{Sources: []string{shareddata.Path(t, "popolo-wikidata-commons/estonia")}})
	kinds, _ = tally(t, estonia)
	if kinds[graph.KindPosition] != 2 || kinds[graph.KindParty] != 6 {
		t.Errorf("Estonia has %v", kinds)
	}
}
