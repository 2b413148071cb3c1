package offshore

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"spona/graph"
	"spona/loaders/input"
)

// maxRow is how many bytes one row may have: a longer one is a quote that nobody
// closed.
const maxRow = 1 << 20

// A row is one row of a table. Its cells are valid until the next one.
type row struct {
	columns map[string]int
	cells   []string
	line    int
	number  int
}

// get is the cell of a column without spaces around it, "" when there is none.
func (r row) get(column string) string {
	if i, ok := r.columns[column]; ok && i < len(r.cells) {
		return strings.TrimSpace(r.cells[i])
	}
	return ""
}

// scan hands the rows of a file to use, with what the table is. A row that cannot
// be used has an error in place of cells.
func scan(ctx context.Context, f input.File, use func(class, row, error) error) (err error) {
	text, err := f.Open(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if closing := text.Close(); err == nil && closing != nil {
			err = fmt.Errorf("close: %w", closing)
		}
	}()
	bound := &bounded{r: text, left: maxRow}
	reader := csv.NewReader(bound)
	reader.FieldsPerRecord, reader.LazyQuotes, reader.ReuseRecord = -1, true, true
	header, err := reader.Read()
	if errors.Is(err, io.EOF) {
		return nil
	}
	if err != nil {
		return unreadable(err)
	}
	r := row{columns: headerOf(header)}
	width, what, noted := len(header), classOf(r.columns, f.Name), input.Noted(text)
	if what == classNone {
		return graph.Invalid("header", "it is no table of the Offshore Leaks Database: there is no node_id with sourceID, and no start, type and end")
	}
	for {
		bound.left = maxRow
		r.cells, err = reader.Read()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return unreadable(err)
		}
		r.number++
		r.line, _ = reader.FieldPos(0)
		noted(r.line, r.number)
		var bad error
		if len(r.cells) != width {
			bad = graph.Invalid("row", "it has %d cells, and the header has %d", len(r.cells), width)
		}
		if err := use(what, r, bad); err != nil {
			return err
		}
	}
}

// unreadable says why the rest of a table cannot be split into rows.
func unreadable(err error) error {
	var wrong *csv.ParseError
	if errors.As(err, &wrong) && !errors.Is(wrong.Err, errTooLong) {
		return graph.Invalid("row", "line %d cannot be split into cells: %w", wrong.StartLine, wrong.Err)
	}
	return err
}

var errTooLong = graph.Errorf(graph.CodeLimitExceeded, "row", "a row is longer than %d bytes: a quote before may never be closed", maxRow)

// bounded ends a text in an error when a row has read more of it than it may.
type bounded struct {
	r    io.Reader
	left int
}

// Read implements [io.Reader].
func (b *bounded) Read(p []byte) (int, error) {
	if b.left < 0 {
		return 0, errTooLong
	}
	n, err := b.r.Read(p)
	b.left -= n
	return n, err
}
