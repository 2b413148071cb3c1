package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spona/graph/store/community"
)

func TestABackupOfTheCommunityIsAFileOfItsOwn(t *testing.T) {
	dir := peopled(t)
	folder := t.TempDir()
	graphFile, people := filepath.Join(folder, "graph.backup"), filepath.Join(folder, "people.backup")
	got := mustRun(t, "backup", graphFile, "--community", people, "--data", dir)
	if !strings.Contains(got.stdout, "It holds addresses") || got.stderr != "" {
		t.Errorf("backup says %s%s", got.stdout, got.stderr)
	}
	for file, want := range map[string]bool{graphFile: false, people: true} {
		content, err := os.ReadFile(file)
		if err != nil || bytes.Contains(content, []byte("ana@example.org")) != want {
			t.Errorf("%s holds addresses: %v, want %v (%v)", file, !want, want, err)
		}
	}
	for _, arg := range []string{graphFile, people} {
		content, err := os.ReadFile(arg)
		key, keyErr := os.ReadFile(filepath.Join(dir, "keys", "community.key"))
		if err != nil || keyErr != nil || bytes.Contains(content, key) {
			t.Errorf("%s holds the key (%v, %v)", arg, err, keyErr)
		}
	}
	t.Run("alone", func(t *testing.T) {
		alone := filepath.Join(folder, "alone")
		var wrote struct {
			File  string
			Bytes int64
		}
		if err := json.Unmarshal([]byte(mustRun(t, "backup", "--community", alone, "--json", "--data", dir).stdout), &wrote); err != nil || wrote.File != alone || wrote.Bytes == 0 {
			t.Errorf("backup --json says %+v, %v", wrote, err)
		}
	})
	t.Run("a backup without it says so", func(t *testing.T) {
		got := mustRun(t, "backup", filepath.Join(folder, "graph alone"), "--data", dir)
		if !strings.Contains(got.stderr, "--community") {
			t.Errorf("it says %q", got.stderr)
		}
	})
	t.Run("not over another, and not of nothing", func(t *testing.T) {
		for _, args := range [][]string{
			{"backup", "--community", people, "--data", dir},
			{"backup", "--community", filepath.Join(folder, "x"), "--data", filepath.Join(folder, "none")},
		} {
			if got := runHere(t, nil, nil, args...); got.code != exitFailed {
				t.Errorf("%v: exit %d", args, got.code)
			}
		}
		if got := runHere(t, nil, nil, "backup", "--data", dir); got.code != exitUsage || !strings.Contains(got.stderr, "needs FILE") {
			t.Errorf("backup of nothing: exit %d, %s", got.code, got.stderr)
		}
	})
}

func TestARestoredCommunityGoesOnOnceItsKeyIsBack(t *testing.T) {
	dir := peopled(t)
	people, restored := filepath.Join(t.TempDir(), "people.backup"), filepath.Join(t.TempDir(), "restored")
	mustRun(t, "backup", "--community", people, "--data", dir)
	got := mustRun(t, "restore", "--community", people, "--data", restored)
	if !strings.Contains(got.stdout, "4 accounts, 4 entries") || !strings.Contains(got.stdout, "put it back") {
		t.Errorf("restore says %s", got.stdout)
	}
	if got := runHere(t, nil, nil, "user", "role", "ana", "editor", "--data", restored); got.code != exitFailed {
		t.Error("it goes on without its key")
	}
	if got := mustRun(t, "audit", "verify", "--data", restored); !strings.Contains(got.stdout, "whole") {
		t.Errorf("audit needs the key: %s", got.stdout)
	}
	key, err := os.ReadFile(filepath.Join(dir, "keys", "community.key"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(restored, "keys", "community.key"), key, 0o600); err != nil {
		t.Fatal(err)
	}
	mustRun(t, "user", "role", "ana", "editor", "--data", restored)
	if got := mustRun(t, "check", "--data", restored); !strings.Contains(got.stdout, "4 accounts, 5 entries in the moderators' log") {
		t.Errorf("check says %s", got.stdout)
	}
	if got := runHere(t, nil, nil, "restore", "--community", people, "--data", restored); got.code != exitFailed || !strings.Contains(got.stderr, "has a community already") {
		t.Errorf("over another: exit %d, %s", got.code, got.stderr)
	}
	got = mustRun(t, "restore", "--community", people, "--replace", "--json", "--data", restored)
	var held communityInventory
	if err := json.Unmarshal([]byte(got.stdout), &held); err != nil || held.Accounts != 4 || held.Log.Entries != 4 {
		t.Errorf("restore --json says %s, %v", got.stdout, err)
	}
}

func TestGraphAndCommunityAreRestoredTogether(t *testing.T) {
	dir := sample(t)
	addUser(t, dir, "root")
	folder := t.TempDir()
	graphFile, people, restored := filepath.Join(folder, "graph"), filepath.Join(folder, "people"), filepath.Join(folder, "restored")
	mustRun(t, "backup", graphFile, "--community", people, "--data", dir)
	mustRun(t, "restore", graphFile, "--community", people, "--data", restored)
	if got := mustRun(t, "check", "--data", restored); !strings.Contains(got.stdout, "368 entities") || !strings.Contains(got.stdout, "1 account, 3 entries") {
		t.Errorf("check says %s", got.stdout)
	}
}

func TestDamageOfTheCommunityIsFound(t *testing.T) {
	dir := peopled(t)
	path := filepath.Join(dir, community.FileName)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	copy(content[4096:], bytes.Repeat([]byte{0x55}, len(content)-4096))
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	got := runHere(t, nil, nil, "check", "--data", dir)
	if got.code != exitFailed || !strings.Contains(got.stdout, "the community: ") || !strings.Contains(got.stdout, "--community FILE") {
		t.Errorf("exit %d: %s%s", got.code, got.stdout, got.stderr)
	}
}
