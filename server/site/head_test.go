package site

import (
	"testing"

	"pgregory.net/rapid"
)

func ambiguousIn(parts ...string) bool {
	h := new(headWatch)
	for _, p := range parts {
		h.see([]byte(p))
	}
	return h.ambiguous()
}

func TestHeadWatch(t *testing.T) {
	const first = "POST / HTTP/1.1\r\n"
	tests := []struct {
		name, head string
		want       bool
	}{
		{"a length", first + "Content-Length: 3\r\n\r\nabc", false},
		{"chunks", first + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", false},
		{"both", first + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", true},
		{"both in odd capitals, with bare line feeds", first + "cONTENT-lENGTH: 3\nTRANSFER-encoding: chunked\n\n", true},
		{"one in the body", first + "Content-Length: 28\r\n\r\nTransfer-Encoding: chunked\r\n\r\n", false},
		{"names that only begin so", first + "Content-Lengthy: 3\r\nTransfer-Encoding-X: chunked\r\n\r\n", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := ambiguousIn(tt.head); got != tt.want {
				t.Errorf("ambiguous = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestHeadWatchBeginsAnewWithTheNextRequest(t *testing.T) {
	h := new(headWatch)
	h.see([]byte("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc"))
	h.restart()
	h.see([]byte("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"))
	if h.ambiguous() {
		t.Error("two requests were taken for one")
	}
}

// How a head is cut into reads makes no difference.
func TestHeadWatchDoesNotDependOnReads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fields := rapid.SliceOfN(rapid.SampledFrom([]string{
			"Content-Length: 3\r\n", "Transfer-Encoding: chunked\r\n", "Host: x\r\n", "X-Long: abcdefghijklmnopqrstuvwxyz\r\n", "\r\n",
		}), 0, 8).Draw(t, "fields")
		head := "POST / HTTP/1.1\r\n"
		for _, f := range fields {
			head += f
		}
		var parts []string
		for rest := head; rest != ""; {
			n := rapid.IntRange(1, len(rest)).Draw(t, "read")
			parts, rest = append(parts, rest[:n]), rest[n:]
		}
		if whole, cut := ambiguousIn(head), ambiguousIn(parts...); whole != cut {
			t.Fatalf("whole: %v, in %q: %v", whole, parts, cut)
		}
	})
}
