package auth

import (
	"context"
	"net/http"
	"sync"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
)

// A Visit is who sends a request, and the answer's cookie. Fields of one request may
// ask it at the same time.
type Visit struct {
	gate   *Gate
	writer http.ResponseWriter
	from   string

	mu      sync.Mutex
	who     members.Identity
	secret  members.Secret
	refused error // of a token that opens nothing
}

// Who is who asks.
func (v *Visit) Who() members.Identity {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.who
}

// Viewer is what they may do; nil for a visitor.
func (v *Visit) Viewer() *access.Viewer { return v.Who().Viewer }

// Refused says why a token that came along opens nothing, nil when none did: a
// program should be told, and not be answered like a visitor.
func (v *Visit) Refused() error { return v.refused }

// MayEnter says that a cookie has to be carried by an answer over HTTP.
func (v *Visit) MayEnter() error {
	if v.writer == nil {
		return graph.Errorf(graph.CodeForbidden, "", "sign in and prove who you are over HTTP: a cookie cannot be given here")
	}
	return nil
}

// Enter makes the answer carry the cookie of a session that was opened or renewed,
// and the rest of the request that session's. What came in by the old one ends.
func (v *Visit) Enter(ctx context.Context, secret members.Secret) error {
	who, err := v.gate.members.Identify(ctx, secret)
	if err != nil {
		return err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.who, v.secret = who, secret
	v.setCookie(secret)
	return nil
}

// Refresh reads anew who asks, after a change of their account.
func (v *Visit) Refresh(ctx context.Context) error {
	v.mu.Lock()
	secret := v.secret
	v.mu.Unlock()
	if secret == "" {
		return nil
	}
	who, err := v.gate.members.Identify(ctx, secret)
	if err != nil {
		return err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.who = who
	return nil
}

// Leave makes the answer take the cookie away.
func (v *Visit) Leave() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.who, v.secret = members.Identity{}, ""
	v.setCookie("")
}

func (v *Visit) setCookie(secret members.Secret) {
	if v.writer != nil {
		v.writer.Header().Del("Set-Cookie")
		http.SetCookie(v.writer, v.gate.cookie(secret))
	}
}

// limits are how often may be tried what somebody could guess at, or have done to
// others: per origin and account, per origin, and per account from everywhere. The
// last is wide, so that nobody can lock somebody else out.
func limits() (originAndAccount, origin, account Limit) {
	return Limit{Burst: 8, Every: 30 * time.Second}, Limit{Burst: 60, Every: 10 * time.Second}, Limit{Burst: 200, Every: 5 * time.Second}
}

// Lasting is a visit that goes on when the request is over, as one over a websocket
// does: no answer of it carries a cookie.
func (v *Visit) Lasting() *Visit {
	v.mu.Lock()
	defer v.mu.Unlock()
	return &Visit{gate: v.gate, from: v.from, who: v.who, secret: v.secret, refused: v.refused}
}

// Show makes whoever shows a secret the visitor; [graph.CodeUnauthenticated] when it
// opens nothing.
func (v *Visit) Show(ctx context.Context, secret members.Secret) error {
	if v.gate == nil || len(secret) > maxSecret {
		return graph.Errorf(graph.CodeUnauthenticated, "", "this token opens nothing")
	}
	who, err := v.gate.members.Identify(ctx, secret)
	if err != nil {
		return err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.who, v.secret, v.refused = who, secret, nil
	return nil
}

// Origin tells where visits come from apart, and nothing else: it is a hash under a
// key that is only in memory. It is "" without a gate.
func (v *Visit) Origin() string { return v.from }

// Attempt counts one attempt at something, on an account that is named by what the
// person entered, "" when nothing names one; [graph.CodeRateLimited] when there were
// too many.
func (v *Visit) Attempt(what, account string) error {
	if v.gate == nil {
		return nil
	}
	l := v.gate.limiter
	perOriginAndAccount, perOrigin, perAccount := limits()
	if err := l.Take(perOrigin, what, "from", v.from); err != nil || account == "" {
		return err // what is nobody's is not counted together: one would lock out all
	}
	if err := l.Take(perOriginAndAccount, what, "from on", v.from, account); err != nil {
		return err
	}
	return l.Take(perAccount, what, "on", account)
}
