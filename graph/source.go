package graph

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// A Tier says how far a statement can be relied on. The order matters: lower is
// better.
type Tier uint8

// The tiers. The zero value is no tier.
const (
	TierA Tier = iota + 1 // an official register, by exact identifier
	TierB                 // published data, resolved by rule
	TierC                 // a match by name, or submitted by a user: shown only when asked for
)

// String is "A", "B", "C", or "" for no tier.
func (t Tier) String() string {
	if t < TierA || t > TierC {
		return ""
	}
	return "ABC"[t-1 : t]
}

// ParseTier is the inverse of [Tier.String].
func ParseTier(s string) (Tier, error) {
	if i := strings.Index("ABC", s); len(s) == 1 && i >= 0 {
		return Tier(i + 1), nil
	}
	return 0, Invalid("tier", "%q is no tier; the tiers are A, B and C", clip(s))
}

// A Source is where a statement comes from: one record of one data set.
type Source struct {
	Dataset   string    // id of the [Dataset]
	Record    string    // the record's id in the data set; "" when it has none
	URL       string    // where a person can read the record; "" when nowhere
	Tier      Tier      // how far the statement can be relied on
	Retrieved time.Time // when the data set was fetched in which the record said this; UTC, whole seconds

	// Ended is when a newer edition of the data set was found to say this no
	// more; zero while it still does. The statement is kept. It says nothing
	// about when the fact itself ended: that is in the relation's spells.
	Ended time.Time
}

// Live reports whether the data set still says this.
func (s Source) Live() bool { return s.Ended.IsZero() }

// compareSources puts what is still said first, then the better tier, then the
// order of data set and record, so that it never depends on the order of loading.
func compareSources(a, b Source) int {
	switch {
	case a.Live() && !b.Live():
		return -1
	case !a.Live() && b.Live():
		return 1
	}
	return cmp.Or(cmp.Compare(a.Tier, b.Tier), cmp.Compare(a.Dataset, b.Dataset), cmp.Compare(a.Record, b.Record))
}

// A Dataset describes a body of open data and how it may be used.
type Dataset struct {
	ID          string   // lower-case letters, digits, "-", "_" and "."; chosen by whoever loads it
	Title       string   // "" falls back to the id
	Description string   //
	Publisher   string   // who publishes it
	Licence     string   // SPDX identifier or the licence's name
	LicenceURL  string   //
	URL         string   // where it is published
	Countries   []string // ISO 3166-1 alpha-2 codes, and XK for Kosovo
	Coverage    Spell    // the time that it covers
	Notice      string   // attribution or caution that the licence or fairness asks for

	// What the store adds; ignored when written.
	Retrieved time.Time // of the newest edition
	Loaded    time.Time // when the last load of it that was finished ended; zero before the first
	Entities  int       // entities with a live record of it
	Relations int       // relations with a live record of it
}

const maxDatasetID = 100

// ValidateDatasetID refuses ids that would not be safe in file names, URLs and
// command lines.
func ValidateDatasetID(id string) error {
	ok := id != "" && len(id) <= maxDatasetID && strings.IndexFunc(id, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && !strings.ContainsRune("-_.", r)
	}) < 0 && !strings.HasPrefix(id, ".") && !strings.HasPrefix(id, "-")
	if !ok {
		return Invalid("dataset", "%q cannot name a data set; use up to %d of a-z, 0-9, '-', '_' and '.', such as xk-parliament", clip(id), maxDatasetID)
	}
	return nil
}

// ParseCountry reads an ISO 3166-1 alpha-2 code in any case, or XK for Kosovo.
func ParseCountry(s string) (string, error) {
	code := strings.ToUpper(s)
	if len(code) != 2 || strings.Trim(code, upperLetters) != "" {
		return "", Invalid("country", "%q is no two-letter country code such as AL", clip(s))
	}
	return code, nil
}

// sortedUnique sorts and drops repeated strings, in place.
func sortedUnique(s []string) []string {
	slices.Sort(s)
	return slices.Compact(s)
}
