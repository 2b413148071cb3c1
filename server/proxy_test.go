package main

import (
	"bytes"
	"io"
	"net"
	"net/url"
	"sync"
	"testing"
	"time"
)

// A proxy stands between the program and a Neo4j server, and breaks what passes
// through it.
type proxy struct {
	t      *testing.T
	target string

	mu       sync.Mutex
	listener net.Listener // nil while nobody is let in
	address  string
	open     map[net.Conn]bool
	delay    time.Duration // before each piece that the server sends
	silent   chan struct{} // closed when it is over; nil when all passes
	resetIn  int           // commits until one is passed on and not answered; 0 for none
}

// newProxy lets everything through.
func newProxy(t *testing.T, server string) *proxy {
	t.Helper()
	u, err := url.Parse(server)
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{t: t, target: u.Host, open: make(map[net.Conn]bool)}
	p.up()
	t.Cleanup(func() {
		p.speak()
		p.down()
	})
	return p
}

// url is the address of the server behind it.
func (p *proxy) url() string { return "bolt://" + p.address }

// up lets connections in, at the same address as before.
func (p *proxy) up() {
	p.t.Helper()
	at := p.address
	if at == "" {
		at = "127.0.0.1:0"
	}
	l, err := net.Listen("tcp", at)
	if err != nil {
		p.t.Fatal(err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.listener, p.address = l, l.Addr().String()
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go p.serve(c)
		}
	}()
}

// down refuses connections and breaks those that there are.
func (p *proxy) down() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.listener != nil {
		_ = p.listener.Close()
		p.listener = nil
	}
	for c := range p.open {
		_ = c.Close()
	}
}

// slow holds back each piece that the server sends.
func (p *proxy) slow(delay time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.delay = delay
}

// hush lets nothing of the server through until speak.
func (p *proxy) hush() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.silent = make(chan struct{})
}

func (p *proxy) speak() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.silent != nil {
		close(p.silent)
		p.silent = nil
	}
}

// resetCommit breaks the connection of the nth commit from now on: the server gets
// it, and its answer is lost.
func (p *proxy) resetCommit(n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.resetIn = n
}

// wasReset reports whether there were so many commits.
func (p *proxy) wasReset() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.resetIn == 0
}

func (p *proxy) serve(client net.Conn) {
	server, err := net.Dial("tcp", p.target)
	if err != nil {
		_ = client.Close()
		return
	}
	p.mu.Lock()
	p.open[client], p.open[server] = true, true
	p.mu.Unlock()
	broken := make(chan struct{}) // the answers go nowhere
	var wait sync.WaitGroup
	wait.Go(func() { p.toServer(client, server, broken) })
	wait.Go(func() { p.toClient(server, client, broken) })
	wait.Wait()
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.open, client)
	delete(p.open, server)
}

// commitMessage is a COMMIT as the Bolt protocol has it: a chunk of two bytes.
const commitMessage = "\x00\x02\xb0\x12\x00\x00"

func (p *proxy) toServer(client, server net.Conn, broken chan struct{}) {
	defer server.Close()
	page := make([]byte, 64<<10)
	for {
		n, err := client.Read(page)
		if n > 0 {
			if bytes.Contains(page[:n], []byte(commitMessage)) && p.takeReset() {
				close(broken)
				_, _ = server.Write(page[:n])
				// The server ends the transaction before it reads the end.
				if half, ok := server.(*net.TCPConn); ok {
					_ = half.CloseWrite()
				}
				return
			}
			if _, err := server.Write(page[:n]); err != nil {
				return
			}
		}
		if err != nil {
			return
		}
	}
}

func (p *proxy) takeReset() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.resetIn == 0 {
		return false
	}
	p.resetIn--
	return p.resetIn == 0
}

func (p *proxy) toClient(server, client net.Conn, broken chan struct{}) {
	defer client.Close()
	page := make([]byte, 64<<10)
	for {
		n, err := server.Read(page)
		select {
		case <-broken:
			// What the server still says is read and lost.
			_, _ = io.Copy(io.Discard, server)
			return
		default:
		}
		p.hold()
		if n > 0 {
			if _, err := client.Write(page[:n]); err != nil {
				return
			}
		}
		if err != nil {
			return
		}
	}
}

// hold waits as long as the proxy is slow or silent.
func (p *proxy) hold() {
	p.mu.Lock()
	delay, silent := p.delay, p.silent
	p.mu.Unlock()
	if delay > 0 {
		select {
		case <-time.After(delay):
		case <-p.t.Context().Done():
		}
	}
	if silent != nil {
		<-silent
	}
}
