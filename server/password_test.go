//go:build linux

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// A terminal is a pseudo terminal: what the test writes to keys is typed at it, and
// what it shows, the echo of typing above all, is read from there.
type terminal struct {
	keys, screen *os.File
	shown        *journal
}

func openTerminal(t *testing.T) *terminal {
	t.Helper()
	keys, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skipf("this machine has no pseudo terminals: %v", err)
	}
	t.Cleanup(func() { _ = keys.Close() })
	number, err := unix.IoctlGetInt(int(keys.Fd()), unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(int(keys.Fd()), unix.TIOCSPTLCK, 0)
	}
	if err != nil {
		t.Fatal(err)
	}
	screen, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = screen.Close() })
	at := &terminal{keys: keys, screen: screen, shown: &journal{}}
	go func() {
		for b := make([]byte, 1024); ; {
			n, err := keys.Read(b)
			_, _ = at.shown.Write(b[:n])
			if err != nil {
				return
			}
		}
	}()
	return at
}

// echoes reports whether the terminal shows what is typed.
func (at *terminal) echoes(t *testing.T) bool {
	t.Helper()
	state, err := unix.IoctlGetTermios(int(at.screen.Fd()), unix.TCGETS)
	if err != nil {
		t.Fatal(err)
	}
	return state.Lflag&unix.ECHO != 0
}

// awaitSilence waits until the terminal shows nothing of what is typed.
func (at *terminal) awaitSilence(t *testing.T, said *journal, question string) {
	t.Helper()
	check, deadline := time.NewTicker(5*time.Millisecond), time.After(patience)
	defer check.Stop()
	for at.echoes(t) || !strings.HasSuffix(said.String(), question) {
		select {
		case <-check.C:
		case <-deadline:
			t.Fatalf("it was not asked for: %s", said)
		}
	}
}

// addAt runs "user add" at the terminal; the channel gives its exit code.
func (at *terminal) addAt(ctx context.Context, dir string, stdout, stderr *journal) <-chan int {
	code := make(chan int, 1)
	go func() {
		code <- run(ctx, []string{"user", "add", "--handle", "root", "--email", "root@example.org", "--data", dir}, at.screen, stdout, stderr, nil)
	}()
	return code
}

func awaitExit(t *testing.T, code <-chan int) int {
	t.Helper()
	select {
	case got := <-code:
		return got
	case <-time.After(patience):
		t.Fatal("the command does not end")
		return 0
	}
}

func TestAPasswordIsAskedForTwiceAndNotShown(t *testing.T) {
	for _, tt := range []struct {
		name, first, second string
		code                int
		want                string
	}{
		{"the same twice", "a password of four words", "a password of four words", exitOK, ""},
		{"two that differ", "a password of four words", "a password of for words", exitFailed, "not the same"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			at, dir := openTerminal(t), filepath.Join(t.TempDir(), "data")
			stdout, stderr := &journal{}, &journal{}
			code := at.addAt(t.Context(), dir, stdout, stderr)
			for _, typed := range []struct{ question, line string }{{"Password: ", tt.first}, {"The same again: ", tt.second}} {
				at.awaitSilence(t, stderr, typed.question)
				if _, err := at.keys.WriteString(typed.line + "\n"); err != nil {
					t.Fatal(err)
				}
			}
			if got := awaitExit(t, code); got != tt.code || !strings.Contains(stderr.String(), tt.want) {
				t.Errorf("exit %d, want %d with %q: %s", got, tt.code, tt.want, stderr)
			}
			if !at.echoes(t) {
				t.Error("the terminal is left silent")
			}
			if all := stdout.String() + stderr.String() + at.shown.String(); strings.Contains(all, "a password of") {
				t.Errorf("the password was shown: %q", all)
			}
			if _, err := os.Stat(dir); (err == nil) != (tt.code == exitOK) {
				t.Errorf("the data folder: %v", err)
			}
		})
	}
}

func TestATerminalIsNotLeftSilentByWhoStopsTheProgram(t *testing.T) {
	at := openTerminal(t)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	stderr := &journal{}
	code := at.addAt(ctx, filepath.Join(t.TempDir(), "data"), &journal{}, stderr)
	at.awaitSilence(t, stderr, "Password: ")
	stop()
	if got := awaitExit(t, code); got != exitFailed {
		t.Errorf("exit %d: %s", got, stderr)
	}
	if !at.echoes(t) {
		t.Error("the terminal is left silent")
	}
	// The question is still being read; an answer ends that.
	if _, err := at.keys.WriteString("\n"); err != nil {
		t.Error(err)
	}
}
