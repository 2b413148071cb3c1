package loaders

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Text is the report for people: what was done, what was left out and why.
func (r Report) Text() string {
	var b strings.Builder
	b.WriteString(r.headline() + "\n")
	if len(r.Files) > 1 {
		for _, f := range r.Files {
			fmt.Fprintf(&b, "  %s (%s): %s\n", f.Name, f.Format, f.line())
		}
	}
	for _, f := range r.Files {
		if f.Broken != "" {
			fmt.Fprintf(&b, "Not read to its end: %s: %s\n", f.Name, f.Broken)
		}
	}
	if !r.DryRun {
		r.factsTable(&b)
	}
	if n := r.Total.NumbersRemoved; n > 0 {
		fmt.Fprintf(&b, "%s of persons removed.\n", count(n, "national number"))
	}
	list(&b, "Rejected", r.Rejects, r.Total.Rejected)
	list(&b, "Notes", r.Notes, r.Total.Notes)
	for _, d := range r.Datasets {
		b.WriteString(d.text(r.DryRun))
	}
	if r.Interrupted != "" {
		fmt.Fprintf(&b, "Stopped: %s\n", r.Interrupted)
	}
	return b.String()
}

func (r Report) headline() string {
	verb := "Read"
	if r.DryRun {
		verb = "Checked"
	}
	name := count(len(r.Files), "file")
	if len(r.Files) == 1 {
		name = fmt.Sprintf("%s (%s)", r.Files[0].Name, r.Files[0].Format)
	}
	took := (time.Duration(r.Seconds * float64(time.Second))).Round(time.Millisecond)
	return fmt.Sprintf("%s %s in %s: %s, %s records a second.", verb, name, took, r.Total.line(), number(int(r.PerSecond)))
}

func (t Tallies) line() string {
	parts := []string{count(t.Records, "record"), number(t.Rejected) + " rejected"}
	if t.Duplicates > 0 {
		parts = append(parts, count(t.Duplicates, "duplicate"))
	}
	return strings.Join(parts, ", ")
}

func (r Report) factsTable(b *strings.Builder) {
	const row = "%-12s %12s %12s %12s %12s\n"
	fmt.Fprintf(b, row, "", "new", "changed", "unchanged", "ended")
	for _, line := range []struct {
		name string
		t    Tally
	}{{"entities", r.Total.Facts.Entities}, {"relations", r.Total.Facts.Relations}, {"statements", r.Total.Facts.Statements}} {
		fmt.Fprintf(b, row, line.name, number(line.t.New), number(line.t.Changed), number(line.t.Unchanged), number(line.t.Ended))
	}
}

// list lists the first items of which there are all.
func list(b *strings.Builder, title string, items []Item, all int) {
	if all == 0 {
		return
	}
	fmt.Fprintf(b, "%s (%s):\n", title, number(all))
	for _, item := range items {
		fmt.Fprintf(b, "  %s\n", item)
	}
	if more := all - len(items); more > 0 {
		fmt.Fprintf(b, "  and %s more\n", number(more))
	}
}

func (d DatasetReport) text(dry bool) string {
	name := strings.Join(d.IDs, ", ")
	switch {
	case name == "":
		return ""
	case d.NotEnded != "":
		return fmt.Sprintf("%s: nothing was marked as ended: %s.\n", name, d.NotEnded)
	case dry:
		return fmt.Sprintf("%s: nothing was recorded, this was a dry run.\n", name)
	case !d.Complete:
		return fmt.Sprintf("%s: added to; what was not mentioned stays as it is.\n", name)
	}
	return fmt.Sprintf("%s: loaded as a whole.\n", name)
}

// count is a number with a noun, in the plural where that is right.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return number(n) + " " + noun
}

// number groups the digits by thousands.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
