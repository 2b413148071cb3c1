package main

import (
	"fmt"

	"spona/graph"
	"spona/loaders/line"
)

// nativeLine is a change as the native format writes it.
func nativeLine(c graph.Change) string {
	switch {
	case c.Dataset != nil:
		return string(line.AppendDataset(nil, c.Dataset))
	case c.Entity != nil:
		return string(line.AppendEntity(nil, c.Entity))
	case c.Relation != nil:
		return string(line.AppendRelation(nil, c.Relation))
	case c.Withdraw != nil:
		return "withdraw " + c.Withdraw.Dataset + " " + c.Withdraw.Record
	}
	return ""
}

// shownChanges is how many entities and relations a dry run shows: those of the
// first two rows or so of a table.
const shownChanges = 12

// showChange prints a change as the native format writes it: to the standard
// error beside a report in JSON.
func (p *program) showChange(asJSON bool, c graph.Change) {
	w := p.stdout
	if asJSON {
		w = p.stderr
	}
	fmt.Fprintf(w, "%s\n", clean(nativeLine(c)))
}
