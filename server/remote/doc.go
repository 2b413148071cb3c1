// Package remote keeps a server going while the database that holds its graph is
// away.
//
// A [Store] opens the database when it is first asked something, so that a server
// can start without it, and tries again later when that fails. While the database
// cannot be reached, every question is answered with
// [graph.CodeUpstreamUnavailable], at once instead of after a wait each; as soon as
// it is back, questions reach it, without a restart. What the server has in memory
// of the graph goes on being searched meanwhile: see package projection.
package remote
