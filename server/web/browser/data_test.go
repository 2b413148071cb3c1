package browser

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"

	"spona/graph"
)

// The commands that the page shows are sent as they stand.
func TestTheExamplesOfTheDataPageRun(t *testing.T) {
	site, _ := demoSite(t)
	b := openTab(t, chromium(t), site, desktop())
	b.open("/data?lang=en")
	b.awaitText("asks for nothing")
	commands := value[[]string](b, "[...document.querySelectorAll('[data-example]')].map((e) => e.textContent)")
	if len(commands) < 3 {
		t.Fatalf("examples = %q", commands)
	}
	for _, command := range commands {
		_, body, _ := strings.Cut(command, "-d '")
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, site+"/graphql", strings.NewReader(strings.TrimSuffix(body, "'")))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/json")
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := io.ReadAll(response.Body)
		_ = response.Body.Close() // it was read to its end
		if err != nil || !strings.HasPrefix(string(answer), `{"data":{`) || strings.Contains(string(answer), `"errors"`) {
			t.Errorf("%s\nanswers %.300s, %v", command, answer, err)
		}
	}
	b.click("footer a", "Corrections")
	b.await("location.hash === '#corrections'")
}

func TestATableIsDownloadedWithItsSources(t *testing.T) {
	site, store := demoSite(t)
	b := openTab(t, chromium(t), site, desktop())
	b.open("/entities/" + idOf(t, store, graph.KindParty, "Savez za sutra") + "?lang=en")
	b.await("document.querySelectorAll('[aria-labelledby=donated-to-incoming] tbody tr').length > 8")
	b.keepSaved()
	b.click("[aria-labelledby=donated-to-incoming] button", "Download as CSV")
	file := b.lastSaved(1)
	lines := strings.Split(strings.TrimSpace(file.Text), "\r\n")
	if !strings.HasPrefix(file.Type, "text/csv") || !strings.HasPrefix(lines[0], "\ufeffname,id,kind,") || len(lines) < 9 {
		t.Fatalf("the file is %s: %.200q", file.Type, file.Text)
	}
	for _, line := range lines[1:] {
		if !strings.Contains(line, "Elections, candidates and party donations") {
			t.Errorf("a row names no source: %s", line)
		}
	}
}

// On paper there are facts, tables and sources, and nothing to press.
func TestAnEntityIsPrinted(t *testing.T) {
	site, store := demoSite(t)
	b := openTab(t, chromium(t), site, desktop())
	b.open("/entities/" + idOf(t, store, graph.KindCompany, "Kremen Gradnja d.o.o.") + "?lang=en")
	b.awaitText("Contracts won")
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	b.await("matchMedia('print').matches")
	for _, gone := range []string{"header a", "[role=search]", "[class^=Button-button]"} {
		if value[bool](b, "[...document.querySelectorAll("+quoted(gone)+")].some((e) => e.checkVisibility())") {
			t.Errorf("%s is printed", gone)
		}
	}
	for _, want := range []string{"Facts", "Contracts won", "Sources"} {
		b.awaitText(want)
	}
}
