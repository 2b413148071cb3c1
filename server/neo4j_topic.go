package main

import "github.com/spf13/cobra"

// neo4jTopic is a page of help: spona help neo4j.
func neo4jTopic() *cobra.Command {
	return &cobra.Command{
		Use:   "neo4j",
		Short: "How to keep the graph in Neo4j",
		Long: `A graph in a data folder serves one machine, up to some hundred million relations.
With --graph it is in a Neo4j database (5.x) instead, and any number of servers
read it, each with the graph in its own memory. Commands, answers and the API are
the same; nothing is lost without Neo4j.

Give the program a database of its own. It makes its constraints and indexes when
it first opens it; people may read it in Neo4j Browser or Bloom and must not write.

Where it is
  Community, one server    --graph bolt://HOST:7687
  Enterprise, a cluster    --graph neo4j://HOST:7687/DATABASE, of any member
  Aura                     --graph neo4j+s://ID.databases.neo4j.io
  +s checks the certificate, +ssc takes any. The database's name is the path, or
  ?database=NAME; without one it is the user's home database.
  SPONA_GRAPH names it for every command. User and password are never flags:
  SPONA_GRAPH_USER (neo4j when not given) and SPONA_GRAPH_PASSWORD, or each with
  _FILE, which is read again when the password was changed. The user needs to
  read, write and make indexes and constraints; one that only reads can serve.

The first load
  spona load --bulk SOURCE      faster than an ordinary load; up to some hundred
                                million relations; one that was interrupted is
                                started again with --bulk
  spona export --format neo4j-csv --out FOLDER
                                from a data folder, and then the command that it
                                prints: billions of relations go in at once

Sizes
  A relation takes about 1 KiB on disk with its sources and indexes, an entity
  2 KiB. Give Neo4j a page cache of at least a tenth of that and 2 GiB of heap. The
  memory of each server is that of a data folder: some 300 MiB for a million
  entities with four million relations. With --paths store, connections are
  searched in the database, a round trip for each step, for graphs that no memory
  holds.

The data folder stays: keys/ for loads, and a file graph-….view for a fast start.

When the database is away
  serve starts and goes on without it. Searches by name, connections and what is
  around an entity are answered from memory, and the answers say so
  (extensions.fromMemory); whatever else is UPSTREAM_UNAVAILABLE. /readyz says 503
  with the reason, /healthz 200. When the database is back, so is everything.

Backup
  Community: stop Neo4j, neo4j-admin database dump. Enterprise: neo4j-admin
  database backup, while it runs. Aura: snapshots of its console. Or spona export,
  which reads one state of the graph, anywhere. spona backup is for data folders.

Upgrade
  Back up, stop all servers, replace the program, start one, then the others: the
  first brings the database up to date. An older program then refuses it. Neo4j
  itself is upgraded as its makers say; the program needs nothing for it.`,
	}
}
