package input_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders/input"
)

// zipOf writes a zip file of parts, by name.
func zipOf(t testing.TB, name string, parts ...[2]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, p := range parts {
		f, err := w.Create(p[0])
		if err == nil {
			_, err = io.WriteString(f, p[1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// book writes a workbook of one sheet.
func book(t testing.TB, sheet string) string {
	t.Helper()
	return zipOf(t, "book.xlsx", parts(sheet)...)
}

func parts(sheet string) [][2]string {
	return [][2]string{
		{"[Content_Types].xml", `<Types/>`},
		{"xl/workbook.xml", `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="First" r:id="r1"/><sheet name="Lists" state="hidden" r:id="r2"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`},
		{"xl/styles.xml", `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00 [$€-1];[Red]-0.00 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`},
		{"xl/sharedStrings.xml", `<sst><si><t>Name</t></si><si><r><t>Al</t></r><r><t xml:space="preserve">fa </t></r><rPh><t>spoken</t></rPh></si></sst>`},
		{"xl/worksheets/sheet1.xml", sheet},
		{"xl/worksheets/sheet2.xml", `<worksheet><sheetData/></worksheet>`},
	}
}

// rows is the text of the only file of a source.
func rows(t testing.TB, path string) (string, error) {
	t.Helper()
	opener := new(input.Opener)
	defer func() { _ = opener.Close() }()
	files, _, err := opener.Files(t.Context(), path)
	if err != nil || len(files) != 1 {
		return "", errors.Join(err, errors.New("it is no single file"))
	}
	r, err := files[0].Open(t.Context())
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(r)
	return string(text), errors.Join(err, r.Close())
}

func TestASheetIsReadAsRows(t *testing.T) {
	tests := []struct{ name, sheet, want string }{
		{"texts and numbers", `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>B, "b"</t></is></c><c r="B2"><v>87567.410000000003</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>`,
			"Name,,Alfa \n\"B, \"\"b\"\"\",87567.41,true,\n"},
		{"days are numbers with a style", `<row><c s="1"><v>41654</v></c><c s="2"><v>41654.75</v></c><c s="3"><v>41654</v></c><c s="0"><v>41654</v></c><c s="1"><v>59</v></c><c s="1"><v>-1</v></c></row>`,
			"2014-01-15,2014-01-15,41654,41654,1900-02-28,-1\n"},
		{"rows that are not there", `<row r="3"><c r="A3"><v>1</v></c></row>`, "\n\n1\n"},
		{"large and small numbers", `<row><c><v>1E+20</v></c><c><v>1.5E-3</v></c><c><v>NaN</v></c></row>`, "100000000000000000000,0.0015,NaN\n"},
		{"a text over two lines", "<row><c t=\"str\"><f>A1</f><v>a\nb</v></c></row>", "\"a b\"\n"},
		{"an entity of its own", `<row><c t="str"><v>&lt;a&amp;b&gt;</v></c></row>`, "<a&b>\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := rows(t, book(t, `<worksheet><sheetData>`+tt.sheet+`</sheetData></worksheet>`))
			if err != nil || got != tt.want {
				t.Errorf("it is %q, want %q, %v", got, tt.want, err)
			}
		})
	}
}

// A text of merged cells is in each of them; a number would be doubled.
func TestMergedCells(t *testing.T) {
	got, err := rows(t, book(t, `<worksheet><sheetData>
		<row r="1"><c r="A1" t="str"><v>own</v></c><c r="C1" t="str"><v>x</v></c></row>
		<row r="2"><c r="A2" t="str"><v>Firma</v></c><c r="B2"><v>5</v></c></row>
		<row r="3"><c r="C3"><v>7</v></c></row></sheetData>
		<mergeCells count="3"><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="ZZZZ1:A0"/></mergeCells></worksheet>`))
	if want := "own,own,x\nFirma,5\nFirma,,7\n"; err != nil || got != want {
		t.Errorf("it is %q, want %q, %v", got, want, err)
	}
}

func TestHiddenSheetsAreLeftOutWithANote(t *testing.T) {
	opener := new(input.Opener)
	defer func() { _ = opener.Close() }()
	files, notes, err := opener.Files(t.Context(), book(t, `<worksheet/>`))
	if err != nil || len(files) != 1 || files[0].Scope != "" || len(notes) != 1 || !strings.HasSuffix(notes[0].File, "/Lists") {
		t.Errorf("%v, %v, %v", files, notes, err)
	}
	shown := parts(`<worksheet/>`)
	shown[1][1] = strings.Replace(shown[1][1], `state="hidden"`, "", 1)
	files, _, err = opener.Files(t.Context(), zipOf(t, "two.xlsx", shown...))
	if err != nil || len(files) != 2 || files[0].Scope != "First" || files[1].Scope != "Lists" {
		t.Errorf("%v, %v", files, err)
	}
}

func TestWorkbooksThatMeanHarm(t *testing.T) {
	sheet := func(inner string) string { return `<worksheet><sheetData>` + inner + `</sheetData></worksheet>` }
	tests := []struct{ name, sheet, want string }{
		{"a text that is not there", sheet(`<row><c t="s"><v>-1</v></c></row>`), "not there"},
		{"damaged XML", `<worksheet><sheetData><row><c><v>1</v></c></row><row><c`, "damaged after row 1"},
		{"an entity that is declared", `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`, "damaged"},
		{"rows in the wrong order", sheet(`<row r="5"/><row r="5"/>`), "stands after"},
		{"a row that never ends", sheet(`<row><c t="str"><v>` + strings.Repeat(randomText(1<<20), 17) + `</v></c></row>`), "MiB"},
		{"a bomb", sheet(strings.Repeat(`<row><c><v>1</v></c></row>`, 700_000)), "times their size"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := rows(t, book(t, tt.sheet)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("the error is %v, want %q in it", err, tt.want)
			}
		})
	}
	for at, damage := range map[int]string{1: "<workbook>", 2: "", 4: "<sst><si><t>x", 3: "<styleSheet>"} {
		broken := parts(`<worksheet/>`)
		broken[at][1] = damage
		if _, _, err := new(input.Opener).Files(t.Context(), zipOf(t, "broken.xlsx", broken...)); err == nil || graph.CodeOf(err) != graph.CodeInvalid {
			t.Errorf("%s: %v", broken[at][0], err)
		}
	}
}

// randomText does not pack.
func randomText(n int) string {
	b := make([]byte, n)
	x := uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = 'a' + byte(x>>24)%26
	}
	return string(b)
}

func TestArchivesWithinAnArchive(t *testing.T) {
	inner, err := os.ReadFile(zipOf(t, "inner.zip", [2]string{"x.csv", "a\n"}))
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := os.ReadFile(book(t, `<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`))
	if err != nil {
		t.Fatal(err)
	}
	path := zipOf(t, "outer.zip", [2]string{"a.zip", string(inner)}, [2]string{"b.csv", "b\n"}, [2]string{"c.xlsx", string(sheet)}, [2]string{"../d.csv", "d\n"})
	opener := new(input.Opener)
	defer func() { _ = opener.Close() }()
	files, notes, err := opener.Files(t.Context(), path)
	if err != nil || len(files) != 2 || files[0].Scope != "b.csv" || files[1].Scope != "c.xlsx" {
		t.Fatalf("%v, %v", files, err)
	}
	if len(notes) != 3 { // the archive, the name that points out, the hidden sheet
		t.Errorf("notes %v", notes)
	}
	r, err := files[1].Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(r); string(text) != "1\n" || err != nil {
		t.Errorf("the sheet is %q, %v", text, err)
	}
}

func FuzzSheet(f *testing.F) {
	f.Add(`<worksheet><sheetData><row r="2"><c r="B2" t="s"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B3"/></mergeCells></worksheet>`)
	f.Fuzz(func(t *testing.T, sheet string) {
		if text, err := rows(t, book(t, sheet)); err == nil && strings.HasPrefix(text, "\xEF\xBB\xBF") {
			t.Error("the mark of the encoding is in the text")
		}
	})
}
