package neo4j

import (
	"iter"
	"testing"

	"golang.org/x/sync/errgroup"

	"spona/graph/store/neo4j/neo4jtest"
)

// BenchmarkView reads what a view in memory is built from, out of a database of
// SPONA_ENTITIES entities and four relations each.
//
//	SPONA_ENTITIES=1000000 go test -run '^$' -bench View -benchtime 1x -timeout 60m ./graph/store/neo4j
func BenchmarkView(b *testing.B) {
	s, err := Open(b.Context(), Options{URL: neo4jtest.Open(b)})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := s.Close(); err != nil {
			b.Error(err)
		}
	})
	if err := benchLoad(b.Context(), s, benchEntities(b), s.BeginBulk); err != nil {
		b.Fatal(err)
	}
	b.Run("entities", func(b *testing.B) { benchSnapshot(b, s, true, false) })
	b.Run("links", func(b *testing.B) { benchSnapshot(b, s, false, true) })
	b.Run("both at once", func(b *testing.B) { benchSnapshot(b, s, true, true) })
}

func benchSnapshot(b *testing.B, s *Store, readsEntities, readsLinks bool) {
	b.Helper()
	b.ReportAllocs()
	entities, links := 0, 0
	for b.Loop() {
		snap, err := s.Snapshot(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		var reads errgroup.Group
		if readsEntities {
			reads.Go(func() error {
				n, err := countAll(snap.Entities())
				entities += n
				return err
			})
		}
		if readsLinks {
			reads.Go(func() error {
				n, err := countAll(snap.Links())
				links += n
				return err
			})
		}
		if err := reads.Wait(); err != nil {
			b.Fatal(err)
		}
		if err := snap.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(entities)/b.Elapsed().Seconds(), "entities/s")
	b.ReportMetric(float64(links)/b.Elapsed().Seconds(), "links/s")
}

// countAll reads a sequence to its end.
func countAll[T any](seq iter.Seq2[T, error]) (int, error) {
	n := 0
	for _, err := range seq {
		if err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}
