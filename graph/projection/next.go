package projection

import (
	"context"
	"errors"
	"fmt"

	"spona/graph"
	"spona/graph/names"
	"spona/graph/view"
)

// errTooMuch ends the reading of changes that are so many that building anew is
// faster.
var errTooMuch = errors.New("projection: too much has changed")

// tooMuch is how many changes are taken in one by one, beside a quarter of what
// there is.
const tooMuch = 200_000

// changes are what a store says has changed, in its present state.
type changes struct {
	version   graph.Version
	entities  []*graph.Entity
	relations []*graph.Relation
}

// changesOf reads the feed. Entities may come after relations that lead to them. A
// version may have nothing in the feed, when only data sets were described.
func (p *Projection) changesOf(ctx context.Context, store Store, version graph.Version) (changes, error) {
	c := changes{version: version}
	most := tooMuch + (p.View.Nodes()+p.View.Edges())/4
	for item, err := range store.Changes(ctx, p.Version()) {
		if err != nil {
			return c, err
		}
		if item.Version.Seq > c.version.Seq {
			c.version = item.Version
		}
		if item.Entity != nil {
			c.entities = append(c.entities, item.Entity)
		}
		if item.Relation != nil {
			c.relations = append(c.relations, item.Relation)
		}
		if len(c.entities)+len(c.relations) > most {
			return c, errTooMuch
		}
	}
	return c, nil
}

// after is the projection after all that a store says has changed, at the version
// that it has or at a later one.
func (p *Projection) after(ctx context.Context, store Store, version graph.Version) (*Projection, error) {
	c, err := p.changesOf(ctx, store, version)
	if err != nil {
		return nil, err
	}
	return p.next(c)
}

// next is the projection after changes.
func (p *Projection) next(c changes) (*Projection, error) {
	v, err := p.View.Next(c.version, c.entities, c.relations)
	if err != nil {
		return nil, err
	}
	entries := make([]names.Entry, 0, len(c.entities))
	renewed := make(map[view.Node]bool, len(c.entities))
	for _, e := range c.entities {
		n, _ := v.Find(e.ID)
		entries = append(entries, entryOf(e, n, v.Degree(n)))
		renewed[n] = true
	}
	entries = append(entries, p.moved(v, c.relations, renewed)...)
	index, err := p.Names.With(entries)
	if err != nil {
		return nil, fmt.Errorf("projection: %w", err)
	}
	return &Projection{v, index}, nil
}

// moved are the entries of entities that stand elsewhere since they have more
// relations or fewer, those that are renewed anyway left out.
func (p *Projection) moved(v *view.View, relations []*graph.Relation, renewed map[view.Node]bool) []names.Entry {
	var nodes []view.Node
	for _, r := range relations {
		for _, id := range [2]graph.ID{r.From.ID, r.To.ID} {
			n, _ := v.Find(id)
			if renewed[n] || int(n) >= p.View.Nodes() {
				continue
			}
			renewed[n] = true
			before, now := names.Entry{Kind: v.Kind(n)}, names.Entry{Kind: v.Kind(n)}
			if restand(before, p.View.Degree(n)) != restand(now, v.Degree(n)) {
				nodes = append(nodes, n)
			}
		}
	}
	if len(nodes) == 0 {
		return nil
	}
	entries := p.Names.Entries(nodes)
	for i := range entries {
		entries[i].Standing = restand(entries[i], v.Degree(entries[i].Node))
	}
	return entries
}

// The shares of memory that may belong to the past.
const (
	mostStaleView  = 0.25
	mostStaleNames = 0.1
)

// merged is the projection with what is too stale laid out anew; the same one
// when nothing is.
func (p *Projection) merged() (*Projection, error) {
	m := *p
	if p.View.Stale() > mostStaleView {
		m.View = p.View.Merged()
	}
	if p.Names.Stale() > mostStaleNames {
		index, err := p.Names.Merged()
		if err != nil {
			return nil, fmt.Errorf("projection: %w", err)
		}
		m.Names = index
	}
	if m == *p {
		return p, nil
	}
	return &m, nil
}
