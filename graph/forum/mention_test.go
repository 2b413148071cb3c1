package forum_test

import (
	"slices"
	"strings"
	"testing"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
)

func TestAMentionIsKeptAsAnIDAndReadAsAHandle(t *testing.T) {
	p := newPlace(t)
	ana, ben := p.person("ana", access.Citizen), p.person("ben2", access.Citizen)
	topic := p.topic(ana, p.space("Hall", forum.OfEverybody, forum.Discussion, ""), "A tender")
	is := map[string]members.ID{"ana": members.ID(ana.Account()), "ben2": members.ID(ben.Account())}
	handle := func(id members.ID) (string, bool) {
		for name, of := range is {
			if of == id {
				return name, true
			}
		}
		return "", false
	}
	for _, tt := range []struct {
		name, text string
		mentions   []string
	}{
		{"one", "Look, @ana!", []string{"ana"}},
		{"two, each once", "@ben2 and @ana and @ben2", []string{"ben2", "ana"}},
		{"in another case", "@Ana", []string{"ana"}},
		{"at the beginning of a word alone", "mail@ana ana@ana.example č@ana _@ana", nil},
		{"after a sign", "(@ana) *@ben2*", []string{"ana", "ben2"}},
		{"not of a longer name", "@anatolia @anas", nil},
		{"of nobody", "@nobody @ @@ @1abc", nil},
		{"as it is kept, broken", "@[uaaa] @[ @[] @[xaaaaaaaaaaaaaaaaaaaaaaaa]", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			post := p.post(ben, topic, tt.text)
			var got []string
			for _, id := range forum.Mentions(post.Text) {
				name, _ := handle(id)
				got = append(got, name)
			}
			if !slices.Equal(got, tt.mentions) {
				t.Errorf("%q mentions %v", post.Text, got)
			}
			if back := forum.WithHandles(post.Text, handle); !strings.EqualFold(back, tt.text) {
				t.Errorf("read as %q", back)
			}
			again, err := p.Edit(t.Context(), ben, post.ID, forum.WithHandles(post.Text, handle))
			must(t, err)
			if again.Edits != 0 {
				t.Error("to edit nothing is an edit")
			}
		})
	}
	t.Run("and there are not too many", func(t *testing.T) {
		var text strings.Builder
		for i := range 21 {
			text.WriteString("@name" + string(rune('a'+i)) + " ")
		}
		_, err := p.Post(t.Context(), ana, forum.NewPost{Topic: topic.ID, Text: text.String()})
		wants(t, err, graph.CodeLimitExceeded)
	})
}

func FuzzReadingMentionsChangesNothingElse(f *testing.F) {
	for _, text := range []string{"", "@[uaaaaaaaaaaaaaaaaaaaaaaaa]", "a @[u", "@[@[uaaaaaaaaaaaaaaaaaaaaaaaa]]", "@[]"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if got := forum.WithHandles(text, func(members.ID) (string, bool) { return "", false }); got != text {
			t.Errorf("%q became %q", text, got)
		}
		for _, id := range forum.Mentions(text) {
			if !id.Names(members.AccountID) || !strings.Contains(text, "@["+string(id)+"]") {
				t.Errorf("%q is not in %q", id, text)
			}
		}
	})
}

func TestAnExcerptShowsWhatWasLookedFor(t *testing.T) {
	long := strings.Repeat("And so on. ", 40)
	for _, tt := range []struct{ name, text, query, want string }{
		{"a word", "The road to the hospital", "road", "The [road] to the hospital"},
		{"in another script", "Министар је рекао", "ministar", "[Министар] је рекао"},
		{"the beginning of one", "Two hospitals", "hosp", "Two [hospitals]"},
		{"both of two", "A road and a bridge", "bridge road", "A [road] and a [bridge]"},
		{"far inside", long + "the road " + long, "road", "… "},
		{"none, as it is in the title", "Nothing here", "road", "Nothing here"},
		{"beside a mention", "@[uaaaaaaaaaaaaaaaaaaaaaaaa], the road", "road", "@…, the [road]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			phrases, err := forum.Phrases(tt.query)
			must(t, err)
			var got strings.Builder
			for _, piece := range forum.Excerpt(tt.text, phrases) {
				if piece.Found {
					got.WriteString("[" + piece.Text + "]")
				} else {
					got.WriteString(piece.Text)
				}
			}
			switch {
			case tt.want == "… ":
				if !strings.HasPrefix(got.String(), "… ") || !strings.HasSuffix(got.String(), " …") || !strings.Contains(got.String(), "the [road]") {
					t.Errorf("got %q", got.String())
				}
			case got.String() != tt.want:
				t.Errorf("got %q, want %q", got.String(), tt.want)
			}
		})
	}
}

func FuzzExcerptsHoldOnlyTheText(f *testing.F) {
	f.Add("The road to the hospital", "road")
	f.Add("ß\u0301\xff ǆ", "dz")
	f.Fuzz(func(t *testing.T, text, query string) {
		phrases, err := forum.Phrases(query)
		if err != nil {
			return
		}
		plain := forum.WithHandles(text, func(members.ID) (string, bool) { return "…", true })
		var all strings.Builder
		for _, piece := range forum.Excerpt(text, phrases) {
			all.WriteString(piece.Text)
		}
		if got := strings.TrimSuffix(strings.TrimPrefix(all.String(), "… "), " …"); !strings.Contains(plain+" … ", got) {
			t.Errorf("%q is not in %q", got, plain)
		}
	})
}

func TestWhatASearchLooksFor(t *testing.T) {
	for query, want := range map[string]string{
		"road":              "road*",
		"one road":          "one road*",
		`"one road"`:        "<one road>",
		`bad "one road" is`: "bad <one road> is",
		"„Пут“ до":          "put do",
		"e-mail":            "<e mail*>",
		"xh":                "dz",
	} {
		phrases, err := forum.Phrases(query)
		must(t, err)
		var parts []string
		for _, p := range phrases {
			part := strings.Join(p.Words, " ")
			if p.Begins {
				part += "*"
			}
			if len(p.Words) > 1 {
				part = "<" + part + ">"
			}
			parts = append(parts, part)
		}
		if got := strings.Join(parts, " "); got != want {
			t.Errorf("%s looks for %s, want %s", query, got, want)
		}
	}
	for _, query := range []string{"", " ", `""`, "!?", strings.Repeat("a", 201)} {
		_, err := forum.Phrases(query)
		wants(t, err, graph.CodeInvalid)
	}
	_, err := forum.Phrases("a b c d e f g h i j k")
	wants(t, err, graph.CodeLimitExceeded)
}
