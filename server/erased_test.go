package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"spona/graph/access"
	"spona/graph/members"
)

// After deletion nothing in a fresh backup, in the log, among the letters in the folder
// outbox and, once that is wiped, anywhere in the data folder holds a name, an address or a handle of the account:
// neither of somebody who took part in everything, nor of those deleted from among many
// others, where pages of the store were split, merged and moved.
func TestWhoDeletesTheirAccountIsNowhere(t *testing.T) {
	dir := sample(t)
	addUser(t, dir, "root")
	w := &town{t: t, dir: dir, mail: &postOffice{}}
	w.process = start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1", "--wipe-every", "1s")
	w.site = w.url()
	crowd, secrets := w.crowd(1500)
	leaves := w.takesPartInEverything()
	if text := strings.ToLower(w.everything()); !strings.Contains(text, "xochipilli") || !strings.Contains(text, "quetzalcoatl") {
		t.Fatal("the search finds nothing while the account is there")
	}
	traces := []string{"xochipilli", "quetzalcoatl"}
	leaves.ask(`mutation{deleteAccount(input:{handle:"xochipilli"}){done userErrors{code message}}}`).wants(t, "")
	for i := 0; i < len(crowd); i += 29 {
		c := w.client(fmt.Sprintf("10.0.%d.%d", i/250, i%250))
		c.cookie = "spona=" + string(secrets[i])
		c.ask(`mutation($h:String!){deleteAccount(input:{handle:$h}){done userErrors{code message}}}`, "h", crowd[i]).wants(t, "")
		traces = append(traces, crowd[i])
	}
	backups := t.TempDir()
	mustRun(t, "backup", filepath.Join(backups, "graph"), "--community", filepath.Join(backups, "community"), "--data", dir)
	said := folderText(t, backups) + w.stdout.String() + w.stderr.String()
	w.until("nothing is left in the folder", func() bool {
		text := strings.ToLower(w.everything())
		return !slices.ContainsFunc(traces, func(trace string) bool { return strings.Contains(text, trace) })
	})
	running := w.everything() + said
	w.signal(syscall.SIGTERM)
	got := w.wait()
	for name, text := range map[string]string{"while the server runs": running, "once it has stopped": w.everything() + got.stdout + got.stderr} {
		text = strings.ToLower(text)
		for _, trace := range traces {
			if at := strings.Index(text, trace); at >= 0 {
				t.Errorf("%s %q is still there: %q", name, trace, text[max(0, at-60):min(len(text), at+60)])
			}
		}
		if !strings.Contains(text, crowd[1]) {
			t.Errorf("%s the search finds nobody at all", name)
		}
	}
}

// crowd makes many accounts without a sign-up each, signed in, whose handles are of
// many lengths. None is in another.
func (w *town) crowd(n int) (handles []string, secrets []members.Secret) {
	w.t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	letters := func(least, most int) string {
		b := make([]byte, least+random.IntN(most-least+1))
		for i := range b {
			b[i] = byte('a' + random.IntN(26))
		}
		return string(b)
	}
	now := time.Now()
	w.store(func(s members.Writer) error {
		for i := range n {
			handle := letters(6, 20) + fmt.Sprintf("_%04d", i)
			account, secret := members.ID("u"+letters(24, 24)), members.Secret(letters(52, 52))
			handles, secrets = append(handles, handle), append(secrets, secret)
			must(w.t, s.PutAccount(&members.Account{
				ID: account, Handle: handle, Email: handle + "@example.org", Name: "Name of " + handle, Language: "sq", Role: access.Citizen,
				State: members.Active, Created: now,
			}))
			must(w.t, s.PutSession(&members.Session{
				ID: members.ID("s" + letters(24, 24)), Digest: secret.Digest(), Account: account, Created: now, Used: now, Proved: now,
			}))
		}
		return nil
	})
	return handles, secrets
}

// outbox awaits a letter in the folder outbox whose link leads to a page, to an address,
// and gives what the link opens. The newest counts.
func (w *town) outbox(address, page string) (secret string) {
	w.t.Helper()
	w.until("a letter to "+address+" is in the outbox", func() bool {
		files, err := filepath.Glob(filepath.Join(w.dir, "outbox", "*.eml"))
		must(w.t, err)
		for _, file := range files {
			text, err := os.ReadFile(file)
			must(w.t, err)
			office := &postOffice{}
			if (&delivery{office: office, to: address}).Data(strings.NewReader(string(text))) != nil {
				return false // it is still being written
			}
			if strings.Contains(string(text), "<"+address+">") && strings.Contains(office.kept[0].body, "/account/"+page+"#") {
				secret = office.kept[0].secret()
			}
		}
		return secret != ""
	})
	return secret
}

// takesPartInEverything leaves traces of somebody, by the names of Xochipilli and
// Quetzalcoatl, wherever the place keeps something of people.
func (w *town) takesPartInEverything() *client {
	w.t.Helper()
	root, c := w.staff("root", "198.51.100.1"), w.client("198.51.100.2")
	moderate := func(do, handle string) {
		root.ask(fmt.Sprintf(`mutation($i:ID!){%sAccount(input:{id:$i%s}){userErrors{code message}}}`, do, map[string]string{"suspend": `,reason:"a bad day"`}[do]),
			"i", root.idOf(handle)).wants(w.t, "")
	}
	chief := w.client("198.51.100.3")
	chief.ask(signUpQuery, "e", "chief@example.org", "p", townPassword, "h", "chief").wants(w.t, "")
	chief.ask(confirmLink, "l", w.outbox("chief@example.org", "confirm")).wants(w.t, "")
	chief.signIn("chief").wants(w.t, "")
	root.ask(reviewQuery, "i", chief.apply("Watch")).wants(w.t, "")
	root.ask(`mutation($i:ID!){giveRole(input:{id:$i,role:EDITOR}){userErrors{code}}}`, "i", root.idOf("chief")).wants(w.t, "")
	chief.signIn("chief").wants(w.t, "")
	chief.ask(inviteQuery, "e", "xochipilli@example.org").wants(w.t, "") // a letter to nobody who has an account
	w.client("198.51.100.4").ask(askForReset, "e", "xochipilli@example.org").wants(w.t, "")
	c.ask(signUpQuery, "e", "xochipilli@example.org", "p", townPassword, "h", "xochipilli").wants(w.t, "")
	c.ask(confirmLink, "l", w.outbox("xochipilli@example.org", "confirm")).wants(w.t, "")
	c.signIn("xochipilli").wants(w.t, "")
	c.ask(applyQuery, "n", "Xochipilli's own", "k", "MEDIA").wants(w.t, "")
	c.ask(acceptQuery, "l", w.outbox("xochipilli@example.org", "join")).wants(w.t, "")
	root.ask(`mutation{openCircle(input:{name:"Closed",kind:ADVISORY_GROUP,purpose:"To be seen by few.",convener:"chief"}){userErrors{code}}}`).wants(w.t, "")
	root.ask(`mutation($c:ID!){seat(input:{circle:$c,handle:"xochipilli",standing:INSIDE}){userErrors{code}}}`, "c", root.firstCircle()).wants(w.t, "")
	moderate("suspend", "xochipilli")
	moderate("reinstate", "xochipilli")
	c.signIn("xochipilli").wants(w.t, "")
	c.codes()
	c.ask(`mutation{updateProfile(input:{name:"Xochipilli Quetzalcoatl",language:"sq"}){userErrors{code}}}`).wants(w.t, "")
	c.ask(`mutation($x:DateTime!){createToken(input:{name:"of Xochipilli",scopes:[READ],expires:$x}){userErrors{code}}}`,
		"x", time.Now().Add(time.Hour).UTC().Format(time.RFC3339)).wants(w.t, "")
	c.ask(`mutation{changeEmail(input:{email:"quetzalcoatl@example.org"}){userErrors{code}}}`).wants(w.t, "")
	w.client("198.51.100.6").ask(askForReset, "e", "xochipilli@example.org").wants(w.t, "")
	c.ask(confirmLink, "l", w.outbox("quetzalcoatl@example.org", "confirm")).wants(w.t, "")
	for _, address := range []string{"xochipilli@example.org", "quetzalcoatl@example.org"} {
		w.client("198.51.100.5").ask(signInQuery, "e", address, "p", "a wrong password").wants(w.t, "UNAUTHENTICATED")
	}
	w.client("198.51.100.6").ask(askForReset, "e", "quetzalcoatl@example.org").wants(w.t, "")
	w.outbox("quetzalcoatl@example.org", "reset")
	return c
}

// firstCircle is the id of the first circle that the client knows of.
func (c *client) firstCircle() string {
	c.w.t.Helper()
	var data struct{ Circles []struct{ ID string } }
	c.ask(`{circles{id}}`).into(c.w.t, &data)
	return data.Circles[0].ID
}
