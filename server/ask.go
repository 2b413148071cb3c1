package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"spona/graph"
	"spona/graph/projection"
)

// An api asks the GraphQL API within the process, so that the command line gives
// the same answers as the server.
type api struct {
	handler http.Handler
	keeper  *projection.Keeper
}

// ready waits for the graph to be in memory, which may take longer than one
// question is given.
func (a api) ready(ctx context.Context) error {
	_, err := a.keeper.Refresh(ctx)
	return err
}

// ask puts a query and reads its data into out.
func (a api) ask(ctx context.Context, query string, variables map[string]any, out any) error {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return fmt.Errorf("ask: %w", err)
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("ask: %w", err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/graphql-response+json")
	answer := &answer{header: make(http.Header)}
	a.handler.ServeHTTP(answer, r)

	var result struct {
		Data   json.RawMessage
		Errors []struct {
			Message    string
			Extensions struct{ Code graph.Code }
		}
	}
	if err := json.Unmarshal(answer.body.Bytes(), &result); err != nil {
		return fmt.Errorf("ask: the answer is no JSON: %w", err)
	}
	if len(result.Errors) > 0 {
		first := result.Errors[0]
		return graph.Errorf(first.Extensions.Code, "", "%s", strings.TrimSpace(first.Message))
	}
	if err := json.Unmarshal(result.Data, out); err != nil {
		return fmt.Errorf("ask: the answer does not fit: %w", err)
	}
	return nil
}

// answer keeps what a handler writes.
type answer struct {
	header http.Header
	body   bytes.Buffer
}

// Header implements [http.ResponseWriter].
func (a *answer) Header() http.Header { return a.header }

// Write implements [http.ResponseWriter].
func (a *answer) Write(b []byte) (int, error) { return a.body.Write(b) }

// WriteHeader implements [http.ResponseWriter]. The status says no more than the
// errors in the body.
func (a *answer) WriteHeader(int) {}
