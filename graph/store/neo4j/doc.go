// Package neo4j keeps the graph in a Neo4j database: the [graph.Store] for what
// outgrows one machine. Any number of servers read it; one load at a time writes.
// It needs Neo4j 5 (Community is enough) and a database of its own.
//
// # What a person sees
//
// An entity is a node with the label Entity and that of its kind (Person, Party,
// Contract, …); a relation is a relationship whose type is its kind (DONATED_TO,
// OWNS, …). Both carry what is shown of them as plain properties:
//
//	name, names, identifiers, roles       of an entity
//	role, status, from, to, spells        of a relation
//	amount, currency, share               of a relation
//	birthDate, value, description, …      every property of the catalogue that is
//	                                      stated: a text, or a list where several are
//	dataset, record, url, tier, retrieved the source of the first record
//	sources                               all of them, where there are several
//	live                                  whether some data set still states it
//	ended                                 since when the first record is stated no more
//	stub                                  on a node that only relations name
//
// so that a search in Neo4j's Browser or Bloom needs nothing but them:
//
//	MATCH p = shortestPath((:Person {name: $minister})-[*..6]-(:Contract {name: $contract}))
//	RETURN p
//
// # What the program reads
//
//	id    the entity's or relation's id
//	no    its number, from 1 without gaps; relations have numbers of their own
//	seq   the version that changed it last
//	facet the number of a node :Facet: what lists filter by, see [record.Facet]
//	body  all records exactly, with a checksum (row.go)
//	sortKey, keys            the key that lists by name use, and those of other names,
//	                         as sortable.go writes them
//	day, span                days since 1970 of its date, and how many more it may mean
//	worth, worthRest         its amount in two floats, see [record.SplitAmount]
//
// day, span, worth, worthRest and keys are missing where they would say nothing.
// Labels and types come from the enumerations of package graph alone; whatever a
// source says goes to the database as a parameter.
//
// Five labels are the program's own:
//
//	:Spona    two nodes: the state (migration, epoch, seq, the highest numbers, the lock
//	          of loads) and the gate (how many commits were announced, and how many of
//	          them are over)
//	:Dataset  a data set, described
//	:Facet    what rows have in common that lists filter by, and how many have it
//	:Batch    one per version: seq, op (which attempt wrote it) and at
//	:Earlier  what a row was before a batch changed it, see below
//
// # Versions
//
// A batch is one transaction, and sets seq on all that it changes; so the change
// feed is an index on seq, which reaches back to the beginning. Nothing is ever
// deleted: what has vanished from its source is marked as ended.
//
// Neo4j has no snapshots: a transaction sees what others commit meanwhile. A
// batch therefore keeps what it overwrites as an :Earlier node, with the seq that
// the row had and until, the seq that it has now. At version V a row is as it
// stands if its seq ≤ V, else the :Earlier with seq ≤ V < until, else not there
// yet. They are removed when they are older than [Options.KeepEarlier]; a
// snapshot that is held for longer ends with an error.
//
// A commit is not one moment either: rows are applied one by one, indexes last,
// while others read. A batch therefore announces its commit before and says when it
// is over, each in a transaction of its own (gate.go). A read looks at the gate
// before and after, waits for a commit that is on its way, and is done again when
// one was announced meanwhile.
//
// # Order
//
// Indexes compare texts by bytes, statements by UTF-16 units. sortKey and keys are
// kept in a form that both order alike (sortable.go), which nearly every text is.
//
// # Loads
//
// The lock of a load is on the node :Spona, with a lease that its holder renews
// while it lives: the lock of a process that was killed is free when the lease
// has run out. Time is the database's, so that no clock but one counts.
//
// When the connection breaks while a batch is committed, nobody knows whether it
// was kept. Its :Batch node tells: the load looks for it before it tries again.
//
// A first load into an empty database may be a bulk load ([Store.BeginBulk]): it
// reads nothing, writes in parallel and makes the indexes last. Until it has
// finished, reads are refused.
package neo4j
