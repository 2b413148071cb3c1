package wording

import (
	"slices"
	"strings"
)

// sharedWords are the roles, states and forms that are translated, by the words
// that sources use for them. Everything else is quoted as it is.
var sharedWords = map[string]key{
	"director":            "word.director",
	"member":              "word.member",
	"councillor":          "word.councillor",
	"member of the board": "word.boardMember",
	"board member":        "word.boardMember",
	"procurist":           "word.procurist",
	"beneficial owner":    "word.beneficialOwner",
	"shareholder":         "word.shareholder",
	"buyer":               "word.buyer",
	"procuringentity":     "word.procuringEntity",
	"payment":             "word.payment",
	"intermediary":        "word.intermediary",
	"nominee":             "word.nominee",
	"registered seat":     "word.registeredSeat",
	"elected":             "word.elected",
	"appointed":           "word.appointed",
	"acting":              "word.acting",
	"valid":               "word.valid",
	"disqualified":        "word.disqualified",
	"withdrawn":           "word.withdrawn",
	"cash":                "word.cash",
	"in kind":             "word.inKind",
	"loan":                "word.loan",
	"parent":              "word.parent",
	"sibling":             "word.sibling",
	"spouse":              "word.spouse",
	"child":               "word.child",
}

// words are the keys of all shared words, each once.
func words() []key {
	var keys []key
	for _, k := range sharedWords {
		if !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	return keys
}

// word is a text of the source: translated if it is a shared word, quoted
// otherwise.
func (l *Language) word(text string) string {
	if k, ok := sharedWords[strings.ToLower(oneLine(text))]; ok {
		return l.say(k)
	}
	return l.quote(text)
}

// quote puts quotation marks around a text of the source.
func (l *Language) quote(text string) string {
	return l.say(keyQuote, textArg("text", isolated(oneLine(text))))
}
