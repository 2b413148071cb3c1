package bench

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strconv"

	"spona/graph"
)

// The columns of the generator's files.
const (
	nodeID, nodeKind, nodeName, nodeCountry, nodeHub, nodeColumns = 0, 1, 2, 3, 7, 8

	edgeID, edgeFrom, edgeTo, edgeKind, edgeAmount, edgeBegin, edgeEnd, edgeCost, edgeColumns = 0, 1, 2, 3, 4, 5, 6, 7, 8
)

// rows yields the rows of one of the generator's files below its heading. A row
// is only valid until the next.
func rows(dir, name string, columns int) iter.Seq2[[]string, error] {
	return func(yield func([]string, error) bool) {
		file, err := os.Open(filepath.Join(dir, name))
		if err != nil {
			yield(nil, err)
			return
		}
		defer func() { _ = file.Close() }()
		r := csv.NewReader(bufio.NewReaderSize(file, 1<<20))
		r.FieldsPerRecord, r.ReuseRecord = columns, true
		_, err = r.Read()
		for err == nil {
			var row []string
			if row, err = r.Read(); err == nil && !yield(row, nil) {
				return
			}
		}
		if !errors.Is(err, io.EOF) {
			yield(nil, fmt.Errorf("read %s: %w", name, err))
		}
	}
}

// number reads a column that holds a number from 0 to below limit.
func number(row []string, column, limit int) (int, error) {
	n, err := strconv.Atoi(row[column])
	if err != nil || n < 0 || n >= limit {
		return 0, fmt.Errorf("column %d of %q is no number from 0 to %d", column, row, limit-1)
	}
	return n, nil
}

// A Node is one of the generator's nodes.
type Node struct {
	Kind graph.EntityKind
	Name string
	Hub  bool // it has so many relations that constrained searches do not pass it
}

// Nodes yields the nodes of the graph that the generator left in dir, by number.
func Nodes(dir string) iter.Seq2[Node, error] {
	return func(yield func(Node, error) bool) {
		for row, err := range rows(dir, "nodes.csv", nodeColumns) {
			var n Node
			if err == nil {
				n = Node{entityKinds[row[nodeKind]], row[nodeName], row[nodeHub] == "1"}
			}
			if !yield(n, err) || err != nil {
				return
			}
		}
	}
}
