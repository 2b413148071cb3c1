package table

import (
	"strconv"
	"strings"

	"spona/graph"
)

// A header is the names of the columns of a table. Columns can be named by their
// name, by "name 2" for the second that is called so, by number (#3) and by
// letter (@C).
type header struct {
	names  []string       // as shown
	byName map[string]int // by folded name
	grows  bool           // columns that are not there yet are made, as with JSON
}

func newHeader(names []string) *header {
	h := &header{names: names, byName: make(map[string]int, len(names))}
	count := make(map[string]int)
	for i, name := range names {
		key := foldHeader(name)
		count[key]++
		if n := count[key]; n > 1 {
			key += " " + strconv.Itoa(n)
		}
		if _, ok := h.byName[key]; !ok && key != "" {
			h.byName[key] = i
		}
	}
	return h
}

// foldHeader is a column's name without regard to case, white space and line
// breaks.
func foldHeader(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// index implements columns.
func (h *header) index(name string) (int, bool) {
	if i, ok := positionOf(name); ok {
		return i, true
	}
	key := foldHeader(name)
	i, ok := h.byName[key]
	if !ok && h.grows {
		i, ok = len(h.names), true
		h.names, h.byName[key] = append(h.names, name), i
	}
	return i, ok
}

// Columns that no table has.
const (
	absent     = -1 // always empty
	folderName = -2 // the name of the folder that the file is in
	fileName   = -3 // the name of the file without its ending
)

// positionOf reads #3, @C, :folder and :file.
func positionOf(name string) (int, bool) {
	switch name {
	case ":folder":
		return folderName, true
	case ":file":
		return fileName, true
	}
	if digits, ok := strings.CutPrefix(name, "#"); ok {
		n, err := strconv.Atoi(digits)
		return n - 1, err == nil && n >= 1 && n <= maxColumns
	}
	letters, ok := strings.CutPrefix(name, "@")
	if !ok || letters == "" || len(letters) > 3 {
		return 0, false
	}
	n := 0
	for _, c := range strings.ToUpper(letters) {
		if c < 'A' || c > 'Z' {
			return 0, false
		}
		n = n*26 + int(c-'A') + 1
	}
	return n - 1, n <= maxColumns
}

// like implements columns.
func (h *header) like(pattern string) []column {
	before, after, _ := strings.Cut(pattern, "*")
	before, after = foldHeader(before), foldHeader(after)
	var found []column
	for i, name := range h.names {
		star, ok := strings.CutPrefix(foldHeader(name), before)
		if star, ok2 := strings.CutSuffix(star, after); ok && ok2 && star != "" {
			found = append(found, column{i, star})
		}
	}
	return found
}

// missing says that a table has no such column, and what it has.
func (h *header) missing(name string, line int) error {
	shown := h.names
	const most = 12
	more := ""
	if len(shown) > most {
		shown, more = shown[:most], ", …"
	}
	quoted := make([]string, len(shown))
	for i, s := range shown {
		quoted[i] = strconv.Quote(strings.Join(strings.Fields(s), " "))
	}
	return graph.Invalid("mapping", "line %d names the column %q, and the table has %s%s; write {%s?} when it may be missing",
		line, name, strings.Join(quoted, ", "), more, name)
}
