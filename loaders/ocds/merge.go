package ocds

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"spona/graph"
	"spona/loaders/input"
)

// A paper is a release that waits for the others of its process.
type paper struct {
	place input.Place
	ocid  text
	id    text
	at    time.Time // of the release, zero when it does not say
	on    shelved
	sum   uint64 // of its text
	rank  int    // among those of one moment
}

// A sheet is the text of a release.
type sheet struct {
	place input.Place
	json  []byte
	id    text
	date  text
}

// history is how a value changed from release to release.
type history struct {
	first   value // the first that was stated
	changes []turn
}

// A turn is a value that took the place of another.
type turn struct {
	value     value
	releaseID text
	date      text // of the release
}

// now is the value that was stated last.
func (h *history) now() value {
	if n := len(h.changes); n > 0 {
		return h.changes[n-1].value
	}
	return h.first
}

// follow takes note of the value that a release states.
func (h *history) follow(v value, r *release) {
	switch {
	case v.Amount == "" || v == h.now():
	case h.first.Amount == "":
		h.first = v
	case sameAmount(v, h.now()):
	default:
		h.changes = append(h.changes, turn{v, r.ID, r.Date})
	}
}

// sameAmount reports whether two values are equal however they are written:
// 100, 100.0 and "100".
func sameAmount(a, b value) bool {
	x, errX := moneyOf(a)
	y, errY := moneyOf(b)
	return errX == nil && errY == nil && x == y
}

// follow takes note of the values of awards and contracts.
func (r *release) follow() {
	for i := range r.Awards {
		r.Awards[i].past.follow(r.Awards[i].Value, r)
	}
	for i := range r.Contracts {
		r.Contracts[i].past.follow(r.Contracts[i].Value, r)
	}
}

// instant is when a release was made, as far as it can be read.
func instant(date text) time.Time {
	if at, err := time.Parse(time.RFC3339, string(date)); err == nil {
		return at
	}
	d, err := graph.ParseDate(string(date))
	if err != nil || d.IsZero() {
		return time.Time{}
	}
	first, _ := d.Days()
	return time.Unix(int64(first)*24*60*60, 0)
}

// decoding are the options for text that was checked before.
func decoding() json.Options {
	return json.JoinOptions(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
}

// lenient are the options for a release with something of the wrong type in it:
// what stands in place of an object is left out and told.
func lenient(left func(pointer jsontext.Pointer)) json.Options {
	return json.WithUnmarshalers(json.UnmarshalFromFunc(func(dec *jsontext.Decoder, _ interface{ isObject() }) error {
		switch dec.PeekKind() {
		case '{', 'n':
			return errors.ErrUnsupported
		}
		err := dec.SkipValue()
		left(dec.StackPointer())
		return err
	}))
}

// merge merges releases in their order. It returns what could not be used.
func merge(sheets []sheet) (*release, []error) {
	merged, bad := mergeAs(sheets, decoding())
	if bad == nil {
		return merged, nil
	}
	var wrong []error
	at := 0
	options := json.JoinOptions(decoding(), lenient(func(pointer jsontext.Pointer) {
		wrong = append(wrong, &input.Note{Place: sheets[at].place, Err: graph.Invalid("json", "what stands at %.100s is no object and is left out", pointer)})
	}))
	var usable []sheet
	for at = range sheets {
		if _, bad := mergeAs(sheets[at:at+1], options); bad != nil {
			wrong = append(wrong, &input.Reject{Place: sheets[at].place, Err: wrongType(bad)})
			continue
		}
		usable = append(usable, sheets[at])
	}
	if len(usable) == 0 {
		return nil, wrong
	}
	merged, bad = mergeAs(usable, json.JoinOptions(decoding(), lenient(func(jsontext.Pointer) {})))
	if bad != nil {
		return nil, append(wrong, &input.Reject{Place: usable[0].place, Err: wrongType(bad)})
	}
	return merged, wrong
}

func mergeAs(sheets []sheet, options json.Options) (*release, error) {
	r := new(release)
	for _, s := range sheets {
		r.ID, r.Date = "", ""
		if err := json.Unmarshal(s.json, r, options); err != nil {
			return nil, err
		}
		r.follow()
	}
	return r, nil
}

// wrongType says which member of a release is not what it must be.
func wrongType(err error) error {
	var semantic *json.SemanticError
	if errors.As(err, &semantic) {
		return graph.Invalid("json", "what stands at %.100s is not of the type that it must be", semantic.JSONPointer)
	}
	return graph.Invalid("json", "%.200s", err.Error())
}

// inOrder sorts releases by their dates, those without first. Releases of one
// moment stay in the order in which they came, but what has the id of another
// comes right after it: the same release in two packages is no change and change
// back.
func inOrder(papers []paper) {
	first := make(map[text]int, len(papers)) // place of the first with that id
	for i := range papers {
		papers[i].rank = i
		if at, ok := first[papers[i].id]; ok && papers[i].id != "" {
			papers[i].rank = at
		} else {
			first[papers[i].id] = i
		}
	}
	slices.SortStableFunc(papers, func(a, b paper) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.rank, b.rank)) })
}
