// Command spona loads open data on political actors into one graph and answers
// questions about it: who holds office, who pays, who gets the contracts.
//
// Each command is in the file of its name. [run] is the whole program, so that
// tests can call it.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() { os.Exit(untilSignal()) }

// untilSignal runs the program until a signal ends its context. A second signal
// then has its usual effect and ends the process at once. A terminal that closes
// counts as a signal, unless the program was started to outlive it (nohup).
func untilSignal() int {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		signals = append(signals, syscall.SIGHUP)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	received := make(chan os.Signal, 1)
	signal.Notify(received, signals...)
	go func() {
		<-received
		signal.Stop(received) // before anybody can see that the program stops
		cancel()
	}()
	return run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ())
}
