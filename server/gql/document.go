package gql

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"spona/graph"
)

// documents turns requests into operations that may be executed.
type documents struct {
	schema *ast.Schema
	limits Limits
	cache  *documentCache

	trusted map[string]*ast.QueryDocument // by id; those that fit the schema
}

func newDocuments(schema *ast.Schema, limits Limits) *documents {
	return &documents{schema: schema, limits: limits, cache: newDocumentCache(limits.Cache)}
}

// An operation has passed all limits and may be executed.
type operation struct {
	query, name string
	document    *ast.QueryDocument
	definition  *ast.OperationDefinition
	variables   map[string]any
}

// prepare parses, limits, validates and costs what is asked.
func (d *documents) prepare(p params) (*operation, gqlerror.List) {
	document := d.trusted[p.named]
	if document == nil {
		document = d.cache.get(p.query)
	}
	valid := document != nil
	if !valid {
		var errs gqlerror.List
		if document, errs = d.parse(p.query); errs != nil {
			return nil, errs
		}
	}
	definition := document.Operations.ForName(p.name)
	if definition == nil {
		return nil, gqlerror.List{requestError(graph.CodeValidationFailed, "the document has no operation of that name, or several and none was named")}
	}
	op := &operation{query: p.query, name: p.name, document: document, definition: definition}
	if p.readOnly && definition.Operation != ast.Query {
		return op, nil // to be refused as such, whatever else is wrong with it
	}
	if !valid {
		if errs := d.validate(document); errs != nil {
			return nil, errs
		}
		d.cache.add(p.query, document)
	}
	if err := checkSubscription(definition); err != nil {
		return nil, gqlerror.List{err}
	}
	var err *gqlerror.Error
	if op.variables, err = coerce(d.schema, definition, p.variables); err != nil {
		return nil, gqlerror.List{err}
	}
	if err := newCost(d.schema, d.limits, op.variables).check(definition); err != nil {
		return nil, gqlerror.List{err}
	}
	return op, nil
}

// parse reads a document and checks its shape, which validation relies on.
func (d *documents) parse(query string) (*ast.QueryDocument, gqlerror.List) {
	if len(query) > d.limits.Query {
		return nil, gqlerror.List{fieldError(graph.CodeLimitExceeded, "query", "the document is longer than this server reads")}
	}
	document, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: query}, d.limits.Tokens)
	if err != nil {
		failed := gqlerror.WrapIfUnwrapped(err)
		code := graph.CodeParseFailed
		if strings.HasPrefix(failed.Message, "exceeded token limit") {
			code = graph.CodeLimitExceeded
		}
		shown := requestError(code, failed.Message)
		shown.Locations = failed.Locations
		return nil, gqlerror.List{shown}
	}
	if len(document.Operations) == 0 {
		return nil, gqlerror.List{requestError(graph.CodeValidationFailed, "the document has no operation")}
	}
	if err := checkShape(document, d.limits); err != nil {
		return nil, gqlerror.List{err}
	}
	return document, nil
}

// validate applies the rules of the specification. Nothing is suggested in place
// of an unknown name: looking for similar ones costs time, and the schema can be
// asked for.
func (d *documents) validate(document *ast.QueryDocument) gqlerror.List {
	checks := rules.NewDefaultRules()
	for _, quiet := range []validator.Rule{rules.FieldsOnCorrectTypeRuleWithoutSuggestions, rules.ScalarLeafsRuleWithoutSuggestions} {
		checks.RemoveRule(strings.TrimSuffix(quiet.Name, "WithoutSuggestions"))
		checks.AddRule(quiet.Name, quiet.RuleFunc)
	}
	found := validator.ValidateWithRules(d.schema, document, checks)
	if len(found) == 0 {
		return nil
	}
	found = found[:min(len(found), maxErrors)]
	shown := make(gqlerror.List, len(found))
	for i, err := range found {
		message, _, _ := strings.Cut(err.Message, " Did you mean")
		shown[i] = requestError(graph.CodeValidationFailed, message)
		shown[i].Locations = slices.Clone(err.Locations)
	}
	return shown
}
