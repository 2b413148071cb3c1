package neo4j

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"spona/graph"
)

// The sorts of columns, as the headers of neo4j-admin name them.
const (
	sortText    = "string"
	sortTexts   = "string[]"
	sortInteger = "long"
	sortNumber  = "double"
	sortBool    = "boolean"
	sortTime    = "datetime"
	sortBytes   = "byte[]"
	sortEntity  = "ID(Entity)" // an id by which relationships find the node, and a text
)

// The columns of a relationship's ends.
const (
	startColumn = ":START_ID(Entity)"
	endColumn   = ":END_ID(Entity)"
)

// A column is a property, or an end.
type column struct{ name, sort string }

func headed(sort string, names ...string) []column {
	all := make([]column, len(names))
	for i, name := range names {
		all[i] = column{name, sort}
	}
	return all
}

// rowHeader are those of entities and of relations: what the program reads, the
// sources, and every property of the catalogue.
func rowHeader() []column {
	all := slices.Concat(
		headed(sortInteger, "no", "seq", "facet"), headed(sortBytes, "body"),
		headed(sortInteger, "day", "span"), headed(sortNumber, "worth", "worthRest"),
		headed(sortText, "currency", "dataset", "record", "url", "tier"), headed(sortTexts, "sources"),
		headed(sortTime, "retrieved", "ended"), headed(sortBool, "live"),
	)
	for _, d := range graph.Properties() {
		if name := string(d.Property); !slices.ContainsFunc(all, func(c column) bool { return c.name == name }) {
			all = append(all, column{name, sortText})
		}
	}
	return all
}

func entityHeader() []column {
	own := slices.Concat(headed(sortEntity, "id"), headed(sortText, "name", "sortKey"),
		headed(sortTexts, "names", "keys", "identifiers", "roles"), headed(sortBool, "stub"))
	return merged(own, rowHeader())
}

func relationHeader() []column {
	own := slices.Concat(headed("", startColumn, endColumn),
		headed(sortText, "id", "role", "status", "from", "to", "amount", "share"), headed(sortTexts, "spells"))
	return merged(own, rowHeader())
}

// merged puts further columns behind the own, each name once.
func merged(own, further []column) []column {
	for _, c := range further {
		if !slices.ContainsFunc(own, func(o column) bool { return o.name == c.name }) {
			own = append(own, c)
		}
	}
	return own
}

func datasetHeader() []column {
	return slices.Concat(
		headed(sortText, "id", "title", "description", "publisher", "licence", "licenceURL", "url", "notice", "coverageFrom",
			"coverageTo", "coverageOriginal"),
		headed(sortBool, "coverageDerived"), headed(sortTexts, "countries"), headed(sortTime, "retrieved", "loaded"))
}

func facetHeader() []column {
	return slices.Concat(headed(sortInteger, "no", "roles", "tier", "items"), headed(sortBool, "relation", "stub", "live"),
		headed(sortText, "kind", "countries", "datasets"))
}

func stateHeader() []column {
	return slices.Concat(headed(sortText, "id", "epoch"),
		headed(sortInteger, "migration", "seq", "earlierFrom", "entities", "relations", "facets"))
}

// Texts of a list are told apart by a control character, which no name has: the
// usual semicolon is in many.
const (
	listSeparator     = "\x1f"
	listSeparatorName = "U+001F"
)

func (s *sheet) header() {
	for i, c := range s.columns {
		if i > 0 {
			s.page = append(s.page, ',')
		}
		s.page = append(s.page, c.name...)
		if c.sort != "" {
			s.page = append(append(s.page, ':'), c.sort...)
		}
	}
	s.page = append(s.page, '\n')
}

// add writes a row, and returns how long its longest value is. Every property has
// to have its column.
func (s *sheet) add(row map[string]any) (longest int, err error) {
	written := 0
	for i, c := range s.columns {
		if i > 0 {
			s.page = append(s.page, ',')
		}
		value, has := row[c.name]
		if !has {
			continue
		}
		written++
		before := len(s.page)
		if err := s.value(c, value); err != nil {
			return 0, err
		}
		longest = max(longest, len(s.page)-before)
	}
	s.page = append(s.page, '\n')
	if written < len(row) {
		return 0, fmt.Errorf("%d of its %d properties have no column", len(row)-written, len(row))
	}
	return longest, nil
}

// value writes a value as its column wants it.
func (s *sheet) value(c column, value any) error {
	sort := ""
	switch v := value.(type) {
	case string:
		s.text(v)
		if sort = sortText; c.sort == sortEntity || c.sort == "" {
			sort = c.sort
		}
	case []string:
		sort = sortTexts
		texts := make([]string, len(v))
		for i, text := range v {
			texts[i] = strings.ReplaceAll(text, listSeparator, " ")
		}
		s.text(strings.Join(texts, listSeparator))
	case int64:
		sort = sortInteger
		s.page = strconv.AppendInt(s.page, v, 10)
	case float64:
		sort = sortNumber
		s.page = strconv.AppendFloat(s.page, v, 'g', -1, 64)
	case bool:
		sort = sortBool
		s.page = strconv.AppendBool(s.page, v)
	case time.Time:
		sort = sortTime
		s.page = v.UTC().AppendFormat(s.page, time.RFC3339Nano)
	case []byte:
		sort = sortBytes
		for i, b := range v {
			if i > 0 {
				s.page = append(s.page, listSeparator...)
			}
			s.page = strconv.AppendInt(s.page, int64(int8(b)), 10)
		}
	}
	if sort != c.sort {
		return fmt.Errorf("its property %s is a %T, and its column a %s", c.name, value, c.sort)
	}
	return nil
}

// text writes a text in quotes, so that an empty one is told from none.
func (s *sheet) text(v string) {
	s.multiline = s.multiline || strings.ContainsAny(v, "\r\n")
	s.page = append(s.page, '"')
	s.page = append(s.page, strings.ReplaceAll(v, `"`, `""`)...)
	s.page = append(s.page, '"')
}
