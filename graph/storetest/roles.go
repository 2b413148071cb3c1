package storetest

import (
	"testing"

	"spona/graph"
)

func roleCases() []testCase {
	return []testCase{
		{"relations give roles, and both ends theirs", relationsGiveRoles},
		{"roles that are stated are ignored", statedRoles},
		{"a role follows when a stub's kind becomes known", roleFollowsKind},
		{"a role goes when a stub turns out to be something else", roleGoesWithKind},
		{"a role outlives the relation's end", roleOutlivesEnd},
		{"an entity may have several roles", severalRoles},
	}
}

func relationsGiveRoles(t *testing.T, s graph.Store) {
	load(t, s,
		relation(graph.RelationHolds, ref(graph.KindPerson, "minister"), ref(graph.KindPosition, "post")),
		relation(graph.RelationMemberOf, ref(graph.KindPerson, "deputy"), ref(graph.KindPublicBody, "parliament")),
		relation(graph.RelationMemberOf, ref(graph.KindPerson, "member"), ref(graph.KindParty, "party")),
		donation("donor", "party", "1", ""),
		relation(graph.RelationBuys, ref(graph.KindPublicBody, "ministry"), ref(graph.KindContract, "contract")),
		relation(graph.RelationAwarded, ref(graph.KindContract, "contract"), ref(graph.KindCompany, "builder")),
	)
	for id, want := range map[string]graph.Roles{
		"minister": graph.RolePolitician, "post": 0, "deputy": graph.RolePolitician, "parliament": 0, "member": 0,
		"donor": graph.RoleDonor, "party": 0, "ministry": graph.RoleBuyer, "contract": 0, "builder": graph.RoleSupplier,
	} {
		if got := get(t, s, id).Roles; got != want {
			t.Errorf("%s has the roles %b, want %b", id, got, want)
		}
	}
}

func statedRoles(t *testing.T, s graph.Store) {
	e := entity(graph.KindPerson, "p")
	e.Roles, e.Stub = graph.RoleDonor, true
	load(t, s, e)
	if got := get(t, s, "p"); got.Roles != 0 || got.Stub {
		t.Errorf("roles %b, stub %v: want neither", got.Roles, got.Stub)
	}
}

func roleFollowsKind(t *testing.T, s graph.Store) {
	load(t, s, relation(graph.RelationMemberOf, ref(graph.KindPerson, "p"), ref(graph.KindOrganization, "body")))
	if got := get(t, s, "p").Roles; got != 0 {
		t.Fatalf("roles %b before the body is known, want none", got)
	}
	before := version(t, s)
	load(t, s, entity(graph.KindPublicBody, "body"))
	if got := get(t, s, "p").Roles; got != graph.RolePolitician {
		t.Errorf("roles %b, want politician", got)
	}
	if _, ok := changedSince(t, s, before)[entityID("p")]; !ok {
		t.Error("the feed does not say that the person changed")
	}
}

func roleGoesWithKind(t *testing.T, s graph.Store) {
	load(t, s,
		relation(graph.RelationMemberOf, ref(graph.KindPerson, "p"), ref(graph.KindPublicBody, "body")),
		relation(graph.RelationMemberOf, ref(graph.KindPerson, "q"), ref(graph.KindPublicBody, "body")),
		donation("p", "party", "1", ""),
		relation(graph.RelationHolds, ref(graph.KindPerson, "q"), ref(graph.KindPosition, "post")),
	)
	load(t, s, entity(graph.KindParty, "body"), relation(graph.RelationMemberOf, ref(graph.KindPerson, "new"), ref(graph.KindParty, "body")))
	for id, want := range map[string]graph.Roles{"p": graph.RoleDonor, "q": graph.RolePolitician, "new": 0} {
		if got := get(t, s, id).Roles; got != want {
			t.Errorf("%s has the roles %b, want %b", id, got, want)
		}
	}
}

func roleOutlivesEnd(t *testing.T, s graph.Store) {
	r := donation("p", "q", "1", "")
	loadAll(t, s, entity(graph.KindPerson, "p"), r)
	loadAll(t, s, entity(graph.KindPerson, "p"))
	if getRelation(t, s, r.ID).Live() {
		t.Fatal("the donation is still live")
	}
	if got := get(t, s, "p").Roles; got != graph.RoleDonor {
		t.Errorf("roles %b, want donor: who gave has given", got)
	}
}

func severalRoles(t *testing.T, s graph.Store) {
	load(t, s, donation("p", "q", "1", ""))
	load(t, s, relation(graph.RelationHolds, ref(graph.KindPerson, "p"), ref(graph.KindPosition, "post")),
		relation(graph.RelationAwarded, ref(graph.KindContract, "c"), ref(graph.KindPerson, "p")))
	if got, want := get(t, s, "p").Roles, graph.RoleDonor|graph.RolePolitician|graph.RoleSupplier; got != want {
		t.Errorf("roles %b, want %b", got, want)
	}
}
