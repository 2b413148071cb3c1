package community

import (
	"slices"
	"strings"

	"spona/graph"
	"spona/graph/forum"
)

// index puts a post into the index of the search, when its readers see it.
func (r *rows) index(seq int64, p *forum.Post) error {
	t, err := one(r, func(row scanner, t *forum.Topic) error { return row.Scan(&t.Space, &t.Title, &t.Hidden) },
		`SELECT space, title, hidden FROM topic WHERE id = ?`, p.Topic)
	if err != nil || p.Removed || p.Hidden != "" || t.Hidden != "" {
		return err
	}
	title := ""
	if p.Number == 1 {
		title = forum.Folded(t.Title)
	}
	return r.exec(`INSERT INTO post_index (rowid, place, title, body) VALUES (?,?,?,?)`, seq, string(t.Space)+" "+string(p.Topic), title, forum.Folded(p.Text))
}

// reindex makes the index of some posts anew.
func (r *rows) reindex(which string, args ...any) error {
	all, err := many(r, scanPost, `SELECT `+postColumns+postFrom+` WHERE p.seq IN (SELECT seq FROM post WHERE `+which+`)`, args...)
	if err != nil {
		return err
	}
	for i := range all {
		if err := r.exec(`DELETE FROM post_index WHERE rowid = ?`, all[i].seq); err != nil {
			return err
		}
		if err := r.index(all[i].seq, &all[i].Post); err != nil {
			return err
		}
	}
	return nil
}

// match is what is looked for in the index: the places first, so that nothing else is
// ever found or counted. Words are folded: they hold no sign that means something here.
func match(q *forum.SearchQuery) string {
	var b strings.Builder
	b.WriteString("place : (")
	for i, space := range q.Spaces {
		if i > 0 {
			b.WriteString(" OR ")
		}
		quoted(&b, string(space))
	}
	b.WriteString(")")
	if q.Topic != "" {
		b.WriteString(" AND place : ")
		quoted(&b, string(q.Topic))
	}
	for _, p := range q.Phrases {
		b.WriteString(" AND {title body} : ")
		quoted(&b, strings.Join(p.Words, " "))
		if p.Begins {
			b.WriteString(" *")
		}
	}
	return b.String()
}

func quoted(b *strings.Builder, text string) {
	b.WriteString(`"` + strings.ReplaceAll(text, `"`, `""`) + `"`)
}

// Search implements [forum.Reader].
func (r *rows) Search(q forum.SearchQuery, viewer forum.ID) (page forum.SearchPage, err error) {
	if len(q.Spaces) == 0 || len(q.Phrases) == 0 {
		return page, nil
	}
	var where conditions
	where.add("post_index MATCH ?", match(&q))
	from := ` FROM post_index i`
	if q.Language != "" || len(q.Tags) > 0 {
		from += ` JOIN post p ON p.seq = i.rowid JOIN topic t ON t.id = p.topic`
		if q.Language != "" {
			where.add("t.language = ?", q.Language)
		}
		for _, tag := range q.Tags {
			where.add("EXISTS (SELECT 1 FROM topic_tag g WHERE g.tag = ? AND g.topic = t.id)", tag)
		}
	}
	found, err := r.newest(from, where, forum.SearchCap)
	if err != nil {
		return page, err
	}
	page.Total = len(found)
	if q.After > 0 {
		later := slices.IndexFunc(found, func(seq int64) bool { return seq < q.After })
		if later < 0 {
			later = len(found)
		}
		if found = found[later:]; len(found) <= q.Limit && page.Total == forum.SearchCap { // beyond what is counted
			where.add("i.rowid < ?", q.After)
			if found, err = r.newest(from, where, q.Limit+1); err != nil {
				return page, err
			}
		}
	}
	if len(found) == 0 {
		return page, nil
	}
	found, page.More = cut(found, q.Limit)
	var which conditions
	which.in("p.seq", len(found), func(i int) any { return found[i] })
	page.Posts, page.Places, err = r.posts(viewer, postFrom+which.String()+` ORDER BY p.seq DESC`, which.args...)
	return page, err
}

// newest are the numbers of the newest posts that are found, the newest first. To count
// them and to turn over pages is one question.
func (r *rows) newest(from string, where conditions, most int) ([]int64, error) {
	return many(r, func(row scanner, seq *int64) error { return row.Scan(seq) },
		`SELECT i.rowid`+from+where.String()+` ORDER BY i.rowid DESC LIMIT ?`, where.with(most)...)
}

// checkTalk finds topics whose posts have not the numbers that they should have, and
// posts that the search shows to those who may not see them, or to nobody.
func (r *rows) checkTalk() error {
	const visible = `SELECT p.seq FROM post p JOIN topic t ON t.id = p.topic WHERE p.removed = 0 AND p.hidden = '' AND t.hidden = ''`
	for _, of := range []struct{ query, what string }{
		{`SELECT count(*) FROM topic t WHERE t.posts <> (SELECT count(*) FROM post WHERE topic = t.id)
			OR t.posts <> (SELECT coalesce(max(number), 0) FROM post WHERE topic = t.id)`, "topics have lost posts"},
		{`SELECT count(*) FROM (` + visible + ` EXCEPT SELECT rowid FROM post_index)`, "posts are not in the index of the search"},
		{`SELECT count(*) FROM (SELECT rowid FROM post_index EXCEPT ` + visible + `)`, "entries of the index of the search are of posts that nobody sees"},
		{`SELECT count(*) FROM post_index i JOIN post p ON p.seq = i.rowid JOIN topic t ON t.id = p.topic WHERE i.place <> t.space || ' ' || t.id`,
			"posts are in the index of the search under another place"},
	} {
		n, err := r.number(of.query)
		if err != nil {
			return err
		}
		if n > 0 {
			return graph.Errorf(graph.CodeInternal, "", "%s is damaged: %d %s; restore a backup", FileName, n, of.what)
		}
	}
	return nil
}
