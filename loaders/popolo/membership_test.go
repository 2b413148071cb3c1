package popolo_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
)

// house is a document with one membership.
func house(membership string) string {
	return `{"persons":[{"id":"p","name":"P"}],
	"organizations":[{"id":"legislature","name":"House","classification":"legislature"},
		{"id":"party/x","name":"X","classification":"party"},{"id":"party/ind","name":"IND","classification":"party"},
		{"id":"gov","name":"Government","classification":"branch"}],
	"events":[{"id":"term/1","name":"1","classification":"legislative period","start_date":"2013","end_date":"2017-05"},
		{"id":"term/2","name":"2","classification":"legislative period"}],
	"areas":[{"id":"area/lefkoşa","name":"Lefkoşa"},{"id":"area/m","name":{"lang:tr":"Mağusa","lang:en":"Famagusta"}}],
	"memberships":[{"person_id":"p",` + membership + `}]}`
}

func date(t *testing.T, s string) graph.Date {
	t.Helper()
	d, err := graph.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestSpellsOfAMembership(t *testing.T) {
	tests := []struct {
		name, dates string
		want        []graph.Spell
		notes       int
	}{
		{"no dates at all", ``, nil, 0},
		{"those of the term", `,"legislative_period_id":"term/1"`, []graph.Spell{{From: date(t, "2013"), To: date(t, "2017-05"), Derived: true}}, 0},
		{"a term without dates", `,"legislative_period_id":"term/2"`, nil, 0},
		{"a term that is not there", `,"legislative_period_id":"term/9"`, nil, 1},
		{"its own, whatever the term says", `,"legislative_period_id":"term/1","start_date":"2014-05-10"`, []graph.Spell{{From: date(t, "2014-05-10")}}, 0},
		{"an end without a start", `,"legislative_period_id":"term/1","end_date":"2015-07-15"`, []graph.Spell{{To: date(t, "2015-07-15")}}, 0},
		{"partial", `,"start_date":"2013","end_date":"2014-05"`, []graph.Spell{{From: date(t, "2013"), To: date(t, "2014-05")}}, 0},
		{"zeros for what is unknown", `,"start_date":"2013-00-00"`, []graph.Spell{{From: date(t, "2013"), Original: "2013-00-00/"}}, 0},
		{"nothing but zeros", `,"start_date":"0000-00-00"`, []graph.Spell{{Original: "0000-00-00/"}}, 1},
		{"31 February", `,"start_date":"2014-02-31","end_date":"2015"`, []graph.Spell{{To: date(t, "2015"), Original: "2014-02-31/2015"}}, 1},
		{"another order of parts", `,"start_date":"31.02."`, []graph.Spell{{Original: "31.02./"}}, 1},
		{"before the calendar", `,"start_date":"1500-01-01"`, []graph.Spell{{Original: "1500-01-01/"}}, 1},
		{"the end before the start", `,"start_date":"2015","end_date":"2014"`, []graph.Spell{{To: date(t, "2014"), Original: "2015/2014"}}, 1},
		{"a number", `,"start_date":2013`, []graph.Spell{{From: date(t, "2013")}}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := parse(t, house(`"organization_id":"legislature"`+tt.dates))
			seats := got.to(graph.RelationMemberOf, graph.KindPublicBody)
			if len(seats) != 1 {
				t.Fatalf("%d seats, rejects %v", len(seats), got.rejects)
			}
			if diff := cmp.Diff(tt.want, seats[0].Records[0].Spells); diff != "" {
				t.Error(diff)
			}
			if len(got.notes) != tt.notes {
				t.Errorf("the notes are %v", got.notes)
			}
		})
	}
}

func TestDatesOfAPersonThatCannotBeReadStayAsOriginal(t *testing.T) {
	got := parse(t, `{"persons":[{"id":1,"name":"x","birth_date":"0000-00-00","death_date":"1985-00-00"}]}`)
	want := []graph.Value{
		{Property: graph.PropertyBirthDate, Original: "0000-00-00"},
		{Property: graph.PropertyDeathDate, Text: "1985", Original: "1985-00-00"},
		{Property: graph.PropertyCountry, Text: "XK"},
	}
	if diff := cmp.Diff(want, got.named(t, "x").Records[0].Values); diff != "" || len(got.notes) != 1 {
		t.Errorf("%s, notes %v", diff, got.notes)
	}
}

func TestASeatHasConstituencyTermAndParty(t *testing.T) {
	got := parse(t, house(`"organization_id":"legislature","on_behalf_of_id":"party/x","legislative_period_id":"term/1","area_id":"area/lefkoşa","role":"member"`))
	seat, term, party := got.to(graph.RelationMemberOf, graph.KindPublicBody)[0], got.named(t, "1"), got.named(t, "X")
	want := []graph.Value{
		{Property: graph.PropertyConstituency, Text: "Lefkoşa"},
		{Property: graph.PropertyTerm, Text: string(term.ID)},
		{Property: graph.PropertyOnBehalfOf, Text: string(party.ID)},
	}
	if diff := cmp.Diff(want, seat.Records[0].Values); diff != "" || seat.Role() != "member" || term.Kind != graph.KindTerm {
		t.Errorf("%s, role %q, a %s", diff, seat.Role(), term.Kind)
	}
	in := got.to(graph.RelationMemberOf, graph.KindParty)
	if len(in) != 1 || in[0].To.ID != party.ID || !in[0].Spells()[0].Derived || in[0].Role() != "" {
		t.Errorf("the membership of the party is %+v", in)
	}
}

func TestAConstituencyInSeveralLanguagesOrUnknown(t *testing.T) {
	for area, want := range map[string][]graph.Value{
		"area/m": {{Property: graph.PropertyConstituency, Text: "Mağusa", Lang: "tr"}, {Property: graph.PropertyConstituency, Text: "Famagusta", Lang: "en"}},
		"Q59147": {{Property: graph.PropertyConstituency, Original: "Q59147"}},
	} {
		got := parse(t, house(`"organization_id":"legislature","area_id":"`+area+`"`))
		if diff := cmp.Diff(want, got.to(graph.RelationMemberOf, graph.KindPublicBody)[0].Records[0].Values); diff != "" {
			t.Error(diff)
		}
	}
}

func TestNobodyIsAMemberOfHavingNoParty(t *testing.T) {
	got := parse(t, house(`"organization_id":"legislature","on_behalf_of_id":"party/ind"`))
	if names := got.names(graph.KindParty); !cmp.Equal(names, []string{"X"}) || len(got.to(graph.RelationMemberOf, graph.KindParty)) != 0 {
		t.Errorf("the parties are %v", names)
	}
	seat := got.to(graph.RelationMemberOf, graph.KindPublicBody)[0]
	if diff := cmp.Diff([]graph.Value{{Property: graph.PropertyOnBehalfOf, Original: "IND"}}, seat.Records[0].Values); diff != "" {
		t.Error(diff)
	}
	for _, id := range []string{"party/independent", "party/unknown", "_unknown", "IND", "ind", "Bağımsız"} {
		got := parse(t, house(`"organization_id":"legislature","on_behalf_of_id":"`+id+`"`))
		if n := len(got.to(graph.RelationMemberOf, graph.KindParty)); n != 0 {
			t.Errorf("somebody is a member of %q, which is not in the file", id)
		}
	}
}

func TestWordsForNoParty(t *testing.T) {
	for name, isParty := range map[string]bool{
		"Independent": false, "INDEPENDENT ": false, "ind": false, "unknown": false, "Independent Members": false, "Bağımsız": false, "BAĞIMSIZ": false,
		"Независен": false, "nezavisni poslanici": false, "i pavarur": false, "Nestranačka ličnost": false, "n/a": false,
		"Independent within March 14": true, "Independent Greeks": true, "Industrial Party": true, "Nezavisna lista": true, "Pa Grup": true,
	} {
		got := parse(t, fmt.Sprintf(`{"organizations":[{"id":"o","name":%q,"classification":"party"}]}`, name))
		if n := got.count(graph.KindParty); (n == 1) != isParty {
			t.Errorf("%q is a party: %t", name, n == 1)
		}
	}
	got := parse(t, `{"organizations":[{"id":"g","name":"Pa Grup","classification":"party"},{"id":"l","name":"L","classification":"legislature"}],
		"memberships":[{"person_id":"p","organization_id":"l","on_behalf_of_id":"g"}]}`)
	if n := len(got.to(graph.RelationMemberOf, graph.KindParty)); n != 0 {
		t.Error("sitting in no group made somebody a member of it")
	}
}

func TestMembershipsStayApart(t *testing.T) {
	one := `{"person_id":"p","organization_id":"legislature","on_behalf_of_id":"party/x","legislative_period_id":"term/1"}`
	two := `{"person_id":"p","organization_id":"legislature","on_behalf_of_id":"party/x","legislative_period_id":"term/2"}`
	doc := func(memberships string) string {
		return `{"organizations":[{"id":"legislature","classification":"legislature"},{"id":"party/x","classification":"party"}],"memberships":[` + memberships + `]}`
	}
	got := parse(t, doc(one+","+two+","+one))
	if len(got.ids) != 6 {
		t.Errorf("three memberships, two of them alike, make %d relations of 6", len(got.ids))
	}
	again := parse(t, doc(two+","+one+","+one))
	if diff := cmp.Diff(got.ids, again.ids); diff != "" {
		t.Errorf("in another order they have other ids: %s", diff)
	}
}

func TestReferencesToWhatIsMissing(t *testing.T) {
	tests := []struct {
		name, membership string
		want             graph.EntityKind
	}{
		{"the house", `"organization_id":"legislature"`, graph.KindPublicBody},
		{"a party", `"organization_id":"party/y"`, graph.KindParty},
		{"by what is said of it", `"organization_id":"Q1","legislative_period_id":"term/1"`, graph.KindPublicBody},
		{"nothing known", `"organization_id":"Q1"`, graph.KindOrganization},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := parse(t, `{"memberships":[{"person_id":"o'neil/ş","role":"x",`+tt.membership+`}]}`)
			if len(got.relations) != 1 || got.relations[0].To.Kind != tt.want || got.relations[0].From.Kind != graph.KindPerson {
				t.Errorf("the relations are %+v, rejects %v", got.relations, got.rejects)
			}
		})
	}
	got := parse(t, `{"memberships":[{"organization_id":"legislature"},{"person_id":"p"}]}`)
	if len(got.rejects) != 2 || len(got.relations) != 0 {
		t.Errorf("memberships of nobody and of nothing: %v", got.rejects)
	}
}

func TestAPostOfItsOwnIsHeld(t *testing.T) {
	got := parse(t, house(`"organization_id":"gov","on_behalf_of_id":"party/x","role_code":"Q737115","role_superclass_code":"Q14212",
		"role":{"lang:et":"Eesti peaminister","lang:en":"Prime Minister of Estonia"},"start_date":"2016-11-23"`))
	held, at := got.to(graph.RelationHolds, graph.KindPosition), got.to(graph.RelationPositionAt, graph.KindPublicBody)
	if len(held) != 1 || len(at) != 1 || len(got.to(graph.RelationMemberOf, graph.KindPublicBody)) != 0 {
		t.Fatalf("%d posts held, %d at a body", len(held), len(at))
	}
	if post := got.entities[held[0].To.ID]; post.Name("en") != "Prime Minister of Estonia" || at[0].From.ID != post.ID {
		t.Errorf("the post is %q", post.Name("en"))
	}
	if held[0].Role() != "Prime Minister of Estonia" || held[0].When() != date(t, "2016-11-23") {
		t.Errorf("it is held as %q since %s", held[0].Role(), held[0].When())
	}
	for name, seat := range map[string]string{
		"a seat by its class":  `"organization_id":"legislature","role_code":"Q1","role_superclass_code":"Q486839","role":"MP"`,
		"a role in words only": `"organization_id":"legislature","role":"Lord Mayor"`,
	} {
		if got := parse(t, house(seat)); len(got.to(graph.RelationMemberOf, graph.KindPublicBody)) != 1 {
			t.Errorf("%s is no membership", name)
		}
	}
}
