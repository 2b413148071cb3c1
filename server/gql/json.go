package gql

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"

	"spona/graph"
)

var (
	errMalformed = errors.New("gql: malformed JSON")
	errTooDeep   = errors.New("gql: JSON too deep")
	errTooMany   = errors.New("gql: too many JSON values")
	errTooLong   = errors.New("gql: JSON string too long")
	errRepeated  = errors.New("gql: name given twice in a JSON object")
)

// decode reads one JSON value within the limits, numbers as [json.Number].
func (h *handler) decode(body []byte) (any, *refusal) {
	d := jsonReader{limits: h.options.Limits, decoder: json.NewDecoder(bytes.NewReader(body))}
	d.decoder.UseNumber()
	value, err := d.value(0, "")
	if err == nil {
		if _, after := d.decoder.Token(); !errors.Is(after, io.EOF) {
			err = errMalformed
		}
	}
	switch {
	case err == nil:
		return value, nil
	case errors.Is(err, errTooDeep), errors.Is(err, errTooMany), errors.Is(err, errTooLong):
		return nil, refuse(http.StatusBadRequest, graph.CodeLimitExceeded,
			"the JSON has more levels, more values or longer strings than this server reads")
	case errors.Is(err, errRepeated):
		return nil, refuse(http.StatusBadRequest, graph.CodeInvalid, "an object of the JSON has a name twice")
	}
	return nil, refuse(http.StatusBadRequest, graph.CodeInvalid, "this is not JSON")
}

// A jsonReader builds values token by token, so that nothing is built beyond the
// limits.
type jsonReader struct {
	limits  Limits
	decoder *json.Decoder
	values  int
}

// value reads one value at a depth; name is its own in the object around it.
func (d *jsonReader) value(depth int, name string) (any, error) {
	token, err := d.decoder.Token()
	if err != nil {
		return nil, errMalformed
	}
	return d.from(token, depth, name)
}

func (d *jsonReader) from(token json.Token, depth int, name string) (any, error) {
	if d.values++; d.values > d.limits.JSONValues {
		return nil, errTooMany
	}
	switch token := token.(type) {
	case json.Delim:
		if depth == d.limits.JSONDepth {
			return nil, errTooDeep
		}
		if token == '{' {
			return d.object(depth + 1)
		}
		return d.array(depth + 1)
	case string:
		limit := d.limits.JSONString
		if depth == 1 && name == "query" {
			limit = d.limits.Query
		}
		if len(token) > limit {
			return nil, errTooLong
		}
	}
	return token, nil
}

func (d *jsonReader) object(depth int) (map[string]any, error) {
	object := make(map[string]any)
	for d.decoder.More() {
		token, err := d.decoder.Token()
		if err != nil {
			return nil, errMalformed
		}
		name, ok := token.(string)
		if !ok {
			return nil, errMalformed
		}
		if len(name) > d.limits.JSONString {
			return nil, errTooLong
		}
		if _, twice := object[name]; twice {
			return nil, errRepeated
		}
		if object[name], err = d.value(depth, name); err != nil {
			return nil, err
		}
	}
	return object, d.end()
}

func (d *jsonReader) array(depth int) ([]any, error) {
	array := []any{}
	for d.decoder.More() {
		item, err := d.value(depth, "")
		if err != nil {
			return nil, err
		}
		array = append(array, item)
	}
	return array, d.end()
}

func (d *jsonReader) end() error {
	if _, err := d.decoder.Token(); err != nil {
		return errMalformed
	}
	return nil
}
