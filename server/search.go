package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/server/config"
)

const searchQuery = `query ($text: String!, $kinds: [EntityKind!], $countries: [String!], $first: Int, $minTier: Tier!) {
  search(text: $text, kinds: $kinds, countries: $countries, first: $first, minTier: $minTier) {
    totalCount
    edges { score matched { text } node { id kind name countries ... on Person { birthDate } } }
  }
}`

// found is the answer to a search.
type found struct {
	TotalCount int
	Edges      []struct {
		Score   float64
		Matched *struct{ Text string }
		Node    struct {
			ID, Kind, Name, BirthDate string
			Countries                 []string
		}
	}
}

func (p *program) search() *cobra.Command {
	var (
		at                     location
		kinds, countries, tier string
		limit                  int
		asJSON                 bool
	)
	cmd := &cobra.Command{
		Use:   "search TEXT",
		Short: "Find actors, bodies and contracts by name",
		Long: `Search finds entities by name, however it is spelt: "djindjic" finds Đinđić and
Ђинђић. The beginning of a name, some of its words in any order, initials, or a
name with a typing mistake are enough. What fits best comes first, then what is
best connected.`,
		Example: `  spona search edi rama
  spona search --kinds person,party --countries AL rama
  spona search --json rama`,
		Args: needsSome("TEXT"),
		RunE: func(cmd *cobra.Command, args []string) error {
			tier, err := parseTier(tier)
			if err != nil {
				return err
			}
			variables := map[string]any{"text": strings.Join(args, " "), "first": limit, "minTier": tier}
			if kinds != "" {
				list, err := kindList(kinds)
				if err != nil {
					return err
				}
				variables["kinds"] = list
			}
			if countries != "" {
				variables["countries"] = strings.Split(strings.ToUpper(countries), ",")
			}
			return p.does(func(ctx context.Context, _ []string) error {
				return p.withAPI(ctx, at, func(a api) error { return p.printFound(ctx, a, variables, asJSON) })
			})(cmd, args)
		},
	}
	at.register(cmd)
	cmd.Flags().StringVar(&kinds, "kinds", "", "kinds to find, separated by commas, such as person,company,public-body")
	cmd.Flags().StringVar(&countries, "countries", "", "countries to find in, as two-letter codes separated by commas")
	cmd.Flags().IntVar(&limit, "first", 20, "how many to print, 1 to 100")
	tierFlag(cmd, &tier)
	jsonFlag(cmd, &asJSON)
	return cmd
}

func tierFlag(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "min-tier", "B", "the least reliable tier to print: A, B, or C for matches by name and contributions too")
}

func parseTier(text string) (string, error) {
	tier, err := graph.ParseTier(strings.ToUpper(text))
	if err != nil {
		return "", fmt.Errorf("--min-tier: %w", err)
	}
	return tier.String(), nil
}

func (p *program) printFound(ctx context.Context, a api, variables map[string]any, asJSON bool) error {
	var data struct{ Search json.RawMessage }
	if err := a.ready(ctx); err != nil {
		return err
	}
	if err := a.ask(ctx, searchQuery, variables, &data); err != nil {
		return err
	}
	if asJSON {
		return writeJSON(p.stdout, data.Search)
	}
	var result found
	if err := json.Unmarshal(data.Search, &result); err != nil {
		return fmt.Errorf("search: %w", err)
	}
	return writeFound(p.stdout, result)
}

// writeFound prints one line for each, with the name that was found where
// another is shown.
func writeFound(w io.Writer, result found) error {
	if len(result.Edges) == 0 {
		_, err := fmt.Fprintln(w, "Nothing has such a name. Try fewer words, or a part of the name.")
		return err
	}
	if err := result.list(w, false); err != nil {
		return err
	}
	if more := result.TotalCount - len(result.Edges); more > 0 {
		fmt.Fprintf(w, "and %d more: narrow the search, or raise --first\n", more)
	}
	_, err := fmt.Fprintln(w, "Show one with: spona show ID")
	return err
}

// list prints one line for each, numbered where one is to be chosen.
func (f found) list(w io.Writer, numbered bool) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i, e := range f.Edges {
		if numbered {
			fmt.Fprintf(table, "%d\t", i+1)
		}
		name := oneLine(e.Node.Name)
		if e.Matched != nil && e.Matched.Text != e.Node.Name {
			name += " (" + oneLine(e.Matched.Text) + ")"
		}
		if e.Node.BirthDate != "" { // tells people of one name apart
			name += ", born " + e.Node.BirthDate
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", e.Node.ID, wordOf(e.Node.Kind), strings.Join(e.Node.Countries, " "), name)
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// kindNames are the kinds of entities as the command line writes them.
func kindNames() []string {
	var names []string
	for _, k := range graph.EntityKinds() {
		names = append(names, wordOf(enumOf(k.String())))
	}
	return names
}

// kindList turns "person,public-body" into the API's enum values.
func kindList(kinds string) ([]string, error) {
	known := kindNames()
	var list []string
	for name := range strings.SplitSeq(kinds, ",") {
		name = strings.ToLower(strings.TrimSpace(name))
		if !slices.Contains(known, name) {
			hint := "the kinds are " + strings.Join(known, ", ")
			if near := config.Nearest(name, known); near != "" {
				hint = "did you mean " + near + "?"
			}
			return nil, graph.Invalid("", "--kinds: %q is no kind: %s", name, hint)
		}
		list = append(list, strings.ToUpper(strings.ReplaceAll(name, "-", "_")))
	}
	return list, nil
}

// enumOf is PUBLIC_BODY for PublicBody.
func enumOf(kind string) string {
	var b strings.Builder
	for i, r := range kind {
		if i > 0 && 'A' <= r && r <= 'Z' {
			b.WriteByte('_')
		}
		b.WriteRune(r)
	}
	return strings.ToUpper(b.String())
}

// wordOf is public-body for PUBLIC_BODY.
func wordOf(enum string) string { return strings.ToLower(strings.ReplaceAll(enum, "_", "-")) }
