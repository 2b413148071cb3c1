package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"spona/graph"
)

func (p *program) check() *cobra.Command {
	var at location
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Look for damage in a data folder",
		Long: `Check reads every row of the graph and compares it with what is known of it. Of the
community it reads every page, and goes through the moderators' log. A server may
go on meanwhile. For a graph in a database (--graph) it needs that no load
is under way; the files of the database are for neo4j-admin database check.

Exit status: 0 all is well, 1 something is damaged: restore the folder from a
backup.`,
		Example: `  spona check
  spona check --json --data /srv/spona`,
		Args: needs(),
		RunE: p.does(func(ctx context.Context, _ []string) error {
			return p.withStore(ctx, at, func(o *opened) error { return p.runCheck(ctx, o, at.data, asJSON) })
		}),
	}
	at.register(cmd)
	jsonFlag(cmd, &asJSON)
	return cmd
}

func (p *program) runCheck(ctx context.Context, o *opened, data string, asJSON bool) error {
	problems, err := problemsOf(ctx, o)
	if err != nil {
		return err
	}
	held, err := inventoryOf(ctx, o)
	if err != nil && len(problems) == 0 {
		return err
	}
	people, wrong, err := checkCommunity(ctx, data)
	if graph.CodeOf(err) == graph.CodeNotFound && o.embedded == nil {
		err = nil // a graph in a database needs no data folder
	}
	if err != nil {
		return err
	}
	problems = append(problems, wrong...)
	held.Community, held.Problems = people, problems
	switch {
	case asJSON:
		err = writeJSON(p.stdout, held)
	case len(problems) == 0:
		_, err = fmt.Fprintf(p.stdout, "%s is sound: %s.\n", o.name, held)
	default:
		_, err = fmt.Fprintf(p.stdout, "%s is damaged. Restore it from a backup%s\n", o.name, o.restoring())
		for _, problem := range problems {
			fmt.Fprintf(p.stdout, "  %s\n", oneLine(problem))
		}
	}
	if err == nil && len(problems) > 0 {
		return exitError(exitFailed)
	}
	return err
}

// problemsOf is what is wrong with a graph, nothing when it is sound.
func problemsOf(ctx context.Context, o *opened) ([]string, error) {
	if o.embedded == nil {
		report, err := o.database.Check(ctx)
		return report.Problems, err
	}
	report, err := o.embedded.Check(ctx)
	return report.Problems, err
}

// restoring is the command that restores the graph from a backup, if it is one of
// this program.
func (o *opened) restoring() string {
	if o.embedded == nil {
		return " of the database."
	}
	return fmt.Sprintf(": spona restore FILE --data %s --replace", o.name)
}

// An inventory is what a store holds.
type inventory struct {
	Version   string `json:"dataVersion"`
	Datasets  int    `json:"datasets"`
	Entities  int    `json:"entities"`
	Relations int    `json:"relations"`

	Community *communityInventory `json:"community,omitempty"` // nil without one
	Problems  []string            `json:"problems,omitempty"`
}

func inventoryOf(ctx context.Context, store graph.Reader) (inventory, error) {
	version, err := store.Version(ctx)
	if err != nil {
		return inventory{}, err
	}
	sets, err := store.Datasets(ctx)
	if err != nil {
		return inventory{}, err
	}
	entities, err := store.Find(ctx, graph.EntityQuery{})
	if err != nil {
		return inventory{}, err
	}
	relations, err := store.FindRelations(ctx, graph.RelationQuery{})
	if err != nil {
		return inventory{}, err
	}
	return inventory{Version: version.String(), Datasets: len(sets), Entities: entities.Total, Relations: relations.Total}, nil
}

// String is the inventory for people.
func (i inventory) String() string {
	held := fmt.Sprintf("%s, %s, %s, data version %s", count(i.Entities, "entity", "entities"),
		count(i.Relations, "relation", "relations"), count(i.Datasets, "data set", "data sets"), i.Version)
	if i.Community != nil {
		held += "; " + i.Community.String()
	}
	return held
}
