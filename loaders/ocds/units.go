package ocds

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"spona/graph"
	"spona/loaders/input"
)

type pointer = jsontext.Pointer

// A unit is a release or a record, wherever in a file it stands.
type unit struct {
	place input.Place
	json  []byte // valid until the next unit
	head  head
	roles *roles // of a release, in a survey
}

// head is what tells a release from a record and from a package.
type head struct {
	OCID      text           `json:"ocid"`
	ID        text           `json:"id"`
	Date      text           `json:"date"`
	Releases  jsontext.Value `json:"releases"`
	Records   jsontext.Value `json:"records"`
	Compiled  jsontext.Value `json:"compiledRelease"`
	Versioned jsontext.Value `json:"versionedRelease"`
	pack
}

// pack is what a package says of itself.
type pack struct {
	Version    text       `json:"version"`
	Extensions list[text] `json:"extensions"`
}

func headOf(release []byte) head {
	var h head
	_ = json.Unmarshal(release, &h, decoding()) // what is wrong is told when all of it is read
	return h
}

// isRecord reports whether it is a record, which holds releases.
func (h *head) isRecord() bool { return h.Releases != nil || h.Compiled != nil || h.Versioned != nil }

// eachUnit calls do for each release and record of a file, and wrong for what is
// worth a reject or a note. For a survey it reads the roles too.
func eachUnit(ctx context.Context, f input.File, survey bool, do func(unit) error, wrong func(error) error) error {
	start, err := beginOf(ctx, f)
	if err != nil {
		return err
	}
	text, err := f.Open(ctx)
	if err != nil {
		return err
	}
	r := &units{file: f.Name, survey: survey, do: do, wrong: wrong}
	plain := struct{ io.Reader }{text} // which does not tell the place of what was found ahead
	records := input.Records(plain)
	if isLongPackage(start) {
		if err := r.pack(input.Place{File: r.file}, packOf(start)); err != nil {
			return errors.Join(err, text.Close())
		}
		records = piecesOf(plain)
	}
	err = r.all(records)
	return errors.Join(err, text.Close())
}

// piecesOf are the releases and records of a package that is read piece by piece.
// Of what it says of itself, only that is known which stands before them.
func piecesOf(text io.Reader) iter.Seq2[input.Record, error] {
	return func(yield func(input.Record, error) bool) {
		for el, err := range input.Elements(text, "releases", "records") {
			if !yield(el.Record, err) {
				return
			}
		}
	}
}

// beginOf is the begin of a file.
func beginOf(ctx context.Context, f input.File) ([]byte, error) {
	const most = 64 << 10
	text, err := f.Open(ctx)
	if err != nil {
		return nil, err
	}
	start, err := io.ReadAll(io.LimitReader(text, most))
	if len(start) > 0 && ctx.Err() == nil {
		err = nil // whoever reads on will meet it
	}
	return start, errors.Join(err, text.Close())
}

// isLongPackage reports whether a text is one package that is too long to be held
// as a whole: one that does not end where the begin of the text does.
func isLongPackage(start []byte) bool {
	keys := input.Keys(start)
	if slices.Contains(keys, "ocid") || !slices.Contains(keys, "releases") && !slices.Contains(keys, "records") {
		return false
	}
	if trimmed := bytes.TrimLeft(start, " \t\r\n"); len(trimmed) == 0 || trimmed[0] != '{' {
		return false
	}
	err := jsontext.NewDecoder(bytes.NewReader(start), decoding()).SkipValue()
	return errors.Is(err, io.ErrUnexpectedEOF)
}

type units struct {
	file   string
	survey bool
	do     func(unit) error
	wrong  func(error) error
}

// packOf reads the members of a package that is cut off.
func packOf(start []byte) pack {
	var p pack
	dec := jsontext.NewDecoder(bytes.NewReader(start))
	if _, err := dec.ReadToken(); err != nil {
		return p
	}
	for dec.PeekKind() == '"' {
		name, err := dec.ReadToken()
		if err != nil {
			return p
		}
		key := name.String()
		v, err := dec.ReadValue()
		if err != nil {
			return p
		}
		switch key {
		case "version":
			err = json.Unmarshal(v, &p.Version)
		case "extensions":
			err = json.Unmarshal(v, &p.Extensions)
		}
		if err != nil {
			return p
		}
	}
	return p
}

// all takes all objects of a text. They are found ahead, while those before them
// are read.
func (r *units) all(records iter.Seq2[input.Record, error]) error {
	for rec, err := range input.Ahead(records) {
		if err := r.take(rec, err); err != nil {
			return err
		}
	}
	return nil
}

// take takes one object of the text.
func (r *units) take(rec input.Record, err error) error {
	var reject *input.Reject
	switch {
	case errors.As(err, &reject):
		reject.File = r.file
		return r.wrong(reject)
	case err != nil:
		return err
	}
	place := input.Place{File: r.file, Line: rec.Line, Record: rec.Number}
	return r.object(place, rec.JSON)
}

// unit reads what tells what an object is.
func (r *units) unit(place input.Place, object []byte) unit {
	u := unit{place: place, json: object}
	var both struct {
		head
		roles
	}
	switch {
	case !r.survey:
		u.head = headOf(object)
	case json.Unmarshal(object, &both, decoding()) == nil:
		u.head, u.roles = both.head, &both.roles
	default:
		u.head, u.roles = headOf(object), rolesOf(object)
	}
	u.place.ID = string(u.head.OCID)
	return u
}

// object tells what an object is. A package may hold others.
func (r *units) object(place input.Place, object []byte) error {
	u := r.unit(place, object)
	if u.head.OCID == "" && (u.head.Releases != nil || u.head.Records != nil) {
		return r.wholePackage(place, u.head)
	}
	return r.do(u)
}

// wholePackage reads a package that is held as a whole.
func (r *units) wholePackage(place input.Place, h head) error {
	if err := r.pack(place, h.pack); err != nil {
		return err
	}
	for _, list := range []jsontext.Value{h.Releases, h.Records} {
		switch list.Kind() {
		case '[', 'n', 0:
		default:
			if err := r.wrong(&input.Reject{Place: place, Err: graph.Invalid("releases", "they must be an array")}); err != nil {
				return err
			}
			continue
		}
		if err := eachValue(list, func(_ string, inner jsontext.Value) error {
			if inner.Kind() != '{' {
				return r.wrong(&input.Reject{Place: place, Err: graph.Invalid("releases", "its items must be objects, and this is %.20s", inner)})
			}
			return r.do(r.unit(place, inner))
		}); err != nil {
			return err
		}
	}
	return nil
}
