package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

func TestABackupRestoresTheSameGraph(t *testing.T) {
	dir := sample(t)
	want := exported(t, dir)
	file := filepath.Join(t.TempDir(), "graph.backup")
	server := start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0")
	server.url()
	mustRun(t, "backup", "--data", dir, file) // beside a server

	restored := filepath.Join(t.TempDir(), "restored")
	if got := mustRun(t, "restore", "--data", restored, file); !strings.Contains(got.stdout, "368 entities") {
		t.Errorf("restore prints %s", got.stdout)
	}
	if got := exported(t, restored); !slices.Equal(got, want) {
		t.Errorf("the graph differs: %s", firstDifference(got, want))
	}
	if got := mustRun(t, "check", "--data", restored); !strings.Contains(got.stdout, "is sound: 368 entities, 1269 relations, 9 data sets") {
		t.Errorf("check prints %s", got.stdout)
	}
	for name, args := range map[string][]string{
		"a backup over another":          {"backup", "--data", dir, file},
		"a restore over a graph":         {"restore", "--data", restored, file},
		"a restore under a server":       {"restore", "--data", dir, "--replace", file},
		"a restore of what is not there": {"restore", "--data", restored, "--replace", file + ".none"},
	} {
		if got := runHere(t, nil, nil, args...); got.code != exitFailed || got.stderr == "" {
			t.Errorf("%s: exit %d, %s", name, got.code, got.stderr)
		}
	}
	server.signal(syscall.SIGTERM)
	server.wait()
	mustRun(t, "restore", "--data", dir, "--replace", file)
}

// A backup taken while a load is under way is whole: it has the batches that were
// recorded by then.
func TestABackupDuringALoad(t *testing.T) {
	dir, p, unblock := stalledLoad(t)
	defer unblock()
	file := filepath.Join(t.TempDir(), "graph.backup")
	mustRun(t, "backup", "--data", dir, file)
	restored := filepath.Join(t.TempDir(), "restored")
	mustRun(t, "restore", "--data", restored, file)
	var held inventory
	if err := json.Unmarshal([]byte(mustRun(t, "check", "--json", "--data", restored).stdout), &held); err != nil || held.Entities == 0 || len(held.Problems) > 0 {
		t.Errorf("the restored folder holds %+v, %v", held, err)
	}
	p.signal(syscall.SIGKILL)
	p.wait()
}

func TestDamageIsFound(t *testing.T) {
	dir := sample(t)
	path := filepath.Join(dir, "graph.db")
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for at := len(content) / 3; at < len(content)/3+4096; at++ {
		content[at] ^= 0x55
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	got := runHere(t, nil, nil, "check", "--data", dir)
	if got.code != exitFailed || !strings.Contains(got.stdout+got.stderr, "damaged") {
		t.Errorf("exit %d: %s%s", got.code, got.stdout, got.stderr)
	}
	if got := runHere(t, nil, nil, "restore", "--data", filepath.Join(t.TempDir(), "new"), path); got.code != exitFailed {
		t.Errorf("a damaged file was restored: %s", got.stdout)
	}
}

func TestSizesForPeople(t *testing.T) {
	for bytes, want := range map[int64]string{0: "0 bytes", 1: "1 byte", 1023: "1023 bytes", 1536: "1.5 KiB", 5 << 20: "5.0 MiB", 3 << 40: "3072.0 GiB"} {
		if got := size(bytes); got != want {
			t.Errorf("size(%d) = %q, want %q", bytes, got, want)
		}
	}
}
