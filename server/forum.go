package main

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"github.com/rs/zerolog"

	"spona/graph/access"
	"spona/graph/forum"
	"spona/server/feeds"
	"spona/server/mail"
	"spona/server/markdown"
)

// newsRound is how often news is looked at that may be due by mail.
const newsRound = time.Minute

// firstSpaces are the public spaces of a place that has none.
func firstSpaces() []forum.Space {
	return []forum.Space{
		{
			Name: "Questions", Form: forum.Questions, Writers: access.Citizen,
			Purpose: "Ask those who know: how to report a case, where a document is found, what a rule means. Members answer.",
		},
		{
			Name: "Discussion", Form: forum.Discussion, Writers: access.Citizen,
			Purpose: "Talk about what the data show: people in office, parties, companies, contracts and the money between them.",
		},
	}
}

// A crier brings news of the forum to those whom it is for.
type crier struct {
	forum  *forum.Service
	wake   chan struct{} // there is a post of which many have to be told
	post   *mail.Post
	show   *markdown.Renderer
	routes map[string]http.Handler
	log    zerolog.Logger
}

// openForum makes the first spaces of a new place, and what brings its news.
func (s *server) openForum(ctx context.Context, p *place, sender mail.Sender, letters *mail.Catalogue, site *url.URL) (*crier, error) {
	if _, err := p.forum.FirstSpaces(ctx, firstSpaces()...); err != nil {
		return nil, err
	}
	show := markdown.NewRenderer()
	routes, err := p.forumRoutes(site, letters, show, s.log)
	if err != nil {
		return nil, err
	}
	c := &crier{
		forum: p.forum, wake: make(chan struct{}, 1), show: show, routes: routes, log: s.log,
		post: mail.NewPost(mail.Options{
			Outbox: p.store, Sender: sender, Catalogue: letters, Site: site, News: p.forum, Failed: s.logLetter,
		}),
	}
	p.spreading.to = c.Wake
	return c, nil
}

// Wake makes the crier look for posts of which many have to be told.
func (c *crier) Wake() {
	select {
	case c.wake <- struct{}{}:
	default: // it is about to
	}
}

// run works until the context ends.
func (c *crier) run(ctx context.Context) {
	tick := time.NewTicker(newsRound)
	defer tick.Stop()
	for {
		c.spread(ctx)
		c.send(ctx)
		select {
		case <-ctx.Done():
			return
		case <-c.wake:
		case <-tick.C:
		}
	}
}

func (c *crier) spread(ctx context.Context) {
	for more := true; more && ctx.Err() == nil; {
		var err error
		if more, err = c.forum.Spread(ctx); err != nil && ctx.Err() == nil {
			c.log.Error().Err(err).Msg("those who watch a topic could not be told of a post")
			return
		}
	}
}

// send puts letters into the outbox for those to whom news is due.
func (c *crier) send(ctx context.Context) {
	for sent := 1; sent > 0 && ctx.Err() == nil; {
		var err error
		if sent, err = c.forum.SendNews(ctx); err != nil {
			if ctx.Err() == nil {
				c.log.Error().Err(err).Msg("letters with news could not be written")
			}
			return
		}
		if sent > 0 {
			c.post.Wake()
		}
	}
}

// forumRoutes are the pages of the forum that need no web interface: feeds, and the end
// of letters with news.
func (p *place) forumRoutes(site *url.URL, letters *mail.Catalogue, show *markdown.Renderer, log zerolog.Logger) (map[string]http.Handler, error) {
	unsubscribe, err := mail.NewUnsubscriber(letters, p.forum, func(err error) {
		log.Error().Err(err).Msg("letters with news could not be ended")
	})
	if err != nil {
		return nil, err
	}
	return map[string]http.Handler{
		mail.UnsubscribePath: unsubscribe,
		feeds.Path: feeds.New(feeds.Options{
			Forum: p.forum, Members: p.Service, Site: site, HTML: show.HTML,
			Failed: func(err error) { log.Error().Err(err).Msg("a feed could not be made") },
		}),
	}, nil
}
