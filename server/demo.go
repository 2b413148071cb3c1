package main

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/loaders"
	"spona/loaders/demo"
	"spona/server/folder"
)

const usualScale = 1000

func (p *program) demo() *cobra.Command {
	var (
		at    = location{data: demoData}
		addr  string
		scale int
	)
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Load the bundled sample and serve it",
		Long: `Demo makes a data folder if there is none, loads the sample that comes with the
program, and serves it. It needs no network. Run again, it starts at once with
the same data.

The sample is an invented country, Vardonia, with its politicians, parties,
donors, companies, tenders and contracts; nothing in it is about real people. A
small set of real data stands beside it, unconnected: the members of the House
of Representatives of Cyprus in 2018, from Wikidata (CC0).`,
		Example: `  spona demo
  spona demo --addr 127.0.0.1:9000
  spona demo --scale 1000000 --data data/million   a country of a million entities`,
		Args: needs(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if scale < 1 {
				return graph.Invalid("", "--scale: the sample cannot have %d entities", scale)
			}
			s, err := p.newServer(addr, "")
			if err != nil {
				return err
			}
			p.began = true
			return s.run(cmd.Context(), p, at, opening{create: true}, func(ctx context.Context, o *opened, f folder.Folder) error {
				return p.loadSample(ctx, o, f, scale, cmd.Flags().Changed("scale"))
			})
		},
	}
	at.register(cmd)
	addrFlag(cmd, &addr)
	cmd.Flags().IntVar(&scale, "scale", usualScale, "how many entities the invented country has, with four relations for each")
	return cmd
}

// loadSample loads the sample unless it is there. A load that was interrupted is
// made whole by loading again.
func (p *program) loadSample(ctx context.Context, store *opened, f folder.Folder, scale int, asked bool) error {
	has, err := sampleIn(ctx, store, f)
	switch {
	case err != nil:
		return err
	case has != 0 && has != scale && asked && store.embedded == nil:
		return graph.Errorf(graph.CodeConflict, "", "%s holds the sample with %d entities: name another database with --graph to make one with %d",
			store.name, has, scale)
	case has != 0 && has != scale && asked:
		return graph.Errorf(graph.CodeConflict, "", "%s holds the sample with %d entities: name another folder with --data to make one with %d",
			store.name, has, scale)
	case has != 0:
		return nil
	}
	key, err := f.NumbersKey()
	if err != nil {
		return err
	}
	progress := p.newProgress(false)
	opts := loaders.Options{NumbersKey: key, Progress: progress.show}
	report, err := loaders.RunChanges(ctx, store, "sample", demo.Changes(demo.Options{Entities: scale}), opts)
	if err == nil {
		err = p.loadRealSample(ctx, store, opts)
	}
	progress.end()
	if err != nil {
		return fmt.Errorf("the sample was not loaded; run demo again to go on: %w", err)
	}
	fmt.Fprintf(p.stdout, "Loaded the sample: %d entities and %d relations of an invented country in %.1f s, and the House of Representatives of Cyprus\n",
		report.Total.Facts.Entities.New, report.Total.Facts.Relations.New, report.Seconds)
	if store.embedded == nil {
		return nil
	}
	return f.SetSample(scale)
}

// sampleIn is how many entities the sample has that is there, 0 when there is
// none or not all of it. The folder has a note of it; a database is asked, since
// other folders lead to it too.
func sampleIn(ctx context.Context, store *opened, f folder.Folder) (int, error) {
	if store.embedded != nil {
		return f.Sample()
	}
	held, err := store.Datasets(ctx)
	if err != nil {
		return 0, err
	}
	loaded := make(map[string]bool)
	for _, d := range held {
		loaded[d.ID] = !d.Loaded.IsZero()
	}
	_, _, last := demo.RealSample()
	if !loaded[last.ID] {
		return 0, nil
	}
	var ids []string
	for _, d := range demo.Datasets() {
		ids = append(ids, d.ID)
	}
	page, err := store.Find(ctx, graph.EntityQuery{Datasets: ids})
	return page.Total, err
}

// loadRealSample loads the part of the sample that is about a real country, as
// any other file is loaded.
func (p *program) loadRealSample(ctx context.Context, store loaders.Store, opts loaders.Options) error {
	_, content, dataset := demo.RealSample()
	opts.Sources, opts.Stdin, opts.Format, opts.Dataset = []string{"-"}, bytes.NewReader(content), "popolo", dataset
	opts.Retrieved = time.Date(2018, time.July, 13, 0, 0, 0, 0, time.UTC) // of the commit that the file is from
	_, err := loaders.Run(ctx, store, opts)
	return err
}
