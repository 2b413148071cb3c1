package forum

import (
	"context"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
)

// DeedSettleReport is written to the moderators' log.
const DeedSettleReport members.Deed = "REPORT_SETTLED"

// Report tells those who moderate that a post should not be there. To report a post
// again while the first report is open changes nothing.
func (s *Service) Report(ctx context.Context, v *access.Viewer, post ID, why string) (*Report, error) {
	why, err := members.Text("reason", why, minReason, maxReason)
	if err != nil {
		return nil, err
	}
	return write(ctx, s, v, func(w Writer) (*Report, error) {
		p, t, space, err := postFor(w, v, post)
		if err != nil {
			return nil, err
		}
		if err := v.Check(access.TakePart, space.Access()); err != nil {
			return nil, err
		}
		switch {
		case p.Removed:
			return nil, graph.Errorf(graph.CodeConflict, "", "this post was removed already")
		case p.Author == self(v):
			return nil, graph.Errorf(graph.CodeConflict, "", "this post is your own: you can remove it")
		}
		if before, err := w.OpenReport(p.ID, self(v)); err == nil || !absent(err) {
			return before, err
		}
		filed, err := w.CountReports(self(v), s.now().Add(-24*time.Hour))
		if err != nil {
			return nil, err
		}
		if filed >= maxReports {
			return nil, graph.Errorf(graph.CodeRateLimited, "", "you have reported %d posts within a day; go on tomorrow", filed)
		}
		r := &Report{
			ID: members.NewID(ReportID), Post: p.ID, Topic: t.ID, Space: space.ID, Reporter: self(v), Reason: why, At: s.now(),
		}
		return r, w.PutReport(r)
	})
}

// Reports are those that the viewer may settle, the newest first: of circles those in
// which they convene, of everything else for moderators.
func (s *Service) Reports(ctx context.Context, v *access.Viewer, q ReportQuery) (ReportPage, error) {
	if err := pageSize(q.Limit); err != nil {
		return ReportPage{}, err
	}
	return read(ctx, s, func(r Reader) (ReportPage, error) {
		spaces, _, err := readable(r, v)
		if err != nil {
			return ReportPage{}, err
		}
		q.Spaces = []ID{}
		for i := range spaces {
			if RightsIn(v, &spaces[i]).Moderate {
				q.Spaces = append(q.Spaces, spaces[i].ID)
			}
		}
		if len(q.Spaces) == 0 {
			return ReportPage{}, nil
		}
		return r.Reports(q)
	})
}

// SettleReport says that a report has been looked into, and what came of it. Whoever
// reported is told. Nobody settles a report of their own, or of a post of their own.
func (s *Service) SettleReport(ctx context.Context, v *access.Viewer, report ID, decision string) (*Report, error) {
	decision, err := members.Line("decision", decision, minReason, maxReason)
	if err != nil {
		return nil, err
	}
	return write(ctx, s, v, func(w Writer) (*Report, error) {
		r, err := w.Report(report)
		if err != nil {
			return nil, err
		}
		p, err := w.Post(r.Post, "")
		if err != nil {
			return nil, err
		}
		t, space, err := topicFor(w, v, p.Topic)
		if err != nil {
			return nil, err
		}
		if err := v.Check(access.Moderate, space.Access()); err != nil {
			return nil, err
		}
		switch {
		case !r.Settled.IsZero():
			return nil, graph.Errorf(graph.CodeConflict, "", "this report was settled already")
		case r.Reporter == self(v) || p.Author == self(v):
			return nil, errOwn()
		}
		r.Settled, r.Settler, r.Decision = s.now(), self(v), decision
		if err := w.PutReport(r); err != nil {
			return nil, err
		}
		about := Notification{Account: r.Reporter, Space: space.ID, Topic: t.ID, Post: p.ID, Note: decision}
		return r, s.concern(w, v, about, DeedSettleReport, r.ID, decision)
	})
}
