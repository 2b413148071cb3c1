package input_test

import (
	"encoding/json"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"

	"spona/loaders/input"
)

// Invented numbers that pass the checks.
const (
	jmbg      = "0101990710008"
	otherJMBG = "0202985715019"
	turkish   = "10000000146"
)

func filter(t interface{ Fatal(...any) }, r io.Reader) (string, int) {
	found := 0
	out, err := io.ReadAll(input.NewNumbers([]byte("secret"), []string{"RS"}).Reader(r, func(n int) { found += n }))
	if err != nil {
		t.Fatal(err)
	}
	return string(out), found
}

func TestNumbersReaderReplacesNationalNumbers(t *testing.T) {
	p := input.NewNumbers([]byte("secret"), nil).Pseudonym
	escaped := strings.NewReplacer("0", `\u0030`, "9", `\u0039`).Replace(jmbg)
	tests := []struct {
		name, text, want string
		found            int
	}{
		{"none", `{"id":12345,"x":"2014-05-03"}`, `{"id":12345,"x":"2014-05-03"}`, 0},
		{"a bare number", `{"id":` + turkish + `}`, `{"id":` + p(turkish) + `}`, 1},
		{"in a string", `"JMBG ` + jmbg + `."`, `"JMBG ` + p(jmbg) + `."`, 1},
		{"at both ends", jmbg + " " + jmbg, p(jmbg) + " " + p(jmbg), 2},
		{"a wrong check digit", "0101990710009", "0101990710009", 0},
		{"part of a longer number", "1" + jmbg, "1" + jmbg, 0},
		{"part of a very long number", strings.Repeat("7", 100) + jmbg, strings.Repeat("7", 100) + jmbg, 0},
		{"with escaped digits", `"` + escaped + `"`, `"` + p(jmbg) + `"`, 1},
		{"after an escape of another letter", `"\u00e7` + jmbg + `\u00e7"`, `"\u00e7` + p(jmbg) + `\u00e7"`, 1},
		{"after an escaped backslash", `"\\` + jmbg + `"`, `"\\` + p(jmbg) + `"`, 1},
		{"after a lone backslash", `C:\` + jmbg, `C:\` + p(jmbg), 1},
		{"a cut escape", `"\u003`, `"\u003`, 0},
		{"form of another country", "7501020018", "7501020018", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for how, r := range map[string]io.Reader{
				"at once":      strings.NewReader(tt.text),
				"byte by byte": iotest.OneByteReader(strings.NewReader(tt.text)),
				"in halves":    iotest.HalfReader(strings.NewReader(tt.text)),
			} {
				if got, found := filter(t, r); got != tt.want || found != tt.found {
					t.Errorf("%s: %q with %d found, want %q with %d", how, got, found, tt.want, tt.found)
				}
			}
		})
	}
}

func TestPseudonymsAreStableAndKeyed(t *testing.T) {
	a, b := input.NewNumbers([]byte("one"), nil), input.NewNumbers([]byte("two"), nil)
	if first := a.Pseudonym(jmbg); first != a.Pseudonym(jmbg) || first == a.Pseudonym(otherJMBG) {
		t.Error("a pseudonym must tell numbers apart and stay the same")
	}
	if a.Pseudonym(jmbg) == b.Pseudonym(jmbg) {
		t.Error("the key does not matter")
	}
	if c, d := input.NewNumbers(nil, nil), input.NewNumbers(nil, nil); c.Pseudonym(jmbg) == d.Pseudonym(jmbg) {
		t.Error("without a key, pseudonyms can be computed by anybody")
	}
	if !input.IsPseudonym(a.Pseudonym(jmbg)) || input.IsPseudonym(jmbg) || input.IsPseudonym("99999912345678901x") {
		t.Error("IsPseudonym is wrong")
	}
	if _, found := a.Mask(a.Pseudonym(jmbg)); found > 0 {
		t.Error("a pseudonym is taken for a number")
	}
}

func TestScrubLeavesNothingOfANumberInWhatPeopleRead(t *testing.T) {
	n := input.NewNumbers([]byte("secret"), nil)
	pseudonym := n.Pseudonym(jmbg)
	tests := []struct {
		name, text, want string
		only             bool
		found            int
	}{
		{"nothing", "Edi Rama, 2014-05-03", "Edi Rama, 2014-05-03", false, 0},
		{"a number alone", " " + jmbg, " [number removed]", true, 1},
		{"a pseudonym alone", pseudonym, "[number removed]", true, 0},
		{"both in a text", "x " + pseudonym + ", " + jmbg + ".", "x [number removed], [number removed].", false, 1},
		{"a longer number with the same begin", pseudonym + "1", pseudonym + "1", false, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if clean, only, found := n.Scrub(tt.text); clean != tt.want || only != tt.only || found != tt.found {
				t.Errorf("%q, %t, %d", clean, only, found)
			}
		})
	}
	if masked, found := n.Mask("/p/" + jmbg + "/" + jmbg); masked != "/p/"+pseudonym+"/"+pseudonym || found != 2 {
		t.Errorf("masked it is %q with %d found", masked, found)
	}
}

// However the text is cut into reads, the result is the same and holds no number.
func TestNumbersReaderDoesNotDependOnChunks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.SampledFrom([]string{jmbg, otherJMBG, turkish, "7", "x", " ", `\`, `\\`, `\u0030`, `\u00e7`, `\u`, "0101", "ç"})
		text := strings.Join(rapid.SliceOfN(part, 0, 30).Draw(t, "parts"), "")
		whole, found := filter(t, strings.NewReader(text))
		sizes := rapid.SliceOfN(rapid.IntRange(1, 20), 1, 5).Draw(t, "sizes")
		if got, n := filter(t, &chunks{text: text, sizes: sizes}); got != whole || n != found {
			t.Fatalf("in chunks of %v: %q, at once: %q", sizes, got, whole)
		}
		if _, found := input.NewNumbers(nil, []string{"RS"}).Mask(whole); found > 0 && !strings.Contains(text, `\u`) {
			t.Fatalf("%q still holds a number", whole)
		}
	})
}

// chunks reads a text in pieces of the given sizes, over and over.
type chunks struct {
	text  string
	sizes []int
	at    int
}

func (c *chunks) Read(p []byte) (int, error) {
	if c.text == "" {
		return 0, io.EOF
	}
	n := copy(p[:min(len(p), c.sizes[c.at%len(c.sizes)])], c.text)
	c.text, c.at = c.text[n:], c.at+1
	return n, nil
}

func FuzzNumbers(f *testing.F) {
	f.Add(`{"id":"` + jmbg + `","n":` + turkish + `,"\u0030":1}`)
	f.Fuzz(func(t *testing.T, text string) {
		out, found := filter(t, strings.NewReader(text))
		if found == 0 && out != text {
			t.Fatalf("%q became %q with nothing found", text, out)
		}
		if json.Valid([]byte(text)) && !json.Valid([]byte(out)) {
			t.Fatalf("%q is no JSON any more: %q", text, out)
		}
	})
}
