package wording

import (
	"fmt"
	"slices"
	"strings"

	"spona/graph"
)

// A message is a text with typed placeholders.
type message []part

// A part is a piece of text, or a placeholder.
type part struct {
	text  string // as it is; "" for a placeholder
	name  string // of the placeholder
	sort  sort
	form  string   // of a date, an entity or a month
	tense []string // what to say in each tense
}

// parseMessage reads "{from} {tense|was|is|…} a member of {to:gen}".
func parseMessage(text string) (message, error) {
	var m message
	for text != "" {
		before, rest, found := strings.Cut(text, "{")
		if strings.Contains(before, "}") {
			return nil, fmt.Errorf("a } without its {")
		}
		if before != "" {
			m = append(m, part{text: before})
		}
		if !found {
			break
		}
		inside, after, closed := strings.Cut(rest, "}")
		if !closed {
			return nil, fmt.Errorf("a { without its }")
		}
		p, err := parsePlaceholder(inside)
		if err != nil {
			return nil, err
		}
		m, text = append(m, p), after
	}
	return m, nil
}

func parsePlaceholder(inside string) (part, error) {
	name, choices, chooses := strings.Cut(inside, "|")
	name, form, _ := strings.Cut(name, ":")
	p := part{name: name, sort: placeholders[name], form: form}
	if chooses {
		p.tense = strings.Split(choices, "|")
	}
	switch wantsForm := p.sort == sortDate || p.sort == sortMonth; {
	case p.sort == 0:
		return p, fmt.Errorf("no placeholder is called %q", name)
	case p.sort == sortTense && len(p.tense) != tenses, p.sort != sortTense && chooses:
		return p, fmt.Errorf("{%s}: a tense, and nothing else, has %d choices", inside, tenses)
	case wantsForm && form == "", form != "" && !wantsForm && p.sort != sortEntity:
		return p, fmt.Errorf("{%s}: dates and months have a form, entities may have one, and nothing else", inside)
	}
	return p, nil
}

// fits says what is wrong with the placeholders of a message.
func (m message) fits(want []string) error {
	var got []string
	for _, p := range m {
		if p.text == "" && (p.sort != sortTense || !slices.Contains(got, p.name)) { // the tense may bend several words
			got = append(got, p.name)
		}
	}
	for _, name := range want {
		if !slices.Contains(got, name) {
			return fmt.Errorf("{%s} is missing", name)
		}
	}
	if len(got) > len(want) {
		return fmt.Errorf("it has the placeholders %v, and may have each of %v once", got, want)
	}
	return nil
}

// An argument fills the placeholder of its name.
type argument struct {
	name   string
	text   string
	entity *graph.Entity
	date   graph.Date
	month  uint8
	tense  tense
}

func textArg(name, text string) argument { return argument{name: name, text: text} }

func entityArg(name string, e *graph.Entity) argument { return argument{name: name, entity: e} }

func dateArg(name string, d graph.Date) argument { return argument{name: name, date: d} }

func filled(args []argument, name string) argument {
	return args[slices.IndexFunc(args, func(a argument) bool { return a.name == name })]
}

// say fills a message. The rules were checked when the catalogue was opened, so
// each placeholder has its argument.
func (l *Language) say(k key, args ...argument) string {
	text, _ := l.told(k, args)
	return text
}

// told is say, and whether the text begins with words of the catalogue rather
// than with what it is filled with.
func (l *Language) told(k key, args []argument) (text string, ours bool) {
	return l.fill(l.messages[k], args)
}

func (l *Language) fill(m message, args []argument) (text string, ours bool) {
	var b strings.Builder
	for i, p := range m {
		own := p.text != "" || p.sort == sortTense
		switch p.sort {
		case sortEntity:
			var named string
			named, own = l.entity(filled(args, p.name).entity, p.form)
			b.WriteString(named)
		case sortDate:
			b.WriteString(l.date(filled(args, p.name).date, p.form))
		case sortMonth:
			b.WriteString(l.months[p.form][filled(args, p.name).month-1])
		case sortTense:
			b.WriteString(p.tense[filled(args, p.name).tense])
		case sortText:
			b.WriteString(filled(args, p.name).text)
		default:
			b.WriteString(p.text)
		}
		if i == 0 {
			ours = own
		}
	}
	return b.String(), ours
}
