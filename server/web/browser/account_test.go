package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// wrongAt waits until a field of the page says that it is wrong and what to do, and
// has the focus.
func (b *tab) wrongAt(name, text string) {
	b.t.Helper()
	field := "document.querySelector('main [name=" + name + "]')"
	b.await(field + "?.getAttribute('aria-invalid') === 'true' && document.activeElement === " + field)
	told := value[string](b, field+".getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')")
	if !strings.Contains(told, text) {
		b.t.Errorf("the field %s says %q, not %q", name, told, text)
	}
}

// Somebody signs up with keys alone, mends what was wrong, and follows the letter.
func TestSomebodySignsUpWithALetter(t *testing.T) {
	c := newCommunity(t)
	b := openTab(t, chromium(t), c.url, desktop())
	b.open("/account/sign-up?lang=en")
	value[any](b, "document.querySelector('main [name=handle]').focus()")
	for _, text := range []string{"a", kb.Tab, "Ana A.", kb.Tab, "ana@example.org", kb.Tab, password, kb.Enter} {
		b.typeText(text)
	}
	b.wrongAt("handle", "3 to 30")
	b.hasNoBarriers()
	b.keep("sign-up-wrong")
	b.typeText("na")
	b.enter()
	b.awaitText("A letter is on its way")
	b.open(c.link(t, "ana@example.org", "confirm"))
	b.await("location.hash === ''") // the secret stays in no history
	b.click("main button", "Confirm")
	b.awaitText("The address is confirmed")
	b.signIn("ana")
	if name := value[string](b, "document.querySelector('main [name=name]').value"); name != "Ana A." {
		t.Errorf("the account has the name %q", name)
	}
	b.open("/account/confirm?lang=en")
	b.awaitText("The link is not complete")
}

// Whoever signs in with something wrong is told so, and not what it was.
func TestSigningInTellsNobodyWhoHasAnAccount(t *testing.T) {
	c := newCommunity(t)
	b := openTab(t, chromium(t), c.url, phone())
	told := map[string]bool{}
	for _, handle := range []string{"mod", "nobody"} {
		b.open("/account/sign-in?lang=sr-Cyrl")
		b.fill("email", handle+"@example.org")
		b.fill("password", "not the password")
		b.enter()
		b.await("document.querySelector('main form [role=alert]')")
		told[value[string](b, "document.querySelector('main form [role=alert]').textContent")] = true
	}
	if len(told) != 1 {
		t.Errorf("the answers differ: %v", told)
	}
}

// A forgotten password is replaced by the link of a letter, once.
func TestAForgottenPasswordIsReplaced(t *testing.T) {
	c := newCommunity(t)
	b := openTab(t, chromium(t), c.url, phone())
	b.open("/account/sign-in?lang=en")
	b.click("main a", "I forgot my password")
	b.await("document.querySelector('main h1')?.textContent === 'Choose a new password'")
	b.fill("email", "mod@example.org")
	b.enter()
	b.awaitText("a letter is on its way")
	link := c.link(t, "mod@example.org", "reset")
	b.open(link)
	b.fill("password", "short")
	b.enter()
	b.wrongAt("password", "10 characters")
	b.fill("password", "quite other words in a row")
	b.click("main button", "Show")
	b.await("document.querySelector('main [name=password]').type === 'text'")
	b.click("main button", "Set the password")
	b.awaitText("The password is changed")
	b.open("/account/sign-in?lang=en")
	b.open(link)
	b.fill("password", "once more other words")
	b.enter()
	b.await("document.querySelector('main form [role=alert]')")
}

// One-time codes are turned on, asked for, and replaced by a recovery code on the
// day on which the phone is gone.
func TestOneTimeCodesAreASecondFactor(t *testing.T) {
	c := newCommunity(t)
	b := openTab(t, chromium(t), c.url, desktop())
	b.signIn("mod")
	b.click("main button", "Set up one-time codes")
	b.await("document.querySelector('main svg[role=img] path')?.getAttribute('d').length > 1000")
	b.hasNoBarriers()
	b.keep("codes")
	key := value[string](b, "document.querySelector('main code').textContent")
	b.fill("code", "000000")
	b.enter()
	b.wrongAt("code", "check the clock")
	b.fill("code", phoneCode(t, key, 0))
	b.enter()
	b.awaitText("Keep these recovery codes")
	b.hasNoBarriers()
	b.keep("codes-recovery")
	recovery := value[[]string](b, "[...document.querySelectorAll('main [role=status] code')].map((e) => e.textContent)")
	if len(recovery) < 8 {
		t.Fatalf("there are %d recovery codes", len(recovery))
	}
	b.signOut("mod")
	signIn := func(code string) {
		b.open("/account/sign-in?lang=en&to=/moderation")
		b.fill("email", "mod@example.org")
		b.fill("password", password)
		if code != "" {
			b.fill("code", code)
		}
		b.enter()
	}
	signIn("")
	b.await("document.querySelector('main form [role=alert]')")
	signIn(phoneCode(t, key, 1))
	b.await("location.pathname === '/moderation'")
	b.awaitText("No application is waiting.")
	b.signOut("mod")
	signIn(recovery[0])
	b.await("location.pathname === '/moderation'")
	b.signOut("mod")
	signIn(recovery[0])
	b.await("document.querySelector('main form [role=alert]')")
	signIn(recovery[1])
	b.await("location.pathname === '/moderation'")
	b.open("/account?lang=en")
	b.awaitText(digits(len(recovery)-2) + " recovery codes are left")
}

// A passkey is added, opens the account and what staff may do, and is removed again,
// if it is not the last that lets staff in.
func TestAPasskeyOpensAnAccount(t *testing.T) {
	c := newCommunity(t)
	browser := chromium(t)
	b := openTab(t, browser, c.url, desktop())
	b.signInStrongly("mod")
	b.open("/moderation?lang=en")
	b.awaitText("No application is waiting.")
	b.open("/account?lang=en")
	b.click("[data-part=passkeys] button", "Remove: phone")
	b.awaitText("Moderators and administrators need a second factor")

	c.add(t, "ana", "citizen", "")
	other := openTab(t, browser, c.url, phone())
	other.signInStrongly("ana")
	other.click("[data-part=passkeys] button", "Remove: phone")
	other.await("!document.querySelector('[data-part=passkeys] tbody')")
	other.signOut("ana")
	other.open("/account/sign-in?lang=en")
	other.click("main button", "Sign in with a passkey")
	other.await("document.querySelector('main [role=alert]')")
	other.keep("passkey-refused")
}

// Panic: one click ends every session and token, in this browser and in others,
// and what was shown is gone, also for whoever goes back.
func TestSigningOutEverywhereLeavesNothing(t *testing.T) {
	c := newCommunity(t)
	browser := chromium(t)
	here, there := openTab(t, browser, c.url, desktop()), openTab(t, browser, c.url, phone())
	here.signIn("mod")
	there.signIn("mod")
	here.click("main button", "Create a token")
	here.fillIn("[data-part=tokens]", "name", "report")
	here.enter()
	here.awaitText("This is the token")
	secret := value[string](here, "document.querySelector('main [role=status] code').textContent")
	if secret == "" {
		t.Fatal("there is no token")
	}
	value[any](here, "dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
	if value[bool](here, "document.body.innerText.includes('mod@example.org')") {
		t.Error("a page that was left is kept with the address on it")
	}
	value[any](here, "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
	here.awaitText("mod@example.org")
	here.click("header button", "mod")
	here.click("header button", "Sign out everywhere")
	here.await("location.pathname === '/'")
	value[any](here, "history.back()")
	here.awaitText("Sign in to see this page.")
	there.open("/account?lang=en")
	there.awaitText("Sign in to see this page.")
}

// Escape twice leaves a page of an account at once.
func TestEscapeTwiceLeaves(t *testing.T) {
	c := newCommunity(t)
	b := openTab(t, chromium(t), c.url, desktop())
	b.signIn("mod")
	b.typeText(kb.Escape)
	b.typeText(kb.Escape)
	b.await("location.href === 'about:blank'")
}

// An account is deleted by whoever writes its handle, and nothing of it is left.
func TestAnAccountIsDeleted(t *testing.T) {
	c := newCommunity(t)
	c.add(t, "ana", "citizen", "Ana A.")
	b := openTab(t, chromium(t), c.url, phone())
	b.signIn("ana")
	b.open("/account?lang=mk")
	b.fits()
	b.click("[data-part=deletion] button", "")
	b.fillIn("[data-part=deletion]", "handle", "mod")
	b.enter()
	b.wrongAt("handle", "")
	b.fillIn("[data-part=deletion]", "handle", "ana")
	b.enter()
	b.await("location.pathname === '/' && document.querySelector('header a[href^=\"/account/sign-in\"]')")
	b.open("/account/sign-in?lang=en")
	b.fill("email", "ana@example.org")
	b.fill("password", password)
	b.enter()
	b.await("document.querySelector('main form [role=alert]')")
	await(t, "no letter to the account is left", func() bool { return len(c.letters(t, "ana@example.org")) == 0 })
}

// Whoever signed in a while ago is asked once more who they are before what is
// grave, and the change is made then; the menu of the account goes by keys.
func TestGraveChangesAskOnceMoreWhoSomebodyIs(t *testing.T) {
	c := newCommunity(t)
	b := openTab(t, chromium(t), c.url, desktop())
	b.signInStrongly("mod")
	ask := func() {
		c.grow(t, "mod")
		b.click("main button", "Change the password")
		b.fillIn("[data-part=password]", "password", "quite other words in a row")
		b.enter()
		b.await("document.querySelector('dialog')?.open")
	}
	ask()
	b.hasNoBarriers()
	b.keep("proof")
	b.typeText(kb.Escape)
	escaped := value[int](b, "Math.ceil(performance.now())")
	b.await("!document.querySelector('dialog') && document.querySelector('[data-part=password] [role=alert]')")
	b.click("[data-part=password] button", "Cancel")
	ask()
	b.fillIn("dialog", "password", "not the password")
	b.enter()
	b.await("document.querySelector('dialog [role=alert]')")
	b.click("dialog button", "Use a passkey")
	b.awaitText("The password is changed.")

	value[any](b, "document.querySelector('header button[aria-expanded]').focus()")
	b.enter()
	b.await("document.querySelector('header button[aria-expanded=true]')")
	b.typeText(kb.Tab)
	b.typeText(kb.Tab)
	b.await("document.activeElement.textContent === 'Organisation'")
	b.await("performance.now() > 500 + " + digits(escaped)) // twice at once would leave the page
	b.typeText(kb.Escape)
	b.await("document.querySelector('header button[aria-expanded=false]') === document.activeElement")
	b.enter()
	b.typeText(kb.Tab)
	b.typeText(kb.Tab)
	b.enter()
	b.await("location.pathname === '/account/organisation'")
}
