package gql

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

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
	usualSchemaTypes = 100
	usualSteps       = 6  // of a connection
	usualRoute       = 3  // steps from an official to a body, or from a buyer to a supplier
	usualCosts       = 6  // reasons of a cost
	usualRisks       = 10 // connections to money and power
	usualLoops       = 25
	usualLanguages   = 12
	usualGroups      = 8 // of an expansion
	usualSpaces      = 25
	usualHistory     = 20 // how a post read before
)

// What one value costs that takes more than reading it.
const (
	renderingCost = 10  // of a text as HTML
	quotingCost   = 500 // of what the graph says about something, in sentences
)

// A cost is the most values that the answer to an operation can have: one for
// each field, times the length of the lists around it. A set of selections is
// computed once for each type that it can apply to, however often its fragment is
// spread; sums and products saturate.
type cost struct {
	schema    *ast.Schema
	limits    Limits
	variables map[string]any
	known     map[costKey]int
	steps     int // selections looked at

	introspection int
	wrong         *gqlerror.Error
}

// A costKey is a set of selections, by the first of them, and the type of the
// objects that it is for.
type costKey struct {
	first ast.Selection
	on    string
}

func newCost(schema *ast.Schema, limits Limits, variables map[string]any) *cost {
	return &cost{schema: schema, limits: limits, variables: variables, known: make(map[costKey]int)}
}

// check refuses an operation that costs too much. Introspection is counted apart.
func (c *cost) check(op *ast.OperationDefinition) *gqlerror.Error {
	root := c.schema.Query
	switch op.Operation {
	case ast.Query:
	case ast.Mutation:
		root = c.schema.Mutation
	case ast.Subscription:
		root = c.schema.Subscription
	}
	total := c.set(op.SelectionSet, root)
	switch {
	case c.wrong != nil:
		return c.wrong
	case total > c.limits.Cost:
		return fieldError(graph.CodeLimitExceeded, "query",
			fmt.Sprintf("the answer could have more than %d values: ask for fewer fields or shorter pages", c.limits.Cost))
	}
	return nil
}

// set is the cost of a set of selections for an object of a concrete type.
func (c *cost) set(set ast.SelectionSet, on *ast.Definition) int {
	if len(set) == 0 || c.wrong != nil {
		return 0
	}
	key := costKey{set[0], on.Name}
	if total, found := c.known[key]; found {
		return total
	}
	total := 0
	for _, selection := range set {
		c.steps++
		switch selection := selection.(type) {
		case *ast.Field:
			total = saturatingAdd(total, c.field(selection))
		case *ast.InlineFragment:
			if c.applies(selection.TypeCondition, on) {
				total = saturatingAdd(total, c.set(selection.SelectionSet, on))
			}
		case *ast.FragmentSpread:
			if c.applies(selection.Definition.TypeCondition, on) {
				total = saturatingAdd(total, c.set(selection.Definition.SelectionSet, on))
			}
		}
		if total > c.limits.IntrospectionCost {
			break // more than any limit; the rest cannot make it less
		}
	}
	c.known[key] = total
	return total
}

// applies reports whether a fragment on a type is for objects of another.
func (c *cost) applies(condition string, on *ast.Definition) bool {
	if condition == "" || condition == on.Name {
		return true
	}
	for _, possible := range c.schema.GetPossibleTypes(c.schema.Types[condition]) {
		if possible.Name == on.Name {
			return true
		}
	}
	return false
}

// field is the cost of a field: itself and what is below, the most expensive of
// the types that it can lead to, as often as the list is long.
func (c *cost) field(f *ast.Field) int {
	if f.Name == "__typename" {
		return 1
	}
	target := c.schema.Types[f.Definition.Type.Name()]
	below := 0
	switch {
	case target.IsAbstractType():
		for _, possible := range c.schema.GetPossibleTypes(target) {
			below = max(below, c.set(f.SelectionSet, possible))
		}
	case target.IsCompositeType():
		below = c.set(f.SelectionSet, target)
	}
	total := saturatingMultiply(saturatingAdd(below, costAlone(f)), c.length(f))
	if f.Name != "__schema" && f.Name != "__type" {
		return total
	}
	if c.introspection = saturatingAdd(c.introspection, total); c.introspection > c.limits.IntrospectionCost {
		c.fail(fieldError(graph.CodeLimitExceeded, "query", "this asks for more of the schema than one answer may have"))
	}
	return 1
}

// costAlone is what a field costs by itself.
func costAlone(f *ast.Field) int {
	on := ""
	if f.ObjectDefinition != nil {
		on = f.ObjectDefinition.Name
	}
	switch {
	case on == "Post" && (f.Name == "html" || f.Name == "hiddenHtml"), on == "PostVersion" && f.Name == "html", on == "Query" && f.Name == "preview":
		return renderingCost
	case on == "Anchor" && (f.Name == "current" || f.Name == "changed"), on == "Query" && f.Name == "snapshot":
		return quotingCost
	}
	return 1
}

// length is how many items a field is taken to have.
func (c *cost) length(f *ast.Field) int {
	on := f.ObjectDefinition
	switch {
	case f.Definition.Arguments.ForName("first") != nil:
		return c.page(f)
	case on != nil && on.Name == "Query" && f.Name != "nodes" && f.Definition.Type.Elem == nil:
		return c.search(f)
	case on != nil && countedAtQuery(on.Name) && f.Definition.Type.Elem != nil:
		return 1
	case f.Definition.Type.Elem == nil, isConnection(on):
		return 1 // the length of a connection is counted at the connection
	case on != nil && (on.Name == "LoopRoute" || on.Name == "LoopContract") && f.Name == "steps":
		return usualRoute
	}
	switch f.Name {
	case "nodes":
		if ids, ok := c.argument(f, "ids").([]any); ok {
			return max(1, len(ids))
		}
		return resolvers.MaxPage
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
	case "languages":
		return usualLanguages
	case "spaces":
		return usualSpaces
	case "history":
		return usualHistory
	case "costs":
		return usualCosts
	}
	return usualList
}

// search is how many items the lists have below a field of the query that searches;
// 1 for any other.
func (c *cost) search(f *ast.Field) int {
	switch f.Name {
	case "paths":
		return c.option(f, "limit", usualPaths)
	case "riskPaths":
		return c.option(f, "limit", usualRisks)
	case "loops":
		return c.option(f, "limit", usualLoops)
	case "expand":
		return c.option(f, "first", resolvers.DefaultPage)
	case "connect": // a tree of ways, each as long as is allowed
		ids, ok := c.argument(f, "ids").([]any)
		if !ok || len(ids) > paths.MaxConnected {
			return usualList // refused when it is resolved
		}
		return 1 + max(1, len(ids)-1)*c.option(f, "maxLength", usualSteps)
	}
	return 1
}

// countedAtQuery reports whether the lists of a type are counted with the options, at
// the field of the query.
func countedAtQuery(name string) bool {
	switch name {
	case "PathResult", "RiskPathResult", "LoopResult", "Subgraph", "ExpansionGroup":
		return true
	}
	return false
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

// argument is the value of an argument, nil when there is none.
func (c *cost) argument(f *ast.Field, name string) any {
	argument := f.Arguments.ForName(name)
	if argument == nil {
		return nil
	}
	value, err := argument.Value.Value(c.variables)
	if err != nil { // numbers out of range have been refused with the shape
		c.fail(fieldError(graph.CodeInvalid, name, "it cannot be read"))
		return nil
	}
	return value
}

func wholeNumber(value any) (int64, bool) {
	switch value := value.(type) {
	case int64:
		return value, true
	case json.Number:
		n, err := value.Int64()
		return n, err == nil
	}
	return math.MaxInt64, false
}

func (c *cost) fail(err *gqlerror.Error) {
	if c.wrong == nil {
		c.wrong = err
	}
}
