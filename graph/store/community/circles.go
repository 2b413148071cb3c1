package community

import (
	"spona/graph/access"
	"spona/graph/members"
)

const circleColumns = `id, name, kind, country, purpose, opened, closed, language`

func scanCircle(row scanner, c *members.Circle) error {
	return row.Scan(&c.ID, &c.Name, &c.Kind, &c.Country, &c.Purpose, moment{&c.Opened}, moment{&c.Closed}, &c.Language)
}

// Circle implements [members.Reader].
func (r *rows) Circle(id members.ID) (*members.Circle, error) {
	return one(r, scanCircle, `SELECT `+circleColumns+` FROM circle WHERE id = ?`, id)
}

// Circles implements [members.Reader].
func (r *rows) Circles(ids []members.ID) ([]members.Circle, error) {
	var where conditions
	if ids != nil {
		if len(ids) == 0 {
			return nil, nil
		}
		where.in("id", len(ids), func(i int) any { return ids[i] })
	}
	return many(r, scanCircle, `SELECT `+circleColumns+` FROM circle`+where.String()+` ORDER BY name, id`, where.args...)
}

// PutCircle implements [members.Writer].
func (r *rows) PutCircle(c *members.Circle) error {
	return r.exec(`INSERT INTO circle (`+circleColumns+`) VALUES (?,?,?,?,?,?,?,?)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, country = excluded.country, purpose = excluded.purpose, closed = excluded.closed,
		language = excluded.language`, c.ID, c.Name, c.Kind, c.Country, c.Purpose, seconds(c.Opened), seconds(c.Closed), c.Language)
}

const seatColumns = `account, circle, standing, since, by`

func scanSeat(row scanner, s *members.Seat) error {
	return row.Scan(&s.Account, &s.Circle, &s.Standing, moment{&s.Since}, &s.By)
}

// Seats implements [members.Reader].
func (r *rows) Seats(account members.ID) ([]members.Seat, error) {
	return many(r, scanSeat, `SELECT `+seatColumns+` FROM seat WHERE account = ? ORDER BY circle`, account)
}

// SeatsIn implements [members.Reader].
func (r *rows) SeatsIn(circle members.ID) ([]members.Seat, error) {
	return many(r, scanSeat, `SELECT `+seatColumns+` FROM seat WHERE circle = ?
		ORDER BY (SELECT handle FROM account WHERE id = seat.account)`, circle)
}

// PutSeat implements [members.Writer].
func (r *rows) PutSeat(s *members.Seat) error {
	if s.Standing == access.Outside {
		return r.exec(`DELETE FROM seat WHERE account = ? AND circle = ?`, s.Account, s.Circle)
	}
	return r.exec(`INSERT INTO seat (`+seatColumns+`) VALUES (?,?,?,?,?)
		ON CONFLICT (account, circle) DO UPDATE SET standing = excluded.standing, by = excluded.by`,
		s.Account, s.Circle, s.Standing, seconds(s.Since), s.By)
}
