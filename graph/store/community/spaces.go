package community

import (
	"context"

	"spona/graph/forum"
)

var (
	_ forum.Store  = (*Store)(nil)
	_ forum.Writer = (*rows)(nil)
)

// ReadForum implements [forum.Store].
func (s *Store) ReadForum(ctx context.Context, do func(forum.Reader) error) error {
	return s.reading(ctx, func(r *rows) error { return do(r) })
}

// WriteForum implements [forum.Store].
func (s *Store) WriteForum(ctx context.Context, do func(forum.Writer) error) error {
	return s.writing(ctx, func(r *rows) error { return do(r) })
}

const spaceColumns = `id, name, purpose, reach, circle, form, writers, opened, closed`

func scanSpace(row scanner, s *forum.Space) error {
	return row.Scan(&s.ID, &s.Name, &s.Purpose, &s.Reach, &s.Circle, &s.Form, &s.Writers, moment{&s.Opened}, moment{&s.Closed})
}

// Space implements [forum.Reader].
func (r *rows) Space(id forum.ID) (*forum.Space, error) {
	return one(r, scanSpace, `SELECT `+spaceColumns+` FROM space WHERE id = ?`, id)
}

// Spaces implements [forum.Reader].
func (r *rows) Spaces() ([]forum.Space, error) {
	return many(r, scanSpace, `SELECT `+spaceColumns+` FROM space ORDER BY reach, name, id`)
}

// PutSpace implements [forum.Writer].
func (r *rows) PutSpace(s *forum.Space) error {
	return r.exec(`INSERT INTO space (`+spaceColumns+`) VALUES (?,?,?,?,?,?,?,?,?)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, purpose = excluded.purpose, writers = excluded.writers, closed = excluded.closed`,
		s.ID, s.Name, s.Purpose, s.Reach, s.Circle, s.Form, s.Writers, seconds(s.Opened), seconds(s.Closed))
}

// counted is a number of something of an id.
type counted struct {
	id     forum.ID
	number int
}

// counts are the numbers that a query gives, by id.
func counts(r *rows, query string, args ...any) (map[forum.ID]int, error) {
	all, err := many(r, func(row scanner, c *counted) error { return row.Scan(&c.id, &c.number) }, query, args...)
	if err != nil {
		return nil, err
	}
	by := make(map[forum.ID]int, len(all))
	for _, c := range all {
		by[c.id] = c.number
	}
	return by, nil
}

// inIDs adds that a column is one of some ids.
func (c *conditions) inIDs(column string, ids []forum.ID) {
	c.in(column, len(ids), func(i int) any { return ids[i] })
}

// CountTopics implements [forum.Reader].
func (r *rows) CountTopics(spaces []forum.ID) (map[forum.ID]int, error) {
	if len(spaces) == 0 {
		return map[forum.ID]int{}, nil
	}
	var where conditions
	where.inIDs("space", spaces)
	where.add("hidden = ''")
	return counts(r, `SELECT space, count(*) FROM topic`+where.String()+` GROUP BY space`, where.args...)
}

// unreadFrom is what unread posts of an account are counted over: m says how far it has
// read, l and s how closely it follows topic and space. ?1 is the account.
const unreadFrom = ` FROM topic t JOIN account a ON a.id = ?1
	LEFT JOIN mark m ON m.account = ?1 AND m.topic = t.id
	LEFT JOIN watch l ON l.account = ?1 AND l.place = t.id
	LEFT JOIN watch s ON s.account = ?1 AND s.place = t.space`

// unreadTopic is that a topic may have unread posts, from what is known of it alone:
// one that is older than the account and was never opened has none, nor has what is
// muted.
const unreadTopic = `t.posts > coalesce(m.number, 0) AND (m.number IS NOT NULL OR t.created >= a.created) AND coalesce(l.level, s.level, 0) <> 2`

// unreadPost is that a post p of the topic is unread.
const unreadPost = `p.topic = t.id AND p.number > coalesce(m.number, 0) AND p.removed = 0 AND p.hidden = '' AND p.author <> ?1`

// UnreadTopics implements [forum.Reader].
func (r *rows) UnreadTopics(account forum.ID, spaces []forum.ID) (map[forum.ID]int, error) {
	if len(spaces) == 0 {
		return map[forum.ID]int{}, nil
	}
	where := conditions{args: []any{account}}
	where.inIDs("t.space", spaces)
	where.add("t.hidden = ''")
	where.add(unreadTopic)
	where.add(`EXISTS (SELECT 1 FROM post p WHERE ` + unreadPost + `)`)
	return counts(r, `SELECT t.space, count(*)`+unreadFrom+where.String()+` GROUP BY t.space`, where.args...)
}

// Unread implements [forum.Reader].
func (r *rows) Unread(account forum.ID, topics []forum.ID) (map[forum.ID]int, error) {
	if len(topics) == 0 {
		return map[forum.ID]int{}, nil
	}
	where := conditions{args: []any{account, forum.UnreadCap}}
	where.inIDs("t.id", topics)
	where.add(unreadTopic)
	return counts(r, `SELECT id, number FROM (SELECT t.id AS id, (SELECT count(*) FROM (SELECT 1 FROM post p WHERE `+unreadPost+` LIMIT ?2)) AS number`+
		unreadFrom+where.String()+`) WHERE number > 0`, where.args...)
}
