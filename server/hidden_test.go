package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"spona/graph/access"
	"spona/schema"
)

// madeUp is a name as long as the one that is given, which the schema has nowhere.
func madeUp(name string) string {
	r := []rune(name)
	for i := range r {
		if r[i] >= 'a' && r[i] <= 'z' && i > 0 {
			r[i] = 'z' - (r[i]-'a')%3
		}
	}
	return string(r[:len(r)-1]) + "q"
}

// A probe is a document that asks for something by its name.
type probe struct{ name, document string }

// hiddenFrom are probes for all that a role's schema lacks.
func hiddenFrom(t *testing.T, role access.Role) (probes []probe) {
	t.Helper()
	full, err := schema.Load()
	must(t, err)
	seen, err := schema.LoadFor(role)
	must(t, err)
	add := func(name, format string, args ...any) {
		probes = append(probes, probe{name, fmt.Sprintf(format, args...)})
	}
	for name, d := range full.Types {
		shown := seen.Types[name]
		if shown == nil {
			add(name, `{__type(name:"%s"){name kind fields{name}}}`, name)
			add(name, `{__typename ... on %s{__typename}}`, name)
			if d.IsInputType() {
				add(name, `query($x:%s){__typename}`, name)
			}
			continue
		}
		for _, f := range d.Fields {
			if shown.Fields.ForName(f.Name) != nil || d.Kind == ast.InputObject {
				continue
			}
			if d == full.Query || d == full.Mutation {
				operation := strings.ToLower(name)
				add(f.Name, `%s{%s}`, operation, f.Name)
				add(f.Name, `%s{%s{id}}`, operation, f.Name)
				add(f.Name, `%s{%s(input:{id:"x"},first:1){userErrors{code}}}`, operation, f.Name)
				continue
			}
			add(f.Name, `{__typename ...F} fragment F on %s{%s}`, name, f.Name)
			add(f.Name, `{__typename ...F} fragment F on %s{%s(a:1){b}}`, name, f.Name)
		}
	}
	for name := range full.Directives {
		if seen.Directives[name] == nil {
			add(name, `{__typename @%s(role:EDITOR)}`, name)
		}
	}
	return probes
}

// Hole 10. What a role lacks does not exist for it: fields, their arguments, the types
// that only those lead to with their enum values, directives. Each is asked for by its
// name, and answered byte by byte like a name that never was.
func TestWhatARoleLacksDoesNotExistForIt(t *testing.T) {
	w := newWorld(t)
	site := w.serve(t)
	roles := map[string]access.Role{"visitor": access.Visitor, "citizen": access.Citizen, "member": access.Member, "convener": access.Member,
		"editor": access.Editor, "moderator": access.Moderator, "administrator": access.Administrator}
	for viewer, role := range roles {
		t.Run(viewer, func(t *testing.T) {
			probes := hiddenFrom(t, role)
			if (len(probes) < 10) != (role == access.Administrator) {
				t.Fatalf("%d things are hidden", len(probes))
			}
			for _, p := range probes {
				other := madeUp(p.name)
				hidden := w.ask(t, site, viewer, p.document)
				made := w.ask(t, site, viewer, strings.ReplaceAll(p.document, p.name, other))
				if got := strings.ReplaceAll(made, other, p.name); hidden != got {
					t.Errorf("%s is answered\n%s\na made-up name\n%s", p.document, hidden, got)
				}
				if strings.Contains(hidden, "Did you mean") {
					t.Errorf("%s: %s", p.document, hidden)
				}
			}
		})
	}
}

const introspection = `{__schema{queryType{name} mutationType{name} subscriptionType{name} types{...T} directives{name args{name}}}}
	fragment T on __Type{kind name fields(includeDeprecated:true){name type{...R} args{name type{...R}}} inputFields{name type{...R}}
	interfaces{name} enumValues(includeDeprecated:true){name} possibleTypes{name}} fragment R on __Type{name ofType{name ofType{name ofType{name}}}}`

// Hole 10. The schema that a role is shown names nothing of what the role lacks, and
// grows with the role.
func TestTheSchemaThatARoleIsShownNamesNothingElse(t *testing.T) {
	w := newWorld(t)
	site := w.serve(t)
	shown := make(map[string]string)
	for _, viewer := range viewers() {
		shown[viewer] = w.ask(t, site, viewer, introspection)
		if !strings.Contains(shown[viewer], `"name":"viewer"`) {
			t.Fatalf("%s is shown %.300s", viewer, shown[viewer])
		}
	}
	for viewer, role := range map[string]access.Role{"visitor": access.Visitor, "member": access.Member, "editor": access.Editor, "moderator": access.Moderator} {
		seen, err := schema.LoadFor(role)
		must(t, err)
		for _, p := range hiddenFrom(t, role) {
			elsewhere := false // a field of that name that the role has
			for _, d := range seen.Types {
				elsewhere = elsewhere || d.Fields.ForName(p.name) != nil
			}
			if !elsewhere && strings.Contains(shown[viewer], `"`+p.name+`"`) {
				t.Errorf("%s is shown %s", viewer, p.name)
			}
		}
	}
	if shown["visitor"] != shown["citizen"] || shown["member"] != shown["convener"] {
		t.Error("who may ask the same is not shown the same")
	}
	if len(shown["editor"]) <= len(shown["member"]) || len(shown["moderator"]) <= len(shown["editor"]) || len(shown["administrator"]) <= len(shown["moderator"]) {
		t.Error("the schema does not grow with the role")
	}
}

// Hole 7. No page of another site can make somebody's browser change anything: a form
// is no JSON, a simple request is refused, and the cookie does not come along.
func TestAPageOfAnotherSiteChangesNothing(t *testing.T) {
	w := newTown(t)
	ana := w.citizen("ana", "198.51.100.1")
	change := `mutation{updateProfile(input:{name:\"Changed\",language:\"en\"}){viewer{name}}}`
	body := `{"query":"` + change + `"}`
	form := "query=" + strings.ReplaceAll(strings.ReplaceAll(change, `\"`, "%22"), "{", "%7B")
	parts := "--b\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n" + body +
		"\r\n--b\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{}\r\n--b--\r\n"
	for name, c := range map[string]struct {
		body    string
		headers []string
		want    int
	}{
		"a form":                         {form, []string{"Content-Type", "application/x-www-form-urlencoded"}, 415},
		"a form of parts":                {parts, []string{"Content-Type", "multipart/form-data; boundary=b"}, 415},
		"plain text":                     {body, []string{"Content-Type", "text/plain"}, 415},
		"plain text that says JSON":      {body, []string{"Content-Type", "text/plain; x=application/json"}, 415},
		"no type":                        {body, []string{"Content-Type", ""}, 415},
		"a form with the header":         {form, []string{"Content-Type", "application/x-www-form-urlencoded", "GraphQL-Require-Preflight", "1"}, 415},
		"parts with the header":          {parts, []string{"Content-Type", "multipart/form-data; boundary=b", "X-Requested-With", "x"}, 415},
		"JSON from another origin":       {body, []string{"Origin", "https://evil.example"}, 403},
		"JSON from no origin":            {body, []string{"Origin", "null"}, 403},
		"JSON across sites":              {body, []string{"Sec-Fetch-Site", "cross-site"}, 403},
		"JSON from a neighbouring host":  {body, []string{"Sec-Fetch-Site", "same-site", "Origin", "https://wiki.example.org"}, 403},
		"JSON of an origin like ours":    {body, []string{"Origin", w.site + ".evil.example"}, 403},
		"JSON of our origin on TLS":      {body, []string{"Origin", "ftp" + strings.TrimPrefix(w.site, "http")}, 403},
		"across sites that claims to be": {body, []string{"Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example", "Content-Type", "application/json"}, 403},
	} {
		t.Run(name, func(t *testing.T) {
			if r := ana.send(c.body, c.headers...); r.status != c.want || r.header.Get("Access-Control-Allow-Origin") != "" {
				t.Errorf("status %d: %s", r.status, r.body)
			}
		})
	}
	t.Run("by GET", func(t *testing.T) {
		for _, headers := range [][]string{nil, {"GraphQL-Require-Preflight", "1"}, {"Content-Type", "application/json"}} {
			query := "?query=" + strings.NewReplacer(`\"`, "%22", "{", "%7B", "}", "%7D").Replace(change)
			status, _, text := fetch(t, http.MethodGet, w.site+"/graphql"+query, "", append([]string{"Cookie", ana.cookie}, headers...)...)
			if status == http.StatusOK {
				t.Errorf("answered %s", text)
			}
		}
	})
	t.Run("and nothing asks a browser before", func(t *testing.T) {
		status, header, _ := fetch(t, http.MethodOptions, w.site+"/graphql", "", "Origin", "https://evil.example", "Access-Control-Request-Method", "POST")
		if status == http.StatusOK || header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("status %d, %v", status, header)
		}
	})
	if r := ana.ask(`{viewer{name}}`); strings.Contains(r.body, "Changed") {
		t.Error("it was changed all the same")
	}
	ana.ask(`mutation{updateProfile(input:{name:"Changed",language:"en"}){viewer{name}}}`).wants(t, "")
}

// A10. What one viewer was answered is never another's answer: nothing is kept between
// requests, whoever shares the connection or asks at the same time.
func TestAnswersAreNeverSomebodyElses(t *testing.T) {
	w := newTown(t)
	people := make(map[string]*client)
	for i, handle := range []string{"ana", "ben", "cvita", "dora"} {
		people[handle] = w.citizen(handle, fmt.Sprintf("198.51.100.%d", i+1))
	}
	people[""] = w.client("198.51.100.9")
	shared := &http.Client{Transport: &http.Transport{MaxConnsPerHost: 2}}
	const question = `{"query":"{viewer{handle email sessions{id current} seats{circle{id}}} circles{id} memberOrganisations{totalCount}}"}`
	var all sync.WaitGroup
	for handle, c := range people {
		for range 25 {
			all.Go(func() {
				r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, w.site+"/graphql", strings.NewReader(question))
				if err != nil {
					t.Error(err)
					return
				}
				r.Header = http.Header{"Content-Type": {"application/json"}, "Cookie": {c.cookie}}
				answer, err := shared.Do(r)
				if err != nil {
					t.Error(err)
					return
				}
				defer answer.Body.Close()
				var got struct {
					Data struct {
						Viewer *struct{ Handle, Email string }
					}
				}
				if err := json.NewDecoder(answer.Body).Decode(&got); err != nil {
					t.Error(err)
					return
				}
				switch v := got.Data.Viewer; {
				case v == nil && handle != "", v != nil && (v.Handle != handle || v.Email != addressOf(handle)):
					t.Errorf("%q is answered as %+v", handle, v)
				}
				if cache := answer.Header.Get("Cache-Control"); cache != "no-store" {
					t.Errorf("it may be kept: %q", cache)
				}
			})
		}
	}
	all.Wait()
}
