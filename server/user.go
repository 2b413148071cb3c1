package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
	"spona/server/config"
	"spona/server/folder"
)

// user is the command about accounts.
func (p *program) user() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "user",
		Short: "Make accounts, give them roles, keep them out",
		Long: `User works on the accounts of a data folder, also while a server runs on it. It
does not ask who you are: whoever may read the folder may do all of this. What is
done is written to the moderators' log.

The roles: citizen, member (of an identified organisation), editor, moderator,
administrator. Moderators and administrators have their rights only once they
signed in with a second factor.`,
		Example: `  spona user add --handle ana --email ana@example.org
  spona user list --role moderator
  spona user role ana moderator
  spona user disable eve --reason "sends advertisements"`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			p.began = true
			return cmd.Help()
		},
	}
	cmd.AddCommand(p.userAdd(), p.userList(), p.userRole(), p.userDisable(), p.userEnable())
	return cmd
}

func (p *program) userAdd() *cobra.Command {
	var data, role string
	var in members.SignUp
	cmd := &cobra.Command{
		Use:   "add --handle HANDLE --email ADDRESS",
		Short: "Make an account",
		Long: `Add makes an account that can be used at once: its address counts as confirmed.
The first account of all becomes an administrator, later ones are citizens, unless
--role says otherwise. The data folder is made if there is none.

The password is asked for on a terminal, or taken from SPONA_PASSWORD, or from the
file that SPONA_PASSWORD_FILE names. It has at least 10 characters.`,
		Example: `  spona user add --handle ana --email ana@example.org
  SPONA_PASSWORD_FILE=first.password spona user add --handle ana --email ana@example.org \
    --name "Ana A." --language sr-Latn --data /srv/spona`,
		Args: needs(),
		RunE: func(cmd *cobra.Command, args []string) error {
			given := access.Visitor // the usual one
			if role != "" {
				var err error
				if given, err = roleNamed("--role", role); err != nil {
					return err
				}
			}
			for flag, value := range map[string]string{"--handle": in.Handle, "--email": in.Email} {
				if value == "" {
					return graph.Invalid("", "add needs %s: %s", flag, cmd.UseLine())
				}
			}
			return p.does(func(ctx context.Context, _ []string) error { return p.addUser(ctx, data, in, given) })(cmd, args)
		},
	}
	dataFlag(cmd, &data)
	cmd.Flags().StringVar(&in.Handle, "handle", "", "what others see and mention: letters a to z, digits and _")
	cmd.Flags().StringVar(&in.Email, "email", "", "e-mail address, for signing in and for letters")
	cmd.Flags().StringVar(&role, "role", "", "role of the account")
	cmd.Flags().StringVar(&in.Name, "name", "", "how the person wants to be called")
	cmd.Flags().StringVar(&in.Language, "language", "", "language of letters, such as sq or sr-Latn; English when not given")
	return cmd
}

func (p *program) addUser(ctx context.Context, data string, in members.SignUp, role access.Role) error {
	var err error
	if in.Password, err = p.newPassword(ctx); err != nil {
		return err
	}
	f, err := folder.OpenOrCreate(data)
	if err != nil {
		return err
	}
	return p.inPlace(ctx, f, func(c *place) error {
		a, err := c.Install(ctx, in, role)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(p.stdout, "Made the account %s: %s.\n%s", a.Handle, roleName(a.Role), factorHint(a.Role))
		return err
	})
}

// factorHint says what whoever got a role has to do before they have its rights, ""
// when it is nothing.
func factorHint(role access.Role) string {
	if !role.Staff() {
		return ""
	}
	return "Its rights need a second factor: sign in, add one-time codes or a passkey in the\nsecurity settings, and sign in again.\n"
}

// roleName is a role as the command line calls it.
func roleName(r access.Role) string { return strings.ToLower(r.String()) }

// roleNamed is the role of an account that what names.
func roleNamed(what, name string) (access.Role, error) {
	r, ok := access.ParseRole(strings.ToUpper(name))
	if ok && r != access.Visitor {
		return r, nil
	}
	var names []string
	for _, r := range access.Roles()[1:] {
		names = append(names, roleName(r))
	}
	hint := "the roles are " + strings.Join(names, ", ")
	if near := config.Nearest(strings.ToLower(name), names); near != "" {
		hint = "did you mean " + near + "?"
	}
	return access.Visitor, graph.Invalid("", "%s: %q is no role of an account: %s", what, name, hint)
}
