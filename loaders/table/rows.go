package table

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"spona/graph"
	"spona/loaders/input"
)

// rawRow is a row as the table has it. The fields are good until the next one.
type rawRow struct {
	fields []string
	line   int
}

// rows are a header and what stands under it. An error of a row is one of
// [graph.CodeInvalid] or [graph.CodeLimitExceeded] in a rowError.
type rows struct {
	header *header
	each   iter.Seq2[rawRow, error]
}

// A rowError is what is wrong with one row; the next ones can be read.
type rowError struct {
	line int
	err  error
}

func (e *rowError) Error() string { return e.err.Error() }
func (e *rowError) Unwrap() error { return e.err }

// rowsOf opens the rows of a text as the mapping says that it is written.
func rowsOf(r io.Reader, m *Mapping) (*rows, error) {
	s := newSplitter(r)
	if err := s.fill(firstBuffer); err != nil {
		return nil, err
	}
	head := s.buf[s.start:s.end]
	if isJSON(head) {
		return jsonRows(io.MultiReader(bytes.NewReader(head), &resumed{s})), nil
	}
	s.comma = commaOf(head, m.Table.Delimiter.s)
	if line, ok := bytes.CutPrefix(head, []byte("sep=")); ok && len(line) > 1 { // Excel says so in the first line
		s.comma = line[0]
		if _, _, err := s.next(); err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
	}
	skip, err := m.Table.Skip.number(0, 1000)
	if err != nil {
		return nil, err
	}
	lines, err := m.Table.Header.number(1, 20)
	if err != nil {
		return nil, err
	}
	h, err := headerOf(s, m, skip, lines)
	if err != nil {
		return nil, err
	}
	return &rows{h, splitRows(s)}, nil
}

// resumed reads on where a splitter has stopped.
type resumed struct{ s *splitter }

// Read implements [io.Reader].
func (r *resumed) Read(p []byte) (int, error) {
	if r.s.err != nil {
		return 0, r.s.err
	}
	return r.s.r.Read(p)
}

func isJSON(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n")
	if len(head) == 0 {
		return false
	}
	return head[0] == '{' || head[0] == '[' && bytes.HasPrefix(bytes.TrimLeft(head[1:], " \t\r\n"), []byte("{"))
}

// headerOf reads the rows above the first one of data. Of several header rows the
// names of a column are joined.
func headerOf(s *splitter, m *Mapping, skip, lines int) (*header, error) {
	var names []string
	for i := range skip + lines {
		fields, line, err := s.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		for at, f := range fields {
			if at >= len(names) {
				names = append(names, "")
			}
			if i >= skip {
				names[at] = strings.TrimSpace(names[at] + " " + string(f))
			}
		}
	}
	for i, c := range m.Columns {
		if i >= len(names) {
			names = append(names, "")
		}
		names[i] = c.s
	}
	for i, name := range names {
		names[i] = decoded(name, brokenAs(m, ""))
	}
	return newHeader(names), nil
}

// splitRows are the rows that a splitter finds. All cells of a row are one string,
// so that a row costs one allocation.
func splitRows(s *splitter) iter.Seq2[rawRow, error] {
	return func(yield func(rawRow, error) bool) {
		var joined []byte
		var ends []int
		var fields []string
		for {
			cells, line, err := s.next()
			if errors.Is(err, io.EOF) {
				return
			}
			var ours *graph.Error
			if errors.As(err, &ours) && (ours.Field == "row") {
				if !yield(rawRow{line: line}, &rowError{line, err}) {
					return
				}
				continue
			}
			if err != nil {
				yield(rawRow{}, err)
				return
			}
			joined, ends = joined[:0], ends[:0]
			for _, c := range cells {
				joined = append(joined, c...)
				ends = append(ends, len(joined))
			}
			all, from := string(joined), 0
			fields = fields[:0]
			for _, end := range ends {
				fields = append(fields, all[from:end])
				from = end
			}
			if !yield(rawRow{fields, line}, nil) {
				return
			}
		}
	}
}

// commaOf is what separates the cells: what the mapping says, else what the first
// lines have most evenly.
func commaOf(head []byte, asked string) byte {
	switch asked {
	case "":
	case "tab":
		return '\t'
	default:
		if bytes.IndexByte(head, asked[0]) >= 0 { // a sheet of a workbook has its own
			return asked[0]
		}
	}
	best, most := byte(','), 0
	for _, comma := range []byte(",;\t|") {
		lowest, lines := 0, 0
		quoted, n := false, 0
		for _, c := range head {
			switch {
			case c == '"':
				quoted = !quoted
			case quoted:
			case c == comma:
				n++
			case c == '\n':
				if lines++; lines == 1 || n < lowest && n > 0 {
					lowest = n
				}
				n = 0
			}
			const enough = 10
			if lines == enough {
				break
			}
		}
		if lines == 0 {
			lowest = n
		}
		if lowest > most {
			best, most = comma, lowest
		}
	}
	return best
}

// jsonRows are the objects of an array, or of lines, as rows. The columns are the
// paths of what they hold, such as "buyer.name".
func jsonRows(r io.Reader) *rows {
	h := newHeader(nil)
	h.grows = true
	next, stop := iter.Pull2(input.Records(r))
	first, err, more := next()
	var held rawRow
	if more && err == nil {
		held, err = objectRow(h, first, nil)
	}
	return &rows{h, func(yield func(rawRow, error) bool) {
		defer stop()
		for fields := held.fields; more; {
			var reject *input.Reject
			if errors.As(err, &reject) {
				held, err = rawRow{line: reject.Line}, &rowError{reject.Line, reject.Err}
			}
			if !yield(held, err) || err != nil && !errors.As(err, new(*rowError)) {
				return
			}
			var record input.Record
			if record, err, more = next(); more && err == nil {
				held, err = objectRow(h, record, fields)
				fields = held.fields
			}
		}
	}}
}

// objectRow puts what an object holds in the columns of its paths.
func objectRow(h *header, record input.Record, fields []string) (rawRow, error) {
	clear(fields)
	f := &flattener{header: h, fields: fields}
	if err := f.value("", jsontext.NewDecoder(bytes.NewReader(record.JSON))); err != nil {
		return rawRow{line: record.Line, fields: f.fields}, &rowError{record.Line, err}
	}
	return rawRow{f.fields, record.Line}, nil
}

// listSeparator stands between the items of an array in a cell.
const listSeparator = "; "

type flattener struct {
	header *header
	fields []string
}

func (f *flattener) value(path string, d *jsontext.Decoder) error {
	token, err := d.ReadToken()
	if err != nil {
		return graph.Invalid("row", "%s", err)
	}
	switch token.Kind() {
	case '{':
		for d.PeekKind() == '"' {
			name, err := d.ReadToken()
			if err != nil {
				return graph.Invalid("row", "%s", err)
			}
			inner := name.String()
			if path != "" {
				inner = path + "." + inner
			}
			if err := f.value(inner, d); err != nil {
				return err
			}
		}
		_, err = d.ReadToken()
	case '[':
		for d.PeekKind() != ']' && d.PeekKind() > 0 {
			if err := f.value(path, d); err != nil {
				return err
			}
		}
		_, err = d.ReadToken()
	case 'n':
	default:
		return f.put(path, token.String())
	}
	if err != nil {
		return graph.Invalid("row", "%s", err)
	}
	return nil
}

func (f *flattener) put(path, s string) error {
	at, _ := f.header.index(path)
	if at < 0 || at >= maxColumns {
		return graph.Errorf(graph.CodeLimitExceeded, "row", "the objects have more than %d members", maxColumns)
	}
	for at >= len(f.fields) {
		f.fields = append(f.fields, "")
	}
	if f.fields[at] != "" && s != "" {
		s = f.fields[at] + listSeparator + s
	}
	f.fields[at] = s
	return nil
}
