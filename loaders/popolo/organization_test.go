package popolo_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
)

func TestTheClassificationTellsTheKind(t *testing.T) {
	tests := map[string]graph.EntityKind{
		`"classification":"party"`: graph.KindParty, `"classification":"Political Party"`: graph.KindParty, `"classification":"parliamentary_group"`: graph.KindParty,
		`"classification":"legislature"`: graph.KindPublicBody, `"classification":"branch"`: graph.KindPublicBody, `"classification":"Ministry"`: graph.KindPublicBody,
		`"classification":"upper-house"`: graph.KindPublicBody, `"classification":{"lang:et":"harta","lang:en":"committee"}`: graph.KindPublicBody,
		`"classification":"trade union"`: graph.KindOrganization, `"classification":null`: graph.KindOrganization, `"name":"x"`: graph.KindOrganization,
		`"seats":120`: graph.KindPublicBody, `"seat_counts":{"Q1":"5"}`: graph.KindPublicBody,
	}
	for members, want := range tests {
		got := parse(t, `{"organizations":[{"id":"o",`+members+`}]}`)
		if got.count(want) != 1 || len(got.rejects) > 0 {
			t.Errorf("%s is no %s; rejects %v", members, want, got.rejects)
		}
	}
}

func TestWhatIsKeptOfAnOrganization(t *testing.T) {
	got := parse(t, `{"areas":[{"id":"a","name":"Tallinn"}],"organizations":[{"id":"o","name":"Council","classification":"council","seats":79,"area_id":"a",
		"founding_date":"1999-13","dissolution_date":"2001","description":"text","links":[{"url":"https://o.example","note":"website"}],
		"contact_details":[{"type":"email","value":"a@b.example"}],"other_names":[{"name":"TC","note":"abbreviation"}]}]}`)
	r := got.named(t, "Council").Records[0]
	want := []graph.Value{
		{Property: graph.PropertyClassification, Text: "council"},
		{Property: graph.PropertyFounded, Original: "1999-13"},
		{Property: graph.PropertyDissolved, Text: "2001"},
		{Property: graph.PropertyDescription, Text: "text"},
		{Property: graph.PropertySeats, Text: "79"},
		{Property: graph.PropertyJurisdiction, Text: "Tallinn"},
		{Property: graph.PropertyWebsite, Text: "https://o.example"},
		{Property: graph.PropertyCountry, Text: "XK"},
	}
	if diff := cmp.Diff(want, r.Values); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]graph.Name{{Text: "Council"}, {Text: "TC", Kind: graph.NameAbbreviation}}, r.Names); diff != "" || len(got.notes) != 1 {
		t.Errorf("%s, notes %v", diff, got.notes)
	}
}

func TestEventsAreTermsAndElections(t *testing.T) {
	tests := []struct {
		class string
		kind  graph.EntityKind // 0 for one that is left out
		want  []graph.Value
	}{
		{"legislative period", graph.KindTerm, []graph.Value{
			{Property: graph.PropertyStart, Text: "2013"}, {Property: graph.PropertyEnd, Text: "2017-05"}, {Property: graph.PropertyCountry, Text: "XK"},
		}},
		{"general election", graph.KindElection, []graph.Value{
			{Property: graph.PropertyClassification, Text: "general election"}, {Property: graph.PropertyDate, Text: "2013"}, {Property: graph.PropertyCountry, Text: "XK"},
		}},
		{"party congress", 0, nil},
	}
	for _, tt := range tests {
		t.Run(tt.class, func(t *testing.T) {
			got := parse(t, fmt.Sprintf(`{"events":[{"id":"e","name":"E","classification":%q,"start_date":"2013","end_date":"2017-05"},{"name":"no id"}]}`, tt.class))
			if len(got.rejects) != 1 {
				t.Errorf("the rejects are %v", got.rejects)
			}
			if tt.kind == 0 {
				if len(got.entities) != 0 || len(got.notes) != 1 {
					t.Errorf("%d entities, notes %v", len(got.entities), got.notes)
				}
				return
			}
			if e := got.named(t, "E"); e.Kind != tt.kind || !cmp.Equal(e.Records[0].Values, tt.want) {
				t.Errorf("it is a %s with %s", e.Kind, cmp.Diff(tt.want, e.Records[0].Values))
			}
		})
	}
}

func TestPostsOfALegislatureAreSeatsAndOthersAreHeld(t *testing.T) {
	got := parse(t, `{"areas":[{"id":"n","name":"North"}],
		"posts":[{"id":"seat","label":"Member for North","organization_id":"l","area_id":"n"},{"id":"min","label":"Minister of Justice","organization_id":"g"}],
		"organizations":[{"id":"l","name":"L","classification":"legislature"},{"id":"g","name":"G","classification":"cabinet"}],
		"memberships":[{"person_id":"p","post_id":"seat"},{"person_id":"p","post_id":"min"},{"person_id":"q","post_id":"min"},{"person_id":"p","post_id":"none"}]}`)
	seats, held := got.to(graph.RelationMemberOf, graph.KindPublicBody), got.to(graph.RelationHolds, graph.KindPosition)
	if len(seats) != 1 || seats[0].Text(graph.PropertyConstituency) != "North" {
		t.Errorf("the seats are %+v", seats)
	}
	if len(held) != 2 || held[0].To != held[1].To || got.named(t, "Minister of Justice").Kind != graph.KindPosition {
		t.Errorf("the posts held are %+v", held)
	}
	if at := got.to(graph.RelationPositionAt, graph.KindPublicBody); len(at) != 1 || len(got.rejects) != 1 {
		t.Errorf("%d posts at a body, rejects %v", len(at), got.rejects)
	}
}
