package browser

import (
	"strings"
	"testing"
	"time"
)

// A moderation is a community in which somebody has to see to order: mod moderates,
// ana and bob write, and a visitor reads.
type moderation struct{ mod, ana, bob, visitor *tab }

func newModeration(t *testing.T) moderation {
	t.Helper()
	c := newCommunity(t)
	browser := chromium(t)
	m := moderation{
		mod: openTab(t, browser, c.url, desktop()), ana: openTab(t, browser, c.url, desktop().inTheDark()),
		bob: openTab(t, browser, c.url, phone()), visitor: openTab(t, browser, c.url, phone().inTheDark()),
	}
	m.mod.signInStrongly("mod")
	c.enters(m.ana, "ana", "Ana A.")
	c.enters(m.bob, "bob", "")
	return m
}

// in are the same tabs for a subtest.
func (m moderation) in(t testing.TB) moderation {
	return moderation{mod: m.mod.in(t), ana: m.ana.in(t), bob: m.bob.in(t), visitor: m.visitor.in(t)}
}

// with fills the reason of the form in sight that has a button, and presses it.
func (b *tab) with(reason, button string) {
	b.t.Helper()
	const forms = "main form:not(details:not([open]) form)"
	field := "[...document.querySelectorAll('" + forms + "')].find((f) => [...f.querySelectorAll('button')].some((e) => e.textContent === " +
		quoted(button) + "))?.querySelector('[name=reason], [name=decision]')"
	b.await(field)
	value[any](b, field+".focus()")
	b.typeText(reason)
	b.click(forms+" button", button)
}

// never fails the test when the page shows a text.
func (b *tab) never(text string) {
	b.t.Helper()
	if value[bool](b, "document.body.innerText.includes("+quoted(text)+")") {
		b.t.Errorf("%s shows %q", b.address(), text)
	}
}

// Somebody writes what harms; another reports it; a moderator hides it, settles the
// report, and keeps the author from writing for a while. Each is told what concerns
// them, and the log has it in words.
func TestModeratorsSeeToOrder(t *testing.T) {
	m := newModeration(t)
	path := m.ana.startTopic("/forum/new?lang=en", "The road to Vrdnik", "Who built it, and for how much?")
	m.ana.live()
	for _, b := range []*tab{m.bob, m.visitor} {
		b.open(path + "?lang=en")
		b.live()
	}
	m.bob.post(2, "The director lives in Long Street 5.")
	for _, b := range []*tab{m.ana, m.visitor} {
		b.says(2, "Long Street 5")
	}
	for _, story := range []struct {
		name string
		tell func(moderation)
	}{
		{"a post is reported, hidden with the reason, and the report is settled", moderation.hides},
		{"who is kept from writing is told why", moderation.silences},
		{"the log says what was done, in words", moderation.logs},
		{"a post is shown again, and removed", moderation.shows},
	} {
		if !t.Run(story.name, func(t *testing.T) { story.tell(m.in(t)) }) {
			return // the next go on from there
		}
	}
}

func (m moderation) hides() {
	m.ana.doWith(2, "Report")
	m.ana.with("an address of a person", "Report")
	m.ana.says(2, "Your report has been passed on.")
	m.ana.hasNoBarriers()
	m.ana.keep("reported-desktop-dark")

	m.mod.open("/moderation?part=reports&lang=en")
	m.mod.awaitText("an address of a person")
	m.mod.awaitText("Reported by Ana A.")
	m.mod.awaitText("Long Street 5")
	m.mod.hasNoBarriers()
	m.mod.keep("reports-desktop")
	m.mod.with("nobody's address belongs here", "Hide")
	for _, b := range []*tab{m.ana, m.visitor} {
		b.says(2, "This post was hidden by a moderator: nobody's address belongs here")
		b.never("Long Street 5")
	}
	m.bob.says(2, "hidden by a moderator")
	m.bob.says(2, "Long Street 5") // its author reads it on
	m.mod.awaitText("This post was hidden by a moderator")
	m.mod.with("hidden, and the author was told", "Settle the report")
	m.mod.awaitText("Nothing has been reported.")
	m.mod.click("main button", "Settled")
	m.mod.awaitText("hidden, and the author was told")
	m.mod.hasNoBarriers()
	m.mod.on(phone().inTheDark())
	m.mod.fits()
	m.mod.keep("reports-settled-phone-dark")
	m.mod.on(desktop())
	m.visitor.hasNoBarriers()
	m.visitor.fits()
	m.visitor.keep("hidden-phone-dark")
	m.ana.click("header a", "Notifications")
	m.ana.awaitText("hidden, and the author was told")
	m.ana.keep("notification-settled-dark")
}

func (m moderation) silences() {
	m.mod.open("/moderation?part=accounts&lang=en")
	m.mod.click("main summary", "bob")
	m.mod.pick("until", "7")
	m.mod.with("twice an address of a person", "Keep from writing")
	m.mod.await("document.querySelector('details[open] summary').innerText.includes('kept from writing until')")
	m.mod.hasNoBarriers()
	m.mod.keep("silenced-account-desktop")

	m.bob.click("#write textarea:not([hidden])", "")
	m.bob.typeText("I only meant well.")
	m.bob.click("#write button", "Post")
	m.bob.await("document.querySelector('#write [role=alert]')?.innerText.includes('twice an address of a person')")
	week := time.Now().UTC().AddDate(0, 0, 7)
	if told := value[string](m.bob, "document.querySelector('#write [role=alert]').innerText"); !strings.Contains(told, week.Format("2 January 2006")) && !strings.Contains(told, week.Add(-time.Hour).Format("2 January 2006")) {
		m.bob.t.Errorf("it is said that %q", told)
	}
	m.bob.await("document.querySelector('#write textarea').value === 'I only meant well.'")
	m.bob.hasNoBarriers()
	m.bob.fits()
	m.bob.keep("silenced-phone")
	m.bob.click("header a", "Notifications")
	m.bob.awaitText("nobody's address belongs here")
	m.bob.awaitText("twice an address of a person")
	m.bob.never("no longer open to you")
	m.bob.hasNoBarriers()
	m.bob.keep("notifications-silenced-phone")
}

func (m moderation) logs() {
	m.mod.click("main nav a", "Log")
	const deeds = "[...document.querySelectorAll('main tbody tr')].map((row) => row.children[3].innerText)"
	m.mod.await(deeds + ".length > 2")
	m.mod.keep("log-desktop")
	told := value[[]string](m.mod, deeds)
	if strings.Contains(strings.Join(told, " "), "_") || len(told) < 3 {
		m.mod.t.Errorf("the log says %q", told)
	}
	for _, detail := range []string{"nobody's address belongs here", "hidden, and the author was told", "twice an address of a person"} {
		m.mod.awaitText(detail)
	}
	m.mod.hasNoBarriers()
}

func (m moderation) shows() {
	m.mod.click("main nav a", "Accounts")
	m.mod.click("main summary", "bob")
	m.mod.click("details[open] button", "Let write again")
	m.mod.await("!document.querySelector('details[open] summary').innerText.includes('kept from writing')")
	path := value[string](m.visitor, "location.pathname")
	m.mod.open(path + "?lang=en")
	m.mod.doWith(2, "Show again")
	m.mod.with("the street is named in the contract", "Show again")
	m.visitor.says(2, "Long Street 5")
	m.mod.doWith(2, "Remove")
	m.mod.with("asked for by the director", "Remove")
	m.visitor.says(2, "This post was removed.")
	m.visitor.never("Long Street 5")
	m.bob.open(path + "?lang=en")
	m.bob.await("document.querySelector('#write textarea')?.value === 'I only meant well.'")
	m.bob.click("#write button", "Post")
	m.visitor.says(3, "I only meant well.")
	m.mod.hasNoBarriers()
	m.mod.keep("moderated-desktop")
}

// A question is answered and solved; then it is locked, and moved to another space:
// whoever reads it sees each as it happens.
func TestAQuestionIsSolvedLockedAndMoved(t *testing.T) {
	m := newModeration(t)
	mod, ana, bob := m.mod, m.ana, m.bob
	ana.open("/forum?lang=en")
	ana.goTo("Questions", "/forum/space/")
	questions := value[string](ana, "location.pathname")
	ana.goTo("Ask a question", "/forum/new")
	ana.fill("title", "Where are the old tenders?")
	ana.write("The portal shows those after 2020.")
	ana.sendTopic()
	ana.live()
	path := value[string](ana, "location.pathname")
	bob.open(path + "?lang=en")
	bob.live()
	bob.awaitText("You can read here, but not write.")
	mod.open(path + "?lang=en")
	mod.live()
	mod.write("In the archive of the ministry.")
	mod.click("#write button", "Answer")
	ana.says(2, "In the archive of the ministry.")
	ana.click("#post-2 button", "This solved it")
	for _, b := range []*tab{mod, ana, bob} {
		b.awaitText("An answer of Moira D. solved this.")
		b.says(2, "This answer solved it")
	}
	for _, b := range []*tab{ana, bob} {
		b.hasNoBarriers()
		b.fits()
	}
	ana.keep("solved-desktop-dark")
	bob.keep("solved-phone")
	bob.open(questions + "?lang=en")
	bob.await("document.querySelector('main li [title=solved]')")
	bob.click("main button", "Not solved")
	bob.awaitText("No topic fits this choice.")
	bob.hasNoBarriers()

	mod.click("main summary", "Change or moderate")
	mod.with("it is answered", "Lock")
	ana.awaitText("This topic is locked: only those who moderate the space write here.")
	ana.await("!document.querySelector('#write')")
	mod.await("[...document.querySelectorAll('main button')].some((e) => e.textContent === 'Unlock')")
	mod.hasNoBarriers()
	mod.keep("locked-desktop")
	mod.click("main form button", "Move")
	for _, b := range []*tab{mod, ana} {
		b.await("[...document.querySelectorAll('main nav a')].some((e) => e.innerText === 'Discussion')")
	}
	ana.hasNoBarriers()
	ana.keep("moved-desktop-dark")
	ana.click("header a", "Notifications")
	ana.awaitText("it is answered")
	ana.await("[...document.querySelectorAll('main li a')].filter((e) => e.innerText === 'Where are the old tenders?').length > 1")
	ana.hasNoBarriers()
	ana.keep("notifications-moved-dark")
	if codes := value[[]string](ana, "[...document.querySelectorAll('main li p')].map((e) => e.innerText).filter((text) => /^[a-z][a-z2-7]{24}$/.test(text))"); len(codes) > 0 {
		t.Errorf("a notification says %q", codes)
	}
	bob.open(path + "?lang=en")
	bob.awaitText("This topic is locked")
	if bob.awaitText("In the archive of the ministry."); value[bool](bob, "!!document.querySelector('#write')") {
		t.Error("somebody can write in what is locked")
	}
}
