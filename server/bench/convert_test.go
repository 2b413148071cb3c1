package bench_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/native"
	"spona/server/bench"
)

const sample = "testdata/sample"

func TestConvertWritesEachKindAsTheGoldenFileHasIt(t *testing.T) {
	const golden = "testdata/sample.golden.jsonl"
	var got bytes.Buffer
	if err := bench.Convert(&got, sample); err != nil {
		t.Fatal(err)
	}
	if os.Getenv("SPONA_WRITE_GOLDEN") != "" {
		if err := os.WriteFile(golden, got.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("SPONA_WRITE_GOLDEN=1 accepts what it now is:\n%s", got.Bytes())
	}
}

func TestConvertRefusesWhatTheGeneratorDoesNotWrite(t *testing.T) {
	for name, tt := range map[string]struct{ file, from, to, want string }{
		"an unknown kind of node": {"nodes.csv", "Person", "Parson", "unknown kind Parson"},
		"an unknown kind of edge": {"edges.csv", "OWNS", "OWES", "unknown kind OWES"},
		"a node that is left out": {"nodes.csv", "\n5,", "\n6,", "stands where 5 is expected"},
		"an edge to nobody":       {"edges.csv", "8,6,4", "8,6,8", "is no number from 0 to 7"},
		"a day that is none":      {"edges.csv", "2013-09-06", "2013-09-31", "2013-09-31"},
		"an amount that is none":  {"edges.csv", "25000", "much", "edge 1"},
		"a row that is cut off":   {"edges.csv", ",2018-01-01,100", "", "wrong number of fields"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS(sample)); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(dir, tt.file)
			text := strings.Replace(read(t, file), tt.from, tt.to, 1)
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := bench.Convert(io.Discard, dir); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("err = %v, want %q", err, tt.want)
			}
		})
	}
	if err := bench.Convert(io.Discard, t.TempDir()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("of an empty folder: %v", err)
	}
}

// A graph as native lines has the nodes and edges of the one that the generator
// wrote, each once.
func TestConvertKeepsDistances(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		dir := t.TempDir()
		nodes := rapid.IntRange(2, 12).Draw(r, "nodes")
		writeRandom(t, r, dir, nodes)
		generated, err := bench.ReadNetwork(dir)
		if err != nil {
			r.Fatal(err)
		}
		converted := readConverted(t, dir)
		for from := range nodes {
			steps := converted.from(bench.EntityID(from))
			for to := range nodes {
				want := generated.Distance(from, to, bench.MaxHops, false)
				if got, ok := steps[bench.EntityID(to)]; ok != (want != bench.None) || ok && got != want {
					r.Fatalf("from %d to %d it is %d steps (%v), want %d", from, to, got, ok, want)
				}
			}
		}
	})
}

// writeRandom writes a graph of persons in the form of the generator.
func writeRandom(t *testing.T, r *rapid.T, dir string, nodes int) {
	t.Helper()
	var n, e strings.Builder
	n.WriteString("id,type,name,country,since,risk,degree,hub\n")
	for i := range nodes {
		fmt.Fprintf(&n, "%d,Person,Ana %d,XK,2001-01-01,0.1,1,0\n", i, i)
	}
	e.WriteString("id,src,dst,type,amount,from,to,cost\n")
	for i := range rapid.IntRange(0, 16).Draw(r, "edges") {
		from, further := rapid.IntRange(0, nodes-1).Draw(r, "from"), rapid.IntRange(1, nodes-1).Draw(r, "further")
		to := (from + further) % nodes // the generator writes no edge from a node to itself
		fmt.Fprintf(&e, "%d,%d,%d,RELATED_TO,,2001-01-01,,7\n", i, from, to)
	}
	for name, text := range map[string]string{"nodes.csv": n.String(), "edges.csv": e.String()} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// A converted graph, as it is read back by the reader of the format.
type converted struct {
	entities   map[graph.EntityKind]int
	relations  map[graph.RelationKind]int
	neighbours map[graph.ID][]graph.ID
}

func readConverted(t *testing.T, dir string) converted {
	t.Helper()
	var text bytes.Buffer
	if err := bench.Convert(&text, dir); err != nil {
		t.Fatal(err)
	}
	c := converted{make(map[graph.EntityKind]int), make(map[graph.RelationKind]int), make(map[graph.ID][]graph.ID)}
	file := input.File{Name: "converted.jsonl", Size: -1, Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(&text), nil
	}}
	for change, err := range native.Read(t.Context(), file, input.Settings{}) {
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case change.Entity != nil:
			c.entities[change.Entity.Kind]++
		case change.Relation != nil:
			r := change.Relation
			c.relations[r.Kind]++
			c.neighbours[r.From.ID] = append(c.neighbours[r.From.ID], r.To.ID)
			c.neighbours[r.To.ID] = append(c.neighbours[r.To.ID], r.From.ID)
		}
	}
	return c
}

// from are the steps to all that can be reached in [bench.MaxHops].
func (c converted) from(id graph.ID) map[graph.ID]int {
	steps := map[graph.ID]int{id: 0}
	last := []graph.ID{id}
	for hop := 1; hop <= bench.MaxHops; hop++ {
		var next []graph.ID
		for _, id := range last {
			for _, neighbour := range c.neighbours[id] {
				if _, seen := steps[neighbour]; !seen {
					steps[neighbour] = hop
					next = append(next, neighbour)
				}
			}
		}
		last = next
	}
	return steps
}

// The generator's own graph, at its smallest, is converted whole: each of its
// kinds becomes one of Spona's, which no other becomes.
func TestTheGeneratedGraphIsConvertedWhole(t *testing.T) {
	dir := generateSmall(t)
	var meta struct {
		Nodes       int
		EdgesByType map[string]int `json:"edges_by_type"`
	}
	if err := json.Unmarshal([]byte(read(t, filepath.Join(dir, "meta.json"))), &meta); err != nil {
		t.Fatal(err)
	}
	got := readConverted(t, dir)
	for name, want := range map[string]graph.RelationKind{
		"MEMBER_OF": graph.RelationMemberOf, "DONATED_TO": graph.RelationDonatedTo, "OWNS": graph.RelationOwns,
		"DIRECTOR_OF": graph.RelationDirects, "AWARDED_TO": graph.RelationAwarded, "RELATED_TO": graph.RelationFamilyOf,
		"ADDRESS_AT": graph.RelationLocatedAt, "OFFICIAL_OF": graph.RelationEmployedBy, "BUYER_OF": graph.RelationBuys,
	} {
		if meta.EdgesByType[name] == 0 || got.relations[want] != meta.EdgesByType[name] {
			t.Errorf("%d relations are %s, want the %d that are %s", got.relations[want], want, meta.EdgesByType[name], name)
		}
	}
	nodes := 0
	for _, n := range got.entities {
		nodes += n
	}
	const kinds = 7
	if len(got.entities) != kinds || len(got.relations) != len(meta.EdgesByType) || nodes != meta.Nodes {
		t.Errorf("%d entities of the kinds %v and relations of %v", nodes, got.entities, got.relations)
	}
}
