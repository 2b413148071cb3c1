package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"spona/graph"
)

func TestRelationKindsLeadOnlyWhereTheModelSays(t *testing.T) {
	var list strings.Builder
	for _, k := range graph.RelationKinds() {
		list.WriteString(k.String())
		if k.Symmetric() {
			list.WriteString(" (either way)")
		}
		list.WriteString("\n")
		for _, from := range graph.EntityKinds() {
			var to []string
			for _, kind := range graph.EntityKinds() {
				if k.Allows(from, kind) {
					to = append(to, kind.String())
				}
			}
			if len(to) > 0 {
				fmt.Fprintf(&list, "  %-12s → %s\n", from, strings.Join(to, ", "))
			}
		}
	}
	golden(t, "relation_kinds.txt", list.String())
}

func TestKindsOfOtherNumbersAllowNothing(t *testing.T) {
	for _, k := range []graph.RelationKind{0, 200} {
		if k.Valid() || k.Symmetric() || k.String() != "" || k.Allows(graph.KindPerson, graph.KindParty) {
			t.Errorf("kind %d is valid, symmetric, named or allows something", k)
		}
	}
	for _, k := range []graph.EntityKind{0, 200} {
		if k.Valid() || k.Actor() || k.String() != "" || graph.RelationLinkedTo.Allows(k, graph.KindPerson) {
			t.Errorf("kind %d is valid, an actor, named or can be linked", k)
		}
	}
}

func TestKindNamesAreReadBack(t *testing.T) {
	for _, k := range graph.EntityKinds() {
		if got, err := graph.ParseEntityKind(k.String()); got != k || err != nil {
			t.Errorf("%v comes back as %v, %v", k, got, err)
		}
	}
	for _, k := range graph.RelationKinds() {
		if got, err := graph.ParseRelationKind(k.String()); got != k || err != nil {
			t.Errorf("%v comes back as %v, %v", k, got, err)
		}
	}
	for _, tier := range []graph.Tier{graph.TierA, graph.TierB, graph.TierC} {
		if got, err := graph.ParseTier(tier.String()); got != tier || err != nil {
			t.Errorf("%v comes back as %v, %v", tier, got, err)
		}
	}
	for _, k := range []graph.NameKind{graph.NameMain, graph.NameAlias, graph.NameFormer, graph.NameAbbreviation, graph.NameSort} {
		if got, err := graph.ParseNameKind(k.String()); got != k || err != nil {
			t.Errorf("%v comes back as %v, %v", k, got, err)
		}
	}
}

func TestUnknownKindNamesAreRefusedWithTheKnownOnes(t *testing.T) {
	for _, s := range []string{"", "person", "MEMBER OF", "D", "AB", "mainly", strings.Repeat("x", 10_000)} {
		for what, parse := range map[string]func(string) error{
			"entity":   func(s string) error { _, err := graph.ParseEntityKind(s); return err },
			"relation": func(s string) error { _, err := graph.ParseRelationKind(s); return err },
			"tier":     func(s string) error { _, err := graph.ParseTier(s); return err },
			"name":     func(s string) error { _, err := graph.ParseNameKind(s); return err },
		} {
			err := parse(s)
			if graph.CodeOf(err) != graph.CodeInvalid {
				t.Errorf("%s kind %.20q: %v", what, s, err)
			} else if len(err.Error()) > 1000 {
				t.Errorf("%s kind %.20q: the message has %d bytes", what, s, len(err.Error()))
			}
		}
	}
}

func TestRelationsGiveRoles(t *testing.T) {
	tests := []struct {
		kind             graph.RelationKind
		from, to         graph.EntityKind
		fromRole, toRole graph.Roles
	}{
		{graph.RelationHolds, graph.KindPerson, graph.KindPosition, graph.RolePolitician, 0},
		{graph.RelationMemberOf, graph.KindPerson, graph.KindPublicBody, graph.RolePolitician, 0},
		{graph.RelationMemberOf, graph.KindPerson, graph.KindParty, 0, 0},
		{graph.RelationMemberOf, graph.KindParty, graph.KindPublicBody, 0, 0},
		{graph.RelationDonatedTo, graph.KindCompany, graph.KindParty, graph.RoleDonor, 0},
		{graph.RelationBuys, graph.KindPublicBody, graph.KindTender, graph.RoleBuyer, 0},
		{graph.RelationAwarded, graph.KindContract, graph.KindCompany, 0, graph.RoleSupplier},
		{graph.RelationFamilyOf, graph.KindPerson, graph.KindPerson, 0, 0},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(tt.from, tt.kind, tt.to), func(t *testing.T) {
			if from, to := graph.RolesFrom(tt.kind, tt.from, tt.to); from != tt.fromRole || to != tt.toRole {
				t.Errorf("roles %b and %b, want %b and %b", from, to, tt.fromRole, tt.toRole)
			}
		})
	}
}

func TestRolesAreListedOneByOne(t *testing.T) {
	all := graph.RolePolitician | graph.RoleDonor | graph.RoleBuyer | graph.RoleSupplier
	want := []graph.Roles{graph.RolePolitician, graph.RoleDonor, graph.RoleBuyer, graph.RoleSupplier}
	if got := all.Each(); !slices.Equal(got, want) {
		t.Errorf("all roles are %b", got)
	}
	e := graph.Entity{Roles: graph.RoleSupplier | graph.RoleDonor}
	if got := e.EachRole(); !slices.Equal(got, []graph.Roles{graph.RoleDonor, graph.RoleSupplier}) {
		t.Errorf("the roles of a donor who supplies are %b", got)
	}
}
