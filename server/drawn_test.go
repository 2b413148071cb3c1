package main

import (
	"encoding/json"
	"encoding/xml"
	"regexp"
	"strings"
	"testing"
)

// What path draws is a part of what export draws, to the letter.
func TestADrawnPathIsAPartOfTheWholeNetwork(t *testing.T) {
	dir := sample(t)
	from, to := idOf(t, dir, "Kremen Gradnja d.o.o."), idOf(t, dir, "Narodni savez Vardonije")
	var found struct {
		Paths []struct {
			Steps []struct {
				From, To  struct{ ID string }
				Relations []struct{ ID string }
			}
		}
	}
	if err := json.Unmarshal([]byte(mustRun(t, "path", "--format", "json", "--data", dir, from, to).stdout), &found); err != nil {
		t.Fatal(err)
	}
	wanted := make(map[string]bool)
	for _, p := range found.Paths {
		for _, s := range p.Steps {
			wanted[s.From.ID], wanted[s.To.ID] = true, true
			for _, r := range s.Relations {
				wanted[r.ID] = true
			}
		}
	}
	element := regexp.MustCompile(`(?s)<(?:node|edge) id="([^"]+)".*?</(?:node|edge)>`)
	for _, format := range []string{"graphml", "gexf"} {
		t.Run(format, func(t *testing.T) {
			whole := mustRun(t, "export", "--format", format, "--data", dir).stdout
			drawn := mustRun(t, "path", "--format", format, "--data", dir, from, to).stdout
			if err := xml.Unmarshal([]byte(drawn), new(struct{})); err != nil {
				t.Error(err)
			}
			parts := element.FindAllStringSubmatch(drawn, -1)
			for _, part := range parts {
				if !wanted[part[1]] || !strings.Contains(whole, part[0]) {
					t.Errorf("of the path it is %v, but the whole network does not have\n%s", wanted[part[1]], part[0])
				}
			}
			if len(parts) != len(wanted) || len(parts) < 8 {
				t.Errorf("%d entities and relations are drawn of %d", len(parts), len(wanted))
			}
			if !strings.Contains(drawn, "CC0-1.0") {
				t.Error("the licence of the data is missing")
			}
		})
	}
}

func TestPathSaysWhatItCannotDraw(t *testing.T) {
	dir := sample(t)
	got := mustRun(t, "path", "--data", dir, "--max-length", "1", "--format", "graphml", "Kremen Gradnja d.o.o.", "Narodni savez Vardonije")
	if !strings.Contains(got.stderr, "No connection was found") || strings.Contains(got.stdout, "<node") || !strings.Contains(got.stdout, "</graphml>") {
		t.Errorf("%s\n%s", got.stderr, got.stdout)
	}
	for _, tt := range []struct {
		flags []string
		says  string
	}{
		{[]string{"--format", "gefx"}, "did you mean gexf?"},
		{[]string{"--format", "pdf"}, "the formats are text, json, graphml, gexf"},
		{[]string{"--format", "gexf", "--json"}, "none of the others"},
	} {
		got := runHere(t, nil, nil, append([]string{"path", "--data", dir, "a", "b"}, tt.flags...)...)
		if got.code != exitUsage || !strings.Contains(got.stderr, tt.says) {
			t.Errorf("%v: exit %d, %s", tt.flags, got.code, got.stderr)
		}
	}
}
