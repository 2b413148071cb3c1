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
// it in the folder, in two steps. With the commit it is gone for everybody who reads, and
// the log is emptied. What is left in the gaps of pages and in the index of the search is
// wiped in the background: the index is merged, the file written anew and the log emptied.
// As all who write wait for that, it is done once an hour at most, for all erasures since;
// how many there are is in the file, so that no crash loses it. Who closes the file last
// wipes it, and a backup never holds such traces.
//
// The tables are in migrations/, numbered; the files beside this one hold what is
// read and written of each subject.
package community
