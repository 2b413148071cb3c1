package gql

import (
	"fmt"
	"math"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
)

// A shape measures a document without regard to types, before validation: some of
// its rules take a time that grows with the square of the document, or follow
// fragments wherever they are spread. Each fragment is measured once, however
// often it is spread, and all numbers saturate.
type shape struct {
	limits    Limits
	document  *ast.QueryDocument
	fragments map[string]*measure
	steps     int // selections looked at

	aliases, spreads, directives int
	wrong                        *gqlerror.Error
}

// A measure says how much a set of selections is once fragments are expanded.
type measure struct {
	fields int // and spreads
	first  int // fields on the first level
	depth  int // levels, those of introspection aside
	within int // levels of all, for introspection
	done   bool
}

// checkShape refuses a document that is too much to validate.
func checkShape(document *ast.QueryDocument, limits Limits) *gqlerror.Error {
	s := &shape{limits: limits, document: document, fragments: make(map[string]*measure)}
	if len(document.Fragments) > limits.Fragments {
		return s.over("fragments", limits.Fragments)
	}
	fields := 0
	for _, f := range document.Fragments {
		m := s.fragment(f.Name)
		fields = saturatingAdd(fields, m.fields)
	}
	for _, op := range document.Operations {
		if len(op.VariableDefinitions) > limits.Variables {
			return s.over("variables", limits.Variables)
		}
		for _, v := range op.VariableDefinitions {
			s.value(v.DefaultValue, 0)
			s.directives += len(v.Directives)
		}
		s.directives += len(op.Directives)
		m := s.set(op.SelectionSet, false)
		fields = saturatingAdd(fields, m.fields)
		switch {
		case s.wrong != nil:
			return s.wrong
		case m.depth > limits.Depth:
			return s.over("levels", limits.Depth)
		case m.first > limits.RootFields:
			return s.over("root fields", limits.RootFields)
		}
	}
	switch {
	case s.wrong != nil:
		return s.wrong
	case s.aliases > limits.Aliases:
		return s.over("aliases", limits.Aliases)
	case s.spreads > limits.Spreads:
		return s.over("spreads of fragments", limits.Spreads)
	case s.directives > limits.Directives:
		return s.over("directives", limits.Directives)
	case fields > limits.Fields:
		return s.over("fields with all fragments expanded", limits.Fields)
	}
	return checkOverlap(document, limits.Pairs)
}

func (s *shape) over(what string, limit int) *gqlerror.Error {
	return fieldError(graph.CodeLimitExceeded, "query", fmt.Sprintf("the document has too many %s: at most %d", what, limit))
}

// fragment measures a fragment once. One that spreads itself is no valid
// document; one that does not exist is left for validation to report.
func (s *shape) fragment(name string) measure {
	if m := s.fragments[name]; m != nil {
		if !m.done {
			s.fail(requestError(graph.CodeValidationFailed, "a fragment spreads itself"))
		}
		return *m
	}
	definition := s.document.Fragments.ForName(name)
	if definition == nil {
		return measure{}
	}
	m := &measure{}
	s.fragments[name] = m
	s.directives += len(definition.Directives)
	*m = s.set(definition.SelectionSet, false)
	m.done = true
	return *m
}

// set measures a set of selections; introspecting says that it is below __schema
// or __type.
func (s *shape) set(set ast.SelectionSet, introspecting bool) measure {
	var total measure
	for _, selection := range set {
		if s.wrong != nil {
			return total
		}
		s.steps++
		var m measure
		switch selection := selection.(type) {
		case *ast.Field:
			m = s.field(selection, introspecting)
		case *ast.InlineFragment:
			s.spreads++
			s.directives += len(selection.Directives)
			m = s.set(selection.SelectionSet, introspecting)
			m.fields = saturatingAdd(m.fields, 1)
		case *ast.FragmentSpread:
			s.spreads++
			s.directives += len(selection.Directives)
			m = s.fragment(selection.Name)
			m.fields = saturatingAdd(m.fields, 1)
		}
		total.fields = saturatingAdd(total.fields, m.fields)
		total.first = saturatingAdd(total.first, m.first)
		total.depth = max(total.depth, m.depth)
		total.within = max(total.within, m.within)
	}
	return total
}

func (s *shape) field(f *ast.Field, introspecting bool) measure {
	if f.Alias != f.Name {
		s.aliases++
	}
	s.directives += len(f.Directives)
	for _, argument := range f.Arguments {
		s.value(argument.Value, 0)
	}
	for _, directive := range f.Directives {
		for _, argument := range directive.Arguments {
			s.value(argument.Value, 0)
		}
	}
	introspects := f.Name == "__schema" || f.Name == "__type"
	m := s.set(f.SelectionSet, introspecting || introspects)
	if introspects && m.within > s.limits.IntrospectionDepth {
		s.fail(s.over("levels of introspection", s.limits.IntrospectionDepth))
	}
	depth := saturatingAdd(m.depth, 1)
	if introspects || introspecting {
		depth = 1
	}
	return measure{fields: saturatingAdd(m.fields, 1), first: 1, depth: depth, within: saturatingAdd(m.within, 1)}
}

// value checks what is written for an argument: its levels, and that its numbers
// fit the types that they are read into.
func (s *shape) value(v *ast.Value, depth int) {
	if v == nil || s.wrong != nil {
		return
	}
	if depth > s.limits.JSONDepth {
		s.fail(s.over("levels in a value", s.limits.JSONDepth))
		return
	}
	var err error
	switch v.Kind {
	case ast.IntValue:
		_, err = strconv.ParseInt(v.Raw, 10, 64)
	case ast.FloatValue:
		_, err = strconv.ParseFloat(v.Raw, 64)
	case ast.StringValue, ast.BlockValue:
		if len(v.Raw) > s.limits.JSONString {
			s.fail(fieldError(graph.CodeLimitExceeded, "query", "the document has a string that is longer than this server reads"))
		}
	case ast.Variable, ast.BooleanValue, ast.NullValue, ast.EnumValue, ast.ListValue, ast.ObjectValue:
	}
	if err != nil {
		s.fail(requestError(graph.CodeInvalid, "the document has a number that is out of range"))
	}
	for _, child := range v.Children {
		s.value(child.Value, depth+1)
	}
}

func (s *shape) fail(err *gqlerror.Error) {
	if s.wrong == nil {
		s.wrong = err
	}
}

func saturatingAdd(a, b int) int {
	if a > math.MaxInt-b {
		return math.MaxInt
	}
	return a + b
}

func saturatingMultiply(a, b int) int {
	if a > 0 && b > math.MaxInt/a {
		return math.MaxInt
	}
	return a * b
}
