package resolvers

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"spona/graph"
	"spona/graph/forum"
	"spona/graph/paths"
	"spona/graph/wording"
)

// Bounds of a snapshot. What is beyond them is not told, and not seen to change.
const (
	snapshotRelations = 40
	snapshotLines     = 90
	snapshotLine      = 1500 // characters
)

// privateKinds are relations that a snapshot of a person does not tell: who somebody's
// relatives and friends are is quoted only when it is what a topic is about.
func privateKinds() []graph.RelationKind {
	return []graph.RelationKind{graph.RelationFamilyOf, graph.RelationAssociateOf}
}

// A quotation is what the graph says about something.
type quotation struct {
	title   string
	lines   []string
	sources []graph.Source
}

type quotationKey struct {
	kind forum.AnchorKind
	ids  string
	lang string
}

// snapshot is what the graph says now about what a topic is about; nil when it has no
// such thing.
func (r *Resolver) snapshot(ctx context.Context, kind forum.AnchorKind, ids []graph.ID, lang string) (*forum.Snapshot, error) {
	if err := awayAlready(ctx); err != nil {
		return nil, err
	}
	var key strings.Builder
	for _, id := range ids {
		key.WriteString(string(id) + " ")
	}
	return once(ctx, operationOf(ctx), quotationKey{kind, key.String(), lang}, func() (*forum.Snapshot, error) {
		version, err := r.reader.Version(ctx)
		if err != nil {
			return nil, err
		}
		q, err := r.quote(ctx, kind, ids, lang)
		if err != nil || q == nil {
			return nil, err
		}
		s := &forum.Snapshot{
			Title: oneLine(q.title), Lines: []string{}, Sources: namesOf(q.sources), DataVersion: version.String(), Language: lang,
		}
		for _, line := range q.lines[:min(len(q.lines), snapshotLines)] {
			if line = oneLine(line); line != "" {
				s.Lines = append(s.Lines, line)
			}
		}
		s.Digest = s.Sum()
		return s, nil
	})
}

func (r *Resolver) quote(ctx context.Context, kind forum.AnchorKind, ids []graph.ID, lang string) (*quotation, error) {
	switch {
	case kind == forum.PathAnchor && len(ids) >= 2:
		return r.quotePath(ctx, ids, lang)
	case len(ids) != 1:
		return nil, nil
	case kind == forum.RelationAnchor:
		return r.quoteRelation(ctx, ids[0], lang)
	}
	return r.quoteEntity(ctx, ids[0], lang, kind == forum.ContractAnchor)
}

// quoteEntity tells what is stated about an entity: its properties, and its newest
// relations.
func (r *Resolver) quoteEntity(ctx context.Context, id graph.ID, lang string, contract bool) (*quotation, error) {
	found, err := r.reader.Entities(ctx, []graph.ID{id})
	if err != nil || found[0] == nil || contract && found[0].Kind != graph.KindContract {
		return nil, err
	}
	e := found[0]
	l, err := r.language(lang)
	if err != nil {
		return nil, err
	}
	q := &quotation{title: e.Name(lang), sources: e.Sources()}
	for _, value := range e.Properties() {
		if value.Text != "" {
			q.lines = append(q.lines, l.Stated(value.Value))
		}
	}
	slices.Sort(q.lines)
	kinds := slices.DeleteFunc(graph.RelationKinds(), func(k graph.RelationKind) bool { return slices.Contains(privateKinds(), k) })
	pages, err := r.reader.RelationsOf(ctx, []graph.ID{id}, graph.RelationQuery{
		Kinds: kinds, MinTier: graph.TierB, Page: graph.Page{Order: graph.ByDate, Descending: true, Limit: snapshotRelations, NoTotal: true},
	})
	if err != nil {
		return nil, err
	}
	return q, r.tellRelations(ctx, q, pages[0].Items, id, lang)
}

// quoteRelation tells what records state about a relation.
func (r *Resolver) quoteRelation(ctx context.Context, id graph.ID, lang string) (*quotation, error) {
	found, err := r.reader.Relations(ctx, []graph.ID{id})
	if err != nil || found[0] == nil {
		return nil, err
	}
	rel := found[0]
	ends, err := r.reader.Entities(ctx, []graph.ID{rel.From.ID, rel.To.ID})
	if err != nil {
		return nil, err
	}
	q := &quotation{title: nameOr(ends[0], rel.From.ID, lang) + " – " + nameOr(ends[1], rel.To.ID, lang)}
	return q, r.tellRelations(ctx, q, found, rel.From.ID, lang)
}

// nameOr is the name of an entity, its id where the graph has none of it.
func nameOr(e *graph.Entity, id graph.ID, lang string) string {
	if e == nil {
		return string(id)
	}
	return e.Name(lang)
}

// tellRelations adds the sentences of relations, and what they rest on.
func (r *Resolver) tellRelations(ctx context.Context, q *quotation, relations []*graph.Relation, seenFrom graph.ID, lang string) error {
	ids := wording.Mentions(relations...)
	for _, rel := range relations {
		ids = append(ids, rel.From.ID, rel.To.ID)
	}
	ids = distinct(ids)
	entities, err := r.reader.Entities(ctx, ids)
	if err != nil {
		return err
	}
	named := make(map[graph.ID]*graph.Entity, len(ids))
	for i, id := range ids {
		named[id] = entities[i]
	}
	l, facts, err := r.inWords(ctx, lang, wording.Facts{Entities: named, MinTier: graph.TierB})
	if err != nil {
		return err
	}
	for _, rel := range relations {
		for _, statement := range l.Relation(facts, rel, seenFrom) {
			q.lines = append(q.lines, statement.Text)
			q.sources = append(q.sources, statement.Sources...)
		}
	}
	return nil
}

// quotePath tells how the entities of a connection are related, each to the next; it
// is nil when two of them no longer are.
func (r *Resolver) quotePath(ctx context.Context, ids []graph.ID, lang string) (*quotation, error) {
	path, err := r.pathThrough(ctx, ids)
	if err != nil || path == nil {
		return nil, err
	}
	e := evidence{minTier: graph.TierB}
	e.add(*path)
	if err := e.load(ctx, r); err != nil {
		return nil, err
	}
	if _, ok := e.steps(*path); !ok {
		return nil, nil
	}
	told, err := r.pathInWords(ctx, e.told(*path, paths.Any), lang)
	if err != nil {
		return nil, err
	}
	first, last := ids[0], ids[len(ids)-1]
	q := &quotation{title: nameOr(e.entities[first], first, lang) + " – " + nameOr(e.entities[last], last, lang)}
	for _, step := range told.Steps {
		for _, statements := range step.Relations {
			for _, statement := range statements {
				q.lines = append(q.lines, statement.Text)
				q.sources = append(q.sources, statement.Sources...)
			}
		}
		if step.More != "" {
			q.lines = append(q.lines, step.More)
		}
	}
	return q, nil
}

// pathThrough is the connection that leads through entities in their order; nil when
// there is none.
func (r *Resolver) pathThrough(ctx context.Context, ids []graph.ID) (*paths.Path, error) {
	opts := paths.Options{MaxLength: 1, Limit: 1, MinTier: graph.TierB, MaxWork: r.maxWork()}
	whole := &paths.Path{Entities: ids}
	for i := range ids[1:] {
		g, _, err := r.graph(ctx, func() paths.Graph { return paths.NewRemote(r.reader, opts) })
		if err != nil {
			return nil, err
		}
		var found paths.Result
		err = r.pool.Use(ctx, func(scratch *paths.Scratch) (err error) {
			found, err = paths.Between(ctx, g, scratch, ids[i], ids[i+1], opts)
			return err
		})
		switch code := graph.CodeOf(err); {
		case code == graph.CodeNotFound || code == graph.CodeInvalid || err == nil && len(found.Paths) == 0:
			return nil, nil // the graph no longer has an entity, or a step between two
		case err != nil:
			return nil, err
		}
		whole.Steps = append(whole.Steps, found.Paths[0].Steps...)
	}
	return whole, nil
}

// namesOf are records as a snapshot names them, each once: data set, record, address.
func namesOf(sources []graph.Source) []string {
	names := []string{}
	for _, s := range sources {
		if name := oneLine(strings.Join([]string{s.Dataset, s.Record, s.URL}, " ")); name != "" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	return names[:min(len(names), snapshotLines)]
}

// oneLine is a text on one line, without signs that cannot be seen, and not too long.
func oneLine(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if unicode.Is(unicode.C, r) {
			return -1
		}
		return r
	}, text)
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > snapshotLine {
		return string(runes[:snapshotLine-1]) + "…"
	}
	return string(runes)
}
