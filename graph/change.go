package graph

import "unicode/utf8"

// A Change is one thing for a store to record: exactly one of the fields is set.
type Change struct {
	Dataset  *Dataset    // describe a data set; before the first record of it
	Entity   *Entity     // what the records in it state, in place of what they stated before
	Relation *Relation   // likewise
	Withdraw *Withdrawal // a record that is no more
}

// A Withdrawal says that a data set no longer has a record. What the record
// stated, of entities and of relations, is marked ended and kept.
type Withdrawal struct {
	Dataset, Record string
	At              Date // zero for the day of the load
}

// Limits on what one change may hold. Real records stay far below.
const (
	MaxRecords     = 1000     // records in one entity or relation
	MaxStatements  = 100_000  // names, identifiers and values in one record
	MaxValueBytes  = 1 << 20  // bytes of one value
	MaxRecordBytes = 64 << 20 // bytes of one input record
)

// Validate refuses a change that no store may keep: without source, with an id
// of the wrong form, with a relation between kinds that it cannot relate, with a
// property that is not in the catalogue or text that is not UTF-8.
func (c Change) Validate() error {
	switch {
	case c.Dataset != nil:
		return ValidateDatasetID(c.Dataset.ID)
	case c.Entity != nil:
		return c.Entity.validate()
	case c.Relation != nil:
		return c.Relation.validate()
	case c.Withdraw != nil:
		if c.Withdraw.Record == "" {
			return Invalid("record", "a withdrawal must name the record")
		}
		return ValidateDatasetID(c.Withdraw.Dataset)
	}
	return Invalid("change", "it is empty")
}

func (e *Entity) validate() error {
	if !e.ID.IsEntity() {
		return Invalid("id", "%q is no entity id", clip(string(e.ID)))
	}
	if !e.Kind.Valid() {
		return Invalid("kind", "the entity has no kind")
	}
	if len(e.Records) == 0 || len(e.Records) > MaxRecords {
		return Invalid("records", "an entity needs 1 to %d records, not %d", MaxRecords, len(e.Records))
	}
	for i := range e.Records {
		r := &e.Records[i]
		if err := r.Source.validate(); err != nil {
			return err
		}
		if n := len(r.Names) + len(r.Identifiers) + len(r.Values); n > MaxStatements {
			return Errorf(CodeLimitExceeded, "records", "one record may state %d things, not %d", MaxStatements, n)
		}
		for _, n := range r.Names {
			if n.Text == "" || len(n.Text) > MaxNameBytes || !utf8.ValidString(n.Text) {
				return Invalid("name", "%q is no name of 1 to %d bytes of UTF-8", clip(n.Text), MaxNameBytes)
			}
		}
		for _, id := range r.Identifiers {
			if id.Value == "" || len(id.Value) > MaxNameBytes || !utf8.ValidString(id.Value+id.Scheme) {
				return Invalid("identifier", "an identifier of scheme %q is empty, too long or not UTF-8", clip(id.Scheme))
			}
		}
		if err := validateValues(r.Values); err != nil {
			return err
		}
	}
	return nil
}

func (r *Relation) validate() error {
	if !r.ID.IsRelation() {
		return Invalid("id", "%q is no relation id", clip(string(r.ID)))
	}
	if !r.From.ID.IsEntity() || !r.To.ID.IsEntity() {
		return Invalid("from", "a relation needs the ids of two entities")
	}
	if r.From.ID == r.To.ID && !r.allowsSelf() {
		return Invalid("to", "%s cannot lead from an entity to itself", r.Kind)
	}
	if !r.Kind.Allows(r.From.Kind, r.To.Kind) {
		return Invalid("kind", "%s cannot lead from a %s to a %s", r.Kind, r.From.Kind, r.To.Kind)
	}
	if len(r.Records) == 0 || len(r.Records) > MaxRecords {
		return Invalid("records", "a relation needs 1 to %d records, not %d", MaxRecords, len(r.Records))
	}
	for i := range r.Records {
		rec := &r.Records[i]
		if err := rec.Source.validate(); err != nil {
			return err
		}
		if n := len(rec.Spells) + len(rec.Values); n > MaxStatements {
			return Errorf(CodeLimitExceeded, "records", "one record may state %d things, not %d", MaxStatements, n)
		}
		for _, s := range rec.Spells {
			if err := s.Validate(); err != nil {
				return err
			}
		}
		if rec.Share != nil {
			if err := rec.Share.Validate(); err != nil {
				return err
			}
		}
		if !utf8.ValidString(rec.Role + rec.Status) {
			return Invalid("role", "it is not UTF-8")
		}
		if err := validateValues(rec.Values); err != nil {
			return err
		}
	}
	return nil
}

// allowsSelf: a company can own its own shares, and registers say so.
func (r *Relation) allowsSelf() bool { return r.Kind == RelationOwns || r.Kind == RelationLinkedTo }

func (s Source) validate() error {
	if err := ValidateDatasetID(s.Dataset); err != nil {
		return err
	}
	if s.Tier.String() == "" {
		return Invalid("tier", "the source has none; nothing may be stated without one")
	}
	if s.Retrieved.IsZero() {
		return Invalid("retrieved", "the source does not say when it was retrieved")
	}
	if len(s.Record) > MaxNameBytes || len(s.URL) > MaxNameBytes || !utf8.ValidString(s.Record+s.URL) {
		return Invalid("record", "the source's record id or address is longer than %d bytes or not UTF-8", MaxNameBytes)
	}
	return nil
}

func validateValues(values []Value) error {
	for _, v := range values {
		if v.Property.Type() == 0 {
			return Invalid("property", "%q is no property; see the catalogue", clip(string(v.Property)))
		}
		if len(v.Text) > MaxValueBytes || len(v.Original) > MaxValueBytes {
			return Errorf(CodeLimitExceeded, string(v.Property), "a value may have %d bytes", MaxValueBytes)
		}
		if !utf8.ValidString(v.Text) || !utf8.ValidString(v.Original) {
			return Invalid(string(v.Property), "it is not UTF-8")
		}
		if v.Text == "" && v.Original == "" {
			return Invalid(string(v.Property), "it is empty")
		}
		if v.Text == "" {
			continue
		}
		if text, err := v.Property.Canonical(v.Text); err != nil || text != v.Text {
			return Invalid(string(v.Property), "%q is not in canonical form", clip(v.Text))
		}
	}
	return nil
}
