package input

import (
	"context"
	"io"
	"sync/atomic"
)

// fileState is what is known of a file since it was last opened.
type fileState struct {
	read     atomic.Int64
	numbers  atomic.Int64
	encoding atomic.Pointer[string]
	line     atomic.Int64
	record   atomic.Int64
	assumed  atomic.Pointer[string]
}

// BytesRead is how many bytes of the stored file were read since it was last opened.
func (f File) BytesRead() int64 {
	if f.state == nil {
		return 0
	}
	return f.state.read.Load()
}

// NumbersRemoved is how many national numbers of persons were replaced since the
// file was last opened.
func (f File) NumbersRemoved() int {
	if f.state == nil {
		return 0
	}
	return int(f.state.numbers.Load())
}

// GuessedEncoding is the encoding that the text was taken to be in when it was
// last opened, if nothing but its look said so; else "".
func (f File) GuessedEncoding() string {
	if f.state == nil || f.state.encoding.Load() == nil {
		return ""
	}
	return *f.state.encoding.Load()
}

// Place is where in the file the record stands that [Records] or [Elements]
// yielded last.
func (f File) Place() Place {
	p := Place{File: f.Name}
	if f.state != nil {
		p.Line, p.Record = int(f.state.line.Load()), int(f.state.record.Load())
	}
	return p
}

// Assume sets the encoding of the text, where neither whoever loads it nor a byte
// order mark says which it is. It counts from the next time the file is opened.
func (f File) Assume(encoding string) {
	if f.state != nil {
		f.state.assumed.Store(&encoding)
	}
}

// A text is an opened file. It lets whoever splits it into records note where
// the present one is.
type text struct {
	io.Reader
	io.Closer
	state *fileState
}

func (t text) at(line, record int) {
	t.state.line.Store(int64(line))
	t.state.record.Store(int64(record))
}

// Noted is the function that takes the place of each record of r, for whoever
// splits the text of a [File] into records by means of its own.
func Noted(r io.Reader) func(line, record int) { return noteOf(r) }

// noteOf is the function that takes the place of each record of r.
func noteOf(r io.Reader) func(line, record int) {
	if t, ok := r.(interface{ at(line, record int) }); ok {
		return t.at
	}
	return func(int, int) {}
}

// file completes a file with the way from what is stored to its text.
func (o *Opener) file(f File, stored func(context.Context) (io.ReadCloser, error)) File {
	if o.Numbers == nil {
		o.Numbers = NewNumbers(nil, nil)
	}
	state, numbers, asked := new(fileState), o.Numbers, o.Encoding
	f.state = state
	f.Open = func(ctx context.Context) (io.ReadCloser, error) {
		raw, err := stored(ctx)
		if err != nil {
			return nil, err
		}
		state.read.Store(0)
		state.numbers.Store(0)
		unpacked, err := unpack(counted(ctx, raw, &state.read), state.read.Load)
		if err != nil {
			_ = raw.Close()
			return nil, err
		}
		encoding := asked
		if assumed := state.assumed.Load(); encoding == "" && assumed != nil {
			encoding = *assumed
		}
		decoded, name, guessed, err := decode(unpacked, encoding)
		if err != nil {
			_ = raw.Close()
			return nil, err
		}
		if !guessed {
			name = ""
		}
		state.encoding.Store(&name)
		opened := text{numbers.Reader(decoded, func(n int) { state.numbers.Add(int64(n)) }), raw, state}
		opened.at(0, 0)
		return opened, nil
	}
	return f
}

// readerFunc is a function as [io.Reader].
type readerFunc func(p []byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// counted counts what is read and stops when the context ends.
func counted(ctx context.Context, r io.Reader, read *atomic.Int64) io.Reader {
	return readerFunc(func(p []byte) (int, error) {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		n, err := r.Read(p)
		read.Add(int64(n))
		return n, err
	})
}
