package native

import (
	"bufio"
	"io"
	"strconv"

	"spona/graph"
	"spona/loaders/line"
)

// A Filter says what of a graph to write. The zero value writes all.
type Filter = line.Filter

// Write writes a snapshot to w, line by line. What it writes depends only on
// what the snapshot holds and the order in which it yields it. Data sets are
// written whatever the filter says: they carry the licences.
func Write(w io.Writer, s line.Stock, f Filter) error {
	out := bufio.NewWriterSize(w, 1<<16)
	buf := append(make([]byte, 0, 1<<12), `{"spona":`...)
	buf = append(strconv.AppendInt(buf, line.Version, 10), "}\n"...)
	if _, err := out.Write(buf); err != nil {
		return err
	}
	write := func(text []byte) error {
		text = append(text, '\n')
		buf = text // as far as it has grown
		_, err := out.Write(text)
		return err
	}
	err := f.Each(s,
		func(d *graph.Dataset) error { return write(line.AppendDataset(buf[:0], d)) },
		func(e *graph.Entity) error { return write(line.AppendEntity(buf[:0], e)) },
		func(r *graph.Relation) error { return write(line.AppendRelation(buf[:0], r)) })
	if err != nil {
		return err
	}
	return out.Flush()
}
