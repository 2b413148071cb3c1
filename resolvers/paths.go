package resolvers

import (
	"context"
	"errors"

	"spona/graph"
	"spona/graph/paths"
	"spona/schema"
)

// storeWork is how many relations a search in the store may read: each costs a
// thousand times what it costs in memory.
const storeWork = 200_000

// pathOptions are the domain's options for the API's.
func pathOptions(o *schema.PathOptions) (paths.Options, error) {
	if o == nil {
		return paths.Options{}, nil
	}
	opts := paths.Options{
		MaxLength: o.MaxLength, Limit: o.Limit, Kinds: o.Kinds.Value(), Avoid: o.Avoid.Value(), HubDegree: o.HubDegree, MinTier: o.MinTier,
	}
	switch {
	case o.MaxLength == 0:
		return opts, graph.Invalid("options.maxLength", "a connection has at least one step")
	case o.Limit == 0:
		return opts, graph.Invalid("options.limit", "ask for at least one connection")
	}
	asOf := o.AsOf.Value()
	switch dated := asOf != nil && !asOf.IsZero(); {
	case o.Time == schema.PathTimeAsOf && !dated:
		return opts, graph.Invalid("options.asOf", "AS_OF needs a day, month or year")
	case o.Time != schema.PathTimeAsOf && dated:
		return opts, graph.Invalid("options.time", "a time is given, so this has to be AS_OF")
	case dated:
		opts.AsOf = *asOf
	}
	return opts, nil
}

// inOptions says of an error that its field is one of the options.
func inOptions(err error, arguments ...string) error {
	var e *graph.Error
	if !errors.As(err, &e) || e.Field == "" {
		return err
	}
	for _, a := range arguments {
		if e.Field == a {
			return err
		}
	}
	within := *e
	within.Field = "options." + e.Field
	return &within
}

// paths answers how two entities are connected.
func (r *Resolver) paths(ctx context.Context, from, to graph.ID, options *schema.PathOptions) (*schema.PathResult, error) {
	opts, err := pathOptions(options)
	if err != nil {
		return nil, err
	}
	opts.MaxWork = r.maxWork()
	g, version, err := r.graph(ctx, func() paths.Graph { return paths.NewRemote(r.reader, opts) })
	if err != nil {
		return nil, err
	}
	var found paths.Result
	err = r.pool.Use(ctx, func(scratch *paths.Scratch) (err error) {
		found, err = paths.Between(ctx, g, scratch, from, to, opts)
		return err
	})
	if err != nil {
		return nil, inOptions(err, "from", "to")
	}
	e := evidence{}
	for _, p := range found.Paths {
		e.ids = append(e.ids, p.Entities...)
		for _, step := range p.Steps {
			e.ties = append(e.ties, step.Relations...)
		}
	}
	if err := e.load(ctx, r); err != nil {
		return nil, err
	}
	result := &schema.PathResult{Truncated: found.Truncated, Explored: found.Explored, DataVersion: version.String()}
	for _, p := range found.Paths {
		if path, ok := e.path(p); ok {
			result.Paths = append(result.Paths, path)
		}
	}
	return result, nil
}

// maxWork is how many relations a search may read; 0 means as many as usual.
func (r *Resolver) maxWork() int {
	if r.options.MaxWork == 0 && r.options.PathsFromStore {
		return storeWork
	}
	return r.options.MaxWork
}

// graph is what to search, and the version of the data that it is of.
func (r *Resolver) graph(ctx context.Context, remote func() paths.Graph) (paths.Graph, graph.Version, error) {
	if r.options.PathsFromStore {
		version, err := r.reader.Version(ctx)
		return remote(), version, err
	}
	p, err := r.projections.Get(ctx)
	if err != nil {
		return nil, graph.Version{}, err
	}
	return paths.Memory{Of: p.View}, p.Version(), nil
}

// evidence is the entities and relations that an answer names, read from the
// store in two calls.
type evidence struct {
	ids  []graph.ID
	ties []graph.Tie

	entities  map[graph.ID]*graph.Entity
	relations map[graph.Tie]*graph.Relation
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

// path is a path as the API shows it; ok is false when the store has nothing any
// more that makes one of its steps.
func (e *evidence) path(p paths.Path) (path schema.Path, ok bool) {
	path.Length = p.Length()
	for i, step := range p.Steps {
		from, to := e.entities[p.Entities[i]], e.entities[p.Entities[i+1]]
		if from == nil || to == nil {
			return path, false
		}
		s := schema.PathStep{From: from.Typed(), To: to.Typed(), RelationCount: step.More}
		for _, tie := range step.Relations {
			if rel := e.relations[tie]; rel != nil {
				s.Relations = append(s.Relations, *rel)
			}
		}
		if s.RelationCount += len(s.Relations); len(s.Relations) == 0 {
			return path, false
		}
		path.Steps = append(path.Steps, s)
	}
	return path, true
}
