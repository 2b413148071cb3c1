package community

import "time"

// How long things of the forum are kept.
const (
	seenNewsTime   = 90 * 24 * time.Hour
	unseenNewsTime = 366 * 24 * time.Hour
	draftTime      = 90 * 24 * time.Hour
	reportTime     = 366 * 24 * time.Hour // once it is settled
)

// ExpireForum implements [forum.Writer].
func (r *rows) ExpireForum(now time.Time) error {
	for _, of := range []struct {
		query string
		than  time.Time
	}{
		{`DELETE FROM notification WHERE seen = 1 AND at < ?`, now.Add(-seenNewsTime)},
		{`DELETE FROM notification WHERE at < ?`, now.Add(-unseenNewsTime)},
		{`DELETE FROM draft WHERE saved < ?`, now.Add(-draftTime)},
		{`DELETE FROM report WHERE settled <> 0 AND settled < ?`, now.Add(-reportTime)},
		{`DELETE FROM silence WHERE until < ?`, now},
	} {
		if err := r.exec(of.query, seconds(of.than)); err != nil {
			return err
		}
	}
	return nil
}
