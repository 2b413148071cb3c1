package resolvers

import (
	"context"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/wording"
	"spona/schema"
)

// evidence is the entities and relations that an answer names, read from the store
// in two calls.
type evidence struct {
	ids  []graph.ID
	ties []graph.Tie

	minTier   graph.Tier // of what sentences tell
	entities  map[graph.ID]*graph.Entity
	relations map[graph.Tie]*graph.Relation
}

// add names what a path is made of.
func (e *evidence) add(p paths.Path) {
	e.ids = append(e.ids, p.Entities...)
	for _, step := range p.Steps {
		e.ties = append(e.ties, step.Relations...)
	}
}

// load reads what is named, each once, and notes it as siblings; with it the
// entities that sentences about the relations mention.
func (e *evidence) load(ctx context.Context, r *Resolver) error {
	e.entities, e.relations = make(map[graph.ID]*graph.Entity), make(map[graph.Tie]*graph.Relation)
	ids, ties := distinct(e.ids), distinct(e.ties)
	relations, err := r.tied(ctx, ties)
	if err != nil {
		return err
	}
	var mentioned []graph.ID
	for i, tie := range ties {
		if e.relations[tie] = relations[i]; relations[i] != nil {
			mentioned = append(mentioned, wording.Mentions(relations[i])...)
		}
	}
	all := distinct(append(ids, mentioned...))
	entities, err := r.entities(ctx, all)
	if err != nil {
		return err
	}
	for i, id := range all {
		e.entities[id] = entities[i]
	}
	op := operationOf(ctx)
	op.noteEntities(place(ctx), entities[:len(ids)])
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

// told is what sentences about a path are made of.
func (e *evidence) told(p paths.Path, time paths.Time) *schema.Told {
	return &schema.Told{
		Facts: wording.Facts{Entities: e.entities, Relations: e.relations, MinTier: e.minTier}, Path: p, Time: time,
	}
}

// path is a path as the API shows it; ok is false when the store has nothing any
// more that makes one of its steps.
func (e *evidence) path(p paths.Path, order paths.Order, time paths.Time) (path schema.Path, ok bool) {
	path = schema.Path{Length: p.Length(), Told: e.told(p, time)}
	if order == paths.Risk {
		path.Cost, path.Costs = costOf(p.Cost, p.Costs)
	}
	if time != paths.Any {
		path.Certain, path.DecidingStep = &p.When.Certain, &p.When.Deciding
		path.ValidFrom, path.ValidTo = known(p.When.ValidFrom), known(p.When.ValidTo)
	}
	path.Steps, ok = e.steps(p)
	return path, ok
}

// steps are the steps of a path; ok is false when the store has nothing any more
// that makes one of them.
func (e *evidence) steps(p paths.Path) (steps []schema.PathStep, ok bool) {
	for i, step := range p.Steps {
		s, ok := e.step(p.Entities[i], p.Entities[i+1], step)
		if !ok {
			return nil, false
		}
		steps = append(steps, s)
	}
	return steps, true
}

func (e *evidence) step(from, to graph.ID, step paths.Step) (s schema.PathStep, ok bool) {
	a, b := e.entities[from], e.entities[to]
	if a == nil || b == nil {
		return s, false
	}
	s = schema.PathStep{From: a.Typed(), To: b.Typed(), RelationCount: step.More}
	s.Told = e.told(paths.Path{Entities: []graph.ID{from, to}, Steps: []paths.Step{step}}, paths.Any)
	for _, tie := range step.Relations {
		if rel := e.relations[tie]; rel != nil {
			s.Relations = append(s.Relations, *rel)
		}
	}
	s.RelationCount += len(s.Relations)
	return s, len(s.Relations) > 0
}

// costOf is a cost as the API shows it.
func costOf(total paths.Cost, parts []paths.CostPart) (cost *int, costs []schema.PathCost) {
	whole := int(total)
	for _, part := range parts {
		costs = append(costs, schema.PathCost{Label: part.Label, Value: int(part.Value)})
	}
	return &whole, costs
}

// known is a date, nil for one that is not known.
func known(d graph.Date) *graph.Date {
	if d.IsZero() {
		return nil
	}
	return &d
}
