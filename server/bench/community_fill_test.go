//go:build unix

package bench_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
	"spona/graph/store/community"
	"spona/server/auth"
)

// The size of the community that is measured: ten times the one that is expected.
const (
	benchMembers       = 30_000
	benchCircles       = 500
	benchOrganisations = 2_000
	benchApplications  = 200
	benchRecords       = 5_000
	largestCircle      = 1_000 // seats of the first circle; the others have 20
)

const benchPassword = "a password of four words"

// numbered is an id that stands for a number.
func numbered(what byte, n int) members.ID {
	sum := sha256.Sum256(fmt.Appendf(nil, "%c %d", what, n))
	const digits = "abcdefghijklmnopqrstuvwxyz234567"
	id := []byte{what}
	for _, b := range sum[:24] {
		id = append(id, digits[b%32])
	}
	return members.ID(id)
}

// secretOf is the secret of the session that an account has.
func secretOf(n int) members.Secret {
	return members.Secret(strings.Repeat("s", 8) + string(numbered('x', n)))
}

func emailOf(n int) string { return fmt.Sprintf("member%05d@example.org", n) }

// fillCommunity makes the community in a data folder. The first account is an
// administrator and the second a member, each with a session; entity is one of the graph.
func fillCommunity(b *testing.B, dir string, entity graph.ID) {
	b.Helper()
	store, err := community.Open(b.Context(), dir)
	must(b, err)
	defer func() { must(b, store.Close()) }()
	hash, err := auth.NewPasswords(auth.Cost{}).Hash(b.Context(), benchPassword)
	must(b, err)
	now := time.Now().UTC().Truncate(time.Second)
	for _, fill := range []func(members.Writer) error{
		func(w members.Writer) error { return fillAccounts(w, hash, now) },
		func(w members.Writer) error { return fillOrganisations(w, entity, now) },
		func(w members.Writer) error { return fillCircles(w, now) },
		func(w members.Writer) error { return fillLog(w, now) },
	} {
		must(b, store.Write(b.Context(), fill))
	}
}

func must(b testing.TB, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

func fillAccounts(w members.Writer, hash string, now time.Time) error {
	for n := range benchMembers {
		a := &members.Account{
			ID: numbered('u', n), Handle: fmt.Sprintf("member%05d", n), Name: fmt.Sprintf("Member %d", n), Email: emailOf(n), Language: "sq",
			Role: access.Member, Organisation: numbered('o', n%benchOrganisations), State: members.Active, Created: now.AddDate(-1, 0, 0), Password: hash,
		}
		if n == 0 {
			a.Role = access.Administrator
		}
		if err := w.PutAccount(a); err != nil {
			return err
		}
		session := &members.Session{
			ID: numbered('s', n), Digest: secretOf(n).Digest(), Account: a.ID, Created: now, Used: now.Truncate(time.Hour), Proved: now, Strong: n == 0,
		}
		if err := w.PutSession(session); err != nil {
			return err
		}
	}
	return nil
}

func fillOrganisations(w members.Writer, entity graph.ID, now time.Time) error {
	for n := range benchOrganisations + benchApplications {
		o := &members.Organisation{
			ID: numbered('o', n), Name: fmt.Sprintf("Organisation %05d", n), Kind: members.OrganisationKind(n % 6), Country: "AL", Website: "example.org",
			Register: fmt.Sprintf("number %d", n), Interest: strings.Repeat("We follow public procurement. ", 20), Applicant: numbered('u', n), Applied: now,
		}
		if n < benchOrganisations {
			o.State, o.Entity = members.Identified, entity
			o.Checks = []members.Check{{What: "register extract, phone call", At: now, By: numbered('u', 0), Decision: members.Identified}}
		}
		if err := w.PutOrganisation(o); err != nil {
			return err
		}
	}
	for n := range benchMembers {
		i := &members.Invitation{
			ID: numbered('i', n), Digest: numberedDigest(n), Organisation: numbered('o', n%benchOrganisations), Inviter: numbered('u', n%benchOrganisations),
			Created: now, Expires: now.Add(time.Hour), Used: now, UsedBy: numbered('u', n),
		}
		if err := w.PutInvitation(i); err != nil {
			return err
		}
	}
	return nil
}

func numberedDigest(n int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "invitation %d", n))
	return hex.EncodeToString(sum[:])
}

func fillCircles(w members.Writer, now time.Time) error {
	for n := range benchCircles {
		c := &members.Circle{
			ID: numbered('k', n), Name: fmt.Sprintf("Circle %03d", n), Kind: members.AdvisoryGroup, Purpose: "To be measured.", Opened: now, Language: "sq",
		}
		if err := w.PutCircle(c); err != nil {
			return err
		}
		seats := 20
		if n == 0 {
			seats = largestCircle
		}
		for s := range seats {
			account := (n*seats + s) % benchMembers
			if s == 0 && n < 20 {
				account = 1 // the member who is measured sits in twenty
			}
			seat := &members.Seat{Circle: c.ID, Account: numbered('u', account), Standing: access.Inside, Since: now, By: numbered('u', 0)}
			if s == 0 {
				seat.Standing = access.Convening
			}
			if err := w.PutSeat(seat); err != nil {
				return err
			}
		}
	}
	return nil
}

// fillLog writes a log that nobody verifies.
func fillLog(w members.Writer, now time.Time) error {
	first := int64(1)
	last, err := w.LastRecord() // a new place has opened its spaces
	if err != nil {
		return err
	}
	if last != nil {
		first = last.Seq + 1
	}
	for n := range benchRecords {
		r := &members.Record{
			Seq: first + int64(n), At: now, Actor: numbered('u', n%50), Deed: members.DeedSeat, Subject: string(numbered('k', n%benchCircles)), Sealed: strings.Repeat("0", 64),
		}
		if err := w.Append(r); err != nil {
			return err
		}
	}
	return nil
}
