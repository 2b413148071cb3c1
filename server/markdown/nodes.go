package markdown

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// mentionForm is how a mention stands in a text.
var mentionForm = regexp.MustCompile(`@\[(u[a-z2-7]{24})\]`)

// mentionParser keeps a mention from being read as the reference that its brackets
// look like.
type mentionParser struct{}

func (mentionParser) Trigger() []byte { return []byte{'@'} }

func (mentionParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	at := mentionForm.FindIndex(line)
	if at == nil || at[0] != 0 {
		return nil
	}
	block.Advance(at[1])
	return ast.NewString(append([]byte(nil), line[:at[1]]...))
}

// The outermost heading of a text: those above it belong to the page.
const (
	topHeading    = 3
	lowestHeading = 6
)

// lowerHeadings puts the headings of a text below those of the page it is shown on.
type lowerHeadings struct{}

func (lowerHeadings) Transform(doc *ast.Document, _ text.Reader, _ parser.Context) {
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if h, ok := n.(*ast.Heading); ok && entering {
			h.Level = min(h.Level+topHeading-1, lowestHeading)
		}
		return ast.WalkContinue, nil
	})
}

// plainNodes writes pictures as links and HTML as the text that it is.
type plainNodes struct{}

func (plainNodes) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindImage, image)
	r.Register(ast.KindRawHTML, rawHTML)
	r.Register(ast.KindHTMLBlock, htmlBlock)
}

// image writes a picture as a link with its description, or with its address where
// it has none. Within a link only the description is left.
func image(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n, ok := node.(*ast.Image)
	if !ok || !entering {
		return ast.WalkContinue, nil
	}
	description := n.Text(source) //nolint:staticcheck // the text of all that is below, which is what an alt is
	if len(description) == 0 {
		description = n.Destination
	}
	linked := false
	for above := node.Parent(); above != nil; above = above.Parent() {
		linked = linked || above.Kind() == ast.KindLink
	}
	if !linked {
		_, _ = w.WriteString(`<a href="`)
		_, _ = w.Write(util.EscapeHTML(util.URLEscape(n.Destination, true)))
		_, _ = w.WriteString(`">`)
	}
	_, _ = w.Write(util.EscapeHTML(description))
	if !linked {
		_, _ = w.WriteString(`</a>`)
	}
	return ast.WalkSkipChildren, nil
}

func rawHTML(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n, ok := node.(*ast.RawHTML)
	if !ok || !entering {
		return ast.WalkSkipChildren, nil
	}
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		_, _ = w.Write(util.EscapeHTML(segment.Value(source)))
	}
	return ast.WalkSkipChildren, nil
}

func htmlBlock(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n, ok := node.(*ast.HTMLBlock)
	if !ok {
		return ast.WalkContinue, nil
	}
	if !entering {
		if n.HasClosure() {
			_, _ = w.Write(util.EscapeHTML(n.ClosureLine.Value(source)))
		}
		_, _ = w.WriteString("</p>\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString("<p>")
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		_, _ = w.Write(util.EscapeHTML(line.Value(source)))
	}
	return ast.WalkContinue, nil
}
