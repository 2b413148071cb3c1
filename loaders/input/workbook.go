package input

import (
	"archive/zip"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"spona/graph"
)

// A workbook is an XLSX file: a zip file of XML parts. It is read here, row by
// row, because libraries for it either hold whole sheets in memory or do not
// tell a date from a number while they stream, and are not made for files that
// mean harm.
type workbook struct {
	parts   map[string]*zip.File
	strings []string
	dates   []bool // by style: whether numbers are days
	from04  bool   // days are counted from 1904
}

// Limits on workbooks beside those of every archive.
const (
	maxSharedText = 256 << 20 // bytes of all shared texts
	maxPartRow    = 16 << 20  // bytes of XML in one row
	maxSheets     = 1000
	maxSheetWidth = 16_384
)

func isWorkbook(archive *zip.Reader) bool {
	for _, f := range archive.File {
		if f.Name == "xl/workbook.xml" {
			return true
		}
	}
	return false
}

// A sheetName is a sheet as the workbook lists it.
type sheetName struct {
	Name  string `xml:"name,attr"`
	State string `xml:"state,attr"`
	ID    string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
}

// sheets are the sheets of a workbook, each a file whose text is its rows as
// comma-separated values. Sheets that are hidden are left out with a note. The
// only sheet of a workbook is the file itself.
func (o *Opener) sheets(archive *zip.Reader, base File) ([]File, []*Note, error) {
	w := &workbook{parts: make(map[string]*zip.File)}
	for _, f := range archive.File {
		w.parts[f.Name] = f
	}
	names, targets, err := w.contents()
	if err == nil {
		err = w.shared()
	}
	if err != nil {
		return nil, nil, graph.Invalid("xlsx", "%s is no sound workbook: %v", base.Name, err)
	}
	var notes []*Note
	var shown []sheetName
	for _, n := range names {
		switch part := w.parts[targets[n.ID]]; {
		case n.State != "" && n.State != "visible":
			notes = append(notes, &Note{Place: Place{File: base.Name + "/" + n.Name}, Err: graph.Invalid("xlsx", "the sheet is hidden and is not read")})
		case part != nil && !strings.Contains(part.Name, "chartsheet"):
			shown = append(shown, n)
		}
	}
	var files []File
	for _, n := range shown {
		part := w.parts[targets[n.ID]]
		file := File{Name: base.Name, Scope: base.Scope, Size: -1, Modified: base.Modified}
		if len(shown) > 1 {
			file.Name, file.Scope = base.Name+"/"+n.Name, path.Join(base.Scope, n.Name)
		}
		files = append(files, o.file(file, func(context.Context) (io.ReadCloser, error) { return w.open(part) }))
	}
	return files, notes, nil
}

// contents reads which sheets there are, and in which parts.
func (w *workbook) contents() ([]sheetName, map[string]string, error) {
	var book struct {
		Properties struct {
			From04 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []sheetName `xml:"sheets>sheet"`
	}
	if err := w.decode("xl/workbook.xml", &book); err != nil {
		return nil, nil, err
	}
	if len(book.Sheets) > maxSheets {
		return nil, nil, graph.Errorf(graph.CodeLimitExceeded, "xlsx", "it has more than %d sheets", maxSheets)
	}
	w.from04 = book.Properties.From04 == "1" || book.Properties.From04 == "true"
	var relations struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := w.decode("xl/_rels/workbook.xml.rels", &relations); err != nil {
		return nil, nil, err
	}
	targets := make(map[string]string)
	for _, r := range relations.All {
		target := path.Join("xl", r.Target)
		if absolute, ok := strings.CutPrefix(r.Target, "/"); ok {
			target = absolute
		}
		targets[r.ID] = target
	}
	return book.Sheets, targets, w.styles()
}

// decode reads a small part whole.
func (w *workbook) decode(name string, into any) error {
	part, ok := w.parts[name]
	if !ok {
		return graph.Invalid("xlsx", "the part %s is missing", name)
	}
	r, err := openMember(part)
	if err != nil {
		return err
	}
	err = xml.NewDecoder(&capped{r: r, left: maxPartRow}).Decode(into)
	return errors.Join(err, r.Close())
}

// styles reads which styles show numbers as days.
func (w *workbook) styles() error {
	if _, ok := w.parts["xl/styles.xml"]; !ok {
		return nil
	}
	var sheet struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := w.decode("xl/styles.xml", &sheet); err != nil {
		return err
	}
	own := make(map[int]bool)
	for _, f := range sheet.Formats {
		own[f.ID] = showsDay(f.Code)
	}
	for _, c := range sheet.Cells {
		day, known := own[c.Format]
		if !known { // the formats that every workbook has
			f := c.Format
			day = f >= 14 && f <= 17 || f == 22 || f >= 27 && f <= 31 || f == 36 || f >= 50 && f <= 54 || f == 57 || f == 58
		}
		w.dates = append(w.dates, day)
	}
	return nil
}

// showsDay reports whether a number format shows a year or a day.
func showsDay(code string) bool {
	plain := make([]byte, 0, len(code))
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case '"', '[':
			end := strings.IndexByte(code[i+1:], map[byte]byte{'"': '"', '[': ']'}[c])
			if end < 0 {
				return false
			}
			i += end + 1
		case '\\', '_', '*':
			i++
		default:
			plain = append(plain, c)
		}
	}
	return strings.ContainsAny(strings.ToLower(string(plain)), "yd") && !strings.EqualFold(string(plain), "standard")
}

// shared reads the texts that cells refer to by number.
func (w *workbook) shared() error {
	part, ok := w.parts["xl/sharedStrings.xml"]
	if !ok {
		return nil
	}
	r, err := openMember(part)
	if err != nil {
		return err
	}
	limit := &capped{r: r, left: maxPartRow}
	err = w.readShared(xml.NewDecoder(limit), limit)
	return errors.Join(err, r.Close())
}

func (w *workbook) readShared(d *xml.Decoder, limit *capped) error {
	total := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "si" {
			s, err := textIn(d, "si")
			if err != nil {
				return err
			}
			if total += len(s); total > maxSharedText {
				return graph.Errorf(graph.CodeLimitExceeded, "xlsx", "its texts have more than %d MiB", maxSharedText>>20)
			}
			w.strings = append(w.strings, s)
			limit.left = maxPartRow
		}
	}
}

// textIn joins the runs of text up to the end of an element. How characters are
// spoken (rPh) is left out.
func textIn(d *xml.Decoder, element string) (string, error) {
	var b strings.Builder
	depth, spoken := 0, 0
	for {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if t.Name.Local == "t" {
				depth++
			} else if t.Name.Local == "rPh" {
				spoken++
			}
		case xml.CharData:
			if depth > 0 && spoken == 0 {
				b.Write(t)
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "t":
				depth--
			case "rPh":
				spoken--
			case element:
				return b.String(), nil
			}
		}
	}
}

// capped ends with an error after so many bytes; whoever reads gives it more.
type capped struct {
	r    io.Reader
	left int
}

// Read implements [io.Reader].
func (c *capped) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if c.left -= n; c.left < 0 {
		return 0, graph.Errorf(graph.CodeLimitExceeded, "xlsx", "a part of the workbook has a row or a text of more than %d MiB", maxPartRow>>20)
	}
	return n, err
}
