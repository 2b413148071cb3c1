// Package record is what the adapters of [graph.Store] have in common: how the
// records of one entity or relation are merged, counted and written as one
// compact body.
//
// A body is all that is stated about an entity or a relation, its sources
// included (codec.go). Texts that recur, and editions of data sets, may stand in
// it as numbers of a [Lexicon] that the store keeps; a body that stands alone
// has none and is read by itself (alone.go).
//
// A [Merger] puts what changes state into the records of one row and counts what
// became of their statements, as [graph.Counts] says. A [Facet] is what lists
// filter by; [Marks] are what a complete load has mentioned.
package record
