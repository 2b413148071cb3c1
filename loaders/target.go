package loaders

import (
	"context"
	"fmt"
	"slices"

	"spona/graph"
	"spona/loaders/input"
)

// A target is where the batches of one set go: a load of the store or, in a dry
// run, nowhere.
type target struct {
	opts    *Options
	store   Store
	load    graph.Load // nil in a dry run
	numbers *input.Numbers

	describe *graph.Dataset           // to be recorded before the first change; nil when done or not wanted
	check    bool                     // whether the first batch must have something in common with the data set
	before   map[string]graph.Dataset // what the store held
	ids      []string                 // data sets that were loaded
	counts   graph.Counts
	shown    int
	doubt    string // of the set
}

// begin starts to load a set.
func (r *run) begin(ctx context.Context, s *set) (*target, error) {
	t := &target{opts: &r.opts, store: r.store, numbers: s.numbers, doubt: s.doubt, before: make(map[string]graph.Dataset)}
	if r.store != nil {
		sets, err := r.store.Datasets(ctx)
		if err != nil {
			return nil, fmt.Errorf("read what is loaded: %w", err)
		}
		for _, d := range sets {
			t.before[d.ID] = d
		}
	}
	if slices.ContainsFunc(s.files, func(f formatted) bool { return !f.format.OwnDatasets }) {
		before := t.before[s.dataset.ID]
		described := completed(s.dataset, before)
		t.describe = &described
		t.check = s.derived && !r.opts.Add && before.Entities > 0
	}
	if r.opts.DryRun {
		return t, nil
	}
	load, err := r.store.BeginLoad(ctx, graph.LoadOptions{Complete: !r.opts.Add, At: r.opts.Now()})
	if err != nil {
		return nil, fmt.Errorf("begin the load: %w", err)
	}
	t.load = load
	return t, nil
}

// completed is a data set with what was known of it where the new description
// says nothing, so that loading it again without one loses nothing.
func completed(d, before graph.Dataset) graph.Dataset {
	for _, field := range []struct{ now, was *string }{
		{&d.Title, &before.Title}, {&d.Description, &before.Description}, {&d.Publisher, &before.Publisher},
		{&d.Licence, &before.Licence}, {&d.LicenceURL, &before.LicenceURL}, {&d.URL, &before.URL}, {&d.Notice, &before.Notice},
	} {
		if *field.now == "" {
			*field.now = *field.was
		}
	}
	if len(d.Countries) == 0 {
		d.Countries = before.Countries
	}
	if d.Coverage.IsZero() {
		d.Coverage = before.Coverage
	}
	return d
}

// apply records the changes of one batch.
func (t *target) apply(ctx context.Context, changes []graph.Change) (graph.Applied, error) {
	if len(changes) == 0 {
		return graph.Applied{}, nil
	}
	if err := t.inCommon(ctx, changes); err != nil {
		return graph.Applied{}, err
	}
	for _, c := range changes {
		if c.Dataset != nil && !slices.Contains(t.ids, c.Dataset.ID) {
			t.ids = append(t.ids, c.Dataset.ID)
		}
	}
	described := 0
	if t.describe != nil && slices.ContainsFunc(changes, func(c graph.Change) bool { return states(c, t.describe.ID) }) {
		changes = append([]graph.Change{{Dataset: t.describe}}, changes...)
		t.ids = append(t.ids, t.describe.ID)
		t.describe, described = nil, 1
	}
	if t.load == nil {
		t.show(changes)
		return graph.Applied{}, nil
	}
	applied, err := t.load.Apply(ctx, changes)
	if err != nil {
		return graph.Applied{}, fmt.Errorf("record a batch: %w", err)
	}
	kept := applied.Rejected[:0]
	for _, reject := range applied.Rejected {
		reject.Index -= described
		if reject.Index < 0 {
			return graph.Applied{}, fmt.Errorf("describe the data set: %w", reject.Err)
		}
		kept = append(kept, reject)
	}
	applied.Rejected = kept
	t.counts.Add(applied.Counts)
	return applied, nil
}

// states reports whether a change is of that data set: a format may carry
// records of others, and then nothing is to be described that is not there.
func states(c graph.Change, dataset string) bool {
	of := func(s graph.Source) bool { return s.Dataset == dataset }
	switch {
	case c.Entity != nil:
		return slices.ContainsFunc(c.Entity.Sources(), of)
	case c.Relation != nil:
		return slices.ContainsFunc(c.Relation.Sources(), of)
	case c.Withdraw != nil:
		return c.Withdraw.Dataset == dataset
	}
	return c.Dataset != nil && c.Dataset.ID == dataset
}

// inCommon refuses to load one data set over another that was named after a file
// of the same name: files of that sort are all called alike.
func (t *target) inCommon(ctx context.Context, changes []graph.Change) error {
	if !t.check {
		return nil
	}
	t.check = false
	var ids []graph.ID
	for _, c := range changes {
		if c.Entity != nil {
			ids = append(ids, c.Entity.ID)
		}
	}
	known, err := t.store.Entities(ctx, ids)
	if err != nil {
		return fmt.Errorf("look for the first entities: %w", err)
	}
	if len(ids) > 0 && !slices.ContainsFunc(known, func(e *graph.Entity) bool { return e != nil }) {
		return graph.Errorf(graph.CodeConflict, "dataset",
			"the data set %s is already there and knows none of the first %d entities of this source: if it is another one, name it; if it is a new edition, name it %[1]s",
			t.describe.ID, len(ids))
	}
	return nil
}

func (t *target) show(changes []graph.Change) {
	for _, c := range changes {
		if t.opts.OnChange == nil || t.shown == t.opts.Show {
			return
		}
		t.opts.OnChange(c)
		t.shown++
	}
}

// close gives the load up unless it was finished.
func (t *target) close() error {
	if t.load == nil {
		return nil
	}
	if err := t.load.Close(); err != nil {
		return fmt.Errorf("end the load: %w", err)
	}
	return nil
}

// end finishes the load of a set, and marks what has vanished if nothing speaks
// against it.
func (r *run) end(ctx context.Context, t *target, first int) error {
	report := DatasetReport{IDs: t.ids, Complete: !r.opts.Add}
	if !r.opts.Add {
		report.NotEnded = r.whyNotEnd(t, first)
		report.Complete = report.NotEnded == ""
	}
	if t.load != nil && report.NotEnded == "" {
		counts, err := t.load.Finish(ctx)
		if err != nil {
			return fmt.Errorf("finish the load: %w", err)
		}
		report.Ended = factsOf(counts)
		r.report.Total.Facts.add(report.Ended)
	}
	r.report.Datasets = append(r.report.Datasets, report)
	return nil
}

// whyNotEnd says why nothing is to be marked as ended, "" when it is.
func (r *run) whyNotEnd(t *target, first int) string {
	var sum Tallies
	for _, f := range r.report.Files[first:] {
		if f.Broken != "" {
			return f.Name + " could not be read to its end"
		}
		sum.add(f.Tallies)
	}
	if t.doubt != "" {
		return t.doubt
	}
	known := 0
	for _, id := range t.ids {
		known += t.before[id].Entities + t.before[id].Relations
	}
	old := t.counts.Entities.Unchanged + t.counts.Entities.Changed + t.counts.Relations.Unchanged + t.counts.Relations.Changed
	switch {
	case sum.Records == sum.Rejected:
		return "there is no record that could be used"
	case r.opts.EndDespiteRejects:
	case sum.Rejected > 0:
		return fmt.Sprintf("of %d records %d were rejected, and what is missing may be among them", sum.Records, sum.Rejected)
	case t.load != nil && known > 0 && old == 0:
		return "nothing in it was known before: it seems to be another data set"
	}
	return ""
}
