package resolvers_test

import (
	"fmt"
	"strings"
	"testing"

	"spona/graph"
)

// deep asks for everything below an entity that is not stored with it, twice over.
const deep = `id name sources{dataset{title}} relations{totalCount nodes{sources{dataset{id}} term{name} onBehalfOf{name} from{id
	relations(kinds:[DONATED_TO]){edges{node{to{name ... on Party{relations(direction:INCOMING){nodes{from{name}}}}}}}}} to{id}}}`

// No list costs more calls of the store when it is longer: with 3 and with 30 of
// everything, the calls are the same.
func TestCallsOfTheStoreDoNotGrowWithLists(t *testing.T) {
	few, many := newClient(t, country(3)), newClient(t, country(30))
	ids := func(n int, kind string) string {
		var all []string
		for i := range n {
			all = append(all, fmt.Sprintf("%q", id(fmt.Sprintf("%s%03d", kind, i))))
		}
		return strings.Join(all, ",")
	}
	tests := []struct {
		name string
		ask  func(n int) string
		want string // the calls
	}{
		{"politicians", list(`politicians`), "Datasets 1, Entities 6, Find 1, RelationsOf 3"},
		{"parties", list(`parties`), "Datasets 1, Entities 4, Find 1, RelationsOf 3"},
		{"donors", list(`donors`), "Datasets 1, Entities 6, Find 1, RelationsOf 3"},
		{"companies", list(`companies`), "Datasets 1, Entities 2, Find 1, RelationsOf 2"},
		{"publicBodies", list(`publicBodies`), "Datasets 1, Entities 6, Find 1, RelationsOf 3"},
		{"organizations", list(`organizations`), "Datasets 1, Entities 4, Find 1, RelationsOf 3"},
		{"contracts", list(`contracts`), "Datasets 1, Entities 2, Find 1, RelationsOf 2"},
		{"donations", func(n int) string {
			return fmt.Sprintf(`{donations(first:%d){totalCount nodes{from{id relations{nodes{to{name}}}} to{name relations{nodes{from{name}}}} sources{dataset{id}}}}}`, n)
		}, "Datasets 1, Entities 4, FindRelations 1, RelationsOf 2"},
		{"nodes of entities", func(n int) string {
			return fmt.Sprintf(`{nodes(ids:[%s]){... on Person{relations{nodes{from{id} to{id}}}}}}`, ids(n, "person"))
		}, "Entities 3, RelationsOf 1"},
		{"nodes of relations", func(n int) string {
			return fmt.Sprintf(`{nodes(ids:[%s]){... on Relation{from{id} to{id}}}}`, gifts(n))
		}, "Entities 2, Relations 1"},
		{"search", func(n int) string {
			return fmt.Sprintf(`{search(text:"person",first:%d){totalCount nodes{... on Person{relations{nodes{from{id}}}}}}}`, n)
		}, "Entities 2, RelationsOf 1"},
		{"paths", func(n int) string {
			return fmt.Sprintf(`{paths(from:%q,to:%q,options:{limit:%d,maxLength:4}){paths{steps{from{id} to{name ... on Person{relations{nodes{from{name}}}}} relations{from{name} sources{dataset{title}}}}}}}`, id("person000"), id("person001"), min(n, 25))
		}, "Datasets 1, Entities 3, RelationsOf 1, Tied 1"},
		{"sentences of paths", func(n int) string {
			return fmt.Sprintf(`{paths(from:%q,to:%q,options:{limit:%d,maxLength:4,order:RISK}){paths{sentence(lang:"sq") timeSentence steps{sentences relations{sentence}}}}}`, id("person000"), id("person001"), min(n, 25))
		}, "Datasets 1, Entities 2, Tied 1"},
		{"riskPaths", func(n int) string {
			return fmt.Sprintf(`{riskPaths(from:%q,options:{limit:%d}){paths{path{sentence steps{to{name} relations{sources{dataset{title}}}}}}}}`, id("person000"), n)
		}, "Datasets 1, Entities 1, Tied 1"},
		{"connect", func(n int) string {
			return fmt.Sprintf(`{connect(ids:[%s]){entities{name} links{sentence to{name}}}}`, ids(min(n, 20), "person"))
		}, "Datasets 1, Entities 1, Tied 1"},
		{"expand", func(n int) string {
			return fmt.Sprintf(`{expand(id:%q,options:{first:%d}){groups{edges{node{name ... on Person{relations{nodes{to{name}}}}} relation{from{name} sources{dataset{title}}}}}}}`, id("assembly"), n)
		}, "Datasets 1, Entities 3, RelationsOf 1, Tied 1"},
		{"datasets", func(int) string { return `{datasets{id title coverage{from}}}` }, "Datasets 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for n, c := range map[int]client{3: few, 30: many} {
				c.reader.reset()
				data, errs := c.ask(t, tt.ask(n), nil)
				if errs != nil {
					t.Fatal(errs)
				}
				if got := c.reader.String(); got != tt.want {
					t.Errorf("with %d: %s, want %s\n%.300s", n, got, tt.want, data)
				}
			}
		})
	}
}

func list(field string) func(n int) string {
	return func(n int) string {
		return fmt.Sprintf(`{%s(first:%d){totalCount nodes{... on Entity{%s}}}}`, field, n, deep)
	}
}

func gifts(n int) string {
	var all []string
	for i := range n {
		person, party := id(fmt.Sprintf("person%03d", i)), id(fmt.Sprintf("party%03d", i))
		all = append(all, fmt.Sprintf("%q", graph.NewRelationID(graph.RelationDonatedTo, person, party, "")))
	}
	return strings.Join(all, ",")
}

// Entities that are asked differently by their kind are still asked together.
func TestKindsThatAreAskedDifferentlyAreEachAskedOnce(t *testing.T) {
	c := newClient(t, country(5))
	c.reader.reset()
	if _, errs := c.ask(t, `{donors{nodes{
		... on Person{relations(kinds:[MEMBER_OF]){nodes{to{name}}}}
		... on Organization{relations(kinds:[DONATED_TO]){nodes{to{name}}}}
	}}}`, nil); errs != nil {
		t.Fatal(errs)
	}
	if got, want := c.reader.String(), "Entities 2, Find 1, RelationsOf 2"; got != want {
		t.Errorf("calls %s, want %s", got, want)
	}
}

func TestAliasesOfOneFieldAreApart(t *testing.T) {
	c := newClient(t, country(4))
	c.reader.reset()
	var data struct {
		Parties struct {
			Nodes []struct {
				In, Out struct{ Nodes []struct{ Kind string } }
			}
		}
	}
	c.get(t, `{parties{nodes{in:relations(direction:INCOMING){nodes{kind}} out:relations(direction:OUTGOING){nodes{kind}}}}}`, &data)
	for _, p := range data.Parties.Nodes {
		if len(p.In.Nodes) != 2 || len(p.Out.Nodes) != 0 {
			t.Errorf("%d incoming and %d outgoing relations, want 2 and none", len(p.In.Nodes), len(p.Out.Nodes))
		}
	}
	if got, want := c.reader.String(), "Find 1, RelationsOf 2"; got != want {
		t.Errorf("calls %s, want %s", got, want)
	}
}
