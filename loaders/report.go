package loaders

import (
	"time"

	"spona/graph"
	"spona/loaders/input"
)

// A Report is what became of a load. It is made to be written as JSON; [Report.Text]
// is the same for people.
type Report struct {
	DryRun   bool            `json:"dryRun,omitempty"`
	Datasets []DatasetReport `json:"datasets"`
	Files    []FileReport    `json:"files"`
	Total    Tallies         `json:"total"`

	Rejects     []Item  `json:"rejects"` // the first ones
	Notes       []Item  `json:"notes"`   // the first ones
	Seconds     float64 `json:"seconds"`
	PerSecond   float64 `json:"recordsPerSecond"`
	Interrupted string  `json:"interrupted,omitempty"` // why the load stopped before its end
}

// A DatasetReport says whether a data set was loaded as a whole.
type DatasetReport struct {
	IDs      []string `json:"ids"`
	Complete bool     `json:"complete"`           // what it no longer states was marked as ended
	NotEnded string   `json:"notEnded,omitempty"` // why nothing was, although it was to be
	Ended    Facts    `json:"ended"`              // what was marked
}

// A FileReport says what became of one file.
type FileReport struct {
	Name    string `json:"name"`
	Format  string `json:"format"`
	Dataset string `json:"dataset"`
	Bytes   int64  `json:"bytes"`            // of it that were read, as stored
	Broken  string `json:"broken,omitempty"` // why it could not be read to its end
	Tallies
}

// Tallies count records and what they stated.
type Tallies struct {
	Records        int   `json:"records"` // read, those rejected included
	Rejected       int   `json:"rejected"`
	Duplicates     int   `json:"duplicates"`
	Notes          int   `json:"notes"`
	NumbersRemoved int   `json:"numbersRemoved"` // national numbers of persons
	Facts          Facts `json:"facts"`
}

func (t *Tallies) add(other Tallies) {
	t.Records += other.Records
	t.Rejected += other.Rejected
	t.Duplicates += other.Duplicates
	t.Notes += other.Notes
	t.NumbersRemoved += other.NumbersRemoved
	t.Facts.add(other.Facts)
}

// Facts are [graph.Counts] for files.
type Facts struct {
	Entities   Tally `json:"entities"`
	Relations  Tally `json:"relations"`
	Statements Tally `json:"statements"`
}

// A Tally is [graph.Tally] for files.
type Tally struct {
	New       int `json:"new"`
	Changed   int `json:"changed"`
	Unchanged int `json:"unchanged"`
	Ended     int `json:"ended"`
}

func factsOf(c graph.Counts) Facts {
	return Facts{Tally(c.Entities), Tally(c.Relations), Tally(c.Statements)}
}

func (f *Facts) add(other Facts) {
	f.Entities.add(other.Entities)
	f.Relations.add(other.Relations)
	f.Statements.add(other.Statements)
}

func (t *Tally) add(other Tally) {
	t.New += other.New
	t.Changed += other.Changed
	t.Unchanged += other.Unchanged
	t.Ended += other.Ended
}

// Changed reports whether anything is different after the load.
func (f Facts) Changed() bool {
	changed := func(t Tally) bool { return t.New+t.Changed+t.Ended > 0 }
	return changed(f.Entities) || changed(f.Relations) || changed(f.Statements)
}

// An Item is one reject or note.
type Item struct {
	File   string     `json:"file"`
	Line   int        `json:"line,omitempty"`
	Record int        `json:"record,omitempty"` // number in the file
	ID     string     `json:"id,omitempty"`
	Reason string     `json:"reason"`
	Code   graph.Code `json:"code"`
}

func itemOf(p input.Place, err error) Item {
	return Item{File: p.File, Line: p.Line, Record: p.Record, ID: p.ID, Reason: err.Error(), Code: graph.CodeOf(err)}
}

// String is the item in one line.
func (i Item) String() string {
	return input.Place{File: i.File, Line: i.Line, Record: i.Record, ID: i.ID}.String() + ": " + i.Reason
}

// Exit codes of a load, for scripts.
const (
	ExitAccepted = 0 // all records were accepted
	ExitFailed   = 1 // the load failed; what was recorded before stays
	ExitRejected = 3 // some records were rejected, or a file could not be read to its end
)

// ExitCode is the code with which a program ends after a load that gave this
// report and err.
func (r Report) ExitCode(err error) int {
	switch {
	case err != nil:
		return ExitFailed
	case r.Total.Rejected > 0:
		return ExitRejected
	}
	for _, f := range r.Files {
		if f.Broken != "" {
			return ExitRejected
		}
	}
	return ExitAccepted
}

func (r *Report) finish(took time.Duration) {
	r.Seconds = took.Seconds()
	if r.Seconds > 0 {
		r.PerSecond = float64(r.Total.Records) / r.Seconds
	}
}
