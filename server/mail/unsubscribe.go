package mail

import (
	"context"
	"html/template"
	"net/http"
	"strings"

	"golang.org/x/text/language"

	"spona/graph"
	"spona/graph/members"
)

// Unsubscribing ends letters with news for whoever has the link of one.
type Unsubscribing interface {
	Unsubscribe(ctx context.Context, link members.Secret) error
}

// maxUnsubscribe bounds the body of a request that ends letters.
const maxUnsubscribe = 4 << 10

// stopPage is all that whoever opens such a link sees: reading it changes nothing,
// since programs open links in letters to look at them.
const stopPage = `<!doctype html>
<html lang="{{.Language}}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>{{.Title}}</title>
<h1>{{.Title}}</h1>
<p>{{.Text}}</p>
{{if .Button}}<form method="post"><button>{{.Button}}</button></form>
{{end}}</html>
`

// An unsubscriber is the page at [UnsubscribePath]. Mail programs post to it on their
// own when their reader says so (RFC 8058).
type unsubscriber struct {
	catalogue *Catalogue
	of        Unsubscribing
	page      *template.Template
	failed    func(error)
}

// NewUnsubscriber makes the page that ends letters with news. failed is told of
// failures that are ours.
func NewUnsubscriber(c *Catalogue, of Unsubscribing, failed func(error)) (http.Handler, error) {
	page, err := template.New("unsubscribe").Parse(stopPage)
	if err != nil {
		return nil, err
	}
	return &unsubscriber{c, of, page, failed}, nil
}

func (u *unsubscriber) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		u.show(w, r, http.StatusOK, newsPage)
	case http.MethodPost:
		r.Body = http.MaxBytesReader(w, r.Body, maxUnsubscribe)
		err := u.of.Unsubscribe(r.Context(), members.Secret(r.URL.Query().Get("link")))
		switch code := graph.CodeOf(err); {
		case err == nil:
			u.show(w, r, http.StatusOK, newsDone)
		case code == graph.CodeInvalid || code == graph.CodeNotFound:
			u.show(w, r, http.StatusBadRequest, newsWrong)
		default:
			u.failed(err)
			http.Error(w, "this could not be done now; try again later", http.StatusServiceUnavailable)
		}
	default:
		w.Header().Set("Allow", "GET, HEAD, POST")
		http.Error(w, "only GET and POST", http.StatusMethodNotAllowed)
	}
}

// show answers with one of the texts in the reader's language.
func (u *unsubscriber) show(w http.ResponseWriter, r *http.Request, status int, which members.LetterKind) {
	tag := u.catalogue.readersOf(r.Header.Get("Accept-Language"))
	t := u.catalogue.news[tag][which]
	told, button, _ := strings.Cut(t.body, "\n")
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", tag)
	h.Set("Vary", "Accept-Language")
	h.Set("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
	w.WriteHeader(status)
	_ = u.page.Execute(w, map[string]string{"Language": tag, "Title": t.subject, "Text": told, "Button": button})
}

// readersOf is the tag of our texts for what a browser says its reader prefers.
func (c *Catalogue) readersOf(accept string) string {
	preferred, _, err := language.ParseAcceptLanguage(accept)
	if err != nil || len(preferred) == 0 {
		return fallback
	}
	return c.Nearest(preferred[0].String())
}
