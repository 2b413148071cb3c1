package browser

import (
	"net/url"
	"strings"
	"testing"

	"spona/graph"
)

// A filtered and sorted table is shared by its address: in English, in Serbian
// Cyrillic, and in Albanian on a telephone it is the same table.
func TestATableIsSharedByItsAddress(t *testing.T) {
	site, store := demoSite(t)
	browser := chromium(t)
	path := "/entities/" + idOf(t, store, graph.KindParty, "Savez za sutra")
	const rows = "[...document.querySelectorAll('[aria-labelledby=donated-to-incoming] table:not(details *) tbody th')].map((e) => e.textContent)"

	b := openTab(t, browser, site, desktop())
	b.open(path + "?lang=en")
	b.await(rows + ".length > 8")
	b.click("[aria-labelledby=donated-to-incoming] th button", "Amount")
	b.click("[aria-labelledby=donated-to-incoming] input", "")
	b.typeText("gradnja")
	b.await("location.search.includes('.q=gradnja') && " + rows + ".every((name) => name.includes('radnja'))")
	want := value[[]string](b, rows)
	if len(want) < 2 {
		t.Fatalf("the filter keeps %q", want)
	}
	shared, err := url.Parse(b.address())
	if err != nil {
		t.Fatal(err)
	}
	for _, other := range []struct {
		lang, heading string
		screen        screen
	}{{"en", "Donations received", desktop()}, {"sr-Cyrl", "Примљене донације", desktop()}, {"sq", "Dhurime të marra", phone()}} {
		tab := openTab(t, browser, site, other.screen)
		query := shared.Query()
		query.Set("lang", other.lang)
		tab.open(shared.Path + "?" + query.Encode())
		tab.awaitText(other.heading)
		tab.await(rows + ".length === " + digits(len(want)))
		if got := value[[]string](tab, rows); strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s: %q, want %q", other.lang, got, want)
		}
		if lang := value[string](tab, "document.documentElement.lang"); lang != other.lang {
			t.Errorf("the page says that it is in %q, want %q", lang, other.lang)
		}
		tab.fits()
	}
}

func TestAnOldAddressSaysThatTheDataChanged(t *testing.T) {
	site, store := demoSite(t)
	b := openTab(t, chromium(t), site, desktop())
	path := "/entities/" + idOf(t, store, graph.KindCompany, "Kremen Gradnja d.o.o.")
	b.open(path + "?lang=en&v=before")
	b.awaitText("The data has changed since this address was made")
	version := value[string](b, "history.state.dataVersion")
	b.open(path + "?lang=en&v=" + version)
	if value[bool](b, "document.body.innerText.includes('The data has changed')") {
		t.Error("the address of this version is said to be old")
	}
}

// A name is no identity: whoever has the same is named.
func TestNamesakesAreWarnedOf(t *testing.T) {
	site, store := demoSite(t)
	b := openTab(t, chromium(t), site, desktop())
	b.open("/entities/" + idOf(t, store, graph.KindPerson, "Ana Petrelić") + "?lang=en")
	b.awaitText("Same name, maybe another")
}

func TestAnAddressThatLeadsNowhereSaysSo(t *testing.T) {
	site, _ := demoSite(t)
	b := openTab(t, chromium(t), site, desktop())
	b.open("/no/such/page?lang=de")
	b.awaitText("Diese Seite gibt es nicht")
	b.open("/entities/none?lang=de")
	b.awaitText("Das gibt es nicht, oder es steht Ihnen nicht offen.")
}
