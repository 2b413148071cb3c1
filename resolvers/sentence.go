package resolvers

import (
	"context"
	"slices"
	"strings"

	"spona/graph"
	"spona/graph/wording"
	"spona/schema"
)

// language is the language of a tag. One that there is not is refused rather than
// answered in another.
func (r *Resolver) language(tag string) (*wording.Language, error) {
	l, ok := r.languages.Find(tag)
	if ok {
		return l, nil
	}
	var all []string
	for _, known := range r.languages.All() {
		all = append(all, known.Tag()+" ("+known.Name()+")")
	}
	return nil, graph.Invalid("lang", "there are no sentences in that language; there are some in %s", strings.Join(all, ", "))
}

// inWords is the language of a tag, and the facts with the data sets that they come
// from.
func (r *Resolver) inWords(ctx context.Context, tag string, facts wording.Facts) (*wording.Language, wording.Facts, error) {
	if err := awayAlready(ctx); err != nil {
		return nil, facts, err // memory has neither records nor dates to tell
	}
	l, err := r.language(tag)
	if err != nil {
		return nil, facts, err
	}
	facts.Datasets, err = r.titles(ctx)
	return l, facts, err
}

type titlesKey struct{}

// titles are the data sets as sentences name them, made once per operation.
func (r *Resolver) titles(ctx context.Context) (map[string]graph.Dataset, error) {
	return once(ctx, operationOf(ctx), titlesKey{}, func() (map[string]graph.Dataset, error) {
		datasets, err := r.datasets(ctx)
		if err != nil {
			return nil, err
		}
		titles := make(map[string]graph.Dataset, len(datasets))
		for id, d := range datasets {
			titles[id] = *d
		}
		return titles, nil
	})
}

// pathInWords tells a path.
func (r *Resolver) pathInWords(ctx context.Context, told *schema.Told, lang string) (wording.Path, error) {
	l, facts, err := r.inWords(ctx, lang, told.Facts)
	if err != nil {
		return wording.Path{}, err
	}
	return l.Path(facts, told.Path, told.Time), nil
}

// stepInWords tells a step.
func (r *Resolver) stepInWords(ctx context.Context, told *schema.Told, lang string) (wording.Step, error) {
	l, facts, err := r.inWords(ctx, lang, told.Facts)
	if err != nil {
		return wording.Step{}, err
	}
	return l.Step(facts, told.Path.Steps[0], told.Path.Entities[0]), nil
}

// relationInWords tells a relation, nil where no record of it is as reliable as
// asked for; what the sentences name is read for all its siblings.
func (r *Resolver) relationInWords(ctx context.Context, rel *graph.Relation, lang string, minTier graph.Tier) (*string, error) {
	if err := awayAlready(ctx); err != nil {
		return nil, err
	}
	entities, err := r.namedBy(ctx, rel)
	if err != nil {
		return nil, err
	}
	l, facts, err := r.inWords(ctx, lang, wording.Facts{Entities: entities, MinTier: minTier})
	if err != nil {
		return nil, err
	}
	var texts []string
	for _, statement := range l.Relation(facts, rel, rel.From.ID) {
		texts = append(texts, statement.Text)
	}
	if len(texts) == 0 {
		return nil, nil // the field is null: there is nothing to tell
	}
	text := strings.Join(texts, " ")
	return &text, nil
}

// namedKey names what the sentences about a group of siblings need.
type namedKey struct{ group *siblings }

// namedBy are the entities that sentences about a relation and its siblings name.
func (r *Resolver) namedBy(ctx context.Context, rel *graph.Relation) (map[graph.ID]*graph.Entity, error) {
	op := operationOf(ctx)
	group, found := op.siblingsOf(place(ctx), func(s *siblings) bool { return s.relations[rel.ID] != nil })
	if !found {
		group = &siblings{relations: map[graph.ID]*graph.Relation{rel.ID: rel}}
	}
	return once(ctx, op, namedKey{group}, func() (map[graph.ID]*graph.Entity, error) {
		var ids []graph.ID
		for _, sibling := range group.relations {
			ids = append(append(ids, sibling.From.ID, sibling.To.ID), wording.Mentions(sibling)...)
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		entities, err := r.entities(ctx, ids)
		if err != nil {
			return nil, err
		}
		named := make(map[graph.ID]*graph.Entity, len(ids))
		for i, id := range ids {
			named[id] = entities[i]
		}
		return named, nil
	})
}

// languageList are the languages that sentences can be made in.
func (r *Resolver) languageList() []wording.Language {
	all := r.languages.All()
	list := make([]wording.Language, len(all))
	for i, l := range all {
		list[i] = *l
	}
	return list
}
