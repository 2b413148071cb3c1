// Package community keeps the community in one SQLite file of a data folder,
// community.db: the [members.Store], the [forum.Store] and the [events.Store].
//
// It is apart from the graph's file: the graph can be thrown away and loaded again,
// people cannot; and its backup and its key are matters of their own.
//
// Writes take turns on one connection, in transactions that begin as writes; reads
// have connections of their own and see one state each. A commit is on the disk
// before it returns, as an account or a lost right must not come back after a power
// cut.
//
// What is deleted is overwritten (secure_delete). Erasing an account leaves nothing of
// it in the folder: the index of the search is merged, the file is written anew and the
// write-ahead log emptied before it returns.
//
// The tables are in migrations/, numbered; the files beside this one hold what is
// read and written of each subject.
package community
