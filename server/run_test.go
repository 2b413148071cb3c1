package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"spona/graph"
)

func TestMistakesInTheCommandLine(t *testing.T) {
	tests := []struct {
		name    string
		environ []string
		args    string
		code    int
		wants   []string // in what is said
	}{
		{"an unknown command", nil, "serv", exitUsage, []string{`unknown command "serv"`, "Did you mean serve?", "--help"}},
		{"an unknown flag", nil, "serve --adr x", exitUsage, []string{"--adr", "Did you mean --addr?", `"spona serve --help"`}},
		{"a flag without its value", nil, "serve --addr", exitUsage, []string{"--addr"}},
		{"a value of the wrong type", nil, "demo --scale many", exitUsage, []string{"--scale"}},
		{"a missing argument", nil, "show", exitUsage, []string{"needs ID", "spona show ID"}},
		{"too many arguments", nil, "schema now", exitUsage, []string{`"now"`}},
		{"no source", nil, "load", exitUsage, []string{"at least one SOURCE"}},
		{"an unknown format", nil, "load --format popollo x", exitUsage, []string{`"popollo" is no format: did you mean popolo?`}},
		{"a format that cannot be written", nil, "export --format popolo", exitUsage, []string{"cannot be written", "native, ftm"}},
		{"an unknown kind", nil, "search --kinds persn x", exitUsage, []string{"did you mean person?"}},
		{"a country that is none", nil, "load --country Albania x", exitUsage, []string{"--country", "two-letter"}},
		{"a data set that cannot be named so", nil, "load --dataset A/B x", exitUsage, []string{"--dataset", "a-z"}},
		{"a kind of relation that is none", nil, "path --kinds onws a b", exitUsage, []string{"did you mean owns?"}},
		{"a place to search that is none", nil, "path --paths disk a b", exitUsage, []string{"--paths is view or store"}},
		{"a place to search that is none, of the server", nil, "serve --paths disk", exitUsage, []string{"--paths is view or store"}},
		{"an order that is none", nil, "path --order riks a b", exitUsage, []string{"--order", "did you mean risk?"}},
		{"a time that is none", nil, "path --time always a b", exitUsage, []string{"--time", "any, overlap or sequence"}},
		{"a gap of what is no sequence", nil, "path --max-gap-days 9 a b", exitUsage, []string{"--max-gap-days needs --time sequence"}},
		{"a direction of what is no sequence", nil, "path --time overlap --backward a b", exitUsage, []string{"--backward needs --time sequence"}},
		{"a day beside another time", nil, "path --time overlap --as-of 2017 a b", exitUsage, []string{"--as-of", "--time has to be any"}},
		{"a gap of what is no sequence, of risk", nil, "risk --max-gap-days 9 a", exitUsage, []string{"--max-gap-days needs --time sequence"}},
		{"a share that is none", nil, "loops --min-share half a", exitUsage, []string{"--min-share", "25 or 12.5"}},
		{"one end of a path", nil, "path a", exitUsage, []string{"needs TO"}},
		{"a tier that is none", nil, "load --tier D x", exitUsage, []string{"--tier", "A, B and C"}},
		{"a tier to print that is none", nil, "show --min-tier D x", exitUsage, []string{"--min-tier", "A, B and C"}},
		{"a day that is none", nil, "load --retrieved yesterday x", exitUsage, []string{"--retrieved", "2024-05-03"}},
		{"an option without a value", nil, "load --option encoding x", exitUsage, []string{"NAME=VALUE"}},
		{"a scale that is none", nil, "demo --scale 0", exitUsage, []string{"--scale"}},
		{"no time between two wipings", nil, "serve --wipe-every 0s", exitUsage, []string{"--wipe-every"}},
		{"a public address that is none", nil, "serve --public-url spona.example", exitUsage, []string{"--public-url", "https://spona.example.org"}},
		{"an unknown key in the environment", []string{"SPONA_PUBLIC_URI=x"}, "version", exitUsage, []string{"SPONA_PUBLIC_URI", "did you mean SPONA_PUBLIC_URL?"}},
		{"a wrong value in the environment", []string{"SPONA_SCALE=many"}, "demo", exitUsage, []string{"SPONA_SCALE"}},
		{"a secret on the command line", nil, "serve --metrics-token x", exitUsage, []string{"unknown flag"}},
		{"a missing file with a secret", []string{"SPONA_METRICS_TOKEN_FILE=none"}, "serve", exitUsage, []string{"SPONA_METRICS_TOKEN_FILE"}},
		{"a data folder that is not there", nil, "serve --data none", exitFailed, []string{"there is no data folder none", "spona load --data none"}},
		{"a port that is none", nil, "demo --addr localhost:http2 --data " + t.TempDir(), exitFailed, []string{"--addr"}},
		{"an address without a port", nil, "demo --addr localhost --data " + t.TempDir(), exitFailed, []string{"HOST:PORT"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := runHere(t, nil, tt.environ, strings.Fields(tt.args)...)
			if got.code != tt.code {
				t.Errorf("exit %d, want %d", got.code, tt.code)
			}
			for _, want := range tt.wants {
				if !strings.Contains(got.stderr, want) {
					t.Errorf("said %q, want %q in it", got.stderr, want)
				}
			}
			if got.stdout != "" {
				t.Errorf("the standard output has %q", got.stdout)
			}
		})
	}
}

// commands are all commands but those that cobra adds.
func commands(t *testing.T) []*cobra.Command {
	t.Helper()
	var all []*cobra.Command
	for _, c := range new(program).root().Commands() {
		if c.Name() != "help" && c.Name() != "completion" && !c.IsAdditionalHelpTopicCommand() {
			all = append(all, c)
		}
	}
	if len(all) != 18 {
		t.Fatalf("there are %d commands", len(all))
	}
	return all
}

func TestEveryCommandExplainsItself(t *testing.T) {
	for _, c := range commands(t) {
		got := mustRun(t, c.Name(), "--help")
		if c.Name() != "version" && !strings.Contains(got.stdout, "Examples:\n") {
			t.Errorf("%s --help shows no example", c.Name())
		}
		for _, text := range strings.Split(got.stdout, "\n") {
			if !strings.HasPrefix(strings.TrimSpace(text), "-") && utf8.RuneCountInString(text) > 90 {
				t.Errorf("%s --help has a line of %d letters: %s", c.Name(), len(text), text)
			}
		}
	}
	if got := mustRun(t); !strings.Contains(got.stdout, "Available Commands:") {
		t.Errorf("spona alone prints %q", got.stdout)
	}
}

func TestCompletionKnowsTheCommands(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if got := mustRun(t, "completion", shell); len(got.stdout) < 500 {
			t.Errorf("completion %s prints %q", shell, got.stdout)
		}
	}
	if got := mustRun(t, "__complete", "sh"); !strings.Contains(got.stdout, "show") {
		t.Errorf("sh is completed with %q", got.stdout)
	}
}

func TestVersion(t *testing.T) {
	if got := mustRun(t, "version"); !strings.HasPrefix(got.stdout, "spona ") {
		t.Errorf("version prints %q", got.stdout)
	}
	var b build
	if err := json.Unmarshal([]byte(mustRun(t, "version", "--json").stdout), &b); err != nil || b.Version == "" || b.Go == "" {
		t.Errorf("version --json says %+v, %v", b, err)
	}
}

func TestSchemaPrintsAWholeSchema(t *testing.T) {
	parsed, err := gqlparser.LoadSchema(&ast.Source{Name: "printed", Input: mustRun(t, "schema").stdout})
	if err != nil {
		t.Fatal(err)
	}
	if parsed.Query == nil || parsed.Types["Entity"] == nil {
		t.Error("the schema has no queries or no entities")
	}
}

func TestFlagsCanComeFromTheEnvironment(t *testing.T) {
	got := runHere(t, nil, []string{"SPONA_DATA=from-the-environment"}, "search", "x")
	if got.code != exitFailed || !strings.Contains(got.stderr, "from-the-environment") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
	got = runHere(t, nil, []string{"SPONA_DATA=from-the-environment"}, "search", "x", "--data", "from-the-line")
	if !strings.Contains(got.stderr, "from-the-line") {
		t.Errorf("the command line did not win: %s", got.stderr)
	}
}

func TestDescribeLeavesTheFieldOut(t *testing.T) {
	if got := describe(graph.Invalid("data", "it is wrong")); got != "it is wrong" {
		t.Errorf("describe = %q", got)
	}
	wrapped := graph.Errorf(graph.CodeInvalid, "data", "it is wrong: %w", errors.New("because"))
	if got := describe(wrapped); got != "it is wrong: because" {
		t.Errorf("describe = %q", got)
	}
}

func TestTerminalsGetNoControlSequences(t *testing.T) {
	hostile := "a\x1b[31mred\x07\u202eright to left\u2066\u009b1m\rstart"
	for _, got := range []string{clean(hostile), oneLine(hostile)} {
		if strings.ContainsAny(got, "\x1b\x07\r\u202e\u2066\u009b") {
			t.Errorf("%q still steers a terminal", got)
		}
	}
	if got := oneLine("two\nlines \t and tabs"); got != "two lines and tabs" {
		t.Errorf("oneLine = %q", got)
	}
}

func TestJSONKeepsLettersAsTheyAre(t *testing.T) {
	var b bytes.Buffer
	if err := writeJSON(&b, "<Đinđić & Ђинђић>"); err != nil || b.String() != "\"<Đinđić & Ђинђић>\"\n" {
		t.Errorf("writeJSON = %q, %v", b.String(), err)
	}
}
