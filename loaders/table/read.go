package table

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"spona/graph"
	"spona/loaders/input"
)

// Read is the [input.Reader] of the format: it reads a table by the mapping that
// the option names, or else by the one of the catalogue that fits its header.
func Read(ctx context.Context, f input.File, s input.Settings) iter.Seq2[graph.Change, error] {
	return func(yield func(graph.Change, error) bool) {
		r := &reader{
			file: f, settings: s, yield: yield,
			known: make(map[string]*known), told: make(map[string]bool), lines: make(map[uint64]uint32),
		}
		if err := r.read(ctx); err != nil && !errors.Is(err, errStop) {
			yield(graph.Change{}, err)
		}
	}
}

// errStop ends the reading when the caller wants no more.
var errStop = errors.New("stopped")

type reader struct {
	file     input.File
	settings input.Settings
	yield    func(graph.Change, error) bool
	plan     *plan
	at       func(line, record int)

	known map[string]*known // what rows have named
	told  map[string]bool   // what is noted once
	lines map[uint64]uint32 // rows by hash, and where they stand
	ids   map[string]int    // rows by the id of their own, and how often that came

	// Of the row under way.
	row   row
	made  [][]graph.Ref // by entity of the plan
	out   []graph.Change
	fresh []fresh
	key   []byte
	parts []string
}

// fresh is what a row states of a thing, to be remembered once the row is used.
type fresh struct {
	known *known
	hash  uint64
}

func (r *reader) read(ctx context.Context) (err error) {
	m, err := mappingFor(ctx, r.file, r.settings.Options)
	if err != nil {
		return err
	}
	text, err := r.file.Open(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if closing := text.Close(); err == nil {
			err = closing
		}
	}()
	r.at = input.Noted(text)
	table, err := rowsOf(text, m)
	if err != nil {
		return err
	}
	if r.plan, err = newPlan(m, table.header, input.Fallback); err != nil {
		return err
	}
	r.made = make([][]graph.Ref, len(r.plan.entities))
	r.row = row{plan: r.plan, cells: make([]string, len(r.plan.columns)), reader: r}
	if len(r.plan.record) > 0 {
		r.ids = make(map[string]int)
	}
	number := 0
	for raw, err := range table.each {
		number++
		r.at(raw.line, number)
		var wrong *rowError
		switch {
		case errors.As(err, &wrong):
			err = r.hand(graph.Change{}, &input.Reject{Place: input.Place{File: r.file.Name, Line: wrong.line, Record: number}, Err: wrong.err})
		case err == nil:
			err = r.take(raw, number, len(table.header.names))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// take yields what a row states, or why it states nothing.
func (r *reader) take(raw rawRow, number, width int) error {
	row := &r.row
	row.line, row.number, row.notes, row.refuse = raw.line, number, row.notes[:0], nil
	r.out, r.fresh = r.out[:0], r.fresh[:0]
	if len(raw.fields) > maxColumns {
		row.refuse = graph.Errorf(graph.CodeLimitExceeded, "row", "it has more than %d cells", maxColumns)
		return r.finish()
	}
	if strings.TrimSpace(strings.Join(raw.fields, "")) == "" { // a line of commas
		return nil
	}
	r.fill(raw)
	if !allMet(r.plan.where, row) {
		return nil
	}
	row.record = r.recordOf(number)
	if r.repeated(raw) {
		return r.notes()
	}
	if width > 0 && len(raw.fields) > width && strings.TrimSpace(strings.Join(raw.fields[width:], "")) != "" {
		row.noteErr(graph.Invalid("row", "it has %d cells where the header has %d; those after are not read", len(raw.fields), width))
	}
	for i := range r.plan.required {
		if r.plan.required[i].of(row) == "" {
			row.must(true, graph.Invalid("row", "what line %d of the mapping requires is empty", r.plan.required[i].line))
		}
	}
	if row.refuse == nil {
		row.entities()
		row.relations()
	}
	return r.finish()
}

// fill puts the cells that the plan reads in the row.
func (r *reader) fill(raw rawRow) {
	for slot, column := range r.plan.columns {
		s := ""
		switch {
		case column == folderName:
			s = path.Base(path.Dir(r.file.Name))
		case column == fileName:
			s, _, _ = strings.Cut(path.Base(r.file.Name), ".")
		case column >= 0 && column < len(raw.fields):
			s = strings.TrimSpace(raw.fields[column])
		}
		if len(s) > graph.MaxValueBytes {
			r.row.refuse = graph.Errorf(graph.CodeLimitExceeded, "row", "a cell has more than %d bytes", graph.MaxValueBytes)
			s = ""
		}
		if s != "" {
			s = r.cell(s)
		}
		r.row.cells[slot] = s
	}
}

// cell is a cell as UTF-8; "" when it is one of the texts that say nothing.
func (r *reader) cell(s string) string {
	if !utf8.ValidString(s) {
		r.row.once("encoding", graph.Invalid("encoding", "cells that are not UTF-8 are read as %s; broken_as in the mapping says otherwise", r.plan.broken))
		s = decoded(s, r.plan.broken)
	}
	for _, empty := range r.plan.empty {
		if begin, ok := strings.CutSuffix(empty, "*"); s == empty || ok && strings.HasPrefix(s, begin) {
			return ""
		}
	}
	return s
}

// decoded is a text as it is, or in the encoding when it is not UTF-8.
func decoded(s, encoding string) string {
	if utf8.ValidString(s) {
		return s
	}
	return input.Decoded(s, encoding)
}

func brokenAs(m *Mapping, otherwise string) string {
	if m.Table.BrokenAs.s != "" {
		return m.Table.BrokenAs.s
	}
	if otherwise == "" {
		return input.Fallback
	}
	return otherwise
}

// recordOf is the id of the row in the data set: its own, with a number where it
// comes again, or the number of the row.
func (r *reader) recordOf(number int) string {
	if len(r.plan.record) == 0 {
		return r.scoped("row/" + strconv.Itoa(number))
	}
	parts := make([]string, len(r.plan.record))
	for i := range r.plan.record {
		parts[i] = r.plan.record[i].of(&r.row)
	}
	id := strings.Join(parts, "/")
	if strings.Trim(id, "/") == "" {
		return r.scoped("row/" + strconv.Itoa(number))
	}
	if n := r.ids[id]; n > 0 || len(r.ids) < maxKnown {
		r.ids[strings.Clone(id)] = n + 1
		if n > 0 {
			id += "#" + strconv.Itoa(n+1)
		}
	}
	return r.scoped(id)
}

func (r *reader) scoped(id string) string {
	if r.file.Scope == "" {
		return id
	}
	return r.file.Scope + "#" + id
}

// repeated looks whether the row says exactly what one before said, notes it, and
// reports whether it is to be left out for that.
func (r *reader) repeated(raw rawRow) bool {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for _, f := range raw.fields {
		for _, c := range []byte(f) {
			h = (h ^ uint64(c)) * prime
		}
		h = (h ^ 0xff) * prime
	}
	line, is := r.lines[h]
	if !is {
		if len(r.lines) < 4*maxKnown {
			r.lines[h] = uint32(raw.line)
		}
		return false
	}
	what := "both are kept"
	if r.plan.drop {
		what = "it is left out"
	}
	r.row.noteErr(&repeat{graph.Errorf(graph.CodeConflict, "row", "it repeats line %d exactly; %s", line, what)})
	return r.plan.drop
}

// A repeat is the note that a row repeats another.
type repeat struct{ err error }

func (e *repeat) Error() string { return e.err.Error() }
func (e *repeat) Unwrap() error { return e.err }

// knows is what is known of a thing by its key.
func (r *reader) knows(key []byte) *known {
	if k, ok := r.known[string(key)]; ok {
		return k
	}
	k := new(known)
	if len(r.known) < maxKnown {
		r.known[string(key)] = k
	}
	return k
}

// give adds a change to those of the row.
func (r *reader) give(c graph.Change) { r.out = append(r.out, c) }

// finish yields what was made of the row and what was wrong with it.
func (r *reader) finish() error {
	row := &r.row
	if row.refuse != nil {
		return r.hand(graph.Change{}, &input.Reject{Place: r.place(), Err: row.refuse})
	}
	for _, f := range r.fresh {
		f.known.stated = append(f.known.stated, f.hash)
	}
	for _, c := range r.out {
		if err := r.hand(c, nil); err != nil {
			return err
		}
	}
	return r.notes()
}

func (r *reader) notes() error {
	for _, err := range r.row.notes {
		var again *repeat
		note := &input.Note{Place: r.place(), Err: err, Repeat: errors.As(err, &again)}
		if err := r.hand(graph.Change{}, note); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) place() input.Place {
	return input.Place{File: r.file.Name, Line: r.row.line, Record: r.row.number, ID: r.row.record}
}

func (r *reader) hand(c graph.Change, err error) error {
	if !r.yield(c, err) {
		return errStop
	}
	return nil
}

// mappingFor is the mapping to read a file with.
func mappingFor(ctx context.Context, f input.File, options map[string]string) (*Mapping, error) {
	if named := options[MappingOption]; named != "" {
		return Load(named)
	}
	head, err := headOf(ctx, f)
	if err != nil {
		return nil, err
	}
	m := fitting(head)
	if m == nil {
		return nil, graph.Invalid("mapping", "%s is a table, and none of the mappings that are known fits its header: name one with --mapping; \"spona mapping init\" proposes one", f.Name)
	}
	return m, nil
}

// headBytes of a table tell what it is.
const headBytes = 64 << 10

func headOf(ctx context.Context, f input.File) ([]byte, error) {
	text, err := f.Open(ctx)
	if err != nil {
		return nil, err
	}
	head, err := io.ReadAll(io.LimitReader(text, headBytes))
	if closing := text.Close(); err == nil && closing != nil {
		return nil, fmt.Errorf("close: %w", closing)
	}
	if err != nil && len(head) == 0 {
		return nil, err
	}
	return head, nil
}
