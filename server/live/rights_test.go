package live_test

import (
	"context"
	"testing"
	"time"

	"spona/graph/access"
	"spona/graph/members"
	"spona/server/live"
)

// A loser is somebody who follows a topic of a circle, and will lose a right.
type loser struct {
	*theatre

	account members.ID
	secret  members.Secret
}

const loserCircle = members.ID("kone")

func (x *loser) who() members.Identity {
	id, err := x.members.Identify(context.Background(), x.secret)
	must(x.t, err)
	return id
}

// change changes the account as no errand of the members does.
func (x *loser) change(do func(w members.Writer, a *members.Account) error) {
	must(x.t, x.store.Write(context.Background(), func(w members.Writer) error {
		a, err := w.Account(x.account)
		if err != nil {
			return err
		}
		return do(w, a)
	}))
}

// W11: whoever loses the right to see something is told nothing that happens after.
func TestNoEventPassesAfterARightIsLost(t *testing.T) {
	for _, tt := range []struct {
		name string
		lose func(x *loser)
		code int // of the close; 0 when the subscription alone ends
	}{
		{"the session is signed out", func(x *loser) { must(t, x.members.SignOut(context.Background(), x.who())) }, 4401},
		{"all sessions end", func(x *loser) { must(t, x.members.Panic(context.Background(), x.who())) }, 4401},
		{"the account is suspended", func(x *loser) {
			_, err := x.members.Operator().Suspend(context.Background(), "ana", "a reason of the test")
			must(t, err)
		}, 4401},
		{"the account is erased", func(x *loser) {
			x.change(func(w members.Writer, a *members.Account) error { return w.EraseAccount(a.ID, "mark") })
		}, 4401},
		{"the seat is taken away", func(x *loser) { x.seat(loserCircle, x.account, access.Outside) }, 0},
		{"the role is taken away, and the seat with it", func(x *loser) {
			x.change(func(w members.Writer, a *members.Account) error {
				a.Role = access.Citizen
				return w.PutAccount(a)
			})
			x.seat(loserCircle, x.account, access.Outside)
		}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			x := &loser{theatre: newTheatre(t, live.Options{})}
			x.account, x.secret = x.person("ana", access.Member)
			x.seat(loserCircle, x.account, access.Inside)
			lose(t, x, tt.lose, tt.code)
		})
	}
}

// lose posts without waiting for the hub while the right is lost, and holds what was
// told to what was posted before.
func lose(t *testing.T, x *loser, how func(*loser), code int) {
	t.Helper()
	c := x.hello(x.secret)
	c.follow("1", loserCircle+"-topic", "")
	x.standing(1)
	before := make(map[members.ID]bool)
	for range 20 {
		before[x.post(loserCircle+"-topic")] = true
	}
	how(x)
	for range 20 {
		x.post(loserCircle + "-topic")
	}
	told := func(r reply) {
		if id := r.post(t).ID; !before[id] {
			t.Errorf("told of %s, which is after the loss", id)
		}
	}
	if code != 0 {
		for _, r := range c.expectClose(code) {
			told(r)
		}
		return
	}
	if got := c.expectAfter("error", told).code(t); got != "NOT_FOUND" {
		t.Errorf("it ends with %s", got)
	}
	if left := c.barrier(); len(left) > 0 {
		t.Errorf("after its end came %+v", left)
	}
}

// expectAfter reads "next" messages until another one comes.
func (c *client) expectAfter(kind string, each func(reply)) reply {
	c.t.Helper()
	for {
		r, err := c.next()
		must(c.t, err)
		if r.Type == kind {
			return r
		}
		if r.Type != "next" {
			c.t.Fatalf("got %s %s", r.Type, r.Payload)
		}
		each(r)
	}
}

// W11: a token that is revoked, or whose time is over.
func TestATokenThatEndsEndsItsSockets(t *testing.T) {
	x := newTheatre(t, live.Options{Ping: 150 * time.Millisecond})
	account, _ := x.person("ana", access.Member)
	token := func(digest string, expires time.Time) members.Secret {
		secret := members.Secret("token-" + digest)
		must(t, x.store.Write(t.Context(), func(w members.Writer) error {
			return w.PutToken(&members.Token{
				ID: members.ID("t" + digest), Digest: secret.Digest(), Account: account, Name: "T", Scopes: access.ScopeRead,
				Created: time.Now(), Expires: expires,
			})
		}))
		return secret
	}
	open := func(secret members.Secret) *client {
		c := x.dial("Authorization", "Bearer "+string(secret))
		c.say(`{"type":"connection_init"}`)
		c.expect("connection_ack")
		c.follow("1", "h1", "")
		return c
	}
	revoked := open(token("one", time.Now().Add(time.Hour)))
	x.standing(1)
	must(t, x.store.Write(t.Context(), func(w members.Writer) error { return w.EndToken(account, "tone") }))
	revoked.expectClose(4401)
	x.standing(0)
	over := open(token("two", time.Now().Add(1500*time.Millisecond)))
	over.expectClose(4401)
}

// W11: a change by another program, which tells nobody.
func TestAChangeByAnotherProgramIsHeeded(t *testing.T) {
	x := newTheatre(t, live.Options{Poll: 20 * time.Millisecond})
	_, secret := x.person("ana", access.Member)
	c := x.hello(secret)
	c.follow("1", "h1", "")
	x.standing(1)
	x.store.OnCommit(nil) // as if it were not this one that writes
	_, err := x.members.Operator().Suspend(t.Context(), "ana", "a reason of the test")
	must(t, err)
	c.expectClose(4401)
}

// Whoever keeps the right goes on without a gap: the change of rights loses nothing.
func TestAChangeOfRightsThatTakesNothingLosesNothing(t *testing.T) {
	const circle, other = members.ID("kone"), members.ID("ktwo")
	x := newTheatre(t, live.Options{})
	account, secret := x.person("ana", access.Member)
	x.seat(circle, account, access.Inside)
	c := x.hello(secret)
	c.follow("1", "kone-topic", "")
	x.standing(1)
	var want []members.ID
	for i := range 200 {
		want = append(want, x.post("kone-topic"))
		if i%10 == 5 {
			x.seat(other, account, access.Standing(1+i/10%2))
		}
	}
	for _, id := range want {
		if got := c.expect("next").post(t); got.ID != id {
			t.Fatalf("got %s, want %s", got.ID, id)
		}
	}
}

func TestForeignCirclesAndWhatDoesNotExistAreTheSame(t *testing.T) {
	x := newTheatre(t, live.Options{})
	_, secret := x.person("ana", access.Member)
	c := x.hello(secret)
	c.follow("1", "kone-topic", "")
	if code := c.expect("error").code(t); code != "NOT_FOUND" {
		t.Errorf("got %s", code)
	}
}

// What is for one person alone is made for each; what is not is made once for all who
// may see the same.
func TestADocumentIsRunOnceForAllWhoMaySeeTheSame(t *testing.T) {
	x := newTheatre(t, live.Options{})
	_, ana := x.person("ana", access.Citizen)
	_, ben := x.person("ben", access.Citizen)
	var all []*client
	for i, secret := range []members.Secret{"", "", ana, ben, ana} {
		c := x.hello(secret)
		c.follow(string(rune('a'+i)), "h1", "") // each with an id of its own
		all = append(all, c)
	}
	x.standing(5)
	x.post("h1")
	texts := map[string]int{}
	for i, c := range all {
		r := c.expect("next")
		if r.ID != string(rune('a'+i)) {
			t.Errorf("it came under %q", r.ID)
		}
		texts[string(r.Payload)]++
	}
	if runs := x.stage.runs.Load(); runs != 2 || len(texts) != 2 {
		t.Errorf("%d runs, %d answers for visitors and citizens", runs, len(texts))
	}
	for _, secret := range []members.Secret{ana, ben, ana} {
		c := x.hello(secret)
		c.subscribe("1", `subscription { postAdded(topic: "h2") { id mine } }`, nil)
		all = append(all, c)
	}
	x.standing(8)
	x.post("h2")
	mine := map[string]int{}
	for _, c := range all[5:] {
		mine[c.expect("next").post(t).Mine]++
	}
	if runs := x.stage.runs.Load() - 2; runs != 2 || len(mine) != 2 {
		t.Errorf("%d runs, seen by %v", runs, mine)
	}
}

func TestTheRoomOfACircleShowsWhoShowsThemselves(t *testing.T) {
	x := newTheatre(t, live.Options{})
	const query = `subscription($show: Boolean!) { presenceChanged(circle: "kone", show: $show) { present } }`
	list := func(r reply) string { return string(r.Payload) }
	ana, anaSecret := x.person("ana", access.Member)
	_, benSecret := x.person("ben", access.Member)
	for _, id := range []members.ID{ana} {
		x.seat("kone", id, access.Inside)
	}
	stranger := x.hello(benSecret)
	stranger.subscribe("1", query, map[string]any{"show": true})
	if code := stranger.expect("error").code(t); code != "NOT_FOUND" {
		t.Errorf("a stranger got %s", code)
	}
	watcher := x.hello(anaSecret)
	watcher.subscribe("1", query, map[string]any{"show": false})
	if got := list(watcher.expect("next")); got != `{"data":{"presenceChanged":{"present":[]}}}` {
		t.Errorf("at first: %s", got)
	}
	x.seat("kone", ana, access.Convening) // another right, by which nobody came or left
	shown := x.hello(anaSecret)
	shown.subscribe("1", query, map[string]any{"show": true})
	want := `{"data":{"presenceChanged":{"present":["` + string(ana) + `"]}}}`
	if got := list(watcher.expect("next")); got != want {
		t.Errorf("when somebody comes: %s", got)
	}
	if got := list(shown.expect("next")); got != want {
		t.Errorf("whoever comes is told %s", got)
	}
	_ = shown.ws.Close()
	if got := list(watcher.expect("next")); got != `{"data":{"presenceChanged":{"present":[]}}}` {
		t.Errorf("when they leave: %s", got)
	}
}
