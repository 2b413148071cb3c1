package sqlite

import (
	"testing"
	"time"

	"spona/graph"
)

// A clock that goes back must not make a mark older than what it is on, nor a
// load end before the one before it.
func TestClockThatGoesBackLeavesTimesInOrder(t *testing.T) {
	now := time.Date(2026, 3, 29, 2, 30, 0, 0, time.FixedZone("DST", 2*60*60))
	s := openAt(t, t.TempDir(), Options{Now: func() time.Time { return now }})
	defer closeStore(t, s)
	source := func(record string) graph.Source {
		return graph.Source{Dataset: "a", Record: record, Tier: graph.TierA, Retrieved: now}
	}
	person := func(record string) graph.Change {
		return graph.Change{Entity: &graph.Entity{ID: graph.NewEntityID("a", record), Kind: graph.KindPerson, Records: []graph.EntityRecord{{
			Source: source(record), Names: []graph.Name{{Text: record}},
		}}}}
	}
	complete := func(batch ...graph.Change) {
		t.Helper()
		l, err := s.BeginLoad(t.Context(), graph.LoadOptions{Complete: true})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := l.Apply(t.Context(), batch); err != nil {
			t.Fatal(err)
		}
		if _, err := l.Finish(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	complete(person("stays"), person("goes"))
	first := loadedAt(t, s)
	if !first.Equal(now) {
		t.Errorf("loaded at %v, want %v", first, now)
	}
	stays := person("stays")
	now = now.Add(-24 * time.Hour)
	before, err := s.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	complete(stays)
	found, err := s.Entities(t.Context(), []graph.ID{graph.NewEntityID("a", "goes")})
	if err != nil {
		t.Fatal(err)
	}
	if source := found[0].Records[0].Source; source.Live() || source.Ended.Before(source.Retrieved) {
		t.Errorf("ended at %v, fetched at %v", source.Ended, source.Retrieved)
	}
	if second := loadedAt(t, s); second.Before(first) {
		t.Errorf("loaded at %v, then at %v", first, second)
	}
	after, err := s.Version(t.Context())
	if err != nil || after.Seq <= before.Seq {
		t.Errorf("version %v after %v, %v", after, before, err)
	}
	now = now.Add(48 * time.Hour)
	complete(person("stays"))
	if third := loadedAt(t, s); !third.Equal(now) {
		t.Errorf("loaded at %v, want %v", third, now)
	}
	wantClean(t, s)
}

func loadedAt(t *testing.T, s *Store) time.Time {
	t.Helper()
	sets, err := s.Datasets(t.Context())
	if err != nil || len(sets) != 1 {
		t.Fatal(sets, err)
	}
	return sets[0].Loaded
}
