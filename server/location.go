package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/url"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/store/neo4j"
	"spona/server/config"
)

// A location says where the graph of a command is: in the data folder, or in the
// database that --graph names.
type location struct{ data, graph string }

// register makes flags of it. The data folder is the usual one unless the
// location has one already.
func (l *location) register(cmd *cobra.Command) {
	if l.data == "" {
		l.data = usualData
	}
	cmd.Flags().StringVar(&l.data, "data", l.data, "the data folder")
	cmd.Flags().StringVar(&l.graph, "graph", "",
		"Neo4j database that has the graph, such as neo4j://localhost:7687/neo4j; the data folder has it when not given")
}

// The credentials of the database, which are never flags: command lines can be
// read by everybody on a machine.
const (
	graphUser     = "graph-user"
	graphPassword = "graph-password"
	usualUser     = "neo4j"
)

// graphSchemes are the beginnings of addresses that the driver knows.
func graphSchemes() []string {
	return []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}
}

// databaseOptions reads --graph: the address and, as its path or ?database=, the
// name of the database in it.
func (p *program) databaseOptions(text string) (neo4j.Options, error) {
	u, err := url.Parse(text)
	if err != nil || u.Host == "" {
		return neo4j.Options{}, graph.Invalid("", "--graph is no address of a database, such as neo4j://localhost:7687")
	}
	if u.User != nil {
		return neo4j.Options{}, graph.Invalid("", "--graph must not hold a user or password: set %s and %s, or %[2]s_FILE",
			config.KeyOf(graphUser), config.KeyOf(graphPassword))
	}
	if !slices.Contains(graphSchemes(), u.Scheme) {
		return neo4j.Options{}, graph.Invalid("", "--graph: addresses of databases begin with %s://, not %s://",
			strings.Join(graphSchemes(), "://, "), u.Scheme)
	}
	query := u.Query()
	name, path := query.Get("database"), strings.Trim(u.Path, "/")
	if name != "" && path != "" && name != path {
		return neo4j.Options{}, graph.Invalid("", "--graph names two databases, %q and %q: keep one", path, name)
	}
	if name == "" {
		name = path
	}
	query.Del("database")
	u.Path, u.RawPath, u.RawQuery, u.Fragment = "", "", query.Encode(), ""
	if _, _, err := p.databaseCredentials(context.Background()); err != nil {
		return neo4j.Options{}, err
	}
	return neo4j.Options{URL: u.String(), Database: name, Credentials: p.databaseCredentials}, nil
}

// databaseCredentials are read each time that the database wants them, so that a
// password that was changed in its file is used without a restart. Without a
// password there is no user either: the database then has to let everybody in.
func (p *program) databaseCredentials(context.Context) (user, password string, err error) {
	user, userErr := p.env.Secret(graphUser)
	password, passwordErr := p.env.Secret(graphPassword)
	switch err := errors.Join(userErr, passwordErr); {
	case err != nil:
		return "", "", err
	case password == "" && user != "":
		return "", "", graph.Invalid("", "%s is set and %s is not", config.KeyOf(graphUser), config.KeyOf(graphPassword))
	case password != "" && user == "":
		user = usualUser
	}
	return user, password, nil
}

// fingerprint tells databases apart in the names of files.
func fingerprint(o neo4j.Options) string {
	const length = 6
	sum := sha256.Sum256([]byte(o.URL + "\n" + o.Database))
	return hex.EncodeToString(sum[:length])
}

// notEmbedded refuses what only the graph in a data folder can, and says what to
// do instead.
func (l *location) notEmbedded(what, instead string) error {
	if l.graph == "" {
		return nil
	}
	return graph.Invalid("", "%s is for the graph in a data folder, and --graph names a database: %s", what, instead)
}
