package main

import (
	"errors"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/server/folder"
)

// The data folders when none is named.
const (
	usualData = "data/main"
	demoData  = "data/demo"
)

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
