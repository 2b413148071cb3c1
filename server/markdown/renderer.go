package markdown

import (
	"bytes"
	"errors"
	"html"

	"github.com/microcosm-cc/bluemonday"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// The most HTML that a text may become: this many times its length, and a page
// beside. References can repeat a long address as often as they like.
const (
	mostGrowth = 12
	freeGrowth = 16 << 10
)

// Before and after the parts of goldmark itself.
const (
	early = 100
	late  = 900
)

// A Renderer makes HTML of texts. It is safe for concurrent use.
type Renderer struct {
	markdown goldmark.Markdown
	policy   *bluemonday.Policy
}

// NewRenderer makes a renderer.
func NewRenderer() *Renderer {
	return &Renderer{
		markdown: goldmark.New(
			goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.NewLinkify(
				extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"}),
			)),
			goldmark.WithParserOptions(
				parser.WithInlineParsers(util.Prioritized(mentionParser{}, early)),
				parser.WithASTTransformers(util.Prioritized(lowerHeadings{}, late)),
			),
			goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(plainNodes{}, early))),
		),
		policy: allowed(),
	}
}

// allowed is what may be in the HTML of a text.
func allowed() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements(
		"p", "br", "hr", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "em", "strong", "del",
		"table", "thead", "tbody", "tr", "th", "td",
	)
	p.AllowAttrs("href").OnElements("a")
	p.AllowURLSchemes("http", "https")
	p.AllowRelativeURLs(true)
	p.RequireParseableURLs(true)
	p.AllowAttrs("start").Matching(bluemonday.Integer).OnElements("ol")
	return p
}

// HTML is a text as HTML. A mention is written @[id] in it: handle gives the handle
// of an id, "" where that account is gone.
func (r *Renderer) HTML(text string, handle func(id string) string) string {
	out := &bounded{left: freeGrowth + mostGrowth*len(text)}
	if err := r.markdown.Convert([]byte(text), out); err != nil {
		return plain(text, handle)
	}
	made, err := finish(r.policy.SanitizeBytes(out.Bytes()), handle, out.left)
	if err != nil {
		return plain(text, handle)
	}
	return made
}

// plain is a text as it is, line by line.
func plain(text string, handle func(id string) string) string {
	return "<pre>" + html.EscapeString(revealed(withHandles(text, handle))) + "</pre>"
}

var errTooLong = errors.New("markdown: the HTML is too long")

// bounded takes so many bytes and no more.
type bounded struct {
	bytes.Buffer

	left int
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errTooLong
	}
	return b.Buffer.Write(p)
}
