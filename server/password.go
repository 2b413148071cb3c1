package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"golang.org/x/term"

	"spona/graph"
)

// accountPassword is a secret, never a flag: other people on the machine can read
// command lines.
const accountPassword = "password"

// newPassword is the password for a new account: from the environment or a file, or
// asked for on a terminal, twice.
func (p *program) newPassword(ctx context.Context) (string, error) {
	given, err := p.env.Secret(accountPassword)
	if given != "" || err != nil {
		return given, err
	}
	terminal, ok := p.stdin.(*os.File)
	if !ok || !term.IsTerminal(int(terminal.Fd())) {
		return "", graph.Invalid("", "there is no terminal to ask for the password: give it in SPONA_PASSWORD, or in a file that SPONA_PASSWORD_FILE names")
	}
	first, err := p.ask(ctx, terminal, "Password: ")
	if err != nil {
		return "", err
	}
	second, err := p.ask(ctx, terminal, "The same again: ")
	if err != nil {
		return "", err
	}
	if first != second {
		return "", graph.Invalid("", "the two passwords are not the same; nothing was changed")
	}
	return first, nil
}

// ask reads a line without showing it. A terminal is left as it was, also when the
// program is told to stop meanwhile.
func (p *program) ask(ctx context.Context, terminal *os.File, question string) (string, error) {
	fd := int(terminal.Fd())
	before, err := term.GetState(fd)
	if err != nil {
		return "", fmt.Errorf("ask for a password: %w", err)
	}
	fmt.Fprint(p.stderr, question)
	type answer struct {
		line []byte
		err  error
	}
	answers := make(chan answer, 1)
	go func() {
		line, err := term.ReadPassword(fd)
		answers <- answer{line, err}
	}()
	select {
	case a := <-answers:
		fmt.Fprintln(p.stderr)
		if a.err != nil {
			return "", fmt.Errorf("read the password: %w", a.err)
		}
		return string(a.line), nil
	case <-ctx.Done():
		fmt.Fprintln(p.stderr)
		return "", errors.Join(ctx.Err(), term.Restore(fd, before))
	}
}
