package bods

import (
	"context"
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

// Join reads files whose statements may be on the same records. All files are
// looked through before the first is read.
func Join(files []input.File) input.Joint { return &joint{files: files} }

// errStop ends the reading when the caller wants no more.
var errStop = errors.New("stopped")

type joint struct {
	files  []input.File
	survey *survey
	said   map[string]bool // notes that are made once

	settings input.Settings
	yield    func(graph.Change, error) bool
	place    input.Place // of the statement at hand
	read     int         // statements of the file
	older    int         // of which others of the same record took the place
}

// Close implements [input.Joint].
func (j *joint) Close() error { return nil }

// Read implements [input.Joint].
func (j *joint) Read(ctx context.Context, f input.File, s input.Settings) iter.Seq2[graph.Change, error] {
	return func(yield func(graph.Change, error) bool) {
		j.settings, j.yield, j.read, j.older = s, yield, 0, 0
		err := j.begin(ctx)
		if err == nil {
			err = each(ctx, f, j.take)
		}
		if err == nil && j.older > 0 {
			j.place = input.Place{File: f.Name}
			err = j.note("older than others on the same records, which hold: %d of %d statements", j.older, j.read)
		}
		if err != nil && !errors.Is(err, errStop) {
			yield(graph.Change{}, err)
		}
	}
}

// begin looks through all files, once. What is wrong with one is told when it is
// read.
func (j *joint) begin(ctx context.Context) error {
	if j.survey != nil {
		return nil
	}
	j.survey, j.said = newSurvey(), make(map[string]bool)
	for _, f := range j.files {
		_ = each(ctx, f, func(_ input.Place, object []byte, err error) error {
			if err == nil {
				j.survey.object(object)
			}
			return nil
		})
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return nil
}

// each calls do for each statement of a file, and for each object that is to be
// rejected.
func each(ctx context.Context, f input.File, do func(input.Place, []byte, error) error) (err error) {
	text, err := f.Open(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if closing := text.Close(); err == nil {
			err = closing
		}
	}()
	plain := struct{ io.Reader }{text} // which does not tell the place of what is found ahead
	for rec, err := range input.Ahead(input.Records(plain)) {
		var reject *input.Reject
		switch {
		case errors.As(err, &reject):
			place := reject.Place
			place.File = f.Name
			err = do(place, nil, reject.Err)
		case err != nil:
			return err
		case ctx.Err() != nil:
			return ctx.Err()
		default:
			err = do(input.Place{File: f.Name, Line: rec.Line, Record: rec.Number}, rec.JSON, nil)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// take yields what one statement says, if it is the last on its record, or what
// those do that an object holds.
func (j *joint) take(place input.Place, object []byte, err error) error {
	j.place = place
	if err != nil {
		return j.reject(err)
	}
	var st statement
	if err = decode(object, &st); err != nil {
		_ = decode(object, &st.head) // for its id, if it has one
	}
	for _, inner := range st.within() {
		if err := j.take(place, inner, nil); err != nil {
			return err
		}
	}
	if st.isPack() {
		return nil
	}
	j.read++
	j.place.ID = st.id()
	if err == nil {
		err = st.check()
	}
	if err != nil {
		return j.reject(err)
	}
	record := j.survey.root(st.record())
	last, known := j.survey.latest[j.survey.key(record)]
	id := j.survey.key(st.id())
	switch {
	case !known || last.id == id:
	case last.what != st.what() && !j.survey.isReplaced(id):
		return j.reject(graph.Errorf(graph.CodeConflict, "recordType", "its record is that of %s before, and cannot be %s too", last.what, st.what()))
	default:
		j.older++
		return nil
	}
	return (&reader{joint: j, statement: &st, record: record, source: j.source(&st, record)}).state()
}

// source is the record as source: ended when the statement closes it.
func (j *joint) source(st *statement, record string) graph.Source {
	s := j.settings.Source(record, "")
	if url := graph.NewValue(graph.PropertyDocument, string(st.Source.URL)); len(url.Text) <= graph.MaxNameBytes {
		s.URL = url.Text
	}
	if st.closed() {
		if s.Ended = instant(st.Date); s.Ended.IsZero() {
			s.Ended = s.Retrieved
		}
	}
	return s
}

// give yields a change, or rejects the record when the graph cannot keep it.
func (j *joint) give(c graph.Change) error {
	if err := c.Validate(); err != nil {
		return j.reject(err)
	}
	return j.hand(c, nil)
}

func (j *joint) reject(err error) error {
	return j.hand(graph.Change{}, &input.Reject{Place: j.place, Err: err})
}

// note says that a part of the statement was left out or doubtful.
func (j *joint) note(format string, args ...any) error {
	return j.hand(graph.Change{}, &input.Note{Place: j.place, Err: graph.Invalid("", format, args...)})
}

// noteOnce is note, once for each subject: what holds for every statement need
// not be said a million times.
func (j *joint) noteOnce(subject, format string, args ...any) error {
	if j.said[subject] {
		return nil
	}
	j.said[subject] = true
	return j.note(format, args...)
}

func (j *joint) hand(c graph.Change, err error) error {
	if !j.yield(c, err) {
		return errStop
	}
	return nil
}

func (j *joint) entityID(parts ...string) graph.ID {
	return graph.NewEntityID(j.settings.Dataset.ID, parts...)
}
