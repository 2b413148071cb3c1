package markdown

import (
	"bytes"
	"errors"
	"html"
	"io"
	"net/url"
	"regexp"
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/idna"
)

// finish goes over sanitised HTML a last time: it names those who are mentioned,
// shows what deceives the eye, and says of links what they are.
func finish(made []byte, handle func(id string) string, most int) (string, error) {
	out := &bounded{left: most + freeGrowth}
	f := finisher{out: out, handle: handle}
	z := xhtml.NewTokenizer(bytes.NewReader(made))
	for {
		kind := z.Next()
		if kind == xhtml.ErrorToken {
			if errors.Is(z.Err(), io.EOF) && out.left >= 0 {
				return out.String(), nil
			}
			return "", errTooLong
		}
		f.token(kind, z.Token())
	}
}

// A finisher writes tokens. Once its bound is reached, nothing more is written, and
// the bound is below zero.
type finisher struct {
	out    *bounded
	handle func(id string) string

	host   string // of the link around
	inLink bool
	text   strings.Builder // of the link around
}

func (f *finisher) write(s string) { _, _ = f.out.Write([]byte(s)) }

func (f *finisher) token(kind xhtml.TokenType, t xhtml.Token) {
	switch {
	case kind == xhtml.TextToken:
		text := withHandles(t.Data, f.handle)
		if f.inLink {
			f.text.WriteString(text)
		}
		f.write(shown(text))
	case kind == xhtml.StartTagToken && t.Data == "a":
		f.openLink(t)
	case kind == xhtml.EndTagToken && t.Data == "a":
		f.closeLink()
	case kind == xhtml.StartTagToken && t.Data == "table":
		f.write(`<div class="table">` + t.String())
	case kind == xhtml.EndTagToken && t.Data == "table":
		f.write(t.String() + `</div>`)
	default:
		f.write(t.String())
	}
}

// openLink writes the beginning of a link that leads somewhere we let it lead; of
// any other only the text is left.
func (f *finisher) openLink(t xhtml.Token) {
	for _, a := range t.Attr {
		if a.Key != "href" {
			continue
		}
		address, host, ok := destination(a.Val)
		if !ok {
			return
		}
		f.host, f.inLink = host, true
		f.text.Reset()
		f.write(`<a href="` + html.EscapeString(address) + `"`)
		if host != "" {
			f.write(` rel="nofollow noopener noreferrer" target="_blank"`)
		}
		f.write(">")
		return
	}
}

func (f *finisher) closeLink() {
	if !f.inLink {
		return
	}
	f.inLink = false
	f.write("</a>")
	if f.host != "" && namesAnother(f.text.String(), f.host) {
		f.write(` <span class="link-host">(` + html.EscapeString(f.host) + `)</span>`)
	}
}

// destination is an address that a link may lead to, and its host in letters of
// ASCII; the host is "" within this site.
func destination(href string) (address, host string, ok bool) {
	if strings.ContainsFunc(href, func(r rune) bool { return r < ' ' || r == '\\' || unseen(r) }) {
		return "", "", false
	}
	u, err := url.Parse(href)
	if err != nil || u.User != nil || u.Opaque != "" {
		return "", "", false
	}
	switch {
	case u.Scheme == "" && u.Host == "":
		return u.String(), "", !strings.HasPrefix(href, "//")
	case u.Scheme != "http" && u.Scheme != "https", u.Hostname() == "":
		return "", "", false
	}
	ascii, err := idna.Lookup.ToASCII(strings.ToLower(u.Hostname()))
	if err != nil {
		if strings.Trim(u.Hostname(), "0123456789abcdefABCDEF:.") != "" {
			return "", "", false // neither a name nor an address
		}
		ascii = u.Hostname()
	}
	if port := u.Port(); port != "" {
		u.Host = ascii + ":" + port
	} else if u.Host = ascii; strings.Contains(ascii, ":") {
		u.Host = "[" + ascii + "]"
	}
	return u.String(), ascii, true
}

// hostForm is what looks like the name of a host in a text, in any alphabet.
var hostForm = regexp.MustCompile(`(?i)(?:[\pL\pN](?:[\pL\pN-]*[\pL\pN])?\.)+\pL{2,}`)

// mostHosts is how many names in a link's text are looked at.
const mostHosts = 5

// namesAnother reports whether a link's text names a host that it does not lead to.
func namesAnother(text, host string) bool {
	text = strings.ToLower(strings.TrimSpace(text))
	if u, err := url.Parse(text); err == nil && u.Host != "" {
		text = u.Hostname() // what follows it are names of files
	}
	for _, named := range hostForm.FindAllString(text, mostHosts) {
		if ascii, err := idna.Lookup.ToASCII(named); err != nil || !sameSite(ascii, host) || ascii != named {
			return true
		}
	}
	return false
}

func sameSite(a, b string) bool {
	return a == b || strings.HasSuffix(a, "."+b) || strings.HasSuffix(b, "."+a)
}

// withHandles puts the handles of those who are mentioned in the place of their ids.
func withHandles(text string, handle func(id string) string) string {
	if !strings.Contains(text, "@[") {
		return text
	}
	return mentionForm.ReplaceAllStringFunc(text, func(mention string) string {
		if name := handle(mention[2 : len(mention)-1]); name != "" {
			return "@" + name
		}
		return "@…"
	})
}
