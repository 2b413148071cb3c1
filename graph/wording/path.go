package wording

import (
	"strconv"
	"strings"

	"spona/graph"
	"spona/graph/paths"
)

// A Step is what relates one entity of a path to the next, in words.
type Step struct {
	Text      string        // all that follows, as one text
	Relations [][]Statement // of each relation that is told, in the order of the path's step
	More      string        // how many relations are not told; "" where all are
}

// Lines are the sentences of the step one by one.
func (s Step) Lines() []string {
	var lines []string
	for _, statements := range s.Relations {
		for _, one := range statements {
			lines = append(lines, one.Text)
		}
	}
	if s.More != "" {
		lines = append(lines, s.More)
	}
	return lines
}

// A Path is a path in words.
type Path struct {
	Text  string // the whole: where it leads, the steps with their numbers, and When
	When  string // when the path held as a whole, whether that is certain, and why; "" where there is nothing to say
	Steps []Step
}

// Path tells how the ends of a path are connected, step by step, and when it held
// as a whole, as the search was asked about time. Each step is told from the entity
// where it begins, whatever the direction of its relations.
func (l *Language) Path(f Facts, p paths.Path, time paths.Time) Path {
	told := Path{Steps: make([]Step, len(p.Steps)), When: l.when(f, p, time)}
	texts := []string{l.begin(f, p)}
	for i, s := range p.Steps {
		told.Steps[i] = l.Step(f, s, p.Entities[i])
		texts = append(texts, l.say(keyPathStep, textArg("number", strconv.Itoa(i+1)), textArg("text", told.Steps[i].Text)))
	}
	if told.When != "" {
		texts = append(texts, told.When)
	}
	told.Text = strings.Join(texts, " ")
	return told
}

// Step tells all relations of a step, seen from where it begins.
func (l *Language) Step(f Facts, s paths.Step, seenFrom graph.ID) Step {
	var told Step
	more := s.More
	for _, tie := range s.Relations {
		var statements []Statement
		if r := f.Relations[tie]; r != nil {
			statements = l.Relation(f, r, seenFrom)
		}
		if len(statements) == 0 {
			more++
			continue
		}
		told.Relations = append(told.Relations, statements)
	}
	if more > 0 {
		told.More = l.say(keyStepMore, textArg("count", l.number(strconv.Itoa(more))))
	}
	told.Text = strings.Join(told.Lines(), " ")
	return told
}

// begin says which entities a path connects.
func (l *Language) begin(f Facts, p paths.Path) string {
	last := len(p.Entities) - 1
	text, ours := l.told(keyPathBegin, []argument{
		entityArg("from", f.entity(graph.Ref{ID: p.Entities[0]})),
		entityArg("to", f.entity(graph.Ref{ID: p.Entities[last]})),
		textArg("count", strconv.Itoa(p.Length())),
	})
	if ours {
		return l.capital(text)
	}
	return text
}
