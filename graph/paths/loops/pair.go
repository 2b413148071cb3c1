package loops

import (
	"context"
	"maps"
	"slices"

	"spona/graph/paths"
	"spona/graph/view"
)

// A candidate is a loop if some contract was signed at the right time.
type candidate struct {
	official, body, buyer, supplier view.Node
	bond                            Bond
	through                         view.Node // the official for bonds of his own
	offices, ties                   []route
	deals                           []deal
}

// pair looks for loops of an official and a supplier.
func (f *finder) pair(ctx context.Context, p, supplier view.Node) error {
	if f.paired[[2]view.Node{p, supplier}] {
		return nil
	}
	f.paired[[2]view.Node{p, supplier}] = true
	bought, err := f.dealsOf(ctx, supplier)
	if err != nil || len(bought) == 0 {
		return err
	}
	offices, err := f.offices(ctx, p)
	if err != nil || len(offices) == 0 {
		return err
	}
	bonds, err := f.bonds(ctx, p, supplier)
	if err != nil || len(bonds) == 0 {
		return err
	}
	for _, buyer := range f.distinct(slices.Collect(maps.Keys(bought))) {
		deals := bought[buyer]
		above, err := f.above(ctx, buyer)
		if err != nil {
			return err
		}
		f.close(candidate{official: p, body: buyer, buyer: buyer, supplier: supplier, offices: offices[buyer], deals: deals}, bonds)
		for _, body := range ends(above) {
			var there []route
			for _, office := range offices[body] {
				for _, l := range linksTo(above, body) {
					there = append(there, f.route(append(slices.Clone(office.links), l)...))
				}
			}
			f.close(candidate{official: p, body: body, buyer: buyer, supplier: supplier, offices: there, deals: deals}, bonds)
		}
	}
	return nil
}

// close adds the candidates that bonds make of an office, one for each bond and who
// it is through.
func (f *finder) close(c candidate, bonds []bondRoute) {
	if len(c.offices) == 0 {
		return
	}
	var found []candidate
	for _, b := range bonds {
		same := func(other candidate) bool { return other.bond == b.bond && other.through == b.through }
		if at := slices.IndexFunc(found, same); at >= 0 {
			found[at].ties = append(found[at].ties, b.route)
			continue
		}
		c.bond, c.through, c.ties = b.bond, b.through, []route{b.route}
		found = append(found, c)
	}
	for _, c := range found {
		if f.passes(&c) && c.aliveTogether() {
			f.candidates = append(f.candidates, c)
		}
	}
}

// passes reports whether the entity that was asked for is in the loop.
func (f *finder) passes(c *candidate) bool {
	switch f.of {
	case c.official, c.body, c.buyer, c.supplier, c.through:
		return true
	}
	return slices.ContainsFunc(c.deals, func(d deal) bool { return d.contract == f.of })
}

// aliveTogether reports whether an office and a tie may have been alive on one day,
// without which no contract has to be read.
func (c *candidate) aliveTogether() bool {
	return slices.ContainsFunc(c.offices, func(office route) bool {
		return slices.ContainsFunc(c.ties, func(tie route) bool {
			return len(paths.Overlaps(stepsOf(nil, office, tie))) > 0
		})
	})
}

// stepsOf are the spells that have to have a day in common.
func stepsOf(first []view.Spell, routes ...route) [][]view.Spell {
	var steps [][]view.Spell
	if first != nil {
		steps = append(steps, first)
	}
	for _, r := range routes {
		for _, s := range r.steps {
			steps = append(steps, s.spells)
		}
	}
	return steps
}
