package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
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
)

// patience is how long a test waits for what is bound to happen.
const patience = 2 * time.Minute

// asProgram makes this test binary be the program: it has all of its code, and
// the race detector when the tests have it.
const asProgram = "BE_THE_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(untilSignal())
	}
	root, err := os.MkdirTemp("", "samples")
	if err != nil {
		panic(err)
	}
	if err := os.Setenv(samplesRoot, root); err != nil {
		panic(err)
	}
	code := m.Run()
	_ = os.RemoveAll(root)
	os.Exit(code)
}

// cleanEnvironment is this environment without settings for the program.
func cleanEnvironment() []string {
	return slices.DeleteFunc(os.Environ(), func(pair string) bool { return strings.HasPrefix(pair, "SPONA_") })
}

// outcome is what a run of the program left.
type outcome struct {
	code           int
	stdout, stderr string
}

// runHere runs the program within the test.
func runHere(t *testing.T, stdin io.Reader, environ []string, args ...string) outcome {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), args, stdin, &stdout, &stderr, environ)
	return outcome{code, stdout.String(), stderr.String()}
}

// mustRun runs the program within the test and wants it to succeed.
func mustRun(t *testing.T, args ...string) outcome {
	t.Helper()
	got := runHere(t, nil, nil, args...)
	if got.code != exitOK {
		t.Fatalf("spona %s: exit %d\n%s%s", strings.Join(args, " "), got.code, got.stdout, got.stderr)
	}
	return got
}

// process is the program as a process of its own.
type process struct {
	t              *testing.T
	cmd            *exec.Cmd
	stdout, stderr journal
	done           chan struct{}
}

// journal is what a process has written so far.
type journal struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (j *journal) Write(b []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.Write(b)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.String()
}

// start starts the program. It is killed when the test ends.
func start(t *testing.T, environ []string, args ...string) *process {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return startCommand(t, append(environ, asProgram+"=1"), self, args...)
}

func startCommand(t *testing.T, environ []string, name string, args ...string) *process {
	t.Helper()
	p := &process{t: t, done: make(chan struct{})}
	p.prepare(append(cleanEnvironment(), environ...), name, args...)
	p.begin()
	return p
}

func (p *process) prepare(environ []string, name string, args ...string) {
	p.cmd = exec.Command(name, args...)
	p.cmd.Env = environ
	p.cmd.Stdout, p.cmd.Stderr = &p.stdout, &p.stderr
}

func (p *process) begin() {
	p.t.Helper()
	if err := p.cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	go func() {
		_ = p.cmd.Wait() // the state is looked at by wait
		close(p.done)
	}()
	p.t.Cleanup(func() {
		_ = p.cmd.Process.Kill()
		<-p.done
	})
}

func (p *process) signal(s syscall.Signal) {
	p.t.Helper()
	if err := p.cmd.Process.Signal(s); err != nil && !errors.Is(err, os.ErrProcessDone) {
		p.t.Fatal(err)
	}
}

// wait waits for the end of the process.
func (p *process) wait() outcome {
	p.t.Helper()
	select {
	case <-p.done:
	case <-time.After(patience):
		p.t.Fatalf("the program does not end\n%s%s", &p.stdout, &p.stderr)
	}
	return outcome{p.cmd.ProcessState.ExitCode(), p.stdout.String(), p.stderr.String()}
}

var servingAt = regexp.MustCompile(`(?m)^Serving .* at (http://\S+)`)

// url waits until the program serves, and returns where.
func (p *process) url() string {
	p.t.Helper()
	address := ""
	p.until("it serves", func() bool {
		if found := servingAt.FindStringSubmatch(p.stdout.String()); found != nil {
			address = found[1]
		}
		return address != ""
	})
	return strings.Replace(address, "localhost", "127.0.0.1", 1)
}

// until waits for a condition, and fails when the process ends first.
func (p *process) until(what string, holds func() bool) {
	p.t.Helper()
	check, deadline := time.NewTicker(10*time.Millisecond), time.After(patience)
	defer check.Stop()
	for !holds() {
		select {
		case <-p.done:
			if !holds() {
				p.t.Fatalf("the program ended before %s\n%s%s", what, &p.stdout, &p.stderr)
			}
			return
		case <-deadline:
			p.t.Fatalf("it never happened that %s\n%s%s", what, &p.stdout, &p.stderr)
		case <-check.C:
		}
	}
}

// fetch asks an address and returns status, headers and body.
func fetch(t *testing.T, method, url, body string, headers ...string) (int, http.Header, string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	answer, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, answer.Header, string(text)
}

// ask puts a GraphQL query.
func ask(t *testing.T, url, query string) string {
	t.Helper()
	body, err := jsonText(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	status, _, answer := fetch(t, http.MethodPost, url+"/graphql", body, "Content-Type", "application/json")
	if status != http.StatusOK || strings.Contains(answer, `"errors"`) {
		t.Fatalf("%s\nwas answered with %d: %s", query, status, answer)
	}
	return answer
}

func jsonText(v any) (string, error) {
	var b bytes.Buffer
	err := writeJSON(&b, v)
	return b.String(), err
}

// repository is the root of the repository.
func repository(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// cyprus is the file of real data that comes with the program.
func cyprus(t *testing.T) string {
	return filepath.Join(repository(t), "loaders", "demo", "cyprus.json")
}
