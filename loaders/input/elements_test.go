package input_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"spona/loaders/input"
)

func elements(r io.Reader) []string {
	var got []string
	for el, err := range input.Elements(r, "persons", "events") {
		var reject *input.Reject
		switch {
		case errors.As(err, &reject):
			got = append(got, fmt.Sprintf("%d!", reject.Line))
		case err != nil:
			got = append(got, "error: "+err.Error())
		default:
			got = append(got, fmt.Sprintf("%d %s %s", el.Line, el.Key, el.JSON))
		}
	}
	return got
}

func TestElementsStreamsTheItemsOfNamedArrays(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", nil},
		{"an empty document", "{}", nil},
		{"one array", `{"persons":[{"id":1},{"id":2}]}`, []string{`1 persons {"id":1}`, `1 persons {"id":2}`}},
		{"others are skipped", "{\"meta\":{\"persons\":[{}]},\n\"events\":[{}],\"x\":\"]\"}", []string{`2 events {}`}},
		{"null and empty", `{"persons":null,"events":[]}`, nil},
		{"escaped name", `{"perso\u006es":[{}]}`, []string{`1 persons {}`}},
		{"several documents", "{\"persons\":[{\"a\":1}]}\n{\"persons\":[{\"a\":2}]}", []string{`1 persons {"a":1}`, `2 persons {"a":2}`}},
		{"no array", `{"persons":{"id":1},"events":[{}]}`, []string{"1!", "1 events {}"}},
		{"items that are no objects", `{"persons":[1,{"a":1},"x"]}`, []string{"1!", `1 persons {"a":1}`, "1!"}},
		{"an item with a member twice", `{"persons":[{"a":1,"a":2},{"a":3}]}`, []string{"1!", `1 persons {"a":3}`}},
		{"a broken item", "{\"persons\":[{\"a\":1},\n{\"a\":},{}]}", []string{`1 persons {"a":1}`, `error: json: line 2: '}' is in a place where JSON does not allow it; the rest is not read`}},
		{"an array twice", `{"persons":[],"persons":[{}]}`, []string{`error: json: line 1: the member "persons" is there twice; the rest is not read`}},
		{"cut off", "{\"persons\":[{\"a\":1},\n{\"a\"", []string{`1 persons {"a":1}`, "error: json: line 2: the text is cut off in the middle of a document"}},
		{"an array on top", `[{"persons":[]}]`, []string{`error: json: line 1: a document must be a JSON object, and this begins with '['; the rest is not read`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, elements(strings.NewReader(tt.text))); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.want, elements(iotest.OneByteReader(strings.NewReader(tt.text)))); diff != "" {
				t.Errorf("byte by byte: %s", diff)
			}
		})
	}
}

// Cut anywhere but at its end, a document yields whole items and an error.
func TestElementsNeverYieldsHalfAnItem(t *testing.T) {
	text := `{"persons":[{"a":"\"ç"},{"b":[1,{}]}],"meta":1.5,"events":[{"c":true}]}`
	whole := elements(strings.NewReader(text))
	for cut := 1; cut < len(text); cut++ {
		got := elements(strings.NewReader(text[:cut]))
		last := len(got) - 1
		if last < 0 || !strings.HasPrefix(got[last], "error: ") || !cmp.Equal(got[:last], whole[:last]) {
			t.Fatalf("cut at byte %d it yields %q", cut, got)
		}
	}
}

func FuzzElements(f *testing.F) {
	f.Add(`{"persons":[{"id":1},2],"events":null}{"x":"\u0041"}`)
	f.Fuzz(func(t *testing.T, text string) {
		for el, err := range input.Elements(strings.NewReader(text), "persons") {
			if err == nil && (!strings.Contains(text, string(el.JSON)) || el.Key != "persons") {
				t.Fatalf("%q is not in the text", el.JSON)
			}
		}
	})
}
