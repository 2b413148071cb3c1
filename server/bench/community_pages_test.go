//go:build unix

package bench_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"spona/graph"
	"spona/server/bench"
)

// A page is a question that a page of the web interface asks.
type page struct {
	name      string
	account   int // who asks: 0 an administrator, 1 a member
	query     string
	variables map[string]any
}

// communityPages are the questions of the pages of the community, and of the page of an
// entity, which a member asks.
func communityPages(b *testing.B, entity graph.ID) []page {
	b.Helper()
	const (
		account = `{viewer{email fresh handle id language name oneTimeCodes passkeys{created id name used} recoveryCodesLeft role
			sessions{created current id strong used} strong tokens{created expires id name scopes}}}`
		own = `{viewer{application{id name state} handle id invitations{created email expires id joined{handle} used}
			organisation{applied country id interest kind name register state website} role}}`
		circles = `{circles{closed country id kind language name opened purpose standing}}`
		circle  = `query($id:ID!){circle(id:$id){closed country id kind language name opened purpose standing
			seats{member{handle name organisation{name}} since standing}}}`
		organisations = `query($s:[OrganisationState!],$n:Int!){memberOrganisations(first:$n,states:$s){totalCount pageInfo{endCursor hasNextPage}
			nodes{id name kind country website state entity{id kind name}}}}`
		applications = `query($s:[OrganisationState!]){memberOrganisations(states:$s,first:20){totalCount pageInfo{endCursor hasNextPage} nodes{applicant{handle} applied
			checks{at by{handle} decision what} country entity{id kind name} id interest invitations{created id inviter{handle} joined{handle} used}
			kind name register state website}}}`
		accounts = `query($t:String!,$s:AccountState){accounts(text:$t,state:$s,first:20){totalCount pageInfo{endCursor hasNextPage}
			nodes{created handle id name organisation{name} role state}}}`
		log = `query($a:Int!){moderationLog(first:50,after:$a){actor at deed detail handle number subject}}`
	)
	identified := []string{"IDENTIFIED"}
	return []page{
		{"account", 1, account, nil}, {"own organisation", 1, own, nil}, {"circles of a member", 1, circles, nil},
		{"a circle of 20", 1, circle, map[string]any{"id": numbered('k', 1)}},
		{fmt.Sprintf("a circle of %d", largestCircle), 1, circle, map[string]any{"id": numbered('k', 0)}},
		{"all circles, as staff", 0, circles, nil},
		{"organisations, 20", 1, organisations, map[string]any{"n": 20}}, {"organisations, 100", 1, organisations, map[string]any{"n": 100}},
		{"applications", 0, applications, map[string]any{"s": []string{"APPLIED"}}}, {"organisations, as staff", 0, applications, map[string]any{"s": identified}},
		{"accounts", 0, accounts, map[string]any{"t": ""}}, {"accounts by name", 0, accounts, map[string]any{"t": "member2"}},
		{"accounts by state", 0, accounts, map[string]any{"t": "", "s": "SUSPENDED"}},
		{"moderators' log", 0, log, map[string]any{"a": benchRecords - 60}},
		{"an entity, as a member", 1, documentOf(b, "query Entity("), map[string]any{"id": entity, "lang": []string{"sq"}}},
	}
}

// documentOf is a question as a page of the web interface asks it.
func documentOf(b *testing.B, begins string) string {
	b.Helper()
	text, err := os.ReadFile(filepath.Join(root(b), "server", "web", "src", "api", "gql", "persisted-documents.json"))
	must(b, err)
	var all map[string]string
	must(b, json.Unmarshal(text, &all))
	for _, document := range all {
		if strings.Contains(document, begins) {
			return document
		}
	}
	b.Fatalf("no page asks %q", begins)
	return ""
}

// printPages asks each question 200 times, two at a time.
func (s *site) printPages(b *testing.B, entity graph.ID) {
	b.Helper()
	const times, atOnce = 200, 2
	fmt.Printf("%-26s %8s %8s %8s %10s %8s\n", "page, over HTTP (ms)", "p50", "p95", "p99", "processor", "bytes")
	for _, p := range communityPages(b, entity) {
		text, err := s.ask(b.Context(), p.account, "192.0.2.1", p.query, p.variables) // warms up
		if err != nil {
			b.Errorf("%s: %v", p.name, err)
			continue
		}
		var mu sync.Mutex
		var took []time.Duration
		var asking sync.WaitGroup
		spent := s.spent()
		for range atOnce {
			asking.Go(func() {
				for range times / atOnce {
					began := time.Now()
					if _, err := s.ask(b.Context(), p.account, "192.0.2.1", p.query, p.variables); err != nil {
						b.Errorf("%s: %v", p.name, err)
						return
					}
					mu.Lock()
					took = append(took, time.Since(began))
					mu.Unlock()
				}
			})
		}
		asking.Wait()
		slices.Sort(took)
		each := float64(s.spent()-spent) / float64(times*time.Millisecond)
		fmt.Printf("%-26s %8.1f %8.1f %8.1f %10.2f %8d\n", p.name, bench.Percentile(took, 50), bench.Percentile(took, 95), bench.Percentile(took, 99), each, len(text))
	}
	fmt.Println("(a p95 of at most 50 is wanted)")
	fmt.Println()
}
