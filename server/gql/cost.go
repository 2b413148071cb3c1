package gql

import (
	"encoding/json"
	"fmt"
	"math"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
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
	if op.Operation == ast.Mutation {
		root = c.schema.Mutation
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
	total := saturatingMultiply(saturatingAdd(below, 1), c.length(f))
	if f.Name != "__schema" && f.Name != "__type" {
		return total
	}
	if c.introspection = saturatingAdd(c.introspection, total); c.introspection > c.limits.IntrospectionCost {
		c.fail(fieldError(graph.CodeLimitExceeded, "query", "this asks for more of the schema than one answer may have"))
	}
	return 1
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
