package auth

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"errors"

	"spona/graph/members"
)

const keyBytes = 32

// Keys are the secrets of the community, all derived from one that lies in the
// folder keys/ and is not in backups.
type Keys struct {
	aead  cipher.AEAD
	marks []byte
}

var _ members.Seal = (*Keys)(nil)

// NewKeys derives the keys from 32 random bytes.
func NewKeys(secret []byte) (*Keys, error) {
	if len(secret) != keyBytes {
		return nil, errors.New("auth: the key of the community has 32 bytes")
	}
	seal, err := hkdf.Key(sha256.New, secret, nil, "spona seal", keyBytes)
	if err != nil {
		return nil, err
	}
	marks, err := hkdf.Key(sha256.New, secret, nil, "spona marks", keyBytes)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(seal)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, err
	}
	return &Keys{aead, marks}, nil
}

// Marks is the key under which handles of erased accounts are remembered.
func (k *Keys) Marks() []byte { return k.marks }

// Close implements [members.Seal].
func (k *Keys) Close(plain []byte, label string) ([]byte, error) {
	return k.aead.Seal(nil, nil, plain, []byte(label)), nil
}

// Open implements [members.Seal].
func (k *Keys) Open(sealed []byte, label string) ([]byte, error) {
	plain, err := k.aead.Open(nil, nil, sealed, []byte(label))
	if err != nil {
		return nil, errors.New("auth: what was sealed cannot be opened: it is damaged, or was sealed with another key")
	}
	return plain, nil
}

// NewSecret is 32 random bytes for [NewKeys].
func NewSecret() []byte {
	b := make([]byte, keyBytes)
	_, _ = rand.Read(b) // never fails, by its documentation
	return b
}
