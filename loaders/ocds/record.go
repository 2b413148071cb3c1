package ocds

import (
	"bytes"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"spona/graph"
	"spona/loaders/input"
)

// leftOut is what of a record could not be used.
type leftOut struct {
	linked    int   // releases that are there as addresses only
	unusable  bool  // and nothing stands in for them
	versioned error // why the versionedRelease could not be taken apart
}

// releases are the texts of the releases that a unit is made of. Of a record
// those that tell most: its releases where all are there, else the
// versionedRelease, which knows what changed, else the compiledRelease, else
// such releases as there are. They state the same, so only one of these counts.
func (u *unit) releases() ([]jsontext.Value, leftOut) {
	var out leftOut
	if !u.head.isRecord() {
		return []jsontext.Value{u.json}, out
	}
	embedded, linked := embeddedIn(u.head.Releases)
	out.linked = linked
	if len(embedded) > 0 && linked == 0 {
		return embedded, out
	}
	if u.head.Versioned.Kind() == '{' {
		releases, err := unversioned(u.head.OCID, u.head.Versioned)
		if err == nil && len(releases) > 0 {
			return releases, out
		}
		out.versioned = err
	}
	if u.head.Compiled.Kind() == '{' {
		return []jsontext.Value{u.head.Compiled}, out
	}
	out.unusable = linked > 0
	return embedded, out
}

// embeddedIn are the releases of a record that are there, and the number of those
// that are only linked to.
func embeddedIn(releases jsontext.Value) (embedded []jsontext.Value, linked int) {
	_ = eachValue(releases, func(_ string, inner jsontext.Value) error { // it was checked before
		switch read, link := linkOf(inner); {
		case link:
			linked++
		case read:
			embedded = append(embedded, bytes.Clone(inner))
		}
		return nil
	})
	return embedded, linked
}

// linkOf reports whether a release of a record can be read, and whether it is only
// linked to.
func linkOf(release jsontext.Value) (read, link bool) {
	var one struct {
		OCID text `json:"ocid"`
		URL  text `json:"url"`
	}
	read = release.Kind() == '{' && json.Unmarshal(release, &one, decoding()) == nil
	return read, read && one.OCID == "" && one.URL != ""
}

// sheetsOf are the releases of a unit; what of it is left out is noted.
func (j *joint) sheetsOf(u unit) ([]sheet, error) {
	texts, out := u.releases()
	var err error
	switch {
	case out.unusable:
		err = j.give(graph.Change{}, &input.Note{Place: u.place, Err: graph.Invalid("releases",
			"%d releases are only linked to, and addresses are not followed", out.linked)})
	case out.linked > 0:
		err = j.noteOnce(u.place, "linked", "releases that are only linked to are not fetched; what the record itself holds is used")
	}
	if err == nil && out.versioned != nil {
		err = j.give(graph.Change{}, &input.Note{Place: u.place, Err: graph.Invalid("versionedRelease", "it is left out: %s", out.versioned)})
	}
	sheets := make([]sheet, len(texts))
	for i, text := range texts {
		h := &u.head
		if u.head.isRecord() {
			inner := headOf(text)
			h = &inner
		}
		sheets[i] = sheet{place: u.place, json: text, id: h.ID, date: h.Date}
	}
	return sheets, err
}
