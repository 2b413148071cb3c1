package neo4j

import (
	"context"
	"net/url"
	"slices"
	"time"

	"spona/graph"
)

// Options say where the database is and bound what the store uses of it. Only URL
// has to be set.
type Options struct {
	// URL is neo4j://host:port for a cluster or Aura, bolt://host:port for one
	// server; with +s after the scheme for TLS with a certificate of an authority,
	// with +ssc for TLS with any.
	URL string

	User, Password string // both empty for a server without authentication
	Database       string // "" for the user's home database

	// Credentials are asked for instead of User and Password whenever the server
	// wants them, so that a password may change while the store is open; nil for
	// those. Both are empty for a server without authentication.
	Credentials func(ctx context.Context) (user, password string, err error)

	// Pool is how many connections there are at most; 0 for 32.
	Pool int

	// Timeout bounds each transaction of a read; 0 for 30 s. One of a load, which
	// writes a whole batch, may take ten times as long.
	Timeout time.Duration

	// Retry is how long a transaction that failed for a reason that may pass is
	// begun again; 0 for as long as Timeout. A server whose callers wait takes
	// less.
	Retry time.Duration

	// Lease is how long a load's lock outlives a process that was killed; 0 for
	// 30 s.
	Lease time.Duration

	// KeepEarlier is how long a snapshot may be read while loads run; 0 for 2 h.
	KeepEarlier time.Duration

	// Now is the clock that says when a load took place; nil for the system's.
	Now func() time.Time
}

// schemes are what a driver can connect by.
var schemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

// writeFactor is how much longer than a read a transaction of a load may take.
const writeFactor = 10

func (o Options) normalised() (Options, error) {
	if o.Pool == 0 {
		o.Pool = 32
	}
	if o.Timeout == 0 {
		o.Timeout = 30 * time.Second
	}
	if o.Retry == 0 {
		o.Retry = o.Timeout
	}
	if o.Lease == 0 {
		o.Lease = 30 * time.Second
	}
	if o.KeepEarlier == 0 {
		o.KeepEarlier = 2 * time.Hour
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	at, err := url.Parse(o.URL)
	switch {
	case err != nil || !slices.Contains(schemes, at.Scheme) || at.Host == "":
		return o, graph.Invalid("url", "this is no address of a Neo4j server; write neo4j://host:7687 or bolt://host:7687")
	case at.User != nil:
		return o, graph.Invalid("url", "the address of the Neo4j server must not hold a user or password; give them apart")
	case o.Pool < 0:
		return o, graph.Invalid("pool", "there must be at least one connection")
	case o.Timeout < 0 || o.Retry < 0 || o.Lease < 0 || o.KeepEarlier < 0:
		return o, graph.Invalid("timeout", "a time cannot be negative")
	case (o.User == "") != (o.Password == ""):
		return o, graph.Invalid("user", "the Neo4j server needs both a user and a password, or neither")
	}
	return o, nil
}
