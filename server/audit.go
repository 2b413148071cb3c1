package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/members"
	"spona/graph/store/community"
)

// audit is the command about the moderators' log.
func (p *program) audit() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "audit",
		Short: "Prove that the moderators' log is what was written",
		Long: `The moderators' log says what was done with rights over others: roles, decisions on
organisations, accounts that were kept out. Each entry seals all those before it.`,
		Example: `  spona audit verify
  spona audit verify --json --data /srv/spona`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			p.began = true
			return cmd.Help()
		},
	}
	cmd.AddCommand(p.auditVerify())
	return cmd
}

func (p *program) auditVerify() *cobra.Command {
	var data string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Go through the log and compare every seal",
		Long: `Verify goes through the whole log and prints how many entries it has and the seal
of the last one. Keep both at another place: an entry that is changed or missing is
found here, and one that was cut off at the end by comparing with what you kept.

Exit status: 0 the log is whole, 1 an entry is not what was written.`,
		Example: `  spona audit verify
  spona audit verify --json > seal.json`,
		Args: needs(),
		RunE: p.does(func(ctx context.Context, _ []string) error {
			return p.withPeople(ctx, data, func(store *community.Store) error { return p.verifyLog(ctx, store, asJSON) })
		}),
	}
	dataFlag(cmd, &data)
	jsonFlag(cmd, &asJSON)
	return cmd
}

// A verdict is what is known of a log.
type verdict struct {
	Entries int64  `json:"entries"` // that are as they were written, from the first on
	Seal    string `json:"seal"`    // of the last of them, "" when there is none
	Problem string `json:"problem,omitempty"`
}

// verdictOn goes through the log of a store.
func verdictOn(ctx context.Context, store members.Store) (v verdict, err error) {
	v.Entries, v.Seal, err = members.Audit(ctx, store)
	if graph.CodeOf(err) == graph.CodeConflict {
		v.Problem, err = describe(err), nil
	}
	return v, err
}

func (p *program) verifyLog(ctx context.Context, store members.Store, asJSON bool) error {
	v, err := verdictOn(ctx, store)
	switch {
	case err != nil:
		return err
	case asJSON:
		err = writeJSON(p.stdout, v)
	case v.Problem != "":
		_, err = fmt.Fprintf(p.stdout, "The log is not whole: %s.\nEntries before it that are: %d\n", v.Problem, v.Entries)
	case v.Entries == 0:
		_, err = fmt.Fprintln(p.stdout, "The log has no entries.")
	default:
		_, err = fmt.Fprintf(p.stdout, "The log is whole.\nEntries:    %d\nLast seal:  %s\n", v.Entries, v.Seal)
	}
	if err == nil && v.Problem != "" {
		return exitError(exitFailed)
	}
	return err
}
