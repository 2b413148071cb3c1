package bods

import (
	"errors"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"spona/graph"
)

// A what is what a statement is about.
type what uint8

const (
	anEntity what = iota + 1
	aPerson
	aRelationship
)

func (w what) String() string {
	return [...]string{"something else", "an entity", "a person", "a relationship"}[w]
}

// A head is what tells which record a statement describes, and when.
type head struct {
	ID       text       `json:"statementId"`
	OldID    text       `json:"statementID"` // before 0.4
	Date     text       `json:"statementDate"`
	Type     text       `json:"statementType"` // before 0.4
	Replaces list[text] `json:"replacesStatements"`

	RecordID     text `json:"recordId"`
	RecordType   text `json:"recordType"`
	RecordStatus text `json:"recordStatus"`

	Statements jsontext.Value `json:"statements"` // of an object that is none itself
}

// isPack reports whether it is no statement and holds some.
func (h *head) isPack() bool { return h.isOld() && h.Type == "" && h.Statements.Kind() == '[' }

// within are the statements that an object holds.
func (h *head) within() []jsontext.Value {
	var all []jsontext.Value
	if !h.isPack() || json.Unmarshal(h.Statements, &all) != nil {
		return nil
	}
	return all
}

// isOld reports whether the statement has the form of a version before 0.4.
func (h *head) isOld() bool { return h.RecordType == "" && h.RecordID == "" }

// id is the id of the statement. One that has none is known by its record and
// date.
func (h *head) id() string {
	if id := string(h.ID + h.OldID); id != "" || h.isOld() {
		return id
	}
	return string(h.RecordID + "/" + h.RecordStatus + "/" + h.Date)
}

// record is the id of the record that the statement names. Before 0.4 statements
// name none, and the first of those that replace each other stands for it.
func (h *head) record() string {
	if h.isOld() {
		return h.id()
	}
	return string(h.RecordID)
}

func (h *head) what() what {
	switch {
	case h.RecordType == "entity", h.isOld() && h.Type == "entityStatement":
		return anEntity
	case h.RecordType == "person", h.isOld() && h.Type == "personStatement":
		return aPerson
	case h.RecordType == "relationship", h.isOld() && h.Type == "ownershipOrControlStatement":
		return aRelationship
	}
	return 0
}

func (h *head) closed() bool { return h.RecordStatus == "closed" }

// check refuses a statement that is about nothing.
func (h *head) check() error {
	switch {
	case h.isOld() && h.Type == "":
		return graph.Invalid("statementType", "it is no statement: neither statementType nor recordType says what it is about")
	case h.what() == 0:
		return graph.Invalid("recordType", "%.60q is none of entity, person and relationship", h.RecordType+h.Type)
	case h.record() == "" && h.isOld():
		return graph.Invalid("statementID", "the statement has none")
	case h.record() == "":
		return graph.Invalid("recordId", "the statement does not say which record it describes")
	}
	return nil
}

// A statement is one of the file, in any version.
type statement struct {
	head
	Publication struct {
		Version text `json:"bodsVersion"`
	} `json:"publicationDetails"`
	Source struct {
		URL text `json:"url"`
	} `json:"source"`
	Record  *details `json:"recordDetails"` // since 0.4
	details          // before
}

// about is what the statement says, wherever its version puts that.
func (s *statement) about() *details {
	if s.Record != nil {
		return s.Record
	}
	return &s.details
}

// decode reads a JSON object. The error names the member that is not what it
// must be.
func decode(object []byte, into any) error {
	err := json.Unmarshal(object, into)
	var semantic *json.SemanticError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &semantic):
		return graph.Invalid("", "%.100s is %s, which it may not be", semantic.JSONPointer, called(semantic.JSONKind))
	}
	return graph.Invalid("", "%.200s", err.Error())
}

func called(kind jsontext.Kind) string {
	switch kind {
	case '{':
		return "an object"
	case '[':
		return "an array"
	case '"':
		return "a string"
	case '0':
		return "a number"
	}
	return "something"
}

// instant is when a statement was made, for the order of those on one record: a
// day counts from its begin, and a date that cannot be read as the oldest.
func instant(date text) time.Time {
	if at, err := time.Parse(time.RFC3339, string(date)); err == nil {
		return at.UTC().Truncate(time.Second)
	}
	d, err := graph.ParseDate(string(date))
	if err != nil || d.IsZero() {
		return time.Time{}
	}
	return time.Date(int(d.Year), time.Month(max(d.Month, 1)), int(max(d.Day, 1)), 0, 0, 0, 0, time.UTC)
}
