package neo4j

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

func TestAheadYieldsInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		next := 0
		for n, err := range ahead(t.Context(), 9, 3, func(_ context.Context, part int) (int, error) {
			<-time.After(time.Duration(9-part) * time.Second) // the later ones are quicker
			return part, nil
		}) {
			if err != nil || n != next {
				t.Fatalf("%d, %v, want %d", n, err, next)
			}
			next++
		}
		if next != 9 {
			t.Errorf("%d parts, want 9", next)
		}
	})
}

func TestAheadStopsWithTheFirstError(t *testing.T) {
	broken := errors.New("broken")
	var seen []error
	for n, err := range ahead(t.Context(), 100, 2, func(_ context.Context, part int) (int, error) {
		if part >= 3 {
			return 0, broken
		}
		return part, nil
	}) {
		if seen = append(seen, err); err == nil && n != len(seen)-1 {
			t.Errorf("part %d comes as number %d", n, len(seen)-1)
		}
	}
	if len(seen) != 4 || !errors.Is(seen[3], broken) {
		t.Errorf("%v, want three parts and the error", seen)
	}
}

// Nothing goes on reading for a caller that has stopped.
func TestAheadEndsItsReadersWithTheCaller(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for part, err := range ahead(t.Context(), 100, 4, func(ctx context.Context, part int) (int, error) {
			if part > 0 {
				<-ctx.Done()
			}
			return part, ctx.Err()
		}) {
			if part != 0 || err != nil {
				t.Errorf("the first part is %d, %v", part, err)
			}
			break
		}
	}) // which fails while anything still runs
}
