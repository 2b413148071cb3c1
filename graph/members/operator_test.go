package members_test

import (
	"testing"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
)

// install makes an account from the command line.
func (p *place) install(handle string, role access.Role) *members.Account {
	p.t.Helper()
	a, err := p.Install(p.t.Context(), members.SignUp{Email: handle + "@example.org", Password: goodPassword, Handle: handle}, role)
	must(p.t, err)
	return a
}

// log is the whole moderators' log.
func (p *place) log() (all []members.Record) {
	p.t.Helper()
	must(p.t, p.store.Read(p.t.Context(), func(r members.Reader) (err error) {
		all, err = r.Records(0, 1000)
		return err
	}))
	return all
}

func TestTheFirstAccountIsTheAdministrator(t *testing.T) {
	p := newPlace(t)
	if got := p.install("root", access.Visitor); got.Role != access.Administrator || got.State != members.Active {
		t.Errorf("the first is %s, %s", got.Role, got.State)
	}
	if got := p.install("ana", access.Visitor).Role; got != access.Citizen {
		t.Errorf("the second is %s", got)
	}
	if got := p.install("mod", access.Moderator).Role; got != access.Moderator {
		t.Errorf("who was to be a moderator is %s", got)
	}
	other := members.SignUp{Email: "x@example.org", Password: goodPassword, Handle: "xenia"}
	_, err := p.Install(t.Context(), other, access.Member)
	wants(t, err, graph.CodeConflict)
	_, err = p.Install(t.Context(), other, access.Administrator+1)
	wants(t, err, graph.CodeInvalid)
	_, err = p.Install(t.Context(), members.SignUp{Email: "x@example.org", Password: goodPassword, Handle: "ana"}, access.Visitor)
	wants(t, err, graph.CodeConflict)
}

func TestAnOperatorGivesRolesAndTheLogNamesNobody(t *testing.T) {
	p := newPlace(t)
	p.install("root", access.Visitor)
	ana, o := p.install("ana", access.Visitor), p.Operator()
	a, err := o.GiveRole(t.Context(), "@Ana", access.Editor)
	must(t, err)
	if a.Role != access.Editor {
		t.Errorf("the role is %s", a.Role)
	}
	entries := len(p.log())
	last := p.log()[entries-1]
	if last.Actor != "" || last.Deed != members.DeedRole || last.Subject != string(ana.ID) || last.Detail != "EDITOR" {
		t.Errorf("the log says %+v", last)
	}
	t.Run("a role that it has already is no deed", func(t *testing.T) {
		_, err := o.GiveRole(t.Context(), "ana", access.Editor)
		must(t, err)
		if got := len(p.log()); got != entries {
			t.Errorf("the log grew to %d", got)
		}
	})
	t.Run("not to nobody, and no role that is none", func(t *testing.T) {
		_, err := o.GiveRole(t.Context(), "nobody", access.Editor)
		wants(t, err, graph.CodeNotFound)
		_, err = o.GiveRole(t.Context(), "!", access.Editor)
		wants(t, err, graph.CodeInvalid)
		_, err = o.GiveRole(t.Context(), "ana", access.Visitor)
		wants(t, err, graph.CodeInvalid)
		_, err = o.GiveRole(t.Context(), "ana", access.Member)
		wants(t, err, graph.CodeConflict)
	})
	t.Run("not to an address that nobody confirmed", func(t *testing.T) {
		must(t, p.SignUp(t.Context(), members.SignUp{Email: "eve@example.org", Password: goodPassword, Handle: "eve"}))
		_, err := o.GiveRole(t.Context(), "eve", access.Administrator)
		wants(t, err, graph.CodeConflict)
	})
}

func TestAnOperatorKeepsAnAccountOutAndLetsItIn(t *testing.T) {
	p := newPlace(t)
	p.install("root", access.Visitor)
	who, o := p.citizen("ana"), p.Operator()
	secret, err := p.SignIn(t.Context(), members.SignIn{Email: "ana@example.org", Password: goodPassword})
	must(t, err)
	_, token, err := p.NewToken(t.Context(), who, "script", access.ScopeRead, p.Now().AddDate(0, 1, 0))
	must(t, err)
	_, err = o.Suspend(t.Context(), "ana", "no")
	wants(t, err, graph.CodeInvalid) // a reason says something
	a, err := o.Suspend(t.Context(), "ana", "sells accounts")
	must(t, err)
	if a.State != members.Suspended {
		t.Errorf("the state is %s", a.State)
	}
	for _, s := range []members.Secret{secret, token} {
		_, err = p.Identify(t.Context(), s)
		wants(t, err, graph.CodeUnauthenticated)
	}
	_, err = p.SignIn(t.Context(), members.SignIn{Email: "ana@example.org", Password: goodPassword})
	wants(t, err, graph.CodeUnauthenticated)
	_, err = o.Suspend(t.Context(), "ana", "sells accounts")
	wants(t, err, graph.CodeConflict)

	_, err = o.Reinstate(t.Context(), "ana")
	must(t, err)
	p.in("ana")
	for _, s := range []members.Secret{secret, token} { // they do not come back
		_, err = p.Identify(t.Context(), s)
		wants(t, err, graph.CodeUnauthenticated)
	}
	_, err = o.Reinstate(t.Context(), "ana")
	wants(t, err, graph.CodeConflict)
	deeds := p.log()
	if last := deeds[len(deeds)-2]; last.Actor != "" || last.Deed != members.DeedSuspend || last.Detail != "sells accounts" {
		t.Errorf("the log says %+v", last)
	}
}

func TestTheLastAdministratorStaysForTheOperatorToo(t *testing.T) {
	p := newPlace(t)
	p.install("root", access.Visitor)
	o := p.Operator()
	_, err := o.GiveRole(t.Context(), "root", access.Citizen)
	wants(t, err, graph.CodeConflict)
	_, err = o.Suspend(t.Context(), "root", "a bad day")
	wants(t, err, graph.CodeConflict)
	p.install("second", access.Administrator)
	_, err = o.Suspend(t.Context(), "root", "has left us")
	must(t, err)
	_, err = o.GiveRole(t.Context(), "second", access.Citizen)
	wants(t, err, graph.CodeConflict)
}

// An account that was suspended before its address was confirmed would be a
// confirmed one when it is let in again.
func TestAnUnconfirmedAccountCannotBecomeConfirmedByWayOfSuspension(t *testing.T) {
	p := newPlace(t)
	moderator := p.staff("mod", access.Moderator)
	must(t, p.SignUp(t.Context(), members.SignUp{Email: "eve@example.org", Password: goodPassword, Handle: "eve"}))
	page, err := p.Accounts(t.Context(), moderator.Viewer, members.AccountQuery{Text: "eve", Limit: 10})
	must(t, err)
	if page.Total != 1 {
		t.Fatalf("found %+v", page)
	}
	wants(t, p.Suspend(t.Context(), moderator, page.Accounts[0].ID, "a bad name"), graph.CodeConflict)
	_, err = p.Operator().Suspend(t.Context(), "eve", "a bad name")
	wants(t, err, graph.CodeConflict)
	_, err = p.SignIn(t.Context(), members.SignIn{Email: "eve@example.org", Password: goodPassword})
	wants(t, err, graph.CodeUnauthenticated)
}
