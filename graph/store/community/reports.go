package community

import (
	"time"

	"spona/graph/forum"
)

const reportColumns = `id, post, topic, space, reporter, reason, at, settled, settler, decision, seq`

// filed is a report with its number in the file.
type filed struct {
	forum.Report
	seq int64
}

func scanReport(row scanner, f *filed) error {
	return row.Scan(&f.ID, &f.Post, &f.Topic, &f.Space, &f.Reporter, &f.Reason, moment{&f.At}, moment{&f.Settled}, &f.Settler, &f.Decision, &f.seq)
}

// Report implements [forum.Reader].
func (r *rows) Report(id forum.ID) (*forum.Report, error) {
	return r.report(` WHERE id = ?`, id)
}

func (r *rows) report(tail string, args ...any) (*forum.Report, error) {
	f, err := one(r, scanReport, `SELECT `+reportColumns+` FROM report`+tail, args...)
	if err != nil {
		return nil, err
	}
	return &f.Report, nil
}

// OpenReport implements [forum.Reader].
func (r *rows) OpenReport(post, reporter forum.ID) (*forum.Report, error) {
	return r.report(` WHERE post = ? AND reporter = ? AND settled = 0`, post, reporter)
}

// Reports implements [forum.Reader].
func (r *rows) Reports(q forum.ReportQuery) (page forum.ReportPage, err error) {
	if len(q.Spaces) == 0 {
		return page, nil
	}
	var where conditions
	// A topic may have moved since.
	where.in("(SELECT space FROM topic WHERE id = report.topic)", len(q.Spaces), func(i int) any { return q.Spaces[i] })
	if q.State != nil {
		where.add("(settled <> 0) = ?", *q.State == forum.ReportSettled)
	}
	if page.Total, err = r.number(`SELECT count(*) FROM report`+where.String(), where.args...); err != nil {
		return page, err
	}
	if q.After > 0 {
		where.add("seq < ?", q.After)
	}
	found, err := many(r, scanReport, `SELECT `+reportColumns+` FROM report`+where.String()+` ORDER BY seq DESC LIMIT ?`, where.with(q.Limit+1)...)
	found, page.More = cut(found, q.Limit)
	for i := range found {
		page.Reports, page.Places = append(page.Reports, found[i].Report), append(page.Places, found[i].seq)
	}
	return page, err
}

// CountReports implements [forum.Reader].
func (r *rows) CountReports(reporter forum.ID, since time.Time) (int, error) {
	return r.number(`SELECT count(*) FROM report WHERE reporter = ? AND reporter <> '' AND at > ?`, reporter, seconds(since))
}

// PutReport implements [forum.Writer].
func (r *rows) PutReport(p *forum.Report) error {
	return r.exec(`INSERT INTO report (id, post, topic, space, reporter, reason, at, settled, settler, decision) VALUES (?,?,?,?,?,?,?,?,?,?)
		ON CONFLICT (id) DO UPDATE SET settled = excluded.settled, settler = excluded.settler, decision = excluded.decision`,
		p.ID, p.Post, p.Topic, p.Space, p.Reporter, p.Reason, seconds(p.At), seconds(p.Settled), p.Settler, p.Decision)
}

// Silence implements [forum.Reader].
func (r *rows) Silence(account forum.ID, now time.Time) (*forum.Silence, error) {
	return one(r, func(row scanner, s *forum.Silence) error {
		return row.Scan(&s.Account, moment{&s.Since}, moment{&s.Until}, &s.Reason, &s.By)
	}, `SELECT account, since, until, reason, by FROM silence WHERE account = ? AND until > ?`, account, seconds(now))
}

// PutSilence implements [forum.Writer].
func (r *rows) PutSilence(s *forum.Silence) error {
	return r.exec(`INSERT INTO silence (account, since, until, reason, by) VALUES (?,?,?,?,?)
		ON CONFLICT (account) DO UPDATE SET since = excluded.since, until = excluded.until, reason = excluded.reason, by = excluded.by`,
		s.Account, seconds(s.Since), seconds(s.Until), s.Reason, s.By)
}

// EndSilence implements [forum.Writer].
func (r *rows) EndSilence(account forum.ID) error {
	return r.exec(`DELETE FROM silence WHERE account = ?`, account)
}
