package resolvers

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"

	"spona/graph"
	"spona/schema"
)

// maxSearchBytes is the longest text to search for; no name is longer.
const maxSearchBytes = graph.MaxNameBytes

// A search lists the entities with a name equal to the key, by name, and after
// them those with a name that begins with it, by name.
type search struct {
	reader  Reader
	query   graph.EntityQuery // with the key as its Name
	limit   int
	counted bool // whether the total is asked for
	hits    schema.SearchConnection
	next    string // letter of the part that goes on after the page, "" at the end
}

// The letters before the cursors of the two parts of the list.
const (
	equalLetter  = "x"
	prefixLetter = "p"
)

// maxSearchReads bounds how often the second part is read to skip what was in the
// first: names that thousands share would otherwise make one page expensive.
const maxSearchReads = 5

func newSearch(reader Reader, text string, kinds []graph.EntityKind, codes []string, minTier graph.Tier, w window) (*search, string, error) {
	if len(text) > maxSearchBytes {
		return nil, "", graph.Errorf(graph.CodeLimitExceeded, "text", "a text to search for may have %d bytes", maxSearchBytes)
	}
	key := graph.NameKey(text)
	if key == "" {
		return nil, "", graph.Invalid("text", "a text to search for needs letters or digits")
	}
	codes, err := countries("countries", codes)
	if err != nil {
		return nil, "", err
	}
	s := &search{reader: reader, limit: DefaultPage}
	if w.first != nil {
		s.limit = *w.first
	}
	if s.limit < 1 || s.limit > MaxPage {
		return nil, "", graph.Invalid("first", "a page has 1 to %d items", MaxPage)
	}
	s.query = graph.EntityQuery{Kinds: kinds, Countries: codes, MinTier: minTier, Name: key, Page: graph.Page{Order: graph.ByName, NoTotal: true}}
	part := equalLetter
	if w.after != nil {
		if s.query.After, part, err = parseSearchCursor(*w.after); err != nil {
			return nil, "", err
		}
	}
	return s, part, nil
}

func parseSearchCursor(text string) (graph.Cursor, string, error) {
	for _, letter := range []string{equalLetter, prefixLetter} {
		if rest, ok := strings.CutPrefix(text, letter); ok {
			if c, err := graph.ParseCursor(rest); err == nil && !c.IsZero() {
				return c, letter, nil
			}
		}
	}
	return graph.Cursor{}, "", graph.Invalid("after", "this is no cursor of this search; use one that it gave")
}

// run fills the page from the part on.
func (s *search) run(ctx context.Context, part string) error {
	s.query.Limit = s.limit
	if s.counted {
		count := s.query
		count.Prefix, count.Page = true, graph.Page{}
		page, err := s.reader.Find(ctx, count)
		if err != nil {
			return err
		}
		s.hits.TotalCount = page.Total
	}
	if part == equalLetter {
		more, err := s.read(ctx, equalLetter, func(*graph.Entity) bool { return true })
		if err != nil || more {
			return err
		}
		s.query.After = graph.Cursor{}
	}
	s.query.Prefix = true
	s.query.Limit = s.limit + 1 // those of the first part come again and are skipped
	for range maxSearchReads {
		more, err := s.read(ctx, prefixLetter, s.onlyBegins)
		if err != nil || !more || len(s.hits.Nodes) == s.limit {
			return err
		}
		s.query.Limit = MaxPage
	}
	return nil
}

// read adds one page of a part and reports whether the list goes on after it.
func (s *search) read(ctx context.Context, letter string, keep func(*graph.Entity) bool) (bool, error) {
	page, err := s.reader.Find(ctx, s.query)
	if err != nil {
		return false, err
	}
	for i, e := range page.Items {
		wanted := keep(e)
		if wanted && len(s.hits.Nodes) == s.limit {
			s.next = letter
			return true, nil
		}
		s.query.After = page.Cursors[i]
		if wanted {
			s.add(e, page.Matched[i], letter+page.Cursors[i].String())
		}
	}
	s.next = ""
	if page.After {
		s.next = letter
	}
	return page.After, nil
}

// answer is the page from the part on, noted as siblings.
func (s *search) answer(ctx context.Context, part string, resumed bool) (*schema.SearchConnection, error) {
	s.counted = slices.Contains(graphql.CollectAllFields(ctx), "totalCount")
	if err := s.run(ctx, part); err != nil {
		return nil, err
	}
	found := make([]*graph.Entity, len(s.hits.Nodes))
	for i, node := range s.hits.Nodes {
		found[i] = node.Record()
	}
	operationOf(ctx).noteEntities(place(ctx), found)
	return s.connection(resumed), nil
}

// connection is what was found. A page on which all had to be skipped ends where
// the reading stopped, so that a client gets on.
func (s *search) connection(resumed bool) *schema.SearchConnection {
	cursors := make([]string, len(s.hits.Edges))
	for i, e := range s.hits.Edges {
		cursors[i] = e.Cursor
	}
	s.hits.PageInfo = pageInfo(cursors, resumed, s.next != "")
	if s.next != "" && len(cursors) == 0 {
		end := s.next + s.query.After.String()
		s.hits.PageInfo.EndCursor = &end
	}
	return &s.hits
}

// onlyBegins reports whether no name of the entity equals the key, so that it was
// not in the first part.
func (s *search) onlyBegins(e *graph.Entity) bool {
	return !slices.ContainsFunc(e.Names(), func(n graph.SourcedName) bool { return graph.NameKey(n.Text) == s.query.Name })
}

func (s *search) add(e *graph.Entity, matched graph.Name, cursor string) {
	score := 1.0
	if key := graph.NameKey(matched.Text); key != s.query.Name && key != "" {
		score = float64(utf8.RuneCountInString(s.query.Name)) / float64(utf8.RuneCountInString(key))
	}
	s.hits.Nodes = append(s.hits.Nodes, e.Typed())
	named := graph.SourcedName{Name: matched}
	for _, n := range e.Names() {
		if n.Name == matched {
			named = n
		}
	}
	s.hits.Edges = append(s.hits.Edges, schema.SearchEdge{Node: e.Typed(), Cursor: cursor, Score: score, Matched: named})
}
