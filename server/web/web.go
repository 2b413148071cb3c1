package web

import (
	"embed"
	"fmt"
	"io/fs"
	"net/http"
	"strings"
)

//go:embed dist
var dist embed.FS

// An App is the interface, ready to be served.
type App struct {
	page     asset                       // the document as it was built
	assets   map[string]asset            // by the path in the address
	patterns map[string]string           // of the addresses of pages, by the name of the route
	pages    map[string]map[string]asset // the documents of a page, by route and language
	preloads preloads
}

// New reads the embedded files.
func New() (*App, error) {
	app := &App{assets: make(map[string]asset)}
	err := fs.WalkDir(dist, "dist", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := dist.ReadFile(name)
		if err != nil {
			return err
		}
		app.assets[strings.TrimPrefix(name, "dist")], err = newAsset(name, content)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("web: files: %w", err)
	}
	var ok bool
	if app.page, ok = app.assets["/index.html"]; !ok {
		return nil, fmt.Errorf("web: there is no index.html: run npm run build in server/web")
	}
	delete(app.assets, "/index.html")
	if app.patterns, err = patterns(); err != nil {
		return nil, err
	}
	if app.preloads, err = newPreloads(app.assets[preloadsFile].content); err != nil {
		return nil, err
	}
	delete(app.assets, preloadsFile)
	app.pages = make(map[string]map[string]asset, len(app.patterns))
	for route := range app.patterns {
		if app.pages[route], err = app.preloads.documents(app.page.content, route); err != nil {
			return nil, err
		}
	}
	return app, nil
}

// Mount adds the pages and their parts to the routes of a site.
func (a *App) Mount(mux *http.ServeMux) {
	for route, pattern := range a.patterns {
		documents := a.pages[route]
		mux.HandleFunc("GET "+pattern, func(w http.ResponseWriter, r *http.Request) {
			documents[a.preloads.languageOf(r)].serve(w, r, http.StatusOK)
		})
	}
	for name, file := range a.assets {
		pattern := name
		if strings.HasPrefix(name, assetFolder) {
			continue
		}
		mux.HandleFunc("GET "+pattern, func(w http.ResponseWriter, r *http.Request) { file.serve(w, r, http.StatusOK) })
	}
	mux.HandleFunc("GET "+assetFolder, func(w http.ResponseWriter, r *http.Request) {
		file, ok := a.assets[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		file.serve(w, r, http.StatusOK)
	})
}

// assetFolder is where the files that the build names itself are.
const assetFolder = "/assets/"

// Missing answers for an address that leads nowhere: with the page that says so in
// the reader's language, if it is a reader who asks, and with 404 in any case.
func (a *App) Missing(w http.ResponseWriter, r *http.Request) {
	if !strings.Contains(r.Header.Get("Accept"), "text/html") {
		http.NotFound(w, r)
		return
	}
	a.page.serve(w, r, http.StatusNotFound)
}
