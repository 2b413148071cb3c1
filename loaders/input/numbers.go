package input

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"

	"spona/graph"
)

// Numbers keep national numbers of persons (graph.PersonNumber) out of all that
// is read. In a text each becomes a pseudonym: [PseudonymDigits] digits that
// begin with 999999, the same for the same number, so that references by number
// still meet, and nothing that leads back to it without the key. It stands where
// a number or a string of digits stood, so no format breaks.
type Numbers struct {
	key       []byte
	countries []string
	shortest  int
	longest   int
}

// About adds countries of the data set, as soon as they are known.
func (n *Numbers) About(countries []string) {
	for _, c := range countries {
		if !slices.Contains(n.countries, c) {
			n.countries = append(slices.Clip(n.countries), c)
		}
	}
}

// PseudonymDigits is the length of a pseudonym, longer than any national number.
const PseudonymDigits = 18

const pseudonymPrefix = "999999"

// NewNumbers makes the filter for a data set of the given countries. The key is
// a secret of the instance: with another one, records that are known by such a
// number get other ids. Without a key a new one is made up, good for one load.
func NewNumbers(key []byte, countries []string) *Numbers {
	n := &Numbers{key: key, countries: countries, shortest: PseudonymDigits}
	if len(key) == 0 {
		n.key = []byte(rand.Text())
	}
	for _, form := range graph.PersonNumbers() {
		n.shortest, n.longest = min(n.shortest, form.Digits), max(n.longest, form.Digits)
	}
	return n
}

// Pseudonym is what stands for a national number.
func (n *Numbers) Pseudonym(number string) string {
	mac := hmac.New(sha256.New, n.key)
	mac.Write([]byte(number))
	const twelveDigits = 1_000_000_000_000
	return pseudonymPrefix + fmt.Sprintf("%012d", binary.BigEndian.Uint64(mac.Sum(nil))%twelveDigits)
}

// IsPseudonym reports whether the text is a pseudonym and nothing else.
func IsPseudonym(text string) bool {
	return len(text) == PseudonymDigits && strings.HasPrefix(text, pseudonymPrefix) && strings.Trim(text, "0123456789") == ""
}

func (n *Numbers) is(digits string) bool {
	return len(digits) >= n.shortest && len(digits) <= n.longest && graph.IsPersonNumber(digits, n.countries)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// Reader is r with each national number replaced, also where JSON escapes its
// digits (\u0031). found is told the number of replacements as they happen.
func (n *Numbers) Reader(r io.Reader, found func(int)) io.Reader {
	return &numberReader{numbers: n, r: r, found: found, in: make([]byte, 0, numberBuffer)}
}

const numberBuffer = 64 << 10

type numberReader struct {
	numbers *Numbers
	r       io.Reader
	found   func(int)
	in      []byte // read, not yet looked at
	out     []byte // to hand out
	next    int    // of out
	long    bool   // in a run of digits longer than any number
	err     error  // of r
}

// Read implements [io.Reader].
func (f *numberReader) Read(p []byte) (int, error) {
	for f.next == len(f.out) {
		if f.err != nil && len(f.in) == 0 {
			return 0, f.err
		}
		f.fill()
	}
	n := copy(p, f.out[f.next:])
	f.next += n
	return n, nil
}

// fill reads once, hands on what is certain and keeps a run of digits or an
// escape that may go on.
func (f *numberReader) fill() {
	f.out, f.next = f.out[:0], 0
	if f.err == nil {
		var n int
		n, f.err = f.r.Read(f.in[len(f.in):cap(f.in)])
		f.in = f.in[:len(f.in)+n]
	}
	used := f.pass(f.in, f.err != nil)
	f.in = f.in[:copy(f.in, f.in[used:])]
}

// pass hands on the text that can be judged, and returns its length.
func (f *numberReader) pass(in []byte, last bool) int {
	copied, i := 0, 0
	for i < len(in) {
		if c := in[i]; c != '\\' && !isDigit(c) {
			f.long = false
			i++
			continue
		} else if n := f.shortRun(in[i:]); n > 0 {
			i += n
			continue
		}
		run, n, open := digitRun(in[i:], f.numbers.longest)
		switch {
		case open && !last && len(run) <= f.numbers.longest:
			f.out = append(f.out, in[copied:i]...)
			return i
		case len(run) == 0: // an escape of something else
			f.long = false
		case len(run) > f.numbers.longest || f.long:
			f.long = true
		case f.numbers.is(string(run)):
			f.out = append(append(f.out, in[copied:i]...), f.numbers.Pseudonym(string(run))...)
			copied = i + n
			f.found(1)
		}
		i += n
	}
	f.out = append(f.out, in[copied:]...)
	return len(in)
}

// shortRun is the length of the run of digits that the text begins with, 0 unless
// it certainly ends there and is too short to be a number.
func (f *numberReader) shortRun(in []byte) int {
	n := 0
	for n < len(in) && isDigit(in[n]) {
		n++
	}
	if f.long || n >= f.numbers.shortest || n == len(in) || in[n] == '\\' {
		return 0
	}
	return n
}

// digitRun is the run of digits that the text begins with, plain or escaped, up
// to one more than most of them, and the bytes that it takes; if there is none,
// the bytes of what the text begins with. open says that more text could add to
// either.
func digitRun(in []byte, most int) (run []byte, n int, open bool) {
	for n < len(in) && len(run) <= most {
		c := in[n]
		if isDigit(c) {
			run = append(run, c)
			n++
			continue
		}
		if c != '\\' {
			return run, n, false
		}
		digit, size, open := escape(in[n:])
		switch {
		case open:
			if len(run) == 0 {
				n = len(in)
			}
			return run, n, true
		case digit != 0:
			run = append(run, digit)
			n += size
		case len(run) == 0:
			return nil, size, false
		default:
			return run, n, false
		}
	}
	return run, n, n == len(in)
}

// escape is the digit that an escape stands for, 0 for another one, and its
// length. open says that it goes on after the text.
func escape(in []byte) (digit byte, size int, open bool) {
	const whole = len(`\u0030`)
	switch {
	case len(in) == 1:
		return 0, 1, true
	case in[1] == '\\':
		return 0, 2, false
	case in[1] != 'u':
		return 0, 1, false
	}
	for i := 2; i < whole; i++ {
		if i == len(in) {
			return 0, i, true
		}
		if c := in[i] | 0x20; !isDigit(in[i]) && (c < 'a' || c > 'f') {
			return 0, 1, false
		}
	}
	if string(in[2:5]) == "003" && isDigit(in[5]) {
		return in[5], whole, false
	}
	return 0, whole, false
}

// Mask is the text with each national number replaced by its pseudonym, for ids
// and addresses, and how many there were.
func (n *Numbers) Mask(text string) (string, int) {
	return graph.ReplacePersonNumbers(text, n.countries, n.Pseudonym)
}

// Scrub is the text without national numbers and without pseudonyms, for what
// people read: graph.PersonNumberRemoved stands in their place. only says that
// the text was nothing else, and found how many numbers it still held.
func (n *Numbers) Scrub(text string) (clean string, only bool, found int) {
	clean, found = graph.ReplacePersonNumbers(text, n.countries, func(string) string { return graph.PersonNumberRemoved })
	if clean == text && !strings.Contains(text, pseudonymPrefix) {
		return text, false, 0
	}
	var out strings.Builder
	for rest := clean; rest != ""; {
		from, to := nextDigits(rest)
		out.WriteString(rest[:from])
		if IsPseudonym(rest[from:to]) {
			out.WriteString(graph.PersonNumberRemoved)
		} else {
			out.WriteString(rest[from:to])
		}
		rest = rest[to:]
	}
	return out.String(), strings.TrimSpace(out.String()) == graph.PersonNumberRemoved, found
}

// nextDigits is where the first run of digits is; at the end when there is none.
func nextDigits(text string) (from, to int) {
	for from < len(text) && !isDigit(text[from]) {
		from++
	}
	to = from
	for to < len(text) && isDigit(text[to]) {
		to++
	}
	return from, to
}
