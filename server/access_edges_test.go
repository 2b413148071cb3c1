package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"spona/schema"
)

// publicFiles are the parts of the schema that hold the graph alone, which everybody
// reads in the same way. Every other part is asked field by field below.
func publicFiles() []string {
	return []string{"body", "company", "connection", "declaration", "entity", "event", "expand", "filter", "language", "loop", "path", "person",
		"place", "procurement", "query", "relation", "risk_path", "source", "subgraph", "value"}
}

// edgePaths are ways to each type of the community: a query in which FIELD stands for a
// field of the type. What belongs to a circle is asked in one's own and in a foreign one.
func edgePaths() map[string][]string {
	paths := map[string][]string{
		"Viewer":    {`{viewer{FIELD}}`},
		"Session":   {`{viewer{sessions{FIELD}}}`},
		"APIToken":  {`{viewer{tokens{FIELD}}}`},
		"Passkey":   {`{viewer{passkeys{FIELD}}}`},
		"Circle":    {`{circle(id:$OWN$){FIELD}}`, `{circle(id:$FOREIGN$){FIELD}}`, `{circle(id:$ABSENT$){FIELD}}`, `{circles{FIELD}}`, `{viewer{seats{circle{FIELD}}}}`},
		"Seat":      {`{circle(id:$OWN$){seats{FIELD}}}`, `{circle(id:$FOREIGN$){seats{FIELD}}}`, `{viewer{seats{FIELD}}}`},
		"Member":    {`{circle(id:$OWN$){seats{member{FIELD}}}}`, `{circle(id:$FOREIGN$){seats{member{FIELD}}}}`},
		"Contest":   {`{node(id:$ENTITY$){...on Entity{contested{FIELD}}}}`},
		"LogEntry":  {`{moderationLog{FIELD}}`},
		"UserError": {`mutation{seat(input:{circle:$OWN$,handle:"citizen",standing:INSIDE}){userErrors{FIELD}}}`},

		"MemberOrganisation": {`{memberOrganisation(id:$ORGANISATION$){FIELD}}`, `{memberOrganisation(id:$APPLICATION$){FIELD}}`,
			`{memberOrganisations{nodes{FIELD}}}`, `{viewer{organisation{FIELD}}}`, `{viewer{application{FIELD}}}`},
		"OrganisationCheck":            {`{memberOrganisation(id:$ORGANISATION$){checks{FIELD}}}`},
		"Invitation":                   {`{memberOrganisation(id:$INVITING$){invitations{FIELD}}}`, `{viewer{invitations{FIELD}}}`},
		"MemberOrganisationConnection": {`{memberOrganisations{FIELD}}`},
		"MemberOrganisationEdge":       {`{memberOrganisations{edges{FIELD}}}`},
		"MemberAccount":                {`{accounts{nodes{FIELD}}}`},
		"MemberAccountConnection":      {`{accounts{FIELD}}`},
		"MemberAccountEdge":            {`{accounts{edges{FIELD}}}`},

		"DonePayload":            {`mutation{signOut{FIELD}}`},
		"ViewerPayload":          {`mutation{revokeToken(input:{id:"none"}){FIELD}}`},
		"PasskeyQuestionPayload": {`mutation{beginPasskey{FIELD}}`},
		"OneTimeKeyPayload":      {`mutation{beginOneTimeCodes{FIELD}}`},
		"RecoveryCodesPayload":   {`mutation{renewRecoveryCodes{FIELD}}`},
		"TokenPayload":           {`mutation{createToken(input:{name:"N",scopes:[READ],expires:"2020-01-01T00:00:00Z"}){FIELD}}`},
		"CirclePayload":          {`mutation{seat(input:{circle:$OWN$,handle:"nobody"}){FIELD}}`, `mutation{seat(input:{circle:$FOREIGN$,handle:"nobody"}){FIELD}}`},
		"AccountPayload":         {`mutation{reinstateAccount(input:{id:$CITIZEN$}){FIELD}}`},
		"ContestPayload":         {`mutation{contestFact(input:{subject:$ENTITY$,reason:"short"}){FIELD}}`},
		"OrganisationPayload":    {`mutation{acceptInvitation(input:{link:"none"}){FIELD}}`},
		"InvitationPayload":      {`mutation{invite(input:{email:"none"}){FIELD}}`},
	}
	maps.Copy(paths, forumPaths())
	return paths
}

// communityTypes are the types with fields that are not the graph's.
func communityTypes(t *testing.T, full *ast.Schema) (all []*ast.Definition) {
	t.Helper()
	known := publicFiles()
	for _, d := range full.Types {
		root := d == full.Query || d == full.Mutation || d == full.Subscription
		if d.BuiltIn || root || d.Kind != ast.Object && d.Kind != ast.Interface {
			continue
		}
		if file := strings.TrimSuffix(path.Base(d.Position.Src.Name), ".graphql"); !slices.Contains(known, file) {
			all = append(all, d)
		}
	}
	slices.SortFunc(all, func(a, b *ast.Definition) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// Every field of every type of the community is asked by everybody, in one's own circle
// and in a foreign one. A type that was added without a way to it fails, and so does a
// field whose answers nobody has looked at.
func TestEveryEdgeIsAnsweredAsWritten(t *testing.T) {
	w := newWorld(t)
	site := w.serve(t)
	full, err := schema.Load()
	must(t, err)
	paths := edgePaths()
	var b strings.Builder
	fmt.Fprintf(&b, "%-60s | %s\n", "", strings.Join(viewers(), " | "))
	for _, d := range communityTypes(t, full) {
		if len(paths[d.Name]) == 0 {
			t.Errorf("no query leads to %s: add one to edgePaths", d.Name)
		}
		for _, way := range paths[d.Name] {
			for _, f := range d.Fields {
				if strings.HasPrefix(way, "mutation") {
					site = w.serve(t) // what the last one changed is not there
				}
				asked := f.Name
				if full.Types[f.Type.Name()].IsCompositeType() {
					asked += "{__typename}"
				}
				query := strings.ReplaceAll(way, "FIELD", asked)
				var verdicts []string
				for _, viewer := range viewers() {
					verdicts = append(verdicts, edgeVerdict(t, w.ask(t, site, viewer, query)))
				}
				fmt.Fprintf(&b, "%-60s | %s\n", d.Name+" "+query, strings.Join(verdicts, " | "))
			}
		}
		delete(paths, d.Name)
		site = w.serve(t)
	}
	for name := range paths {
		t.Errorf("there is no type %s", name)
	}
	golden(t, "edges.txt", b.String())
}

// edgeVerdict is what an answer comes down to: the code of an error, "-" for what is not
// in the viewer's schema, null where the way ends before the field, none for an empty
// list, or yes.
func edgeVerdict(t *testing.T, answer string) string {
	t.Helper()
	if v := verdictOf(t, answer); v != "yes" && v != "" {
		return v
	}
	var a struct{ Data any }
	must(t, json.Unmarshal([]byte(answer), &a))
	at := a.Data
	for {
		switch v := at.(type) {
		case nil:
			return "null"
		case []any:
			if len(v) == 0 {
				return "none"
			}
			at = v[0]
		case map[string]any:
			if len(v) != 1 {
				return "yes"
			}
			for _, inner := range v {
				at = inner
			}
		default:
			return "yes"
		}
	}
}

// The graph is answered to everybody with the same bytes.
func TestTheGraphIsTheSameForEverybody(t *testing.T) {
	w := newWorld(t)
	site := w.serve(t)
	for field, queries := range publicQuestions() {
		for _, query := range queries {
			first := w.ask(t, site, "visitor", query)
			for _, viewer := range viewers()[1:] {
				if got := w.ask(t, site, viewer, query); got != first {
					t.Errorf("%s: %s is answered\n%s\na visitor\n%s", field, viewer, got, first)
				}
			}
		}
	}
}

// A list is the same as its pages, and its total counts what the viewer may see: for
// everybody, however it is narrowed down, forwards from any cursor.
func TestPagesTotalsAndCursorsAreCountedAfterAccess(t *testing.T) {
	w := newWorld(t)
	site := w.serve(t)
	walk := func(viewer, list, filter string, size int) (names []string, total int) {
		after := ""
		for range 50 {
			var a struct {
				Data map[string]struct {
					TotalCount int
					Nodes      []struct{ ID string }
					PageInfo   struct {
						EndCursor   string
						HasNextPage bool
					}
				}
			}
			answer := w.ask(t, site, viewer, fmt.Sprintf(`{%s(first:%d%s%s){totalCount nodes{id} pageInfo{endCursor hasNextPage}}}`, list, size, filter, after))
			must(t, json.Unmarshal([]byte(answer), &a))
			for _, n := range a.Data[list].Nodes {
				names = append(names, n.ID)
			}
			total = a.Data[list].TotalCount
			if !a.Data[list].PageInfo.HasNextPage {
				return names, total
			}
			after = fmt.Sprintf(`,after:%q`, a.Data[list].PageInfo.EndCursor)
		}
		t.Fatalf("%s, %s: the pages do not end", viewer, list)
		return nil, 0
	}
	for _, viewer := range viewers() {
		staff := viewer == "moderator" || viewer == "administrator"
		for filter, want := range map[string]struct{ visitors, staff int }{
			``: {5, 6}, `,states:[APPLIED]`: {5, 1}, `,states:[APPLIED,IDENTIFIED,DECLINED]`: {5, 6}, `,kinds:[CIVIL_SOCIETY]`: {5, 6}, `,kinds:[PARTY]`: {0, 0},
		} {
			for _, size := range []int{1, 2, 100} {
				names, total := walk(viewer, "memberOrganisations", filter, size)
				expected := want.visitors
				if staff {
					expected = want.staff
				}
				if len(names) != expected || total != expected || slices.Contains(names, w.ids["APPLICATION"]) != (staff && filter != ",kinds:[PARTY]") {
					t.Errorf("%s, %q, pages of %d: %d of %d, want %d", viewer, filter, size, len(names), total, expected)
				}
			}
		}
		if names, total := walk(viewer, "accounts", "", 3); staff && (len(names) != 8 || total != 8) || !staff && len(names)+total > 0 {
			t.Errorf("%s counts %d accounts, lists %d", viewer, total, len(names))
		}
	}
	t.Run("the search of the graph finds nobody of the community", func(t *testing.T) {
		for _, viewer := range viewers() {
			for _, text := range []string{"FOREIGN circle", "Organisation of applicant", "stranger"} {
				if got := w.ask(t, site, viewer, fmt.Sprintf(`{search(text:%q){totalCount edges{node{id}}}}`, text)); got != w.ask(t, site, "visitor", fmt.Sprintf(`{search(text:%q){totalCount edges{node{id}}}}`, text)) {
					t.Errorf("%s finds %s", viewer, got)
				}
			}
		}
	})
	t.Run("a cursor of another list is none of this one", func(t *testing.T) {
		for list, cursor := range map[string]string{"memberOrganisations": "uYW5h", "accounts": "oYW5h"} {
			if got := verdictOf(t, w.ask(t, site, "administrator", fmt.Sprintf(`{%s(after:%q){totalCount}}`, list, cursor))); got != "BAD_USER_INPUT" {
				t.Errorf("%s: %s", list, got)
			}
		}
	})
}

// Whatever names something that the viewer may not know of is answered with the bytes
// of what never was: in every question that these tests ask, those added later too.
func TestForeignAndAbsentAreTheSameBytes(t *testing.T) {
	w := newWorld(t)
	var questions []string
	for _, queries := range accessQuestions() {
		questions = append(questions, queries...)
	}
	for _, queries := range edgePaths() {
		for _, query := range queries {
			questions = append(questions, strings.ReplaceAll(query, "FIELD", "__typename"))
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(hiddenThings())) {
		questions = append(questions, hiddenThings()[kind]...)
	}
	asked := 0
	for _, query := range questions {
		for hidden, absent := range map[string]string{"FOREIGN": "ABSENT", "APPLICATION": "NO_ORGANISATION", "SESSION": "NO_SESSION", "TOKEN": "NO_TOKEN",
			"PASSKEY": "NO_PASSKEY", "INVITATION": "NO_INVITATION"} {
			if !strings.Contains(query, "$"+hidden+"$") {
				continue
			}
			asked++
			for _, viewer := range viewers() {
				staff := viewer == "moderator" || viewer == "administrator"
				if staff && (hidden == "FOREIGN" || hidden == "APPLICATION") {
					continue // they may know of it
				}
				site := w.serve(t)
				first := strings.ReplaceAll(w.ask(t, site, viewer, query), w.ids[hidden], "ID")
				second := strings.ReplaceAll(w.ask(t, site, viewer, strings.ReplaceAll(query, "$"+hidden+"$", "$"+absent+"$")), w.ids[absent], "ID")
				if first != second {
					t.Errorf("%s, %s:\nhidden %s\nabsent %s", viewer, query, first, second)
				}
			}
		}
	}
	if asked < 15 {
		t.Errorf("%d questions name something hidden", asked)
	}
}

// hiddenThings are questions about what is somebody else's.
func hiddenThings() map[string][]string {
	return map[string][]string{
		"Circle": {`{circle(id:$FOREIGN$){id name seats{member{handle}}}}`, `{node(id:$FOREIGN$){id}}`, `{nodes(ids:[$FOREIGN$]){id}}`,
			`{memberOrganisation(id:$FOREIGN$){id}}`, `{expand(id:$FOREIGN$){dataVersion}}`, `{a:circle(id:$FOREIGN$){id} b:circle(id:$ABSENT$){id}}`,
			`mutation{seat(input:{circle:$FOREIGN$,handle:"citizen",standing:CONVENING}){circle{id} userErrors{code message}}}`,
			`mutation{seat(input:{circle:$FOREIGN$,handle:"nobody"}){circle{id} userErrors{code message}}}`,
			`mutation{closeCircle(input:{id:$FOREIGN$}){done userErrors{code message}}}`},
		"Organisation": {`{memberOrganisation(id:$APPLICATION$){name applied}}`, `{node(id:$APPLICATION$){id}}`},
		"Session":      {`mutation{endSession(input:{id:$SESSION$}){viewer{handle} userErrors{code message}}}`},
		"Token":        {`mutation{revokeToken(input:{id:$TOKEN$}){viewer{handle} userErrors{code message}}}`},
		"Passkey":      {`mutation{removePasskey(input:{id:$PASSKEY$}){viewer{handle} userErrors{code message}}}`},
		"Invitation":   {`mutation{takeBackInvitation(input:{id:$INVITATION$}){done userErrors{code message}}}`},
	}
}
