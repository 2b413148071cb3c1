package loops

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// A link is a relation as it stands in the row of one of its ends.
type link struct {
	at   view.Node // whose row it is
	slot int
	to   view.Node // at the other end
	kind graph.RelationKind
	edge view.Edge
}

// errWork ends a search at one of its limits.
var errWork = errors.New("loops: work limit reached")

// reading reads rows within a work limit.
type reading struct {
	g      paths.Graph
	view   *view.View
	follow *view.Filter
	left   int // relations that may still be read
}

// fetch makes rows readable in one round trip.
func (r *reading) fetch(ctx context.Context, nodes []view.Node) error {
	if err := ctx.Err(); err != nil || r.g.Whole() {
		return err
	}
	err := r.g.Fetch(ctx, nodes)
	if paths.OutOfWork(err) {
		return errWork
	}
	return err
}

// links are the relations of a kind that lead from a node, or to it; both ways for
// a kind whose direction means nothing. They come in the order of the ids of those
// they lead to, parallel ones in that of their keys, in every store.
func (r *reading) links(ctx context.Context, n view.Node, kind graph.RelationKind, incoming bool) ([]link, error) {
	if err := r.fetch(ctx, []view.Node{n}); err != nil {
		return nil, err
	}
	row := r.view.Row(n)
	from, to := row.Kind(kind, incoming)
	if kind.Symmetric() {
		from, _ = row.Kind(kind, false)
		_, to = row.Kind(kind, true)
	}
	if r.left -= to - from + 1; r.left < 0 {
		return nil, errWork
	}
	var found []link
	for slot := from; slot < to; slot++ {
		if r.follow[row.Marks[slot]] && row.Neighbours[slot] != n {
			found = append(found, link{n, slot, row.Neighbours[slot], kind, r.view.Edge(row, slot)})
		}
	}
	slices.SortStableFunc(found, func(a, b link) int {
		if a.to != b.to {
			return r.view.Compare(a.to, b.to)
		}
		return cmp.Compare(r.tie(a).Key, r.tie(b).Key)
	})
	return found, nil
}

// tie names a link's relation.
func (r *reading) tie(l link) graph.Tie { return r.view.Tie(l.at, r.view.Row(l.at), l.slot) }

// distinct orders nodes by their ids and leaves each once.
func (r *reading) distinct(nodes []view.Node) []view.Node {
	slices.SortFunc(nodes, func(a, b view.Node) int {
		if a == b {
			return 0
		}
		return r.view.Compare(a, b)
	})
	return slices.Compact(nodes)
}

// ends are where links lead, each once.
func ends(links []link) []view.Node {
	var nodes []view.Node
	for _, l := range links {
		if len(nodes) == 0 || nodes[len(nodes)-1] != l.to {
			nodes = append(nodes, l.to)
		}
	}
	return nodes
}
