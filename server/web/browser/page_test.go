package browser

import (
	"encoding/json"
	"strconv"
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

// await waits until an expression is true in the page.
func (b *tab) await(expression string) {
	b.t.Helper()
	again := time.NewTicker(20 * time.Millisecond)
	defer again.Stop()
	limit := time.After(patience)
	for {
		if value[bool](b, "!!("+expression+")") {
			return
		}
		select {
		case <-again.C:
		case <-limit:
			b.t.Fatalf("this did not come true at %s: %s\nThe page says:\n%.2000s", b.address(), expression, value[string](b, "document.body.innerText"))
		}
	}
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
	var before spot
	again := time.NewTicker(20 * time.Millisecond)
	defer again.Stop()
	limit := time.After(patience)
	for {
		at := value[spot](b, "("+spotOf+")("+find+")")
		if at.Free && at == before {
			do(b, chromedp.MouseClickXY(at.X, at.Y))
			return
		}
		before = at
		select {
		case <-again.C:
		case <-limit:
			b.t.Fatalf("%s with %q cannot be clicked at %s: it is covered by %s, or does not stand still", selector, text, b.address(), at.Under)
		}
	}
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
	again := time.NewTicker(20 * time.Millisecond)
	defer again.Stop()
	limit := time.After(patience)
	for {
		for _, child := range call(b, page.GetFrameTree, cdp.Empty{}).FrameTree.ChildFrames {
			if child.Frame.URL == address {
				world := call(b, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: child.Frame.ID})
				return &tab{t: b.t, ctx: b.ctx, site: b.site, world: world.ExecutionContextID}
			}
		}
		select {
		case <-again.C:
		case <-limit:
			b.t.Fatalf("no frame looks at %s", address)
		}
	}
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
