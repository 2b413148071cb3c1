package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// preloadsFile is what the build writes of the parts of pages and languages. It is
// read here and not served.
const preloadsFile = "/preloads.json"

// parts are what a page or a language consists of beside what every page has, as
// addresses in the site.
type parts struct{ Scripts, Styles []string }

// preloads are the parts of all pages, by the name of the route, and of all
// languages, by tag.
type preloads struct {
	Pages     map[string]parts
	Languages map[string]parts
}

func newPreloads(content []byte) (preloads, error) {
	var p preloads
	if err := json.Unmarshal(content, &p); err != nil {
		return preloads{}, fmt.Errorf("web: %s: %w: run npm run build in server/web", preloadsFile, err)
	}
	return p, nil
}

// documents are the document with all that a page and a language consist of named
// in its head, by language. A browser then asks for everything at once,
// instead of finding one part in another.
func (p preloads) documents(document []byte, route string) (map[string]asset, error) {
	made := make(map[string]asset, len(p.Languages))
	for tag, words := range p.Languages {
		var err error
		if made[tag], err = documentWith(document, p.Pages[route], words); err != nil {
			return nil, err
		}
	}
	return made, nil
}

func documentWith(document []byte, needed ...parts) (asset, error) {
	var links strings.Builder
	add := func(link, address string) {
		if !bytes.Contains(document, []byte(`"`+address+`"`)) {
			fmt.Fprintf(&links, link, address)
		}
	}
	for _, part := range needed {
		for _, style := range part.Styles {
			add("<link rel=\"stylesheet\" crossorigin href=%q>\n", style)
		}
		for _, script := range part.Scripts {
			add("<link rel=\"modulepreload\" crossorigin href=%q>\n", script)
		}
	}
	return newAsset("index.html", bytes.Replace(document, []byte("</head>"), []byte(links.String()+"</head>"), 1))
}

// languageOf is the language that a reader will most probably read in, as the
// interface chooses it, unless another was chosen before on the device. It only says
// what to load early.
func (p preloads) languageOf(r *http.Request) string {
	wanted := []string{r.URL.Query().Get("lang")}
	for part := range strings.SplitSeq(r.Header.Get("Accept-Language"), ",") {
		tag, _, _ := strings.Cut(part, ";")
		wanted = append(wanted, strings.TrimSpace(tag))
	}
	for _, tag := range wanted {
		if found := p.spoken(tag); found != "" {
			return found
		}
	}
	return "en"
}

func (p preloads) spoken(tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if base == "sr" && !strings.Contains(strings.ToLower(tag), "latn") {
		base = "sr-cyrl"
	} else if base == "sr" || base == "sh" {
		base = "sr-latn"
	}
	for known := range p.Languages {
		if name := strings.ToLower(known); strings.EqualFold(tag, known) || name == base {
			return known
		}
	}
	return ""
}
