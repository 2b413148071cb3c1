package popolo

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// A text is a string, or a number as it is written, without white space around.
type text string

// UnmarshalJSON implements [json.Unmarshaler].
func (t *text) UnmarshalJSON(b []byte) error {
	switch b[0] {
	case 'n':
		*t = ""
	case '"':
		var s string
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
		*t = text(strings.TrimSpace(s))
	case '{', '[':
		return fmt.Errorf("it must be a text and is %s", kindOf(b))
	default:
		*t = text(b)
	}
	return nil
}

func kindOf(b []byte) string {
	if b[0] == '[' {
		return "an array"
	}
	return "an object"
}

// A list is an array, or one item that stands for an array of one.
type list[T any] []T

// UnmarshalJSON implements [json.Unmarshaler].
func (l *list[T]) UnmarshalJSON(b []byte) error {
	switch b[0] {
	case 'n':
		*l = nil
		return nil
	case '[':
		return json.Unmarshal(b, (*[]T)(l))
	}
	var item T
	if err := json.Unmarshal(b, &item); err != nil {
		return err
	}
	*l = list[T]{item}
	return nil
}

// A phrase is a text in one language, "" when the source does not say which.
type phrase struct{ lang, text string }

// phrases are a text, or an object of texts by language: {"lang:el": "…"}. The
// order is that of the file.
type phrases []phrase

// UnmarshalJSON implements [json.Unmarshaler].
func (p *phrases) UnmarshalJSON(b []byte) error {
	*p = nil
	if b[0] != '{' {
		var t text
		if err := json.Unmarshal(b, &t); err != nil {
			return err
		}
		p.add("", t)
		return nil
	}
	return eachMember(b, func(key string, value jsontext.Value) error {
		var texts list[text]
		if err := json.Unmarshal(value, &texts); err != nil {
			return err
		}
		for _, t := range texts {
			p.add(strings.TrimPrefix(key, "lang:"), t)
		}
		return nil
	})
}

func (p *phrases) add(lang string, t text) {
	if t != "" {
		*p = append(*p, phrase{lang, string(t)})
	}
}

// best is the text without language, else the English one, else the first.
func (p phrases) best() string {
	for _, lang := range []string{"", "en"} {
		for _, one := range p {
			if one.lang == lang {
				return one.text
			}
		}
	}
	if len(p) > 0 {
		return p[0].text
	}
	return ""
}

func eachMember(object []byte, do func(key string, value jsontext.Value) error) error {
	d := jsontext.NewDecoder(bytes.NewReader(object))
	if _, err := d.ReadToken(); err != nil {
		return err
	}
	for d.PeekKind() == '"' {
		name, err := d.ReadToken()
		if err != nil {
			return err
		}
		key := name.String()
		value, err := d.ReadValue()
		if err != nil {
			return err
		}
		if err := do(key, value); err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
	}
	return nil
}

// An identifier of a scheme.
type identifier struct{ scheme, value string }

// identifiers are an array of objects with scheme and identifier, an array of
// texts, or an object of texts by scheme; the identifier may be an object again.
type identifiers []identifier

// UnmarshalJSON implements [json.Unmarshaler].
func (ids *identifiers) UnmarshalJSON(b []byte) error {
	*ids = nil
	if b[0] == '{' {
		var one schemed
		if err := json.Unmarshal(b, &one); err == nil && one.Identifier != "" {
			ids.add(string(one.Scheme), one.Identifier)
			return nil
		}
		return ids.byScheme(b)
	}
	var items list[jsontext.Value]
	if err := json.Unmarshal(b, &items); err != nil {
		return err
	}
	for _, item := range items {
		var one schemed
		var err error
		if item.Kind() == '{' {
			err = json.Unmarshal(item, &one)
		} else {
			err = json.Unmarshal(item, &one.Identifier)
		}
		if err != nil {
			return err
		}
		ids.add(string(one.Scheme), one.Identifier)
	}
	return nil
}

type schemed struct {
	Scheme     text   `json:"scheme"`
	Identifier nested `json:"identifier"`
}

func (ids *identifiers) byScheme(object []byte) error {
	return eachMember(object, func(scheme string, value jsontext.Value) error {
		var values list[nested]
		if err := json.Unmarshal(value, &values); err != nil {
			return err
		}
		for _, v := range values {
			ids.add(scheme, v)
		}
		return nil
	})
}

func (ids *identifiers) add(scheme string, value nested) {
	if value != "" {
		*ids = append(*ids, identifier{scheme, string(value)})
	}
}

// nested is a text, or an object that holds it as identifier, value or id.
type nested string

// UnmarshalJSON implements [json.Unmarshaler].
func (n *nested) UnmarshalJSON(b []byte) error {
	if b[0] != '{' {
		return json.Unmarshal(b, (*text)(n))
	}
	var inner struct {
		Identifier nested `json:"identifier"`
		Value      nested `json:"value"`
		ID         nested `json:"id"`
	}
	if err := json.Unmarshal(b, &inner); err != nil {
		return err
	}
	for _, v := range []nested{inner.Identifier, inner.Value, inner.ID} {
		if v != "" {
			*n = v
			return nil
		}
	}
	*n = ""
	return nil
}
