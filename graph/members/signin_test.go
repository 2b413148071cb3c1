package members_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
)

func TestSignUpTellsNobodyWhoHasAnAccount(t *testing.T) {
	p := newPlace(t)
	p.citizen("ana")
	in := members.SignUp{Email: " ANA@example.org", Password: goodPassword, Handle: "somebody"}
	must(t, p.SignUp(t.Context(), in))
	if got := p.lastLetter("ana@example.org").Kind; got != members.LetterKnown {
		t.Errorf("the owner was sent %q", got)
	}
	must(t, p.SignUp(t.Context(), members.SignUp{Email: "new@example.org", Password: goodPassword, Handle: "other"}))
	must(t, p.AskReset(t.Context(), "nobody@example.org", "sq"))
	if got := p.lastLetter("nobody@example.org"); got.Kind != members.LetterResetUnknown || got.Language != "sq" {
		t.Errorf("an address without an account was sent %+v", got)
	}
}

func TestWhatIsEnteredAtSignUpIsChecked(t *testing.T) {
	p := newPlace(t)
	good := members.SignUp{Email: "ana@example.org", Password: goodPassword, Handle: "ana", Name: "Ана", Language: "sr-Cyrl"}
	for name, change := range map[string]func(*members.SignUp){
		"no address":           func(in *members.SignUp) { in.Email = "ana" },
		"an address with line": func(in *members.SignUp) { in.Email = "ana@example.org\nBcc: x@y.z" },
		"a short password":     func(in *members.SignUp) { in.Password = "short" },
		"an endless password":  func(in *members.SignUp) { in.Password = string(make([]byte, 1<<20)) },
		"the handle as well":   func(in *members.SignUp) { in.Handle, in.Password = "anastasija", "anastasija" },
		"a Cyrillic handle":    func(in *members.SignUp) { in.Handle = "анa" },
		"a bidi name":          func(in *members.SignUp) { in.Name = "Ana\u202egro" },
		"a long name":          func(in *members.SignUp) { in.Name = string(make([]rune, 200)) },
		"a hostile language":   func(in *members.SignUp) { in.Language = "../../x" },
	} {
		t.Run(name, func(t *testing.T) {
			in := good
			change(&in)
			wants(t, p.SignUp(t.Context(), in), graph.CodeInvalid)
		})
	}
	must(t, p.SignUp(t.Context(), good))
}

func TestEverySignInThatFailsHasOneAnswer(t *testing.T) {
	p := newPlace(t)
	p.citizen("ana")
	must(t, p.SignUp(t.Context(), members.SignUp{Email: "new@example.org", Password: goodPassword, Handle: "new"}))
	moderator := p.staff("mod", access.Moderator)
	banned := p.citizen("banned")
	must(t, p.Suspend(t.Context(), moderator, banned.Account.ID, "insults others"))
	coded := p.citizen("coded")
	p.codes(coded)
	var first string
	for name, in := range map[string]members.SignIn{
		"no account":      {Email: "nobody@example.org", Password: goodPassword},
		"wrong password":  {Email: "ana@example.org", Password: "wrong horse"},
		"unconfirmed":     {Email: "new@example.org", Password: goodPassword},
		"suspended":       {Email: "banned@example.org", Password: goodPassword},
		"no code":         {Email: "coded@example.org", Password: goodPassword},
		"no address":      {Email: "x", Password: goodPassword},
		"endless":         {Email: "ana@example.org", Password: string(make([]byte, 2000))},
		"NUL in it":       {Email: "ana@example.org", Password: goodPassword + "\x00"},
		"an empty attack": {},
	} {
		_, err := p.SignIn(t.Context(), in)
		wants(t, err, graph.CodeUnauthenticated)
		if first == "" {
			first = err.Error()
		}
		if err.Error() != first {
			t.Errorf("%s: answered %q, others %q", name, err, first)
		}
	}
}

func TestALinkIsGoodOnceAndForAWhile(t *testing.T) {
	p := newPlace(t)
	ana := p.citizen("ana")
	must(t, p.AskReset(t.Context(), "ana@example.org", ""))
	link := p.lastLetter("ana@example.org").Link
	t.Run("not for another errand", func(t *testing.T) {
		_, err := p.Confirm(t.Context(), link)
		wants(t, err, graph.CodeInvalid)
	})
	t.Run("for one of two who race", func(t *testing.T) {
		var wg sync.WaitGroup
		errs := make([]error, 8)
		for i := range errs {
			wg.Add(1)
			go func() {
				defer wg.Done()
				errs[i] = p.Reset(context.WithoutCancel(t.Context()), link, "another password "+string(rune('a'+i)))
			}()
		}
		wg.Wait()
		won := 0
		for _, err := range errs {
			if err == nil {
				won++
			} else {
				wants(t, err, graph.CodeInvalid)
			}
		}
		if won != 1 {
			t.Errorf("%d resets went through", won)
		}
	})
	t.Run("and it ends every session", func(t *testing.T) {
		_, err := p.Sessions(t.Context(), ana)
		must(t, err)
		_, err = p.SignIn(t.Context(), members.SignIn{Email: "ana@example.org", Password: goodPassword})
		wants(t, err, graph.CodeUnauthenticated)
		if got := p.sessions(ana); got != 0 {
			t.Errorf("%d sessions are left", got)
		}
	})
	t.Run("not half an hour later", func(t *testing.T) {
		must(t, p.AskReset(t.Context(), "ana@example.org", ""))
		link := p.lastLetter("ana@example.org").Link
		p.pass(30 * time.Minute)
		wants(t, p.Reset(t.Context(), link, "another password"), graph.CodeInvalid)
	})
	t.Run("not once a newer one was sent", func(t *testing.T) {
		must(t, p.AskReset(t.Context(), "ana@example.org", ""))
		older := p.lastLetter("ana@example.org").Link
		must(t, p.AskReset(t.Context(), "ana@example.org", ""))
		wants(t, p.Reset(t.Context(), older, "another password"), graph.CodeInvalid)
	})
}

func (p *place) sessions(who members.Identity) (n int) {
	p.t.Helper()
	must(p.t, p.store.Read(p.t.Context(), func(r members.Reader) error {
		all, err := r.Sessions(who.Account.ID)
		n = len(all)
		return err
	}))
	return n
}

func TestASessionEndsWithTimeAndWhenItIsToldTo(t *testing.T) {
	for name, end := range map[string]func(p *place, who members.Identity, secret members.Secret){
		"idle for a week": func(p *place, _ members.Identity, _ members.Secret) { p.pass(members.SessionIdle + time.Hour) },
		"thirty days in all": func(p *place, _ members.Identity, secret members.Secret) {
			for range 30 {
				p.pass(24 * time.Hour)
				_, _ = p.Identify(p.t.Context(), secret)
			}
			p.pass(time.Hour)
		},
		"signed out": func(p *place, who members.Identity, _ members.Secret) { must(p.t, p.SignOut(p.t.Context(), who)) },
		"panic":      func(p *place, who members.Identity, _ members.Secret) { must(p.t, p.Panic(p.t.Context(), p.in("ana"))) },
		"ended by other": func(p *place, who members.Identity, _ members.Secret) {
			must(p.t, p.EndSession(p.t.Context(), p.in("ana"), who.Session))
		},
		"suspended": func(p *place, who members.Identity, _ members.Secret) {
			must(p.t, p.Suspend(p.t.Context(), p.staff("mod", access.Moderator), who.Account.ID, "insults others"))
		},
		"erased": func(p *place, who members.Identity, _ members.Secret) { must(p.t, p.Erase(p.t.Context(), who)) },
		"twenty newer ones": func(p *place, _ members.Identity, _ members.Secret) {
			p.pass(2 * time.Hour)
			for range 20 {
				p.in("ana")
			}
		},
		"proved again since": func(p *place, who members.Identity, _ members.Secret) { p.proves(who) },
	} {
		t.Run(name, func(t *testing.T) {
			p := newPlace(t)
			p.citizen("ana")
			secret, err := p.SignIn(t.Context(), members.SignIn{Email: "ana@example.org", Password: goodPassword})
			must(t, err)
			end(p, p.who(secret), secret)
			_, err = p.Identify(t.Context(), secret)
			wants(t, err, graph.CodeUnauthenticated)
		})
	}
}

func (p *place) proves(who members.Identity) members.Identity {
	p.t.Helper()
	secret, err := p.ProveAgain(p.t.Context(), who, members.Prove{Password: goodPassword})
	must(p.t, err)
	return p.who(secret)
}

func TestWhatOpensAnAccountAsksForAFreshProof(t *testing.T) {
	p := newPlace(t)
	ana := p.citizen("ana")
	p.pass(11 * time.Minute)
	ana = p.who(p.secretOf(ana))
	wants(t, p.ChangePassword(t.Context(), ana, "another good password"), graph.CodeForbidden)
	_, err := p.MyData(t.Context(), ana)
	wants(t, err, graph.CodeForbidden)
	wants(t, p.Erase(t.Context(), ana), graph.CodeForbidden)
	ana = p.proves(ana)
	must(t, p.ChangePassword(t.Context(), ana, "another good password"))
}

// secretOf gives the session of somebody a secret that the test knows.
func (p *place) secretOf(who members.Identity) members.Secret {
	p.t.Helper()
	secret := members.Secret("known to the test " + string(who.Session))
	must(p.t, p.store.Write(p.t.Context(), func(w members.Writer) error {
		all, err := w.Sessions(who.Account.ID)
		if err != nil {
			return err
		}
		for i := range all {
			if all[i].ID == who.Session {
				all[i].Digest = secret.Digest()
				return w.PutSession(&all[i])
			}
		}
		return access.NotFound()
	}))
	return secret
}

func TestATokenDoesWhatItsScopesAllow(t *testing.T) {
	p := newPlace(t)
	ana := p.citizen("ana")
	_, secret, err := p.NewToken(t.Context(), ana, "dashboard", access.ScopeRead, p.clock.Add(time.Hour))
	must(t, err)
	who := p.who(secret)
	if got := who.Viewer.May(access.Read, access.Public()); got != access.Allowed {
		t.Error("it may not read")
	}
	_, err = p.Apply(t.Context(), who, members.Application{Name: "Watch", Country: "AL", Interest: "We watch public procurement."})
	wants(t, err, graph.CodeForbidden)
	_, _, err = p.NewToken(t.Context(), who, "another", access.ScopeRead, p.clock.Add(time.Hour))
	wants(t, err, graph.CodeForbidden)
	wants(t, p.Panic(t.Context(), who), graph.CodeForbidden)
	_, _, err = p.NewToken(t.Context(), ana, "all", access.ScopeAccount, p.clock.Add(time.Hour))
	wants(t, err, graph.CodeInvalid)
	p.pass(time.Hour)
	_, err = p.Identify(t.Context(), secret)
	wants(t, err, graph.CodeUnauthenticated)
}

func TestANewAddressCountsOnceItIsConfirmed(t *testing.T) {
	p := newPlace(t)
	ana := p.citizen("ana")
	must(t, p.ChangeEmail(t.Context(), ana, "ana.new@example.org"))
	p.in("ana")
	_, err := p.Confirm(t.Context(), p.lastLetter("ana.new@example.org").Link)
	must(t, err)
	if got := p.lastLetter("ana@example.org").Kind; got != members.LetterChanged {
		t.Errorf("the old address was sent %q", got)
	}
	_, err = p.SignIn(t.Context(), members.SignIn{Email: "ana.new@example.org", Password: goodPassword})
	must(t, err)
}
