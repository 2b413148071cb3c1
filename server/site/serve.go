package site

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

const maxHeaderBytes = 64 << 10

// Serve answers on the listener until the context ends, then lets the requests
// under way finish, for as long as [Timeouts.Drain] says. It closes the listener.
func (s *Site) Serve(ctx context.Context, l net.Listener) error {
	t := s.options.Timeouts
	protocols := new(http.Protocols)
	protocols.SetHTTP1(true) // HTTP/2 needs TLS, which a proxy in front has
	server := &http.Server{
		Handler:           s.handler,
		ReadHeaderTimeout: t.Header,
		WriteTimeout:      t.Header + t.Answer, // for answers that reach no handler
		IdleTimeout:       t.Idle,
		MaxHeaderBytes:    maxHeaderBytes,
		Protocols:         protocols,
		ErrorLog:          log.New(quietLog{s.options.Log}, "", 0),

		DisableGeneralOptionsHandler: true, // no request goes by the handler
		ConnContext:                  withHeadWatch,
		ConnState:                    s.connection,
	}
	stopped := make(chan error, 1)
	go func() { stopped <- server.Serve(limited(l, s.options.MaxConnections)) }()
	select {
	case err := <-stopped:
		return fmt.Errorf("site: serve: %w", err)
	case <-ctx.Done():
	}
	return s.drain(ctx, server, stopped)
}

func (s *Site) drain(ctx context.Context, server *http.Server, stopped <-chan error) error {
	limit, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.options.Timeouts.Drain)
	defer cancel()
	err := server.Shutdown(limit)
	if errors.Is(err, context.DeadlineExceeded) {
		s.options.Log.Warn().Msg("some requests did not finish in time and are cut off")
		err = server.Close()
	}
	if serving := <-stopped; !errors.Is(serving, http.ErrServerClosed) {
		err = errors.Join(err, serving)
	}
	if err != nil {
		return fmt.Errorf("site: stop: %w", err)
	}
	return nil
}

// connection follows the states of a connection.
func (s *Site) connection(c net.Conn, state http.ConnState) {
	s.metrics.connection(state)
	l, ok := c.(*limitedConn)
	switch {
	case !ok:
	case state == http.StateIdle:
		l.head.restart()
	case state == http.StateHijacked:
		l.hijacked()
	}
}

// bounded gives a request its time: so long for its body, so long for its answer.
func (s *Site) bounded(next http.Handler) http.Handler {
	t := s.options.Timeouts
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ProtoMajor != 1 {
			w.Header().Set("Connection", "close")
			writeText(w, http.StatusHTTPVersionNotSupported, "this server speaks HTTP/1.1\n")
			return
		}
		c := http.NewResponseController(w)
		now := time.Now()
		_ = c.SetWriteDeadline(now.Add(t.Body + t.Answer)) // not supported off the network, where nothing waits
		if r.Body != nil && r.Body != http.NoBody {
			_ = c.SetReadDeadline(now.Add(t.Body))
			r.Body = &timedBody{ReadCloser: r.Body, controller: c}
		}
		if len(r.TransferEncoding) > 0 {
			// The length of such a body is where two programs can disagree on what
			// the next request is, so there is none on this connection.
			w.Header().Set("Connection", "close")
			if refusesAmbiguous(w, r) {
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

// timedBody lifts the deadline once the body has been read, since the same one
// would later be taken for the client's leaving.
type timedBody struct {
	io.ReadCloser
	controller *http.ResponseController
}

// Read implements io.Reader.
func (b *timedBody) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if errors.Is(err, io.EOF) {
		_ = b.controller.SetReadDeadline(time.Time{})
	}
	return n, err
}
