package site_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/rs/zerolog"

	"spona/server/site"
)

func TestMetricsAreForThisMachineOrTheToken(t *testing.T) {
	const local, remote = "127.0.0.1:4711", "192.0.2.1:4711"
	tests := []struct {
		name, token, from, host string
		header                  [2]string
		want                    int
	}{
		{"this machine", "", local, "localhost:8080", [2]string{}, http.StatusOK},
		{"this machine by its address", "", "[::1]:4711", "[::1]:8080", [2]string{}, http.StatusOK},
		{"another machine", "", remote, "localhost:8080", [2]string{}, http.StatusForbidden},
		{"another machine that a proxy here passes on", "", local, "localhost:8080", [2]string{"X-Forwarded-For", "192.0.2.1"}, http.StatusForbidden},
		{"the same in the standard form", "", local, "localhost:8080", [2]string{"Forwarded", "for=192.0.2.1"}, http.StatusForbidden},
		{"a proxy that keeps the public name", "", local, "spona.example", [2]string{}, http.StatusForbidden},
		{"the token", "s3cret", remote, "spona.example", [2]string{"Authorization", "Bearer s3cret"}, http.StatusOK},
		{"a wrong token", "s3cret", remote, "spona.example", [2]string{"Authorization", "Bearer s3cre"}, http.StatusUnauthorized},
		{"the token as a password", "s3cret", remote, "spona.example", [2]string{"Authorization", "Basic s3cret"}, http.StatusUnauthorized},
		{"no token, though there is one", "s3cret", local, "localhost:8080", [2]string{}, http.StatusUnauthorized},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, err := site.New(site.Options{Store: deaf{}, GraphQL: http.NotFoundHandler(), MetricsToken: tt.token, Log: zerolog.Nop()})
			if err != nil {
				t.Fatal(err)
			}
			r := httptest.NewRequest(http.MethodGet, "/metrics", nil)
			r.RemoteAddr, r.Host = tt.from, tt.host
			if tt.header[0] != "" {
				r.Header.Set(tt.header[0], tt.header[1])
			}
			w := httptest.NewRecorder()
			s.Handler().ServeHTTP(w, r)
			if w.Code != tt.want {
				t.Errorf("status = %d, want %d", w.Code, tt.want)
			}
			if shown := strings.Contains(w.Body.String(), "spona_"); shown != (tt.want == http.StatusOK) {
				t.Errorf("metrics shown: %v", shown)
			}
		})
	}
}

// Whatever strangers send, the number of series stays the same.
func TestMetricsHaveNoLabelsOfStrangers(t *testing.T) {
	s := serve(t, echo, nil)
	for _, path := range []string{"/marker-a", "/marker-b", "/graphiql/marker-c", "/healthz?marker-d"} {
		_, _ = s.get(path)
	}
	_ = s.say("MARKER /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	_, body := s.get("/metrics")
	if strings.Contains(strings.ToLower(body), "marker") {
		t.Error("the metrics hold what strangers sent")
	}
	for _, want := range []string{
		`spona_http_requests_total{code="404",method="GET",route="none"} 2`,
		`spona_http_requests_total{code="405",method="other",route="none"} 1`,
		`spona_http_requests_total{code="200",method="GET",route="/healthz"} 1`,
		`spona_http_request_seconds_count{route="/healthz"} 1`,
		`spona_build_info{version="test"} 1`,
		"spona_http_connections ", "spona_http_requests_in_flight 1", "go_goroutines ",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("no %q in the metrics", want)
		}
	}
}
