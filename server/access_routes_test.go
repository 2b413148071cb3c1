package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// askedRoutes are the addresses that everybody asks for, by the pattern in the program's
// text that leads there, without its spaces.
func askedRoutes() map[string][]string {
	return map[string][]string{
		`"/graphql"`:              {"/graphql", "/graphql?query=%7BdataVersion%7D"},
		`"GET"+graphiql.Path`:     {"/graphiql"},
		`"GET"+graphiql.Path+"/"`: {"/graphiql/graphiql.js", "/graphiql/none"},
		`"GET/healthz"`:           {"/healthz"},
		`"GET/readyz"`:            {"/readyz"},
		`"GET/metrics"`:           {"/metrics"},
		`"GET"+assetFolder`:       {"/assets/none.js"},
		`"GET"+pattern`:           nil,                                                                               // the pages, which are asked one by one below
		`pattern`:                 {"/feeds/spaces/none", "/feeds/none", "/unsubscribe", "/unsubscribe?letter=none"}, // of the forum
	}
}

// Every route is asked by everybody. What is there is there for all of them: rights are
// the API's matter, and a page, a file or a figure must not tell who asks, nor be kept
// for the next. A route that was added without an entry fails.
func TestEveryRouteAnswersEverybodyAlike(t *testing.T) {
	asked := askedRoutes()
	for _, pattern := range mountedPatterns(t) {
		if _, ok := asked[pattern]; !ok {
			t.Errorf("nobody asks for the route %s: add it to askedRoutes", pattern)
		}
	}
	w := newWorld(t)
	dir := filepath.Join(t.TempDir(), "data")
	must(t, os.CopyFS(dir, os.DirFS(w.dir)))
	must(t, os.Chmod(filepath.Join(dir, "keys", "community.key"), 0o600))
	p := start(t, []string{"SPONA_METRICS_TOKEN=of-nobody-here"}, "serve", "--data", dir, "--addr", "127.0.0.1:0")
	site := p.url()
	awaitReady(t, site)
	routes := append(pages(t, w.ids["ENTITY"]), "/nowhere", "/files/", "/admin", "/theme.js")
	for _, addresses := range asked {
		routes = append(routes, addresses...)
	}
	for _, route := range routes {
		for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions} {
			first := answerOf(t, method, site+route)
			for _, viewer := range viewers()[1:] {
				if got := answerOf(t, method, site+route, "Cookie", "spona="+w.cookies[viewer]); got != first {
					t.Errorf("%s %s answers %s\n%.600s\na visitor\n%.600s", method, route, viewer, got, first)
				}
			}
		}
	}
}

// answerOf is all of an answer but what differs from one request to the next.
func answerOf(t *testing.T, method, address string, headers ...string) string {
	t.Helper()
	status, header, body := fetch(t, method, address, "", headers...)
	header.Del("Date")
	header.Del("X-Request-Id")
	return regexp.MustCompile(`nonce(-|=")[A-Z2-7]+`).ReplaceAllString(fmt.Sprint(status, header, body), "nonce")
}

// pages are the addresses of the web interface, about an entity where one is named.
func pages(t *testing.T, entity string) (addresses []string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("web", "src", "app", "routes.json"))
	must(t, err)
	var routes map[string]string
	must(t, json.Unmarshal(text, &routes))
	for _, route := range routes {
		parts := strings.Split(route, "/")
		for i := range parts {
			if strings.HasPrefix(parts[i], ":") {
				parts[i] = entity
			}
		}
		addresses = append(addresses, strings.Join(parts, "/"))
	}
	return addresses
}

// mountedPatterns are the patterns of routes in the program's text.
func mountedPatterns(t *testing.T) (patterns []string) {
	t.Helper()
	for _, file := range append(goFiles(t, "site"), goFiles(t, "web")...) {
		text, err := os.ReadFile(file)
		must(t, err)
		parsed, err := parser.ParseFile(token.NewFileSet(), file, text, 0)
		must(t, err)
		ast.Inspect(parsed, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 2 {
				return true
			}
			if f, ok := call.Fun.(*ast.SelectorExpr); ok && (f.Sel.Name == "Handle" || f.Sel.Name == "HandleFunc") {
				patterns = append(patterns, strings.ReplaceAll(string(text[call.Args[0].Pos()-1:call.Args[0].End()-1]), " ", ""))
			}
			return true
		})
	}
	if len(patterns) < 8 {
		t.Fatalf("only %q were found", patterns)
	}
	return patterns
}

func goFiles(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	must(t, err)
	return slices.DeleteFunc(files, func(f string) bool { return strings.HasSuffix(f, "_test.go") })
}
