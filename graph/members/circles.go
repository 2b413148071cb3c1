package members

import (
	"context"

	"spona/graph"
	"spona/graph/access"
)

// OpenCircle makes a circle and names its first convener, by handle.
func (s *Service) OpenCircle(ctx context.Context, who Identity, in Circle, convener string) (*Circle, error) {
	c, err := s.newCircle(in)
	if err != nil {
		return nil, err
	}
	err = s.change(ctx, who, access.OpenCircle, func(w Writer, admin *Account) error {
		if err := w.PutCircle(c); err != nil {
			return err
		}
		if err := s.log(w, admin.ID, DeedOpenCircle, string(c.ID), c.Kind.String()); err != nil {
			return err
		}
		return s.seat(w, admin, c, convener, access.Convening)
	})
	if err != nil {
		return nil, err
	}
	return c, nil
}

func (s *Service) newCircle(in Circle) (*Circle, error) {
	c := in
	c.ID, c.Opened = NewID(CircleID), s.now()
	var err error
	if c.Name, err = Line("name", in.Name, 3, maxName); err != nil {
		return nil, err
	}
	if c.Purpose, err = text("purpose", in.Purpose, 10); err != nil {
		return nil, err
	}
	if c.Language, err = Language(in.Language); err != nil {
		return nil, err
	}
	if (c.Kind == CountryNetwork) != (c.Country != "") {
		return nil, graph.Invalid("country", "a country network has a country; other circles have none")
	}
	if c.Country != "" {
		c.Country, err = graph.ParseCountry(c.Country)
	}
	return &c, err
}

// Seat lets an account, named by its handle, into a circle, makes it a convener, or
// takes its seat away. Conveners may, and whoever opens circles; anybody may give
// up their own seat.
func (s *Service) Seat(ctx context.Context, who Identity, circle ID, handle string, standing access.Standing) error {
	if err := who.Viewer.Check(seating(who, circle, handle, standing)); err != nil {
		return err
	}
	return s.change(ctx, who, access.KeepAccount, func(w Writer, by *Account) error {
		c, err := w.Circle(circle)
		if err != nil {
			return err
		}
		if !c.Closed.IsZero() {
			return graph.Errorf(graph.CodeConflict, "", "this circle is closed")
		}
		return s.seat(w, by, c, handle, standing)
	})
}

// seating is what it takes to change a seat.
func seating(who Identity, circle ID, handle string, standing access.Standing) (access.Action, access.Space) {
	space := access.In(access.CircleID(circle))
	if who.Viewer.May(access.Convene, space) == access.Allowed {
		return access.Convene, space
	}
	name, err := NormalHandle(handle)
	own := err == nil && who.Account != nil && name == who.Account.Handle
	if own && standing == access.Outside && who.Viewer.May(access.Read, space) == access.Allowed {
		return access.Read, space
	}
	switch who.Viewer.May(access.OpenCircle, access.Public()) {
	case access.Allowed, access.ProveAgain:
		return access.OpenCircle, access.Public()
	}
	return access.Convene, space
}

// seat changes the standing of an account in a circle.
func (s *Service) seat(w Writer, by *Account, c *Circle, handle string, standing access.Standing) error {
	a, err := w.AccountByHandle(handle)
	if absent(err) || err == nil && a.State != Active {
		return graph.Errorf(graph.CodeNotFound, "handle", "there is no member %q", handle)
	}
	if err != nil {
		return err
	}
	if standing != access.Outside {
		if err := s.mayEnter(w, a, c); err != nil {
			return err
		}
	}
	if standing != access.Convening {
		if err := s.keepsConvener(w, a, c); err != nil {
			return err
		}
	}
	if err := w.PutSeat(&Seat{Circle: c.ID, Account: a.ID, Standing: standing, Since: s.now(), By: by.ID}); err != nil {
		return err
	}
	deed := DeedSeat
	if standing == access.Outside {
		deed = DeedUnseat
	}
	return s.log(w, by.ID, deed, string(c.ID), string(a.ID))
}

// mayEnter holds the two rules of circles: members alone sit in them, and the groups
// of parties, which only parties' people enter, are closed to each other.
func (s *Service) mayEnter(r Reader, a *Account, c *Circle) error {
	if a.Role < access.Member || a.Organisation == "" {
		return graph.Errorf(graph.CodeForbidden, "handle", "only people of identified organisations sit in circles")
	}
	if c.Kind != IdeologicalGroup {
		return nil
	}
	o, err := r.Organisation(a.Organisation)
	if err != nil {
		return err
	}
	if o.Kind != Party {
		return graph.Errorf(graph.CodeForbidden, "handle", "only people of parties sit in this group")
	}
	colleagues, err := r.Colleagues(a.Organisation)
	if err != nil {
		return err
	}
	for _, colleague := range colleagues {
		all, err := r.Seats(colleague.ID)
		if err != nil {
			return err
		}
		for _, seat := range all {
			if seat.Circle == c.ID {
				continue
			}
			if other, err := r.Circle(seat.Circle); err == nil && other.Kind == IdeologicalGroup && other.Closed.IsZero() {
				// Which group that is stays unsaid: this one must not learn it.
				return graph.Errorf(graph.CodeConflict, "handle", "the party of this person belongs to another group")
			}
		}
	}
	return nil
}

// keepsConvener refuses to leave a circle without a convener.
func (s *Service) keepsConvener(r Reader, a *Account, c *Circle) error {
	seats, err := r.SeatsIn(c.ID)
	if err != nil {
		return err
	}
	was, others := false, 0
	for _, seat := range seats {
		switch {
		case seat.Standing != access.Convening:
		case seat.Account == a.ID:
			was = true
		default:
			others++
		}
	}
	if was && others == 0 {
		return graph.Errorf(graph.CodeConflict, "", "a circle keeps at least one convener: name another one first")
	}
	return nil
}

// CloseCircle closes a circle: nobody has a seat in it any more.
func (s *Service) CloseCircle(ctx context.Context, who Identity, circle ID) error {
	return s.change(ctx, who, access.OpenCircle, func(w Writer, admin *Account) error {
		c, err := w.Circle(circle)
		if err != nil {
			return err
		}
		seats, err := w.SeatsIn(circle)
		if err != nil {
			return err
		}
		for _, seat := range seats {
			seat.Standing = access.Outside
			if err := w.PutSeat(&seat); err != nil {
				return err
			}
		}
		c.Closed = s.now()
		if err := w.PutCircle(c); err != nil {
			return err
		}
		return s.log(w, admin.ID, DeedCloseCircle, string(circle), "")
	})
}

// Circles are those that the viewer may know of, by name.
func (s *Service) Circles(ctx context.Context, v *access.Viewer) ([]Circle, error) {
	var ids []ID // nil: all of them
	if !v.Role().Staff() {
		ids = []ID{}
		for _, c := range v.Circles() {
			ids = append(ids, ID(c))
		}
	}
	return read(ctx, s, func(r Reader) ([]Circle, error) { return r.Circles(ids) })
}

// Circle is one of them.
func (s *Service) Circle(ctx context.Context, v *access.Viewer, id ID) (*Circle, error) {
	if err := v.Check(access.Discover, access.In(access.CircleID(id))); err != nil {
		return nil, err
	}
	return read(ctx, s, func(r Reader) (*Circle, error) { return r.Circle(id) })
}

// SeatsIn are the seats in a circle that the viewer may know of.
func (s *Service) SeatsIn(ctx context.Context, v *access.Viewer, circle ID) ([]Seat, error) {
	if err := v.Check(access.Discover, access.In(access.CircleID(circle))); err != nil {
		return nil, err
	}
	return read(ctx, s, func(r Reader) ([]Seat, error) { return r.SeatsIn(circle) })
}
