package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// shown is what the API says about one node. Which fields are set depends on what
// it is.
type shown struct {
	Type string `json:"__typename"`
	ID   string

	Kind, Name       string
	Countries, Roles []string
	Live, Stub       bool
	Names            []struct{ Text, Lang, Kind string }
	Identifiers      []struct {
		Scheme, Value string
		Sources       []shownSource
	}
	Properties []shownValue
	Sources    []shownSource

	RelationKind string
	From, To     shownEnd
	Records      []struct {
		shownTerms
		Source shownSource
	}

	Title, Description, Publisher, Licence, LicenceURL, URL, Notice string
	RetrievedAt, LoadedAt                                           *time.Time
	EntityCount, RelationCount                                      int
}

type shownEnd struct{ ID, Name string }

// shownTerms are what is stated about a relation.
type shownTerms struct {
	Role, Status string
	Spells       []struct {
		From, To, Original string
		Derived            bool
	}
	Money *struct{ Amount, Currency string }
	Share *shownShare
}

type shownShare struct {
	Min, Max                   string
	MinExclusive, MaxExclusive bool
}

type shownRelation struct {
	ID, Kind string
	From, To shownEnd
	Live     bool
	shownTerms
	Properties []shownValue
	Sources    []shownSource
}

// shownValue is one thing that is stated.
type shownValue struct {
	Property, Text, Lang, At, Original string
	Sources                            []shownSource
}

// text is the value, or what was written where that could not be read.
func (v shownValue) text() string {
	if v.Text == "" {
		return fmt.Sprintf("%q (as written; it could not be read)", oneLine(v.Original))
	}
	return noted(oneLine(v.Text), v.At, v.Lang)
}

type shownSource struct {
	Tier, Record, URL string
	EndedAt           *time.Time
	Dataset           struct{ ID, Title, Licence, LicenceURL, Notice string }
}

func (s shown) isEntity() bool { return s.Type != "Relation" && s.Type != "Dataset" }

// write prints it for people.
func (s shown) write(w io.Writer, relations connection) error {
	out := &printer{w: w}
	switch s.Type {
	case "Relation":
		s.writeRelation(out)
	case "Dataset":
		s.writeDataset(out)
	default:
		s.writeEntity(out)
		if err := writeRelations(out, s.ID, relations); err != nil {
			return err
		}
	}
	return out.err
}

func (s shown) writeEntity(out *printer) {
	out.print("%s\n%s %s", oneLine(s.Name), wordOf(s.Kind), s.ID)
	if len(s.Countries) > 0 {
		out.print(", %s", strings.Join(s.Countries, ", "))
	}
	if len(s.Roles) > 0 {
		out.print(", %s", strings.ToLower(strings.Join(s.Roles, ", ")))
	}
	out.print("\n")
	if s.Stub {
		out.print("No record describes it: it is known only because something else names it.\n")
	} else if !s.Live {
		out.print("No data set describes it any more; what follows is what they said.\n")
	}
	var others []string
	for _, n := range s.Names {
		if n.Text != s.Name {
			others = append(others, noted(oneLine(n.Text), strings.ToLower(strings.ReplaceAll(n.Kind, "MAIN", "")), n.Lang))
		}
	}
	if len(others) > 0 {
		out.print("Also: %s\n", strings.Join(others, "; "))
	}
	s.writeFacts(out)
}

func (s shown) writeFacts(out *printer) {
	if len(s.Identifiers)+len(s.Properties) > 0 {
		out.print("\nFacts\n")
	}
	for _, id := range s.Identifiers {
		scheme := id.Scheme
		if scheme == "" {
			scheme = "identifier"
		}
		out.fact(oneLine(scheme), oneLine(id.Value), id.Sources)
	}
	for _, v := range together(s.Properties) {
		out.fact(v.Property, v.text(), v.Sources)
	}
	if len(s.Identifiers)+len(s.Properties) == 0 && len(s.Sources) > 0 {
		out.print("\nStated by %s\n", sourcesText(s.Sources))
	}
}

// together puts what is stated of the same property side by side, in the order in
// which the properties first appear, so that contradictions meet the eye.
func together(values []shownValue) []shownValue {
	first := make(map[string]int)
	for i, v := range values {
		if _, seen := first[v.Property]; !seen {
			first[v.Property] = i
		}
	}
	slices.SortStableFunc(values, func(a, b shownValue) int { return first[a.Property] - first[b.Property] })
	return values
}

func (s shown) writeRelation(out *printer) {
	out.print("%s: %s → %s\nrelation %s\n", s.RelationKind, oneLine(s.From.Name), oneLine(s.To.Name), s.ID)
	out.print("from %s to %s\n", s.From.ID, s.To.ID)
	if !s.Live {
		out.print("No data set states it any more; what follows is what they said.\n")
	}
	for _, r := range s.Records {
		terms := r.text()
		if terms == "" {
			terms = "stated without details"
		}
		out.print("\n%s\n  %s\n", terms, sourcesText([]shownSource{r.Source}))
	}
	s.writeFacts(out)
}

func (s shown) writeDataset(out *printer) {
	out.print("%s\ndata set %s\n", oneLine(s.Title), s.ID)
	for _, field := range []struct{ label, text string }{
		{"", s.Description}, {"Published by: ", s.Publisher}, {"Licence: ", noted(s.Licence, s.LicenceURL)},
		{"Address: ", s.URL}, {"Countries: ", strings.Join(s.Countries, ", ")}, {"Notice: ", s.Notice},
		{"Retrieved: ", dayOf(s.RetrievedAt)}, {"Last whole load: ", dayOf(s.LoadedAt)},
	} {
		if field.text != "" {
			out.print("%s%s\n", field.label, oneLine(field.text))
		}
	}
	out.print("Holds: %s, %s\n", count(s.EntityCount, "entity", "entities"), count(s.RelationCount, "relation", "relations"))
}

// writeRelations groups the relations by what they are, in the order in which
// the kinds first appear.
func writeRelations(out *printer, id string, all connection) error {
	type group struct {
		heading string
		lines   []string
	}
	var groups []group
	for _, raw := range all.Nodes {
		var r shownRelation
		if err := json.Unmarshal(raw, &r); err != nil {
			return fmt.Errorf("show: %w", err)
		}
		heading, other := relationHeading(r.Kind, r.From.ID == id), r.To
		if r.From.ID != id {
			other = r.From
		}
		at := slices.IndexFunc(groups, func(g group) bool { return g.heading == heading })
		if at < 0 {
			groups = append(groups, group{heading: heading})
			at = len(groups) - 1
		}
		text := "  " + oneLine(other.Name)
		if terms := r.details(); terms != "" {
			text += ": " + terms
		}
		if !r.Live {
			text += " (no longer stated)"
		}
		groups[at].lines = append(groups[at].lines, text+"\n    "+other.ID+"  "+sourcesText(r.Sources))
	}
	for _, g := range groups {
		out.print("\n%s (%d)\n%s\n", g.heading, len(g.lines), strings.Join(g.lines, "\n"))
	}
	if more := all.TotalCount - len(all.Nodes); more > 0 {
		out.print("\nand %d more relations: the API lists them all\n", more)
	}
	return nil
}
