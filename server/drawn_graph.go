package main

import (
	"strings"

	"spona/graph"
)

// entity is what the API says about an entity, as one of the graph.
func (e drawnEntity) entity() (*graph.Entity, error) {
	kind, err := entityKindOf(e.Kind)
	if err != nil {
		return nil, err
	}
	entity := &graph.Entity{ID: e.ID, Kind: kind, Stub: e.Stub}
	for i, s := range e.Sources {
		source, err := s.source()
		if err != nil {
			return nil, err
		}
		record := graph.EntityRecord{Source: source}
		if i == 0 {
			record.Names = []graph.Name{{Text: e.Name}}
			for _, c := range e.Countries {
				record.Values = append(record.Values, graph.Value{Property: graph.PropertyCountry, Text: c})
			}
		}
		entity.Records = append(entity.Records, record)
	}
	return entity, nil
}

// entityKindOf reads a kind as the API writes it: PUBLIC_BODY for a PublicBody.
func entityKindOf(enum string) (graph.EntityKind, error) {
	for _, k := range graph.EntityKinds() {
		if strings.EqualFold(k.String(), strings.ReplaceAll(enum, "_", "")) {
			return k, nil
		}
	}
	return graph.ParseEntityKind(enum)
}

// relation is what the API says about a relation, as one of the graph.
func (r drawnRelation) relation() (*graph.Relation, error) {
	kind, err := graph.ParseRelationKind(r.Kind)
	if err != nil {
		return nil, err
	}
	relation := &graph.Relation{ID: r.ID, Kind: kind, From: graph.Ref{ID: r.From.ID}, To: graph.Ref{ID: r.To.ID}}
	for _, s := range r.Sources {
		source, err := s.source()
		if err != nil {
			return nil, err
		}
		relation.Records = append(relation.Records, graph.RelationRecord{Source: source})
	}
	if len(relation.Records) > 0 {
		err = r.state(&relation.Records[0])
	}
	return relation, err
}

// state fills in what the first record states.
func (t shownTerms) state(record *graph.RelationRecord) error {
	record.Role, record.Status = t.Role, t.Status
	for _, s := range t.Spells {
		from, err := graph.ParseDate(s.From)
		if err != nil {
			return err
		}
		to, err := graph.ParseDate(s.To)
		if err != nil {
			return err
		}
		record.Spells = append(record.Spells, graph.Spell{From: from, To: to, Derived: s.Derived})
	}
	if t.Money != nil {
		money, err := graph.NewMoney(t.Money.Amount, t.Money.Currency)
		if err != nil {
			return err
		}
		record.Money = &money
	}
	if t.Share != nil {
		share, err := t.Share.share()
		if err != nil {
			return err
		}
		record.Share = &share
	}
	return nil
}

func (s shownShare) share() (graph.Share, error) {
	low, err := graph.ParseDecimal(s.Min)
	if err != nil {
		return graph.Share{}, err
	}
	high, err := graph.ParseDecimal(s.Max)
	return graph.Share{Min: low, Max: high, MinExclusive: s.MinExclusive, MaxExclusive: s.MaxExclusive}, err
}

func (s shownSource) source() (graph.Source, error) {
	tier, err := graph.ParseTier(s.Tier)
	source := graph.Source{Dataset: s.Dataset.ID, Record: s.Record, URL: s.URL, Tier: tier}
	if s.EndedAt != nil {
		source.Ended = *s.EndedAt
	}
	return source, err
}
