package sqlite

import (
	"context"
	"os"
	"os/signal"
)

// background is the context of a child process, which ends when it is told to.
func background() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), os.Interrupt)
}
