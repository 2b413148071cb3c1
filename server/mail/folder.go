package mail

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"spona/graph/members"
)

// A Folder takes messages as files, for places that have no mail server yet.
type Folder struct {
	dir, from string

	mu        sync.Mutex
	forgotten map[string]time.Time // when, by the beginning of the names
}

var _ Sender = (*Folder)(nil)

// NewFolder takes messages into a folder, which is made when the first one comes.
func NewFolder(dir string) *Folder {
	return &Folder{dir: dir, from: "spona@localhost", forgotten: make(map[string]time.Time)}
}

// Send implements [Sender]. A letter that was under way when its account went is
// dropped.
func (f *Folder) Send(_ context.Context, m Message) (err error) {
	const private, own = 0o700, 0o600
	message, err := compose(f.from, m)
	if err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	whose := owner(m.Account, m.To)
	if since, gone := f.forgotten[whose]; gone && !m.Date.After(since) {
		return nil
	}
	if err := os.MkdirAll(f.dir, private); err != nil {
		return fmt.Errorf("mail: %w", err)
	}
	file, err := os.OpenFile(filepath.Join(f.dir, fmt.Sprintf("%s-%08d.eml", whose, m.ID)), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, own)
	if err != nil {
		return fmt.Errorf("mail: %w", err)
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	_, err = message.WriteTo(file)
	return err
}

// owner is what the names of somebody's letters begin with, so that they can be
// found: the account, or a digest of the address where there is none yet.
func owner(account members.ID, address string) string {
	if account != "" {
		return string(account)
	}
	const enough = 12
	sum := sha256.Sum256([]byte(address))
	return "to" + hex.EncodeToString(sum[:enough])
}

// Forget removes the letters of an account that is gone, "" for none, and those that
// its address was sent by way of no account.
func (f *Folder) Forget(account members.ID, address string) error {
	gone := []string{owner("", address)}
	if account.Names(members.AccountID) {
		gone = append(gone, owner(account, ""))
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, whose := range gone {
		f.forgotten[whose] = time.Now()
		files, err := filepath.Glob(filepath.Join(f.dir, whose+"-*.eml"))
		if err != nil {
			return err
		}
		for _, file := range files {
			if err := remove(file); err != nil {
				return err
			}
		}
	}
	return nil
}

// Expire removes the letters that were written before a time.
func (f *Folder) Expire(before time.Time) error {
	files, err := filepath.Glob(filepath.Join(f.dir, "*.eml"))
	if err != nil {
		return err
	}
	for _, file := range files {
		info, err := os.Stat(file)
		if errors.Is(err, fs.ErrNotExist) || err == nil && !info.ModTime().Before(before) {
			continue
		}
		if err != nil {
			return fmt.Errorf("mail: %w", err)
		}
		if err := remove(file); err != nil {
			return err
		}
	}
	return nil
}

func remove(file string) error {
	if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("mail: %w", err)
	}
	return nil
}
