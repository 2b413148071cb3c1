package community

import (
	"spona/graph/forum"
)

// Marks implements [forum.Reader].
func (r *rows) Marks(account forum.ID, topics []forum.ID) (map[forum.ID]int, error) {
	return r.ofAccount(`SELECT topic, number FROM mark`, "topic", account, topics)
}

// ofAccount are numbers of an account, by the ids of what they belong to.
func (r *rows) ofAccount(query, column string, account forum.ID, ids []forum.ID) (map[forum.ID]int, error) {
	if len(ids) == 0 {
		return map[forum.ID]int{}, nil
	}
	var where conditions
	where.add("account = ?", account)
	where.inIDs(column, ids)
	return counts(r, query+where.String(), where.args...)
}

// SetMark implements [forum.Writer].
func (r *rows) SetMark(account, topic forum.ID, number int) error {
	return r.exec(`INSERT INTO mark (account, topic, number) VALUES (?,?,?)
		ON CONFLICT (account, topic) DO UPDATE SET number = excluded.number WHERE excluded.number > number`, account, topic, number)
}

// Levels implements [forum.Reader].
func (r *rows) Levels(account forum.ID, places []forum.ID) (map[forum.ID]forum.Level, error) {
	found, err := r.ofAccount(`SELECT place, level FROM watch`, "place", account, places)
	levels := make(map[forum.ID]forum.Level, len(found))
	for id, level := range found {
		levels[id] = forum.Level(level)
	}
	return levels, err
}

// SetLevel implements [forum.Writer].
func (r *rows) SetLevel(account, place forum.ID, l forum.Level) error {
	return r.exec(`INSERT INTO watch (account, place, level) VALUES (?,?,?) ON CONFLICT (account, place) DO UPDATE SET level = excluded.level`,
		account, place, l)
}

func scanWatcher(row scanner, w *forum.Watcher) error {
	return row.Scan(&w.Account, &w.Role, &w.State, &w.Standing, &w.Level)
}

// Watcher implements [forum.Reader].
func (r *rows) Watcher(account, topic forum.ID, s *forum.Space) (*forum.Watcher, error) {
	return one(r, scanWatcher, `SELECT a.id, a.role, a.state, coalesce(q.standing, 0), coalesce(l.level, s.level, 0) FROM account a
		LEFT JOIN seat q ON q.account = a.id AND q.circle = ?2
		LEFT JOIN watch l ON l.account = a.id AND l.place = ?3
		LEFT JOIN watch s ON s.account = a.id AND s.place = ?4 WHERE a.id = ?1`, account, s.Circle, topic, s.ID)
}

// Watchers implements [forum.Reader].
func (r *rows) Watchers(topic forum.ID, s *forum.Space, after forum.ID, limit int) ([]forum.Watcher, error) {
	return many(r, scanWatcher, `SELECT a.id, a.role, a.state, coalesce(q.standing, 0), ?5 FROM (
			SELECT account FROM watch WHERE place = ?1 AND level = ?5 AND account > ?4
			UNION SELECT account FROM watch w WHERE place = ?2 AND level = ?5 AND account > ?4
				AND NOT EXISTS (SELECT 1 FROM watch WHERE account = w.account AND place = ?1)
			ORDER BY account LIMIT ?6) f
		JOIN account a ON a.id = f.account LEFT JOIN seat q ON q.account = a.id AND q.circle = ?3 ORDER BY a.id`,
		topic, s.ID, s.Circle, after, forum.Watching, limit)
}

const draftColumns = `place, title, text, saved`

func scanDraft(row scanner, d *forum.Draft) error {
	return row.Scan(&d.Place, &d.Title, &d.Text, moment{&d.Saved})
}

// Draft implements [forum.Reader].
func (r *rows) Draft(account, place forum.ID) (*forum.Draft, error) {
	return one(r, scanDraft, `SELECT `+draftColumns+` FROM draft WHERE account = ? AND place = ?`, account, place)
}

// Drafts implements [forum.Reader].
func (r *rows) Drafts(account forum.ID) ([]forum.Draft, error) {
	return many(r, scanDraft, `SELECT `+draftColumns+` FROM draft WHERE account = ? ORDER BY saved DESC, place`, account)
}

// PutDraft implements [forum.Writer].
func (r *rows) PutDraft(account forum.ID, d *forum.Draft) error {
	return r.exec(`INSERT INTO draft (account, place, title, text, saved) VALUES (?,?,?,?,?)
		ON CONFLICT (account, place) DO UPDATE SET title = excluded.title, text = excluded.text, saved = excluded.saved`,
		account, d.Place, d.Title, d.Text, seconds(d.Saved))
}

// EndDraft implements [forum.Writer].
func (r *rows) EndDraft(account, place forum.ID) error {
	return r.exec(`DELETE FROM draft WHERE account = ? AND place = ?`, account, place)
}
