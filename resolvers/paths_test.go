package resolvers_test

import (
	"fmt"
	"testing"

	"spona/graph"
	"spona/graph/projection"
	"spona/resolvers"
)

// connection is a path as a client reads it.
type connection struct {
	Length int
	Steps  []struct {
		From, To      struct{ Name string }
		Relations     []struct{ Kind string }
		RelationCount int
	}
}

const pathFields = `{paths{length steps{from{name} to{name} relations{kind} relationCount}} truncated explored dataVersion}`

// words are a path in one line.
func (c connection) words() string {
	text := ""
	for _, s := range c.Steps {
		if text == "" {
			text = s.From.Name
		}
		for _, r := range s.Relations {
			text += " " + r.Kind
		}
		text += " " + s.To.Name
	}
	return text
}

func TestPathsNameTheRelationsOfEachStep(t *testing.T) {
	changes := country(2)
	changes = append(changes, relation(graph.RelationMet, graph.KindPerson, "person000", graph.KindPerson, "person001"))
	for name, options := range map[string]resolvers.Options{"in memory": {}, "in the store": {PathsFromStore: true}} {
		t.Run(name, func(t *testing.T) {
			c := newClientWith(t, changes, options)
			var data struct {
				Paths struct {
					Paths     []connection
					Truncated bool
					Explored  int
				}
			}
			ask := func(arguments string) []string {
				t.Helper()
				c.get(t, fmt.Sprintf(`{paths(from:%q,to:%q%s)%s}`, id("party000"), id("person001"), arguments, pathFields), &data)
				var all []string
				for _, p := range data.Paths.Paths {
					if p.Length != len(p.Steps) {
						t.Errorf("length %d of %d steps", p.Length, len(p.Steps))
					}
					all = append(all, p.words())
				}
				return all
			}
			direct := "Party 000 DONATED_TO Person 000 MET Person 001"
			around := "Party 000 DONATED_TO Person 000 MEMBER_OF Assembly MEMBER_OF Person 001"
			for _, tt := range []struct {
				arguments string
				want      []string
			}{
				{"", []string{direct, around}},
				{",options:{limit:1}", []string{direct}},
				{",options:{maxLength:2}", []string{direct}},
				{",options:{kinds:[DONATED_TO,MEMBER_OF]}", []string{around}},
				{fmt.Sprintf(",options:{avoid:[%q]}", id("assembly")), []string{direct}},
				{fmt.Sprintf(",options:{avoid:[%q]}", id("person000")), nil},
				{",options:{hubDegree:3}", []string{direct, around}},
				{",options:{hubDegree:2}", nil},
				{",options:{minTier:A}", nil},
				{`,options:{time:AS_OF,asOf:"2019"}`, []string{direct, around}},
			} {
				if got := ask(tt.arguments); fmt.Sprint(got) != fmt.Sprint(tt.want) {
					t.Errorf("%s: got %q, want %q", tt.arguments, got, tt.want)
				}
			}
			if data.Paths.Truncated || data.Paths.Explored == 0 {
				t.Errorf("truncated %v after %d", data.Paths.Truncated, data.Paths.Explored)
			}
		})
	}
}

func TestPathsThatCannotBeAreRefused(t *testing.T) {
	c := newClient(t, country(1))
	a, b := id("party000"), id("person000")
	tests := []struct {
		from, to         graph.ID
		arguments, field string
		code             graph.Code
	}{
		{a, a, "", "to", graph.CodeInvalid},
		{"e", b, "", "from", graph.CodeNotFound},
		{a, id("nobody"), "", "to", graph.CodeNotFound},
		{a, b, ",options:{maxLength:9}", "options.maxLength", graph.CodeInvalid},
		{a, b, ",options:{maxLength:20}", "options.maxLength", graph.CodeInvalid},
		{a, b, ",options:{maxLength:0}", "options.maxLength", graph.CodeInvalid},
		{a, b, ",options:{limit:26}", "options.limit", graph.CodeInvalid},
		{a, b, ",options:{limit:0}", "options.limit", graph.CodeInvalid},
		{a, b, ",options:{hubDegree:-1}", "options.hubDegree", graph.CodeInvalid},
		{a, b, ",options:{time:AS_OF}", "options.asOf", graph.CodeInvalid},
		{a, b, `,options:{asOf:"2014"}`, "options.time", graph.CodeInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.arguments+" "+tt.field, func(t *testing.T) {
			_, errs := c.ask(t, fmt.Sprintf(`{paths(from:%q,to:%q%s){explored}}`, tt.from, tt.to, tt.arguments), nil)
			refusedWith(t, errs, tt.code, tt.field)
		})
	}
}

// expansion is what is around an entity as a client reads it.
type expansion struct {
	Entity struct{ Name string }
	Groups []struct {
		Kind, Direction string
		TotalCount      int
		Edges           []struct {
			Cursor   string
			Node     struct{ Name string }
			Relation struct{ Kind string }
		}
		PageInfo struct {
			HasNextPage, HasPreviousPage bool
			EndCursor                    string
		}
	}
}

const expansionFields = `{entity{name} groups{kind direction totalCount edges{cursor node{name} relation{kind}} pageInfo{hasNextPage hasPreviousPage endCursor}} dataVersion}`

func TestExpandPagesThroughEachKind(t *testing.T) {
	for name, options := range map[string]resolvers.Options{"in memory": {}, "in the store": {PathsFromStore: true}} {
		t.Run(name, func(t *testing.T) {
			c := newClientWith(t, country(7), options)
			seen, after := make(map[string]bool), ""
			for more := true; more; {
				cursor := ""
				if after != "" {
					cursor = fmt.Sprintf(`,after:%q`, after)
				}
				var data struct{ Expand expansion }
				c.get(t, fmt.Sprintf(`{expand(id:%q,options:{first:3,kinds:[MEMBER_OF]%s})%s}`, id("assembly"), cursor, expansionFields), &data)
				if len(data.Expand.Groups) != 1 || data.Expand.Entity.Name != "Assembly" {
					t.Fatalf("got %+v", data)
				}
				g := data.Expand.Groups[0]
				if g.Kind != "MEMBER_OF" || g.Direction != "INCOMING" || g.TotalCount != 7 || len(g.Edges) > 3 || g.PageInfo.HasPreviousPage != (after != "") {
					t.Fatalf("got %+v", g)
				}
				for _, e := range g.Edges {
					if seen[e.Node.Name] || e.Relation.Kind != "MEMBER_OF" {
						t.Errorf("%s comes again, or by a relation of another kind", e.Node.Name)
					}
					seen[e.Node.Name] = true
				}
				after, more = g.PageInfo.EndCursor, g.PageInfo.HasNextPage
			}
			if len(seen) != 7 {
				t.Errorf("found %d of 7", len(seen))
			}
		})
	}
}

func TestExpansionsThatCannotBeAreRefused(t *testing.T) {
	c := newClient(t, country(1))
	for _, tt := range []struct {
		id             graph.ID
		options, field string
		code           graph.Code
	}{
		{"e", "", "id", graph.CodeNotFound},
		{id("assembly"), ",options:{first:0}", "options.first", graph.CodeInvalid},
		{id("assembly"), ",options:{first:101}", "options.first", graph.CodeInvalid},
		{id("assembly"), `,options:{after:"x"}`, "options.after", graph.CodeInvalid},
	} {
		t.Run(tt.options+tt.field, func(t *testing.T) {
			_, errs := c.ask(t, fmt.Sprintf(`{expand(id:%q%s){dataVersion}}`, tt.id, tt.options), nil)
			refusedWith(t, errs, tt.code, tt.field)
		})
	}
}

// replaced is a projection of another store than the one that is read.
type replaced struct{ *projection.Keeper }

func TestAnswersLeaveOutWhatTheStoreHasNotAnyMore(t *testing.T) {
	other := storeOf(t, country(2))
	c := clientOf(t, &counting{Reader: storeOf(t, country(1)), calls: make(map[string]int)},
		replaced{projection.NewKeeper(other, projection.Options{})}, resolvers.Options{})
	var found struct {
		Search struct{ Nodes []struct{ Name string } }
	}
	c.get(t, `{search(text:"person"){nodes{name}}}`, &found)
	if len(found.Search.Nodes) != 1 {
		t.Errorf("found %+v", found)
	}
	var paths struct{ Paths struct{ Paths []connection } }
	c.get(t, fmt.Sprintf(`{paths(from:%q,to:%q)%s}`, id("person000"), id("person001"), pathFields), &paths)
	if len(paths.Paths.Paths) != 0 {
		t.Errorf("a path leads to nobody: %+v", paths)
	}
	var around struct{ Expand expansion }
	c.get(t, fmt.Sprintf(`{expand(id:%q)%s}`, id("assembly"), expansionFields), &around)
	if g := around.Expand.Groups; len(g) != 1 || len(g[0].Edges) != 1 {
		t.Errorf("around it is %+v", g)
	}
}
