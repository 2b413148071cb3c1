package gql

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
)

// coerce reads the variables of an operation by their types, as the specification
// says: the parser's own way takes "10" for an Int and asc for ASC.
func coerce(schema *ast.Schema, op *ast.OperationDefinition, given map[string]any) (map[string]any, *gqlerror.Error) {
	c := coercion{schema}
	coerced := make(map[string]any, len(op.VariableDefinitions))
	for _, v := range op.VariableDefinitions {
		field := "variables." + v.Variable
		value, present := given[v.Variable]
		switch {
		case present:
			read, err := c.value(field, v.Type, value)
			if err != nil {
				return nil, err
			}
			coerced[v.Variable] = read
		case v.DefaultValue != nil:
			read, err := v.DefaultValue.Value(nil)
			if err != nil { // numbers out of range have been refused with the shape
				return nil, mismatch(field, "the default cannot be read")
			}
			coerced[v.Variable] = read
		case v.Type.NonNull:
			return nil, mismatch(field, "a value is needed")
		}
	}
	return coerced, nil
}

type coercion struct{ schema *ast.Schema }

func mismatch(field, message string) *gqlerror.Error {
	return fieldError(graph.CodeInvalid, field, message)
}

func (c coercion) value(field string, t *ast.Type, value any) (any, *gqlerror.Error) {
	if value == nil {
		if t.NonNull {
			return nil, mismatch(field, "it cannot be null")
		}
		return nil, nil // null is a value
	}
	if t.Elem != nil {
		return c.list(field, t.Elem, value)
	}
	switch definition := c.schema.Types[t.NamedType]; definition.Kind {
	case ast.Enum:
		if name, ok := value.(string); ok && definition.EnumValues.ForName(name) != nil {
			return name, nil
		}
		return nil, mismatch(field, "it is none of the values of "+definition.Name)
	case ast.InputObject:
		object, ok := value.(map[string]any)
		if !ok {
			return nil, mismatch(field, "it has to be an object: "+definition.Name)
		}
		return c.object(field, definition, object)
	default:
		return scalar(field, t.NamedType, value)
	}
}

// list reads a list; a single value stands for a list of one.
func (c coercion) list(field string, t *ast.Type, value any) (any, *gqlerror.Error) {
	items, ok := value.([]any)
	if !ok {
		item, err := c.value(field, t, value)
		return []any{item}, err
	}
	read := make([]any, len(items))
	for i, item := range items {
		var err *gqlerror.Error
		if read[i], err = c.value(field+"."+strconv.Itoa(i), t, item); err != nil {
			return nil, err
		}
	}
	return read, nil
}

func (c coercion) object(field string, definition *ast.Definition, object map[string]any) (any, *gqlerror.Error) {
	for name := range object {
		if definition.Fields.ForName(name) == nil {
			return nil, mismatch(field, definition.Name+" has no such field")
		}
	}
	read := make(map[string]any, len(definition.Fields))
	for _, f := range definition.Fields {
		value, present := object[f.Name]
		switch {
		case present:
			var err *gqlerror.Error
			if read[f.Name], err = c.value(field+"."+f.Name, f.Type, value); err != nil {
				return nil, err
			}
		case f.DefaultValue == nil && f.Type.NonNull:
			return nil, mismatch(field+"."+f.Name, "a value is needed")
		}
	}
	return read, nil
}

// scalar checks the types that GraphQL defines; the others check themselves when
// they are read.
func scalar(field, name string, value any) (any, *gqlerror.Error) {
	ok := true
	switch name {
	case "Int":
		number, isNumber := value.(json.Number)
		n, err := number.Int64()
		if !isNumber || err != nil || n < math.MinInt32 || n > math.MaxInt32 {
			return nil, mismatch(field, "it has to be a whole number of 32 bits: Int")
		}
		return n, nil
	case "Float":
		number, isNumber := value.(json.Number)
		f, err := number.Float64()
		if !isNumber || err != nil {
			return nil, mismatch(field, "it has to be a number: Float")
		}
		return f, nil
	case "String":
		_, ok = value.(string)
	case "Boolean":
		_, ok = value.(bool)
	case "ID":
		number, isNumber := value.(json.Number)
		if isNumber {
			if _, err := number.Int64(); err != nil {
				return nil, mismatch(field, "it has to be an ID")
			}
			return number.String(), nil
		}
		_, ok = value.(string)
	}
	if !ok {
		return nil, mismatch(field, "it has to be of type "+name)
	}
	return value, nil
}
