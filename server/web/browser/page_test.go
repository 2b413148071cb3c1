package browser

import (
	"encoding/json"
	"strconv"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// settled is true once a page has its heading and waits for nothing.
const settled = `!!document.querySelector('main h1, main [role=alert]') && !document.querySelector('[data-loading], [aria-busy=true]') &&
	document.fonts.status === 'loaded'`

// open opens an address of the site and waits until the page is there.
func (b *tab) open(path string) {
	b.t.Helper()
	do(b, chromedp.Navigate(b.site+path))
	b.await(settled)
}

// until waits until something is so; why says what is wrong when it never is.
func until(t testing.TB, is func() bool, why func() string) {
	t.Helper()
	again := time.NewTicker(20 * time.Millisecond)
	defer again.Stop()
	limit := time.After(patience)
	for !is() {
		select {
		case <-again.C:
		case <-limit:
			t.Fatal(why())
		}
	}
}

// await waits until an expression is true in the page.
func (b *tab) await(expression string) {
	b.t.Helper()
	until(b.t, func() bool { return value[bool](b, "!!("+expression+")") }, func() string {
		return "this did not come true at " + b.address() + ": " + expression + "\nThe page says:\n" +
			value[string](b, "document.body.innerText.slice(0, 2000)")
	})
}

// value is what an expression gives in the page.
func value[T any](b *tab, expression string) T {
	b.t.Helper()
	return do(b, chromedp.Evaluate[T](expression, func(p *runtime.EvaluateParams) { p.ContextID = b.world }))
}

// address is where the tab is, without the site.
func (b *tab) address() string {
	b.t.Helper()
	return value[string](b, "location.pathname + location.search")
}

// awaitText waits until the page shows a text.
func (b *tab) awaitText(text string) {
	b.t.Helper()
	b.await("document.body.innerText.includes(" + quoted(text) + ")")
}

// click clicks the first element that a selector finds and whose text, or name for
// screen readers, has the given one; any when it is "". It waits until the element
// stands still and nothing covers it, as a person would.
func (b *tab) click(selector, text string) {
	b.t.Helper()
	find := "[...document.querySelectorAll(" + quoted(selector) + ")].find((e) => ((e.getAttribute('aria-label') ?? '') + ' ' + e.textContent).includes(" + quoted(text) + "))"
	b.await(find)
	var before, at spot
	until(b.t, func() bool {
		before, at = at, value[spot](b, "("+spotOf+")("+find+")")
		return at.Free && at == before
	}, func() string {
		return selector + " with " + quoted(text) + " cannot be clicked at " + b.address() + ": it is covered by " + at.Under + ", or does not stand still"
	})
	do(b, chromedp.MouseClickXY(at.X, at.Y))
}

// A spot is where an element can be clicked.
type spot struct {
	X, Y  float64
	Free  bool   // whether a click there meets the element
	Under string // what it meets
}

// spotOf brings an element into view and finds its [spot].
const spotOf = `(e) => {
	e?.scrollIntoView({block: 'center', behavior: 'instant'});
	const r = e?.getBoundingClientRect();
	const at = r ? {X: r.x + r.width / 2, Y: r.y + r.height / 2} : {X: -1, Y: -1};
	const under = document.elementFromPoint(at.X, at.Y);
	return {...at, Free: !!under && (e.contains(under) || !!e.closest('label')?.contains(under)), Under: under?.outerHTML.slice(0, 200) ?? 'nothing'};
}`

// frame is the frame within the page that looks at an address.
func (b *tab) frame(address string) *tab {
	b.t.Helper()
	b.await("document.querySelector('iframe')")
	var found *cdp.Frame
	until(b.t, func() bool {
		for _, child := range call(b, page.GetFrameTree, cdp.Empty{}).FrameTree.ChildFrames {
			if child.Frame.URL == address {
				found = child.Frame
			}
		}
		return found != nil
	}, func() string { return "no frame looks at " + address })
	world := call(b, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: found.ID})
	return &tab{t: b.t, ctx: b.ctx, site: b.site, world: world.ExecutionContextID}
}

// typeText types where the focus is.
func (b *tab) typeText(text string) {
	b.t.Helper()
	do(b, chromedp.KeyEvent(text))
}

func (b *tab) enter() {
	b.t.Helper()
	b.typeText(kb.Enter)
}

// shot is a picture of the whole page.
func (b *tab) shot() []byte {
	b.t.Helper()
	beyond := true
	return call(b, page.CaptureScreenshot, page.CaptureScreenshotParams{CaptureBeyondViewport: &beyond}).Data
}

func digits(n int) string { return strconv.Itoa(n) }

func quoted(text string) string {
	encoded, err := json.Marshal(text)
	if err != nil {
		return strconv.Quote(text)
	}
	return string(encoded)
}
