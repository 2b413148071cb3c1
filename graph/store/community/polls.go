package community

import "spona/graph/forum"

// Poll implements [forum.Reader].
func (r *rows) Poll(topic, viewer forum.ID) (*forum.Poll, error) {
	p, err := one(r, func(row scanner, p *forum.Poll) error {
		return row.Scan(&p.Topic, &p.Question, &p.Multiple, moment{&p.Closes}, &p.Voters)
	}, `SELECT topic, question, multiple, closes, (SELECT count(DISTINCT account) FROM vote WHERE topic = poll.topic) FROM poll WHERE topic = ?`, topic)
	if err != nil {
		return nil, err
	}
	p.Options, err = many(r, func(row scanner, o *forum.Option) error {
		return row.Scan(&o.Number, &o.Text, &o.Votes, &o.Mine)
	}, `SELECT number, text, (SELECT count(*) FROM vote WHERE topic = o.topic AND option = o.number),
		EXISTS (SELECT 1 FROM vote WHERE topic = o.topic AND option = o.number AND account = ?)
		FROM poll_option o WHERE topic = ? ORDER BY number`, viewer, topic)
	return p, err
}

// AddPoll implements [forum.Writer].
func (r *rows) AddPoll(p *forum.Poll) error {
	if err := r.exec(`INSERT INTO poll (topic, question, multiple, closes) VALUES (?,?,?,?)`, p.Topic, p.Question, p.Multiple, seconds(p.Closes)); err != nil {
		return taken(err)
	}
	for _, o := range p.Options {
		if err := r.exec(`INSERT INTO poll_option (topic, number, text) VALUES (?,?,?)`, p.Topic, o.Number, o.Text); err != nil {
			return taken(err)
		}
	}
	return nil
}

// Vote implements [forum.Writer].
func (r *rows) Vote(topic, account forum.ID, options []int) error {
	if err := r.exec(`DELETE FROM vote WHERE topic = ? AND account = ?`, topic, account); err != nil {
		return err
	}
	for _, o := range options {
		if err := r.exec(`INSERT INTO vote (topic, account, option) VALUES (?,?,?)`, topic, account, o); err != nil {
			return taken(err)
		}
	}
	return nil
}
