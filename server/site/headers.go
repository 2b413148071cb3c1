package site

import (
	"net/http"
	"net/url"
	"strings"
)

// pagePolicy is the content security policy of everything that does not set its
// own: pages run nothing and are framed by nobody.
const pagePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// headers sets what is the same for every answer. A handler may replace the
// policy or allow its answer to be cached.
func headers(public *url.URL, next http.Handler) http.Handler {
	strictTransport := public != nil && public.Scheme == "https"
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", pagePolicy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()")
		h.Set("Cache-Control", "no-store")
		if strictTransport {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		next.ServeHTTP(w, r)
	})
}

// plainPaths answers 404 to every path that is not written plainly: with escapes,
// empty or dotted segments, backslashes. No address of this site needs them, and
// they are how a path is made to mean two things to two programs.
func plainPaths(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path := r.URL.EscapedPath()
		tricky := strings.ContainsAny(path, "%\\") || strings.Contains(path, "//") || strings.Contains(path, "/.") ||
			!strings.HasPrefix(path, "/")
		if tricky {
			http.NotFound(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}
