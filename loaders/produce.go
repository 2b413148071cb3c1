package loaders

import (
	"context"
	"errors"
	"iter"

	"spona/graph"
	"spona/loaders/input"
)

// A batch is what goes from the goroutine that reads to the one that applies.
type batch struct {
	file       int // in the report
	changes    []graph.Change
	places     []input.Place // of the changes
	rejects    []*input.Reject
	notes      []*input.Note
	records    int // read, those rejected included
	duplicates int
	numbers    int // removed that the text filter had not seen
	last       bool
	err        error // why the file could not be read to its end; only in the last batch of it
	at         input.File
}

// A producer reads one sequence of changes into batches.
type producer struct {
	opts       *Options
	numbers    *input.Numbers
	duplicates *duplicates // nil in loads that only add
	trusted    bool        // changes are neither checked nor cleaned
	rows       bool        // records are counted by their places
	file       input.File
	out        chan<- *batch

	batch  *batch
	bytes  int
	record string // that the last change came from
	number int
}

func (p *producer) reset(file int) { p.batch, p.bytes = &batch{file: file, at: p.file}, 0 }

// run reads all and sends the last batch. It returns an error only when the
// context ended, or the maker of a trusted sequence failed.
func (p *producer) run(ctx context.Context, file int, changes iter.Seq2[graph.Change, error]) error {
	p.reset(file)
	for c, err := range changes {
		p.take(c, err)
		if p.batch.err != nil && p.trusted {
			return p.batch.err
		}
		if p.batch.err != nil {
			break
		}
		full := len(p.batch.changes)+len(p.batch.rejects)+len(p.batch.notes) >= p.opts.BatchSize || p.bytes >= batchBytes
		if full {
			if err := p.send(ctx); err != nil {
				return err
			}
			p.reset(file)
		}
	}
	if p.rows {
		p.rowsRead()
	}
	p.batch.last = true
	return p.send(ctx)
}

func (p *producer) send(ctx context.Context) error {
	select {
	case p.out <- p.batch:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// take sorts one item of the sequence in.
func (p *producer) take(c graph.Change, err error) {
	var reject *input.Reject
	var note *input.Note
	switch {
	case errors.As(err, &reject):
		p.count("")
		p.reject(reject.Place, reject.Err)
	case errors.As(err, &note):
		if note.Repeat {
			p.count("")
			p.batch.duplicates++
		}
		p.note(note.Place, note.Err)
	case err != nil:
		p.batch.err = err
	default:
		p.change(c)
	}
}

// change checks and cleans one change and puts it in the batch.
func (p *producer) change(c graph.Change) {
	record := recordOf(&c)
	place := p.file.Place()
	place.ID = record
	if !p.trusted {
		p.batch.numbers += clean(&c, p.numbers)
		place.ID = recordOf(&c)
		p.count(record)
		if err := c.Validate(); err != nil {
			p.reject(place, err)
			return
		}
		if !p.isNew(&c, place) {
			return
		}
	} else {
		p.count(record)
	}
	p.bytes += sizeOf(&c)
	p.batch.changes = append(p.batch.changes, c)
	p.batch.places = append(p.batch.places, place)
}

// count counts a record: successive changes with one record id come from one
// record.
func (p *producer) count(record string) {
	if p.rows {
		p.rowsRead()
		return
	}
	if record == "" || record != p.record {
		p.batch.records++
		p.number++
	}
	p.record = record
}

// rowsRead counts the rows up to the present one, also those that state nothing
// new.
func (p *producer) rowsRead() {
	n := p.file.Place().Record
	p.batch.records += n - p.number
	p.number = n
}

// isNew says whether a change is to be recorded in view of what came before.
func (p *producer) isNew(c *graph.Change, place input.Place) bool {
	if p.duplicates == nil {
		return true
	}
	found, left := p.duplicates.check(c)
	switch found {
	case isSame:
		p.batch.duplicates++
	case isDifferent:
		p.batch.duplicates++
		p.note(place, graph.Errorf(graph.CodeConflict, "id", "the record came before with other content; the first one is kept"))
	case isOtherKind:
		p.reject(place, graph.Errorf(graph.CodeConflict, "kind", "its id came before for something of another kind"))
	}
	return left
}

func (p *producer) reject(place input.Place, err error) {
	p.batch.rejects = append(p.batch.rejects, &input.Reject{Place: p.placed(place), Err: p.washed(err)})
}

func (p *producer) note(place input.Place, err error) {
	p.batch.notes = append(p.batch.notes, &input.Note{Place: p.placed(place), Err: p.washed(err)})
}

// placed completes a place: formats need not know the name of their file.
func (p *producer) placed(place input.Place) input.Place {
	if place.File == "" {
		place.File = p.file.Name
	}
	place.ID, _ = p.numbers.Mask(place.ID)
	return place
}

// washed keeps national numbers out of reasons, which may quote what they are
// about.
func (p *producer) washed(err error) error {
	text, _, found := p.numbers.Scrub(err.Error())
	if found == 0 && text == err.Error() {
		return err
	}
	return &graph.Error{Code: graph.CodeOf(err), Msg: text}
}

// recordOf is the id of the record that a change comes from, "" when it has none.
func recordOf(c *graph.Change) string {
	switch {
	case c.Entity != nil && len(c.Entity.Records) > 0:
		return c.Entity.Records[0].Source.Record
	case c.Relation != nil && len(c.Relation.Records) > 0:
		return c.Relation.Records[0].Source.Record
	case c.Withdraw != nil:
		return c.Withdraw.Record
	}
	return ""
}

// sizeOf is about how much text a change holds.
func sizeOf(c *graph.Change) int {
	size := 0
	values := func(all []graph.Value) {
		for i := range all {
			size += len(all[i].Text) + len(all[i].Original)
		}
	}
	switch {
	case c.Entity != nil:
		for i := range c.Entity.Records {
			r := &c.Entity.Records[i]
			for _, n := range r.Names {
				size += len(n.Text)
			}
			for _, id := range r.Identifiers {
				size += len(id.Value)
			}
			values(r.Values)
		}
	case c.Relation != nil:
		for i := range c.Relation.Records {
			values(c.Relation.Records[i].Values)
		}
	}
	return size
}
