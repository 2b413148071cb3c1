package members_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
)

func application(name string, kind members.OrganisationKind) members.Application {
	return members.Application{Name: name, Country: "al", Kind: kind, Interest: "We follow public procurement in our town."}
}

// organisation lets somebody new apply for an organisation, and identifies it.
func (p *place) organisation(moderator members.Identity, handle, name string, kind members.OrganisationKind) members.Identity {
	p.t.Helper()
	who := p.citizen(handle)
	o, err := p.Apply(p.t.Context(), who, application(name, kind))
	must(p.t, err)
	_, err = p.Review(p.t.Context(), moderator, members.Review{Organisation: o.ID, Decision: members.Identified, Checked: "register extract, phone call"})
	must(p.t, err)
	return p.again2(who)
}

func TestAModeratorIdentifiesAnOrganisationAndSaysHow(t *testing.T) {
	p := newPlace(t)
	moderator, ana := p.staff("mod", access.Moderator), p.citizen("ana")
	o, err := p.Apply(t.Context(), ana, application("Watch", members.CivilSociety))
	must(t, err)
	t.Run("nobody else sees it before", func(t *testing.T) {
		_, err := p.Organisation(t.Context(), p.citizen("ben").Viewer, o.ID)
		wants(t, err, graph.CodeNotFound)
		page, err := p.Organisations(t.Context(), nil, members.OrganisationQuery{Limit: 10})
		must(t, err)
		if page.Total != 0 {
			t.Errorf("%d are counted for a visitor", page.Total)
		}
	})
	t.Run("one application at a time", func(t *testing.T) {
		_, err := p.Apply(t.Context(), ana, application("Another", members.Media))
		wants(t, err, graph.CodeConflict)
	})
	t.Run("citizens do not decide", func(t *testing.T) {
		_, err := p.Review(t.Context(), ana, members.Review{Organisation: o.ID, Decision: members.Identified, Checked: "trust me, please"})
		wants(t, err, graph.CodeNotFound)
	})
	review := members.Review{Organisation: o.ID, Decision: members.Identified, Checked: "register extract, phone call"}
	o, err = p.Review(t.Context(), moderator, review)
	must(t, err)
	if len(o.Checks) != 1 || o.Checks[0].By != moderator.Account.ID {
		t.Errorf("the checks are %+v", o.Checks)
	}
	_, err = p.Review(t.Context(), moderator, review)
	wants(t, err, graph.CodeConflict)
	if got := p.again2(ana).Viewer.Role(); got != access.Member {
		t.Errorf("the applicant is %s", got)
	}
}

func TestNobodyDecidesOnTheirOwnApplicationOrAccount(t *testing.T) {
	p := newPlace(t)
	root := p.staff("root", access.Administrator)
	o, err := p.Apply(t.Context(), root, application("Ours", members.Media))
	must(t, err)
	_, err = p.Review(t.Context(), root, members.Review{Organisation: o.ID, Decision: members.Identified, Checked: "we know ourselves"})
	wants(t, err, graph.CodeForbidden)
	wants(t, p.GiveRole(t.Context(), root, root.Account.ID, access.Citizen), graph.CodeForbidden)
	wants(t, p.Suspend(t.Context(), root, root.Account.ID, "a bad day"), graph.CodeForbidden)
	wants(t, p.Erase(t.Context(), root), graph.CodeConflict) // the last administrator
	second := p.staff("second", access.Administrator)
	wants(t, p.Suspend(t.Context(), second, root.Account.ID, "a rival"), graph.CodeForbidden)
	must(t, p.GiveRole(t.Context(), second, root.Account.ID, access.Editor))
	wants(t, p.Erase(t.Context(), second), graph.CodeConflict)
}

func TestAnInvitationLetsOneInOnce(t *testing.T) {
	p := newPlace(t)
	moderator := p.staff("mod", access.Moderator)
	chief := p.organisation(moderator, "chief", "Watch", members.CivilSociety)
	t.Run("not from a new account", func(t *testing.T) {
		_, _, err := p.Invite(t.Context(), chief, "")
		wants(t, err, graph.CodeForbidden)
	})
	p.pass(8 * 24 * time.Hour)
	chief, moderator = p.in("chief"), p.again(p.in("mod"))
	_, secret, err := p.Invite(t.Context(), chief, "")
	must(t, err)
	ben, eva := p.citizen("ben"), p.citizen("eva")
	_, err = p.Accept(t.Context(), ben, secret)
	must(t, err)
	t.Run("not twice", func(t *testing.T) {
		_, err := p.Accept(t.Context(), eva, secret)
		wants(t, err, graph.CodeInvalid)
	})
	t.Run("not by another address", func(t *testing.T) {
		_, none, err := p.Invite(t.Context(), chief, "invited@example.org")
		must(t, err)
		if none != "" {
			t.Error("the secret was shown, not only sent")
		}
		_, err = p.Accept(t.Context(), eva, p.lastLetter("invited@example.org").Link)
		wants(t, err, graph.CodeInvalid)
	})
	t.Run("not once it is taken back, too old, or its inviter is out", func(t *testing.T) {
		i, secret, err := p.Invite(t.Context(), chief, "")
		must(t, err)
		must(t, p.TakeBack(t.Context(), chief, i.ID))
		_, err = p.Accept(t.Context(), eva, secret)
		wants(t, err, graph.CodeInvalid)
		_, old, err := p.Invite(t.Context(), chief, "")
		must(t, err)
		_, last, err := p.Invite(t.Context(), chief, "")
		must(t, err)
		must(t, p.Suspend(t.Context(), moderator, chief.Account.ID, "sold invitations"))
		_, err = p.Accept(t.Context(), eva, last)
		wants(t, err, graph.CodeInvalid)
		must(t, p.Reinstate(t.Context(), moderator, chief.Account.ID))
		p.pass(15 * 24 * time.Hour)
		_, err = p.Accept(t.Context(), p.in("eva"), old)
		wants(t, err, graph.CodeInvalid)
	})
	t.Run("moderators know who invited whom", func(t *testing.T) {
		all, err := p.InvitationsInto(t.Context(), p.again(p.in("mod")).Viewer, p.in("ben").Account.Organisation)
		must(t, err)
		if !slices.ContainsFunc(all, func(i members.Invitation) bool { return i.Inviter == chief.Account.ID && i.UsedBy == ben.Account.ID }) {
			t.Errorf("ben's is not among %+v", all)
		}
	})
}

func TestGroupsOfPartiesAreClosedToEachOther(t *testing.T) {
	p := newPlace(t)
	root := p.staff("root", access.Administrator)
	lib := p.organisation(root, "lib", "Liberals", members.Party)
	green := p.organisation(root, "green", "Greens", members.Party)
	ngo := p.organisation(root, "ngo", "Watch", members.CivilSociety)
	open := func(name, convener string) *members.Circle {
		c, err := p.OpenCircle(t.Context(), root, members.Circle{Name: name, Kind: members.IdeologicalGroup, Purpose: "Parties of one family."}, convener)
		must(t, err)
		return c
	}
	liberals, greens := open("Liberal parties", "lib"), open("Green parties", "green")
	lib, green = p.again2(lib), p.again2(green)
	wants(t, p.Seat(t.Context(), lib, liberals.ID, "green", access.Inside), graph.CodeConflict)
	wants(t, p.Seat(t.Context(), lib, liberals.ID, "ngo", access.Inside), graph.CodeForbidden)
	wants(t, p.Seat(t.Context(), lib, greens.ID, "lib", access.Inside), graph.CodeNotFound)
	wants(t, p.Seat(t.Context(), lib, liberals.ID, "lib", access.Outside), graph.CodeConflict)
	for _, v := range []*access.Viewer{lib.Viewer, ngo.Viewer, nil} {
		_, hidden := p.Circle(t.Context(), v, greens.ID)
		_, absent := p.Circle(t.Context(), v, "kaaaaaaaaaaaaaaaaaaaaaaaa")
		if hidden == nil || absent == nil || hidden.Error() != absent.Error() || graph.CodeOf(hidden) != graph.CodeNotFound {
			t.Errorf("hidden %v, absent %v", hidden, absent)
		}
	}
	mine, err := p.Circles(t.Context(), green.Viewer)
	must(t, err)
	if len(mine) != 1 || mine[0].ID != greens.ID {
		t.Errorf("the greens see %+v", mine)
	}
	must(t, p.CloseCircle(t.Context(), root, greens.ID))
	if got := p.again2(green).Viewer.Circles(); len(got) != 0 {
		t.Errorf("seats are left in %v", got)
	}
}

func TestWhoeverSitsInACircleMayLeaveIt(t *testing.T) {
	p := newPlace(t)
	root := p.staff("root", access.Administrator)
	first := p.organisation(root, "first", "Watch", members.CivilSociety)
	second := p.organisation(root, "second", "Observers", members.CivilSociety)
	third := p.organisation(root, "third", "Readers", members.CivilSociety)
	c, err := p.OpenCircle(t.Context(), root, members.Circle{Name: "Contracts", Kind: members.AdvisoryGroup, Purpose: "Advice on contracts."}, "first")
	must(t, err)
	first = p.again2(first)
	for _, handle := range []string{"second", "third"} {
		must(t, p.Seat(t.Context(), first, c.ID, handle, access.Inside))
	}
	second, third = p.again2(second), p.again2(third)
	wants(t, p.Seat(t.Context(), second, c.ID, "third", access.Outside), graph.CodeForbidden)
	wants(t, p.Seat(t.Context(), second, c.ID, "second", access.Convening), graph.CodeForbidden)
	must(t, p.Seat(t.Context(), second, c.ID, "Second", access.Outside))
	second = p.again2(second)
	wants(t, p.Seat(t.Context(), second, c.ID, "second", access.Outside), graph.CodeNotFound)
	seats, err := p.SeatsIn(t.Context(), third.Viewer, c.ID)
	must(t, err)
	if len(seats) != 2 {
		t.Errorf("the seats are %+v", seats)
	}
}

func TestWhatIsErasedIsNowhere(t *testing.T) {
	p := newPlace(t)
	root := p.staff("root", access.Administrator)
	zora := p.organisation(root, "zorazvezda", "Watch", members.CivilSociety)
	must(t, p.SetProfile(t.Context(), zora, "Zora Najmilija", "sr-Latn"))
	p.codes(zora)
	for _, other := range []string{"ana", "ben", "cvita", "dora", "eva"} {
		p.citizen(other)
	}
	must(t, p.Erase(t.Context(), p.again2(zora)))
	words := []string{"zorazvezda", "najmilija", strings.ToLower(string(zora.Session))}
	p.awaitWiped(words...)
	backup := filepath.Join(t.TempDir(), "backup")
	must(t, p.store.Backup(t.Context(), backup))
	files, err := filepath.Glob(filepath.Join(p.dir, "*"))
	must(t, err)
	for _, file := range append(files, backup) {
		content, err := os.ReadFile(file)
		must(t, err)
		content = bytes.ToLower(content)
		for _, what := range words {
			if bytes.Contains(content, []byte(what)) {
				t.Errorf("%s still holds %q", filepath.Base(file), what)
			}
		}
		if filepath.Base(file) == "community.db" && !bytes.Contains(content, []byte("cvita@example.org")) {
			t.Errorf("the search finds nothing at all in %s", file)
		}
	}
	t.Run("and its handle is nobody's again", func(t *testing.T) {
		again := members.SignUp{Email: "zora2@example.org", Password: goodPassword, Handle: "ZoraZvezda"}
		wants(t, p.SignUp(t.Context(), again), graph.CodeConflict)
	})
	t.Run("while the log is still whole", func(t *testing.T) {
		_, _, err := members.Audit(t.Context(), p.store)
		must(t, err)
	})
}

func TestTheLogShowsWhatWasChangedInIt(t *testing.T) {
	p := newPlace(t)
	root := p.staff("root", access.Administrator)
	for _, name := range []string{"ana", "ben", "eva"} {
		must(t, p.GiveRole(t.Context(), root, p.citizen(name).Account.ID, access.Editor))
	}
	entries, seal, err := members.Audit(t.Context(), p.store)
	must(t, err)
	if entries != 4 || len(seal) != 64 {
		t.Fatalf("%d entries, sealed %q", entries, seal)
	}
	all, err := p.Records(t.Context(), root.Viewer, 0, 10)
	must(t, err)
	for name, change := range map[string]func([]members.Record) []members.Record{
		"an actor":     func(l []members.Record) []members.Record { l[1].Actor = "somebody"; return l },
		"a role":       func(l []members.Record) []members.Record { l[2].Detail = "CITIZEN"; return l },
		"a time":       func(l []members.Record) []members.Record { l[2].At = l[2].At.Add(time.Second); return l },
		"one left out": func(l []members.Record) []members.Record { return append(l[:1], l[2:]...) },
		"two swapped":  func(l []members.Record) []members.Record { l[1], l[2] = l[2], l[1]; return l },
	} {
		t.Run(name, func(t *testing.T) {
			var v members.Verifier
			var err error
			for _, r := range change(append([]members.Record(nil), all...)) {
				if err == nil {
					err = v.Next(&r)
				}
			}
			wants(t, err, graph.CodeConflict)
		})
	}
	_, err = p.Records(t.Context(), p.in("ana").Viewer, 0, 10)
	wants(t, err, graph.CodeNotFound)
}

func TestAFactIsContestedUntilItIsSettled(t *testing.T) {
	p := newPlace(t)
	root, ana := p.staff("root", access.Administrator), p.citizen("ana")
	subject := graph.NewEntityID("xk-parliament", "person", "7")
	_, err := p.ContestFact(t.Context(), ana, subject, "", "The person named here is a namesake.")
	wants(t, err, graph.CodeNotFound)
	must(t, p.GiveRole(t.Context(), root, ana.Account.ID, access.Editor))
	c, err := p.ContestFact(t.Context(), p.in("ana"), subject, "birthDate", "The person named here is a namesake.")
	must(t, err)
	open, err := p.Contests(t.Context(), []graph.ID{subject, "nothing"})
	must(t, err)
	if len(open) != 1 || open[0].ID != c.ID {
		t.Errorf("open are %+v", open)
	}
	must(t, p.SettleFact(t.Context(), root, c.ID))
	wants(t, p.SettleFact(t.Context(), root, c.ID), graph.CodeNotFound)
}
