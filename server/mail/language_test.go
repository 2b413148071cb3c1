package mail_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"

	"spona/graph/members"
	post "spona/server/mail"
)

func TestEveryLanguageOfTheRegionHasLetters(t *testing.T) {
	want := "bs cnr-Cyrl cnr-Latn de en hr mk sq sr-Cyrl sr-Latn tr"
	languages := catalogue(t).Languages()
	if got := strings.Join(languages, " "); got != want {
		t.Errorf("there are letters in %s, want %s", got, want)
	}
	for _, tag := range languages {
		if _, err := language.Parse(tag); err != nil {
			t.Errorf("%s is no language tag: %v", tag, err)
		}
	}
}

func TestALetterIsInTheNearestLanguage(t *testing.T) {
	c := catalogue(t)
	for asked, want := range map[string]string{
		"": "en", "xx": "en", "en-GB": "en", "fr": "en", "-": "en", "sr-": "sr-Cyrl",
		"sq": "sq", "sq-XK": "sq", "DE-at": "de", "tr_TR": "tr", "mk-MK": "mk", "hr-BA": "hr",
		"sr": "sr-Cyrl", "sr-RS": "sr-Cyrl", "sr-Latn-RS": "sr-Latn", "sr-Cyrl-BA": "sr-Cyrl", "sh": "sr-Latn", "hbs": "sr-Latn",
		"bs": "bs", "bs-BA": "bs", "bs-Latn-BA": "bs", "bs-Cyrl-BA": "sr-Cyrl",
		"cnr": "cnr-Latn", "cnr-ME": "cnr-Latn", "cnr-Cyrl-ME": "cnr-Cyrl", "me": "cnr-Latn", "sr-ME": "cnr-Latn", "sr-Latn-ME": "cnr-Latn",
		"sr-Cyrl-ME": "cnr-Cyrl",
		// Neighbours who read the same script do not want each other's language.
		"bg": "en", "sl": "en", "ru": "en",
	} {
		if got := c.Nearest(asked); got != want {
			t.Errorf("whoever asks for %q gets %s, want %s", asked, got, want)
		}
		if _, body, err := c.Write(members.Letter{Language: asked, Kind: members.LetterReset}, "x"); err != nil || body == "" {
			t.Errorf("there is no letter for %q: %v", asked, err)
		}
	}
}

// file is the text of all letters in one language.
func file(t *testing.T, tag string) string {
	t.Helper()
	var all strings.Builder
	for _, folder := range []string{"letters", "news"} {
		content, err := os.ReadFile(filepath.Join(folder, tag+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		all.Write(content)
	}
	return all.String()
}

// signs are what is no text in a file of letters: a kind in brackets, what is filled in.
var signs = regexp.MustCompile(`(?m)^\[[a-z-]+\]$|\{[a-z]+\}`)

// inCyrillic writes Serbian or Montenegrin in the other script.
func inCyrillic(text string) string {
	var pairs []string
	latin := strings.Fields("lj nj dž a b v g d đ e ž z i j k l m n o p r s t ć u f h c č š")
	cyrillic := strings.Fields("љ њ џ а б в г д ђ е ж з и ј к л м н о п р с т ћ у ф х ц ч ш")
	for i := range latin {
		first := string([]rune(latin[i])[0])
		large := strings.ToUpper(first) + strings.TrimPrefix(latin[i], first)
		pairs = append(pairs, latin[i], cyrillic[i], large, strings.ToUpper(cyrillic[i]))
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

func TestBothScriptsSayTheSameLetterByLetter(t *testing.T) {
	for _, tongue := range []string{"sr", "cnr"} {
		latin, cyrillic := file(t, tongue+"-Latn"), file(t, tongue+"-Cyrl")
		if got, want := signs.FindAllString(cyrillic, -1), signs.FindAllString(latin, -1); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s: the letters are %v and %v", tongue, want, got)
		}
		if got := signs.ReplaceAllString(cyrillic, ""); got != inCyrillic(signs.ReplaceAllString(latin, "")) {
			t.Errorf("%s: the scripts differ:\n%s", tongue, got)
		}
	}
}

func TestNoLetterMixesScripts(t *testing.T) {
	for _, tag := range catalogue(t).Languages() {
		parsed := language.MustParse(tag)
		script, _ := parsed.Script()
		foreign := unicode.Cyrillic
		if script.String() == "Cyrl" {
			foreign = unicode.Latin
		}
		// What phones call a passkey is written there as it is on their screens.
		text := strings.ReplaceAll(signs.ReplaceAllString(file(t, tag), ""), "(passkey)", "")
		if i := strings.IndexFunc(text, func(r rune) bool { return unicode.Is(foreign, r) }); i >= 0 {
			t.Errorf("%s has a letter of another script at: %.40s", tag, text[i:])
		}
	}
}

// The times are facts, which a translation is not to change.
func TestEveryLanguageNamesTheSameTimes(t *testing.T) {
	c, digits := catalogue(t), regexp.MustCompile(`\d+`)
	for _, kind := range allKinds() {
		_, english, err := c.Write(members.Letter{Language: "en", Kind: kind}, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, tag := range c.Languages() {
			_, body, err := c.Write(members.Letter{Language: tag, Kind: kind}, "")
			if got, want := digits.FindAllString(body, -1), digits.FindAllString(english, -1); err != nil || strings.Join(got, " ") != strings.Join(want, " ") {
				t.Errorf("%s in %s has the times %v, want %v (%v)", kind, tag, got, want, err)
			}
		}
	}
}

func FuzzNearest(f *testing.F) {
	for _, tag := range []string{"", "sr-Latn-RS", "cnr_Cyrl", "---", "xx-\xff"} {
		f.Add(tag)
	}
	c, err := post.LoadCatalogue()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, tag string) {
		if kinds := c.Kinds(c.Nearest(tag)); len(kinds) != len(allKinds()) {
			t.Errorf("%q leads to %d letters", tag, len(kinds))
		}
	})
}
