package ftm

import (
	"context"
	"errors"
	"iter"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/line"
)

// PaymentsOption is the option that says what a Payment is: "links" (as when it
// is not given) makes each a LINKED_TO with the amount, since the format does
// not tell a donation from an invoice; "donations" makes each a DONATED_TO, for
// a file of which it is known that it lists nothing else.
const PaymentsOption = "payments"

// Read is the [input.Reader] of the format. It reads the file twice: what an
// edge may be depends on entities that may come after it.
func Read(ctx context.Context, f input.File, s input.Settings) iter.Seq2[graph.Change, error] {
	return func(yield func(graph.Change, error) bool) {
		r := &reader{file: f.Name, settings: s, survey: newSurvey(), left: make(map[string]bool), yield: yield}
		switch s.Options[PaymentsOption] {
		case "", "links":
		case "donations":
			r.donations = true
		default:
			yield(graph.Change{}, graph.Invalid(PaymentsOption, "%.40q is neither links nor donations", s.Options[PaymentsOption]))
			return
		}
		if err := r.survey.read(ctx, f); err != nil {
			yield(graph.Change{}, err)
			return
		}
		text, err := f.Open(ctx)
		if err != nil {
			yield(graph.Change{}, err)
			return
		}
		defer text.Close()
		for rec, err := range input.Records(text) {
			if err == nil {
				err = ctx.Err()
			}
			if !r.record(rec, err) {
				return
			}
		}
	}
}

func rejected(err error) bool { return errors.As(err, new(*input.Reject)) }

// A reader is the second reading of a file.
type reader struct {
	file      string
	settings  input.Settings
	donations bool
	survey    *survey
	left      map[string]bool // properties and schemata that were noted as not kept
	place     input.Place     // of the record at hand

	yield   func(graph.Change, error) bool
	stopped bool
}

// record yields what one record states and reports whether to go on.
func (r *reader) record(rec input.Record, err error) bool {
	var reject *input.Reject
	switch {
	case errors.As(err, &reject):
		reject.File = r.file
		return r.yield(graph.Change{}, reject)
	case err != nil:
		r.yield(graph.Change{}, err)
		return false
	}
	r.place = input.Place{File: r.file, Line: rec.Line, Record: rec.Number}
	st, err := parse(rec.JSON)
	if err != nil {
		r.reject(err)
		return !r.stopped
	}
	r.place.ID = st.id()
	r.statement(st)
	return !r.stopped
}

func (r *reader) statement(st *statement) {
	switch {
	case st.Op == "DEL":
		r.change(graph.Change{Withdraw: &graph.Withdrawal{Dataset: r.settings.Dataset.ID, Record: st.id()}})
	case len(st.Spona) > 0:
		r.own(st)
	case st.kind() != 0:
		r.thing(st)
	default:
		e, ok := edgeOf(st.Schema)
		if !ok {
			r.note("schema %s is not read: the graph has no place for it", st.Schema)
			return
		}
		r.edge(st, e)
	}
}

// own reads the line of an export of Spona from what Spona put beside the
// properties.
func (r *reader) own(st *statement) {
	l, err := line.Parse(st.Spona, r.settings)
	switch {
	case err != nil:
		r.reject(err)
	case !l.Stub:
		r.change(l.Change)
	}
}

// change yields a change, or rejects the record when the graph cannot keep it.
func (r *reader) change(c graph.Change) {
	if r.stopped {
		return
	}
	if err := c.Validate(); err != nil {
		r.reject(err)
		return
	}
	r.stopped = !r.yield(c, nil)
}

func (r *reader) reject(err error) {
	if !r.stopped {
		r.stopped = !r.yield(graph.Change{}, &input.Reject{Place: r.place, Err: err})
	}
}

// note says that a part of the record was left out or doubtful.
func (r *reader) note(format string, args ...any) {
	if !r.stopped {
		r.stopped = !r.yield(graph.Change{}, &input.Note{Place: r.place, Err: graph.Invalid("", format, args...)})
	}
}

// noteOnce is note, once for each subject in a file: what holds for every record
// need not be said a million times.
func (r *reader) noteOnce(subject, format string, args ...any) {
	if !r.left[subject] {
		r.left[subject] = true
		r.note(format, args...)
	}
}

func (r *reader) entityID(id string) graph.ID { return graph.NewEntityID(r.settings.Dataset.ID, id) }

// ref points at an entity by its id in the file.
func (r *reader) ref(id string, otherwise graph.EntityKind) graph.Ref {
	return graph.Ref{ID: r.entityID(id), Kind: r.survey.kindOf(id, otherwise)}
}
