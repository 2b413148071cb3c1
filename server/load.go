package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/loaders"
	"spona/loaders/table"
	"spona/server/config"
)

// loadFlags are what the command line says about a load.
type loadFlags struct {
	at                                        location
	format, mapping, rejects, tier, retrieved string
	dataset                                   graph.Dataset
	options                                   []string
	add, endDespiteRejects, dryRun, asJSON    bool
	bulk                                      bool
}

func (p *program) load() *cobra.Command {
	var f loadFlags
	cmd := &cobra.Command{
		Use:   "load SOURCE...",
		Short: "Load files into the data folder",
		Long: `Load reads files, folders, addresses (http, https) or the standard input (-), and
records what they state. The data folder is made if there is none; a server may
run on it meanwhile.

A data set is loaded as a whole: loading a file again changes nothing, and what a
newer edition no longer says is marked as ended, not forgotten. With --add, what
is not mentioned stays as it is. A record that cannot be used is rejected with
its place and the reason, and the rest is loaded.

Formats:` + formatList() + `
The format is told by the content; --format names it.

With --bulk, the first load of a graph in a database (--graph) is faster: nothing
of it is there to be read before the end, and a load that was interrupted has to
begin anew. A database that holds a graph already refuses it. Of several data sets
the first is loaded so. A data folder takes first loads that way as it is.

Exit status: 0 all records were accepted, 3 some were rejected, 1 the load failed;
what was recorded before stays, and loading again goes on. Ctrl-C stops a load
after the batch under way.`,
		Example: `  spona load members.json --dataset al-parliament --country AL --licence CC0-1.0
  spona load --dry-run donations.ftm.json
  curl -s https://example.org/members.json | spona load - --dataset members
  spona load --rejects rejects.jsonl --json folder/`,
		Args: needsSome("SOURCE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			opts, err := f.loadOptions(args)
			if err != nil {
				return err
			}
			p.began = true
			return p.runLoad(cmd.Context(), f, opts)
		},
	}
	f.register(cmd)
	return cmd
}

func (f *loadFlags) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	f.at.register(cmd)
	flags.StringVar(&f.format, "format", "", "format of the files; told by their content when not given")
	flags.StringVar(&f.mapping, "mapping", "", "what the columns of a table mean: a mapping file, or the name of a mapping that comes along")
	flags.StringVar(&f.dataset.ID, "dataset", "", "id of the data set; made from the file's name when not given")
	flags.StringVar(&f.dataset.Title, "title", "", "title of the data set")
	flags.StringVar(&f.dataset.Publisher, "publisher", "", "who publishes it")
	flags.StringVar(&f.dataset.Licence, "licence", "", "its licence, as SPDX identifier or name")
	flags.StringVar(&f.dataset.URL, "url", "", "where it is published")
	flags.StringSliceVar(&f.dataset.Countries, "country", nil, "countries that it is about, as two-letter codes (XK for Kosovo)")
	flags.StringVar(&f.tier, "tier", "", "how far it can be relied on: A an official register, B published data, C a match or a contribution; B when no mapping says")
	flags.StringVar(&f.retrieved, "retrieved", "", "when it was fetched, such as 2024-05-03; the age of the file when not given")
	flags.StringArrayVar(&f.options, "option", nil, "something to say about the files, as NAME=VALUE, such as encoding=windows-1250")
	flags.StringVar(&f.rejects, "rejects", "", "file that takes the rejected records, a line of JSON for each")
	flags.BoolVar(&f.add, "add", false, "only add and update: what is not mentioned stays as it is")
	flags.BoolVar(&f.endDespiteRejects, "end-despite-rejects", false, "mark what has vanished as ended although records were rejected")
	flags.BoolVar(&f.bulk, "bulk", false, "load into an empty database as fast as it takes it; until the end there is nothing to read")
	flags.BoolVar(&f.dryRun, "dry-run", false, "read and check only, and show the first records as they would be kept")
	flags.BoolVar(&f.asJSON, "json", false, "print the report as JSON, and progress as lines of JSON to the standard error")
}

// loadOptions checks what the flags say.
func (f *loadFlags) loadOptions(sources []string) (loaders.Options, error) {
	opts := loaders.Options{Sources: sources, Format: f.format, Dataset: f.dataset, Add: f.add,
		EndDespiteRejects: f.endDespiteRejects, DryRun: f.dryRun, FormatOptions: make(map[string]string)}
	if f.format != "" {
		if _, err := loaders.FormatNamed(f.format); err != nil {
			return opts, formatError(f.format)
		}
	}
	var err error
	for i, c := range opts.Dataset.Countries {
		if opts.Dataset.Countries[i], err = graph.ParseCountry(c); err != nil {
			return opts, fmt.Errorf("--country: %w", err)
		}
	}
	if f.dataset.ID != "" {
		if err := graph.ValidateDatasetID(f.dataset.ID); err != nil {
			return opts, fmt.Errorf("--dataset: %w", err)
		}
	}
	if f.tier != "" {
		if opts.Tier, err = graph.ParseTier(strings.ToUpper(f.tier)); err != nil {
			return opts, fmt.Errorf("--tier: %w", err)
		}
	}
	if f.retrieved != "" {
		if opts.Retrieved, err = time.Parse(time.DateOnly, f.retrieved); err != nil {
			return opts, graph.Invalid("", "--retrieved: %q is no day: write it like 2024-05-03", f.retrieved)
		}
	}
	if f.mapping != "" {
		opts.FormatOptions[table.MappingOption] = f.mapping
		if opts.Format == "" {
			opts.Format = "table"
		}
		if _, err := table.Load(f.mapping); err != nil {
			return opts, err
		}
	}
	for _, o := range f.options {
		name, value, ok := strings.Cut(o, "=")
		if !ok || name == "" {
			return opts, graph.Invalid("", "--option: %q is not NAME=VALUE, such as encoding=windows-1250", o)
		}
		opts.FormatOptions[name] = value
	}
	return opts, nil
}

func formatError(name string) error {
	var names []string
	for _, f := range loaders.Formats() {
		names = append(names, f.Name)
	}
	hint := "the formats are " + strings.Join(names, ", ")
	if near := config.Nearest(name, names); near != "" {
		hint = "did you mean " + near + "?"
	}
	return graph.Invalid("", "--format: %q is no format: %s", name, hint)
}

// formatList is the formats for help.
func formatList() string {
	var b strings.Builder
	for _, f := range loaders.Formats() {
		fmt.Fprintf(&b, "\n  %-8s %s", f.Name, wrapped(f.Doc, 11))
	}
	return b.String() + "\n"
}

// runLoad opens what the load needs and prints its report, also when it failed.
func (p *program) runLoad(ctx context.Context, f loadFlags, opts loaders.Options) (err error) {
	opts.Stdin = interruptible(ctx, p.stdin)
	if f.rejects != "" {
		file, err := os.OpenFile(f.rejects, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
		if err != nil {
			return graph.Errorf(graph.CodeInvalid, "", "--rejects: %w", err)
		}
		defer func() { err = errors.Join(err, file.Close()) }()
		opts.Rejects = file
	}
	progress := p.newProgress(f.asJSON)
	opts.Progress = progress.show
	var store loaders.Store
	if f.dryRun {
		opts.Show, opts.OnChange = shownChanges, func(c graph.Change) { progress.end(); p.showChange(f.asJSON, c) }
	} else {
		o, data, err := p.openGraph(ctx, f.at, opening{create: true})
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, o.Close()) }()
		if opts.NumbersKey, err = data.NumbersKey(); err != nil {
			return err
		}
		if store = o; f.bulk && o.database != nil {
			store = &inBulk{Store: o, database: o.database}
		}
	}
	report, err := loaders.Run(ctx, store, opts)
	progress.end()
	if len(report.Files) > 0 || report.Interrupted != "" && f.asJSON {
		if printing := p.printReport(report, f.asJSON); printing != nil {
			return printing
		}
	}
	if err != nil {
		return explainStop(ctx, err)
	}
	if code := report.ExitCode(nil); code != exitOK {
		return exitError(code)
	}
	return nil
}

// interruptible makes a reader whose reads end with the context. A read of a
// terminal or a pipe would otherwise hold a load up for as long as nothing comes.
func interruptible(ctx context.Context, r io.Reader) io.Reader {
	out, in := io.Pipe()
	context.AfterFunc(ctx, func() { in.CloseWithError(ctx.Err()) })
	started := sync.OnceFunc(func() {
		go func() {
			_, err := io.Copy(in, r)
			in.CloseWithError(err)
		}()
	})
	return readerFunc(func(b []byte) (int, error) {
		started() // nothing is read unless it is asked for
		return out.Read(b)
	})
}

type readerFunc func([]byte) (int, error)

// Read implements io.Reader.
func (f readerFunc) Read(b []byte) (int, error) { return f(b) }

// explainStop says what to do about a load that was stopped.
func explainStop(ctx context.Context, err error) error {
	if ctx.Err() == nil {
		return err
	}
	return errors.New("stopped as asked: what the report counts is recorded; load the same again to go on")
}

func (p *program) printReport(report loaders.Report, asJSON bool) error {
	if asJSON {
		return writeJSON(p.stdout, report)
	}
	_, err := io.WriteString(p.stdout, clean(report.Text()))
	return err
}
