package network

import (
	"strconv"
	"strings"

	"spona/graph"
)

// An attribute is one thing that is written of nodes or edges.
type attribute[T any] struct {
	name string
	sort string         // "string", "boolean" or "double", words of both formats
	of   func(T) string // "" where it is not known
}

// The sorts of attributes.
const (
	texts   = "string"
	truths  = "boolean"
	numbers = "double"
)

func nodeAttributes() []attribute[*graph.Entity] {
	return append([]attribute[*graph.Entity]{
		{"kind", texts, func(e *graph.Entity) string { return e.Kind.String() }},
		{"name", texts, func(e *graph.Entity) string { return e.Name() }},
		{"countries", texts, func(e *graph.Entity) string { return strings.Join(e.Countries(), ", ") }},
		{"live", truths, func(e *graph.Entity) string { return strconv.FormatBool(e.Live()) }},
	}, sourceAttributes(func(e *graph.Entity) graph.Source {
		if len(e.Records) == 0 {
			return graph.Source{}
		}
		return e.Records[0].Source
	})...)
}

func edgeAttributes() []attribute[*graph.Relation] {
	return append([]attribute[*graph.Relation]{
		{"kind", texts, func(r *graph.Relation) string { return r.Kind.String() }},
		{"symmetric", truths, func(r *graph.Relation) string { return strconv.FormatBool(r.Kind.Symmetric()) }},
		{"role", texts, func(r *graph.Relation) string { return r.First().Role }},
		{"status", texts, func(r *graph.Relation) string { return r.First().Status }},
		{"start", texts, func(r *graph.Relation) string { return only(r).From.String() }},
		{"end", texts, func(r *graph.Relation) string { return only(r).To.String() }},
		{"intervals", texts, intervals},
		{"dates", texts, precision},
		{"amount", numbers, func(r *graph.Relation) string {
			if m := r.First().Money; m != nil {
				return m.Amount.String()
			}
			return ""
		}},
		{"currency", texts, func(r *graph.Relation) string {
			if m := r.First().Money; m != nil {
				return m.Currency
			}
			return ""
		}},
		{"share", texts, func(r *graph.Relation) string {
			if s := r.First().Share; s != nil {
				return s.String()
			}
			return ""
		}},
	}, sourceAttributes(func(r *graph.Relation) graph.Source { return r.First().Source })...)
}

func sourceAttributes[T any](first func(T) graph.Source) []attribute[T] {
	return []attribute[T]{
		{"dataset", texts, func(item T) string { return first(item).Dataset }},
		{"record", texts, func(item T) string { return first(item).Record }},
		{"tier", texts, func(item T) string { return first(item).Tier.String() }},
		{"url", texts, func(item T) string { return first(item).URL }},
	}
}
