package markdown_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"spona/server/markdown"
)

func nobody(string) string { return "" }

// harmless says what of some HTML could do more than show something: an element, an
// attribute or an address that is not on the list. A page that shows it parses it as
// a browser does, so this parses it too.
func harmless(t testing.TB, source, made string) {
	t.Helper()
	elements := []string{
		"html", "head", "body", "p", "br", "hr", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "em", "strong", "del",
		"table", "thead", "tbody", "tr", "th", "td", "a", "span", "div",
	}
	doc, err := html.Parse(strings.NewReader(made))
	if err != nil {
		t.Fatalf("%q became %q: %v", source, made, err)
	}
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode {
			t.Errorf("%q has a comment: %q", source, made)
		}
		if n.Type != html.ElementNode {
			continue
		}
		if !slices.Contains(elements, n.Data) || n.Namespace != "" {
			t.Errorf("%q has an element %s: %q", source, n.Data, made)
		}
		for _, a := range n.Attr {
			switch n.Data + " " + a.Key {
			case "span class", "div class", "a rel", "a target", "ol start":
			case "a href":
				if !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "http://") && strings.ContainsAny(before(a.Val, "/?#"), ":\\") || strings.HasPrefix(a.Val, "//") {
					t.Errorf("%q leads to %q", source, a.Val)
				}
			default:
				t.Errorf("%q has an attribute %s of %s: %q", source, a.Key, n.Data, made)
			}
		}
	}
}

func before(s, signs string) string {
	if i := strings.IndexAny(s, signs); i >= 0 {
		return s[:i]
	}
	return s
}

// X1 and X2 of the threat model.
func TestAttacksOfTheCorpusShowTextAndDoNothing(t *testing.T) {
	corpus, err := os.ReadFile(filepath.Join("testdata", "attacks.txt"))
	if err != nil {
		t.Fatal(err)
	}
	r := markdown.NewRenderer()
	attacks := strings.Split(string(corpus), "\n----\n")
	if len(attacks) < 80 {
		t.Fatalf("there are %d attacks", len(attacks))
	}
	for _, attack := range attacks {
		harmless(t, attack, r.HTML(attack, nobody))
	}
}

func TestMarkdownIsShown(t *testing.T) {
	r := markdown.NewRenderer()
	const rel = ` rel="nofollow noopener noreferrer" target="_blank"`
	for text, want := range map[string]string{
		"# Title":                             "<h3>Title</h3>",
		"###### Small":                        "<h6>Small</h6>",
		"*a* **b** ~~c~~ `d`":                 "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>",
		"> said":                              "<blockquote>\n<p>said</p>\n</blockquote>",
		"3. three\n4. four":                   "<ol start=\"3\">\n<li>three</li>\n<li>four</li>\n</ol>",
		"a<b & c":                             "<p>a&lt;b &amp; c</p>",
		"see https://example.org/a?b=1":       `<p>see <a href="https://example.org/a?b=1"` + rel + `>https://example.org/a?b=1</a></p>`,
		"[entity](/entity/ex1)":               `<p><a href="/entity/ex1">entity</a></p>`,
		"![](https://example.org/a.png)":      `<p><a href="https://example.org/a.png"` + rel + `>https://example.org/a.png</a></p>`,
		"[![a](/b.png)](https://example.org)": `<p><a href="https://example.org"` + rel + `>a</a></p>`,
		"<script>alert(1)</script>":           "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
		"[x](javascript:alert(1))":            "<p>x</p>",
		"|a|\n|-|\n|b|":                       "<div class=\"table\"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>",
	} {
		if got := strings.TrimSpace(r.HTML(text, nobody)); got != want {
			t.Errorf("%q became\n%s\nwant\n%s", text, got, want)
		}
	}
}

func TestAMentionShowsTheHandleAndNothingWhenTheAccountIsGone(t *testing.T) {
	r := markdown.NewRenderer()
	const ana, gone = "uaaaaaaaaaaaaaaaaaaaaaaaa", "ubbbbbbbbbbbbbbbbbbbbbbbb"
	handle := func(id string) string {
		if id == ana {
			return "_ana_"
		}
		return ""
	}
	for text, want := range map[string]string{
		"@[" + ana + "]!":  "<p>@_ana_!</p>",
		"@[" + gone + "]":  "<p>@…</p>",
		"`@[" + ana + "]`": "<p><code>@_ana_</code></p>",
		"@[" + ana + "]\n\n[" + ana + "]: https://evil.example": "<p>@_ana_</p>",
	} {
		if got := strings.TrimSpace(r.HTML(text, handle)); got != want {
			t.Errorf("%q became %s", text, got)
		}
	}
}

// X3 of the threat model.
func TestWhatDeceivesTheEyeIsMarkedOrWrittenOut(t *testing.T) {
	r := markdown.NewRenderer()
	for text, want := range map[string]string{
		"pay \u202eevil\u202c":                         "pay [U+202E]evil[U+202C]",
		"zero\u200bwidth":                              "zero[U+200B]width",
		"p\u0430ypal":                                  `<span class="mixed-letters">p` + "\u0430" + `ypal</span>`,
		"Скупштина NATO-а":                             "Скупштина NATO-а",
		"Z" + strings.Repeat("\u0335\u0301", 20) + "o": "\u0179" + strings.Repeat("\u0335", 3) + "o",
		"çğıİöşü ëčćžšđ":                               "çğıİöşü ëčćžšđ",
	} {
		if got := r.HTML(text, nobody); !strings.Contains(got, "<p>"+want+"</p>") {
			t.Errorf("%q became %q", text, got)
		}
	}
	for text, host := range map[string]string{
		"[bank.example](https://evil.example)":                     "(evil.example)",
		"[https://bank.example/login](https://evil.example/login)": "(evil.example)",
		"[here](https://evil.example)":                             "",
		"https://www.bank.example":                                 "",
		"[p\u0430ypal.com](https://p\u0430ypal.com)":               "(xn--pypal-4ve.com)",
	} {
		got := r.HTML(text, nobody)
		if has := strings.Contains(got, "link-host"); has != (host != "") || !strings.Contains(got, host) {
			t.Errorf("%q became %q", text, got)
		}
	}
}

// A short text with a long address that is used very often would be megabytes.
func TestATextThatWouldGrowIsShownAsPlainText(t *testing.T) {
	text := "[a]: https://example.org/" + strings.Repeat("x", 9000) + "\n\n" + strings.Repeat("[a] ", 2700)
	got := markdown.NewRenderer().HTML(text, nobody)
	if !strings.HasPrefix(got, "<pre>[a]: https") || len(got) > 2*len(text) {
		t.Errorf("%d bytes became %d: %.100s", len(text), len(got), got)
	}
}

func FuzzHTMLDoesNothingButShow(f *testing.F) {
	corpus, err := os.ReadFile(filepath.Join("testdata", "attacks.txt"))
	if err != nil {
		f.Fatal(err)
	}
	for attack := range strings.SplitSeq(string(corpus), "\n----\n") {
		f.Add(attack)
	}
	r := markdown.NewRenderer()
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 20_000 {
			return
		}
		made := r.HTML(text, func(string) string { return "<ana>" })
		harmless(t, text, made)
		if most := 64<<10 + 30*len(text); len(made) > most {
			t.Errorf("%d bytes became %d", len(text), len(made))
		}
	})
}

func BenchmarkHTML(b *testing.B) {
	text := strings.Repeat("A *post* of some [words](https://example.org), and @[uaaaaaaaaaaaaaaaaaaaaaaaa].\n\n", 4)
	r := markdown.NewRenderer()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if r.HTML(text, nobody) == "" {
			b.Fatal("nothing")
		}
	}
}
