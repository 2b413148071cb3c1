package wording

import (
	"embed"
	"fmt"
	"strings"

	"spona/graph"
)

// What properties are called, a file per language and a line per property.
//
//go:embed properties/*.txt
var propertyFiles embed.FS

// readProperties reads what properties are called in a language.
func readProperties(tag string) (map[graph.Property]string, error) {
	text, err := propertyFiles.ReadFile("properties/" + tag + ".txt")
	if err != nil {
		return nil, fmt.Errorf("wording: %w", err)
	}
	names := make(map[graph.Property]string)
	for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		property, name, ok := strings.Cut(line, " = ")
		if !ok || name == "" || names[graph.Property(property)] != "" {
			return nil, fmt.Errorf("wording: properties/%s.txt:%d: want a property that is new there, and its name", tag, i+1)
		}
		names[graph.Property(property)] = name
	}
	return names, nil
}

// Property is what a property is called, as a label before its value: "Signed". One
// that the language has no name for is called as in the data.
func (l *Language) Property(p graph.Property) string {
	if name := l.properties[p]; name != "" {
		return name
	}
	return string(p)
}

// Stated is a value with what it is: "Amended to: 2890000 EUR (2019-11-22)".
func (l *Language) Stated(v graph.Value) string {
	text := l.Property(v.Property) + ": " + v.Text
	if !v.At.IsZero() {
		text += " (" + v.At.String() + ")"
	}
	return text
}
