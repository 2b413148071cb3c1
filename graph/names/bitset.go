package names

import "math/bits"

// A bitset is a set of small numbers.
type bitset []uint64

func newBitset(n int) bitset { return make(bitset, (n+63)/64) }

func (b bitset) has(i uint32) bool {
	return int(i/64) < len(b) && b[i/64]&(1<<(i%64)) != 0
}

func (b bitset) add(i uint32) { b[i/64] |= 1 << (i % 64) }

// with is b with i added, grown when needed.
func (b bitset) with(i uint32) bitset {
	if need := int(i/64) + 1; need > len(b) {
		if need > cap(b) {
			b = append(make(bitset, 0, 2*need), b...)
		}
		b = b[:need]
	}
	b.add(i)
	return b
}

func (b bitset) count() int {
	n := 0
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

func (b bitset) and(c bitset) {
	for i, w := range c {
		b[i] &= w
	}
}

func (b bitset) or(c bitset) {
	for i, w := range c {
		b[i] |= w
	}
}

func (b bitset) andNot(c bitset) {
	for i, w := range c {
		b[i] &^= w
	}
}

// each visits the members in ascending order.
func (b bitset) each(visit func(i uint32)) {
	for i, w := range b {
		for ; w != 0; w &= w - 1 {
			visit(uint32(i*64 + bits.TrailingZeros64(w)))
		}
	}
}
