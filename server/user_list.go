package main

import (
	"context"
	"fmt"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"spona/graph/access"
	"spona/graph/members"
	"spona/graph/store/community"
)

// listedUser is an account as the list prints it. Names and addresses are not in
// it: lists end up in files and in mails.
type listedUser struct {
	Handle       string     `json:"handle"`
	Role         string     `json:"role"`
	State        string     `json:"state"`
	Created      string     `json:"created"` // day
	Organisation members.ID `json:"organisation,omitempty"`
}

func (p *program) userList() *cobra.Command {
	var data, role string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List accounts",
		Long: `List prints the accounts by handle: role, whether they can be used, and since when
they are there. It prints no names and no addresses.`,
		Example: `  spona user list
  spona user list --role administrator --json`,
		Args: needs(),
		RunE: func(cmd *cobra.Command, args []string) error {
			q := members.AccountQuery{}
			if role != "" {
				r, err := roleNamed("--role", role)
				if err != nil {
					return err
				}
				q.Roles = []access.Role{r}
			}
			return p.does(func(ctx context.Context, _ []string) error {
				return p.withPeople(ctx, data, func(store *community.Store) error { return p.listUsers(ctx, store, q, asJSON) })
			})(cmd, args)
		},
	}
	dataFlag(cmd, &data)
	cmd.Flags().StringVar(&role, "role", "", "only accounts of this role")
	jsonFlag(cmd, &asJSON)
	return cmd
}

const usersAtATime = 1000

// usersOf are all accounts that fit.
func usersOf(ctx context.Context, store members.Store, q members.AccountQuery) ([]listedUser, error) {
	all := []listedUser{}
	for q.Limit = usersAtATime; ; {
		var page members.AccountPage
		err := store.Read(ctx, func(r members.Reader) (err error) {
			page, err = r.Accounts(q)
			return err
		})
		if err != nil {
			return nil, err
		}
		for i := range page.Accounts {
			a := &page.Accounts[i]
			all = append(all, listedUser{a.Handle, a.Role.String(), a.State.String(), a.Created.Format(time.DateOnly), a.Organisation})
			q.After = a.Handle
		}
		if !page.More {
			return all, nil
		}
	}
}

func (p *program) listUsers(ctx context.Context, store members.Store, q members.AccountQuery, asJSON bool) error {
	all, err := usersOf(ctx, store, q)
	if err != nil {
		return err
	}
	if asJSON {
		return writeJSON(p.stdout, map[string]any{"accounts": all})
	}
	table := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	for _, u := range all {
		role, _ := access.ParseRole(u.Role)
		fmt.Fprintf(table, "%s\t%s\t%s\tsince %s\n", u.Handle, roleName(role), stateText(u.State), u.Created)
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	_, err = fmt.Fprintln(p.stdout, count(len(all), "account", "accounts"))
	return err
}

// stateText is a state for people.
func stateText(state string) string {
	switch state {
	case members.Active.String():
		return "active"
	case members.Suspended.String():
		return "kept out"
	}
	return "not confirmed"
}
