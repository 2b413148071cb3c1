package main

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"
)

func TestConnectPrintsTheLinks(t *testing.T) {
	dir := sample(t)
	three := []string{"Milevra Đuzić", "Borislad Kremenović", "Radomel Zverkić"}
	golden(t, "connect.txt", mustRun(t, append([]string{"connect", "--data", dir}, three...)...).stdout)
	golden(t, "connect.sq.txt", mustRun(t, append([]string{"connect", "--data", dir, "--lang", "sq"}, three...)...).stdout)
	if got := mustRun(t, append([]string{"connect", "--data", dir, "--order", "risk"}, three...)...); !strings.Contains(got.stdout, "entities, cost ") {
		t.Errorf("by risk it prints %s", got.stdout)
	}
	alone := mustRun(t, append([]string{"connect", "--data", dir, "--as-of", "1801"}, three...)...).stdout
	if !strings.Contains(alone, "No connection was found") || !strings.Contains(alone, "Not all of them could be joined") || strings.Count(alone, "  Milevra Đuzić (person e") != 1 {
		t.Errorf("what cannot be joined is printed as %s", alone)
	}
}

// What is drawn is what is listed.
func TestConnectDrawsWhatItFinds(t *testing.T) {
	dir := sample(t)
	asked := []string{"connect", "--data", dir, "Milevra Đuzić", "Borislad Kremenović", "Radomel Zverkić"}
	var answer struct {
		Entities []struct{ ID string }
		Links    []struct{ Relations []struct{ ID string } }
	}
	if err := json.Unmarshal([]byte(mustRun(t, append(asked, "--json")...).stdout), &answer); err != nil || len(answer.Links) == 0 {
		t.Fatalf("%d links, %v", len(answer.Links), err)
	}
	for _, format := range []string{"graphml", "gexf"} {
		drawn := mustRun(t, append(asked, "--format", format)...).stdout
		if err := xml.Unmarshal([]byte(drawn), new(struct{})); err != nil {
			t.Errorf("%s: %v", format, err)
		}
		relations := 0
		for _, l := range answer.Links {
			relations += len(l.Relations)
			for _, r := range l.Relations {
				if !strings.Contains(drawn, `<edge id="`+r.ID+`"`) {
					t.Errorf("%s does not draw %s", format, r.ID)
				}
			}
		}
		if nodes, edges := strings.Count(drawn, "<node id="), strings.Count(drawn, "<edge id="); nodes != len(answer.Entities) || edges != relations {
			t.Errorf("%s draws %d entities and %d relations, not %d and %d", format, nodes, edges, len(answer.Entities), relations)
		}
		alone := mustRun(t, append(asked, "--format", format, "--as-of", "1801")...)
		if strings.Count(alone.stdout, "<node id=") != 3 || !strings.Contains(alone.stderr, "nothing in the network is linked") {
			t.Errorf("%s of what cannot be joined: %s%s", format, alone.stdout, alone.stderr)
		}
	}
}

func TestConnectRefusesWhatItCannotConnect(t *testing.T) {
	dir := sample(t)
	for _, tt := range []struct {
		name string
		args []string
		code int
		says string
	}{
		{"one entity", []string{"Milevra Đuzić"}, exitUsage, "needs 2 to 20 entities, not 1"},
		{"too many", strings.Fields(strings.Repeat("a ", 21)), exitUsage, "not 21"},
		{"the same twice", []string{"Milevra Đuzić", "Milevra Đuzić"}, exitFailed, "named twice"},
		{"a name that several have", []string{"Milevra Đuzić", "Ana Petrelić"}, exitFailed, `several things are called "Ana Petrelić"`},
		{"a format that is none", []string{"--format", "gefx", "a", "b"}, exitUsage, "did you mean gexf?"},
		{"an order that is none", []string{"--order", "riks", "a", "b"}, exitUsage, "did you mean risk?"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := runHere(t, nil, nil, append([]string{"connect", "--data", dir}, tt.args...)...); got.code != tt.code || !strings.Contains(got.stderr, tt.says) {
				t.Errorf("exit %d, %s", got.code, got.stderr)
			}
		})
	}
}
