package schema

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"spona/graph/access"
)

// onlyDirective marks fields that only some roles see.
const onlyDirective = "only"

// LoadFor is the schema as a role sees it: without the fields that it may not know
// of, and without the types that only those lead to. Whoever asks for one of them is
// answered like somebody who made a name up.
func LoadFor(role access.Role) (*ast.Schema, error) {
	loaded, err := Load()
	if err != nil {
		return nil, err
	}
	for _, d := range loaded.Types {
		d.Fields = slices.DeleteFunc(d.Fields, func(f *ast.FieldDefinition) bool { return hidden(f, role) })
	}
	delete(loaded.Directives, onlyDirective)
	prune(loaded)
	return loaded, nil
}

func hidden(f *ast.FieldDefinition, role access.Role) bool {
	only := f.Directives.ForName(onlyDirective)
	if only == nil {
		return false
	}
	least, ok := access.ParseRole(only.Arguments.ForName("role").Value.Raw)
	return !ok || role < least
}

// prune removes the types that nothing leads to any more.
func prune(s *ast.Schema) {
	reached := make(map[string]bool)
	var reach func(name string)
	reach = func(name string) {
		d := s.Types[name]
		if d == nil || reached[name] {
			return
		}
		reached[name] = true
		for _, f := range d.Fields {
			reach(f.Type.Name())
			for _, argument := range f.Arguments {
				reach(argument.Type.Name())
			}
		}
		for _, other := range slices.Concat(d.Interfaces, d.Types) {
			reach(other)
		}
		for _, possible := range s.PossibleTypes[name] {
			reach(possible.Name)
		}
	}
	for name, d := range s.Types {
		if d.BuiltIn {
			reach(name)
		}
	}
	for _, root := range []*ast.Definition{s.Query, s.Mutation, s.Subscription} {
		if root != nil {
			reach(root.Name)
		}
	}
	for _, d := range s.Directives {
		for _, argument := range d.Arguments {
			reach(argument.Type.Name())
		}
	}
	for name := range s.Types {
		if !reached[name] {
			delete(s.Types, name)
			delete(s.PossibleTypes, name)
			delete(s.Implements, name)
		}
	}
}
