package main

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/loaders/ftm"
	"spona/loaders/native"
	"spona/server/config"
)

// An exportFormat writes a snapshot of the graph.
type exportFormat struct {
	name, doc string
	write     func(io.Writer, graph.Snapshot) error
}

func exportFormats() []exportFormat {
	return []exportFormat{
		{"native", "Spona's own JSON lines, with everything that the graph holds", func(w io.Writer, s graph.Snapshot) error {
			return native.Write(w, s, native.Filter{})
		}},
		{"ftm", "FollowTheMoney entities as JSON lines, for Aleph, yente and other tools", func(w io.Writer, s graph.Snapshot) error {
			return ftm.Write(w, s, ftm.Filter{})
		}},
	}
}

func (p *program) export() *cobra.Command {
	var data, format, out string
	var list strings.Builder
	for _, f := range exportFormats() {
		fmt.Fprintf(&list, "\n  %-8s %s", f.name, f.doc)
	}
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the whole graph to a file",
		Long: `Export writes the graph as it is at one moment, whatever is loaded meanwhile, to
the standard output or to a file. The file has its name only when it is whole,
and is compressed when the name ends in .gz.

Formats:` + list.String() + `

Loading an export into an empty folder gives the same graph.`,
		Example: `  spona export --format native --out graph.jsonl.gz
  spona export --format ftm | head`,
		Args: needs(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			chosen, err := exportFormatNamed(format)
			if err != nil {
				return err
			}
			p.began = true
			ctx := cmd.Context()
			return p.withStore(ctx, data, func(store *sqlite.Store) error { return p.runExport(ctx, store, chosen, out) })
		},
	}
	dataFlag(cmd, &data)
	cmd.Flags().StringVar(&format, "format", "native", "format to write")
	cmd.Flags().StringVar(&out, "out", "", "file to write; the standard output when not given")
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

func (p *program) runExport(ctx context.Context, store *sqlite.Store, format exportFormat, out string) (err error) {
	snapshot, err := store.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, snapshot.Close()) }()
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
