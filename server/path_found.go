package main

import (
	"fmt"
	"strings"
)

// stepFields is what is asked about each step of a connection.
const stepFields = sourceFields + `
fragment named on Entity { id name(lang: $lang) kind }
fragment step on PathStep {
  from { ...named } to { ...named }
  relationCount
  sentences(lang: $tag)
  relations {
    id kind role status live
    from { id name(lang: $lang) } to { id name(lang: $lang) }
    spells { from to derived original }
    money { amount currency }
    share { min max }
    properties { property text original }
    sources { ...source }
  }
}`

// pathFields is what is asked about a connection.
const pathFields = stepFields + `
fragment path on Path {
  length cost
  costs { label value }
  validFrom validTo certain decidingStep
  timeSentence(lang: $tag)
  sentence(lang: $tag)
  steps { ...step }
}`

type foundEntity struct{ ID, Name, Kind string }

// text is "Ana (person e1)".
func (e foundEntity) text() string {
	return fmt.Sprintf("%s (%s %s)", oneLine(e.Name), wordOf(e.Kind), e.ID)
}

type foundStep struct {
	From, To  foundEntity
	Sentences []string
}

// foundCost is what tells little, in hundredths of an ordinary step.
type foundCost struct {
	Cost  *int
	Costs []struct {
		Label string
		Value int
	}
}

// foundPath is a connection as the API tells it.
type foundPath struct {
	foundCost
	Length             int
	ValidFrom, ValidTo string
	Certain            *bool
	TimeSentence       string
	Steps              []foundStep
}

// text is ", cost 250 (relation kind 200, tier 50)", "" where nothing was costed.
func (c foundCost) text() string {
	if c.Cost == nil {
		return ""
	}
	var parts []string
	for _, part := range c.Costs {
		if part.Value != 0 {
			parts = append(parts, fmt.Sprintf("%s %d", strings.ReplaceAll(strings.ToLower(part.Label), "_", " "), part.Value))
		}
	}
	text := fmt.Sprintf(", cost %d", *c.Cost)
	if len(parts) > 0 {
		text += " (" + strings.Join(parts, ", ") + ")"
	}
	return text
}

// write prints a connection from end to end.
func (f foundPath) write(out *printer) {
	for i, s := range f.Steps {
		if i == 0 {
			out.print("%s\n", s.From.text())
		}
		s.write(out, "  ")
		out.print("%s\n", s.To.text())
	}
	if f.Certain != nil {
		out.print("Valid: %s\n", validity(f.ValidFrom, f.ValidTo, *f.Certain))
	}
	if f.TimeSentence != "" {
		out.print("%s\n", clean(f.TimeSentence))
	}
}

// write prints what a step is in words.
func (s foundStep) write(out *printer, indent string) {
	for _, line := range s.Sentences {
		out.print("%s%s\n", indent, clean(line))
	}
}

// validity is when a connection held as a whole: an end that nobody knows is not
// "until now".
func validity(from, to string, certain bool) string {
	text := "at an unknown time"
	if from != "" || to != "" {
		text = spellText(from, to, "")
	}
	return text + ", " + certainty(certain)
}
