package community

import (
	"context"
	"time"

	"spona/graph/members"
)

// A Due is a letter that is to be sent, and how often that was tried.
type Due struct {
	members.Letter

	Tries int
}

// Letters are those that are due by now, the oldest first.
func (s *Store) Letters(ctx context.Context, now time.Time, limit int) (due []Due, err error) {
	if err := s.forgetSpent(ctx); err != nil {
		return nil, err
	}
	tx, err := s.read.BeginTx(ctx, nil)
	if err != nil {
		return nil, failed(ctx, err)
	}
	due, err = many(&rows{ctx: ctx, tx: tx}, func(row scanner, d *Due) error {
		return row.Scan(&d.ID, &d.Account, &d.To, &d.Language, &d.Kind, &d.Link, moment{&d.Created}, &d.Tries)
	}, `SELECT id, account, receiver, language, kind, link, created, tries FROM letter WHERE due <= ? ORDER BY id LIMIT ?`, seconds(now), limit)
	if rollback := tx.Rollback(); err == nil {
		err = rollback
	}
	return due, failed(ctx, err)
}

// Sent removes a letter from the outbox, and its link from the write-ahead log as
// soon as no reader needs that: what opens an account is not to lie about.
func (s *Store) Sent(ctx context.Context, id int64) error {
	if err := s.exec(ctx, `DELETE FROM letter WHERE id = ?`, id); err != nil {
		return err
	}
	s.spent.Store(true)
	return s.forgetSpent(ctx)
}

// Later puts a letter off that could not be sent.
func (s *Store) Later(ctx context.Context, id int64, until time.Time) error {
	return s.exec(ctx, `UPDATE letter SET tries = tries + 1, due = ? WHERE id = ?`, seconds(until), id)
}

func (s *Store) exec(ctx context.Context, query string, args ...any) error {
	s.turn.Lock()
	defer s.turn.Unlock()
	_, err := s.write.ExecContext(ctx, query, args...)
	return failed(ctx, err)
}
