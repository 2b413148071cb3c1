package live

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"spona/graph"
	"spona/graph/members"
)

// The close codes of the protocol, and those of RFC 6455 that it builds upon.
const (
	closeGoingAway    = 1001
	closePolicy       = 1008
	closeTryAgain     = 1013
	closeBadRequest   = 4400
	closeUnauthorised = 4401
	closeForbidden    = 4403
	closeProtocol     = 4406
	closeLate         = 4408
	closeDuplicate    = 4409
	closeTwice        = 4429
)

// maxID is how long the id of an operation may be, in bytes.
const maxID = 128

// A message is what a client sends.
type message struct {
	ID      *string         `json:"id"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload"`
}

// handle does what a message asks.
func (s *socket) handle(body []byte) {
	var m message
	switch err := json.Unmarshal(body, &m); {
	case !s.spend():
		s.close(closePolicy, "too many messages")
		return
	case err != nil:
		s.close(closeBadRequest, "the message is not JSON of this protocol")
		return
	}
	switch m.Type {
	case "connection_init":
		s.greet(m.Payload)
	case "ping":
		s.send([]byte(`{"type":"pong"}`))
	case "pong":
	case "subscribe":
		switch {
		case !s.isKnown():
			s.close(closeUnauthorised, "connection_init comes first")
		case m.ID == nil || *m.ID == "" || len(*m.ID) > maxID || len(m.Payload) == 0:
			s.close(closeBadRequest, "subscribe has an id and a payload")
		default:
			s.subscribe(*m.ID, m.Payload)
		}
	case "complete":
		if m.ID == nil || *m.ID == "" {
			s.close(closeBadRequest, "complete has an id")
			return
		}
		s.complete(*m.ID)
	default:
		s.close(closeBadRequest, "there is no message of that type")
	}
}

// spend takes one message of the rate.
func (s *socket) spend() bool {
	rate, now := s.hub.o.Rate, time.Now()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.full.Before(now) {
		s.full = now
	}
	s.full = s.full.Add(rate.Every)
	return s.full.Sub(now) <= time.Duration(rate.Burst)*rate.Every
}

// greet lets a client in.
func (s *socket) greet(payload json.RawMessage) {
	s.mu.Lock()
	twice := s.greeted
	s.greeted = true
	s.mu.Unlock()
	if twice {
		s.close(closeTwice, "connection_init was sent already")
		return
	}
	token, ok := tokenOf(payload)
	if !ok {
		s.close(closeBadRequest, "the payload of connection_init is an object")
		return
	}
	s.hub.greeted(s)
	go s.welcome(token) // apart, as the store takes a stack that the reader would keep
}

// welcome finds out who the client is, and says that it may begin.
func (s *socket) welcome(token members.Secret) {
	ctx, cancel := context.WithTimeout(s.ctx, s.hub.o.Run)
	defer cancel()
	if err := s.identify(ctx, token); err != nil {
		if graph.CodeOf(err) == graph.CodeUnauthenticated {
			s.close(closeForbidden, "this session or token opens nothing")
			return
		}
		s.hub.o.Failed(err)
		s.close(closeTryAgain, "it cannot be told at the moment who you are")
		return
	}
	s.mu.Lock()
	s.known = true
	s.mu.Unlock()
	s.send([]byte(`{"type":"connection_ack"}`))
}

// identify finds out who the client is: by a token that it shows, or by the cookie
// that came with the request. Once the hub knows whose socket it is, and tells of
// changes, it is asked again.
func (s *socket) identify(ctx context.Context, token members.Secret) error {
	if token != "" {
		if err := s.visit.Show(ctx, token); err != nil {
			return err
		}
	}
	if err := s.visit.Refused(); err != nil {
		return err
	}
	if s.visit.Who().Account == nil {
		return nil
	}
	s.hub.link(s, s.visit.Who().Account.ID)
	return s.refresh(ctx)
}

// refresh reads anew who the client is and until when.
func (s *socket) refresh(ctx context.Context) error {
	if err := s.visit.Refresh(ctx); err != nil {
		return err
	}
	who := s.visit.Who()
	if who.Account == nil && s.ownedBy() != "" {
		return graph.Errorf(graph.CodeUnauthenticated, "", "you are signed out; sign in again")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.until = who.Until
	return nil
}

func (s *socket) ownedBy() members.ID {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.account
}

// tokenOf is the API token in the payload of connection_init, "" for none: as "token",
// or as "Authorization" with a bearer. ok is false when the payload is no object.
func tokenOf(payload json.RawMessage) (token members.Secret, ok bool) {
	if len(payload) == 0 || string(payload) == "null" {
		return "", true
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(payload, &fields); err != nil {
		return "", false
	}
	for name, value := range fields {
		var text string
		switch strings.ToLower(name) {
		case "token", "authorization":
			if err := json.Unmarshal(value, &text); err != nil {
				return "", false
			}
			token = members.Secret(strings.TrimPrefix(text, "Bearer "))
		}
	}
	return token, true
}
