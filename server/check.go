package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/store/sqlite"
)

func (p *program) check() *cobra.Command {
	var data string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Look for damage in a data folder",
		Long: `Check reads every row of the graph and compares it with what is known of it. A
server may go on meanwhile.

Exit status: 0 all is well, 1 something is damaged: restore the folder from a
backup.`,
		Example: `  spona check
  spona check --json --data /srv/spona`,
		Args: needs(),
		RunE: p.does(func(ctx context.Context, _ []string) error {
			return p.withStore(ctx, data, func(store *sqlite.Store) error { return p.runCheck(ctx, store, data, asJSON) })
		}),
	}
	dataFlag(cmd, &data)
	jsonFlag(cmd, &asJSON)
	return cmd
}

func (p *program) runCheck(ctx context.Context, store *sqlite.Store, data string, asJSON bool) error {
	report, err := store.Check(ctx)
	if err != nil {
		return err
	}
	problems := report.Problems
	held, err := inventoryOf(ctx, store)
	if err != nil && len(problems) == 0 {
		return err
	}
	held.Problems = problems
	switch {
	case asJSON:
		err = writeJSON(p.stdout, held)
	case len(problems) == 0:
		_, err = fmt.Fprintf(p.stdout, "%s is sound: %s.\n", data, held)
	default:
		_, err = fmt.Fprintf(p.stdout, "%s is damaged. Restore it from a backup: spona restore FILE --data %s --replace\n", data, data)
		for _, problem := range problems {
			fmt.Fprintf(p.stdout, "  %s\n", oneLine(problem))
		}
	}
	if err == nil && len(problems) > 0 {
		return exitError(exitFailed)
	}
	return err
}

// An inventory is what a store holds.
type inventory struct {
	Version   string   `json:"dataVersion"`
	Datasets  int      `json:"datasets"`
	Entities  int      `json:"entities"`
	Relations int      `json:"relations"`
	Problems  []string `json:"problems,omitempty"`
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
	return fmt.Sprintf("%s, %s, %s, data version %s", count(i.Entities, "entity", "entities"),
		count(i.Relations, "relation", "relations"), count(i.Datasets, "data set", "data sets"), i.Version)
}
