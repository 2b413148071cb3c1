package main

import (
	"strings"

	"spona/graph"
	"spona/graph/wording"
)

// languageFor is the language of a tag; it refuses one that there is not rather
// than answer in another.
func languageFor(tag string) (*wording.Language, error) {
	languages, err := wording.Open()
	if err != nil {
		return nil, err
	}
	l, ok := languages.Find(tag)
	if !ok {
		var tags []string
		for _, known := range languages.All() {
			tags = append(tags, known.Tag()+" ("+known.Name()+")")
		}
		return nil, graph.Invalid("", "--lang: %q is no language that there are sentences in; there are %s", tag, strings.Join(tags, ", "))
	}
	return l, nil
}
