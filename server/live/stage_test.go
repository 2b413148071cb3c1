package live_test

import (
	"context"
	"encoding/json"
	"strings"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/members"
	"spona/resolvers"
)

// The stage is a small forum for tests of the transport alone: topics in public, and
// topics of circles, whose ids begin with the circle's and a hyphen.
const stageSchema = `
directive @personal on FIELD_DEFINITION
type Query { hello: String! }
type Mutation { post(topic: ID!): Int! }
type Subscription {
  postAdded(topic: ID!, after: String): Post!
  newsReceived(after: String): Post!
  presenceChanged(circle: ID!, show: Boolean! = false): Presence!
}
type Post { cursor: String! id: ID! text: String! mine: String! @personal }
type Presence { present: [ID!]! }
`

// A stage runs operations on the small forum.
type stage struct {
	schema *ast.Schema
	events events.Store
	text   string // of each post
	runs   atomic.Int64
	hold   atomic.Pointer[chan struct{}] // queries wait for it
}

func newStage(store events.Store, text string) (*stage, error) {
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: stageSchema})
	if err != nil {
		return nil, err
	}
	return &stage{schema: schema, events: store, text: text}, nil
}

// ReadParams implements live.Executor.
func (*stage) ReadParams(payload []byte) (*graphql.RawParams, bool, gqlerror.List) {
	var p struct {
		Query     string
		Variables map[string]any
	}
	err := json.Unmarshal(payload, &p)
	return &graphql.RawParams{Query: p.Query, Variables: p.Variables}, err != nil || p.Query == "", nil
}

// CreateOperationContext implements [graphql.GraphExecutor].
func (s *stage) CreateOperationContext(_ context.Context, p *graphql.RawParams) (*graphql.OperationContext, gqlerror.List) {
	document, errs := gqlparser.LoadQueryWithRules(s.schema, p.Query, rules.NewDefaultRules())
	if errs != nil {
		return nil, errs
	}
	return &graphql.OperationContext{RawQuery: p.Query, Doc: document, Operation: document.Operations[0], Variables: p.Variables}, nil
}

// IsPersonal implements live.Executor.
func (*stage) IsPersonal(op *graphql.OperationContext) bool {
	return strings.Contains(op.RawQuery, "mine")
}

// DispatchError implements [graphql.GraphExecutor].
func (*stage) DispatchError(_ context.Context, errs gqlerror.List) *graphql.Response {
	return &graphql.Response{Errors: errs}
}

// DispatchOperation implements [graphql.GraphExecutor].
func (s *stage) DispatchOperation(ctx context.Context, op *graphql.OperationContext) (graphql.ResponseHandler, context.Context) {
	root, _ := op.Operation.SelectionSet[0].(*ast.Field)
	arguments := root.ArgumentMap(op.Variables)
	data, err := s.answer(ctx, root.Name, arguments)
	switch {
	case err != nil:
		e := gqlerror.Errorf("%v", err)
		e.Extensions = map[string]any{"code": string(graph.CodeOf(err))}
		return graphql.OneShot(&graphql.Response{Errors: gqlerror.List{e}}), ctx
	case data == nil:
		return func(context.Context) *graphql.Response { return nil }, ctx
	}
	body, err := json.Marshal(map[string]any{root.Name: data})
	if err != nil {
		panic(err)
	}
	return graphql.OneShot(&graphql.Response{Data: body}), ctx
}

func (s *stage) answer(ctx context.Context, field string, arguments map[string]any) (any, error) {
	text := func(name string) string { t, _ := arguments[name].(string); return t }
	var after *string
	if cursor, given := arguments["after"].(string); given {
		after = &cursor
	}
	switch field {
	case "hello":
		if hold := s.hold.Load(); hold != nil {
			<-*hold
		}
		return "hello", nil
	case "post":
		return s.post(ctx, members.ID(text("topic")))
	case "postAdded":
		if circle, _, in := strings.Cut(text("topic"), "-"); in {
			if err := viewerOf(ctx).Check(access.Read, access.In(access.CircleID(circle))); err != nil {
				return nil, err
			}
		}
		return s.follow(ctx, events.Scope{Topic: members.ID(text("topic"))}, after)
	case "newsReceived":
		if err := viewerOf(ctx).Check(access.KeepAccount, access.Public()); err != nil {
			return nil, err
		}
		return s.follow(ctx, events.Scope{Account: members.ID(viewerOf(ctx).Account())}, after)
	}
	if err := viewerOf(ctx).Check(access.Read, access.In(access.CircleID(text("circle")))); err != nil {
		return nil, err
	}
	show, _ := arguments["show"].(bool)
	lists, err := resolvers.Following(ctx).Attend(ctx, members.ID(text("circle")), show)
	if err != nil {
		return nil, err
	}
	for present := range lists {
		return map[string]any{"present": present}, nil
	}
	return nil, nil
}

func (s *stage) follow(ctx context.Context, scope events.Scope, after *string) (any, error) {
	happened, err := resolvers.Following(ctx).Follow(ctx, scope, after)
	if err != nil {
		return nil, err
	}
	for e := range happened {
		s.runs.Add(1)
		return map[string]any{
			"cursor": resolvers.CursorOf(ctx, e), "id": e.Post, "text": s.text, "mine": viewerOf(ctx).Account(),
		}, nil
	}
	return nil, nil
}

// post appends a post to a topic.
func (s *stage) post(ctx context.Context, topic members.ID) (int64, error) {
	e := events.Event{Kind: events.PostAdded, Topic: topic}
	err := s.events.WriteEvents(ctx, func(w events.Writer) error {
		bounds, err := w.EventBounds()
		if err != nil {
			return err
		}
		e.Post = postID(bounds.Last + 1)
		return w.AppendEvent(&e)
	})
	return e.Seq, err
}

func viewerOf(ctx context.Context) *access.Viewer { return resolvers.ViewerOf(ctx) }

// patience is how long a test waits for what is bound to happen.
const patience = 20 * time.Second
