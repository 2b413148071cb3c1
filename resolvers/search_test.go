package resolvers_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"spona/graph"
)

// pages notes the page that was asked for last.
type pages struct {
	graph.Reader
	last graph.Page
}

func (p *pages) Find(ctx context.Context, q graph.EntityQuery) (graph.EntityPage, error) {
	p.last = q.Page
	return p.Reader.Find(ctx, q)
}

// namesakes are n persons of one name, m with a longer one, and one with both.
func namesakes(n, m int) []graph.Change {
	all := []graph.Change{{Dataset: &graph.Dataset{ID: "made"}}}
	for i := range n {
		all = append(all, entity(graph.KindPerson, fmt.Sprintf("same%03d", i), "Ana Šala"))
	}
	for i := range m {
		all = append(all, entity(graph.KindPerson, fmt.Sprintf("longer%03d", i), fmt.Sprintf("Ana Sala %03d", i)))
	}
	both := entity(graph.KindPerson, "both", "Ana Salabreka")
	both.Entity.Records[0].Names = append(both.Entity.Records[0].Names, graph.Name{Text: "Ана Шала", Lang: "sr-Cyrl", Kind: graph.NameAlias})
	return append(all, both)
}

// hits are the results of a search.
type hits struct {
	TotalCount int
	Edges      []struct {
		Cursor  string
		Score   float64
		Matched struct{ Text string }
		Node    struct{ ID string }
	}
	PageInfo struct {
		HasNextPage, HasPreviousPage bool
		EndCursor                    string
	}
}

func (c client) search(t testing.TB, first int, after string) hits {
	t.Helper()
	arguments := fmt.Sprintf(`text:"ANA SALA",first:%d`, first)
	if after != "" {
		arguments += fmt.Sprintf(`,after:%q`, after)
	}
	var data struct{ Search hits }
	c.get(t, `{search(`+arguments+`){totalCount edges{cursor score matched{text} node{... on Person{id}}} pageInfo{hasNextPage hasPreviousPage endCursor}}}`, &data)
	return data.Search
}

// Equal names come first, then longer ones; nobody comes twice, whatever the
// length of pages.
func TestSearchFindsEqualNamesFirstAndEachOnce(t *testing.T) {
	for _, size := range []struct{ equal, longer int }{{0, 0}, {1, 3}, {4, 5}, {7, 0}} {
		c := newClient(t, namesakes(size.equal, size.longer))
		total := size.equal + size.longer + 1
		for _, first := range []int{1, 2, 3, 5, 100} {
			t.Run(fmt.Sprintf("%d and %d by %d", size.equal, size.longer, first), func(t *testing.T) {
				var ids []string
				var scores []float64
				for after, more := "", true; more; {
					p := c.search(t, first, after)
					if p.TotalCount != total || p.PageInfo.HasPreviousPage != (after != "") || len(p.Edges) > first {
						t.Fatalf("after %q: %+v", after, p)
					}
					for _, e := range p.Edges {
						ids, scores = append(ids, e.Node.ID), append(scores, e.Score)
					}
					after, more = p.PageInfo.EndCursor, p.PageInfo.HasNextPage
				}
				if len(ids) != total || len(slices.Compact(slices.Sorted(slices.Values(ids)))) != total {
					t.Errorf("found %d, want %d, each once: %v", len(ids), total, ids)
				}
				for i, score := range scores {
					if equal := i <= size.equal; equal != (score == 1) || score <= 0 {
						t.Errorf("score %d is %v", i, score)
					}
				}
			})
		}
	}
}

// Names that very many share do not make a page expensive: reading stops, and the
// page says where to go on.
func TestSearchGetsPastManyNamesakes(t *testing.T) {
	c := newClient(t, namesakes(550, 2))
	var found int
	var after string
	for range 100 {
		c.reader.reset()
		p := c.search(t, 100, after)
		if calls := c.reader.calls["Entities"]; calls > 1 {
			t.Errorf("one page took %d calls", calls)
		}
		found += len(p.Edges)
		if !p.PageInfo.HasNextPage {
			break
		}
		if p.PageInfo.EndCursor == "" || p.PageInfo.EndCursor == after {
			t.Fatalf("the page ends at %q, as the one before", p.PageInfo.EndCursor)
		}
		after = p.PageInfo.EndCursor
	}
	if found != 553 {
		t.Errorf("found %d, want 553", found)
	}
}

func TestSearchesThatCannotBeAreRefused(t *testing.T) {
	c := newClient(t, namesakes(1, 1))
	tests := []struct {
		arguments, field string
		code             graph.Code
	}{
		{`text:""`, "text", graph.CodeInvalid},
		{`text:"?!"`, "text", graph.CodeInvalid},
		{`text:"` + strings.Repeat("a", 5_000) + `"`, "text", graph.CodeLimitExceeded},
		{`text:"a",first:0`, "first", graph.CodeInvalid},
		{`text:"a",first:101`, "first", graph.CodeInvalid},
		{`text:"a",after:""`, "after", graph.CodeInvalid},
		{`text:"a",after:"x"`, "after", graph.CodeInvalid},
		{`text:"a",after:"nonsense"`, "after", graph.CodeInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.arguments[:min(len(tt.arguments), 30)], func(t *testing.T) {
			_, errs := c.ask(t, `{search(`+tt.arguments+`){totalCount}}`, nil)
			refusedWith(t, errs, tt.code, tt.field)
		})
	}
}
