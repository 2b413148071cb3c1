//go:build unix

package bench_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"spona/server/bench"
)

// floorName is the peer that ratios are to.
const floorName = "floor"

// floorProgram builds the floor, changed so that it measures only what FLOOR_OPS
// names, and for long enough that two clients are worth counting.
func (w *workshop) floorProgram(b *testing.B) string {
	b.Helper()
	return w.build(b, "floor", "floor", []change{
		{"for _, o := range ops {", `for _, o := range ops {
		if asked := os.Getenv("FLOOR_OPS"); asked != "" && !slices.Contains(strings.Split(asked, ","), o.name) {
			continue
		}`},
		{"max(1, 1000/o.n)", fmt.Sprintf("max(1, %d/o.n)", asksEnough)},
		{"var ts []float64", `if os.Getenv("FLOOR_OPS") != "" {
		return
	}
	var ts []float64`},
	})
}

// runFloor lets the floor answer the questions of one set.
func runFloor(b *testing.B, program string, set pairSet, ops ...string) []bench.Figures {
	b.Helper()
	out := run(b, "", []string{"FLOOR_OPS=" + strings.Join(ops, ",")}, program, set.dir)
	all := figuresOf(b, out, floorName, set.name)
	for i := range all {
		if all[i].Op == cheapest && set.pairs[0].Cost == bench.None {
			all[i].Wrong = 0 // it was told no costs to compare with
		}
	}
	return all
}

// figuresOf reads what a program of ../shared/bench prints: figures as lines of
// JSON, among them words to people, which are skipped.
func figuresOf(b *testing.B, out, peer, pairs string) []bench.Figures {
	b.Helper()
	var all []bench.Figures
	for line := range strings.Lines(out) {
		if !strings.HasPrefix(line, "{") {
			continue
		}
		var f bench.Figures
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			b.Fatalf("%v in %s", err, line)
		}
		if f.Peer = peer; f.Op == sp || f.Op == spc || f.Op == cheapest {
			f.Pairs = pairs
		}
		all = append(all, f)
	}
	return all
}
