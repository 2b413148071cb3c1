package auth

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"sync"
	"time"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"spona/graph"
	"spona/graph/members"
)

// How long a ceremony may take, and how many may be under way: whoever begins one
// and does not finish it costs a little memory for a while.
const (
	ceremonyTime  = 5 * time.Minute
	maxCeremonies = 10_000
)

// Passkeys carries out the ceremonies of WebAuthn: between a question to the browser
// and its answer, a ceremony is kept in memory under a name that the browser gives
// back.
type Passkeys struct {
	members  *members.Service
	webauthn *webauthn.WebAuthn
	now      func() time.Time

	mu         sync.Mutex
	ceremonies map[string]ceremony
}

type ceremony struct {
	session webauthn.SessionData
	account members.ID // "" for a sign-in
	ends    time.Time
}

// NewPasskeys makes the ceremonies of a site that is reached at the address. A
// passkey is bound to its host name.
func NewPasskeys(m *members.Service, site *url.URL, now func() time.Time) (*Passkeys, error) {
	if now == nil {
		now = time.Now
	}
	w, err := webauthn.New(&webauthn.Config{
		RPID: site.Hostname(), RPDisplayName: "Spona", RPOrigins: []string{site.Scheme + "://" + site.Host},
		AttestationPreference: protocol.PreferNoAttestation,
		AuthenticatorSelection: protocol.AuthenticatorSelection{
			ResidentKey: protocol.ResidentKeyRequirementRequired, UserVerification: protocol.VerificationRequired,
		},
	})
	if err != nil {
		return nil, fmt.Errorf("auth: passkeys: %w", err)
	}
	return &Passkeys{members: m, webauthn: w, now: now, ceremonies: make(map[string]ceremony)}, nil
}

// A holder is an account as WebAuthn sees it.
type holder struct {
	account *members.Account
	keys    []webauthn.Credential
}

// WebAuthnID implements [webauthn.User].
func (h holder) WebAuthnID() []byte { return []byte(h.account.ID) }

// WebAuthnName implements [webauthn.User].
func (h holder) WebAuthnName() string { return h.account.Handle }

// WebAuthnDisplayName implements [webauthn.User].
func (h holder) WebAuthnDisplayName() string { return h.account.Handle }

// WebAuthnCredentials implements [webauthn.User].
func (h holder) WebAuthnCredentials() []webauthn.Credential { return h.keys }

func (p *Passkeys) holder(ctx context.Context, account members.ID) (holder, error) {
	a, keys, err := p.members.PasskeysOf(ctx, account)
	if err != nil {
		return holder{}, err
	}
	h := holder{account: a}
	for _, key := range keys {
		var c webauthn.Credential
		if err := json.Unmarshal(key.Material, &c); err != nil {
			return holder{}, fmt.Errorf("auth: passkey %s: %w", key.ID, err)
		}
		h.keys = append(h.keys, c)
	}
	return h, nil
}

// BeginAdding asks the browser for a new passkey of somebody. The options are what
// navigator.credentials takes, as JSON; the answer is expected under the ceremony's
// name.
func (p *Passkeys) BeginAdding(ctx context.Context, who members.Identity) (name, options string, err error) {
	h, err := p.holder(ctx, who.Account.ID)
	if err != nil {
		return "", "", err
	}
	creation, session, err := p.webauthn.BeginRegistration(h, webauthn.WithExclusions(webauthn.Credentials(h.keys).CredentialDescriptors()))
	if err != nil {
		return "", "", fmt.Errorf("auth: passkey: %w", err)
	}
	return p.begin(creation.Response, session, who.Account.ID)
}

// FinishAdding takes the browser's answer.
func (p *Passkeys) FinishAdding(ctx context.Context, who members.Identity, name, ceremony, answer string) (*members.Passkey, error) {
	c, err := p.end(ceremony, who.Account.ID)
	if err != nil {
		return nil, err
	}
	h, err := p.holder(ctx, who.Account.ID)
	if err != nil {
		return nil, err
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes([]byte(answer))
	if err != nil {
		return nil, errPasskey(err)
	}
	key, err := p.webauthn.CreateCredential(h, c.session, parsed)
	if err != nil {
		return nil, errPasskey(err)
	}
	material, err := json.Marshal(key)
	if err != nil {
		return nil, err
	}
	return p.members.AddPasskey(ctx, who, name, key.ID, material)
}

// BeginShowing asks the browser for a passkey that it has for this site, whoever's.
func (p *Passkeys) BeginShowing() (name, options string, err error) {
	assertion, session, err := p.webauthn.BeginDiscoverableLogin(webauthn.WithUserVerification(protocol.VerificationRequired))
	if err != nil {
		return "", "", fmt.Errorf("auth: passkey: %w", err)
	}
	return p.begin(assertion.Response, session, "")
}

// SignIn takes the browser's answer and opens a session.
func (p *Passkeys) SignIn(ctx context.Context, ceremony, answer string) (members.Secret, error) {
	key, err := p.shown(ctx, ceremony, answer)
	if err != nil {
		return "", err
	}
	return p.members.SignInWithPasskey(ctx, key.ID, p.update(key))
}

// Prove takes the browser's answer as a proof of who somebody is who is signed in.
func (p *Passkeys) Prove(ctx context.Context, who members.Identity, ceremony, answer string) (members.Secret, error) {
	key, err := p.shown(ctx, ceremony, answer)
	if err != nil {
		return "", err
	}
	return p.members.ProveByPasskey(ctx, who, key.ID, p.update(key))
}

// shown verifies the browser's answer to [Passkeys.BeginShowing].
func (p *Passkeys) shown(ctx context.Context, name, answer string) (*webauthn.Credential, error) {
	c, err := p.end(name, "")
	if err != nil {
		return nil, err
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes([]byte(answer))
	if err != nil {
		return nil, errPasskey(err)
	}
	key, err := p.webauthn.ValidateDiscoverableLogin(func(_, user []byte) (webauthn.User, error) {
		return p.holder(ctx, members.ID(user))
	}, c.session, parsed)
	if err != nil {
		return nil, errPasskey(err)
	}
	if key.Authenticator.CloneWarning {
		return nil, errPasskey(fmt.Errorf("its counter went back"))
	}
	return key, nil
}

// update writes the key's counter back to where it is kept, unless another sign-in
// with the same key came first.
func (p *Passkeys) update(key *webauthn.Credential) func(*members.Passkey) error {
	return func(kept *members.Passkey) error {
		var before webauthn.Credential
		if err := json.Unmarshal(kept.Material, &before); err != nil {
			return err
		}
		if n := key.Authenticator.SignCount; n != 0 && n <= before.Authenticator.SignCount || !bytes.Equal(before.PublicKey, key.PublicKey) {
			return fmt.Errorf("auth: passkey %s was used meanwhile", kept.ID)
		}
		material, err := json.Marshal(key)
		kept.Material = material
		return err
	}
}

func errPasskey(err error) error {
	return &graph.Error{Code: graph.CodeUnauthenticated, Msg: "this passkey was not accepted; try again, or another way to sign in", Err: err}
}

func (p *Passkeys) begin(options any, session *webauthn.SessionData, account members.ID) (name, text string, err error) {
	encoded, err := json.Marshal(options)
	if err != nil {
		return "", "", err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	if len(p.ceremonies) >= maxCeremonies {
		for name, c := range p.ceremonies {
			if now.After(c.ends) {
				delete(p.ceremonies, name)
			}
		}
		if len(p.ceremonies) >= maxCeremonies {
			return "", "", graph.Errorf(graph.CodeOverloaded, "", "many people are signing in at the moment; try again in some minutes")
		}
	}
	p.ceremonies[session.Challenge] = ceremony{*session, account, now.Add(ceremonyTime)}
	return session.Challenge, string(encoded), nil
}

// end takes a ceremony, which can be finished once.
func (p *Passkeys) end(name string, account members.ID) (ceremony, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	c, ok := p.ceremonies[name]
	delete(p.ceremonies, name)
	if !ok || c.account != account || p.now().After(c.ends) {
		return ceremony{}, graph.Errorf(graph.CodeUnauthenticated, "", "this took too long, or was answered before; begin again")
	}
	return c, nil
}
