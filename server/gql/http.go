package gql

import (
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"spona/graph"
)

// A refusal is why a request is turned away before it is looked at as GraphQL.
type refusal struct {
	status  int
	code    graph.Code
	message string
	header  map[string]string
	field   string // of the request that it is about, "" for the whole
}

func refuse(status int, code graph.Code, message string) *refusal {
	return &refusal{status: status, code: code, message: message}
}

// params are what a request asks.
type params struct {
	query     string
	named     string // id of the query, where it is a trusted document
	name      string
	variables map[string]any
	readOnly  bool // by GET, which must change nothing
}

// read checks the request as HTTP and reads what it asks.
func (h *handler) read(w http.ResponseWriter, r *http.Request) (params, *refusal) {
	if r.Method != http.MethodPost && r.Method != http.MethodGet {
		refused := refuse(http.StatusMethodNotAllowed, graph.CodeInvalid, "use POST, or GET for queries")
		refused.header = map[string]string{"Allow": "GET, POST"}
		return params{}, refused
	}
	if refused := h.checkOrigin(r); refused != nil {
		return params{}, refused
	}
	if !acceptable(r.Header.Values("Accept")) {
		return params{}, refuse(http.StatusNotAcceptable, graph.CodeInvalid,
			"answers are "+typeGraphQL+" or "+typeJSON+"; accept one of them")
	}
	if r.Method == http.MethodGet {
		return h.readURL(r)
	}
	if refused := checkContent(r.Header); refused != nil {
		return params{}, refused
	}
	return h.readBody(w, r)
}

// checkOrigin turns away what a browser says comes from another site.
func (h *handler) checkOrigin(r *http.Request) *refusal {
	foreign := refuse(http.StatusForbidden, graph.CodeForbidden, "pages of other sites may not ask here")
	origin := r.Header.Get("Origin")
	known := origin != "" && (slices.Contains(h.options.Origins, origin) || sameHost(origin, r.Host))
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "none", "same-origin":
		if origin != "" && !known {
			return foreign
		}
		return nil
	}
	if !known {
		return foreign
	}
	return nil
}

func sameHost(origin, host string) bool {
	u, err := url.Parse(origin)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && strings.EqualFold(u.Host, host)
}

// preflighted reports whether a browser would have asked before it sent the
// request for a page of another site.
func preflighted(h http.Header) bool {
	return h.Get("GraphQL-Require-Preflight") != "" || h.Get("X-Requested-With") != "" || isJSON(h.Get("Content-Type"))
}

func isJSON(contentType string) bool {
	media, _, err := mime.ParseMediaType(contentType)
	return err == nil && media == typeJSON
}

// checkContent turns away bodies that are not JSON in UTF-8.
func checkContent(h http.Header) *refusal {
	unsupported := func(message string) *refusal {
		return refuse(http.StatusUnsupportedMediaType, graph.CodeInvalid, message)
	}
	if encoding := h.Values("Content-Encoding"); len(encoding) > 1 || len(encoding) == 1 && encoding[0] != "identity" {
		return unsupported("compressed requests are not read")
	}
	types := h.Values("Content-Type")
	if len(types) != 1 || !isJSON(types[0]) {
		return unsupported("send the request as application/json, with one Content-Type")
	}
	_, parameters, _ := mime.ParseMediaType(types[0])
	if charset, given := parameters["charset"]; given && !strings.EqualFold(charset, "utf-8") {
		return unsupported("send the request in UTF-8")
	}
	return nil
}

// acceptable reports whether the client takes an answer in one of our types.
func acceptable(accept []string) bool {
	asGraphQL, _ := accepts(accept, typeGraphQL)
	asJSON, _ := accepts(accept, typeJSON)
	return asGraphQL > 0 || asJSON > 0
}

// prefersJSON reports whether the client likes application/json better, or as
// well but named it more exactly.
func prefersJSON(accept []string) bool {
	asGraphQL, graphQLRank := accepts(accept, typeGraphQL)
	asJSON, jsonRank := accepts(accept, typeJSON)
	return asJSON > asGraphQL || asJSON == asGraphQL && jsonRank > graphQLRank
}

// accepts is how well a media type is liked, 0 to 1, and how exactly it is named:
// 3 by itself, 2 by its group, 1 by */* or nothing at all. The most exact counts.
func accepts(accept []string, media string) (quality float64, rank int) {
	all := strings.TrimSpace(strings.Join(accept, ","))
	if all == "" {
		return 1, 1
	}
	group, _, _ := strings.Cut(media, "/")
	ranks := map[string]int{"*/*": 1, group + "/*": 2, media: 3}
	for part := range strings.SplitSeq(all, ",") {
		name, parameters, err := mime.ParseMediaType(strings.TrimSpace(part))
		if err != nil || ranks[name] == 0 || ranks[name] < rank {
			continue
		}
		if charset, given := parameters["charset"]; given && !strings.EqualFold(charset, "utf-8") {
			continue
		}
		q := 1.0
		if text, given := parameters["q"]; given {
			if q, err = strconv.ParseFloat(text, 64); err != nil || !(q >= 0 && q <= 1) {
				continue
			}
		}
		quality, rank = q, ranks[name]
	}
	return quality, rank
}
