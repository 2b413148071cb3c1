package sqlite

import (
	"database/sql/driver"
	"errors"
	"testing"

	"spona/graph"
)

func indexNames(t *testing.T, s *Store) []index {
	t.Helper()
	var missing []index
	err := s.readers.with(t.Context(), func(c *conn) error {
		var err error
		missing, err = missingIndexes(t.Context(), c)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return missing
}

func TestLargeLoadPutsIndexesOffUntilItFinishes(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{deferAfter: 100})
	defer closeStore(t, s)
	l, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	g := newRandomGraph(80)
	for from := 0; from < 400; from += 80 {
		if _, err := l.Apply(t.Context(), g.batch(from, from+80)); err != nil {
			t.Fatal(err)
		}
		if off := len(indexNames(t, s)) > 0; off != (from >= 80) {
			t.Errorf("after %d rows: indexes are put off: %v", from+80, off)
		}
		page, err := s.Find(t.Context(), graph.EntityQuery{Page: graph.Page{Limit: 5}})
		if err != nil || page.Total != 80 || len(page.Items) != 5 {
			t.Errorf("after %d rows: %d of %d, %v", from+80, len(page.Items), page.Total, err)
		}
	}
	if _, err := l.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
	if missing := indexNames(t, s); len(missing) > 0 {
		t.Errorf("missing after Finish: %v", missing)
	}
	wantClean(t, s)
}

// A small load into a large store keeps its indexes: making them anew would take
// longer.
func TestSmallLoadKeepsIndexes(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{deferAfter: 50})
	defer closeStore(t, s)
	fill(t, s, 100)
	l, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for i := range 200 {
		if _, err := l.Apply(t.Context(), []graph.Change{{Entity: newRandomGraph(1000).entity(500 + i)}}); err != nil {
			t.Fatal(err)
		}
	}
	if missing := indexNames(t, s); len(missing) > 0 {
		t.Errorf("missing: %v", missing)
	}
}

func TestIndexesThatAKilledLoadLeftOutAreMadeOnOpening(t *testing.T) {
	dir := t.TempDir()
	s := openAt(t, dir, Options{})
	fill(t, s, 100)
	err := func() error {
		c, err := s.dialWriter(t.Context())
		if err != nil {
			return err
		}
		return errors.Join(dropIndexes(t.Context(), c), c.close())
	}()
	if err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)

	s = openAt(t, dir, Options{})
	defer closeStore(t, s)
	// A load begins when they are there.
	loadBatch(t, s, graph.Change{Entity: newRandomGraph(1000).entity(999)})
	if missing := indexNames(t, s); len(missing) > 0 {
		t.Errorf("missing: %v", missing)
	}
	wantClean(t, s)
}

func TestLoadThatIsGivenUpGetsItsIndexesInTheBackground(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{deferAfter: 10})
	defer closeStore(t, s)
	l, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	g := newRandomGraph(40)
	for from := 0; from < 200; from += 40 {
		if _, err := l.Apply(t.Context(), g.batch(from, from+40)); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	<-s.indexed()
	if missing := indexNames(t, s); len(missing) > 0 {
		t.Errorf("missing: %v", missing)
	}
}

// Only what is listed in indexes exists: one that a migration made would not be
// put off.
func TestEveryIndexIsListed(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{})
	defer closeStore(t, s)
	err := s.readers.with(t.Context(), func(c *conn) error {
		const query = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
		return c.query(t.Context(), query, nil, func(row []driver.Value) error {
			for _, ix := range indexes() {
				if ix.name == text(row[0]) {
					return nil
				}
			}
			t.Errorf("%s is not listed", row[0])
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
}
