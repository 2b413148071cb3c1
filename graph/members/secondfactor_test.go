package members_test

import (
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
)

// phone computes codes as a phone does, from the text that it was given: RFC 6238
// once more, for comparison.
type phone string

func (p phone) code(at time.Time) string {
	key, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(string(p))
	if err != nil {
		panic(err)
	}
	var counter [8]byte
	binary.BigEndian.PutUint64(counter[:], uint64(at.Unix())/30)
	mac := hmac.New(sha1.New, key)
	mac.Write(counter[:])
	sum := mac.Sum(nil)
	at4 := sum[sum[19]&15:]
	return fmt.Sprintf("%06d", (uint32(at4[0]&127)<<24|uint32(at4[1])<<16|uint32(at4[2])<<8|uint32(at4[3]))%1000000)
}

// codes turns one-time codes on.
func (p *place) codes(who members.Identity) (phone, []members.Secret) {
	p.t.Helper()
	text, sealed, err := p.NewCodes(p.t.Context(), who)
	must(p.t, err)
	recovery, err := p.ConfirmCodes(p.t.Context(), who, sealed, phone(text).code(p.clock))
	must(p.t, err)
	return phone(text), recovery
}

func TestPhonesComputeTheCodesOfTheStandard(t *testing.T) {
	// RFC 6238, appendix B, the last six of eight digits.
	key := phone(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString([]byte("12345678901234567890")))
	for at, want := range map[int64]string{59: "287082", 1111111109: "081804", 20000000000: "353130"} {
		if got := key.code(time.Unix(at, 0)); got != want {
			t.Errorf("at %d: %s, want %s", at, got, want)
		}
	}
}

func TestACodeIsTakenOnceAndNearItsTime(t *testing.T) {
	p := newPlace(t)
	key, _ := p.codes(p.citizen("ana"))
	signIn := func(code string) error {
		_, err := p.SignIn(t.Context(), members.SignIn{Email: "ana@example.org", Password: goodPassword, Code: code})
		return err
	}
	wants(t, signIn(key.code(p.clock)), graph.CodeUnauthenticated) // it turned them on
	p.pass(time.Minute)
	now := key.code(p.clock)
	must(t, signIn(now))
	wants(t, signIn(now), graph.CodeUnauthenticated)
	p.pass(10 * time.Minute)
	for _, skew := range []time.Duration{-5 * time.Minute, -time.Minute, time.Minute, 5 * time.Minute} {
		wants(t, signIn(key.code(p.clock.Add(skew))), graph.CodeUnauthenticated)
	}
	must(t, signIn(key.code(p.clock.Add(-30*time.Second))))
	must(t, signIn(key.code(p.clock.Add(30*time.Second))))
}

func TestARecoveryCodeIsTakenOnce(t *testing.T) {
	p := newPlace(t)
	_, recovery := p.codes(p.citizen("ana"))
	in := members.SignIn{Email: "ana@example.org", Password: goodPassword, Code: " " + string(recovery[3])}
	secret, err := p.SignIn(t.Context(), in)
	must(t, err)
	_, err = p.SignIn(t.Context(), in)
	wants(t, err, graph.CodeUnauthenticated)
	newer, err := p.RecoveryCodes(t.Context(), p.who(secret))
	must(t, err)
	in.Code = string(recovery[4])
	_, err = p.SignIn(t.Context(), in)
	wants(t, err, graph.CodeUnauthenticated)
	in.Code = string(newer[0])
	_, err = p.SignIn(t.Context(), in)
	must(t, err)
}

func TestAKeyOfSomebodyElseTurnsNoCodesOn(t *testing.T) {
	p := newPlace(t)
	ana, ben := p.citizen("ana"), p.citizen("ben")
	text, sealed, err := p.NewCodes(t.Context(), ben)
	must(t, err)
	_, err = p.ConfirmCodes(t.Context(), ana, sealed, phone(text).code(p.clock))
	wants(t, err, graph.CodeInvalid)
}

func TestStaffKeepASecondFactor(t *testing.T) {
	p := newPlace(t)
	moderator := p.staff("mod", access.Moderator)
	keys, err := p.Passkeys(t.Context(), moderator)
	must(t, err)
	wants(t, p.EndPasskey(t.Context(), moderator, keys[0].ID), graph.CodeConflict)
	p.codes(moderator)
	must(t, p.EndPasskey(t.Context(), p.again2(moderator), keys[0].ID))
	wants(t, p.EndCodes(t.Context(), p.again2(moderator)), graph.CodeConflict)
}

// again2 reads the identity of a session anew.
func (p *place) again2(who members.Identity) members.Identity {
	p.t.Helper()
	return p.who(p.secretOf(who))
}

func TestStaffWithoutASecondFactorHaveNoPowerYet(t *testing.T) {
	p := newPlace(t)
	_, err := p.Install(t.Context(), members.SignUp{Email: "root@example.org", Password: goodPassword, Handle: "root"}, access.Administrator)
	must(t, err)
	root, ana := p.in("root"), p.citizen("ana")
	wants(t, p.GiveRole(t.Context(), root, ana.Account.ID, access.Editor), graph.CodeNotFound)
	p.secondFactor(root)
	must(t, p.GiveRole(t.Context(), p.again(root), ana.Account.ID, access.Editor))
}
