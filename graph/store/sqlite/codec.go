package sqlite

import (
	"encoding/binary"
	"time"

	"github.com/govalues/decimal"

	"spona/graph"
)

// The body of a row is the list of its records in the order of
// [graph.Entity.Normalise]. Each is
//
//	edition   which data set, fetched when
//	ended     0, or 1 and seconds since 1970
//	length    of the content
//	content   the rest, equal as bytes whenever it states the same
//
// and numbers are varints. Texts that recur stand as numbers of the table word.
// A form that is read stays readable: a change of it gets a new number in
// bodyForm, and rows keep the form that they were written in.
const bodyForm = 1

// An interner numbers what recurs. It may answer 0: the text is then written out.
type interner interface {
	word(text string) uint64
	edition(e edition) uint64
}

// An encoder appends the compact form of records.
type encoder struct {
	buf []byte
	lex interner
}

func (e *encoder) uint(n uint64) { e.buf = binary.AppendUvarint(e.buf, n) }
func (e *encoder) int(n int64)   { e.buf = binary.AppendVarint(e.buf, n) }

// text writes a text out.
func (e *encoder) text(s string) {
	e.uint(uint64(len(s)))
	e.buf = append(e.buf, s...)
}

// word writes a text that recurs as its number, where it has one.
func (e *encoder) word(s string) {
	if s != "" {
		if no := e.lex.word(s); no != 0 {
			e.uint(no<<1 | 1)
			return
		}
	}
	e.uint(uint64(len(s)) << 1)
	e.buf = append(e.buf, s...)
}

// date packs year, month and day into one number.
func (e *encoder) date(d graph.Date) {
	e.uint(uint64(d.Year)<<9 | uint64(d.Month)<<5 | uint64(d.Day))
}

func (e *encoder) decimal(d decimal.Decimal) {
	d = d.Trim(0)
	sign := uint64(0)
	if d.IsNeg() {
		sign = 1
	}
	e.uint(uint64(d.Scale())<<1 | sign)
	e.uint(d.Coef())
}

// A decoder reads what an encoder wrote. The first mistake sticks, and what is
// read after it is zero; the body's checksum makes that a matter of damage.
type decoder struct {
	rest string // texts that are read share its memory
	lex  *lexicon
	bad  bool
}

func (d *decoder) uint() uint64 {
	if len(d.rest) > 0 && d.rest[0] < 0x80 { // nearly every number
		n := d.rest[0]
		d.rest = d.rest[1:]
		return uint64(n)
	}
	return d.longUint()
}

func (d *decoder) longUint() uint64 {
	var n uint64
	for i := 0; i < len(d.rest) && i < binary.MaxVarintLen64; i++ {
		c := d.rest[i]
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			d.rest = d.rest[i+1:]
			return n
		}
	}
	d.fail()
	return 0
}

func (d *decoder) int() int64 {
	n := d.uint()
	return int64(n>>1) ^ -int64(n&1)
}

func (d *decoder) fail() { d.rest, d.bad = "", true }

func (d *decoder) take(n uint64) string {
	if n > uint64(len(d.rest)) {
		d.fail()
		return ""
	}
	s := d.rest[:n]
	d.rest = d.rest[n:]
	return s
}

func (d *decoder) text() string { return d.take(d.uint()) }

func (d *decoder) word() string {
	n := d.uint()
	if n&1 == 0 {
		return d.take(n >> 1)
	}
	if n>>1 >= uint64(len(d.lex.words)) {
		d.fail()
		return ""
	}
	return d.lex.words[n>>1]
}

// count reads the length of a list, each item of which takes a byte or more.
func (d *decoder) count() int {
	n := d.uint()
	if n > uint64(len(d.rest)) {
		d.fail()
		return 0
	}
	return int(n)
}

func (d *decoder) date() graph.Date {
	n := d.uint()
	return graph.Date{Year: int16(n >> 9), Month: uint8(n >> 5 & 15), Day: uint8(n & 31)}
}

func (d *decoder) decimal() decimal.Decimal {
	head, coef := d.uint(), d.uint()
	scale := int(head >> 1)
	if coef > 1<<63-1 { // 19 digits do not all fit an int64
		half, err := decimal.New(int64(coef>>1), scale)
		if err != nil {
			d.fail()
			return decimal.Decimal{}
		}
		odd := decimal.MustNew(int64(coef&1), scale)
		whole, err := half.Add(half)
		if err == nil {
			whole, err = whole.Add(odd)
		}
		return d.signed(whole, err, head)
	}
	v, err := decimal.New(int64(coef), scale)
	return d.signed(v, err, head)
}

func (d *decoder) signed(v decimal.Decimal, err error, head uint64) decimal.Decimal {
	if err != nil {
		d.fail()
		return decimal.Decimal{}
	}
	if head&1 != 0 {
		v = v.Neg()
	}
	return v
}

// moment writes a time that may be zero.
func (e *encoder) moment(t time.Time) {
	if t.IsZero() {
		e.uint(0)
		return
	}
	e.uint(1)
	e.int(t.Unix())
}

func (d *decoder) moment() time.Time {
	if d.uint() == 0 {
		return time.Time{}
	}
	return time.Unix(d.int(), 0).UTC()
}
