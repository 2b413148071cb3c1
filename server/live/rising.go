package live

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"regexp"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
)

// rise makes a subscription stand: it asks the resolver whether the viewer may follow
// this, tells what was missed, and joins the stream. When rights change meanwhile, it
// begins anew. prepared says that it was just found out who asks.
func (op *operation) rise(ctx context.Context, prepared bool) {
	for {
		turn, over := op.takeTurn(prepared)
		if over || !prepared && !op.prepare(ctx) {
			return
		}
		prepared = false
		if errs := op.check(ctx); errs != nil {
			op.fail(errs)
			return
		}
		stands, errs := op.resume(ctx, turn)
		if errs != nil {
			op.fail(errs)
			return
		}
		if stands || ctx.Err() != nil {
			return
		}
	}
}

// takeTurn is the turn in which the operation rises. One that was prepared before is in
// the first: when rights have changed since, it does not get far.
func (op *operation) takeTurn(first bool) (turn int64, over bool) {
	op.socket.mu.Lock()
	defer op.socket.mu.Unlock()
	if first {
		return 0, op.done || op.socket.closing
	}
	return op.turn, op.done || op.socket.closing
}

// check runs the resolver without an event: it says what is followed, or why not.
func (op *operation) check(ctx context.Context) gqlerror.List {
	s := op.socket
	f := &checking{hub: s.hub, op: op}
	who := s.visit.Who()
	_, errs := s.hub.perform(s.runs, op.asked, glance{who}, f)
	switch {
	case errs != nil:
		return errs
	case ctx.Err() != nil:
		return gqlerror.List{errorOf(graph.CodeTimeout, "the connection has ended")}
	case f.on == followed{}:
		return gqlerror.List{errorOf(graph.CodeInternal, "this follows nothing")}
	}
	op.on, op.show, op.visit = f.on, f.show, glance{who}
	if who.Account != nil && f.on.Account == "" && !s.runs.IsPersonal(op.asked) {
		op.visit = anybodyOf(who)
	}
	if !op.followed {
		op.followed = true
		s.mu.Lock()
		op.seen = f.from
		s.mu.Unlock()
	}
	return nil
}

// key is what all of the operation's stream have in common.
func (op *operation) key() streamKey {
	h := sha256.New()
	who := op.visit.Who()
	if who.Account != nil {
		h.Write([]byte(who.Account.ID))
	}
	variables, err := json.Marshal(variablesOf(op.asked)) // in the order of their names
	if err != nil {                                       // cannot be: they came as JSON
		variables = []byte(op.quoted)
	}
	for _, part := range []string{who.Viewer.Class(), op.asked.OperationName, op.asked.RawQuery, string(variables)} {
		h.Write([]byte{0})
		h.Write([]byte(part))
	}
	var key streamKey
	h.Sum(key[:0])
	return key
}

// variablesOf are the variables of a subscription without the one that says where to
// go on, unless it is used for something else as well.
func variablesOf(asked *graphql.OperationContext) map[string]any {
	root, ok := rootOf(asked.Operation.SelectionSet)
	if !ok {
		return asked.Variables
	}
	after := root.Arguments.ForName("after")
	if after == nil || after.Value.Kind != ast.Variable {
		return asked.Variables
	}
	uses := regexp.MustCompile(`\$` + regexp.QuoteMeta(after.Value.Raw) + `\b`)
	if len(uses.FindAllString(asked.RawQuery, -1)) > 2 { // its definition and the argument
		return asked.Variables
	}
	rest := make(map[string]any, len(asked.Variables))
	for name, value := range asked.Variables {
		if name != after.Value.Raw {
			rest[name] = value
		}
	}
	return rest
}

// rootOf is the one field of a subscription.
func rootOf(set ast.SelectionSet) (*ast.Field, bool) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			return s, true
		case *ast.InlineFragment:
			return rootOf(s.SelectionSet)
		case *ast.FragmentSpread:
			return rootOf(s.Definition.SelectionSet)
		}
	}
	return nil, false
}

// resume tells what was missed and joins the stream; false when it has to rise anew.
func (op *operation) resume(ctx context.Context, turn int64) (stands bool, errs gqlerror.List) {
	s := op.socket
	s.mu.Lock()
	upto := op.seen
	s.mu.Unlock()
	for {
		missed, known, err := s.hub.missed(ctx, op.on.Scope, upto)
		if err != nil {
			if ctx.Err() == nil {
				s.hub.o.Failed(err)
			}
			return false, gqlerror.List{errorOf(graph.CodeInternal, "what happened cannot be read; come back with the last cursor")}
		}
		upto = known
		for _, e := range missed {
			if goes, errs := op.retell(ctx, turn, occurrence{event: e}); !goes {
				return false, errs
			}
		}
		if len(missed) > 0 {
			continue
		}
		if joined, again := s.hub.join(op, turn, upto); !again {
			return joined, nil
		}
	}
}

// retell tells the operation alone what happened, and reports whether it goes on.
func (op *operation) retell(ctx context.Context, turn int64, o occurrence) (bool, gqlerror.List) {
	s := op.socket
	if !s.roomy(ctx) {
		return false, nil
	}
	select {
	case s.hub.resumes <- struct{}{}:
	case <-ctx.Done():
		return false, nil
	}
	p, errs := s.hub.perform(s.runs, op.asked, op.visit, &telling{hub: s.hub, on: op.on, what: o})
	<-s.hub.resumes
	if errs != nil {
		return false, errs
	}
	write, told := s.tell(op, turn, o, p, time.Now())
	if write {
		s.hub.writers.add(s)
	}
	return told, nil
}
