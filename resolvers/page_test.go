package resolvers_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
)

// A page is a connection as far as these tests look.
type page struct {
	TotalCount int
	Nodes      []struct{ Name string }
	Edges      []struct{ Cursor string }
	PageInfo   struct {
		HasNextPage, HasPreviousPage bool
		StartCursor, EndCursor       string
	}
}

func (p page) names() []string {
	var names []string
	for _, n := range p.Nodes {
		names = append(names, n.Name)
	}
	return names
}

const pageFields = `{totalCount nodes{name} edges{cursor} pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}`

func (c client) page(t testing.TB, arguments string) page {
	t.Helper()
	var data struct{ Parties page }
	c.get(t, fmt.Sprintf(`{parties(%s)%s}`, arguments, pageFields), &data)
	return data.Parties
}

func TestPagesMakeUpTheList(t *testing.T) {
	c := newClient(t, country(7))
	whole := c.page(t, "first:100").names()
	if len(whole) != 7 || !slices.IsSorted(whole) {
		t.Fatalf("the list is %v", whole)
	}
	for _, order := range []string{"NAME_ASC", "NAME_DESC", "DATE_ASC", "DATE_DESC"} {
		t.Run("forwards by "+order, func(t *testing.T) {
			var got []string
			for after, more := "", true; more; {
				arguments := "first:3,orderBy:" + order
				if after != "" {
					arguments += fmt.Sprintf(",after:%q", after)
				}
				p := c.page(t, arguments)
				if p.PageInfo.HasPreviousPage != (after != "") || p.TotalCount != 7 {
					t.Errorf("after %q: hasPreviousPage %v, totalCount %d", after, p.PageInfo.HasPreviousPage, p.TotalCount)
				}
				got, after, more = append(got, p.names()...), p.PageInfo.EndCursor, p.PageInfo.HasNextPage
			}
			all := c.page(t, "first:100,orderBy:"+order).names()
			if !slices.Equal(got, all) || len(got) != 7 {
				t.Errorf("the pages are %v, the list is %v", got, all)
			}
		})
	}
	t.Run("backwards", func(t *testing.T) {
		var got []string
		for before, more := "", true; more; {
			arguments := "last:3"
			if before != "" {
				arguments += fmt.Sprintf(",before:%q", before)
			}
			p := c.page(t, arguments)
			got, before, more = append(p.names(), got...), p.PageInfo.StartCursor, p.PageInfo.HasPreviousPage
		}
		if !slices.Equal(got, whole) {
			t.Errorf("the pages are %v, the list is %v", got, whole)
		}
	})
	t.Run("between two cursors", func(t *testing.T) {
		all := c.page(t, "first:100")
		got := c.page(t, fmt.Sprintf("after:%q,before:%q", all.Edges[1].Cursor, all.Edges[5].Cursor)).names()
		if !slices.Equal(got, whole[2:5]) {
			t.Errorf("got %v, want %v", got, whole[2:5])
		}
	})
}

func TestWindowsThatCannotBeAreRefused(t *testing.T) {
	c := newClient(t, country(2))
	cursor := c.page(t, "first:1,orderBy:DATE_ASC").PageInfo.EndCursor
	for arguments, field := range map[string]string{
		"first:1,last:1": "last", "first:0": "first", "first:-1": "first", "first:101": "first", "last:0": "last", "last:101": "last",
		`after:"nonsense"`: "after", `before:"nonsense"`: "before", `after:""`: "after", `after:"n"`: "after",
		fmt.Sprintf(`after:%q`, cursor): "after", // of a list in another order
	} {
		t.Run(arguments, func(t *testing.T) {
			data, errs := c.ask(t, `{parties(`+arguments+`){nodes{id}}}`, nil)
			refusedWith(t, errs, graph.CodeInvalid, field)
			if data != `{"parties":null}` {
				t.Errorf("data %s", data)
			}
		})
	}
}

func refusedWith(t testing.TB, errs gqlerror.List, code graph.Code, field string) {
	t.Helper()
	if len(errs) != 1 || errs[0].Extensions["code"] != string(code) || errs[0].Extensions["field"] != field {
		t.Errorf("errors %v %v, want %s of %s", errs, extensions(errs), code, field)
	}
}

func extensions(errs gqlerror.List) []any {
	var all []any
	for _, e := range errs {
		all = append(all, e.Extensions)
	}
	return all
}

// The store counts only where the count is asked for, and reads items only where
// items are.
func TestOnlyWhatIsAskedForIsRead(t *testing.T) {
	spy := &pages{}
	c := newClient(t, country(3))
	spy.Reader, c.reader.Reader = c.reader.Reader, spy
	for query, want := range map[string]graph.Page{
		`{parties{totalCount}}`:                                  {Order: graph.ByName},
		`{parties{... on PartyConnection{totalCount}}}`:          {Order: graph.ByName},
		`{parties{nodes{id}}}`:                                   {Order: graph.ByName, Limit: 20, NoTotal: true},
		`{parties(last:5){pageInfo{hasNextPage}}}`:               {Order: graph.ByName, Limit: 5, NoTotal: true, Backward: true},
		`{parties(orderBy:DATE_DESC){edges{cursor} totalCount}}`: {Order: graph.ByDate, Descending: true, Limit: 20},
		`{parties{totalCount @skip(if:true) nodes{id}}}`:         {Order: graph.ByName, Limit: 20, NoTotal: true},
	} {
		t.Run(query, func(t *testing.T) {
			if _, errs := c.ask(t, query, nil); errs != nil {
				t.Fatal(errs)
			}
			if spy.last != want {
				t.Errorf("the page is %+v, want %+v", spy.last, want)
			}
		})
	}
}

func TestFiltersKeepWhatFits(t *testing.T) {
	c := newClient(t, country(12))
	for filter, want := range map[string]int{
		`{name:"PARTY 003"}`: 1, `{name:"party 00"}`: 0, `{name:"party 00",prefix:true}`: 10, `{countries:["AL"]}`: 0, `{countries:[]}`: 12,
		`{datasets:["made"]}`: 12, `{datasets:["other"]}`: 0, `{live:true}`: 12, `{date:{from:"1990"}}`: 0, `{date:{}}`: 12, `{date:null,name:null}`: 12,
	} {
		t.Run(filter, func(t *testing.T) {
			if got := c.page(t, "filter:"+filter).TotalCount; got != want {
				t.Errorf("%d parties, want %d", got, want)
			}
		})
	}
}

func TestFiltersThatCannotBeAreRefused(t *testing.T) {
	c := newClient(t, country(1))
	codes := strings.TrimSuffix(strings.Repeat(`"AL",`, 101), ",")
	tests := []struct {
		query, field string
		code         graph.Code
	}{
		{`{parties(filter:{countries:["Albania"]}){totalCount}}`, "filter.countries", graph.CodeInvalid},
		{`{parties(filter:{countries:[` + codes + `]}){totalCount}}`, "filter.countries", graph.CodeLimitExceeded},
		{`{parties(filter:{datasets:[` + codes + `]}){totalCount}}`, "filter.datasets", graph.CodeLimitExceeded},
		{`{parties(filter:{name:"!!!"}){totalCount}}`, "filter.name", graph.CodeInvalid},
		{`{contracts(filter:{amount:{currency:"euro",min:"1"}}){totalCount}}`, "filter.amount.currency", graph.CodeInvalid},
		{`{contracts(filter:{amount:{currency:"",max:"1"}}){totalCount}}`, "filter.amount.currency", graph.CodeInvalid},
		{`{donations(filter:{donors:[` + codes + `]}){totalCount}}`, "filter.donors", graph.CodeLimitExceeded},
		{`{donations(filter:{receivers:[` + codes + `]}){totalCount}}`, "filter.receivers", graph.CodeLimitExceeded},
		{`{donations(filter:{amount:{currency:"?"}}){totalCount}}`, "filter.amount.currency", graph.CodeInvalid},
		{`{nodes(ids:[` + codes + `]){id}}`, "ids", graph.CodeLimitExceeded},
		{`{search(text:"a",countries:["?"]){totalCount}}`, "countries", graph.CodeInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.field, func(t *testing.T) {
			_, errs := c.ask(t, tt.query, nil)
			refusedWith(t, errs, tt.code, tt.field)
		})
	}
}
