package resolvers

import (
	"context"
	"crypto/rand"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"

	"spona/graph"
	"spona/graph/members"
)

// An operation is what the resolvers of one answer share.
//
// Batching goes by place. All objects at the same place of a query, such as
// parties/nodes/relations/nodes, are siblings, however many lists they are spread
// over. Whoever loads objects notes them at their place, and the first resolver
// that needs something for one of them loads it for all: one call of the store
// per place, without waiting for others to ask.
type operation struct {
	correlation string

	mu       sync.Mutex
	siblings map[string][]*siblings // by place, in the order of loading
	loads    map[any]*load
	logged   map[string]bool // texts of causes, so that each is logged once

	remembered atomic.Pointer[remembered] // set when it is answered from memory

	people batch[members.ID, members.Profile] // as others see them
	forum  forumBatches
}

// remembered says that the store is away: why, and what memory shows.
type remembered struct {
	version graph.Version
	reason  error
}

// siblings are objects at one place that were loaded together. There can be
// several such groups at a place, as where it holds entities of several kinds
// whose relations are asked for differently.
type siblings struct {
	entities  map[graph.ID]bool
	relations map[graph.ID]*graph.Relation
}

type operationKey struct{}

// WithOperation returns a context for resolving one operation. Every operation
// needs its own.
func WithOperation(ctx context.Context) context.Context {
	return context.WithValue(ctx, operationKey{}, &operation{
		correlation: rand.Text(),
		siblings:    make(map[string][]*siblings),
		loads:       make(map[any]*load),
		logged:      make(map[string]bool),
	})
}

// Correlation is the id that links what a client sees of a failure in this
// operation with what is logged of it; "" outside of one.
func Correlation(ctx context.Context) string {
	if op := operationOf(ctx); op != nil {
		return op.correlation
	}
	return ""
}

func operationOf(ctx context.Context) *operation {
	op, _ := ctx.Value(operationKey{}).(*operation)
	return op
}

// place is where in the query the field that is being resolved stands: the
// response names on the way to it.
func place(ctx context.Context) string {
	var names []string
	for fc := graphql.GetFieldContext(ctx); fc != nil; fc = fc.Parent {
		if fc.Index == nil && fc.Field.Field != nil {
			names = append(names, fc.Field.Alias)
		}
	}
	var b strings.Builder
	for i := len(names) - 1; i >= 0; i-- {
		b.WriteByte('/')
		b.WriteString(names[i])
	}
	return b.String()
}

// noteEntities records what was loaded for a place.
func (op *operation) noteEntities(place string, entities []*graph.Entity) {
	s := &siblings{entities: make(map[graph.ID]bool, len(entities))}
	for _, e := range entities {
		if e != nil {
			s.entities[e.ID] = true
		}
	}
	op.note(place, s)
}

// noteRelations records what was loaded for a place.
func (op *operation) noteRelations(place string, relations []*graph.Relation) {
	s := &siblings{relations: make(map[graph.ID]*graph.Relation, len(relations))}
	for _, r := range relations {
		if r != nil {
			s.relations[r.ID] = r
		}
	}
	op.note(place, s)
}

func (op *operation) note(place string, s *siblings) {
	op.mu.Lock()
	defer op.mu.Unlock()
	op.siblings[place] = append(op.siblings[place], s)
}

// siblingsOf finds the group that an object belongs to when one of its fields is
// resolved at the place: at the nearest place above that knows it. An object that
// nobody noted is alone.
func (op *operation) siblingsOf(place string, belongs func(*siblings) bool) (*siblings, bool) {
	op.mu.Lock()
	defer op.mu.Unlock()
	for cut := strings.LastIndexByte(place, '/'); cut >= 0; cut = strings.LastIndexByte(place, '/') {
		place = place[:cut]
		for _, s := range op.siblings[place] {
			if belongs(s) {
				return s, true
			}
		}
	}
	return nil, false
}

// A load is one call of the store, under way or done.
type load struct {
	done  chan struct{}
	value any
	err   error
}

// once calls fn for the first who asks for the key and gives everybody its
// result. A panic in fn becomes the error of all, so that nobody waits for ever.
func once[V any](ctx context.Context, op *operation, key any, fn func() (V, error)) (V, error) {
	op.mu.Lock()
	l, found := op.loads[key]
	if !found {
		l = &load{done: make(chan struct{})}
		op.loads[key] = l
	}
	op.mu.Unlock()
	if !found {
		func() {
			defer close(l.done)
			defer func() {
				if p := recover(); p != nil {
					l.err = panicked(p)
				}
			}()
			l.value, l.err = fn()
		}()
	}
	var none V
	select {
	case <-l.done:
	case <-ctx.Done():
		return none, ctx.Err()
	}
	if l.err != nil {
		return none, l.err
	}
	value, _ := l.value.(V)
	return value, nil
}
