package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"spona/graph/store/sqlite"
	"spona/server/folder"
)

func (p *program) restore() *cobra.Command {
	var (
		at              location
		replace, asJSON bool
	)
	cmd := &cobra.Command{
		Use:   "restore [FILE] [--community FILE]",
		Short: "Make a data folder from a backup",
		Long: `Restore checks a backup from end to end and makes it the graph of a data folder,
which is made if there is none. A folder that has a graph keeps it unless
--replace is given, and in any case while a server or a load uses it.

With --community, the backup of a community is restored in the same way. Sessions,
API tokens and letters that waited do not come back, and neither do accounts that
were deleted from the community that it replaces. Into another folder they do:
delete them there again. Put keys/ back as well, from where it was copied to.`,
		Example: `  spona restore spona-2026-05-03.backup --data data/restored
  spona restore graph.backup --community people.backup --data data/restored
  spona restore --community people.backup --replace --data /srv/spona`,
		Args: needs("FILE"),
		RunE: p.does(func(ctx context.Context, args []string) error {
			if err := at.notEmbedded("restore", "use the database's own, neo4j-admin database restore or load, or load a file that spona export wrote"); err != nil {
				return err
			}
			f, err := folder.OpenOrCreate(at.data)
			if err != nil {
				return err
			}
			if err := sqlite.Restore(ctx, args[0], f.Dir(), replace); err != nil {
				return err
			}
			if err := f.ForgetSample(); err != nil {
				return err
			}
			return p.withStore(ctx, at, func(o *opened) error {
				held, err := inventoryOf(ctx, o)
				if err != nil {
					return err
				}
				if asJSON {
					return writeJSON(p.stdout, held)
				}
				_, err = fmt.Fprintf(p.stdout, "Restored %s from %s: %s.\n", f.Dir(), args[0], held)
				return err
			})
		}),
	}
	at.register(cmd)
	cmd.Flags().BoolVar(&replace, "replace", false, "put the backup in the place of what the folder has")
	jsonFlag(cmd, &asJSON)
	return p.restoresCommunity(cmd, &at.data, &replace, &asJSON)
}
