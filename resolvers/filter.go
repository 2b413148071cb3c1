package resolvers

import (
	"errors"

	"spona/graph"
)

// maxFilterItems is how many countries, data sets or ids one filter may name.
const maxFilterItems = 100

// defaultTier is the least reliable tier that is shown without being asked for.
const defaultTier = graph.TierB

// entityQuery is the domain's query for a filter, with the name as a key.
func entityQuery(filter *graph.EntityQuery) (graph.EntityQuery, error) {
	if filter == nil {
		return graph.EntityQuery{MinTier: defaultTier}, nil
	}
	q := *filter
	var err error
	if q.Countries, err = countries("filter.countries", q.Countries); err != nil {
		return q, err
	}
	if len(q.Datasets) > maxFilterItems {
		return q, tooMany("filter.datasets")
	}
	if q.Name != "" {
		if q.Name = graph.NameKey(q.Name); q.Name == "" {
			return q, graph.Invalid("filter.name", "a name needs letters or digits")
		}
	}
	q.Worth, err = amounts(q.Worth)
	return q, err
}

// donationQuery is the domain's query for a filter of donations.
func donationQuery(filter *graph.RelationQuery) (graph.RelationQuery, error) {
	q := graph.RelationQuery{MinTier: defaultTier}
	if filter != nil {
		q = *filter
	}
	q.Kinds = []graph.RelationKind{graph.RelationDonatedTo}
	switch {
	case len(q.From) > maxFilterItems:
		return q, tooMany("filter.donors")
	case len(q.To) > maxFilterItems:
		return q, tooMany("filter.receivers")
	}
	var err error
	q.Worth, err = amounts(q.Worth)
	return q, err
}

func countries(field string, codes []string) ([]string, error) {
	if len(codes) > maxFilterItems {
		return nil, tooMany(field)
	}
	parsed := make([]string, len(codes))
	for i, code := range codes {
		country, err := graph.ParseCountry(code)
		if err != nil {
			return nil, at(field, err)
		}
		parsed[i] = country
	}
	return parsed, nil
}

func amounts(r graph.AmountRange) (graph.AmountRange, error) {
	if r.IsZero() {
		return r, nil
	}
	currency, err := graph.ParseCurrency(r.Currency)
	if err != nil {
		return r, at("filter.amount.currency", err)
	}
	r.Currency = currency
	if err := r.Validate(); err != nil {
		return r, at("filter.amount.currency", err)
	}
	return r, nil
}

func tooMany(field string) error {
	return graph.Errorf(graph.CodeLimitExceeded, field, "at most %d may be named at once", maxFilterItems)
}

// at is the domain error with the field of the API that it is about.
func at(field string, err error) error {
	var e *graph.Error
	if !errors.As(err, &e) {
		return err
	}
	moved := *e
	moved.Field = field
	return &moved
}
