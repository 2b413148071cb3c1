// Package sqlite keeps the graph in one SQLite file of a data folder: the
// embedded [graph.Store]. It needs no server and nothing installed.
//
// # Files
//
// graph.db holds everything, in write-ahead mode, so that readers go on while a
// load writes; graph.db-wal and graph.db-shm belong to it while it is open.
// graph.lock and serve.lock are held, by the kernel, while a load or a server
// runs. graph.seen remembers the newest version, so that an old copy put in the
// place of graph.db is noticed.
//
// # Tables
//
// An entity or a relation is one row. The columns are what lists filter and sort
// by; all that is stated about it, sources included, is in one compact body (see
// codec.go) with a checksum over the row. Texts that recur are numbered in the
// tables word and edition, so that a body of 60 bytes holds a donation with its
// source. What lists filter by (kind, roles, countries, data sets, whether it is
// live) is numbered too: a row names a facet, and the table facet counts its
// rows, which makes totals free.
//
// # Caveats
//
// A [graph.Snapshot] that is held keeps the write-ahead log from being reused:
// the log grows for as long as loads run and the snapshot is open. Close it when
// it is read. It has three connections of its own, in transactions of one state:
// one for entities and relations, two for links. So has each long stream of
// neighbours one, from its first thousand on.
//
// A load that more than doubles a store of some size puts off the indexes until
// it finishes (indexes.go). Readers stay right meanwhile, but slower. Killed in
// that state, the store makes the indexes when it is opened next.
//
// Commits survive the end of the process. After a power cut the store is whole,
// but the last batches may be missing; load the file again.
package sqlite
