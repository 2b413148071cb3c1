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
	b := openTab(t, chromium(t), site, desktop())
	b.open("/?lang=en")
	b.awaitText("What is loaded")
	b.typeText("/")
	b.await("document.activeElement.name === 'q'")
	b.typeText("кремен градња")
	b.await("document.querySelector('[role=option]')?.textContent.includes('KREMEN GRADNJA')")
	b.typeText(kb.ArrowDown)
	b.enter()
	b.await(settled + " && location.pathname.startsWith('/entities/')")
	b.awaitText("Kremen Gradnja d.o.o.")
	if title := value[string](b, "document.title"); !strings.HasSuffix(title, "· Spona") || !strings.Contains(strings.ToLower(title), "kremen") {
		t.Errorf("title = %q", title)
	}
	b.awaitText("Contracts won")
	b.click("main dd button", "")
	b.awaitText("According to")
	b.awaitText("Official register, by exact identifier")
	if link := value[string](b, "document.querySelector('[role=dialog] a').href"); !strings.HasPrefix(link, "https://xx-") {
		t.Errorf("the source leads to %q", link)
	}
	b.typeText(kb.Escape)
	b.await("!document.querySelector('[role=dialog]') && document.activeElement.matches('dd button')")
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
