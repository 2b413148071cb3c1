package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func (p *program) backup() *cobra.Command {
	var at location
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "backup [FILE] [--community FILE]",
		Short: "Copy the graph, the community, or both to files, while they are in use",
		Long: `Backup writes the graph as it is at one moment to a new file. A server and a load
may go on meanwhile. The file has its name only when it is whole, and is never
put in the place of another.

With --community, the accounts and what people did are written too, to a file of
its own: it holds addresses, and is not to lie where everybody may take the graph.

The folder keys/ is in neither: copy that apart, to another place.

A graph in a database (--graph) is backed up by the database: neo4j-admin database
backup (Enterprise, while it runs) or neo4j-admin database dump (Community, while
it is stopped), the console of Aura, or, slowly but anywhere, spona export.`,
		Example: `  spona backup spona-2026-05-03.backup
  spona backup graph.backup --community people.backup --data /srv/spona
  spona backup --data data/demo demo.backup`,
		Args: needs("FILE"),
		RunE: p.does(func(ctx context.Context, args []string) error {
			if err := at.notEmbedded("backup", "use the database's own, neo4j-admin database backup or dump, or write spona export"); err != nil {
				return err
			}
			return p.withStore(ctx, at, func(o *opened) error {
				if err := o.embedded.Backup(ctx, args[0]); err != nil {
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
	at.register(cmd)
	jsonFlag(cmd, &asJSON)
	return p.backsUpCommunity(cmd, &at.data, &asJSON)
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
