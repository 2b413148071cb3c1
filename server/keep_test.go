package main

import (
	"strings"
	"testing"
	"time"

	"spona/graph/members"
)

func TestHowLongThingsAreKeptIsASetting(t *testing.T) {
	got, err := readKeep(map[string]string{"sessions": "14d", "unused-sessions": "36h", "declined": "1d"})
	if err != nil {
		t.Fatal(err)
	}
	want := members.Keep{Session: 14 * 24 * time.Hour, UnusedSession: 36 * time.Hour, Declined: 24 * time.Hour}
	if got != want {
		t.Errorf("got %+v", got)
	}
	if full := got.Normalised(); full.Letters != 30*24*time.Hour || full.SignUp != 7*24*time.Hour || full.Session != want.Session {
		t.Errorf("with the usual times it is %+v", full)
	}
	t.Run("every one of them is in the help", func(t *testing.T) {
		help := mustRun(t, "serve", "--help").stdout
		for _, k := range keptIn(&members.Keep{}) {
			if !strings.Contains(help, "  "+k.name+" ") {
				t.Errorf("%s is not", k.name)
			}
		}
	})
}

func TestTimesThatCannotBeAreRefused(t *testing.T) {
	for given, says := range map[string]string{
		"session=14d": "did you mean sessions?", "handles=1d": "nothing that is kept", "sessions=0d": "no time", "sessions=-1d": "no time",
		"sessions=99999999999999999999d": "no time", "sessions=5000d": "no time", "sessions=1w": "no time", "sessions=": "no time",
		"sessions=2d": "cannot be kept longer", "sessions": "must be formatted as key=value",
	} {
		t.Run(given, func(t *testing.T) {
			got := runHere(t, nil, nil, "serve", "--data", t.TempDir(), "--addr", "127.0.0.1:0", "--keep", given)
			if got.code != exitUsage || !strings.Contains(got.stderr, says) {
				t.Errorf("exit %d: %s", got.code, got.stderr)
			}
		})
	}
	t.Run("in the environment too", func(t *testing.T) {
		got := runHere(t, nil, []string{"SPONA_KEEP=sessions=nothing"}, "serve", "--data", t.TempDir(), "--addr", "127.0.0.1:0")
		if got.code != exitUsage || !strings.Contains(got.stderr, "--keep sessions") {
			t.Errorf("exit %d: %s", got.code, got.stderr)
		}
	})
}
