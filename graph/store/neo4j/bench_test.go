package neo4j

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/govalues/decimal"

	"spona/graph"
	"spona/graph/store/neo4j/neo4jtest"
)

// benchEntities is how many entities a benchmark loads, with four relations each.
func benchEntities(b *testing.B) int {
	b.Helper()
	text := os.Getenv("SPONA_ENTITIES")
	if text == "" {
		return 20_000
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1000 {
		b.Fatalf("SPONA_ENTITIES=%q is no number of entities from 1000 on", text)
	}
	return n
}

// BenchmarkLoad prints, for one graph, how long a bulk load, an ordinary load and
// a bulk load written by hand take. The one by hand writes the same properties
// with the driver alone: nodes, relationships, and then the indexes.
func BenchmarkLoad(b *testing.B) {
	entities := benchEntities(b)
	loads := []struct {
		name string
		load func(context.Context, *Store, int) error
	}{
		{"bulk", func(ctx context.Context, s *Store, n int) error { return benchLoad(ctx, s, n, s.BeginBulk) }},
		{"ordinary", func(ctx context.Context, s *Store, n int) error { return benchLoad(ctx, s, n, s.BeginLoad) }},
		{"by hand", benchByHand},
	}
	for _, l := range loads {
		b.Run(l.name, func(b *testing.B) {
			for range b.N {
				b.StopTimer()
				s, err := Open(b.Context(), Options{URL: neo4jtest.Open(b)})
				if err != nil {
					b.Fatal(err)
				}
				if err := s.Connect(b.Context()); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				began := time.Now()
				if err := l.load(b.Context(), s, entities); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(5*entities)/time.Since(began).Seconds(), "rows/s")
				b.StopTimer()
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
		})
	}
}

func benchLoad(ctx context.Context, _ *Store, entities int, begin func(context.Context, graph.LoadOptions) (graph.Load, error)) error {
	l, err := begin(ctx, graph.LoadOptions{Complete: true})
	if err != nil {
		return err
	}
	for batch := range benchBatches(entities) {
		if _, err := l.Apply(ctx, batch); err != nil {
			return err
		}
	}
	_, err = l.Finish(ctx)
	return err
}

// benchByHand makes the rows beforehand for each transaction, as a script would.
func benchByHand(ctx context.Context, s *Store, entities int) error {
	if err := s.dropLate(ctx); err != nil {
		return err
	}
	_, late := parts()
	no := int64(0)
	for batch := range benchBatches(entities) {
		rows := make(map[string][]any)
		for _, c := range batch {
			no++
			if e := c.Entity; e != nil {
				row, err := EntityProperties(e, Place{No: no, Seq: 1, Facet: 1})
				if err != nil {
					return err
				}
				rows[createEntities(e.Kind)] = append(rows[createEntities(e.Kind)], row)
				continue
			}
			r := c.Relation
			row, err := RelationProperties(r, Place{No: no - int64(entities), Seq: 1, Facet: 1})
			if err != nil {
				return err
			}
			cypher := createRelations(r.Kind)
			rows[cypher] = append(rows[cypher], map[string]any{"a": string(r.From.ID), "b": string(r.To.ID), "row": row})
		}
		err := s.write(ctx, func(ctx context.Context, t tx) error {
			for cypher, all := range rows {
				for part := range portions(all) {
					if err := run(ctx, t, cypher, map[string]any{"rows": part}); err != nil {
						return err
					}
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	if err := s.makeParts(ctx, late); err != nil {
		return err
	}
	return s.autocommit(ctx, "CALL db.awaitIndexes(3600)", nil)
}

// benchBatches are batches of a graph of which nothing can rely on neighbours.
func benchBatches(entities int) <-chan []graph.Change {
	const size = 5000
	made := make(chan []graph.Change, 2)
	go func() {
		defer close(made)
		random := rand.New(rand.NewPCG(7, 7))
		for from := 0; from < 5*entities; from += size {
			batch := make([]graph.Change, 0, size)
			for i := from; i < min(from+size, 5*entities); i++ {
				if i < entities {
					batch = append(batch, graph.Change{Entity: benchEntity(i)})
				} else {
					batch = append(batch, graph.Change{Relation: benchRelation(random, i, entities)})
				}
			}
			made <- batch
		}
	}()
	return made
}

func benchRef(i int) graph.Ref {
	kinds := [...]graph.EntityKind{graph.KindPerson, graph.KindCompany}
	return graph.Ref{ID: graph.NewEntityID("bench", strconv.Itoa(i)), Kind: kinds[i%2]}
}

func benchSource(record string) graph.Source {
	return graph.Source{
		Dataset: "bench", Record: record, URL: "https://example.org/register/" + record, Tier: graph.TierB,
		Retrieved: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
	}
}

func benchEntity(i int) *graph.Entity {
	ref, number := benchRef(i), strconv.Itoa(i)
	return &graph.Entity{ID: ref.ID, Kind: ref.Kind, Records: []graph.EntityRecord{{
		Source: benchSource(number), Names: []graph.Name{{Text: "Name of " + number, Lang: "sr-Latn"}},
		Identifiers: []graph.Identifier{{Scheme: "XI-BENCH", Value: number}},
		Values:      []graph.Value{{Property: graph.PropertyCountry, Text: [...]string{"AL", "BA", "XK", "ME", "MK", "RS"}[i%6]}},
	}}}
}

func benchRelation(random *rand.Rand, i, entities int) *graph.Relation {
	person, company := benchRef(2*random.IntN(entities/2)), benchRef(2*random.IntN(entities/2)+1)
	kind := [...]graph.RelationKind{graph.RelationOwns, graph.RelationDirects, graph.RelationEmployedBy, graph.RelationLinkedTo}[i%4]
	r := graph.RelationRecord{
		Source: benchSource("r-" + strconv.Itoa(i)), Role: "director",
		Spells: []graph.Spell{{From: graph.Date{Year: int16(2005 + random.IntN(20)), Month: uint8(1 + random.IntN(12))}}},
		Money:  &graph.Money{Amount: decimal.MustNew(int64(random.IntN(1e9)), 2), Currency: "EUR"},
	}
	id := graph.NewRelationID(kind, person.ID, company.ID, fmt.Sprint(i))
	return &graph.Relation{ID: id, Kind: kind, From: person, To: company, Records: []graph.RelationRecord{r}}
}
