package browser

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"spona/graph"
)

// A shownPage is a page in a state that is worth looking at.
type shownPage struct{ name, path string }

// allPages are all pages with something on them, and some with nothing.
func allPages(t testing.TB, store graph.Reader) []shownPage {
	t.Helper()
	company := idOf(t, store, graph.KindCompany, "Kremen Gradnja d.o.o.")
	party := idOf(t, store, graph.KindParty, "Savez za sutra")
	return []shownPage{
		{"home", "/"},
		{"search", "/search?q=kremen"},
		{"search-picked", "/search?q=kremen&pick=" + company + "&pick=" + party},
		{"search-none", "/search?q=qqqqqqqq"},
		{"company", "/entities/" + company},
		{"party", "/entities/" + party},
		{"person", "/entities/" + idOf(t, store, graph.KindPerson, "Ana Petrelić")},
		{"tie", "/entities/" + idOf(t, store, graph.KindPerson, "Borislad Kremenović")},
		{"body", "/entities/" + idOf(t, store, graph.KindPublicBody, "Skupština Vardonije")},
		{"connections", "/connections?from=" + company + "&to=" + party},
		{"explore", explored(company, party)},
		{"explore-time", explored(company, party) + "&layout=time"},
		{"explore-layered", explored(company, party) + "&layout=layered"},
		{"explore-groups", explored(company, party) + "&group=kind"},
		{"explore-none", "/explore"},
		{"data", "/data"},
		{"connections-empty", "/connections"},
		{"connections-many", "/connections?from=" + company + "&to=" + party + "&also=" + idOf(t, store, graph.KindPerson, "Borislad Kremenović") + "&also=" + idOf(t, store, graph.KindPublicBody, "Skupština Vardonije")},
		{"connections-power", "/connections?mode=power&from=" + idOf(t, store, graph.KindPerson, "Borislad Kremenović")},
		{"connections-loops", "/connections?mode=loops&tier=C&from=" + idOf(t, store, graph.KindCompany, "Njegad Gradnja d.o.o.")},
		{"connections-loops-none", "/connections?mode=loops&from=" + idOf(t, store, graph.KindPerson, "Ana Petrelić")},
		{"embed-connections", "/embed/connections?from=" + company + "&to=" + party},
		{"sign-in", "/account/sign-in"},
		{"sign-up", "/account/sign-up"},
		{"confirm", "/account/confirm"},
		{"reset", "/account/reset"},
		{"join", "/account/join"},
		{"join-link", "/account/join#none"},
		{"account-visitor", "/account"},
		{"moderation-visitor", "/moderation"},
		{"forum-empty", "/forum"},
		{"space-missing", "/forum/space/none"},
		{"topic-missing", "/forum/topic/none"},
		{"forum-new-visitor", "/forum/new"},
		{"forum-search-empty", "/forum/search"},
		{"notifications-visitor", "/notifications"},
		{"missing", "/entities/none"},
	}
}

// A reader is somebody with a language and a screen.
type reader struct {
	lang   string
	screen screen
}

// readers are those whom every way through the site is tried for.
func readers() []reader {
	return []reader{{"en", desktop()}, {"sr-Cyrl", desktop()}, {"sq", phone()}}
}

// messages are the texts of the pages in a language.
func messages(t testing.TB, lang string) map[string]string {
	t.Helper()
	text, err := os.ReadFile("../src/messages/" + lang + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var said map[string]string
	if err := json.Unmarshal(text, &said); err != nil {
		t.Fatal(err)
	}
	return said
}

// inLanguage is the address of a page in a language.
func inLanguage(path, lang string) string {
	path, secret, found := strings.Cut(path, "#")
	mark := "?"
	if strings.Contains(path, "?") {
		mark = "&"
	}
	path += mark + "lang=" + lang
	if found {
		path += "#" + secret
	}
	return path
}

// explored is the address of a company and a party with some of what is around
// them.
func explored(company, party string) string {
	return "/explore?id=" + company + "&id=" + party + "&open=" + company + ",AWARDED,INCOMING,25&open=" + company +
		",DONATED_TO,OUTGOING,25&open=" + company + ",OWNS,INCOMING,25&open=" + party + ",DONATED_TO,INCOMING,10"
}
