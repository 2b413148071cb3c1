//go:build unix

package bench_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"spona/server/bench"
)

// httpName is the floor over HTTP: gqlgen over slices in memory.
const httpName = "gqlgen floor"

// An httpQuestion is a query that a server is asked again and again, each time
// with the next line of variables, if it has any.
type httpQuestion struct {
	op, query string
	variables []map[string]any
	list      bool // it asks for a list of twenty; it has no variables
}

// overHTTP puts the same load to the floor and to Spona's server, and prints it.
func (w *workshop) overHTTP(b *testing.B, data string, set pairSet) {
	b.Helper()
	load := w.loadProgram(b)
	nodes := nodesOf(b, w.csv(b))
	floor := w.build(b, "gqlgen-floor", "gqlhttp/gqlgen", nil,
		[]string{"mkdir", "-p", "graph"},
		[]string{"go", "run", "-mod=mod", "github.com/99designs/gqlgen", "generate"},
		[]string{"rm", "-f", "graph/resolver_stub.go"})

	address := freeAddress(b)
	stop := start(b, nil, floor, w.csv(b), address)
	figures := w.drive(b, load, httpName, "http://"+address+"/graphql", floorQuestions(nodes))
	stop()

	addresses := make(chan string, 1)
	stop = start(b, addresses, w.spona(b), "serve", "--data", data, "--addr", "127.0.0.1:0")
	figures = append(figures, w.drive(b, load, sponaName, <-addresses+"/graphql", sponaQuestions(nodes, set))...)
	stop()
	w.publish(b, "Over HTTP; ratios to the floor", httpName, figures)
}

// loadProgram builds the program of ../shared/bench that asks a server, changed
// so that it takes variables line by line, as Spona's ids are no numbers, and
// leaves out what it is not given.
func (w *workshop) loadProgram(b *testing.B) string {
	b.Helper()
	return w.build(b, "load", "gqlhttp/load", []change{
		{`"net/http"`, `"net/http"
	"os"`},
		{"	flag.Parse()", `	vars := flag.String("vars", "", "file with a JSON object of variables in each line")
	flag.Parse()
	_ = maxID
	text, _ := os.ReadFile(*vars)
	lines := bytes.Split(bytes.TrimSpace(text), []byte("\n"))`},
		{`for _, op := range []string{"detail", "list"} {`, `for _, op := range []string{"detail", "list"} {
		if op == "detail" && *detail == "" || op == "list" && *list == "" {
			continue
		}`},
		{`map[string]any{"id": (s >> 33) % *maxID}`, `json.RawMessage(lines[(s>>33)%uint64(len(lines))])`},
	})
}

// drive asks a server all questions and gives the figures.
func (w *workshop) drive(b *testing.B, load, peer, url string, questions []httpQuestion) []bench.Figures {
	b.Helper()
	var all []bench.Figures
	for _, q := range questions {
		if fault := awaitAnswer(b, url, q); fault != "" {
			fmt.Printf("%s over HTTP is not measured: %.200s\n", q.op, fault)
			continue
		}
		args := []string{"-s", "2", "-url", url, "-name", peer, "-list", q.query}
		if !q.list {
			args = append(args[:len(args)-2], "-detail", q.query, "-vars", w.variables(b, q))
		}
		for _, f := range figuresOf(b, run(b, "", nil, append([]string{load}, args...)...), peer, "") {
			f.Op = q.op
			all = append(all, f)
		}
	}
	return all
}

// variables writes the variables of a question to a file.
func (w *workshop) variables(b *testing.B, q httpQuestion) string {
	b.Helper()
	var text bytes.Buffer
	to := json.NewEncoder(&text)
	for _, v := range q.variables {
		if err := to.Encode(v); err != nil {
			b.Fatal(err)
		}
	}
	file := w.path("variables.jsonl")
	if err := os.WriteFile(file, text.Bytes(), 0o600); err != nil {
		b.Fatal(err)
	}
	return file
}

// startTime is how long a server may take until it answers.
const startTime = 5 * time.Minute

// awaitAnswer asks until the server answers, and returns its complaint about the
// question, if it has one.
func awaitAnswer(b *testing.B, url string, q httpQuestion) (fault string) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.Context(), startTime)
	defer cancel()
	body := map[string]any{"query": q.query}
	if !q.list {
		body["variables"] = q.variables[0]
	}
	text, err := json.Marshal(body)
	if err != nil {
		b.Fatal(err)
	}
	const pause = 50 * time.Millisecond
	for {
		answer, status, err := post(ctx, url, text)
		switch {
		case err == nil && status == http.StatusOK && !bytes.Contains(answer, []byte(`"errors"`)):
			return ""
		case err == nil && status != http.StatusServiceUnavailable:
			return string(answer)
		}
		select {
		case <-ctx.Done():
			b.Fatalf("%s does not answer: %v, %d %.200s", url, err, status, answer)
		case <-time.After(pause):
		}
	}
}

func post(ctx context.Context, url string, body []byte) (answer []byte, status int, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, 0, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, 0, err
	}
	defer response.Body.Close()
	answer, err = io.ReadAll(response.Body)
	return answer, response.StatusCode, err
}

// start starts a server, and returns how to stop it. The first address that it
// prints goes to the channel.
func start(b *testing.B, addresses chan<- string, command ...string) (stop func()) {
	b.Helper()
	cmd := exec.CommandContext(b.Context(), command[0], command[1:]...)
	cmd.Env = environment()
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		b.Fatal(err)
	}
	printed := make(chan struct{})
	go func() {
		defer close(printed)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			if found := address().FindString(lines.Text()); found != "" && addresses != nil {
				addresses <- strings.TrimSuffix(found, "/")
				addresses = nil
			}
		}
		if addresses != nil {
			close(addresses) // it ended without a word
		}
	}()
	return func() {
		_ = cmd.Process.Signal(syscall.SIGTERM)
		<-printed
		_ = cmd.Wait() // a server that is stopped need not be content
	}
}

func address() *regexp.Regexp { return regexp.MustCompile(`http://[^\s"]+`) }

// freeAddress is an address on which nobody listens.
func freeAddress(b *testing.B) string {
	b.Helper()
	l, err := new(net.ListenConfig).Listen(b.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}
