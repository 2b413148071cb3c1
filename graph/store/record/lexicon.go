package record

import (
	"errors"
	"time"
)

// ErrDamaged is what reading finds when a body is not as it was written.
var ErrDamaged = errors.New("a row does not match its checksum")

// An Edition is a data set as it was fetched once.
type Edition struct {
	Dataset   string
	Retrieved int64 // seconds since 1970
}

// Time is when the data set was fetched.
func (e Edition) Time() time.Time { return time.Unix(e.Retrieved, 0).UTC() }

// A Lexicon gives the numbers in a body their meaning: words and editions,
// numbered from 1. What a number means never changes, so a longer lexicon reads
// whatever a shorter one does.
type Lexicon struct {
	Words    []string // [0] is unused, as in the other
	Editions []Edition
}
