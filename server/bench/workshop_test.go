//go:build unix

package bench_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spona/server/bench"
)

// A workshop is the folder where everything of one scale is made and kept.
type workshop struct {
	dir    string
	scale  string
	shared string
}

// openWorkshop finds the folder, or makes it.
func openWorkshop(b *testing.B) *workshop {
	b.Helper()
	w := &workshop{dir: os.Getenv("SPONA_BENCH_DIR"), scale: os.Getenv("SPONA_BENCH_SCALE"), shared: shared(b)}
	if w.scale == "" {
		w.scale = "M"
	}
	if w.scale != "S" && w.scale != "M" {
		b.Fatalf("SPONA_BENCH_SCALE is %q; it must be S or M", w.scale)
	}
	if w.dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			b.Fatal(err)
		}
		w.dir = filepath.Join(cache, "spona-bench")
	}
	var err error
	if w.dir, err = filepath.Abs(w.dir); err != nil {
		b.Fatal(err)
	}
	w.folder(b, "bin")
	return w
}

// path is a path in the workshop.
func (w *workshop) path(parts ...string) string {
	return filepath.Join(append([]string{w.dir}, parts...)...)
}

// folder makes a folder in the workshop.
func (w *workshop) folder(b *testing.B, parts ...string) string {
	b.Helper()
	dir := w.path(parts...)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		b.Fatal(err)
	}
	return dir
}

// temporary makes a folder in the workshop that is removed after the benchmark,
// if it still has its name then.
func (w *workshop) temporary(b *testing.B, prefix string) string {
	b.Helper()
	dir, err := os.MkdirTemp(w.dir, prefix) //nolint:usetesting // it is renamed within the workshop, which b.TempDir is not in
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// build copies a folder of ../shared/bench, which cannot be written to, changes
// the text of its program, and builds it. The prepare commands run before.
func (w *workshop) build(b *testing.B, name, folder string, changes []change, prepare ...[]string) string {
	b.Helper()
	binary := w.path("bin", name)
	dir := w.temporary(b, "building-")
	copyFolder(b, filepath.Join(w.shared, filepath.FromSlash(folder)), dir)
	program := filepath.Join(dir, "main.go")
	text := read(b, program)
	for _, c := range changes {
		if strings.Count(text, c.from) != 1 {
			b.Fatalf("%s/main.go of ../shared/bench does not have %q once: adapt the change", folder, c.from)
		}
		text = strings.Replace(text, c.from, c.to, 1)
	}
	if err := os.WriteFile(program, []byte(text), 0o600); err != nil {
		b.Fatal(err)
	}
	for _, command := range append(prepare, []string{"go", "build", "-mod=mod", "-o", binary, "."}) {
		run(b, dir, nil, command...)
	}
	return binary
}

// A change replaces a text that a program has once.
type change struct{ from, to string }

func copyFolder(b *testing.B, from, to string) {
	b.Helper()
	err := filepath.WalkDir(from, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		below, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		target := filepath.Join(to, below)
		if d.IsDir() {
			return os.MkdirAll(target, 0o755)
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(target, text, 0o600)
	})
	if err != nil {
		b.Fatal(err)
	}
}

// marked reports whether what was made of these sources is still there, and
// reads what the marker says beside.
func marked(file, sources string, into any, made ...string) bool {
	for _, m := range made {
		if _, err := os.Stat(m); err != nil {
			return false
		}
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return false
	}
	m := marker{Made: into}
	return json.Unmarshal(text, &m) == nil && m.Sources == sources
}

// A marker stands beside what was made, so that it is kept as long as it would
// be made the same.
type marker struct {
	Sources string `json:"sources"` // hash of the programs that made it
	Made    any    `json:"made"`
}

func mark(b *testing.B, file, sources string, made any) {
	b.Helper()
	text, err := json.Marshal(marker{sources, made})
	if err == nil {
		err = os.WriteFile(file, text, 0o600)
	}
	if err != nil {
		b.Fatal(err)
	}
}

// hashOf is a hash of the contents of files.
func hashOf(b *testing.B, files ...string) string {
	b.Helper()
	h := sha256.New()
	for _, f := range files {
		h.Write([]byte(read(b, f)))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// csv is the folder of the generated graph. It is made when it is not there, or
// was made by another generator.
func (w *workshop) csv(b *testing.B) string {
	b.Helper()
	dir, file := w.path("csv", w.scale), w.path("csv-"+w.scale+".json")
	sources := hashOf(b, filepath.Join(w.shared, "gen", "main.go"))
	if marked(file, sources, new(any), dir) {
		return dir
	}
	generate(b, w.build(b, "gen", "gen", nil), w.scale, dir)
	mark(b, file, sources, nil)
	return dir
}

// hubDegree is the degree from which the generator calls a node a hub.
func (w *workshop) hubDegree() int {
	if w.scale == "S" {
		return 100
	}
	return 500
}

// The added pairs of the core and of hubs. Their number and seed are fixed, so
// that runs can be compared.
const (
	corePairs, hubPairs = 200, 50
	pairSeed            = 20260101
)

// pairSets are the folders with each set of pairs, in the order of the tables:
// the generator's own and the added ones. In each the graph is the same.
func (w *workshop) pairSets(b *testing.B) []pairSet {
	b.Helper()
	var sets []pairSet
	var made []string
	for _, name := range []string{"given", "core", "hubs"} {
		dir := w.path("pairs", w.scale+"_"+name)
		sets = append(sets, pairSet{name: name, dir: dir})
		made = append(made, filepath.Join(dir, "pairs.csv"))
	}
	graph, file := w.csv(b), w.path("pairs-"+w.scale+".json")
	sources := hashOf(b, "network.go", "pairs.go", filepath.Join(graph, "meta.json"))
	if !marked(file, sources, new(any), made...) {
		w.addPairs(b, graph)
		mark(b, file, sources, nil)
	}
	var err error
	for i, s := range sets {
		if sets[i].pairs, err = bench.ReadPairs(s.dir); err != nil {
			b.Fatal(err)
		}
	}
	return sets
}

// A pairSet is pairs to connect, and a folder with them and the graph in the form
// of the generator.
type pairSet struct {
	name, dir string
	pairs     []bench.Pair
}

func (w *workshop) addPairs(b *testing.B, graph string) {
	b.Helper()
	n, err := bench.ReadNetwork(graph)
	if err != nil {
		b.Fatal(err)
	}
	given, err := bench.ReadPairs(graph)
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range given {
		if n.Distance(p.From, p.To, bench.MaxHops, false) != p.Hops || n.Distance(p.From, p.To, bench.MaxHops, true) != p.Constrained {
			b.Fatalf("the generator and the benchmark disagree on how %d and %d are connected", p.From, p.To)
		}
	}
	for name, pairs := range map[string][]bench.Pair{
		"given": nil, "core": n.Core(corePairs, pairSeed), "hubs": n.Hubs(hubPairs, pairSeed),
	} {
		dir := w.folder(b, "pairs", w.scale+"_"+name)
		link(b, graph, dir, "nodes.csv", "edges.csv", "hood.csv", "lookup.csv", "meta.json")
		if name == "given" {
			link(b, graph, dir, "pairs.csv")
		} else if err := bench.WritePairs(dir, pairs); err != nil {
			b.Fatal(err)
		}
	}
}

// link makes files of one folder seen in another.
func link(b *testing.B, from, to string, names ...string) {
	b.Helper()
	for _, name := range names {
		target := filepath.Join(to, name)
		if err := os.Remove(target); err != nil && !errors.Is(err, fs.ErrNotExist) {
			b.Fatal(err)
		}
		if err := os.Symlink(filepath.Join(from, name), target); err != nil {
			b.Fatal(err)
		}
	}
}
