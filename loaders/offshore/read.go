package offshore

import (
	"context"
	"errors"
	"iter"

	"spona/graph"
	"spona/loaders/input"
)

// Read is the [input.Reader] of the format for a file on its own.
func Read(ctx context.Context, f input.File, s input.Settings) iter.Seq2[graph.Change, error] {
	return Join([]input.File{f}).Read(ctx, f, s)
}

// Join reads tables of one data set. All are looked through before the first is
// read.
func Join(files []input.File) input.Joint {
	return &joint{files: files, given: make(map[uint64]bool), said: make(map[string]bool)}
}

// Describe is what the publisher says of its data, wherever they are found.
func Describe(context.Context, input.File, map[string]string) (graph.Dataset, graph.Tier, string, error) {
	return graph.Dataset{
		Publisher:  "International Consortium of Investigative Journalists (ICIJ)",
		Licence:    "ODbL-1.0, contents CC-BY-SA-3.0",
		LicenceURL: "https://opendatacommons.org/licenses/odbl/1-0/",
		URL:        "https://offshoreleaks.icij.org",
		Notice: "Source: Offshore Leaks Database of the International Consortium of Investigative Journalists (ICIJ). " +
			"There are legitimate uses for offshore companies and trusts. That a person, company or other entity is listed does not suggest " +
			"or imply that it has broken the law or acted improperly. Many have the same or similar names: confirm who is meant by addresses or other facts.",
	}, graph.TierB, "", nil
}

type joint struct {
	files  []input.File
	survey survey
	given  map[uint64]bool // written addresses that were yielded
	said   map[string]bool // notes that are made once

	settings input.Settings
	yield    func(graph.Change, error) bool
	place    input.Place // of the row under way
}

// Close implements [input.Joint].
func (j *joint) Close() error { return nil }

// Read implements [input.Joint].
func (j *joint) Read(ctx context.Context, f input.File, s input.Settings) iter.Seq2[graph.Change, error] {
	return func(yield func(graph.Change, error) bool) {
		j.settings, j.yield = s, yield
		err := j.begin(ctx)
		if err == nil {
			err = scan(ctx, f, func(what class, r row, bad error) error { return j.row(f, what, r, bad) })
		}
		if err != nil && !errors.Is(err, errStop) {
			yield(graph.Change{}, err)
		}
	}
}

func (j *joint) begin(ctx context.Context) (err error) {
	if j.survey == nil {
		j.survey, err = newSurvey(ctx, j.files)
	}
	return err
}

// row yields what a row states, or why it states nothing.
func (j *joint) row(f input.File, what class, r row, err error) error {
	j.place = input.Place{File: f.Name, Line: r.line, Record: r.number, ID: r.get(columnNode)}
	switch {
	case err != nil:
	case what == classLink:
		err = j.link(r)
	default:
		err = j.node(what, r)
	}
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

// noteOnce reports what holds for many rows.
func (j *joint) noteOnce(key, text string) error {
	if j.said[key] {
		return nil
	}
	j.said[key] = true
	return j.note(graph.Invalid("address", "%s", text))
}
