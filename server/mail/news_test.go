package mail_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"spona/graph"
	"spona/graph/forum"
	"spona/graph/members"
	post "spona/server/mail"
)

func everyReason() (news []forum.News) {
	for _, why := range []forum.Why{forum.Moderated, forum.Solved, forum.Mentioned, forum.Replied, forum.Watched} {
		for _, title := range []string{"Who owns it? {stop} {news}", ""} {
			news = append(news, forum.News{Notification: forum.Notification{Why: why, Topic: "htopic"}, Title: title})
		}
	}
	return append(news, forum.News{Notification: forum.Notification{Why: forum.Moderated}})
}

func TestALetterWithNewsSaysWhyEachIsToldInEveryLanguage(t *testing.T) {
	c, site := catalogue(t), &url.URL{Scheme: "https", Host: "spona.example"}
	for _, language := range c.Languages() {
		subject, body, err := c.WriteNews(members.Letter{Language: language}, everyReason(), site, "https://spona.example/unsubscribe?link=x")
		if err != nil {
			t.Fatal(err)
		}
		lines := make(map[string]bool)
		for line := range strings.SplitSeq(body, "\n") {
			if strings.HasPrefix(line, "– ") {
				lines[strings.TrimSuffix(line, ":")] = true
			}
		}
		if len(lines) != 10 || subject == "" {
			t.Errorf("%s has %d different reasons of 10:\n%s", language, len(lines), body)
		}
		for text, times := range map[string]int{
			"https://spona.example/forum/topic/htopic": 10, "https://spona.example/notifications": 1,
			"https://spona.example/unsubscribe?link=x": 1, "Who owns it? {stop} {news}": 5, "{": 10, "{title}": 0,
		} {
			if got := strings.Count(body, text); got != times {
				t.Errorf("%s has %q %d times, want %d:\n%s", language, text, got, times, body)
			}
		}
	}
}

// letters are whose letters with news were ended.
type letters struct {
	ended []members.Secret
	err   error
}

func (l *letters) Unsubscribe(_ context.Context, link members.Secret) error {
	if l.err == nil {
		l.ended = append(l.ended, link)
	}
	return l.err
}

func TestReadingTheLinkChangesNothingAndPostingToItEndsLetters(t *testing.T) {
	of := &letters{}
	page, err := post.NewUnsubscriber(catalogue(t), of, func(error) { t.Error("failed") })
	if err != nil {
		t.Fatal(err)
	}
	ask := func(method, language string) (int, string, http.Header) {
		r := httptest.NewRequestWithContext(t.Context(), method, post.UnsubscribePath+"?link=secret", strings.NewReader("List-Unsubscribe=One-Click"))
		r.Header.Set("Accept-Language", language)
		w := httptest.NewRecorder()
		page.ServeHTTP(w, r)
		body, err := io.ReadAll(w.Result().Body)
		if err != nil {
			t.Fatal(err)
		}
		return w.Code, string(body), w.Header()
	}
	for _, c := range []struct{ language, tag, button string }{
		{"sq-AL,sq;q=0.9,en;q=0.8", "sq", "<button>Jo më letra</button>"}, {"sr", "sr-Cyrl", "<button>Без даљих писама</button>"},
		{"", "en", "<button>No more letters</button>"}, {"zz;;q", "en", "<button>No more letters</button>"},
	} {
		status, body, h := ask(http.MethodGet, c.language)
		if status != http.StatusOK || !strings.Contains(body, c.button) || !strings.Contains(body, `<html lang="`+c.tag+`">`) ||
			!strings.Contains(h.Get("Content-Security-Policy"), "form-action 'self'") {
			t.Errorf("%q: %d %s", c.language, status, body)
		}
	}
	if len(of.ended) != 0 {
		t.Fatal("reading the page ended letters")
	}
	if status, body, _ := ask(http.MethodPost, "en"); status != http.StatusOK || len(of.ended) != 1 || of.ended[0] != "secret" || strings.Contains(body, "<button>") {
		t.Errorf("%d %s, ended %v", status, body, of.ended)
	}
	of.err = graph.Invalid("link", "not complete")
	if status, body, _ := ask(http.MethodPost, "en"); status != http.StatusBadRequest || !strings.Contains(body, "does not work") {
		t.Errorf("a wrong link: %d %s", status, body)
	}
	if status, _, _ := ask(http.MethodDelete, "en"); status != http.StatusMethodNotAllowed {
		t.Errorf("DELETE: %d", status)
	}
}

func TestAFailureOfTheStoreIsNotCalledAWrongLink(t *testing.T) {
	var told error
	broken := errors.New("no store")
	page, err := post.NewUnsubscriber(catalogue(t), &letters{err: broken}, func(err error) { told = err })
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	page.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodPost, post.UnsubscribePath+"?link=x", nil))
	if w.Code != http.StatusServiceUnavailable || !errors.Is(told, broken) {
		t.Errorf("%d, told %v", w.Code, told)
	}
}
