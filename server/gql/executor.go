package gql

import (
	"context"
	"slices"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
	"spona/resolvers"
)

// An Executor runs operations that come in another way than by a request, such as
// over a websocket, within the same limits. Whose they are is in the context, by
// [resolvers.WithVisit].
type Executor struct{ *handler }

var _ graphql.GraphExecutor = Executor{}

// ReadParams reads what an operation asks from JSON as the body of a POST has it.
// malformed says that it is no such thing at all.
func (x Executor) ReadParams(payload []byte) (p *graphql.RawParams, malformed bool, errs gqlerror.List) {
	if !utf8.Valid(payload) {
		return nil, true, nil
	}
	value, refused := x.decode(payload)
	if refused != nil {
		return nil, refused.code != graph.CodeLimitExceeded, gqlerror.List{requestError(refused.code, refused.message)}
	}
	object, ok := value.(map[string]any)
	if !ok {
		return nil, true, nil
	}
	read, refused := x.params(object)
	if refused != nil {
		known := refused.code == graph.CodeNotFound // of a trusted document
		return nil, !known, gqlerror.List{fieldError(refused.code, refused.field, refused.message)}
	}
	return &graphql.RawParams{Query: read.query, OperationName: read.name, Variables: read.variables}, false, nil
}

// CreateOperationContext implements [graphql.GraphExecutor]: it parses, limits,
// validates and costs what is asked, by the schema as the viewer's role sees it.
func (x Executor) CreateOperationContext(ctx context.Context, p *graphql.RawParams) (*graphql.OperationContext, gqlerror.List) {
	op, errs := x.schemaOf(ctx).documents.prepare(params{query: p.Query, name: p.OperationName, variables: p.Variables})
	if errs != nil {
		return nil, errs
	}
	return &graphql.OperationContext{
		RawQuery: op.query, OperationName: op.name, Variables: op.variables, Doc: op.document, Operation: op.definition,
	}, nil
}

// IsPersonal reports whether the answer to an operation is for one person alone, and
// not for all who may see the same.
func (Executor) IsPersonal(op *graphql.OperationContext) bool {
	return isPersonal(op.Operation.SelectionSet, make(map[string]bool))
}

func (x Executor) schemaOf(ctx context.Context) roleSchema {
	return x.roles[min(int(resolvers.RoleOf(ctx)), len(x.roles)-1)]
}

// DispatchOperation implements [graphql.GraphExecutor]. It leaves the operation as it
// is, so that one can be run many times, also at the same time. Queries and mutations
// wait for no slot: where none is free, the answer says so.
func (x Executor) DispatchOperation(ctx context.Context, op *graphql.OperationContext) (graphql.ResponseHandler, context.Context) {
	ctx = resolvers.WithOperation(ctx)
	if op.Operation.Operation != ast.Subscription {
		select {
		case x.slots <- struct{}{}:
			defer func() { <-x.slots }()
		default:
			busy := requestError(graph.CodeOverloaded, "the server is busy; try again in a moment")
			return graphql.OneShot(&graphql.Response{Errors: gqlerror.List{busy}}), ctx
		}
		response := x.once(ctx, op)
		return graphql.OneShot(response), ctx
	}
	return x.stream(ctx, op), ctx
}

// DispatchError implements [graphql.GraphExecutor].
func (x Executor) DispatchError(ctx context.Context, errs gqlerror.List) *graphql.Response {
	shown := make(gqlerror.List, 0, len(errs))
	for _, err := range errs {
		shown = append(shown, x.present(ctx, err))
	}
	return &graphql.Response{Errors: shorten(shown)}
}

// once runs a query or a mutation.
func (x Executor) once(ctx context.Context, op *graphql.OperationContext) (out *graphql.Response) {
	defer func() {
		if p := recover(); p != nil {
			out = x.DispatchError(ctx, gqlerror.List{x.present(ctx, resolvers.Recover(ctx, p))})
		}
	}()
	a := answer{}
	x.execute(ctx, x.schemaOf(ctx).schema, &operation{
		query: op.RawQuery, name: op.OperationName, document: op.Doc, definition: op.Operation, variables: op.Variables,
	}, &a)
	out = &graphql.Response{Data: a.data, Errors: shorten(a.errors)}
	if a.data != nil && a.remembered != "" {
		out.Extensions = map[string]any{"fromMemory": map[string]any{"dataVersion": a.remembered}}
	}
	return out
}

// stream begins a subscription, and gives its events one by one. What cannot be
// followed gives its errors alone.
func (x Executor) stream(ctx context.Context, op *graphql.OperationContext) (next graphql.ResponseHandler) {
	failed := func(errs gqlerror.List) graphql.ResponseHandler {
		return graphql.OneShot(&graphql.Response{Errors: shorten(errs)})
	}
	defer func() {
		if p := recover(); p != nil {
			next = failed(gqlerror.List{x.present(ctx, resolvers.Recover(ctx, p))})
		}
	}()
	ctx = graphql.WithOperationContext(ctx, newOperationContext(ctx, op))
	beginning := graphql.WithResponseContext(ctx, x.present, resolvers.Recover)
	events := x.schemaOf(ctx).schema.Exec(beginning)
	if errs := graphql.GetErrors(beginning); len(errs) > 0 {
		return failed(errs)
	}
	return func(context.Context) (out *graphql.Response) {
		ctx := graphql.WithResponseContext(ctx, x.present, resolvers.Recover)
		defer func() {
			if p := recover(); p != nil {
				out = &graphql.Response{Errors: gqlerror.List{x.present(ctx, resolvers.Recover(ctx, p))}}
			}
		}()
		out = events(ctx)
		if out == nil {
			return nil
		}
		out.Data = slices.Clone(out.Data) // gqlgen uses the bytes again for the next one
		out.Errors = shorten(slices.Concat(out.Errors, graphql.GetErrors(ctx)))
		return out
	}
}

// shorten keeps of errors what is shown at most.
func shorten(errs gqlerror.List) gqlerror.List {
	errs = errs[:min(len(errs), maxErrors)]
	for _, e := range errs {
		e.Message = clip(e.Message)
	}
	return errs
}
