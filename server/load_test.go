package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"spona/loaders"
	"spona/loaders/demo"
)

// parliament is a small file in the popolo format; broken adds a record that cannot
// be used.
func parliament(t *testing.T, broken bool) string {
	t.Helper()
	persons := []string{`{"id": "1", "name": "Jane Doe"}`, `{"id": "2", "name": "Richard Roe"}`}
	if broken {
		persons = append(persons, `{"id": 3, "name": {"first": []}}`, `"no record"`)
	}
	content := fmt.Sprintf(`{"persons": [%s], "organizations": [{"id": "p", "name": "The Party", "classification": "party"}],
		"memberships": [{"person_id": "1", "organization_id": "p", "on_behalf_of_id": "p"}]}`, strings.Join(persons, ",\n"))
	path := filepath.Join(t.TempDir(), "members.json")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLoadEndsWithAReportAndItsCode(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	first := mustRun(t, "load", "--data", dir, "--dataset", "members", parliament(t, false))
	if !strings.Contains(first.stdout, "new") {
		t.Errorf("the report says nothing of what is new:\n%s", first.stdout)
	}
	rejects := filepath.Join(t.TempDir(), "rejects.jsonl")
	got := runHere(t, nil, nil, "load", "--data", dir, "--dataset", "others", "--rejects", rejects, parliament(t, true))
	if got.code != exitRejected || !strings.Contains(got.stdout, "members.json") {
		t.Errorf("exit %d, want %d with the place of the reject:\n%s%s", got.code, exitRejected, got.stdout, got.stderr)
	}
	content, err := os.ReadFile(rejects)
	if err != nil {
		t.Fatal(err)
	}
	var item loaders.Item
	if err := json.Unmarshal(bytes.SplitN(content, []byte("\n"), 2)[0], &item); err != nil || item.Reason == "" || item.File == "" {
		t.Errorf("the rejects are %q", content)
	}
	got = runHere(t, nil, nil, "load", "--data", dir, filepath.Join(dir, "none.json"))
	if got.code != exitFailed || !strings.Contains(got.stderr, "none.json") {
		t.Errorf("a file that is not there: exit %d, %s", got.code, got.stderr)
	}
}

func TestLoadingAgainChangesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	load := func() loaders.Report {
		var report loaders.Report
		out := mustRun(t, "load", "--json", "--data", dir, "--dataset", "cy", cyprus(t)).stdout
		if err := json.Unmarshal([]byte(out), &report); err != nil {
			t.Fatalf("the report is no JSON: %v\n%s", err, out)
		}
		return report
	}
	if first := load(); !first.Total.Facts.Changed() || first.Total.Facts.Entities.New == 0 {
		t.Errorf("the first load changed nothing: %+v", first.Total)
	}
	if second := load(); second.Total.Facts.Changed() {
		t.Errorf("the second load changed something: %+v", second.Total)
	}
}

func TestLoadReadsTheStandardInput(t *testing.T) {
	content, err := os.ReadFile(cyprus(t))
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "data")
	got := runHere(t, bytes.NewReader(content), nil, "load", "--data", dir, "--dataset", "cy", "-")
	if got.code != exitOK {
		t.Fatalf("exit %d: %s%s", got.code, got.stdout, got.stderr)
	}
	if found := mustRun(t, "search", "--data", dir, "averof neofytou"); !strings.Contains(found.stdout, "person") {
		t.Errorf("search finds %s", found.stdout)
	}
}

func TestADryRunShowsAndKeepsNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	got := mustRun(t, "load", "--dry-run", "--data", dir, "--dataset", "cy", cyprus(t))
	if strings.Count(got.stdout, "{") < shownChanges {
		t.Errorf("it shows no records:\n%s", got.stdout)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("it made the data folder (%v)", err)
	}
}

func TestASecondLoadIsRefused(t *testing.T) {
	dir, p, unblock := stalledLoad(t)
	defer unblock()
	got := runHere(t, nil, nil, "load", "--data", dir, parliament(t, false))
	if got.code != exitFailed || !strings.Contains(got.stderr, "load") || !strings.Contains(got.stderr, "already") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
	p.signal(syscall.SIGKILL)
	p.wait()
	mustRun(t, "load", "--data", dir, parliament(t, false)) // a load that was killed leaves the folder free
}

// stalledLoad starts a load whose source has sent some records and then keeps
// silent.
func stalledLoad(t *testing.T) (dir string, p *process, unblock func()) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "data")
	var lines bytes.Buffer
	lines.WriteString("{\"spona\":1}\n")
	for change, err := range demo.Changes(demo.Options{Entities: 6000}) {
		if err != nil {
			t.Fatal(err)
		}
		lines.WriteString(nativeLine(change) + "\n")
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p = &process{t: t, done: make(chan struct{})}
	p.prepare(append(cleanEnvironment(), asProgram+"=1"), self, "load", "--data", dir, "--format", "native", "-")
	p.cmd.Stdin = r
	p.begin()
	_ = r.Close()
	go func() { _, _ = w.Write(lines.Bytes()) }()
	p.until("a batch is recorded", func() bool {
		log, err := os.Stat(filepath.Join(dir, "graph.db-wal"))
		return err == nil && log.Size() > 1<<20
	})
	return dir, p, func() { _ = w.Close() }
}

func TestAnInterruptedLoadSaysWhatStays(t *testing.T) {
	dir, p, unblock := stalledLoad(t)
	defer unblock()
	p.signal(syscall.SIGINT)
	got := p.wait()
	if got.code != exitFailed || !strings.Contains(got.stderr, "stopped as asked") || !strings.Contains(got.stderr, "again") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
	if !strings.Contains(got.stdout, "new") {
		t.Errorf("the report does not say what was recorded:\n%s", got.stdout)
	}
	if found := mustRun(t, "search", "--data", dir, "savez za sutra"); !strings.Contains(found.stdout, "party") {
		t.Errorf("what was recorded is gone: %s", found.stdout)
	}
}

func TestLoadFetchesAddresses(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{ReadHeaderTimeout: time.Second, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.ServeFile(w, r, cyprus(t))
	})}
	go func() { _ = server.Serve(l) }()
	t.Cleanup(func() { _ = server.Close() })
	dir := filepath.Join(t.TempDir(), "data")
	got := mustRun(t, "load", "--data", dir, "--dataset", "cy", "http://"+l.Addr().String()+"/cyprus.json")
	if !strings.Contains(got.stdout, "new") {
		t.Errorf("report:\n%s", got.stdout)
	}
}

func TestProgressIsShownNowAndThen(t *testing.T) {
	at := loaders.Progress{File: "folder/members.json", Number: 2, All: 3, Read: 50, Size: 200, Records: 12000, Rejected: 3}
	states := []time.Duration{0, 100 * time.Millisecond, 9 * time.Second, 10 * time.Second, 11 * time.Second, 20 * time.Second}
	show := func(p *progress) string {
		var b bytes.Buffer
		p.w = &b
		for _, elapsed := range states {
			at.Elapsed = elapsed
			p.show(at)
		}
		p.end()
		return b.String()
	}
	plain := show(&progress{every: onPaper})
	if want := "folder/members.json (2 of 3) 25 %, 12000 records, 3 rejected, 1200 a second\n"; !strings.HasPrefix(plain, want) || strings.Count(plain, "\n") != 2 {
		t.Errorf("plain lines:\n%s\nwant 2, the first\n%s", plain, want)
	}
	drawn := show(&progress{every: onTerminal, terminal: true})
	if !strings.Contains(drawn, "[██████··················] folder/members.json") || !strings.HasSuffix(drawn, "\r\x1b[K") {
		t.Errorf("bar = %q", drawn)
	}
	var line progressLine
	lines := json.NewDecoder(strings.NewReader(show(&progress{every: onPaper, json: true})))
	for n := range 2 {
		if err := lines.Decode(&line); err != nil || line.Records != 12000 || line.Seconds != float64(10*(n+1)) {
			t.Errorf("line %d = %+v, %v", n, line, err)
		}
	}
	if err := lines.Decode(&line); err != io.EOF {
		t.Errorf("there is a third line: %+v", line)
	}
}
