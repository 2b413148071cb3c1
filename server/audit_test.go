package main

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"spona/graph/members"
	"spona/graph/store/community"
)

// forge writes an entry into the log as somebody would who does not know how it is
// sealed.
func forge(t *testing.T, dir string) {
	t.Helper()
	store, err := community.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	err = store.Write(t.Context(), func(w members.Writer) error {
		last, err := w.LastRecord()
		if err != nil {
			return err
		}
		forged := *last
		forged.Seq, forged.Detail = last.Seq+1, "CITIZEN"
		return w.Append(&forged)
	})
	if err := errors.Join(err, store.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestAuditVerifyFindsTheEntryThatIsWrong(t *testing.T) {
	dir := peopled(t)
	verify := func(code int) (v verdict, text string) {
		t.Helper()
		got := runHere(t, nil, nil, "audit", "verify", "--data", dir)
		machine := runHere(t, nil, nil, "audit", "verify", "--json", "--data", dir)
		if err := json.Unmarshal([]byte(machine.stdout), &v); err != nil || got.code != code || machine.code != code || got.stderr != "" {
			t.Fatalf("exit %d and %d, want %d: %v\n%s%s", got.code, machine.code, code, err, got.stderr, machine.stdout)
		}
		return v, got.stdout
	}
	before, text := verify(exitOK)
	if before.Entries != 4 || len(before.Seal) != 64 || before.Problem != "" || !strings.Contains(text, before.Seal) || !strings.Contains(text, "whole") {
		t.Errorf("a whole log: %+v\n%s", before, text)
	}
	mustRun(t, "user", "role", "ana", "editor", "--data", dir)
	grown, _ := verify(exitOK)
	if grown.Entries != 5 || grown.Seal == before.Seal {
		t.Errorf("a log that grew: %+v", grown)
	}
	forge(t, dir)
	after, text := verify(exitFailed)
	if after.Entries != 5 || after.Seal != grown.Seal || !strings.Contains(after.Problem, "entry 6") || !strings.Contains(text, "entry 6 of the log is not what was written") {
		t.Errorf("a forged log: %+v\n%s", after, text)
	}
	t.Run("check finds it too", func(t *testing.T) {
		got := runHere(t, nil, nil, "check", "--data", dir)
		if got.code != exitFailed || !strings.Contains(got.stdout, "the moderators' log: entry 6") {
			t.Errorf("exit %d: %s%s", got.code, got.stdout, got.stderr)
		}
	})
}

func TestALogThatCannotBeReadIsNoVerdict(t *testing.T) {
	store, err := community.Open(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = store.Close() }()
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if v, err := verdictOn(stopped, store); err == nil {
		t.Errorf("the verdict is %+v", v)
	}
	if v, err := verdictOn(t.Context(), store); err != nil || v.Entries != 0 || v.Problem != "" {
		t.Errorf("an empty log: %+v, %v", v, err)
	}
	if got := runHere(t, nil, nil, "audit", "verify", "--data", filepath.Join(t.TempDir(), "none")); got.code != exitFailed {
		t.Errorf("no folder: exit %d", got.code)
	}
}
