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
	var err error
	set := 0
	if c.Dataset != nil {
		set, err = set+1, c.Dataset.validate()
	}
	if c.Entity != nil {
		set, err = set+1, c.Entity.validate()
	}
	if c.Relation != nil {
		set, err = set+1, c.Relation.validate()
	}
	if c.Withdraw != nil {
		set, err = set+1, c.Withdraw.validate()
	}
	if set != 1 {
		return Invalid("change", "it must hold one thing to record, not %d", set)
	}
	return err
}

func (d *Dataset) validate() error {
	if err := ValidateDatasetID(d.ID); err != nil {
		return err
	}
	if !isText(MaxValueBytes, d.Title, d.Description, d.Publisher, d.Licence, d.LicenceURL, d.URL, d.Notice) {
		return Invalid("dataset", "a text of %s is longer than %d bytes or not UTF-8", d.ID, MaxValueBytes)
	}
	for _, country := range d.Countries {
		if code, err := ParseCountry(country); err != nil || code != country {
			return Invalid("country", "%q is no two-letter country code such as AL", clip(country))
		}
	}
	return d.Coverage.Validate()
}

func (w *Withdrawal) validate() error {
	if w.Record == "" {
		return Invalid("record", "a withdrawal must name the record")
	}
	return ValidateDatasetID(w.Dataset)
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
		if err := e.Records[i].validate(); err != nil {
			return err
		}
	}
	return nil
}

func (r *EntityRecord) validate() error {
	if err := r.Source.validate(); err != nil {
		return err
	}
	if n := len(r.Names) + len(r.Identifiers) + len(r.Values); n > MaxStatements {
		return Errorf(CodeLimitExceeded, "records", "one record may state %d things, not %d", MaxStatements, n)
	}
	for _, n := range r.Names {
		if n.Text == "" || !isText(MaxNameBytes, n.Text, n.Lang) || n.Kind.String() == "" {
			return Invalid("name", "%q is no name of a kind and of 1 to %d bytes of UTF-8", clip(n.Text), MaxNameBytes)
		}
	}
	for _, id := range r.Identifiers {
		if id.Value == "" || !isText(MaxNameBytes, id.Value, id.Scheme) {
			return Invalid("identifier", "an identifier of scheme %q is empty, too long or not UTF-8", clip(id.Scheme))
		}
	}
	return validateValues(r.Values)
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
		if err := r.Records[i].validate(); err != nil {
			return err
		}
	}
	return nil
}

func (r *RelationRecord) validate() error {
	if err := r.Source.validate(); err != nil {
		return err
	}
	if n := len(r.Spells) + len(r.Values); n > MaxStatements {
		return Errorf(CodeLimitExceeded, "records", "one record may state %d things, not %d", MaxStatements, n)
	}
	for _, s := range r.Spells {
		if err := s.Validate(); err != nil {
			return err
		}
		if !isText(MaxValueBytes, s.Original) {
			return Invalid("spell", "its original is longer than %d bytes or not UTF-8", MaxValueBytes)
		}
	}
	if r.Money != nil {
		if code, err := ParseCurrency(r.Money.Currency); err != nil || code != r.Money.Currency {
			return Invalid("currency", "%q is no ISO 4217 code such as EUR", clip(r.Money.Currency))
		}
	}
	if r.Share != nil {
		if err := r.Share.Validate(); err != nil {
			return err
		}
	}
	if !isText(MaxValueBytes, r.Role, r.Status) {
		return Invalid("role", "it is longer than %d bytes or not UTF-8", MaxValueBytes)
	}
	return validateValues(r.Values)
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
	if !isText(MaxNameBytes, s.Record, s.URL) {
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
		if !isText(MaxValueBytes, v.Text, v.Original, v.Lang) {
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

// isText reports whether each text is UTF-8 of at most so many bytes.
func isText(most int, texts ...string) bool {
	for _, text := range texts {
		if len(text) > most || !utf8.ValidString(text) {
			return false
		}
	}
	return true
}
