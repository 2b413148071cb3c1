package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"spona/graph"
	"spona/loaders/network"
	"spona/server/config"
)

// A drawingFormat writes what path found for programs that draw networks.
type drawingFormat struct {
	name  string
	write func(io.Writer, network.Stock, network.Options) error
}

func drawingFormats() []drawingFormat {
	return []drawingFormat{{"graphml", network.WriteGraphML}, {"gexf", network.WriteGEXF}}
}

// drawingFormatNamed is a format of path; drawn is false for text and json.
func drawingFormatNamed(name string) (f drawingFormat, drawn bool, err error) {
	names := []string{"text", "json"}
	for _, f := range drawingFormats() {
		if f.name == name {
			return f, true, nil
		}
		names = append(names, f.name)
	}
	if slices.Contains(names[:2], name) {
		return f, false, nil
	}
	hint := "the formats are " + strings.Join(names, ", ")
	if near := config.Nearest(name, names); near != "" {
		hint = "did you mean " + near + "?"
	}
	return f, false, graph.Invalid("", "--format: %q cannot be printed: %s", name, hint)
}

// drawnFields is what a drawing shows beside what is printed.
const drawnFields = `
fragment source on Source { tier record url endedAt dataset { id title licence licenceUrl notice } }
fragment drawn on Entity { id name kind countries stub sources { ...source } }
fragment drawnStep on PathStep {
  from { ...drawn } to { ...drawn }
  relationCount
  relations {
    id kind role status
    from { id kind } to { id kind }
    spells { from to derived }
    money { amount currency }
    share { min max minExclusive maxExclusive }
    sources { ...source }
  }
}`

const drawnQuery = drawnFields + `
query ($from: ID!, $to: ID!, $options: PathOptions) {
  paths(from: $from, to: $to, options: $options) { truncated paths { steps { ...drawnStep } } }
}`

const drawnSubgraphQuery = drawnFields + `
query ($ids: [ID!]!, $options: PathOptions) {
  connect(ids: $ids, options: $options) { truncated entities { ...drawn } links { ...drawnStep } }
}`

// drawnPaths is the answer to drawnQuery.
type drawnPaths struct {
	Truncated bool
	Paths     []struct{ Steps []drawnStep }
}

// drawnSubgraph is the answer to drawnSubgraphQuery.
type drawnSubgraph struct {
	Truncated bool
	Entities  []drawnEntity
	Links     []drawnStep
}

type drawnStep struct {
	From, To      drawnEntity
	RelationCount int
	Relations     []drawnRelation
}

type drawnEntity struct {
	ID         graph.ID
	Name, Kind string
	Countries  []string
	Stub       bool
	Sources    []shownSource
}

type drawnRelation struct {
	ID       graph.ID
	Kind     string
	From, To drawnEntity
	shownTerms
	Sources []shownSource
}

// draw writes the connections that were found as a network, and says on notes what
// a drawing does not show.
func (f drawingFormat) draw(w, notes io.Writer, answer json.RawMessage) error {
	var found drawnPaths
	if err := json.Unmarshal(answer, &found); err != nil {
		return fmt.Errorf("path: %w", err)
	}
	d := drawing{seen: make(map[string]bool)}
	for _, p := range found.Paths {
		for _, s := range p.Steps {
			if err := d.add(s); err != nil {
				return fmt.Errorf("path: %w", err)
			}
		}
	}
	if len(found.Paths) == 0 {
		fmt.Fprintln(notes, "No connection was found: the network is empty.")
	}
	return f.finish(w, notes, d, found.Truncated)
}

// drawSubgraph is draw for what links several entities: all that were asked for are
// drawn, even one that hangs together with no other.
func (f drawingFormat) drawSubgraph(w, notes io.Writer, answer json.RawMessage) error {
	var found drawnSubgraph
	if err := json.Unmarshal(answer, &found); err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	d := drawing{seen: make(map[string]bool)}
	for _, e := range found.Entities {
		if err := d.node(e); err != nil {
			return fmt.Errorf("connect: %w", err)
		}
	}
	for _, s := range found.Links {
		if err := d.add(s); err != nil {
			return fmt.Errorf("connect: %w", err)
		}
	}
	if len(found.Links) == 0 {
		fmt.Fprintln(notes, "No connection was found: nothing in the network is linked.")
	}
	return f.finish(w, notes, d, found.Truncated)
}

func (f drawingFormat) finish(w, notes io.Writer, d drawing, truncated bool) error {
	if d.left > 0 {
		fmt.Fprintf(notes, "%s of one step are too many to be drawn beside the others.\n", count(d.left, "relation", "relations"))
	}
	if truncated {
		fmt.Fprintln(notes, "The search gave up before it had looked everywhere: there may be more connections, and better ones.")
	}
	return f.write(w, d.result, network.Options{MinTier: graph.TierC}) // the search has kept to the tier asked for
}

// A drawing gathers the steps of paths, each entity and relation once.
type drawing struct {
	result network.Result
	seen   map[string]bool
	left   int // relations that the API does not list
}

func (d *drawing) add(s drawnStep) error {
	for _, e := range [2]drawnEntity{s.From, s.To} {
		if err := d.node(e); err != nil {
			return err
		}
	}
	if more := s.RelationCount - len(s.Relations); more > 0 && d.first(string(s.From.ID+" "+s.To.ID)) {
		d.left += more
	}
	for _, r := range s.Relations {
		if d.first(string(r.ID)) {
			relation, err := r.relation()
			if err != nil {
				return err
			}
			d.result.Edges = append(d.result.Edges, relation)
			d.sources(r.Sources)
		}
	}
	return nil
}

func (d *drawing) node(e drawnEntity) error {
	if !d.first(string(e.ID)) {
		return nil
	}
	entity, err := e.entity()
	if err != nil {
		return err
	}
	d.result.Nodes = append(d.result.Nodes, entity)
	d.sources(e.Sources)
	return nil
}

func (d *drawing) first(what string) bool {
	seen := d.seen[what]
	d.seen[what] = true
	return !seen
}

// sources keeps the data sets with their licences.
func (d *drawing) sources(all []shownSource) {
	for _, s := range all {
		if set := s.Dataset; d.first("dataset " + set.ID) {
			d.result.Sources = append(d.result.Sources, graph.Dataset{ID: set.ID, Title: set.Title, Licence: set.Licence, LicenceURL: set.LicenceURL, Notice: set.Notice})
		}
	}
}
