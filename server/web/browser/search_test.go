package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// From the start page to what is known of somebody, in the way most people will
// go: a name in another script, a suggestion, the page, a source.
func TestFromANameToASource(t *testing.T) {
	site, _ := demoSite(t)
	browser := chromium(t)
	for _, reader := range readers() {
		t.Run(reader.lang+" on "+reader.screen.name, func(t *testing.T) {
			b := openTab(t, browser, site, reader.screen)
			said := messages(t, reader.lang)
			b.open("/?lang=" + reader.lang)
			b.awaitText(said["home.loaded"])
			b.typeText("/")
			b.await("document.activeElement.name === 'q'")
			b.typeText("кремен градња")
			b.await("document.querySelector('[role=option]')?.textContent.toUpperCase().includes('KREMEN GRADNJA')")
			b.typeText(kb.ArrowDown)
			b.enter()
			b.await(settled + " && location.pathname.startsWith('/entities/')")
			b.awaitText("Kremen Gradnja d.o.o.")
			if title := value[string](b, "document.title"); !strings.HasSuffix(title, "· Spona") || !strings.Contains(strings.ToLower(title), "kremen") {
				t.Errorf("title = %q", title)
			}
			b.awaitText(said["relation.AWARDED.INCOMING"])
			b.click("main dd button", "")
			b.awaitText(said["source.title"])
			b.awaitText(said["tier.A"])
			if link := value[string](b, "document.querySelector('[role=dialog] a').href"); !strings.HasPrefix(link, "https://xx-") {
				t.Errorf("the source leads to %q", link)
			}
			b.fits()
			b.typeText(kb.Escape)
			b.await("!document.querySelector('[role=dialog]') && document.activeElement.matches('dd button')")
		})
	}
}

func TestResultsAreWalkedWithKeysAndTwoAreConnected(t *testing.T) {
	site, _ := demoSite(t)
	b := openTab(t, chromium(t), site, desktop())
	b.open("/search?q=kremen&lang=en")
	b.await("document.querySelectorAll('[data-result]').length > 2")
	value[any](b, "document.querySelector('[data-result]').focus() ?? null")
	b.typeText(kb.ArrowDown)
	b.await("document.activeElement === document.querySelectorAll('[data-result]')[1]")
	b.typeText(kb.ArrowUp)
	b.await("document.activeElement === document.querySelectorAll('[data-result]')[0]")
	b.click("label", "Borislad")
	b.await("new URLSearchParams(location.search).getAll('pick').length === 1")
	b.click("label", "KREMEN GRADNJA")
	b.click("a", "Connect the two")
	b.await(settled + " && location.pathname === '/connections'")
	b.awaitText("1 step")
	b.awaitText("A connection is not an accusation")
}

// Whoever was selected stays so in the next search, until all are connected.
func TestSeveralResultsAreConnectedAtOnce(t *testing.T) {
	site, _ := demoSite(t)
	b := openTab(t, chromium(t), site, desktop())
	b.open("/search?q=kremen&lang=en")
	b.click("label", "Borislad")
	b.click("label", "KREMEN GRADNJA")
	b.await("new URLSearchParams(location.search).getAll('pick').length === 2")
	b.click("header [role=search] input", "")
	b.typeText("savez za sutra")
	b.enter()
	b.await(settled + " && location.search.includes('q=savez')")
	b.click("label", "Savez za sutra")
	b.click("a", "Connect them all")
	b.await(settled + " && location.pathname === '/connections' && new URLSearchParams(location.search).has('also')")
	b.awaitText("Joined by")
}

func TestFiltersAreInTheAddress(t *testing.T) {
	site, _ := demoSite(t)
	browser := chromium(t)
	b := openTab(t, browser, site, desktop())
	b.open("/search?q=kremen&lang=en")
	b.click("label", "People")
	b.await("location.search.includes('kind=PERSON') && " + settled)
	b.await("document.querySelectorAll('main section section').length === 1")
	names := value[string](b, "[...document.querySelectorAll('[data-result]')].map((a) => a.textContent).join()")

	again := openTab(t, browser, site, phone())
	again.open(b.address() + "&lang=en")
	again.await("document.querySelectorAll('[data-result]').length > 0")
	if got := value[string](again, "[...document.querySelectorAll('[data-result]')].map((a) => a.textContent).join()"); got != names {
		t.Errorf("the address shows %s to another, %s to the first", got, names)
	}
}
