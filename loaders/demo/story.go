package demo

import (
	"fmt"

	"spona/graph"
)

// A story is the part of the sample that is written by hand, and the people and
// bodies of it that the drawn part is tied to.
type story struct {
	changes   []graph.Change
	entities  int
	relations int

	parties     []graph.Ref // the largest first
	authorities []graph.Ref // the busiest buyer first
	elections   []graph.Ref
	terms       []term
	assembly    graph.Ref
	agent       graph.Ref // address of the agent who forms firms

	refs map[string]graph.Ref
	err  error // the first mistake in the script
}

type term struct {
	ref   graph.Ref
	spell graph.Spell
}

// tell writes the whole story down.
func tell() (*story, error) {
	s := &story{refs: make(map[string]graph.Ref)}
	s.state()
	s.people()
	s.firms()
	s.purchases()
	s.politics()
	s.money()
	s.ties()
	s.contradictions()
	if s.err != nil {
		return nil, fmt.Errorf("demo: the story: %w", s.err)
	}
	return s, nil
}

// A detail adds something to a record of an entity or to a relation.
type detail func(s *story, e *graph.EntityRecord, r *graph.RelationRecord)

// entity adds an entity that the story calls by key.
func (s *story) entity(kind graph.EntityKind, key, dataset, name string, details ...detail) graph.Ref {
	ref := graph.Ref{ID: graph.NewEntityID("xx-story", key), Kind: kind}
	if _, twice := s.refs[key]; twice {
		s.fail("%q is told twice", key)
	}
	s.refs[key] = ref
	r := s.entityRecord(dataset, key, name, details)
	s.changes = append(s.changes, graph.Change{Entity: &graph.Entity{ID: ref.ID, Kind: kind, Records: []graph.EntityRecord{r}}})
	s.entities++
	return ref
}

func (s *story) entityRecord(dataset, key, name string, details []detail) graph.EntityRecord {
	r := graph.EntityRecord{Source: s.source(dataset, key)}
	if name != "" {
		r.Names = []graph.Name{{Text: name}}
	}
	for _, d := range details {
		d(s, &r, nil)
	}
	return r
}

// also adds what another data set states about an entity.
func (s *story) also(key, dataset, name string, details ...detail) {
	ref := s.ref(key)
	r := s.entityRecord(dataset, key, name, details)
	s.changes = append(s.changes, graph.Change{Entity: &graph.Entity{ID: ref.ID, Kind: ref.Kind, Records: []graph.EntityRecord{r}}})
}

// tie adds a relation.
func (s *story) tie(kind graph.RelationKind, from, to, dataset string, details ...detail) {
	s.relations++
	key := fmt.Sprintf("%s-%s-%d", from, to, s.relations)
	a, b := s.ref(from), s.ref(to)
	r := graph.RelationRecord{Source: s.source(dataset, key)}
	for _, d := range details {
		d(s, nil, &r)
	}
	s.changes = append(s.changes, graph.Change{Relation: &graph.Relation{
		ID: graph.NewRelationID(kind, a.ID, b.ID, key), Kind: kind, From: a, To: b, Records: []graph.RelationRecord{r},
	}})
}

// alsoTie lets another data set state the relation that was told last.
func (s *story) alsoTie(dataset string, details ...detail) {
	last := s.changes[len(s.changes)-1].Relation
	r := graph.RelationRecord{Source: s.source(dataset, last.Records[0].Source.Record)}
	for _, d := range details {
		d(s, nil, &r)
	}
	last.Records = append(last.Records, r)
}

func (s *story) source(dataset, key string) graph.Source {
	src := source(dataset, key)
	src.URL = "https://" + dataset + ".example.org/" + key
	return src
}

func (s *story) ref(key string) graph.Ref {
	ref, ok := s.refs[key]
	if !ok {
		s.fail("%q is not told yet", key)
	}
	return ref
}

func (s *story) fail(format string, args ...any) {
	if s.err == nil {
		s.err = fmt.Errorf(format, args...)
	}
}

// in gives the language of the name.
func in(lang string) detail {
	return func(_ *story, e *graph.EntityRecord, _ *graph.RelationRecord) { e.Names[0].Lang = lang }
}

// called adds another name.
func called(text, lang string, kind graph.NameKind) detail {
	return func(_ *story, e *graph.EntityRecord, _ *graph.RelationRecord) {
		e.Names = append(e.Names, graph.Name{Text: text, Lang: lang, Kind: kind})
	}
}

func number(scheme, value string) detail {
	return func(_ *story, e *graph.EntityRecord, _ *graph.RelationRecord) {
		e.Identifiers = append(e.Identifiers, graph.Identifier{Scheme: scheme, Value: value})
	}
}

// is states a value.
func is(p graph.Property, text string) detail { return isFor(p, text, "") }

// isFor states a value for a year or day.
func isFor(p graph.Property, text, at string) detail {
	return func(s *story, e *graph.EntityRecord, r *graph.RelationRecord) {
		v := graph.NewValue(p, text)
		v.At = s.date(at)
		if e != nil {
			e.Values = append(e.Values, v)
		} else {
			r.Values = append(r.Values, v)
		}
	}
}

// names states a value that is another entity of the story.
func names(p graph.Property, key string) detail {
	return func(s *story, _ *graph.EntityRecord, r *graph.RelationRecord) {
		r.Values = append(r.Values, graph.Value{Property: p, Text: string(s.ref(key).ID)})
	}
}

// during adds a spell.
func during(from, to string) detail {
	return func(s *story, _ *graph.EntityRecord, r *graph.RelationRecord) {
		r.Spells = append(r.Spells, graph.Spell{From: s.date(from), To: s.date(to)})
	}
}

func as(role string) detail {
	return func(_ *story, _ *graph.EntityRecord, r *graph.RelationRecord) { r.Role = role }
}

func status(text string) detail {
	return func(_ *story, _ *graph.EntityRecord, r *graph.RelationRecord) { r.Status = text }
}

func amount(euros string) detail {
	return func(s *story, _ *graph.EntityRecord, r *graph.RelationRecord) {
		m, err := graph.NewMoney(euros, "EUR")
		if err != nil {
			s.fail("%w", err)
		}
		r.Money = &m
	}
}

func percent(text string) detail {
	return func(s *story, _ *graph.EntityRecord, r *graph.RelationRecord) {
		part, err := graph.ParseShare(text)
		if err != nil {
			s.fail("%w", err)
		}
		r.Share = &part
	}
}

func (s *story) date(text string) graph.Date {
	d, err := graph.ParseDate(text)
	if err != nil {
		s.fail("%w", err)
	}
	return d
}
