package view

import "spona/graph"

// Kind is the stretch of the row of one kind, outgoing or incoming.
func (r Row) Kind(k graph.RelationKind, incoming bool) (from, to int) {
	return r.Group(newMark(k, 0, incoming))
}
