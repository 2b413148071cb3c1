package browser

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a test waits for what is bound to happen.
const patience = 2 * time.Minute

// A screen is how somebody looks at a page.
type screen struct {
	name          string
	width, height int64
	dark          bool
}

func desktop() screen { return screen{name: "desktop", width: 1280, height: 900} }

func phone() screen { return screen{name: "phone", width: 390, height: 844} }

func (s screen) inTheDark() screen {
	s.name, s.dark = s.name+"-dark", true
	return s
}

// lacks ends a test for want of something: skipped, or failed where nothing may
// be skipped.
func lacks(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("SPONA_NO_SKIP") != "" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// chromium starts a browser for the test, with a profile of its own.
func chromium(t testing.TB) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		lacks(t, "there is no Chromium in the path: install the package chromium")
	}
	ctx, stop := chromedp.NewExecAllocator(t.Context(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		chromedp.Flag("lang", "en-GB"), chromedp.WSURLReadTimeout(patience),
	)...)
	t.Cleanup(stop)
	browser, closeBrowser := chromedp.NewContext(ctx)
	t.Cleanup(func() {
		_ = chromedp.Cancel(browser) // waits until it has gone; it may have gone already
		closeBrowser()
	})
	if _, err := chromedp.Run(browser, chromedp.Title()); err != nil {
		t.Fatalf("Chromium does not start: %v", err)
	}
	return browser
}

// A tab is one tab of a browser, with cookies and storage of its own.
type tab struct {
	t     testing.TB
	ctx   context.Context // of the tab, as chromedp wants it
	close context.CancelFunc
	site  string

	neighbour string                     // another site that it may look at; none when empty
	world     runtime.ExecutionContextID // where expressions are looked at; 0 for the page itself

	mu     sync.Mutex
	faults []string
}

// openTab opens a tab that looks at a site.
func openTab(t testing.TB, browser context.Context, site string, s screen) *tab {
	t.Helper()
	ctx, closeTab := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(closeTab)
	b := &tab{t: t, ctx: ctx, close: closeTab, site: site}
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	scheme := "light"
	if s.dark {
		scheme = "dark"
	}
	call(b, network.Enable, network.EnableParams{})
	call(b, log.Enable, cdp.Empty{})
	call(b, runtime.Enable, cdp.Empty{})
	call(b, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: s.width, Height: s.height, DeviceScaleFactor: 1, Mobile: s.width < 500,
	})
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}})
	t.Cleanup(func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		for _, fault := range b.faults {
			t.Error(fault)
		}
	})
	return b
}

// in is the same tab for a subtest.
func (b *tab) in(t testing.TB) *tab { return &tab{t: t, ctx: b.ctx, site: b.site} }

func (b *tab) isNeighbour(url string) bool {
	return b.neighbour != "" && strings.HasPrefix(url, b.neighbour+"/")
}

// hear notes what must not happen on any page.
func (b *tab) hear(event any) {
	fault := ""
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if url := e.Request.URL; !strings.HasPrefix(url, b.site+"/") && url != "about:blank" && !b.isNeighbour(url) && !strings.HasPrefix(url, "blob:"+b.site) {
			fault = "a page asks " + url
		}
	case *runtime.EventExceptionThrown:
		fault = "a page breaks: " + e.ExceptionDetails.Text + " " + e.ExceptionDetails.URL
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError && !strings.Contains(e.Entry.Text, "404 (Not Found)") {
			fault = "a page logs: " + e.Entry.Text + " " + e.Entry.URL
		}
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			fault = "a page complains: " + string(e.Args[0].Value)
		}
	}
	if fault != "" {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.faults = append(b.faults, fault)
	}
}

// do does something in the tab within the time that a test waits, and gives what
// comes of it.
func do[T any](b *tab, action chromedp.Action[T]) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	result, err := chromedp.Run(ctx, action)
	if err != nil {
		b.t.Fatal(err)
	}
	return result
}

// call sends a command of the protocol to the tab.
func call[P, R any](b *tab, command cdp.Command[P, R], params P) R {
	b.t.Helper()
	return do(b, func(ctx context.Context, target *chromedp.Target) (R, error) {
		return cdp.Call(ctx, target, command, params)
	})
}
