package events

import (
	"context"
	"time"

	"spona/graph/members"
)

// Store keeps events. Read and write run in one transaction, as those of the store's
// other subjects do.
type Store interface {
	ReadEvents(ctx context.Context, do func(Reader) error) error
	WriteEvents(ctx context.Context, do func(Writer) error) error
}

// Reader reads events in the order of their numbers.
type Reader interface {
	Events(after int64, limit int) ([]Event, error)
	EventsOf(s Scope, after int64, limit int) ([]Event, error) // those that fit
	EventBounds() (Bounds, error)

	// RightChanges are changes of rights in the order of their numbers. Read in one
	// transaction with events, they tell who may not see what comes after.
	RightChanges(after int64, limit int) ([]RightChange, error)

	// LastLoads are the newest times of [DatasetLoaded] that are known, by data set.
	LastLoads() (map[string]time.Time, error)
}

// Writer appends events in the transaction of what they tell of.
type Writer interface {
	Reader

	// AppendEvent gives the event its number. A time of zero is now.
	AppendEvent(e *Event) error

	// ForgetEvents removes the events before a time, and says how many.
	ForgetEvents(before time.Time) (int, error)
}

// Bounds are which events are known.
type Bounds struct {
	First int64  // the oldest that is known, or the next one when there is none
	Last  int64  // the newest that there ever was, 0 for none
	Epoch string // of the file: numbers of another one mean nothing

	Rights int64 // the newest change of rights, numbered apart
}

// Resumes reports whether somebody who has seen everything up to a number can be told
// all that came after it.
func (b Bounds) Resumes(after int64) bool { return after >= b.First-1 && after <= b.Last }

// A RightChange says that an account may do more or less than before, or that a
// session or token of it has ended. The store notes it in the transaction of the
// change, whoever makes it.
type RightChange struct {
	Seq     int64
	Account members.ID
}
