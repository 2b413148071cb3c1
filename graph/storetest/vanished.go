package storetest

import (
	"testing"

	"spona/graph"
)

func vanishedCases() []testCase {
	return []testCase{
		{"what a complete load did not mention is ended, not forgotten", vanishes},
		{"what is ended says when", endedWhen},
		{"what is stated again is live again", comesBack},
		{"an ended record goes behind the live ones", endedGoesBehind},
		{"a load that is not complete ends nothing", incomplete},
		{"other data sets are left alone", otherDatasets},
		{"only the record that vanished is ended, not the others of its entity", oneRecordVanishes},
		{"a described data set without records loses all", describedAlone},
		{"a record that was mentioned in an earlier batch stays", mentionedEarlier},
		{"a record that was rejected was mentioned", rejectedIsMentioned},
		{"a failed batch mentions nothing", failedMentionsNothing},
		{"ending twice changes nothing the second time", endingTwice},
		{"what a load states as ended makes up for nothing that it leaves out", endedInstead},
		{"what a load withdraws makes up for nothing that it leaves out", withdrawnInstead},
		{"stubs do not vanish", stubsStay},
		{"a mark is never older than what it is on", endedAfterRetrieved},
	}
}

func vanishes(t *testing.T, s graph.Store) {
	gone, tie := entity(graph.KindPerson, "gone", value(graph.PropertyCountry, "AL")), donation("stays", "q", "1", "2014")
	loadAll(t, s, entity(graph.KindPerson, "stays"), gone, tie)
	before := version(t, s)
	counts := loadAll(t, s, entity(graph.KindPerson, "stays"))
	want := graph.Counts{
		Entities:   graph.Tally{Unchanged: 1, Ended: 1},
		Relations:  graph.Tally{Ended: 1},
		Statements: graph.Tally{Unchanged: 1, Ended: 2 + 2},
	}
	same(t, "counts", counts, want)
	if !get(t, s, "stays").Live() || get(t, s, "gone").Live() || getRelation(t, s, tie.ID).Live() {
		t.Error("what was stated should be live, the rest not")
	}
	e := get(t, s, "gone")
	e.Records[0].Source.Ended = gone.Records[0].Source.Ended
	same(t, "what is kept of it", e, gone)
	changed := changedSince(t, s, before)
	if len(changed) != 2 {
		t.Errorf("the feed has %d changes, want those two", len(changed))
	}
}

func endedInstead(t *testing.T, s graph.Store) {
	over, tie := entity(graph.KindPerson, "over"), donation("over", "q", "1", "")
	over.Records[0].Source.Ended, tie.Records[0].Source.Ended = fetched, fetched
	gone := donation("gone", "q", "1", "")
	load(t, s, over, tie, entity(graph.KindPerson, "gone"), gone)
	loadAll(t, s, over, tie)
	if get(t, s, "gone").Live() || getRelation(t, s, gone.ID).Live() {
		t.Error("what the load left out is still live")
	}
}

func withdrawnInstead(t *testing.T, s graph.Store) {
	over, tie := entity(graph.KindPerson, "over"), donation("over", "q", "1", "")
	gone := donation("gone", "q", "1", "")
	load(t, s, over, tie, entity(graph.KindPerson, "gone"), gone)
	l := begin(t, s, graph.LoadOptions{Complete: true, At: later})
	apply(t, l, over, tie)
	apply(t, l, &graph.Withdrawal{Dataset: "a", Record: "over"}, &graph.Withdrawal{Dataset: "a", Record: string(tie.ID)})
	if _, err := l.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
	if get(t, s, "gone").Live() || getRelation(t, s, gone.ID).Live() {
		t.Error("what the load left out is still live")
	}
}

func endedWhen(t *testing.T, s graph.Store) {
	loadAll(t, s, entity(graph.KindPerson, "gone"))
	loadWith(t, s, graph.LoadOptions{Complete: true, At: later.AddDate(0, 1, 0)}, entity(graph.KindPerson, "other"))
	same(t, "ended", get(t, s, "gone").Records[0].Source.Ended, later.AddDate(0, 1, 0))
}

func comesBack(t *testing.T, s graph.Store) {
	e, r := entity(graph.KindPerson, "p"), donation("p", "q", "1", "")
	loadAll(t, s, e, r)
	loadAll(t, s, entity(graph.KindPerson, "other"))
	counts := loadAll(t, s, e, r, entity(graph.KindPerson, "other"))
	want := graph.Counts{
		Entities: graph.Tally{Changed: 1, Unchanged: 1}, Relations: graph.Tally{Changed: 1},
		Statements: graph.Tally{New: 2, Unchanged: 1},
	}
	same(t, "counts", counts, want)
	same(t, "entity", get(t, s, "p").Records, e.Records)
	same(t, "relation", getRelation(t, s, r.ID), r)
}

func endedGoesBehind(t *testing.T, s graph.Store) {
	a, b := entity(graph.KindPerson, "p"), entity(graph.KindPerson, "p")
	a.Records[0].Source.Tier = graph.TierA
	b.Records[0].Source = source("b", "1")
	b.Records[0].Names = names("B")
	loadAll(t, s, a)
	loadAll(t, s, b)
	same(t, "name while both are live", get(t, s, "p").Name(), "p")
	loadAll(t, s, entity(graph.KindPerson, "other"))
	e := get(t, s, "p")
	same(t, "name after that of a has vanished", e.Name(), "B")
	if !e.Live() || e.Records[1].Source.Dataset != "a" {
		t.Errorf("entity = %+v, want it live with the record of a last", e)
	}
}

func incomplete(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p"), donation("p", "q", "1", ""))
	counts := load(t, s, entity(graph.KindPerson, "other"))
	if counts.Entities.Ended+counts.Relations.Ended != 0 || !get(t, s, "p").Live() {
		t.Errorf("counts = %+v, want nothing ended", counts)
	}
}

func otherDatasets(t *testing.T, s graph.Store) {
	b := entity(graph.KindPerson, "of b")
	b.Records[0].Source.Dataset = "b"
	both := entity(graph.KindPerson, "of both")
	both.Records = append(both.Records, graph.EntityRecord{Source: source("b", "1")})
	loadAll(t, s, b, both)
	counts := loadAll(t, s, entity(graph.KindPerson, "of a"))
	if want := (graph.Tally{New: 1, Changed: 1}); counts.Entities != want {
		t.Errorf("entities = %+v, want %+v", counts.Entities, want)
	}
	if !get(t, s, "of b").Live() || !get(t, s, "of both").Live() {
		t.Error("something of b was ended by a load of a")
	}
}

func oneRecordVanishes(t *testing.T, s graph.Store) {
	e := entity(graph.KindPerson, "p")
	e.Records = append(e.Records, graph.EntityRecord{Source: source("a", "second"), Names: names("Second")})
	loadAll(t, s, e)
	counts := loadAll(t, s, entity(graph.KindPerson, "p"))
	got := get(t, s, "p")
	if !got.Records[0].Source.Live() || got.Records[0].Source.Record != "p" || got.Records[1].Source.Live() {
		t.Errorf("records = %+v, want that of p live and the second ended", got.Sources())
	}
	if want := (graph.Tally{Changed: 1, Unchanged: 1}); counts.Entities != want {
		t.Errorf("entities = %+v, want %+v", counts.Entities, want)
	}
}

func describedAlone(t *testing.T, s graph.Store) {
	loadAll(t, s, entity(graph.KindPerson, "p"))
	counts := loadAll(t, s, &graph.Dataset{ID: "a", Title: "A"})
	if counts.Entities.Ended != 1 || get(t, s, "p").Live() {
		t.Errorf("counts = %+v, want p ended", counts)
	}
}

func mentionedEarlier(t *testing.T, s graph.Store) {
	p := entity(graph.KindPerson, "p")
	p.Records = append(p.Records, graph.EntityRecord{Source: source("b", "1")})
	loadAll(t, s, p, entity(graph.KindPerson, "q"))
	l := begin(t, s, graph.LoadOptions{Complete: true, At: later})
	first := entity(graph.KindPerson, "p")
	apply(t, l, first)
	second := entity(graph.KindPerson, "p")
	second.Records[0].Source = source("b", "1")
	second.Records[0].Names = nil
	apply(t, l, second)
	apply(t, l, entity(graph.KindPerson, "q"))
	counts, err := l.Finish(t.Context())
	if err != nil || counts.Changed() {
		t.Errorf("Finish: %+v, %v, want nothing ended", counts, err)
	}
}

func rejectedIsMentioned(t *testing.T, s graph.Store) {
	loadAll(t, s, entity(graph.KindPerson, "p"))
	l := begin(t, s, graph.LoadOptions{Complete: true, At: later})
	reject(t, l, changes(entity(graph.KindCompany, "p")), 0)
	counts, err := l.Finish(t.Context())
	if err != nil || counts.Changed() || !get(t, s, "p").Live() {
		t.Errorf("Finish: %+v, %v, want p live: the source still has it", counts, err)
	}
}

func failedMentionsNothing(t *testing.T, s graph.Store) {
	loadAll(t, s, entity(graph.KindPerson, "p"), entity(graph.KindPerson, "q"))
	l := begin(t, s, graph.LoadOptions{Complete: true, At: later})
	if _, err := l.Apply(t.Context(), append(changes(entity(graph.KindPerson, "p")), graph.Change{})); err == nil {
		t.Fatal("an empty change was accepted")
	}
	apply(t, l, entity(graph.KindPerson, "q"))
	counts, err := l.Finish(t.Context())
	if err != nil || counts.Entities.Ended != 1 {
		t.Errorf("Finish: %+v, %v, want p ended", counts, err)
	}
}

func endingTwice(t *testing.T, s graph.Store) {
	loadAll(t, s, entity(graph.KindPerson, "p"), entity(graph.KindPerson, "q"))
	loadAll(t, s, entity(graph.KindPerson, "q"))
	before, was := version(t, s), get(t, s, "p")
	if counts := loadAll(t, s, entity(graph.KindPerson, "q")); counts.Changed() {
		t.Errorf("counts = %+v, want nothing changed", counts)
	}
	same(t, "version", version(t, s), before)
	same(t, "entity", get(t, s, "p"), was)
}

func stubsStay(t *testing.T, s graph.Store) {
	r := donation("p", "q", "1", "")
	loadAll(t, s, r)
	loadAll(t, s, r)
	if e := get(t, s, "p"); !e.Stub || !e.Live() {
		t.Errorf("p = %+v, want a live stub", e)
	}
}

func endedAfterRetrieved(t *testing.T, s graph.Store) {
	loadAll(t, s, entity(graph.KindPerson, "p"))
	loadWith(t, s, graph.LoadOptions{Complete: true, At: fetched.AddDate(-1, 0, 0)}, entity(graph.KindPerson, "q"))
	if src := get(t, s, "p").Records[0].Source; src.Live() || src.Ended.Before(src.Retrieved) {
		t.Errorf("ended at %v, fetched at %v", src.Ended, src.Retrieved)
	}
}
