package storetest

import (
	"testing"
	"time"

	"spona/graph"
)

func withdrawalCases() []testCase {
	return []testCase{
		{"everything that a withdrawn record stated is ended", withdrawn},
		{"a withdrawal may say the day", withdrawnOnDay},
		{"a withdrawal leaves other records and data sets alone", withdrawnAlone},
		{"a withdrawal of what is not there changes nothing", withdrawnNothing},
		{"a withdrawal counts against what the batch stated before it", statedThenWithdrawn},
		{"what the batch states after a withdrawal counts", withdrawnThenStated},
		{"a record that an earlier batch of the load stated can be withdrawn", withdrawnLater},
	}
}

// twoOfOneRecord are a person and a donation that one record states, beside a
// person of another.
func twoOfOneRecord() (e *graph.Entity, r *graph.Relation) {
	e, r = entity(graph.KindPerson, "p"), donation("p", "q", "1", "")
	r.Records[0].Source.Record = "p"
	return e, r
}

func withdraw(record string) *graph.Withdrawal {
	return &graph.Withdrawal{Dataset: "a", Record: record}
}

func withdrawn(t *testing.T, s graph.Store) {
	e, r := twoOfOneRecord()
	load(t, s, e, r, entity(graph.KindPerson, "other"))
	before := version(t, s)
	counts := loadWith(t, s, graph.LoadOptions{At: later}, withdraw("p"))
	want := graph.Counts{Entities: graph.Tally{Ended: 1}, Relations: graph.Tally{Ended: 1}, Statements: graph.Tally{Ended: 2}}
	same(t, "counts", counts, want)
	same(t, "ended", get(t, s, "p").Records[0].Source.Ended, later)
	same(t, "ended", getRelation(t, s, r.ID).Records[0].Source.Ended, later)
	if !get(t, s, "other").Live() {
		t.Error("another record was ended too")
	}
	if n := len(changedSince(t, s, before)); n != 2 {
		t.Errorf("the feed has %d changes, want 2", n)
	}
}

func withdrawnOnDay(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p"))
	w := withdraw("p")
	w.At = date("2026-02-03")
	load(t, s, w)
	same(t, "ended", get(t, s, "p").Records[0].Source.Ended, time.Date(2026, 2, 3, 0, 0, 0, 0, time.UTC))
}

func withdrawnAlone(t *testing.T, s graph.Store) {
	e := entity(graph.KindPerson, "p")
	e.Records = append(e.Records, graph.EntityRecord{Source: source("b", "p")}, graph.EntityRecord{Source: source("a", "p2")})
	load(t, s, e)
	counts := load(t, s, withdraw("p"))
	live := 0
	for _, src := range get(t, s, "p").Sources() {
		if src.Live() {
			live++
		}
	}
	if want := (graph.Tally{Changed: 1}); live != 2 || counts.Entities != want {
		t.Errorf("%d live records and %+v, want 2 and %+v", live, counts.Entities, want)
	}
}

func withdrawnNothing(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p"))
	before := version(t, s)
	if counts := load(t, s, withdraw("nobody")); counts.Changed() {
		t.Errorf("counts = %+v, want nothing changed", counts)
	}
	same(t, "version", version(t, s), before)
}

func statedThenWithdrawn(t *testing.T, s graph.Store) {
	e, r := twoOfOneRecord()
	load(t, s, e)
	load(t, s, e, r, withdraw("p"))
	if get(t, s, "p").Live() || getRelation(t, s, r.ID).Live() {
		t.Error("live after its withdrawal")
	}
}

func withdrawnThenStated(t *testing.T, s graph.Store) {
	e, r := twoOfOneRecord()
	load(t, s, e, r)
	load(t, s, withdraw("p"), e)
	if !get(t, s, "p").Live() {
		t.Error("stated after the withdrawal, but not live")
	}
	if getRelation(t, s, r.ID).Live() {
		t.Error("not stated after the withdrawal, but live")
	}
}

func withdrawnLater(t *testing.T, s graph.Store) {
	l := begin(t, s, graph.LoadOptions{At: later})
	e, r := twoOfOneRecord()
	apply(t, l, withdraw("nobody"))
	apply(t, l, e)
	apply(t, l, withdraw("p"))
	if get(t, s, "p").Live() {
		t.Error("live after its withdrawal")
	}
	apply(t, l, e, r)
	apply(t, l, withdraw("p"))
	if get(t, s, "p").Live() || getRelation(t, s, r.ID).Live() {
		t.Error("live after its second withdrawal")
	}
}
