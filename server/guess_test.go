package main

import (
	"fmt"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"

	"spona/graph/members"
)

// A1. What is answered, and the work that goes into it, is the same for an address
// that has an account and for one that has none. The work is counted, not timed: so
// many passwords hashed, so many letters.
func TestNobodyLearnsWhoHasAnAccount(t *testing.T) {
	w := newTown(t)
	w.citizen("ana", "198.51.100.1")
	w.client("198.51.100.2").signUp("waiting")
	mira := w.staff("mira", "198.51.100.3")
	w.citizen("banned", "198.51.100.4")
	mira.ask(`mutation($i:ID!){suspendAccount(input:{id:$i,reason:"insults others"}){userErrors{code}}}`, "i", mira.idOf("banned")).wants(t, "")

	compare := func(t *testing.T, hashes int, ask func(c *client, who string) reply, who ...string) {
		t.Helper()
		answers := make(map[string]reply)
		for i, name := range who {
			before := w.hashes()
			answers[name] = ask(w.client(fmt.Sprintf("192.0.2.%d", i+1)), name)
			if got := w.hashes() - before; got != hashes {
				t.Errorf("%s: %d passwords were hashed, want %d", name, got, hashes)
			}
		}
		same(t, answers)
	}
	t.Run("by signing in", func(t *testing.T) {
		compare(t, 1, func(c *client, who string) reply {
			return c.ask(signInQuery, "e", addressOf(who), "p", "a wrong password")
		}, "ana", "nobody", "waiting", "banned", "mira")
	})
	t.Run("nor which password is right", func(t *testing.T) {
		compare(t, 1, func(c *client, who string) reply { return c.signIn(who) }, "nobody", "waiting", "banned", "mira")
	})
	t.Run("by signing up", func(t *testing.T) {
		compare(t, 1, func(c *client, who string) reply {
			return c.ask(signUpQuery, "e", addressOf(who), "p", townPassword, "h", "as_"+who)
		}, "ana", "newcomer", "banned")
	})
	t.Run("by signing up with a handle that is taken", func(t *testing.T) {
		compare(t, 1, func(c *client, who string) reply {
			return c.ask(signUpQuery, "e", addressOf(who), "p", townPassword, "h", "mira")
		}, "ana", "stranger", "waiting", "mira")
	})
	t.Run("by asking for a new password", func(t *testing.T) {
		before := len(w.mail.to(addressOf("ana")))
		compare(t, 0, func(c *client, who string) reply { return c.ask(askForReset, "e", addressOf(who)) }, "ana", "nothere", "banned")
		w.letter(addressOf("ana"), before+1)
		w.letter(addressOf("nothere"), 1)
	})
	t.Run("by moving to an address", func(t *testing.T) {
		c := w.citizen("mover", "198.51.100.9")
		answers := make(map[string]reply)
		for _, who := range []string{"ana", "unheard"} {
			answers[who] = c.ask(`mutation($e:String!){changeEmail(input:{email:$e}){done userErrors{code message}}}`, "e", addressOf(who))
		}
		same(t, answers)
	})
	t.Run("by an invitation that never was", func(t *testing.T) {
		c := w.citizen("guest", "198.51.100.10")
		c.ask(`mutation{acceptInvitation(input:{link:"aaaaaaaaaaaaaaaaaaaa"}){userErrors{code message}}}`).wants(t, "BAD_USER_INPUT")
	})
}

// A2. Guessing is slowed down for whoever guesses, and for nobody else.
func TestGuessingIsSlowedDownForTheGuesser(t *testing.T) {
	w := newTown(t)
	w.citizen("ana", "198.51.100.1")
	guess := func(c *client, who string) reply {
		return c.ask(signInQuery, "e", addressOf(who), "p", "a wrong password")
	}
	t.Run("one account by one origin", func(t *testing.T) {
		c := w.client("203.0.113.1")
		before := w.hashes()
		for range 8 {
			guess(c, "ana").wants(t, "UNAUTHENTICATED")
		}
		guess(c, "ana").wants(t, "RATE_LIMITED")
		guess(c, " ANA").wants(t, "RATE_LIMITED") // however the address is written
		if got := w.hashes() - before; got != 8 {
			t.Errorf("%d passwords were hashed", got)
		}
	})
	t.Run("many accounts by one origin", func(t *testing.T) {
		c, limited := w.client("203.0.113.2"), 0
		for i := range 64 {
			if guess(c, fmt.Sprintf("victim%d", i)).code() == "RATE_LIMITED" {
				limited++
			}
		}
		if limited < 3 {
			t.Errorf("%d of 64 were refused", limited)
		}
	})
	t.Run("by aliases in one request", func(t *testing.T) {
		var b strings.Builder
		for i := range 20 {
			fmt.Fprintf(&b, `a%d:signIn(input:{email:"ana@example.org",password:"wrong %d"}){userErrors{code}} `, i, i)
		}
		before := w.hashes()
		r := w.client("203.0.113.3").ask("mutation{" + b.String() + "}")
		if got := w.hashes() - before; got != 8 || strings.Count(r.body, "RATE_LIMITED") != 12 {
			t.Errorf("%d passwords were hashed: %s", got, r.body)
		}
		w.client("203.0.113.4").ask("mutation{last:signOut{done} "+b.String()+"}").wants(t, "LIMIT_EXCEEDED")
	})
	t.Run("while the owner signs in as always", func(t *testing.T) {
		if c := w.client("198.51.100.1"); c.signIn("ana").code() != "" || c.as() != "ana" {
			t.Error("the owner is locked out")
		}
	})
	t.Run("and everybody uses their links", func(t *testing.T) {
		for i := range 5 {
			c := w.client(fmt.Sprintf("203.0.113.%d", 100+i))
			for range 61 {
				c.ask(confirmLink, "l", "none")
			}
			c.ask(confirmLink, "l", "none").wants(t, "RATE_LIMITED")
		}
		w.citizen("late", "198.51.100.77")
	})
}

// A13. Whatever is typed as a password costs no more than one that could be right.
func TestPasswordsOfAllSorts(t *testing.T) {
	w := newTown(t)
	signUp := func(handle, password string) reply {
		return w.client("198.51.100.1").ask(signUpQuery, "e", addressOf(handle), "p", password, "h", handle)
	}
	t.Run("an endless one is not hashed", func(t *testing.T) {
		before := w.hashes()
		signUp("endless", strings.Repeat("x", 1025)).wants(t, "BAD_USER_INPUT")
		signUp("endless", strings.Repeat("x", 900_000)).wants(t, "LIMIT_EXCEEDED")
		w.client("198.51.100.2").ask(signInQuery, "e", addressOf("root"), "p", strings.Repeat("x", 1025)).wants(t, "UNAUTHENTICATED")
		if r := signUp("endless", strings.Repeat("x", 2<<20)); r.status != http.StatusRequestEntityTooLarge {
			t.Errorf("two megabytes: %d %.100s", r.status, r.body)
		}
		if got := w.hashes() - before; got != 0 {
			t.Errorf("%d were hashed", got)
		}
	})
	signIn := func(handle, password string) reply {
		return w.client("198.51.100.3").ask(signInQuery, "e", addressOf(handle), "p", password)
	}
	enter := func(t *testing.T, handle, password string) {
		t.Helper()
		signUp(handle, password).wants(t, "")
		w.client("198.51.100.1").ask(confirmLink, "l", w.letter(addressOf(handle), 1).secret()).wants(t, "")
	}
	t.Run("the same letters typed in two ways are the same", func(t *testing.T) {
		enter(t, "composed", "šuma i žaba 1") // composed
		signIn("composed", "s\u030cuma i z\u030caba 1").wants(t, "")
		signIn("composed", "suma i zaba 1").wants(t, "UNAUTHENTICATED")
	})
	t.Run("nothing after a NUL is left out", func(t *testing.T) {
		enter(t, "zero", "a good start\x00and an end")
		signIn("zero", "a good start\x00and another").wants(t, "UNAUTHENTICATED")
		signIn("zero", "a good start").wants(t, "UNAUTHENTICATED")
		signIn("zero", "a good start\x00and an end").wants(t, "")
	})
	t.Run("all 1,024 bytes count", func(t *testing.T) {
		long := strings.Repeat("y", 1023)
		enter(t, "long", long+"a")
		signIn("long", long+"b").wants(t, "UNAUTHENTICATED")
		signIn("long", long+"a").wants(t, "")
	})
}

// A13. A crowd that signs in at once takes bounded memory, and is turned away rather
// than queued without end.
func TestACrowdAtTheDoorTakesBoundedMemory(t *testing.T) {
	w := newTown(t)
	quiet := peakMemory(t, w.process)
	var crowd sync.WaitGroup
	var mu sync.Mutex
	codes := make(map[string]int)
	for i := range 150 {
		crowd.Go(func() {
			r := w.client(fmt.Sprintf("10.%d.0.1", i)).signIn(fmt.Sprintf("nobody%d", i))
			mu.Lock()
			defer mu.Unlock()
			codes[r.code()]++
		})
	}
	crowd.Wait()
	if codes["UNAUTHENTICATED"]+codes["OVERLOADED"] != 150 || codes["OVERLOADED"] == 0 {
		t.Errorf("answers: %v", codes)
	}
	// Each hash takes 19 MiB. All at once would be three gigabytes.
	const most = 400 << 20
	if took := peakMemory(t, w.process) - quiet; took > most {
		t.Errorf("it took %d MiB", took>>20)
	}
	w.client("198.51.100.1").signIn("root").wants(t, "")
}

// peakMemory is the most memory that a process has had, in bytes.
func peakMemory(t testing.TB, p *process) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		t.Skipf("this system does not tell what a process takes: %v", err)
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	var kibibytes int
	if _, err := fmt.Sscanf(rest, "%d", &kibibytes); err != nil {
		t.Fatalf("VmHWM: %v", err)
	}
	return kibibytes << 10
}

// A16. What opens an account is a random secret and nothing else: nothing in it is
// read, so nothing in it can be forged.
func TestSecretsAreOpaque(t *testing.T) {
	w := newTown(t)
	ana := w.citizen("ana", "198.51.100.1")
	id := ""
	w.store(func(r members.Writer) error {
		a, err := r.AccountByHandle("ana")
		id = string(a.ID)
		return err
	})
	_, cookie, _ := strings.Cut(ana.cookie, "=")
	token := ana.token()
	for name, bearer := range map[string]string{
		"a JWT without an algorithm": "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1In0.", "a JWT whose key is a file": "eyJraWQiOiIuLi8uLi8uLi9kZXYvbnVsbCJ9.e30.AAAA",
		"an id": id, "a handle": "ana", "the secret cut": token[:len(token)-1], "the secret and more": token + "a",
		"the secret in capitals": strings.ToUpper(token), "a pattern": strings.Repeat("%", len(token)), "SQL": "' OR '1'='1",
	} {
		t.Run(name, func(t *testing.T) {
			c := w.client("198.51.100.2")
			c.bearer = bearer
			if got := c.as(); got != "UNAUTHENTICATED" {
				t.Errorf("by a token it is %q", got)
			}
			c = w.client("198.51.100.2")
			c.cookie = "spona=" + bearer
			if got := c.as(); got != "" {
				t.Errorf("by a cookie it is %q", got)
			}
		})
	}
	for kind, secret := range map[string]string{"session": cookie, "token": token} {
		if len(secret) != 52 || strings.Trim(secret, "abcdefghijklmnopqrstuvwxyz234567") != "" {
			t.Errorf("the secret of a %s is %q: not 256 random bits in base32", kind, secret)
		}
	}
}
