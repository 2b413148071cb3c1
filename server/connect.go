package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/paths"
)

const connectQuery = stepFields + `
query ($ids: [ID!]!, $options: PathOptions, $lang: [String!], $tag: String!) {
  connect(ids: $ids, options: $options) {
    entities { ...named }
    links { ...step }
    parts cost bound
    costs { label value }
    truncated explored dataVersion
  }
}`

// foundSubgraph is the answer to what links several entities.
type foundSubgraph struct {
	foundCost
	Entities  []foundEntity
	Links     []foundStep
	Parts     [][]string
	Bound     float64
	Truncated bool
}

// A connectCommand is the flags of connect.
type connectCommand struct {
	question
	kinds, avoid, order, asOf, format string
	maxLength, hubDegree              int
}

func (p *program) connect() *cobra.Command {
	c := &connectCommand{question: question{program: p}}
	cmd := &cobra.Command{
		Use:   "connect A B C…",
		Short: "Find the small network that links several entities",
		Long: `Connect finds a small network in which 2 to 20 entities hang together, and prints
each link in sentences that name the records. It is close to the smallest there is:
how many times the least the links may be at most is printed with it. With --order
risk it is close to the least cost instead.

Entities that cannot be joined with the others are named. Each is an id, or a name
in any spelling.`,
		Example: `  spona connect "Sanja Kovač" "Vardar Construction" "Ministry of Works"
  spona connect neofytou omirou cyprianou --order risk --json
  spona connect neofytou omirou cyprianou --format graphml > network.graphml`,
		Args: needsEntities,
		RunE: c.does(c.options, c.run),
	}
	c.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&c.order, "order", "shortest", "what is to be little: shortest for the links, or risk for their cost")
	flags.IntVar(&c.maxLength, "max-length", 6, "the most steps between two of the entities, 1 to 8")
	flags.StringVar(&c.kinds, "kinds", "", "relations to follow, separated by commas, such as owns,donated-to; all when not given")
	asOfFlag(cmd, &c.asOf)
	avoidFlag(cmd, &c.avoid)
	hubDegreeFlag(cmd, &c.hubDegree)
	drawingFlag(cmd, &c.format)
	return cmd
}

// needsEntities asks for as many entities as can be connected.
func needsEntities(cmd *cobra.Command, args []string) error {
	if len(args) < 2 || len(args) > paths.MaxConnected {
		return graph.Invalid("", "%s needs 2 to %d entities, not %d: %s", cmd.Name(), paths.MaxConnected, len(args), cmd.UseLine())
	}
	return nil
}

// options are the API's options for the flags.
func (c *connectCommand) options() (map[string]any, error) {
	if _, _, err := drawingFormatNamed(c.format); err != nil {
		return nil, err
	}
	order, err := searchOrder(c.order)
	if err != nil {
		return nil, err
	}
	options := map[string]any{"order": order, "maxLength": c.maxLength, "hubDegree": c.hubDegree}
	addAsOf(options, c.asOf)
	return options, addLists(options, c.kinds, c.avoid)
}

func (c *connectCommand) run(ctx context.Context, a asker, args []string, options map[string]any) error {
	ids, err := a.meant(ctx, args...)
	if err != nil {
		return err
	}
	variables := map[string]any{"ids": ids, "options": options}
	drawing, drawn, err := drawingFormatNamed(c.format)
	if err != nil {
		return err
	}
	var data struct{ Connect json.RawMessage }
	if drawn {
		if err := a.ask(ctx, drawnSubgraphQuery, variables, &data); err != nil {
			return err
		}
		return drawing.drawSubgraph(c.program.stdout, c.program.stderr, data.Connect)
	}
	if err := a.tell(ctx, connectQuery, variables, &data); err != nil {
		return err
	}
	if a.asJSON || c.format == "json" {
		return writeJSON(c.program.stdout, data.Connect)
	}
	var result foundSubgraph
	if err := json.Unmarshal(data.Connect, &result); err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	return result.write(c.program.stdout)
}

// write prints the links, and what they do not join.
func (f foundSubgraph) write(w io.Writer) error {
	out := &printer{w: w}
	if len(f.Links) == 0 {
		out.print("No connection was found. It may be longer (--max-length), or rest on records of a worse tier (--min-tier C).\n")
	} else {
		out.print("%s between %s%s\n", count(len(f.Links), "link", "links"), count(len(f.Entities), "entity", "entities"), f.foundCost.text())
		if f.Bound == 1 {
			out.print("There is no smaller network that links them.\n")
		} else if f.Bound > 0 {
			out.print("That is at most %.2f times the least that is possible.\n", f.Bound)
		}
	}
	for _, s := range f.Links {
		out.print("\n%s\n", s.From.text())
		s.write(out, "  ")
		out.print("%s\n", s.To.text())
	}
	f.writeParts(out)
	if f.Truncated {
		out.print("\nThe search gave up before it had looked everywhere: there may be better links, and more. Narrow it with --kinds, --avoid or --hub-degree.\n")
	}
	return out.err
}

// writeParts says which entities could not be joined.
func (f foundSubgraph) writeParts(out *printer) {
	if len(f.Parts) < 2 {
		return
	}
	names := make(map[string]string, len(f.Entities))
	for _, e := range f.Entities {
		names[e.ID] = e.text()
	}
	out.print("\nNot all of them could be joined. What hangs together:\n")
	for _, part := range f.Parts {
		var list []string
		for _, id := range part {
			list = append(list, names[id])
		}
		out.print("  %s\n", strings.Join(list, "; "))
	}
}
