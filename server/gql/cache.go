package gql

import (
	"container/list"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
)

// weight is about how many bytes a parsed document takes, its text included.
func weight(text string) int { return 2048 + 40*len(text) }

// A documentCache keeps the documents that were used last, within a number of
// bytes. It is safe for concurrent use.
type documentCache struct {
	limit int

	mu    sync.Mutex
	size  int
	items map[string]*list.Element // by text
	used  *list.List               // of cached, the last used first
}

type cached struct {
	text     string
	document *ast.QueryDocument
}

func newDocumentCache(limit int) *documentCache {
	return &documentCache{limit: limit, items: make(map[string]*list.Element), used: list.New()}
}

func (c *documentCache) get(text string) *ast.QueryDocument {
	c.mu.Lock()
	defer c.mu.Unlock()
	item := c.items[text]
	if item == nil {
		return nil
	}
	c.used.MoveToFront(item)
	return entryOf(item).document
}

func (c *documentCache) add(text string, document *ast.QueryDocument) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.items[text] != nil || weight(text) > c.limit {
		return
	}
	c.items[text] = c.used.PushFront(cached{text, document})
	c.size += weight(text)
	for c.size > c.limit {
		oldest := c.used.Back()
		text := entryOf(oldest).text
		c.used.Remove(oldest)
		delete(c.items, text)
		c.size -= weight(text)
	}
}

func entryOf(item *list.Element) cached {
	entry, _ := item.Value.(cached) // the list holds nothing else
	return entry
}
