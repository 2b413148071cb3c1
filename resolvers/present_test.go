package resolvers_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
	"spona/resolvers"
)

func TestPresenterDecidesWhatIsSeen(t *testing.T) {
	disk := errors.New("open /var/lib/graph.db: disk on fire")
	tests := []struct {
		name        string
		err         error
		wantCode    graph.Code
		wantField   string
		wantMessage string // "" for any
		wantLog     string // "" for nothing
	}{
		{"a domain error", graph.Invalid("first", "too many"), graph.CodeInvalid, "first", "too many", ""},
		{"a wrapped domain error", fmt.Errorf("list: %w", graph.Invalid("first", "too many")), graph.CodeInvalid, "first", "too many", ""},
		{"a domain error with a place", gqlerror.WrapPath(ast.Path{ast.PathName("a")}, graph.Invalid("first", "too many")), graph.CodeInvalid, "first", "too many", ""},
		{"a domain error with a cause", &graph.Error{Code: graph.CodeNotFound, Msg: "gone", Err: disk}, graph.CodeNotFound, "", "gone", ""},
		{"a database that is away", &graph.Error{Code: graph.CodeUpstreamUnavailable, Msg: "away", Err: disk}, graph.CodeUpstreamUnavailable, "", "away", "disk on fire"},
		{"an error of elsewhere", disk, graph.CodeInternal, "", "", "disk on fire"},
		{"an internal domain error", &graph.Error{Code: graph.CodeInternal, Msg: "secret", Err: disk}, graph.CodeInternal, "", "", "disk on fire"},
		{"an error of gqlgen at run time", gqlerror.Errorf("must not be null"), graph.CodeInternal, "", "", "must not be null"},
		{"a deadline", fmt.Errorf("find: %w", context.DeadlineExceeded), graph.CodeTimeout, "", "", ""},
		{"a client that left", context.Canceled, graph.CodeTimeout, "", "", ""},
		{"a panic", resolvers.Recover(context.Background(), "disk on fire"), graph.CodeInternal, "", "", "disk on fire"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var logged []string
			ctx := resolvers.WithOperation(t.Context())
			present := resolvers.Presenter(func(_ context.Context, correlation string, cause error) {
				logged = append(logged, correlation+" "+cause.Error())
			})
			got := present(ctx, tt.err)
			if again := present(ctx, tt.err); again.Message != got.Message {
				t.Errorf("the second time %q, want %q", again.Message, got.Message)
			}
			if got.Extensions["code"] != string(tt.wantCode) || tt.wantMessage != "" && got.Message != tt.wantMessage || got.Message == "" {
				t.Errorf("%q with %v, want %q with %s", got.Message, got.Extensions, tt.wantMessage, tt.wantCode)
			}
			if field, _ := got.Extensions["field"].(string); field != tt.wantField {
				t.Errorf("field %q, want %q", field, tt.wantField)
			}
			if got.Err != nil || strings.Contains(got.Message, "fire") || strings.Contains(got.Message, "secret") {
				t.Errorf("the cause is shown: %+v", got)
			}
			correlation, shown := got.Extensions["correlation"].(string)
			switch {
			case tt.wantLog == "" && (shown || len(logged) > 0):
				t.Errorf("correlation %q, logged %q, want neither", correlation, logged)
			case tt.wantLog != "" && (len(logged) != 1 || !strings.HasPrefix(logged[0], correlation+" ") || !strings.Contains(logged[0], tt.wantLog)):
				t.Errorf("correlation %q, logged %q, want %q once", correlation, logged, tt.wantLog)
			}
		})
	}
}

func TestRequestErrorsAreShownAsTheyAre(t *testing.T) {
	err := &gqlerror.Error{Message: "no such field", Extensions: map[string]any{"code": "GRAPHQL_VALIDATION_FAILED"}}
	if got := resolvers.Presenter(nil)(t.Context(), err); got.Message != "no such field" || got.Extensions["code"] != "GRAPHQL_VALIDATION_FAILED" {
		t.Errorf("got %+v", got)
	}
}

// A panic is logged with the function that it came from, without any path.
func TestPanicsNameTheirFunction(t *testing.T) {
	var err error
	func() {
		defer func() { err = resolvers.Recover(context.Background(), recover()) }()
		none := make([]int, 0)
		_ = none[len(t.Name())]
	}()
	if got := err.Error(); !strings.Contains(got, "resolvers_test.TestPanicsNameTheirFunction") || strings.Contains(got, ".go") || strings.Contains(got, "/") {
		t.Errorf("got %q", got)
	}
}

func TestOperationsHaveCorrelationsOfTheirOwn(t *testing.T) {
	a, b := resolvers.WithOperation(t.Context()), resolvers.WithOperation(t.Context())
	if resolvers.Correlation(a) == "" || resolvers.Correlation(a) == resolvers.Correlation(b) || resolvers.Correlation(t.Context()) != "" {
		t.Errorf("correlations %q and %q, outside %q", resolvers.Correlation(a), resolvers.Correlation(b), resolvers.Correlation(t.Context()))
	}
}
