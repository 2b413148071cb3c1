package community

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"spona/graph"
	"spona/graph/forum"
)

const topicColumns = `t.id, t.space, t.author, t.title, t.tags, t.language, t.meeting, t.created, t.active, t.posts, t.pinned, t.locked, t.hidden,
	t.solution, t.has_poll, x.kind, x.ids, x.title, x.lines, x.sources, x.data_version, x.language, x.digest`

const topicFrom = ` FROM topic t LEFT JOIN anchor x ON x.topic = t.id`

func scanTopic(row scanner, t *forum.Topic) error { return scanTopicAnd(row, t) }

// scanTopicAnd scans a topic and what follows its columns.
func scanTopicAnd(row scanner, t *forum.Topic, more ...any) error {
	var tags string
	var kind *forum.AnchorKind
	var ids, title, lines, sources, version, tongue, digest *string
	into := []any{
		&t.ID, &t.Space, &t.Author, &t.Title, &tags, &t.Language, &t.Meeting, moment{&t.Created}, moment{&t.Active}, &t.Posts, &t.Pinned, &t.Locked,
		&t.Hidden, &t.Solution, &t.HasPoll, &kind, &ids, &title, &lines, &sources, &version, &tongue, &digest,
	}
	if err := row.Scan(append(into, more...)...); err != nil {
		return err
	}
	if tags != "" {
		t.Tags = strings.Split(tags, ",")
	}
	if kind == nil {
		return nil
	}
	t.Anchor = &forum.Anchor{Kind: *kind, Snapshot: forum.Snapshot{Title: *title, DataVersion: *version, Language: *tongue, Digest: *digest}}
	return errors.Join(json.Unmarshal([]byte(*ids), &t.Anchor.IDs), json.Unmarshal([]byte(*lines), &t.Anchor.Snapshot.Lines),
		json.Unmarshal([]byte(*sources), &t.Anchor.Snapshot.Sources))
}

// Topic implements [forum.Reader].
func (r *rows) Topic(id forum.ID) (*forum.Topic, error) {
	return one(r, scanTopic, `SELECT `+topicColumns+topicFrom+` WHERE t.id = ?`, id)
}

// TopicsByID implements [forum.Reader].
func (r *rows) TopicsByID(ids []forum.ID) ([]forum.Topic, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var where conditions
	where.inIDs("t.id", ids)
	return many(r, scanTopic, `SELECT `+topicColumns+topicFrom+where.String(), where.args...)
}

// topicOrder is how topics are ordered, by what a place in the list is made of.
func topicOrder(q *forum.TopicQuery) []string {
	order := []string{"t.seq"}
	if q.Order == forum.ByActivity {
		order = []string{"t.active", "t.seq"}
	}
	if q.Pinned {
		order = append([]string{"t.pinned"}, order...)
	}
	return order
}

// placed is a topic with its place in a list.
type placed struct {
	topic forum.Topic
	place [3]int64
}

// Topics implements [forum.Reader].
func (r *rows) Topics(q forum.TopicQuery) (page forum.TopicPage, err error) {
	if len(q.Spaces) == 0 {
		return page, nil
	}
	order := topicOrder(&q)
	where := conditions{args: []any{q.Viewer}}
	topicConditions(&where, &q)
	if page.Total, err = r.number(`SELECT count(*)`+unreadFromIf(&q)+where.String(), where.args...); err != nil {
		return page, err
	}
	if q.After != "" {
		var after [3]int64
		if n, _ := fmt.Sscanf(q.After, "%d.%d.%d", &after[0], &after[1], &after[2]); n < len(order) {
			return page, graph.Invalid("after", "this is no place in this list")
		}
		args := make([]any, len(order))
		for i := range order {
			args[i] = after[i]
		}
		where.add("("+strings.Join(order, ", ")+") < (?"+strings.Repeat(", ?", len(order)-1)+")", args...)
	}
	found, err := many(r, func(row scanner, l *placed) error {
		return scanTopicAnd(row, &l.topic, placeOf(l, len(order))...)
	}, `SELECT `+topicColumns+", "+strings.Join(order, ", ")+unreadFromIf(&q)+` LEFT JOIN anchor x ON x.topic = t.id`+where.String()+
		` ORDER BY `+strings.Join(order, " DESC, ")+` DESC LIMIT ?`, where.with(q.Limit+1)...)
	if err != nil {
		return page, err
	}
	found, page.More = cut(found, q.Limit)
	for i := range found {
		page.Topics = append(page.Topics, found[i].topic)
		page.Places = append(page.Places, strings.Trim(strings.Join(strings.Fields(fmt.Sprint(found[i].place[:len(order)])), "."), "[]"))
	}
	return page, nil
}

func placeOf(l *placed, n int) []any {
	into := make([]any, n)
	for i := range into {
		into[i] = &l.place[i]
	}
	return into
}

// unreadFromIf is what a list of topics is made of: what the viewer has read only where
// it matters. Its first argument is the viewer in any case.
func unreadFromIf(q *forum.TopicQuery) string {
	if q.Unread || q.Watched {
		return unreadFrom
	}
	return ` FROM topic t`
}

func topicConditions(where *conditions, q *forum.TopicQuery) {
	where.add("?1 = ?1")
	where.inIDs("t.space", q.Spaces)
	if q.Hidden {
		where.add("t.hidden <> ''")
	} else {
		where.add("t.hidden = ''")
	}
	for _, tag := range q.Tags {
		where.add("EXISTS (SELECT 1 FROM topic_tag g WHERE g.tag = ? AND g.topic = t.id)", tag)
	}
	if q.Language != "" {
		where.add("t.language = ?", q.Language)
	}
	if q.About != "" {
		where.add("t.id IN (SELECT topic FROM anchor_id WHERE id = ?)", q.About)
	}
	if q.Solved != nil {
		where.add("(t.solution <> '') = ?", *q.Solved)
	}
	if q.Watched {
		where.add("coalesce(l.level, s.level, 0) = ?", forum.Watching)
	}
	if q.Unread {
		where.add(unreadTopic)
		where.add(`EXISTS (SELECT 1 FROM post p WHERE ` + unreadPost + `)`)
	}
}

// AddTopic implements [forum.Writer].
func (r *rows) AddTopic(t *forum.Topic) error {
	err := r.exec(`INSERT INTO topic (id, space, author, title, tags, language, meeting, created, active, posts, pinned, locked, hidden, solution, has_poll)
		VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`, t.ID, t.Space, t.Author, t.Title, strings.Join(t.Tags, ","), t.Language, t.Meeting, seconds(t.Created),
		seconds(t.Active), t.Posts, t.Pinned, t.Locked, t.Hidden, t.Solution, t.HasPoll)
	if err != nil {
		return taken(err)
	}
	if err := r.putTags(t); err != nil || t.Anchor == nil {
		return err
	}
	return r.addAnchor(t)
}

func (r *rows) putTags(t *forum.Topic) error {
	for _, tag := range t.Tags {
		if err := r.exec(`INSERT INTO topic_tag (tag, topic) VALUES (?, ?)`, tag, t.ID); err != nil {
			return err
		}
	}
	return nil
}

func (r *rows) addAnchor(t *forum.Topic) error {
	a := t.Anchor
	ids, err := json.Marshal(a.IDs)
	if err != nil {
		return err
	}
	lines, err := json.Marshal(a.Snapshot.Lines)
	if err != nil {
		return err
	}
	sources, err := json.Marshal(a.Snapshot.Sources)
	if err != nil {
		return err
	}
	if err := r.exec(`INSERT INTO anchor (topic, kind, ids, title, lines, sources, data_version, language, digest) VALUES (?,?,?,?,?,?,?,?,?)`,
		t.ID, a.Kind, string(ids), a.Snapshot.Title, string(lines), string(sources), a.Snapshot.DataVersion, a.Snapshot.Language, a.Snapshot.Digest); err != nil {
		return err
	}
	for _, id := range a.IDs {
		if err := r.exec(`INSERT OR IGNORE INTO anchor_id (id, topic) VALUES (?, ?)`, string(id), t.ID); err != nil {
			return err
		}
	}
	return nil
}

// PutTopic implements [forum.Writer].
func (r *rows) PutTopic(t *forum.Topic) error {
	before, err := r.Topic(t.ID)
	if err != nil {
		return err
	}
	tags := strings.Join(t.Tags, ",")
	if err := r.exec(`UPDATE topic SET space = ?, author = ?, title = ?, tags = ?, language = ?, meeting = ?, active = ?, posts = ?, pinned = ?,
		locked = ?, hidden = ?, solution = ?, has_poll = ? WHERE id = ?`, t.Space, t.Author, t.Title, tags, t.Language, t.Meeting, seconds(t.Active),
		t.Posts, t.Pinned, t.Locked, t.Hidden, t.Solution, t.HasPoll, t.ID); err != nil {
		return err
	}
	if tags != strings.Join(before.Tags, ",") {
		if err := r.exec(`DELETE FROM topic_tag WHERE topic = ?`, t.ID); err != nil {
			return err
		}
		if err := r.putTags(t); err != nil {
			return err
		}
	}
	switch {
	case t.Space != before.Space || (t.Hidden == "") != (before.Hidden == ""):
		return r.reindex(`topic = ?`, t.ID)
	case t.Title != before.Title:
		return r.reindex(`topic = ? AND number = 1`, t.ID)
	}
	return nil
}
