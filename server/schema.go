package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"spona/schema"
)

func (p *program) schema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the GraphQL schema",
		Long: `Schema prints the API's schema in the schema definition language, for code
generators and editors.`,
		Example: "  spona schema > schema.graphql",
		Args:    needs(),
		RunE: p.does(func(context.Context, []string) error {
			_, err := io.WriteString(p.stdout, schema.SDL())
			return err
		}),
	}
}
