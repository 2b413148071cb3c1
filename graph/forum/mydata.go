package forum

import (
	"context"

	"spona/graph/access"
)

// Everything is all that the forum keeps of one person, for them.
type Everything struct {
	Posts         []Post
	Versions      []Version // of their posts, with the text that each had
	Topics        []Topic   // that they started
	Drafts        []Draft
	Reactions     []Given
	Votes         []Chosen
	Marks         map[ID]int   // up to which number they have read topics
	Levels        map[ID]Level // how closely they follow topics and spaces
	Notifications []Notification
	Reports       []Report // that they wrote
	Mail          Mailing
	Silence       *Silence // nil when nothing keeps them from writing
}

// Given is a reaction to a post.
type Given struct {
	Post     ID
	Reaction Reaction
}

// Chosen is an option of a poll, by its number.
type Chosen struct {
	Topic  ID
	Option int
}

const myPosts = 1000

// MyData is all that the forum keeps of the viewer. Circles that they have left are in
// it: it is what they wrote.
func (s *Service) MyData(ctx context.Context, v *access.Viewer) (*Everything, error) {
	return read(ctx, s, func(r Reader) (*Everything, error) {
		if err := v.Check(access.SecureAccount, access.Public()); err != nil {
			return nil, err
		}
		all, err := r.Kept(self(v))
		if err != nil {
			return nil, err
		}
		for i := range all.Reports {
			all.Reports[i].Settler = "" // who settled it is not theirs to take away
		}
		for after := int64(0); ; {
			posts, next, err := r.PostsBy(self(v), after, myPosts)
			if err != nil {
				return nil, err
			}
			if len(posts) == 0 {
				return all, nil
			}
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			all.Posts, after = append(all.Posts, posts...), next
		}
	})
}
