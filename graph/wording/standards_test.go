package wording

import (
	"strings"
	"testing"
)

// latin is Serbian and Montenegrin Cyrillic letter by letter; the other way would
// not be one to one.
var latin = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "ђ", "đ", "е", "e", "ж", "ž", "з", "z", "и", "i", "ј", "j", "к", "k", "л", "l",
	"љ", "lj", "м", "m", "н", "n", "њ", "nj", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "ћ", "ć", "у", "u", "ф", "f", "х", "h",
	"ц", "c", "ч", "č", "џ", "dž", "ш", "š", "А", "A", "Б", "B", "В", "V", "Г", "G", "Д", "D", "Ђ", "Đ", "Е", "E", "Ж", "Ž", "З", "Z",
	"И", "I", "Ј", "J", "К", "K", "Л", "L", "Љ", "Lj", "М", "M", "Н", "N", "Њ", "Nj", "О", "O", "П", "P", "Р", "R", "С", "S", "Т", "T",
	"Ћ", "Ć", "У", "U", "Ф", "F", "Х", "H", "Ц", "C", "Ч", "Č", "Џ", "Dž", "Ш", "Š",
)

func TestBothScriptsSayTheSame(t *testing.T) {
	for _, pair := range [][2]string{{"sr-Cyrl", "sr-Latn"}, {"cnr-Cyrl", "cnr-Latn"}} {
		t.Run(pair[0], func(t *testing.T) {
			cyrillic, roman := strings.Split(catalogue(t, pair[0]), "\n"), strings.Split(catalogue(t, pair[1]), "\n")
			if len(cyrillic) != len(roman) {
				t.Fatalf("%d lines and %d", len(cyrillic), len(roman))
			}
			for i, line := range cyrillic {
				name, _, _ := strings.Cut(line, " = ")
				if name == settingName || name == settingNames || name == settingAliases {
					continue
				}
				if got := latin.Replace(line); got != roman[i] {
					t.Errorf("line %d: %q, in Latin %q", i+1, got, roman[i])
				}
			}
		})
	}
}

// The four standards differ in the reflex of yat, in the names of months and in
// words of trade and office. None may slip into another.
func TestEachStandardKeepsToItsOwnWords(t *testing.T) {
	for _, tt := range []struct {
		tag  string
		own  []string
		none []string
	}{
		{"hr", []string{"siječnja", "svibnju", "tvrtka", "vrijeme", "udio", "razina", "izvješće", "točni", "javne nabave", "Financiranje", "Obiteljska"},
			[]string{"januar", "maja ", "avgust", "august", "kompanij", "vreme", "ovde", "udeo", "nivo ", "izveštaj", "tačn", "nabavke", "inansir", "orodičn", "sprov", "naručilac", "zvanič", "važil"}},
		{"bs", []string{"januara", "augusta", "kompanija", "vrijeme", "udio", "nivo", "tačni", "Porodična", "ugovorni organ"},
			[]string{"siječ", "svib", "avgust", "tvrtk", "vreme ", "ovde", "udeo", "izveštaj", "točn", "biteljsk", "dete ", "sled", "celin"}},
		{"sr-Latn", []string{"januara", "avgusta", "kompanija", "vreme", "udeo", "nivo", "tačni", "Porodična", "naručilac", "dete", "Sedište"},
			[]string{"siječ", "august", "tvrtk", "vrijeme", "udio", "izvještaj", "točn", "biteljsk", "slijed", "cjelin", "dijete", "službenom"}},
		{"cnr-Latn", []string{"januara", "avgusta", "partija", "vrijeme", "udio", "nivo", "tačni", "Porodična", "naručilac", "dijete", "podnijet"},
			[]string{"siječ", "august", "ovde", "tvrtk", "udeo", "izveštaj", "točn", "biteljsk", "celin", "dete\n", "strank"}},
	} {
		t.Run(tt.tag, func(t *testing.T) {
			text := catalogue(t, tt.tag)
			for _, word := range tt.own {
				if !strings.Contains(text, word) {
					t.Errorf("it does not say %q", word)
				}
			}
			for _, word := range tt.none {
				if i := strings.Index(text, word); i >= 0 {
					t.Errorf("it says %q: …%s…", word, text[max(i-20, 0):min(i+40, len(text))])
				}
			}
		})
	}
}
