package members_test

import (
	"bytes"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
	"spona/graph/store/community"
)

// A place is a service over a real store, with a clock that the test sets.
type place struct {
	*members.Service
	t     *testing.T
	store *community.Store
	dir   string

	mu    sync.Mutex
	clock time.Time
}

const goodPassword = "correct horse battery staple"

func newPlace(t *testing.T) *place {
	t.Helper()
	p := &place{t: t, dir: t.TempDir(), clock: time.Date(2026, 3, 2, 10, 17, 0, 0, time.UTC)}
	store, err := community.Open(t.Context(), p.dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	p.store = store
	key := sha256.Sum256([]byte("a key of this test"))
	p.Service, err = members.New(members.Options{
		Store: store, Passwords: quick{}, Seal: sealer{key}, Marks: key[:],
		Now: func() time.Time { p.mu.Lock(); defer p.mu.Unlock(); return p.clock },
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// awaitWiped awaits that no word is in the file any more.
func (p *place) awaitWiped(words ...string) {
	p.t.Helper()
	look, deadline := time.NewTicker(20*time.Millisecond), time.After(time.Minute)
	defer look.Stop()
	for {
		content, err := os.ReadFile(filepath.Join(p.dir, community.FileName))
		must(p.t, err)
		log, err := os.ReadFile(filepath.Join(p.dir, community.FileName+"-wal"))
		must(p.t, err)
		content = bytes.ToLower(append(content, log...))
		there := slices.IndexFunc(words, func(word string) bool { return bytes.Contains(content, []byte(word)) })
		if there < 0 {
			return
		}
		select {
		case <-look.C:
		case <-deadline:
			p.t.Fatalf("%q is still there", words[there])
		}
	}
}

func (p *place) pass(d time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clock = p.clock.Add(d)
}

// letters are those in the outbox to an address, the oldest first.
func (p *place) letters(to string) []members.Letter {
	p.t.Helper()
	due, err := p.store.Letters(p.t.Context(), p.clock, 1000)
	if err != nil {
		p.t.Fatal(err)
	}
	var all []members.Letter
	for _, d := range due {
		if d.To == to {
			all = append(all, d.Letter)
		}
	}
	return all
}

func (p *place) lastLetter(to string) members.Letter {
	p.t.Helper()
	all := p.letters(to)
	if len(all) == 0 {
		p.t.Fatalf("no letter to %s", to)
	}
	return all[len(all)-1]
}

// citizen signs somebody up, confirmed and settled, and in.
func (p *place) citizen(handle string) members.Identity {
	p.t.Helper()
	email := handle + "@example.org"
	must(p.t, p.SignUp(p.t.Context(), members.SignUp{Email: email, Password: goodPassword, Handle: handle, Name: strings.ToUpper(handle[:1]) + handle[1:]}))
	if _, err := p.Confirm(p.t.Context(), p.lastLetter(email).Link); err != nil {
		p.t.Fatal(err)
	}
	return p.in(handle)
}

// in signs somebody in who has no second factor.
func (p *place) in(handle string) members.Identity {
	p.t.Helper()
	secret, err := p.SignIn(p.t.Context(), members.SignIn{Email: handle + "@example.org", Password: goodPassword})
	must(p.t, err)
	return p.who(secret)
}

func (p *place) who(secret members.Secret) members.Identity {
	p.t.Helper()
	who, err := p.Identify(p.t.Context(), secret)
	must(p.t, err)
	return who
}

// staff installs somebody of a role with one-time codes, signed in with them.
func (p *place) staff(handle string, role access.Role) members.Identity {
	p.t.Helper()
	_, err := p.Install(p.t.Context(), members.SignUp{Email: handle + "@example.org", Password: goodPassword, Handle: handle}, role)
	must(p.t, err)
	who := p.in(handle)
	p.secondFactor(who)
	return p.again(who)
}

// again is the same session as it stands now.
func (p *place) again(who members.Identity) members.Identity {
	p.t.Helper()
	secret, err := p.ProveByPasskey(p.t.Context(), who, []byte(who.Account.Handle), func(*members.Passkey) error { return nil })
	must(p.t, err)
	return p.who(secret)
}

// secondFactor gives an account a passkey.
func (p *place) secondFactor(who members.Identity) {
	p.t.Helper()
	_, err := p.AddPasskey(p.t.Context(), who, "key ring", []byte(who.Account.Handle), []byte("material"))
	must(p.t, err)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// wants fails unless the error has the code.
func wants(t *testing.T, err error, code graph.Code) {
	t.Helper()
	if graph.CodeOf(err) != code {
		t.Fatalf("got %v, want %s", err, code)
	}
}

// quick hashes at no cost: what a hash costs is not what these tests are about.
type quick struct{}

func (quick) Hash(_ context.Context, password string) (string, error) {
	salt := make([]byte, 8)
	_, _ = rand.Read(salt)
	return hex.EncodeToString(salt) + digest(salt, password), nil
}

func (quick) Verify(_ context.Context, hash, password string) (same, again bool, err error) {
	if len(hash) < 16 {
		return false, false, nil
	}
	salt, err := hex.DecodeString(hash[:16])
	return hash[16:] == digest(salt, password), false, err
}

func digest(salt []byte, password string) string {
	sum := sha256.Sum256(append(salt, password...))
	return hex.EncodeToString(sum[:])
}

type sealer struct{ key [32]byte }

func (s sealer) aead() cipher.AEAD {
	block, err := aes.NewCipher(s.key[:])
	if err != nil {
		panic(err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		panic(err)
	}
	return aead
}

func (s sealer) Close(plain []byte, label string) ([]byte, error) {
	nonce := make([]byte, 12)
	_, _ = rand.Read(nonce)
	return s.aead().Seal(nonce, nonce, plain, []byte(label)), nil
}

func (s sealer) Open(sealed []byte, label string) ([]byte, error) {
	if len(sealed) < 12 {
		return nil, errors.New("too short")
	}
	return s.aead().Open(nil, sealed[:12], sealed[12:], []byte(label))
}
