package wording_test

import (
	"strings"
	"testing"

	"spona/graph/wording"
)

func open(t testing.TB) *wording.Languages {
	t.Helper()
	ls, err := wording.Open()
	if err != nil {
		t.Fatal(err)
	}
	return ls
}

func TestEveryLanguageOfTheRegionIsThere(t *testing.T) {
	var tags []string
	for _, l := range open(t).All() {
		tags = append(tags, l.Tag())
	}
	if got, want := strings.Join(tags, " "), "bs cnr-Cyrl cnr-Latn de en hr mk sq sr-Cyrl sr-Latn tr"; got != want {
		t.Errorf("the languages are %s, want %s", got, want)
	}
}

func TestALanguageIsFoundByAnyTagInUse(t *testing.T) {
	ls := open(t)
	for _, tt := range []struct {
		tags string
		want string
		ok   bool
	}{
		{"sq", "sq", true},
		{"sq-XK", "sq", true},
		{"DE-at", "de", true},
		{"tr_TR", "tr", true},
		{"sr", "sr-Cyrl", true},
		{"sr-Latn-RS", "sr-Latn", true},
		{"sr-RS", "sr-Cyrl", true},
		{"sh", "sr-Latn", true},
		{"me", "cnr-Latn", true},
		{"cnr", "cnr-Latn", true},
		{"sr-ME", "cnr-Latn", true},
		{"cnr-Cyrl", "cnr-Cyrl", true},
		{"fr mk en", "mk", true},
		{"fr", "en", false},
		{"", "en", false},
	} {
		l, ok := ls.Find(strings.Fields(tt.tags)...)
		if l.Tag() != tt.want || ok != tt.ok {
			t.Errorf("%q finds %s, %v; want %s, %v", tt.tags, l.Tag(), ok, tt.want, tt.ok)
		}
	}
}
