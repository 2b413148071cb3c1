package auth_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
	"spona/graph/store/community"
	"spona/server/auth"
)

// cheap is a cost that tests can pay.
func cheap() auth.Cost { return auth.Cost{Memory: 64, Passes: 1} }

func TestAPasswordIsComparedWithItsHash(t *testing.T) {
	p := auth.NewPasswords(cheap())
	hash, err := p.Hash(t.Context(), "correct horse")
	if err != nil || !strings.HasPrefix(hash, "$argon2id$v=19$m=64,t=1,p=1$") {
		t.Fatal(hash, err)
	}
	other, err := p.Hash(t.Context(), "correct horse")
	if err != nil || other == hash {
		t.Error("two hashes of one password are the same: no salt")
	}
	for password, want := range map[string]bool{"correct horse": true, "correct horsf": false, "": false, strings.Repeat("x", 1<<20): false} {
		if same, _, err := p.Verify(t.Context(), hash, password); err != nil || same != want {
			t.Errorf("%.20q: %v %v", password, same, err)
		}
	}
	if same, _, err := p.Verify(t.Context(), "", "correct horse"); err != nil || same {
		t.Error("no hash at all is a match")
	}
}

func TestAHashOfAnotherCostIsToBeMadeAnew(t *testing.T) {
	old, err := auth.NewPasswords(cheap()).Hash(t.Context(), "correct horse")
	if err != nil {
		t.Fatal(err)
	}
	p := auth.NewPasswords(auth.Cost{Memory: 128, Passes: 1})
	if same, again, err := p.Verify(t.Context(), old, "correct horse"); !same || !again || err != nil {
		t.Error(same, again, err)
	}
	if same, again, err := p.Verify(t.Context(), old, "wrong"); same || again || err != nil {
		t.Error(same, again, err)
	}
}

func TestADamagedHashIsAnErrorAndNoPanic(t *testing.T) {
	p := auth.NewPasswords(cheap())
	for _, hash := range []string{
		"x", "$argon2id$v=19$m=4294967295,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA", "$argon2id$v=19$m=0,t=0,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
		"$argon2i$v=19$m=64,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA", "$argon2id$v=19$m=64,t=1,p=1$!$!", "$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAA$",
	} {
		if _, _, err := p.Verify(t.Context(), hash, "x"); err == nil {
			t.Errorf("%q was taken", hash)
		}
	}
}

func TestACrowdThatSignsInIsTurnedAwayNotQueuedWithoutEnd(t *testing.T) {
	p := auth.NewPasswords(auth.Cost{Memory: 8 << 10, Passes: 2})
	var wg sync.WaitGroup
	var mu sync.Mutex
	codes := map[graph.Code]int{}
	for range 400 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_, _, err := p.Verify(context.WithoutCancel(t.Context()), "", "x")
			mu.Lock()
			defer mu.Unlock()
			codes[graph.CodeOf(err)]++
		}()
	}
	wg.Wait()
	if codes[""] == 0 || codes[graph.CodeOverloaded] == 0 || codes[""]+codes[graph.CodeOverloaded] != 400 {
		t.Errorf("got %v", codes)
	}
	if _, _, err := p.Verify(t.Context(), "", "x"); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func TestWhatIsSealedOpensOnlyAsItWasSealed(t *testing.T) {
	keys, err := auth.NewKeys(auth.NewSecret())
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := keys.Close([]byte("a key of codes"), "ana")
	if err != nil {
		t.Fatal(err)
	}
	if plain, err := keys.Open(sealed, "ana"); err != nil || string(plain) != "a key of codes" {
		t.Error(string(plain), err)
	}
	if bytes.Contains(sealed, []byte("codes")) {
		t.Error("it can be read")
	}
	other, err := auth.NewKeys(auth.NewSecret())
	if err != nil {
		t.Fatal(err)
	}
	broken := append([]byte(nil), sealed...)
	broken[len(broken)-1] ^= 1
	for name, open := range map[string]func() ([]byte, error){
		"for somebody else": func() ([]byte, error) { return keys.Open(sealed, "ben") },
		"with another key":  func() ([]byte, error) { return other.Open(sealed, "ana") },
		"changed":           func() ([]byte, error) { return keys.Open(broken, "ana") },
		"cut":               func() ([]byte, error) { return keys.Open(sealed[:4], "ana") },
	} {
		if _, err := open(); err == nil {
			t.Errorf("%s: it opens", name)
		}
	}
	if _, err := auth.NewKeys([]byte("short")); err == nil {
		t.Error("a short key is taken")
	}
}

func TestALimiterCountsEachKeyApartAndForgivesWithTime(t *testing.T) {
	clock := time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)
	l := auth.NewLimiter(func() time.Time { return clock })
	limit := auth.Limit{Burst: 3, Every: time.Minute}
	for i := range 3 {
		if err := l.Take(limit, "a", "b"); err != nil {
			t.Fatalf("attempt %d: %v", i, err)
		}
	}
	if err := l.Take(limit, "a", "b"); graph.CodeOf(err) != graph.CodeRateLimited {
		t.Fatalf("the fourth: %v", err)
	}
	if err := l.Take(limit, "ab", ""); err != nil {
		t.Errorf("another key: %v", err)
	}
	clock = clock.Add(time.Minute)
	if err := l.Take(limit, "a", "b"); err != nil {
		t.Errorf("a minute later: %v", err)
	}
	if err := l.Take(limit, "a", "b"); err == nil {
		t.Error("two within a minute")
	}
}

func TestALimiterStaysSmallWhateverStrangersSend(t *testing.T) {
	l := auth.NewLimiter(nil)
	limit := auth.Limit{Burst: 1, Every: time.Hour}
	for i := range 250_000 {
		if err := l.Take(limit, fmt.Sprint(i)); err != nil {
			t.Fatal(err)
		}
	}
	if n := l.Size(); n > 100_000 {
		t.Errorf("%d keys are kept", n)
	}
}

const password = "correct horse battery staple"

// gate is a gate over a real store with one account.
func gate(t *testing.T, o auth.Options) (*auth.Gate, *members.Service) {
	t.Helper()
	store, err := community.Open(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	keys, err := auth.NewKeys(auth.NewSecret())
	if err != nil {
		t.Fatal(err)
	}
	m, err := members.New(members.Options{Store: store, Passwords: auth.NewPasswords(cheap()), Seal: keys, Marks: keys.Marks()})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Install(t.Context(), members.SignUp{Email: "ana@example.org", Password: password, Handle: "ana"}, access.Citizen); err != nil {
		t.Fatal(err)
	}
	return auth.NewGate(m, auth.NewLimiter(nil), o), m
}

func signIn(t *testing.T, m *members.Service) members.Secret {
	t.Helper()
	secret, err := m.SignIn(t.Context(), members.SignIn{Email: "ana@example.org", Password: password})
	if err != nil {
		t.Fatal(err)
	}
	return secret
}

// seen sends a request through a gate and says who it was taken for.
func seen(g *auth.Gate, r *http.Request) (account string, v *auth.Visit, answer *http.Response) {
	w := httptest.NewRecorder()
	g.Handler(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		v = auth.VisitOf(r.Context())
		account = v.Viewer().Account()
	})).ServeHTTP(w, r)
	return account, v, w.Result()
}

func request(t *testing.T, header ...string) *http.Request {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	return r
}

func TestACookieOrATokenSaysWhoAsks(t *testing.T) {
	g, m := gate(t, auth.Options{})
	secret := string(signIn(t, m))
	for name, c := range map[string]struct {
		header  []string
		known   bool
		refused bool // a program is told that its token opens nothing
	}{
		"nothing":            {nil, false, false},
		"a cookie":           {[]string{"Cookie", "spona=" + secret}, true, false},
		"a wrong cookie":     {[]string{"Cookie", "spona=" + secret + "x"}, false, false},
		"two cookies":        {[]string{"Cookie", "spona=" + secret + "; spona=" + secret}, false, false},
		"an endless cookie":  {[]string{"Cookie", "spona=" + strings.Repeat("x", 5000)}, false, false},
		"a header":           {[]string{"Authorization", "Bearer " + secret}, true, false},
		"two headers":        {[]string{"Authorization", "Bearer " + secret, "Authorization", "Bearer " + secret}, false, false},
		"another scheme":     {[]string{"Authorization", "Basic " + secret}, false, false},
		"the secure cookie":  {[]string{"Cookie", "__Host-spona=" + secret}, false, false},
		"a wrong header too": {[]string{"Authorization", "Bearer x", "Cookie", "spona=" + secret}, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			account, v, _ := seen(g, request(t, c.header...))
			if (account != "") != c.known {
				t.Errorf("taken for %q", account)
			}
			if (v.Refused() != nil) != c.refused {
				t.Errorf("told of a wrong token: %v", v.Refused())
			}
		})
	}
}

func TestTheCookieIsBoundToTheHostAndHiddenFromScripts(t *testing.T) {
	for _, secure := range []bool{false, true} {
		g, m := gate(t, auth.Options{Secure: secure})
		w := httptest.NewRecorder()
		g.Handler(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			if err := auth.VisitOf(r.Context()).Enter(r.Context(), signIn(t, m)); err != nil {
				t.Error(err)
			}
		})).ServeHTTP(w, request(t))
		cookies := w.Result().Cookies()
		if len(cookies) != 1 {
			t.Fatalf("%d cookies", len(cookies))
		}
		c := cookies[0]
		if !c.HttpOnly || c.SameSite != http.SameSiteStrictMode || c.Path != "/" || c.Domain != "" || c.Secure != secure ||
			strings.HasPrefix(c.Name, "__Host-") != secure {
			t.Errorf("the cookie is %+v", c)
		}
	}
}

func TestACookieThatOpensNothingIsTakenAway(t *testing.T) {
	g, _ := gate(t, auth.Options{})
	_, _, answer := seen(g, request(t, "Cookie", "spona=old"))
	if got := answer.Header.Get("Set-Cookie"); !strings.Contains(got, "Max-Age=0") {
		t.Errorf("Set-Cookie: %q", got)
	}
}

func TestTheProxysWordCountsOnlyFromAProxyThatIsNamed(t *testing.T) {
	proxies := []netip.Prefix{netip.MustParsePrefix("192.0.2.0/24")} // httptest's peer is 192.0.2.1
	for name, c := range map[string]struct {
		proxies   []netip.Prefix
		forwarded []string
		differ    bool // whether clients behind it are counted apart
	}{
		"a stranger's header":  {nil, []string{"203.0.113.1", "203.0.113.2"}, false},
		"a proxy's":            {proxies, []string{"203.0.113.1", "203.0.113.2"}, true},
		"made up behind it":    {proxies, []string{"198.51.100.1, 203.0.113.1", "198.51.100.2, 203.0.113.1"}, false},
		"one IPv6 network":     {proxies, []string{"2001:db8::1", "2001:db8::2"}, false},
		"two IPv6 networks":    {proxies, []string{"2001:db8::1", "2001:db8:0:1::1"}, true},
		"nonsense in between":  {proxies, []string{"x", "y"}, false},
		"through two proxies":  {proxies, []string{"203.0.113.1, 192.0.2.7", "203.0.113.2, 192.0.2.7"}, true},
		"a made-up last proxy": {proxies, []string{"203.0.113.1, 10.0.0.1", "203.0.113.2, 10.0.0.1"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			g, _ := gate(t, auth.Options{Proxies: c.proxies})
			limited := func(forwarded string, account int) bool {
				_, v, _ := seen(g, request(t, "X-Forwarded-For", forwarded))
				return v.Attempt("sign-in", fmt.Sprint(account)) != nil
			}
			for i := range 60 {
				if limited(c.forwarded[0], i) {
					t.Fatalf("attempt %d is refused already", i)
				}
			}
			if !limited(c.forwarded[0], 60) {
				t.Fatal("nothing is limited")
			}
			if got := !limited(c.forwarded[1], 61); got != c.differ {
				t.Errorf("counted apart: %v", got)
			}
		})
	}
}

func TestNobodyLocksSomebodyElseOut(t *testing.T) {
	g, _ := gate(t, auth.Options{Proxies: []netip.Prefix{netip.MustParsePrefix("192.0.2.0/24")}})
	for i := range 20 {
		_, v, _ := seen(g, request(t, "X-Forwarded-For", "203.0.113.9"))
		_ = v.Attempt("sign-in", "ana@example.org")
		_ = i
	}
	_, attacker, _ := seen(g, request(t, "X-Forwarded-For", "203.0.113.9"))
	if err := attacker.Attempt("sign-in", "ana@example.org"); graph.CodeOf(err) != graph.CodeRateLimited {
		t.Errorf("the attacker goes on: %v", err)
	}
	_, owner, _ := seen(g, request(t, "X-Forwarded-For", "198.51.100.4"))
	if err := owner.Attempt("sign-in", "ana@example.org"); err != nil {
		t.Errorf("the owner is locked out: %v", err)
	}
}

// What names no account is counted per origin alone: together, a few strangers could
// keep everybody from using the links in their letters.
func TestStrangersDoNotUseUpTheAttemptsOfAll(t *testing.T) {
	g, _ := gate(t, auth.Options{Proxies: []netip.Prefix{netip.MustParsePrefix("192.0.2.0/24")}})
	attempt := func(origin int) error {
		_, v, _ := seen(g, request(t, "X-Forwarded-For", fmt.Sprintf("203.0.113.%d", origin)))
		return v.Attempt("link", "")
	}
	for origin := range 20 {
		for range 60 {
			if err := attempt(origin); err != nil {
				t.Fatalf("origin %d: %v", origin, err)
			}
		}
	}
	if err := attempt(3); graph.CodeOf(err) != graph.CodeRateLimited {
		t.Errorf("one origin goes on: %v", err)
	}
	if err := attempt(77); err != nil {
		t.Errorf("somebody else: %v", err)
	}
}

// Who tries codes has the password, so the account alone is counted.
func TestCodesAreCountedByAccount(t *testing.T) {
	l := auth.NewLimiter(nil)
	for i := range 10 {
		if err := l.Code("ana"); err != nil {
			t.Fatalf("code %d: %v", i, err)
		}
	}
	if err := l.Code("ana"); graph.CodeOf(err) != graph.CodeRateLimited {
		t.Errorf("the eleventh: %v", err)
	}
	if err := l.Code("ben"); err != nil {
		t.Errorf("somebody else's: %v", err)
	}
}
