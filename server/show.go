package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"spona/graph"
)

// mostRelations bounds what one showing prints. Hubs have far more, and nobody
// reads them in a terminal.
const mostRelations = 1000

const sourceFields = `fragment source on Source { tier record url retrievedAt endedAt dataset { id title } }`

const showQuery = sourceFields + `
query ($id: ID!) {
  node(id: $id) {
    __typename
    ... on Entity {
      id kind name countries roles live stub
      names { text lang kind }
      identifiers { scheme value sources { ...source } }
      properties { property text lang at original sources { ...source } }
      sources { ...source }
    }
    ... on Relation {
      id relationKind: kind live
      from { id name } to { id name }
      records { role status spells { from to derived original } money { amount currency } share { min max } source { ...source } }
      properties { property text lang at original sources { ...source } }
    }
    ... on Dataset {
      id title description publisher licence licenceUrl url countries notice retrievedAt loadedAt entityCount relationCount
    }
  }
}`

const showRelationsQuery = sourceFields + `
query ($id: ID!, $after: String, $minTier: Tier!) {
  node(id: $id) {
    ... on Entity {
      relations(first: 100, after: $after, minTier: $minTier) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id kind role status live
          from { id name } to { id name }
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

func (p *program) show() *cobra.Command {
	var (
		at     location
		tier   string
		asJSON bool
	)
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "Print all that is known of one entity, relation or data set",
		Long: `Show prints names, facts and relations, each with the records that state it: how
far they can be relied on (A an official register, B published data, C a match by
name or a contribution), the data set and the record in it. Relations that only
records of tier C state are printed when --min-tier C asks for them.`,
		Example: `  spona show cy-house-wikidata          a data set
  spona show e234567abcdefghijklmnopqr   an id that spona search printed`,
		Args: needs("ID"),
		RunE: func(cmd *cobra.Command, args []string) error {
			tier, err := parseTier(tier)
			if err != nil {
				return err
			}
			return p.does(func(ctx context.Context, args []string) error {
				return p.withAPI(ctx, at, func(a api) error { return p.printShown(ctx, a, args[0], tier, asJSON) })
			})(cmd, args)
		},
	}
	at.register(cmd)
	tierFlag(cmd, &tier)
	jsonFlag(cmd, &asJSON)
	return cmd
}

func (p *program) printShown(ctx context.Context, a api, id, tier string, asJSON bool) error {
	var answer struct{ Node json.RawMessage }
	if err := a.ask(ctx, showQuery, map[string]any{"id": id}, &answer); err != nil {
		return err
	}
	if len(answer.Node) == 0 || string(answer.Node) == "null" {
		return graph.Errorf(graph.CodeNotFound, "", "nothing has the id %q: find ids with spona search NAME", id)
	}
	var shown shown
	if err := json.Unmarshal(answer.Node, &shown); err != nil {
		return fmt.Errorf("show: %w", err)
	}
	relations := connection{Nodes: []json.RawMessage{}}
	if shown.isEntity() {
		var err error
		if relations, err = a.relationsOf(ctx, id, tier); err != nil {
			return err
		}
	}
	if asJSON {
		return p.writeShown(answer.Node, shown, relations)
	}
	return shown.write(p.stdout, relations)
}

// writeShown prints what the API said, the relations among the other fields.
func (p *program) writeShown(node json.RawMessage, shown shown, relations connection) error {
	var fields map[string]any
	if err := json.Unmarshal(node, &fields); err != nil {
		return fmt.Errorf("show: %w", err)
	}
	if shown.isEntity() {
		fields["relations"] = relations
	}
	if kind, ok := fields["relationKind"]; ok {
		delete(fields, "relationKind")
		fields["kind"] = kind
	}
	return writeJSON(p.stdout, fields)
}

// A connection is the relations of an entity, as far as they are shown.
type connection struct {
	TotalCount int               `json:"totalCount"`
	Nodes      []json.RawMessage `json:"nodes"`
}

// relationsOf pages through the relations of an entity.
func (a api) relationsOf(ctx context.Context, id, tier string) (connection, error) {
	all := connection{Nodes: []json.RawMessage{}}
	after := ""
	for len(all.Nodes) < mostRelations {
		var answer struct {
			Node struct {
				Relations struct {
					connection
					PageInfo struct {
						HasNextPage bool
						EndCursor   string
					}
				}
			}
		}
		variables := map[string]any{"id": id, "minTier": tier}
		if after != "" {
			variables["after"] = after
		}
		if err := a.ask(ctx, showRelationsQuery, variables, &answer); err != nil {
			return connection{}, err
		}
		page := answer.Node.Relations
		all.TotalCount = page.TotalCount
		all.Nodes = append(all.Nodes, page.Nodes...)
		if !page.PageInfo.HasNextPage {
			break
		}
		after = page.PageInfo.EndCursor
	}
	return all, nil
}
