package gql

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"spona/graph"
	"spona/resolvers"
)

// held is a store whose Neighbours wait until they are let go.
type held struct {
	graph.Reader
	asked chan struct{} // gets one for each call
	let   chan struct{} // closed to let them go
}

func (h held) Neighbours(ctx context.Context, ids []graph.ID, q graph.NeighbourQuery) iter.Seq2[*graph.Relation, error] {
	return func(yield func(*graph.Relation, error) bool) {
		select {
		case h.asked <- struct{}{}:
		default:
		}
		select {
		case <-h.let:
		case <-ctx.Done():
			yield(nil, ctx.Err())
			return
		}
		for r, err := range h.Reader.Neighbours(ctx, ids, q) {
			if !yield(r, err) {
				return
			}
		}
	}
}

// newHeld serves the sample with searches for connections in the store, one at a
// time.
func newHeld(t *testing.T) (*api, held) {
	t.Helper()
	h := held{asked: make(chan struct{}, 1), let: make(chan struct{})}
	a := newAPI(t, func(r graph.Reader) resolvers.Reader {
		h.Reader = r
		return h
	}, Options{Answers: resolvers.Options{PathsFromStore: true, Searches: 1}})
	return a, h
}

func pathQuery(from, to string) string {
	return fmt.Sprintf(`{paths(from:%q,to:%q){paths{length steps{from{name} to{name}}} truncated explored}}`, sampleID(from), sampleID(to))
}

// G22: of many expensive searches at once some are told to come back, and cheap
// queries go on meanwhile.
func TestManySearchesAtOnceAreTurnedAwayAndCheapQueriesGoOn(t *testing.T) {
	a, h := newHeld(t)
	const all, served = 200, 9 // one runs and eight wait
	var group sync.WaitGroup
	replies := make(chan reply, all)
	for range all {
		group.Go(func() { replies <- a.ask(t, pathQuery("ana", "stone"), nil) })
	}
	for range all - served {
		got := <-replies
		if got.status != http.StatusTooManyRequests || got.code() != string(graph.CodeOverloaded) || got.header.Get("Retry-After") != "1" {
			t.Fatalf("status %d, Retry-After %q: %s", got.status, got.header.Get("Retry-After"), got.body)
		}
	}
	if cheap := a.ask(t, `{parties{totalCount}}`, nil); cheap.status != http.StatusOK || len(cheap.errors) > 0 {
		t.Errorf("a cheap query is answered with %d: %s", cheap.status, cheap.body)
	}
	close(h.let)
	group.Wait()
	for range served {
		if got := <-replies; got.status != http.StatusOK || len(got.errors) > 0 || !strings.Contains(got.body, `"length":2`) {
			t.Errorf("one that waited is answered with %d: %s", got.status, got.body)
		}
	}
}

// G23: a client that leaves in the middle ends the search.
func TestASearchEndsWhenItsClientLeaves(t *testing.T) {
	a, h := newHeld(t)
	ctx, leave := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		r := newPost(fmt.Sprintf(`{"query":%q}`, pathQuery("ana", "stone"))).WithContext(ctx)
		a.ServeHTTP(httptest.NewRecorder(), r)
	}()
	<-h.asked
	leave()
	<-ended // although nobody lets the store go
	close(h.let)
	if got := a.ask(t, pathQuery("ana", "stone"), nil); len(got.errors) > 0 {
		t.Errorf("the next one is answered with %s", got.body)
	}
}

// G21: work is bounded, and what was found until then is answered.
func TestASearchThatReachesItsLimitOfWorkSaysSo(t *testing.T) {
	a := newAPI(t, nil, Options{Answers: resolvers.Options{MaxWork: 1}})
	got := a.ask(t, pathQuery("ana", "stone"), nil)
	if got.status != http.StatusOK || len(got.errors) > 0 || !strings.Contains(got.body, `"truncated":true`) || strings.Contains(got.body, `"explored":0`) {
		t.Errorf("answered with %d: %s", got.status, got.body)
	}
	a = newAPI(t, nil, Options{Answers: resolvers.Options{MaxWork: 1, PathsFromStore: true}})
	got = a.ask(t, fmt.Sprintf(`{expand(id:%q){groups{totalCount}}}`, sampleID("ana")), nil)
	if got.code() != string(graph.CodeLimitExceeded) {
		t.Errorf("answered with %d: %s", got.status, got.body)
	}
}

func TestAStoreThatFailsInTheMiddleOfASearchIsReported(t *testing.T) {
	a := newAPI(t, func(r graph.Reader) resolvers.Reader { return broken{r} }, Options{Answers: resolvers.Options{PathsFromStore: true}})
	got := a.ask(t, pathQuery("ana", "stone"), nil)
	if got.code() != string(graph.CodeInternal) || strings.Contains(got.body, "disk") || len(a.logged) != 1 {
		t.Errorf("answered with %s, logged %q", got.body, a.logged)
	}
}

// broken is a store whose Neighbours fail.
type broken struct{ graph.Reader }

func (broken) Neighbours(context.Context, []graph.ID, graph.NeighbourQuery) iter.Seq2[*graph.Relation, error] {
	return func(yield func(*graph.Relation, error) bool) { yield(nil, errors.New("disk on fire")) }
}

func TestConnectionsAreCountedIntoTheCost(t *testing.T) {
	few, _ := costOf(t, `{paths(from:"a",to:"b",options:{limit:1}){paths{steps{from{name}}}}}`, nil)
	many, _ := costOf(t, `{paths(from:"a",to:"b",options:{limit:25}){paths{steps{from{name}}}}}`, nil)
	usual, _ := costOf(t, `{paths(from:"a",to:"b"){paths{steps{from{name}}}}}`, nil)
	if few <= 0 || many != 25*few || usual != 5*few {
		t.Errorf("1, 5 and 25 connections cost %d, %d and %d", few, usual, many)
	}
	small, _ := costOf(t, `{expand(id:"a",options:{first:1}){groups{edges{node{name}}}}}`, nil)
	large, _ := costOf(t, `query($n:Int!){expand(id:"a",options:{first:$n}){groups{edges{node{name}}}}}`, map[string]any{"n": int64(100)})
	if small <= 0 || large != 100*small {
		t.Errorf("pages of 1 and 100 cost %d and %d", small, large)
	}
}
