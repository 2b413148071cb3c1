package resolvers

import (
	"context"
	"errors"
	"slices"
	"time"

	"spona/graph"
	"spona/graph/paths"
	"spona/schema"
)

// pathOptions are the domain's options for the API's.
func (r *Resolver) pathOptions(ctx context.Context, o *schema.PathOptions) (paths.Options, error) {
	if o == nil {
		return paths.Options{MaxWork: r.maxWork()}, nil
	}
	opts := paths.Options{
		MaxLength: o.MaxLength, Limit: o.Limit, Kinds: o.Kinds.Value(), Avoid: o.Avoid.Value(), HubDegree: o.HubDegree, MinTier: o.MinTier,
		Order: o.Order, Backward: o.Backward, MaxWork: r.maxWork(),
	}
	switch {
	case o.MaxLength == 0:
		return opts, graph.Invalid("options.maxLength", "a connection has at least one step")
	case o.Limit == 0:
		return opts, graph.Invalid("options.limit", "ask for at least one connection")
	}
	times, err := timesOf(o.Time, o.AsOf.Value(), o.MaxGapDays.Value())
	if err != nil {
		return opts, err
	}
	opts.Time, opts.AsOf, opts.MaxGapDays = times.time, times.asOf, times.maxGapDays
	if o.Order == paths.Risk {
		opts.Weights, err = r.weights(ctx)
	}
	return opts, err
}

// riskOptions are the domain's options for the API's.
func (r *Resolver) riskOptions(ctx context.Context, o *schema.RiskPathOptions) (opts paths.RiskOptions, err error) {
	opts.MaxWork, opts.Patterns = r.maxWork(), publicPatterns()
	if opts.Weights, err = r.weights(ctx); o == nil || err != nil {
		return opts, err
	}
	opts.Limit, opts.PerPattern, opts.HubDegree, opts.MinTier = o.Limit, o.PerPattern, o.HubDegree, o.MinTier
	opts.Avoid, opts.Backward = o.Avoid.Value(), o.Backward
	switch {
	case o.Limit == 0:
		return opts, graph.Invalid("options.limit", "ask for at least one connection")
	case o.PerPattern == 0:
		return opts, graph.Invalid("options.perPattern", "ask for at least one connection of a pattern")
	}
	times, err := timesOf(o.Time, o.AsOf.Value(), o.MaxGapDays.Value())
	opts.Time, opts.AsOf, opts.MaxGapDays = times.time, times.asOf, times.maxGapDays
	return opts, err
}

// publicPatterns are the patterns that lead through nobody's family: a relative of an
// actor is nobody's business, unless somebody asks how the two are connected.
func publicPatterns() []paths.Pattern {
	return slices.DeleteFunc(paths.Patterns(), func(p paths.Pattern) bool {
		return slices.ContainsFunc(p.Moves, func(m paths.Move) bool { return slices.Contains(m.Kinds, graph.RelationFamilyOf) })
	})
}

// times are what options say about time.
type times struct {
	time       paths.Time
	asOf       graph.Date
	maxGapDays int
}

// timesOf are the domain's times for the API's; what goes with one of them alone is
// refused with the others, here or by the search.
func timesOf(asked schema.PathTime, asOf *graph.Date, maxGapDays *int) (t times, err error) {
	switch dated := asOf != nil && !asOf.IsZero(); {
	case asked == schema.PathTimeAsOf && !dated:
		return t, graph.Invalid("options.asOf", "AS_OF needs a day, month or year")
	case asked != schema.PathTimeAsOf && dated:
		return t, graph.Invalid("options.time", "a time is given, so this has to be AS_OF")
	case dated:
		t.asOf = *asOf
	default:
		if t.time, err = paths.ParseTime(string(asked)); err != nil {
			return t, err
		}
	}
	if maxGapDays != nil {
		if t.maxGapDays = *maxGapDays; t.maxGapDays == 0 {
			return t, graph.Invalid("options.maxGapDays", "a gap has at least one day: leave it out for any number")
		}
	}
	return t, nil
}

// weights are the public ones as of the newest edition of a data set: the same data
// give the same costs on any day.
func (r *Resolver) weights(ctx context.Context) (*paths.Weights, error) {
	datasets, err := r.datasets(ctx)
	if err != nil {
		return nil, err
	}
	var newest time.Time
	for _, d := range datasets {
		if d.Retrieved.After(newest) {
			newest = d.Retrieved
		}
	}
	weights := paths.DefaultWeights()
	if !newest.IsZero() {
		weights.Recency.Today, err = graph.ParseDate(newest.UTC().Format(time.DateOnly))
	}
	return &weights, err
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
