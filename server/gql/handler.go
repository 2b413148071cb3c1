package gql

import (
	"context"
	"net/http"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
	"spona/graph/access"
	"spona/resolvers"
	"spona/schema"
)

// A handler serves the schema as the role of whoever asks sees it.
type handler struct {
	options Options
	roles   []roleSchema // by [access.Role]
	trusted trusted
	present graphql.ErrorPresenterFunc
	slots   chan struct{} // one for each operation under way
}

// A roleSchema is the schema as one role sees it, with the documents that fit it.
type roleSchema struct {
	schema    graphql.ExecutableSchema
	documents *documents
}

// NewHandler serves the API over a graph and what is in memory of it, at whatever
// path it is mounted.
func NewHandler(reader resolvers.Reader, projections resolvers.Projections, opts Options) (http.Handler, error) {
	o := opts.normalised()
	h := &handler{options: o, present: resolvers.Presenter(o.Log), slots: make(chan struct{}, o.AtOnce)}
	var err error
	if h.trusted, err = newTrusted(o.Documents); err != nil {
		return nil, err
	}
	answers, err := resolvers.New(reader, projections, o.Answers)
	if err != nil {
		return nil, err
	}
	roles := access.Roles()
	if err := h.fitSomebody(roles[len(roles)-1]); err != nil {
		return nil, err
	}
	if o.Visitor == nil {
		roles = roles[:1] // nobody else comes
	}
	limits := o.Limits
	limits.Cache /= len(roles)
	for _, role := range roles {
		loaded, err := schema.LoadFor(role)
		if err != nil {
			return nil, err
		}
		documents := newDocuments(loaded, limits)
		_ = documents.trust(h.trusted) // what does not fit this role is answered so
		h.roles = append(h.roles, roleSchema{
			schema.NewExecutableSchema(schema.Config{Schema: loaded, Resolvers: answers}), documents,
		})
	}
	return h, nil
}

// fitSomebody holds trusted documents to the schema of the role that sees most: what
// a page asks may be for staff alone, and is served also where there is no staff.
func (h *handler) fitSomebody(most access.Role) error {
	if len(h.trusted) == 0 {
		return nil
	}
	loaded, err := schema.LoadFor(most)
	if err != nil {
		return err
	}
	return newDocuments(loaded, h.options.Limits).trust(h.trusted)
}

// ServeHTTP implements [http.Handler].
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if h.options.Live != nil && h.options.Live.Supports(r) {
		if refused := h.checkOrigin(r); refused != nil {
			a := answer{}
			a.refuseHTTP(refused)
			a.write(w)
			return
		}
		h.options.Live.Do(w, r, Executor{h})
		return
	}
	ctx := resolvers.WithOperation(r.Context())
	role := access.Visitor
	if h.options.Visitor != nil {
		v := h.options.Visitor(r.Context())
		ctx, role = resolvers.WithVisit(ctx, v), v.Who().Viewer.Role()
	}
	a := answer{legacy: prefersJSON(r.Header.Values("Accept"))}
	defer func() {
		if p := recover(); p != nil {
			a.refuse(http.StatusInternalServerError, h.present(ctx, resolvers.Recover(ctx, p)))
			a.write(w)
		}
	}()
	h.answer(ctx, w, r, h.roles[role], &a)
	a.write(w)
}

// answer fills a with the answer to r.
func (h *handler) answer(ctx context.Context, w http.ResponseWriter, r *http.Request, as roleSchema, a *answer) {
	p, refused := h.read(w, r)
	if refused != nil {
		a.refuseHTTP(refused)
		return
	}
	op, err := as.documents.prepare(p)
	if err != nil {
		a.refuse(0, err...)
		return
	}
	if p.readOnly && op.definition.Operation != ast.Query {
		a.header = map[string]string{"Allow": "POST"}
		a.refuse(http.StatusMethodNotAllowed, requestError(graph.CodeInvalid, "GET is for queries alone; use POST"))
		return
	}
	if op.definition.Operation == ast.Subscription {
		a.refuse(http.StatusBadRequest, requestError(graph.CodeInvalid, "subscriptions go over a websocket, as graphql-transport-ws"))
		return
	}
	select {
	case h.slots <- struct{}{}:
		defer func() { <-h.slots }()
	default:
		a.header = map[string]string{"Retry-After": "1"}
		a.refuse(http.StatusTooManyRequests, requestError(graph.CodeOverloaded, "the server is busy; try again in a moment"))
		return
	}
	h.execute(ctx, as.schema, op, a)
}

// execute runs an operation that has passed all limits.
func (h *handler) execute(ctx context.Context, as graphql.ExecutableSchema, op *operation, a *answer) {
	ctx, cancel := context.WithTimeout(ctx, h.options.Timeout)
	defer cancel()
	ctx = graphql.WithOperationContext(ctx, newOperationContext(ctx, &graphql.OperationContext{
		RawQuery: op.query, OperationName: op.name, Variables: op.variables, Doc: op.document, Operation: op.definition,
	}))
	ctx = graphql.WithResponseContext(ctx, h.present, resolvers.Recover)
	response := as.Exec(ctx)(ctx)
	if err := ctx.Err(); err != nil {
		// What was cut short may look like an empty list: nothing of it is shown.
		a.data = []byte("null")
		a.errors = gqlerror.List{h.present(ctx, err)}
		return
	}
	a.data = response.Data
	if v, ok := resolvers.Remembered(ctx); ok {
		a.remembered = v.String()
	}
	a.errors = slices.Concat(response.Errors, graphql.GetErrors(ctx))
	if len(a.errors) > 0 && !slices.ContainsFunc(a.errors, func(e *gqlerror.Error) bool { return !isOverload(e) }) {
		a.status, a.header = http.StatusTooManyRequests, map[string]string{"Retry-After": "1"}
	}
}

// newOperationContext is what one run of an operation needs, of what several may
// share.
func newOperationContext(ctx context.Context, op *graphql.OperationContext) *graphql.OperationContext {
	return &graphql.OperationContext{
		RawQuery: op.RawQuery, OperationName: op.OperationName, Variables: op.Variables,
		Doc: op.Doc, Operation: op.Operation,
		RecoverFunc:            resolvers.Recover,
		ResolverMiddleware:     resolvers.FieldGuard(ctx),
		RootResolverMiddleware: func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler { return next(ctx) },
		Stats:                  graphql.Stats{OperationStart: time.Now()},
	}
}

// isOverload reports whether trying again in a moment may help.
func isOverload(e *gqlerror.Error) bool { return e.Extensions["code"] == string(graph.CodeOverloaded) }
