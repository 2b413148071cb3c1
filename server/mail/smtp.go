package mail

import (
	"context"
	"crypto/tls"
	"fmt"
	"net"
	"net/url"
	"strconv"

	"github.com/wneessen/go-mail"

	"spona/graph"
)

// SMTP sends by a mail server.
type SMTP struct {
	from   string
	client *mail.Client
}

var _ Sender = (*SMTP)(nil)

// The ports that are meant when an address names none.
const (
	submissionPort = 587
	tlsPort        = 465
)

// NewSMTP sends by the server of an address: smtps://host:465, or smtp://host:587,
// which has to offer STARTTLS unless the host is this machine. The name in the
// address is the user's; the password comes apart.
func NewSMTP(server *url.URL, password, from string) (*SMTP, error) {
	host := server.Hostname()
	loopback := host == "localhost" || net.ParseIP(host).IsLoopback()
	options := []mail.Option{mail.WithTLSConfig(&tls.Config{ServerName: host, MinVersion: tls.VersionTLS12})}
	port := submissionPort
	switch {
	case server.Scheme == "smtps":
		port = tlsPort
		options = append(options, mail.WithSSL())
	case server.Scheme == "smtp" && loopback:
		options = append(options, mail.WithTLSPolicy(mail.TLSOpportunistic))
	case server.Scheme == "smtp":
		options = append(options, mail.WithTLSPolicy(mail.TLSMandatory))
	default:
		return nil, graph.Invalid("", "a mail server is given as smtps://host or smtp://host, not %q", server.Scheme)
	}
	if given := server.Port(); given != "" {
		n, err := strconv.Atoi(given)
		if err != nil {
			return nil, graph.Invalid("", "the mail server's port %q is no number", given)
		}
		port = n
	}
	options = append(options, mail.WithPort(port))
	if user := server.User.Username(); user != "" {
		options = append(options, mail.WithUsername(user), mail.WithPassword(password), mail.WithSMTPAuth(mail.SMTPAuthAutoDiscover))
	}
	client, err := mail.NewClient(host, options...)
	if err != nil {
		return nil, graph.Errorf(graph.CodeInvalid, "", "the mail server: %w", err)
	}
	s := &SMTP{from, client}
	if _, err := s.message(Message{To: from, Subject: "s", Body: "b"}); err != nil {
		return nil, graph.Errorf(graph.CodeInvalid, "", "the address that letters come from: %w", err)
	}
	return s, nil
}

// Send implements [Sender].
func (s *SMTP) Send(ctx context.Context, m Message) error {
	message, err := s.message(m)
	if err != nil {
		return err
	}
	if err := s.client.DialAndSendWithContext(ctx, message); err != nil {
		return fmt.Errorf("mail: %w", err)
	}
	return nil
}

func (s *SMTP) message(m Message) (*mail.Msg, error) { return compose(s.from, m) }

// compose makes a message in the form that travels.
func compose(from string, m Message) (*mail.Msg, error) {
	message := mail.NewMsg(mail.WithNoDefaultUserAgent())
	if err := message.From(from); err != nil {
		return nil, err
	}
	if err := message.To(m.To); err != nil {
		return nil, err
	}
	message.Subject(m.Subject)
	message.SetDateWithValue(m.Date)
	message.SetMessageID()
	message.SetGenHeader("Auto-Submitted", "auto-generated")
	if m.Unsubscribe != "" {
		message.SetGenHeader(mail.HeaderListUnsubscribe, "<"+m.Unsubscribe+">")
		message.SetGenHeader(mail.HeaderListUnsubscribePost, "List-Unsubscribe=One-Click")
	}
	message.SetBodyString(mail.TypeTextPlain, m.Body)
	return message, nil
}
