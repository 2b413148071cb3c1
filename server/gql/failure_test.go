package gql

import (
	"context"
	"errors"
	"strings"
	"testing"

	"spona/graph"
	"spona/resolvers"
)

// A faulty store is a real one that fails where it is told to.
type faulty struct {
	graph.Reader
	entities  func(context.Context) error // before Entities
	relations func(context.Context) error // before RelationsOf
	datasets  func(context.Context) error // before Datasets
	version   func(context.Context) error // before Version
}

func fault(ctx context.Context, f func(context.Context) error) error {
	if f == nil {
		return nil
	}
	return f(ctx)
}

func (f faulty) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	if err := fault(ctx, f.entities); err != nil {
		return nil, err
	}
	return f.Reader.Entities(ctx, ids)
}

func (f faulty) RelationsOf(ctx context.Context, ids []graph.ID, q graph.RelationQuery) ([]graph.RelationPage, error) {
	if err := fault(ctx, f.relations); err != nil {
		return nil, err
	}
	return f.Reader.RelationsOf(ctx, ids, q)
}

func (f faulty) Datasets(ctx context.Context) ([]graph.Dataset, error) {
	if err := fault(ctx, f.datasets); err != nil {
		return nil, err
	}
	return f.Reader.Datasets(ctx)
}

func (f faulty) Version(ctx context.Context) (graph.Version, error) {
	if err := fault(ctx, f.version); err != nil {
		return graph.Version{}, err
	}
	return f.Reader.Version(ctx)
}

func withFaults(f faulty) func(graph.Reader) resolvers.Reader {
	return func(r graph.Reader) resolvers.Reader {
		f.Reader = r
		return f
	}
}

func failing(err error) func(context.Context) error {
	return func(context.Context) error { return err }
}

// G19: what fails is null where it may be, the rest is kept, and the error says
// where.
func TestWhatFailsIsNullAndTheRestIsKept(t *testing.T) {
	a := newAPI(t, withFaults(faulty{entities: failing(errors.New("disk on fire"))}), Options{})
	got := a.ask(t, `{donations{totalCount nodes{kind from{id}}}}`, nil)
	want := `{"donations":{"totalCount":3,"nodes":[{"kind":"DONATED_TO","from":null},{"kind":"DONATED_TO","from":null},{"kind":"DONATED_TO","from":null}]}}`
	if got.status != 200 || string(got.data) != want {
		t.Errorf("status %d, data %s, want %s", got.status, got.data, want)
	}
	paths := map[any]bool{}
	for _, e := range got.errors {
		if len(e.Path) != 4 || e.Path[3] != "from" {
			t.Errorf("path %v, want donations, nodes, number, from", e.Path)
			continue
		}
		paths[e.Path[2]] = true
	}
	if len(paths) != 3 {
		t.Errorf("errors at %v, want at each of the three", paths)
	}
}

func TestWhatMayNotBeNullTakesTheObjectAroundItAway(t *testing.T) {
	a := newAPI(t, withFaults(faulty{datasets: failing(errors.New("disk on fire"))}), Options{})
	got := a.ask(t, `query($id:ID!){dataVersion node(id:$id){id ... on Party{sources{dataset{id}}}}}`, map[string]any{"id": sampleID("blue")})
	if !strings.Contains(string(got.data), `"node":null`) || !strings.Contains(string(got.data), `"dataVersion":"`) {
		t.Errorf("data %s, want the version and no node", got.data)
	}
	if len(got.errors) != 1 || len(got.errors[0].Path) != 4 || got.errors[0].Path[3] != "dataset" {
		t.Errorf("errors %+v, want one at node, sources, 0, dataset", got.errors)
	}
}

// G20, and what clients and operators see of failures that are ours.
func TestInternalFailuresAreNumberedAndLoggedAlone(t *testing.T) {
	for name, f := range map[string]faulty{
		"an error of elsewhere":          {version: failing(errors.New("disk on fire"))},
		"an internal error of the store": {version: failing(graph.Errorf(graph.CodeInternal, "", "disk on fire"))},
		"a panic":                        {version: func(context.Context) error { panic("disk on fire") }},
		"a panic in what siblings share": {datasets: func(context.Context) error { panic("disk on fire") }},
	} {
		t.Run(name, func(t *testing.T) {
			a := newAPI(t, withFaults(f), Options{})
			query := `{dataVersion}`
			if f.datasets != nil {
				query = `{node(id:"registry"){id}}`
			}
			got := a.ask(t, query, nil)
			if got.status != 200 || len(got.errors) != 1 || got.code() != string(graph.CodeInternal) || strings.Contains(got.body, "fire") {
				t.Fatalf("status %d: %s", got.status, got.body)
			}
			correlation, _ := got.errors[0].Extensions["correlation"].(string)
			if correlation == "" || len(a.logged) != 1 || !strings.HasPrefix(a.logged[0], correlation+" ") || !strings.Contains(a.logged[0], "disk on fire") {
				t.Errorf("correlation %q, logged %q", correlation, a.logged)
			}
			if again := a.ask(t, `{__typename}`, nil); string(again.data) != `{"__typename":"Query"}` {
				t.Errorf("the server does not live on: %s", again.body)
			}
		})
	}
}

func TestOneCauseIsLoggedOnce(t *testing.T) {
	a := newAPI(t, withFaults(faulty{entities: func(context.Context) error { panic("disk on fire") }}), Options{})
	got := a.ask(t, `{donations{nodes{from{id} to{id}}}}`, nil)
	if len(got.errors) != 6 || len(a.logged) > 2 {
		t.Errorf("%d errors and %d lines in the log, want 6 and one for each call that failed: %q", len(got.errors), len(a.logged), a.logged)
	}
}

func TestDomainErrorsAreShown(t *testing.T) {
	a := newAPI(t, withFaults(faulty{
		version: failing(graph.Errorf(graph.CodeUpstreamUnavailable, "", "the database cannot be reached")),
	}), Options{})
	got := a.ask(t, `{dataVersion}`, nil)
	if got.code() != string(graph.CodeUpstreamUnavailable) || got.errors[0].Message != "the database cannot be reached" {
		t.Errorf("got %s", got.body)
	}
	if string(got.data) != "null" || len(a.logged) != 1 {
		t.Errorf("data %s, logged %q", got.data, a.logged)
	}
}

// The time runs out while the store answers: nothing that was cut short is shown.
func TestTimeRunsOut(t *testing.T) {
	wait := func(ctx context.Context) error {
		<-ctx.Done()
		return ctx.Err()
	}
	a := newAPI(t, withFaults(faulty{relations: wait}), Options{Timeout: 1})
	got := a.ask(t, `{parties{nodes{relations{nodes{id}}}}}`, nil)
	if got.status != 200 || string(got.data) != "null" || len(got.errors) != 1 || got.code() != string(graph.CodeTimeout) {
		t.Errorf("status %d: %s", got.status, got.body)
	}
	if len(a.logged) != 0 {
		t.Errorf("logged %q, want nothing", a.logged)
	}
}

// One operation holds the only slot until it is let go; meanwhile another is
// turned away at once.
func TestTooManyAtOnceAreTurnedAway(t *testing.T) {
	entered, leave := make(chan struct{}), make(chan struct{})
	a := newAPI(t, withFaults(faulty{datasets: func(context.Context) error {
		close(entered)
		<-leave
		return nil
	}}), Options{AtOnce: 1})
	done := make(chan string)
	go func() { done <- string(a.ask(t, `{datasets{id}}`, nil).data) }()
	<-entered
	got := a.ask(t, versionQuery, nil)
	if got.status != 429 || got.code() != string(graph.CodeOverloaded) || got.header.Get("Retry-After") == "" || got.data != nil {
		t.Errorf("status %d, Retry-After %q: %s", got.status, got.header.Get("Retry-After"), got.body)
	}
	close(leave)
	if first := <-done; !strings.Contains(first, `"registry"`) {
		t.Errorf("the one that was first got %s", first)
	}
	a.answered(t, versionQuery, nil)
}
