//go:build unix

package bench_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"spona/server/bench"
)

const sponaName = "Spona"

// BenchmarkEngine measures Spona beside the floor, in this process and over HTTP:
//
//	go test -run '^$' -bench Engine -benchtime 1x -timeout 60m ./server/bench
//
// The floor and Spona answer in turn, SPONA_BENCH_ROUNDS times (3); of each
// figure the median counts. The tables go to the standard output and the figures
// to results.jsonl in the workshop.
func BenchmarkEngine(b *testing.B) {
	w := openWorkshop(b)
	original, l := w.data(b)
	sets := w.pairSets(b)
	floor := w.floorProgram(b)
	data := w.copyOf(b, original)
	for b.Loop() {
		l.print(w.scale)
		e := w.open(b, data, l)
		all := rounds(b, e, floor, sets, w.questions(b, sets))
		figures := medians(all)
		w.publish(b, "In process; ratios to the floor", floorName, figures)
		gains(all)
		w.live(b, e, sets[1])
		if err := e.close(); err != nil {
			b.Fatal(err)
		}
		w.overHTTP(b, data, sets[1])
		report(b, figures)
	}
}

// copyOf copies the data folder, so that what the benchmark adds does not stay.
func (w *workshop) copyOf(b *testing.B, data string) string {
	b.Helper()
	dir := w.temporary(b, "working-")
	if err := os.CopyFS(dir, os.DirFS(data)); err != nil {
		b.Fatal(err)
	}
	return dir
}

// open opens the engine twice, from the store and from what the first opening
// may have left, and keeps the second.
func (w *workshop) open(b *testing.B, data string, l loaded) engine {
	b.Helper()
	var e engine
	for range 2 {
		if e != nil {
			if err := e.close(); err != nil {
				b.Fatal(err)
			}
		}
		began := time.Now()
		opened, from, err := openEngine(b.Context(), data, w.hubDegree())
		if err != nil {
			b.Fatal(err)
		}
		e = opened
		fmt.Printf("Opened from the %s in %.2f s\n", from, time.Since(began).Seconds())
	}
	graph, names := e.memory()
	fmt.Printf("In memory: %.1f bytes a relation for the graph, %.1f with the names; the process holds %.0f MiB\n",
		float64(graph)/float64(l.Relations), float64(graph+names)/float64(l.Relations), heldMemory())
	return e
}

// roundsOf is how often each figure is measured.
func roundsOf(b *testing.B) int {
	b.Helper()
	n, err := strconv.Atoi(os.Getenv("SPONA_BENCH_ROUNDS"))
	if err != nil || n < 1 {
		return 3
	}
	return n
}

// rounds measures the floor and the engine in turn.
func rounds(b *testing.B, e engine, floor string, sets []pairSet, blocks []block) [][]bench.Figures {
	b.Helper()
	var all [][]bench.Figures
	for range roundsOf(b) {
		var round []bench.Figures
		for i, set := range sets {
			ops := []string{sp, spc, cheapest}
			if i == 0 {
				ops = append(ops, hood, get, prefix)
			}
			for _, f := range runFloor(b, floor, set, ops...) {
				if f.Clients > 0 { // loading is not of interest here
					round = append(round, f)
				}
			}
		}
		for _, blk := range blocks {
			for _, clients := range []int{1, 2} {
				f, err := ask(b.Context(), e, blk, clients)
				if err != nil {
					b.Fatal(err)
				}
				round = append(round, f)
			}
		}
		all = append(all, round)
	}
	return all
}

// medians takes the median of each figure of the rounds, which have the same
// figures in the same order.
func medians(all [][]bench.Figures) []bench.Figures {
	var found []bench.Figures
	for i := range all[0] {
		var same []bench.Figures
		for _, round := range all {
			same = append(same, round[i])
		}
		found = append(found, bench.Median(same))
	}
	return found
}

// publish prints a table and keeps the figures.
func (w *workshop) publish(b *testing.B, title, floor string, all []bench.Figures) {
	b.Helper()
	bench.WriteTable(os.Stdout, title, floor, all)
	file, err := os.OpenFile(w.path("results.jsonl"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	to := json.NewEncoder(file)
	for _, f := range all {
		f.Scale, f.Load = w.scale, machineLoad()
		if err := to.Encode(f); err != nil {
			b.Fatal(err)
		}
	}
}

// gains prints what a second client brings, to the floor and to Spona: the median
// of what it brought in each round, since others at work change from one to the
// next.
func gains(all [][]bench.Figures) {
	fmt.Println("\nAnswers per second of two clients, as times those of one:")
	for i, one := range all[0] {
		for j, two := range all[0] {
			if one.Clients != 1 || two.Clients != 2 || one.Peer != two.Peer || one.Op != two.Op || one.Pairs != two.Pairs {
				continue
			}
			var times []float64
			for _, round := range all {
				times = append(times, round[j].PerSecond/round[i].PerSecond)
			}
			slices.Sort(times)
			fmt.Printf("%8s %-6s %-6s %.2f\n", one.Peer, one.Op, one.Pairs, times[(len(times)-1)/2])
		}
	}
}

// report gives the ratios of the paths to the benchmark's own output.
func report(b *testing.B, all []bench.Figures) {
	b.Helper()
	for _, f := range all {
		for _, g := range all {
			if f.Peer == sponaName && g.Peer == floorName && f.Same(g) && f.Clients == 1 && g.P95 > 0 {
				b.ReportMetric(f.P95/g.P95, f.Op+f.Pairs+"-p95-ratio")
			}
		}
	}
}
