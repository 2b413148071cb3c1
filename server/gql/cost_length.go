package gql

import (
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"spona/graph"
	"spona/graph/paths"
	"spona/resolvers"
)

// How long lists are taken to be that have no argument for it.
const (
	usualList        = 3
	usualSources     = 2
	usualDatasets    = 100
	usualPaths       = 5
	usualRiskPaths   = 10
	usualLoops       = 25
	usualContracts   = 10 // of a loop
	usualLanguages   = 11
	usualSchemaTypes = 100
	usualSteps       = 6 // of a connection
	usualGroups      = 8 // of an expansion
)

// length is how many items a field is taken to have.
func (c *cost) length(f *ast.Field) int {
	switch on := f.ObjectDefinition; {
	case f.Definition.Arguments.ForName("first") != nil:
		return c.page(f)
	case on != nil && on.Name == "Query" && f.Definition.Arguments.ForName("options") != nil:
		return c.found(f)
	case isText(f):
		return textLength(on.Name)
	case on != nil && isFound(on.Name) && f.Definition.Type.Elem != nil:
		return 1 // counted with the options, at the field of the query
	case f.Definition.Type.Elem == nil, isConnection(f.ObjectDefinition):
		return 1 // the length of a connection is counted at the connection
	}
	switch f.Name {
	case "nodes":
		return c.ids(f, resolvers.MaxPage)
	case "datasets":
		return usualDatasets
	case "sources":
		return usualSources
	case "types":
		return usualSchemaTypes
	case "steps":
		return usualSteps
	case "groups":
		return usualGroups
	case "contracts":
		return usualContracts
	case "languages":
		return usualLanguages
	}
	return usualList
}

// found is how much a search is taken to find.
func (c *cost) found(f *ast.Field) int {
	switch f.Name {
	case "paths":
		return c.option(f, "limit", usualPaths)
	case "riskPaths":
		return c.option(f, "limit", usualRiskPaths)
	case "loops":
		return c.option(f, "limit", usualLoops)
	case "connect":
		return c.ids(f, paths.MaxConnected) // links and entities beside, for each
	}
	return c.option(f, "first", resolvers.DefaultPage)
}

// isFound reports whether a type holds what a search found.
func isFound(name string) bool {
	switch name {
	case "PathResult", "RiskPathResult", "LoopResult", "ExpansionGroup":
		return true
	}
	return false
}

// isText reports whether a field is put into words when it is asked for.
func isText(f *ast.Field) bool {
	switch f.Name {
	case "sentence", "sentences", "timeSentence":
		return f.ObjectDefinition != nil
	}
	return false
}

// textLength is how many values a text of an object is taken for: it tells all
// relations.
func textLength(of string) int {
	switch of {
	case "Path":
		return usualSteps * usualList
	case "PathStep":
		return usualList
	}
	return 1
}

// ids is how many ids a field is asked for.
func (c *cost) ids(f *ast.Field, usual int) int {
	if ids, ok := c.argument(f, "ids").([]any); ok {
		return max(1, len(ids))
	}
	return usual
}

// option is a number in the options of a field, which says how long its lists are;
// one that is out of range is refused when it is resolved, and costs nothing.
func (c *cost) option(f *ast.Field, name string, usual int) int {
	options, _ := c.argument(f, "options").(map[string]any)
	n, ok := wholeNumber(options[name])
	if !ok || n < 1 || n > resolvers.MaxPage {
		return usual
	}
	return int(n)
}

func isConnection(d *ast.Definition) bool { return d != nil && strings.HasSuffix(d.Name, "Connection") }

// page is how long a page a connection is asked for, which has to be in range.
func (c *cost) page(f *ast.Field) int {
	length := resolvers.DefaultPage
	for _, name := range []string{"first", "last"} {
		value := c.argument(f, name)
		if value == nil {
			continue
		}
		n, ok := wholeNumber(value)
		if !ok || n < 1 || n > resolvers.MaxPage {
			c.fail(fieldError(graph.CodeInvalid, name, fmt.Sprintf("a page has 1 to %d items", resolvers.MaxPage)))
			return resolvers.MaxPage
		}
		length = int(n)
	}
	return length
}
