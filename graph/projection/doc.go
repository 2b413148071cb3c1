// Package projection keeps the graph in memory: a view and a name index of one
// version, opened fast, and fresh while a store changes.
//
// A [Projection] is the two together. It never changes; whoever has one goes on
// with it from start to end and can say which version of the data it answered
// from. [Build] reads one from any store.
//
// A [Keeper] has the newest one. It opens what was saved, if that is of the same
// store, and takes in what the change feed says since; or else it reads everything
// and saves it. [Keeper.Follow] then looks for changes several times a second,
// and lays the memory out anew when much of it belongs to the past.
package projection
