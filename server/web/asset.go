package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// policy lets pages run, be styled and ask nothing but this site. Neither scripts
// nor styles within the document are allowed. Who may frame a page stands in
// framedByNobody and framedByAll.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
	"connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "

const (
	framedByNobody = policy + "frame-ancestors 'none'"
	framedByAll    = policy + "frame-ancestors *"
)

// embedFolder is where the only pages are that other sites may frame. They show
// what everybody may read and change nothing.
const embedFolder = "/embed/"

// smallest is the size in bytes below which compressing saves nothing.
const smallest = 1 << 10

// asset is a file as it is sent.
type asset struct {
	contentType string
	tag         string // of the content, for If-None-Match
	content     []byte
	compressed  []byte // with gzip; nil where that saves nothing
}

func newAsset(name string, content []byte) (asset, error) {
	sum := sha256.Sum256(content)
	a := asset{
		contentType: typeOf(name), content: content,
		tag: `"` + base64.RawURLEncoding.EncodeToString(sum[:16]) + `"`,
	}
	if path.Ext(name) == ".woff2" || len(content) < smallest {
		return a, nil
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return a, err
	}
	if _, err := w.Write(content); err != nil {
		return a, err
	}
	if err := w.Close(); err != nil {
		return a, err
	}
	a.compressed = b.Bytes()
	return a, nil
}

// typeOf knows the few types of the output without the tables of the system,
// which differ from machine to machine.
func typeOf(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".md", ".txt":
		return "text/plain; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case ".woff2":
		return "font/woff2"
	}
	return "application/octet-stream"
}

func (a asset) serve(w http.ResponseWriter, r *http.Request, status int) {
	h := w.Header()
	h.Set("Content-Type", a.contentType)
	h.Set("Cache-Control", "no-cache") // may be kept, but is asked for again after an upgrade
	h.Set("Vary", "Accept-Encoding")
	if strings.HasPrefix(a.contentType, "text/html") {
		h.Add("Vary", "Accept-Language") // what it asks for early
		h.Set("Content-Security-Policy", framedByNobody)
		if status == http.StatusOK && strings.HasPrefix(r.URL.Path, embedFolder) {
			h.Set("Content-Security-Policy", framedByAll)
			h.Del("X-Frame-Options") // it knows no "everybody", and older browsers heed it before the policy
		}
	}
	content, tag := a.content, a.tag
	if a.compressed != nil && takesGzip(r.Header.Get("Accept-Encoding")) {
		content, tag = a.compressed, strings.TrimSuffix(a.tag, `"`)+`-gz"`
		h.Set("Content-Encoding", "gzip")
	}
	if status == http.StatusOK {
		h.Set("Etag", tag)
		if matches(r.Header.Values("If-None-Match"), tag) {
			h.Del("Content-Encoding")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	h.Set("Content-Length", strconv.Itoa(len(content)))
	w.WriteHeader(status)
	_, _ = w.Write(content) // the reader may have left; there is nobody to tell
}

// takesGzip reports whether a client names gzip without refusing it.
func takesGzip(accepted string) bool {
	for part := range strings.SplitSeq(accepted, ",") {
		name, parameters, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(name), "gzip") {
			quality, given := strings.CutPrefix(strings.ReplaceAll(parameters, " ", ""), "q=")
			q, err := strconv.ParseFloat(quality, 64)
			return !given || err == nil && q > 0
		}
	}
	return false
}

// matches reports whether the client has what the tag stands for.
func matches(given []string, tag string) bool {
	for part := range strings.SplitSeq(strings.Join(given, ","), ",") {
		if part = strings.TrimPrefix(strings.TrimSpace(part), "W/"); part == tag || part == "*" {
			return true
		}
	}
	return false
}
