package loaders_test

import (
	"context"
	"errors"
	"iter"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders"
	"spona/loaders/demo"
)

// failing is a store whose loads fail at the batch of that number, from 1.
type failing struct {
	loaders.Store
	at     int
	err    error
	before func() // is called before the batch
}

func (f *failing) BeginLoad(ctx context.Context, opts graph.LoadOptions) (graph.Load, error) {
	load, err := f.Store.BeginLoad(ctx, opts)
	return &failingLoad{load, f}, err
}

type failingLoad struct {
	graph.Load
	store *failing
}

func (l *failingLoad) Apply(ctx context.Context, batch []graph.Change) (graph.Applied, error) {
	if l.store.at--; l.store.at == 0 {
		if l.store.before != nil {
			l.store.before()
		}
		if l.store.err != nil {
			return graph.Applied{}, l.store.err
		}
	}
	return l.Load.Apply(ctx, batch)
}

func TestAFailedBatchLeavesNothingAndTheErrorSaysWhatWasKept(t *testing.T) {
	store := open(t)
	opts := as("people", file(t, "x.json", people(1000)))
	opts.BatchSize = 100
	full := &graph.Error{Code: graph.CodeReadonly, Msg: "the disk is full"}
	report, err := loaders.Run(t.Context(), &failing{Store: store, at: 4, err: full}, opts)
	if graph.CodeOf(err) != graph.CodeReadonly || !strings.Contains(err.Error(), "3 batches recorded before stay") {
		t.Errorf("the error is %v", err)
	}
	if report.ExitCode(err) != loaders.ExitFailed || report.Total.Facts.Entities.New != 300 || !strings.Contains(report.Text(), "Stopped: ") {
		t.Errorf("the report is %+v", report.Total)
	}
	if entities, _ := everything(t, store); len(entities) != 300 {
		t.Errorf("%d entities are there", len(entities))
	}
	if report := run(t, store, opts); report.Total.Facts.Entities.New != 700 || !report.Datasets[0].Complete {
		t.Errorf("loading again gives %+v", report.Total.Facts.Entities)
	}
}

func TestALoadStopsWhenItsContextEnds(t *testing.T) {
	store := open(t)
	ctx, cancel := context.WithCancel(t.Context())
	opts := as("people", file(t, "x.json", people(1000)))
	opts.BatchSize = 100
	_, err := loaders.Run(ctx, &failing{Store: store, at: 3, before: cancel}, opts)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	if entities, _ := everything(t, store); len(entities) != 200 {
		t.Errorf("%d entities are there", len(entities))
	}
	run(t, store, opts) // the load under way was given up
}

func TestASecondLoadAtTheSameTimeIsRefused(t *testing.T) {
	store := open(t)
	load, err := store.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := loaders.Run(t.Context(), store, as("x", file(t, "house.json", house))); graph.CodeOf(err) != graph.CodeConflict {
		t.Errorf("the error is %v", err)
	}
	if err := load.Close(); err != nil {
		t.Error(err)
	}
}

func TestASequenceThatIsMadeAlready(t *testing.T) {
	store := open(t)
	report, err := loaders.RunChanges(t.Context(), store, "demo", demo.Changes(demo.Options{}), loaders.Options{})
	if err != nil {
		t.Fatal(err)
	}
	f := report.Total.Facts
	if f.Entities.New < 1000 || f.Relations.New < 4000 || report.Files[0].Name != "demo" || !report.Datasets[0].Complete {
		t.Errorf("it gives %+v", report)
	}
	again, err := loaders.RunChanges(t.Context(), store, "demo", demo.Changes(demo.Options{}), loaders.Options{})
	if err != nil || again.Total.Facts.Changed() {
		t.Errorf("again it gives %+v (%v)", again.Total.Facts, err)
	}
	broken := func(yield func(graph.Change, error) bool) { yield(graph.Change{}, errors.New("lost")) }
	report, err = loaders.RunChanges(t.Context(), store, "broken", iter.Seq2[graph.Change, error](broken), loaders.Options{})
	if err == nil || !strings.Contains(err.Error(), "lost") || report.ExitCode(err) != loaders.ExitFailed {
		t.Errorf("a broken sequence ends with %v", err)
	}
}

func TestProgressGoesOnToTheEnd(t *testing.T) {
	var told []loaders.Progress
	path := file(t, "x.json", people(1000))
	opts := as("people", path)
	opts.BatchSize = 50
	opts.Progress = func(p loaders.Progress) { told = append(told, p) }
	run(t, open(t), opts)
	if len(told) == 0 {
		t.Fatal("nothing was told")
	}
	for i, p := range told[1:] {
		if p.Records < told[i].Records || p.Elapsed < told[i].Elapsed {
			t.Errorf("%+v comes after %+v", p, told[i])
		}
	}
	if last := told[len(told)-1]; last.Records != 1000 || last.Read != last.Size || last.Number != 1 || last.All != 1 || last.File != path {
		t.Errorf("the last is %+v", last)
	}
}
