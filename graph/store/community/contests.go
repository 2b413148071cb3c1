package community

import (
	"spona/graph"
	"spona/graph/members"
)

const contestColumns = `id, subject, property, reason, at, by, settled`

func scanContest(row scanner, c *members.Contest) error {
	return row.Scan(&c.ID, &c.Subject, &c.Property, &c.Reason, moment{&c.At}, &c.By, moment{&c.Settled})
}

// Contests implements [members.Reader].
func (r *rows) Contests(subjects []graph.ID) ([]members.Contest, error) {
	if len(subjects) == 0 {
		return nil, nil
	}
	var where conditions
	where.in("subject", len(subjects), func(i int) any { return string(subjects[i]) })
	where.add("settled = 0")
	return many(r, scanContest, `SELECT `+contestColumns+` FROM contest`+where.String()+` ORDER BY subject, at, id`, where.args...)
}

// Contest implements [members.Reader].
func (r *rows) Contest(id members.ID) (*members.Contest, error) {
	return one(r, scanContest, `SELECT `+contestColumns+` FROM contest WHERE id = ?`, id)
}

// PutContest implements [members.Writer].
func (r *rows) PutContest(c *members.Contest) error {
	return r.exec(`INSERT INTO contest (`+contestColumns+`) VALUES (?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET settled = excluded.settled`,
		c.ID, string(c.Subject), c.Property, c.Reason, seconds(c.At), c.By, seconds(c.Settled))
}

// Descriptions implements [members.Reader].
func (r *rows) Descriptions() ([]members.Description, error) {
	return many(r, func(row scanner, d *members.Description) error {
		return row.Scan(&d.Dataset, &d.Title, &d.Publisher, &d.Licence, &d.URL, &d.Note, moment{&d.At}, &d.By)
	}, `SELECT dataset, title, publisher, licence, url, note, at, by FROM description ORDER BY dataset`)
}

// PutDescription implements [members.Writer].
func (r *rows) PutDescription(d *members.Description) error {
	return r.exec(`INSERT OR REPLACE INTO description (dataset, title, publisher, licence, url, note, at, by) VALUES (?,?,?,?,?,?,?,?)`,
		d.Dataset, d.Title, d.Publisher, d.Licence, d.URL, d.Note, seconds(d.At), d.By)
}
