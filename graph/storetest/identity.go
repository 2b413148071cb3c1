package storetest

import (
	"testing"

	"spona/graph"
)

func identityCases() []testCase {
	return []testCase{
		{"the missing ends of a relation become stubs", missingEnds},
		{"the first record of a stub makes it what it is", stubBecomesReal},
		{"the first record of a stub may set another kind", stubChangesKind},
		{"a stub keeps its kind where a relation would not allow the new one", stubKeepsKind},
		{"an entity of another kind is rejected, the rest of the batch kept", kindConflict},
		{"a kind conflict within a batch is rejected", kindConflictInBatch},
		{"a relation that its ends do not allow is rejected", endsNotAllowed},
		{"a rejected relation leaves no stubs", rejectedLeavesNoStubs},
		{"a relation of the same id and other ends is rejected", relationConflict},
		{"entities come before relations within a batch", entitiesFirst},
		{"a relation shows the kinds that its ends have", kindsOfEnds},
		{"a relation may lead from an entity to itself where its kind allows", selfRelation},
		{"parallel relations stay apart", parallelRelations},
	}
}

func missingEnds(t *testing.T, s graph.Store) {
	counts := load(t, s, donation("p", "q", "1", ""))
	for id, kind := range map[string]graph.EntityKind{"p": graph.KindPerson, "q": graph.KindParty} {
		e := get(t, s, id)
		if !e.Stub || e.Kind != kind || len(e.Records) != 0 || !e.Live() {
			t.Errorf("%s = %+v, want a stub of kind %s", id, e, kind)
		}
	}
	if want := (graph.Tally{}); counts.Entities != want {
		t.Errorf("entities = %+v: stubs are not counted", counts.Entities)
	}
}

func stubBecomesReal(t *testing.T, s graph.Store) {
	load(t, s, donation("p", "q", "1", ""))
	counts := load(t, s, entity(graph.KindPerson, "p"))
	e := get(t, s, "p")
	if e.Stub || e.Name() != "p" {
		t.Errorf("p = %+v, want it described", e)
	}
	if want := (graph.Tally{New: 1}); counts.Entities != want {
		t.Errorf("entities = %+v, want %+v", counts.Entities, want)
	}
}

func stubChangesKind(t *testing.T, s graph.Store) {
	r := donation("p", "q", "1", "")
	load(t, s, r)
	load(t, s, entity(graph.KindCompany, "p"))
	if e := get(t, s, "p"); e.Kind != graph.KindCompany || e.Stub {
		t.Errorf("p = %+v, want a company", e)
	}
	same(t, "where the relation comes from", getRelation(t, s, r.ID).From, ref(graph.KindCompany, "p"))
}

func stubKeepsKind(t *testing.T, s graph.Store) {
	load(t, s, donation("p", "q", "1", ""))
	reject(t, begin(t, s, graph.LoadOptions{}), changes(entity(graph.KindContract, "p"), entity(graph.KindParty, "q")), 0)
	if e := get(t, s, "p"); e.Kind != graph.KindPerson || !e.Stub {
		t.Errorf("p = %+v, want the stub of a person", e)
	}
}

func kindConflict(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p"))
	reject(t, begin(t, s, graph.LoadOptions{}), changes(
		entity(graph.KindPerson, "other"), entity(graph.KindCompany, "p"), donation("p", "q", "1", ""),
	), 1)
	same(t, "entity", get(t, s, "p").Kind, graph.KindPerson)
	get(t, s, "other")
	get(t, s, "q")
}

func kindConflictInBatch(t *testing.T, s graph.Store) {
	reject(t, begin(t, s, graph.LoadOptions{}), changes(entity(graph.KindPerson, "p"), entity(graph.KindCompany, "p")), 1)
	same(t, "kind", get(t, s, "p").Kind, graph.KindPerson)
}

func endsNotAllowed(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindContract, "c"), entity(graph.KindParty, "q"))
	bad := donation("c", "q", "1", "")
	reject(t, begin(t, s, graph.LoadOptions{}), changes(bad), 0)
	found, err := s.Relations(t.Context(), []graph.ID{bad.ID})
	if err != nil || found[0] != nil {
		t.Errorf("relation = %v, %v, want none", found[0], err)
	}
}

func rejectedLeavesNoStubs(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindContract, "c"))
	reject(t, begin(t, s, graph.LoadOptions{}), changes(donation("c", "nobody", "1", "")), 0)
	found, err := s.Entities(t.Context(), []graph.ID{entityID("nobody")})
	if err != nil || found[0] != nil {
		t.Errorf("entity = %v, %v, want none", found[0], err)
	}
}

func relationConflict(t *testing.T, s graph.Store) {
	r := donation("p", "q", "1", "")
	load(t, s, r)
	otherEnd, otherKind := donation("p2", "q", "1", ""), relation(graph.RelationMemberOf, r.From, r.To)
	otherEnd.ID, otherKind.ID = r.ID, r.ID
	reject(t, begin(t, s, graph.LoadOptions{}), changes(otherEnd, otherKind), 0, 1)
	same(t, "relation", getRelation(t, s, r.ID), r)
}

func entitiesFirst(t *testing.T, s graph.Store) {
	r := donation("p", "q", "1", "")
	load(t, s, r, entity(graph.KindCompany, "p"))
	if e := get(t, s, "p"); e.Kind != graph.KindCompany {
		t.Errorf("p is a %s, want a Company", e.Kind)
	}
	reject(t, begin(t, s, graph.LoadOptions{}), changes(donation("x", "q", "1", ""), entity(graph.KindTender, "x")), 0)
}

func kindsOfEnds(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindOrganization, "o"), entity(graph.KindParty, "q"))
	r := donation("o", "q", "1", "")
	load(t, s, r)
	same(t, "from", getRelation(t, s, r.ID).From, ref(graph.KindOrganization, "o"))
	page := findRelations(t, s, graph.RelationQuery{Page: graph.Page{Limit: 1}})
	same(t, "from in a list", page.Items[0].From, ref(graph.KindOrganization, "o"))
}

func selfRelation(t *testing.T, s graph.Store) {
	r := relation(graph.RelationOwns, ref(graph.KindCompany, "c"), ref(graph.KindCompany, "c"))
	load(t, s, r)
	same(t, "relation", getRelation(t, s, r.ID), r)
}

func parallelRelations(t *testing.T, s graph.Store) {
	one, two := donation("p", "q", "1", ""), donation("p", "q", "2", "")
	two.ID = graph.NewRelationID(two.Kind, two.From.ID, two.To.ID, "second")
	load(t, s, one, two)
	same(t, "first", getRelation(t, s, one.ID), one)
	same(t, "second", getRelation(t, s, two.ID), two)
}
