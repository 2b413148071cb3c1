package community

import (
	"context"
	"time"

	"spona/graph"
	"spona/graph/events"
)

var (
	_ events.Store  = (*Store)(nil)
	_ events.Writer = (*rows)(nil)
)

// ReadEvents implements [events.Store].
func (s *Store) ReadEvents(ctx context.Context, do func(events.Reader) error) error {
	return s.reading(ctx, func(r *rows) error { return do(r) })
}

// WriteEvents implements [events.Store].
func (s *Store) WriteEvents(ctx context.Context, do func(events.Writer) error) error {
	return s.writing(ctx, func(r *rows) error { return do(r) })
}

const eventColumns = `seq, at, kind, space, topic, post, account, notification, dataset`

func scanEvent(row scanner, e *events.Event) error {
	return row.Scan(&e.Seq, moment{&e.At}, &e.Kind, &e.Space, &e.Topic, &e.Post, &e.Account, &e.Notification, &e.Dataset)
}

// Events implements [events.Reader].
func (r *rows) Events(after int64, limit int) ([]events.Event, error) {
	return many(r, scanEvent, `SELECT `+eventColumns+` FROM event WHERE seq > ? ORDER BY seq LIMIT ?`, after, limit)
}

// EventsOf implements [events.Reader].
func (r *rows) EventsOf(s events.Scope, after int64, limit int) ([]events.Event, error) {
	var where string
	var of any
	switch {
	case s.Topic != "":
		where, of = `topic = ? AND topic <> ''`, s.Topic
	case s.Space != "":
		where, of = `space = ? AND space <> ''`, s.Space
	case s.Account != "":
		where, of = `account = ? AND account <> ''`, s.Account
	case s.Datasets:
		where, of = `kind = ? AND dataset <> ''`, events.DatasetLoaded
	default:
		return nil, graph.Invalid("", "nothing is followed")
	}
	return many(r, scanEvent, `SELECT `+eventColumns+` FROM event WHERE `+where+` AND seq > ? ORDER BY seq LIMIT ?`, of, after, limit)
}

// EventBounds implements [events.Reader].
func (r *rows) EventBounds() (b events.Bounds, err error) {
	row := r.tx.QueryRowContext(r.ctx, `SELECT epoch, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'event'), 0),
		coalesce((SELECT min(seq) FROM event), 0), coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'right_change'), 0)
		FROM event_epoch`)
	if err := row.Scan(&b.Epoch, &b.Last, &b.First, &b.Rights); err != nil {
		return b, err
	}
	if b.First == 0 {
		b.First = b.Last + 1
	}
	return b, nil
}

// LastLoads implements [events.Reader].
func (r *rows) LastLoads() (map[string]time.Time, error) {
	newest, err := many(r, scanEvent, `SELECT `+eventColumns+` FROM event
		WHERE dataset <> '' AND seq IN (SELECT max(seq) FROM event WHERE dataset <> '' GROUP BY dataset)`)
	last := make(map[string]time.Time, len(newest))
	for _, e := range newest {
		last[e.Dataset] = e.At
	}
	return last, err
}

// AppendEvent implements [events.Writer].
func (r *rows) AppendEvent(e *events.Event) error {
	if e.At.IsZero() {
		e.At = time.Now()
	}
	e.At = e.At.UTC().Truncate(time.Second)
	result, err := r.tx.ExecContext(r.ctx,
		`INSERT INTO event (at, kind, space, topic, post, account, notification, dataset) VALUES (?,?,?,?,?,?,?,?)`,
		seconds(e.At), e.Kind, e.Space, e.Topic, e.Post, e.Account, e.Notification, e.Dataset)
	if err != nil {
		return err
	}
	e.Seq, err = result.LastInsertId()
	return err
}

// ForgetEvents implements [events.Writer].
func (r *rows) ForgetEvents(before time.Time) (int, error) {
	result, err := r.tx.ExecContext(r.ctx, `DELETE FROM event WHERE at < ?`, seconds(before))
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	if err != nil {
		return 0, err
	}
	return int(n), r.exec(`DELETE FROM right_change WHERE seq <= (SELECT max(seq) FROM right_change) - ?`, keptRightChanges)
}

// keptRightChanges is more than ever wait to be read.
const keptRightChanges = 10_000

// RightChanges implements [events.Reader].
func (r *rows) RightChanges(after int64, limit int) ([]events.RightChange, error) {
	scan := func(row scanner, c *events.RightChange) error { return row.Scan(&c.Seq, &c.Account) }
	return many(r, scan, `SELECT seq, account FROM right_change WHERE seq > ? ORDER BY seq LIMIT ?`, after, limit)
}

// OnCommit makes tell be called after each commit of this store, on the writer's
// goroutine: it must not wait and must not write. nil is nobody.
func (s *Store) OnCommit(tell func()) {
	s.turn.Lock()
	defer s.turn.Unlock()
	s.committed = tell
}
