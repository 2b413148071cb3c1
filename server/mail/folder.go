package mail

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"spona/graph/members"
)

// A Folder takes messages as files, for places that have no mail server yet.
type Folder struct{ dir, from string }

var _ Sender = Folder{}

// NewFolder takes messages into a folder, which is made when the first one comes.
func NewFolder(dir string) Folder { return Folder{dir, "spona@localhost"} }

// Send implements [Sender].
func (f Folder) Send(_ context.Context, m Message) (err error) {
	const private, own = 0o700, 0o600
	message, err := compose(f.from, m)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(f.dir, private); err != nil {
		return fmt.Errorf("mail: %w", err)
	}
	file, err := os.OpenFile(filepath.Join(f.dir, f.name(m.Account, fmt.Sprintf("%08d", m.ID))), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, own)
	if err != nil {
		return fmt.Errorf("mail: %w", err)
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	_, err = message.WriteTo(file)
	return err
}

// name begins with the account, so that its letters can be found.
func (f Folder) name(account members.ID, number string) string {
	if account == "" {
		account = "nobody"
	}
	return string(account) + "-" + number + ".eml"
}

// Forget removes the letters of an account that is gone.
func (f Folder) Forget(account members.ID) error {
	if !account.Names(members.AccountID) {
		return nil
	}
	files, err := filepath.Glob(filepath.Join(f.dir, f.name(account, "*")))
	if err != nil {
		return err
	}
	for _, file := range files {
		if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("mail: %w", err)
		}
	}
	return nil
}
