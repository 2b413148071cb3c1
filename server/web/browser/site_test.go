package browser

import (
	"context"
	"net/http/httptest"
	"testing"

	"github.com/rs/zerolog"

	"spona/graph"
	"spona/graph/projection"
	"spona/graph/store/sqlite"
	"spona/loaders"
	"spona/loaders/demo"
	"spona/server/gql"
	"spona/server/site"
	"spona/server/web"
)

// demoSite serves the invented country of the demo, and says where.
func demoSite(t testing.TB) (string, graph.Reader) {
	t.Helper()
	return siteOf(t, 300)
}

// siteOf serves an invented country of so many entities.
func siteOf(t testing.TB, entities int) (string, graph.Reader) {
	t.Helper()
	store, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	if _, err := loaders.RunChanges(t.Context(), store, "sample", demo.Changes(demo.Options{Entities: entities}), loaders.Options{}); err != nil {
		t.Fatal(err)
	}
	keeper := projection.NewKeeper(store, projection.Options{})
	ctx, stop := context.WithCancel(t.Context())
	followed := make(chan struct{})
	go func() {
		defer close(followed)
		keeper.Follow(ctx)
	}()
	t.Cleanup(func() {
		stop()
		<-followed
	})
	documents, err := web.Documents()
	if err != nil {
		t.Fatal(err)
	}
	answers, err := gql.NewHandler(store, keeper, gql.Options{Documents: documents})
	if err != nil {
		t.Fatal(err)
	}
	s, err := site.New(site.Options{Store: store, GraphQL: answers, Log: zerolog.Nop()})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s.Handler())
	t.Cleanup(server.Close)
	return server.URL, store
}

// idOf is the id of the entity that a name finds first.
func idOf(t testing.TB, store graph.Reader, kind graph.EntityKind, name string) string {
	t.Helper()
	page, err := store.Find(t.Context(), graph.EntityQuery{Kinds: []graph.EntityKind{kind}, Name: graph.NameKey(name), Page: graph.Page{Limit: 1}})
	if err != nil || len(page.Items) == 0 {
		t.Fatalf("nobody is called %q: %v", name, err)
	}
	return string(page.Items[0].ID)
}
