// Package graphiql serves GraphiQL, a page for writing queries, from the binary:
// nothing of it comes from a foreign address.
//
// The bundle in assets is that of the npm packages graphiql, react and react-dom;
// update.sh fetches it anew. Its licences are in assets/LICENSES.txt, which is
// served too.
package graphiql

import (
	"bytes"
	"crypto/rand"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strconv"
)

//go:embed page.html
var page string

//go:embed assets
var assets embed.FS

// Path is where the page is served; its assets are below it.
const Path = "/graphiql"

// Handler serves the page at [Path] and its assets below it. Headers that are
// the same for the whole site are set by whoever mounts it; the content security
// policy of the page is its own.
type Handler struct {
	page  *template.Template
	files map[string]file
}

type file struct {
	contentType string
	content     []byte
}

// New reads the embedded bundle.
func New() (*Handler, error) {
	t, err := template.New("page").Parse(page)
	if err != nil {
		return nil, fmt.Errorf("graphiql: page: %w", err)
	}
	h := &Handler{page: t, files: make(map[string]file)}
	entries, err := fs.ReadDir(assets, "assets")
	if err != nil {
		return nil, fmt.Errorf("graphiql: assets: %w", err)
	}
	for _, e := range entries {
		content, err := assets.ReadFile(path.Join("assets", e.Name()))
		if err != nil {
			return nil, fmt.Errorf("graphiql: assets: %w", err)
		}
		h.files[Path+"/"+e.Name()] = file{typeOf(e.Name()), content}
	}
	return h, nil
}

// typeOf knows the few types of the bundle without the tables of the system,
// which differ from machine to machine.
func typeOf(name string) string {
	switch path.Ext(name) {
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".txt":
		return "text/plain; charset=utf-8"
	}
	return "application/octet-stream"
}

// ServeHTTP serves the page or one of its assets, and 404 for the rest.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == Path {
		h.servePage(w)
		return
	}
	f, ok := h.files[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", f.contentType)
	w.Header().Set("Content-Length", strconv.Itoa(len(f.content)))
	w.Header().Set("Cache-Control", "no-cache") // may be kept, but is asked for again after an upgrade
	_, _ = w.Write(f.content)                   // the reader may have left; there is nobody to tell
}

// servePage allows the page to run and to be styled by this site only. One
// library of the bundle writes a style element; the nonce lets that one in
// without 'unsafe-inline'.
func (h *Handler) servePage(w http.ResponseWriter) {
	nonce := rand.Text()
	var body bytes.Buffer
	if err := h.page.Execute(&body, nonce); err != nil {
		http.Error(w, "the page could not be made", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Security-Policy", "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-"+nonce+"'; "+
		"img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(body.Bytes())
}
