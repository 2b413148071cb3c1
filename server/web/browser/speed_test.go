package browser

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"

	"spona/graph"
)

// Lighthouse's mobile setting: a processor four times slower, and slow 4G with
// 150 ms there and back, 1.6 Mbit/s down and 750 kbit/s up.
const (
	slowdown  = 4
	roundTrip = 150.0                 // milliseconds
	down      = 1.6 * 1024 * 1024 / 8 // bytes a second
	up        = 750.0 * 1024 / 8
)

// watching notes in a new page what is measured of it.
const watching = `window.measured = {largest: 0, tasks: []};
	new PerformanceObserver((list) => list.getEntries().forEach((e) => { measured.largest = e.startTime; }))
		.observe({type: 'largest-contentful-paint', buffered: true});
	new PerformanceObserver((list) => list.getEntries().forEach((e) => { measured.tasks.push(e); }))
		.observe({type: 'longtask', buffered: true});`

// measures are the largest content and, after the first, the blocking time in
// milliseconds, and the compressed scripts that were asked for before the first answer, in bytes.
const measures = `(() => {
	const all = performance.getEntriesByType('resource');
	const answered = Math.min(...all.filter((e) => e.name.endsWith('/graphql')).map((e) => e.responseEnd), 1e9);
	const scripts = all.filter((e) => e.name.endsWith('.js') && e.startTime < answered);
	const painted = performance.getEntriesByName('first-contentful-paint')[0].startTime;
	const blocked = measured.tasks.map((e) => Math.max(0, e.startTime + e.duration - Math.max(e.startTime, painted) - 50));
	return {Largest: measured.largest, Blocked: blocked.reduce((sum, ms) => sum + ms, 0), Scripts: scripts.reduce((sum, e) => sum + e.encodedBodySize, 0)};
})()`

// BenchmarkPages opens each page on a slow telephone, with nothing kept from
// before: the limits are 2,500 ms, 200 ms and 150 KiB. What the page took of the
// processor is told beside, which others on the machine change little. Of several openings
// it tells the median.
func BenchmarkPages(b *testing.B) {
	site, store := demoSite(b)
	browser := chromium(b)
	for _, p := range allPages(b, store) {
		b.Run(p.name, func(b *testing.B) {
			seen := map[string][]float64{}
			for range b.N {
				for unit, n := range measure(b, browser, site, p.path) {
					seen[unit] = append(seen[unit], n)
				}
			}
			for unit, all := range seen {
				slices.Sort(all)
				b.ReportMetric(all[len(all)/2], unit)
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// measure opens a page on a slow telephone.
func measure(b *testing.B, browser context.Context, site, path string) map[string]float64 {
	b.Helper()
	tab := openTab(b, browser, site, screen{name: "slow phone", width: 412, height: 823})
	defer tab.close() // one that stays open takes of what the next are measured by
	call(tab, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: watching})
	call(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: slowdown})
	call(tab, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
		MatchedNetworkConditions: []*network.Conditions{{Latency: roundTrip, DownloadThroughput: down, UploadThroughput: up}},
	})
	call(tab, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks})
	tab.open(inLanguage(path, "en"))
	got := value[struct{ Largest, Blocked, Scripts float64 }](tab, measures)
	found := map[string]float64{"ms-largest": got.Largest, "ms-blocked": got.Blocked, "KiB-scripts": got.Scripts / 1024}
	for _, m := range call(tab, performance.GetMetrics, cdp.Empty{}).Metrics {
		if m.Name == "TaskDuration" {
			found["ms-of-processor"] = m.Value * 1000
		}
	}
	return found
}

// drawing clicks a button and tells the milliseconds until so many entities were
// on the canvas and the browser had painted them.
const drawing = `(async () => {
	const button = [...document.querySelectorAll('aside button')].find((e) => (e.getAttribute('aria-label') ?? '').includes('Members: Show 500'));
	const began = performance.now();
	button.click();
	const frame = () => new Promise(requestAnimationFrame);
	while (!(Number(document.querySelector('[data-drawn]').dataset.drawn) > 500)) await frame();
	await frame();
	await frame();
	return performance.now() - began;
})()`

// BenchmarkExpansion opens 500 members of a party in Explore: asking, placing and
// painting. The limit is 1,000 ms.
func BenchmarkExpansion(b *testing.B) {
	site, store := siteOf(b, 20_000)
	path := "/explore?lang=en&id=" + idOf(b, store, graph.KindParty, "Savez za sutra")
	browser := chromium(b)
	var total time.Duration
	for range b.N {
		tab := openTab(b, browser, site, desktop())
		tab.open(path)
		tab.awaitDrawn(1)
		tab.await("[...document.querySelectorAll('aside button')].some((e) => (e.getAttribute('aria-label') ?? '').includes('Members: Show 500'))")
		took := do(tab, chromedp.Evaluate[float64](drawing, chromedp.EvalAwaitPromise))
		total += time.Duration(took * float64(time.Millisecond))
	}
	b.ReportMetric(float64(total.Milliseconds())/float64(b.N), "ms-drawn")
	b.ReportMetric(0, "ns/op")
}

// painting notes when the picture of connections was painted first.
const painting = `addEventListener('DOMContentLoaded', () => {
	const look = () => {
		if (!document.querySelector('svg [data-node]')) return requestAnimationFrame(look);
		requestAnimationFrame(() => { window.paintedAt = performance.now(); });
	};
	look();
});`

// BenchmarkPaths draws 25 paths: from the answer on, in words and as a picture. The
// limit is 1,000 ms.
func BenchmarkPaths(b *testing.B) {
	site, store := siteOf(b, 20_000)
	path := connectionsOf(b, store) + "&limit=25&steps=8&lang=en"
	browser := chromium(b)
	var total float64
	for range b.N {
		tab := openTab(b, browser, site, desktop())
		call(tab, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: painting})
		tab.open(path)
		tab.await("window.paintedAt > 0 && document.querySelectorAll('[data-strand]').length === 25")
		total += value[float64](tab, "paintedAt - Math.max(...performance.getEntriesByType('resource').filter((e) => e.name.endsWith('/graphql') && e.responseEnd < paintedAt).map((e) => e.responseEnd))")
	}
	b.ReportMetric(total/float64(b.N), "ms-drawn")
	b.ReportMetric(0, "ns/op")
}
