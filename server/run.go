package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"spona/graph"
	"spona/server/config"
)

// The exit codes. Scripts rely on them.
const (
	exitOK       = 0
	exitFailed   = 1
	exitUsage    = 2
	exitRejected = 3 // a load that left some records out
)

// metricsToken is a secret, as are the credentials of a database (location.go) and
// the password of a new account (password.go): never a flag.
const metricsToken = "metrics-token"

// A program is one run of the command line.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	environ        []string
	env            config.Env

	began bool // the command line was understood and a command has begun
}

// An exitError ends the program with a code and says nothing more.
type exitError int

// Error implements error.
func (e exitError) Error() string { return fmt.Sprintf("exit %d", int(e)) }

// errStopped is what a command ends with that was stopped by a signal.
var errStopped = errors.New("stopped as asked")

// run is the whole program: it returns the exit code. It stops in good order when
// the context ends.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, environ []string) int {
	p := &program{stdin: stdin, stdout: stdout, stderr: stderr, environ: environ}
	root := p.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if ctx.Err() != nil && errors.Is(err, ctx.Err()) {
		err = errStopped
	}
	return p.exitCode(root, args, err)
}

// exitCode says what went wrong, and what to do where that is known.
func (p *program) exitCode(root *cobra.Command, args []string, err error) int {
	var exit exitError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &exit):
		return int(exit)
	}
	fmt.Fprintln(p.stderr, "spona: "+clean(describe(err)))
	if p.began {
		return exitFailed
	}
	if near := meant(root, args, err); near != "" {
		fmt.Fprintf(p.stderr, "Did you mean %s?\n", near)
	}
	called := root
	if found, _, findErr := root.Find(args); findErr == nil {
		called = found
	}
	fmt.Fprintf(p.stderr, "See %q.\n", called.CommandPath()+" --help")
	return exitUsage
}

// describe is the error without the name of the field that a request would have,
// since the command line has none.
func describe(err error) string {
	var e *graph.Error
	if errors.As(err, &e) && e.Error() == err.Error() {
		plain := *e
		plain.Field = ""
		return plain.Error()
	}
	return err.Error()
}

// meant is the command or the flag that a misspelt one was meant to be, "" when
// none is near.
func meant(root *cobra.Command, args []string, err error) string {
	called, _, findErr := root.Find(args)
	if findErr != nil {
		return ""
	}
	var names []string
	if _, name, ok := strings.Cut(err.Error(), "unknown flag: --"); ok {
		called.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		return config.Nearest("--"+name, names)
	}
	if called == root && strings.HasPrefix(err.Error(), "unknown command") && len(args) > 0 {
		for _, c := range root.Commands() {
			names = append(names, c.Name())
		}
		return config.Nearest(args[0], names)
	}
	return ""
}

// root is the command line.
func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "spona",
		Short: "A graph of who holds office, who pays, and who gets the contracts",
		Long: `Spona loads open data on politicians, parties, donors, companies, public bodies
and contracts into one graph, and answers questions about it over GraphQL.

Every flag can also be given in the environment, as SPONA_ and its name in
capitals: SPONA_PUBLIC_URL for --public-url. Secrets are given only there, or in
a file: SPONA_METRICS_TOKEN or SPONA_METRICS_TOKEN_FILE, and for the database of
--graph SPONA_GRAPH_USER and SPONA_GRAPH_PASSWORD, or each with _FILE.`,
		Example: `  spona demo                            try it: a sample, loaded and served
  spona load members.json               load a file into the data folder
  spona mapping init contracts.csv      propose what the columns of a table mean
  spona serve --addr 127.0.0.1:8080     answer questions about it
  spona search edi rama                 find by any spelling of a name
  spona path "edi rama" "ina rama"      how two entities are connected
  spona risk "edi rama"                 how one is connected to money and power`,
		Args:          cobra.NoArgs,
		SilenceErrors: true, SilenceUsage: true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			p.began = true
			return cmd.Help()
		},
	}
	root.SetIn(p.stdin)
	root.SetOut(p.stdout)
	root.SetErr(p.stderr)
	root.AddCommand(p.demo(), p.serve(), p.load(), p.mapping(), p.search(), p.path(), p.risk(), p.loops(), p.connect(), p.show(), p.export(),
		p.backup(), p.restore(), p.check(), p.user(), p.audit(), p.schema(), p.version(), neo4jTopic())
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return p.readEnvironment(root, cmd) }
	return root
}

// readEnvironment checks all keys, and fills the flags of the command.
func (p *program) readEnvironment(root, cmd *cobra.Command) error {
	env, err := config.Parse(p.environ, flagsOf(root), []string{metricsToken, graphUser, graphPassword, accountPassword, smtpPassword})
	if err != nil {
		return err
	}
	p.env = env
	return env.Fill(cmd.Flags())
}

// flagsOf are the names of all flags of the commands below one.
func flagsOf(cmd *cobra.Command) (names []string) {
	for _, c := range cmd.Commands() {
		names = append(names, flagsOf(c)...)
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "help" {
				names = append(names, f.Name)
			}
		})
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// A work is what a command does once its command line is understood.
type work func(ctx context.Context, args []string) error

// does runs the work of a command: what fails from here on is no mistake in the
// command line.
func (p *program) does(do work) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		p.began = true
		return do(cmd.Context(), args)
	}
}
