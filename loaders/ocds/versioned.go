package ocds

import (
	"bytes"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"spona/graph"
)

// A versionedRelease holds, in place of each value, all that it ever was:
//
//	"title": [{"releaseID": "1", "releaseDate": "2020-01-01", "value": "Road"},
//	          {"releaseID": "2", "releaseDate": "2020-02-01", "value": "Bridge"}]
//
// It is taken apart into the releases that it was made from, as far as it tells,
// and these are merged like any others. So a contract's values become
// amendments here too.

// maxWork bounds the bytes that taking one apart may read: for each release that
// it was made from, all of it.
const maxWork = 1 << 29

// An edition is one release that a versionedRelease was made from.
type edition struct{ id, date text }

// A version is one of the values that there were.
type version struct {
	ReleaseID   text           `json:"releaseID"`
	ReleaseDate text           `json:"releaseDate"`
	Value       jsontext.Value `json:"value"`
}

func (v version) edition() edition { return edition{v.ReleaseID, v.ReleaseDate} }

// versionsOf are the versions of a value, nil when it is none.
func versionsOf(v jsontext.Value) []version {
	if v.Kind() != '[' || !bytes.Contains(v, []byte(`"releaseDate"`)) {
		return nil
	}
	var versions []version
	if json.Unmarshal(v, &versions, decoding()) != nil || len(versions) == 0 {
		return nil
	}
	for _, one := range versions {
		if one.ReleaseDate == "" || one.Value == nil {
			return nil
		}
	}
	return versions
}

// unversioned are the releases, each with what it changed, in no order of their
// own but that in which the document mentions them.
func unversioned(ocid text, versioned jsontext.Value) ([]jsontext.Value, error) {
	var editions []edition
	seen := make(map[edition]bool)
	if err := eachEdition(versioned, func(e edition) {
		if !seen[e] {
			seen[e] = true
			editions = append(editions, e)
		}
	}); err != nil {
		return nil, err
	}
	if len(editions) > maxWork/max(len(versioned), 1) {
		return nil, graph.Errorf(graph.CodeLimitExceeded, "versionedRelease", "it is made of %d releases, which is too many for its size", len(editions))
	}
	var releases []jsontext.Value
	for _, e := range editions {
		var out bytes.Buffer
		enc := jsontext.NewEncoder(&out, decoding())
		lead := []member{{"ocid", quoted(ocid)}, {"id", quoted(e.id)}, {"date", quoted(e.date)}}
		if err := e.write(enc, versioned, lead...); err != nil {
			return nil, err
		}
		releases = append(releases, bytes.TrimSpace(out.Bytes()))
	}
	return releases, nil
}

// eachEdition calls do for the release that each version comes from.
func eachEdition(v jsontext.Value, do func(edition)) error {
	if versions := versionsOf(v); versions != nil {
		for _, one := range versions {
			do(one.edition())
		}
		return nil
	}
	return eachValue(v, func(_ string, inner jsontext.Value) error { return eachEdition(inner, do) })
}

// eachValue calls do for each member of an object or item of an array.
func eachValue(v jsontext.Value, do func(name string, inner jsontext.Value) error) error {
	kind := v.Kind()
	if kind != '{' && kind != '[' {
		return nil
	}
	dec := jsontext.NewDecoder(bytes.NewReader(v), decoding())
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	for next := dec.PeekKind(); next != '}' && next != ']'; next = dec.PeekKind() {
		name := ""
		if kind == '{' {
			token, err := dec.ReadToken()
			if err != nil {
				return err
			}
			name = token.String()
		}
		inner, err := dec.ReadValue()
		if err != nil {
			return err
		}
		if err := do(name, inner); err != nil {
			return err
		}
	}
	return nil
}

// write writes what an edition says in a value. Members of which it says nothing
// are left out; ids, which have no versions, are always written. lead comes first.
func (e edition) write(enc *jsontext.Encoder, v jsontext.Value, lead ...member) error {
	switch v.Kind() {
	case '{':
		return wrapped(enc, jsontext.BeginObject, jsontext.EndObject, func() error {
			for _, m := range lead {
				if err := writeMember(enc, m.name, m.value); err != nil {
					return err
				}
			}
			return eachValue(v, func(name string, inner jsontext.Value) error {
				if slices.ContainsFunc(lead, func(m member) bool { return m.name == name }) {
					return nil
				}
				return e.member(enc, name, inner)
			})
		})
	case '[':
		return wrapped(enc, jsontext.BeginArray, jsontext.EndArray, func() error {
			return eachValue(v, func(_ string, inner jsontext.Value) error {
				if !e.speaksOf(inner) {
					return nil
				}
				return e.write(enc, inner)
			})
		})
	}
	return enc.WriteValue(v)
}

func wrapped(enc *jsontext.Encoder, begin, end jsontext.Token, inside func() error) error {
	if err := enc.WriteToken(begin); err != nil {
		return err
	}
	if err := inside(); err != nil {
		return err
	}
	return enc.WriteToken(end)
}

type member struct {
	name  string
	value jsontext.Value
}

// member writes a member of an object, if the edition has it.
func (e edition) member(enc *jsontext.Encoder, name string, v jsontext.Value) error {
	if versions := versionsOf(v); versions != nil {
		i := slices.IndexFunc(versions, func(one version) bool { return one.edition() == e })
		if i < 0 {
			return nil
		}
		return writeMember(enc, name, versions[i].Value)
	}
	if kind := v.Kind(); (kind == '{' || kind == '[') && !e.speaksOf(v) {
		return nil
	}
	if err := enc.WriteToken(jsontext.String(name)); err != nil {
		return err
	}
	return e.write(enc, v)
}

// speaksOf reports whether anything in a value is of the edition.
func (e edition) speaksOf(v jsontext.Value) bool {
	found := false
	err := eachEdition(v, func(other edition) { found = found || other == e })
	return found && err == nil
}

func writeMember(enc *jsontext.Encoder, name string, v jsontext.Value) error {
	if err := enc.WriteToken(jsontext.String(name)); err != nil {
		return err
	}
	return enc.WriteValue(v)
}

func quoted(t text) jsontext.Value {
	b, err := jsontext.AppendQuote(nil, string(t))
	if err != nil { // not UTF-8, which was refused before
		return jsontext.Value(`""`)
	}
	return b
}
