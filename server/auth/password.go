package auth

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"

	"golang.org/x/crypto/argon2"

	"spona/graph"
	"spona/graph/members"
)

// Cost is what one hash costs. A zero value means the usual cost.
type Cost struct {
	Memory uint32 // KiB
	Passes uint32
}

// The usual cost, after OWASP's recommendation for argon2id with one lane.
const (
	usualMemory = 19 << 10
	usualPasses = 2
	lanes       = 1
	saltBytes   = 16
	hashBytes   = 32
)

// waiting is how many may wait for their turn to be hashed: fewer than operations run
// at a time, so that a crowd that signs in leaves room for everybody else.
const waiting = 16

// maxHashed is the most bytes of a password that are hashed, after normalisation.
const maxHashed = 4096

// Passwords hashes passwords with argon2id, as many at a time as there are
// processors: each takes its memory, and a crowd that signs in must not take all.
type Passwords struct {
	cost  Cost
	slots chan struct{}
	queue chan struct{}
	decoy string // compared when there is no hash, so that it takes as long
	made  atomic.Int64
}

var _ members.Passwords = (*Passwords)(nil)

// NewPasswords makes a hasher of that cost.
func NewPasswords(cost Cost) *Passwords {
	if cost.Memory == 0 {
		cost.Memory = usualMemory
	}
	if cost.Passes == 0 {
		cost.Passes = usualPasses
	}
	n := runtime.GOMAXPROCS(0)
	p := &Passwords{cost: cost, slots: make(chan struct{}, n), queue: make(chan struct{}, n+waiting)}
	p.decoy = p.encode(make([]byte, saltBytes), make([]byte, hashBytes))
	return p
}

// turn waits for a slot. The caller gives it back by calling what it returns.
func (p *Passwords) turn(ctx context.Context) (done func(), err error) {
	select {
	case p.queue <- struct{}{}:
	default:
		return nil, graph.Errorf(graph.CodeOverloaded, "", "many people are signing in at the moment; try again in some seconds")
	}
	select {
	case p.slots <- struct{}{}:
		return func() { <-p.slots; <-p.queue }, nil
	case <-ctx.Done():
		<-p.queue
		return nil, ctx.Err()
	}
}

// Hash implements [members.Passwords].
func (p *Passwords) Hash(ctx context.Context, password string) (string, error) {
	if len(password) > maxHashed {
		return "", graph.Invalid("password", "a password has at most %d bytes", maxHashed)
	}
	done, err := p.turn(ctx)
	if err != nil {
		return "", err
	}
	defer done()
	salt := make([]byte, saltBytes)
	_, _ = rand.Read(salt) // never fails, by its documentation
	return p.encode(salt, p.hash(password, salt, p.cost, hashBytes)), nil
}

// hash is the one place where a hash is computed.
func (p *Passwords) hash(password string, salt []byte, cost Cost, length int) []byte {
	p.made.Add(1)
	return argon2.IDKey([]byte(password), salt, cost.Passes, cost.Memory, lanes, uint32(length))
}

// Made is how many hashes were computed so far.
func (p *Passwords) Made() int64 { return p.made.Load() }

// Verify implements [members.Passwords].
func (p *Passwords) Verify(ctx context.Context, hash, password string) (same, again bool, err error) {
	known := hash != ""
	if !known {
		hash = p.decoy
	}
	cost, salt, want, err := decode(hash)
	if err != nil {
		return false, false, err
	}
	if len(password) > maxHashed {
		return false, false, nil
	}
	done, err := p.turn(ctx)
	if err != nil {
		return false, false, err
	}
	defer done()
	got := p.hash(password, salt, cost, len(want))
	same = subtle.ConstantTimeCompare(got, want) == 1 && known
	return same, same && cost != p.cost, nil
}

// encode writes a hash in the usual form: $argon2id$v=19$m=…,t=…,p=1$salt$hash.
func (p *Passwords) encode(salt, hash []byte) string {
	b64 := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, p.cost.Memory, p.cost.Passes, lanes, b64(salt), b64(hash))
}

// maxMemory and maxPasses bound what a hash from the store may make us compute.
const (
	maxMemory = 256 << 10
	maxPasses = 16
)

func decode(encoded string) (cost Cost, salt, hash []byte, err error) {
	damaged := fmt.Errorf("auth: a password's hash is damaged")
	parts := strings.Split(encoded, "$")
	if len(parts) != 6 || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return cost, nil, nil, damaged
	}
	var p uint32
	if n, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &cost.Memory, &cost.Passes, &p); n != 3 || err != nil || p != lanes {
		return cost, nil, nil, damaged
	}
	if cost.Memory == 0 || cost.Memory > maxMemory || cost.Passes == 0 || cost.Passes > maxPasses {
		return cost, nil, nil, damaged
	}
	if salt, err = base64.RawStdEncoding.DecodeString(parts[4]); err != nil || len(salt) < 8 {
		return cost, nil, nil, damaged
	}
	if hash, err = base64.RawStdEncoding.DecodeString(parts[5]); err != nil || len(hash) < 16 || len(hash) > 64 {
		return cost, nil, nil, damaged
	}
	return cost, salt, hash, nil
}
