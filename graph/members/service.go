package members

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"time"

	"spona/graph"
	"spona/graph/access"
)

// Passwords hashes and compares passwords, as slowly as a guesser deserves and
// with bounded memory: [graph.CodeOverloaded] when too many wait.
type Passwords interface {
	Hash(ctx context.Context, password string) (string, error)

	// Verify compares. A hash that is "" is compared as slowly as any other, and
	// differs. again says that the hash is of older making than new ones.
	Verify(ctx context.Context, hash, password string) (same, again bool, err error)
}

// Seal hides what must be read again later, such as the key of one-time codes, with
// a key that is not kept beside it.
type Seal interface {
	Close(plain []byte, label string) ([]byte, error)
	Open(sealed []byte, label string) ([]byte, error)
}

// Options are what [New] needs.
type Options struct {
	Store     Store
	Passwords Passwords
	Seal      Seal
	Marks     []byte           // key under which handles of erased accounts are remembered
	Now       func() time.Time // nil for the clock

	// Erased is told, after the fact, of an account that is gone with its address, or
	// of an address that an account had until now, with "" for the account: so that
	// copies elsewhere go too. Nil for nobody.
	Erased func(account ID, address string)

	Keep Keep // how long things are kept; zero times are the usual ones

	// CodeTried counts a one-time or recovery code that is tried for an account whose
	// password was right, and is an error when there were too many; nil for no limit.
	CodeTried func(account ID) error
}

// A Service does what people do with accounts, organisations and circles. It is
// safe for concurrent use.
type Service struct{ Options }

// New makes the service.
func New(o Options) (*Service, error) {
	if o.Store == nil || o.Passwords == nil || o.Seal == nil || len(o.Marks) < sha256.Size {
		return nil, errors.New("members: a store, passwords, a seal and a key of 32 bytes are needed")
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Erased == nil {
		o.Erased = func(ID, string) {}
	}
	if o.CodeTried == nil {
		o.CodeTried = func(ID) error { return nil }
	}
	o.Keep = o.Keep.Normalised()
	return &Service{o}, nil
}

// now is the time to the second, in UTC.
func (s *Service) now() time.Time { return s.Now().UTC().Truncate(time.Second) }

// mark is what is remembered of a handle that is never to be given again: nobody
// without the key can tell which one it was.
func (s *Service) mark(handle string) string {
	m := hmac.New(sha256.New, s.Marks)
	m.Write([]byte("handle " + handle))
	return hex.EncodeToString(m.Sum(nil))
}

// log appends an entry to the moderators' log, in the transaction of what it tells.
func (s *Service) log(w Writer, actor ID, deed Deed, subject, detail string) error {
	return Enter(w, &Record{At: s.now(), Actor: actor, Deed: deed, Subject: subject, Detail: detail})
}

// read reads something in one state of the store.
func read[T any](ctx context.Context, s *Service, what func(r Reader) (T, error)) (out T, err error) {
	err = s.Store.Read(ctx, func(r Reader) error {
		out, err = what(r)
		return err
	})
	return out, err
}

// absent reports whether an error says that something is not there.
func absent(err error) bool { return graph.CodeOf(err) == graph.CodeNotFound }

// self is the viewer's own account.
func self(r Reader, v *access.Viewer, a access.Action) (*Account, error) {
	if err := v.Check(a, access.Public()); err != nil {
		return nil, err
	}
	return r.Account(ID(v.Account()))
}
