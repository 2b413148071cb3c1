package resolvers

import (
	"context"
	"maps"
	"slices"

	"spona/graph"
	"spona/graph/members"
	"spona/schema"
)

// accountChanged is the payload of a change of somebody else's account.
func (r *Resolver) accountChanged(
	ctx context.Context, account members.ID, do func(c *Community, who members.Identity) error,
) (*schema.AccountPayload, error) {
	p := &schema.AccountPayload{}
	var err error
	p.UserErrors, err = r.change(ctx, func(c *Community, who members.Identity) error {
		if err := do(c, who); err != nil {
			return err
		}
		p.Account, err = c.Members.Account(ctx, who.Viewer, account)
		return err
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

// records are entries of the moderators' log, for those who may read it.
func (r *Resolver) records(ctx context.Context, after int64, first int) ([]members.Record, error) {
	c, err := r.community()
	if err != nil {
		return nil, err
	}
	all, err := c.Members.Records(ctx, viewerOf(ctx), after, first)
	if err != nil {
		return nil, err
	}
	for i := range all {
		meet(ctx, all[i].Actor)
	}
	return all, nil
}

// contestFact marks a fact that is there.
func (r *Resolver) contestFact(ctx context.Context, in schema.ContestInput) (*schema.ContestPayload, error) {
	p := &schema.ContestPayload{}
	var err error
	p.UserErrors, err = r.change(ctx, func(c *Community, who members.Identity) error {
		nodes, err := r.nodesOf(ctx, []graph.ID{in.Subject})
		if err != nil {
			return err
		}
		if nodes[0] == nil {
			return graph.Errorf(graph.CodeNotFound, "subject", "there is no such entity or relation")
		}
		p.Contest, err = c.Members.ContestFact(ctx, who, in.Subject, in.Property, in.Reason)
		return err
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

func (r *Resolver) describeDataset(ctx context.Context, in schema.DescriptionInput) (*schema.DonePayload, error) {
	return r.done(ctx, func(c *Community, who members.Identity) error {
		all, err := r.datasets(ctx)
		if err != nil {
			return err
		}
		if all[string(in.Dataset)] == nil {
			return graph.Errorf(graph.CodeNotFound, "dataset", "there is no such data set")
		}
		return c.Members.Describe(ctx, who, members.Description{
			Dataset: string(in.Dataset), Title: in.Title, Publisher: in.Publisher, Licence: in.Licence, URL: in.URL, Note: in.Note,
		})
	})
}

// contested are the marks on an entity or a relation, read with those of all its
// siblings.
func (r *Resolver) contested(ctx context.Context, id graph.ID) ([]members.Contest, error) {
	if r.options.Community == nil {
		return []members.Contest{}, nil
	}
	op, here := operationOf(ctx), place(ctx)
	group, found := op.siblingsOf(here, func(s *siblings) bool { return s.entities[id] || s.relations[id] != nil })
	if !found {
		group = &siblings{entities: map[graph.ID]bool{id: true}}
	}
	bySubject, err := once(ctx, op, loadKey{place: here, group: group}, func() (map[graph.ID][]members.Contest, error) {
		ids := slices.AppendSeq(slices.Collect(maps.Keys(group.entities)), maps.Keys(group.relations))
		all, err := r.options.Community.Members.Contests(ctx, ids)
		if err != nil {
			return nil, err
		}
		bySubject := make(map[graph.ID][]members.Contest)
		for _, c := range all {
			bySubject[c.Subject] = append(bySubject[c.Subject], c)
		}
		return bySubject, nil
	})
	if err != nil {
		return nil, err
	}
	return bySubject[id], nil
}

type descriptionsKey struct{}

// description is what editors said of a data set, nil for nothing.
func (r *Resolver) description(ctx context.Context, dataset string) (*members.Description, error) {
	if r.options.Community == nil {
		return nil, nil // nobody could have said anything
	}
	byDataset, err := once(ctx, operationOf(ctx), descriptionsKey{}, func() (map[string]*members.Description, error) {
		all, err := r.options.Community.Members.Descriptions(ctx)
		byDataset := make(map[string]*members.Description, len(all))
		for i := range all {
			byDataset[all[i].Dataset] = &all[i]
		}
		return byDataset, err
	})
	return byDataset[dataset], err
}

func (r *Resolver) datasetNote(ctx context.Context, dataset string) (*string, error) {
	d, err := r.description(ctx, dataset)
	if d == nil || d.Note == "" || err != nil {
		return nil, err
	}
	return &d.Note, nil
}
