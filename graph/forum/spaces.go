package forum

import (
	"context"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
)

// What is written to the moderators' log of spaces.
const (
	DeedOpenSpace   members.Deed = "SPACE_OPENED"
	DeedChangeSpace members.Deed = "SPACE_CHANGED"
	DeedCloseSpace  members.Deed = "SPACE_CLOSED"
	DeedReopenSpace members.Deed = "SPACE_REOPENED"
)

// Spaces are those that the viewer may read: the public ones, those of members, those
// of circles, each by name.
func (s *Service) Spaces(ctx context.Context, v *access.Viewer) ([]Space, error) {
	return read(ctx, s, func(r Reader) ([]Space, error) {
		spaces, _, err := readable(r, v)
		return spaces, err
	})
}

// Space is one of them.
func (s *Service) Space(ctx context.Context, v *access.Viewer, id ID) (*Space, error) {
	return read(ctx, s, func(r Reader) (*Space, error) {
		space, err := mayRead(r, v, id)
		if err != nil {
			return nil, err
		}
		return space, nil
	})
}

// OpenSpace makes a space: administrators in public and among members, conveners in
// their circle.
func (s *Service) OpenSpace(ctx context.Context, v *access.Viewer, in Space) (*Space, error) {
	made, err := s.newSpace(in)
	if err != nil {
		return nil, err
	}
	return write(ctx, s, v, func(w Writer) (*Space, error) {
		if err := v.Check(access.OpenSpace, made.Access()); err != nil {
			return nil, err
		}
		if made.Circle != "" {
			c, err := w.Circle(made.Circle)
			if err != nil {
				return nil, err
			}
			if !c.Closed.IsZero() {
				return nil, graph.Errorf(graph.CodeConflict, "circle", "this circle is closed")
			}
		}
		if err := putNewSpace(w, made); err != nil {
			return nil, err
		}
		return made, s.log(w, v, DeedOpenSpace, made.ID, made.Reach.String())
	})
}

// newSpace is a space with an id, as it is kept.
func (s *Service) newSpace(in Space) (*Space, error) {
	made := in
	made.ID, made.Opened, made.Closed = members.NewID(SpaceID), s.now(), time.Time{}
	if in.Reach > OfCircle || in.Form > Questions {
		return nil, graph.Invalid("form", "there is no such reach or form of a space")
	}
	if (made.Reach == OfCircle) != (made.Circle != "") {
		return nil, graph.Invalid("circle", "a space of a circle has a circle; others have none")
	}
	return &made, made.check()
}

// check is what is wrong with a space; it cleans its texts.
func (s *Space) check() (err error) {
	if s.Name, err = members.Line("name", s.Name, 3, maxName); err != nil {
		return err
	}
	if s.Purpose, err = members.Text("purpose", s.Purpose, 10, maxPurpose); err != nil {
		return err
	}
	if s.Writers > access.Administrator {
		return graph.Invalid("writers", "this is no role that an account can have")
	}
	s.Writers = max(s.Writers, access.Citizen)
	return nil
}

func putNewSpace(w Writer, made *Space) error {
	all, err := w.Spaces()
	if err != nil {
		return err
	}
	if len(all) >= maxSpaces {
		return graph.Errorf(graph.CodeLimitExceeded, "", "there are %d spaces already, and there can be no more", maxSpaces)
	}
	return w.PutSpace(made)
}

// A SpaceChange is what is to be different; nil stays as it is.
type SpaceChange struct {
	ID            ID
	Name, Purpose *string
	Writers       *access.Role
	Closed        *bool
}

// ChangeSpace changes what a space is called, what it is for and who writes there, or
// closes it, so that nobody writes there any more.
func (s *Service) ChangeSpace(ctx context.Context, v *access.Viewer, in SpaceChange) (*Space, error) {
	return write(ctx, s, v, func(w Writer) (*Space, error) {
		space, err := mayRead(w, v, in.ID)
		if err != nil {
			return nil, err
		}
		if err := v.Check(access.OpenSpace, space.Access()); err != nil {
			return nil, err
		}
		deed := DeedChangeSpace
		if in.Name != nil {
			space.Name = *in.Name
		}
		if in.Purpose != nil {
			space.Purpose = *in.Purpose
		}
		if in.Writers != nil {
			space.Writers = *in.Writers
		}
		switch closed := !space.Closed.IsZero(); {
		case in.Closed == nil || *in.Closed == closed:
		case *in.Closed:
			deed, space.Closed = DeedCloseSpace, s.now()
		default:
			deed, space.Closed = DeedReopenSpace, time.Time{}
		}
		if err := space.check(); err != nil {
			return nil, err
		}
		if err := w.PutSpace(space); err != nil {
			return nil, err
		}
		return space, s.log(w, v, deed, space.ID, "")
	})
}

// FirstSpaces makes the spaces of a place that has none yet, for whoever runs it. It
// says whether it did.
func (s *Service) FirstSpaces(ctx context.Context, spaces ...Space) (made bool, err error) {
	err = s.Store.WriteForum(ctx, func(w Writer) error {
		all, err := w.Spaces()
		if err != nil || len(all) > 0 {
			return err
		}
		for _, in := range spaces {
			space, err := s.newSpace(in)
			if err != nil {
				return err
			}
			if err := w.PutSpace(space); err != nil {
				return err
			}
			if err := s.log(w, nil, DeedOpenSpace, space.ID, space.Reach.String()+", from the command line"); err != nil {
				return err
			}
		}
		made = len(spaces) > 0
		return nil
	})
	return made, err
}

// CountTopics is how many topics the viewer may read in each of the spaces, those that
// the viewer may not read left out.
func (s *Service) CountTopics(ctx context.Context, v *access.Viewer, spaces []ID) (map[ID]int, error) {
	return inReadable(ctx, s, v, spaces, func(r Reader, ids []ID) (map[ID]int, error) { return r.CountTopics(ids) })
}

// UnreadTopics is in how many topics of each space there are posts that the viewer has
// not read.
func (s *Service) UnreadTopics(ctx context.Context, v *access.Viewer, spaces []ID) (map[ID]int, error) {
	return inReadable(ctx, s, v, spaces, func(r Reader, ids []ID) (map[ID]int, error) {
		if self(v) == "" {
			return nil, nil
		}
		return r.UnreadTopics(self(v), ids)
	})
}

// inReadable asks something of those spaces that the viewer may read.
func inReadable[T any](ctx context.Context, s *Service, v *access.Viewer, wanted []ID, what func(r Reader, ids []ID) (T, error)) (T, error) {
	return read(ctx, s, func(r Reader) (none T, err error) {
		if len(wanted) > maxSpaces {
			return none, graph.Errorf(graph.CodeLimitExceeded, "", "at most %d spaces are asked for at once", maxSpaces)
		}
		_, ids, err := readable(r, v)
		if err != nil {
			return none, err
		}
		return what(r, both(ids, wanted))
	})
}

// both are the ids that are in one list and in the other.
func both(ids, wanted []ID) (in []ID) {
	is := make(map[ID]bool, len(wanted))
	for _, id := range wanted {
		is[id] = true
	}
	for _, id := range ids {
		if is[id] {
			in = append(in, id)
		}
	}
	return in
}
