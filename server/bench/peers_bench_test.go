//go:build unix

package bench_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"spona/server/bench"
)

// BenchmarkPeers measures Spona in this process, the floor, and each peer that is
// installed, one after another, and prints how many times Spona's each peer's
// figures are:
//
//	go test -run '^$' -bench Peers -benchtime 1x -timeout 120m ./server/bench
//
// A peer that is not installed is left out, with the command that installs it.
// The pairs are the generator's; SPONA_BENCH_PAIRS=core or hubs takes the added
// ones. The peers are asked through their own clients from Python, with PostgreSQL
// and Neo4j over a socket: what they lose by that is part of using them.
//
// CAP, QT and RUNS are passed on to ../shared/bench/harness.py, which explains
// them. The figures are appended to results.jsonl in the workshop.
func BenchmarkPeers(b *testing.B) {
	w := openWorkshop(b)
	original, l := w.data(b)
	set := w.chosenPairs(b)
	floor := w.floorProgram(b)
	w.split(b, set)
	h := w.openHarness(b)
	data := w.copyOf(b, original)
	for b.Loop() {
		l.print(w.scale)
		e := w.open(b, data, l)
		figures := medians(rounds(b, e, floor, []pairSet{set}, w.questions(b, []pairSet{set})))
		if err := e.close(); err != nil {
			b.Fatal(err)
		}
		for _, p := range peers() {
			figures = append(figures, h.measure(b, p, set)...)
		}
		w.publish(b, "Peers; ratios to Spona", sponaName, figures)
	}
}

// chosenPairs is the set of pairs that SPONA_BENCH_PAIRS names.
func (w *workshop) chosenPairs(b *testing.B) pairSet {
	b.Helper()
	name := os.Getenv("SPONA_BENCH_PAIRS")
	if name == "" {
		name = "given"
	}
	sets := w.pairSets(b)
	at := slices.IndexFunc(sets, func(s pairSet) bool { return s.name == name })
	if at < 0 {
		b.Fatalf("SPONA_BENCH_PAIRS is %q; it must be given, core or hubs", name)
	}
	return sets[at]
}

// split makes a file for each kind of relation, which some peers load.
func (w *workshop) split(b *testing.B, set pairSet) {
	b.Helper()
	if _, err := os.Stat(filepath.Join(set.dir, "split")); err == nil {
		return
	}
	run(b, "", nil, "sh", filepath.Join(w.shared, "split.sh"), set.dir)
}

// A peer is another program. Its name is the one that the harness knows.
type peer struct {
	name   string
	module string // of Python, by which it is asked
	start  func(b *testing.B, h *harness) (server server, missing string)
}

// A server is what a peer needs to run: a part of the harness's environment.
type server struct {
	env  []string
	stop func()
}

func peers() []peer {
	return []peer{
		{name: "igraph", module: "igraph"},
		{name: "duckdb", module: "duckdb"},
		{name: "kuzu", module: "kuzu"},
		{name: "pg", module: "psycopg2", start: startPostgres},
		{name: "neo4j", module: "neo4j", start: findNeo4j},
	}
}

// peerOps are what the peers are asked, as far as they can answer it.
const peerOps = "get,prefix,sp,spc,hood"

// A harness is the program of ../shared/bench that asks the peers.
type harness struct {
	*workshop
	python, dir string
}

func (w *workshop) openHarness(b *testing.B) *harness {
	b.Helper()
	h := &harness{w, w.path("peers", "venv", "bin", "python"), w.temporary(b, "harness-")}
	copyFolder(b, filepath.Join(w.shared, "java"), filepath.Join(h.dir, "java"))
	program := []byte(read(b, filepath.Join(w.shared, "harness.py")))
	if err := os.WriteFile(filepath.Join(h.dir, "harness.py"), program, 0o600); err != nil {
		b.Fatal(err)
	}
	return h
}

// measure lets one peer load the graph and answer, and leaves it out when it is
// not there or fails.
func (h *harness) measure(b *testing.B, p peer, set pairSet) []bench.Figures {
	b.Helper()
	if err := exec.CommandContext(b.Context(), h.python, "-c", "import numpy, "+p.module).Run(); err != nil {
		fmt.Printf("\n%s is left out: it needs Python with its module. To install all modules:\n  %s\n", p.name, h.installModules())
		return nil
	}
	env := []string{"WORK=" + h.folder(b, "peers", "work")}
	if p.start != nil {
		s, missing := p.start(b, h)
		if missing != "" {
			fmt.Printf("\n%s is left out: %s\n", p.name, missing)
			return nil
		}
		defer s.stop()
		env = append(env, s.env...)
	}
	fmt.Printf("\n%s loads and answers …\n", p.name)
	out := filepath.Join(b.TempDir(), "figures.jsonl")
	cmd := exec.CommandContext(b.Context(), h.python, filepath.Join(h.dir, "harness.py"), p.name, set.dir, out, peerOps)
	cmd.Env = append(environment(), env...)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Run(); err != nil {
		const last = 2000
		text := said.String()
		fmt.Printf("%s failed: %v\n%s\n", p.name, err, text[max(0, len(text)-last):])
	}
	if _, err := os.Stat(out); err != nil {
		return nil
	}
	var answers []bench.Figures
	for _, f := range figuresOf(b, read(b, out), p.name, set.name) {
		if f.Clients == 0 {
			fmt.Printf("%s %s loaded in %.1f s; %.0f MiB of memory, %.0f MiB on disk\n", p.name, f.Version, f.Seconds, f.Memory, f.Disk)
			continue
		}
		answers = append(answers, f)
	}
	return answers
}

// installModules is the command that installs the modules of Python, those that
// ../shared/bench names.
func (h *harness) installModules() string {
	venv := filepath.Dir(filepath.Dir(h.python))
	return fmt.Sprintf("python3 -m venv %s && %s/bin/pip install -r %s", venv, venv, filepath.Join(h.shared, "requirements.txt"))
}

// findNeo4j looks for the libraries of Neo4j, of which the harness starts a
// server.
func findNeo4j(_ *testing.B, h *harness) (s server, missing string) {
	lib := h.path("peers", "neo4j-lib")
	if _, err := exec.LookPath("java"); err != nil {
		return s, "it needs Java 17"
	}
	if jars, err := filepath.Glob(filepath.Join(lib, "neo4j-kernel-*.jar")); err != nil || len(jars) == 0 {
		return s, fmt.Sprintf("its libraries are not here. To install them:\n  mvn -q -f %s dependency:copy-dependencies -DoutputDirectory=%s",
			filepath.Join(h.shared, "java", "pom.xml"), lib)
	}
	return server{env: []string{"NEO4J_LIB=" + lib}, stop: func() {}}, ""
}
