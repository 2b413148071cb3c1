package line

import (
	"errors"
	"strings"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"spona/graph"
	"spona/loaders/input"
)

// A Line is what one object says.
type Line struct {
	Stub   bool         // it is an entity that nothing is stated of: there is nothing to record
	Change graph.Change // else
}

// The members that an object may have. One of the first four says what it is.
type object struct {
	Dataset  *datasetBody `json:"dataset"`
	Entity   graph.ID     `json:"entity"`
	Relation graph.ID     `json:"relation"`
	Withdraw *withdrawal  `json:"withdraw"`

	Version int      `json:"version"`
	Kind    string   `json:"kind"`
	Stub    bool     `json:"stub"`
	From    *ref     `json:"from"`
	To      *ref     `json:"to"`
	Records []record `json:"records"`
}

type datasetBody struct {
	ID          string   `json:"id"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Publisher   string   `json:"publisher"`
	Licence     string   `json:"licence"`
	LicenceURL  string   `json:"licenceUrl"`
	URL         string   `json:"url"`
	Countries   []string `json:"countries"`
	Coverage    spell    `json:"coverage"`
	Notice      string   `json:"notice"`
}

type withdrawal struct {
	Dataset string `json:"dataset"`
	Record  string `json:"record"`
	At      string `json:"at"`
}

type ref struct {
	ID   graph.ID `json:"id"`
	Kind string   `json:"kind"`
}

// A record is of an entity or of a relation: each has members that the other
// may not have.
type record struct {
	Source source  `json:"source"`
	Values []value `json:"values"`

	Names       []name       `json:"names"`
	Identifiers []identifier `json:"identifiers"`

	Spells []spell `json:"spells"`
	Role   string  `json:"role"`
	Status string  `json:"status"`
	Money  string  `json:"money"`
	Share  string  `json:"share"`
}

type source struct {
	Dataset   string `json:"dataset"`
	Record    string `json:"record"`
	URL       string `json:"url"`
	Tier      string `json:"tier"`
	Retrieved string `json:"retrieved"`
	Ended     string `json:"ended"`
}

type name struct {
	Text string `json:"text"`
	Lang string `json:"lang"`
	Kind string `json:"kind"`
}

type identifier struct {
	Scheme string `json:"scheme"`
	Value  string `json:"value"`
}

type value struct {
	Property graph.Property `json:"property"`
	Text     string         `json:"text"`
	Lang     string         `json:"lang"`
	At       string         `json:"at"`
	Original string         `json:"original"`
}

type spell struct {
	From     string `json:"from"`
	To       string `json:"to"`
	Derived  bool   `json:"derived"`
	Original string `json:"original"`
}

// Parse reads one object. What its sources leave out is taken from the
// settings. Every error carries [graph.CodeInvalid] and names the member.
func Parse(text []byte, s input.Settings) (Line, error) {
	var o object
	if err := json.Unmarshal(text, &o, json.RejectUnknownMembers(true)); err != nil {
		return Line{}, explain(err)
	}
	if o.Version != 0 && o.Version != Version {
		return Line{}, UnknownVersion(o.Version)
	}
	sorts := 0
	for _, is := range []bool{o.Dataset != nil, o.Entity != "", o.Relation != "", o.Withdraw != nil} {
		if is {
			sorts++
		}
	}
	if sorts != 1 {
		return Line{}, graph.Invalid("line", `it must be one of "dataset", "entity", "relation" and "withdraw"`)
	}
	if err := o.misplaced(); err != nil {
		return Line{}, err
	}
	if o.Stub {
		return Line{Stub: true}, o.checkStub()
	}
	c, err := o.change(s)
	if err == nil {
		err = c.Validate()
	}
	return Line{Change: c}, err
}

// Header is the version in the header of a file, 0 when the object is none. It
// does not mind other members, as a newer version may have some.
func Header(text []byte) int {
	var h struct {
		Spona int `json:"spona"`
	}
	if json.Unmarshal(text, &h) != nil {
		return 0
	}
	return h.Spona
}

// UnknownVersion is the error of a file of another version of the form.
func UnknownVersion(version int) error {
	return graph.Invalid("spona", "the file has version %d of Spona's form, and this program reads version %d: use the program that wrote it, or a newer one", version, Version)
}

// misplaced finds a member that an object of this sort may not have, which would
// otherwise be lost.
func (o *object) misplaced() error {
	entity, relation := o.Entity != "", o.Relation != ""
	for _, m := range []struct {
		name  string
		there bool
	}{
		{"kind", o.Kind != "" && !entity && !relation},
		{"records", len(o.Records) > 0 && !entity && !relation},
		{"stub", o.Stub && !entity},
		{"from", o.From != nil && !relation},
		{"to", o.To != nil && !relation},
	} {
		if m.there {
			return graph.Invalid(m.name, "a line of this sort has no such member")
		}
	}
	for i := range o.Records {
		r := &o.Records[i]
		switch {
		case relation && (len(r.Names) > 0 || len(r.Identifiers) > 0):
			return graph.Invalid("names", "a relation has neither names nor identifiers")
		case entity && (len(r.Spells) > 0 || r.Role != "" || r.Status != "" || r.Money != "" || r.Share != ""):
			return graph.Invalid("records", "spells, role, status, money and share are of relations, not of entities")
		}
	}
	return nil
}

func (o *object) checkStub() error {
	if len(o.Records) > 0 {
		return graph.Invalid("stub", "a stub is an entity without records")
	}
	if _, err := graph.ParseEntityKind(o.Kind); err != nil {
		return err
	}
	if !o.Entity.IsEntity() {
		return graph.Invalid("entity", "%.60q is no entity id", string(o.Entity))
	}
	return nil
}

// explain names the member that could not be read.
func explain(err error) error {
	var bad *json.SemanticError
	if !errors.As(err, &bad) {
		return graph.Invalid("line", "it is no JSON object of this form: %.200s", err.Error())
	}
	where := strings.TrimPrefix(string(bad.JSONPointer), "/")
	if errors.Is(err, json.ErrUnknownName) {
		return graph.Invalid(where, "there is no such member; check its spelling")
	}
	return graph.Invalid(where, "it must be %s, not %s", goal(bad), kindOf(bad.JSONKind))
}

func goal(e *json.SemanticError) string {
	if e.GoType == nil {
		return "something else"
	}
	switch e.GoType.Kind().String() {
	case "slice":
		return "an array"
	case "bool":
		return "true or false"
	case "int":
		return "a whole number"
	case "string":
		return "a string"
	}
	return "an object"
}

func kindOf(k jsontext.Kind) string {
	switch k {
	case 'n':
		return "null"
	case 't', 'f':
		return "a boolean"
	case '"':
		return "a string"
	case '0':
		return "a number"
	case '{':
		return "an object"
	}
	return "an array"
}

func parseTime(field, text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return time.Time{}, graph.Invalid(field, "%.60q is no time such as 2026-01-15T06:00:00Z", text)
	}
	return t.UTC().Truncate(time.Second), nil
}
