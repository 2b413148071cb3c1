package offshore

import (
	"bytes"
	"encoding/csv"
	"path"
	"slices"
	"strings"
)

// Sample is a small table of links, for documentation.
const Sample = `node_1,rel_type,node_2,sourceID,valid_until,start_date,end_date
12000001,shareholder of,10000001,Panama Papers,The Panama Papers data is current through 2015,23-MAR-2006,
10000001,registered address,14000001,Panama Papers,The Panama Papers data is current through 2015,,`

// A class is what the rows of a table are.
type class uint8

const (
	classNone class = iota
	classEntity
	classOther
	classIntermediary
	classOfficer
	classAddress
	classLink
)

// word is the class as part of a record's id and as classification.
func (c class) word() string {
	return [...]string{"", "entity", "other", "intermediary", "officer", "address", "link"}[c]
}

// The columns of links, by one name for all layouts.
const (
	columnStart = "start"
	columnEnd   = "end"
	columnType  = "type"
	columnNode  = "node_id"
)

// columnOf is the name that this package uses for a column.
func columnOf(written string) string {
	name := strings.ToLower(strings.Trim(strings.TrimSpace(written), `"`))
	switch name {
	case "node_1", "node_id_start", "start_id", ":start_id":
		return columnStart
	case "node_2", "node_id_end", "end_id", ":end_id":
		return columnEnd
	case "rel_type", ":type":
		return columnType
	case "node_id:id", "node_id:id(node)":
		return columnNode
	}
	return name
}

// headerOf are the columns of a header.
func headerOf(cells []string) map[string]int {
	columns := make(map[string]int, len(cells))
	for i, cell := range cells {
		if _, known := columns[columnOf(cell)]; !known {
			columns[columnOf(cell)] = i
		}
	}
	return columns
}

// classOf tells what a table is by its header; by its name where officers, others
// and intermediaries have the same columns.
func classOf(columns map[string]int, name string) class {
	has := func(names ...string) bool {
		return !slices.ContainsFunc(names, func(n string) bool { _, ok := columns[n]; return !ok })
	}
	switch {
	case has(columnStart, columnType, columnEnd):
		return classLink
	case !has(columnNode, "sourceid"):
		return classNone
	}
	name = strings.ToLower(path.Base(strings.ReplaceAll(name, `\`, "/")))
	for _, named := range []struct {
		part  string
		class class
	}{{"entit", classEntity}, {"officer", classOfficer}, {"intermediar", classIntermediary}, {"address", classAddress}, {"other", classOther}} {
		if strings.Contains(name, named.part) {
			return named.class
		}
	}
	switch {
	case has("ibcruc"), has("company_type"):
		return classEntity
	case has(columnType), has("jurisdiction"):
		return classOther
	case has("status"):
		return classIntermediary
	case has("address"):
		return classAddress
	case has("name"):
		return classOfficer
	}
	return classNone
}

// Detect says how sure it is that a file is a table of the database.
func Detect(head []byte, name string) int {
	const certain, likely = 96, 85
	line, _, _ := bytes.Cut(head, []byte{'\n'})
	cells, err := csv.NewReader(bytes.NewReader(line)).Read()
	if err != nil {
		return 0
	}
	columns := headerOf(cells)
	_, source := columns["sourceid"]
	switch classOf(columns, name) {
	case classNone:
		return 0
	case classLink:
		if !source {
			return likely
		}
	}
	return certain
}
