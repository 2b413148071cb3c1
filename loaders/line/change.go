package line

import (
	"spona/graph"
	"spona/loaders/input"
)

// change is what an object that is neither header nor stub states.
func (o *object) change(s input.Settings) (graph.Change, error) {
	switch {
	case o.Dataset != nil:
		d, err := o.Dataset.dataset()
		return graph.Change{Dataset: d}, err
	case o.Entity != "":
		e, err := o.entity(s)
		return graph.Change{Entity: e}, err
	case o.Relation != "":
		r, err := o.relation(s)
		return graph.Change{Relation: r}, err
	}
	at, err := graph.ParseDate(o.Withdraw.At)
	w := &graph.Withdrawal{Dataset: o.Withdraw.Dataset, Record: o.Withdraw.Record, At: at}
	if w.Dataset == "" {
		w.Dataset = s.Dataset.ID
	}
	return graph.Change{Withdraw: w}, err
}

func (d *datasetBody) dataset() (*graph.Dataset, error) {
	coverage, err := d.Coverage.spell()
	if err != nil {
		return nil, err
	}
	countries := d.Countries
	for i, c := range countries {
		if countries[i], err = graph.ParseCountry(c); err != nil {
			return nil, err
		}
	}
	return &graph.Dataset{
		ID: d.ID, Title: d.Title, Description: d.Description, Publisher: d.Publisher, Licence: d.Licence,
		LicenceURL: d.LicenceURL, URL: d.URL, Countries: countries, Coverage: coverage, Notice: d.Notice,
	}, nil
}

func (o *object) entity(s input.Settings) (*graph.Entity, error) {
	kind, err := graph.ParseEntityKind(o.Kind)
	if err != nil {
		return nil, err
	}
	e := &graph.Entity{ID: o.Entity, Kind: kind, Records: make([]graph.EntityRecord, len(o.Records))}
	for i := range o.Records {
		from, to := &o.Records[i], &e.Records[i]
		if to.Source, err = from.Source.source(s); err != nil {
			return nil, err
		}
		if to.Values, err = valuesOf(from.Values); err != nil {
			return nil, err
		}
		if to.Names, err = namesOf(from.Names); err != nil {
			return nil, err
		}
		for _, id := range from.Identifiers {
			to.Identifiers = append(to.Identifiers, graph.Identifier(id))
		}
	}
	return e, nil
}

func (o *object) relation(s input.Settings) (*graph.Relation, error) {
	kind, err := graph.ParseRelationKind(o.Kind)
	if err != nil {
		return nil, err
	}
	r := &graph.Relation{ID: o.Relation, Kind: kind, Records: make([]graph.RelationRecord, len(o.Records))}
	if r.From, err = o.From.ref("from"); err != nil {
		return nil, err
	}
	if r.To, err = o.To.ref("to"); err != nil {
		return nil, err
	}
	for i := range o.Records {
		if r.Records[i], err = o.Records[i].relation(s); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func (r *ref) ref(field string) (graph.Ref, error) {
	if r == nil {
		return graph.Ref{}, graph.Invalid(field, "a relation needs both ends")
	}
	kind, err := graph.ParseEntityKind(r.Kind)
	return graph.Ref{ID: r.ID, Kind: kind}, err
}

func (r *record) relation(s input.Settings) (out graph.RelationRecord, err error) {
	out.Role, out.Status = r.Role, r.Status
	if out.Source, err = r.Source.source(s); err != nil {
		return out, err
	}
	if out.Values, err = valuesOf(r.Values); err != nil {
		return out, err
	}
	if len(r.Spells) > 0 {
		out.Spells = make([]graph.Spell, len(r.Spells))
	}
	for i := range r.Spells {
		if out.Spells[i], err = r.Spells[i].spell(); err != nil {
			return out, err
		}
	}
	if r.Money != "" {
		m, err := graph.ParseMoney(r.Money)
		if err != nil {
			return out, err
		}
		out.Money = &m
	}
	if r.Share != "" {
		share, err := graph.ParseShare(r.Share)
		if err != nil {
			return out, err
		}
		out.Share = &share
	}
	return out, nil
}

// source is the source that is named, what it leaves out taken from the
// settings.
func (from *source) source(s input.Settings) (graph.Source, error) {
	out := s.Source(from.Record, from.URL)
	var err error
	if from.Dataset != "" {
		out.Dataset = from.Dataset
	}
	if from.Tier != "" {
		if out.Tier, err = graph.ParseTier(from.Tier); err != nil {
			return out, err
		}
	}
	if from.Retrieved != "" {
		if out.Retrieved, err = parseTime("retrieved", from.Retrieved); err != nil {
			return out, err
		}
	}
	out.Ended, err = parseTime("ended", from.Ended)
	return out, err
}

func namesOf(from []name) ([]graph.Name, error) {
	if len(from) == 0 {
		return nil, nil
	}
	names := make([]graph.Name, len(from))
	for i, n := range from {
		names[i] = graph.Name{Text: n.Text, Lang: n.Lang}
		if n.Kind == "" {
			continue
		}
		kind, err := graph.ParseNameKind(n.Kind)
		if err != nil {
			return nil, err
		}
		names[i].Kind = kind
	}
	return names, nil
}

func valuesOf(from []value) ([]graph.Value, error) {
	if len(from) == 0 {
		return nil, nil
	}
	values := make([]graph.Value, len(from))
	for i, v := range from {
		at, err := graph.ParseDate(v.At)
		if err != nil {
			return nil, err
		}
		values[i] = graph.Value{Property: v.Property, Text: v.Text, Lang: v.Lang, At: at, Original: v.Original}
	}
	return values, nil
}

func (s spell) spell() (graph.Spell, error) {
	from, err := graph.ParseDate(s.From)
	if err != nil {
		return graph.Spell{}, err
	}
	to, err := graph.ParseDate(s.To)
	return graph.Spell{From: from, To: to, Derived: s.Derived, Original: s.Original}, err
}
