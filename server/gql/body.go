package gql

import (
	"errors"
	"io"
	"net/http"
	"net/url"
	"unicode/utf8"

	"spona/graph"
)

// readBody reads a POST. Nothing of the body comes back in a message: it may hold
// what nobody else should read.
func (h *handler) readBody(w http.ResponseWriter, r *http.Request) (params, *refusal) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, h.options.Limits.Body))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return params{}, refuse(http.StatusRequestEntityTooLarge, graph.CodeLimitExceeded, "the body is larger than this server reads")
	case err != nil:
		return params{}, refuse(http.StatusBadRequest, graph.CodeInvalid, "the body could not be read to its end")
	case !utf8.Valid(body):
		return params{}, refuse(http.StatusBadRequest, graph.CodeInvalid, "the body is not UTF-8")
	}
	value, refused := h.decode(body)
	if refused != nil {
		return params{}, refused
	}
	object, ok := value.(map[string]any)
	if !ok {
		return params{}, refuse(http.StatusBadRequest, graph.CodeInvalid, "the body has to be one JSON object; batches are not supported")
	}
	return h.params(object)
}

// readURL reads a GET.
func (h *handler) readURL(r *http.Request) (params, *refusal) {
	if !preflighted(r.Header) {
		return params{}, refuse(http.StatusForbidden, graph.CodeForbidden,
			"a GET needs the header GraphQL-Require-Preflight, so that no page of another site can send it")
	}
	if int64(len(r.URL.RawQuery)) > h.options.Limits.Body {
		return params{}, refuse(http.StatusRequestEntityTooLarge, graph.CodeLimitExceeded, "the address is longer than this server reads")
	}
	given, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return params{}, refuse(http.StatusBadRequest, graph.CodeInvalid, "the query string is malformed")
	}
	object := make(map[string]any)
	for _, name := range []string{"query", "documentId", "operationName", "variables", "extensions"} {
		texts := given[name]
		switch {
		case len(texts) == 0 || texts[0] == "":
			continue
		case len(texts) > 1:
			return params{}, refuse(http.StatusBadRequest, graph.CodeInvalid, name+" is given more than once")
		case !utf8.ValidString(texts[0]):
			return params{}, refuse(http.StatusBadRequest, graph.CodeInvalid, name+" is not UTF-8")
		case name != "variables" && name != "extensions":
			object[name] = texts[0]
			continue
		}
		value, refused := h.decode([]byte(texts[0]))
		if refused != nil {
			return params{}, refused
		}
		object[name] = value
	}
	p, refused := h.params(object)
	p.readOnly = true
	return p, refused
}

// params takes a request apart by the names of the specification. Others are
// left alone, as it asks.
func (h *handler) params(object map[string]any) (params, *refusal) {
	var p params
	var ok bool
	wrong := func(message string) (params, *refusal) {
		return params{}, refuse(http.StatusBadRequest, graph.CodeInvalid, message)
	}
	if id := object["documentId"]; id != nil {
		named, isText := id.(string)
		if !isText || object["query"] != nil {
			return wrong("documentId is not a string, or query is given beside it")
		}
		if refused := h.trusted.named(&p, named); refused != nil {
			return params{}, refused
		}
	} else if p.query, ok = object["query"].(string); !ok || p.query == "" {
		return wrong("query is missing or not a string")
	}
	if name := object["operationName"]; name != nil {
		if p.name, ok = name.(string); !ok {
			return wrong("operationName is not a string")
		}
	}
	if variables := object["variables"]; variables != nil {
		if p.variables, ok = variables.(map[string]any); !ok {
			return wrong("variables is not an object")
		}
	}
	if extensions := object["extensions"]; extensions != nil {
		named, ok := extensions.(map[string]any)
		if !ok {
			return wrong("extensions is not an object")
		}
		if _, asked := named["persistedQuery"]; asked {
			return wrong("PersistedQueryNotSupported") // clients of APQ know this text
		}
	}
	return p, nil
}
