package loops

import "spona/graph"

// Options bound a search for loops. The zero value is what the public API uses.
type Options struct {
	MinTier      graph.Tier    // relations less reliable are not followed; 0 means B
	MinShare     graph.Portion // owners of less do not count; one of an unknown share is possible; 0 means any share
	GiftDays     int           // days from a gift to a contract, at most, 1 to 36,525; 0 means 1,095
	Limit        int           // loops, 1 to 100; 0 means 25
	MaxWork      int           // relations read before giving up; 0 means 2 million
	MaxContracts int           // contracts read from the store before giving up; 0 means 10,000

	// HideRelatives leaves out the loops that the entity is in as a relative: that
	// they are found would name it as one.
	HideRelatives bool
}

// The bounds and defaults.
const (
	usualTier        = graph.TierB
	defaultGiftDays  = 3 * 365
	maxGiftDays      = 36_525
	defaultLimit     = 25
	maxLimit         = 100
	defaultWork      = 2_000_000
	defaultContracts = 10_000
)

// normalised fills the defaults in, or says which field is wrong.
func (o Options) normalised() (Options, error) {
	for _, field := range []struct {
		value *int
		usual int
	}{
		{&o.GiftDays, defaultGiftDays}, {&o.Limit, defaultLimit}, {&o.MaxWork, defaultWork}, {&o.MaxContracts, defaultContracts},
	} {
		if *field.value == 0 {
			*field.value = field.usual
		}
	}
	if o.MinTier == 0 {
		o.MinTier = usualTier
	}
	switch {
	case o.MinTier > graph.TierC:
		return o, graph.Invalid("minTier", "the tiers are A, B and C")
	case o.MinShare > graph.WholePortion:
		return o, graph.Invalid("minShare", "nobody owns more than everything")
	case o.GiftDays < 1 || o.GiftDays > maxGiftDays:
		return o, graph.Invalid("giftDays", "a gift counts for 1 to %d days, not %d", maxGiftDays, o.GiftDays)
	case o.Limit < 1 || o.Limit > maxLimit:
		return o, graph.Invalid("limit", "ask for 1 to %d loops, not %d", maxLimit, o.Limit)
	case o.MaxWork < 0:
		return o, graph.Invalid("maxWork", "it cannot be negative")
	case o.MaxContracts < 0:
		return o, graph.Invalid("maxContracts", "it cannot be negative")
	}
	return o, nil
}
