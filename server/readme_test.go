package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// fences are the blocks of a Markdown text, with their language.
var fences = regexp.MustCompile("(?ms)^```([a-z]+)\n(.*?)^```")

// readme are the blocks of README.md in one language.
func readme(t *testing.T, language string) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(repository(t), "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(text, []byte("\n")); n > 150 {
		t.Errorf("README.md has %d lines, more than 150", n)
	}
	var blocks []string
	for _, block := range fences.FindAllStringSubmatch(string(text), -1) {
		if block[1] == language {
			blocks = append(blocks, block[2])
		}
	}
	if len(blocks) == 0 {
		t.Fatalf("README.md has no block of %s", language)
	}
	return blocks
}

// TestReadmeCommandsWork runs the commands of README.md with the built program,
// in a folder of their own, one after another. Servers are stopped when they
// serve.
func TestReadmeCommandsWork(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "spona")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	if err := os.Symlink(filepath.Join(repository(t), "loaders"), filepath.Join(dir, "loaders")); err != nil {
		t.Fatal(err)
	}
	for _, block := range readme(t, "console") {
		for _, command := range strings.Split(strings.TrimSpace(block), "\n") {
			command, ok := strings.CutPrefix(command, "$ ")
			if !ok {
				t.Errorf("%q is no command", command)
				continue
			}
			args, ok := strings.CutPrefix(command, "go run ./server ")
			if !ok {
				if command != "go test ./..." { // these are the tests
					t.Errorf("%q is not tried", command)
				}
				continue
			}
			words := regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(args, -1)
			for i, w := range words {
				words[i] = strings.Trim(w, `"`)
			}
			runReadme(t, dir, program, words)
		}
	}
}

func runReadme(t *testing.T, dir, program string, args []string) {
	t.Helper()
	serves := args[0] == "demo" || args[0] == "serve"
	p := &process{t: t, done: make(chan struct{})}
	if serves {
		args = append(args, "--addr", "127.0.0.1:0") // the last one counts
	}
	p.prepare(cleanEnvironment(), program, args...)
	p.cmd.Dir = dir
	p.begin()
	if serves {
		ask(t, p.url(), "{ dataVersion }")
		p.signal(syscall.SIGTERM)
	}
	if got := p.wait(); got.code != exitOK {
		t.Errorf("spona %s: exit %d\n%s%s", strings.Join(args, " "), got.code, got.stdout, got.stderr)
	} else if args[0] == "search" && strings.Contains(got.stdout, "Nothing") {
		t.Errorf("spona %s finds nothing", strings.Join(args, " "))
	}
}

// TestReadmeQueriesAnswer puts the queries of README.md to the demo, and wants
// each to find something.
func TestReadmeQueriesAnswer(t *testing.T) {
	p := start(t, nil, "demo", "--data", filepath.Join(t.TempDir(), "demo"), "--addr", "127.0.0.1:0")
	url := p.url()
	queries := readme(t, "graphql")
	if len(queries) < 4 {
		t.Errorf("README.md has %d queries, want one for each audience", len(queries))
	}
	for _, query := range queries {
		answer := ask(t, url, query)
		var found struct{ Data map[string]any }
		if err := json.Unmarshal([]byte(answer), &found); err != nil {
			t.Fatal(err)
		}
		for field, value := range found.Data {
			if list, ok := value.(map[string]any); ok && isEmpty(list) {
				t.Errorf("%s finds nothing:\n%s", field, query)
			}
		}
	}
}

func isEmpty(connection map[string]any) bool {
	for _, field := range []string{"nodes", "edges"} {
		if items, ok := connection[field].([]any); ok && len(items) > 0 {
			return false
		}
	}
	return true
}
