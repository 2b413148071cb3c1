package graph

// A Spell is one stretch of time in which a relation held. An unknown From or
// To is not stated by the source: it does not mean "always" or "still".
type Spell struct {
	From, To Date

	// Derived is set when the source gives no dates of its own and these are
	// those of the legislative period that it names, or of the seat that a
	// membership in a party is taken from.
	Derived bool

	// Original is what the source wrote where that could not be read as dates
	// or was read with doubt; empty where From and To say the same.
	Original string
}

// IsZero reports whether the spell says nothing.
func (s Spell) IsZero() bool { return s == Spell{} }

// Validate refuses a spell that certainly ends before it begins.
func (s Spell) Validate() error {
	if s.From.IsZero() || s.To.IsZero() {
		return nil
	}
	begins, _ := s.From.Days()
	_, ends := s.To.Days()
	if ends < begins {
		return Invalid("spell", "it ends (%s) before it begins (%s)", s.To, s.From)
	}
	return nil
}
