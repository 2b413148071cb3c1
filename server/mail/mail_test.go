package mail_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/mail"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"spona/graph/members"
	"spona/graph/store/community"
	post "spona/server/mail"
)

// An inbox is a real SMTP server that keeps what it gets.
type inbox struct {
	mu       sync.Mutex
	messages []string
	refuse   error
}

func (i *inbox) NewSession(*smtp.Conn) (smtp.Session, error) { return &session{i}, nil }

type session struct{ inbox *inbox }

func (s *session) Mail(string, *smtp.MailOptions) error { return s.inbox.refusal() }
func (s *session) Rcpt(string, *smtp.RcptOptions) error { return nil }
func (s *session) Reset()                               {}
func (s *session) Logout() error                        { return nil }

func (s *session) Data(r io.Reader) error {
	content, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	s.inbox.mu.Lock()
	defer s.inbox.mu.Unlock()
	s.inbox.messages = append(s.inbox.messages, string(content))
	return nil
}

func (i *inbox) refusal() error {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.refuse
}

func (i *inbox) setRefusal(err error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.refuse = err
}

func (i *inbox) all() []string {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.messages
}

// serveInbox runs the server until the test ends.
func serveInbox(t *testing.T) (*inbox, *url.URL) {
	t.Helper()
	in := &inbox{}
	server := smtp.NewServer(in)
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = server.Serve(l)
	}()
	t.Cleanup(func() {
		_ = l.Close() // a server that has not begun to serve does not know it yet
		_ = server.Close()
		<-done
	})
	return in, &url.URL{Scheme: "smtp", Host: l.Addr().String()}
}

func openStore(t *testing.T) *community.Store {
	t.Helper()
	store, err := community.Open(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return store
}

func catalogue(t *testing.T) *post.Catalogue {
	t.Helper()
	c, err := post.LoadCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func put(t *testing.T, store *community.Store, letters ...members.Letter) {
	t.Helper()
	err := store.Write(t.Context(), func(w members.Writer) error {
		for i := range letters {
			if err := w.Send(&letters[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func allKinds() []members.LetterKind {
	return []members.LetterKind{
		members.LetterConfirm, members.LetterKnown, members.LetterReset, members.LetterResetUnknown, members.LetterPassword, members.LetterChange,
		members.LetterChanged, members.LetterInvitation, members.LetterIdentified, members.LetterDeclined, members.LetterSecondFactor,
	}
}

func TestALetterArrivesThroughARealServer(t *testing.T) {
	store, c := openStore(t), catalogue(t)
	in, server := serveInbox(t)
	sender, err := post.NewSMTP(server, "", "Spona <no-reply@spona.example>")
	if err != nil {
		t.Fatal(err)
	}
	site := &url.URL{Scheme: "https", Host: "spona.example"}
	p := post.NewPost(post.Options{Outbox: store, Sender: sender, Catalogue: c, Site: site})
	put(t, store, members.Letter{To: "ana@example.org", Language: "en-GB", Kind: members.LetterReset, Link: "abcdefg", Created: time.Now()})
	if sent := p.Round(t.Context()); sent != 1 {
		t.Fatalf("%d letters were sent", sent)
	}
	got := in.all()
	if len(got) != 1 {
		t.Fatalf("%d arrived", len(got))
	}
	message, err := mail.ReadMessage(strings.NewReader(got[0]))
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(message.Body)
	if err != nil {
		t.Fatal(err)
	}
	if message.Header.Get("To") != "<ana@example.org>" || message.Header.Get("Subject") != "Choose a new password" ||
		!strings.Contains(string(body), "https://spona.example/account/reset#abcdefg") {
		t.Errorf("got %s", got[0])
	}
	if sent := p.Round(t.Context()); sent != 0 {
		t.Errorf("%d were sent twice", sent)
	}
}

func TestALetterThatIsRefusedIsTriedAgainAndGivenUpInTheEnd(t *testing.T) {
	store := openStore(t)
	in, server := serveInbox(t)
	in.setRefusal(errors.New("451 not now"))
	sender, err := post.NewSMTP(server, "", "no-reply@spona.example")
	if err != nil {
		t.Fatal(err)
	}
	clock := time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)
	failures := 0
	p := post.NewPost(post.Options{
		Outbox: store, Sender: sender, Catalogue: catalogue(t), Site: &url.URL{Scheme: "https", Host: "spona.example"},
		Now: func() time.Time { return clock }, Failed: func(members.LetterKind, int, error) { failures++ },
	})
	kept := members.Letter{To: "ana@example.org", Kind: members.LetterPassword, Created: clock}
	put(t, store, kept)
	for range 3 {
		if p.Round(t.Context()) != 0 {
			t.Fatal("it was sent")
		}
	}
	if failures != 1 {
		t.Fatalf("tried %d times at once", failures)
	}
	clock = clock.Add(time.Hour)
	in.setRefusal(nil)
	if p.Round(t.Context()) != 1 {
		t.Error("it was not sent once the server took it")
	}
	in.setRefusal(errors.New("451 not now"))
	put(t, store, kept)
	for range 60 {
		clock = clock.Add(6 * time.Hour)
		p.Round(t.Context())
	}
	if due, err := store.Letters(t.Context(), clock.Add(1000*time.Hour), 10); err != nil || len(due) != 0 {
		t.Errorf("left are %v, %v", due, err)
	}
}

func TestAReceiverCannotBringHeadersAlong(t *testing.T) {
	in, server := serveInbox(t)
	sender, err := post.NewSMTP(server, "", "no-reply@spona.example")
	if err != nil {
		t.Fatal(err)
	}
	for _, to := range []string{"ana@example.org\r\nBcc: eve@example.org", "ana@example.org, eve@example.org", "", "ana"} {
		if err := sender.Send(t.Context(), post.Message{To: to, Subject: "s", Body: "b", Date: time.Now()}); err == nil {
			t.Errorf("%q was taken", to)
		}
	}
	if got := in.all(); len(got) != 0 {
		t.Errorf("arrived: %v", got)
	}
}

func TestAFolderForgetsTheLettersOfAnAccountThatIsGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "outbox")
	f := post.NewFolder(dir)
	const ana, ben = members.ID("uaaaaaaaaaaaaaaaaaaaaaaaa"), members.ID("ubbbbbbbbbbbbbbbbbbbbbbbb")
	for i, account := range []members.ID{ana, ben, ana} {
		if err := f.Send(t.Context(), post.Message{ID: int64(i), Account: account, To: "x@example.org", Subject: "s", Body: "b", Date: time.Now()}); err != nil {
			t.Fatal(err)
		}
	}
	for _, account := range []members.ID{ana, "*", ""} {
		if err := f.Forget(account, ""); err != nil {
			t.Fatal(err)
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 || !strings.HasPrefix(left[0].Name(), string(ben)) {
		t.Errorf("left are %v, %v", left, err)
	}
}

func TestEveryLanguageHasEveryLetterWithItsLink(t *testing.T) {
	c := catalogue(t)
	for _, language := range c.Languages() {
		for _, kind := range allKinds() {
			subject, body, err := c.Write(members.Letter{Language: language, Kind: kind}, "https://spona.example/x#y")
			if err != nil {
				t.Error(err)
				continue
			}
			if strings.Count(body, "https://spona.example/x#y") != 1 || strings.ContainsAny(subject+body, "{}") || len(subject) > 120 {
				t.Errorf("%s in %s: %q\n%s", kind, language, subject, body)
			}
		}
		if extra := c.Kinds(language); len(extra) != len(allKinds()) {
			t.Errorf("%s has letters that are not known: %v", language, extra)
		}
	}
}

func TestAServerOfUnclearSafetyIsRefused(t *testing.T) {
	for _, address := range []string{"http://mail.example", "smtp://mail.example:x", "mail.example"} {
		u, err := url.Parse(address)
		if err != nil {
			continue
		}
		if _, err := post.NewSMTP(u, "", "no-reply@spona.example"); err == nil {
			t.Errorf("%s was taken", address)
		}
	}
	if _, err := post.NewSMTP(&url.URL{Scheme: "smtps", Host: "mail.example"}, "", "nobody"); err == nil {
		t.Error("letters from nobody")
	}
}

func TestAPostStopsWhenItIsToldTo(t *testing.T) {
	store := openStore(t)
	p := post.NewPost(post.Options{
		Outbox: store, Sender: post.NewFolder(t.TempDir()), Catalogue: catalogue(t), Site: &url.URL{Scheme: "http", Host: "localhost"},
	})
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { defer close(done); p.Run(ctx) }()
	p.Wake()
	stop()
	<-done
}

func ExampleCatalogue_Write() {
	c, err := post.LoadCatalogue()
	if err != nil {
		panic(err)
	}
	subject, _, err := c.Write(members.Letter{Language: "en", Kind: members.LetterConfirm}, "https://spona.example/account/confirm#abc")
	fmt.Println(subject, err)
	// Output: Confirm your address <nil>
}

// Letters to an address that has no account yet are found once the account that it
// got is gone, one that was under way is not written any more, and old ones go.
func TestAFolderKeepsNoLetterToAnAddressThatIsGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "outbox")
	f := post.NewFolder(dir)
	const ana = members.ID("uaaaaaaaaaaaaaaaaaaaaaaaa")
	before := time.Now().Add(-time.Minute)
	send := func(id int64, account members.ID, to string, at time.Time) {
		t.Helper()
		if err := f.Send(t.Context(), post.Message{ID: id, Account: account, To: to, Subject: "s", Body: "b", Date: at}); err != nil {
			t.Fatal(err)
		}
	}
	left := func() int {
		t.Helper()
		files, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil {
			t.Fatal(err)
		}
		return len(files)
	}
	send(1, "", "ana@example.org", before)
	send(2, ana, "ana@example.org", before)
	send(3, "", "ben@example.org", before)
	if err := f.Forget(ana, "ana@example.org"); err != nil || left() != 1 {
		t.Fatalf("%d letters are left, %v", left(), err)
	}
	send(4, ana, "ana@example.org", before)
	if left() != 1 {
		t.Error("a letter that was under way was written")
	}
	send(5, "", "ana@example.org", time.Now().Add(time.Minute))
	if left() != 2 {
		t.Error("somebody who comes again gets no letters")
	}
	if err := f.Expire(time.Now().Add(-time.Hour)); err != nil || left() != 2 {
		t.Errorf("new letters went: %d are left, %v", left(), err)
	}
	if err := f.Expire(time.Now().Add(time.Hour)); err != nil || left() != 0 {
		t.Errorf("old letters stay: %d are left, %v", left(), err)
	}
}
