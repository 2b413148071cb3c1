package gql

import (
	"net/http"
	"strings"
	"testing"
)

// H10, and hole 7: a page of another site neither asks nor reads.
func TestOtherSitesMayNotAsk(t *testing.T) {
	const host = "spona.example"
	tests := []struct {
		name         string
		origin, site string
		wantStatus   int
	}{
		{name: "a program sends neither header", wantStatus: 200},
		{name: "a page of the server's own", origin: "https://spona.example", site: "same-origin", wantStatus: 200},
		{name: "the same from an older browser", origin: "https://spona.example", wantStatus: 200},
		{name: "a configured origin", origin: "https://www.spona.example", site: "same-site", wantStatus: 200},
		{name: "another site", origin: "https://evil.example", site: "cross-site", wantStatus: 403},
		{name: "another site from an older browser", origin: "https://evil.example", wantStatus: 403},
		{name: "another host of the same site", origin: "https://wiki.spona.example", site: "same-site", wantStatus: 403},
		{name: "an origin of null", origin: "null", wantStatus: 403},
		{name: "a name that ends in the host's", origin: "https://evilspona.example", wantStatus: 403},
		{name: "a name that begins with the host's", origin: "https://spona.example.evil", wantStatus: 403},
		{name: "a site without an origin", site: "cross-site", wantStatus: 403},
		{name: "an origin that is no address", origin: "spona.example", wantStatus: 403},
		{name: "an origin of another scheme", origin: "file://spona.example", wantStatus: 403},
		{name: "a word that is no site", site: "nonsense", wantStatus: 403},
	}
	a := newAPI(t, nil, Options{Origins: []string{"https://www.spona.example"}})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newPost(bodyOf(t, versionQuery, nil))
			r.Host = host
			if tt.origin != "" {
				r.Header.Set("Origin", tt.origin)
			}
			if tt.site != "" {
				r.Header.Set("Sec-Fetch-Site", tt.site)
			}
			got := a.send(t, r)
			if got.status != tt.wantStatus {
				t.Errorf("status %d, want %d: %s", got.status, tt.wantStatus, got.body)
			}
			if got.status == http.StatusForbidden && got.code() != "FORBIDDEN" {
				t.Errorf("code %q", got.code())
			}
			for name := range got.header {
				if strings.HasPrefix(name, "Access-Control-") {
					t.Errorf("the answer has %s: %q", name, got.header.Get(name))
				}
			}
		})
	}
}
