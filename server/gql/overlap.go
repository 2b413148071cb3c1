package gql

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
)

// checkOverlap refuses a document in which too many fields share a response name
// at one place. Validation compares each pair of them, so it would take a time
// that grows with the square of their number. The document's size with fragments
// expanded has to be limited already.
func checkOverlap(document *ast.QueryDocument, limit int) *gqlerror.Error {
	o := overlap{document: document, limit: limit}
	for _, op := range document.Operations {
		o.merge([]ast.SelectionSet{op.SelectionSet})
	}
	for _, fragment := range document.Fragments {
		o.merge([]ast.SelectionSet{fragment.SelectionSet})
	}
	if o.pairs <= limit {
		return nil
	}
	return fieldError(graph.CodeLimitExceeded, "query",
		fmt.Sprintf("the document has too many fields of the same name at the same place: at most %d pairs", limit))
}

type overlap struct {
	document *ast.QueryDocument
	limit    int
	pairs    int
}

// merge counts the pairs in sets that end up as one object of the answer, and in
// all below.
func (o *overlap) merge(sets []ast.SelectionSet) {
	byName := make(map[string][]ast.SelectionSet)
	for _, set := range sets {
		o.collect(set, byName)
	}
	for _, same := range byName {
		if o.pairs > o.limit {
			return
		}
		o.pairs = saturatingAdd(o.pairs, saturatingMultiply(len(same), len(same)-1)/2)
		o.merge(same)
	}
}

func (o *overlap) collect(set ast.SelectionSet, byName map[string][]ast.SelectionSet) {
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			byName[selection.Alias] = append(byName[selection.Alias], selection.SelectionSet)
		case *ast.InlineFragment:
			o.collect(selection.SelectionSet, byName)
		case *ast.FragmentSpread:
			if definition := o.document.Fragments.ForName(selection.Name); definition != nil {
				o.collect(definition.SelectionSet, byName)
			}
		}
	}
}
