package parlamint

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"iter"

	"spona/graph"
	"spona/loaders/input"
)

// Read is the [input.Reader] of the format for a file on its own.
func Read(ctx context.Context, f input.File, s input.Settings) iter.Seq2[graph.Change, error] {
	return Join([]input.File{f}).Read(ctx, f, s)
}

// Join reads files of one data set. What affiliations lead to is looked for in all
// of them before the first is read.
func Join(files []input.File) input.Joint { return &joint{files: files} }

type joint struct {
	files []input.File
	known directory

	settings input.Settings
	yield    func(graph.Change, error) bool
	corpus   string
	place    input.Place // of the element under way
}

// Close implements [input.Joint].
func (j *joint) Close() error { return nil }

// Read implements [input.Joint].
func (j *joint) Read(ctx context.Context, f input.File, s input.Settings) iter.Seq2[graph.Change, error] {
	return func(yield func(graph.Change, error) bool) {
		j.settings, j.yield = s, yield
		err := j.begin(ctx)
		if err == nil {
			err = scan(ctx, f, j.element)
		}
		if err != nil && !errors.Is(err, errStop) {
			yield(graph.Change{}, err)
		}
	}
}

// errStop ends the reading when nobody wants more.
var errStop = errors.New("stopped")

// A user of elements is told the corpus, and reads those that it wants.
type user func(m *markup, corpus string, start xml.StartElement, place input.Place) error

// scan hands the persons, organisations and relations of a header to use.
func scan(ctx context.Context, f input.File, use user) (err error) {
	text, err := f.Open(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if closing := text.Close(); err == nil {
			err = closing
		}
	}()
	m, noted, corpus, number := newMarkup(text), input.Noted(text), "", 0
	for {
		token, err := m.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if end, ok := token.(xml.EndElement); ok && end.Name.Local == "teiHeader" {
			return nil // the rest is what was said
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if m.depth == 1 {
			corpus = corpusOf(attr(start, "id"))
		}
		switch start.Name.Local {
		case "person", "org", "relation":
			number++
			line := m.line()
			noted(line, number)
			if err := use(m, corpus, start, input.Place{File: f.Name, Line: line, Record: number, ID: attr(start, "id")}); err != nil {
				return err
			}
		}
	}
}

// element yields what one element states, or why it states nothing.
func (j *joint) element(m *markup, corpus string, start xml.StartElement, place input.Place) error {
	j.corpus, j.place = corpus, place
	switch start.Name.Local {
	case "person":
		return decoded(j, m, start, j.person)
	case "org":
		return decoded(j, m, start, j.organisation)
	}
	return decoded(j, m, start, j.relation)
}

// decoded reads an element and hands it to its function, whose error rejects it.
func decoded[T any](j *joint, m *markup, start xml.StartElement, use func(T) error) error {
	var v T
	if err := m.decode(start, &v); err != nil {
		return err
	}
	err := use(v)
	var bad *graph.Error
	if errors.As(err, &bad) {
		return j.give(graph.Change{}, &input.Reject{Place: j.place, Err: err})
	}
	return err
}

// give hands a change or an error on.
func (j *joint) give(c graph.Change, err error) error {
	if !j.yield(c, err) {
		return errStop
	}
	return nil
}

// note reports what could not be taken at its word.
func (j *joint) note(err error) error {
	if err == nil {
		return nil
	}
	return j.give(graph.Change{}, &input.Note{Place: j.place, Err: err})
}

func (j *joint) relate(kind graph.RelationKind, from, to graph.Ref, key string, record graph.RelationRecord) error {
	return j.give(graph.Change{Relation: &graph.Relation{
		ID: graph.NewRelationID(kind, from.ID, to.ID, key), Kind: kind, From: from, To: to, Records: []graph.RelationRecord{record},
	}}, nil)
}

func (j *joint) entity(ref graph.Ref, record graph.EntityRecord) error {
	for _, c := range j.settings.Dataset.Countries {
		if len(j.settings.Dataset.Countries) == 1 && ref.Kind != graph.KindTerm {
			record.Values = append(record.Values, graph.NewValue(graph.PropertyCountry, c))
		}
	}
	return j.give(graph.Change{Entity: &graph.Entity{ID: ref.ID, Kind: ref.Kind, Records: []graph.EntityRecord{record}}}, nil)
}
