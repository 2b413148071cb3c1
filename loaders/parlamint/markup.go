package parlamint

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"spona/graph"
)

// Limits on what is read. Real corpora stay far below.
const (
	maxDepth = 100
	maxItem  = 4 << 20 // bytes of a person, an organisation, or what stands between them
)

// A markup reads the elements of a text one after another.
type markup struct {
	*xml.Decoder
	*tokens
}

// tokens are the tokens of a text within the limits.
type tokens struct {
	xml   *xml.Decoder
	bound *bounded
	depth int // of the element that began last
}

func newMarkup(r io.Reader) *markup {
	bound := &bounded{r: r, left: maxItem}
	d := xml.NewDecoder(bound)
	d.CharsetReader = func(_ string, text io.Reader) (io.Reader, error) { return text, nil } // the text is UTF-8 whatever it says
	t := &tokens{xml: d, bound: bound}
	return &markup{xml.NewTokenDecoder(t), t}
}

// Token implements [xml.TokenReader].
func (t *tokens) Token() (xml.Token, error) {
	token, err := t.xml.Token()
	if err != nil {
		return nil, err
	}
	switch token.(type) {
	case xml.Directive:
		return nil, graph.Invalid("xml", "it has a document type, which is not read: it could include other files or grow without end")
	case xml.StartElement:
		if t.depth++; t.depth > maxDepth {
			return nil, graph.Errorf(graph.CodeLimitExceeded, "xml", "elements are nested more than %d deep", maxDepth)
		}
	case xml.EndElement:
		t.depth--
	}
	return token, nil
}

// next is the next begin or end of an element, io.EOF at the end.
func (m *markup) next() (xml.Token, error) {
	for {
		m.bound.left = maxItem
		token, err := m.Decoder.Token()
		if err != nil {
			return nil, unsound(err)
		}
		switch token.(type) {
		case xml.StartElement, xml.EndElement:
			return token, nil
		}
	}
}

// line is where the token stands that was read last.
func (m *markup) line() int {
	line, _ := m.xml.InputPos()
	return line
}

// decode reads the whole of the element that began into v.
func (m *markup) decode(start xml.StartElement, v any) error {
	m.bound.left = maxItem
	return unsound(m.DecodeElement(v, &start))
}

// unsound says what is wrong with the XML.
func unsound(err error) error {
	var wrong *xml.SyntaxError
	if errors.As(err, &wrong) {
		return graph.Invalid("xml", "line %d: %s", wrong.Line, wrong.Msg)
	}
	return err
}

// attr is an attribute, whatever its namespace.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// bounded ends a text in an error when one item has read more of it than it may.
type bounded struct {
	r    io.Reader
	left int
}

// Read implements [io.Reader].
func (b *bounded) Read(p []byte) (int, error) {
	if b.left < 0 {
		return 0, graph.Errorf(graph.CodeLimitExceeded, "xml", "one item is longer than %d bytes", maxItem)
	}
	n, err := b.r.Read(p)
	b.left -= n
	return n, err
}
