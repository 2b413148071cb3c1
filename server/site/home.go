package site

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"spona/graph"
)

//go:embed home.html
var homeHTML string

//go:embed style.css
var styleCSS []byte

//go:embed icon.svg
var iconSVG []byte

// home is the start page: what this is, what is loaded and under which licences.
// What it shows is computed once for each version of the data.
type home struct {
	store   graph.Reader
	version string
	page    *template.Template

	mu    sync.Mutex
	shown *loaded
}

func newHome(store graph.Reader, version string) (*home, error) {
	page, err := template.New("home").Funcs(template.FuncMap{"number": number, "day": day, "query": queryLink}).Parse(homeHTML)
	if err != nil {
		return nil, fmt.Errorf("site: start page: %w", err)
	}
	return &home{store: store, version: version, page: page}, nil
}

// loaded is what the store holds at one version.
type loaded struct {
	Version  graph.Version
	Datasets []graph.Dataset
	Groups   []group
	Program  string
}

// group is a sort of entities and how many there are.
type group struct {
	Name  string
	Count int
}

func (h *home) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := withAskStore(r.Context())
	defer cancel()
	status := http.StatusOK
	content, err := h.loaded(ctx)
	if err != nil {
		status = http.StatusServiceUnavailable
	}
	var body bytes.Buffer
	if err := h.page.Execute(&body, content); err != nil {
		http.Error(w, "the page could not be made", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(body.Bytes())
}

// loaded asks the store, or answers from what it said about the same version.
func (h *home) loaded(ctx context.Context) (*loaded, error) {
	version, err := h.store.Version(ctx)
	if err != nil {
		return nil, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.shown != nil && h.shown.Version == version {
		return h.shown, nil
	}
	content := &loaded{Version: version, Program: h.version}
	if content.Datasets, err = h.store.Datasets(ctx); err != nil {
		return nil, err
	}
	for _, g := range []struct {
		name  string
		query graph.EntityQuery
	}{
		{"people in politics", graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindPerson}, Roles: graph.RolePolitician}},
		{"parties", graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindParty}}},
		{"donors", graph.EntityQuery{Roles: graph.RoleDonor}},
		{"companies", graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindCompany}}},
		{"public bodies", graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindPublicBody}}},
		{"contracts", graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindContract}}},
	} {
		g.query.MinTier = graph.TierB // as the API counts
		page, err := h.store.Find(ctx, g.query)
		if err != nil {
			return nil, err
		}
		if page.Total > 0 {
			content.Groups = append(content.Groups, group{g.name, page.Total})
		}
	}
	h.shown = content
	return content, nil
}

// number writes 1234567 as 1 234 567, which every language of the region reads.
func number(n int) string {
	digits := strconv.Itoa(n)
	var out strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			out.WriteRune('\u202f')
		}
		out.WriteRune(d)
	}
	return out.String()
}

func day(t time.Time) string {
	if t.IsZero() {
		return "not known"
	}
	return graph.DateOf(t).String()
}

// queryLink opens a query in GraphiQL. The query is in the fragment, which a
// browser does not send.
func queryLink(query string) string { return "/graphiql#query=" + url.QueryEscape(query) }

func serveStyle(w http.ResponseWriter, _ *http.Request) {
	serveStatic(w, "text/css; charset=utf-8", styleCSS)
}

func serveIcon(w http.ResponseWriter, _ *http.Request) { serveStatic(w, "image/svg+xml", iconSVG) }

func serveStatic(w http.ResponseWriter, contentType string, content []byte) {
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Content-Length", strconv.Itoa(len(content)))
	w.Header().Set("Cache-Control", "no-cache") // may be kept, but is asked for again after an upgrade
	_, _ = w.Write(content)
}
