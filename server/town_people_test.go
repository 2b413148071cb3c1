package main

import (
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"regexp"
	"strconv"
	"testing"
	"time"
)

const townPassword = rootPassword

// What people of a town ask for.
const (
	signUpQuery = `mutation($e:String!,$p:String!,$h:String!){signUp(input:{email:$e,password:$p,handle:$h}){done userErrors{field code message}}}`
	signInQuery = `mutation($e:String!,$p:String!,$c:String!=""){signIn(input:{email:$e,password:$p,code:$c}){viewer{handle role strong} userErrors{field code message}}}`
	confirmLink = `mutation($l:String!){confirmAddress(input:{link:$l}){done userErrors{field code message}}}`
	askForReset = `mutation($e:String!){requestPasswordReset(input:{email:$e}){done userErrors{field code message}}}`
	resetQuery  = `mutation($l:String!,$p:String!){resetPassword(input:{link:$l,password:$p}){done userErrors{field code message}}}`
	whoAmI      = `{viewer{handle}}`
)

func addressOf(handle string) string { return handle + "@example.org" }

// signUp makes somebody's account, which waits for its letter.
func (c *client) signUp(handle string) {
	c.w.t.Helper()
	c.ask(signUpQuery, "e", addressOf(handle), "p", townPassword, "h", handle).wants(c.w.t, "")
}

// citizen is somebody who signed up, confirmed the address and signed in.
func (w *town) citizen(handle, origin string) *client {
	w.t.Helper()
	c := w.client(origin)
	c.signUp(handle)
	c.ask(confirmLink, "l", w.letter(addressOf(handle), 1).secret()).wants(w.t, "")
	c.signIn(handle).wants(w.t, "")
	return c
}

func (c *client) signIn(handle string) reply {
	c.w.t.Helper()
	return c.ask(signInQuery, "e", addressOf(handle), "p", townPassword)
}

// as is who the town takes the client for, "" for a visitor.
func (c *client) as() string {
	c.w.t.Helper()
	var data struct{ Viewer *struct{ Handle string } }
	r := c.ask(whoAmI)
	if r.code() != "" {
		return r.code()
	}
	r.into(c.w.t, &data)
	if data.Viewer == nil {
		return ""
	}
	return data.Viewer.Handle
}

// A telephone computes one-time codes.
type telephone struct {
	key   []byte
	first string // the code that turned them on
}

// code is the code of so many steps from now.
func (p telephone) code(steps int) string {
	var counter [8]byte
	binary.BigEndian.PutUint64(counter[:], uint64(time.Now().Unix()/30+int64(steps)))
	mac := hmac.New(sha1.New, p.key)
	mac.Write(counter[:])
	sum := mac.Sum(nil)
	offset := sum[len(sum)-1] & 15
	return fmt.Sprintf("%06d", binary.BigEndian.Uint32(sum[offset:])&0x7fffffff%1000000)
}

// codes turns one-time codes on for whoever the client is.
func (c *client) codes() (p telephone, recovery []string) {
	c.w.t.Helper()
	var begun struct {
		BeginOneTimeCodes struct{ Key, Sealed string }
	}
	c.ask(`mutation{beginOneTimeCodes{key sealed userErrors{code}}}`).into(c.w.t, &begun)
	var err error
	p.key, err = base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(begun.BeginOneTimeCodes.Key)
	must(c.w.t, err)
	p.first = p.code(0)
	var confirmed struct {
		ConfirmOneTimeCodes struct{ Codes []string }
	}
	c.ask(`mutation($s:String!,$c:String!){confirmOneTimeCodes(input:{sealed:$s,code:$c}){codes userErrors{code message}}}`,
		"s", begun.BeginOneTimeCodes.Sealed, "c", p.first).into(c.w.t, &confirmed)
	return p, confirmed.ConfirmOneTimeCodes.Codes
}

// staff signs in somebody who was made at the command line, with a second factor.
func (w *town) staff(handle, origin string) *client {
	w.t.Helper()
	c := w.client(origin)
	c.signIn(handle).wants(w.t, "")
	c.codes()
	return c
}

// idOf is the id of an account, as staff see it.
func (c *client) idOf(handle string) string {
	c.w.t.Helper()
	var data struct {
		Accounts struct{ Nodes []struct{ ID, Handle string } }
	}
	c.ask(`query($h:String!){accounts(text:$h,first:100){nodes{id handle}}}`, "h", handle).into(c.w.t, &data)
	for _, a := range data.Accounts.Nodes {
		if a.Handle == handle {
			return a.ID
		}
	}
	c.w.t.Fatalf("there is no account %s", handle)
	return ""
}

const applyQuery = `mutation($n:String!,$k:OrganisationKind!){applyForOrganisation(input:{name:$n,kind:$k,country:"AL",
	interest:"We follow public procurement in our town."}){organisation{id} userErrors{code message}}}`

const reviewQuery = `mutation($i:ID!){reviewApplication(input:{id:$i,decision:IDENTIFIED,checked:"register extract, phone call"}){
	organisation{state} userErrors{code message}}}`

// apply applies for an organisation and gives its id.
func (c *client) apply(name string) string {
	c.w.t.Helper()
	var data struct {
		ApplyForOrganisation struct{ Organisation struct{ ID string } }
	}
	c.ask(applyQuery, "n", name, "k", "CIVIL_SOCIETY").into(c.w.t, &data)
	return data.ApplyForOrganisation.Organisation.ID
}

// token makes an API token and gives its secret.
func (c *client) token() string {
	c.w.t.Helper()
	var data struct{ CreateToken struct{ Secret string } }
	c.ask(`mutation($x:DateTime!){createToken(input:{name:"program",scopes:[READ,WRITE],expires:$x}){secret userErrors{code message}}}`,
		"x", time.Now().Add(time.Hour).UTC().Format(time.RFC3339)).into(c.w.t, &data)
	return data.CreateToken.Secret
}

var hashCount = regexp.MustCompile(`(?m)^spona_password_hashes_total (\S+)$`)

// hashes is how many passwords the town has hashed so far.
func (w *town) hashes() int {
	w.t.Helper()
	_, _, metrics := fetch(w.t, "GET", w.site+"/metrics", "")
	found := hashCount.FindStringSubmatch(metrics)
	if found == nil {
		w.t.Fatalf("no count of hashes in %s", metrics)
	}
	n, err := strconv.ParseFloat(found[1], 64)
	must(w.t, err)
	return int(n)
}

// same fails unless all answers are the same bytes and headers.
func same(t *testing.T, answers map[string]reply) {
	t.Helper()
	first := ""
	for name, r := range answers {
		r.header.Del("Date")
		r.header.Del("X-Request-Id")
		text := fmt.Sprint(r.status, r.header, r.body)
		if first == "" {
			first = text
		}
		if text != first {
			t.Errorf("%s is answered\n%s\nanother\n%s", name, text, first)
		}
	}
}
