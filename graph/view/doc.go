// Package view is the graph in memory, laid out for searching: who is related to
// whom, by which kind, when, and how reliably. It has no names and no amounts;
// what a search finds is read from the store afterwards.
//
// # Layout
//
// Entities are numbered ([Node]) and so are relations ([Edge]). A node has one
// row of outgoing and one of incoming neighbours in two shared arrays. A row is
// sorted by kind and neighbour, so the relations of one kind are a stretch of
// it, and parallel relations stand side by side. What a step of a search reads,
// the neighbour and one byte of kind, direction and tier, is all that these arrays
// hold; dates, weights and ids are columns by edge, read only when asked for.
//
//	row of node 7:   out[7] … out[8]                   in[7] … in[8]
//	neighbour        [ 12 | 12 | 90 | 431 ]            [ 3 | 55 ]
//	kind and tier    [ OWNS A | OWNS B | … ]           [ DIRECTS A | … ]
//	edge             the position itself               [ 17 | 20341 ]
//
// A [View] never changes: whoever holds one goes on with it undisturbed while a
// newer one is built.
package view
