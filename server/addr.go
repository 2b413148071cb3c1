package main

import (
	"context"
	"errors"
	"net"
	"net/url"
	"strconv"
	"strings"
	"syscall"

	"spona/graph"
)

// listen opens the address, or says why it cannot be had and what to do.
func listen(ctx context.Context, addr string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, graph.Invalid("", "--addr: %q is no address: write HOST:PORT, such as 127.0.0.1:8080", addr)
	}
	number, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return nil, graph.Invalid("", "--addr: %q is no port: write a number up to 65535, such as 8080", port)
	}
	var config net.ListenConfig
	l, err := config.Listen(ctx, "tcp", addr)
	switch {
	case err == nil:
		return l, nil
	case errors.Is(err, syscall.EADDRINUSE):
		next := net.JoinHostPort(host, strconv.FormatUint(number%65535+1, 10))
		return nil, graph.Errorf(graph.CodeConflict, "",
			"%s is taken, perhaps by a server that still runs: stop that one, or choose another port with --addr %s", addr, next)
	case errors.Is(err, syscall.EACCES):
		return nil, graph.Errorf(graph.CodeForbidden, "",
			"%s may not be used: ports below 1024 are for the system; choose another with --addr", addr)
	case errors.Is(err, syscall.EADDRNOTAVAIL):
		return nil, graph.Errorf(graph.CodeInvalid, "", "--addr: this machine has no address %s", host)
	}
	return nil, graph.Errorf(graph.CodeInvalid, "", "--addr: %w", err)
}

// localURL is the address for a browser on this machine.
func localURL(l net.Listener) string {
	host, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		return "http://" + l.Addr().String()
	}
	switch host {
	case "127.0.0.1", "::1", "0.0.0.0", "::":
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, port)
}

// publicURL reads the address under which the site is reached, nil for none.
func publicURL(text string) (*url.URL, error) {
	if text == "" {
		return nil, nil
	}
	u, err := url.Parse(text)
	wrong := err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" ||
		strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil
	if wrong {
		return nil, graph.Invalid("", "--public-url: %q is no address of a site: write it like https://spona.example.org", text)
	}
	return u, nil
}
