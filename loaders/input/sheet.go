package input

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"spona/graph"
)

// A sheet reads the rows of a sheet as comma-separated values: a line for each
// row of the sheet, blank ones included, so that lines have the numbers that
// people see. Days are written as 2014-05-03, other numbers plain with a point.
//
// Of merged cells a text stands in each, and a number in the first only, so that
// no amount is doubled.
type sheet struct {
	book   *workbook
	part   io.ReadCloser
	limit  *capped
	xml    *xml.Decoder
	merged []merge // by first row
	active []merge

	row  int // that was written last
	out  bytes.Buffer
	err  error
	line []cell
}

// A cell is a text, or a number as text.
type cell struct {
	text   string
	number bool
}

// A merge is a range of cells that are shown as one.
type merge struct {
	top, left, bottom, right int
	text                     string
}

const (
	maxMerges    = 100_000
	maxMerged    = 4_000_000 // cells in all of them; those beyond are left empty
	maxSheetRows = 1_048_576
)

// open reads a sheet from its begin.
func (w *workbook) open(part *zip.File) (io.ReadCloser, error) {
	merged, err := mergesOf(part)
	if err != nil {
		return nil, err
	}
	r, err := openMember(part)
	if err != nil {
		return nil, err
	}
	limit := &capped{r: r, left: maxPartRow}
	s := &sheet{book: w, part: r, limit: limit, xml: xml.NewDecoder(limit), merged: merged}
	s.out.WriteString("\xEF\xBB\xBF") // it is UTF-8, whatever the option encoding says of texts
	return s, nil
}

// mergesOf finds the ranges, which stand after the rows.
func mergesOf(part *zip.File) ([]merge, error) {
	r, err := openMember(part)
	if err != nil {
		return nil, err
	}
	var all []merge
	most := maxMerged
	lines := bufio.NewReaderSize(r, 64<<10)
	for {
		tag, err := lines.ReadSlice('>')
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil {
			if !errors.Is(err, io.EOF) {
				return nil, errors.Join(err, r.Close())
			}
			break
		}
		at := bytes.LastIndexByte(tag, '<')
		if at < 0 || !bytes.HasPrefix(tag[at:], []byte("<mergeCell ")) {
			continue
		}
		if _, ref, ok := bytes.Cut(tag[at:], []byte(`ref="`)); ok && len(all) < maxMerges {
			ref, _, _ = bytes.Cut(ref, []byte{'"'})
			first, last, _ := strings.Cut(string(ref), ":")
			m := merge{}
			m.left, m.top = cellAt(first)
			m.right, m.bottom = cellAt(last)
			if m.left < 0 || m.right < m.left || m.top < 1 || m.bottom < m.top {
				continue
			}
			if area := (m.right - m.left + 1) * (m.bottom - m.top + 1); area <= most {
				most -= area
				all = append(all, m)
			}
		}
	}
	slices.SortFunc(all, func(a, b merge) int { return a.top - b.top })
	return all, r.Close()
}

// cellAt is the column, from 0, and the row, from 1, of "C5"; -1 when it is none.
func cellAt(ref string) (column, row int) {
	i := 0
	for i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' && i < 4 {
		column = column*26 + int(ref[i]-'A') + 1
		i++
	}
	row, err := strconv.Atoi(ref[i:])
	if i == 0 || err != nil || column > maxSheetWidth || row < 1 || row > maxSheetRows {
		return -1, -1
	}
	return column - 1, row
}

// Close implements [io.Closer].
func (s *sheet) Close() error { return s.part.Close() }

// Read implements [io.Reader].
func (s *sheet) Read(p []byte) (int, error) {
	for s.out.Len() == 0 {
		if s.err != nil {
			return 0, s.err
		}
		s.err = s.next()
	}
	return s.out.Read(p)
}

// next writes the next row.
func (s *sheet) next() error {
	for {
		token, err := s.xml.Token()
		if errors.Is(err, io.EOF) {
			return io.EOF
		}
		if err != nil {
			return s.broken(err)
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "row" {
			continue
		}
		number := s.row + 1
		for _, a := range start.Attr {
			if n, err := strconv.Atoi(a.Value); a.Name.Local == "r" && err == nil {
				number = n
			}
		}
		if number <= s.row || number > maxSheetRows {
			return graph.Invalid("xlsx", "row %d stands after row %d", number, s.row)
		}
		if err := s.cells(); err != nil {
			return s.broken(err)
		}
		for ; s.row+1 < number; s.row++ {
			s.out.WriteByte('\n')
		}
		s.row = number
		s.limit.left = maxPartRow
		s.merge()
		s.write()
		return nil
	}
}

// broken says where a sheet cannot be read on.
func (s *sheet) broken(err error) error {
	var ours *graph.Error
	if errors.As(err, &ours) {
		return err
	}
	return graph.Invalid("xlsx", "the sheet is damaged after row %d: %v", s.row, err)
}

// cells reads the cells of a row.
func (s *sheet) cells() error {
	clear(s.line)
	s.line = s.line[:0]
	column := -1
	for {
		token, err := s.xml.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.EndElement:
			if t.Name.Local == "row" {
				return nil
			}
		case xml.StartElement:
			if t.Name.Local != "c" {
				continue
			}
			column++
			kind, style := "", 0
			for _, a := range t.Attr {
				switch a.Name.Local {
				case "r":
					if c, _ := cellAt(a.Value); c >= 0 {
						column = c
					}
				case "t":
					kind = a.Value
				case "s":
					style, _ = strconv.Atoi(a.Value)
				}
			}
			c, err := s.cell(kind, style)
			if err != nil {
				return err
			}
			if column >= maxSheetWidth {
				return graph.Errorf(graph.CodeLimitExceeded, "xlsx", "row %d has more than %d cells", s.row+1, maxSheetWidth)
			}
			for len(s.line) <= column {
				s.line = append(s.line, cell{})
			}
			s.line[column] = c
		}
	}
}

// cell reads what is in a cell, to its end.
func (s *sheet) cell(kind string, style int) (cell, error) {
	if kind == "inlineStr" {
		text, err := textIn(s.xml, "c")
		return cell{text: text}, err
	}
	var value strings.Builder
	inside := false
	for {
		token, err := s.xml.Token()
		if err != nil {
			return cell{}, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			inside = t.Name.Local == "v"
		case xml.CharData:
			if inside {
				value.Write(t)
			}
		case xml.EndElement:
			inside = false
			if t.Name.Local == "c" {
				return s.book.valueOf(kind, style, value.String())
			}
		}
	}
}

// valueOf is what a value means, by the type and the style of its cell.
func (w *workbook) valueOf(kind string, style int, v string) (cell, error) {
	switch kind {
	case "s":
		n, err := strconv.Atoi(v)
		if err != nil || n < 0 || n >= len(w.strings) {
			return cell{}, graph.Invalid("xlsx", "a cell refers to the text %.20q, which is not there", v)
		}
		return cell{text: w.strings[n]}, nil
	case "b":
		return cell{text: map[string]string{"1": "true", "0": "false"}[v]}, nil
	case "e":
		return cell{}, nil // #N/A and the like
	case "", "n":
		f, err := strconv.ParseFloat(v, 64)
		if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
			return cell{text: v}, nil //nolint:nilerr // it is kept as it was written
		}
		if style >= 0 && style < len(w.dates) && w.dates[style] {
			if day, ok := w.day(f); ok {
				return cell{text: day}, nil
			}
		}
		return cell{text: strconv.FormatFloat(f, 'f', -1, 64), number: true}, nil
	}
	return cell{text: v}, nil
}

// day is the day that a number stands for. Before March 1900 the count is off by
// one, as programs took 1900 for a leap year.
func (w *workbook) day(f float64) (string, bool) {
	const most = 2_958_465 // 31 December 9999
	if f < 1 || f > most {
		return "", false
	}
	from := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case w.from04:
		from = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	case f < 61:
		from = from.AddDate(0, 0, 1)
	}
	return from.AddDate(0, 0, int(f)).Format(time.DateOnly), true
}

// merge fills the cells that are shown as one with the text of the first.
func (s *sheet) merge() {
	for len(s.merged) > 0 && s.merged[0].top <= s.row {
		m := s.merged[0]
		s.merged = s.merged[1:]
		if m.top == s.row && m.left < len(s.line) && !s.line[m.left].number {
			m.text = s.line[m.left].text
			s.active = append(s.active, m)
		}
	}
	s.active = slices.DeleteFunc(s.active, func(m merge) bool { return m.bottom < s.row })
	for _, m := range s.active {
		for column := m.left; column <= m.right; column++ {
			for len(s.line) <= column {
				s.line = append(s.line, cell{})
			}
			if s.line[column].text == "" {
				s.line[column].text = m.text
			}
		}
	}
}

// write writes the row as a line.
func (s *sheet) write() {
	for i, c := range s.line {
		if i > 0 {
			s.out.WriteByte(',')
		}
		if !strings.ContainsAny(c.text, ",\"\n\r;\t|") {
			s.out.WriteString(c.text)
			continue
		}
		text := strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", `"`, `""`).Replace(c.text)
		s.out.WriteString(`"` + text + `"`)
	}
	s.out.WriteByte('\n')
}
