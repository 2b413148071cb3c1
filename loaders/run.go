package loaders

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"time"

	"golang.org/x/sync/errgroup"

	"spona/graph"
	"spona/loaders/input"
)

// Run loads the sources into the store and reports what became of them. The
// report is always of use: with an error it says what was kept. Each batch is
// recorded whole or not at all, and what was recorded stays.
//
// The error is for what stops a load: a wrong option, a source that cannot be
// read at all, the store, the end of the context. Records that were rejected and
// files that could not be read to their end are in the report;
// [Report.ExitCode] tells them.
func Run(ctx context.Context, store Store, opts Options) (Report, error) {
	r, err := newRun(store, opts)
	if err != nil {
		return Report{}, err
	}
	sets, err := r.plan(ctx)
	for _, s := range sets {
		r.files += len(s.files)
	}
	defer func() {
		for _, s := range sets {
			_ = s.close() // only temporary files, which the system removes too
		}
	}()
	for _, s := range sets {
		if err == nil {
			err = r.load(ctx, s)
		}
	}
	return r.finish(err)
}

// RunChanges loads a sequence that is made already, which is called name in the
// report. Its maker answers for it: the changes are neither cleaned nor looked
// through for duplicates, and one that is not valid fails the load. It describes
// its data sets itself; of the options, those about files and formats mean
// nothing.
func RunChanges(ctx context.Context, store Store, name string, changes iter.Seq2[graph.Change, error], opts Options) (Report, error) {
	r, err := newRun(store, opts)
	if err != nil {
		return Report{}, err
	}
	s := &set{numbers: input.NewNumbers(opts.NumbersKey, nil), opener: new(input.Opener)}
	s.files = []formatted{{File: input.File{Name: name, Size: -1}, format: Format{Name: "changes", OwnDatasets: true}}}
	s.made = changes
	r.files = 1
	return r.finish(r.load(ctx, s))
}

// run is one load under way. Only the goroutine that called Run touches it.
type run struct {
	opts    Options
	store   Store
	report  Report
	began   time.Time
	told    time.Time
	files   int // of all sets that were planned
	applied int // batches recorded

	rejected input.Place // of the last reject
}

func newRun(store Store, opts Options) (*run, error) {
	opts, err := opts.normalised()
	if err != nil {
		return nil, err
	}
	if store == nil && !opts.DryRun {
		return nil, graph.Invalid("store", "there is none; only a dry run can do without")
	}
	return &run{opts: opts, store: store, began: opts.Now(), report: Report{DryRun: opts.DryRun, Datasets: []DatasetReport{}, Files: []FileReport{}, Rejects: []Item{}, Notes: []Item{}}}, nil
}

func (r *run) finish(err error) (Report, error) {
	r.report.finish(r.opts.Now().Sub(r.began))
	if err != nil {
		r.report.Interrupted = err.Error()
	}
	return r.report, err
}

// load loads one data set: one goroutine reads, this one records.
func (r *run) load(ctx context.Context, s *set) error {
	target, err := r.begin(ctx, s)
	if err != nil {
		return err
	}
	first := len(r.report.Files)
	for _, f := range s.files {
		r.report.Files = append(r.report.Files, FileReport{Name: f.Name, Format: f.format.Name, Dataset: s.dataset.ID})
	}
	for _, n := range s.notes {
		r.note(first, n)
	}
	err = r.pump(ctx, s, target, first)
	if err == nil {
		err = r.end(ctx, target, first)
	}
	if closing := target.close(); err == nil {
		err = closing
	}
	if err != nil && r.applied > 0 {
		return fmt.Errorf("the load stopped; %d batches recorded before stay, the one under way left nothing: %w", r.applied, err)
	}
	return err
}

// pump reads in one goroutine and records in this one.
func (r *run) pump(ctx context.Context, s *set, target *target, first int) error {
	ctx, cancel := context.WithCancel(ctx)
	const ahead = 2
	batches := make(chan *batch, ahead)
	var group errgroup.Group
	group.Go(func() error {
		defer close(batches)
		return r.read(ctx, s, first, batches)
	})
	err := r.record(ctx, target, batches)
	cancel()
	if reading := group.Wait(); err == nil {
		err = reading
	}
	return err
}

// read reads the files of a set one after another.
func (r *run) read(ctx context.Context, s *set, first int, out chan<- *batch) (err error) {
	readers, giveUp := s.readers()
	defer func() {
		if closing := giveUp(); err == nil {
			err = closing
		}
	}()
	var known *duplicates
	if !r.opts.Add && s.made == nil {
		known = newDuplicates()
	}
	for i, f := range s.files {
		p := &producer{opts: &r.opts, numbers: s.numbers, duplicates: known, trusted: s.made != nil, rows: f.format.Rows, file: f.File, out: out}
		changes := s.made
		if changes == nil {
			changes = readers[f.format.Name](ctx, f.File, f.settings)
		}
		if err := p.run(ctx, first+i, changes); err != nil {
			return err
		}
	}
	return nil
}

// record applies the batches in their order.
func (r *run) record(ctx context.Context, target *target, batches <-chan *batch) error {
	tick := time.NewTicker(progressEvery)
	defer tick.Stop()
	var last *batch
	for {
		select {
		case <-tick.C:
			if last != nil {
				r.progress(last, false)
			}
		case b, ok := <-batches:
			if !ok {
				return ctx.Err()
			}
			if err := r.take(ctx, target, b); err != nil {
				return err
			}
			last = b
			r.progress(b, b.last)
		}
	}
}

// take records one batch and counts it.
func (r *run) take(ctx context.Context, target *target, b *batch) error {
	file := &r.report.Files[b.file]
	if err := ctx.Err(); err != nil { // the file was not broken, reading it was
		return err
	}
	applied, err := target.apply(ctx, b.changes)
	if err != nil {
		return err
	}
	for _, reject := range applied.Rejected {
		b.rejects = append(b.rejects, &input.Reject{Place: b.places[reject.Index], Err: reject.Err})
	}
	if len(b.changes) > 0 {
		r.applied++
	}
	tallies := Tallies{Records: b.records, Duplicates: b.duplicates, NumbersRemoved: b.numbers, Facts: factsOf(applied.Counts)}
	if b.last {
		tallies.NumbersRemoved += b.at.NumbersRemoved()
		file.Bytes = b.at.BytesRead()
		if b.err != nil {
			text, _, _ := target.numbers.Scrub(b.err.Error())
			file.Broken = text
		}
		if name := b.at.GuessedEncoding(); name != "" {
			b.notes = append(b.notes, &input.Note{Place: input.Place{File: b.at.Name}, Err: graph.Invalid("encoding",
				"the text is not UTF-8 and was read as %s; if letters look wrong, say what it is with the option encoding", name)})
		}
	}
	file.add(tallies)
	r.report.Total.add(tallies)
	for _, n := range b.notes {
		r.note(b.file, n)
	}
	for _, reject := range b.rejects {
		if err := r.reject(b.file, reject); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) note(file int, n *input.Note) {
	if file < len(r.report.Files) {
		r.report.Files[file].Notes++
	}
	r.report.Total.Notes++
	if len(r.report.Notes) < r.opts.Listed {
		r.report.Notes = append(r.report.Notes, itemOf(n.Place, n.Err))
	}
}

func (r *run) reject(file int, reject *input.Reject) error {
	item := itemOf(reject.Place, reject.Err)
	if same := reject.Place == r.rejected && reject.ID != ""; !same { // a record counts once, however much of it is refused
		r.report.Files[file].Rejected++
		r.report.Total.Rejected++
	}
	r.rejected = reject.Place
	if len(r.report.Rejects) < r.opts.Listed {
		r.report.Rejects = append(r.report.Rejects, item)
	}
	if r.opts.Rejects == nil {
		return nil
	}
	if err := json.NewEncoder(r.opts.Rejects).Encode(item); err != nil {
		return fmt.Errorf("write the reject: %w", err)
	}
	return nil
}
