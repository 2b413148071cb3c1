package gql

import (
	"fmt"
	"testing"

	"spona/graph/access"

	"github.com/vektah/gqlparser/v2/ast"
	"pgregory.net/rapid"
)

// G13: however many documents come, the cache stays within its bytes.
func TestCacheStaysWithinItsBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := newDocumentCache(rapid.IntRange(0, 50_000).Draw(t, "limit"))
		for _, text := range rapid.SliceOf(rapid.StringN(0, 200, 300)).Draw(t, "texts") {
			c.add(text, &ast.QueryDocument{})
			size := 0
			for text := range c.items {
				size += weight(text)
			}
			if size != c.size || size > c.limit || len(c.items) != c.used.Len() {
				t.Fatalf("%d bytes in %d items and %d entries, counted %d, limit %d", size, len(c.items), c.used.Len(), c.size, c.limit)
			}
		}
	})
}

func TestCacheKeepsWhatWasUsedLast(t *testing.T) {
	c := newDocumentCache(3 * weight("0"))
	for i := range 3 {
		c.add(fmt.Sprint(i), &ast.QueryDocument{})
	}
	c.get("0")
	c.add("3", &ast.QueryDocument{})
	for text, want := range map[string]bool{"0": true, "1": false, "2": true, "3": true} {
		if got := c.get(text) != nil; got != want {
			t.Errorf("%s is kept: %v, want %v", text, got, want)
		}
	}
}

func TestOnlyValidDocumentsAreKept(t *testing.T) {
	a := newAPI(t, nil, Options{})
	h, ok := a.Handler.(*handler)
	if !ok {
		t.Fatalf("the handler is a %T", a.Handler)
	}
	a.ask(t, `{nonsense}`, nil)
	a.ask(t, `{dataVersion`, nil)
	if n := len(h.roles[access.Visitor].documents.cache.items); n != 0 {
		t.Errorf("%d documents are kept, want none", n)
	}
	first := a.answered(t, `{dataVersion}`, nil)
	if n := len(h.roles[access.Visitor].documents.cache.items); n != 1 {
		t.Errorf("%d documents are kept, want 1", n)
	}
	if again := a.answered(t, `{dataVersion}`, nil); again != first {
		t.Errorf("the kept document answers %s, want %s", again, first)
	}
}
