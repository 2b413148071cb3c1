package auth

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/netip"
	"strings"

	"spona/graph"
	"spona/graph/members"
)

// Options say how a gate works.
type Options struct {
	// Secure is set when the site is reached over https.
	Secure bool

	// Proxies are the addresses whose X-Forwarded-For is believed.
	Proxies []netip.Prefix

	// Failed is told of failures of the store; nil for nobody.
	Failed func(context.Context, error)
}

// A Gate finds out who asks.
type Gate struct {
	members *members.Service
	limiter *Limiter
	options Options
	origins []byte // key under which origins are told apart
}

// NewGate makes a gate.
func NewGate(m *members.Service, l *Limiter, o Options) *Gate {
	if o.Failed == nil {
		o.Failed = func(context.Context, error) {}
	}
	return &Gate{m, l, o, NewSecret()}
}

type visitKey struct{}

// VisitOf is who asks in the context; a visitor's when nobody was let through a gate.
func VisitOf(ctx context.Context) *Visit {
	if v, ok := ctx.Value(visitKey{}).(*Visit); ok {
		return v
	}
	return &Visit{}
}

// WithVisit is the context with who asks, for what comes in another way than through
// a gate's handler.
func WithVisit(ctx context.Context, v *Visit) context.Context {
	return context.WithValue(ctx, visitKey{}, v)
}

// Handler lets requests through with who they come from.
func (g *Gate) Handler(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := &Visit{gate: g, writer: w, from: g.origin(r)}
		secret, byCookie := g.secretOf(r)
		if secret != "" {
			who, err := g.members.Identify(r.Context(), secret)
			switch {
			case err == nil:
				v.who, v.secret = who, secret
			case graph.CodeOf(err) != graph.CodeUnauthenticated:
				g.options.Failed(r.Context(), err)
				http.Error(w, "The server cannot tell at the moment who you are. Try again in a moment.", http.StatusServiceUnavailable)
				return
			case !byCookie:
				v.refused = err
			}
		}
		if byCookie && v.secret == "" {
			http.SetCookie(w, g.cookie(""))
		}
		next.ServeHTTP(w, r.WithContext(WithVisit(r.Context(), v)))
	})
}

// origin is where a request comes from, for counting alone, under a key that is only
// in memory.
func (g *Gate) origin(r *http.Request) string {
	m := hmac.New(sha256.New, g.origins)
	m.Write([]byte(g.address(r)))
	return hex.EncodeToString(m.Sum(nil)[:16])
}

// address is the peer's, or whom the nearest trusted proxy names. Of an IPv6 address
// the network counts, as one customer has many.
func (g *Gate) address(r *http.Request) string {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return "unknown"
	}
	address := peer.Addr().Unmap()
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(hops) - 1; i >= 0 && g.trusted(address); i-- {
		named, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		address = named.Unmap()
	}
	const network = 64
	if address.Is6() {
		if prefix, err := address.Prefix(network); err == nil {
			return prefix.String()
		}
	}
	return address.String()
}

func (g *Gate) trusted(address netip.Addr) bool {
	for _, p := range g.options.Proxies {
		if p.Contains(address) {
			return true
		}
	}
	return false
}
