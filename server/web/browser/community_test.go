package browser

import (
	"bytes"
	"errors"
	"io"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"spona/graph/members"
	people "spona/graph/store/community"
)

// A community is the whole program with people: letters go to a folder.
type community struct{ program, dir, url string }

const password = "several words in a row"

// output keeps what a program says while it runs.
type output struct {
	mu  sync.Mutex
	all bytes.Buffer
}

// Write implements [io.Writer].
func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.all.Write(p)
}

func (o *output) find(pattern *regexp.Regexp) []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return pattern.FindStringSubmatch(o.all.String())
}

// newCommunity runs the demo with one administrator, mod. Passkeys need the name
// localhost.
func newCommunity(t testing.TB) community {
	t.Helper()
	c := community{program: filepath.Join(t.TempDir(), "spona"), dir: filepath.Join(t.TempDir(), "data")}
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", c.program, "spona/server").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	c.add(t, "mod", "administrator", "Moira D.")
	serve := exec.CommandContext(t.Context(), c.program, "demo", "--scale", "300", "--data", c.dir, "--addr", "127.0.0.1:0")
	serve.Env = plainEnvironment()
	var said output
	serve.Stdout = &said
	if err := serve.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = serve.Process.Signal(syscall.SIGTERM) // it may have ended with the test already
		_ = serve.Wait()
	})
	await(t, "the server runs", func() bool {
		if found := said.find(regexp.MustCompile(`at (http://localhost:\d+)`)); found != nil {
			c.url = found[1]
		}
		return c.url != ""
	})
	return c
}

// add makes an account on the command line, with the password of all.
func (c community) add(t testing.TB, handle, role, name string) {
	t.Helper()
	add := exec.CommandContext(t.Context(), c.program, "user", "add", "--data", c.dir,
		"--handle", handle, "--email", handle+"@example.org", "--role", role, "--name", name)
	add.Env = append(plainEnvironment(), "SPONA_PASSWORD="+password)
	if out, err := add.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// enters makes an account of a citizen, and signs it in.
func (c community) enters(b *tab, handle, name string) {
	b.t.Helper()
	c.add(b.t, handle, "citizen", name)
	b.signIn(handle)
}

// grow makes the sessions of an account older than a proof of who somebody is holds.
func (c community) grow(t testing.TB, handle string) {
	t.Helper()
	store, err := people.Open(t.Context(), c.dir)
	if err != nil {
		t.Fatal(err)
	}
	err = store.Write(t.Context(), func(w members.Writer) error {
		account, err := w.AccountByHandle(handle)
		if err != nil {
			return err
		}
		sessions, err := w.Sessions(account.ID)
		for i := range sessions {
			sessions[i].Proved = sessions[i].Proved.Add(-time.Hour)
			err = errors.Join(err, w.PutSession(&sessions[i]))
		}
		return err
	})
	if err := errors.Join(err, store.Close()); err != nil {
		t.Fatal(err)
	}
}

// plainEnvironment is what the program may see: it takes no setting that it does
// not know, such as those of the tests.
func plainEnvironment() []string {
	return slices.DeleteFunc(os.Environ(), func(entry string) bool { return strings.HasPrefix(entry, "SPONA_") })
}

func await(t testing.TB, what string, is func() bool) {
	t.Helper()
	until(t, is, func() string { return "this did not come true: " + what })
}

// link is the address that the last letter to somebody leads to, on a page of
// accounts.
func (c community) link(t testing.TB, to, page string) string {
	t.Helper()
	pattern, found := regexp.MustCompile(`/account/`+page+`#\S+`), ""
	await(t, "a letter to "+to+" leads to "+page, func() bool {
		for _, text := range c.letters(t, to) {
			if link := pattern.FindString(text); link != "" {
				found = link
			}
		}
		return found != ""
	})
	return found
}

// letters are the texts of the letters to somebody, the last one last.
func (c community) letters(t testing.TB, to string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(c.dir, "outbox", "*.eml"))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			continue // it is just being written
		}
		m, err := mail.ReadMessage(bytes.NewReader(content))
		if err != nil || !strings.Contains(m.Header.Get("To"), to) {
			continue
		}
		if text, err := io.ReadAll(decoded(m)); err == nil {
			texts = append(texts, string(text))
		}
	}
	return texts
}

func decoded(m *mail.Message) io.Reader {
	if strings.EqualFold(m.Header.Get("Content-Transfer-Encoding"), "quoted-printable") {
		return quotedprintable.NewReader(m.Body)
	}
	return m.Body
}
