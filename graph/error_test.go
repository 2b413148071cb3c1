package graph_test

import (
	"errors"
	"fmt"
	"io"
	"testing"

	"spona/graph"
)

func TestCodeOfIsTheOutermostCode(t *testing.T) {
	conflict := graph.Errorf(graph.CodeConflict, "", "it is taken")
	tests := map[string]struct {
		err  error
		want graph.Code
	}{
		"no error":                  {nil, ""},
		"a foreign error":           {io.EOF, graph.CodeInternal},
		"an error of ours":          {conflict, graph.CodeConflict},
		"a wrapped one":             {fmt.Errorf("load: %w", fmt.Errorf("begin: %w", conflict)), graph.CodeConflict},
		"one that wraps another":    {graph.Errorf(graph.CodeInvalid, "file", "bad: %w", conflict), graph.CodeInvalid},
		"one among several":         {errors.Join(io.EOF, conflict), graph.CodeConflict},
		"one that wraps a foreign":  {&graph.Error{Code: graph.CodeReadonly, Msg: "full", Err: io.ErrShortWrite}, graph.CodeReadonly},
		"a foreign one that quotes": {fmt.Errorf("load: %v", conflict), graph.CodeInternal}, //nolint:errorlint // that it does not wrap is the case
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := graph.CodeOf(tt.err); got != tt.want {
				t.Errorf("CodeOf = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestErrorTextNamesFieldMessageAndCause(t *testing.T) {
	tests := map[string]error{
		"it is taken":              graph.Errorf(graph.CodeConflict, "", "it is taken"),
		"limit: at most 5, not 6":  graph.Invalid("limit", "at most %d, not %d", 5, 6),
		"the disk is full: EOF":    &graph.Error{Code: graph.CodeReadonly, Msg: "the disk is full", Err: io.EOF},
		"the file is cut off: EOF": graph.Errorf(graph.CodeInvalid, "", "the file is cut off: %w", io.EOF),
	}
	for want, err := range tests {
		t.Run(want, func(t *testing.T) {
			if err.Error() != want {
				t.Errorf("got %q", err)
			}
		})
	}
}

func TestCausesCanBeAskedFor(t *testing.T) {
	err := fmt.Errorf("load: %w", graph.Errorf(graph.CodeInvalid, "", "the file is cut off: %w", io.ErrUnexpectedEOF))
	if !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("%v does not say that the file is cut off", err)
	}
}
