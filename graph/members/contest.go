package members

import (
	"context"

	"spona/graph"
	"spona/graph/access"
)

// ContestFact marks a fact as contested, with a reason that is shown wherever the
// fact is.
func (s *Service) ContestFact(ctx context.Context, who Identity, subject graph.ID, property, reason string) (*Contest, error) {
	if !subject.IsEntity() && !subject.IsRelation() {
		return nil, graph.Invalid("subject", "this is no id of an entity or a relation")
	}
	property, err := Line("property", property, 0, maxName)
	if err != nil {
		return nil, err
	}
	if reason, err = text("reason", reason, 10); err != nil {
		return nil, err
	}
	c := &Contest{ID: NewID(ContestID), Subject: subject, Property: property, Reason: reason, At: s.now(), By: who.account()}
	err = s.change(ctx, who, access.Contest, func(w Writer, editor *Account) error {
		if err := w.PutContest(c); err != nil {
			return err
		}
		return s.log(w, editor.ID, DeedContest, string(subject), string(c.ID))
	})
	if err != nil {
		return nil, err
	}
	return c, nil
}

// SettleFact takes the mark away again.
func (s *Service) SettleFact(ctx context.Context, who Identity, contest ID) error {
	return s.change(ctx, who, access.Contest, func(w Writer, editor *Account) error {
		c, err := w.Contest(contest)
		if absent(err) || err == nil && !c.Settled.IsZero() {
			return access.NotFound()
		}
		if err != nil {
			return err
		}
		c.Settled = s.now()
		if err := w.PutContest(c); err != nil {
			return err
		}
		return s.log(w, editor.ID, DeedSettle, string(c.Subject), string(c.ID))
	})
}

// Contests are the open marks on entities and relations, for everybody.
func (s *Service) Contests(ctx context.Context, subjects []graph.ID) ([]Contest, error) {
	return read(ctx, s, func(r Reader) ([]Contest, error) { return r.Contests(subjects) })
}

// Describe corrects how a data set is described. An empty field leaves what the
// publisher says.
func (s *Service) Describe(ctx context.Context, who Identity, in Description) error {
	d := in
	var err error
	for _, field := range []struct {
		name string
		text *string
	}{{"title", &d.Title}, {"publisher", &d.Publisher}, {"licence", &d.Licence}, {"url", &d.URL}} {
		if *field.text, err = Line(field.name, *field.text, 0, maxLine); err != nil {
			return err
		}
	}
	if d.Note, err = text("note", in.Note, 0); err != nil {
		return err
	}
	return s.change(ctx, who, access.DescribeDataset, func(w Writer, editor *Account) error {
		d.At, d.By = s.now(), editor.ID
		if err := w.PutDescription(&d); err != nil {
			return err
		}
		return s.log(w, editor.ID, DeedDescribe, d.Dataset, "")
	})
}

// Descriptions are all corrections, by data set.
func (s *Service) Descriptions(ctx context.Context) ([]Description, error) {
	return read(ctx, s, func(r Reader) ([]Description, error) { return r.Descriptions() })
}
