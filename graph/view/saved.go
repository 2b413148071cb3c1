package view

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"unsafe"

	"spona/graph"
)

// The saved form is a head, the arrays one after another as they are in memory,
// and a checksum of all of it. It is for the machine that wrote it, to open what
// it has laid out before; it is no format of exchange, and any doubt is a reason
// to read the store instead.
const (
	savedMagic  = "spona view"
	savedFormat = 3
	savedOrder  = 0x0102030405060708 // tells the byte order and the size of words
)

// ErrSaved says that a saved view cannot be used: it is cut off, damaged, or of
// another format.
var ErrSaved = errors.New("view: the saved view cannot be used")

// maxEpoch is more than any store's epoch is long.
const maxEpoch = 256

// Save writes the view for [Open].
func (v *View) Save(w io.Writer) error {
	out := &sumWriter{w: w, sum: crc32.New(crc32.MakeTable(crc32.Castagnoli))}
	out.bytes([]byte(savedMagic))
	out.numbers(savedFormat, savedOrder, uint64(len(v.version.Epoch)), v.version.Seq, uint64(v.live))
	out.bytes([]byte(v.version.Epoch))
	for _, a := range v.arrays() {
		out.numbers(uint64(a.length()))
	}
	for _, a := range v.arrays() {
		out.bytes(a.bytes())
	}
	if out.err == nil {
		_, out.err = w.Write(binary.LittleEndian.AppendUint32(nil, out.sum.Sum32()))
	}
	if out.err != nil {
		return fmt.Errorf("view: save: %w", out.err)
	}
	return nil
}

// A sumWriter sums what it writes. The first error sticks.
type sumWriter struct {
	w   io.Writer
	sum hash.Hash32
	err error
}

func (s *sumWriter) bytes(b []byte) {
	if s.err == nil {
		_, _ = s.sum.Write(b)
		_, s.err = s.w.Write(b)
	}
}

func (s *sumWriter) numbers(numbers ...uint64) {
	for _, n := range numbers {
		s.bytes(binary.LittleEndian.AppendUint64(nil, n))
	}
}

// Open reads what [View.Save] wrote, of which there are at most size bytes: no
// more memory than that is taken, whatever the head says. The error is [ErrSaved]
// for what cannot be used.
func Open(r io.Reader, size int64) (*View, error) {
	in := &sumReader{r: r, sum: crc32.New(crc32.MakeTable(crc32.Castagnoli))}
	v := &View{grown: new(growth)}
	if string(in.bytes(len(savedMagic))) != savedMagic || in.number() != savedFormat || in.number() != savedOrder {
		return nil, ErrSaved
	}
	epoch := in.number()
	v.version.Seq, v.live = in.number(), int(in.number())
	if epoch > maxEpoch {
		return nil, ErrSaved
	}
	v.version.Epoch = string(in.bytes(int(epoch)))
	arrays := v.arrays()
	lengths := make([]int64, len(arrays))
	total := int64(0)
	for i, a := range arrays {
		n := in.number()
		if in.err != nil || n > uint64(size) || total > size {
			return nil, errors.Join(ErrSaved, in.err)
		}
		lengths[i] = int64(n)
		total += lengths[i] * int64(a.width())
	}
	if total > size {
		return nil, ErrSaved
	}
	for i, a := range arrays {
		a.make(int(lengths[i]))
		in.fill(a.bytes())
	}
	var sum [4]byte
	if _, err := io.ReadFull(r, sum[:]); err != nil || in.err != nil || binary.LittleEndian.Uint32(sum[:]) != in.sum.Sum32() {
		return nil, errors.Join(ErrSaved, in.err, err)
	}
	v.nodes.settled.nodes = v.nodes.len()
	if !v.consistent() {
		return nil, ErrSaved
	}
	return v, v.nodes.complete()
}

// consistent reports whether the arrays have lengths that go together.
func (v *View) consistent() bool {
	n, slots, edges := len(v.kinds), len(v.neighbours), len(v.keys)
	return len(v.nodes.ids) == n*idBytes && len(v.rows) == n && len(v.marks) == slots && len(v.edges) == slots &&
		len(v.dates) == edges && len(v.weights) == edges && len(v.shares) == edges
}

// complete makes the tables of an id table that was saved with those of its nodes
// that came late left out.
func (t *idTable) complete() error {
	if len(t.settled.slots) > 0 {
		return nil
	}
	var ok bool
	if t.settled, ok = t.hash(0); !ok {
		return ErrSaved
	}
	return nil
}

// A sumReader sums what it reads. The first error sticks.
type sumReader struct {
	r   io.Reader
	sum hash.Hash32
	err error
}

func (s *sumReader) fill(b []byte) {
	const piece = 1 << 20 // so that the checksum finds it in the cache
	for len(b) > 0 && s.err == nil {
		p := b[:min(piece, len(b))]
		if _, s.err = io.ReadFull(s.r, p); s.err == nil {
			_, _ = s.sum.Write(p)
		}
		b = b[len(p):]
	}
}

func (s *sumReader) bytes(n int) []byte {
	b := make([]byte, n)
	s.fill(b)
	return b
}

func (s *sumReader) number() uint64 { return binary.LittleEndian.Uint64(s.bytes(8)) }

// An array is one of a view's slices as bytes.
type array interface {
	length() int
	width() int
	make(length int)
	bytes() []byte
}

// arrays are all that is saved, in order.
func (v *View) arrays() []array {
	settled := &v.nodes.settled.slots
	if v.nodes.recent.nodes > 0 {
		settled = new([]uint32) // made anew when it is opened
	}
	return []array{
		plain(&v.nodes.ids), plain(settled), plain(&v.kinds), plain(&v.rows),
		plain(&v.neighbours), plain(&v.marks), plain(&v.edges),
		plain(&v.keys), plain(&v.dates), plain(&v.weights), plain(&v.shares), plain(&v.spells),
	}
}

// plain is a slice of values that are nothing but their bytes.
func plain[T uint8 | uint32 | uint64 | float32 | graph.EntityKind | extent | Node | Mark | graph.Portion | Edge | packedDate | packedSpell](s *[]T) array {
	return plainSlice[T]{s}
}

type plainSlice[T any] struct{ slice *[]T }

func (p plainSlice[T]) length() int { return len(*p.slice) }

func (p plainSlice[T]) width() int {
	var item T
	return int(unsafe.Sizeof(item))
}

// make leaves room, as a build does.
func (p plainSlice[T]) make(length int) { *p.slice = make([]T, length, roomy(length)) }

func (p plainSlice[T]) bytes() []byte {
	if len(*p.slice) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(*p.slice))), len(*p.slice)*p.width())
}
