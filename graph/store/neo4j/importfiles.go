package neo4j

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"spona/graph"
	"spona/graph/store/record"
)

// argumentsFile tells neo4j-admin what to import.
const argumentsFile = "import.args"

// WriteImport writes a graph into a folder, which has to be empty, as the files
// that neo4j-admin database import reads. What it makes of them is a database that
// [Open] opens, with the same rows as if the graph had been loaded: that is the
// way to put billions of relations into Neo4j. Memory is bounded by the numbers of
// kinds and of [record.Facet].
//
// There is a file for each kind, and further ones for rows in which properties
// that are a text otherwise are lists, since a column has one type. The file
// import.args lists them.
func WriteImport(dir string, s graph.Snapshot) error {
	w := &importWriter{dir: dir, sheets: make(map[string]*sheet), facets: make(map[record.Facet]int64), items: []int64{0}}
	if err := w.entities(s); err != nil {
		return err
	}
	if err := w.relations(s); err != nil {
		return err
	}
	if err := w.others(s); err != nil {
		return err
	}
	for _, sheet := range w.order {
		if err := sheet.flush(dir); err != nil {
			return err
		}
	}
	return w.arguments()
}

// ImportCommand is the command that makes a database of the files in a folder, to
// be run there while the database is stopped.
func ImportCommand(dir, database string) string {
	return fmt.Sprintf("cd %s && neo4j-admin database import full %s @%s", shellQuoted(dir), database, argumentsFile)
}

func shellQuoted(path string) string {
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

// An importWriter writes the files of one graph.
type importWriter struct {
	dir    string
	sheets map[string]*sheet // by name
	order  []*sheet

	facets               map[record.Facet]int64 // their numbers
	items                []int64                // of each facet
	entityNo, relationNo int64
	longest              int // bytes of the longest value
}

// facet is the number of a facet, of which there is one more row.
func (w *importWriter) facet(f record.Facet) int64 {
	no, known := w.facets[f]
	if !known {
		no = int64(len(w.items))
		w.facets[f] = no
		w.items = append(w.items, 0)
	}
	w.items[no]++
	return no
}

func (w *importWriter) entities(s graph.Snapshot) error {
	columns := entityHeader()
	for e, err := range s.Entities() {
		if err != nil {
			return err
		}
		w.entityNo++
		row, err := EntityProperties(e, Place{No: w.entityNo, Seq: 1, Facet: w.facet(record.EntityFacet(e))})
		if err != nil {
			return fmt.Errorf("neo4j: write entity %s: %w", e.ID, err)
		}
		labels := strings.Join(EntityLabels(e.Kind), ":")
		if err := w.add("--nodes="+labels, e.Kind.String(), columns, row); err != nil {
			return fmt.Errorf("neo4j: write entity %s: %w", e.ID, err)
		}
	}
	return nil
}

func (w *importWriter) relations(s graph.Snapshot) error {
	columns := relationHeader()
	for r, err := range s.Relations() {
		if err != nil {
			return err
		}
		w.relationNo++
		row, err := RelationProperties(r, Place{No: w.relationNo, Seq: 1, Facet: w.facet(record.RelationFacet(r))})
		if err != nil {
			return fmt.Errorf("neo4j: write relation %s: %w", r.ID, err)
		}
		row[startColumn], row[endColumn] = string(r.From.ID), string(r.To.ID)
		if err := w.add("--relationships="+r.Kind.String(), r.Kind.String(), columns, row); err != nil {
			return fmt.Errorf("neo4j: write relation %s: %w", r.ID, err)
		}
	}
	return nil
}

// others writes data sets, facets and the state.
func (w *importWriter) others(s graph.Snapshot) error {
	for _, d := range s.Datasets() {
		if err := w.add("--nodes=Dataset", "Dataset", datasetHeader(), datasetRow(&d)); err != nil {
			return fmt.Errorf("neo4j: write data set %s: %w", d.ID, err)
		}
	}
	ordered := make([]record.Facet, len(w.items))
	for f, no := range w.facets {
		ordered[no] = f
	}
	for no := 1; no < len(ordered); no++ {
		row := facetRow(int64(no), ordered[no])
		row["items"] = w.items[no]
		if err := w.add("--nodes=Facet", "Facet", facetHeader(), row); err != nil {
			return fmt.Errorf("neo4j: write facet %d: %w", no, err)
		}
	}
	epoch := make([]byte, 8)
	if _, err := rand.Read(epoch); err != nil {
		return err
	}
	return w.add("--nodes=Spona", "Spona", stateHeader(), map[string]any{
		"id": "state", "epoch": hex.EncodeToString(epoch), "migration": int64(0), "seq": int64(1), "earlierFrom": int64(1),
		"entities": w.entityNo, "relations": w.relationNo, "facets": int64(len(ordered) - 1),
	})
}

// add writes a row to the file for its kind and for those of its properties that
// are lists here and texts elsewhere.
func (w *importWriter) add(option, kind string, columns []column, row map[string]any) error {
	key := kind
	for _, c := range columns {
		if _, list := row[c.name].([]string); list && c.sort == sortText {
			key += "+" + c.name
		}
	}
	to := w.sheets[key]
	if to == nil {
		to = &sheet{option: option, name: fmt.Sprintf("%s-%d.csv", strings.ToLower(kind), w.filesOf(kind)+1), kind: kind}
		for _, c := range columns {
			if _, list := row[c.name].([]string); list && c.sort == sortText {
				c.sort = sortTexts
			}
			to.columns = append(to.columns, c)
		}
		to.header()
		w.sheets[key] = to
		w.order = append(w.order, to)
	}
	longest, err := to.add(row)
	w.longest = max(w.longest, longest)
	if err == nil && len(to.page) >= pageBytes {
		err = to.flush(w.dir)
	}
	return err
}

// filesOf counts the files of a kind.
func (w *importWriter) filesOf(kind string) (n int) {
	for _, s := range w.order {
		if s.kind == kind {
			n++
		}
	}
	return n
}

// usualBuffer is how long a value may be unless neo4j-admin is told otherwise.
const usualBuffer = 4 << 20

// arguments writes what neo4j-admin has to be told, an argument a line.
func (w *importWriter) arguments() error {
	lines := []string{"--array-delimiter=" + listSeparatorName, "--trim-strings=false", "--ignore-empty-strings=false"}
	if w.longest > usualBuffer/2 {
		lines = append(lines, fmt.Sprintf("--read-buffer-size=%d", 2*w.longest+usualBuffer))
	}
	var broken []string
	for _, s := range w.order {
		lines = append(lines, s.option+"="+s.name)
		if s.multiline {
			broken = append(broken, s.name)
		}
	}
	if len(broken) > 0 {
		slices.Sort(broken)
		lines = append(lines, "--multiline-fields-format=v2", "--multiline-fields="+strings.Join(broken, ","))
	}
	return os.WriteFile(filepath.Join(w.dir, argumentsFile), []byte(strings.Join(lines, "\n")+"\n"), 0o600)
}

// pageBytes is how much of a file is kept in memory. Files are opened for each
// page, so that there may be more of them than a process may have open.
const pageBytes = 256 << 10

// A sheet is one file: rows with the same columns.
type sheet struct {
	option, name, kind string
	columns            []column
	page               []byte // what is not in the file yet
	multiline          bool   // a value has a line break
}

func (s *sheet) flush(dir string) error {
	file, err := os.OpenFile(filepath.Join(dir, s.name), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(s.page)
	s.page = s.page[:0]
	return errors.Join(err, file.Close())
}
