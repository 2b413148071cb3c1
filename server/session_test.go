package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"spona/graph/members"
)

const proveQuery = `mutation($p:String!){proveIdentity(input:{password:$p}){viewer{fresh} userErrors{code message}}}`

// A3. A session that somebody could know before never becomes one of more rights.
func TestASessionIsNewWheneverItGetsMoreRights(t *testing.T) {
	w := newTown(t)
	ana := w.citizen("ana", "198.51.100.1")
	root := w.staff("root", "198.51.100.2")
	known := func(cookie string) string { c := *ana; c.cookie = cookie; return c.as() }
	t.Run("signing in", func(t *testing.T) {
		fixed := w.client("198.51.100.3")
		fixed.cookie = "spona=" + strings.Repeat("a", 52)
		planted := fixed.cookie
		fixed.signIn("ana").wants(t, "")
		if fixed.cookie == planted || known(planted) != "" {
			t.Error("the cookie that was planted is let in")
		}
		other := w.client("198.51.100.4")
		other.signIn("ana").wants(t, "")
		if other.cookie == fixed.cookie {
			t.Error("two sign-ins have one session")
		}
		before := fixed.cookie
		fixed.signIn("ana").wants(t, "")
		if fixed.cookie == before {
			t.Error("signing in again keeps the session")
		}
	})
	t.Run("proving who one is", func(t *testing.T) {
		before := ana.cookie
		ana.ask(proveQuery, "p", townPassword).wants(t, "")
		if ana.cookie == before || known(before) != "" || ana.as() != "ana" {
			t.Error("the session is the same, or the old one still opens")
		}
	})
	t.Run("getting a role", func(t *testing.T) {
		token, before := ana.token(), ana.cookie
		root.ask(`mutation($i:ID!){giveRole(input:{id:$i,role:EDITOR}){account{role} userErrors{code}}}`, "i", root.idOf("ana")).wants(t, "")
		program := w.client("198.51.100.5")
		program.bearer = token
		if known(before) != "" || program.as() != "UNAUTHENTICATED" {
			t.Error("what was opened as a citizen is an editor's now")
		}
	})
}

// A4. The cookie is bound to the host, sent over TLS only, hidden from scripts, and
// not sent along from other sites.
func TestTheCookieOverHTTPSHasEveryGuard(t *testing.T) {
	w := newTown(t, "--public-url", "https://spona.example")
	c := w.client("198.51.100.1")
	r := c.signIn("root")
	cookies := (&http.Response{Header: r.header}).Cookies()
	if len(cookies) != 1 {
		t.Fatalf("%d cookies in %v", len(cookies), r.header)
	}
	got := cookies[0]
	if got.Name != "__Host-spona" || !got.Secure || !got.HttpOnly || got.SameSite != http.SameSiteStrictMode || got.Path != "/" || got.Domain != "" ||
		got.MaxAge != int((30*24*time.Hour).Seconds()) {
		t.Errorf("the cookie is %s", r.header.Get("Set-Cookie"))
	}
	if c.as() != "root" {
		t.Error("it does not open")
	}
	c.cookie = strings.Replace(c.cookie, "__Host-spona", "spona", 1)
	if c.as() != "" {
		t.Error("under the name without guards it opens too")
	}
	t.Run("and links in letters go to the public address, whatever a request calls it", func(t *testing.T) {
		body, err := jsonText(map[string]any{"query": askForReset, "variables": map[string]any{"e": addressOf("root")}})
		must(t, err)
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, w.site+"/graphql", strings.NewReader(body))
		must(t, err)
		request.Host = "evil.example"
		request.Header = http.Header{"Content-Type": {"application/json"}, "X-Forwarded-Host": {"evil.example"}, "X-Forwarded-Proto": {"http"}}
		answer, err := http.DefaultClient.Do(request)
		must(t, err)
		must(t, answer.Body.Close())
		if l := w.letter(addressOf("root"), 1); !strings.Contains(l.body, "https://spona.example/account/reset#") || strings.Contains(l.body, "evil") {
			t.Errorf("the letter says\n%s", l.body)
		}
	})
	t.Run("and a session ends sooner where that is set", func(t *testing.T) {
		w := newTown(t, "--keep", "sessions=2d,unused-sessions=1d")
		r := w.client("198.51.100.1").signIn("root")
		if set := r.header.Get("Set-Cookie"); !strings.Contains(set, "Max-Age=172800") {
			t.Errorf("the cookie is %s", set)
		}
	})
}

// A5. A link for a new password works once, for half an hour, for one who has it.
func TestALinkForANewPasswordWorksOnce(t *testing.T) {
	w := newTown(t)
	ana := w.citizen("ana", "198.51.100.1")
	letters, token := 1, ana.token()
	link := func() string {
		t.Helper()
		w.client("198.51.100.2").ask(askForReset, "e", addressOf("ana")).wants(t, "")
		letters++
		return w.letter(addressOf("ana"), letters).secret()
	}
	reset := func(link, password string) string {
		return w.client("198.51.100.3").ask(resetQuery, "l", link, "p", password).code()
	}
	t.Run("it stands where browsers send it to nobody", func(t *testing.T) {
		link()
		l := w.mail.to(addressOf("ana"))[letters-1]
		if !strings.Contains(l.body, w.site[:len("http://")]) || !strings.Contains(l.body, "/account/reset#") || strings.Contains(l.body, "?") {
			t.Errorf("the letter says\n%s", l.body)
		}
		if _, header, _ := fetch(t, http.MethodGet, w.site+"/account/reset", ""); header.Get("Referrer-Policy") != "no-referrer" {
			t.Error("the page tells where it was")
		}
	})
	t.Run("it lies nowhere once it was sent", func(t *testing.T) {
		secret := link()
		w.until("the letter is taken out of the outbox", func() bool { return !strings.Contains(w.everything(), secret) })
	})
	t.Run("of two who race one wins, and all sessions and tokens end", func(t *testing.T) {
		secret := link()
		var race sync.WaitGroup
		codes := make([]string, 6)
		for i := range codes {
			race.Go(func() { codes[i] = reset(secret, fmt.Sprintf("another password %d", i)) })
		}
		race.Wait()
		if won := strings.Count(fmt.Sprintf("%q", codes), `""`); won != 1 {
			t.Errorf("they got %q", codes)
		}
		program := w.client("198.51.100.4")
		program.bearer = token
		if ana.as() != "" || program.as() != "UNAUTHENTICATED" {
			t.Error("a session or a token goes on")
		}
		letters++ // that it was changed
		if got := w.letter(addressOf("ana"), letters).subject; !strings.Contains(got, "changed") {
			t.Errorf("the owner is told %q", got)
		}
		if got := reset(secret, "yet another password"); got != "BAD_USER_INPUT" {
			t.Errorf("a second time: %q", got)
		}
	})
	t.Run("not too late, not for another errand, not by guessing", func(t *testing.T) {
		secret := link()
		if got := w.client("198.51.100.5").ask(confirmLink, "l", secret).code(); got != "BAD_USER_INPUT" {
			t.Errorf("as a confirmation: %q", got)
		}
		w.store(func(s members.Writer) error {
			l, err := s.Link(members.Secret(secret).Digest())
			must(t, err)
			if left := time.Until(l.Expires); left > 30*time.Minute {
				t.Errorf("it works for %s", left)
			}
			must(t, s.EndLink(l.Digest))
			l.Expires = time.Now().Add(-time.Second)
			return s.PutLink(l)
		})
		for name, guess := range map[string]string{"too late": secret, "a guess": strings.Repeat("a", 52), "nothing": "", "a pattern": "%"} {
			if got := reset(guess, "another good password"); got != "BAD_USER_INPUT" {
				t.Errorf("%s: %q", name, got)
			}
		}
	})
}

// everything is all bytes of the data folder.
func (w *town) everything() string {
	w.t.Helper()
	return folderText(w.t, w.dir)
}

// folderText is all bytes of all files in a folder.
func folderText(t *testing.T, dir string) string {
	t.Helper()
	var all bytes.Buffer
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if os.IsNotExist(err) {
			return nil // it went meanwhile
		}
		all.Write(content)
		return err
	})
	must(t, err)
	return all.String()
}

// A11. Who is kept out is out with the next request, by whatever they came in.
func TestWhoIsKeptOutIsOutAtOnce(t *testing.T) {
	w := newTown(t)
	ana, mira := w.citizen("ana", "198.51.100.1"), w.staff("mira", "198.51.100.2")
	phone := w.client("198.51.100.3")
	phone.signIn("ana").wants(t, "")
	program := w.client("198.51.100.4")
	program.bearer = ana.token()
	w.client("198.51.100.5").ask(askForReset, "e", addressOf("ana")).wants(t, "")
	link := w.letter(addressOf("ana"), 2).secret()
	id := mira.idOf("ana")
	if ana.as() != "ana" || phone.as() != "ana" || program.as() != "ana" {
		t.Fatal("she is not in")
	}
	cookies := []string{ana.cookie, phone.cookie}
	mira.ask(`mutation($i:ID!){suspendAccount(input:{id:$i,reason:"insults others"}){account{state} userErrors{code}}}`, "i", id).wants(t, "")
	out := func(t *testing.T) {
		t.Helper()
		ana.cookie, phone.cookie = cookies[0], cookies[1]
		if ana.as() != "" || phone.as() != "" || program.as() != "UNAUTHENTICATED" {
			t.Error("a session or a token goes on")
		}
		program.ask(applyQuery, "n", "Watch", "k", "MEDIA").wants(t, "UNAUTHENTICATED")
	}
	out(t)
	w.client("198.51.100.6").signIn("ana").wants(t, "UNAUTHENTICATED")
	w.client("198.51.100.6").ask(resetQuery, "l", link, "p", "another good password").wants(t, "BAD_USER_INPUT")
	t.Run("and what she came in by does not come back with her", func(t *testing.T) {
		mira.ask(`mutation($i:ID!){reinstateAccount(input:{id:$i}){account{state} userErrors{code}}}`, "i", id).wants(t, "")
		out(t)
		w.client("198.51.100.6").signIn("ana").wants(t, "")
	})
}
