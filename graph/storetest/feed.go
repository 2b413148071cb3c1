package storetest

import (
	"fmt"
	"testing"

	"spona/graph"
)

func feedCases() []testCase {
	return []testCase{
		{"nothing has changed after the present version", nothingChanged},
		{"the feed has each item once, in its present state", eachOnce},
		{"an item has the version that changed it last", lastVersion},
		{"the feed after any version leads to the present state", feedLeadsToPresent},
		{"another epoch is a gap", otherEpoch},
		{"a version that is not yet is a gap", futureVersion},
		{"a reader may stop early", stopEarly},
	}
}

// changedSince reads the feed after a version, checking that no item comes twice.
func changedSince(t *testing.T, s graph.Store, after graph.Version) map[graph.ID]graph.Changed {
	t.Helper()
	items := make(map[graph.ID]graph.Changed)
	for _, c := range collect(t, s.Changes(t.Context(), after)) {
		var id graph.ID
		switch {
		case c.Entity != nil && c.Relation == nil:
			id = c.Entity.ID
		case c.Relation != nil && c.Entity == nil:
			id = c.Relation.ID
		default:
			t.Fatalf("an item of the feed is %+v", c)
		}
		if _, again := items[id]; again {
			t.Errorf("%s comes twice", id)
		}
		if c.Version.Epoch != after.Epoch || c.Version.Seq <= after.Seq {
			t.Errorf("%s has the version %v, which is not after %v", id, c.Version, after)
		}
		items[id] = c
	}
	return items
}

func nothingChanged(t *testing.T, s graph.Store) {
	if items := changedSince(t, s, version(t, s)); len(items) != 0 {
		t.Errorf("%d changes of an empty store", len(items))
	}
	load(t, s, entity(graph.KindPerson, "p"))
	if items := changedSince(t, s, version(t, s)); len(items) != 0 {
		t.Errorf("%d changes after the present version", len(items))
	}
}

func eachOnce(t *testing.T, s graph.Store) {
	empty := version(t, s)
	r := donation("p", "q", "1", "")
	l := begin(t, s, graph.LoadOptions{})
	apply(t, l, entity(graph.KindPerson, "p"), r)
	apply(t, l, entity(graph.KindPerson, "p", value(graph.PropertyCountry, "AL")))
	apply(t, l, donation("p", "q", "2", ""))
	items := changedSince(t, s, empty)
	if len(items) != 3 {
		t.Errorf("%d items, want p, q and the donation", len(items))
	}
	same(t, "p", items[entityID("p")].Entity, get(t, s, "p"))
	same(t, "q", items[entityID("q")].Entity, get(t, s, "q"))
	same(t, "donation", items[r.ID].Relation, getRelation(t, s, r.ID))
}

func lastVersion(t *testing.T, s graph.Store) {
	empty := version(t, s)
	l := begin(t, s, graph.LoadOptions{})
	apply(t, l, entity(graph.KindPerson, "p"), entity(graph.KindPerson, "q"))
	first := version(t, s)
	apply(t, l, entity(graph.KindPerson, "p", value(graph.PropertyCountry, "AL")))
	second := version(t, s)
	items := changedSince(t, s, empty)
	same(t, "p", items[entityID("p")].Version, second)
	same(t, "q", items[entityID("q")].Version, first)
	if items := changedSince(t, s, first); len(items) != 1 || items[entityID("p")].Entity == nil {
		t.Errorf("after the first batch: %v, want p alone", items)
	}
}

func feedLeadsToPresent(t *testing.T, s graph.Store) {
	l := begin(t, s, graph.LoadOptions{})
	var versions []graph.Version
	var states []map[graph.ID]graph.Changed
	empty := version(t, s)
	for i := range 6 {
		versions = append(versions, version(t, s))
		states = append(states, changedSince(t, s, empty))
		apply(t, l, entity(graph.KindPerson, fmt.Sprint(i%4), value(graph.PropertyDescription, fmt.Sprint(i))), donation(fmt.Sprint(i%2), "q", fmt.Sprint(i), ""))
	}
	want := changedSince(t, s, empty)
	for i, v := range versions {
		for id, c := range changedSince(t, s, v) {
			states[i][id] = c
		}
		same(t, fmt.Sprintf("from version %d on", v.Seq), states[i], want)
	}
}

func otherEpoch(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p"))
	wantGap(t, s, graph.Version{Epoch: "other", Seq: 0})
	wantGap(t, s, graph.Version{})
}

func futureVersion(t *testing.T, s graph.Store) {
	v := version(t, s)
	v.Seq += 5
	wantGap(t, s, v)
}

func wantGap(t *testing.T, s graph.Store, after graph.Version) {
	t.Helper()
	n := 0
	for c, err := range s.Changes(t.Context(), after) {
		n++
		wantCode(t, err, graph.CodeResumeGap)
		if c != (graph.Changed{}) {
			t.Errorf("the error comes with %+v", c)
		}
	}
	if n != 1 {
		t.Errorf("%d items, want the error alone", n)
	}
}

func stopEarly(t *testing.T, s graph.Store) {
	empty := version(t, s)
	load(t, s, entity(graph.KindPerson, "p"), entity(graph.KindPerson, "q"))
	for _, err := range s.Changes(t.Context(), empty) {
		if err != nil {
			t.Fatal(err)
		}
		break
	}
	load(t, s, entity(graph.KindPerson, "r"))
	if items := changedSince(t, s, empty); len(items) != 3 {
		t.Errorf("%d items, want 3", len(items))
	}
}
