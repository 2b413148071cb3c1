//go:build unix

package bench_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/server/bench"
)

// BenchmarkCommunity measures a community of 30,000 members and 500 circles: people
// signing in with argon2id at its real cost, decisions about rights in process, and the
// questions of the pages over HTTP. It needs nothing but this repository.
func BenchmarkCommunity(b *testing.B) {
	dir := filepath.Join(b.TempDir(), "data")
	spona := filepath.Join(b.TempDir(), "spona")
	run(b, root(b), nil, "go", "build", "-o", spona, "./server")
	addresses := make(chan string, 1)
	stop := start(b, addresses, spona, "demo", "--data", dir, "--addr", "127.0.0.1:0", "--scale", "5000")
	entity := firstParty(b, <-addresses)
	stop()
	fillCommunity(b, dir, entity)
	s := serveCommunity(b, spona, dir)
	b.ResetTimer()
	for range b.N {
		fmt.Printf("\n%d members, %d circles; load average %s\n\n", benchMembers, benchCircles, loadAverage(b))
		printDecisions()
		s.printPages(b, entity)
		s.printSignIns(b)
		fmt.Printf("\nload average %s\n", loadAverage(b))
	}
}

// A site is a server that is measured.
type site struct {
	address string
	peak    func() int           // most memory so far, in bytes
	spent   func() time.Duration // processor time so far
	client  *http.Client
}

func serveCommunity(b *testing.B, spona, dir string) *site {
	b.Helper()
	addresses := make(chan string, 1)
	stop := start(b, addresses, spona, "serve", "--data", dir, "--addr", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1")
	b.Cleanup(stop)
	s := &site{address: <-addresses, client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64}}}
	pid := pidOf(b, spona)
	s.peak, s.spent = func() int { return peakOf(b, pid) }, func() time.Duration { return spentBy(b, pid) }
	return s
}

// pidOf finds the one process of a program that this benchmark built.
func pidOf(b *testing.B, program string) string {
	b.Helper()
	links, err := filepath.Glob("/proc/[0-9]*/exe")
	must(b, err)
	for _, link := range links {
		if target, err := os.Readlink(link); err == nil && target == program {
			return strings.Split(link, "/")[2]
		}
	}
	return "" // no Linux: its memory is not told
}

func peakOf(b *testing.B, pid string) (bytes int) {
	b.Helper()
	status, err := os.ReadFile(filepath.Join("/proc", pid, "status"))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	_, err = fmt.Sscanf(rest, "%d", &bytes)
	must(b, err)
	return bytes << 10
}

// spentBy is the processor time that a process has taken: unlike what a clock says, it
// does not depend on who else uses the machine.
func spentBy(b *testing.B, pid string) time.Duration {
	b.Helper()
	stat, err := os.ReadFile(filepath.Join("/proc", pid, "stat"))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(stat), ") ") // behind the name, which may hold anything
	fields := strings.Fields(rest)
	const user, system, tick = 11, 12, 10 * time.Millisecond
	ticks := 0
	for _, field := range []string{fields[user], fields[system]} {
		n, err := strconv.Atoi(field)
		must(b, err)
		ticks += n
	}
	return time.Duration(ticks) * tick
}

func loadAverage(b *testing.B) string {
	b.Helper()
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "not told"
	}
	return strings.Join(strings.Fields(string(text))[:3], " ")
}

// ask asks as an account, -1 for a visitor, from an origin of its own, and fails where
// the answer has errors.
func (s *site) ask(ctx context.Context, account int, origin, query string, variables map[string]any) ([]byte, error) {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return nil, err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, s.address+"/graphql", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Forwarded-For", origin)
	if account >= 0 {
		r.Header.Set("Cookie", "spona="+string(secretOf(account)))
	}
	answer, err := s.client.Do(r)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err == nil && (answer.StatusCode != http.StatusOK || bytes.Contains(text, []byte(`"errors"`)) || bytes.Contains(text, []byte(`"code"`))) {
		err = fmt.Errorf("%d: %.300s", answer.StatusCode, text)
	}
	return text, err
}

func firstParty(b *testing.B, address string) graph.ID {
	b.Helper()
	s := &site{address: address, client: http.DefaultClient}
	text, err := s.ask(b.Context(), -1, "192.0.2.1", `{parties(first:1){nodes{id}}}`, nil)
	must(b, err)
	var a struct {
		Data struct {
			Parties struct{ Nodes []struct{ ID graph.ID } }
		}
	}
	must(b, json.Unmarshal(text, &a))
	return a.Data.Parties.Nodes[0].ID
}

// printDecisions measures what one decision about rights takes, of all actions in all
// sorts of places, by somebody who sits in as many circles as there are.
func printDecisions() {
	g := access.Grants{Account: "u", Role: access.Member, Fresh: true, Settled: true}
	places := []access.Space{access.Public(), access.Members(), access.In("none")}
	for n := range benchCircles {
		id := access.CircleID(numbered('k', n))
		places = append(places, access.In(id))
		g.Seats = append(g.Seats, access.Seat{Circle: id, Standing: access.Inside})
	}
	v, actions := access.NewViewer(g), access.Actions()
	const rounds = 200
	began, allowed := time.Now(), 0
	for range rounds {
		for _, place := range places {
			for _, action := range actions {
				if v.May(action, place) == access.Allowed {
					allowed++
				}
			}
		}
	}
	each := time.Since(began) / time.Duration(rounds*len(places)*len(actions))
	fmt.Printf("a decision in process, sitting in %d circles: %s (at most 2µs is wanted; %d were allowed)\n\n", benchCircles, each, allowed)
}

// signInTime is how long people sign in, and perSecond how many of them.
const (
	signInTime = 15 * time.Second
	perSecond  = 20
)

// printSignIns lets people sign in, 20 in a second however long each takes, and then as
// many as the server takes.
func (s *site) printSignIns(b *testing.B) {
	b.Helper()
	const query = `mutation($e:String!,$p:String!){signIn(input:{email:$e,password:$p}){viewer{handle} userErrors{message code}}}`
	var mu sync.Mutex
	var times []time.Duration
	failed, first := 0, error(nil)
	signIn := func(n int) {
		began := time.Now()
		_, err := s.ask(b.Context(), -1, fmt.Sprintf("10.%d.%d.1", n/250%250, n%250), query, map[string]any{"e": emailOf(n % benchMembers), "p": benchPassword})
		mu.Lock()
		defer mu.Unlock()
		if err != nil {
			failed, first = failed+1, err
			return
		}
		times = append(times, time.Since(began))
	}
	before, spent := s.peak(), s.spent()
	report := func(how string, took time.Duration) {
		slices.Sort(times)
		each := (s.spent() - spent) / time.Duration(max(1, len(times)))
		fmt.Printf("%s: %.1f per second, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, %d turned away; %s of a processor each; most memory %d MiB, %d MiB before\n",
			how, float64(len(times))/took.Seconds(), bench.Percentile(times, 50), bench.Percentile(times, 95), bench.Percentile(times, 99), failed,
			each.Round(100*time.Microsecond), s.peak()>>20, before>>20)
		if first != nil {
			fmt.Printf("  the last one that failed: %v\n", first)
		}
		times, failed, first, spent = nil, 0, nil, s.spent()
	}
	var people sync.WaitGroup
	began, n := time.Now(), 100
	next := time.NewTicker(time.Second / perSecond)
	for range perSecond * int(signInTime/time.Second) {
		<-next.C
		n++
		people.Go(func() { signIn(n) })
	}
	next.Stop()
	people.Wait()
	report(fmt.Sprintf("signing in, %d a second", perSecond), time.Since(began))
	began = time.Now()
	for range 8 {
		first := n
		n += 10_000 / 8
		people.Go(func() {
			for at := first; time.Since(began) < signInTime/3; at++ {
				signIn(at)
			}
		})
	}
	people.Wait()
	report("signing in, eight at a time", time.Since(began))
}
