package members

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"spona/graph"
	"spona/graph/access"
)

// An Account is a person who takes part.
type Account struct {
	ID           ID
	Handle       string // what others see and mention, unique, without case
	Name         string // how the person wants to be called; may be empty
	Email        string // normalised; known to nobody but the owner and administrators
	Language     string // BCP 47, of letters and pages
	Role         access.Role
	Organisation ID // that the person speaks for, "" for none
	State        State
	Created      time.Time
	Password     string // its hash, with how it was made; "" when there is none

	// CodeKey is the sealed key of the one-time codes, nil without them.
	// CodeStep is the last time step of which a code was taken.
	CodeKey  []byte
	CodeStep int64
}

// A State is whether an account can be used.
type State uint8

// The states.
const (
	Unconfirmed State = iota // the address has not been confirmed
	Active
	Suspended // kept out by a moderator
)

var stateNames = [...]string{"UNCONFIRMED", "ACTIVE", "SUSPENDED"}

// String is the state's name in the API.
func (s State) String() string { return nameOf(stateNames[:], int(s)) }

func nameOf(names []string, i int) string {
	if i >= 0 && i < len(names) {
		return names[i]
	}
	return "UNKNOWN"
}

// Bounds of what people may enter.
const (
	maxEmail    = 254
	minHandle   = 3
	maxHandle   = 30
	maxName     = 80
	minPassword = 10
	maxPassword = 1024 // bytes, before any of it is hashed
	maxLine     = 200
	maxText     = 4000
)

// NormalEmail is the address as it is kept and compared: without space around it
// and in lower case. It refuses what cannot be an address; whether letters arrive is
// found out by sending one.
func NormalEmail(address string) (string, error) {
	address = strings.ToLower(norm.NFC.String(strings.TrimSpace(address)))
	local, domain, found := strings.Cut(address, "@")
	plain := !strings.ContainsFunc(address, func(r rune) bool {
		return unicode.IsSpace(r) || !unicode.IsPrint(r) || strings.ContainsRune(`"(),:;<>[\]`, r)
	})
	if !found || !plain || local == "" || len(address) > maxEmail || strings.Contains(domain, "@") ||
		!strings.Contains(domain, ".") || strings.HasPrefix(domain, ".") || strings.HasSuffix(domain, ".") || strings.Contains(address, "..") {
		return "", graph.Invalid("email", "this is no e-mail address; one looks like ana@example.org")
	}
	return address, nil
}

// NormalHandle is the handle as it is compared. It is of plain letters, so that no
// two handles look alike.
func NormalHandle(handle string) (string, error) {
	handle = strings.ToLower(strings.TrimPrefix(strings.TrimSpace(handle), "@"))
	if len(handle) < minHandle || len(handle) > maxHandle {
		return "", graph.Invalid("handle", "a handle has %d to %d characters", minHandle, maxHandle)
	}
	for i, c := range []byte(handle) {
		letter := c >= 'a' && c <= 'z'
		if !letter && (i == 0 || c != '_' && (c < '0' || c > '9')) {
			return "", graph.Invalid("handle", "a handle is of the letters a to z, digits and _, and begins with a letter")
		}
	}
	return handle, nil
}

// checkPassword refuses a password that is too short to protect anything or too
// long to be hashed by a stranger's wish, and one that holds the person's own names.
func checkPassword(password string, own ...string) error {
	switch n := utf8.RuneCountInString(password); {
	case len(password) > maxPassword:
		return graph.Invalid("password", "a password has at most %d bytes", maxPassword)
	case n < minPassword:
		return graph.Invalid("password", "a password has at least %d characters; a few words in a row are easy to remember", minPassword)
	}
	low := strings.ToLower(password)
	for _, name := range own {
		if name = strings.ToLower(name); len(name) >= 4 && strings.Contains(low, name) && len(low) < 2*len(name)+4 {
			return graph.Invalid("password", "it is mostly your own name or address; choose something that others cannot guess")
		}
	}
	return nil
}

// normalPassword makes the same password of all ways to type it.
func normalPassword(password string) string { return norm.NFKC.String(password) }

// Line is one line that somebody wrote, of so many characters, in NFC and without
// space around it. It refuses what would bend other text: control characters and marks
// that turn the direction of writing. The error is [graph.CodeInvalid] on the field.
func Line(field, text string, least, most int) (string, error) {
	return written(field, text, least, most, false)
}

// Text is the same over several lines.
func Text(field, value string, least, most int) (string, error) {
	return written(field, value, least, most, true)
}

func text(field, value string, least int) (string, error) { return Text(field, value, least, maxText) }

func written(field, value string, least, most int, lines bool) (string, error) {
	value = norm.NFC.String(strings.TrimSpace(value))
	n := utf8.RuneCountInString(value)
	switch {
	case !utf8.ValidString(value):
		return "", graph.Invalid(field, "it is not valid UTF-8")
	case n < least && n == 0:
		return "", graph.Invalid(field, "it must not be empty")
	case n < least || n > most:
		return "", graph.Invalid(field, "it has %d to %d characters, not %d", least, most, n)
	}
	if i := strings.IndexFunc(value, func(r rune) bool {
		return !(lines && r == '\n') && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
	}); i >= 0 {
		return "", graph.Invalid(field, "it holds a character that cannot be shown, at byte %d", i)
	}
	return value, nil
}

// Language is a language tag of a plausible form, "en" for none: the catalogues decide
// what it is answered in.
func Language(tag string) (string, error) {
	if tag == "" {
		return "en", nil
	}
	for _, c := range []byte(tag) {
		if c != '-' && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return "", graph.Invalid("language", "this is no language tag; one looks like sr-Latn")
		}
	}
	if len(tag) < 2 || len(tag) > 16 {
		return "", graph.Invalid("language", "this is no language tag; one looks like sr-Latn")
	}
	return tag, nil
}
