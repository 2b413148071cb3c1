package main

import (
	"context"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"testing"

	"spona/graph/members"
	"spona/graph/store/community"
	"spona/resolvers"
	"spona/server/auth"
	"spona/server/folder"
	"spona/server/gql"
	"spona/server/markdown"
)

// copied is a copy of the community that works as the caller sets it, open until the
// test ends.
func (w *world) copied(t *testing.T, set func(*members.Options)) (*place, error) {
	t.Helper()
	copied := filepath.Join(t.TempDir(), "data")
	must(t, os.CopyFS(copied, os.DirFS(w.dir)))
	must(t, os.Chmod(filepath.Join(copied, "keys", "community.key"), 0o600))
	f, err := folder.Open(copied)
	must(t, err)
	p, err := openPlace(t.Context(), f, community.Options{}, set)
	if err == nil {
		t.Cleanup(func() { must(t, p.store.Close()) })
	}
	return p, err
}

// serve serves a copy of the community beside the graph, so that what one question
// changes is not there for the next.
func (w *world) serve(t *testing.T) http.Handler {
	t.Helper()
	site, _ := w.serveWith(t, nil)
	return site
}

// serveWith serves a copy that works as the caller sets it.
func (w *world) serveWith(t *testing.T, set func(*members.Options)) (http.Handler, *place) {
	t.Helper()
	p, err := w.copied(t, set)
	must(t, err)
	return w.serving(t, p), p
}

// serving serves a copy that is open.
func (w *world) serving(t *testing.T, p *place) http.Handler {
	t.Helper()
	passkeys, err := auth.NewPasskeys(p.Service, &url.URL{Scheme: "http", Host: "localhost"}, nil)
	must(t, err)
	handler, err := gql.NewHandler(w.graph, w.keeper, gql.Options{
		Answers: resolvers.Options{Community: &resolvers.Community{
			Members: p.Service, Passkeys: passkeys, Forum: p.forum, Markdown: markdown.NewRenderer(),
		}},
		Visitor: func(ctx context.Context) resolvers.Visit { return auth.VisitOf(ctx) },
		Live:    beginning{},
	})
	must(t, err)
	return auth.NewGate(p.Service, auth.NewLimiter(nil), auth.Options{}).Handler(handler)
}
