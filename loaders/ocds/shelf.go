package ocds

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// A shelf keeps the texts of releases until all of their process have come: the
// first in memory, and what goes beyond in a temporary file, which has no name
// where the system allows that.
type shelf struct {
	most int // bytes in memory; 0 for defaultShelf
	held int
	file *os.File
	end  int64
}

const defaultShelf = 64 << 20

// shelved is where a text is.
type shelved struct {
	text   []byte // nil when it is in the file
	offset int64
	size   int
}

// put keeps a copy of a text.
func (s *shelf) put(text []byte) (shelved, error) {
	most := s.most
	if most == 0 {
		most = defaultShelf
	}
	if s.held+len(text) <= most {
		s.held += len(text)
		return shelved{text: append([]byte{}, text...), size: len(text)}, nil
	}
	if s.file == nil {
		file, err := os.CreateTemp("", "spona-*")
		if err != nil {
			return shelved{}, fmt.Errorf("keep a release: %w", err)
		}
		s.file = file
		_ = os.Remove(file.Name()) // where an open file cannot be removed, close does it
	}
	at := shelved{offset: s.end, size: len(text)}
	if _, err := s.file.WriteAt(text, s.end); err != nil {
		return shelved{}, fmt.Errorf("keep a release: %w", err)
	}
	s.end += int64(len(text))
	return at, nil
}

// take returns a text and forgets it.
func (s *shelf) take(at shelved) ([]byte, error) {
	if at.text != nil {
		s.held -= at.size
		return at.text, nil
	}
	text := make([]byte, at.size)
	if _, err := s.file.ReadAt(text, at.offset); err != nil && (!errors.Is(err, io.EOF) || at.size > 0) {
		return nil, fmt.Errorf("read a release that was kept: %w", err)
	}
	return text, nil
}

func (s *shelf) close() error {
	if s.file == nil {
		return nil
	}
	err := s.file.Close()
	_ = os.Remove(s.file.Name())
	s.file = nil
	return err
}
