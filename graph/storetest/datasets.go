package storetest

import (
	"testing"
	"time"

	"spona/graph"
)

func datasetCases() []testCase {
	return []testCase{
		{"a description comes back whole, data sets by id", describedWhole},
		{"describing it again in the same words changes nothing", describedAgain},
		{"a new description takes the place of the old", describedAnew},
		{"a data set that was never described is listed by its id", neverDescribed},
		{"live entities and relations are counted", countedLive},
		{"it knows its newest edition and when its load ended", knowsEdition},
	}
}

func dataset(id string) *graph.Dataset {
	return &graph.Dataset{
		ID: id, Title: "Регистар", Description: "Line\nline", Publisher: "O'Office", Licence: "CC0-1.0", LicenceURL: "https://l",
		URL: "https://example.org", Countries: []string{"RS", "XK"}, Notice: "Handle with care",
		Coverage: graph.Spell{From: date("2001"), To: date("2020-05"), Original: "2001 do maja 2020."},
	}
}

func datasets(t *testing.T, s graph.Store) []graph.Dataset {
	t.Helper()
	sets, err := s.Datasets(t.Context())
	if err != nil {
		t.Fatalf("Datasets: %v", err)
	}
	return sets
}

func describedWhole(t *testing.T, s graph.Store) {
	before := time.Now().Add(-time.Second)
	load(t, s, dataset("b"), dataset("a.c"), dataset("a-b"))
	sets := datasets(t, s)
	for i, id := range []string{"a-b", "a.c", "b"} {
		if sets[i].Loaded.Before(before.Truncate(time.Second)) {
			t.Errorf("%s: loaded %v, want now", id, sets[i].Loaded)
		}
		sets[i].Loaded = time.Time{}
		same(t, id, sets[i], *dataset(id))
	}
}

func describedAgain(t *testing.T, s graph.Store) {
	load(t, s, dataset("a"))
	before := version(t, s)
	if counts := load(t, s, dataset("a")); counts.Changed() {
		t.Errorf("counts = %+v, want nothing changed", counts)
	}
	same(t, "version", version(t, s), before)
}

func describedAnew(t *testing.T, s graph.Store) {
	load(t, s, dataset("a"), entity(graph.KindPerson, "p"))
	load(t, s, &graph.Dataset{ID: "a", Title: "New"})
	set := datasets(t, s)[0]
	if set.Title != "New" || set.Publisher != "" || set.Entities != 1 || !set.Retrieved.Equal(fetched) {
		t.Errorf("data set = %+v", set)
	}
}

func neverDescribed(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p"))
	if sets := datasets(t, s); len(sets) != 1 || sets[0].ID != "a" || sets[0].Entities != 1 {
		t.Errorf("data sets = %+v, want a with one entity", sets)
	}
}

func countedLive(t *testing.T, s graph.Store) {
	both := entity(graph.KindPerson, "both")
	both.Records = append(both.Records, graph.EntityRecord{Source: source("b", "1")}, graph.EntityRecord{Source: source("a", "twice")})
	loadAll(t, s, both, entity(graph.KindPerson, "p"), donation("p", "stub", "1", ""))
	check := func(when string, want ...[2]int) {
		t.Helper()
		sets := datasets(t, s)
		for i, w := range want {
			if got := [2]int{sets[i].Entities, sets[i].Relations}; got != w {
				t.Errorf("%s: %s has %v, want %v", when, sets[i].ID, got, w)
			}
		}
	}
	check("at first", [2]int{2, 1}, [2]int{1, 0})
	loadAll(t, s, entity(graph.KindPerson, "both"))
	check("later", [2]int{1, 0}, [2]int{1, 0})
}

func knowsEdition(t *testing.T, s graph.Store) {
	newer := entity(graph.KindPerson, "p")
	newer.Records[0].Source.Retrieved = later
	load(t, s, entity(graph.KindPerson, "p"), entity(graph.KindPerson, "q"))
	first := datasets(t, s)[0]
	same(t, "retrieved", first.Retrieved, fetched)
	load(t, s, newer)
	load(t, s, entity(graph.KindPerson, "q"))
	second := datasets(t, s)[0]
	same(t, "retrieved of the newest", second.Retrieved, later)
	if second.Loaded.Before(first.Loaded) || first.Loaded.IsZero() {
		t.Errorf("loaded %v, then %v", first.Loaded, second.Loaded)
	}
	l := begin(t, s, graph.LoadOptions{})
	apply(t, l, func() *graph.Entity {
		e := entity(graph.KindPerson, "x")
		e.Records[0].Source.Dataset = "given-up"
		return e
	}())
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if set := datasets(t, s)[1]; !set.Loaded.IsZero() {
		t.Errorf("loaded %v, though the load was given up", set.Loaded)
	}
}
