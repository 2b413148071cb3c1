package members

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"

	"spona/graph"
)

// An ID names an account, an organisation, a circle or something else of the
// community. It is random, so that it tells nothing and cannot be guessed; its
// first letter says what it names.
type ID string

// What an id may name.
const (
	AccountID      = 'u'
	OrganisationID = 'o'
	CircleID       = 'k'
	InvitationID   = 'i'
	SessionID      = 's'
	TokenID        = 't'
	PasskeyID      = 'p'
	ContestID      = 'd'
)

const (
	idBytes     = 15
	secretBytes = 32
)

var letters32 = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// NewID makes an id of a sort. The standard library's random source never fails.
func NewID(what byte) ID {
	b := make([]byte, idBytes)
	_, _ = rand.Read(b)
	return ID(string(what) + letters32.EncodeToString(b))
}

// Names reports whether the id has the form of an id of that sort.
func (id ID) Names(what byte) bool { return graph.ID(id).HasForm(what) }

// A Secret opens something once it is shown: a session's cookie, a link in a
// letter, an API token. It is shown to its owner alone and never kept.
type Secret string

func newSecret() Secret {
	b := make([]byte, secretBytes)
	_, _ = rand.Read(b)
	return Secret(letters32.EncodeToString(b))
}

// Digest is what is kept of a secret. As a secret has 256 random bits, a plain
// hash of it cannot be turned back.
func (s Secret) Digest() string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}
