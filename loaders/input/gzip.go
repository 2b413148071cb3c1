package input

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"

	"spona/graph"
)

// Limits on what packed data may become, against bombs. Real text packs by 5 to
// 30 to 1.
const (
	maxRatio  = 200
	ratioFree = 16 << 20 // bytes of text before the ratio matters
)

// unpack decompresses r if its content is gzip, whatever it is called: all
// members one after another. packed tells how much was read so far of what is
// stored.
func unpack(r io.Reader, packed func() int64) (io.Reader, error) {
	buffered := bufio.NewReaderSize(r, 64<<10)
	if !isGzip(buffered) {
		return buffered, nil
	}
	members, err := gzip.NewReader(buffered)
	if err != nil {
		return nil, badGzip(err, 0)
	}
	members.Multistream(false)
	return &bounded{r: &gunzip{in: buffered, members: members}, packed: packed}, nil
}

func isGzip(r *bufio.Reader) bool {
	magic, _ := r.Peek(2)
	return len(magic) == 2 && magic[0] == 0x1f && magic[1] == 0x8b
}

// gunzip reads the members of a gzip file as one text. Unlike gzip.Reader it
// tells data after the last member from data that are damaged, and ignores zeros
// there, with which tapes and some programs pad.
type gunzip struct {
	in      *bufio.Reader
	members *gzip.Reader
	written int64
}

// Read implements [io.Reader].
func (g *gunzip) Read(p []byte) (int, error) {
	for {
		n, err := g.members.Read(p)
		g.written += int64(n)
		if errors.Is(err, io.EOF) {
			err = g.next()
		} else if err != nil {
			err = badGzip(err, g.written)
		}
		if n > 0 || err != nil {
			return n, err
		}
	}
}

// next goes to the next member, or says why there is none.
func (g *gunzip) next() error {
	for {
		c, err := g.in.ReadByte()
		if err != nil {
			return err
		}
		if c == 0 {
			continue
		}
		if err := g.in.UnreadByte(); err != nil {
			return err
		}
		break
	}
	if !isGzip(g.in) {
		return graph.Invalid("gzip", "there are bytes after the end of the compressed data that are no gzip; what came before was read")
	}
	if err := g.members.Reset(g.in); err != nil {
		return badGzip(err, g.written)
	}
	g.members.Multistream(false)
	return nil
}

// badGzip says in words what is wrong with compressed data.
func badGzip(err error, after int64) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return graph.Invalid("gzip", "the compressed data are cut off after %d bytes of text: fetch the file again", after)
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), errors.As(err, &corrupt):
		return graph.Invalid("gzip", "the compressed data are damaged after %d bytes of text (%v): fetch the file again", after, err)
	}
	return err
}

// bounded stops text that is out of all proportion to what it is unpacked from.
type bounded struct {
	r      io.Reader
	packed func() int64
	text   int64
}

// Read implements [io.Reader].
func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	b.text += int64(n)
	if b.text > ratioFree && b.text/maxRatio > b.packed() {
		return 0, graph.Errorf(graph.CodeLimitExceeded, "archive", "the data unpack to more than %d times their size: they are not read on", maxRatio)
	}
	return n, err
}
