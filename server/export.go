package main

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/store/neo4j"
	"spona/loaders/ftm"
	"spona/loaders/native"
	"spona/loaders/network"
	"spona/server/config"
)

// An exportFormat writes a snapshot of the graph: to one file, or to a folder of
// files.
type exportFormat struct {
	name, doc string
	write     func(io.Writer, graph.Snapshot) error
	folder    func(string, graph.Snapshot) error
}

func exportFormats() []exportFormat {
	return []exportFormat{
		{name: "native", doc: "Spona's own JSON lines, with everything that the graph holds", write: func(w io.Writer, s graph.Snapshot) error {
			return native.Write(w, s, native.Filter{})
		}},
		{name: "ftm", doc: "FollowTheMoney entities as JSON lines, for Aleph, yente and other tools", write: func(w io.Writer, s graph.Snapshot) error {
			return ftm.Write(w, s, ftm.Filter{})
		}},
		{name: "graphml", doc: "a network to draw and analyse, for Cytoscape, yEd, igraph and NetworkX", write: func(w io.Writer, s graph.Snapshot) error {
			return network.WriteGraphML(w, s, network.Options{})
		}},
		{name: "gexf", doc: "the same for Gephi, with a time line", write: func(w io.Writer, s graph.Snapshot) error {
			return network.WriteGEXF(w, s, network.Options{})
		}},
		{name: "neo4j-csv", doc: "a folder of CSV files for neo4j-admin database import", folder: neo4j.WriteImport},
	}
}

func (p *program) export() *cobra.Command {
	var at location
	var format, out string
	var list strings.Builder
	for _, f := range exportFormats() {
		fmt.Fprintf(&list, "\n  %-9s %s", f.name, f.doc)
	}
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the whole graph to a file",
		Long: `Export writes the graph as it is at one moment, whatever is loaded meanwhile, to
the standard output or to a file. The file has its name only when it is whole,
and is compressed when the name ends in .gz.

Formats:` + list.String() + `

Loading an export in native or ftm into an empty folder gives the same graph. A
network has no relations that only matches by name or contributions state (tier
C), nor those that no data set states any more. Importing neo4j-csv
gives a database that --graph opens, also when the graph is too large to be loaded
by transactions; the command for it is printed.`,
		Example: `  spona export --format native --out graph.jsonl.gz
  spona export --format ftm | head
  spona export --format neo4j-csv --out graph-csv`,
		Args: needs(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			chosen, err := exportFormatNamed(format)
			if err != nil {
				return err
			}
			if chosen.folder != nil && out == "" {
				return graph.Invalid("", "--format %s writes a folder: name one that is not there yet with --out", format)
			}
			p.began = true
			ctx := cmd.Context()
			return p.withStore(ctx, at, func(o *opened) error { return p.runExport(ctx, o, chosen, out) })
		},
	}
	at.register(cmd)
	cmd.Flags().StringVar(&format, "format", "native", "format to write")
	cmd.Flags().StringVar(&out, "out", "", "file or folder to write; the standard output when not given")
	return cmd
}

func exportFormatNamed(name string) (exportFormat, error) {
	formats := exportFormats()
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	if i := slices.Index(names, name); i >= 0 {
		return formats[i], nil
	}
	hint := "the formats are " + strings.Join(names, ", ")
	if near := config.Nearest(name, names); near != "" {
		hint = "did you mean " + near + "?"
	}
	return exportFormat{}, graph.Invalid("", "--format: %q cannot be written: %s", name, hint)
}

func (p *program) runExport(ctx context.Context, store graph.Reader, format exportFormat, out string) (err error) {
	snapshot, err := store.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, snapshot.Close()) }()
	if format.folder != nil {
		return p.exportFolder(snapshot, format, out)
	}
	if out == "" {
		return format.write(p.stdout, snapshot)
	}
	return writeWhole(out, func(w io.Writer) error {
		if !strings.HasSuffix(out, ".gz") {
			return format.write(w, snapshot)
		}
		compressed := gzip.NewWriter(w)
		return errors.Join(format.write(compressed, snapshot), compressed.Close())
	})
}

// exportFolder writes a folder that has its name only when it is whole.
func (p *program) exportFolder(snapshot graph.Snapshot, format exportFormat, out string) error {
	if _, err := os.Lstat(out); !errors.Is(err, fs.ErrNotExist) {
		return graph.Invalid("", "%s is there already: name a folder that is not", out)
	}
	out, err := filepath.Abs(out)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	beside, err := os.MkdirTemp(filepath.Dir(out), ".spona-*")
	if err != nil {
		return graph.Errorf(graph.CodeInvalid, "", "%s cannot be made: %w", out, err)
	}
	defer os.RemoveAll(beside)
	if err := format.folder(beside, snapshot); err != nil {
		return err
	}
	if err := os.Rename(beside, out); err != nil {
		return graph.Errorf(graph.CodeInvalid, "", "%s cannot be made: %w", out, err)
	}
	_, err = fmt.Fprintf(p.stdout, "Wrote %s. While the database is stopped, make it of the files with:\n  %s\n", out, neo4j.ImportCommand(out, "neo4j"))
	return err
}

// writeWhole writes a file that has its name only when it is whole: what was
// there under the name stays until then.
func writeWhole(path string, write func(io.Writer) error) error {
	refused := func(err error) error {
		return graph.Errorf(graph.CodeInvalid, "", "%s cannot be written: %w", path, err)
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return refused(errors.New("it is no file"))
	}
	beside, err := os.CreateTemp(filepath.Dir(path), ".spona-*")
	if err != nil {
		return refused(err)
	}
	defer os.Remove(beside.Name())
	if err := errors.Join(write(beside), beside.Sync(), beside.Close()); err != nil {
		return err
	}
	if err := os.Rename(beside.Name(), path); err != nil {
		return refused(err)
	}
	return nil
}
