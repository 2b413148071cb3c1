package members_test

import (
	"errors"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
)

// Whether a handle is free must not depend on the address that is entered with it.
func TestATakenHandleTellsNothingOfAnAddress(t *testing.T) {
	p := newPlace(t)
	p.citizen("ana")
	p.citizen("ben")
	var first string
	for _, address := range []string{"ana@example.org", "ben@example.org", "nobody@example.org"} {
		err := p.SignUp(t.Context(), members.SignUp{Email: address, Password: goodPassword, Handle: "ben"})
		wants(t, err, graph.CodeConflict)
		if first == "" {
			first = err.Error()
		}
		if err.Error() != first {
			t.Errorf("%s: %v, others %s", address, err, first)
		}
	}
	t.Run("but it stays with whoever waits for their letter", func(t *testing.T) {
		in := members.SignUp{Email: "new@example.org", Password: goodPassword, Handle: "fresh"}
		must(t, p.SignUp(t.Context(), in))
		must(t, p.SignUp(t.Context(), in))
		in.Email = "other@example.org"
		wants(t, p.SignUp(t.Context(), in), graph.CodeConflict)
	})
}

// Who has the password of a moderator alone must not become one by a key of their own.
func TestAPasswordAloneGivesStaffNoSecondFactor(t *testing.T) {
	p := newPlace(t)
	p.staff("mod", access.Moderator)
	thief := p.in("mod")
	if got := thief.Viewer.Role(); got != access.Editor {
		t.Fatalf("with the password alone it is %s", got)
	}
	_, err := p.AddPasskey(t.Context(), thief, "mine", []byte("thief"), []byte("m"))
	wants(t, err, graph.CodeForbidden)
	text, sealed, err := p.NewCodes(t.Context(), thief)
	must(t, err)
	_, err = p.ConfirmCodes(t.Context(), thief, sealed, phone(text).code(p.clock))
	wants(t, err, graph.CodeForbidden)
	wants(t, p.ChangePassword(t.Context(), thief, "another good password"), graph.CodeForbidden)
	wants(t, p.Erase(t.Context(), thief), graph.CodeForbidden)
	_, err = p.MyData(t.Context(), thief)
	wants(t, err, graph.CodeForbidden)
	_, _, err = p.NewToken(t.Context(), thief, "mine", access.ScopeRead, p.clock.Add(time.Hour))
	wants(t, err, graph.CodeForbidden)
	owner := p.again(thief)
	_, err = p.MyData(t.Context(), owner)
	must(t, err)
}

// A token is shown without a second factor, so it never has the rights of staff.
func TestATokenIsNeverStaff(t *testing.T) {
	p := newPlace(t)
	root := p.staff("root", access.Administrator)
	p.organisation(root, "ngo", "Watch", members.CivilSociety)
	c, err := p.OpenCircle(t.Context(), root, members.Circle{Name: "Closed", Purpose: "To be seen by few.", Kind: members.AdvisoryGroup}, "ngo")
	must(t, err)
	_, secret, err := p.NewToken(t.Context(), root, "all", access.ScopeRead|access.ScopeWrite, p.clock.Add(time.Hour))
	must(t, err)
	who := p.who(secret)
	if got := who.Viewer.Role(); got != access.Editor {
		t.Errorf("an administrator's token is %s", got)
	}
	_, err = p.Circle(t.Context(), who.Viewer, c.ID)
	wants(t, err, graph.CodeNotFound)
	all, err := p.Tokens(t.Context(), root)
	must(t, err)
	if len(all) != 1 || !all[0].Used.Equal(p.clock.Truncate(24*time.Hour)) {
		t.Errorf("when it was used is not to be seen: %+v", all)
	}
}

func TestSixDigitsAreNotFoundByTrying(t *testing.T) {
	p := newPlace(t)
	tries := 0
	p.CodeTried = func(members.ID) error {
		if tries++; tries > 3 {
			return errors.New("too many")
		}
		return nil
	}
	key, _ := p.codes(p.citizen("ana"))
	p.pass(time.Hour)
	signIn := func(password, code string) error {
		_, err := p.SignIn(t.Context(), members.SignIn{Email: "ana@example.org", Password: password, Code: code})
		return err
	}
	for range 10 {
		wants(t, signIn("a wrong password", "000000"), graph.CodeUnauthenticated)
	}
	if tries != 0 {
		t.Errorf("%d tries without the password count: anybody could lock ana out", tries)
	}
	for range 3 {
		wants(t, signIn(goodPassword, "000000"), graph.CodeUnauthenticated)
	}
	wants(t, signIn(goodPassword, key.code(p.clock)), graph.CodeUnauthenticated)
}

func TestAChangeOfRoleEndsSessionsAndTokens(t *testing.T) {
	p := newPlace(t)
	root := p.staff("root", access.Administrator)
	member := p.organisation(root, "ana", "Watch", members.CivilSociety)
	secret := p.secretOf(member)
	_, token, err := p.NewToken(t.Context(), member, "all", access.ScopeRead|access.ScopeWrite, p.clock.Add(time.Hour))
	must(t, err)
	must(t, p.GiveRole(t.Context(), root, member.Account.ID, access.Editor))
	for _, s := range []members.Secret{secret, token} {
		_, err := p.Identify(t.Context(), s)
		wants(t, err, graph.CodeUnauthenticated)
	}
	if got := p.in("ana").Viewer.Role(); got != access.Editor {
		t.Errorf("signed in anew it is %s", got)
	}
	t.Run("and a citizen speaks for nobody", func(t *testing.T) {
		must(t, p.GiveRole(t.Context(), root, member.Account.ID, access.Citizen))
		if got := p.in("ana").Account; got.Organisation != "" || got.Role != access.Citizen {
			t.Errorf("it is %+v", got)
		}
	})
}

// Rights that went while a request was under way are not used any more.
func TestRightsThatWentMeanwhileAreNotUsed(t *testing.T) {
	p := newPlace(t)
	root, second := p.staff("root", access.Administrator), p.staff("second", access.Administrator)
	ana := p.citizen("ana")
	must(t, p.GiveRole(t.Context(), root, second.Account.ID, access.Citizen))
	wants(t, p.GiveRole(t.Context(), second, ana.Account.ID, access.Administrator), graph.CodeUnauthenticated)
}

// A party's people must not carry a seat from one group into another.
func TestAnApplicantWhoJoinedAnotherOrganisationStaysThere(t *testing.T) {
	p := newPlace(t)
	root := p.staff("root", access.Administrator)
	chief, ana := p.organisation(root, "chief", "Liberals", members.Party), p.citizen("ana")
	o, err := p.Apply(t.Context(), ana, application("Greens", members.Party))
	must(t, err)
	p.pass(8 * 24 * time.Hour)
	_, secret, err := p.Invite(t.Context(), p.in("chief"), "")
	must(t, err)
	_, err = p.Accept(t.Context(), p.in("ana"), secret)
	must(t, err)
	_, err = p.Review(t.Context(), p.again(p.in("root")), members.Review{Organisation: o.ID, Decision: members.Identified, Checked: "register extract"})
	must(t, err)
	if got := p.in("ana").Account.Organisation; got != chief.Account.Organisation {
		t.Errorf("she speaks for %s now", got)
	}
}

func TestACircleKeepsAConvenerWhoLeaves(t *testing.T) {
	p := newPlace(t)
	root := p.staff("root", access.Administrator)
	ngo := p.organisation(root, "ngo", "Watch", members.CivilSociety)
	p.organisation(root, "other", "Look", members.CivilSociety)
	c, err := p.OpenCircle(t.Context(), root, members.Circle{Name: "Closed", Purpose: "To be seen by few.", Kind: members.AdvisoryGroup}, "ngo")
	must(t, err)
	wants(t, p.Leave(t.Context(), p.again2(ngo)), graph.CodeConflict)
	must(t, p.Seat(t.Context(), root, c.ID, "other", access.Convening))
	must(t, p.Leave(t.Context(), p.again2(ngo)))
}

func TestTheOldMailboxOpensNothingOnceTheAddressChanged(t *testing.T) {
	p := newPlace(t)
	ana := p.citizen("ana")
	must(t, p.ChangeEmail(t.Context(), ana, "ana.new@example.org"))
	must(t, p.AskReset(t.Context(), "ana@example.org", ""))
	old := p.lastLetter("ana@example.org").Link
	_, err := p.Confirm(t.Context(), p.lastLetter("ana.new@example.org").Link)
	must(t, err)
	wants(t, p.Reset(t.Context(), old, "another good password"), graph.CodeInvalid)
}

// An administrator who has to prove who they are is told so, and not that the circle
// is not there.
func TestAnAdministratorIsAskedForAProofBeforeSeating(t *testing.T) {
	p := newPlace(t)
	root := p.staff("root", access.Administrator)
	p.organisation(root, "ngo", "Watch", members.CivilSociety)
	c, err := p.OpenCircle(t.Context(), root, members.Circle{Name: "Closed", Purpose: "To be seen by few.", Kind: members.AdvisoryGroup}, "ngo")
	must(t, err)
	p.pass(time.Hour)
	wants(t, p.Seat(t.Context(), p.again2(root), c.ID, "ngo", access.Inside), graph.CodeForbidden)
}

func TestWhatWasKeptLongEnoughGoes(t *testing.T) {
	p := newPlace(t)
	p.Keep = members.Keep{SignUp: 48 * time.Hour, Declined: 72 * time.Hour, Session: 24 * time.Hour}.Normalised()
	var erased []string
	p.Erased = func(_ members.ID, address string) { erased = append(erased, address) }
	root := p.staff("root", access.Administrator)
	ana := p.citizen("ana")
	o, err := p.Apply(t.Context(), ana, application("Watch", members.Media))
	must(t, err)
	_, err = p.Review(t.Context(), root, members.Review{Organisation: o.ID, Decision: members.Declined, Checked: "nobody answered there"})
	must(t, err)
	must(t, p.SignUp(t.Context(), members.SignUp{Email: "new@example.org", Password: goodPassword, Handle: "fresh"}))
	secret := p.secretOf(ana)
	p.pass(26 * time.Hour)
	must(t, p.Expire(t.Context()))
	_, err = p.Identify(t.Context(), secret)
	wants(t, err, graph.CodeUnauthenticated)
	if _, err := p.Application(t.Context(), p.in("ana")); err != nil || len(erased) != 0 {
		t.Errorf("a day later: %v, gone %v", err, erased)
	}
	p.pass(48 * time.Hour)
	must(t, p.Expire(t.Context()))
	if left, err := p.Application(t.Context(), p.in("ana")); err != nil || left != nil {
		t.Errorf("the declined application is still %+v, %v", left, err)
	}
	if len(erased) != 1 || erased[0] != "new@example.org" || len(p.letters("new@example.org")) != 0 {
		t.Errorf("gone are %v", erased)
	}
	must(t, p.SignUp(t.Context(), members.SignUp{Email: "later@example.org", Password: goodPassword, Handle: "fresh"}))
}

// Whoever typed somebody's address must not get the role that was meant for them.
func TestAnAddressThatNobodyConfirmedGetsNoRole(t *testing.T) {
	p := newPlace(t)
	root := p.staff("root", access.Administrator)
	must(t, p.SignUp(t.Context(), members.SignUp{Email: "ana@example.org", Password: goodPassword, Handle: "ana"}))
	page, err := p.Accounts(t.Context(), root.Viewer, members.AccountQuery{Text: " @Ana", Limit: 5})
	must(t, err)
	if len(page.Accounts) != 1 || page.Total != 1 {
		t.Fatalf("found %+v", page)
	}
	wants(t, p.GiveRole(t.Context(), root, page.Accounts[0].ID, access.Moderator), graph.CodeConflict)
	_, err = p.Operator().GiveRole(t.Context(), "ana", access.Moderator)
	wants(t, err, graph.CodeConflict)
}

func TestOnesOwnDataHoldNothingThatOpensTheAccount(t *testing.T) {
	p := newPlace(t)
	ana := p.citizen("ana")
	o, err := p.Apply(t.Context(), ana, application("Watch", members.Media))
	must(t, err)
	_, _, err = p.NewToken(t.Context(), ana, "dashboard", access.ScopeRead, p.clock.Add(time.Hour))
	must(t, err)
	p.codes(ana)
	all, err := p.MyData(t.Context(), p.again2(ana))
	must(t, err)
	if all.Account.Password != "" || all.Account.CodeKey != nil || len(all.Sessions) != 1 || all.Sessions[0].Digest != "" || len(all.Tokens) != 1 ||
		all.Tokens[0].Digest != "" {
		t.Errorf("it holds %+v", all)
	}
	if all.Account.Email != "ana@example.org" || len(all.Applications) != 1 || all.Applications[0].ID != o.ID {
		t.Errorf("it lacks something: %+v", all)
	}
}
