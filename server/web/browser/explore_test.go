package browser

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"spona/graph"
)

// drawn is how many entities the canvas shows.
const drawn = "Number(document.querySelector('[data-drawn]')?.dataset.drawn)"

// awaitDrawn waits until the canvas shows so many entities.
func (b *tab) awaitDrawn(n int) {
	b.t.Helper()
	b.await(drawn + " === " + digits(n))
}

// What is around somebody is counted before it is loaded; a step is undone and
// redone, and the address shows another person the same.
func TestWhatIsAroundIsOpenedAndUndone(t *testing.T) {
	site, store := demoSite(t)
	browser := chromium(t)
	party := idOf(t, store, graph.KindParty, "Savez za sutra")
	b := openTab(t, browser, site, desktop())
	b.open("/explore?id=" + party + "&lang=en")
	b.awaitDrawn(1)
	b.awaitText("Donations received")
	total := value[int](b, "Number([...document.querySelectorAll('aside li')].find((e) => e.textContent.includes('Donations received')).children[1].textContent)")
	b.click("aside button", "Donations received: Show all")
	b.await(drawn + " > 2")
	opened := value[int](b, drawn)
	if opened > total+1 {
		t.Errorf("%d entities are drawn after opening %d", opened, total)
	}
	b.click("button", "Undo")
	b.awaitDrawn(1)
	b.click("button", "Redo")
	b.awaitDrawn(opened)

	again := openTab(t, browser, site, phone())
	again.open(strings.Replace(b.address(), "lang=en", "lang=sr-Cyrl", 1))
	again.awaitDrawn(opened)
	again.awaitText("Шта је около")
	again.fits()
}

func TestAnExplorationIsWalkedWithKeys(t *testing.T) {
	site, store := demoSite(t)
	b := openTab(t, chromium(t), site, desktop())
	company := idOf(t, store, graph.KindCompany, "Kremen Gradnja d.o.o.")
	party := idOf(t, store, graph.KindParty, "Savez za sutra")
	b.open(inLanguage(explored(company, party), "en"))
	b.await(drawn + " > 3")
	before := value[int](b, drawn)
	value[any](b, "document.querySelector('[role=application]').focus() ?? null")
	for _, key := range []string{kb.ArrowRight, kb.ArrowLeft, kb.ArrowDown, kb.ArrowUp} {
		if b.typeText(key); value[bool](b, "new URLSearchParams(location.search).has('sel')") {
			break
		}
	}
	b.await("new URLSearchParams(location.search).has('sel') && " + settled)
	b.typeText("p")
	b.await("new URLSearchParams(location.search).has('pin')")
	b.typeText("h")
	b.await(drawn + " < " + digits(before))
	b.await("new URLSearchParams(location.search).has('hide')")
	b.click("button", "hidden again")
	b.awaitDrawn(before)
	b.typeText(kb.Escape)
	value[any](b, "document.querySelector('[role=application]').focus() ?? null")
	b.typeText(kb.Enter)
	b.await("document.activeElement.matches('aside')")
	b.click("summary", "as a list")
	b.await("document.querySelectorAll('details [aria-label] li').length === " + digits(before))
}

// Pictures carry their sources, and the exploration itself goes into a file.
func TestAnExplorationIsSaved(t *testing.T) {
	site, store := demoSite(t)
	browser := chromium(t)
	company := idOf(t, store, graph.KindCompany, "Kremen Gradnja d.o.o.")
	party := idOf(t, store, graph.KindParty, "Savez za sutra")
	for _, more := range []string{"&layout=time", "&group=kind", ""} {
		b := openTab(t, browser, site, desktop().inTheDark())
		b.open(inLanguage(explored(company, party)+more, "en"))
		b.await(drawn + " > 3")
		files := b.downloads()
		b.click("button", "PNG")
		isAPicture(t, files(".png"))
		b.click("button", "SVG")
		isASourcedDrawing(t, files(".svg"), []string{"KREMEN GRADNJA", "Sources", "Public procurement (CC0-1.0)", "/explore?id=" + company, "not an accusation"})
		b.click("button", "Save as file")
		var file struct{ Spona, Query string }
		if err := json.Unmarshal(files(".json"), &file); err != nil || file.Spona != "exploration" || !strings.Contains(file.Query, company) {
			t.Errorf("the file has %+v, %v", file, err)
		}
	}
}

// More than two thousand would be a hairball: the page says so and offers less.
func TestTooManyAreRefusedPolitely(t *testing.T) {
	site, store := siteOf(t, 20_000)
	b := openTab(t, chromium(t), site, desktop())
	b.open("/explore?id=" + idOf(t, store, graph.KindParty, "Savez za sutra") + "&lang=en")
	b.awaitDrawn(1)
	b.click("aside button", "Members: Show all")
	b.await("document.querySelector('[role=alert]')?.textContent.includes('nothing could be seen')")
	b.click("[role=alert] button", "best connected")
	b.await(drawn + " > 400")
	b.await("!document.querySelector('[role=alert]')")
}
