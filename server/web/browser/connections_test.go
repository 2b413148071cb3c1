package browser

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"spona/graph"
)

const sentences = "document.querySelectorAll('[data-strand] p').length"

// What the picture shows is said in words, and the two point at one another.
func TestPictureAndSentencesLightUpTogether(t *testing.T) {
	b, _ := openConnections(t, desktop(), "")
	b.await("document.querySelectorAll('[data-strand]').length > 1")
	value[any](b, "document.querySelector('[data-strand] button').focus() ?? null")
	b.await("document.querySelectorAll('svg [data-faded=true]').length > 0 && document.querySelectorAll('svg [data-node][data-faded=false]').length > 1")
	value[any](b, "document.querySelector('svg [data-node]').focus() ?? null")
	b.await("document.querySelectorAll('[data-strand][data-lit=true]').length > 0")
}

// With keys alone: into a node, hide it, take that back, make it again.
func TestThePictureIsChangedByKeysAndTakenBack(t *testing.T) {
	b, _ := openConnections(t, desktop(), "")
	const nodes = "document.querySelectorAll('svg [data-node]').length"
	b.await(nodes + " > 2")
	before := value[int](b, nodes)
	value[any](b, "[...document.querySelectorAll('svg [data-node]')].at(-1).focus() ?? null")
	b.enter()
	b.await("document.querySelector('section button[aria-pressed=false]')")
	value[any](b, "[...document.querySelectorAll('main button')].find((e) => e.textContent === 'Hide').focus() ?? null")
	b.enter()
	b.await(nodes + " === " + digits(before-1) + " && location.search.includes('hide=')")
	b.press("Undo")
	b.await(nodes + " === " + digits(before) + " && !location.search.includes('hide=')")
	b.press("Redo")
	b.await(nodes + " === " + digits(before-1))
	address := b.address()
	b.open(address)
	b.await(nodes + " === " + digits(before-1))
}

// A kind of relation says how many of it are not drawn yet; one that has no more is
// not offered.
func TestANodeIsExpandedByAKindOfRelation(t *testing.T) {
	b, _ := openConnections(t, desktop(), "")
	const nodes = "document.querySelectorAll('svg [data-node]').length"
	const kinds = "[...document.querySelectorAll('[class*=NodePanel-panel] li button')]"
	b.await(nodes + " > 2")
	before := value[int](b, nodes)
	value[any](b, "document.querySelector('svg [data-node]').focus() ?? null")
	b.enter()
	b.await(kinds + ".length > 2")
	if !value[bool](b, kinds+".every((e) => e.disabled === e.textContent.includes('already in the picture'))") {
		t.Errorf("offered although drawn, or not offered: %q", value[[]string](b, kinds+".map((e) => e.textContent + e.disabled)"))
	}
	b.click("[class*=NodePanel-panel] li button:enabled", " new")
	b.await(nodes + " > " + digits(before) + " && location.search.includes('grow=')")
	b.click("[class*=NodePanel-panel] li button[aria-pressed=true]", "")
	b.await(nodes + " === " + digits(before) + " && !location.search.includes('grow=')")
}

// In a page of another site the frame shows picture, words and sources, and leads here.
func TestAPictureStandsInAPageOfAnotherSite(t *testing.T) {
	site, store := demoSite(t)
	browser := chromium(t)
	for _, reader := range readers() {
		t.Run(reader.lang+" on "+reader.screen.name, func(t *testing.T) {
			address := site + "/embed/connections?" + strings.TrimPrefix(connectionsOf(t, store), "/connections?") + "&lang=" + reader.lang
			b := openTab(t, browser, site, reader.screen)
			b.neighbour = pageWithFrame(t, address)
			do(b, chromedp.Navigate(b.neighbour))
			frame := b.frame(address)
			frame.await("document.querySelector('svg [data-node]') && " + sentences + " > 0")
			frame.awaitText(messages(t, reader.lang)["picture.sources"])
			if value[bool](frame, "!!document.querySelector('header [role=search], footer')") {
				t.Error("the frame has what is around the pages of the site")
			}
			frame.fits()
			if link := value[string](frame, "document.querySelector('header a').href"); !strings.HasPrefix(link, site+"/connections?from=") {
				t.Errorf("the frame leads to %q", link)
			}
		})
	}
}

// pageWithFrame serves a page of another site with a frame, and says where.
func pageWithFrame(t *testing.T, address string) string {
	t.Helper()
	news := `<!doctype html><meta name="viewport" content="width=device-width"><title>News</title><h1>News</h1><iframe style="width: 100%; border: 0" height="640" title="Spona" sandbox="allow-scripts allow-same-origin" src="` +
		strings.ReplaceAll(address, "&", "&amp;") + `"></iframe>`
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(news))
	}))
	t.Cleanup(other.Close)
	return other.URL
}

func TestLoopsAndWaysToPowerAreModesOfThePage(t *testing.T) {
	site, store := demoSite(t)
	b := openTab(t, chromium(t), site, phone())
	person := idOf(t, store, graph.KindPerson, "Borislad Kremenović")
	b.open("/connections?mode=power&from=" + person + "&lang=sq")
	b.await(sentences + " > 0 && document.querySelector('svg [data-node]')")
	b.fits()
	b.open("/connections?mode=loops&from=" + person + "&lang=sr-Cyrl")
	b.await(settled)
	b.awaitText("затворени кругови")
}

// A loop says how the supplier is tied to the official, and what leaves it open; one
// through a relative names nobody.
func TestALoopSaysWhatItIsMadeOf(t *testing.T) {
	site, store := demoSite(t)
	b := openTab(t, chromium(t), site, desktop())
	said := messages(t, "sr-Cyrl")
	b.open("/connections?mode=loops&tier=C&lang=sr-Cyrl&from=" + idOf(t, store, graph.KindCompany, "Njegad Gradnja d.o.o."))
	for _, bond := range []string{"COMPANY", "RELATIVE", "ASSOCIATE"} {
		b.await("document.querySelector('main').textContent.includes(" + quoted(said["loops.bond."+bond]) + ")")
	}
	const associate = "[...document.querySelectorAll('[data-strand]')].find((e) => e.textContent.includes('особа блиска'))"
	b.await(associate + ".querySelector('details > p a[href^=\"/entities/\"]')")
	b.await("[...document.querySelectorAll('[data-strand]')].every((e) => e.textContent.includes('Могуће, не и сигурно'))")
}

// connectionsOf is the address of connections that are worth looking at.
func connectionsOf(t testing.TB, store graph.Reader) string {
	t.Helper()
	return "/connections?from=" + idOf(t, store, graph.KindCompany, "Kremen Gradnja d.o.o.") + "&to=" + idOf(t, store, graph.KindParty, "Savez za sutra")
}

// openConnections opens them in English.
func openConnections(t *testing.T, s screen, more string) (*tab, graph.Reader) {
	t.Helper()
	site, store := demoSite(t)
	b := openTab(t, chromium(t), site, s)
	b.open(connectionsOf(t, store) + more + "&lang=en")
	return b, store
}

// press goes to a button by its name and presses Enter.
func (b *tab) press(name string) {
	b.t.Helper()
	b.await("document.querySelector('main button:enabled[aria-label=" + quoted(name) + "]')")
	value[any](b, "document.querySelector('main button[aria-label="+quoted(name)+"]').focus() ?? null")
	b.enter()
}
