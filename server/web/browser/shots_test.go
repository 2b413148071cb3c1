package browser

import (
	"os"
	"path/filepath"
	"testing"
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
			b := openTab(t, browser, site, s)
			for _, p := range allPages(t, store) {
				t.Log(p.name, s.name, lang)
				b.open(inLanguage(p.path, lang))
				name := filepath.Join(folder, p.name+"-"+s.name+"-"+lang+".png")
				if err := os.WriteFile(name, b.shot(), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
