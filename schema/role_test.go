package schema_test

import (
	"testing"

	"spona/graph/access"
	"spona/schema"
)

func TestARoleSeesNothingOfWhatItMayNotKnow(t *testing.T) {
	has := func(role access.Role, typ, field string) bool {
		s, err := schema.LoadFor(role)
		if err != nil {
			t.Fatal(err)
		}
		d := s.Types[typ]
		return d != nil && (field == "" || d.Fields.ForName(field) != nil)
	}
	for _, c := range []struct {
		typ, field string
		least      access.Role
	}{
		{"Query", "parties", access.Visitor}, {"Mutation", "signIn", access.Visitor}, {"Query", "accounts", access.Moderator},
		{"MemberAccountConnection", "", access.Moderator}, {"LogEntry", "", access.Moderator}, {"MemberAccount", "email", access.Administrator},
		{"MemberOrganisation", "checks", access.Moderator}, {"OrganisationCheck", "", access.Moderator}, {"ReviewInput", "", access.Moderator},
		{"Mutation", "contestFact", access.Editor}, {"ContestInput", "", access.Editor}, {"CircleInput", "", access.Administrator},
	} {
		for _, role := range access.Roles() {
			if got := has(role, c.typ, c.field); got != (role >= c.least) {
				t.Errorf("%s sees %s.%s: %v", role, c.typ, c.field, got)
			}
		}
	}
	s, err := schema.LoadFor(access.Administrator)
	if err != nil {
		t.Fatal(err)
	}
	if s.Directives["only"] != nil {
		t.Error("the schema tells that there are fields for others")
	}
}
