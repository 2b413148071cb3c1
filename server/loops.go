package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"spona/graph"
)

const loopsQuery = stepFields + `
query ($id: ID!, $options: LoopOptions, $lang: [String!], $tag: String!) {
  loops(id: $id, options: $options) {
    more truncated explored dataVersion
    loops {
      official { ...named } body { ...named } buyer { ...named } supplier { ...named }
      bond certain
      through { ...named }
      offices { steps { ...step } }
      ties { steps { ...step } }
      contracts {
        contract { ...named } tender { ...named }
        signed shared certain
        value { amount currency }
        doubt { id kind sentence(lang: $tag) }
        steps { ...step }
      }
      value { amount currency } certainValue { amount currency } total { amount currency }
      contractCount unpricedCount
    }
  }
}`

// A loopsCommand is the flags of loops.
type loopsCommand struct {
	question
	limit, giftDays int
	minShare        string
}

func (p *program) loops() *cobra.Command {
	c := &loopsCommand{question: question{program: p}}
	cmd := &cobra.Command{
		Use:   "loops ENTITY",
		Short: "Find the closed loops of power and public money that an entity is in",
		Long: `Loops finds where an official holds office at a body, the body or a part of it buys
from a supplier, and the supplier is tied to the same official: by a company, a gift,
a relative, a party or an associate. Office and tie were both alive on the day on
which a contract was signed; where dates or shares are not fully known, that is
possible, never certain. The certain ones come first.

A relative is never named. A pattern in public records is no accusation.

ENTITY is the official, the body, the buyer, the supplier, the party or a contract: an
id, or a name in any spelling.`,
		Example: `  spona loops "Sanja Kovač"
  spona loops "Vardar Construction" --min-share 25 --json
  spona loops "Ministry of Works" --gift-days 365 --lang de`,
		Args: needs("ENTITY"),
		RunE: c.does(c.options, c.run),
	}
	c.register(cmd)
	cmd.Flags().IntVar(&c.limit, "limit", 25, "how many loops to print, 1 to 100")
	cmd.Flags().IntVar(&c.giftDays, "gift-days", 1095, "the most days from a gift to a contract, 1 to 36525")
	cmd.Flags().StringVar(&c.minShare, "min-share", "", "owners of less than this many percent do not count; any share when not given")
	return cmd
}

// options are the API's options for the flags.
func (c *loopsCommand) options() (map[string]any, error) {
	options := map[string]any{"limit": c.limit, "giftDays": c.giftDays}
	if c.minShare == "" {
		return options, nil
	}
	if _, err := graph.ParseDecimal(c.minShare); err != nil {
		return nil, graph.Invalid("", "--min-share: %q is no percentage, such as 25 or 12.5", c.minShare)
	}
	options["minShare"] = c.minShare
	return options, nil
}

func (c *loopsCommand) run(ctx context.Context, a asker, args []string, options map[string]any) error {
	ids, err := a.meant(ctx, args...)
	if err != nil {
		return err
	}
	var data struct{ Loops json.RawMessage }
	if err := a.tell(ctx, loopsQuery, map[string]any{"id": ids[0], "options": options}, &data); err != nil {
		return err
	}
	if a.asJSON {
		return writeJSON(c.program.stdout, data.Loops)
	}
	var result foundLoops
	if err := json.Unmarshal(data.Loops, &result); err != nil {
		return fmt.Errorf("loops: %w", err)
	}
	return result.write(c.program.stdout)
}
