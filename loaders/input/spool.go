package input

import (
	"io"
	"os"
	"sync"
)

// A spool lets a stream that comes only once be read again: what was read of it
// is kept in a temporary file, which has no name where the system allows that.
type spool struct {
	mu   sync.Mutex
	r    io.Reader
	file *os.File
	size int64
	err  error // of r, io.EOF at its end
}

func newSpool(r io.Reader) (*spool, error) {
	file, err := os.CreateTemp("", "spona-*")
	if err != nil {
		return nil, err
	}
	_ = os.Remove(file.Name()) // where an open file cannot be removed, close does it
	return &spool{r: r, file: file}, nil
}

// open reads the stream from its begin.
func (s *spool) open() io.ReadCloser { return io.NopCloser(&spoolReader{spool: s}) }

func (s *spool) close() error {
	err := s.file.Close()
	_ = os.Remove(s.file.Name())
	return err
}

// fill reads the whole stream into the file.
func (s *spool) fill() error {
	_, err := io.Copy(io.Discard, s.open())
	return err
}

type spoolReader struct {
	spool *spool
	at    int64
}

// Read implements [io.Reader].
func (r *spoolReader) Read(p []byte) (int, error) {
	s := r.spool
	s.mu.Lock()
	defer s.mu.Unlock()
	if r.at < s.size {
		n, err := s.file.ReadAt(p[:min(int64(len(p)), s.size-r.at)], r.at)
		r.at += int64(n)
		return n, err
	}
	if s.err != nil {
		return 0, s.err
	}
	n, err := s.r.Read(p)
	if n > 0 {
		if _, writing := s.file.WriteAt(p[:n], s.size); writing != nil {
			return 0, writing
		}
		s.size += int64(n)
		r.at += int64(n)
	}
	s.err = err
	return n, err
}
