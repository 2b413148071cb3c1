package members

import (
	"context"
	"time"
)

// Keep says how long what is needed for a while is kept. A zero time means the usual
// one. Accounts, seats, who invited whom and the moderators' log are not in it: they
// are kept as long as the account, the log for good, since each entry seals the last.
type Keep struct {
	UnusedSession time.Duration // since a session was last used; 7 days
	Session       time.Duration // since it was opened; 30 days
	SignUp        time.Duration // while an address is not confirmed; 7 days
	Declined      time.Duration // applications that were declined, and why; 180 days
	Letters       time.Duration // letters in a folder, for whoever sends them; 30 days
}

// The usual times.
const (
	SessionIdle = 7 * 24 * time.Hour  // without being used
	SessionMax  = 30 * 24 * time.Hour // in all

	usualSignUp   = 7 * 24 * time.Hour
	usualDeclined = 180 * 24 * time.Hour
	usualLetters  = 30 * 24 * time.Hour
)

// Normalised has the usual times where none were given.
func (k Keep) Normalised() Keep {
	for _, d := range []struct {
		value *time.Duration
		usual time.Duration
	}{
		{&k.UnusedSession, SessionIdle}, {&k.Session, SessionMax}, {&k.SignUp, usualSignUp}, {&k.Declined, usualDeclined}, {&k.Letters, usualLetters},
	} {
		if *d.value <= 0 {
			*d.value = d.usual
		}
	}
	return k
}

// ends is when a session ends unless it is used again.
func (k Keep) ends(s *Session) time.Time {
	idle, most := s.Used.Add(k.UnusedSession), s.Created.Add(k.Session)
	if idle.Before(most) {
		return idle
	}
	return most
}

// expired reports whether a session has come to its end.
func (k Keep) expired(s *Session, now time.Time) bool { return now.After(k.ends(s)) }

// Expire removes what has been kept long enough or can no longer be used.
func (s *Service) Expire(ctx context.Context) error {
	var gone []Account
	err := s.Store.Write(ctx, func(w Writer) (err error) {
		gone, err = w.Expire(s.now(), s.Keep)
		return err
	})
	if err == nil {
		for i := range gone {
			s.Erased(gone[i].ID, gone[i].Email)
		}
	}
	return err
}
