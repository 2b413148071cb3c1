package native

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/line"
)

// Read is the [input.Reader] of the format. A line that cannot be used is
// rejected and reading goes on; a file without header, or of a version that is
// not known here, is not read at all.
func Read(ctx context.Context, f input.File, s input.Settings) iter.Seq2[graph.Change, error] {
	return func(yield func(graph.Change, error) bool) {
		text, err := f.Open(ctx)
		if err != nil {
			yield(graph.Change{}, err)
			return
		}
		defer text.Close()
		r := reader{file: f.Name, settings: s}
		for rec, err := range input.Records(text) {
			if err == nil {
				err = ctx.Err()
			}
			c, ok, err := r.record(rec, err)
			if (ok || err != nil) && !yield(c, err) || err != nil && !skipped(err) {
				return
			}
		}
	}
}

func skipped(err error) bool { return errors.As(err, new(*input.Reject)) }

type reader struct {
	file     string
	settings input.Settings
	begun    bool // the header has been read
}

// record is what one record states; ok is false when it states nothing.
func (r *reader) record(rec input.Record, err error) (c graph.Change, ok bool, _ error) {
	if !r.begun && (err == nil || skipped(err)) {
		return graph.Change{}, false, r.begin(rec, err)
	}
	if err != nil {
		return graph.Change{}, false, r.placed(err)
	}
	l, err := line.Parse(rec.JSON, r.settings)
	switch {
	case err == nil:
		return l.Change, !l.Stub, nil
	case line.Header(rec.JSON) == line.Version: // of a file that was appended to another
		return graph.Change{}, false, nil
	}
	return graph.Change{}, false, &input.Reject{Place: input.Place{File: r.file, Line: rec.Line, Record: rec.Number}, Err: err}
}

// begin reads the header.
func (r *reader) begin(rec input.Record, err error) error {
	if err != nil {
		return fmt.Errorf("%s: it does not begin with the header of a native file: %w", r.file, errors.Unwrap(r.placed(err)))
	}
	r.begun = true
	switch version := line.Header(rec.JSON); version {
	case line.Version:
		return nil
	case 0:
		return fmt.Errorf("%s: %w", r.file, graph.Invalid("spona", `the first line of a native file must be its header {"spona":%d}`, line.Version))
	default:
		return fmt.Errorf("%s: %w", r.file, line.UnknownVersion(version))
	}
}

// placed adds the file to a reject that knows only its line.
func (r *reader) placed(err error) error {
	var reject *input.Reject
	if !errors.As(err, &reject) {
		return err
	}
	reject.File = r.file
	return reject
}
