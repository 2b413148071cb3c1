package auth

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"strings"
	"sync"
	"time"

	"spona/graph"
	"spona/graph/members"
)

// A Limit is how often something may be tried: so many at once, and one more each
// time that Every has passed.
type Limit struct {
	Burst int
	Every time.Duration
}

// maxBuckets is how many keys are counted at a time. Beyond it those that are
// nearly full again are forgotten, which forgives little.
const maxBuckets = 100_000

// A Limiter counts attempts by key, in memory alone. Keys are hashed under a secret
// that is made anew every hour: who comes twice within the hour is known to be the
// same, and nobody can tell later who it was. It is safe for concurrent use.
type Limiter struct {
	now func() time.Time

	mu      sync.Mutex
	secret  []byte
	renewed time.Time
	buckets map[[sha256.Size]byte]bucket
}

// A bucket says when all of its attempts will be there again.
type bucket struct{ full time.Time }

// NewLimiter makes a limiter; now is nil for the clock.
func NewLimiter(now func() time.Time) *Limiter {
	if now == nil {
		now = time.Now
	}
	l := &Limiter{now: now, buckets: make(map[[sha256.Size]byte]bucket)}
	l.renew(now())
	return l
}

// Take takes one attempt of the key, whose parts are kept apart, or says how long to
// wait for the next with [graph.CodeRateLimited].
func (l *Limiter) Take(limit Limit, key ...string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	if now.Sub(l.renewed) >= time.Hour {
		l.renew(now)
	}
	k := l.hash(key)
	full := l.buckets[k].full
	if full.Before(now) {
		full = now
	}
	full = full.Add(limit.Every)
	if wait := full.Sub(now) - time.Duration(limit.Burst)*limit.Every; wait > 0 {
		return graph.Errorf(graph.CodeRateLimited, "", "too many attempts; try again in %s", wait.Round(time.Second)+time.Second)
	}
	if len(l.buckets) >= maxBuckets {
		l.forget(now)
	}
	l.buckets[k] = bucket{full}
	return nil
}

// Code counts a one-time code that is tried for an account whose password was right,
// wherever it comes from: who can try at all has the password, so that nobody else is
// locked out, and six digits must not be found by trying.
func (l *Limiter) Code(account members.ID) error {
	const burst, every = 10, 10 * time.Minute
	return l.Take(Limit{Burst: burst, Every: every}, "code of", string(account))
}

// renew makes a new secret. What was counted under the old one is forgotten with it.
func (l *Limiter) renew(now time.Time) {
	l.secret = make([]byte, sha256.Size)
	_, _ = rand.Read(l.secret) // never fails, by its documentation
	l.renewed = now
	clear(l.buckets)
}

func (l *Limiter) hash(key []string) (sum [sha256.Size]byte) {
	m := hmac.New(sha256.New, l.secret)
	m.Write([]byte(strings.Join(key, "\x00")))
	m.Sum(sum[:0])
	return sum
}

// forget drops the buckets that are full again, or half of all when none is: the
// memory is bounded whatever strangers send.
func (l *Limiter) forget(now time.Time) {
	for k, b := range l.buckets {
		if !b.full.After(now) {
			delete(l.buckets, k)
		}
	}
	for k := range l.buckets {
		if len(l.buckets) <= maxBuckets/2 {
			return
		}
		delete(l.buckets, k)
	}
}

// Size is how many keys are counted.
func (l *Limiter) Size() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.buckets)
}
