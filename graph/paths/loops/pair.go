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
	var open []candidate
	for _, buyer := range f.distinct(slices.Collect(maps.Keys(bought))) {
		some, err := f.officesAbove(ctx, buyer, offices)
		if err != nil {
			return err
		}
		for _, c := range some {
			c.official, c.supplier, c.deals = p, supplier, bought[buyer]
			open = append(open, c)
		}
	}
	if len(open) == 0 {
		return nil
	}
	bonds, err := f.bonds(ctx, p, supplier)
	if err != nil {
		return err
	}
	for _, c := range open {
		f.close(c, bonds)
	}
	return nil
}

// officesAbove are candidates with the offices that an official held at a buyer, and
// at the bodies that it is a part of.
func (f *finder) officesAbove(ctx context.Context, buyer view.Node, offices routesBy) ([]candidate, error) {
	var found []candidate
	if there := offices[buyer]; len(there) > 0 {
		found = append(found, candidate{body: buyer, buyer: buyer, offices: there})
	}
	above, err := f.above(ctx, buyer)
	if err != nil {
		return nil, err
	}
	for _, body := range ends(above) {
		var there []route
		for _, office := range offices[body] {
			for _, l := range linksTo(above, body) {
				there = append(there, f.route(append(slices.Clone(office.links), l)...))
			}
		}
		if len(there) > 0 {
			found = append(found, candidate{body: body, buyer: buyer, offices: there})
		}
	}
	return found, nil
}

// close adds the candidates that bonds make of an office, one for each bond and who
// it is through.
func (f *finder) close(c candidate, bonds []bondRoute) {
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

// passes reports whether the entity that was asked for is in the loop, as somebody
// who may be told.
func (f *finder) passes(c *candidate) bool {
	if f.opts.HideRelatives && c.bond == Relative && c.through == f.of {
		return false
	}
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
