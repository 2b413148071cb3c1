package community

import (
	"spona/graph/events"
	"spona/graph/forum"
)

// eraseTalk takes out of the forum what an account said, chose and was told. Its posts
// keep their numbers where others have posted; what it began alone goes.
func (r *rows) eraseTalk(account forum.ID) error {
	if !r.byMarkers {
		if err := r.indexByMarkers(true); err != nil {
			return err
		}
	}
	if err := r.erasePosts(account); err != nil {
		return err
	}
	if err := r.eraseTopics(account); err != nil {
		return err
	}
	for _, of := range []string{
		`DELETE FROM reaction WHERE account = ?1`, `DELETE FROM vote WHERE account = ?1`, `DELETE FROM mark WHERE account = ?1`,
		`DELETE FROM watch WHERE account = ?1`, `DELETE FROM draft WHERE account = ?1`, `DELETE FROM notification WHERE account = ?1`,
		`DELETE FROM notification WHERE by = ?1 AND by <> ''`, `DELETE FROM news_mail WHERE account = ?1`, `DELETE FROM silence WHERE account = ?1`,
		`DELETE FROM report WHERE reporter = ?1 AND reporter <> ''`, `UPDATE report SET settler = '' WHERE settler = ?1`,
		`UPDATE silence SET by = '' WHERE by = ?1`,
	} {
		if err := r.exec(of, account); err != nil {
			return err
		}
	}
	return nil
}

// endMarkers ends indexing by markers.
func (r *rows) endMarkers() error {
	if !r.byMarkers {
		return nil
	}
	return r.indexByMarkers(false)
}

// indexByMarkers makes the index of the search keep beside it what is deleted, until the
// file is wiped. That is many times faster than taking it out at once, which is the rule.
func (r *rows) indexByMarkers(on bool) error {
	r.byMarkers = on
	return r.exec(`INSERT INTO post_index (post_index, rank) VALUES ('secure-delete', ?)`, !on)
}

// erasePosts takes text, author and history from the posts of an account, and tells
// those who follow their topics.
func (r *rows) erasePosts(account forum.ID) error {
	found, err := many(r, scanPost, `SELECT `+postColumns+postFrom+` WHERE p.author = ? AND p.author <> '' ORDER BY p.seq`, account)
	if err != nil {
		return err
	}
	for i := range found {
		p := &found[i]
		for _, of := range []string{
			`DELETE FROM post_version WHERE post = ?1`, `DELETE FROM reaction WHERE post = ?1`, `DELETE FROM spread WHERE post = ?1`,
			`DELETE FROM report WHERE post = ?1`, `UPDATE topic SET solution = '' WHERE solution = ?1`,
			`UPDATE post SET text = '', author = '', once = '', hidden = '', removed = 1 WHERE id = ?1`,
		} {
			if err := r.exec(of, p.ID); err != nil {
				return err
			}
		}
		if err := r.exec(`DELETE FROM post_index WHERE rowid = ?`, p.seq); err != nil {
			return err
		}
		if err := r.AppendEvent(&events.Event{Kind: events.PostRemoved, Space: p.Space, Topic: p.Topic, Post: p.ID}); err != nil {
			return err
		}
	}
	return nil
}

// eraseTopics takes from the topics of an account, whose posts are gone, what it wrote
// of them. One in which nobody has said anything that is left goes altogether.
func (r *rows) eraseTopics(account forum.ID) error {
	topics, err := many(r, scanTopic, `SELECT `+topicColumns+topicFrom+` WHERE t.author = ? AND t.author <> '' ORDER BY t.seq`, account)
	if err != nil {
		return err
	}
	for i := range topics {
		t := &topics[i]
		left, err := r.number(`SELECT count(*) FROM post WHERE topic = ? AND author <> ''`, t.ID)
		if err != nil {
			return err
		}
		if left == 0 {
			err = r.endTopic(t.ID)
		} else {
			err = r.eraseHead(t)
		}
		if err != nil {
			return err
		}
		if err := r.AppendEvent(&events.Event{Kind: events.TopicChanged, Space: t.Space, Topic: t.ID}); err != nil {
			return err
		}
	}
	return nil
}

// eraseHead takes away what was written of a topic that others go on with.
func (r *rows) eraseHead(t *forum.Topic) error {
	t.Author, t.Title, t.Tags, t.Meeting, t.HasPoll = "", "", nil, "", false
	if err := r.endPoll(t.ID); err != nil {
		return err
	}
	return r.PutTopic(t)
}

func (r *rows) endPoll(topic forum.ID) error {
	for _, of := range []string{`DELETE FROM poll WHERE topic = ?`, `DELETE FROM poll_option WHERE topic = ?`, `DELETE FROM vote WHERE topic = ?`} {
		if err := r.exec(of, topic); err != nil {
			return err
		}
	}
	return nil
}

// endTopic removes a topic with all that belongs to it.
func (r *rows) endTopic(topic forum.ID) error {
	if err := r.endPoll(topic); err != nil {
		return err
	}
	for _, of := range []string{
		`DELETE FROM post_version WHERE post IN (SELECT id FROM post WHERE topic = ?1)`,
		`DELETE FROM reaction WHERE post IN (SELECT id FROM post WHERE topic = ?1)`,
		`DELETE FROM spread WHERE post IN (SELECT id FROM post WHERE topic = ?1)`,
		`DELETE FROM post_index WHERE rowid IN (SELECT seq FROM post WHERE topic = ?1)`,
		`DELETE FROM post WHERE topic = ?1`, `DELETE FROM topic_tag WHERE topic = ?1`, `DELETE FROM anchor WHERE topic = ?1`,
		`DELETE FROM anchor_id WHERE topic = ?1`, `DELETE FROM mark WHERE topic = ?1`, `DELETE FROM watch WHERE place = ?1`,
		`DELETE FROM draft WHERE place = ?1`, `DELETE FROM notification WHERE topic = ?1 AND topic <> ''`, `DELETE FROM report WHERE topic = ?1`,
		`DELETE FROM topic WHERE id = ?1`,
	} {
		if err := r.exec(of, topic); err != nil {
			return err
		}
	}
	return nil
}
