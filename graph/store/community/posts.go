package community

import (
	"slices"
	"time"

	"spona/graph"
	"spona/graph/forum"
)

const postColumns = `p.id, p.topic, p.number, p.author, p.text, p.reply_to, p.created, p.edited, p.edits, p.removed, p.hidden, p.once, t.space, p.seq`

const postFrom = ` FROM post p JOIN topic t ON t.id = p.topic`

// numbered is a post with its number in the file.
type numbered struct {
	forum.Post
	seq int64
}

func scanPost(row scanner, p *numbered) error {
	return row.Scan(&p.ID, &p.Topic, &p.Number, &p.Author, &p.Text, &p.ReplyTo, moment{&p.Created}, moment{&p.Edited}, &p.Edits, &p.Removed, &p.Hidden,
		&p.Once, &p.Space, &p.seq)
}

// posts are those that a query finds, with their reactions.
func (r *rows) posts(viewer forum.ID, tail string, args ...any) ([]forum.Post, []int64, error) {
	found, err := many(r, scanPost, `SELECT `+postColumns+tail, args...)
	if err != nil || len(found) == 0 {
		return nil, nil, err
	}
	posts, seqs := make([]forum.Post, len(found)), make([]int64, len(found))
	for i := range found {
		posts[i], seqs[i] = found[i].Post, found[i].seq
	}
	return posts, seqs, r.addReactions(posts, viewer)
}

func (r *rows) addReactions(posts []forum.Post, viewer forum.ID) error {
	at := make(map[forum.ID]int, len(posts))
	for i := range posts {
		at[posts[i].ID] = i
	}
	var where conditions
	where.in("post", len(posts), func(i int) any { return posts[i].ID })
	type tally struct {
		post forum.ID
		forum.Tally
	}
	all, err := many(r, func(row scanner, t *tally) error {
		return row.Scan(&t.post, &t.Reaction, &t.Count, &t.Mine)
	}, `SELECT post, reaction, count(*), max(account = ?) FROM reaction`+where.String()+` GROUP BY post, reaction`, append([]any{viewer}, where.args...)...)
	for _, t := range all {
		p := &posts[at[t.post]]
		p.Reactions = append(p.Reactions, t.Tally)
	}
	return err
}

// Post implements [forum.Reader].
func (r *rows) Post(id, viewer forum.ID) (*forum.Post, error) {
	p, err := one(r, scanPost, `SELECT `+postColumns+postFrom+` WHERE p.id = ?`, id)
	if err != nil {
		return nil, err
	}
	posts := []forum.Post{p.Post}
	return &posts[0], r.addReactions(posts, viewer)
}

// PostsByID implements [forum.Reader].
func (r *rows) PostsByID(ids []forum.ID, viewer forum.ID) ([]forum.Post, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var where conditions
	where.inIDs("p.id", ids)
	posts, _, err := r.posts(viewer, postFrom+where.String(), where.args...)
	return posts, err
}

// PostsByNumber implements [forum.Reader].
func (r *rows) PostsByNumber(topic forum.ID, numbers []int, viewer forum.ID) ([]forum.Post, error) {
	if len(numbers) == 0 {
		return nil, nil
	}
	var where conditions
	where.add("p.topic = ?", topic)
	where.in("p.number", len(numbers), func(i int) any { return numbers[i] })
	posts, _, err := r.posts(viewer, postFrom+where.String()+` ORDER BY p.number`, where.args...)
	return posts, err
}

// Posts implements [forum.Reader].
func (r *rows) Posts(q forum.PostQuery, viewer forum.ID) (page forum.PostPage, err error) {
	if page.Total, err = r.number(`SELECT coalesce((SELECT posts FROM topic WHERE id = ?), 0)`, q.Topic); err != nil {
		return page, err
	}
	var where conditions
	where.add("p.topic = ? AND p.number > ?", q.Topic, q.After)
	if q.Before > 0 {
		where.add("p.number < ?", q.Before)
	}
	order := ` ORDER BY p.number LIMIT ?`
	if q.Backward {
		order = ` ORDER BY p.number DESC LIMIT ?`
	}
	page.Posts, _, err = r.posts(viewer, postFrom+where.String()+order, where.with(q.Limit+1)...)
	page.Posts, page.More = cut(page.Posts, q.Limit)
	if q.Backward {
		slices.Reverse(page.Posts)
	}
	return page, err
}

// PostsBy implements [forum.Reader].
func (r *rows) PostsBy(author forum.ID, after int64, limit int) ([]forum.Post, int64, error) {
	posts, seqs, err := r.posts(author, postFrom+` WHERE p.author = ? AND p.author <> '' AND p.seq > ? ORDER BY p.seq LIMIT ?`, author, after, limit)
	if len(seqs) > 0 {
		after = seqs[len(seqs)-1]
	}
	return posts, after, err
}

// PostOnce implements [forum.Reader].
func (r *rows) PostOnce(author forum.ID, once string) (*forum.Post, error) {
	p, err := one(r, scanPost, `SELECT `+postColumns+postFrom+` WHERE p.author = ? AND p.once = ? AND p.once <> ''`, author, once)
	if err != nil {
		return nil, err
	}
	return &p.Post, nil
}

// CountPosts implements [forum.Reader].
func (r *rows) CountPosts(author forum.ID, since time.Time) (int, error) {
	return r.number(`SELECT count(*) FROM post WHERE author = ? AND author <> '' AND created > ?`, author, seconds(since))
}

// History implements [forum.Reader].
func (r *rows) History(post forum.ID) ([]forum.Version, error) {
	return many(r, func(row scanner, v *forum.Version) error { return row.Scan(&v.Number, &v.Text, moment{&v.Until}) },
		`SELECT number, text, until FROM post_version WHERE post = ? ORDER BY number`, post)
}

// AddPost implements [forum.Writer].
func (r *rows) AddPost(p *forum.Post) error {
	last, err := r.number(`SELECT coalesce(max(number), 0) FROM post WHERE topic = ?`, p.Topic)
	if err != nil {
		return err
	}
	p.Number = last + 1
	result, err := r.tx.ExecContext(r.ctx, `INSERT INTO post (id, topic, number, author, reply_to, created, edited, edits, removed, hidden, once, text)
		VALUES (?,?,?,?,?,?,?,?,?,?,?,?)`, p.ID, p.Topic, p.Number, p.Author, p.ReplyTo, seconds(p.Created), seconds(p.Edited), p.Edits, p.Removed, p.Hidden,
		p.Once, p.Text)
	if err != nil {
		return taken(err)
	}
	seq, err := result.LastInsertId()
	if err != nil {
		return err
	}
	return r.index(seq, p)
}

// PutPost implements [forum.Writer].
func (r *rows) PutPost(p *forum.Post) error {
	result, err := r.tx.ExecContext(r.ctx, `UPDATE post SET author = ?, edited = ?, edits = ?, removed = ?, hidden = ?, text = ? WHERE id = ?`,
		p.Author, seconds(p.Edited), p.Edits, p.Removed, p.Hidden, p.Text, p.ID)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return graph.Errorf(graph.CodeConflict, "", "this post is not there")
	}
	return r.reindex(`id = ?`, p.ID)
}

// AddVersion implements [forum.Writer].
func (r *rows) AddVersion(post forum.ID, v *forum.Version) error {
	return taken(r.exec(`INSERT INTO post_version (post, number, until, text) VALUES (?,?,?,?)`, post, v.Number, seconds(v.Until), v.Text))
}

// EndVersions implements [forum.Writer].
func (r *rows) EndVersions(post forum.ID) error {
	return r.exec(`DELETE FROM post_version WHERE post = ?`, post)
}

// React implements [forum.Writer].
func (r *rows) React(post, account forum.ID, reaction forum.Reaction, on bool) error {
	if !on {
		return r.exec(`DELETE FROM reaction WHERE post = ? AND reaction = ? AND account = ?`, post, reaction, account)
	}
	return r.exec(`INSERT OR IGNORE INTO reaction (post, reaction, account) VALUES (?,?,?)`, post, reaction, account)
}
