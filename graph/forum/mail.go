package forum

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	"spona/graph"
	"spona/graph/members"
)

// LetterNews is a letter that tells news of the forum. Its link ends such letters
// ([Service.Unsubscribe]); what it tells is [Service.NewsOfLetter].
const LetterNews members.LetterKind = "news"

const (
	maxNewsInLetter = 50
	mailRound       = 100
	// settling is how long news waits that is sent at once, so that what is read in the
	// place at once is not sent, and a few posts in a row are one letter.
	settling = 2 * time.Minute
)

// SendNews puts letters with news into the outbox for those to whom it is due, some at
// a time, and says how many. News that was read meanwhile is not sent, and none is sent
// twice.
func (s *Service) SendNews(ctx context.Context) (sent int, err error) {
	err = s.Store.WriteForum(ctx, func(w Writer) error {
		due, err := w.MailDue(s.now(), s.now().Add(-settling), mailRound)
		if err != nil {
			return err
		}
		for i := range due {
			told, err := s.sendNews(w, &due[i])
			if err != nil {
				return err
			}
			if told {
				sent++
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return sent, nil
}

// sendNews puts one letter into the outbox. Its time counts as the letter's even when
// there was nothing left to tell.
func (s *Service) sendNews(w Writer, m *Mailing) (told bool, err error) {
	a, err := w.Account(m.Account)
	if err != nil {
		return false, err
	}
	news, err := w.UntoldNews(a.ID, maxNewsInLetter)
	if err != nil {
		return false, err
	}
	m.Last = s.now()
	if err := w.PutMail(m); err != nil || len(news) == 0 {
		return false, err
	}
	letter := &members.Letter{
		Account: a.ID, To: a.Email, Language: a.Language, Kind: LetterNews, Link: s.unsubscribing(a.ID), Created: s.now(),
	}
	if err := w.Send(letter); err != nil {
		return false, err
	}
	ids := make([]ID, len(news))
	for i := range news {
		ids[i] = news[i].ID
	}
	return true, w.SetLetter(letter.ID, ids)
}

// News is a notification with what a letter may say of it.
type News struct {
	Notification

	// Title is that of the topic when everybody may read it, and "" otherwise: mail
	// passes through many hands.
	Title string
}

// NewsOfLetter is what a letter tells, the oldest first: what its receiver may still
// read when it is written, and has not read yet.
func (s *Service) NewsOfLetter(ctx context.Context, letter int64) ([]News, error) {
	return read(ctx, s, func(r Reader) (all []News, err error) {
		told, err := r.NewsOfLetter(letter)
		if err != nil {
			return nil, err
		}
		for i := range told {
			n, err := newsFor(r, &told[i])
			if err != nil {
				return nil, err
			}
			if n != nil {
				all = append(all, *n)
			}
		}
		return all, nil
	})
}

// newsFor is a notification as a letter tells it, nil when it is not to be told.
func newsFor(r Reader, n *Notification) (*News, error) {
	if n.Read {
		return nil, nil
	}
	if n.Space == "" {
		return &News{Notification: *n}, nil
	}
	space, err := r.Space(n.Space)
	if err != nil {
		return nil, err
	}
	watcher, err := r.Watcher(n.Account, n.Topic, space)
	if absent(err) || err == nil && !watcher.may(space) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	t, err := r.Topic(n.Topic)
	if absent(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	out := &News{Notification: *n}
	if space.Reach == OfEverybody && t.Hidden == "" {
		out.Title = t.Title
	}
	return out, nil
}

// unsubscribing is the secret of the link that ends letters with news. It is made of
// the account and a key, and kept nowhere.
func (s *Service) unsubscribing(account ID) members.Secret {
	m := hmac.New(sha256.New, s.Key)
	m.Write([]byte("no news by mail for " + string(account)))
	return members.Secret(string(account) + "." + hex.EncodeToString(m.Sum(nil)))
}

// Unsubscribe ends letters with news, for whoever has the link of one. Asking for it
// twice changes nothing.
func (s *Service) Unsubscribe(ctx context.Context, link members.Secret) error {
	account, _, _ := strings.Cut(string(link), ".")
	if !hmac.Equal([]byte(s.unsubscribing(ID(account))), []byte(link)) {
		return graph.Invalid("link", "this link is not complete; copy all of it")
	}
	return s.Store.WriteForum(ctx, func(w Writer) error {
		if _, err := w.Account(ID(account)); err != nil {
			if absent(err) {
				return nil // who is gone gets no letters
			}
			return err
		}
		return setMail(w, ID(account), MailNever)
	})
}
