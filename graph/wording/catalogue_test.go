package wording

import (
	"regexp"
	"strings"
	"testing"

	"spona/graph"
)

// catalogue is the text of a built-in catalogue.
func catalogue(t *testing.T, tag string) string {
	t.Helper()
	text, err := files.ReadFile("catalogues/" + tag + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

var hole = regexp.MustCompile(`\{[^{}]*\}`)

// Every line of every language is taken out in turn, loses each placeholder, and
// is given one too many: a catalogue never opens with such a fault.
func TestNoCatalogueOpensWithAFault(t *testing.T) {
	ls, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	known := rules()
	for _, l := range ls.All() {
		t.Run(l.Tag(), func(t *testing.T) {
			text := catalogue(t, l.Tag())
			refused := func(what, line, instead string) {
				if _, err := parseCatalogue(known, l.Tag(), strings.Replace(text, line+"\n", instead+"\n", 1)); err == nil {
					t.Errorf("%s: %q is taken as %q", what, line, instead)
				}
			}
			for line := range strings.Lines(text) {
				line = strings.TrimSuffix(line, "\n")
				name, value, found := strings.Cut(line, " = ")
				if !found || strings.HasPrefix(line, "#") {
					continue
				}
				if name != settingAliases {
					refused("left out", line, "")
				}
				if !strings.Contains(line, "{") {
					continue
				}
				refused("surplus", line, line+" {currency} {purpose}")
				for _, h := range hole.FindAllString(value, -1) {
					if strings.Count(value, "{tense") < 2 || !strings.HasPrefix(h, "{tense") {
						refused("missing", line, strings.Replace(line, h, "", 1))
					}
				}
			}
		})
	}
}

func TestCatalogueSaysWhatIsWrong(t *testing.T) {
	for _, tt := range []struct{ name, line, want string }{
		{"a message that nothing asks for", "spell.someday = someday", "no such message"},
		{"a message twice", "spell.unknown = once more", "there twice"},
		{"no key", "spell", "key = text"},
		{"two spaces", "word.director = a  director", "two spaces"},
		{"an unknown placeholder", "spell.unknown = {whenever}", `no placeholder is called "whenever"`},
		{"an open placeholder", "spell.unknown = at {text", "a { without its }"},
		{"a closed one", "spell.unknown = at text}", "a } without its {"},
		{"a tense with two choices", "MET.along = {from} {tense|met|meets} {to} {when}{details}", "4 choices"},
		{"choices of something else", "spell.on = {date|a|b|c|d}", "4 choices"},
		{"a date without its form", "spell.on = {date}", "have a form"},
		{"a text with a form", "quote = {text:loud}", "have a form"},
		{"a form that is not there", "spell.on = {date:eventually}", `the form "eventually" is used and not given`},
		{"a form that nothing uses", "months.roman = I II III IV V VI VII VIII IX X XI XII", `the form "roman" is given and not used`},
		{"eleven months", "months.name = January February March April May June July August September October November", "11 months"},
		{"a noun of a kind that there is not", "noun.Rumour = the rumour | the rumour", "no kind of entity"},
		{"a noun with a form too few", "noun.Term = the period", "1 forms, not 2"},
		{"a number that is none", "number = 12345", "as the language writes it"},
		{"a date of no precision", "date.at.century = {year}", "year, month or day"},
		{"a day without its month", "date.at.day = on {day} {year}", "{month} is missing"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := catalogue(t, "en")
			if name, _, found := strings.Cut(tt.line, " = "); found && tt.name != "a message twice" {
				text = regexp.MustCompile(`(?m)^`+regexp.QuoteMeta(name)+` = .*\n`).ReplaceAllString(text, "")
			}
			_, err := parseCatalogue(rules(), "en", text+tt.line+"\n")
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%q: %v", tt.want, err)
			}
		})
	}
}

func FuzzCatalogue(f *testing.F) {
	f.Add("spell.unknown = at {text")
	f.Add("number = 1{234}5\nforms = a b\nnoun.Term = |\ndate.at.day = {tense|||}")
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := parseCatalogue(rules(), "xx", text); err == nil && len(text) < 1000 {
			t.Errorf("%q is a whole language", text)
		}
	})
}

// A sentence begins with the end that it is seen from: the name of the other one
// comes after it in every language.
func TestTheEndThatIsSeenFromComesFirst(t *testing.T) {
	ls, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range ls.All() {
		for _, kind := range graph.RelationKinds() {
			for _, variant := range variantsOf(kind) {
				for _, along := range []bool{true, false} {
					k := relationKey(kind, variant, along)
					if got := firstEnd(l.messages[k]); (got == "from") != along {
						t.Errorf("%s: %s begins with {%s}", l.tag, k, got)
					}
				}
			}
		}
	}
}

func firstEnd(m message) string {
	for _, p := range m {
		if p.sort == sortEntity {
			return p.name
		}
	}
	return ""
}
