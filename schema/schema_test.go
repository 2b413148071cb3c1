package schema_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"

	"spona/graph"
	"spona/schema"
)

func load(t testing.TB) *ast.Schema {
	t.Helper()
	loaded, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

// Everything that a client can meet in the schema says what it is.
func TestEverythingIsDescribed(t *testing.T) {
	for name, d := range load(t).Types {
		if d.BuiltIn {
			continue
		}
		described(t, name, d.Description)
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			described(t, name+"."+f.Name, f.Description)
			for _, argument := range f.Arguments {
				described(t, name+"."+f.Name+"("+argument.Name+")", argument.Description)
			}
		}
		for _, value := range d.EnumValues {
			described(t, name+"."+value.Name, value.Description)
		}
	}
}

func described(t *testing.T, what, description string) {
	t.Helper()
	first := []rune(description + " ")[0]
	if strings.TrimSpace(description) == "" || !strings.HasSuffix(description, ".") || unicode.IsLower(first) {
		t.Errorf("%s is described as %q, want a sentence", what, description)
	}
}

func TestNamesFollowTheConventions(t *testing.T) {
	for name, d := range load(t).Types {
		if d.BuiltIn {
			continue
		}
		for _, value := range d.EnumValues {
			if strings.ToUpper(value.Name) != value.Name {
				t.Errorf("%s.%s is not in capitals", name, value.Name)
			}
		}
		if strings.HasSuffix(name, "Connection") {
			var fields []string
			for _, f := range d.Fields {
				fields = append(fields, f.Name)
			}
			if want := []string{"edges", "nodes", "pageInfo", "totalCount"}; !slices.Equal(fields, want) {
				t.Errorf("%s has %v, want %v", name, fields, want)
			}
		}
	}
}

// The text that "spona schema" prints is the schema, whole.
func TestSDLIsTheSchema(t *testing.T) {
	printed, err := validator.LoadSchema(validator.Prelude, &ast.Source{Input: schema.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	for name := range load(t).Types {
		if printed.Types[name] == nil {
			t.Errorf("the text has no %s", name)
		}
	}
}

// A kind that is added to the domain is missing in the API until it is added
// here.
func TestEnumsHaveAllKindsOfTheDomain(t *testing.T) {
	var entities, relations []string
	for _, k := range graph.EntityKinds() {
		entities = append(entities, capitals(k.String()))
	}
	for _, k := range graph.RelationKinds() {
		relations = append(relations, k.String())
	}
	for enum, want := range map[string][]string{"EntityKind": entities, "RelationKind": relations} {
		var got []string
		for _, value := range load(t).Types[enum].EnumValues {
			got = append(got, value.Name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s has %v, want %v", enum, got, want)
		}
	}
}

// capitals writes PublicBody as PUBLIC_BODY.
func capitals(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToUpper(r))
	}
	return b.String()
}

// Every kind has a type of its name that is an entity and has the fields of all.
func TestEachKindHasItsType(t *testing.T) {
	loaded := load(t)
	for _, k := range graph.EntityKinds() {
		d := loaded.Types[k.String()]
		if d == nil || !slices.Contains(d.Interfaces, "Entity") || !slices.Contains(d.Interfaces, "Node") {
			t.Errorf("%s is no Entity and Node", k)
			continue
		}
		for _, f := range loaded.Types["Entity"].Fields {
			own := d.Fields.ForName(f.Name)
			if fmt.Sprint(own.Type) != fmt.Sprint(f.Type) || own.Description != f.Description || len(own.Arguments) != len(f.Arguments) {
				t.Errorf("%s.%s differs from that of Entity", k, f.Name)
			}
		}
	}
}

// What later work brings is not there before it works.
func TestNothingIsPromised(t *testing.T) {
	loaded := load(t)
	if loaded.Directives["defer"] != nil {
		t.Error("there is @defer, and no transport for it")
	}
}
