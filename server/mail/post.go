package mail

import (
	"context"
	"net/url"
	"strings"
	"time"

	"spona/graph/forum"
	"spona/graph/members"
	"spona/graph/store/community"
)

// A Message is a letter that is ready to be sent.
type Message struct {
	ID      int64
	Account members.ID // whom it is of, "" for nobody who has an account
	To      string
	Subject string
	Body    string
	Date    time.Time

	// Unsubscribe is the address at which a program ends such letters for their
	// reader; "" for letters that cannot be ended.
	Unsubscribe string
}

// A Sender sends one message, or says that it could not.
type Sender interface {
	Send(ctx context.Context, m Message) error
}

// An Outbox is where letters wait.
type Outbox interface {
	Letters(ctx context.Context, now time.Time, limit int) ([]community.Due, error)
	Sent(ctx context.Context, id int64) error
	Later(ctx context.Context, id int64, until time.Time) error
}

var _ Outbox = (*community.Store)(nil)

// Options say how a post works. Outbox, Sender, Catalogue and Site are needed.
type Options struct {
	Outbox    Outbox
	Sender    Sender
	Catalogue *Catalogue
	Site      *url.URL         // the public address, for links
	News      News             // what letters with news tell; nil where there are none
	Now       func() time.Time // nil for the clock

	// Failed is told why a letter could not be sent, without its receiver; nil for
	// nobody.
	Failed func(kind members.LetterKind, tries int, err error)
}

// A Post carries letters from the outbox to their receivers.
type Post struct {
	options Options
	wake    chan struct{}
}

// How often the outbox is looked at unasked, how many letters are taken at a time,
// and after how long one is given up.
const (
	rounds    = 30 * time.Second
	atATime   = 50
	givenUp   = 72 * time.Hour
	firstWait = time.Minute
	lastWait  = 6 * time.Hour
	sendTime  = time.Minute
)

// NewPost makes a post.
func NewPost(o Options) *Post {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Failed == nil {
		o.Failed = func(members.LetterKind, int, error) {}
	}
	return &Post{o, make(chan struct{}, 1)}
}

// Wake makes the post look at the outbox now.
func (p *Post) Wake() {
	select {
	case p.wake <- struct{}{}:
	default: // it is about to
	}
}

// Run carries letters until the context ends.
func (p *Post) Run(ctx context.Context) {
	tick := time.NewTicker(rounds)
	defer tick.Stop()
	for {
		p.Round(ctx)
		select {
		case <-ctx.Done():
			return
		case <-p.wake:
		case <-tick.C:
		}
	}
}

// Round sends what is due, and returns how many letters went out.
func (p *Post) Round(ctx context.Context) (sent int) {
	for ctx.Err() == nil {
		due, err := p.options.Outbox.Letters(ctx, p.options.Now(), atATime)
		if err != nil {
			p.options.Failed("", 0, err)
			return sent
		}
		for _, d := range due {
			if p.deliver(ctx, d) {
				sent++
			}
		}
		if len(due) < atATime {
			return sent
		}
	}
	return sent
}

// deliver sends one letter, or puts it off. A letter is removed after it was sent:
// when the server is killed between the two, it is sent twice rather than never.
func (p *Post) deliver(ctx context.Context, d community.Due) bool {
	err := p.send(ctx, d)
	if err == nil {
		if err = p.options.Outbox.Sent(ctx, d.ID); err == nil {
			return true
		}
	}
	if ctx.Err() != nil {
		return false
	}
	p.options.Failed(d.Kind, d.Tries+1, err)
	now := p.options.Now()
	if now.Sub(d.Created) > givenUp {
		err = p.options.Outbox.Sent(ctx, d.ID)
	} else {
		err = p.options.Outbox.Later(ctx, d.ID, now.Add(min(firstWait<<min(d.Tries, 16), lastWait)))
	}
	if err != nil {
		p.options.Failed(d.Kind, d.Tries+1, err)
	}
	return false
}

func (p *Post) send(ctx context.Context, d community.Due) error {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	if d.Kind == forum.LetterNews {
		return p.sendNews(ctx, d)
	}
	subject, body, err := p.options.Catalogue.Write(d.Letter, p.link(d.Letter))
	if err != nil {
		return err
	}
	return p.options.Sender.Send(ctx, Message{ID: d.ID, Account: d.Account, To: d.To, Subject: subject, Body: body, Date: d.Created})
}

// sendNews sends a letter with what its receiver has not read yet, and none when that
// is nothing.
func (p *Post) sendNews(ctx context.Context, d community.Due) error {
	if p.options.News == nil {
		return nil
	}
	news, err := p.options.News.NewsOfLetter(ctx, d.ID)
	if err != nil || len(news) == 0 {
		return err
	}
	stop := stopping(p.options.Site, d.Link)
	subject, body, err := p.options.Catalogue.WriteNews(d.Letter, news, p.options.Site, stop)
	if err != nil {
		return err
	}
	return p.options.Sender.Send(ctx, Message{
		ID: d.ID, Account: d.Account, To: d.To, Subject: subject, Body: body, Date: d.Created, Unsubscribe: stop,
	})
}

// link is where a letter's link leads. The secret stands behind the #, which
// browsers send to nobody: not to the server's log, not to a proxy, not to another
// site as the page that one came from.
func (p *Post) link(l members.Letter) string {
	if l.Link == "" {
		return strings.TrimSuffix(p.options.Site.String(), "/") + "/"
	}
	page := map[members.LetterKind]string{
		members.LetterConfirm: "confirm", members.LetterChange: "confirm", members.LetterReset: "reset", members.LetterInvitation: "join",
	}[l.Kind]
	return p.options.Site.JoinPath("account", page).String() + "#" + string(l.Link)
}
