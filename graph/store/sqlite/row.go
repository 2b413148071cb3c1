package sqlite

import (
	"database/sql/driver"
	"encoding/binary"
	"hash/crc32"
	"unsafe"

	"spona/graph"
	"spona/graph/store/record"
)

// idKey is an id as the columns id and id_rest hold it: two numbers that sort
// like its bytes.
type idKey struct {
	high int64 // the first eight bytes
	low  int64 // the seven others
}

// keyOf splits a well-formed id; the zero key for any other.
func keyOf(id graph.ID) idKey {
	if !id.IsEntity() && !id.IsRelation() {
		return idKey{}
	}
	return validKey(id)
}

// validKey splits an id that is known to be well-formed. A load asks for
// millions, so it decodes in place.
func validKey(id graph.ID) idKey {
	var raw [16]byte // 24 digits of 5 bits are 15 bytes
	for i := range 3 {
		var group uint64
		for _, c := range []byte(id[1+8*i : 9+8*i]) {
			group = group<<5 | uint64(digitValues[c])
		}
		for j := range 5 {
			raw[5*i+j] = byte(group >> (32 - 8*j))
		}
	}
	return idKey{
		high: int64(binary.BigEndian.Uint64(raw[:]) ^ 1<<63),
		low:  int64(binary.BigEndian.Uint64(raw[8:]) >> 8),
	}
}

// highOf is the first half of an id whose first eight bytes are that number.
func highOf(key uint64) int64 { return int64(key ^ 1<<63) }

// key is the inverse of highOf.
func (k idKey) key() uint64 { return uint64(k.high) ^ 1<<63 }

// digitValues are the values of the digits of ids, learnt from ids whose bytes
// are known.
var digitValues = func() (values [256]uint8) {
	for value := range uint8(32) {
		// Four bytes of that digit over and over begin with it.
		all := uint64(value) * 0x0842108421 // 00001 eight times
		id := graph.EntityIDOf(append(binary.BigEndian.AppendUint64(nil, all<<24), make([]byte, 7)...))
		values[id[1]] = value
	}
	return values
}()

// keyIn reads the columns id and id_rest.
func keyIn(row []driver.Value) idKey { return idKey{integer(row[0]), integer(row[1])} }

func (k idKey) bytes() []byte {
	var raw [16]byte
	binary.BigEndian.PutUint64(raw[:], uint64(k.high)^1<<63)
	binary.BigEndian.PutUint64(raw[8:], uint64(k.low)<<8)
	return raw[:15]
}

func (k idKey) entity() graph.ID   { return graph.EntityIDOf(k.bytes()) }
func (k idKey) relation() graph.ID { return graph.RelationIDOf(k.bytes()) }

// A listing is what a row is sorted and filtered by beside its facet.
type listing struct {
	day, span   any // int64, or nil for an unknown date
	worth, rest any // float64, or nil for no amount
	currency    any // string, or nil for no amount
}

func listingOf(when graph.Date, worth *graph.Money) listing {
	var l listing
	if !when.IsZero() {
		first, last := when.Days()
		l.day, l.span = int64(first), int64(last-first)
	}
	if worth != nil {
		w, rest := record.SplitAmount(worth.Amount)
		l.worth, l.rest, l.currency = w, rest, worth.Currency
	}
	return l
}

// seal puts a checksum before a body. It covers what the row is about as well,
// so that a row cannot pass for another.
func seal(k idKey, about []int64, body []byte) []byte {
	return append(binary.LittleEndian.AppendUint32(make([]byte, 0, 4+len(body)), checksum(k, about, body)), body...)
}

// unseal checks a sealed body and returns what is in it. The text is the body's
// own memory, which saves a copy of every row that is read: the driver makes the
// bytes of a row for whoever reads it, and nobody here changes them.
func unseal(k idKey, about []int64, sealed []byte) (string, error) {
	if len(sealed) < 4 || binary.LittleEndian.Uint32(sealed) != checksum(k, about, sealed[4:]) {
		return "", record.ErrDamaged
	}
	body := sealed[4:]
	return unsafe.String(unsafe.SliceData(body), len(body)), nil
}

func checksum(k idKey, about []int64, body []byte) uint32 {
	var head [16 + 8*3]byte
	binary.LittleEndian.PutUint64(head[:], uint64(k.high))
	binary.LittleEndian.PutUint64(head[8:], uint64(k.low))
	n := 16
	for _, a := range about {
		binary.LittleEndian.PutUint64(head[n:], uint64(a))
		n += 8
	}
	return crc32.Update(crc32.Checksum(head[:n], castagnoli), castagnoli, body)
}

// entityColumns and relationColumns are what decoding a row takes. A relation's
// ends are looked up apart, or joined.
const (
	entityColumns   = "e.no, e.id, e.id_rest, e.facet, e.body"
	relationColumns = "r.no, r.id, r.id_rest, r.kind, r.from_no, r.to_no, r.body"
)

// entity decodes a row of entityColumns.
func (x *lexicon) entity(row []driver.Value) (*graph.Entity, error) {
	no, key, facetNo := integer(row[0]), keyIn(row[1:]), integer(row[3])
	if facetNo <= 0 || facetNo >= int64(len(x.facets)) {
		return nil, record.ErrDamaged
	}
	f := &x.facets[facetNo]
	body, err := unseal(key, []int64{no}, blob(row[4]))
	if err != nil {
		return nil, err
	}
	records, err := x.EntityRecords(body)
	if err != nil {
		return nil, err
	}
	return &graph.Entity{ID: key.entity(), Kind: graph.EntityKind(f.Kind), Stub: f.Stub, Roles: f.Roles, Records: records}, nil
}

// relation decodes a row of relationColumns. Its ends are given.
func (x *lexicon) relation(row []driver.Value, from, to graph.Ref) (*graph.Relation, error) {
	key := keyIn(row[1:])
	about := []int64{integer(row[3]), integer(row[4]), integer(row[5])}
	body, err := unseal(key, about, blob(row[6]))
	if err != nil {
		return nil, err
	}
	records, err := x.RelationRecords(body)
	if err != nil {
		return nil, err
	}
	return &graph.Relation{ID: key.relation(), Kind: graph.RelationKind(about[0]), From: from, To: to, Records: records}, nil
}
