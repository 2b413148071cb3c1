package resolvers

import (
	"context"
	"slices"

	"spona/graph"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/schema"
)

// notePosts says what posts of an answer lead to, so that it is read for all at once.
func notePosts(ctx context.Context, posts ...*forum.Post) {
	b := &operationOf(ctx).forum
	for _, p := range posts {
		if p == nil {
			continue
		}
		b.posts.give(p.ID, p)
		b.topics.announce(p.Topic)
		meet(ctx, p.Author)
		meet(ctx, forum.Mentions(p.Text)...)
		b.posts.announce(p.ReplyTo)
		if p.Edits > 0 {
			b.histories.announce(p.ID)
		}
	}
}

// postOf is a post that the viewer may read, nil for none.
func (r *Resolver) postOf(ctx context.Context, id members.ID) (*forum.Post, error) {
	f := r.anyForum()
	if f == nil || id == "" {
		return nil, nil
	}
	p, _, err := operationOf(ctx).forum.posts.get(ctx, id, func(ctx context.Context, ids []members.ID) (map[members.ID]*forum.Post, error) {
		found, err := f.PostsByID(ctx, viewerOf(ctx), ids)
		for _, p := range found {
			notePosts(ctx, p)
		}
		return found, err
	})
	return p, err
}

// postsIn lists the posts of a topic.
func (r *Resolver) postsIn(ctx context.Context, t *forum.Topic, w window, from *int) (*schema.PostConnection, error) {
	f, err := r.forum()
	if err != nil {
		return nil, err
	}
	q, err := postQuery(t.ID, w, from)
	if err != nil {
		return nil, err
	}
	page, err := f.Posts(ctx, viewerOf(ctx), q)
	if err != nil {
		return nil, err
	}
	out := &schema.PostConnection{Nodes: page.Posts, TotalCount: page.Total}
	var cursors []string
	for i := range page.Posts {
		notePosts(ctx, &page.Posts[i])
		cursors = append(cursors, numberText(postCursor, int64(page.Posts[i].Number)))
		out.Edges = append(out.Edges, schema.PostEdge{Node: page.Posts[i], Cursor: cursors[i]})
	}
	out.PageInfo = forwardPage(cursors, page.More, q.After > 0)
	if q.Backward {
		out.PageInfo.HasNextPage, out.PageInfo.HasPreviousPage = q.Before > 0, page.More
	}
	return out, nil
}

func postQuery(topic members.ID, w window, from *int) (forum.PostQuery, error) {
	q := forum.PostQuery{Topic: topic, Limit: DefaultPage, Backward: w.last != nil}
	if w.first != nil && w.last != nil {
		return q, graph.Invalid("last", "give first or last, not both")
	}
	for _, n := range []*int{w.first, w.last} {
		if n != nil {
			q.Limit = *n
		}
	}
	if _, err := pageOf(q.Limit); err != nil {
		return q, err
	}
	for _, bound := range []struct {
		cursor *string
		number *int
	}{{w.after, &q.After}, {w.before, &q.Before}} {
		n, err := parseNumber(postCursor, bound.cursor)
		if err != nil {
			return q, err
		}
		*bound.number = int(n)
	}
	if from != nil && *from > 0 && w.after == nil && w.last == nil {
		q.After = *from - 1
	}
	return q, nil
}

// handles gives the handles of accounts that texts mention.
func (r *Resolver) handles(ctx context.Context, failure *error) func(account string) string {
	return func(account string) string {
		m, err := r.member(ctx, members.ID(account))
		if err != nil {
			*failure = err
		}
		if m == nil {
			return ""
		}
		return m.Handle
	}
}

// html is a text as HTML.
func (r *Resolver) html(ctx context.Context, text string) (made string, err error) {
	c, err := r.community()
	if err != nil {
		return "", err
	}
	made = c.Markdown.HTML(text, r.handles(ctx, &err))
	return made, err
}

// postHTML is a post as HTML, nil when its text is not to be shown.
func (r *Resolver) postHTML(ctx context.Context, p *forum.Post, hidden bool) (*string, error) {
	if p.Removed || p.Text == "" || (p.Hidden != "") != hidden {
		return nil, nil
	}
	made, err := r.html(ctx, p.Text)
	return &made, err
}

// source is the text of a post for whoever may edit it, nil for others.
func (r *Resolver) source(ctx context.Context, p *forum.Post) (*string, error) {
	rights, err := r.rightsOver(ctx, p)
	if err != nil || !rights.Edit {
		return nil, err
	}
	handle := r.handles(ctx, &err)
	text := forum.WithHandles(p.Text, func(account members.ID) (string, bool) {
		h := handle(string(account))
		return h, h != ""
	})
	return &text, err
}

// rightsOver are the viewer's rights to a post.
func (r *Resolver) rightsOver(ctx context.Context, p *forum.Post) (forum.PostRights, error) {
	t, err := r.topic(ctx, p.Topic)
	if err != nil || t == nil {
		return forum.PostRights{}, err
	}
	s, err := r.space(ctx, t.Space)
	if err != nil || s == nil {
		return forum.PostRights{}, err
	}
	return forum.RightsOver(viewerOf(ctx), s, t, p), nil
}

// mentioned are those whom a post mentions.
func (r *Resolver) mentioned(ctx context.Context, p *forum.Post) ([]schema.Member, error) {
	people := []schema.Member{}
	if p.Hidden != "" {
		return people, nil
	}
	for _, account := range forum.Mentions(p.Text) {
		m, err := r.member(ctx, account)
		if err != nil {
			return nil, err
		}
		if m != nil {
			people = append(people, *m)
		}
	}
	return people, nil
}

// history is how a post read before each edit, the newest first.
func (r *Resolver) history(ctx context.Context, p *forum.Post) ([]forum.Version, error) {
	f, err := r.forum()
	if err != nil || p.Edits == 0 || p.Removed || p.Hidden != "" {
		return []forum.Version{}, err
	}
	versions, _, err := operationOf(ctx).forum.histories.get(ctx, p.ID, func(ctx context.Context, ids []members.ID) (map[members.ID][]forum.Version, error) {
		found, err := f.Histories(ctx, viewerOf(ctx), ids)
		for _, versions := range found {
			for _, v := range versions {
				meet(ctx, forum.Mentions(v.Text)...)
			}
		}
		return found, err
	})
	versions = slices.Clone(versions)
	slices.Reverse(versions)
	return versions, err
}

// searchPosts finds posts.
func (r *Resolver) searchPosts(
	ctx context.Context, text string, in *schema.PostFilter, first int, after *string,
) (*schema.PostSearchConnection, error) {
	f, err := r.forum()
	if err != nil {
		return nil, err
	}
	q := forum.SearchQuery{Text: text}
	if in != nil {
		if space := given(in.Space); space != "" {
			q.Spaces = []members.ID{members.ID(space)}
		}
		q.Circle, q.Topic = members.ID(given(in.Circle)), members.ID(given(in.Topic))
		q.Tags, q.Language = in.Tags.Value(), given(in.Language)
	}
	if q.Limit, err = pageOf(first); err != nil {
		return nil, err
	}
	if q.After, err = parseNumber(foundCursor, after); err != nil {
		return nil, err
	}
	phrases, err := forum.Phrases(text)
	if err != nil {
		return nil, err
	}
	page, err := f.Search(ctx, viewerOf(ctx), q)
	if err != nil {
		return nil, err
	}
	out := &schema.PostSearchConnection{Nodes: page.Posts, TotalCount: page.Total}
	var cursors []string
	for i := range page.Posts {
		notePosts(ctx, &page.Posts[i])
		cursors = append(cursors, numberText(foundCursor, page.Places[i]))
		edge := schema.PostSearchEdge{Node: page.Posts[i], Cursor: cursors[i]}
		for _, piece := range forum.Excerpt(page.Posts[i].Text, phrases) {
			edge.Excerpt = append(edge.Excerpt, schema.ExcerptPiece{Text: piece.Text, Found: piece.Found})
		}
		out.Edges = append(out.Edges, edge)
	}
	out.PageInfo = forwardPage(cursors, page.More, after != nil)
	return out, nil
}

// maxPreview is how long a text may be that is shown before it is sent.
const maxPreview = 20_000

// preview is how a text will look as a post. Handles are left as they are written.
func (r *Resolver) preview(ctx context.Context, text string) (string, error) {
	if len(text) > maxPreview {
		return "", graph.Errorf(graph.CodeLimitExceeded, "text", "a post has at most %d bytes", maxPreview)
	}
	return r.html(ctx, text)
}
