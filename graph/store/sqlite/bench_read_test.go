package sqlite

import (
	"os"
	"strconv"
	"testing"

	"spona/graph"
)

// BenchmarkRead asks a store of SPONA_ENTITIES entities, 100 000 without, and
// four relations each.
//
//	go test -run '^$' -bench Read ./graph/store/sqlite
func BenchmarkRead(b *testing.B) {
	entities := benchEntities(100_000)
	s, err := Open(b.Context(), b.TempDir(), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	loadRandom(b.Context(), b, s, entities)
	g := newRandomGraph(entities)
	var ids []graph.ID
	for range 100 {
		ids = append(ids, g.ref(g.rand.IntN(entities)).ID)
	}
	persons := []graph.EntityKind{graph.KindPerson}
	first := graph.Page{Limit: 20}
	middle, err := s.Find(b.Context(), graph.EntityQuery{Kinds: persons, Name: "m", Prefix: true, Page: graph.Page{Limit: 1}})
	if err != nil {
		b.Fatal(err)
	}
	for name, ask := range map[string]func() error{
		"entities of 100 ids": func() error { _, err := s.Entities(b.Context(), ids); return err },
		"persons by name": func() error {
			_, err := s.Find(b.Context(), graph.EntityQuery{Kinds: persons, Page: first})
			return err
		},
		"persons from the middle": func() error {
			_, err := s.Find(b.Context(), graph.EntityQuery{Kinds: persons, Page: graph.Page{Limit: 20, After: middle.Cursors[0]}})
			return err
		},
		"donors of a country": func() error {
			_, err := s.Find(b.Context(), graph.EntityQuery{Roles: graph.RoleDonor, Countries: []string{"XK"}, Page: first})
			return err
		},
		"contracts by amount": func() error {
			_, err := s.Find(b.Context(), graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindContract}, Page: graph.Page{Limit: 20, Order: graph.ByAmount, Descending: true}})
			return err
		},
		"donations by amount": func() error {
			_, err := s.FindRelations(b.Context(), graph.RelationQuery{Kinds: []graph.RelationKind{graph.RelationDonatedTo}, Page: graph.Page{Limit: 20, Order: graph.ByAmount, Descending: true}})
			return err
		},
		"relations of 100": func() error { _, err := s.RelationsOf(b.Context(), ids, graph.RelationQuery{Page: first}); return err },
		"neighbours of 100": func() error {
			_, err := countAll(s.Neighbours(b.Context(), ids, graph.NeighbourQuery{}))
			return err
		},
		"donations beside 100": func() error {
			_, err := countAll(s.Neighbours(b.Context(), ids, graph.NeighbourQuery{Kinds: []graph.RelationKind{graph.RelationDonatedTo}}))
			return err
		},
		"a name": func() error {
			_, err := s.Find(b.Context(), graph.EntityQuery{Name: "mirdan jovba", Page: first})
			return err
		},
		"a prefix": func() error {
			_, err := s.Find(b.Context(), graph.EntityQuery{Name: "mirdan jo", Prefix: true, Page: first})
			return err
		},
		"a short prefix": func() error {
			_, err := s.Find(b.Context(), graph.EntityQuery{Name: "m", Prefix: true, Page: first})
			return err
		},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := ask(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("snapshot of everything", func(b *testing.B) {
		for b.Loop() {
			readAll(b, s)
		}
		b.ReportMetric(float64(5*entities*b.N)/b.Elapsed().Seconds(), "records/s")
	})
}

// benchEntities is SPONA_ENTITIES, or so many without.
func benchEntities(otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv("SPONA_ENTITIES")); err == nil {
		return n
	}
	return otherwise
}

func readAll(b *testing.B, s *Store) {
	b.Helper()
	snap, err := s.Snapshot(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = snap.Close() }()
	for _, err := range snap.Entities() {
		if err != nil {
			b.Fatal(err)
		}
	}
	for _, err := range snap.Relations() {
		if err != nil {
			b.Fatal(err)
		}
	}
}
