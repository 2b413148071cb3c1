// Package schema is the GraphQL contract of Spona: its types by topic in the
// *.graphql files, and the code that gqlgen generates from them beside each.
//
// The kinds of entities are bound to the Go types of the same names in package
// graph, the interface Entity to [graph.Typed]. gqlgen.yml at the root of the
// repository says what is bound to what; "go generate ./schema" writes the code
// anew.
package schema

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
)

//go:generate go tool gqlgen generate

//go:embed *.graphql
var files embed.FS

// Node is whatever has a global id: a [graph.Typed], a *[graph.Relation] or a
// *[graph.Dataset].
type Node any

// SDL is the text of the schema, its files in the order of their names.
func SDL() string {
	var b strings.Builder
	for i, source := range texts() {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(source.Input)
	}
	return b.String()
}

// Load reads the schema for validating requests. It leaves out @defer, which is
// in no answer of this server: no transport here sends an answer in parts.
func Load() (*ast.Schema, error) {
	loaded, err := validator.LoadSchema(slices.Concat([]*ast.Source{validator.Prelude}, texts())...)
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	delete(loaded.Directives, "defer")
	return loaded, nil
}

func texts() []*ast.Source {
	names, err := files.ReadDir(".")
	if err != nil {
		return nil
	}
	var all []*ast.Source
	for _, name := range names {
		if text, err := files.ReadFile(name.Name()); err == nil {
			all = append(all, &ast.Source{Name: name.Name(), Input: string(text)})
		}
	}
	return all
}
