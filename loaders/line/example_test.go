package line_test

import (
	"fmt"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/line"
)

func ExampleParse() {
	text := `{"entity":"e2222222222222222222222e3","kind":"Person","records":[{"source":{"dataset":"xx-register","record":"7",` +
		`"tier":"A","retrieved":"2026-01-15T06:00:00Z"},"names":[{"text":"Milevra Đuzić"}]}]}`
	l, err := line.Parse([]byte(text), input.Settings{})
	fmt.Println(l.Change.Entity.Name(), err)
	fmt.Println(string(line.AppendEntity(nil, l.Change.Entity)) == text)

	_, err = line.Parse([]byte(`{"entity":"e2222222222222222222222e3","kid":"Person"}`), input.Settings{})
	fmt.Println(err)
	// Output:
	// Milevra Đuzić <nil>
	// true
	// kid: there is no such member; check its spelling
}

func ExampleAppendDataset() {
	fmt.Println(string(line.AppendDataset(nil, &graph.Dataset{ID: "xk-parliament", Countries: []string{"XK"}})))
	// Output: {"dataset":{"id":"xk-parliament","countries":["XK"]}}
}
