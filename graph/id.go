package graph

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"strings"
)

// An ID names an entity or a relation. It is opaque to everybody outside; it is
// derived from the source, so that loading a file twice gives the same ids.
//
// An entity's id is "e" and a relation's is "r", each followed by 24 characters
// of 2-7 and a-z (120 bits): letters and digits only, safe in URLs, file names
// and queries whatever the source's own ids hold. Few digits, so that none of
// them looks like a national number of a person, which loaders would remove.
type ID string

const (
	entityPrefix   = 'e'
	relationPrefix = 'r'
	idDigits       = 24
	idBytes        = 15
)

// IsEntity reports whether the id has the form of an entity's id.
func (id ID) IsEntity() bool { return id.HasForm(entityPrefix) }

// IsRelation reports whether the id has the form of a relation's id.
func (id ID) IsRelation() bool { return id.HasForm(relationPrefix) }

// HasForm reports whether the id is the letter and 24 characters of 2-7 and a-z, the
// form that ids of all sorts have.
func (id ID) HasForm(prefix byte) bool {
	if len(id) != 1+idDigits || id[0] != prefix {
		return false
	}
	for _, c := range []byte(id[1:]) {
		if (c < '2' || c > '7') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// Bytes returns the 120 bits of a well-formed id without its prefix, the most
// compact form to store it in; nil when the id is not well-formed. [EntityIDOf]
// and [RelationIDOf] turn them back.
func (id ID) Bytes() []byte {
	if !id.IsEntity() && !id.IsRelation() {
		return nil
	}
	b, err := letters32.DecodeString(string(id[1:]))
	if err != nil {
		return nil
	}
	return b
}

// EntityIDOf is the entity id with the given 15 bytes, "" for any other length.
func EntityIDOf(b []byte) ID { return idOf(entityPrefix, b) }

// RelationIDOf is the relation id with the given 15 bytes, "" for any other length.
func RelationIDOf(b []byte) ID { return idOf(relationPrefix, b) }

// NewEntityID derives an entity's id from its data set and the parts that name
// it there, usually a class such as "person" and the source's own id. Parts are
// kept apart, so ("ab", "c") and ("a", "bc") differ.
func NewEntityID(dataset string, parts ...string) ID {
	return idOf(entityPrefix, digest(append([]string{dataset}, parts...)))
}

// NewRelationID derives a relation's id from its kind, its ends and a key that
// tells parallel relations apart: the source's own id of a payment, the term of
// a membership, "" where two of the kind between the same ends cannot be.
func NewRelationID(kind RelationKind, from, to ID, key string) ID {
	return idOf(relationPrefix, digest([]string{kind.String(), string(from), string(to), key}))
}

func idOf(prefix byte, b []byte) ID {
	if len(b) != idBytes {
		return ""
	}
	var text [1 + idDigits]byte
	text[0] = prefix
	letters32.Encode(text[1:], b)
	return ID(text[:])
}

func digest(parts []string) []byte {
	var b strings.Builder
	var length [binary.MaxVarintLen64]byte
	for _, p := range parts {
		b.Write(length[:binary.PutUvarint(length[:], uint64(len(p)))])
		b.WriteString(p)
	}
	sum := sha256.Sum256([]byte(b.String()))
	return sum[:idBytes]
}

// letters32 keeps the order of the bytes, so ids sort like what they encode.
var letters32 = base32.NewEncoding("234567abcdefghijklmnopqrstuvwxyz").WithPadding(base32.NoPadding)
