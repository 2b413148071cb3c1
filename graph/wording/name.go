package wording

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"

	"spona/graph"
)

// entity is the name of an entity after its noun in a form of the language, or
// alone; and whether it begins with the noun. What is no actor has its name in
// quotation marks, as it is a title more often than a name.
func (l *Language) entity(e *graph.Entity, form string) (text string, ours bool) {
	name := isolated(oneLine(e.Name(l.names...)))
	if !e.Kind.Actor() {
		name = l.say(keyQuote, textArg("text", name))
	}
	noun := ""
	if i := slices.Index(l.forms, form); i >= 0 && e.Kind.Valid() {
		noun = l.nouns[e.Kind][i]
	}
	if noun == "" {
		return name, false
	}
	return l.say(keyEntity, textArg("noun", noun), textArg("name", name)), l.messages[keyEntity][0].name == "noun"
}

// oneLine is a text of a source on one line: what separates, controls included,
// becomes a single space, and bytes that are no text a replacement character.
// Everything else stays as it is.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(text, "\uFFFD"), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
}

// The characters that isolate a text of unknown direction from what is around it.
const (
	firstStrongIsolate = "\u2068"
	popIsolate         = "\u2069"
)

// isolated keeps a text from turning the direction of the sentence. A text without
// letters or controls that run from right to left comes back as it is. Isolates
// that the text leaves open are closed, and those that it closes without having
// opened them are opened before it.
func isolated(text string) string {
	if strings.IndexFunc(text, turns) < 0 {
		return text
	}
	open, missing := 0, 0
	for _, r := range text {
		switch class(r) {
		case bidi.LRI, bidi.RLI, bidi.FSI:
			open++
		case bidi.PDI:
			if open--; open < 0 {
				open, missing = 0, missing+1
			}
		}
	}
	return strings.Repeat(firstStrongIsolate, 1+missing) + text + strings.Repeat(popIsolate, 1+open)
}

// turns reports whether a character can change the direction of what is around
// it.
func turns(r rune) bool {
	switch class(r) {
	case bidi.R, bidi.AL, bidi.AN:
		return true
	}
	return unicode.Is(unicode.Bidi_Control, r)
}

func class(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}
