package loops

import (
	"context"
	"slices"

	"spona/graph"
	"spona/graph/view"
)

// A deal is a contract between a buyer and a supplier.
type deal struct {
	contract view.Node
	tender   view.Node // when direct is false
	direct   bool      // the body buys the contract itself, not only its tender
	bought   []link    // from the buyer to the contract
	awarded  []link    // to the supplier, at least one
}

// dealsOf are the contracts that a supplier was awarded, by buyer.
func (f *finder) dealsOf(ctx context.Context, supplier view.Node) (map[view.Node][]deal, error) {
	if known, ok := f.deals[supplier]; ok {
		return known, nil
	}
	awards, err := f.links(ctx, supplier, graph.RelationAwarded, true)
	if err != nil {
		return nil, err
	}
	contracts := ends(awards)
	if err := f.fetch(ctx, contracts); err != nil {
		return nil, err
	}
	found := make(map[view.Node][]deal)
	var tenders []link
	for _, c := range contracts {
		buys, err := f.links(ctx, c, graph.RelationBuys, true)
		if err != nil {
			return nil, err
		}
		for _, b := range buys {
			found[b.to] = withDeal(found[b.to], deal{contract: c, direct: true, bought: []link{b}, awarded: linksTo(awards, c)})
		}
		results, err := f.links(ctx, c, graph.RelationResultedIn, true)
		if err != nil {
			return nil, err
		}
		tenders = append(tenders, results...)
	}
	if err := f.fetch(ctx, ends(tenders)); err != nil {
		return nil, err
	}
	for _, t := range tenders {
		buys, err := f.links(ctx, t.to, graph.RelationBuys, true)
		if err != nil {
			return nil, err
		}
		for _, b := range buys {
			found[b.to] = withDeal(found[b.to], deal{contract: t.at, tender: t.to, bought: []link{b, t}, awarded: linksTo(awards, t.at)})
		}
	}
	f.deals[supplier] = found
	return found, nil
}

// withDeal adds a deal, once for each contract.
func withDeal(deals []deal, d deal) []deal {
	if slices.ContainsFunc(deals, func(other deal) bool { return other.contract == d.contract }) {
		return deals
	}
	return append(deals, d)
}

// linksTo are those of the links that lead to a node.
func linksTo(links []link, n view.Node) []link {
	var to []link
	for _, l := range links {
		if l.to == n {
			to = append(to, l)
		}
	}
	return to
}
