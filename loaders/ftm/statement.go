package ftm

import (
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"spona/graph"
)

// A statement is one line: an entity of FollowTheMoney, or with Op what became
// of one.
type statement struct {
	ID         texts            `json:"id"`
	Caption    texts            `json:"caption"`
	Schema     string           `json:"schema"`
	Properties map[string]texts `json:"properties"`

	Op     string     `json:"op"`     // ADD, MOD or DEL in a file of changes
	Entity *statement `json:"entity"` // what is added, changed or deleted

	Spona jsontext.Value `json:"_spona"` // the same as Spona knows it; see [Write]
}

// texts are the values of a property. They should be a list of strings; numbers,
// a single value and whole entities in place of their ids occur.
type texts []string

var _ json.UnmarshalerFrom = (*texts)(nil)

// UnmarshalJSONFrom implements [json.UnmarshalerFrom].
func (t *texts) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	*t = nil
	if dec.PeekKind() != '[' {
		return t.one(dec)
	}
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	for dec.PeekKind() != ']' {
		if err := t.one(dec); err != nil {
			return err
		}
	}
	_, err := dec.ReadToken()
	return err
}

// one reads one value: what is blank says nothing.
func (t *texts) one(dec *jsontext.Decoder) error {
	switch dec.PeekKind() {
	case '{':
		var nested struct {
			ID texts `json:"id"`
		}
		if err := json.UnmarshalDecode(dec, &nested); err != nil {
			return err
		}
		*t = append(*t, nested.ID...)
		return nil
	case '[', 'n':
		return dec.SkipValue()
	}
	token, err := dec.ReadToken()
	if err != nil {
		return err
	}
	if text := strings.TrimSpace(token.String()); text != "" {
		*t = append(*t, text)
	}
	return nil
}

// parse reads one line. The error names what is wrong with it.
func parse(text []byte) (*statement, error) {
	var s statement
	if err := json.Unmarshal(text, &s); err != nil {
		return nil, graph.Invalid("line", "it is no entity of FollowTheMoney: %.200s", err.Error())
	}
	if s.Op != "" && s.Entity != nil {
		s.Entity.Op = s.Op
		s = *s.Entity
	}
	switch {
	case s.Op != "" && s.Op != "ADD" && s.Op != "MOD" && s.Op != "DEL":
		return nil, graph.Invalid("op", "%.40q is none of ADD, MOD and DEL", s.Op)
	case len(s.ID) != 1:
		return nil, graph.Invalid("id", "an entity needs one id")
	case s.Schema == "" && s.Op != "DEL":
		return nil, graph.Invalid("schema", "the entity has none")
	}
	return &s, nil
}

func (s *statement) id() string { return s.ID[0] }

// peek are the values of a property, which stays.
func (s *statement) peek(property string) []string { return s.Properties[property] }

// take are the values of properties, which then count as used.
func (s *statement) take(properties ...string) []string {
	var values []string
	for _, p := range properties {
		values = append(values, s.Properties[p]...)
		delete(s.Properties, p)
	}
	return values
}
