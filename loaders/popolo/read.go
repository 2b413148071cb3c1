package popolo

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/go-json-experiment/json"

	"spona/graph"
	"spona/loaders/input"
)

// Sample is a small document, for documentation.
const Sample = `{
  "persons": [{"id": "1", "name": "Ana Anić", "birth_date": "1970"}],
  "organizations": [
    {"id": "legislature", "name": "Assembly", "classification": "legislature"},
    {"id": "party/x", "name": "Party X", "classification": "party"}],
  "events": [{"id": "term/1", "name": "First term", "classification": "legislative period", "start_date": "2013"}],
  "areas": [{"id": "area/north", "name": "North"}],
  "memberships": [{"person_id": "1", "organization_id": "legislature", "on_behalf_of_id": "party/x",
    "legislative_period_id": "term/1", "area_id": "area/north", "role": "member"}]
}`

// Detect says how sure it is that a file is Popolo.
func Detect(head []byte, _ string) int {
	const certain, likely, possible = 95, 60, 20
	sure := 0
	for _, key := range input.Keys(head) {
		switch key {
		case "persons", "memberships":
			sure = max(sure, certain)
		case "organizations":
			sure = max(sure, likely)
		case "events", "areas", "posts":
			sure = max(sure, possible)
		}
	}
	return sure
}

// Read is the [input.Reader] of the format. It reads a file twice: first what
// memberships point at, of which it keeps the little that they need.
func Read(ctx context.Context, f input.File, s input.Settings) iter.Seq2[graph.Change, error] {
	return func(yield func(graph.Change, error) bool) {
		r := &reader{file: f, settings: s, yield: yield, known: newDirectory(), alike: make(map[string]int), posts: make(map[graph.ID]bool)}
		if len(s.Dataset.Countries) == 1 { // of several, nobody can say which
			r.country = s.Dataset.Countries
		}
		err := r.directory(ctx)
		if err == nil {
			err = r.records(ctx)
		}
		if err != nil && !errors.Is(err, errStop) {
			yield(graph.Change{}, err)
		}
	}
}

// errStop ends the reading when the caller wants no more.
var errStop = errors.New("stopped")

type reader struct {
	file     input.File
	settings input.Settings
	yield    func(graph.Change, error) bool
	country  []string
	known    *directory
	alike    map[string]int    // memberships without id, by what tells them from others
	posts    map[graph.ID]bool // that were yielded
	place    input.Place       // of the record under way
}

// directory makes the first pass. What is wrong in the file is left to the
// second.
func (r *reader) directory(ctx context.Context) error {
	text, err := r.file.Open(ctx)
	if err != nil {
		return err
	}
	for el, err := range input.Elements(text, "organizations", "events", "areas", "posts") {
		if err == nil {
			r.known.add(el)
		}
	}
	if err := text.Close(); err != nil {
		return fmt.Errorf("close: %w", err)
	}
	return ctx.Err()
}

// records makes the second pass.
func (r *reader) records(ctx context.Context) (err error) {
	text, err := r.file.Open(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if closing := text.Close(); err == nil {
			err = closing
		}
	}()
	for el, err := range input.Elements(text, "persons", "organizations", "events", "memberships") {
		var reject *input.Reject
		if errors.As(err, &reject) {
			if err := r.give(graph.Change{}, reject); err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return err
		}
		r.place = input.Place{File: r.file.Name, Line: el.Line, Record: el.Number}
		if err := r.element(el); err != nil {
			return err
		}
	}
	return nil
}

// element yields what one record states, or why it states nothing.
func (r *reader) element(el input.Element) error {
	var err error
	switch el.Key {
	case "persons":
		err = decoded(el, r.person)
	case "organizations":
		err = decoded(el, r.organization)
	case "events":
		err = decoded(el, r.event)
	case "memberships":
		err = decoded(el, r.membership)
	}
	var bad *graph.Error
	if errors.As(err, &bad) {
		if r.place.ID == "" {
			r.place.ID = idOf(el.JSON)
		}
		return r.give(graph.Change{}, &input.Reject{Place: r.place, Err: err})
	}
	return err
}

// decoded reads a record and hands it to its function.
func decoded[T any](el input.Element, use func(T) error) error {
	var record T
	if err := json.Unmarshal(el.JSON, &record); err != nil {
		return wrongType(el.Key, err)
	}
	return use(record)
}

// idOf is the id of a record that cannot be read otherwise.
func idOf(record []byte) string {
	var one struct {
		ID text `json:"id"`
	}
	if json.Unmarshal(record, &one) != nil {
		return ""
	}
	return string(one.ID)
}

// wrongType says which member of a record is not what it must be.
func wrongType(key string, err error) error {
	var semantic *json.SemanticError
	if errors.As(err, &semantic) && semantic.Err != nil {
		return graph.Invalid(key, "%s: %v", semantic.JSONPointer, semantic.Err)
	}
	return graph.Invalid(key, "%v", err)
}

// give hands a change or an error on.
func (r *reader) give(c graph.Change, err error) error {
	if !r.yield(c, err) {
		return errStop
	}
	return nil
}

// note reports what could not be taken at its word.
func (r *reader) note(err error) error {
	if err == nil {
		return nil
	}
	return r.give(graph.Change{}, &input.Note{Place: r.place, Err: err})
}

// source is the source of what the record states.
func (r *reader) source(record string, sources list[link]) graph.Source {
	for _, s := range sources {
		if v := graph.NewValue(graph.PropertyWebsite, string(s.URL)); v.Text != "" {
			return r.settings.Source(record, v.Text)
		}
	}
	return r.settings.Source(record, "")
}

// countries are the values for the country of everything in the file.
func (r *reader) countries() []graph.Value {
	var values []graph.Value
	for _, c := range r.country {
		values = append(values, graph.NewValue(graph.PropertyCountry, c))
	}
	return values
}

// directory is what memberships need to know of what they point at.
type directory struct {
	organizations map[text]known
	terms         map[text]event
	areas         map[text]phrases
	posts         map[text]post
}

// known is what is kept of an organization.
type known struct {
	kind        graph.EntityKind
	standing    standing
	name        string
	legislature bool
	seats       []string // codes of roles that are seats in it
}

func newDirectory() *directory {
	return &directory{make(map[text]known), make(map[text]event), make(map[text]phrases), make(map[text]post)}
}

// add keeps what is needed of one item; one that cannot be read is left out, as
// the second pass will say.
func (d *directory) add(el input.Element) {
	switch el.Key {
	case "organizations":
		var o organization
		if json.Unmarshal(el.JSON, &o) == nil {
			d.organizations[o.ID] = knownOf(o)
		}
	case "events":
		var e event
		if json.Unmarshal(el.JSON, &e) == nil {
			d.terms[e.ID] = event{Name: e.Name, StartDate: e.StartDate, EndDate: e.EndDate}
		}
	case "areas":
		var a area
		if json.Unmarshal(el.JSON, &a) == nil {
			d.areas[a.ID] = slices.Clip(a.Name)
		}
	case "posts":
		var p post
		if json.Unmarshal(el.JSON, &p) == nil {
			d.posts[p.ID] = p
		}
	}
}
