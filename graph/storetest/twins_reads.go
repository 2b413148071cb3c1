package storetest

import (
	"errors"
	"fmt"
	"iter"
	"testing"

	"spona/graph"
)

func (w *twins) readByID(t *testing.T) {
	ids := append(w.ids(6), "", "e", graph.NewEntityID("a", "nobody"))
	both(t, w, "Entities", func(_ int, s graph.Store) (any, error) { return s.Entities(t.Context(), ids) })
	ids = []graph.ID{"r", graph.NewRelationID(graph.RelationMet, "", "", w.id())}
	for _, r := range w.known {
		if w.IntN(4) == 0 {
			ids = append(ids, r.ID, r.From.ID)
		}
	}
	both(t, w, "Relations", func(_ int, s graph.Store) (any, error) { return s.Relations(t.Context(), ids) })
}

// find reads a page of a list, or the next one of the list that was read last.
func (w *twins) find(t *testing.T) {
	q := w.entities
	if q.After.IsZero() && q.Before.IsZero() {
		q = w.entityQuery()
	}
	w.entities = graph.EntityQuery{}
	page, ok := both(t, w, fmt.Sprintf("Find(%+v)", q), func(_ int, s graph.Store) (graph.EntityPage, error) {
		return s.Find(t.Context(), q)
	})
	if ok && len(page.Items) > 0 && w.IntN(3) > 0 {
		w.entities = q
		turn(&w.entities.Page, page.Cursors)
	}
}

// turn asks for the page that follows, in the direction in which the list is read.
func turn(p *graph.Page, cursors []graph.Cursor) {
	if p.Backward {
		p.Before = cursors[0]
	} else {
		p.After = cursors[len(cursors)-1]
	}
}

func (w *twins) findRelations(t *testing.T) {
	q := w.relations
	if q.After.IsZero() && q.Before.IsZero() {
		q = w.relationQuery()
	}
	w.relations = graph.RelationQuery{}
	page, ok := both(t, w, fmt.Sprintf("FindRelations(%+v)", q), func(_ int, s graph.Store) (graph.RelationPage, error) {
		return s.FindRelations(t.Context(), q)
	})
	w.meet(page.Items)
	if ok && len(page.Items) > 0 && w.IntN(3) > 0 {
		w.relations = q
		turn(&w.relations.Page, page.Cursors)
	}
}

func (w *twins) relationsOf(t *testing.T) {
	ids, q := append(w.ids(8), "e"), w.relationQuery()
	pages, _ := both(t, w, fmt.Sprintf("RelationsOf(%v, %+v)", ids, q), func(_ int, s graph.Store) ([]graph.RelationPage, error) {
		return s.RelationsOf(t.Context(), ids, q)
	})
	for _, p := range pages {
		w.meet(p.Items)
	}
}

func (w *twins) neighbours(t *testing.T) {
	ids, q := append(w.ids(8), "e"), w.neighbourQuery()
	both(t, w, fmt.Sprintf("Neighbours(%v, %+v)", ids, q), func(_ int, s graph.Store) (any, error) {
		return byID(s.Neighbours(t.Context(), ids, q))
	})
}

func (w *twins) tied(t *testing.T) {
	ties := []graph.Tie{{}, {Kind: graph.RelationMet, From: "x", To: "y"}}
	for _, r := range w.known {
		ties = append(ties, tieOf(r), graph.Tie{Kind: r.Kind, From: r.To.ID, To: r.From.ID, Key: r.ID.Key()})
	}
	both(t, w, "Tied", func(_ int, s graph.Store) (any, error) { return s.Tied(t.Context(), ties) })
}

func (w *twins) datasets(t *testing.T) {
	both(t, w, "Datasets", func(_ int, s graph.Store) (any, error) {
		sets, err := s.Datasets(t.Context())
		return timeless(sets), err
	})
}

// timeless leaves out when loads ended, which is the clock's business.
func timeless(sets []graph.Dataset) []graph.Dataset {
	for i := range sets {
		if !sets[i].Loaded.IsZero() {
			sets[i].Loaded = fetched
		}
	}
	return sets
}

// changes compares the feed after a version that has been, and that it comes in
// the order of the versions.
func (w *twins) changes(t *testing.T) {
	after := pick(w.generator, w.versions...)
	both(t, w, fmt.Sprintf("Changes(%v)", after[0]), func(at int, s graph.Store) (any, error) {
		all := map[graph.ID]any{}
		last := after[at].Seq
		for c, err := range s.Changes(t.Context(), after[at]) {
			if err != nil {
				return nil, err
			}
			if c.Version.Seq < last {
				return nil, fmt.Errorf("version %d comes after %d", c.Version.Seq, last)
			}
			last = c.Version.Seq
			if c.Entity != nil {
				all[c.Entity.ID] = c.Entity
			} else {
				all[c.Relation.ID] = c.Relation
			}
		}
		return all, nil
	})
}

// hold opens snapshots that are read after more has been loaded.
func (w *twins) hold(t *testing.T) {
	if w.snapshots[0] != nil {
		for _, snap := range w.snapshots {
			if err := snap.Close(); err != nil {
				t.Errorf("close a snapshot: %v", err)
			}
		}
	}
	for i, s := range w.stores {
		w.snapshots[i] = snapshot(t, s)
	}
}

func (w *twins) readHeld(t *testing.T) {
	if w.snapshots[0] == nil {
		w.hold(t)
	}
	both(t, w, "a snapshot", func(at int, _ graph.Store) (any, error) {
		snap := w.snapshots[at]
		entities, err := byID(snap.Entities())
		relations, relationsErr := byID(snap.Relations())
		return []any{timeless(snap.Datasets()), entities, relations}, errors.Join(err, relationsErr)
	})
}

// links compares the links of each held snapshot with its relations.
func (w *twins) links(t *testing.T) {
	if w.snapshots[0] == nil {
		w.hold(t)
	}
	for _, snap := range w.snapshots {
		checkLinks(t, linksOf(t, snap), collect(t, snap.Entities()), collect(t, snap.Relations()))
	}
}

// byID reads a sequence, whose order is the store's own. None may come twice.
func byID[T any](seq iter.Seq2[T, error]) (map[graph.ID]T, error) {
	found := map[graph.ID]T{}
	for item, err := range seq {
		if err != nil {
			return nil, err
		}
		var id graph.ID
		switch item := any(item).(type) {
		case *graph.Entity:
			id = item.ID
		case *graph.Relation:
			id = item.ID
		}
		if _, again := found[id]; again {
			return nil, fmt.Errorf("%s comes twice", id)
		}
		found[id] = item
	}
	return found, nil
}
