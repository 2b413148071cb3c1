package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
	"spona/graph/projection"
	"spona/graph/store/community"
	"spona/graph/store/sqlite"
	"spona/loaders"
	"spona/loaders/demo"
	"spona/schema"
	"spona/server/folder"
)

// viewers are who asks, in the order of the columns of the matrix.
func viewers() []string {
	return []string{"visitor", "citizen", "member", "convener", "editor", "moderator", "administrator"}
}

// A world is a community with somebody of every role, two circles of which most of
// them know one, and an application; and what its ids are.
type world struct {
	dir     string // of the data folder
	graph   *sqlite.Store
	keeper  *projection.Keeper
	cookies map[string]string // by viewer
	ids     map[string]string // by what stands for them in a query
}

const worldPassword = "a password of four words"

// newWorld makes a world once; [world.serve] serves copies of it.
func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{dir: filepath.Join(t.TempDir(), "data"), cookies: map[string]string{"visitor": ""}, ids: make(map[string]string)}
	f, err := folder.OpenOrCreate(w.dir)
	must(t, err)
	w.graph, err = sqlite.Open(t.Context(), w.dir, sqlite.Options{})
	must(t, err)
	t.Cleanup(func() { _ = w.graph.Close() })
	_, err = loaders.RunChanges(t.Context(), w.graph, "sample", demo.Changes(demo.Options{Entities: 300}), loaders.Options{NumbersKey: make([]byte, 32)})
	must(t, err)
	w.keeper = projection.NewKeeper(w.graph, projection.Options{})
	p, err := openPlace(t.Context(), f, community.Options{}, nil)
	must(t, err)
	defer func() { must(t, p.store.Close()) }()
	found, err := w.graph.Find(t.Context(), graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindParty}, Page: graph.Page{Limit: 2}})
	must(t, err)
	w.ids["ENTITY"], w.ids["OTHER"] = string(found.Items[0].ID), string(found.Items[1].ID)
	w.settle(t, p)
	w.talk(t, p)
	return w
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// settle makes the people, the organisations and the circles.
func (w *world) settle(t *testing.T, p *place) {
	t.Helper()
	ctx := t.Context()
	for name, role := range map[string]access.Role{
		"administrator": access.Administrator, "moderator": access.Moderator, "editor": access.Editor, "citizen": access.Citizen,
		"member": access.Citizen, "convener": access.Citizen, "stranger": access.Citizen, "applicant": access.Citizen,
	} {
		_, err := p.Install(ctx, members.SignUp{Email: name + "@example.org", Handle: name, Name: "Somebody", Password: worldPassword}, role)
		must(t, err)
	}
	in := func(name string) members.Identity {
		secret, err := p.SignIn(ctx, members.SignIn{Email: name + "@example.org", Password: worldPassword})
		must(t, err)
		who, err := p.Identify(ctx, secret)
		must(t, err)
		if who.Account.Role.Staff() {
			_, err = p.AddPasskey(ctx, who, "key", []byte(name), []byte("{}"))
			must(t, err)
			secret, err = p.ProveByPasskey(ctx, who, []byte(name), func(*members.Passkey) error { return nil })
			must(t, err)
			who, err = p.Identify(ctx, secret)
			must(t, err)
		}
		w.cookies[name] = string(secret)
		w.ids[strings.ToUpper(name)] = string(who.Account.ID)
		return who
	}
	root := in("administrator")
	for _, name := range []string{"member", "convener", "stranger", "editor", "moderator", "applicant"} {
		o, err := p.Apply(ctx, in(name), members.Application{
			Name: "Organisation of " + name, Country: "AL", Website: "example.org", Register: "number 1", Interest: "To take part in this test.",
		})
		must(t, err)
		if name == "applicant" {
			w.ids["APPLICATION"] = string(o.ID)
			continue
		}
		_, err = p.Review(ctx, root, members.Review{Organisation: o.ID, Decision: members.Identified, Checked: "made by the test itself"})
		must(t, err)
		w.ids["ORGANISATION"] = string(o.ID)
		if name == "stranger" {
			w.ids["INVITING"] = string(o.ID)
		}
	}
	in("citizen")
	for circle, convener := range map[string]string{"OWN": "convener", "FOREIGN": "stranger"} {
		c, err := p.OpenCircle(ctx, root, members.Circle{
			Name: circle + " circle", Kind: members.CountryNetwork, Country: "AL", Purpose: "To be seen or not.",
		}, convener)
		must(t, err)
		w.ids[circle] = string(c.ID)
	}
	for _, name := range []string{"member", "editor", "moderator"} {
		must(t, p.Seat(ctx, root, members.ID(w.ids["OWN"]), name, access.Inside))
	}
	_, err := p.Tie(ctx, root, members.ID(w.ids["ORGANISATION"]), graph.ID(w.ids["OTHER"]))
	must(t, err)
	contest, err := p.ContestFact(ctx, root, graph.ID(w.ids["ENTITY"]), "name", "It is somebody else.")
	must(t, err)
	w.ids["CONTEST"] = string(contest.ID)
	w.own(t, p, in("stranger"))
}

// own gives somebody one of everything that is theirs alone, and names ids of things
// that never were.
func (w *world) own(t *testing.T, p *place, who members.Identity) {
	t.Helper()
	ctx := t.Context()
	_, err := p.Operator().GiveRole(ctx, who.Account.Handle, access.Editor) // who may invite with a new account
	must(t, err)
	secret, err := p.SignIn(ctx, members.SignIn{Email: who.Account.Email, Password: worldPassword})
	must(t, err)
	who, err = p.Identify(ctx, secret)
	must(t, err)
	w.cookies["stranger"] = string(secret)
	token, _, err := p.NewToken(ctx, who, "theirs", access.ScopeRead, time.Now().Add(time.Hour))
	must(t, err)
	passkey, err := p.AddPasskey(ctx, who, "theirs", []byte("theirs"), []byte("{}"))
	must(t, err)
	invitation, _, err := p.Invite(ctx, who, "")
	must(t, err)
	for name, id := range map[string]members.ID{"SESSION": who.Session, "TOKEN": token.ID, "PASSKEY": passkey.ID, "INVITATION": invitation.ID} {
		w.ids[name] = string(id)
	}
	for name, form := range map[string]string{
		"ABSENT": "k", "NO_ORGANISATION": "o", "NO_SESSION": "s", "NO_TOKEN": "t", "NO_PASSKEY": "p", "NO_INVITATION": "i",
	} {
		w.ids[name] = form + strings.Repeat("z", 24)
	}
}

// ask sends a query as one of the viewers and gives the answer's bytes.
func (w *world) ask(t *testing.T, site http.Handler, viewer, query string) string {
	t.Helper()
	for name, id := range w.ids {
		query = strings.ReplaceAll(query, "$"+name+"$", `"`+id+`"`)
	}
	body, err := json.Marshal(map[string]string{"query": query})
	must(t, err)
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader(string(body)))
	r.Header.Set("Content-Type", "application/json")
	if secret := w.cookies[viewer]; secret != "" {
		r.Header.Set("Cookie", "spona="+secret)
	}
	if strings.HasPrefix(query, "subscription") {
		r.Header.Set("Upgrade", "websocket")
	}
	answer := httptest.NewRecorder()
	site.ServeHTTP(answer, r)
	got, err := io.ReadAll(answer.Result().Body)
	must(t, err)
	return string(got)
}

// outcome is what an answer comes down to: yes, nothing, or the code of an error.
func verdictOf(t *testing.T, answer string) string {
	t.Helper()
	var a struct {
		Data   map[string]json.RawMessage
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal([]byte(answer), &a); err != nil {
		t.Fatalf("%s: %v", answer, err)
	}
	if len(a.Errors) > 0 {
		if code := a.Errors[0].Extensions.Code; code != "GRAPHQL_VALIDATION_FAILED" {
			return code
		}
		return "-" // not in this viewer's schema
	}
	for _, field := range a.Data {
		var payload struct{ UserErrors []struct{ Code string } }
		switch {
		case string(field) == "null":
			return "null"
		case json.Unmarshal(field, &payload) == nil && len(payload.UserErrors) > 0:
			return payload.UserErrors[0].Code
		}
	}
	return "yes"
}

// A new field of the API that nobody has thought about fails this test: it has to be
// asked here by everybody.
func TestWhoMayAskWhatIsAsWritten(t *testing.T) {
	w := newWorld(t)
	asked := accessQuestions()
	full, err := schema.Load()
	must(t, err)
	var all []string
	for _, root := range []string{"Query", "Mutation", "Subscription"} {
		for _, f := range full.Types[root].Fields {
			if !strings.HasPrefix(f.Name, "__") {
				all = append(all, root+"."+f.Name)
			}
		}
	}
	for _, field := range all {
		if len(asked[field]) == 0 {
			t.Errorf("%s is asked by nobody in this test", field)
		}
	}
	var b strings.Builder
	site := w.serve(t)
	fmt.Fprintf(&b, "%-60s | %s\n", "", strings.Join(viewers(), " | "))
	for _, field := range slices.Sorted(maps.Keys(asked)) {
		if !slices.Contains(all, field) {
			t.Errorf("there is no field %s", field)
		}
		for _, query := range asked[field] {
			var verdicts []string
			for _, viewer := range viewers() {
				verdict := verdictOf(t, w.ask(t, site, viewer, query))
				verdicts = append(verdicts, verdict)
				if verdict == "yes" && strings.HasPrefix(query, "mutation") {
					site = w.serve(t) // the copy is no longer as the world was
				}
			}
			fmt.Fprintf(&b, "%-60s | %s\n", short(query), strings.Join(verdicts, " | "))
		}
	}
	golden(t, "access.txt", b.String())
}

func short(query string) string {
	query = strings.TrimPrefix(strings.TrimPrefix(query, "mutation"), " ")
	query = strings.TrimSuffix(strings.TrimPrefix(query, "{"), "}")
	if r := []rune(query); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return query
}

// Which fields of which types a role has is written down too.
func TestWhichFieldsARoleSeesIsAsWritten(t *testing.T) {
	least := make(map[string]access.Role)
	roles := access.Roles()
	slices.Reverse(roles)
	for _, role := range roles {
		s, err := schema.LoadFor(role)
		must(t, err)
		for name, d := range s.Types {
			for _, f := range d.Fields {
				if !d.BuiltIn && !strings.HasPrefix(f.Name, "__") {
					least[name+"."+f.Name] = role
				}
			}
		}
	}
	var b strings.Builder
	for _, field := range slices.Sorted(maps.Keys(least)) {
		fmt.Fprintf(&b, "%s %s\n", field, least[field])
	}
	golden(t, "fields.txt", b.String())
}

func TestCirclesAreCountedAfterAccess(t *testing.T) {
	w := newWorld(t)
	site := w.serve(t)
	for viewer, want := range map[string]int{
		"visitor": 0, "citizen": 0, "member": 1, "convener": 1, "stranger": 1, "editor": 1, "moderator": 2, "administrator": 2,
	} {
		var a struct {
			Data struct{ Circles []struct{ Name string } }
		}
		must(t, json.Unmarshal([]byte(w.ask(t, site, viewer, `{circles{name}}`)), &a))
		if len(a.Data.Circles) != want {
			t.Errorf("%s sees %d circles", viewer, len(a.Data.Circles))
		}
	}
	var a struct {
		Data struct{ MemberOrganisations struct{ TotalCount int } }
	}
	must(t, json.Unmarshal([]byte(w.ask(t, site, "citizen", `{memberOrganisations(states:[APPLIED]){totalCount}}`)), &a))
	if got := a.Data.MemberOrganisations.TotalCount; got != 5 {
		t.Errorf("a citizen counts %d organisations, want the 5 that are identified", got)
	}
}

// A token that was made shows what it may do, and works as that from then on.
func TestATokenIsMadeAndWorksAsItsScopesSay(t *testing.T) {
	w := newWorld(t)
	site := w.serve(t)
	answer := w.ask(t, site, "citizen", `mutation{createToken(input:{name:"dashboard",scopes:[READ],expires:"`+time.Now().Add(time.Hour).UTC().Format(time.RFC3339)+`"}){
		secret token{name scopes} userErrors{code message}}}`)
	var made struct {
		Data struct {
			CreateToken struct {
				Secret string
				Token  struct{ Scopes []string }
			}
		}
	}
	must(t, json.Unmarshal([]byte(answer), &made))
	if got := made.Data.CreateToken.Token.Scopes; !slices.Equal(got, []string{"READ"}) {
		t.Fatalf("made %s", answer)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader(`{"query":"{viewer{handle}}"}`))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+made.Data.CreateToken.Secret)
	got := httptest.NewRecorder()
	site.ServeHTTP(got, r)
	if !strings.Contains(got.Body.String(), `"handle":"citizen"`) {
		t.Errorf("by the token: %s", got.Body)
	}
}

// What editors say of a data set is said wherever it is named.
func TestACorrectionOfADatasetIsShownWhereverItIsNamed(t *testing.T) {
	w := newWorld(t)
	site := w.serve(t)
	var listed struct {
		Data struct{ Datasets []struct{ ID string } }
	}
	must(t, json.Unmarshal([]byte(w.ask(t, site, "visitor", `{datasets{id}}`)), &listed))
	id := listed.Data.Datasets[0].ID
	w.ask(t, site, "editor", fmt.Sprintf(`mutation{describeDataset(input:{dataset:%q,title:"Mended",note:"A caution."}){done}}`, id))
	for _, query := range []string{`{datasets{title note}}`, fmt.Sprintf(`{node(id:%q){...on Dataset{title note}}}`, id)} {
		if got := w.ask(t, site, "visitor", query); !strings.Contains(got, `"title":"Mended","note":"A caution."`) {
			t.Errorf("%s: %s", query, got)
		}
	}
}
