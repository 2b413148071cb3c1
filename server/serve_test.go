package main

import (
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestDemoServesTheSample(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "demo")
	p := start(t, nil, "demo", "--data", dir, "--addr", "127.0.0.1:0")
	url := p.url()
	awaitReady(t, url)
	for path, want := range map[string]string{
		"/": `<div id="root">`, "/graphiql": "GraphiQL", "/healthz": "alive", "/readyz": "ready", "/metrics": "spona_data_version",
		"/assets/index.js": "import", "/icon.svg": "<svg",
	} {
		if status, _, body := fetch(t, http.MethodGet, url+path, ""); status != http.StatusOK || !strings.Contains(body, want) {
			t.Errorf("%s: %d, want 200 with %q", path, status, want)
		}
	}
	version := ask(t, url, "{ dataVersion }")
	if got := ask(t, url, `{ politicians(first: 1) { totalCount } search(text: "Averof") { edges { node { name } } } }`); strings.Contains(got, `"totalCount":0`) {
		t.Errorf("there are no politicians: %s", got)
	}
	p.signal(syscall.SIGINT)
	if got := p.wait(); got.code != exitOK || !strings.Contains(got.stdout, "Loaded the sample: 1000 entities and 4000 relations") {
		t.Errorf("exit %d: %s%s", got.code, got.stdout, got.stderr)
	}

	again := start(t, nil, "demo", "--data", dir, "--addr", "127.0.0.1:0")
	if got := ask(t, again.url(), "{ dataVersion }"); got != version {
		t.Errorf("the second run has %s, the first had %s", got, version)
	}
	if out := again.stdout.String(); strings.Contains(out, "Loaded") {
		t.Errorf("the second run loads again: %s", out)
	}
	again.signal(syscall.SIGTERM)
	again.wait()

	other := runHere(t, nil, nil, "demo", "--data", dir, "--addr", "127.0.0.1:0", "--scale", "2000")
	if other.code != exitFailed || !strings.Contains(other.stderr, "holds the sample with 1000 entities") {
		t.Errorf("another scale: exit %d, %s", other.code, other.stderr)
	}
}

// awaitReady asks until the server has the graph in memory.
func awaitReady(t *testing.T, url string) {
	t.Helper()
	for t.Context().Err() == nil {
		status, _, body := fetch(t, http.MethodGet, url+"/readyz", "")
		if status == http.StatusOK {
			return
		}
		if status != http.StatusServiceUnavailable || !strings.Contains(body, "still being read") {
			t.Fatalf("/readyz: %d %s", status, body)
		}
	}
}

func TestTheGraphInMemoryFollowsLoadsAndIsSaved(t *testing.T) {
	dir := sample(t)
	if err := os.RemoveAll(filepath.Join(dir, "graph.view")); err != nil {
		t.Fatal(err)
	}
	p := start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0")
	url := p.url()
	awaitReady(t, url)
	if got := start(t, nil, "load", "--data", dir, "--dataset", "cy-again", cyprus(t)).wait(); got.code != exitOK {
		t.Fatalf("load: exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	const question = `{ search(text: "averof neofytou") { totalCount } }`
	for got := ""; !strings.Contains(got, `"totalCount":2`); got = ask(t, url, question) {
		if t.Context().Err() != nil {
			t.Fatalf("it finds %s", got)
		}
	}
	if _, _, metrics := fetch(t, http.MethodGet, url+"/metrics", ""); !strings.Contains(metrics, `spona_memory_graph_bytes{part="names"}`) || !strings.Contains(metrics, `spona_memory_graph_items{kind="relations"}`) {
		t.Error("the metrics do not say what the graph in memory takes")
	}
	p.signal(syscall.SIGTERM)
	if got := p.wait(); got.code != exitOK || !strings.Contains(got.stderr, `"what":"built"`) || !strings.Contains(got.stderr, `"what":"saved"`) {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
	again := start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0")
	awaitReady(t, again.url())
	if got := ask(t, again.url(), question); !strings.Contains(got, `"totalCount":2`) {
		t.Errorf("after a new start it finds %s", got)
	}
	again.signal(syscall.SIGTERM)
	if got := again.wait(); got.code != exitOK || !strings.Contains(got.stderr, `"what":"opened"`) || strings.Contains(got.stderr, `"what":"built"`) {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
}

func TestATakenPortIsExplained(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	got := runHere(t, nil, nil, "demo", "--data", filepath.Join(t.TempDir(), "demo"), "--addr", l.Addr().String())
	if got.code != exitFailed || !strings.Contains(got.stderr, "is taken") || !strings.Contains(got.stderr, "--addr 127.0.0.1:") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
}

func TestASecondServerOnAFolderIsRefused(t *testing.T) {
	dir := sample(t)
	first := start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0")
	url := first.url()
	awaitReady(t, url)
	second := start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0").wait()
	if second.code != exitFailed || !strings.Contains(second.stderr, "already using this data folder") {
		t.Errorf("exit %d: %s", second.code, second.stderr)
	}
	if status, _, _ := fetch(t, http.MethodGet, url+"/readyz", ""); status != http.StatusOK {
		t.Errorf("the first server is not ready any more: %d", status)
	}
	first.signal(syscall.SIGKILL)
	first.wait()
	third := start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0")
	third.url() // a server that was killed leaves the folder free
}

func TestAServerShowsWhatIsLoadedMeanwhile(t *testing.T) {
	dir := sample(t)
	p := start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0")
	url := p.url()
	const query = `{ dataVersion datasets { id } }`
	before := ask(t, url, query)
	if strings.Contains(before, "cy-again") {
		t.Fatal("the data set is there already")
	}
	got := start(t, nil, "load", "--data", dir, "--dataset", "cy-again", cyprus(t)).wait()
	if got.code != exitOK {
		t.Fatalf("load: exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	if after := ask(t, url, query); !strings.Contains(after, "cy-again") || after == before {
		t.Errorf("the server still says %s", after)
	}
}

func TestSignalsStopAServerInGoodOrder(t *testing.T) {
	dir := sample(t)
	signals := []syscall.Signal{syscall.SIGTERM, syscall.SIGINT}
	if !signal.Ignored(syscall.SIGHUP) { // else the program is to outlive a terminal that closes
		signals = append(signals, syscall.SIGHUP)
	}
	for _, s := range signals {
		p := start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0")
		p.url()
		p.signal(s)
		if got := p.wait(); got.code != exitOK || !strings.Contains(got.stderr, `"stopped"`) {
			t.Errorf("%v: exit %d, %s", s, got.code, got.stderr)
		}
	}
}

// A request that is under way holds the first signal up, not the second.
func TestASecondSignalStopsAtOnce(t *testing.T) {
	p := start(t, nil, "serve", "--data", sample(t), "--addr", "127.0.0.1:0")
	c, err := net.Dial("tcp", strings.TrimPrefix(p.url(), "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := c.Write([]byte("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")); err != nil {
		t.Fatal(err)
	}
	p.until("the request is under way", func() bool {
		_, _, metrics := fetch(t, http.MethodGet, "http://"+c.RemoteAddr().String()+"/metrics", "")
		return strings.Contains(metrics, "spona_http_requests_in_flight 2")
	})
	p.signal(syscall.SIGTERM)
	p.until("it takes no more connections", func() bool {
		late, err := net.DialTimeout("tcp", c.RemoteAddr().String(), time.Second)
		if err == nil {
			_ = late.Close()
		}
		return err != nil
	})
	p.signal(syscall.SIGTERM)
	if got := p.wait(); got.code != -1 { // ended by the signal
		t.Errorf("exit %d, want the signal's", got.code)
	}
}

func TestAServerThatWasPausedGoesOn(t *testing.T) {
	p := start(t, nil, "serve", "--data", sample(t), "--addr", "127.0.0.1:0")
	url := p.url()
	awaitReady(t, url)
	p.signal(syscall.SIGSTOP)
	p.signal(syscall.SIGCONT)
	if status, _, _ := fetch(t, http.MethodGet, url+"/readyz", ""); status != http.StatusOK {
		t.Errorf("after a pause: %d", status)
	}
}

// With few files to open, connections wait for one another and nothing breaks.
func TestFewFilesAndNoTemporaryFolder(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("there is no sh to set the limit with")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := startCommand(t, []string{asProgram + "=1", "TMPDIR=" + filepath.Join(t.TempDir(), "none")},
		"sh", "-c", `ulimit -n 64 && exec "$0" "$@"`, self, "serve", "--data", sample(t), "--addr", "127.0.0.1:0")
	url := p.url()
	var open []net.Conn
	for range 100 {
		c, err := net.DialTimeout("tcp", strings.TrimPrefix(url, "http://"), time.Second)
		if err != nil {
			break
		}
		open = append(open, c)
	}
	for _, c := range open {
		_ = c.Close()
	}
	if got := ask(t, url, `{ politicians(first: 5) { nodes { name } } }`); !strings.Contains(got, "name") {
		t.Errorf("answer = %s", got)
	}
}

// A disk that is full under the log stops nobody.
func TestAFullDiskUnderTheLog(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skipf("there is no full device here: %v", err)
	}
	defer full.Close()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{t: t, done: make(chan struct{})}
	p.prepare(append(cleanEnvironment(), asProgram+"=1"), self, "serve", "--data", sample(t), "--addr", "127.0.0.1:0")
	p.cmd.Stderr = full
	p.begin()
	ask(t, p.url(), "{ dataVersion }")
	p.signal(syscall.SIGTERM)
	if got := p.wait(); got.code != exitOK {
		t.Errorf("exit %d", got.code)
	}
}

func TestDamagedFoldersAreRefusedWithAClearText(t *testing.T) {
	tests := []struct {
		name, file, content string
		args                []string
		want                string
	}{
		{"another format", "FORMAT", "spona data folder, format 7\n", []string{"serve"}, "has format 7"},
		{"a damaged marker", "FORMAT", "??", []string{"serve"}, "is damaged"},
		{"a graph that is none", "graph.db", strings.Repeat("no database ", 1000), []string{"serve"}, "graph.db"},
		{"a damaged key", "keys/person-numbers.key", "short", []string{"load", cyprus(t)}, "is damaged"},
		{"a damaged note of the sample", "sample", "lots", []string{"demo"}, "is damaged"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := sample(t)
			if err := os.WriteFile(filepath.Join(dir, tt.file), []byte(tt.content), 0o600); err != nil {
				t.Fatal(err)
			}
			args := slices.Concat(tt.args, []string{"--data", dir})
			if tt.args[0] != "load" {
				args = append(args, "--addr", "127.0.0.1:0")
			}
			got := runHere(t, nil, nil, args...)
			if got.code != exitFailed || !strings.Contains(got.stderr, tt.want) {
				t.Errorf("exit %d: %q, want %q in it", got.code, got.stderr, tt.want)
			}
		})
	}
}
