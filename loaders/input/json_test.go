package input_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/loaders/input"
)

// read lists what a text holds: records as "line:json", rejects as "line!".
func read(t *testing.T, r io.Reader) []string {
	t.Helper()
	var got []string
	number := 0
	for rec, err := range input.Records(r) {
		var reject *input.Reject
		switch {
		case errors.As(err, &reject):
			got = append(got, fmt.Sprintf("%d!", reject.Line))
			if graph.CodeOf(reject) == graph.CodeInternal {
				t.Errorf("the reject %q has no code", reject)
			}
		case err != nil:
			got = append(got, "error: "+err.Error())
		default:
			got = append(got, fmt.Sprintf("%d:%s", rec.Line, rec.JSON))
			if rec.Number <= number {
				t.Errorf("record %d follows record %d", rec.Number, number)
			}
			number = rec.Number
		}
	}
	return got
}

func TestRecordsReadsEveryShape(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", nil},
		{"only white space", " \n\t\r\n", nil},
		{"JSON lines", "{\"a\":1}\n{\"a\":2}\n", []string{`1:{"a":1}`, `2:{"a":2}`}},
		{"JSON lines with blank ones and CRLF", "\r\n{\"a\":1}\r\n\r\n{\"a\":2}", []string{`2:{"a":1}`, `4:{"a":2}`}},
		{"one object over lines", "{\n \"a\": [1,\n 2]\n}", []string{"1:{\n \"a\": [1,\n 2]\n}"}},
		{"an array", `[{"a":1}, {"a":2}]`, []string{`1:{"a":1}`, `1:{"a":2}`}},
		{"an empty array", `[]`, nil},
		{"several documents", "{}{\"b\":1}[{\"c\":1}]\n{\"d\":1}", []string{`1:{}`, `1:{"b":1}`, `1:{"c":1}`, `2:{"d":1}`}},
		{"brackets and quotes in strings", `{"a":"}\"]{"}`, []string{`1:{"a":"}\"]{"}`}},
		{"a number longer than a float", `{"id":123456789012345678901234567890}`, []string{`1:{"id":123456789012345678901234567890}`}},
		{"scalar lines", "1\n\"x\"\nnull\n{\"a\":1}\n", []string{"1!", "2!", "3!", `4:{"a":1}`}},
		{"text lines", "hello, world\n{\"a\":1}", []string{"1!", `2:{"a":1}`}},
		{"scalars in an array", `[1,"x",[{"a":1}],{"b":1}]`, []string{"1!", "1!", "1!", `1:{"b":1}`}},
		{"rubbish after an object", "{\"a\":1} xyz\n{\"a\":2}", []string{`1:{"a":1}`, "1!", `2:{"a":2}`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, read(t, strings.NewReader(tt.text))); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.want, read(t, iotest.OneByteReader(strings.NewReader(tt.text)))); diff != "" {
				t.Errorf("byte by byte: %s", diff)
			}
		})
	}
}

func TestRecordsGoesOnAfterABrokenRecord(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"cut in a string", "{\"a\":\"x\n{\"a\":2}\n", []string{"1!", `2:{"a":2}`}},
		{"cut after a comma", "{\"a\":1,\n{\"a\":2}\n{\"a\":3}", []string{"1!", `2:{"a":2}`, `3:{"a":3}`}},
		{"cut after a colon", "{\"a\":\n{\"a\":2}\n{\"a\":3}", []string{"1!", `2:{"a":2}`, `3:{"a":3}`}},
		{"cut after a bracket", "{\"a\":[\n{\"a\":2}\n{\"a\":3}", []string{"1!", `2:{"a":2}`, `3:{"a":3}`}},
		{"the last line cut", "{\"a\":1}\n{\"a\":", []string{`1:{"a":1}`, "2!"}},
		{"a trailing comma", "{\"a\":1,}\n{\"a\":2}", []string{"1!", `2:{"a":2}`}},
		{"a bracket too many", "{\"a\":1}}\n{\"a\":2}", []string{`1:{"a":1}`, "1!", `2:{"a":2}`}},
		{"a literal that is none", "{\"a\":nul}\n{\"a\":2}", []string{"1!", `2:{"a":2}`}},
		{"a number that is none", "{\"a\":01}\n{\"a\":2}", []string{"1!", `2:{"a":2}`}},
		{"a member twice", "{\"a\":1,\"a\":2}\n{\"a\":2}", []string{"1!", `2:{"a":2}`}},
		{"bytes that are not UTF-8", "{\"a\":\"\xe7\"}\n{\"a\":2}", []string{"1!", `2:{"a":2}`}},
		{"half a surrogate pair", "{\"a\":\"\\ud800\"}\n{\"a\":2}", []string{"1!", `2:{"a":2}`}},
		{"a control character", "{\"a\":\"\x00\"}\n{\"a\":2}", []string{"1!", `2:{"a":2}`}},
		{"a document over lines", "{\n  \"a\": 1,\n  oops\n}\n{\"a\":2}", []string{"1!", `5:{"a":2}`}},
		{"an item of an array over lines", "[\n  {\n    \"a\": oops,\n    \"b\": {}\n  },\n  {\n    \"a\":2}\n]", []string{"2!", "6:{\n    \"a\":2}"}},
		{"an array cut between items", "[{\"a\":1},\n{\"a\":2},\n", []string{`1:{"a":1}`, `2:{"a":2}`, "1!"}},
		{"an array cut in an item", "[{\"a\":1},\n{\"a\":", []string{`1:{"a":1}`, "2!", "1!"}},
		{"too deep", strings.Repeat(`{"a":`, 300) + "1" + strings.Repeat("}", 300) + "\n{\"a\":2}", []string{"1!", `2:{"a":2}`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, read(t, strings.NewReader(tt.text))); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.want, read(t, iotest.OneByteReader(strings.NewReader(tt.text)))); diff != "" {
				t.Errorf("byte by byte: %s", diff)
			}
		})
	}
}

func TestRecordsEndsWithTheErrorOfItsReader(t *testing.T) {
	failed := errors.New("the disk is gone")
	got := read(t, io.MultiReader(strings.NewReader("{\"a\":1}\n{\"a\":"), iotest.ErrReader(failed)))
	if diff := cmp.Diff([]string{`1:{"a":1}`, "error: the disk is gone"}, got); diff != "" {
		t.Error(diff)
	}
}

// A text cut anywhere yields a prefix of its records, never half of one.
func TestRecordsNeverYieldsHalfARecord(t *testing.T) {
	text := "{\"a\":[1,{\"b\":\"\\u00e7\\\"ç\"}]}\n[{\"c\":null},\n {\"d\":-1.5e3}]\n{\"e\":{}}\n"
	whole := read(t, strings.NewReader(text))
	for cut := range len(text) {
		var kept []string
		for _, item := range read(t, strings.NewReader(text[:cut])) {
			if !strings.HasSuffix(item, "!") {
				kept = append(kept, item)
			}
		}
		if !cmp.Equal(kept, whole[:len(kept)]) && len(kept) > 0 {
			t.Fatalf("cut at byte %d it yields %q", cut, kept)
		}
	}
}

// endless is a reader of n times the same byte.
type endless struct{ n int }

func (e *endless) Read(p []byte) (int, error) {
	if e.n == 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.n)
	e.n -= n
	for i := range p[:n] {
		p[i] = 'x'
	}
	return n, nil
}

func TestRecordsRejectsAFieldOf100MBAndGoesOn(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got := read(t, io.MultiReader(strings.NewReader("{\"a\":1}\n{\"a\":\""), &endless{100 << 20}, strings.NewReader("\"}\n{\"a\":3}\n")))
	runtime.ReadMemStats(&after)
	if diff := cmp.Diff([]string{`1:{"a":1}`, "2!", `3:{"a":3}`}, got); diff != "" {
		t.Error(diff)
	}
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 300 {
		t.Errorf("it allocated %d MiB for a record of 100", used)
	}
}

func TestRecordsNamesLine1000000(t *testing.T) {
	const broken = 1_000_000
	var text strings.Builder
	for line := 1; line <= broken+1; line++ {
		if line == broken {
			text.WriteString("{\"id\":\n")
			continue
		}
		text.WriteString("{\"id\":1}\n")
	}
	records, rejected := 0, 0
	for rec, err := range input.Records(strings.NewReader(text.String())) {
		var reject *input.Reject
		switch {
		case errors.As(err, &reject):
			rejected = reject.Line
		case err != nil:
			t.Fatal(err)
		default:
			records = rec.Number
		}
	}
	if records != broken+1 || rejected != broken {
		t.Errorf("the last record is number %d, line %d is rejected", records, rejected)
	}
}

func FuzzRecords(f *testing.F) {
	f.Add([]byte("{\"a\":1}\n[{\"b\":\"x\"},2]\n{\"a\":"))
	f.Add([]byte("{\n\"a\":[\n{\"b\":tru}\n]}\n\"x\"\n{}{}"))
	f.Fuzz(func(t *testing.T, text []byte) {
		line := 1
		for rec, err := range input.Records(bytes.NewReader(text)) {
			var reject *input.Reject
			if errors.As(err, &reject) {
				continue
			}
			if err != nil {
				t.Fatalf("no reader failed: %v", err)
			}
			if rec.Line < line {
				t.Fatalf("line %d follows line %d", rec.Line, line)
			}
			line = rec.Line
			if !bytes.Contains(text, rec.JSON) || rec.JSON[0] != '{' {
				t.Fatalf("%q is not in the text", rec.JSON)
			}
		}
	})
}
