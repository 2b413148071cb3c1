package browser

import (
	"io"
	"net"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// doWith does something with a post, named as the page names it; what is seldom done
// is behind "More".
func (b *tab) doWith(post int, what string) {
	b.t.Helper()
	at := "#post-" + digits(post)
	b.await("document.querySelector('" + at + " button')")
	if !value[bool](b, "[...document.querySelectorAll('"+at+" button')].some((e) => e.getAttribute('aria-label')?.startsWith("+quoted(what)+"))") {
		b.click(at+" button", "More")
	}
	b.click(at+" button", what)
}

// says waits until a post shows a text.
func (b *tab) says(post int, text string) {
	b.t.Helper()
	b.await("document.querySelector('#post-" + digits(post) + "')?.innerText.includes(" + quoted(text) + ")")
}

// rewrite puts a text in the place of the one that has the focus.
func (b *tab) rewrite(text string) {
	b.t.Helper()
	b.await("document.activeElement.matches('textarea')")
	value[any](b, "document.activeElement.select() ?? null")
	b.typeText(text)
}

// post says something in the topic that the tab shows, and waits until it stands there.
func (b *tab) post(number int, text string) {
	b.t.Helper()
	b.await("document.querySelector('#write textarea:not([hidden])')?.value === ''")
	b.click("#write textarea:not([hidden])", "")
	b.typeText(text)
	b.click("#write button", "Post")
	b.says(number, text)
}

// follow chooses how much of the topic somebody is told.
func (b *tab) follow(level string) {
	b.t.Helper()
	const choice = "document.querySelector('main aside select')"
	b.take(choice, level)
	b.await(choice + ".value === " + quoted(level) + " && " + choice + ".getAttribute('aria-busy') === 'false'")
}

// A topic asks its readers; one votes on a phone, and the other sees the count grow.
// What was said is put right, and how it read before is told; a slip is taken away.
func TestReadersVoteAndAuthorsPutRightWhatTheySaid(t *testing.T) {
	c := newCommunity(t)
	browser := chromium(t)
	ana, bob := openTab(t, browser, c.url, desktop()), openTab(t, browser, c.url, phone().inTheDark())
	c.enters(ana, "ana", "Ana A.")
	c.enters(bob, "bob", "")
	ana.open("/forum/new?lang=en")
	ana.fill("title", "Where do we begin?")
	ana.write("There are too many contracts of 2019.")
	ana.click("main button", "Add a poll")
	ana.fill("question", "Which year do we check first?")
	ana.fill("options", "2019, since the elections were held then and most was spent\n2021")
	ana.hasNoBarriers()
	ana.keep("new-topic-poll")
	ana.sendTopic()
	ana.awaitText("0 people took part.")
	ana.live()
	path := value[string](ana, "location.pathname")

	bob.open(path + "?lang=en")
	bob.live()
	bob.click("main label", "2021")
	bob.click("main button", "Vote")
	for _, b := range []*tab{ana, bob} {
		b.awaitText("1 person took part.")
		b.await("[...document.querySelectorAll('main fieldset label')].at(-1).innerText.includes('1 vote · 100%')")
	}
	ana.click("main label", "2019")
	ana.click("main button", "Vote")
	bob.awaitText("2 people took part.")
	bob.hasNoBarriers()
	bob.fits()
	bob.keep("poll-phone-dark")
	ana.keep("poll-desktop")
	bob.click("main button", "Take the vote back")
	ana.await("[...document.querySelectorAll('main fieldset label')].at(-1).innerText.includes('0 votes · 0%')")

	putRight(ana, bob)
}

// putRight tells of a post that is changed twice, and of one that is taken away.
func putRight(ana, bob *tab) {
	ana.doWith(1, "Edit")
	ana.rewrite("There are too many contracts of 2021.")
	ana.click("#post-1 button", "Save")
	bob.says(1, "contracts of 2021")
	bob.says(1, "edited")
	bob.doWith(1, "Earlier versions")
	bob.says(1, "contracts of 2019")
	ana.doWith(1, "Edit")
	ana.rewrite("There are 412 contracts.")
	ana.click("#post-1 button", "Save")
	bob.says(1, "There are 412 contracts.")
	bob.says(1, "contracts of 2021")
	if n := value[int](bob, "document.querySelectorAll('#post-1 ol li').length"); n != 2 {
		bob.t.Errorf("%d earlier versions are shown", n)
	}
	bob.hasNoBarriers()
	bob.fits()
	bob.keep("history-phone-dark")

	ana.post(2, "Sorry, wrong topic.")
	bob.says(2, "wrong topic")
	ana.doWith(2, "Remove")
	ana.awaitText("The post is being removed.")
	ana.keep("removing-desktop")
	ana.click("#post-2 button", "Undo")
	ana.await("!document.querySelector('#post-2').innerText.includes('being removed')")
	ana.click("#post-2 button", "Remove")
	ana.awaitText("The post is being removed.")
	bob.says(2, "This post was removed.")
	ana.says(2, "This post was removed.")
	for _, b := range []*tab{ana, bob} {
		if text := value[string](b, "document.querySelector('#post-2').innerText"); strings.Contains(text, "wrong topic") {
			b.t.Errorf("it still shows what was removed: %s", text)
		}
		b.hasNoBarriers()
	}
	ana.keep("removed-desktop")
}

// Whoever mutes a topic is told nothing of it, whoever watches it of every post; when
// letters come is chosen with keys. All of it is there again after a reload.
func TestWhatSomebodyIsToldOfIsTheirChoice(t *testing.T) {
	c := newCommunity(t)
	browser := chromium(t)
	ana, bob := openTab(t, browser, c.url, phone()), openTab(t, browser, c.url, desktop().inTheDark())
	c.enters(ana, "ana", "")
	c.enters(bob, "bob", "")
	path := ana.startTopic("/forum/new?lang=en", "Weekly figures", "Every Monday there will be a table here.")
	const level = "document.querySelector('main aside select')?.value"
	bob.open(path + "?lang=en")
	bob.follow("MUTED")
	bob.open(path + "?lang=en")
	bob.await(level + " === 'MUTED'")
	bob.live()
	ana.post(2, "Do you have them, @bob?")
	bob.says(2, "Do you have them")
	bob.follow("WATCHING")
	ana.post(3, "The first table.")
	bob.says(3, "The first table.")

	bob.open("/notifications?lang=en")
	bob.awaitText("ana wrote in what you watch")
	if value[bool](bob, "document.querySelector('main').innerText.includes('mentioned you')") {
		t.Error("bob is told of a topic that he had muted")
	}
	chosen := func(mail string) string {
		return "[...document.querySelectorAll('main label')].find((e) => e.innerText.trim() === " + quoted(mail) + ")?.querySelector('input').checked"
	}
	bob.await(chosen("once a day"))
	bob.click("main label", "at once")
	bob.await(chosen("at once"))
	bob.open("/notifications?lang=en")
	bob.await(chosen("at once"))
	value[any](bob, "document.querySelector('main input[name=mail]:checked').focus() ?? null")
	for _, mail := range []string{"once a day", "once a week", "never"} {
		bob.typeText(kb.ArrowDown)
		bob.await(chosen(mail) + " && document.activeElement === document.querySelector('main input[name=mail]:checked')")
	}
	bob.open("/notifications?lang=en")
	bob.await(chosen("never"))
	bob.hasNoBarriers()
	bob.keep("notifications-mail-dark")
	bob.open(path + "?lang=en")
	bob.await(level + " === 'WATCHING'")
}

// A line is what lies between a browser and the site, and can be cut.
type line struct {
	url string

	mu   sync.Mutex
	cut  bool
	open []net.Conn
}

// newLine leads to a site.
func newLine(t testing.TB, site string) *line {
	t.Helper()
	to, err := url.Parse(site)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := &line{url: "http://localhost:" + digits(listener.Addr().(*net.TCPAddr).Port)}
	var carried sync.WaitGroup
	carried.Go(func() {
		for {
			near, err := listener.Accept()
			if err != nil {
				return // it was closed
			}
			carried.Go(func() { l.carry(near, to.Host) })
		}
	})
	t.Cleanup(func() {
		_ = listener.Close()
		l.set(true)
		carried.Wait()
	})
	return l
}

// carry carries what one connection says, until it ends or is cut.
func (l *line) carry(near net.Conn, to string) {
	defer near.Close()
	far, err := net.Dial("tcp", to)
	if err != nil {
		return // the site is gone, and the browser learns of it
	}
	defer far.Close()
	l.mu.Lock()
	l.open = append(l.open, near, far)
	cut := l.cut
	l.mu.Unlock()
	if cut {
		return
	}
	var back sync.WaitGroup
	back.Go(func() {
		_, _ = io.Copy(near, far)
		_ = near.Close()
	})
	_, _ = io.Copy(far, near)
	_ = far.Close()
	back.Wait()
}

// set cuts the line with all that is open on it, or mends it.
func (l *line) set(cut bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.cut = cut
	for _, c := range l.open {
		_ = c.Close() // it may have ended already
	}
	l.open = nil
}

// forgive takes back the faults that are no wonder while a line is cut.
func (b *tab) forgive() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.faults = slices.DeleteFunc(b.faults, func(fault string) bool { return strings.Contains(fault, "net::ERR_") })
}

// On the way the connection is lost. The page says so, loses nothing that is written,
// and shows once and in order what the others said meanwhile.
func TestALostConnectionComesBackWithWhatWasMissed(t *testing.T) {
	c := newCommunity(t)
	browser := chromium(t)
	way := newLine(t, c.url)
	ana, bob := openTab(t, browser, way.url, phone()), openTab(t, browser, c.url, desktop())
	c.enters(ana, "ana", "")
	c.enters(bob, "bob", "")
	path := bob.startTopic("/forum/new?lang=en", "From the council", "The session begins.")
	ana.open(path + "?lang=en")
	ana.live()

	way.set(true)
	ana.await("document.querySelector('[data-live=reconnecting]')")
	ana.awaitText("The connection was lost. It is being restored; nothing will be missed.")
	ana.write("I am on the train.")
	ana.click("#write button", "Post")
	ana.awaitText("The server cannot be reached.")
	ana.hasNoBarriers()
	ana.keep("reconnecting-phone")
	ana.on(phone().inTheDark())
	ana.keep("reconnecting-phone-dark")
	for n, said := range []string{"Item one passed.", "Item two was put off.", "Item three passed."} {
		bob.post(n+2, said)
	}
	bob.doWith(1, "Edit")
	bob.rewrite("The session began at ten.")
	bob.click("#post-1 button", "Save")
	bob.says(1, "began at ten")
	way.set(false)

	ana.live()
	ana.says(4, "Item three passed.")
	ana.says(1, "began at ten")
	ana.click("#write button", "Post")
	bob.says(5, "I am on the train.")
	ana.says(5, "I am on the train.")
	ana.await("!document.querySelector('#write textarea').value")
	const posts = "[...document.querySelectorAll('article')].map((e) => e.id + ': ' + e.querySelector('article > div').innerText)"
	want := []string{"post-1: The session began at ten.", "post-2: Item one passed.", "post-3: Item two was put off.", "post-4: Item three passed.", "post-5: I am on the train."}
	for name, b := range map[string]*tab{"ana": ana, "bob": bob} {
		if got := value[[]string](b, posts); !slices.Equal(got, want) {
			t.Errorf("%s sees %q", name, got)
		}
	}
	ana.hasNoBarriers()
	ana.fits()
	ana.keep("reconnected-phone-dark")
	ana.forgive()
}

// What is said about a connection stands beside it, from whichever end somebody
// comes, and not beside another.
func TestAConnectionIsDiscussedBesideIt(t *testing.T) {
	c := newCommunity(t)
	b := openTab(t, chromium(t), c.url, desktop())
	c.enters(b, "ana", "")
	find := func(name, kind string) string {
		b.open("/search?lang=en&kind=" + kind + "&q=" + url.QueryEscape(name))
		b.await("document.querySelector('main a[data-result]')")
		return strings.TrimPrefix(value[string](b, "document.querySelector('main a[data-result]').pathname"), "/entities/")
	}
	company, party := find("Kremen Gradnja d.o.o.", "COMPANY"), find("Savez za sutra", "PARTY")
	b.open("/connections?lang=en&from=" + company + "&to=" + party)
	b.awaitText("Nobody has started a topic about this.")
	b.goTo("Discuss this", "/forum/new")
	b.awaitText("The topic will keep this as it is now.")
	b.fill("title", "Is this a coincidence?")
	b.write("The gift came a month before the contract.")
	b.hasNoBarriers()
	b.keep("new-topic-connection")
	b.sendTopic()
	b.awaitText("As it was when the topic was started")
	b.hasNoBarriers()
	b.keep("topic-connection")

	b.goTo("Show the connection", "/connections")
	b.on(phone().inTheDark())
	for _, ends := range [][2]string{{company, party}, {party, company}} {
		b.open("/connections?lang=en&from=" + ends[0] + "&to=" + ends[1])
		b.await("[...document.querySelectorAll('main a[href^=\"/forum/topic/\"]')].some((e) => e.innerText === 'Is this a coincidence?')")
	}
	b.hasNoBarriers()
	b.fits()
	b.keep("connection-discussed-phone-dark")
	b.open("/connections?lang=en&from=" + company + "&to=" + find("Borislad Kremenović", "PERSON"))
	b.awaitText("Nobody has started a topic about this.")
}
