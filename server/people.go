package main

import (
	"context"
	"errors"
	"net/http"
	"net/netip"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"
	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/members"
	"spona/graph/store/community"
	"spona/resolvers"
	"spona/server/auth"
	"spona/server/config"
	"spona/server/folder"
	"spona/server/live"
	"spona/server/mail"
)

// smtpPassword is a secret: never a flag.
const smtpPassword = "smtp-password"

const usualSender = "Spona <spona@localhost>"

// A postage says how letters go out and which proxies are believed.
type postage struct {
	server, from string
	proxies      []string
	password     string
}

func (o *postage) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.server, "smtp", "", "mail server for letters, such as smtps://user@mail.example.org; "+
		"without one they are written to the folder outbox of the data folder")
	cmd.Flags().StringVar(&o.from, "mail-from", usualSender, "address that letters come from")
	cmd.Flags().StringSliceVar(&o.proxies, "trusted-proxies", nil,
		"addresses or networks of proxies whose X-Forwarded-For is believed, for counting attempts alone")
}

// read checks what was given.
func (o *postage) read(env config.Env) (err error) {
	if o.password, err = env.Secret(smtpPassword); err != nil {
		return err
	}
	if _, err := o.prefixes(); err != nil {
		return err
	}
	_, err = o.sender("")
	return err
}

func (o *postage) prefixes() ([]netip.Prefix, error) {
	var all []netip.Prefix
	for _, text := range o.proxies {
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			address, single := netip.ParseAddr(text)
			if single != nil {
				return nil, graph.Invalid("", "--trusted-proxies: %q is no address or network, such as 10.0.0.1 or 10.0.0.0/8", text)
			}
			prefix = netip.PrefixFrom(address, address.BitLen())
		}
		all = append(all, prefix)
	}
	return all, nil
}

// sender is what sends letters; dir is the data folder.
func (o *postage) sender(dir string) (mail.Sender, error) {
	if o.server == "" {
		return mail.NewFolder(filepath.Join(dir, "outbox")), nil
	}
	u, err := url.Parse(o.server)
	if err != nil || u.Host == "" {
		return nil, graph.Invalid("", "--smtp is no address of a mail server, such as smtps://mail.example.org")
	}
	if _, given := u.User.Password(); given {
		return nil, graph.Invalid("", "--smtp must not hold a password: set %s or %[1]s_FILE", config.KeyOf(smtpPassword))
	}
	return mail.NewSMTP(u, o.password, o.from)
}

// A gathering is the community of a server that runs.
type gathering struct {
	gate    *auth.Gate
	answers *resolvers.Community
	hashes  prometheus.Collector    // how many passwords were hashed
	routes  map[string]http.Handler // beside the web interface and the API
	hub     *live.Hub
	stop    func() error
}

// people opens the community of a folder, and keeps it: letters are sent, and what
// can no longer be used is removed.
func (s *server) people(ctx context.Context, f folder.Folder, loaded graph.Reader, local string) (*gathering, error) {
	site := s.options.PublicURL
	if site == nil {
		var err error
		if site, err = url.Parse(local); err != nil {
			return nil, err
		}
	}
	sender, err := s.postage.sender(f.Dir())
	if err != nil {
		return nil, err
	}
	proxies, err := s.postage.prefixes()
	if err != nil {
		return nil, err
	}
	letters, err := mail.LoadCatalogue()
	if err != nil {
		return nil, err
	}
	gone, limiter := &departures{sender, s.log}, auth.NewLimiter(nil)
	passwords := auth.NewPasswords(auth.Cost{})
	p, err := openPlace(ctx, f, community.Options{WipeEvery: s.wipeEvery, Failed: s.logWiping}, func(o *members.Options) {
		o.Passwords, o.Keep, o.Erased, o.CodeTried = passwords, s.keep, gone.erased, limiter.Code
	})
	if err != nil {
		return nil, err
	}
	passkeys, err := auth.NewPasskeys(p.Service, site, nil)
	if err != nil {
		return nil, errors.Join(err, p.store.Close())
	}
	voices, err := s.openForum(ctx, p, sender, letters, site)
	if err != nil {
		return nil, errors.Join(err, p.store.Close())
	}
	hub, err := s.newHub(ctx, p)
	if err != nil {
		return nil, errors.Join(err, p.store.Close())
	}
	loads := &loadWatch{graph: loaded, events: p.store, window: s.live.window, log: s.log}
	running, stop := context.WithCancel(ctx)
	var work sync.WaitGroup
	work.Go(func() { voices.post.Run(running) })
	work.Go(func() { voices.run(running) })
	work.Go(func() { p.expireHourly(running, gone, s.log) })
	work.Go(func() { loads.run(running) })
	return &gathering{
		gate: auth.NewGate(p.Service, limiter, auth.Options{
			Secure: site.Scheme == "https", Proxies: proxies, Failed: s.logIdentity,
		}),
		hashes: prometheus.NewCounterFunc(prometheus.CounterOpts{
			Name: "spona_password_hashes_total", Help: "Passwords that were hashed, for sign-ups, sign-ins and proofs.",
		}, func() float64 { return float64(passwords.Made()) }),
		answers: &resolvers.Community{
			Members: p.Service, Passkeys: passkeys, Forum: p.forum, Markdown: voices.show, Live: hub, Posted: voices.post.Wake,
		},
		routes: voices.routes,
		hub:    hub,
		stop: func() error {
			stop()
			work.Wait()
			return p.store.Close()
		},
	}, nil
}

// logLetter says that a letter could not be sent, not whom to.
func (s *server) logLetter(kind members.LetterKind, tries int, err error) {
	s.log.Warn().Str("letter", string(kind)).Int("tries", tries).Str("failure", withoutAddresses(err)).Msg("a letter could not be sent")
}

// withoutAddresses is the text of a failure without the words that hold an address.
func withoutAddresses(err error) string {
	words := strings.Fields(err.Error())
	for i, word := range words {
		if strings.Contains(word, "@") {
			words[i] = "…"
		}
	}
	return strings.Join(words, " ")
}

func (s *server) logIdentity(_ context.Context, err error) {
	s.log.Error().Err(err).Msg("it cannot be told who asks")
}

// logWiping says that what was deleted lies in the file longer than it should.
func (s *server) logWiping(err error) {
	s.log.Error().Err(err).Msg("what deleted accounts left in the file could not be wiped; it is tried again")
}

// expireHourly removes what has been kept long enough.
func (p *place) expireHourly(ctx context.Context, letters *departures, log zerolog.Logger) {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	for {
		err := errors.Join(p.Expire(ctx), letters.expire(p.Keep.Letters))
		if err != nil && ctx.Err() == nil {
			log.Error().Err(err).Msg("what was kept long enough could not be removed")
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// departures makes a folder of letters forget the accounts that are gone, and letters
// that are old.
type departures struct {
	sender mail.Sender
	log    zerolog.Logger
}

func (d *departures) erased(account members.ID, address string) {
	letters, ok := d.sender.(*mail.Folder)
	if !ok {
		return
	}
	if err := letters.Forget(account, address); err != nil {
		d.log.Error().Err(err).Msg("letters of an account that is gone could not be removed")
	}
}

func (d *departures) expire(after time.Duration) error {
	if letters, ok := d.sender.(*mail.Folder); ok {
		return letters.Expire(time.Now().Add(-after))
	}
	return nil
}
