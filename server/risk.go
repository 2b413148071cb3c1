package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

const riskQuery = pathFields + `
query ($from: ID!, $options: RiskPathOptions, $lang: [String!], $tag: String!) {
  riskPaths(from: $from, options: $options) {
    truncated explored dataVersion
    paths { pattern goal indicators path { ...path } }
  }
}`

// noAccusation ends every list of patterns.
const noAccusation = "These are patterns in public records and no accusations."

// foundRisks is the answer to a search for money and power.
type foundRisks struct {
	Truncated bool
	Paths     []struct {
		Pattern, Goal string
		Indicators    []string
		Path          foundPath
	}
}

// A riskCommand is the flags of risk.
type riskCommand struct {
	question
	times                        searchTimes
	avoid                        string
	limit, perPattern, hubDegree int
}

func (p *program) risk() *cobra.Command {
	c := &riskCommand{question: question{program: p}}
	cmd := &cobra.Command{
		Use:   "risk FROM",
		Short: "Find how an actor is connected to public money and to power",
		Long: `Risk finds the connections of one actor to contracts, funds and the bodies that
pay, and to offices, public bodies and parties. The worst come first: those of the
least cost, which is printed with its parts, in hundredths of an ordinary step.

Each follows a pattern, such as owner-company-contract: a company of the actor that
won a contract. It is printed with the indicators that are about that pattern,
which does not say that one is raised. A pattern in public records is no accusation.

FROM is an id, or a name in any spelling.`,
		Example: `  spona risk "Sanja Kovač"
  spona risk "Vardar Construction" --limit 25 --per-pattern 1
  spona risk "Sanja Kovač" --time overlap --json
  spona risk e234567abcdefghijklmnopqr --as-of 2017 --lang sr-Cyrl`,
		Args: needs("FROM"),
		RunE: c.does(c.options, c.run),
	}
	c.register(cmd)
	c.times.register(cmd)
	cmd.Flags().IntVar(&c.limit, "limit", 10, "how many connections to print, 1 to 100")
	cmd.Flags().IntVar(&c.perPattern, "per-pattern", 3, "the most of one pattern, 1 to 25")
	avoidFlag(cmd, &c.avoid)
	hubDegreeFlag(cmd, &c.hubDegree)
	return cmd
}

// options are the API's options for the flags.
func (c *riskCommand) options() (map[string]any, error) {
	options := map[string]any{"limit": c.limit, "perPattern": c.perPattern, "hubDegree": c.hubDegree}
	if err := c.times.add(options); err != nil {
		return nil, err
	}
	return options, addLists(options, "", c.avoid)
}

func (c *riskCommand) run(ctx context.Context, a asker, args []string, options map[string]any) error {
	ids, err := a.meant(ctx, args...)
	if err != nil {
		return err
	}
	var data struct{ RiskPaths json.RawMessage }
	if err := a.tell(ctx, riskQuery, map[string]any{"from": ids[0], "options": options}, &data); err != nil {
		return err
	}
	if a.asJSON {
		return writeJSON(c.program.stdout, data.RiskPaths)
	}
	var result foundRisks
	if err := json.Unmarshal(data.RiskPaths, &result); err != nil {
		return fmt.Errorf("risk: %w", err)
	}
	return result.write(c.program.stdout)
}

// write prints each connection under its pattern.
func (f foundRisks) write(w io.Writer) error {
	out := &printer{w: w}
	if len(f.Paths) == 0 {
		out.print("No connection to public money or power was found. It may rest on records of a worse tier (--min-tier C).\n")
	}
	for i, p := range f.Paths {
		out.print("%d. %s, to %s: %s%s\n", i+1, wordOf(p.Pattern), wordOf(p.Goal), count(p.Path.Length, "step", "steps"), p.Path.foundCost.text())
		if len(p.Indicators) > 0 {
			out.print("Indicators about this pattern: %s\n", strings.Join(p.Indicators, ", "))
		}
		p.Path.write(out)
		out.print("\n")
	}
	if len(f.Paths) > 0 {
		out.print("%s\n", noAccusation)
	}
	if f.Truncated {
		out.print("\nThe search gave up before it had looked everywhere: there may be more connections, and worse ones. Narrow it with --avoid or --hub-degree.\n")
	}
	return out.err
}
