package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/server/config"
)

const pathQuery = pathFields + `
query ($from: ID!, $to: ID!, $options: PathOptions, $lang: [String!], $tag: String!) {
  paths(from: $from, to: $to, options: $options) { truncated explored dataVersion paths { ...path } }
}`

// foundPaths is the answer to a search for connections.
type foundPaths struct {
	Truncated bool
	Paths     []foundPath
}

// A pathCommand is the flags of path.
type pathCommand struct {
	question
	times                       searchTimes
	kinds, avoid, order, format string
	maxLength, limit, hubDegree int
}

func (p *program) path() *cobra.Command {
	c := &pathCommand{question: question{program: p}}
	cmd := &cobra.Command{
		Use:   "path FROM TO",
		Short: "Find how two entities are connected",
		Long: `Path finds the best connections between two entities, and prints each step in
sentences that name the records. Relations are followed in either direction.

The best are those of the fewest steps, or with --order risk those of the least
cost: what they are made of says most of power and money, and is best known. The
cost is printed with its parts, in hundredths of an ordinary step.

With --time overlap all steps may have held at one time; with --time sequence each
may have begun when the one before it had, such as a gift and then an award. A
date that is partial or unknown makes a connection possible, never certain.

FROM and TO are ids, or names in any spelling. Where several entities have the
name, it asks which one is meant; without a terminal to ask at, it lists them.`,
		Example: `  spona path "Sanja Kovač" "Vardar Construction"
  spona path e234567abcdefghijklmnopqr "Ministry of Works" --kinds owns,awarded,buys
  spona path "Sanja Kovač" "Ministry of Works" --order risk --time overlap
  spona path "Vardar Construction" "Ministry of Works" --time sequence --max-gap-days 365
  spona path neofytou omirou --max-length 3 --as-of 2017 --json
  spona path "Sanja Kovač" "Vardar Construction" --lang mk
  spona path neofytou omirou --format gexf > found.gexf`,
		Args: needs("FROM", "TO"),
		RunE: c.does(c.options, c.run),
	}
	c.register(cmd)
	c.times.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&c.order, "order", "shortest", "which come first: shortest, or risk for those of the least cost")
	flags.IntVar(&c.maxLength, "max-length", 6, "the most steps, 1 to 8")
	flags.IntVar(&c.limit, "limit", 5, "how many connections to print, 1 to 25")
	flags.StringVar(&c.kinds, "kinds", "", "relations to follow, separated by commas, such as owns,donated-to; all when not given")
	avoidFlag(cmd, &c.avoid)
	hubDegreeFlag(cmd, &c.hubDegree)
	drawingFlag(cmd, &c.format)
	return cmd
}

func avoidFlag(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "avoid", "", "ids of entities not to pass through, separated by commas")
}

func hubDegreeFlag(cmd *cobra.Command, value *int) {
	cmd.Flags().IntVar(value, "hub-degree", 0, "pass through no entity with more relations than this; 0 for no such limit")
}

func drawingFlag(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "format", "text", "how to print: text, json, or graphml or gexf for programs that draw networks")
	cmd.MarkFlagsMutuallyExclusive("json", "format")
}

// options are the API's options for the flags.
func (c *pathCommand) options() (map[string]any, error) {
	if _, _, err := drawingFormatNamed(c.format); err != nil {
		return nil, err
	}
	order, err := searchOrder(c.order)
	if err != nil {
		return nil, err
	}
	options := map[string]any{"order": order, "maxLength": c.maxLength, "limit": c.limit, "hubDegree": c.hubDegree}
	if err := c.times.add(options); err != nil {
		return nil, err
	}
	return options, addLists(options, c.kinds, c.avoid)
}

// addLists adds the options that are lists, where they are given.
func addLists(options map[string]any, kinds, avoid string) (err error) {
	if avoid != "" {
		options["avoid"] = strings.Split(avoid, ",")
	}
	if kinds != "" {
		options["kinds"], err = relationKindList(kinds)
	}
	return err
}

// relationKindList turns "owns,donated-to" into the API's enum values.
func relationKindList(kinds string) ([]string, error) {
	var known, list []string
	for _, k := range graph.RelationKinds() {
		known = append(known, wordOf(k.String()))
	}
	for name := range strings.SplitSeq(kinds, ",") {
		name = wordOf(strings.TrimSpace(name))
		kind, err := graph.ParseRelationKind(strings.ToUpper(strings.ReplaceAll(name, "-", "_")))
		if err != nil {
			hint := "the kinds are " + strings.Join(known, ", ")
			if near := config.Nearest(name, known); near != "" {
				hint = "did you mean " + near + "?"
			}
			return nil, graph.Invalid("", "--kinds: %q is no kind of relation: %s", name, hint)
		}
		list = append(list, kind.String())
	}
	return list, nil
}

func (c *pathCommand) run(ctx context.Context, a asker, args []string, options map[string]any) error {
	ends, err := a.meant(ctx, args...)
	if err != nil {
		return err
	}
	variables := map[string]any{"from": ends[0], "to": ends[1], "options": options}
	drawing, drawn, err := drawingFormatNamed(c.format)
	if err != nil {
		return err
	}
	var data struct{ Paths json.RawMessage }
	if drawn {
		if err := a.ask(ctx, drawnQuery, variables, &data); err != nil {
			return err
		}
		return drawing.draw(c.program.stdout, c.program.stderr, data.Paths)
	}
	if err := a.tell(ctx, pathQuery, variables, &data); err != nil {
		return err
	}
	if a.asJSON || c.format == "json" {
		return writeJSON(c.program.stdout, data.Paths)
	}
	var result foundPaths
	if err := json.Unmarshal(data.Paths, &result); err != nil {
		return fmt.Errorf("path: %w", err)
	}
	return result.write(c.program.stdout)
}

// write prints each connection from end to end.
func (f foundPaths) write(w io.Writer) error {
	out := &printer{w: w}
	if len(f.Paths) == 0 {
		out.print("No connection was found. It may be longer (--max-length), or rest on records of a worse tier (--min-tier C).\n")
	}
	for i, p := range f.Paths {
		if i > 0 {
			out.print("\n")
		}
		out.print("%d. %s%s\n", i+1, count(p.Length, "step", "steps"), p.foundCost.text())
		p.write(out)
	}
	if f.Truncated {
		out.print("\nThe search gave up before it had looked everywhere: there may be more connections, and such as come before these. Narrow it with --kinds, --avoid or --hub-degree.\n")
	}
	return out.err
}
