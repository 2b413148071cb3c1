package input_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/loaders/input"
)

func site(t *testing.T, handler http.HandlerFunc) string {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

func TestAnAddressIsFetched(t *testing.T) {
	changed := time.Date(2026, 5, 3, 10, 0, 0, 0, time.UTC)
	packed := gzipped(t, "fetched")
	base := site(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/moved":
			http.Redirect(w, r, "/data.json.gz", http.StatusFound)
		default:
			w.Header().Set("Last-Modified", changed.Format(http.TimeFormat))
			fmt.Fprint(w, packed)
		}
	})
	var told int64
	o := &input.Opener{Fetched: func(_ string, read, _ int64) { told = read }}
	files, _, err := o.Files(t.Context(), base+"/moved")
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if text, err := readFile(t.Context(), files[0]); text != "fetched" || err != nil {
			t.Errorf("it reads %q (%v)", text, err)
		}
	}
	if !files[0].Modified.Equal(changed) || told != int64(len(packed)) || files[0].Size != told {
		t.Errorf("changed %s, %d bytes told, %d stored", files[0].Modified, told, files[0].Size)
	}
	if err := o.Close(); err != nil {
		t.Error(err)
	}
}

func TestAnAddressThatCannotBeFetched(t *testing.T) {
	base := site(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case "/file":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		case "/big":
			fmt.Fprint(w, strings.Repeat("x", 2000))
		case "/cut":
			w.Header().Set("Content-Length", "1000")
			fmt.Fprint(w, "short")
		case "/broken":
			w.WriteHeader(http.StatusInternalServerError)
		default:
			http.NotFound(w, r)
		}
	})
	tests := []struct {
		path, want string
		code       graph.Code
	}{
		{"/none", "404 Not Found", graph.CodeNotFound},
		{"/broken", "500", graph.CodeUpstreamUnavailable},
		{"/loop", "redirects more than 5 times", graph.CodeUpstreamUnavailable},
		{"/file", `scheme "file"`, graph.CodeUpstreamUnavailable},
		{"/big", "larger than the 1000 bytes", graph.CodeLimitExceeded},
		{"/cut", "cut off", graph.CodeUpstreamUnavailable},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			o := &input.Opener{MaxDownload: 1000}
			_, _, err := o.Files(t.Context(), base+tt.path)
			if graph.CodeOf(err) != tt.code || !strings.Contains(fmt.Sprint(err), tt.want) {
				t.Errorf("the error is %v with code %q", err, graph.CodeOf(err))
			}
		})
	}
}

func TestAPasswordInAnAddressIsNotShown(t *testing.T) {
	base := site(t, http.NotFound)
	source := strings.Replace(base, "http://", "http://me:s3cret@", 1) + "/none"
	if _, _, err := new(input.Opener).Files(t.Context(), source); err == nil || strings.Contains(err.Error(), "s3cret") {
		t.Errorf("the error is %v", err)
	}
	if _, _, err := new(input.Opener).Files(t.Context(), "http://me:s3cret@127.0.0.1:1/none"); err == nil || strings.Contains(err.Error(), "s3cret") {
		t.Errorf("the error is %v", err)
	}
}
