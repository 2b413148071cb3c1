package browser

import (
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// A savedFile is what a page gave a person to keep.
type savedFile struct{ Type, Text string }

// keepSaved makes the page remember the files that it gives from now on.
func (b *tab) keepSaved() {
	b.t.Helper()
	value[any](b, `(() => {
		window.savedFiles = [];
		const make = URL.createObjectURL;
		URL.createObjectURL = (blob) => { window.savedFiles.push(blob); return make.call(URL, blob); };
	})() ?? null`)
}

// lastSaved waits until the page has given n files, and is the last of them, its
// bytes as Latin-1 where it is no text.
func (b *tab) lastSaved(n int) savedFile {
	b.t.Helper()
	b.await("window.savedFiles.length === " + digits(n))
	return do(b, chromedp.Evaluate[savedFile](`(async () => {
		const blob = window.savedFiles.at(-1);
		const isText = /text|json|xml/.test(blob.type);
		const bytes = new Uint8Array(await blob.arrayBuffer());
		return {Type: blob.type, Text: isText ? new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes) : String.fromCharCode(...bytes.slice(0, 24))};
	})()`, chromedp.EvalAwaitPromise))
}

// downloads makes the browser keep what the page gives, without asking where, and
// is a function that awaits the next file, which has to have an ending.
func (b *tab) downloads() func(ending string) []byte {
	b.t.Helper()
	folder := b.t.TempDir()
	in := chromedp.FromContext(b.ctx)
	done, events := make(chan struct{}, 8), true
	err := chromedp.ListenBrowser(b.ctx, func(event any) {
		if e, ok := event.(*browser.EventDownloadProgress); ok && e.State == browser.DownloadProgressStateCompleted {
			select {
			case done <- struct{}{}:
			default: // another tab saves; nobody waits here
			}
		}
	})
	if err != nil {
		b.t.Fatal(err)
	}
	_, err = cdp.Call(b.ctx, in.Browser, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllow, BrowserContextID: in.BrowserContextID, DownloadPath: folder, EventsEnabled: &events,
	})
	if err != nil {
		b.t.Fatal(err)
	}
	return func(ending string) []byte {
		b.t.Helper()
		select {
		case <-done:
		case <-time.After(patience):
			b.t.Fatalf("no file ending in %s was saved", ending)
		}
		found, err := filepath.Glob(filepath.Join(folder, "*"+ending))
		if err != nil || len(found) != 1 {
			b.t.Fatalf("files ending in %s: %q, %v", ending, found, err)
		}
		file, err := os.ReadFile(found[0])
		if err != nil {
			b.t.Fatal(err)
		}
		return file
	}
}
