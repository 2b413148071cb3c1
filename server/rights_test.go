package main

import (
	"strings"
	"testing"
	"time"

	"spona/graph/members"
)

const inviteQuery = `mutation($e:String!=""){invite(input:{email:$e}){secret userErrors{code message}}}`

const acceptQuery = `mutation($l:String!){acceptInvitation(input:{link:$l}){organisation{name} userErrors{code message}}}`

// chief is somebody who speaks for an organisation and may invite: an editor, whose
// account need not be old.
func (w *town) chief(handle, origin, organisation string, root *client) *client {
	w.t.Helper()
	c := w.citizen(handle, origin)
	root.ask(reviewQuery, "i", c.apply(organisation)).wants(w.t, "")
	root.ask(`mutation($i:ID!){giveRole(input:{id:$i,role:EDITOR}){userErrors{code}}}`, "i", root.idOf(handle)).wants(w.t, "")
	c.signIn(handle).wants(w.t, "")
	return c
}

// invite makes an invitation to hand on and gives its secret.
func (c *client) invite() string {
	c.w.t.Helper()
	var data struct{ Invite struct{ Secret string } }
	c.ask(inviteQuery).into(c.w.t, &data)
	return data.Invite.Secret
}

// A6. An invitation lets in the one who is meant, once, as a member and nothing more,
// and only while whoever made it may.
func TestAnInvitationIsGoodForOneAndNoMore(t *testing.T) {
	w := newTown(t)
	root := w.staff("root", "198.51.100.1")
	chief := w.chief("chief", "198.51.100.2", "Watch", root)
	ben, eva := w.citizen("ben", "198.51.100.3"), w.citizen("eva", "198.51.100.4")
	secret := chief.invite()
	t.Run("not with a role of one's own choice", func(t *testing.T) {
		ben.ask(`mutation($l:String!){acceptInvitation(input:{link:$l,role:MODERATOR}){userErrors{code}}}`, "l", secret).wants(t, "GRAPHQL_VALIDATION_FAILED")
		body := `{"query":"mutation($i:LinkInput!){acceptInvitation(input:$i){userErrors{code}}}","variables":{"i":{"link":"` + secret + `","role":"MODERATOR"}}}`
		if got := ben.send(body).code(); got == "" {
			t.Error("a role among the variables is taken")
		}
	})
	ben.ask(acceptQuery, "l", secret).wants(t, "")
	var data struct{ Viewer struct{ Role string } }
	ben.ask(`{viewer{role}}`).into(t, &data)
	if data.Viewer.Role != "MEMBER" {
		t.Errorf("ben is %s", data.Viewer.Role)
	}
	t.Run("not twice", func(t *testing.T) { eva.ask(acceptQuery, "l", secret).wants(t, "BAD_USER_INPUT") })
	t.Run("not by another address", func(t *testing.T) {
		chief.ask(inviteQuery, "e", addressOf("fatos")).wants(t, "")
		sent := w.letter(addressOf("fatos"), 1).secret()
		eva.ask(acceptQuery, "l", sent).wants(t, "BAD_USER_INPUT")
		fatos := w.client("198.51.100.5")
		fatos.signUp("fatos")
		fatos.ask(confirmLink, "l", w.letter(addressOf("fatos"), 2).secret()).wants(t, "")
		fatos.signIn("fatos").wants(t, "")
		fatos.ask(acceptQuery, "l", sent).wants(t, "")
	})
	t.Run("not from a member whose account is new", func(t *testing.T) { ben.ask(inviteQuery).wants(t, "FORBIDDEN") })
	t.Run("not too late", func(t *testing.T) {
		late := chief.invite()
		w.store(func(s members.Writer) error {
			i, err := s.Invitation(members.Secret(late).Digest())
			must(t, err)
			i.Expires = time.Now().Add(-time.Second)
			return s.PutInvitation(i)
		})
		eva.ask(acceptQuery, "l", late).wants(t, "BAD_USER_INPUT")
	})
	t.Run("not once who invited is kept out", func(t *testing.T) {
		last := chief.invite()
		root.ask(`mutation($i:ID!){suspendAccount(input:{id:$i,reason:"sold invitations"}){userErrors{code}}}`, "i", root.idOf("chief")).wants(t, "")
		eva.ask(acceptQuery, "l", last).wants(t, "BAD_USER_INPUT")
	})
	t.Run("and moderators see who invited whom", func(t *testing.T) {
		r := root.ask(`{memberOrganisations(first:1){nodes{invitations{inviter{handle} joined{handle}}}}}`)
		if !strings.Contains(r.body, `{"inviter":{"handle":"chief"},"joined":{"handle":"ben"}}`) {
			t.Errorf("they see %s", r.body)
		}
	})
}

// A7. Nobody gives themselves a role by naming one where none is asked for.
func TestNobodyNamesTheirOwnRole(t *testing.T) {
	w := newTown(t)
	ana := w.citizen("ana", "198.51.100.1")
	root := w.staff("root", "198.51.100.2")
	id := root.idOf("ana")
	visitor := w.client("198.51.100.3")
	for name, try := range map[string]func() reply{
		"at sign-up": func() reply {
			return visitor.ask(`mutation{signUp(input:{email:"x@example.org",password:"a password of words",handle:"self_made",role:ADMINISTRATOR}){done}}`)
		},
		"at sign-up among the variables": func() reply {
			return visitor.send(`{"query":"mutation($i:SignUpInput!){signUp(input:$i){done}}","variables":{"i":{"email":"x@example.org",
				"password":"a password of words","handle":"self_made","role":"ADMINISTRATOR","state":"ACTIVE"}}}`)
		},
		"in the profile": func() reply {
			return ana.ask(`mutation{updateProfile(input:{name:"Ana",language:"sq",role:ADMINISTRATOR}){viewer{role}}}`)
		},
		"in the profile among the variables": func() reply {
			return ana.send(`{"query":"mutation($i:ProfileInput!){updateProfile(input:$i){viewer{role}}}","variables":{"i":{"name":"Ana","language":"sq",
				"role":"ADMINISTRATOR"}}}`)
		},
		"in an application": func() reply {
			return ana.ask(`mutation{applyForOrganisation(input:{name:"Watch",kind:MEDIA,country:"AL",interest:"To take part in all of this.",state:IDENTIFIED}){organisation{id}}}`)
		},
		"in a token": func() reply {
			return ana.ask(`mutation($x:DateTime!){createToken(input:{name:"all",scopes:[READ,ACCOUNT],expires:$x}){secret}}`, "x", time.Now().Add(time.Hour).Format(time.RFC3339))
		},
		"by the mutation of administrators": func() reply {
			return ana.ask(`mutation($i:ID!){giveRole(input:{id:$i,role:ADMINISTRATOR}){account{role}}}`, "i", id)
		},
	} {
		t.Run(name, func(t *testing.T) {
			if r := try(); r.code() != "GRAPHQL_VALIDATION_FAILED" && r.code() != "BAD_USER_INPUT" {
				t.Errorf("answered %s", r.body)
			}
		})
	}
	var data struct {
		Accounts struct {
			Nodes []struct{ Handle, Role string }
		}
	}
	root.ask(`{accounts{nodes{handle role}}}`).into(t, &data)
	for _, a := range data.Accounts.Nodes {
		if a.Handle == "self_made" || a.Handle == "ana" && a.Role != "CITIZEN" {
			t.Errorf("there is %+v", a)
		}
	}
}

// A14. Nobody decides on their own case, and there is always an administrator.
func TestNobodyDecidesOnTheirOwnCase(t *testing.T) {
	w := newTown(t)
	root, mira := w.staff("root", "198.51.100.1"), w.staff("mira", "198.51.100.2")
	own := mira.apply("Ours")
	mira.ask(reviewQuery, "i", own).wants(t, "FORBIDDEN")
	role := `mutation($i:ID!,$r:AccountRole!){giveRole(input:{id:$i,role:$r}){account{role} userErrors{code}}}`
	suspend := `mutation($i:ID!){suspendAccount(input:{id:$i,reason:"a bad day"}){account{state} userErrors{code}}}`
	rootID, miraID := root.idOf("root"), root.idOf("mira")
	mira.ask(role, "i", miraID, "r", "ADMINISTRATOR").wants(t, "GRAPHQL_VALIDATION_FAILED")
	mira.ask(suspend, "i", rootID).wants(t, "FORBIDDEN")
	root.ask(role, "i", rootID, "r", "CITIZEN").wants(t, "FORBIDDEN")
	root.ask(suspend, "i", rootID).wants(t, "FORBIDDEN")
	remove := `mutation($h:String!){deleteAccount(input:{handle:$h}){done userErrors{code}}}`
	root.ask(remove, "h", "root").wants(t, "CONFLICT")
	t.Run("nor once the other administrator is kept out", func(t *testing.T) {
		root.ask(role, "i", miraID, "r", "ADMINISTRATOR").wants(t, "")
		mustRun(t, "user", "disable", "mira", "--reason", "a bad day", "--data", w.dir)
		root.ask(remove, "h", "root").wants(t, "CONFLICT")
	})
	root.ask(reviewQuery, "i", own).wants(t, "")
}

// A15. Whoever comes after somebody who left gets nothing of theirs.
func TestNothingIsInherited(t *testing.T) {
	w := newTown(t)
	root := w.staff("root", "198.51.100.1")
	zora := w.chief("zora", "198.51.100.2", "Watch", root)
	program := w.client("198.51.100.3")
	program.bearer = zora.token()
	cookie, invitation := zora.cookie, zora.invite()
	w.client("198.51.100.4").ask(askForReset, "e", addressOf("zora")).wants(t, "")
	letters := len(w.mail.to(addressOf("zora")))
	w.until("the link arrives", func() bool {
		letters = len(w.mail.to(addressOf("zora")))
		return w.mail.to(addressOf("zora"))[letters-1].secret() != ""
	})
	link := w.mail.to(addressOf("zora"))[letters-1].secret()
	zora.ask(`mutation{deleteAccount(input:{handle:"zora"}){done userErrors{code message}}}`).wants(t, "")
	t.Run("the handle is nobody's again", func(t *testing.T) {
		w.client("198.51.100.5").ask(signUpQuery, "e", "other@example.org", "p", townPassword, "h", "Zora").wants(t, "CONFLICT")
	})
	heir := w.client("198.51.100.6")
	heir.ask(signUpQuery, "e", addressOf("zora"), "p", townPassword, "h", "zora_again").wants(t, "")
	heir.ask(confirmLink, "l", w.letter(addressOf("zora"), letters+1).secret()).wants(t, "")
	heir.signIn("zora").wants(t, "")
	r := heir.ask(`{viewer{role organisation{name} seats{since} tokens{id} passkeys{id} invitations{id} oneTimeCodes}}`)
	if r.body != `{"data":{"viewer":{"role":"CITIZEN","organisation":null,"seats":[],"tokens":[],"passkeys":[],"invitations":[],"oneTimeCodes":false}}}` {
		t.Errorf("who comes after has %s", r.body)
	}
	old := w.client("198.51.100.7")
	old.cookie = cookie
	if old.as() != "" || program.as() != "UNAUTHENTICATED" {
		t.Error("what opened the old account opens the new one")
	}
	w.client("198.51.100.8").ask(resetQuery, "l", link, "p", "another good password").wants(t, "BAD_USER_INPUT")
	heir.ask(acceptQuery, "l", invitation).wants(t, "BAD_USER_INPUT")
}

// A12. A code is taken once, near its time, and cannot be found by trying.
func TestACodeIsTakenOnceOverHTTP(t *testing.T) {
	w := newTown(t)
	ana := w.citizen("ana", "198.51.100.1")
	phone, recovery := ana.codes()
	origin := 0
	signIn := func(code string) string {
		origin++ // attempts of one origin are limited before codes are
		c := w.client("203.0.113." + string(rune('0'+origin%10)))
		return c.ask(signInQuery, "e", addressOf("ana"), "p", townPassword, "c", code).code()
	}
	for name, code := range map[string]string{"none": "", "the one that turned them on": phone.first, "five minutes old": phone.code(-10),
		"of five minutes later": phone.code(10)} {
		if got := signIn(code); got != "UNAUTHENTICATED" {
			t.Errorf("%s: %q", name, got)
		}
	}
	next := phone.code(1)
	if got := signIn(next); got != "" {
		t.Fatalf("the next one: %q", got)
	}
	if got := signIn(next); got != "UNAUTHENTICATED" {
		t.Errorf("the same again: %q", got)
	}
	if got, again := signIn(recovery[0]), signIn(recovery[0]); got != "" || again != "UNAUTHENTICATED" {
		t.Errorf("a recovery code: %q, again %q", got, again)
	}
	for range 10 {
		_ = signIn("000000")
	}
	if got := signIn(recovery[1]); got != "UNAUTHENTICATED" {
		t.Errorf("after ten more tries a right code is %q", got)
	}
}
