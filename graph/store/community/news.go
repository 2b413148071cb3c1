package community

import (
	"time"

	"spona/graph"
	"spona/graph/forum"
	"spona/graph/members"
)

const newsColumns = `id, account, why, space, topic, post, by, deed, key, at, seen, letter, note, seq`

// told is a notification with its number in the file.
type toldNews struct {
	forum.Notification
	seq int64
}

func scanNews(row scanner, n *toldNews) error {
	return row.Scan(&n.ID, &n.Account, &n.Why, &n.Space, &n.Topic, &n.Post, &n.By, &n.Deed, &n.Key, moment{&n.At}, &n.Read, &n.Letter, &n.Note, &n.seq)
}

func (r *rows) news(tail string, args ...any) (all []forum.Notification, places []int64, err error) {
	found, err := many(r, scanNews, `SELECT `+newsColumns+` FROM notification`+tail, args...)
	for i := range found {
		all, places = append(all, found[i].Notification), append(places, found[i].seq)
	}
	return all, places, err
}

// Notification implements [forum.Reader].
func (r *rows) Notification(account, id forum.ID) (*forum.Notification, error) {
	n, err := one(r, scanNews, `SELECT `+newsColumns+` FROM notification WHERE account = ? AND id = ?`, account, id)
	if err != nil {
		return nil, err
	}
	return &n.Notification, nil
}

// newsIn is what an account was told of some spaces, and of no space.
func newsIn(account forum.ID, spaces []forum.ID) (where conditions) {
	where.add("account = ?", account)
	where.inIDs("space", append([]forum.ID{""}, spaces...))
	return where
}

// Notifications implements [forum.Reader].
func (r *rows) Notifications(q forum.NotificationQuery) (page forum.NotificationPage, err error) {
	where := newsIn(q.Account, q.Spaces)
	if page.Unread, err = r.CountNews(q.Account, q.Spaces); err != nil {
		return page, err
	}
	if q.Unread {
		where.add("seen = 0")
	}
	if page.Total, err = r.number(`SELECT count(*) FROM notification`+where.String(), where.args...); err != nil {
		return page, err
	}
	if q.After > 0 {
		where.add("seq < ?", q.After)
	}
	page.Notifications, page.Places, err = r.news(where.String()+` ORDER BY seq DESC LIMIT ?`, where.with(q.Limit+1)...)
	page.Notifications, page.More = cut(page.Notifications, q.Limit)
	page.Places, _ = cut(page.Places, q.Limit)
	return page, err
}

// CountNews implements [forum.Reader].
func (r *rows) CountNews(account forum.ID, spaces []forum.ID) (int, error) {
	where := newsIn(account, spaces)
	where.add("seen = 0")
	return r.number(`SELECT count(*) FROM notification`+where.String(), where.args...)
}

// AddNotification implements [forum.Writer].
func (r *rows) AddNotification(n *forum.Notification) (bool, error) {
	result, err := r.tx.ExecContext(r.ctx, `INSERT INTO notification (id, account, why, space, topic, post, by, deed, key, at, seen, letter, note)
		VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (account, key) DO NOTHING`, n.ID, n.Account, n.Why, n.Space, n.Topic, n.Post, n.By, n.Deed, n.Key,
		seconds(n.At), n.Read, n.Letter, n.Note)
	if err != nil {
		return false, err
	}
	added, err := result.RowsAffected()
	return added > 0, err
}

// MarkNews implements [forum.Writer].
func (r *rows) MarkNews(account forum.ID, ids []forum.ID) error {
	var where conditions
	where.add("account = ? AND seen = 0", account)
	if ids != nil {
		if len(ids) == 0 {
			return nil
		}
		where.inIDs("id", ids)
	}
	return r.exec(`UPDATE notification SET seen = 1`+where.String(), where.args...)
}

// MarkNewsOf implements [forum.Writer].
func (r *rows) MarkNewsOf(account, topic forum.ID, number int) (bool, error) {
	result, err := r.tx.ExecContext(r.ctx, `UPDATE notification SET seen = 1 WHERE account = ?1 AND seen = 0 AND topic = ?2
		AND post IN (SELECT id FROM post WHERE topic = ?2 AND number <= ?3)`, account, topic, number)
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n > 0, err
}

// EndNews implements [forum.Writer].
func (r *rows) EndNews(post forum.ID) error {
	return r.exec(`DELETE FROM notification WHERE topic = (SELECT topic FROM post WHERE id = ?1) AND topic <> '' AND post = ?1 AND why <> ?2`, post, forum.Moderated)
}

func scanMailing(row scanner, m *forum.Mailing) error {
	return row.Scan(&m.Account, &m.State, moment{&m.Last})
}

// MailOf implements [forum.Reader].
func (r *rows) MailOf(account forum.ID) (forum.Mailing, error) {
	m, err := one(r, scanMailing, `SELECT account, state, last FROM news_mail WHERE account = ?`, account)
	if graph.CodeOf(err) == graph.CodeNotFound {
		return forum.Mailing{Account: account}, nil
	}
	if err != nil {
		return forum.Mailing{}, err
	}
	return *m, nil
}

// PutMail implements [forum.Writer].
func (r *rows) PutMail(m *forum.Mailing) error {
	return r.exec(`INSERT INTO news_mail (account, state, last) VALUES (?,?,?)
		ON CONFLICT (account) DO UPDATE SET state = excluded.state, last = excluded.last`, m.Account, m.State, seconds(m.Last))
}

// MailDue implements [forum.Reader].
func (r *rows) MailDue(now, before time.Time, limit int) ([]forum.Mailing, error) {
	old := func(m forum.MailState) int64 { return seconds(now.Add(-m.Every())) }
	return many(r, scanMailing, `SELECT a.id, coalesce(m.state, 0), coalesce(m.last, 0)
		FROM (SELECT DISTINCT account FROM notification WHERE seen = 0 AND letter = 0 AND at <= ?1) n
		JOIN account a ON a.id = n.account AND a.state = ?2 LEFT JOIN news_mail m ON m.account = a.id
		WHERE CASE coalesce(m.state, 0) WHEN ?3 THEN coalesce(m.last, 0) <= ?4 WHEN ?5 THEN 1 WHEN ?6 THEN coalesce(m.last, 0) <= ?7 ELSE 0 END
		ORDER BY coalesce(m.last, 0), a.id LIMIT ?8`,
		seconds(before), members.Active, forum.MailDaily, old(forum.MailDaily), forum.MailAtOnce, forum.MailWeekly, old(forum.MailWeekly), limit)
}

// UntoldNews implements [forum.Reader].
func (r *rows) UntoldNews(account forum.ID, limit int) ([]forum.Notification, error) {
	all, _, err := r.news(` WHERE account = ? AND seen = 0 AND letter = 0 ORDER BY seq LIMIT ?`, account, limit)
	return all, err
}

// NewsOfLetter implements [forum.Reader].
func (r *rows) NewsOfLetter(letter int64) ([]forum.Notification, error) {
	all, _, err := r.news(` WHERE letter = ? AND letter <> 0 ORDER BY seq`, letter)
	return all, err
}

// SetLetter implements [forum.Writer].
func (r *rows) SetLetter(letter int64, notifications []forum.ID) error {
	if len(notifications) == 0 {
		return nil
	}
	where := conditions{args: []any{letter}}
	where.inIDs("id", notifications)
	return r.exec(`UPDATE notification SET letter = ?`+where.String(), where.args...)
}

// Spreads implements [forum.Reader].
func (r *rows) Spreads(limit int) ([]forum.Spread, error) {
	return many(r, func(row scanner, s *forum.Spread) error { return row.Scan(&s.Post, &s.After) },
		`SELECT s.post, s.after FROM spread s LEFT JOIN post p ON p.id = s.post ORDER BY p.seq LIMIT ?`, limit)
}

// PutSpread implements [forum.Writer].
func (r *rows) PutSpread(s *forum.Spread) error {
	return r.exec(`INSERT INTO spread (post, after) VALUES (?,?) ON CONFLICT (post) DO UPDATE SET after = excluded.after`, s.Post, s.After)
}

// EndSpread implements [forum.Writer].
func (r *rows) EndSpread(post forum.ID) error {
	return r.exec(`DELETE FROM spread WHERE post = ?`, post)
}
