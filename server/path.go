package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/wording"
	"spona/resolvers"
	"spona/server/config"
	"spona/server/gql"
)

const pathQuery = sourceFields + `
query ($from: ID!, $to: ID!, $options: PathOptions, $lang: [String!]) {
  paths(from: $from, to: $to, options: $options) {
    truncated explored dataVersion
    paths {
      length
      steps {
        from { id name(lang: $lang) kind } to { id name(lang: $lang) kind }
        relationCount
        relations {
          id kind role status live
          from { id name(lang: $lang) } to { id name(lang: $lang) }
          spells { from to derived original }
          money { amount currency }
          share { min max }
          properties { property text original }
          sources { ...source }
        }
      }
    }
  }
}`

// foundPaths is the answer to a search for connections.
type foundPaths struct {
	Truncated bool
	Paths     []struct {
		Length int
		Steps  []foundStep
	}
}

type foundStep struct {
	From, To      struct{ ID, Name, Kind string }
	RelationCount int
	Relations     []shownRelation
}

// A pathCommand is the flags of path.
type pathCommand struct {
	program                     *program
	at                          location
	kinds, avoid, asOf, tier    string
	searched, lang, format      string
	maxLength, limit, hubDegree int
	asJSON                      bool
}

func (p *program) path() *cobra.Command {
	c := &pathCommand{program: p}
	cmd := &cobra.Command{
		Use:   "path FROM TO",
		Short: "Find how two entities are connected",
		Long: `Path finds the connections of fewest steps between two entities, and prints each
step in sentences that name the records. Relations are followed in either
direction.

FROM and TO are ids, or names in any spelling. Where several entities have the
name, it asks which one is meant; without a terminal to ask at, it lists them.`,
		Example: `  spona path "Sanja Kovač" "Vardar Construction"
  spona path e234567abcdefghijklmnopqr "Ministry of Works" --kinds owns,awarded,buys
  spona path neofytou omirou --max-length 3 --as-of 2017 --json
  spona path "Sanja Kovač" "Vardar Construction" --lang mk
  spona path neofytou omirou --format gexf > found.gexf`,
		Args: needs("FROM", "TO"),
		RunE: func(cmd *cobra.Command, args []string) error {
			options, err := c.options()
			if err != nil {
				return err
			}
			if _, _, err := drawingFormatNamed(c.format); err != nil {
				return err
			}
			inStore, err := fromStore(c.searched)
			if err != nil {
				return err
			}
			language, err := languageFor(c.lang)
			if err != nil {
				return err
			}
			return p.does(func(ctx context.Context, args []string) error {
				answers := gql.Options{Answers: resolvers.Options{PathsFromStore: inStore}}
				return p.withAnswers(ctx, c.at, answers, func(a api) error { return c.run(ctx, a, language, [2]string{args[0], args[1]}, options) })
			})(cmd, args)
		},
	}
	c.at.register(cmd)
	flags := cmd.Flags()
	flags.IntVar(&c.maxLength, "max-length", 6, "the most steps, 1 to 8")
	flags.IntVar(&c.limit, "limit", 5, "how many connections to print, 1 to 25")
	flags.StringVar(&c.kinds, "kinds", "", "relations to follow, separated by commas, such as owns,donated-to; all when not given")
	flags.StringVar(&c.avoid, "avoid", "", "ids of entities not to pass through, separated by commas")
	flags.IntVar(&c.hubDegree, "hub-degree", 0, "pass through no entity with more relations than this; 0 for no such limit")
	flags.StringVar(&c.asOf, "as-of", "", "only relations that may have held on that day, or in that month or year, such as 2017-05")
	flags.StringVar(&c.lang, "lang", "en", "language of the sentences, such as sq, sr-Latn or tr")
	tierFlag(cmd, &c.tier)
	pathsFlag(cmd, &c.searched)
	jsonFlag(cmd, &c.asJSON)
	flags.StringVar(&c.format, "format", "text", "how to print: text, json, or graphml or gexf for programs that draw networks")
	cmd.MarkFlagsMutuallyExclusive("json", "format")
	return cmd
}

// options are the API's options for the flags.
func (c *pathCommand) options() (map[string]any, error) {
	tier, err := parseTier(c.tier)
	if err != nil {
		return nil, err
	}
	options := map[string]any{"maxLength": c.maxLength, "limit": c.limit, "hubDegree": c.hubDegree, "minTier": tier}
	if c.asOf != "" {
		options["time"], options["asOf"] = "AS_OF", c.asOf
	}
	if c.avoid != "" {
		options["avoid"] = strings.Split(c.avoid, ",")
	}
	if c.kinds != "" {
		if options["kinds"], err = relationKindList(c.kinds); err != nil {
			return nil, err
		}
	}
	return options, nil
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

func (c *pathCommand) run(ctx context.Context, a api, l *wording.Language, ends [2]string, options map[string]any) error {
	p := c.program
	if err := a.ready(ctx); err != nil {
		return err
	}
	for i, text := range ends {
		id, err := p.meantEntity(ctx, a, text, options["minTier"])
		if err != nil {
			return err
		}
		ends[i] = id
	}
	drawing, drawn, err := drawingFormatNamed(c.format)
	if err != nil {
		return err
	}
	query := pathQuery
	if drawn {
		query = drawnQuery
	}
	var data struct{ Paths json.RawMessage }
	if err := a.ask(ctx, query, map[string]any{"from": ends[0], "to": ends[1], "options": options, "lang": l.Names()}, &data); err != nil {
		return err
	}
	switch {
	case drawn:
		return drawing.draw(p.stdout, p.stderr, data.Paths)
	case c.asJSON || c.format == "json":
		return writeJSON(p.stdout, data.Paths)
	}
	var result foundPaths
	if err := json.Unmarshal(data.Paths, &result); err != nil {
		return fmt.Errorf("path: %w", err)
	}
	tier, err := graph.ParseTier(strings.ToUpper(c.tier))
	if err != nil {
		return err
	}
	told, err := result.inWords(ctx, a.reader, l, tier)
	if err != nil {
		return err
	}
	return result.write(p.stdout, told)
}

// write prints each connection from end to end, and what it is in words.
func (f foundPaths) write(w io.Writer, told []wording.Path) error {
	out := &printer{w: w}
	if len(f.Paths) == 0 {
		out.print("No connection was found. It may be longer (--max-length), or rest on records of a worse tier (--min-tier C).\n")
	}
	for i, p := range f.Paths {
		if i > 0 {
			out.print("\n")
		}
		out.print("%d. %s\n", i+1, count(p.Length, "step", "steps"))
		for j, s := range p.Steps {
			if j == 0 {
				out.print("%s (%s %s)\n", oneLine(s.From.Name), wordOf(s.From.Kind), s.From.ID)
			}
			for _, line := range told[i].Steps[j].Lines() {
				out.print("  %s\n", clean(line))
			}
			out.print("%s (%s %s)\n", oneLine(s.To.Name), wordOf(s.To.Kind), s.To.ID)
		}
		if told[i].When != "" {
			out.print("%s\n", clean(told[i].When))
		}
	}
	if f.Truncated {
		out.print("\nThe search gave up before it had looked everywhere: there may be more connections, and shorter ones. Narrow it with --kinds, --avoid or --hub-degree.\n")
	}
	return out.err
}
