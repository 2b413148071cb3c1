package main

import (
	"context"
	"fmt"
	"strings"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/wording"
)

// languageFor is the language of a tag; it refuses one that there is not rather
// than answer in another.
func languageFor(tag string) (*wording.Language, error) {
	languages, err := wording.Open()
	if err != nil {
		return nil, err
	}
	l, ok := languages.Find(tag)
	if !ok {
		var tags []string
		for _, known := range languages.All() {
			tags = append(tags, known.Tag()+" ("+known.Name()+")")
		}
		return nil, graph.Invalid("", "--lang: %q is no language that there are sentences in; there are %s", tag, strings.Join(tags, ", "))
	}
	return l, nil
}

// inWords tells each connection, with all that is stated by records of the tier or
// a better one.
func (f foundPaths) inWords(ctx context.Context, reader graph.Reader, l *wording.Language, tier graph.Tier) ([]wording.Path, error) {
	found, err := f.asPaths()
	if err != nil {
		return nil, err
	}
	facts, err := factsOf(ctx, reader, found)
	if err != nil {
		return nil, fmt.Errorf("path: %w", err)
	}
	facts.MinTier = tier
	told := make([]wording.Path, len(found))
	for i, p := range found {
		told[i] = l.Path(facts, p, paths.Any)
	}
	return told, nil
}

// asPaths are the connections as the search knows them.
func (f foundPaths) asPaths() ([]paths.Path, error) {
	all := make([]paths.Path, len(f.Paths))
	for i, p := range f.Paths {
		for j, s := range p.Steps {
			if j == 0 {
				all[i].Entities = append(all[i].Entities, graph.ID(s.From.ID))
			}
			all[i].Entities = append(all[i].Entities, graph.ID(s.To.ID))
			step := paths.Step{More: s.RelationCount - len(s.Relations)}
			for _, r := range s.Relations {
				kind, err := graph.ParseRelationKind(r.Kind)
				if err != nil {
					return nil, err
				}
				step.Relations = append(step.Relations, graph.Tie{
					Kind: kind, From: graph.ID(r.From.ID), To: graph.ID(r.To.ID), Key: graph.ID(r.ID).Key(),
				})
			}
			all[i].Steps = append(all[i].Steps, step)
		}
	}
	return all, nil
}

// factsOf reads what sentences about paths need: the entities and relations on
// them, the entities that the relations mention, and the data sets.
func factsOf(ctx context.Context, reader graph.Reader, found []paths.Path) (wording.Facts, error) {
	facts := wording.Facts{
		Entities: make(map[graph.ID]*graph.Entity), Relations: make(map[graph.Tie]*graph.Relation), Datasets: make(map[string]graph.Dataset),
	}
	var ids []graph.ID
	var ties []graph.Tie
	for _, p := range found {
		ids = append(ids, p.Entities...)
		for _, s := range p.Steps {
			ties = append(ties, s.Relations...)
		}
	}
	relations, err := reader.Tied(ctx, ties)
	if err != nil {
		return facts, err
	}
	for i, r := range relations {
		if r != nil {
			facts.Relations[ties[i]] = r
			ids = append(ids, wording.Mentions(r)...)
		}
	}
	entities, err := reader.Entities(ctx, ids)
	if err != nil {
		return facts, err
	}
	for i, e := range entities {
		if e != nil {
			facts.Entities[ids[i]] = e
		}
	}
	datasets, err := reader.Datasets(ctx)
	if err != nil {
		return facts, err
	}
	for _, d := range datasets {
		facts.Datasets[d.ID] = d
	}
	return facts, nil
}
