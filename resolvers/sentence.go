package resolvers

import (
	"context"
	"slices"
	"strings"

	"spona/graph"
	"spona/graph/wording"
	"spona/schema"
)

// sentenceLanguages are the languages that there are sentences in.
func (r *Resolver) sentenceLanguages() ([]wording.Language, error) {
	languages, err := r.languages()
	if err != nil {
		return nil, err
	}
	var all []wording.Language
	for _, l := range languages.All() {
		all = append(all, *l)
	}
	return all, nil
}

// language is the language of a tag; [graph.CodeInvalid] names those that there are.
func (r *Resolver) language(tag string) (*wording.Language, error) {
	languages, err := r.languages()
	if err != nil {
		return nil, err
	}
	l, ok := languages.Find(tag)
	if !ok {
		var tags []string
		for _, l := range languages.All() {
			tags = append(tags, l.Tag())
		}
		return nil, graph.Invalid("lang", "there are no sentences in that language; there are some in %s", strings.Join(tags, ", "))
	}
	return l, nil
}

type toldKey struct {
	told *schema.Told
	lang *wording.Language
}

// tell tells a path, once for all of its fields.
func (r *Resolver) tell(ctx context.Context, told *schema.Told, tag string) (wording.Path, error) {
	l, err := r.language(tag)
	if err != nil {
		return wording.Path{}, err
	}
	return once(ctx, operationOf(ctx), toldKey{told, l}, func() (wording.Path, error) {
		facts, err := r.facts(ctx, told.Facts)
		if err != nil {
			return wording.Path{}, err
		}
		return l.Path(facts, told.Path, told.Time), nil
	})
}

// facts adds to facts the data sets, and the terms and parties that relations name.
// What only the store knows cannot be told from memory.
func (r *Resolver) facts(ctx context.Context, f wording.Facts) (wording.Facts, error) {
	if err := awayAlready(ctx); err != nil {
		return f, err
	}
	datasets, err := r.datasets(ctx)
	if err != nil {
		return f, err
	}
	f.Datasets = make(map[string]graph.Dataset, len(datasets))
	for id, d := range datasets {
		f.Datasets[id] = *d
	}
	type mentionsKey struct{ ids string }
	var ids []graph.ID
	for _, rel := range f.Relations {
		if rel != nil {
			ids = append(ids, wording.Mentions(rel)...)
		}
	}
	ids = slices.DeleteFunc(distinct(ids), func(id graph.ID) bool { return f.Entities[id] != nil })
	if len(ids) == 0 {
		return f, nil
	}
	slices.Sort(ids)
	found, err := once(ctx, operationOf(ctx), mentionsKey{join(ids)}, func() ([]*graph.Entity, error) { return r.entities(ctx, ids) })
	if err != nil {
		return f, err
	}
	all := make(map[graph.ID]*graph.Entity, len(f.Entities)+len(ids))
	for id, e := range f.Entities {
		all[id] = e
	}
	for i, id := range ids {
		all[id] = found[i]
	}
	f.Entities = all
	return f, nil
}

func join(ids []graph.ID) string {
	var b strings.Builder
	for _, id := range ids {
		b.WriteString(string(id))
	}
	return b.String()
}

// relationSentence tells one relation as seen from its beginning, null where no
// record of the tier states it.
func (r *Resolver) relationSentence(ctx context.Context, rel *graph.Relation, tag string, minTier graph.Tier) (*string, error) {
	l, err := r.language(tag)
	if err != nil {
		return nil, err
	}
	facts := wording.Facts{Entities: make(map[graph.ID]*graph.Entity), MinTier: minTier}
	for _, end := range []func(*graph.Relation) graph.ID{
		func(r *graph.Relation) graph.ID { return r.From.ID }, func(r *graph.Relation) graph.ID { return r.To.ID },
	} {
		e, err := r.endNamed(ctx, rel, end)
		if err != nil {
			return nil, err
		}
		facts.Entities[end(rel)] = e
	}
	facts.Relations = map[graph.Tie]*graph.Relation{{Kind: rel.Kind, From: rel.From.ID, To: rel.To.ID, Key: rel.ID.Key()}: rel}
	if facts, err = r.facts(ctx, facts); err != nil {
		return nil, err
	}
	var lines []string
	for _, statement := range l.Relation(facts, rel, rel.From.ID) {
		lines = append(lines, statement.Text)
	}
	if len(lines) == 0 {
		return nil, nil // the field is null: there is nothing to tell
	}
	text := strings.Join(lines, " ")
	return &text, nil
}

type endKey struct{ id graph.ID }

// endNamed is an end of a relation, read once per operation.
func (r *Resolver) endNamed(ctx context.Context, rel *graph.Relation, end func(*graph.Relation) graph.ID) (*graph.Entity, error) {
	return once(ctx, operationOf(ctx), endKey{end(rel)}, func() (*graph.Entity, error) {
		found, err := r.entities(ctx, []graph.ID{end(rel)})
		if err != nil {
			return nil, err
		}
		return found[0], nil
	})
}
