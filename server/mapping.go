package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"spona/loaders/input"
	"spona/loaders/table"
)

// mapping is the command about mappings of tables.
func (p *program) mapping() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "mapping",
		Short: "Say what the columns of a table mean",
		Long: `A mapping says which columns of a table make which entities and relations. "load"
takes one with --mapping, and finds those that come with Spona by the table's header.`,
		Example: `  spona mapping list
  spona mapping init contracts.csv > contracts.yaml
  spona mapping show parlgov-parties`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			p.began = true
			return cmd.Help()
		},
	}
	cmd.AddCommand(p.mappingInit(), p.mappingList(), p.mappingShow())
	return cmd
}

func (p *program) mappingInit() *cobra.Command {
	var encoding string
	cmd := &cobra.Command{
		Use:   "init FILE",
		Short: "Propose a mapping for a table",
		Long: `Propose a mapping for a table (CSV, TSV, XLSX, a JSON array of objects) from its
header and its first rows. It is written to the standard output, with comments on
what was guessed, and loads as it is.`,
		Example: `  spona mapping init contracts.csv > contracts.yaml
  spona load --dry-run --mapping contracts.yaml contracts.csv`,
		Args: cobra.ExactArgs(1),
		RunE: p.does(func(ctx context.Context, args []string) (err error) {
			opener := &input.Opener{Stdin: interruptible(ctx, p.stdin), Encoding: encoding}
			defer func() {
				if closing := opener.Close(); err == nil {
					err = closing
				}
			}()
			files, _, err := opener.Files(ctx, args[0])
			if err != nil {
				return err
			}
			if len(files) == 0 {
				return fmt.Errorf("%s holds no file", args[0])
			}
			proposal, err := table.Propose(ctx, files[0])
			if err != nil {
				return err
			}
			_, err = io.WriteString(p.stdout, clean(proposal))
			return err
		}),
	}
	cmd.Flags().StringVar(&encoding, "encoding", "", "encoding of the text, when its look does not tell")
	return cmd
}

func (p *program) mappingList() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "List the mappings that come with Spona",
		Args:  cobra.NoArgs,
		RunE: p.does(func(context.Context, []string) error {
			for _, m := range table.Catalogue() {
				if _, err := fmt.Fprintf(p.stdout, "%-34s %s\n", m.Name, m.Doc()); err != nil {
					return err
				}
			}
			return nil
		}),
	}
}

func (p *program) mappingShow() *cobra.Command {
	return &cobra.Command{
		Use:   "show NAME",
		Short: "Print a mapping that comes with Spona, to copy and change",
		Args:  cobra.ExactArgs(1),
		RunE: p.does(func(_ context.Context, args []string) error {
			source, err := table.Open(args[0])
			if err != nil {
				return err
			}
			_, err = io.Copy(p.stdout, source)
			if closing := source.Close(); err == nil {
				err = closing
			}
			return err
		}),
	}
}
