package native

import (
	"bufio"
	"io"
	"strconv"

	"spona/graph"
	"spona/loaders/line"
)

// A Filter says what of a graph to write. The zero value writes all.
type Filter struct {
	Entity   func(*graph.Entity) bool   // nil for all
	Relation func(*graph.Relation) bool // nil for all
}

// Write writes a snapshot to w, line by line. What it writes depends only on
// what the snapshot holds and the order in which it yields it. Data sets are
// written whatever the filter says: they carry the licences.
func Write(w io.Writer, s graph.Snapshot, f Filter) error {
	out := bufio.NewWriterSize(w, 1<<16)
	buf := append(make([]byte, 0, 1<<12), `{"spona":`...)
	buf = append(strconv.AppendInt(buf, line.Version, 10), "}\n"...)
	if _, err := out.Write(buf); err != nil {
		return err
	}
	for _, d := range s.Datasets() {
		buf = append(line.AppendDataset(buf[:0], &d), '\n')
		if _, err := out.Write(buf); err != nil {
			return err
		}
	}
	for e, err := range s.Entities() {
		if err != nil {
			return err
		}
		if f.Entity != nil && !f.Entity(e) {
			continue
		}
		buf = append(line.AppendEntity(buf[:0], e), '\n')
		if _, err := out.Write(buf); err != nil {
			return err
		}
	}
	for r, err := range s.Relations() {
		if err != nil {
			return err
		}
		if f.Relation != nil && !f.Relation(r) {
			continue
		}
		buf = append(line.AppendRelation(buf[:0], r), '\n')
		if _, err := out.Write(buf); err != nil {
			return err
		}
	}
	return out.Flush()
}
