package main

import (
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	neturl "net/url"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// linkedQueries are the queries that the start page links to.
func linkedQueries(t *testing.T, url string) []string {
	t.Helper()
	_, _, page := fetch(t, http.MethodGet, url+"/", "")
	var queries []string
	for _, link := range regexp.MustCompile(`href="/graphiql#query=([^"]*)"`).FindAllStringSubmatch(page, -1) {
		query, err := neturl.QueryUnescape(html.UnescapeString(link[1]))
		if err != nil {
			t.Fatal(err)
		}
		queries = append(queries, query)
	}
	if len(queries) < 3 {
		t.Errorf("the start page links to %d queries", len(queries))
	}
	return queries
}

func TestStartPageIsPlain(t *testing.T) {
	_, url := demoServer(t)
	_, header, page := fetch(t, http.MethodGet, url+"/", "")
	if got := header.Get("Content-Type"); got != "text/html; charset=utf-8" {
		t.Errorf("Content-Type = %q", got)
	}
	for _, want := range []string{
		`<html lang="en">`, `<meta name="viewport"`, "<title>", "<h1>", "<main>", `<th scope="col">`, `<th scope="row">`, "Assembly of Vardonia", "CC0-1.0",
		"House of Representatives of Cyprus", "/graphql",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	for _, unwanted := range []string{"<script", "style=", "onclick", "javascript:", "<iframe", "<form"} {
		if strings.Contains(page, unwanted) {
			t.Errorf("the page has %s", unwanted)
		}
	}
	for _, ref := range regexp.MustCompile(`(?:src|<link[^>]*href)="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if status, _, _ := fetch(t, http.MethodGet, url+ref[1], ""); status != http.StatusOK {
			t.Errorf("%s: %d", ref[1], status)
		}
	}
}

// The numbers on the page are those that the API gives.
func TestStartPageCountsAsTheAPIDoes(t *testing.T) {
	_, url := demoServer(t)
	_, _, page := fetch(t, http.MethodGet, url+"/", "")
	var answer struct {
		Data map[string]struct{ TotalCount int }
	}
	text := ask(t, url, "{ politicians { totalCount } parties { totalCount } donors { totalCount } companies { totalCount } publicBodies { totalCount } contracts { totalCount } }")
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		t.Fatal(err)
	}
	for field, label := range map[string]string{"politicians": "people in politics", "parties": "parties", "donors": "donors",
		"companies": "companies", "publicBodies": "public bodies", "contracts": "contracts"} {
		want := fmt.Sprintf("<dt>%s</dt><dd>%d</dd>", label, answer.Data[field].TotalCount)
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
}

func TestStartPageIsInertWhateverIsLoaded(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	mustRun(t, "load", "--data", dir, "--dataset", "hostile", "--title", `<script>alert(1)</script>`, "--publisher", `"><img src=x onerror=alert(1)>`,
		"--licence", "<b>none</b>", "--url", "https://example.org/?a=1&b=\u201c", members(t, false))
	p := start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0")
	_, _, page := fetch(t, http.MethodGet, p.url()+"/", "")
	for _, raw := range []string{"<script", "<img src=x", "<b>none"} {
		if strings.Contains(page, raw) {
			t.Errorf("the page has %s", raw)
		}
	}
	if !strings.Contains(page, "&lt;script&gt;alert(1)") {
		t.Error("the title is not shown as text")
	}
}

func TestStartPageOfAnEmptyFolderSaysWhatToDo(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	runHere(t, nil, nil, "load", "--data", dir, "--format", "popolo", filepath.Join(dir, "none"))
	p := start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0")
	if _, _, page := fetch(t, http.MethodGet, p.url()+"/", ""); !strings.Contains(page, "spona load FILE") {
		t.Errorf("the page does not say how to fill it:\n%s", page)
	}
}
