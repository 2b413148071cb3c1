package names

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"encoding/binary"

	"spona/graph"
)

// A Place is where a hit stands among the hits of its text. It stays valid while
// entities come and go.
type Place struct {
	Fit      uint16   // how badly the name fits; 0 is best
	Standing uint8    // of the entity
	ID       graph.ID // of the entity
}

// Compare is negative when p comes before q.
func (p Place) Compare(q Place) int {
	return cmp.Or(cmp.Compare(p.Fit, q.Fit), cmp.Compare(q.Standing, p.Standing), cmp.Compare(p.ID, q.ID))
}

// String is the place as a short opaque text.
func (p Place) String() string {
	b := binary.BigEndian.AppendUint16(nil, p.Fit)
	return base64.RawURLEncoding.EncodeToString(append(append(b, p.Standing), p.ID.Bytes()...))
}

// ParsePlace is the inverse of [Place.String].
func ParsePlace(s string) (Place, error) {
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || len(b) != 3+idBytes {
		return Place{}, graph.Invalid("after", "this is no place in a search; use one that a search gave")
	}
	return Place{binary.BigEndian.Uint16(b), b[2], graph.EntityIDOf(b[3:])}, nil
}

// A spot is a place with the id as bytes.
type spot struct {
	cost     cost
	standing uint8
	id       []byte
}

func (p Place) spot() spot { return spot{cost(p.Fit), p.Standing, p.ID.Bytes()} }

func (s spot) place() Place { return Place{uint16(s.cost), s.standing, graph.EntityIDOf(s.id)} }

func (s spot) compare(o spot) int {
	if c := cmp.Or(cmp.Compare(s.cost, o.cost), cmp.Compare(o.standing, s.standing)); c != 0 {
		return c
	}
	return bytes.Compare(s.id, o.id)
}
