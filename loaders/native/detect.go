package native

import (
	"slices"

	"spona/loaders/input"
)

// Sample is a small file, for documentation.
const Sample = `{"spona":1}
{"dataset":{"id":"xx-register","title":"Register of companies","licence":"CC0-1.0"}}
{"entity":"e2222222222222222222222e3","kind":"Person","records":[{"source":{"dataset":"xx-register","record":"7","tier":"A","retrieved":"2026-01-15T06:00:00Z"},"names":[{"text":"Ana Anić"}]}]}`

// Detect says how sure it is that a file is of the format: its header is enough.
func Detect(head []byte, _ string) int {
	const certain = 100
	if slices.Contains(input.Keys(head), "spona") {
		return certain
	}
	return 0
}
