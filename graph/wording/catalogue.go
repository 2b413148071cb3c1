package wording

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"spona/graph"
)

// A Language makes sentences in one language and script. It does not change and is
// safe for concurrent use.
type Language struct {
	tag     string
	name    string   // what the language calls itself
	aliases []string // other tags for it
	names   []string // languages whose names to prefer, the best first

	messages map[key]message
	forms    []string                      // of nouns, in the order of the columns
	nouns    map[graph.EntityKind][]string // by form
	dates    map[string][3]message         // by form: a year, a month, a day
	months   map[string][]string           // by form: January to December
	group    string                        // between thousands
	point    string                        // before the decimals

	properties map[graph.Property]string // what they are called
}

// Tag is the BCP 47 tag of the language, with the script where it has two.
func (l *Language) Tag() string { return l.tag }

// Name is what the language calls itself.
func (l *Language) Name() string { return l.name }

// Names are the languages whose names of entities it prefers, the best first.
func (l *Language) Names() []string { return slices.Clone(l.names) }

// The settings of a catalogue beside its messages.
const (
	settingName    = "language"
	settingAliases = "aliases"
	settingNames   = "names"
	settingForms   = "forms"
	settingNumber  = "number"
	settingNoun    = "noun."
	settingMonths  = "months."
	settingDate    = "date."
)

// parseCatalogue reads a catalogue: lines "key = text", empty ones, and comments
// that begin with #, with the messages that are known. All faults come back at
// once.
func parseCatalogue(known map[key][]string, tag, text string) (*Language, error) {
	l := &Language{
		tag: tag, messages: make(map[key]message), nouns: make(map[graph.EntityKind][]string),
		dates: make(map[string][3]message), months: make(map[string][]string),
	}
	seen := make(map[string]bool)
	var faults []error
	for i, line := range strings.Split(text, "\n") {
		line = strings.Trim(line, " \t\r")
		if line == "" || line[0] == '#' {
			continue
		}
		name, value, found := strings.Cut(line, "=")
		name, value = strings.Trim(name, " \t"), strings.Trim(value, " \t")
		var err error
		switch {
		case !found:
			err = errors.New("it has to be: key = text")
		case seen[name]:
			err = errors.New("it is there twice")
		case !utf8.ValidString(value) || strings.Contains(value, "  "):
			err = errors.New("it holds two spaces in a row, or is no UTF-8")
		default:
			err = l.set(known, name, value)
		}
		seen[name] = true
		if err != nil {
			faults = append(faults, fmt.Errorf("wording: %s, line %d, %s: %w", tag, i+1, name, err))
		}
	}
	return l, errors.Join(append(faults, l.check(known)...)...)
}

func (l *Language) set(known map[key][]string, name, value string) error {
	switch {
	case name == settingName:
		l.name = value
	case name == settingAliases:
		l.aliases = strings.Fields(value)
	case name == settingNames:
		l.names = strings.Fields(value)
	case name == settingForms:
		l.forms = strings.Fields(value)
	case name == settingNumber:
		return l.setNumber(value)
	case strings.HasPrefix(name, settingNoun):
		return l.setNoun(name[len(settingNoun):], value)
	case strings.HasPrefix(name, settingMonths):
		l.months[name[len(settingMonths):]] = strings.Fields(value)
	case strings.HasPrefix(name, settingDate):
		return l.setDate(name[len(settingDate):], value)
	default:
		holes, ok := known[key(name)]
		if !ok {
			return errors.New("there is no such message")
		}
		m, err := parseMessage(value)
		if err == nil {
			err = m.fits(holes)
		}
		l.messages[key(name)] = m
		return err
	}
	return nil
}

// setNumber reads the separators off a sample: 1.234,5.
func (l *Language) setNumber(sample string) error {
	group, rest, ok := strings.Cut(strings.TrimPrefix(sample, "1"), "234")
	if !ok || group == "" || !strings.HasSuffix(rest, "5") || len(rest) < 2 {
		return errors.New("it has to be 1234.5 as the language writes it")
	}
	l.group, l.point = group, strings.TrimSuffix(rest, "5")
	return nil
}

// setNoun reads what an entity of a kind is called in each form.
func (l *Language) setNoun(kind, value string) error {
	k, err := graph.ParseEntityKind(kind)
	if err != nil {
		return err
	}
	for form := range strings.SplitSeq(value, "|") {
		l.nouns[k] = append(l.nouns[k], strings.Trim(form, " "))
	}
	return nil
}

// precisions are how much of a date may be known, with what then is to say.
var precisions = [3]struct {
	name  string
	holes []string
}{{"year", []string{"year"}}, {"month", []string{"month", "year"}}, {"day", []string{"day", "month", "year"}}}

func (l *Language) setDate(name, value string) error {
	form, precision, _ := strings.Cut(name, ".")
	for i, p := range precisions {
		if p.name == precision {
			m, err := parseMessage(value)
			if err != nil {
				return err
			}
			three := l.dates[form]
			three[i] = m
			l.dates[form] = three
			return m.fits(p.holes)
		}
	}
	return errors.New("it has to end in year, month or day")
}

// check says what is missing, and what nothing uses.
func (l *Language) check(known map[key][]string) []error {
	var faults []error
	fault := func(format string, args ...any) {
		faults = append(faults, fmt.Errorf("wording: %s: %w", l.tag, fmt.Errorf(format, args...)))
	}
	if l.name == "" || len(l.names) == 0 || l.group == "" {
		fault("it needs a %s, %s and a %s", settingName, settingNames, settingNumber)
	}
	for _, k := range slices.Sorted(maps.Keys(known)) {
		if _, ok := l.messages[k]; !ok {
			fault("the message %s is missing", k)
		}
	}
	for _, kind := range graph.EntityKinds() {
		if got := len(l.nouns[kind]); got != len(l.forms) {
			fault("%s%s has %d forms, not %d", settingNoun, kind, got, len(l.forms))
		}
	}
	l.checkForms(fault)
	return faults
}

// checkForms holds the forms that messages use against those that there are.
func (l *Language) checkForms(fault func(format string, args ...any)) {
	used := map[sort]map[string]bool{sortEntity: {}, sortDate: {}, sortMonth: {}}
	use := func(m message) {
		for _, p := range m {
			if p.form != "" {
				used[p.sort][p.form] = true
			}
		}
	}
	for _, m := range l.messages {
		use(m)
	}
	for form, three := range l.dates {
		for i, m := range three {
			if use(m); len(m) == 0 {
				fault("%s%s.%s is missing", settingDate, form, precisions[i].name)
			}
		}
	}
	for form, names := range l.months {
		if len(names) != 12 {
			fault("%s%s has %d months", settingMonths, form, len(names))
		}
	}
	there := map[sort][]string{
		sortEntity: l.forms, sortDate: slices.Collect(maps.Keys(l.dates)), sortMonth: slices.Collect(maps.Keys(l.months)),
	}
	for s, forms := range there {
		for form := range used[s] {
			if !slices.Contains(forms, form) {
				fault("the form %q is used and not given", form)
			}
		}
		for _, form := range forms {
			if !used[s][form] {
				fault("the form %q is given and not used", form)
			}
		}
	}
}
