package table

import (
	"errors"
	"fmt"
	"slices"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"spona/graph"
)

// maxMapping is the longest mapping file. Real ones have a few KiB, and the YAML
// library takes long over what nests deeper than any.
const maxMapping = 64 << 10

// decodeYAML reads the text of a mapping file strictly: a key that is not known
// is an error that names its line. Anchors and aliases are refused, since a few
// of them can stand for more text than memory holds.
func decodeYAML(source string, m *Mapping) error {
	if len(source) > maxMapping {
		return graph.Errorf(graph.CodeLimitExceeded, "mapping", "it is longer than %d bytes", maxMapping)
	}
	file, err := parser.ParseBytes([]byte(source), 0)
	if err != nil {
		return faultOf(err)
	}
	if len(file.Docs) != 1 || file.Docs[0].Body == nil {
		return graph.Invalid("mapping", "it must hold one YAML document")
	}
	var seen aliases
	ast.Walk(&seen, file.Docs[0].Body)
	if seen.line > 0 {
		return fault(seen.line, "anchors and aliases are not taken")
	}
	if err := yaml.NodeToValue(file.Docs[0].Body, m, yaml.Strict()); err != nil {
		return faultOf(err)
	}
	return nil
}

// aliases finds the first anchor, alias or merge key of a document.
type aliases struct{ line int }

// Visit implements [ast.Visitor].
func (a *aliases) Visit(node ast.Node) ast.Visitor {
	switch node.Type() {
	case ast.AnchorType, ast.AliasType, ast.MergeKeyType:
		if a.line == 0 {
			a.line = lineOf(node)
		}
	}
	return a
}

// fault is an error at a line of the mapping.
func fault(line int, format string, args ...any) error {
	return graph.Invalid("mapping", "line %d: %s", line, fmt.Sprintf(format, args...))
}

// faultOf is an error of the YAML library in our words, with its line alone:
// what it quotes of the file is left out.
func faultOf(err error) error {
	var ours *graph.Error
	var theirs yaml.Error
	switch {
	case errors.As(err, &ours):
		return ours
	case errors.As(err, &theirs) && theirs.GetToken() != nil && theirs.GetToken().Position != nil:
		return fault(theirs.GetToken().Position.Line, "%s", theirs.GetMessage())
	}
	return graph.Invalid("mapping", "%s", err)
}

func lineOf(node ast.Node) int {
	if t := node.GetToken(); t != nil && t.Position != nil {
		return t.Position.Line
	}
	return 0
}

// A text is a scalar as it is written, and its line.
type text struct {
	s    string
	line int
}

// UnmarshalYAML implements [yaml.NodeUnmarshaler].
func (t *text) UnmarshalYAML(node ast.Node) error {
	t.line = lineOf(node)
	switch n := node.(type) {
	case *ast.NullNode:
		t.s = ""
	case *ast.StringNode:
		t.s = n.Value
	case *ast.LiteralNode:
		t.s = n.Value.Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		t.s = node.GetToken().Value
	default:
		return fault(t.line, "a text must stand here")
	}
	return nil
}

// A list is a sequence, or one item that stands for a sequence of one. A list
// that is not there is nil.
type list[T any] []T

// UnmarshalYAML implements [yaml.NodeUnmarshaler].
func (l *list[T]) UnmarshalYAML(node ast.Node) error {
	nodes := []ast.Node{node}
	if sequence, ok := node.(*ast.SequenceNode); ok {
		nodes = sequence.Values
	}
	*l = make(list[T], len(nodes))
	for i, n := range nodes {
		if err := yaml.NodeToValue(n, &(*l)[i], yaml.Strict()); err != nil {
			return err
		}
	}
	return nil
}

// Named are the members of a YAML mapping in the order of the file.
type named[T any] []member[T]

// member is one of them.
type member[T any] struct {
	name  string
	line  int
	value T
}

// UnmarshalYAML implements [yaml.NodeUnmarshaler].
func (m *named[T]) UnmarshalYAML(node ast.Node) error {
	values, err := membersOf(node)
	if err != nil {
		return err
	}
	for _, v := range values {
		one := member[T]{name: keyOf(v.Key), line: lineOf(v.Key)}
		if slices.ContainsFunc(*m, func(other member[T]) bool { return other.name == one.name }) {
			return fault(one.line, "%q is there twice", one.name)
		}
		if err := yaml.NodeToValue(v.Value, &one.value, yaml.Strict()); err != nil {
			return err
		}
		*m = append(*m, one)
	}
	return nil
}

func membersOf(node ast.Node) ([]*ast.MappingValueNode, error) {
	switch n := node.(type) {
	case *ast.MappingNode:
		return n.Values, nil
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}, nil
	case *ast.NullNode:
		return nil, nil
	}
	return nil, fault(lineOf(node), "names with values must stand here")
}

func keyOf(key ast.MapKeyNode) string {
	if s, ok := key.(*ast.StringNode); ok {
		return s.Value
	}
	return key.GetToken().Value
}
