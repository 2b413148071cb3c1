package live_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
	"spona/server/live"
)

// A lodging is a house that a test is in.
type lodging struct {
	*theatre

	house *house
}

func lodge(t *testing.T) *lodging {
	t.Helper()
	h, err := openHouse(t.Context(), t.TempDir(), live.Options{})
	must(t, err)
	server := httptest.NewServer(h.site.Handler())
	x := &theatre{t: t, store: h.store, members: h.members, stage: h.stage, hub: h.hub, server: server}
	x.url = "ws" + strings.TrimPrefix(server.URL, "http") + "/graphql"
	t.Cleanup(func() {
		x.close()
		must(t, h.graph.Close())
	})
	return &lodging{x, h}
}

// overHTTP asks by a POST and gives the answer's data and errors.
func (l *lodging) overHTTP(secret members.Secret, query string) (data, errs string) {
	l.t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	must(l.t, err)
	r, err := http.NewRequestWithContext(l.t.Context(), http.MethodPost, l.server.URL+"/graphql", strings.NewReader(string(body)))
	must(l.t, err)
	r.Header.Set("Content-Type", "application/json")
	if secret != "" {
		r.Header.Set("Cookie", "spona="+string(secret))
	}
	answer, err := http.DefaultClient.Do(r)
	must(l.t, err)
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	must(l.t, err)
	return apart(l.t, text)
}

func apart(t testing.TB, answer []byte) (data, errs string) {
	t.Helper()
	var a struct{ Data, Errors json.RawMessage }
	must(t, json.Unmarshal(answer, &a))
	return string(a.Data), string(a.Errors)
}

// W21: queries and mutations have the same rights, limits and answers as over HTTP.
func TestOverASocketTheAnswersAreTheSame(t *testing.T) {
	l := lodge(t)
	_, ana := l.person("ana", access.Citizen)
	_, root := l.person("root", access.Administrator)
	queries := []string{
		`{dataVersion}`, `{datasets{id title}}`, `{viewer{handle email}}`, `{accounts(text:""){totalCount}}`, `{moderationLog{number}}`,
		`{parties(first:101){totalCount}}`, `{parties(first:-1){totalCount}}`, `{nothing}`, `{`, `query A{dataVersion} query B{dataVersion}`,
		`{parties(first:100){nodes{relations(first:100){nodes{to{relations(first:100){nodes{id}}}}}}}}`,
		`{a{b{c{d{e{f{g{h{i{j{k{l{m{n}}}}}}}}}}}}}}`, `{node(id:"nonsense"){id}}`,
		`mutation{setProfile(input:{name:"Ana"}){userErrors{code}}}`, `mutation{createToken(input:{name:"x",scopes:[READ],expires:"2020-01-01T00:00:00Z"}){userErrors{code}}}`,
		`mutation{openCircle(input:{name:"x",kind:ADVISORY_GROUP,purpose:"y",convener:"ana"}){userErrors{code}}}`,
	}
	for who, secret := range map[string]members.Secret{"a visitor": "", "a citizen": ana, "an administrator without a second factor": root} {
		c := l.hello(secret)
		for _, query := range queries {
			data, errs := l.overHTTP(secret, query)
			c.subscribe("1", query, nil)
			r, err := c.next()
			must(t, err)
			var gotData, gotErrs string
			switch r.Type {
			case "next":
				gotData, gotErrs = apart(t, r.Payload)
				c.expect("complete")
			case "error":
				gotErrs = string(r.Payload)
			}
			if gotData != data && !(gotData == "" && data == "null") || gotErrs != errs {
				t.Errorf("%s asks %s\nover HTTP %s %s\nover the socket %s %s", who, query, data, errs, gotData, gotErrs)
			}
		}
	}
}

// W21: a cookie cannot be given over a socket, so nobody is let in there.
func TestNobodySignsInOverASocket(t *testing.T) {
	l := lodge(t)
	l.person("ana", access.Citizen)
	c := l.hello("")
	c.subscribe("1", `mutation{signIn(input:{email:"ana@example.org",password:"`+password+`"}){viewer{handle} userErrors{code message}}}`, nil)
	if got := string(c.expect("next").Payload); !strings.Contains(got, "FORBIDDEN") || strings.Contains(got, `"handle"`) {
		t.Errorf("got %s", got)
	}
}

// W14: pages of other sites.
func TestPagesOfOtherSitesGetNoSocket(t *testing.T) {
	l := lodge(t)
	for _, tt := range []struct {
		name    string
		headers []string
		ok      bool
	}{
		{"a program", nil, true},
		{"a page of its own", []string{"Origin", l.server.URL, "Sec-Fetch-Site", "same-origin"}, true},
		{"a page of another site", []string{"Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site"}, false},
		{"the same from an older browser", []string{"Origin", "https://evil.example"}, false},
		{"an origin of null", []string{"Origin", "null"}, false},
		{"another site that hides its origin", []string{"Sec-Fetch-Site", "cross-site"}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, err := l.tryDial(tt.headers...)
			if tt.ok {
				must(t, err)
				_ = c.ws.Close()
			} else if err == nil || !strings.HasSuffix(err.Error(), "403") {
				t.Errorf("got %v, want 403", err)
			}
		})
	}
}

// G17 and G18: what a subscription has at its root.
func TestASubscriptionFollowsOneThing(t *testing.T) {
	l := lodge(t)
	for _, tt := range []struct{ name, query, code string }{
		{"G17: two fields", `subscription{a:datasetLoaded{cursor} b:datasetLoaded{cursor}}`, "GRAPHQL_VALIDATION_FAILED"},
		{"G17: two by a fragment", `subscription{...F} fragment F on Subscription{a:datasetLoaded{cursor} b:datasetLoaded{cursor}}`, "GRAPHQL_VALIDATION_FAILED"},
		{"G17: __typename alone", `subscription{__typename}`, "GRAPHQL_VALIDATION_FAILED"},
		{"G17: __schema", `subscription{__schema{types{name}}}`, "GRAPHQL_VALIDATION_FAILED"},
		{"G17: __typename beside it", `subscription{datasetLoaded{cursor} __typename}`, "GRAPHQL_VALIDATION_FAILED"},
		{"G18: skip", `subscription{datasetLoaded @skip(if:true){cursor}}`, "GRAPHQL_VALIDATION_FAILED"},
		{"G18: include with a variable", `subscription($x:Boolean!=false){datasetLoaded @include(if:$x){cursor}}`, "GRAPHQL_VALIDATION_FAILED"},
		{"G18: skip around a fragment", `subscription{...@skip(if:false){datasetLoaded{cursor}}}`, "GRAPHQL_VALIDATION_FAILED"},
		{"G18: defer", `subscription{datasetLoaded{...@defer{cursor}}}`, "GRAPHQL_VALIDATION_FAILED"},
		{"a forged cursor", `subscription{datasetLoaded(after:"x"){cursor}}`, "BAD_USER_INPUT"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := l.hello("")
			c.subscribe("1", tt.query, nil)
			if code := c.expect("error").code(t); code != tt.code {
				t.Errorf("got %s", code)
			}
		})
	}
	if data, errs := l.overHTTP("", `subscription{datasetLoaded{cursor}}`); data != "" || !strings.Contains(errs, "BAD_USER_INPUT") {
		t.Errorf("over HTTP: %s %s", data, errs)
	}
}

func TestLoadsOfDataSetsAreTold(t *testing.T) {
	l := lodge(t)
	c := l.hello("")
	const query = `subscription($after: String) { datasetLoaded(after: $after) { cursor dataset { id title } dataVersion } }`
	c.subscribe("1", query, nil)
	l.standing(1)
	type loaded struct {
		Data struct {
			DatasetLoaded struct {
				Cursor, DataVersion string
				Dataset             *graph.Dataset
			}
		}
	}
	read := func(c *client) (got loaded) {
		must(t, json.Unmarshal(c.expect("next").Payload, &got))
		return got
	}
	for range 2 {
		_, err := l.house.publish(t.Context(), "")
		must(t, err)
	}
	first := read(c)
	if got := first.Data.DatasetLoaded; got.Dataset == nil || got.Dataset.ID != dataset().ID || got.DataVersion == "" {
		t.Fatalf("got %+v", got)
	}
	second := read(c)
	again := l.hello("")
	again.subscribe("1", query, map[string]any{"after": first.Data.DatasetLoaded.Cursor})
	if got := read(again).Data.DatasetLoaded; got.Dataset == nil || got.DataVersion != second.Data.DatasetLoaded.DataVersion {
		t.Errorf("after the first came %+v", got)
	}
	if more := again.barrier(); len(more) > 0 {
		t.Errorf("and then %+v", more)
	}
}
