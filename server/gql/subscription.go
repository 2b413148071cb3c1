package gql

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
)

// checkSubscription holds a subscription to one field at its root: not one of
// introspection, and not one that a variable takes away or a fragment hides. The
// document has passed validation, so fragments exist and end.
func checkSubscription(op *ast.OperationDefinition) *gqlerror.Error {
	if op.Operation != ast.Subscription {
		return nil
	}
	fields := 0
	if err := countRoots(op.SelectionSet, &fields); err != nil {
		return err
	}
	if fields != 1 {
		return requestError(graph.CodeValidationFailed, "a subscription follows one thing: it has exactly one field at its root")
	}
	return nil
}

func countRoots(set ast.SelectionSet, fields *int) *gqlerror.Error {
	for _, selection := range set {
		var directives ast.DirectiveList
		var below ast.SelectionSet
		switch s := selection.(type) {
		case *ast.Field:
			if strings.HasPrefix(s.Name, "__") {
				return requestError(graph.CodeValidationFailed, "a subscription cannot follow the schema")
			}
			directives = s.Directives
			*fields++
		case *ast.InlineFragment:
			directives, below = s.Directives, s.SelectionSet
		case *ast.FragmentSpread:
			directives, below = s.Directives, s.Definition.SelectionSet
		}
		if directives.ForName("skip") != nil || directives.ForName("include") != nil {
			return requestError(graph.CodeValidationFailed, "what a subscription follows cannot depend on @skip or @include")
		}
		if err := countRoots(below, fields); err != nil || *fields > 1 {
			return err
		}
	}
	return nil
}

// personalDirective marks fields whose value differs between people who may see the
// same.
const personalDirective = "personal"

// isPersonal reports whether an answer is for one person alone.
func isPersonal(set ast.SelectionSet, seen map[string]bool) bool {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			if s.Definition != nil && s.Definition.Directives.ForName(personalDirective) != nil || isPersonal(s.SelectionSet, seen) {
				return true
			}
		case *ast.InlineFragment:
			if isPersonal(s.SelectionSet, seen) {
				return true
			}
		case *ast.FragmentSpread:
			if !seen[s.Name] {
				seen[s.Name] = true
				if isPersonal(s.Definition.SelectionSet, seen) {
					return true
				}
			}
		}
	}
	return false
}
