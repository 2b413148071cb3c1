package neo4j

import (
	"testing"
	"time"

	"spona/graph"
)

// Whatever syntax a name holds, it finds what has that name and nothing else.
func TestNamesAreNoSyntax(t *testing.T) {
	s := openEmpty(t, Options{})
	closeAfter(t, s)
	texts := []string{
		`"`, `\`, `*`, `a*`, `a b`, `a AND b`, `AND`, `OR`, `NOT a`, `keys:a`, `a~2`, `[a TO b]`, `/a/`, `a^2`, `a?`, `(a`, `&&`, `||`, `\u0061`,
		`' OR 1=1`, "`a`", `{id: 1}`, `$ids`, `a}) DETACH DELETE n //`, "a\u3000b", "\U0001F600 x", "\u202Ea",
	}
	var batch []graph.Change
	for _, text := range texts {
		batch = append(batch, graph.Change{Entity: &graph.Entity{
			ID: graph.NewEntityID("a", text), Kind: graph.KindPerson,
			Records: []graph.EntityRecord{{
				Source: graph.Source{Dataset: "a", Record: text, Tier: graph.TierB, Retrieved: time.Unix(1_700_000_000, 0).UTC()},
				Names:  []graph.Name{{Text: "Common"}, {Text: text + " other", Kind: graph.NameAlias}},
			}},
		}})
	}
	applyOne(t, s, batch)
	for _, text := range texts {
		for _, prefix := range []bool{false, true} {
			q := graph.EntityQuery{Name: graph.NameKey(text + " other"), Prefix: prefix, Page: graph.Page{Limit: 10}}
			if q.Name == "" {
				continue
			}
			page, err := s.Find(t.Context(), q)
			if err != nil {
				t.Errorf("Find(%q, %t): %v", q.Name, prefix, err)
				continue
			}
			for i, e := range page.Items {
				if got := graph.NameKey(page.Matched[i].Text); got != q.Name {
					t.Errorf("Find(%q, %t) found %s with %q", q.Name, prefix, e.ID, got)
				}
			}
			if page.Total == 0 || page.Total != len(page.Items) {
				t.Errorf("Find(%q, %t): %d items, %d in all", q.Name, prefix, len(page.Items), page.Total)
			}
		}
		// A caller may pass what is no key; nothing of it is syntax either.
		if _, err := s.Find(t.Context(), graph.EntityQuery{Name: text, Prefix: true, Page: graph.Page{Limit: 1}}); err != nil {
			t.Errorf("Find(%q): %v", text, err)
		}
		if _, err := s.Find(t.Context(), graph.EntityQuery{Name: text, Page: graph.Page{Limit: 1}}); err != nil {
			t.Errorf("Find(%q): %v", text, err)
		}
	}
}
