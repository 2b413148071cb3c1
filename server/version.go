package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// A build says which program this is.
type build struct {
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"` // of the source, with "+" when it was changed
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

// thisBuild reads what the Go tool wrote into the program.
func thisBuild() build {
	b := build{Version: "development", Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		b.Version = v
	}
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			b.Revision = s.Value[:min(12, len(s.Value))] + b.Revision
		case s.Key == "vcs.modified" && s.Value == "true":
			b.Revision += "+"
		}
	}
	return b
}

func (p *program) version() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print which program this is",
		Args:  cobra.NoArgs,
		RunE: p.does(func(context.Context, []string) error {
			b := thisBuild()
			if asJSON {
				return writeJSON(p.stdout, b)
			}
			_, err := fmt.Fprintf(p.stdout, "spona %s, revision %s, %s, %s\n", b.Version, b.Revision, b.Go, b.Platform)
			return err
		}),
	}
	jsonFlag(cmd, &asJSON)
	return cmd
}

func jsonFlag(cmd *cobra.Command, value *bool) {
	cmd.Flags().BoolVar(value, "json", false, "print JSON, for programs")
}
