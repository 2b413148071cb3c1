package main

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

// The story of the sample leads from a builder to the party that he gave to and
// to the contract that his firm won.
func TestPathPrintsEachStepWithItsRecords(t *testing.T) {
	dir := sample(t)
	golden(t, "path.txt", mustRun(t, "path", "--data", dir, "--limit", "2", "Kremen Gradnja d.o.o.", "Narodni savez Vardonije").stdout)
	for _, tag := range []string{"sq", "sr-Cyrl", "tr"} {
		golden(t, "path."+tag+".txt", mustRun(t, "path", "--data", dir, "--limit", "2", "--lang", tag, "Kremen Gradnja d.o.o.", "Narodni savez Vardonije").stdout)
	}
	from, to := idOf(t, dir, "Kremen Gradnja d.o.o."), idOf(t, dir, "Narodni savez Vardonije")
	inMemory := mustRun(t, "path", "--json", "--data", dir, from, to).stdout
	if inStore := mustRun(t, "path", "--json", "--paths", "store", "--data", dir, from, to).stdout; withoutWork(t, inStore) != withoutWork(t, inMemory) {
		t.Errorf("in the store it finds\n%s\nand in memory\n%s", inStore, inMemory)
	}
	for _, flags := range [][]string{{"--max-length", "1"}, {"--kinds", "family-of"}, {"--hub-degree", "1"}, {"--as-of", "1801"}} {
		got := mustRun(t, append([]string{"path", "--data", dir, from, to}, flags...)...)
		if !strings.Contains(got.stdout, "No connection was found") {
			t.Errorf("%v: %s", flags, got.stdout)
		}
	}
}

// What a connection costs and when it held is told with it.
func TestPathPrintsCostsAndTimes(t *testing.T) {
	dir := sample(t)
	ends := []string{"Borislad Kremenović", "Ministarstvo javnih radova"}
	golden(t, "path.overlap.txt", mustRun(t, append([]string{"path", "--data", dir, "--time", "overlap", "--limit", "2"}, ends...)...).stdout)
	golden(t, "path.sequence.txt", mustRun(t, append([]string{"path", "--data", dir, "--time", "sequence", "--max-gap-days", "3650", "--backward", "--limit", "1"}, ends...)...).stdout)
	heading := regexp.MustCompile(`(?m)^1\. 1 step, cost [1-9]\d* \((relation kind \d+, )?tier \d+(, recency \d+)?\)$`) // how recent it is depends on today
	if got := mustRun(t, append([]string{"path", "--data", dir, "--order", "risk", "--max-length", "1"}, ends...)...).stdout; !heading.MatchString(got) {
		t.Errorf("it prints no cost with its parts:\n%s", got)
	}
	asked := []string{"path", "--data", dir, "--order", "risk", "--time", "overlap", "--json"}
	var answer struct {
		Paths []struct {
			Cost     int
			Costs    []struct{ Value int }
			Sentence string
			Certain  *bool
			Steps    []struct{ Sentences []string }
		}
	}
	if err := json.Unmarshal([]byte(mustRun(t, append(asked, ends...)...).stdout), &answer); err != nil || len(answer.Paths) == 0 {
		t.Fatalf("%d connections, %v", len(answer.Paths), err)
	}
	for i, p := range answer.Paths {
		sum := 0
		for _, part := range p.Costs {
			sum += part.Value
		}
		if sum != p.Cost || p.Cost == 0 || p.Certain == nil || p.Sentence == "" || len(p.Steps[0].Sentences) == 0 {
			t.Errorf("connection %d: %+v", i, p)
		}
		if i > 0 && p.Cost < answer.Paths[i-1].Cost {
			t.Errorf("connection %d costs less than the one before it", i)
		}
	}
}

// withoutWork is an answer without how much was read for it, which differs.
func withoutWork(t *testing.T, answer string) string {
	t.Helper()
	var fields map[string]any
	if err := json.Unmarshal([]byte(answer), &fields); err != nil {
		t.Fatal(err)
	}
	if paths, ok := fields["paths"].([]any); !ok || len(paths) == 0 {
		t.Fatalf("no path is found: %s", answer)
	}
	delete(fields, "explored")
	text, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestPathAsksWhichOneIsMeant(t *testing.T) {
	dir := sample(t)
	for _, tt := range []struct {
		name, from, to string
		wants          []string
	}{
		{"a name that several have", "Ana Petrelić", "Narodni savez Vardonije", []string{`several things are called "Ana Petrelić"`, "born 1969-02-01", "born 1979-10-30"}},
		{"a name that nobody has", "Nobody At All", "Narodni savez Vardonije", []string{`nothing is called "Nobody At All"`, "spona search"}},
		{"an id that nothing has", "e222222222222222222222222", "Narodni savez Vardonije", []string{"there is no entity"}},
		{"the same twice", "Narodni savez Vardonije", "Narodni savez Vardonije", []string{"must differ"}},
		{"too long", "Kremen Gradnja d.o.o.", "Narodni savez Vardonije", []string{"1 to 8 steps"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			args := []string{"path", "--data", dir, tt.from, tt.to}
			if tt.name == "too long" {
				args = append(args, "--max-length", "9")
			}
			got := runHere(t, nil, nil, args...)
			if got.code != exitFailed {
				t.Errorf("exit %d: %s", got.code, got.stdout)
			}
			for _, want := range tt.wants {
				if !strings.Contains(got.stderr, want) {
					t.Errorf("it says %q, not %q", got.stderr, want)
				}
			}
		})
	}
}

func TestPathRefusesALanguageThatItDoesNotSpeak(t *testing.T) {
	got := runHere(t, nil, nil, "path", "--data", sample(t), "--lang", "tlh", "Kremen Gradnja d.o.o.", "Narodni savez Vardonije")
	if got.code != exitUsage || !strings.Contains(got.stderr, `"tlh" is no language`) || !strings.Contains(got.stderr, "sq (shqip)") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
}

// A tie that only a match by name states is told as one, and only when asked for.
func TestPathTellsAnUnconfirmedMatchOnlyWhenAskedFor(t *testing.T) {
	dir := sample(t)
	for tier, want := range map[string]bool{"B": false, "C": true} {
		got := mustRun(t, "path", "--data", dir, "--min-tier", tier, "--limit", "25", "--max-length", "2", "Borislad Kremenović", "Radomel Zverkić")
		if strings.Contains(got.stdout, "according to an unconfirmed match") != want {
			t.Errorf("--min-tier %s: %s", tier, got.stdout)
		}
	}
}

func TestChoosingTakesOneOfTheNumbers(t *testing.T) {
	var hits found
	if err := json.Unmarshal([]byte(`{"edges":[{"node":{"id":"e1","kind":"PERSON","name":"Ana"}},{"node":{"id":"e2","kind":"COMPANY","name":"Ana d.o.o."}}]}`), &hits); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	id, err := choose(strings.NewReader("\nthree\n3\n2\n"), &out, "ana", hits)
	if err != nil || id != "e2" {
		t.Errorf("chose %q, %v", id, err)
	}
	if asked := strings.Count(out.String(), "Which one? 1 to 2: "); asked != 4 || !strings.Contains(out.String(), "2  e2  company") {
		t.Errorf("asked %d times:\n%s", asked, out.String())
	}
	if _, err := choose(strings.NewReader("9\n"), &out, "ana", hits); err == nil {
		t.Error("an answer is made up")
	}
}
