package sqlite

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/govalues/decimal"
	"golang.org/x/sys/unix"

	"spona/graph"
)

// BenchmarkLoad loads a graph into an empty store and prints how long that took,
// everything included, what memory the process had at most, and how large the
// file is. SPONA_ENTITIES sets the size; there are four relations per entity.
//
//	go test -run '^$' -bench Load -benchtime 1x ./graph/store/sqlite
func BenchmarkLoad(b *testing.B) {
	entities := benchEntities(1_000_000)
	ctx := context.Background()
	for b.Loop() {
		dir := b.TempDir()
		s, err := Open(ctx, dir, Options{})
		if err != nil {
			b.Fatal(err)
		}
		began, used := time.Now(), cpuSeconds(b)
		finished := loadRandom(ctx, b, s, entities)
		took := time.Since(began)
		b.ReportMetric(float64(5*entities)/took.Seconds(), "records/s")
		b.ReportMetric(took.Seconds(), "s")
		b.ReportMetric(finished.Seconds(), "s-finishing")
		b.ReportMetric(cpuSeconds(b)-used, "s-of-processor")
		b.ReportMetric(peakMiB(b), "MiB-peak")
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		info, err := os.Stat(filepath.Join(dir, fileName))
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(info.Size())/float64(4*entities), "B/relation")
	}
}

// loadRandom loads a seeded graph in one load and returns how long Finish took.
func loadRandom(ctx context.Context, tb testing.TB, s *Store, entities int) time.Duration {
	tb.Helper()
	l, err := s.BeginLoad(ctx, graph.LoadOptions{Complete: true})
	if err != nil {
		tb.Fatal(err)
	}
	for batch := range batches(entities) {
		applied, err := l.Apply(ctx, batch)
		if err != nil {
			tb.Fatal(err)
		}
		if len(applied.Rejected) > 0 {
			tb.Fatal(applied.Rejected[0].Err)
		}
	}
	began := time.Now()
	if _, err := l.Finish(ctx); err != nil {
		tb.Fatal(err)
	}
	return time.Since(began)
}

// batches are made while the store is at the last one, as loaders do.
func batches(entities int) <-chan []graph.Change {
	const size = 5000
	made := make(chan []graph.Change, 2)
	go func() {
		defer close(made)
		g := newRandomGraph(entities)
		for from := 0; from < 5*entities; from += size {
			made <- g.batch(from, min(from+size, 5*entities))
		}
	}()
	return made
}

// A randomGraph has entities of four kinds, first, and relations between any of
// them, so that nothing that it is loaded into can rely on neighbours.
type randomGraph struct {
	rand     *rand.Rand
	entities int
}

func newRandomGraph(entities int) *randomGraph {
	return &randomGraph{rand.New(rand.NewPCG(7, 7)), entities}
}

func (g *randomGraph) batch(from, to int) []graph.Change {
	batch := make([]graph.Change, 0, to-from)
	for i := from; i < to; i++ {
		if i < g.entities {
			batch = append(batch, graph.Change{Entity: g.entity(i)})
		} else {
			batch = append(batch, graph.Change{Relation: g.relation(i)})
		}
	}
	return batch
}

func (g *randomGraph) ref(i int) graph.Ref {
	kinds := [...]graph.EntityKind{graph.KindPerson, graph.KindPerson, graph.KindCompany, graph.KindContract}
	return graph.Ref{ID: graph.NewEntityID("bench", strconv.Itoa(i)), Kind: kinds[i%4]}
}

func (g *randomGraph) source(record string) graph.Source {
	return graph.Source{
		Dataset: "bench", Record: record, URL: "https://example.org/register/" + record, Tier: graph.TierB,
		Retrieved: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
	}
}

func (g *randomGraph) word() string {
	syllables := [...]string{"ba", "de", "go", "ki", "lu", "ma", "ni", "po", "ra", "su", "te", "vo", "za", "mir", "dan", "jov"}
	w := ""
	for range 2 + g.rand.IntN(2) {
		w += syllables[g.rand.IntN(len(syllables))]
	}
	return strings.ToUpper(w[:1]) + w[1:]
}

func (g *randomGraph) entity(i int) *graph.Entity {
	ref, id := g.ref(i), "e-"+strconv.Itoa(i)
	name := g.word() + " " + g.word()
	r := graph.EntityRecord{
		Source: g.source(id), Names: []graph.Name{{Text: name, Lang: "sr-Latn"}},
		Identifiers: []graph.Identifier{{Scheme: "XI-BENCH", Value: strconv.Itoa(i)}},
		Values:      []graph.Value{{Property: graph.PropertyCountry, Text: [...]string{"AL", "BA", "XK", "ME", "MK", "RS"}[g.rand.IntN(6)]}},
	}
	switch ref.Kind {
	case graph.KindContract:
		r.Names[0].Text = "Contract " + strconv.Itoa(i)
		r.Values = append(r.Values, graph.Value{Property: graph.PropertyValue, Text: fmt.Sprintf("%d.%02d EUR", g.rand.IntN(1e7), 10+g.rand.IntN(80)/10*10+g.rand.IntN(9)+1)},
			graph.Value{Property: graph.PropertySigned, Text: g.day().String()})
	case graph.KindCompany:
		r.Names = append(r.Names, graph.Name{Text: name + " d.o.o.", Kind: graph.NameAlias})
	default:
		r.Values = append(r.Values, graph.Value{Property: graph.PropertyBirthDate, Text: strconv.Itoa(1940 + g.rand.IntN(60))})
	}
	return &graph.Entity{ID: ref.ID, Kind: ref.Kind, Records: []graph.EntityRecord{r}}
}

func (g *randomGraph) day() graph.Date {
	return graph.Date{Year: int16(2005 + g.rand.IntN(20)), Month: uint8(1 + g.rand.IntN(12)), Day: uint8(1 + g.rand.IntN(28))}
}

func (g *randomGraph) relation(i int) *graph.Relation {
	var from, to graph.Ref
	var kind graph.RelationKind
	r := graph.RelationRecord{Source: g.source("r-" + strconv.Itoa(i))}
	any4 := func(offset int) graph.Ref { return g.ref(g.rand.IntN(g.entities/4)*4 + offset) }
	switch i % 4 {
	case 0:
		kind, from, to = graph.RelationOwns, any4(g.rand.IntN(2)), any4(2)
		share := graph.Exact(decimal.MustNew(int64(1+g.rand.IntN(100)), 0))
		r.Share = &share
	case 1:
		kind, from, to = graph.RelationDirects, any4(g.rand.IntN(2)), any4(2)
		r.Role = "director"
		r.Spells = []graph.Spell{{From: g.day()}}
	case 2:
		kind, from, to = graph.RelationAwarded, any4(3), any4(2)
		r.Money = &graph.Money{Amount: decimal.MustNew(int64(g.rand.IntN(1e9)), 2), Currency: "EUR"}
	default:
		kind, from, to = graph.RelationDonatedTo, any4(g.rand.IntN(2)), any4(0)
		r.Money = &graph.Money{Amount: decimal.MustNew(int64(g.rand.IntN(1e6)), 2), Currency: "EUR"}
		r.Spells = []graph.Spell{{From: g.day()}}
		if from == to {
			to = g.ref(1)
		}
	}
	return &graph.Relation{ID: graph.NewRelationID(kind, from.ID, to.ID, strconv.Itoa(i)), Kind: kind, From: from, To: to, Records: []graph.RelationRecord{r}}
}

// peakMiB is the most memory that the process has had.
func peakMiB(tb testing.TB) float64 {
	tb.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		tb.Skip("no /proc here to read the peak of the memory from")
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kib, err := strconv.Atoi(strings.Fields(rest)[0])
			if err != nil {
				tb.Fatal(err)
			}
			return float64(kib) / 1024
		}
	}
	tb.Fatal("no VmHWM in /proc/self/status")
	return 0
}

// cpuSeconds is the time of processors that this process has used: on a machine
// that others use too, it says more than the clock.
func cpuSeconds(tb testing.TB) float64 {
	tb.Helper()
	var u unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &u); err != nil {
		tb.Fatal(err)
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}
