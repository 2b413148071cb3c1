//go:build unix

package live_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// A figure is what the load generator of ../shared/bench prints.
type figure struct {
	Peer      string
	Connected int
	Failed    int
	Lost      int
	P50       float64 `json:"last_p50_ms"`
	P99       float64 `json:"last_p99_ms"`
	KiB       float64 `json:"kib_per_conn"`
}

// BenchmarkFanout sends one message to many subscribers, with the programs beside this
// one in ../shared/bench and their load generator, and prints when the last one has it:
//
//	go test ./server/live -run '^$' -bench Fanout -benchtime 1x
//
// FANOUT_N changes the number of subscribers, FANOUT_ROUNDS that of messages.
func BenchmarkFanout(b *testing.B) {
	n, rounds := setting("FANOUT_N", "10000"), setting("FANOUT_ROUNDS", "30")
	fanout := peerPrograms(b)
	client := filepath.Join(fanout, "bin", "client")
	drive := func(name, proto, url, trigger, query string, pid int) {
		args := []string{"-name", name, "-proto", proto, "-url", url, "-trigger", trigger, "-n", n, "-pid", fmt.Sprint(pid), "-rounds", rounds}
		if query != "" {
			args = append(args, "-query", query)
		}
		out, err := exec.CommandContext(b.Context(), client, args...).Output()
		var f figure
		if err == nil {
			err = json.Unmarshal(out, &f)
		}
		must(b, err)
		fmt.Printf("%-14s %6d subscribers, %d failed, %d lost: the last after p50 %6.1f ms, p99 %6.1f ms; %5.1f KiB each; load %s\n",
			name, f.Connected, f.Failed, f.Lost, f.P50, f.P99, f.KiB, loadAverage())
	}
	for b.Loop() {
		for _, peer := range []struct {
			name, proto, port string
			command           []string
		}{
			{"hub-queue", "raw", "4101", []string{"bin/hub", "-mode", "queue"}},
			{"hub-direct", "raw", "4101", []string{"bin/hub", "-mode", "direct"}},
			{"hub-gql", "gql", "4101", []string{"bin/hub", "-mode", "queue", "-gql"}},
			{"spona", "", "", nil},
			{"centrifuge", "centrifuge", "4102", []string{"bin/centrifuge"}},
			{"graphql-ws", "gql", "4100", []string{"node", "node/server.mjs"}},
		} {
			if peer.command == nil {
				p := startAlone(b, b.TempDir(), "127.0.0.1:0")
				const query = `subscription { datasetLoaded { cursor dataset { id description } } }`
				go p.sayFull(n)
				drive(peer.name, "gql", "ws://"+p.address+"/graphql", "http://"+p.address+"/graphql?publish", query, p.cmd.Process.Pid)
				p.kill()
				continue
			}
			cmd := exec.CommandContext(b.Context(), peer.command[0], peer.command[1:]...)
			if !strings.HasPrefix(peer.command[0], "node") {
				cmd.Path = filepath.Join(fanout, peer.command[0])
			}
			cmd.Dir = fanout
			must(b, cmd.Start())
			awaitPort(b, "127.0.0.1:"+peer.port)
			drive(peer.name, peer.proto, "ws://127.0.0.1:"+peer.port+"/graphql", "http://127.0.0.1:"+peer.port+"/publish", "", cmd.Process.Pid)
			must(b, cmd.Process.Kill())
			_ = cmd.Wait()
		}
	}
}

// BenchmarkTopics lets 200 readers follow each of 50 topics, while 100 posts a second
// come for a minute (SPONA_TOPICS changes it), from a process of its own, and prints how
// long posting and its way to each reader take.
//
//	go test ./server/live -run '^$' -bench Topics -benchtime 1x
func BenchmarkTopics(b *testing.B) {
	for b.Loop() {
		p := startAlone(b, b.TempDir(), "127.0.0.1:0")
		cmd := exec.CommandContext(b.Context(), os.Args[0])
		cmd.Env = append(os.Environ(), beCrowd+"="+p.address)
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		must(b, err)
		fmt.Printf("%sload %s\n", out, loadAverage())
		p.kill()
	}
}

func setting(name, usual string) string {
	if text := os.Getenv(name); text != "" {
		return text
	}
	return usual
}

// peerPrograms builds the programs of ../shared/bench.
func peerPrograms(b *testing.B) string {
	b.Helper()
	source, err := filepath.Abs(filepath.Join("..", "..", "..", "shared", "bench", "fanout"))
	must(b, err)
	if _, err := os.Stat(source); err != nil {
		if os.Getenv("SPONA_NO_SKIP") != "" {
			b.Fatal(err)
		}
		b.Skip("../shared/bench, with the peers and the load generator, is not here: ", err)
	}
	cache, err := os.UserCacheDir()
	must(b, err)
	dir := filepath.Join(cache, "spona-ci", "fanout")
	if _, err := os.Stat(filepath.Join(dir, "node", "node_modules", "graphql-ws")); err == nil {
		return dir
	}
	must(b, os.RemoveAll(dir))
	must(b, os.MkdirAll(filepath.Dir(dir), 0o700))
	for _, step := range [][]string{
		{"cp", "-r", source, dir}, {"chmod", "-R", "u+w", dir},
		{"go", "-C", dir, "build", "-mod=mod", "-o", "bin/", "./client", "./hub", "./centrifuge"},
		{"npm", "--prefix", filepath.Join(dir, "node"), "install", "--silent"},
	} {
		if out, err := exec.CommandContext(b.Context(), step[0], step[1:]...).CombinedOutput(); err != nil {
			b.Fatalf("%s: %v\n%s", strings.Join(step, " "), err, out)
		}
	}
	return dir
}

func awaitPort(t testing.TB, address string) {
	t.Helper()
	until(t, address+" answers", func() bool {
		c, err := net.DialTimeout("tcp", address, time.Second)
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	})
}

func loadAverage() string {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	first, _, _ := strings.Cut(string(text), " ")
	return first
}

// A process is this program as a server.
type process struct {
	t       testing.TB
	cmd     *exec.Cmd
	address string
}

func startAlone(t testing.TB, dir, address string) *process {
	t.Helper()
	cmd := exec.CommandContext(context.WithoutCancel(t.Context()), os.Args[0])
	cmd.Env = append(os.Environ(), beServer+"="+dir, beAt+"="+address)
	cmd.Stderr = os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: unix.SIGKILL}
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	p := &process{t: t, cmd: cmd}
	t.Cleanup(p.kill)
	line, err := bufio.NewReader(out).ReadString('\n')
	must(t, err)
	p.address = strings.TrimSpace(line)
	return p
}

// kill ends it as a power cut does.
func (p *process) kill() {
	if p.cmd.ProcessState == nil {
		_ = p.cmd.Process.Kill()
		_ = p.cmd.Wait()
	}
}

// sayFull prints how many goroutines there are when all subscribers are there.
func (p *process) sayFull(subscribers string) {
	look := time.NewTicker(100 * time.Millisecond)
	defer look.Stop()
	for range look.C {
		switch answer, err := http.Get("http://" + p.address + "/graphql?goroutines"); {
		case err != nil:
			return // it was ended
		default:
			text, _ := io.ReadAll(answer.Body)
			_ = answer.Body.Close()
			if strings.HasSuffix(string(text), " "+subscribers+" subscriptions") {
				fmt.Printf("spona has %s\n", text)
				return
			}
		}
	}
}
