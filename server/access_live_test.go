package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph/events"
	"spona/graph/members"
	"spona/resolvers"
	"spona/server/auth"
	"spona/server/live"
)

// beginning answers a subscription with how it begins: with what is wrong, or with
// nothing, when the viewer may follow what they ask for. Nothing ever happens there, so
// that an answer is about rights alone; that what happens arrives, and ends with the
// right to it, is tested over sockets in package live.
type beginning struct{}

func (beginning) Supports(r *http.Request) bool { return r.Header.Get("Upgrade") == "websocket" }

func (beginning) Do(w http.ResponseWriter, r *http.Request, runs graphql.GraphExecutor) {
	x, ok := runs.(live.Executor)
	if !ok {
		http.Error(w, "this runs no subscriptions", http.StatusInternalServerError)
		return
	}
	answer := graphql.Response{Data: json.RawMessage(`{"begun":true}`)}
	if errs := begin(r, x); len(errs) > 0 {
		answer = graphql.Response{Errors: errs}
	}
	_ = json.NewEncoder(w).Encode(answer)
}

func begin(r *http.Request, x live.Executor) gqlerror.List {
	ctx := resolvers.WithFollowing(resolvers.WithVisit(r.Context(), auth.VisitOf(r.Context())), quiet{})
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return gqlerror.List{gqlerror.WrapIfUnwrapped(err)}
	}
	p, _, errs := x.ReadParams(body)
	if len(errs) > 0 {
		return errs
	}
	op, errs := x.CreateOperationContext(ctx, p)
	if len(errs) > 0 {
		return errs
	}
	next, ctx := x.DispatchOperation(ctx, op)
	if first := next(ctx); first != nil {
		return first.Errors
	}
	return nil
}

// quiet is where nothing happens.
type quiet struct{}

func (quiet) Follow(context.Context, events.Scope, *string) (<-chan events.Event, error) {
	none := make(chan events.Event)
	close(none)
	return none, nil
}

func (quiet) Attend(context.Context, members.ID, bool) (<-chan []members.ID, error) {
	none := make(chan []members.ID)
	close(none)
	return none, nil
}

func (quiet) Cursor(events.Event) string { return "cursor" }
