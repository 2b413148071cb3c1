package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"spona/graph/store/sqlite"
)

func (p *program) backup() *cobra.Command {
	var data string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy the graph to a file, while it is in use",
		Long: `Backup writes the graph as it is at one moment to a new file. A server and a load
may go on meanwhile. The file has its name only when it is whole, and is never
put in the place of another.

The folder keys/ is not in it: copy that apart, to another place.`,
		Example: `  spona backup spona-2026-05-03.backup
  spona backup --data data/demo demo.backup`,
		Args: needs("FILE"),
		RunE: p.does(func(ctx context.Context, args []string) error {
			return p.withStore(ctx, data, func(store *sqlite.Store) error {
				if err := store.Backup(ctx, args[0]); err != nil {
					return err
				}
				info, err := os.Stat(args[0])
				if err != nil {
					return fmt.Errorf("backup: %w", err)
				}
				if asJSON {
					return writeJSON(p.stdout, map[string]any{"file": args[0], "bytes": info.Size()})
				}
				_, err = fmt.Fprintf(p.stdout, "Wrote %s, %s. Restore it with: spona restore %s --data FOLDER\n",
					args[0], size(info.Size()), args[0])
				return err
			})
		}),
	}
	dataFlag(cmd, &data)
	jsonFlag(cmd, &asJSON)
	return cmd
}

// size is a number of bytes for people.
func size(bytes int64) string {
	const step = 1 << 10
	value, unit := float64(bytes), 0
	for value >= step && unit < 3 {
		value /= step
		unit++
	}
	if unit == 0 {
		return count(int(bytes), "byte", "bytes")
	}
	return fmt.Sprintf("%.1f %s", value, [...]string{"", "KiB", "MiB", "GiB"}[unit])
}
