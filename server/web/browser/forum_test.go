package browser

import (
	"strings"
	"testing"
	"time"
)

// write puts a text into the first field for long texts.
func (b *tab) write(text string) {
	b.t.Helper()
	b.await("document.querySelector('main textarea:not([hidden])')")
	b.click("main textarea:not([hidden])", "")
	b.typeText(text)
}

// startTopic starts a topic where the page of a new one offers it first, and
// gives its path.
func (b *tab) startTopic(path, title, text string) string {
	b.t.Helper()
	b.open(path)
	b.fill("title", title)
	b.write(text)
	b.sendTopic()
	b.awaitText(text)
	return value[string](b, "location.pathname")
}

// sendTopic starts the topic that was written, and waits until it is there.
func (b *tab) sendTopic() {
	b.t.Helper()
	b.click("main button[type=submit]", "")
	b.await("location.pathname.startsWith('/forum/topic/')")
}

// goTo follows a link to a page whose path begins so, and waits until it is there.
func (b *tab) goTo(link, path string) {
	b.t.Helper()
	b.await(settled)
	b.click("main a", link)
	b.await("location.pathname.startsWith(" + quoted(path) + ")")
	b.await(settled)
}

// live waits until what is said in a topic comes by itself.
func (b *tab) live() {
	b.t.Helper()
	b.await("document.querySelector('[data-live=live]')")
}

// One writes, the other sees it at once: signed in on a phone, and as a visitor.
func TestWhatOneWritesTheOtherSeesAtOnce(t *testing.T) {
	c := newCommunity(t)
	browser := chromium(t)
	ana, bob, visitor := openTab(t, browser, c.url, desktop()), openTab(t, browser, c.url, phone()), openTab(t, browser, c.url, desktop())
	c.enters(ana, "ana", "")
	c.enters(bob, "bob", "")
	path := ana.startTopic("/forum/new?lang=en", "Who checks the tenders?", "I looked at the last year. Has anybody the earlier ones?")
	for _, b := range []*tab{bob, visitor} {
		b.open(path + "?lang=en")
		b.awaitText("Has anybody the earlier ones?")
		b.live()
	}
	visitor.awaitText("Sign in to take part.")

	bob.write("I have those of 2019, @ana.")
	before := time.Now()
	bob.click("main button", "Post")
	for _, b := range []*tab{ana, visitor} {
		b.awaitText("I have those of 2019")
	}
	t.Logf("the others saw it after %v", time.Since(before))

	ana.await("document.querySelector('header a[href=\"/notifications\"]').getAttribute('aria-label').includes('1 unread')")
	ana.click("#post-2 button", "Reply")
	ana.awaitText("In answer to bob, post 2")
	ana.write("Thank you.")
	ana.click("main button", "Post")
	bob.awaitText("answers bob, post 2")
	bob.click("#post-3 button", "Reactions")
	bob.click("#post-3 button", "Thanks")
	visitor.await("document.querySelector('#post-3').innerText.includes('Thanks 1')")

	for _, b := range []*tab{ana, bob, visitor} {
		b.hasNoBarriers()
		b.fits()
	}
	ana.keep("topic-desktop")
	bob.keep("topic-phone")
	ana.click("header a", "Notifications")
	ana.awaitText("bob mentioned you")
	ana.hasNoBarriers()
	ana.keep("notifications")
}

// What is written and not sent is there again, on another page and after the page
// was loaded anew.
func TestAnUnsentTextIsNotLost(t *testing.T) {
	c := newCommunity(t)
	b := openTab(t, chromium(t), c.url, desktop())
	c.enters(b, "ana", "")
	path := b.startTopic("/forum/new?lang=en", "Drafts", "The beginning.")
	b.write("half a thought")
	b.click("header a", "Forum")
	b.await("location.pathname === '/forum'")
	b.click("main a", "Drafts")
	b.await("document.querySelector('main textarea')?.value === 'half a thought'")
	b.await("document.querySelector('[data-draft=saved]')")
	b.open(path + "?lang=en")
	b.await("document.querySelector('main textarea')?.value === 'half a thought'")
	b.click("main button", "Preview")
	b.await("document.querySelector('main [aria-live=polite]')?.innerText.includes('half a thought')")
	b.keep("topic-preview")
}

// A topic is about a contract: it keeps what the data said, and the contract's
// page leads to it.
func TestATopicIsAboutAContract(t *testing.T) {
	c := newCommunity(t)
	b := openTab(t, chromium(t), c.url, desktop())
	c.enters(b, "ana", "")
	b.open("/search?q=ugovor&kind=CONTRACT&lang=en")
	b.click("main a[data-result]", "")
	b.await("location.pathname.startsWith('/entities/')")
	contract := value[string](b, "location.pathname")
	b.await(settled)
	name := value[string](b, "document.querySelector('h1').innerText")
	b.awaitText("Nobody has started a topic about this.")
	b.goTo("Discuss this", "/forum/new")
	b.awaitText("The topic will keep this as it is now.")
	b.fill("title", "Is this price usual?")
	b.write("Others paid half of it.")
	b.keep("new-topic-contract")
	b.hasNoBarriers()
	b.sendTopic()
	b.awaitText("As it was when the topic was started")
	b.hasNoBarriers()
	b.keep("topic-contract")
	b.open(contract + "?lang=en")
	b.awaitText("Is this price usual?")
	b.keep("contract-with-topic")
	if name == "" || !strings.Contains(value[string](b, "document.querySelector('main').innerText"), "Discussion") {
		t.Error("the contract's page has no discussion")
	}
}

// role gives somebody a role, on the page for moderators.
func (b *tab) role(handle, role string) {
	b.t.Helper()
	b.open("/moderation?part=accounts&lang=en")
	b.click("main summary", handle)
	b.pick("role", role)
	b.click("details[open] button", "Change the role")
	b.await("document.querySelector('details[open] summary').textContent.includes(" + quoted(strings.ToLower(role)) + ")")
}

// A member reads along among members, is one no more, and what is said after that
// does not reach them.
func TestWhoeverLosesTheRightSeesTheStreamEnd(t *testing.T) {
	c := newCommunity(t)
	browser := chromium(t)
	mod, ana := openTab(t, browser, c.url, desktop()), openTab(t, browser, c.url, phone())
	mod.signInStrongly("mod")
	c.enters(ana, "ana", "")
	mod.open("/forum?lang=en")
	mod.click("main summary", "Open a space")
	mod.fill("name", "Among members")
	mod.fill("purpose", "What is not for everybody yet.")
	mod.pick("reach", "MEMBERS")
	mod.click("details[open] button", "Open a space")
	mod.goTo("Among members", "/forum/space/")
	mod.goTo("Start a topic", "/forum/new")
	mod.fill("title", "Before it is public")
	mod.write("Only members read this.")
	mod.sendTopic()
	path := value[string](mod, "location.pathname")

	ana.open(path + "?lang=en")
	ana.awaitText("It does not exist, or is not open to you.")
	mod.role("ana", "EDITOR") // who reads among members
	ana.signIn("ana")         // another role, another session
	ana.open(path + "?lang=en")
	ana.awaitText("Only members read this.")
	ana.live()
	mod.open(path + "?lang=en")
	mod.live()
	mod.write("first")
	mod.click("main button", "Post")
	ana.awaitText("first")
	mod.await("!document.querySelector('main textarea:not([hidden])').value")

	mod.role("ana", "CITIZEN")
	before := time.Now()
	ana.awaitText("This topic is no longer open to you.")
	t.Logf("it ended after %v", time.Since(before))
	mod.open(path + "?lang=en")
	mod.write("second")
	mod.click("main button", "Post")
	mod.awaitText("second")
	if text := value[string](ana, "document.body.innerText"); strings.Contains(text, "second") || strings.Contains(text, "Only members") {
		t.Errorf("it still shows what was said: %s", text)
	}
	ana.hasNoBarriers()
	ana.keep("topic-ended-phone")
}

// All pages of the forum with something on them, for readers of Serbian in
// Cyrillic on a desk and of Albanian on a phone.
func TestTheForumIsReadInSerbianAndAlbanian(t *testing.T) {
	c := newCommunity(t)
	browser := chromium(t)
	ana := openTab(t, browser, c.url, desktop())
	c.enters(ana, "ana", "")
	path := ana.startTopic("/forum/new?lang=sr-Cyrl", "Ко проверава набавке?", "Питање је једноставно: ко, када и како.")
	ana.awaitText("започиње ana")
	ana.open("/forum?lang=sr-Cyrl")
	ana.goTo("Discussion", "/forum/space/")
	space := value[string](ana, "location.pathname")

	phone := openTab(t, browser, c.url, phone())
	c.enters(phone, "dea", "")
	phone.open(path + "?lang=sq")
	phone.live()
	phone.write("Edhe unë dua ta di.")
	phone.click("main button", "Posto")
	ana.open(path + "?lang=sr-Cyrl")
	ana.awaitText("Edhe unë dua ta di.")

	pages := map[string]struct{ path, serbian, albanian string }{
		"forum":  {"/forum", "Најновије теме", "Temat më të reja"},
		"space":  {space, "читају сви", "lexojnë të gjithë"},
		"topic":  {path, "Нове објаве се појављују саме.", "Postimet e reja shfaqen vetvetiu."},
		"new":    {"/forum/new", "Започни тему", "Nis një temë"},
		"search": {"/forum/search?q=dua", "1 објава", "1 postim"},
		"news":   {"/notifications", "Обавештења", "Njoftimet"},
	}
	for name, p := range pages {
		for _, seen := range []struct {
			b          *tab
			lang, text string
		}{{ana, "sr-Cyrl", p.serbian}, {phone, "sq", p.albanian}} {
			seen.b.open(inLanguage(p.path, seen.lang))
			seen.b.awaitText(seen.text)
			seen.b.hasNoBarriers()
			seen.b.fits()
			seen.b.keep("forum-" + name + "-" + seen.lang)
		}
	}
}

// A circle has a room: who sits there writes line after line, and is shown to be
// there once they say so.
func TestACircleHasAChatRoom(t *testing.T) {
	g := gather(t)
	mod, lena := g.mod, g.lena
	lena.on(phone())
	lena.open("/circles/" + g.circle + "?lang=en")
	lena.awaitText("This circle has no room yet.")
	lena.click("main summary", "Open a space")
	lena.fill("name", "Room")
	lena.click("main details[open] textarea", "")
	lena.typeText("For quick questions.")
	lena.pick("form", "CHAT")
	lena.click("main details[open] button", "Open a space")
	lena.await("document.querySelector('main a[href^=\"/forum/space/\"]')")
	lena.awaitText("Nobody who shows it.")
	lena.keep("circle-rooms-phone")
	lena.goTo("Room", "/forum/space/")
	lena.goTo("Open a room", "/forum/new")
	lena.fill("title", "Daily")
	lena.write("Good morning.")
	lena.sendTopic()
	lena.live()
	lena.click("main label", "Show the others that I am here")
	lena.await("[...document.querySelectorAll('[aria-label=\"Here now\"] li')].some((e) => e.textContent === 'Lena Đurić')")
	for _, line := range []string{"one", "two", "three"} {
		lena.click("main textarea", "")
		lena.typeText(line)
		lena.enter()
		lena.await("[...document.querySelectorAll('article')].at(-1)?.innerText.includes(" + quoted(line) + ")")
	}
	lena.hasNoBarriers()
	lena.keep("chat-phone")
	if path := value[string](lena, "location.pathname"); path != "" {
		mod.open(path + "?lang=en")
		mod.awaitText("It does not exist, or is not open to you.")
	}
}
