package feeds

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
)

// Options say what to serve. All are needed.
type Options struct {
	Forum   *forum.Service
	Members *members.Service
	Site    *url.URL // the public address, for links

	// HTML is a text as HTML that is safe to show.
	HTML func(text string, handle func(account string) string) string

	// Failed is told of failures that are ours.
	Failed func(error)
}

// Path is below which the feeds are.
const Path = "/feeds/"

// What a feed holds at most, and how long one may be kept before asking again.
const (
	mostEntries = 30
	keptFor     = time.Minute
)

// New makes the feeds: /feeds/spaces/ID and /feeds/topics/ID.
func New(o Options) http.Handler {
	h := &handler{o}
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+Path+"spaces/{id}", h.serve(h.space))
	mux.HandleFunc("GET "+Path+"topics/{id}", h.serve(h.topic))
	return mux
}

type handler struct{ Options }

// serve answers with the feed of the id in the path.
func (h *handler) serve(of func(ctx context.Context, id members.ID) (*feed, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		f, err := of(r.Context(), members.ID(r.PathValue("id")))
		var body []byte
		if err == nil {
			body, err = f.written()
		}
		switch code := graph.CodeOf(err); {
		case code == graph.CodeNotFound:
			http.NotFound(w, r)
			return
		case err != nil:
			h.Failed(err)
			http.Error(w, "this feed cannot be made now; try again later", http.StatusServiceUnavailable)
			return
		}
		sum := sha256.Sum256(body)
		tag := `"` + hex.EncodeToString(sum[:16]) + `"`
		header := w.Header()
		header.Set("ETag", tag)
		header.Set("Cache-Control", fmt.Sprintf("public, max-age=%d", int(keptFor.Seconds())))
		header.Set("Cross-Origin-Resource-Policy", "cross-origin")
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		header.Set("Content-Type", "application/atom+xml; charset=utf-8")
		_, _ = w.Write(body)
	}
}

// public is a space that everybody reads; [access.NotFound] for any other, also for
// one that the asker could read.
func (h *handler) public(ctx context.Context, id members.ID) (*forum.Space, error) {
	s, err := h.Forum.Space(ctx, nil, id)
	if err == nil && s.Reach != forum.OfEverybody {
		return nil, access.NotFound()
	}
	return s, err
}

// space is the feed of the newest topics of a space.
func (h *handler) space(ctx context.Context, id members.ID) (*feed, error) {
	s, err := h.public(ctx, id)
	if err != nil {
		return nil, err
	}
	page, err := h.Forum.Topics(ctx, nil, forum.TopicQuery{Spaces: []members.ID{s.ID}, Order: forum.ByCreation, Limit: mostEntries})
	if err != nil {
		return nil, err
	}
	ids := make([]members.ID, len(page.Topics))
	for i, t := range page.Topics {
		ids[i] = t.ID
	}
	ends, err := h.Forum.EndPosts(ctx, nil, ids)
	if err != nil {
		return nil, err
	}
	f := h.feed("spaces/"+string(s.ID), "forum/space/"+string(s.ID), s.Name, s.Purpose, s.Opened)
	posts := make([]forum.Post, 0, len(page.Topics))
	for _, t := range page.Topics {
		posts = append(posts, ends[t.ID][0])
	}
	people, err := h.people(ctx, posts)
	if err != nil {
		return nil, err
	}
	for i, t := range page.Topics {
		e := h.entry(&posts[i], people)
		e.ID, e.Title, e.Links = urn(t.ID), titled(&t), []link{{Rel: "alternate", Type: "text/html", Href: h.address("forum/topic/" + string(t.ID))}}
		e.Categories = append(e.Categories, categories(&t)...)
		f.add(e)
	}
	return f, nil
}

// topic is the feed of the newest posts of a topic.
func (h *handler) topic(ctx context.Context, id members.ID) (*feed, error) {
	t, err := h.Forum.Topic(ctx, nil, id)
	if err != nil {
		return nil, err
	}
	if _, err := h.public(ctx, t.Space); err != nil {
		return nil, err
	}
	page, err := h.Forum.Posts(ctx, nil, forum.PostQuery{Topic: t.ID, Backward: true, Limit: mostEntries})
	if err != nil {
		return nil, err
	}
	people, err := h.people(ctx, page.Posts)
	if err != nil {
		return nil, err
	}
	at := "forum/topic/" + string(t.ID)
	f := h.feed("topics/"+string(t.ID), at, titled(t), "", t.Created)
	f.Language = t.Language
	for i := range page.Posts {
		p := &page.Posts[len(page.Posts)-1-i]
		e := h.entry(p, people)
		e.ID, e.Title = urn(p.ID), fmt.Sprintf("%s #%d", titled(t), p.Number)
		e.Links = []link{{Rel: "alternate", Type: "text/html", Href: fmt.Sprintf("%s#post-%d", h.address(at), p.Number)}}
		f.add(e)
	}
	return f, nil
}
