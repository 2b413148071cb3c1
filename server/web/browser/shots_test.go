package browser

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/page"

	"spona/graph"
)

// TestShotsOfAllPages makes pictures for people to look at.
func TestShotsOfAllPages(t *testing.T) {
	folder := os.Getenv("SPONA_SHOTS")
	if folder == "" {
		t.Log("SPONA_SHOTS names no folder for the pictures")
		return
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	site, store := demoSite(t)
	browser := chromium(t)
	for _, s := range []screen{desktop(), desktop().inTheDark(), phone(), phone().inTheDark()} {
		for _, lang := range []string{"en", "de", "sr-Cyrl"} {
			if lang != "en" && s.dark {
				continue
			}
			for _, p := range allPages(t, store) {
				t.Log(p.name, s.name, lang)
				b := openTab(t, browser, site, s) // a picture beyond the screen can leave another size behind
				b.open(inLanguage(p.path, lang))
				name := filepath.Join(folder, p.name+"-"+s.name+"-"+lang+".png")
				if err := os.WriteFile(name, b.shot(), 0o600); err != nil {
					t.Fatal(err)
				}
				b.close() // hundreds of open pages are more than a small machine has room for
			}
		}
	}
}

// TestThePictureOfREADME makes the picture that README shows: the top of a page of
// the invented country.
func TestThePictureOfREADME(t *testing.T) {
	name := os.Getenv("SPONA_README_SHOT")
	if name == "" {
		t.Log("SPONA_README_SHOT names no file for the picture")
		return
	}
	site, store := demoSite(t)
	b := openTab(t, chromium(t), site, screen{name: "README", width: 1280, height: 800})
	b.open("/entities/" + idOf(t, store, graph.KindParty, "Savez za sutra") + "?lang=en")
	b.await("document.querySelectorAll('tbody tr').length > 8 && " + settled)
	picture := call(b, page.CaptureScreenshot, page.CaptureScreenshotParams{}).Data
	if err := os.WriteFile(name, picture, 0o644); err != nil { //nolint:gosec // a picture that everybody may read
		t.Fatal(err)
	}
}
