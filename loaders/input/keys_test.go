package input_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/loaders/input"
)

func TestKeysAreThoseOfTheFirstObject(t *testing.T) {
	tests := []struct {
		name, head string
		want       []string
	}{
		{"a document", `{"persons":[{"id":1}],"meta":{"x":1}}`, []string{"persons", "meta"}},
		{"a line", "{\"id\":1,\"schema\":\"x\"}\n{\"b\":1}", []string{"id", "schema"}},
		{"an item", ` [ {"id":1}, {"b":1}]`, []string{"id"}},
		{"cut in a value", `{"persons":[{"id":1},{"i`, []string{"persons"}},
		{"cut in a name", `{"a":1,"per`, []string{"a"}},
		{"no object", `[1,2]`, nil},
		{"no JSON", "a,b\n1,2", nil},
		{"empty", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, input.Keys([]byte(tt.head))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
