package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"spona/graph/access"
	"spona/graph/members"
)

// counted is a store that counts how often it is read.
type counted struct {
	members.Store

	reads *atomic.Int64
}

func (c counted) Read(ctx context.Context, do func(members.Reader) error) error {
	c.reads.Add(1)
	return c.Store.Read(ctx, do)
}

// However many people and organisations a list names, they are read together.
func TestReadingsOfTheCommunityDoNotGrowWithLists(t *testing.T) {
	w := newWorld(t)
	var reads atomic.Int64
	site, p := w.serveWith(t, func(o *members.Options) { o.Store = counted{o.Store, &reads} })
	questions := map[string]string{
		"a circle":  `{circle(id:$OWN$){seats{member{handle organisation{name}} circle{name}}}}`,
		"the log":   `{moderationLog(first:100){handle}}`,
		"accounts":  `{accounts(first:100){nodes{handle organisation{name}}}}`,
		"organised": `{memberOrganisations(first:100){nodes{applicant{handle} checks{by{handle}} invitations{inviter{handle} joined{handle organisation{name}}}}}}`,
	}
	count := func(query string) (n int64, answered string) {
		reads.Store(0)
		answered = w.ask(t, site, "administrator", query)
		if !json.Valid([]byte(answered)) || strings.Contains(answered, `"errors"`) {
			t.Fatalf("%s: %s", query, answered)
		}
		return reads.Load(), answered
	}
	before, small := make(map[string]int64), make(map[string]string)
	for name, query := range questions {
		before[name], small[name] = count(query)
	}
	must(t, p.store.Write(t.Context(), func(s members.Writer) error { return w.grow(s) }))
	for name, query := range questions {
		after, large := count(query)
		if len(large) < 2*len(small[name]) {
			t.Errorf("%s: the list did not grow: %s", name, large)
		}
		// Fields are answered at the same time, so that one more may be read in two goes.
		if after > before[name]+2 {
			t.Errorf("%s: %d readings, %d when it was short", name, after, before[name])
		}
	}
}

// grow adds fifty people with an organisation each, seats, invitations and deeds.
func (w *world) grow(s members.Writer) error {
	now := time.Now()
	last, err := s.LastRecord()
	if err != nil {
		return err
	}
	for n := range 50 {
		id := func(what string) members.ID {
			return members.ID(what + strings.Repeat("q", 22) + string(rune('a'+n/25)) + string(rune('a'+n%25)))
		}
		handle := fmt.Sprintf("grown%d", n)
		for _, err := range []error{
			s.PutAccount(&members.Account{
				ID: id("u"), Handle: handle, Email: handle + "@example.org", Role: access.Member, Organisation: id("o"), State: members.Active, Created: now,
			}),
			s.PutOrganisation(&members.Organisation{
				ID: id("o"), Name: handle, Country: "AL", Applicant: id("u"), State: members.Identified, Applied: now,
				Checks: []members.Check{{What: "a call", At: now, By: id("u"), Decision: members.Identified}},
			}),
			s.PutInvitation(&members.Invitation{
				ID: id("i"), Digest: handle, Organisation: id("o"), Inviter: id("u"), UsedBy: members.ID(w.ids["MEMBER"]), Created: now, Used: now,
			}),
			s.PutSeat(&members.Seat{Circle: members.ID(w.ids["OWN"]), Account: id("u"), Standing: access.Inside, Since: now}),
			s.Append(&members.Record{Seq: last.Seq + int64(n) + 1, At: now, Actor: id("u"), Deed: members.DeedSeat}),
		} {
			if err != nil {
				return err
			}
		}
	}
	return nil
}
