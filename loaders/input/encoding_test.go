package input_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"spona/graph"
	"spona/loaders/input"
)

func encoded(t *testing.T, e interface {
	String(string) (string, error)
}, text string) string {
	t.Helper()
	s, err := e.String(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTextsAreDecodedToUTF8(t *testing.T) {
	const serbian, albanian = `{"name":"Đorđe Šišić"}`, `{"name":"Përparim Çela é"}`
	le, be := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	tests := []struct {
		name, content, asked, want string
	}{
		{"plain", serbian, "", serbian},
		{"UTF-8 with a mark", "\xEF\xBB\xBF" + serbian, "", serbian},
		{"UTF-16 little-endian with a mark", "\xFF\xFE" + encoded(t, le.NewEncoder(), serbian), "", serbian},
		{"UTF-16 big-endian with a mark", "\xFE\xFF" + encoded(t, be.NewEncoder(), serbian), "", serbian},
		{"UTF-16 little-endian without", encoded(t, le.NewEncoder(), serbian), "", serbian},
		{"UTF-16 big-endian without", encoded(t, be.NewEncoder(), serbian), "", serbian},
		{"ISO-8859-1", encoded(t, charmap.ISO8859_1.NewEncoder(), albanian), "", albanian},
		{"windows-1252 with its own letters", encoded(t, charmap.Windows1252.NewEncoder(), "\u201eŽižek\u201d é"), "", "„Žižek” é"},
		{"windows-1250 when asked for", encoded(t, charmap.Windows1250.NewEncoder(), serbian), "windows-1250", serbian},
		{"iso-8859-9 when asked for, in any case", encoded(t, charmap.ISO8859_9.NewEncoder(), `İşçi`), "ISO-8859-9", `İşçi`},
		{"a mark against the name", "\xEF\xBB\xBF" + serbian, "windows-1250", serbian},
		{"UTF-8 with one bad byte", serbian + "\xff" + serbian, "", serbian + "\xff" + serbian},
		{"a letter cut by the sniffing", strings.Repeat("x", 64<<10-1) + "ž", "", strings.Repeat("x", 64<<10-1) + "ž"},
		{"empty", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := opened(t, tt.content, tt.asked); got != tt.want || err != nil {
				t.Errorf("it reads %.80q (%v), want %.80q", got, err, tt.want)
			}
		})
	}
}

func TestOnlyAGuessedEncodingIsReported(t *testing.T) {
	tests := []struct{ name, content, asked, want string }{
		{"UTF-8", "ž", "", ""},
		{"with a mark", "\xFF\xFEa\x00", "", ""},
		{"by its look", "\xe7a", "", "windows-1252"},
		{"as asked", "\xe7a", "windows-1250", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x")
			write(t, path, tt.content)
			files, _, err := (&input.Opener{Encoding: tt.asked}).Files(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := readFile(t.Context(), files[0]); err != nil || files[0].GuessedEncoding() != tt.want {
				t.Errorf("it was guessed as %q (%v), want %q", files[0].GuessedEncoding(), err, tt.want)
			}
		})
	}
}

func TestAnUnknownEncodingIsRefusedWithTheKnownOnes(t *testing.T) {
	err := input.ValidateEncoding("ebcdic")
	if graph.CodeOf(err) != graph.CodeInvalid || !strings.Contains(err.Error(), "windows-1250") {
		t.Errorf("the error is %v", err)
	}
	for _, name := range append(input.Encodings(), "") {
		if err := input.ValidateEncoding(name); err != nil {
			t.Error(err)
		}
	}
}
