package input_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders/input"
)

func gzipped(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// opened is the text of a file with that content, and the error at its end.
func opened(t *testing.T, content, encoding string) (string, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.json")
	write(t, path, content)
	o := &input.Opener{Encoding: encoding}
	files, _, err := o.Files(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return readFile(t.Context(), files[0])
}

func TestGzipIsToldByContent(t *testing.T) {
	tests := []struct {
		name, content, want string
	}{
		{"one member", gzipped(t, "one"), "one"},
		{"two members", gzipped(t, "one ") + gzipped(t, "two"), "one two"},
		{"an empty member between", gzipped(t, "one ") + gzipped(t, "") + gzipped(t, "two"), "one two"},
		{"zeros after the end", gzipped(t, "one") + "\x00\x00\x00", "one"},
		{"not gzip", "\x1fplain", "\x1fplain"},
		{"empty file", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := opened(t, tt.content, ""); got != tt.want || err != nil {
				t.Errorf("it reads %q (%v), want %q", got, err, tt.want)
			}
		})
	}
}

func TestDamagedGzipGivesWhatComesBeforeAndSaysWhat(t *testing.T) {
	text := strings.Repeat("line of text\n", 20_000)
	whole := gzipped(t, text)
	flipped := []byte(whole)
	flipped[len(flipped)-6] ^= 1 // in the checksum
	tests := []struct {
		name, content, want string
		all                 bool
	}{
		{"cut off", whole[:len(whole)/2], "cut off", false},
		{"cut before the checksum", whole[:len(whole)-8], "cut off", true},
		{"a flipped bit", string(flipped), "damaged", true},
		{"bytes after the end", whole + "rubbish", "after the end", true},
		{"a second member cut off", whole + whole[:12], "cut off", true},
		{"only the magic number", whole[:2], "cut off", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := opened(t, tt.content, "")
			if err == nil || !strings.Contains(err.Error(), tt.want) || graph.CodeOf(err) != graph.CodeInvalid {
				t.Errorf("the error is %v, want one with %q", err, tt.want)
			}
			if !strings.HasPrefix(text, got) || tt.all && got != text {
				t.Errorf("it gives %d bytes of %d", len(got), len(text))
			}
		})
	}
}

func TestGzipCutAtEveryByteNeverGivesAWrongText(t *testing.T) {
	text := "{\"id\":1}\n{\"id\":2}\n"
	whole := gzipped(t, text)
	for cut := 2; cut < len(whole); cut++ {
		if got, err := opened(t, whole[:cut], ""); err == nil || !strings.HasPrefix(text, got) {
			t.Fatalf("cut at byte %d it reads %q without an error", cut, got)
		}
	}
}

func TestABombIsNotReadOn(t *testing.T) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.Copy(w, &endless{20 << 20}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"x.gz": b.String(), "x.zip": zipped(t, "m", strings.Repeat("x", 20<<20))} {
		path := filepath.Join(t.TempDir(), name)
		write(t, path, content)
		files, _, err := new(input.Opener).Files(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		r, err := files[0].Open(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, err = io.Copy(io.Discard, r); graph.CodeOf(err) != graph.CodeLimitExceeded {
			t.Errorf("%s: reading ends with %v", name, err)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}
}
