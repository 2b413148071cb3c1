package resolvers

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"net/url"

	"github.com/99designs/gqlgen/graphql"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/schema"
)

// attempted is the address of an attempt as it is counted: however it was typed, the
// same; nonsense counts as itself.
func attempted(address string) string {
	if email, err := members.NormalEmail(address); err == nil {
		return email
	}
	return address
}

// given is what an input holds, the zero value when it was left out or null.
func given[T any](o graphql.Omittable[*T]) (value T) {
	if p := o.Value(); p != nil {
		value = *p
	}
	return value
}

// member is what others see of an account, nil when it is gone. It is read with all
// that the answer has announced.
func (r *Resolver) member(ctx context.Context, account members.ID) (*schema.Member, error) {
	c, err := r.community()
	if err != nil || account == "" {
		return nil, err
	}
	p, found, err := people(ctx).get(ctx, account, func(ctx context.Context, ids []members.ID) (map[members.ID]members.Profile, error) {
		found, err := c.Members.People(ctx, ids)
		if err != nil {
			return nil, err
		}
		speakFor, err := organisations(ctx)
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			speakFor.announce(p.Organisation)
		}
		return found, nil
	})
	if !found || err != nil {
		return nil, err // null: the account is gone
	}
	return &schema.Member{Handle: p.Handle, Name: p.Name, Speaks: p.Organisation}, nil
}

// memberOrganisation is an organisation that the viewer may see, nil for none, whether
// it is hidden or not there. It is read once per operation, with others that were noted.
func (r *Resolver) memberOrganisation(ctx context.Context, id members.ID) (*members.Organisation, error) {
	c, err := r.community()
	if err != nil || id == "" {
		return nil, err
	}
	known, err := organisations(ctx)
	if err != nil {
		return nil, err
	}
	o, _, err := known.get(ctx, id, func(ctx context.Context, ids []members.ID) (map[members.ID]*members.Organisation, error) {
		return c.Members.OrganisationsOf(ctx, viewerOf(ctx), ids)
	})
	return o, err
}

// noteOrganisation notes who and what an organisation that is shown names.
func noteOrganisation(ctx context.Context, all ...members.Organisation) error {
	into, err := invitationsInto(ctx)
	if err != nil {
		return err
	}
	for _, o := range all {
		into.announce(o.ID)
		meet(ctx, o.Applicant)
		for _, check := range o.Checks {
			meet(ctx, check.By)
		}
	}
	return nil
}

// invitations are those into an organisation, read with those into others that are shown.
func (r *Resolver) invitations(ctx context.Context, organisation members.ID) ([]members.Invitation, error) {
	into, err := invitationsInto(ctx)
	if err != nil {
		return nil, err
	}
	all, _, err := into.get(ctx, organisation, func(ctx context.Context, ids []members.ID) (map[members.ID][]members.Invitation, error) {
		found, err := r.options.Community.Members.InvitationsInto(ctx, viewerOf(ctx), ids...)
		if err != nil {
			return nil, err
		}
		byOrganisation := make(map[members.ID][]members.Invitation)
		for _, i := range found {
			byOrganisation[i.Organisation] = append(byOrganisation[i.Organisation], i)
			meet(ctx, i.Inviter, i.UsedBy)
		}
		return byOrganisation, nil
	})
	return all, err
}

// pageOf refuses a page of no or too many items.
func pageOf(first int) (int, error) {
	if first < 1 || first > MaxPage {
		return 0, graph.Invalid("first", "a page has 1 to %d items", MaxPage)
	}
	return first, nil
}

// Cursors of the community's lists begin with a letter for their list.
const (
	organisationCursor = "o"
	accountCursor      = "u"
	topicCursor        = "h"
	postCursor         = "m"
	foundCursor        = "s"
	reportCursor       = "g"
	newsCursor         = "n"
)

func rankText(letter, place string) string {
	return letter + base64.RawURLEncoding.EncodeToString([]byte(place))
}

func errCursor() error {
	return graph.Invalid("after", "this is no cursor of this list; use one that it gave")
}

func parseRank(letter string, cursor *string) (string, error) {
	wrong := errCursor()
	switch {
	case cursor == nil:
		return "", nil
	case len(*cursor) < 2 || (*cursor)[:1] != letter:
		return "", wrong
	}
	place, err := base64.RawURLEncoding.DecodeString((*cursor)[1:])
	if err != nil {
		return "", wrong
	}
	return string(place), nil
}

// forwardPage is where a page lies that was read forward.
func forwardPage(cursors []string, more, after bool) schema.PageInfo {
	info := schema.PageInfo{HasNextPage: more, HasPreviousPage: after}
	if len(cursors) > 0 {
		info.StartCursor, info.EndCursor = &cursors[0], &cursors[len(cursors)-1]
	}
	return info
}

func (r *Resolver) memberOrganisations(
	ctx context.Context, q members.OrganisationQuery, first int, after *string,
) (*schema.MemberOrganisationConnection, error) {
	c, err := r.community()
	if err != nil {
		return nil, err
	}
	if q.Limit, err = pageOf(first); err != nil {
		return nil, err
	}
	if q.After, err = parseRank(organisationCursor, after); err != nil {
		return nil, err
	}
	page, err := c.Members.Organisations(ctx, viewerOf(ctx), q)
	if err != nil {
		return nil, err
	}
	if err := noteOrganisation(ctx, page.Organisations...); err != nil {
		return nil, err
	}
	out := &schema.MemberOrganisationConnection{Nodes: page.Organisations, TotalCount: page.Total}
	var cursors []string
	for _, o := range page.Organisations {
		cursors = append(cursors, rankText(organisationCursor, o.Place()))
		out.Edges = append(out.Edges, schema.MemberOrganisationEdge{Node: o, Cursor: cursors[len(cursors)-1]})
	}
	out.PageInfo = forwardPage(cursors, page.More, after != nil)
	return out, nil
}

func (r *Resolver) accounts(
	ctx context.Context, q members.AccountQuery, first int, after *string,
) (*schema.MemberAccountConnection, error) {
	c, err := r.community()
	if err != nil {
		return nil, err
	}
	if q.Limit, err = pageOf(first); err != nil {
		return nil, err
	}
	if q.After, err = parseRank(accountCursor, after); err != nil {
		return nil, err
	}
	page, err := c.Members.Accounts(ctx, viewerOf(ctx), q)
	if err != nil {
		return nil, err
	}
	speakFor, err := organisations(ctx)
	if err != nil {
		return nil, err
	}
	for i := range page.Accounts {
		speakFor.announce(page.Accounts[i].Organisation)
	}
	out := &schema.MemberAccountConnection{Nodes: page.Accounts, TotalCount: page.Total}
	var cursors []string
	for _, a := range page.Accounts {
		cursors = append(cursors, rankText(accountCursor, a.Handle))
		out.Edges = append(out.Edges, schema.MemberAccountEdge{Node: a, Cursor: cursors[len(cursors)-1]})
	}
	out.PageInfo = forwardPage(cursors, page.More, after != nil)
	return out, nil
}

// beginCodes makes a key of one-time codes, in all the forms that a page needs.
func (r *Resolver) beginCodes(ctx context.Context) (*schema.OneTimeKeyPayload, error) {
	p := &schema.OneTimeKeyPayload{}
	var err error
	p.UserErrors, err = r.change(ctx, func(c *Community, who members.Identity) error {
		key, sealed, err := c.Members.NewCodes(ctx, who)
		if err != nil {
			return err
		}
		back := base64.RawURLEncoding.EncodeToString(sealed)
		query := url.Values{"secret": {key}, "issuer": {"Spona"}}
		uri := (&url.URL{Scheme: "otpauth", Host: "totp", Path: "/Spona:" + who.Account.Handle, RawQuery: query.Encode()}).String()
		p.Key, p.Sealed, p.URI = &key, &back, &uri
		return nil
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

// recovery gives recovery codes back, this once.
func (r *Resolver) recovery(
	ctx context.Context, do func(c *Community, who members.Identity) ([]members.Secret, error),
) (*schema.RecoveryCodesPayload, error) {
	p := &schema.RecoveryCodesPayload{Codes: []string{}}
	changed, err := r.changed(ctx, func(c *Community, who members.Identity) error {
		codes, err := do(c, who)
		for _, code := range codes {
			p.Codes = append(p.Codes, string(code))
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	p.Viewer, p.UserErrors = changed.Viewer, changed.UserErrors
	return p, nil
}

func (r *Resolver) createToken(ctx context.Context, in schema.TokenInput) (*schema.TokenPayload, error) {
	p := &schema.TokenPayload{}
	var err error
	p.UserErrors, err = r.change(ctx, func(c *Community, who members.Identity) error {
		var scopes access.Scope
		for _, s := range in.Scopes {
			scopes |= s
		}
		token, secret, err := c.Members.NewToken(ctx, who, in.Name, scopes, in.Expires)
		if err != nil {
			return err
		}
		shown := string(secret)
		p.Token, p.Secret = token, &shown
		return nil
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

// everything is all that is kept of the viewer, as JSON.
func (r *Resolver) everything(ctx context.Context, who members.Identity) (string, error) {
	all := struct {
		*members.Everything

		Forum *forum.Everything
	}{}
	var err error
	if all.Everything, err = r.options.Community.Members.MyData(ctx, who); err != nil {
		return "", err
	}
	if f, none := r.forum(); none == nil {
		if all.Forum, err = f.MyData(ctx, who.Viewer); err != nil {
			return "", err
		}
	}
	text, err := json.MarshalIndent(all, "", "  ")
	return string(text), err
}
