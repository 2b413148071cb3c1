package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"golang.org/x/term"

	"spona/graph"
)

// mostMeant is how many entities of one name are offered to choose from.
const mostMeant = 10

// meantEntity is the id of the entity that a text means: an id, or a name that
// only one entity fits, or the one that is chosen from those that it fits.
func (p *program) meantEntity(ctx context.Context, a api, text string, tier any) (string, error) {
	if graph.ID(text).IsEntity() {
		return text, nil
	}
	var data struct{ Search found }
	if err := a.ask(ctx, searchQuery, map[string]any{"text": text, "first": mostMeant, "minTier": tier}, &data); err != nil {
		return "", err
	}
	hits := data.Search
	switch same := hits.same(); {
	case len(hits.Edges) == 0:
		return "", graph.Errorf(graph.CodeNotFound, "", "nothing is called %q: find names with spona search", text)
	case len(hits.Edges) == 1, same == 1:
		return hits.Edges[0].Node.ID, nil
	case same > 1:
		hits.Edges = hits.Edges[:same]
	}
	if f, ok := p.stdin.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return choose(p.stdin, p.stderr, text, hits)
	}
	var list strings.Builder
	if err := hits.list(&list, false); err != nil {
		return "", err
	}
	return "", graph.Invalid("", "several things are called %q; give the id of the one that is meant:\n%s", text, strings.TrimRight(list.String(), "\n"))
}

// same is how many of the hits have a name that equals the text, which come first.
func (f found) same() int {
	n := 0
	for n < len(f.Edges) && f.Edges[n].Score == 1 {
		n++
	}
	return n
}

// choose asks which one is meant until the answer is one of the numbers.
func choose(in io.Reader, out io.Writer, text string, hits found) (string, error) {
	fmt.Fprintf(out, "Several things are called %q:\n", oneLine(text))
	if err := hits.list(out, true); err != nil {
		return "", err
	}
	answers := bufio.NewScanner(in)
	for {
		fmt.Fprintf(out, "Which one? 1 to %d: ", len(hits.Edges))
		if !answers.Scan() {
			return "", graph.Invalid("", "no answer: give the id of the one that is meant")
		}
		n, err := strconv.Atoi(strings.TrimSpace(answers.Text()))
		if err == nil && n >= 1 && n <= len(hits.Edges) {
			return hits.Edges[n-1].Node.ID, nil
		}
	}
}
