package web_test

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"spona/server/web"
)

func newApp(t *testing.T) (*web.App, http.Handler) {
	t.Helper()
	app, err := web.New()
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	app.Mount(mux)
	return app, mux
}

// get asks for a path with headers in pairs.
func get(h http.Handler, path string, header ...string) *http.Response {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func bodyOf(t *testing.T, answer *http.Response) string {
	t.Helper()
	content, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// The interface and the server find pages by one list.
func TestEveryRouteOfTheInterfaceIsServed(t *testing.T) {
	_, h := newApp(t)
	list, err := os.ReadFile("src/app/routes.json")
	if err != nil {
		t.Fatal(err)
	}
	var routes map[string]string
	if err := json.Unmarshal(list, &routes); err != nil {
		t.Fatal(err)
	}
	for name, route := range routes {
		path := regexp.MustCompile(`:\w+`).ReplaceAllString(route, "x1")
		answer := get(h, path+"?q=a")
		page := bodyOf(t, answer)
		if answer.StatusCode != http.StatusOK || !strings.Contains(page, `<div id="root">`) {
			t.Errorf("%s at %s: %s", name, path, answer.Status)
		}
		if !strings.Contains(page, `Page.js"`) {
			t.Errorf("the document of %s does not name the page's own script", name)
		}
	}
	for _, path := range []string{"/none", "/search/more", "/entities", "/entities/a/b", "/assets/none.js", "/assets/", "/index.html"} {
		if answer := get(h, path); answer.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %s, want 404", path, answer.Status)
		}
	}
}

func TestWhoeverReadsPagesIsToldOfAMissingOneByAPage(t *testing.T) {
	app, _ := newApp(t)
	reader := get(http.HandlerFunc(app.Missing), "/none", "Accept", "text/html,*/*;q=0.8")
	if reader.StatusCode != http.StatusNotFound || !strings.Contains(bodyOf(t, reader), `<div id="root">`) || reader.Header.Get("Etag") != "" {
		t.Errorf("a reader gets %s, %v", reader.Status, reader.Header)
	}
	program := get(http.HandlerFunc(app.Missing), "/none", "Accept", "application/json")
	if program.StatusCode != http.StatusNotFound || strings.Contains(bodyOf(t, program), "<") {
		t.Errorf("a program gets %s", program.Status)
	}
}

func TestThePolicyOfPagesLetsNothingInline(t *testing.T) {
	_, h := newApp(t)
	answer := get(h, "/")
	policy := answer.Header.Get("Content-Security-Policy")
	if !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "data:") || strings.Contains(policy, "http") {
		t.Errorf("policy = %q", policy)
	}
	page := bodyOf(t, answer)
	for _, unwanted := range []string{"<script>", "<style", "style=", "onclick", "http:", "https:"} {
		if strings.Contains(page, unwanted) {
			t.Errorf("the page has %s", unwanted)
		}
	}
	for _, reference := range regexp.MustCompile(`(?:src|href)="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if got := get(h, reference[1]); got.StatusCode != http.StatusOK || got.Header.Get("Content-Type") == "application/octet-stream" {
			t.Errorf("%s: %s, %s", reference[1], got.Status, got.Header.Get("Content-Type"))
		}
	}
}

// A browser learns from the document what a page and its language consist of, so
// that it finds no part in another.
func TestTheDocumentNamesAllPartsOfItsPage(t *testing.T) {
	_, h := newApp(t)
	for path, want := range map[string][]string{
		"/":                    {"HomePage.js", "HomePage.css"},
		"/entities/x1?lang=sq": {"EntityPage.js", "EntityPage.css", "sq.js"},
		"/connections?lang=mk": {"ConnectionsPage.js", "mk.js"},
		"/explore?lang=no":     {"ExplorePage.js", "de.js"},
	} {
		page := bodyOf(t, get(h, path, "Accept-Language", "xx, de-AT;q=0.9, en;q=0.8"))
		loaded := map[string]int{}
		for _, part := range want {
			if !strings.Contains(page, `href="/assets/`+part+`"`) {
				t.Errorf("%s does not name %s", path, part)
			}
			if strings.HasSuffix(part, ".js") {
				load(t, h, "/assets/"+part, loaded)
			}
		}
		for part := range loaded {
			if strings.Count(page, `="`+part+`"`) != 1 {
				t.Errorf("%s names %s %d times", path, part, strings.Count(page, `="`+part+`"`))
			}
		}
	}
	for accepted, want := range map[string]string{"sr": "sr-Cyrl", "sr-Latn-RS": "sr-Latn", "sh": "sr-Latn", "bs-BA, en": "bs", "fr": "en", "": "en", "sr-Cyrl-RS": "sr-Cyrl"} {
		if page := bodyOf(t, get(h, "/", "Accept-Language", accepted)); !strings.Contains(page, "/assets/"+want+".js") {
			t.Errorf("%s does not load %s", accepted, want)
		}
	}
}

// Other sites frame what is made for it, and nothing else: what is framed can be
// laid under somebody's clicks.
func TestOnlyPagesToEmbedAreFramed(t *testing.T) {
	app, h := newApp(t)
	list, err := os.ReadFile("src/app/routes.json")
	if err != nil {
		t.Fatal(err)
	}
	var routes map[string]string
	if err := json.Unmarshal(list, &routes); err != nil {
		t.Fatal(err)
	}
	framed := 0
	for name, route := range routes {
		answer := get(h, regexp.MustCompile(`:\w+`).ReplaceAllString(route, "x1"))
		want := "; frame-ancestors 'none'"
		if strings.HasPrefix(route, "/embed/") {
			want = "; frame-ancestors *"
			framed++
		}
		if policy := answer.Header.Get("Content-Security-Policy"); !strings.HasSuffix(policy, want) {
			t.Errorf("%s: policy = %q, want %q at its end", name, policy, want)
		}
	}
	if framed == 0 {
		t.Error("no page can be embedded")
	}
	for _, path := range []string{"/none", "/embed/none", "/embed/"} {
		answer := get(http.HandlerFunc(app.Missing), path, "Accept", "text/html")
		if policy := answer.Header.Get("Content-Security-Policy"); !strings.HasSuffix(policy, "; frame-ancestors 'none'") {
			t.Errorf("%s: policy = %q", path, policy)
		}
	}
}

func TestFilesAreKeptAndAskedForAgain(t *testing.T) {
	_, h := newApp(t)
	for _, path := range []string{"/", "/assets/index.js", "/icon.svg"} {
		for _, encoding := range []string{"identity", "br, gzip;q=0.8"} {
			first := get(h, path, "Accept-Encoding", encoding)
			tag := first.Header.Get("Etag")
			if tag == "" || first.Header.Get("Cache-Control") != "no-cache" {
				t.Errorf("%s: headers = %v", path, first.Header)
			}
			again := get(h, path, "Accept-Encoding", encoding, "If-None-Match", `"other", W/`+tag)
			if again.StatusCode != http.StatusNotModified || bodyOf(t, again) != "" {
				t.Errorf("%s as %s: %s, want 304", path, encoding, again.Status)
			}
			if changed := get(h, path, "Accept-Encoding", encoding, "If-None-Match", `"other"`); changed.StatusCode != http.StatusOK {
				t.Errorf("%s after a change: %s", path, changed.Status)
			}
		}
	}
}

func TestFilesAreCompressedForThoseWhoTakeIt(t *testing.T) {
	_, h := newApp(t)
	plain := bodyOf(t, get(h, "/assets/frame.js"))
	for accepted, want := range map[string]string{"gzip": "gzip", "br, GZIP;q=0.5": "gzip", "gzip;q=0": "", "br": "", "gzip;q=x": "", "": ""} {
		t.Run(fmt.Sprintf("%q", accepted), func(t *testing.T) {
			answer := get(h, "/assets/frame.js", "Accept-Encoding", accepted)
			if got := answer.Header.Get("Content-Encoding"); got != want {
				t.Fatalf("Content-Encoding = %q, want %q", got, want)
			}
			if want == "" {
				return
			}
			unpacked, err := gzip.NewReader(answer.Body)
			if err != nil {
				t.Fatal(err)
			}
			content, err := io.ReadAll(unpacked)
			if err != nil || string(content) != plain {
				t.Errorf("%d bytes unpacked, %v; want the %d of the plain file", len(content), err, len(plain))
			}
		})
	}
}

// What a browser loads before a page can be used: the scripts of its document, with
// one language, and all that they import.
func TestTheFirstScriptsAreSmall(t *testing.T) {
	const most = 150 << 10
	_, h := newApp(t)
	for _, page := range []string{
		"/", "/search", "/entities/x1", "/connections", "/explore", "/data", "/embed/connections", "/account", "/account/sign-in", "/circles", "/moderation",
		"/forum", "/forum/space/x1", "/forum/topic/x1", "/forum/new", "/forum/search", "/notifications",
	} {
		loaded := map[string]int{}
		for _, script := range regexp.MustCompile(`(?:src|href)="([^"]*\.js)"`).FindAllStringSubmatch(bodyOf(t, get(h, page+"?lang=sr-Cyrl")), -1) {
			load(t, h, script[1], loaded)
		}
		total := 0
		for _, size := range loaded {
			total += size
		}
		t.Logf("%s: %d KiB in %d files", page, total>>10, len(loaded))
		if total > most || len(loaded) < 4 {
			t.Errorf("%s takes %d bytes of scripts, more than %d: %v", page, total, most, loaded)
		}
	}
}

// load notes the compressed size of a script and of all that it imports at once.
func load(t *testing.T, h http.Handler, path string, loaded map[string]int) {
	t.Helper()
	if _, known := loaded[path]; known {
		return
	}
	answer := get(h, path, "Accept-Encoding", "gzip")
	if answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s", path, answer.Status)
	}
	loaded[path] = len(bodyOf(t, answer))
	for _, imported := range regexp.MustCompile("(?:from|import)[\"'`]\\./([\\w.-]+\\.js)").FindAllStringSubmatch(bodyOf(t, get(h, path)), -1) {
		load(t, h, "/assets/"+imported[1], loaded)
	}
}
