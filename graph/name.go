package graph

import "strings"

// NameKind says what sort of name it is.
type NameKind uint8

// The kinds of names. The zero value is the main name.
const (
	NameMain         NameKind = iota // the name as the source gives it
	NameAlias                        // another name or spelling in use
	NameFormer                       // a name no longer in use
	NameAbbreviation                 // "AKP"
	NameSort                         // "Rama, Edi"
)

var nameKindNames = [...]string{"main", "alias", "former", "abbreviation", "sort"}

// String is the kind's name as used in files.
func (k NameKind) String() string {
	if int(k) < len(nameKindNames) {
		return nameKindNames[k]
	}
	return ""
}

// ParseNameKind is the inverse of [NameKind.String].
func ParseNameKind(s string) (NameKind, error) {
	for i, name := range nameKindNames {
		if name == s {
			return NameKind(i), nil
		}
	}
	return 0, Invalid("kind", "%q is no kind of name; the kinds are %v", clip(s), nameKindNames)
}

// A Name is one spelling of what somebody or something is called.
type Name struct {
	Text string
	Lang string // BCP 47, with the script where it is known: "sr-Cyrl"; "" when the source does not say
	Kind NameKind
}

// MaxNameBytes is the longest name that is kept; a longer one is refused.
const MaxNameBytes = 4096

// base is the language without script or region: "sr" of "sr-Cyrl".
func (n Name) base() string {
	base, _, _ := strings.Cut(n.Lang, "-")
	return base
}

// pickName chooses the name to show: for the first of the languages that has
// one, exactly or by its base; else the first main name; else any. Names come in
// the order of their records.
func pickName(names []Name, langs []string) (Name, bool) {
	for _, lang := range langs {
		want := Name{Lang: lang}
		best := -1
		for i, n := range names {
			switch {
			case n.Kind == NameSort || n.Kind == NameFormer || n.Lang == "":
			case n.Lang == lang && n.Kind == NameMain:
				return n, true
			case n.base() == want.base() && (best < 0 || rankName(n, lang) < rankName(names[best], lang)):
				best = i
			}
		}
		if best >= 0 {
			return names[best], true
		}
	}
	for _, n := range names {
		if n.Kind == NameMain {
			return n, true
		}
	}
	if len(names) > 0 {
		return names[0], true
	}
	return Name{}, false
}

// rankName is lower for the better of two names whose base language fits.
func rankName(n Name, lang string) int {
	rank := int(n.Kind)
	if n.Lang != lang {
		rank += len(nameKindNames)
	}
	return rank
}
