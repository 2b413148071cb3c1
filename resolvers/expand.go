package resolvers

import (
	"context"
	"encoding/base64"
	"encoding/binary"

	"spona/graph"
	"spona/graph/paths"
	"spona/schema"
)

// expandOptions are the domain's options for the API's.
func expandOptions(o *schema.ExpandOptions) (paths.ExpandOptions, error) {
	if o == nil {
		return paths.ExpandOptions{}, nil
	}
	opts := paths.ExpandOptions{Kinds: o.Kinds.Value(), Direction: o.Direction, MinTier: o.MinTier, First: o.First}
	if o.First == 0 {
		return opts, graph.Invalid("options.first", "a page has 1 to %d items", MaxPage)
	}
	if asOf := o.AsOf.Value(); asOf != nil {
		opts.AsOf = *asOf
	}
	if after := o.After.Value(); after != nil {
		var ok bool
		if opts.After, ok = parsePlace(*after); !ok {
			return opts, graph.Invalid("options.after", "this is no cursor of an expansion; use one that it gave")
		}
	}
	return opts, nil
}

// placeText is the cursor of an item of a group.
func placeText(p paths.Place) string {
	b := binary.BigEndian.AppendUint32(nil, uint32(p.Degree))
	b = binary.BigEndian.AppendUint64(b, p.Key)
	return base64.RawURLEncoding.EncodeToString(append(b, p.Entity.Bytes()...))
}

func parsePlace(text string) (p paths.Place, ok bool) {
	const head = 4 + 8
	b, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || len(b) < head {
		return p, false
	}
	p = paths.Place{Degree: int(binary.BigEndian.Uint32(b)), Key: binary.BigEndian.Uint64(b[4:]), Entity: graph.EntityIDOf(b[head:])}
	return p, p.Entity != ""
}

// expand answers what is around an entity.
func (r *Resolver) expand(ctx context.Context, id graph.ID, options *schema.ExpandOptions) (*schema.Expansion, error) {
	opts, err := expandOptions(options)
	if err != nil {
		return nil, err
	}
	g, version, err := r.graph(ctx, func() paths.Graph { return paths.NewExpandRemote(r.reader, opts, r.maxWork()) })
	if err != nil {
		return nil, err
	}
	groups, err := paths.Expand(ctx, g, id, opts)
	if err != nil {
		return nil, inOptions(err, "id")
	}
	e := evidence{ids: []graph.ID{id}}
	for _, group := range groups {
		for _, n := range group.Items {
			e.ids, e.ties = append(e.ids, n.Entity), append(e.ties, n.Relation)
		}
	}
	if err := e.load(ctx, r); err != nil {
		return nil, err
	}
	centre := e.entities[id]
	if centre == nil {
		return nil, graph.Errorf(graph.CodeNotFound, "id", "there is no entity %q", id)
	}
	result := &schema.Expansion{Entity: centre.Typed(), DataVersion: version.String()}
	for _, group := range groups {
		result.Groups = append(result.Groups, e.group(group, opts.After.Entity != ""))
	}
	return result, nil
}

// group is a group as the API shows it, without what the store has not any more.
func (e *evidence) group(g paths.Group, resumed bool) schema.ExpansionGroup {
	shown := schema.ExpansionGroup{Kind: g.Kind, Direction: g.Direction, TotalCount: g.Total}
	var cursors []string
	for _, n := range g.Items {
		node, rel := e.entities[n.Entity], e.relations[n.Relation]
		if node == nil || rel == nil {
			continue
		}
		cursors = append(cursors, placeText(n.Place))
		shown.Edges = append(shown.Edges, schema.ExpansionEdge{Node: node.Typed(), Relation: *rel, Cursor: placeText(n.Place)})
	}
	shown.PageInfo = pageInfo(cursors, resumed, g.More)
	return shown
}
