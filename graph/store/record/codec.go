package record

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

// An Interner numbers what recurs. It may answer 0: the text is then written out.
type Interner interface {
	Word(text string) uint64
	Edition(e Edition) uint64
}

// An Encoder appends the compact form of records to Buf.
type Encoder struct {
	Buf []byte
	Lex Interner
}

// Uint writes a number that is not negative.
func (e *Encoder) Uint(n uint64) { e.Buf = binary.AppendUvarint(e.Buf, n) }

// Int writes any number.
func (e *Encoder) Int(n int64) { e.Buf = binary.AppendVarint(e.Buf, n) }

// Text writes a text out.
func (e *Encoder) Text(s string) {
	e.Uint(uint64(len(s)))
	e.Buf = append(e.Buf, s...)
}

// Word writes a text that recurs as its number, where it has one.
func (e *Encoder) Word(s string) {
	if s != "" {
		if no := e.Lex.Word(s); no != 0 {
			e.Uint(no<<1 | 1)
			return
		}
	}
	e.Uint(uint64(len(s)) << 1)
	e.Buf = append(e.Buf, s...)
}

// Date packs year, month and day into one number.
func (e *Encoder) Date(d graph.Date) {
	e.Uint(uint64(d.Year)<<9 | uint64(d.Month)<<5 | uint64(d.Day))
}

// Decimal writes a decimal without trailing zeros.
func (e *Encoder) Decimal(d decimal.Decimal) {
	d = d.Trim(0)
	sign := uint64(0)
	if d.IsNeg() {
		sign = 1
	}
	e.Uint(uint64(d.Scale())<<1 | sign)
	e.Uint(d.Coef())
}

// A Decoder reads what an encoder wrote. The first mistake sticks, and what is
// read after it is zero; the body's checksum makes that a matter of damage.
type Decoder struct {
	Rest string // texts that are read share its memory
	Lex  *Lexicon
	Bad  bool
}

// Uint reads what [Encoder.Uint] wrote.
func (d *Decoder) Uint() uint64 {
	if len(d.Rest) > 0 && d.Rest[0] < 0x80 { // nearly every number
		n := d.Rest[0]
		d.Rest = d.Rest[1:]
		return uint64(n)
	}
	return d.longUint()
}

func (d *Decoder) longUint() uint64 {
	var n uint64
	for i := 0; i < len(d.Rest) && i < binary.MaxVarintLen64; i++ {
		c := d.Rest[i]
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			d.Rest = d.Rest[i+1:]
			return n
		}
	}
	d.Fail()
	return 0
}

// Int reads what [Encoder.Int] wrote.
func (d *Decoder) Int() int64 {
	n := d.Uint()
	return int64(n>>1) ^ -int64(n&1)
}

// Fail notes a mistake.
func (d *Decoder) Fail() { d.Rest, d.Bad = "", true }

func (d *Decoder) take(n uint64) string {
	if n > uint64(len(d.Rest)) {
		d.Fail()
		return ""
	}
	s := d.Rest[:n]
	d.Rest = d.Rest[n:]
	return s
}

// Text reads what [Encoder.Text] wrote.
func (d *Decoder) Text() string { return d.take(d.Uint()) }

// Word reads what [Encoder.Word] wrote.
func (d *Decoder) Word() string {
	n := d.Uint()
	if n&1 == 0 {
		return d.take(n >> 1)
	}
	if n>>1 >= uint64(len(d.Lex.Words)) {
		d.Fail()
		return ""
	}
	return d.Lex.Words[n>>1]
}

// Count reads the length of a list, each item of which takes a byte or more.
func (d *Decoder) Count() int {
	n := d.Uint()
	if n > uint64(len(d.Rest)) {
		d.Fail()
		return 0
	}
	return int(n)
}

// Date reads what [Encoder.Date] wrote.
func (d *Decoder) Date() graph.Date {
	n := d.Uint()
	return graph.Date{Year: int16(n >> 9), Month: uint8(n >> 5 & 15), Day: uint8(n & 31)}
}

// Decimal reads what [Encoder.Decimal] wrote.
func (d *Decoder) Decimal() decimal.Decimal {
	head, coef := d.Uint(), d.Uint()
	scale := int(head >> 1)
	if coef > 1<<63-1 { // 19 digits do not all fit an int64
		half, err := decimal.New(int64(coef>>1), scale)
		if err != nil {
			d.Fail()
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

func (d *Decoder) signed(v decimal.Decimal, err error, head uint64) decimal.Decimal {
	if err != nil {
		d.Fail()
		return decimal.Decimal{}
	}
	if head&1 != 0 {
		v = v.Neg()
	}
	return v
}

// Moment writes a time that may be zero.
func (e *Encoder) Moment(t time.Time) {
	if t.IsZero() {
		e.Uint(0)
		return
	}
	e.Uint(1)
	e.Int(t.Unix())
}

// Moment reads what [Encoder.Moment] wrote.
func (d *Decoder) Moment() time.Time {
	if d.Uint() == 0 {
		return time.Time{}
	}
	return time.Unix(d.Int(), 0).UTC()
}
