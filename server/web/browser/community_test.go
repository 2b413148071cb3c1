package browser

import (
	"bytes"
	"io"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/webauthn"
)

// A community is the whole program with people: letters go to a folder.
type community struct{ dir, url string }

const modPassword = "correct horse battery"

// output keeps what a program says while it runs.
type output struct {
	mu  sync.Mutex
	all bytes.Buffer
}

// Write implements [io.Writer].
func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.all.Write(p)
}

func (o *output) find(pattern *regexp.Regexp) []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return pattern.FindStringSubmatch(o.all.String())
}

// newCommunity runs the demo with one administrator, mod. Passkeys need the name
// localhost.
func newCommunity(t *testing.T) community {
	t.Helper()
	program, dir := filepath.Join(t.TempDir(), "spona"), filepath.Join(t.TempDir(), "data")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, "spona/server").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	add := exec.CommandContext(t.Context(), program, "user", "add", "--data", dir, "--handle", "mod", "--email", "mod@example.org")
	add.Env = append(plainEnvironment(), "SPONA_PASSWORD="+modPassword)
	if out, err := add.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	serve := exec.CommandContext(t.Context(), program, "demo", "--scale", "300", "--data", dir, "--addr", "127.0.0.1:0")
	serve.Env = plainEnvironment()
	var said output
	serve.Stdout = &said
	if err := serve.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = serve.Process.Signal(syscall.SIGTERM) // it may have ended with the test already
		_ = serve.Wait()
	})
	url := ""
	await(t, "the server runs", func() bool {
		if found := said.find(regexp.MustCompile(`at (http://localhost:\d+)`)); found != nil {
			url = found[1]
		}
		return url != ""
	})
	return community{dir, url}
}

// plainEnvironment is what the program may see: it takes no setting that it does
// not know, such as those of the tests.
func plainEnvironment() []string {
	return slices.DeleteFunc(os.Environ(), func(entry string) bool { return strings.HasPrefix(entry, "SPONA_") })
}

func await(t testing.TB, what string, is func() bool) {
	t.Helper()
	again := time.NewTicker(50 * time.Millisecond)
	defer again.Stop()
	limit := time.After(patience)
	for !is() {
		select {
		case <-again.C:
		case <-limit:
			t.Fatalf("this did not come true: %s", what)
		}
	}
}

// link is the address that a letter leads to, on a page of accounts.
func (c community) link(t testing.TB, to, page string) string {
	t.Helper()
	found := ""
	await(t, "a letter to "+to+" leads to "+page, func() bool {
		files, _ := filepath.Glob(filepath.Join(c.dir, "outbox", "*.eml"))
		for _, file := range files {
			content, err := os.ReadFile(file)
			if err != nil {
				continue // it is just being written
			}
			m, err := mail.ReadMessage(bytes.NewReader(content))
			if err != nil || !strings.Contains(m.Header.Get("To"), to) {
				continue
			}
			var body io.Reader = m.Body
			if strings.EqualFold(m.Header.Get("Content-Transfer-Encoding"), "quoted-printable") {
				body = quotedprintable.NewReader(body)
			}
			text, err := io.ReadAll(body)
			if link := regexp.MustCompile(`/account/` + page + `#\S+`).Find(text); err == nil && link != nil {
				found = string(link)
			}
		}
		return found != ""
	})
	return found
}

// fill writes into the field of a name.
func (b *tab) fill(name, text string) {
	b.t.Helper()
	b.await("document.querySelector('main [name=" + name + "]')")
	b.click("main [name="+name+"]", "")
	b.typeText(text)
}

// withAuthenticator gives the tab a security key.
func (b *tab) withAuthenticator() {
	b.t.Helper()
	yes := true
	call(b, webauthn.Enable, webauthn.EnableParams{})
	call(b, webauthn.AddVirtualAuthenticator, webauthn.AddVirtualAuthenticatorParams{Options: &webauthn.VirtualAuthenticatorOptions{
		Protocol: webauthn.AuthenticatorProtocolCtap2, Transport: webauthn.AuthenticatorTransportInternal,
		HasResidentKey: yes, HasUserVerification: yes, IsUserVerified: yes, AutomaticPresenceSimulation: yes,
	}})
}

func (b *tab) signUp(c community, handle string) {
	b.t.Helper()
	b.open("/account/sign-up?lang=en")
	b.fill("handle", handle)
	b.fill("email", handle+"@example.org")
	b.fill("password", "several words in a row")
	b.click("main button", "Create the account")
	b.awaitText("A letter is on its way")
	b.open(c.link(b.t, handle+"@example.org", "confirm"))
	b.await("location.hash === ''")
	b.click("main button", "Confirm")
	b.awaitText("The address is confirmed")
	b.signIn(handle, "several words in a row")
}

func (b *tab) signIn(handle, password string) {
	b.t.Helper()
	b.open("/account/sign-in?lang=en&to=/account")
	b.fill("email", handle+"@example.org")
	b.fill("password", password)
	b.click("main button", "Sign in")
	b.await("location.pathname === '/account'")
	b.awaitText("You are signed in as " + handle)
}

// A citizen comes in by a letter, changes the profile, and closes all doors.
func TestSomebodySignsUpAndSignsOutEverywhere(t *testing.T) {
	c := newCommunity(t)
	b := openTab(t, chromium(t), c.url, desktop())
	b.signUp(c, "ana")
	b.fill("name", "Ana A.")
	b.click("main button", "Save")
	b.awaitText("Saved.")
	b.click("main button", "Set up one-time codes")
	b.await("document.querySelector('main svg[role=img] path')?.getAttribute('d').length > 1000")
	b.hasNoBarriers()
	b.click("main button", "Sign out everywhere")
	b.awaitText("Sign in to see this page.")
}

// The administrator adds a passkey, signs in with it, and identifies an
// organisation whose second person joins by the invitation.
func TestAnOrganisationIsIdentifiedAndASecondPersonJoins(t *testing.T) {
	c := newCommunity(t)
	browser := chromium(t)
	mod := openTab(t, browser, c.url, desktop())
	mod.withAuthenticator()
	mod.signIn("mod", modPassword)
	mod.fill("name", "Mod")
	mod.click("main [aria-label=Passkeys] input", "")
	mod.typeText("key")
	mod.click("main button", "Add a passkey")
	mod.await("document.querySelector('main [aria-label=Passkeys] tbody th')?.textContent === 'key'")
	mod.click("header button", "mod")
	mod.click("header button", "Sign out")
	mod.await("location.pathname === '/'")
	mod.open("/account/sign-in?lang=en&to=/moderation")
	mod.click("main button", "Sign in with a passkey")
	mod.await("location.pathname === '/moderation'")
	mod.awaitText("There is nothing here.")

	ana := openTab(t, browser, c.url, phone())
	ana.signUp(c, "ana")
	ana.open("/account/organisation?lang=en")
	ana.fill("name", "Watch")
	ana.fill("interest", "We look at contracts and want to compare notes.")
	ana.click("main button", "Send the application")
	ana.awaitText("Your application is with the moderators")

	mod.open("/moderation?lang=en")
	mod.fill("checked", "register entry and a call")
	mod.click("main button", "Decide")
	mod.awaitText("There is nothing here.")

	ana.open("/account/organisation?lang=en")
	ana.awaitText("You speak for this organisation.")

	// A new account cannot invite yet; an editor can.
	mod.open("/moderation?part=accounts&lang=en")
	mod.click("main summary", "ana")
	mod.await("document.querySelector('details[open] [name=role]')")
	value[any](mod, "document.querySelector('details[open] [name=role]').value = 'EDITOR'")
	mod.click("details[open] button", "Change the role")
	mod.await("document.querySelector('details[open] summary').textContent.includes('editor')")

	bob := openTab(t, browser, c.url, phone())
	bob.signUp(c, "bob")
	ana.open("/account/organisation?lang=en")
	ana.fill("email", "bob@example.org")
	ana.click("main button", "Invite")
	ana.awaitText("The invitation is on its way")
	bob.open(c.link(t, "bob@example.org", "join"))
	bob.click("main button", "Accept")
	bob.await("location.pathname === '/account/organisation'")
	bob.awaitText("You speak for this organisation.")

	for _, path := range []string{"/account", "/account/organisation", "/circles"} {
		ana.open(path + "?lang=de")
		if value[bool](ana, "document.documentElement.scrollWidth > innerWidth") {
			t.Errorf("%s is wider than a phone", path)
		}
		ana.keep(path + "-phone-de")
	}
	for _, scheme := range []string{"light", "dark"} {
		call(mod, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
		}})
		for _, path := range []string{"/account", "/account/organisation", "/circles", "/moderation", "/moderation?part=accounts", "/moderation?part=log"} {
			mod.open(path)
			mod.hasNoBarriers()
			mod.keep(path + "-" + scheme)
		}
	}
}

// hasNoBarriers fails the test for what axe finds serious.
func (b *tab) hasNoBarriers() {
	b.t.Helper()
	for _, barrier := range b.barriers(axe(b.t)) {
		if barrier.Impact == "serious" || barrier.Impact == "critical" {
			b.t.Errorf("%s: %s: %s %v", b.address(), barrier.ID, barrier.Help, barrier.Nodes)
		}
	}
}

// keep makes a picture for people to look at, where a folder for them is named.
func (b *tab) keep(name string) {
	b.t.Helper()
	folder := os.Getenv("SPONA_SHOTS")
	if folder == "" {
		return
	}
	name = strings.NewReplacer("/", "-", "?", "-", "=", "-").Replace(strings.Trim(name, "/")) + ".png"
	if err := os.WriteFile(filepath.Join(folder, name), b.shot(), 0o600); err != nil {
		b.t.Error(err)
	}
}
