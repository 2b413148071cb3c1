package community

import (
	"time"

	"spona/graph"
	"spona/graph/members"
)

const recordColumns = `seq, at, actor, deed, subject, detail, sealed`

func scanRecord(row scanner, r *members.Record) error {
	return row.Scan(&r.Seq, moment{&r.At}, &r.Actor, &r.Deed, &r.Subject, &r.Detail, &r.Sealed)
}

// LastRecord implements [members.Reader].
func (r *rows) LastRecord() (*members.Record, error) {
	last, err := one(r, scanRecord, `SELECT `+recordColumns+` FROM record ORDER BY seq DESC LIMIT 1`)
	if graph.CodeOf(err) == graph.CodeNotFound {
		return nil, nil
	}
	return last, err
}

// Records implements [members.Reader].
func (r *rows) Records(after int64, limit int) ([]members.Record, error) {
	return many(r, scanRecord, `SELECT `+recordColumns+` FROM record WHERE seq > ? ORDER BY seq LIMIT ?`, after, limit)
}

// Append implements [members.Writer].
func (r *rows) Append(record *members.Record) error {
	return taken(r.exec(`INSERT INTO record (`+recordColumns+`) VALUES (?,?,?,?,?,?,?)`,
		record.Seq, seconds(record.At), record.Actor, record.Deed, record.Subject, record.Detail, record.Sealed))
}

// Send implements [members.Writer].
func (r *rows) Send(l *members.Letter) error {
	result, err := r.tx.ExecContext(r.ctx, `INSERT INTO letter (account, receiver, language, kind, link, created) VALUES (?,?,?,?,?,?)`,
		l.Account, l.To, l.Language, l.Kind, l.Link, seconds(l.Created))
	if err != nil {
		return err
	}
	l.ID, err = result.LastInsertId()
	return err
}

// unconfirmedTime is how long an account waits for its address to be confirmed.
const unconfirmedTime = 7 * 24 * time.Hour

// Expire implements [members.Writer].
func (r *rows) Expire(now time.Time) (int, error) {
	gone := 0
	for _, of := range []struct {
		query string
		than  time.Time
	}{
		{`DELETE FROM session WHERE used < ?`, now.Add(-members.SessionIdle)},
		{`DELETE FROM session WHERE created < ?`, now.Add(-members.SessionMax)},
		{`DELETE FROM link WHERE expires < ?`, now},
		{`DELETE FROM token WHERE expires < ?`, now},
		{`DELETE FROM invitation WHERE used = 0 AND expires < ?`, now},
		{`DELETE FROM account WHERE state = 0 AND created < ?`, now.Add(-unconfirmedTime)},
	} {
		result, err := r.tx.ExecContext(r.ctx, of.query, seconds(of.than))
		if err != nil {
			return gone, err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return gone, err
		}
		gone += int(n)
	}
	talk, err := r.ExpireForum(now)
	return gone + talk, err
}
