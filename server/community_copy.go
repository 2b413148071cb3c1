package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/store/community"
	"spona/server/folder"
)

// Backups of the community are files of their own: they hold the addresses of
// people, and are kept by others, elsewhere and for a shorter time than the graph,
// which anybody may have.

// alsoCommunity gives a command that takes the FILE of a graph a flag --community
// with the file of a community. One of the two has to be given; do is told of none as
// of "".
func (p *program) alsoCommunity(cmd *cobra.Command, usage string, do func(ctx context.Context, file string) error) *cobra.Command {
	var file string
	cmd.Flags().StringVar(&file, "community", "", usage)
	ofGraph, args := cmd.RunE, cmd.Args
	cmd.Args = func(cmd *cobra.Command, given []string) error {
		if file == "" || len(given) > 0 {
			return args(cmd, given)
		}
		return nil
	}
	cmd.RunE = func(cmd *cobra.Command, given []string) error {
		if len(given) > 0 {
			if err := ofGraph(cmd, given); err != nil {
				return err
			}
		}
		return p.does(func(ctx context.Context, _ []string) error { return do(ctx, file) })(cmd, nil)
	}
	return cmd
}

// backsUpCommunity lets a command back up the community as well.
func (p *program) backsUpCommunity(cmd *cobra.Command, data *string, asJSON *bool) *cobra.Command {
	const usage = "file to write the community to; without FILE, that alone"
	return p.alsoCommunity(cmd, usage, func(ctx context.Context, file string) error {
		if file == "" {
			return p.remindOfCommunity(*data)
		}
		return p.withPeople(ctx, *data, func(store *community.Store) error {
			if err := store.Backup(ctx, file); err != nil {
				return err
			}
			info, err := os.Stat(file)
			if err != nil {
				return fmt.Errorf("backup: %w", err)
			}
			if *asJSON {
				return writeJSON(p.stdout, map[string]any{"file": file, "bytes": info.Size()})
			}
			_, err = fmt.Fprintf(p.stdout, "Wrote %s, %s. It holds addresses: keep it where only you read it.\n"+
				"Restore it with: spona restore --community %s --data FOLDER\n", file, size(info.Size()), file)
			return err
		})
	})
}

// remindOfCommunity says that a backup left the community out, so that nobody finds
// that out on the day it is needed.
func (p *program) remindOfCommunity(dir string) error {
	f, err := openFolder(dir)
	if err == nil && hasCommunity(f) {
		fmt.Fprintln(p.stderr, "The community is not in it: back it up as well, with --community FILE.")
	}
	return err
}

// restoresCommunity lets a command restore the community as well.
func (p *program) restoresCommunity(cmd *cobra.Command, data *string, replace, asJSON *bool) *cobra.Command {
	const usage = "backup of a community; without FILE, that alone is restored"
	return p.alsoCommunity(cmd, usage, func(ctx context.Context, file string) error {
		if file == "" {
			return nil
		}
		f, err := folder.OpenOrCreate(*data)
		if err != nil {
			return err
		}
		if err := community.Restore(ctx, file, f.Dir(), *replace); err != nil {
			return err
		}
		held, err := communityOf(ctx, f)
		if err != nil {
			return err
		}
		if *asJSON {
			return writeJSON(p.stdout, held)
		}
		_, err = fmt.Fprintf(p.stdout, "Restored the community of %s from %s: %s.\n"+
			"Nobody is signed in, and API tokens have to be made anew.\n", f.Dir(), file, held)
		if _, missing := f.CommunityKey(); err == nil && missing != nil {
			_, err = fmt.Fprintf(p.stdout, "Before it can be served: %s.\n", describe(missing))
		}
		return err
	})
}

// A communityInventory is what a community holds.
type communityInventory struct {
	Accounts int     `json:"accounts"`
	Log      verdict `json:"log"`
}

// String is the inventory for people.
func (i *communityInventory) String() string {
	return fmt.Sprintf("%s, %s in the moderators' log", count(i.Accounts, "account", "accounts"), count(int(i.Log.Entries), "entry", "entries"))
}

// communityOf counts what is in the community of a folder, nil when it has none. It
// needs no key. Damage is [graph.CodeInternal].
func communityOf(ctx context.Context, f folder.Folder) (*communityInventory, error) {
	if !hasCommunity(f) {
		return nil, nil
	}
	held := &communityInventory{}
	err := readCommunity(ctx, f, func(store *community.Store) (err error) {
		if err = store.Check(ctx); err != nil {
			return err
		}
		if held.Accounts, err = countAccounts(ctx, store); err != nil {
			return err
		}
		held.Log, err = verdictOn(ctx, store)
		return err
	})
	if err != nil {
		return nil, err
	}
	return held, nil
}

// checkCommunity is what the community of a data folder holds, nil without one, and
// what is wrong with it.
func checkCommunity(ctx context.Context, dir string) (held *communityInventory, problems []string, err error) {
	f, err := openFolder(dir)
	if err != nil {
		return nil, nil, err
	}
	held, err = communityOf(ctx, f)
	switch {
	case graph.CodeOf(err) == graph.CodeInternal && ctx.Err() == nil:
		return nil, []string{"the community: " + describe(err) + " (spona restore --community FILE --replace)"}, nil
	case err != nil:
		return nil, nil, err
	case held != nil && held.Log.Problem != "":
		problems = append(problems, "the moderators' log: "+held.Log.Problem)
	}
	return held, problems, nil
}
