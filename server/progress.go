package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"spona/loaders"
)

// How often the progress of a load is shown.
const (
	onTerminal = 200 * time.Millisecond
	onPaper    = 10 * time.Second
)

// progress shows how far a load is: a bar on a terminal, a plain line every ten
// seconds elsewhere, or lines of JSON. All of it goes to the standard error, so
// that the standard output holds the report alone.
type progress struct {
	w        io.Writer
	every    time.Duration
	terminal bool
	json     bool

	last  time.Duration // when it was shown last, as time since the load began
	drawn bool          // a bar is on the line
}

func (p *program) newProgress(asJSON bool) *progress {
	shown := &progress{w: p.stderr, every: onPaper, json: asJSON}
	if f, ok := p.stderr.(*os.File); ok && !asJSON && term.IsTerminal(int(f.Fd())) {
		shown.terminal, shown.every = true, onTerminal
	}
	return shown
}

// show is called often, and shows what it is told now and then.
func (p *progress) show(at loaders.Progress) {
	if at.Elapsed-p.last < p.every {
		return
	}
	p.last = at.Elapsed
	switch {
	case p.json:
		writeProgressLine(p.w, at)
	case p.terminal:
		fmt.Fprintf(p.w, "\r\x1b[K%s %s", bar(at), progressText(at))
		p.drawn = true
	default:
		fmt.Fprintln(p.w, progressText(at))
	}
}

// end takes the bar away.
func (p *progress) end() {
	if p.drawn {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.drawn = false
	}
}

// bar is how much of the file is read, as far as that can be known.
func bar(at loaders.Progress) string {
	const width = 24
	done := 0
	if at.Size > 0 {
		done = int(min(at.Read, at.Size) * width / at.Size)
	}
	return "[" + strings.Repeat("█", done) + strings.Repeat("·", width-done) + "]"
}

// progressText is how far it is in words.
func progressText(at loaders.Progress) string {
	name := oneLine(at.File)
	if runes := []rune(name); len(runes) > 40 {
		name = "…" + string(runes[len(runes)-39:])
	}
	text := name
	if at.All > 1 {
		text += fmt.Sprintf(" (%d of %d)", at.Number, at.All)
	}
	if at.Size > 0 {
		text += fmt.Sprintf(" %d %%", min(at.Read, at.Size)*100/at.Size)
	}
	text += ", " + count(at.Records, "record", "records")
	if at.Rejected > 0 {
		text += fmt.Sprintf(", %d rejected", at.Rejected)
	}
	if seconds := at.Elapsed.Seconds(); seconds >= 1 {
		text += fmt.Sprintf(", %.0f a second", float64(at.Records)/seconds)
	}
	return text
}

// progressLine is how far a load is, for machines.
type progressLine struct {
	File     string  `json:"file"`
	Number   int     `json:"number"`
	Files    int     `json:"files"`
	Read     int64   `json:"read"`
	Size     int64   `json:"size"`
	Records  int     `json:"records"`
	Rejected int     `json:"rejected"`
	Seconds  float64 `json:"seconds"`
}

func writeProgressLine(w io.Writer, at loaders.Progress) {
	_ = json.NewEncoder(w).Encode(progressLine{at.File, at.Number, at.All, at.Read, at.Size, at.Records, at.Rejected, at.Elapsed.Seconds()})
}
