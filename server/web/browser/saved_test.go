package browser

import (
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
