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

// Expire implements [members.Writer].
func (r *rows) Expire(now time.Time, k members.Keep) ([]members.Account, error) {
	for _, of := range []struct {
		query string
		than  time.Time
	}{
		{`DELETE FROM session WHERE used < ?`, now.Add(-k.UnusedSession)},
		{`DELETE FROM session WHERE created < ?`, now.Add(-k.Session)},
		{`DELETE FROM link WHERE expires < ?`, now},
		{`DELETE FROM token WHERE expires < ?`, now},
		{`DELETE FROM invitation WHERE used = 0 AND expires < ?`, now},
		{`DELETE FROM organisation WHERE state = 2
			AND (SELECT max(at) FROM organisation_check WHERE organisation = organisation.id) < ?`, now.Add(-k.Declined)},
	} {
		if err := r.exec(of.query, seconds(of.than)); err != nil {
			return nil, err
		}
	}
	if err := r.exec(orphanedChecks); err != nil {
		return nil, err
	}
	gone, err := many(r, scanAccount, `SELECT `+accountColumns+` FROM account WHERE state = 0 AND created < ?`, seconds(now.Add(-k.SignUp)))
	if err != nil {
		return nil, err
	}
	for _, a := range gone {
		if err := r.erase(a.ID); err != nil {
			return nil, err
		}
	}
	return gone, r.ExpireForum(now)
}
