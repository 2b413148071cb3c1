package resolvers

import (
	"context"
	"errors"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
	"spona/schema"
)

// community is what answers about people; [access.NotFound] where there is none.
func (r *Resolver) community() (*Community, error) {
	if r.options.Community == nil {
		return nil, access.NotFound()
	}
	return r.options.Community, nil
}

// userErrors splits what is wrong with an input, which the payload tells, from every
// other failure, which the answer's errors tell.
func userErrors(err error) ([]schema.UserError, error) {
	var e *graph.Error
	if !errors.As(err, &e) {
		return []schema.UserError{}, err
	}
	switch e.Code {
	case graph.CodeInvalid, graph.CodeConflict, graph.CodeForbidden, graph.CodeUnauthenticated, graph.CodeLimitExceeded, graph.CodeRateLimited:
		out := schema.UserError{Code: string(e.Code), Message: e.Msg}
		if e.Field != "" {
			out.Field = &e.Field
		}
		return []schema.UserError{out}, nil
	}
	if e.Code == graph.CodeNotFound && e.Field != "" {
		return []schema.UserError{{Field: &e.Field, Code: string(e.Code), Message: e.Msg}}, nil
	}
	return nil, err
}

// change runs a change and tells the post that there may be letters.
func (r *Resolver) change(ctx context.Context, do func(c *Community, who members.Identity) error) ([]schema.UserError, error) {
	c, err := r.community()
	if err != nil {
		return nil, err
	}
	v := visitOf(ctx)
	if err := v.Refused(); err != nil {
		return nil, err
	}
	err = do(c, v.Who())
	if err == nil && c.Posted != nil {
		c.Posted()
	}
	return userErrors(err)
}

// done is the payload of a change that gives nothing back.
func (r *Resolver) done(ctx context.Context, do func(c *Community, who members.Identity) error) (*schema.DonePayload, error) {
	wrong, err := r.change(ctx, do)
	if err != nil {
		return nil, err
	}
	return &schema.DonePayload{Done: len(wrong) == 0, UserErrors: wrong}, nil
}

// changed is the payload of a change of the viewer's own account.
func (r *Resolver) changed(ctx context.Context, do func(c *Community, who members.Identity) error) (*schema.ViewerPayload, error) {
	wrong, err := r.change(ctx, func(c *Community, who members.Identity) error {
		if err := do(c, who); err != nil {
			return err
		}
		return refreshed(ctx)
	})
	if err != nil {
		return nil, err
	}
	p := &schema.ViewerPayload{UserErrors: wrong}
	if len(wrong) == 0 {
		p.Viewer = viewer(ctx)
	}
	return p, nil
}

// refreshed reads anew who asks. Whoever ended their own session is a visitor.
func refreshed(ctx context.Context) error {
	v := visitOf(ctx)
	err := v.Refresh(ctx)
	if graph.CodeOf(err) == graph.CodeUnauthenticated {
		v.Leave()
		return nil
	}
	return err
}

// entered lets the sender go on with a new secret and gives the account back.
func (r *Resolver) entered(ctx context.Context, open func(c *Community, who members.Identity) (members.Secret, error)) (*schema.ViewerPayload, error) {
	return r.changed(ctx, func(c *Community, who members.Identity) error {
		if err := visitOf(ctx).MayEnter(); err != nil {
			return err
		}
		secret, err := open(c, who)
		if err != nil {
			return err
		}
		return visitOf(ctx).Enter(ctx, secret)
	})
}

// viewer is who asks, nil for a visitor.
func viewer(ctx context.Context) *schema.Viewer {
	who := whoOf(ctx)
	if who.Account == nil {
		return nil
	}
	return &schema.Viewer{Account: *who.Account, Who: who}
}

// asked is a question to the browser as a payload.
func asked(ceremony, options string, wrong []schema.UserError, err error) (*schema.PasskeyQuestionPayload, error) {
	if err != nil {
		return nil, err
	}
	p := &schema.PasskeyQuestionPayload{UserErrors: wrong}
	if len(wrong) == 0 {
		p.Ceremony, p.Options = &ceremony, &options
	}
	return p, nil
}
