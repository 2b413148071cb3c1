package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/members"
)

func (p *program) userRole() *cobra.Command {
	var data string
	cmd := &cobra.Command{
		Use:   "role HANDLE ROLE",
		Short: "Give an account a role",
		Long: `Role gives an account a role, which takes effect at once. There is always an
administrator: the last one keeps that role until there is another.`,
		Example: `  spona user role ana moderator
  spona user role ana citizen --data /srv/spona`,
		Args: needs("HANDLE", "ROLE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			role, err := roleNamed("ROLE", args[1])
			if err != nil {
				return err
			}
			return p.changesUser(&data, func(ctx context.Context, c *place) (string, error) {
				a, err := c.Operator().GiveRole(ctx, args[0], role)
				if err != nil {
					return "", err
				}
				return fmt.Sprintf("The account %s has the role of %s.\n%s", a.Handle, roleName(role), factorHint(role)), nil
			})(cmd, args)
		},
	}
	dataFlag(cmd, &data)
	return cmd
}

func (p *program) userDisable() *cobra.Command {
	var data, reason string
	cmd := &cobra.Command{
		Use:   "disable HANDLE --reason TEXT",
		Short: "Keep an account out",
		Long: `Disable keeps an account out until it is enabled again, and ends its sessions and
tokens. The reason is kept in the moderators' log: name nobody in it. The last
administrator is not kept out.`,
		Example: `  spona user disable eve --reason "sends advertisements"`,
		Args:    needs("HANDLE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if reason == "" {
				return graph.Invalid("", "disable needs --reason: %s", cmd.UseLine())
			}
			return p.changesUser(&data, func(ctx context.Context, c *place) (string, error) {
				a, err := c.Operator().Suspend(ctx, args[0], reason)
				return handled("The account %s is kept out. Its sessions and tokens have ended.\n", a), err
			})(cmd, args)
		},
	}
	dataFlag(cmd, &data)
	cmd.Flags().StringVar(&reason, "reason", "", "why, in a few words")
	return cmd
}

func (p *program) userEnable() *cobra.Command {
	var data string
	cmd := &cobra.Command{
		Use:   "enable HANDLE",
		Short: "Let an account in again",
		Long: `Enable lets in again an account that was kept out. Sessions and tokens that ended
do not come back.`,
		Example: `  spona user enable eve`,
		Args:    needs("HANDLE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.changesUser(&data, func(ctx context.Context, c *place) (string, error) {
				a, err := c.Operator().Reinstate(ctx, args[0])
				return handled("The account %s can sign in again.\n", a), err
			})(cmd, args)
		},
	}
	dataFlag(cmd, &data)
	return cmd
}

// handled is a sentence about an account, "" for none.
func handled(sentence string, a *members.Account) string {
	if a == nil {
		return ""
	}
	return fmt.Sprintf(sentence, a.Handle)
}

// changesUser runs a command that changes an account and prints what it says of it.
func (p *program) changesUser(data *string, do func(context.Context, *place) (string, error)) func(*cobra.Command, []string) error {
	return p.does(func(ctx context.Context, _ []string) error {
		return p.withPlace(ctx, *data, func(c *place) error {
			said, err := do(ctx, c)
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(p.stdout, said)
			return err
		})
	})
}
