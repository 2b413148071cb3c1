package input

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"spona/graph"
)

// An Opener finds the files that a source names and opens them as text. Its zero
// value works. Close it when the files are read.
type Opener struct {
	Stdin       io.Reader    // what "-" reads; nil for none
	Numbers     *Numbers     // filter of national numbers; nil for one without countries and key
	Encoding    string       // of all texts; "" to tell by content, see [Encodings]
	Client      *http.Client // nil for one with timeouts
	MaxDownload int64        // bytes of one download; 0 for 8 GiB

	// Fetched is told how a download goes on; size is -1 when unknown.
	Fetched func(name string, read, size int64)

	stdin   *spool
	cleanup []func() error
}

// Close removes what was kept while the files were read.
func (o *Opener) Close() error {
	var errs []error
	for _, f := range o.cleanup {
		errs = append(errs, f())
	}
	o.cleanup = nil
	return errors.Join(errs...)
}

// Files are the files that a source names: itself, the files of a folder and
// its folders in the order of their names without hidden ones, the members of a
// zip file, the standard input for "-", what an http(s) address answers. A note
// says what was left out.
func (o *Opener) Files(ctx context.Context, source string) ([]File, []*Note, error) {
	if source == "-" {
		return o.standardInput(ctx)
	}
	if u := webAddress(source); u != nil {
		kept, modified, err := o.fetch(ctx, u)
		if err != nil {
			return nil, nil, err
		}
		o.cleanup = append(o.cleanup, kept.close)
		return o.spooled(kept, File{Name: u.Redacted(), Size: kept.size, Modified: modified})
	}
	info, err := os.Stat(source)
	if err != nil {
		return nil, nil, unreadable(source, err)
	}
	if !info.IsDir() {
		return o.stored(source, info, "")
	}
	return o.folder(ctx, source)
}

// unreadable says why a path cannot be read, without the name of the system call.
func unreadable(name string, err error) error {
	code := graph.CodeInvalid
	if errors.Is(err, fs.ErrNotExist) {
		code = graph.CodeNotFound
	}
	var cause *fs.PathError
	if errors.As(err, &cause) {
		err = cause.Err
	}
	return graph.Errorf(code, "source", "%s cannot be read: %w", name, err)
}

func (o *Opener) folder(ctx context.Context, root string) ([]File, []*Note, error) {
	var files []File
	var notes []*Note
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return unreadable(path, err)
		}
		if path != root && strings.HasPrefix(entry.Name(), ".") {
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		info, err := os.Stat(path) // follows links to files; links to folders are not walked
		if err != nil {
			return unreadable(path, err)
		}
		if !info.Mode().IsRegular() {
			return nil
		}
		within, err := filepath.Rel(root, path)
		if err != nil {
			return unreadable(path, err)
		}
		f, n, err := o.stored(path, info, filepath.ToSlash(within))
		files, notes = append(files, f...), append(notes, n...)
		return err
	})
	return files, notes, err
}

// stored is a path that is no folder, or the members of it if it is an archive.
func (o *Opener) stored(path string, info fs.FileInfo, scope string) ([]File, []*Note, error) {
	base := File{Name: path, Scope: scope, Size: info.Size(), Modified: info.ModTime()}
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, unreadable(path, err)
	}
	if !info.Mode().IsRegular() { // a pipe can be read once
		o.cleanup = append(o.cleanup, f.Close)
		base.Modified = time.Time{}
		return o.stream(f, base)
	}
	head := make([]byte, 4)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, nil, errors.Join(unreadable(path, err), f.Close())
	}
	if isZip(head[:n]) {
		o.cleanup = append(o.cleanup, f.Close)
		return o.members(f, base)
	}
	return []File{o.file(base, func(context.Context) (io.ReadCloser, error) {
		f, err := os.Open(path)
		if err != nil {
			return nil, unreadable(path, err)
		}
		return f, nil
	})}, nil, f.Close()
}

func (o *Opener) standardInput(context.Context) ([]File, []*Note, error) {
	if o.Stdin == nil {
		return nil, nil, graph.Invalid("source", "there is no standard input to read")
	}
	if o.stdin != nil {
		return nil, nil, graph.Invalid("source", "the standard input can be given once")
	}
	return o.stream(o.Stdin, File{Name: "stdin"})
}

// stream is a source that comes once.
func (o *Opener) stream(r io.Reader, base File) ([]File, []*Note, error) {
	kept, err := newSpool(r)
	if err != nil {
		return nil, nil, err
	}
	o.cleanup = append(o.cleanup, kept.close)
	if base.Name == "stdin" {
		o.stdin = kept
	}
	base.Size = -1
	return o.spooled(kept, base)
}

// spooled is a spool as file, or the members of it if it is an archive.
func (o *Opener) spooled(kept *spool, base File) ([]File, []*Note, error) {
	head := make([]byte, 4)
	n, err := io.ReadFull(kept.open(), head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, nil, unreadable(base.Name, err)
	}
	if isZip(head[:n]) {
		if err := kept.fill(); err != nil {
			return nil, nil, unreadable(base.Name, err)
		}
		base.Size = kept.size
		return o.members(kept.file, base)
	}
	return []File{o.file(base, func(context.Context) (io.ReadCloser, error) { return kept.open(), nil })}, nil, nil
}
