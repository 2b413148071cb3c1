package resolvers

import (
	"context"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/wording"
	"spona/schema"
)

// evidence is the entities and relations that an answer names, read from the
// store in two calls, and what a search was asked for that found them.
type evidence struct {
	ids  []graph.ID
	ties []graph.Tie

	time    paths.Time
	order   paths.Order
	minTier graph.Tier

	entities  map[graph.ID]*graph.Entity
	relations map[graph.Tie]*graph.Relation
}

// name names what a path is made of.
func (e *evidence) name(p paths.Path) {
	e.ids = append(e.ids, p.Entities...)
	for _, step := range p.Steps {
		e.ties = append(e.ties, step.Relations...)
	}
}

// load reads what is named, each once, and notes it as siblings.
func (e *evidence) load(ctx context.Context, r *Resolver) error {
	e.entities, e.relations = make(map[graph.ID]*graph.Entity), make(map[graph.Tie]*graph.Relation)
	ids, ties := distinct(e.ids), distinct(e.ties)
	entities, err := r.entities(ctx, ids)
	if err != nil {
		return err
	}
	relations, err := r.tied(ctx, ties)
	if err != nil {
		return err
	}
	for i, id := range ids {
		e.entities[id] = entities[i]
	}
	for i, tie := range ties {
		e.relations[tie] = relations[i]
	}
	op := operationOf(ctx)
	op.noteEntities(place(ctx), entities)
	op.noteRelations(place(ctx), relations)
	return nil
}

func distinct[T comparable](items []T) []T {
	seen, kept := make(map[T]bool, len(items)), make([]T, 0, len(items))
	for _, item := range items {
		if !seen[item] {
			seen[item] = true
			kept = append(kept, item)
		}
	}
	return kept
}

// typed is an entity as the API shows it, nil for one that is not there any more.
func (e *evidence) typed(id graph.ID) graph.Typed {
	if found := e.entities[id]; found != nil {
		return found.Typed()
	}
	return nil
}

// told is what the sentences about a path are made of.
func (e *evidence) told(p paths.Path) *schema.Told {
	return &schema.Told{
		Facts: wording.Facts{Entities: e.entities, Relations: e.relations, MinTier: orTier(e.minTier)}, Path: p, Time: e.time,
	}
}

// orTier is the tier of records that are told when none was asked for.
func orTier(t graph.Tier) graph.Tier {
	if t == 0 {
		return graph.TierB
	}
	return t
}

// path is a path as the API shows it; ok is false when the store has nothing any
// more that makes one of its steps.
func (e *evidence) path(p paths.Path) (path schema.Path, ok bool) {
	path.Length, path.Told = p.Length(), e.told(p)
	for i := range p.Steps {
		s, ok := e.step(p.Entities[i], p.Entities[i+1], p.Steps[i])
		if !ok {
			return path, false
		}
		path.Steps = append(path.Steps, s)
	}
	if e.order == paths.Risk {
		cost := int(p.Cost)
		path.Cost, path.Costs = &cost, costs(p.Costs)
	}
	if e.time != paths.Any {
		w := p.When
		path.ValidFrom, path.ValidTo, path.Certain, path.DecidingStep = known(w.ValidFrom), known(w.ValidTo), &w.Certain, &w.Deciding
	}
	return path, true
}

// known is a date, nil for the unknown one.
func known(d graph.Date) *graph.Date {
	if d.IsZero() {
		return nil
	}
	return &d
}

func costs(parts []paths.CostPart) []schema.PathCost {
	all := make([]schema.PathCost, len(parts))
	for i, part := range parts {
		all[i] = schema.PathCost{Label: part.Label, Value: int(part.Value)}
	}
	return all
}

// step is a step as the API shows it; ok is false when nothing is left of it.
func (e *evidence) step(from, to graph.ID, step paths.Step) (s schema.PathStep, ok bool) {
	s = schema.PathStep{From: e.typed(from), To: e.typed(to), RelationCount: step.More}
	if s.From == nil || s.To == nil {
		return s, false
	}
	for _, tie := range step.Relations {
		if rel := e.relations[tie]; rel != nil {
			s.Relations = append(s.Relations, *rel)
		}
	}
	s.RelationCount += len(s.Relations)
	s.Told = e.told(paths.Path{Entities: []graph.ID{from, to}, Steps: []paths.Step{step}})
	return s, len(s.Relations) > 0
}
