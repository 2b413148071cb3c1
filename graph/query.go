package graph

import (
	"encoding/base64"
	"strings"

	"github.com/govalues/decimal"
)

// MaxPage is the most items that one page may ask for.
const MaxPage = 1000

// EntityQuery says which entities to list and how. The zero value lists all, by
// name.
type EntityQuery struct {
	Kinds     []EntityKind // any of; empty for all
	Roles     Roles        // any of; 0 for all
	Countries []string     // any of; empty for all
	Datasets  []string     // described by a live record of any of; empty for all
	Live      bool         // only what some data set still describes
	MinTier   Tier         // only what its first record states in this tier or a better one, and stubs; 0 for all

	// Name keeps entities with a name whose [NameKey] equals this, which is a
	// key already; with Prefix, one that starts with it.
	Name   string
	Prefix bool

	When  DateRange   // of [Entity.When]
	Worth AmountRange // of [Entity.Worth]

	Page
}

// RelationQuery says which relations to list and how. The zero value lists all,
// by date, the newest first being [Page.Descending].
type RelationQuery struct {
	Kinds     []RelationKind // any of; empty for all
	From, To  []ID           // leading from, or to, any of; empty for all
	Direction Direction      // for RelationsOf only
	Live      bool           // only what some data set still states
	MinTier   Tier           // only what its first record states in this tier or a better one; 0 for all
	When      DateRange      // of [Relation.When]
	Worth     AmountRange    // of [Relation.Worth]

	Page
}

// Direction is which relations of an entity are meant.
type Direction uint8

// The directions, seen from the entity.
const (
	Both Direction = iota
	Outgoing
	Incoming
)

// DateRange keeps what may lie in it: a date of 2014 may be in May 2014. Both
// bounds are inclusive, unknown ones are open; with any bound, unknown dates are
// left out.
type DateRange struct{ From, To Date }

// IsZero reports whether the range keeps everything.
func (r DateRange) IsZero() bool { return r == DateRange{} }

// Contains reports whether the date may lie in the range.
func (r DateRange) Contains(d Date) bool {
	if r.IsZero() {
		return true
	}
	if d.IsZero() {
		return false
	}
	first, last := d.Days()
	if begin, _ := r.From.Days(); !r.From.IsZero() && last < begin {
		return false
	}
	if _, end := r.To.Days(); !r.To.IsZero() && first > end {
		return false
	}
	return true
}

// AmountRange keeps amounts of one currency between inclusive bounds; nil bounds
// are open. The zero value keeps everything.
type AmountRange struct {
	Currency string
	Min, Max *decimal.Decimal
}

// IsZero reports whether the range keeps everything.
func (r AmountRange) IsZero() bool { return r == AmountRange{} }

// Contains reports whether the amount lies in the range.
func (r AmountRange) Contains(m *Money) bool {
	switch {
	case r.IsZero():
		return true
	case m == nil || r.Currency != "" && m.Currency != r.Currency:
		return false
	case r.Min != nil && m.Amount.Cmp(*r.Min) < 0, r.Max != nil && m.Amount.Cmp(*r.Max) > 0:
		return false
	}
	return true
}

// Validate refuses bounds without the currency that they are meant in.
func (r AmountRange) Validate() error {
	if (r.Min != nil || r.Max != nil) && r.Currency == "" {
		return Invalid("currency", "amounts are compared within one currency: name it beside the bounds")
	}
	return nil
}

// Order is what a list is sorted by. Items that lack it come last, and ties are
// in the order of the ids, whether the list ascends or descends.
type Order uint8

// The orders.
const (
	ByDefault Order = iota // by name for entities, by date for relations
	ByName                 // by SortKey, bytewise; entities only
	ByDate                 // by the first possible day of When
	ByAmount               // by the number of Worth as a 64-bit float, whatever its currency
)

// A Page asks for a part of a list.
type Page struct {
	Order      Order
	Descending bool
	Limit      int    // 1 to MaxPage; 0 counts only
	After      Cursor // items after this one, in the order of the list
	Before     Cursor // items before this one
	Backward   bool   // the last Limit items rather than the first; they still come in the order of the list
	NoTotal    bool   // do not count: Total is -1
}

// Validate refuses a page that cannot be.
func (p Page) Validate() error {
	if p.Limit < 0 || p.Limit > MaxPage {
		return Invalid("limit", "a page has 0 to %d items, not %d", MaxPage, p.Limit)
	}
	return nil
}

// A Cursor is the place of one item in a list of some order. It stays valid when
// items come and go.
type Cursor struct {
	Key string // what the list is sorted by, as text; "" when the item lacks it
	ID  ID     // of the item; "" for no cursor
}

// IsZero reports whether it is no cursor.
func (c Cursor) IsZero() bool { return c.ID == "" }

// String is the cursor's opaque text for the API.
func (c Cursor) String() string {
	if c.IsZero() {
		return ""
	}
	return base64.RawURLEncoding.EncodeToString([]byte(string(c.ID) + c.Key))
}

// ParseCursor is the inverse of [Cursor.String].
func ParseCursor(s string) (Cursor, error) {
	if s == "" {
		return Cursor{}, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || len(b) < 1+idDigits || len(b) > MaxNameBytes*4 {
		return Cursor{}, Invalid("after", "this is no cursor of a list; use one that a list gave")
	}
	c := Cursor{Key: string(b[1+idDigits:]), ID: ID(b[:1+idDigits])}
	if !c.ID.IsEntity() && !c.ID.IsRelation() || strings.ToValidUTF8(c.Key, "") != c.Key {
		return Cursor{}, Invalid("after", "this is no cursor of a list; use one that a list gave")
	}
	return c, nil
}

// EntityPage is a part of a list of entities.
type EntityPage struct {
	Items   []*Entity
	Cursors []Cursor // of each item
	Matched []Name   // the name of each item that the query's Name found; empty without one
	Total   int      // items of the whole list, -1 when not asked for
	Before  bool     // whether there are items before these; says nothing of no items
	After   bool     // whether there are items after these; likewise
}

// RelationPage is a part of a list of relations.
type RelationPage struct {
	Items   []*Relation
	Cursors []Cursor
	Total   int
	Before  bool
	After   bool
}

// EntityCursor is the place of an entity in a list of that order.
func EntityCursor(e *Entity, o Order) Cursor {
	switch o {
	case ByDate:
		return Cursor{e.When().String(), e.ID}
	case ByAmount:
		return Cursor{amountKey(e.Worth()), e.ID}
	case ByDefault, ByName:
	}
	return Cursor{e.SortKey(), e.ID}
}

// RelationCursor is the place of a relation in a list of that order.
func RelationCursor(r *Relation, o Order) Cursor {
	if o == ByAmount {
		return Cursor{amountKey(r.Worth()), r.ID}
	}
	return Cursor{r.When().String(), r.ID}
}

func amountKey(m *Money) string {
	if m == nil {
		return ""
	}
	return m.Amount.String()
}
