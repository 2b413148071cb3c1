package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

// costs are the figures of a connection, which depend on the day of the test.
var costs = regexp.MustCompile(`(?m)(: \d+ steps?), cost [1-9]\d* \([a-z0-9, ]+\)$`)

func TestRiskPrintsEachConnectionUnderItsPattern(t *testing.T) {
	dir := sample(t)
	text := mustRun(t, "risk", "--data", dir, "--limit", "3", "Milevra Đuzić").stdout
	if len(costs.FindAllString(text, -1)) != 3 {
		t.Errorf("not each has a cost:\n%s", text)
	}
	golden(t, "risk.txt", costs.ReplaceAllString(text, "$1, cost"))
	text = mustRun(t, "risk", "--data", dir, "--limit", "1", "--lang", "sr-Cyrl", "Milevra Đuzić").stdout
	golden(t, "risk.sr-Cyrl.txt", costs.ReplaceAllString(text, "$1, cost"))
}

func TestRiskFindsTheStory(t *testing.T) {
	dir := sample(t)
	var answer struct {
		Paths []struct {
			Pattern, Goal string
			Indicators    []string
			Path          struct{ Sentence string }
		}
	}
	out := mustRun(t, "risk", "--data", dir, "--json", "--limit", "100", "Borislad Kremenović").stdout
	if err := json.Unmarshal([]byte(out), &answer); err != nil {
		t.Fatal(err)
	}
	for _, p := range answer.Paths {
		if p.Pattern == "OWNER_COMPANY_CONTRACT" && p.Goal == "MONEY" && strings.Contains(p.Path.Sentence, "Ugovor: road") && len(p.Indicators) > 0 {
			return
		}
	}
	t.Errorf("the builder's contract is not among\n%s", out)
}

func TestRiskSaysWhatItDoesNotFind(t *testing.T) {
	dir := sample(t)
	if got := mustRun(t, "risk", "--data", dir, "--as-of", "1801", "Milevra Đuzić"); !strings.Contains(got.stdout, "No connection to public money or power") || strings.Contains(got.stdout, noAccusation) {
		t.Errorf("it prints %s", got.stdout)
	}
	for _, command := range []string{"risk", "loops"} {
		if got := runHere(t, nil, nil, command, "--data", dir, "Ana Petrelić"); got.code != exitFailed || !strings.Contains(got.stderr, `several things are called "Ana Petrelić"`) {
			t.Errorf("%s: exit %d, %s", command, got.code, got.stderr)
		}
	}
}

// The answers are the same wherever they are searched for.
func TestSearchesInTheStoreFindTheSame(t *testing.T) {
	dir := sample(t)
	answer := func(args ...string) string {
		t.Helper()
		var fields map[string]any
		if err := json.Unmarshal([]byte(mustRun(t, append(args, "--data", dir, "--json")...).stdout), &fields); err != nil {
			t.Fatal(err)
		}
		delete(fields, "explored") // how much is read for them differs
		text, err := json.Marshal(fields)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	for _, args := range [][]string{
		{"risk", "--time", "overlap", "Borislad Kremenović"},
		{"loops", "Milevra Đuzić"},
		{"connect", "--order", "risk", "Milevra Đuzić", "Borislad Kremenović", "Radomel Zverkić"},
	} {
		if inMemory, inStore := answer(args...), answer(append(args, "--paths", "store")...); inMemory != inStore || len(inMemory) < 1000 {
			t.Errorf("%v: in the store it finds\n%s\nand in memory\n%s", args, inStore, inMemory)
		}
	}
}
