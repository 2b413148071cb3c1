package main

import (
	"net/http"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"spona/graph/store/neo4j/neo4jtest"
)

// deadline is how long a request may take.
const deadline = 10 * time.Second

// askMemory can be answered while the database is away, askStore cannot.
const (
	askMemory = `{ search(text: "averof neofytou") { totalCount nodes { id ... on Person { name } } } }`
	askStore  = `{ politicians(first: 1) { totalCount nodes { name sources { record } } } }`
)

// tryAsk asks a server whatever it answers, which has to be within the deadline.
func tryAsk(t *testing.T, url, query string) string {
	t.Helper()
	body, err := jsonText(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	_, _, answer := fetch(t, http.MethodPost, url+"/graphql", body, "Content-Type", "application/json")
	if took := time.Since(began); took > deadline {
		t.Errorf("%s was answered after %v: %s", query, took, answer)
	}
	return answer
}

// awaitAnswer asks until the answer is of the store.
func (p *process) awaitAnswer(url string) {
	p.t.Helper()
	ready, answer := "", ""
	defer func() {
		if p.t.Failed() {
			p.t.Logf("/readyz says %s and the answer is %s", ready, answer)
		}
	}()
	p.until("the store answers", func() bool {
		var status int
		status, _, ready = fetch(p.t, http.MethodGet, url+"/readyz", "")
		answer = tryAsk(p.t, url, askStore)
		return status == http.StatusOK && strings.Contains(answer, `"record"`)
	})
}

// wantAway checks what is answered while the database is away.
func wantAway(t *testing.T, url string) {
	t.Helper()
	if got := tryAsk(t, url, askStore); !strings.Contains(got, `"code":"UPSTREAM_UNAVAILABLE"`) {
		t.Errorf("a question to the store: %s", got)
	}
	if got := tryAsk(t, url, askMemory); strings.Contains(got, `"errors"`) || !strings.Contains(got, `"totalCount":1`) || !strings.Contains(got, "fromMemory") {
		t.Errorf("a question to memory: %s", got)
	}
	if status, _, body := fetch(t, http.MethodGet, url+"/healthz", ""); status != http.StatusOK {
		t.Errorf("/healthz: %d %s", status, body)
	}
}

// serveBehind loads a small graph and serves it through a proxy.
func serveBehind(t *testing.T) (*proxy, *process, string) {
	t.Helper()
	address := neo4jtest.Open(t)
	data := filepath.Join(t.TempDir(), "data")
	mustRun(t, "load", "--graph", address, "--data", data, "--dataset", "cy", cyprus(t))
	x := newProxy(t, address)
	p := start(t, nil, "serve", "--graph", x.url(), "--data", data, "--addr", "127.0.0.1:0")
	url := p.url()
	p.awaitAnswer(url)
	return x, p, url
}

func TestAServerGoesOnWhileItsDatabaseIsAway(t *testing.T) {
	x, p, url := serveBehind(t)
	x.down()
	p.until("it is known that the database is away", func() bool {
		status, _, body := fetch(t, http.MethodGet, url+"/readyz", "")
		return status == http.StatusServiceUnavailable && strings.Contains(body, "UPSTREAM_UNAVAILABLE") &&
			strings.Contains(body, "answered from memory")
	})
	wantAway(t, url)
	x.up()
	p.awaitAnswer(url)
	if got := tryAsk(t, url, askMemory); strings.Contains(got, "fromMemory") {
		t.Errorf("with the database back it says %s", got)
	}
}

func TestAServerStartsFromWhatWasSavedWhileItsDatabaseIsAway(t *testing.T) {
	x, p, _ := serveBehind(t)
	p.signal(syscall.SIGTERM)
	if got := p.wait(); got.code != exitOK || !strings.Contains(got.stderr, `"what":"saved"`) {
		t.Fatalf("exit %d: %s", got.code, got.stderr)
	}
	x.down()
	again := start(t, nil, p.cmd.Args[1:]...)
	url := again.url()
	again.until("what was saved is answered", func() bool { return strings.Contains(tryAsk(t, url, askMemory), `"totalCount":1`) })
	wantAway(t, url)
	if status, _, body := fetch(t, http.MethodGet, url+"/readyz", ""); status != http.StatusServiceUnavailable {
		t.Errorf("/readyz: %d %s", status, body)
	}
	x.up()
	again.awaitAnswer(url)
	mustRun(t, "load", "--graph", "bolt://"+x.target, "--data", filepath.Join(t.TempDir(), "other"), "--dataset", "cy-again", cyprus(t))
	again.until("it shows what was loaded meanwhile", func() bool { return strings.Contains(tryAsk(t, url, askMemory), `"totalCount":2`) })
}

func TestADatabaseThatGoesAwayInTheMiddleOfARequest(t *testing.T) {
	x, p, url := serveBehind(t)
	x.hush()
	answer := make(chan string, 1)
	go func() { answer <- tryAsk(t, url, askStore) }()
	p.until("the request is under way", func() bool {
		_, _, metrics := fetch(t, http.MethodGet, url+"/metrics", "")
		return strings.Contains(metrics, "spona_http_requests_in_flight 2")
	})
	x.speak()
	x.down()
	// It may have been answered before the connection broke.
	if got := <-answer; !strings.Contains(got, `"code":"UPSTREAM_UNAVAILABLE"`) && !strings.Contains(got, `"record"`) {
		t.Errorf("the answer is %s", got)
	}
	wantAway(t, url)
	x.up()
	p.awaitAnswer(url)
}

func TestASlowDatabaseIsNotWaitedForBeyondTheDeadline(t *testing.T) {
	x, p, url := serveBehind(t)
	x.slow(10 * time.Second)
	wantAway(t, url)
	x.slow(0)
	p.awaitAnswer(url)
}

func TestASilentDatabaseIsNotWaitedForBeyondTheDeadline(t *testing.T) {
	x, p, url := serveBehind(t)
	x.hush()
	wantAway(t, url)
	x.speak()
	p.awaitAnswer(url)
}

// speed is the line of a report that says how fast the load was.
var speed = regexp.MustCompile(`(?m)^Read .*$`)

// exportedFrom is the graph in a database, sorted.
func exportedFrom(t *testing.T, address, data string) []string {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(mustRun(t, "export", "--graph", address, "--data", data).stdout), "\n")
	slices.Sort(lines)
	return lines
}

// The connection breaks after the database was told to commit and before it has
// said that it did, at each commit of a load in turn. The load goes on, and nothing
// is written twice.
func TestALostAnswerToACommitWritesNothingTwice(t *testing.T) {
	embedded := filepath.Join(t.TempDir(), "embedded")
	want := mustRun(t, "load", "--data", embedded, "--dataset", "house-0", "--retrieved", "2018-07-13", cyprus(t))
	address := neo4jtest.Open(t)
	x := newProxy(t, address)
	data := filepath.Join(t.TempDir(), "data")
	mustRun(t, "check", "--graph", address, "--data", data) // the constraints are there
	for commit := 1; ; commit++ {
		x.resetCommit(commit)
		dataset := "house-" + strconv.Itoa(commit)
		args := []string{"load", "--graph", x.url(), "--data", data, "--dataset", dataset, "--retrieved", "2018-07-13", cyprus(t)}
		got := runHere(t, nil, nil, args...)
		if !x.wasReset() {
			if commit < 4 {
				t.Errorf("there were only %d commits", commit-1)
			}
			break
		}
		if got.code != exitOK {
			t.Fatalf("with commit %d disturbed, the load ends: exit %d, %s", commit, got.code, got.stderr)
		}
		if is, should := sameReport(got.stdout, dataset), sameReport(want.stdout, "house-0"); is != should {
			t.Errorf("with commit %d disturbed, the report is\n%s\nand else\n%s", commit, is, should)
		}
	}
	if found := mustRun(t, "check", "--graph", address, "--data", data); !strings.Contains(found.stdout, "is sound") {
		t.Errorf("check prints %s", found.stdout)
	}
	for _, line := range exportedFrom(t, address, data) {
		if strings.Contains(line, `"dataset":"house-1"`) {
			return
		}
	}
	t.Error("the first data set is not in the export")
}

// sameReport is a report without what two loads of the same data differ in.
func sameReport(text, dataset string) string {
	return speed.ReplaceAllString(strings.ReplaceAll(text, dataset, "DATASET"), "")
}
