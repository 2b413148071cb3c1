package names

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"math"

	"spona/graph"
)

// A snapshot is magic, then numbers and arrays, each array with its length before
// it, all little-endian, then the CRC-32C of all that.
const (
	snapshotMagic  = "SponaNam"
	snapshotFormat = 1
	maxLayers      = 64
)

// WriteTo writes the index as a snapshot, which [Read] opens, and returns its
// length in bytes.
func (x *Index) WriteTo(w io.Writer) (int64, error) {
	buffered := bufio.NewWriterSize(w, 1<<16)
	out := &snapshotWriter{w: buffered, sum: crc32.New(crc32.MakeTable(crc32.Castagnoli))}
	out.write([]byte(snapshotMagic))
	out.number(snapshotFormat)
	out.number(len(x.layers))
	for _, l := range x.layers {
		out.layer(l)
	}
	var sum [4]byte
	binary.LittleEndian.PutUint32(sum[:], out.sum.Sum32())
	out.write(sum[:])
	if out.err == nil {
		out.err = buffered.Flush()
	}
	if out.err != nil {
		return out.n, fmt.Errorf("names: writing a snapshot: %w", out.err)
	}
	return out.n, nil
}

// Read opens a snapshot. It fails for one that was cut off or changed, or that
// has another format.
func Read(r io.Reader) (*Index, error) {
	x, err := read(r)
	if err != nil {
		return nil, fmt.Errorf("names: reading a snapshot: %w", err)
	}
	return x, nil
}

func read(r io.Reader) (*Index, error) {
	in := &snapshotReader{r: r, sum: crc32.New(crc32.MakeTable(crc32.Castagnoli))}
	magic, format, count := in.take(len(snapshotMagic)), in.number(math.MaxUint32), in.number(math.MaxUint32)
	switch {
	case in.err != nil:
		return nil, in.err
	case string(magic) != snapshotMagic:
		return nil, errors.New("it is no index of names")
	case format != snapshotFormat:
		return nil, fmt.Errorf("it has format %d, not %d", format, snapshotFormat)
	case count < 1 || count > maxLayers:
		return nil, fmt.Errorf("it has %d layers", count)
	}
	x := &Index{make([]layer, count)}
	for i := range x.layers {
		x.layers[i] = in.layer()
	}
	want := in.sum.Sum32()
	sum := in.take(4)
	if in.err != nil {
		return nil, in.err
	}
	if binary.LittleEndian.Uint32(sum) != want {
		return nil, errors.New("its check sum is wrong")
	}
	for i := range x.layers {
		if err := x.layers[i].check(); err != nil {
			return nil, err
		}
		x.layers[i].live = len(x.layers[i].nodes) - x.layers[i].dead.count()
		x.layers[i].open()
	}
	return x, nil
}

// arrays are the columns of a segment in the order of the snapshot.
func (s *segment) arrays() (bytes []*[]byte, words []*[]uint32) {
	bytes = []*[]byte{&s.ids, &s.marks, &s.standings, &s.texts, &s.attributes, &s.dict.text, &s.dict.shared}
	words = []*[]uint32{&s.nodes, &s.sets, &s.textAt, &s.wordAt, &s.words, &s.postAt, &s.posts, &s.dict.at, &s.dict.folds}
	return bytes, words
}

type snapshotWriter struct {
	w   io.Writer
	sum hash.Hash32
	n   int64
	err error
}

func (w *snapshotWriter) write(b []byte) {
	if w.err != nil {
		return
	}
	_, _ = w.sum.Write(b)
	n, err := w.w.Write(b)
	w.n, w.err = w.n+int64(n), err
}

func (w *snapshotWriter) number(n int) { w.write(binary.LittleEndian.AppendUint32(nil, uint32(n))) }

func (w *snapshotWriter) text(s string) {
	w.number(len(s))
	w.write([]byte(s))
}

func (w *snapshotWriter) layer(l layer) {
	bytes, words := l.arrays()
	for _, b := range bytes {
		w.number(len(*b))
		w.write(*b)
	}
	for _, u := range words {
		writeArray(w, *u)
	}
	dead := make([]uint32, 0, 2*len(l.dead))
	for _, d := range l.dead {
		dead = append(dead, uint32(d), uint32(d>>32))
	}
	writeArray(w, dead)
	w.number(len(l.countries))
	for _, codes := range l.countries {
		w.number(len(codes))
		for _, c := range codes {
			w.text(c)
		}
	}
	w.number(len(l.labels))
	for _, label := range l.labels {
		w.text(label.lang)
		w.number(int(label.kind))
	}
}

const chunk = 1 << 12 // items converted at a time

func writeArray(w *snapshotWriter, items []uint32) {
	w.number(len(items))
	buffer := make([]byte, 0, 4*chunk)
	for len(items) > 0 {
		n := min(len(items), chunk)
		buffer = buffer[:0]
		for _, v := range items[:n] {
			buffer = binary.LittleEndian.AppendUint32(buffer, v)
		}
		w.write(buffer)
		items = items[n:]
	}
}

type snapshotReader struct {
	r   io.Reader
	sum hash.Hash32
	err error
}

// fill reads exactly len(b) bytes.
func (r *snapshotReader) fill(b []byte) bool {
	if r.err != nil {
		return false
	}
	if _, err := io.ReadFull(r.r, b); err != nil {
		r.err = fmt.Errorf("it is cut off: %w", err)
		return false
	}
	_, _ = r.sum.Write(b)
	return true
}

func (r *snapshotReader) number(limit int) int {
	var b [4]byte
	r.fill(b[:])
	n := int(binary.LittleEndian.Uint32(b[:]))
	if r.err == nil && n > limit {
		r.err = fmt.Errorf("it has %d of something, at most %d can be", n, limit)
	}
	if r.err != nil {
		return 0
	}
	return n
}

// take reads n bytes. What a snapshot says it holds is believed only as far as it
// holds it: room is made as bytes come.
func (r *snapshotReader) take(n int) []byte {
	var b []byte
	for len(b) < n && r.err == nil {
		from := len(b)
		step := min(n-from, max(from, 1<<16))
		b = append(b, make([]byte, step)...)
		r.fill(b[from:])
	}
	return b
}

func (r *snapshotReader) array() []uint32 {
	n := r.number(math.MaxUint32)
	var items []uint32
	var buffer [4 * chunk]byte
	for len(items) < n && r.err == nil {
		if len(items) == cap(items) {
			grown := make([]uint32, len(items), min(n, max(2*len(items), 1<<14)))
			copy(grown, items)
			items = grown
		}
		part := buffer[:4*min(cap(items)-len(items), chunk)]
		if r.fill(part) {
			for i := 0; i < len(part); i += 4 {
				items = append(items, binary.LittleEndian.Uint32(part[i:]))
			}
		}
	}
	return items
}

func (r *snapshotReader) layer() layer {
	l := layer{segment: &segment{}}
	bytes, words := l.arrays()
	for _, b := range bytes {
		*b = r.take(r.number(math.MaxUint32))
	}
	for _, u := range words {
		*u = r.array()
	}
	dead := r.array()
	for i := 0; i+1 < len(dead); i += 2 {
		l.dead = append(l.dead, uint64(dead[i])|uint64(dead[i+1])<<32)
	}
	for range r.number(math.MaxUint32) {
		var codes []string
		for range r.number(math.MaxUint16) {
			codes = append(codes, string(r.take(r.number(math.MaxInt32))))
			if r.err != nil {
				return l
			}
		}
		if l.countries = append(l.countries, codes); r.err != nil {
			return l
		}
	}
	for range r.number(math.MaxUint32) {
		lang := string(r.take(r.number(math.MaxInt32)))
		if l.labels = append(l.labels, label{lang, graph.NameKind(r.number(math.MaxUint8))}); r.err != nil {
			return l
		}
	}
	return l
}
