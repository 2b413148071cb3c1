package input_test

import (
	"errors"
	"fmt"
	"strings"

	"spona/loaders/input"
)

// A broken line does not stop the reading, and costs no other line.
func ExampleRecords() {
	text := `{"id": 1, "name": "Ana"}
{"id": 2, "name": "Bo
{"id": 3, "name": "Ceca"}`
	for record, err := range input.Records(strings.NewReader(text)) {
		var reject *input.Reject
		switch {
		case errors.As(err, &reject):
			fmt.Println("line", reject.Line, reject.Err)
		case err != nil:
			fmt.Println("cannot be read:", err)
		default:
			fmt.Println("line", record.Line, string(record.JSON))
		}
	}
	// Output:
	// line 1 {"id": 1, "name": "Ana"}
	// line 2 json: the record is broken: a line ends in the middle of a string
	// line 3 {"id": 3, "name": "Ceca"}
}
