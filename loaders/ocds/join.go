package ocds

import (
	"bytes"
	"context"
	"errors"
	"hash/maphash"
	"iter"

	"spona/graph"
	"spona/loaders/input"
)

// Read is the [input.Reader] of the format for a file on its own.
func Read(ctx context.Context, f input.File, s input.Settings) iter.Seq2[graph.Change, error] {
	return func(yield func(graph.Change, error) bool) {
		j := Join([]input.File{f})
		more := true
		for c, err := range j.Read(ctx, f, s) {
			if more = yield(c, err); !more {
				break
			}
		}
		if err := j.Close(); err != nil && more {
			yield(graph.Change{}, err)
		}
	}
}

// Join reads files whose releases belong to the same processes. All files are
// looked through before the first is read.
func Join(files []input.File) input.Joint { return &joint{files: files} }

// errStop ends the reading when the caller wants no more.
var errStop = errors.New("stopped")

type joint struct {
	files  []input.File
	read   int // files that were read
	survey *survey
	shelf  shelf
	held   map[uint64][]paper // releases that wait, by process
	order  []uint64           // processes that wait, in the order in which they came
	given  map[uint64]bool    // what was yielded of organizations
	said   map[string]bool    // notes that are made once

	settings input.Settings
	yield    func(graph.Change, error) bool
	cast     cast
}

// Close implements [input.Joint].
func (j *joint) Close() error { return j.shelf.close() }

// Read implements [input.Joint].
func (j *joint) Read(ctx context.Context, f input.File, s input.Settings) iter.Seq2[graph.Change, error] {
	return func(yield func(graph.Change, error) bool) {
		j.settings, j.yield = s, yield
		err := j.begin(ctx)
		if err == nil {
			err = j.file(ctx, f)
		}
		j.read++
		if j.read == len(j.files) && !errors.Is(err, errStop) && ctx.Err() == nil {
			if rest := j.rest(); err == nil {
				err = rest
			}
		}
		if err != nil && !errors.Is(err, errStop) {
			yield(graph.Change{}, err)
		}
	}
}

// begin looks through all files, once.
func (j *joint) begin(ctx context.Context) error {
	if j.survey != nil {
		return nil
	}
	j.survey = newSurvey()
	j.held, j.given, j.said = make(map[uint64][]paper), make(map[uint64]bool), make(map[string]bool)
	for _, f := range j.files {
		// What is wrong with a file is told when it is read.
		if err := eachUnit(ctx, f, true, j.survey.unit, func(error) error { return nil }); err != nil && ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return nil
}

// file reads one file.
func (j *joint) file(ctx context.Context, f input.File) error {
	return eachUnit(ctx, f, false, j.unit, j.wrong)
}

// wrong hands on what could not be read, or what is worth a note.
func (j *joint) wrong(err error) error {
	var once *aside
	if errors.As(err, &once) {
		if subject := once.Err.Error(); !j.said[subject] {
			j.said[subject] = true
			return j.give(graph.Change{}, &once.Note)
		}
		return nil
	}
	return j.give(graph.Change{}, err)
}

func (j *joint) give(c graph.Change, err error) error {
	if !j.yield(c, err) {
		return errStop
	}
	return nil
}

// noteOnce makes a note the first time that it comes up.
func (j *joint) noteOnce(place input.Place, subject, format string, args ...any) error {
	if j.said[subject] {
		return nil
	}
	j.said[subject] = true
	return j.give(graph.Change{}, &input.Note{Place: place, Err: graph.Invalid("", format, args...)})
}

// unit takes a release or record. When it is the last that the files have of its
// process, what the process states is yielded.
func (j *joint) unit(u unit) error {
	if u.head.OCID == "" {
		return j.without(u)
	}
	sheets, err := j.sheetsOf(u)
	if err != nil {
		return err
	}
	key := j.survey.process(u.head.OCID)
	left := j.survey.units[key]
	if left > 0 {
		left--
		j.survey.units[key] = left
	}
	papers, waiting := j.held[key]
	if left == 0 && !waiting && len(sheets) <= 1 {
		return j.state(u.place, u.head.OCID, sheets)
	}
	if !waiting {
		j.order = append(j.order, key)
	}
	for _, s := range sheets {
		on, err := j.shelf.put(s.json)
		if err != nil {
			return err
		}
		papers = append(papers, paper{
			place: s.place, ocid: u.head.OCID, id: s.id, at: instant(s.date), on: on, sum: maphash.Bytes(j.survey.seed, s.json),
		})
	}
	j.held[key] = papers
	if left > 0 {
		return nil
	}
	return j.complete(u.place, key)
}

// without refuses a release that belongs to no process. An empty one states
// nothing that could be lost.
func (j *joint) without(u unit) error {
	if bytes.Equal(bytes.TrimSpace(u.json), []byte("{}")) {
		return j.give(graph.Change{}, &input.Note{Place: u.place, Err: graph.Invalid("ocid", "the release is empty")})
	}
	u.place.ID = string(u.head.ID)
	return j.give(graph.Change{}, &input.Reject{Place: u.place, Err: graph.Invalid("ocid", "it does not say which contracting process it belongs to")})
}

// complete states what the releases say that waited for each other, each text
// once.
func (j *joint) complete(place input.Place, key uint64) error {
	papers := j.held[key]
	delete(j.held, key)
	if len(papers) == 0 { // records without anything in them
		return nil
	}
	inOrder(papers)
	var sheets []sheet
	seen := make(map[uint64]bool, len(papers))
	for _, p := range papers {
		text, err := j.shelf.take(p.on)
		if err != nil {
			return err
		}
		if seen[p.sum] {
			continue
		}
		seen[p.sum] = true
		sheets = append(sheets, sheet{place: p.place, json: text})
		if p.at.IsZero() && len(papers) > 1 {
			note := graph.Invalid("date", "the release has no date that could be read, and counts as the oldest of its process")
			if err := j.give(graph.Change{}, &input.Note{Place: p.place, Err: note}); err != nil {
				return err
			}
		}
	}
	return j.state(place, papers[0].ocid, sheets)
}

// rest states what still waits after the last file. That is so only when a file
// changed while it was read.
func (j *joint) rest() error {
	for _, key := range j.order {
		if papers := j.held[key]; len(papers) > 0 {
			if err := j.complete(papers[len(papers)-1].place, key); err != nil {
				return err
			}
		}
	}
	return nil
}

// state yields what the releases of a process state together.
func (j *joint) state(place input.Place, ocid text, sheets []sheet) error {
	if len(sheets) == 0 {
		return nil
	}
	merged, wrong := merge(sheets)
	for _, err := range wrong {
		if err := j.give(graph.Change{}, err); err != nil {
			return err
		}
	}
	if merged == nil {
		return nil
	}
	merged.OCID = ocid
	return newProcess(j, place, merged).state()
}
