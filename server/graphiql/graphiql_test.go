package graphiql_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"spona/server/graphiql"
)

func get(t *testing.T, path string) *http.Response {
	t.Helper()
	h, err := graphiql.New()
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w.Result()
}

func bodyOf(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// references are the addresses that a browser fetches for a page.
var references = regexp.MustCompile(`(?:src|href)="([^"]*)"`)

func TestPageFetchesNothingFromElsewhere(t *testing.T) {
	page := bodyOf(t, get(t, graphiql.Path))
	refs := references.FindAllStringSubmatch(page, -1)
	if len(refs) < 6 {
		t.Fatalf("the page refers to %d files, want at least 6:\n%s", len(refs), page)
	}
	for _, ref := range refs {
		address := ref[1]
		if !strings.HasPrefix(address, "/") || strings.HasPrefix(address, "//") {
			t.Errorf("the page refers to %q, which is elsewhere", address)
			continue
		}
		if !strings.HasPrefix(address, graphiql.Path+"/") {
			continue // the site's own icon
		}
		if r := get(t, address); r.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", address, r.Status)
		}
	}
	if strings.Contains(page, "://") {
		t.Error("the page names a foreign address")
	}
}

func TestStyleSheetsFetchNothing(t *testing.T) {
	fetched := regexp.MustCompile(`url\(\s*["']?([^)]{0,40})|@import[^;]{0,60}`)
	for _, path := range []string{"/graphiql.min.css", "/start.css"} {
		css := bodyOf(t, get(t, graphiql.Path+path))
		for _, found := range fetched.FindAllStringSubmatch(css, -1) {
			if !strings.HasPrefix(found[1], "data:") {
				t.Errorf("%s fetches %q", path, found[0])
			}
		}
	}
}

func TestPolicyAllowsOnlyTheSite(t *testing.T) {
	first := get(t, graphiql.Path).Header.Get("Content-Security-Policy")
	if !strings.HasPrefix(first, "default-src 'self';") {
		t.Errorf("policy = %q, want it to begin with default-src 'self'", first)
	}
	for _, loose := range []string{"unsafe-inline", "unsafe-eval", "http:", "https:", "*"} {
		if strings.Contains(first, loose) {
			t.Errorf("policy = %q, which has %s", first, loose)
		}
	}
	if second := get(t, graphiql.Path).Header.Get("Content-Security-Policy"); first == second {
		t.Error("two answers have the same nonce")
	}
}

func TestBundleComesWithItsLicences(t *testing.T) {
	r := get(t, graphiql.Path+"/LICENSES.txt")
	text := bodyOf(t, r)
	for _, name := range []string{"graphiql 3", "react 18", "react-dom 18", "codemirror 5", "graphql 16"} {
		if !strings.Contains(text, "\n"+name) {
			t.Errorf("no licence for %s", name)
		}
	}
	if got := r.Header.Get("Content-Type"); got != "text/plain; charset=utf-8" {
		t.Errorf("Content-Type = %q", got)
	}
}

func TestOtherPathsAreNotFound(t *testing.T) {
	for _, path := range []string{"/graphiql/", "/graphiql/assets", "/graphiql/page.html", "/graphiql/../graphiql.go"} {
		if r := get(t, path); r.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %s, want 404", path, r.Status)
		}
	}
}
