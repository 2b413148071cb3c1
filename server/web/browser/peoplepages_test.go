package browser

import (
	"os"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// A gathering is a community that has people, organisations and circles, so that there is
// something on every page.
type gathering struct {
	community
	mod, lena, boris, jovan, nora, visitor *tab
	circle                                 string // that lena convenes
}

// gather makes one. mod is the administrator; lena speaks for an organisation and
// convenes a circle; boris is of a party; jovan waits for a decision; nora is new.
func gather(t testing.TB) *gathering {
	t.Helper()
	c := newCommunity(t)
	browser := chromium(t)
	s := &gathering{community: c}
	for _, person := range []struct {
		tab                **tab
		handle, role, name string
	}{{&s.mod, "mod", "", ""}, {&s.lena, "lena", "editor", "Lena Đurić"}, {&s.boris, "boris", "citizen", "Boris Kovač"}, {&s.jovan, "jovan", "citizen", "Јован Симић"}, {&s.nora, "nora", "citizen", ""}} {
		if person.role != "" {
			c.add(t, person.handle, person.role, person.name)
		}
		*person.tab = openTab(t, browser, c.url, desktop())
		if b := *person.tab; person.role == "citizen" {
			b.signIn(person.handle)
		} else {
			b.signInStrongly(person.handle)
		}
	}
	s.visitor = openTab(t, browser, c.url, desktop())
	c.add(t, "advertiser", "citizen", "")
	s.organise()
	return s
}

func (s *gathering) organise() {
	apply := func(b *tab, name, kind, country, register, interest string) string {
		payload := b.change("applyForOrganisation", "ApplicationInput", "organisation { id }", map[string]any{
			"name": name, "kind": kind, "country": country, "website": "https://example.org", "register": register, "interest": interest,
		})
		return payload["organisation"].(map[string]any)["id"].(string)
	}
	identified := apply(s.lena, "Mreža za otvorene budžete", "CIVIL_SOCIETY", "RS", "APR 28012345",
		"We follow public contracts of eleven cities, publish what we find each month, and want to compare notes with colleagues across the border.")
	apply(s.jovan, "Радио Врдник", "MEDIA", "RS", "", "Пратимо седнице скупштине општине и набавке јавних предузећа, и хоћемо да знамо ко је с ким повезан.")
	party := apply(s.boris, "Liberalni savez", "PARTY", "HR", "Registar političkih stranaka 214", "We want to take part in the dialogues of the liberal family.")
	for _, id := range []string{identified, party} {
		s.mod.change("reviewApplication", "ReviewInput", "", map[string]any{
			"id": id, "decision": "IDENTIFIED", "checked": "Entry in the register, and a call to the number that stands there.",
		})
	}
	s.lena.change("invite", "InviteInput", "", map[string]any{"email": "colleague@example.org"})
	s.lena.change("invite", "InviteInput", "", map[string]any{"email": ""})
	s.lena.change("createToken", "TokenInput", "", map[string]any{
		"name": "monthly report", "scopes": []string{"READ"}, "expires": "2027-01-01T00:00:00Z",
	})
	opened := s.mod.change("openCircle", "CircleInput", "circle { id }", map[string]any{
		"name": "Public contracts in Serbia", "kind": "COUNTRY_NETWORK", "country": "RS", "language": "sr-Latn", "convener": "lena",
		"purpose": "Those who follow public contracts in Serbia share here what they are working on, before it is published.",
	})
	s.circle = opened["circle"].(map[string]any)["id"].(string)
	s.mod.change("openCircle", "CircleInput", "", map[string]any{
		"name": "Liberal parties", "kind": "IDEOLOGICAL_GROUP", "country": nil, "language": "en", "convener": "boris",
		"purpose": "Parties of the liberal family prepare together what they say in the dialogues.",
	})
	s.lena.change("seat", "SeatInput", "", map[string]any{"circle": s.circle, "handle": "boris", "standing": "INSIDE"})
}

// A peoplePage is a page as somebody sees it.
type peoplePage struct {
	name, path string
	tab        *tab
}

// pages are all pages of accounts, circles and moderation.
func (s *gathering) pages() []peoplePage {
	return []peoplePage{
		{"account", "/account", s.lena},
		{"account-new", "/account", s.nora},
		{"organisation", "/account/organisation", s.lena},
		{"organisation-waiting", "/account/organisation", s.jovan},
		{"organisation-none", "/account/organisation", s.nora},
		{"circles", "/circles", s.lena},
		{"circles-all", "/circles", s.mod},
		{"circle", "/circles/" + s.circle, s.lena},
		{"circle-hidden", "/circles/" + s.circle, s.nora},
		{"applications", "/moderation", s.mod},
		{"organisations", "/moderation?state=IDENTIFIED", s.mod},
		{"applications-none", "/moderation?state=DECLINED", s.mod},
		{"accounts", "/moderation?part=accounts", s.mod},
		{"log", "/moderation?part=log", s.mod},
		{"moderation-hidden", "/moderation", s.nora},
		{"sign-in", "/account/sign-in", s.visitor},
		{"sign-up", "/account/sign-up", s.visitor},
		{"reset", "/account/reset", s.visitor},
		{"confirm", "/account/confirm#none", s.visitor},
		{"join", "/account/join#none", s.visitor},
		{"circle-visitor", "/circles/" + s.circle, s.visitor},
	}
}

// on makes the tab another screen.
func (b *tab) on(s screen) {
	b.t.Helper()
	scheme := "light"
	if s.dark {
		scheme = "dark"
	}
	call(b, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: s.width, Height: s.height, DeviceScaleFactor: 1, Mobile: s.width < 500,
	})
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}})
}

// TestPagesOfPeopleFitAndHaveNoBarriers looks at every page of people, with
// pictures for people to look at where SPONA_SHOTS names a folder.
func TestPagesOfPeopleFitAndHaveNoBarriers(t *testing.T) {
	if folder := os.Getenv("SPONA_SHOTS"); folder != "" {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	s := gather(t)
	for _, view := range []struct {
		screen
		lang string
	}{{desktop(), "en"}, {desktop().inTheDark(), "en"}, {phone(), "de"}, {phone().inTheDark(), "sr-Cyrl"}} {
		for _, p := range s.pages() {
			t.Run(p.name+" on "+view.name+" in "+view.lang, func(t *testing.T) {
				b := p.tab.in(t)
				b.on(view.screen)
				b.open(inLanguage(p.path, view.lang))
				b.fits()
				b.hasNoBarriers()
				b.keep(p.name + "-" + view.name + "-" + view.lang)
			})
		}
	}
}
