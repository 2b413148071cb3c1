package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/projection"
	"spona/graph/store/sqlite"
	"spona/server/folder"
	"spona/server/gql"
)

// The data folders when none is named.
const (
	usualData = "data/main"
	demoData  = "data/demo"
)

func dataFlag(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "data", usualData, "the data folder")
}

// needs asks for so many arguments by their names.
func needs(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < len(names):
			return graph.Invalid("", "%s needs %s: %s", cmd.Name(), names[len(args)], cmd.UseLine())
		case len(args) > len(names):
			return graph.Invalid("", "%s does not know what to do with %q: %s", cmd.Name(), args[len(names)], cmd.UseLine())
		}
		return nil
	}
}

// needsSome asks for at least one argument.
func needsSome(name string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return graph.Invalid("", "%s needs at least one %s: %s", cmd.Name(), name, cmd.UseLine())
		}
		return nil
	}
}

// openFolder opens a data folder that has to be there.
func openFolder(dir string) (folder.Folder, error) {
	f, err := folder.Open(dir)
	if graph.CodeOf(err) == graph.CodeNotFound {
		var e *graph.Error
		errors.As(err, &e)
		return f, graph.Errorf(graph.CodeNotFound, "",
			"%s; fill one with: spona load --data %s FILE, or try the sample with: spona demo", e.Msg, dir)
	}
	return f, err
}

// withStore opens the store of a data folder that has to be there, and closes it
// after the work.
func (p *program) withStore(ctx context.Context, dir string, do func(*sqlite.Store) error) (err error) {
	f, err := openFolder(dir)
	if err != nil {
		return err
	}
	store, err := sqlite.Open(ctx, f.Dir(), sqlite.Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	return do(store)
}

// withAPI is withStore for what asks the API.
func (p *program) withAPI(ctx context.Context, dir string, do func(api) error) error {
	return p.withAnswers(ctx, dir, gql.Options{}, do)
}

// withAnswers is withAPI with options of the API.
func (p *program) withAnswers(ctx context.Context, dir string, opts gql.Options, do func(api) error) error {
	f, err := openFolder(dir)
	if err != nil {
		return err
	}
	return p.withStore(ctx, dir, func(store *sqlite.Store) error {
		keeper := projection.NewKeeper(store, projection.Options{Saved: f.View()})
		handler, err := gql.NewHandler(store, keeper, opts)
		if err != nil {
			return err
		}
		return do(api{handler, keeper})
	})
}
