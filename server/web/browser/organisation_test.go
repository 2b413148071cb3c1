package browser

import (
	"encoding/json"
	"os"
	"testing"
)

// textsOf are the texts of the account pages in a language.
func textsOf(t testing.TB, lang string) map[string]string {
	t.Helper()
	content, err := os.ReadFile("../src/messages/account/" + lang + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var texts map[string]string
	if err := json.Unmarshal(content, &texts); err != nil {
		t.Fatal(err)
	}
	return texts
}

// An organisation applies in Serbian Cyrillic, a moderator identifies it, and a
// second person joins by an invitation.
func TestAnOrganisationIsIdentifiedAndASecondPersonJoins(t *testing.T) {
	c := newCommunity(t)
	c.add(t, "jovan", "editor", "Јован Симић") // a new account of less cannot invite yet
	c.add(t, "bob", "citizen", "")
	browser, say := chromium(t), textsOf(t, "sr-Cyrl")
	jovan := openTab(t, browser, c.url, desktop())
	jovan.signIn("jovan")
	jovan.open("/account/organisation?lang=sr-Cyrl")
	jovan.fill("name", "Радио Врдник")
	jovan.pick("kind", "MEDIA")
	jovan.pick("country", "RS")
	jovan.fill("interest", "Кратко")
	jovan.click("main button", say["apply.go"])
	jovan.wrongAt("interest", say["wrong.interest.BAD_USER_INPUT"])
	jovan.keep("apply-wrong-sr-Cyrl")
	jovan.fill("interest", "Пратимо седнице скупштине општине и набавке јавних предузећа.")
	jovan.click("main button", say["apply.go"])
	jovan.awaitText(say["application.APPLIED"])

	mod := openTab(t, browser, c.url, desktop())
	mod.signInStrongly("mod")
	mod.open("/moderation?lang=en")
	mod.awaitText("Радио Врдник")
	mod.fill("checked", "call")
	mod.click("main button", "Identify")
	mod.wrongAt("checked", "10 to 4000")
	mod.fill("checked", "register entry and a call")
	mod.click("main button", "Identify")
	mod.awaitText("No application is waiting.")
	mod.click("main nav a", "Identified")
	mod.awaitText("register entry and a call")

	jovan.open("/account/organisation?lang=sr-Cyrl")
	jovan.awaitText(say["organisation.inside"])
	jovan.fill("email", "bob@example.org")
	jovan.click("main button", say["invite.go"])
	jovan.awaitText(say["invite.sent"])
	jovan.hasNoBarriers()

	bob := openTab(t, browser, c.url, phone())
	bob.open(c.link(t, "bob@example.org", "join"))
	bob.awaitText("You were invited into an organisation")
	bob.fill("email", "bob@example.org")
	bob.fill("password", password)
	bob.enter()
	bob.click("main button", "Accept")
	bob.await("location.pathname === '/account/organisation'")
	bob.awaitText("You speak for this organisation.")
}

// A circle is found only by those who sit in it: by an Albanian reader with a
// telephone, until he leaves. The page of others says what it says of none.
func TestACircleIsFoundByThoseWhoSitInIt(t *testing.T) {
	g, say := gather(t), textsOf(t, "sq")
	address := "/circles/" + g.circle + "?lang=sq"
	g.boris.on(phone())
	g.boris.open("/circles?lang=sq")
	g.boris.click("main a", "Public contracts in Serbia")
	g.boris.await("document.querySelector('main h1')?.textContent === 'Public contracts in Serbia'")
	g.boris.fits()
	g.boris.hasNoBarriers()

	saidOf := func(address string) string {
		g.nora.open(address)
		return value[string](g.nora, "document.querySelector('main').innerText")
	}
	if none := saidOf("/circles/kaaaaaaaaaaaaaaaaaaaaaaaa?lang=sq"); saidOf(address) != none {
		t.Errorf("a circle of others is told from none: %q", none)
	}
	visitor := openTab(t, chromium(t), g.url, phone())
	visitor.open(address)
	visitor.awaitText(say["signIn.first"])

	g.boris.click("main button", say["circle.leave"])
	g.boris.awaitText(say["sure.ask"])
	g.boris.click("main button", say["circle.leave"])
	g.boris.await("location.pathname === '/circles'")
	g.boris.awaitText("Liberal parties")
	g.boris.open(address)
	g.boris.await("!document.querySelector('main').innerText.includes('Serbia')")

	g.mod.open("/circles/" + g.circle + "?lang=en")
	g.mod.click("main button", "Close the circle")
	g.mod.click("main button", "Close the circle")
	g.mod.await("location.pathname === '/circles'")
	g.lena.open("/circles?lang=en")
	g.lena.awaitText("You sit in no circle.")
}

// A moderator keeps somebody out and lets them in again, and the log says so.
func TestAnAccountIsSuspendedAndTheLogSaysSo(t *testing.T) {
	c := newCommunity(t)
	c.add(t, "eve", "citizen", "")
	browser := chromium(t)
	mod, eve := openTab(t, browser, c.url, desktop()), openTab(t, browser, c.url, phone())
	eve.signIn("eve")
	mod.signInStrongly("mod")
	mod.open("/moderation?part=accounts&lang=en")
	mod.fill("text", "zz")
	mod.awaitText("No handle begins like this.")
	mod.fill("text", "ev")
	mod.await("document.querySelectorAll('main summary').length === 1")
	mod.click("main summary", "eve")
	mod.fillIn("details[open]", "reason", "sends advertisements")
	mod.click("details[open] button", "Suspend")
	mod.await("document.querySelector('main summary').textContent.includes('suspended')")
	eve.open("/account?lang=en")
	eve.awaitText("Sign in to see this page.")
	mod.click("details[open] button", "Let in again")
	mod.await("document.querySelector('main summary').textContent.includes('active')")
	mod.pick("role", "EDITOR")
	mod.click("details[open] button", "Change the role")
	mod.await("document.querySelector('main summary').textContent.includes('editor')")
	mod.keep("account-open")
	mod.click("main nav a", "Log")
	for _, text := range []string{"account suspended", "sends advertisements", "account let in again", "command line"} {
		mod.awaitText(text)
	}
}
