package resolvers

import (
	"context"

	"spona/graph"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/schema"
)

// noteNews says what notifications lead to, so that it is read for all at once.
func noteNews(ctx context.Context, news ...*forum.Notification) {
	b := &operationOf(ctx).forum
	for _, n := range news {
		meet(ctx, n.By)
		b.topics.announce(n.Topic)
		b.posts.announce(n.Post)
	}
}

// notifications lists news for the viewer; nil for a visitor.
func (r *Resolver) notifications(ctx context.Context, unread bool, first int, after *string) (*schema.NotificationConnection, error) {
	f, err := r.forum()
	if err != nil || viewerOf(ctx).Account() == "" {
		return nil, err
	}
	q := forum.NotificationQuery{Unread: unread}
	if q.Limit, err = pageOf(first); err != nil {
		return nil, err
	}
	if q.After, err = parseNumber(newsCursor, after); err != nil {
		return nil, err
	}
	page, err := f.Notifications(ctx, viewerOf(ctx), q)
	if err != nil {
		return nil, err
	}
	out := &schema.NotificationConnection{Nodes: page.Notifications, TotalCount: page.Total}
	var cursors []string
	for i := range page.Notifications {
		noteNews(ctx, &page.Notifications[i])
		cursors = append(cursors, numberText(newsCursor, page.Places[i]))
		out.Edges = append(out.Edges, schema.NotificationEdge{Node: page.Notifications[i], Cursor: cursors[i]})
	}
	out.PageInfo = forwardPage(cursors, page.More, after != nil)
	return out, nil
}

// unreadNews is how many notifications the viewer has not read.
func (r *Resolver) unreadNews(ctx context.Context) (int, error) {
	f := r.anyForum()
	if f == nil {
		return 0, nil
	}
	return f.CountNews(ctx, viewerOf(ctx))
}

// reports lists what the viewer may settle.
func (r *Resolver) reports(ctx context.Context, state *forum.ReportState, first int, after *string) (*schema.ReportConnection, error) {
	f, err := r.forum()
	if err != nil {
		return nil, err
	}
	q := forum.ReportQuery{State: state}
	if q.Limit, err = pageOf(first); err != nil {
		return nil, err
	}
	if q.After, err = parseNumber(reportCursor, after); err != nil {
		return nil, err
	}
	page, err := f.Reports(ctx, viewerOf(ctx), q)
	if err != nil {
		return nil, err
	}
	out := &schema.ReportConnection{Nodes: page.Reports, TotalCount: page.Total}
	b := &operationOf(ctx).forum
	var cursors []string
	for i, report := range page.Reports {
		b.posts.announce(report.Post)
		meet(ctx, report.Reporter, report.Settler)
		cursors = append(cursors, numberText(reportCursor, page.Places[i]))
		out.Edges = append(out.Edges, schema.ReportEdge{Node: report, Cursor: cursors[i]})
	}
	out.PageInfo = forwardPage(cursors, page.More, after != nil)
	return out, nil
}

// reportedPost is the post of a report that the viewer may settle.
func (r *Resolver) reportedPost(ctx context.Context, report *forum.Report) (*forum.Post, error) {
	p, err := r.postOf(ctx, report.Post)
	if err == nil && p == nil {
		return nil, graph.Errorf(graph.CodeNotFound, "", "this post can no longer be read")
	}
	return p, err
}

// newsChanged runs a change of the forum as a change of the viewer's own account.
func (r *Resolver) newsChanged(ctx context.Context, do func(f *forum.Service) error) (*schema.ViewerPayload, error) {
	return r.changed(ctx, func(c *Community, _ members.Identity) error {
		f, err := r.forum()
		if err != nil {
			return err
		}
		return do(f)
	})
}
