package browser

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chromedp/cdproto/webauthn"
	"github.com/chromedp/chromedp"
)

// fill writes into the field of a name, in the place of what is there.
func (b *tab) fill(name, text string) {
	b.t.Helper()
	b.fillIn("main", name, text)
}

// fillIn is fill for a field within what a selector finds.
func (b *tab) fillIn(where, name, text string) {
	b.t.Helper()
	field := where + " [name=" + name + "]"
	b.await("document.querySelector(" + quoted(field) + ")")
	b.click(field, "")
	value[any](b, "document.activeElement.select?.() ?? null")
	b.typeText(text)
}

// pick takes an option of a field, as a person does.
func (b *tab) pick(name, option string) {
	b.t.Helper()
	b.take("(document.querySelector('main details[open] [name="+name+"]') ?? document.querySelector('main > * [name="+name+"]'))", option)
}

// take takes an option of the field that an expression finds.
func (b *tab) take(field, option string) {
	b.t.Helper()
	b.await(field)
	value[any](b, "(() => { const f = "+field+"; f.value = "+quoted(option)+"; f.dispatchEvent(new Event('change', {bubbles: true})); return null; })()")
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

// signIn signs somebody in with a password.
func (b *tab) signIn(handle string) {
	b.t.Helper()
	b.open("/account/sign-in?lang=en&to=/account")
	b.fill("email", handle+"@example.org")
	b.fill("password", password)
	b.enter()
	b.await("location.pathname === '/account'")
	b.awaitText("You are signed in as " + handle)
}

// signInStrongly gives an account a passkey, and signs in with it.
func (b *tab) signInStrongly(handle string) {
	b.t.Helper()
	b.withAuthenticator()
	b.signIn(handle)
	b.click("[data-part=passkeys] button", "Add a passkey")
	b.fillIn("[data-part=passkeys]", "name", "phone")
	b.enter()
	b.await("document.querySelector('[data-part=passkeys] tbody th')?.textContent === 'phone'")
	b.signOut(handle)
	b.open("/account/sign-in?lang=en&to=/account")
	b.click("main button", "Sign in with a passkey")
	b.awaitText("You are signed in as " + handle)
}

// signOut leaves by the menu of the account.
func (b *tab) signOut(handle string) {
	b.t.Helper()
	b.click("header button", handle)
	b.click("header button", "Sign out")
	b.await("location.pathname === '/' && document.querySelector('header a[href^=\"/account/sign-in\"]')")
}

// change makes a change over the API as the person of the tab, and fails the test
// when it is refused. What is asked of it is the text between its braces.
func (b *tab) change(field, inputType, asked string, input map[string]any) map[string]any {
	b.t.Helper()
	body, err := json.Marshal(map[string]any{
		"query":     "mutation($input: " + inputType + "!) { " + field + "(input: $input) { " + asked + " userErrors { field message } } }",
		"variables": map[string]any{"input": input},
	})
	if err != nil {
		b.t.Fatal(err)
	}
	text := do(b, chromedp.Evaluate[string](`fetch('/graphql', {
		method: 'POST', headers: {'Content-Type': 'application/json'}, body: `+quoted(string(body))+`,
	}).then((answer) => answer.text())`, chromedp.EvalAwaitPromise))
	var answer struct {
		Data   map[string]map[string]any
		Errors []any
	}
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		b.t.Fatalf("%v: %s", err, text)
	}
	payloads := slices.Collect(maps.Values(answer.Data))
	if len(payloads) != 1 || len(answer.Errors) > 0 {
		b.t.Fatalf("%s: %s", field, text)
	}
	if wrong, ok := payloads[0]["userErrors"].([]any); !ok || len(wrong) > 0 {
		b.t.Fatalf("%s: %s", field, text)
	}
	return payloads[0]
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

// fits fails the test when the page is wider than its screen.
func (b *tab) fits() {
	b.t.Helper()
	if value[bool](b, "document.documentElement.scrollWidth > innerWidth") {
		b.t.Errorf("%s is wider than the screen", b.address())
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
