package bench_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// shared is the folder ../shared/bench beside the repository. Benchmarks and
// tests that need it are skipped without it.
func shared(tb testing.TB) string {
	tb.Helper()
	dir := filepath.Join(root(tb), "..", "shared", "bench")
	if _, err := os.Stat(filepath.Join(dir, "gen", "main.go")); err != nil {
		if os.Getenv("SPONA_NO_SKIP") != "" {
			tb.Fatal(err)
		}
		tb.Skip("../shared/bench, with the graph's generator and the floor, is not here: ", err)
	}
	return dir
}

// root is the repository.
func root(tb testing.TB) string {
	tb.Helper()
	dir, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		tb.Fatal(err)
	}
	return dir
}

func read(tb testing.TB, file string) string {
	tb.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	return string(text)
}

// environment is that of the benchmark without its own settings, which spona
// would take for misspelt ones of its own.
func environment() []string {
	return slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "SPONA_") })
}

// run runs a command and returns what it prints.
func run(tb testing.TB, dir string, env []string, command ...string) string {
	tb.Helper()
	cmd := exec.CommandContext(tb.Context(), command[0], command[1:]...)
	cmd.Dir, cmd.Env = dir, append(environment(), env...)
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		tb.Fatalf("%s: %v\n%s%s", strings.Join(command, " "), err, out, complaint.String())
	}
	return string(out)
}

func generate(tb testing.TB, generator, scale, dir string) {
	tb.Helper()
	run(tb, "", nil, generator, "-scale", scale, "-out", dir)
}
