package community

import "spona/graph/forum"

// Kept implements [forum.Reader].
func (r *rows) Kept(account forum.ID) (all *forum.Everything, err error) {
	all = &forum.Everything{}
	if all.Versions, err = many(r, func(row scanner, v *forum.Version) error { return row.Scan(&v.Number, &v.Text, moment{&v.Until}) },
		`SELECT v.number, v.text, v.until FROM post p JOIN post_version v ON v.post = p.id WHERE p.author = ? AND p.author <> ''
		ORDER BY p.seq, v.number`, account); err != nil {
		return nil, err
	}
	if all.Topics, err = many(r, scanTopic, `SELECT `+topicColumns+topicFrom+` WHERE t.author = ? AND t.author <> '' ORDER BY t.seq`, account); err != nil {
		return nil, err
	}
	if all.Drafts, err = r.Drafts(account); err != nil {
		return nil, err
	}
	if all.Reactions, err = many(r, func(row scanner, g *forum.Given) error { return row.Scan(&g.Post, &g.Reaction) },
		`SELECT post, reaction FROM reaction WHERE account = ? ORDER BY post, reaction`, account); err != nil {
		return nil, err
	}
	if all.Votes, err = many(r, func(row scanner, c *forum.Chosen) error { return row.Scan(&c.Topic, &c.Option) },
		`SELECT topic, option FROM vote WHERE account = ? ORDER BY topic, option`, account); err != nil {
		return nil, err
	}
	return all, r.keptOfFollowing(account, all)
}

func (r *rows) keptOfFollowing(account forum.ID, all *forum.Everything) (err error) {
	if all.Marks, err = counts(r, `SELECT topic, number FROM mark WHERE account = ?`, account); err != nil {
		return err
	}
	levels, err := counts(r, `SELECT place, level FROM watch WHERE account = ?`, account)
	if err != nil {
		return err
	}
	all.Levels = make(map[forum.ID]forum.Level, len(levels))
	for place, level := range levels {
		all.Levels[place] = forum.Level(level)
	}
	if all.Notifications, _, err = r.news(` WHERE account = ? ORDER BY seq`, account); err != nil {
		return err
	}
	reports, err := many(r, scanReport, `SELECT `+reportColumns+` FROM report WHERE reporter = ? AND reporter <> '' ORDER BY seq`, account)
	if err != nil {
		return err
	}
	for i := range reports {
		all.Reports = append(all.Reports, reports[i].Report)
	}
	if all.Mail, err = r.MailOf(account); err != nil {
		return err
	}
	silences, err := many(r, func(row scanner, s *forum.Silence) error {
		return row.Scan(&s.Account, moment{&s.Since}, moment{&s.Until}, &s.Reason)
	}, `SELECT account, since, until, reason FROM silence WHERE account = ?`, account)
	if len(silences) > 0 {
		all.Silence = &silences[0]
	}
	return err
}
