package browser

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// axe is the source of the library that looks for barriers.
func axe(t testing.TB) string {
	t.Helper()
	source, err := os.ReadFile("../node_modules/axe-core/axe.min.js")
	if err != nil {
		lacks(t, "axe is not installed: run npm ci in server/web")
	}
	return string(source)
}

// A barrier is what axe finds.
type barrier struct {
	ID, Impact, Help string
	Nodes            []struct{ HTML, FailureSummary string }
}

func TestNoPageHasSeriousBarriers(t *testing.T) {
	source := axe(t)
	site, store := demoSite(t)
	browser := chromium(t)
	for _, s := range []screen{desktop(), desktop().inTheDark(), phone()} {
		b := openTab(t, browser, site, s)
		for _, p := range allPages(t, store) {
			t.Run(p.name+" on "+s.name, func(t *testing.T) {
				b.in(t).open(p.path)
				for _, found := range b.in(t).barriers(source) {
					if found.Impact == "serious" || found.Impact == "critical" {
						for _, node := range found.Nodes {
							t.Errorf("%s (%s): %s\n%s\n%s", found.ID, found.Impact, found.Help, node.HTML, node.FailureSummary)
						}
					}
				}
			})
		}
	}
}

// barriers are those of the page as it is now.
func (b *tab) barriers(source string) []barrier {
	b.t.Helper()
	value[any](b, strings.TrimSpace(source)+";null")
	text := do(b, chromedp.Evaluate[string](
		`axe.run(document, {resultTypes: ['violations']}).then((r) => JSON.stringify(r.violations.map((v) => ({
			ID: v.id, Impact: v.impact, Help: v.help,
			Nodes: v.nodes.map((n) => ({HTML: n.html, FailureSummary: n.failureSummary})),
		}))))`, chromedp.EvalAwaitPromise))
	var found []barrier
	if err := json.Unmarshal([]byte(text), &found); err != nil {
		b.t.Fatal(err)
	}
	return found
}
