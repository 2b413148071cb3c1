package live

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
)

// cursorLabel is what cursors are sealed for.
const cursorLabel = "cursor of events"

const (
	numberBytes = 8
	scopeBytes  = 8
)

// cursor is where a scope goes on after an event. It is sealed: it cannot be made up,
// and tells nothing of how much happens elsewhere.
func (h *Hub) cursor(scope events.Scope, seq int64) string {
	plain := binary.BigEndian.AppendUint64(nil, uint64(seq))
	plain = append(append(plain, markOf(scope)...), h.epoch...)
	sealed, err := h.o.Seal.Close(plain, cursorLabel)
	if err != nil {
		h.o.Failed(err)
		return "" // which is refused when it comes back
	}
	return base64.RawURLEncoding.EncodeToString(sealed)
}

func markOf(scope events.Scope) []byte {
	sum := sha256.Sum256([]byte(scope.String()))
	return sum[:scopeBytes]
}

// point is the number of the event that a subscription begins after.
func (h *Hub) point(ctx context.Context, scope events.Scope, after *string) (int64, error) {
	if scope == (events.Scope{}) {
		return 0, access.NotFound()
	}
	if after == nil {
		h.mu.Lock()
		defer h.mu.Unlock()
		return h.position, nil
	}
	seq, epoch, err := h.open(scope, *after)
	if err != nil {
		return 0, err
	}
	bounds, err := h.bounds(ctx)
	if err != nil {
		return 0, err
	}
	if epoch != bounds.Epoch || !bounds.Resumes(seq) {
		return 0, graph.Errorf(graph.CodeResumeGap, "after", "what came after this is no longer known: read the present state, and follow from there")
	}
	return seq, nil
}

// open reads a cursor.
func (h *Hub) open(scope events.Scope, cursor string) (seq int64, epoch string, err error) {
	const most = 256
	forged := graph.Invalid("after", "this is no cursor; use one that an event gave")
	if len(cursor) > most {
		return 0, "", forged
	}
	sealed, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		return 0, "", forged
	}
	plain, err := h.o.Seal.Open(sealed, cursorLabel)
	if err != nil || len(plain) < numberBytes+scopeBytes {
		return 0, "", forged
	}
	if string(plain[numberBytes:numberBytes+scopeBytes]) != string(markOf(scope)) {
		return 0, "", access.NotFound()
	}
	return int64(binary.BigEndian.Uint64(plain)), string(plain[numberBytes+scopeBytes:]), nil
}

// Now implements [resolvers.Live].
func (h *Hub) Now(ctx context.Context, scope events.Scope) (string, error) {
	bounds, err := h.bounds(ctx)
	if err != nil {
		return "", err
	}
	return h.cursor(scope, bounds.Last), nil
}
