package mail

import "strings"

// fallback is the language of whoever asks for one that there is not.
const fallback = "en"

// otherTag is the tag of our letters for tags that people and browsers use for the
// same language, in lower case; "" for all others. The general matcher of languages
// knows no script of Montenegrin, and gives a Bulgarian reader Macedonian since both
// are in Cyrillic letters.
func otherTag(tag string) string {
	switch tag {
	case "sr":
		return "sr-Cyrl"
	case "sh", "hbs":
		return "sr-Latn"
	case "cnr", "me", "sr-me", "sr-latn-me":
		return "cnr-Latn"
	case "sr-cyrl-me":
		return "cnr-Cyrl"
	case "bs-cyrl":
		return "sr-Cyrl" // the script is what can be read or not
	}
	return ""
}

// Nearest is the tag of the letters for a language: those of the same tag, or of the
// longest beginning of it that there are letters for; English for all others.
func (c *Catalogue) Nearest(language string) string {
	wanted := strings.ToLower(strings.ReplaceAll(language, "_", "-"))
	for wanted != "" {
		for _, tag := range c.tags {
			if strings.EqualFold(tag, wanted) {
				return tag
			}
		}
		if tag := otherTag(wanted); tag != "" {
			return tag
		}
		wanted = wanted[:max(strings.LastIndexByte(wanted, '-'), 0)]
	}
	return fallback
}
