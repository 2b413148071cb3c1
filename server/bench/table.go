package bench

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// WriteTable writes figures for people, a line each, those of one thing together,
// with the ratio of p95, p99 and answers per second to those of the peer named
// floor.
func WriteTable(w io.Writer, title, floor string, all []Figures) {
	fmt.Fprintf(w, "\n%s\n\n", title)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	heads := []string{"asked", "clients", "of", "n", "p50 ms", "p95 ms", "p99 ms", "per s", "wrong", "p95 ratio", "p99 ratio", "per s ratio"}
	fmt.Fprintln(t, strings.Join(heads, "\t")+"\t")
	for _, f := range together(all) {
		cells := []string{
			asked(f), fmt.Sprint(f.Clients), f.Peer, answers(f), amount(f.P50), amount(f.P95), amount(f.P99), amount(f.PerSecond), wrong(f),
		}
		cells = append(cells, ratios(f, floor, all)...)
		fmt.Fprintln(t, strings.Join(cells, "\t")+"\t")
	}
	_ = t.Flush() // as the printing before, it is to a terminal
}

// together orders figures so that those of one thing follow one another.
func together(all []Figures) []Figures {
	sorted := slices.Clone(all)
	first := func(f Figures) int { return slices.IndexFunc(all, f.Same) }
	slices.SortStableFunc(sorted, func(a, b Figures) int { return first(a) - first(b) })
	return sorted
}

func asked(f Figures) string {
	if f.Pairs == "" {
		return f.Op
	}
	return f.Op + " " + f.Pairs
}

// answers is how many there were, and of how many questions when time ran out.
func answers(f Figures) string {
	switch {
	case f.N == 0: // not told
		return ""
	case f.N < f.Of:
		return fmt.Sprintf("%d of %d", f.N, f.Of)
	}
	return fmt.Sprint(f.N)
}

// wrong is how many answers were, how many questions failed and how many answers
// the work limit cut short.
func wrong(f Figures) string {
	said := fmt.Sprint(f.Wrong)
	if f.Failed > 0 {
		said += fmt.Sprintf(", %d failed", f.Failed)
	}
	if f.GaveUp > 0 {
		said += fmt.Sprintf(", %d gave up", f.GaveUp)
	}
	return said
}

func ratios(f Figures, floor string, all []Figures) []string {
	for _, other := range all {
		if f.Peer != floor && other.Peer == floor && other.Same(f) {
			return []string{ratio(f.P95, other.P95), ratio(f.P99, other.P99), ratio(f.PerSecond, other.PerSecond)}
		}
	}
	return []string{"", "", ""}
}

// ratio is how many times the one is the other, "" where that says nothing.
func ratio(of, to float64) string {
	if of <= 0 || to <= 0 {
		return ""
	}
	return amount(of/to) + "×"
}

// amount writes a number with about three digits that count.
func amount(x float64) string {
	switch {
	case x >= 100:
		return fmt.Sprintf("%.0f", x)
	case x >= 1:
		return fmt.Sprintf("%.2f", x)
	}
	return fmt.Sprintf("%.4f", x)
}
