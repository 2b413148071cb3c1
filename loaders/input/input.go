package input

import (
	"context"
	"fmt"
	"io"
	"iter"
	"strings"
	"time"

	"spona/graph"
)

// A File is one input to read.
type File struct {
	Name     string    // for people: a path, an address, "stdin", or "archive.zip/member"
	Size     int64     // bytes as stored, -1 when unknown
	Modified time.Time // when it last changed where it is stored; zero when unknown

	// Scope is the path within the folder, archive or list of files that were
	// given together, "" for a file on its own. A format whose ids hold only
	// within a file makes them unique by it.
	Scope string

	// Open gives its text: decompressed, UTF-8, without byte order mark, national
	// numbers of persons replaced. It may be called again to read from the start.
	Open func(ctx context.Context) (io.ReadCloser, error)

	state *fileState // nil for a file that no [Opener] made
}

// Settings say what a file belongs to. Everything a format yields carries them.
type Settings struct {
	Dataset   graph.Dataset
	Tier      graph.Tier // of what the data set states; formats may state less, never more
	Retrieved time.Time
	Options   map[string]string // of the format, checked against what it declares
}

// Source is the source of something that a record of the data set states.
func (s Settings) Source(record, url string) graph.Source {
	return graph.Source{Dataset: s.Dataset.ID, Record: record, URL: url, Tier: s.Tier, Retrieved: s.Retrieved}
}

// A Reader yields what a file states, in the file's order. A [*Reject] means
// that one record was left out, and a [*Note] that a part of one was; reading
// goes on after both. Any other error ends the sequence and means that the rest
// of the file could not be read.
type Reader func(ctx context.Context, f File, s Settings) iter.Seq2[graph.Change, error]

// A Joint reads files of one data set that belong together, because what they
// state of one thing may be spread over them. Read is called once for each of
// them, in the order in which they were given, and is a [Reader]; Close comes
// last and gives up what was kept between them.
type Joint interface {
	Read(ctx context.Context, f File, s Settings) iter.Seq2[graph.Change, error]
	Close() error
}

// A Place is where in a file something stands.
type Place struct {
	File   string
	Line   int    // from 1; 0 when the format has none
	Record int    // number of the record in the file, from 1; 0 when unknown
	ID     string // the record's own id, "" when it has none or cannot be read
}

// String is "file:line", "file, record 7" or "file", with the id where known.
func (p Place) String() string {
	var b strings.Builder
	b.WriteString(p.File)
	switch {
	case p.Line > 0:
		fmt.Fprintf(&b, ":%d", p.Line)
	case p.Record > 0:
		fmt.Fprintf(&b, ", record %d", p.Record)
	}
	if p.ID != "" {
		fmt.Fprintf(&b, " (%s)", p.ID)
	}
	return b.String()
}

// A Reject is a record that was left out, and why.
type Reject struct {
	Place
	Err error
}

// Error names the place and the reason.
func (r *Reject) Error() string { return r.Place.String() + ": " + r.Err.Error() }

// Unwrap returns the reason.
func (r *Reject) Unwrap() error { return r.Err }

// A Note is something in a record that could not be taken at its word and was
// kept only as original, or left out, while the rest of the record was used: a
// date of 31 February.
type Note struct {
	Place
	Err error

	// Repeat says that the record is exactly like one before it, which counts as
	// a duplicate.
	Repeat bool
}

// Error names the place and what it was.
func (n *Note) Error() string { return n.Place.String() + ": " + n.Err.Error() }

// Unwrap returns what it was.
func (n *Note) Unwrap() error { return n.Err }
