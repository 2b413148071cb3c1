// Package view is the graph in memory, laid out for searching: who is related to
// whom, by which kind, when, and how reliably. It has no names and no amounts;
// what a search finds is read from the store afterwards.
//
// # Layout
//
// Entities are numbered ([Node]) and so are relations ([Edge]). The row of a node
// is a stretch of three shared arrays with a slot for each relation that touches
// it. It is sorted by kind, direction and neighbour, so the relations of one kind
// are a stretch of it, and parallel relations stand side by side. A step of a
// search reads neighbours and marks alone; dates, weights and ids are columns by
// edge, read only when asked for.
//
//	row of node 7:   slots 40 to 45
//	neighbour        [ 12 | 12 | 90 | 431 |  3 | 55 ]
//	mark             [ OWNS out A | OWNS out B | … | DIRECTS in A | … ]
//	edge             [ 17 | 20341 | … ]
//
// # Change
//
// A [View] never changes: whoever holds one goes on with it undisturbed. Its
// successor ([View.Next]) shares its arrays and has the rows that differ behind
// their end, so that it costs what has changed and little else. When much of the
// memory belongs to rows of the past, it is laid out anew ([View.Merged]).
//
// A view is built by a [Builder] from what a store streams, or opened from what
// [View.Save] wrote. A [Partial] is filled row by row, for searches in a store
// that is larger than memory.
package view
