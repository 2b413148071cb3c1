package table

import (
	"slices"
	"strconv"
	"strings"

	"spona/graph"
	"spona/loaders/input"
)

// check finds what is wrong with a mapping whatever the table is, by making the
// plan for a table that has every column.
func (m *Mapping) check() error {
	for _, t := range []struct {
		text    text
		allowed []string
	}{
		{m.Repeats, []string{"", "keep", "drop"}},
		{m.Table.Decimal, []string{"", ".", ","}},
		{m.Set.Tier, []string{"", "A", "B", "C"}},
		{m.Table.Delimiter, []string{"", ",", ";", "tab", "|"}},
	} {
		if !slices.Contains(t.allowed, t.text.s) {
			return fault(t.text.line, "%q is none of %s", t.text.s, strings.Join(t.allowed[1:], ", "))
		}
	}
	for _, c := range m.Set.Countries {
		if code, err := graph.ParseCountry(c.s); err != nil || code != c.s {
			return fault(c.line, "%q is no two-letter country code such as AL", c.s)
		}
	}
	for _, e := range []text{m.Table.Encoding, m.Table.BrokenAs} {
		if err := input.ValidateEncoding(e.s); err != nil {
			return fault(e.line, "%q is no encoding that can be read", e.s)
		}
	}
	if _, err := graph.ParseCurrency(m.Table.Currency.s); err != nil {
		return fault(m.Table.Currency.line, "%q is no currency", m.Table.Currency.s)
	}
	if len(m.Entities) == 0 {
		return fault(1, "it makes no entities")
	}
	_, err := newPlan(m, anyColumns{}, "")
	return err
}

// number is a small whole number of the mapping.
func (t text) number(otherwise, most int) (int, error) {
	if t.s == "" {
		return otherwise, nil
	}
	n, err := strconv.Atoi(t.s)
	if err != nil || n < 0 || n > most {
		return 0, fault(t.line, "%q is no whole number from 0 to %d", t.s, most)
	}
	return n, nil
}

// columns are what a plan looks cells up in.
type columns interface {
	// index is where the column is, and whether there is one.
	index(name string) (int, bool)

	// like are the columns whose names fit a pattern with one star, with what
	// stands for it.
	like(pattern string) []column
}

// A column is a place in a row, and what stands for the star of its pattern.
type column struct {
	index int
	star  string
}

// anyColumns has every column.
type anyColumns struct{}

func (anyColumns) index(string) (int, bool) { return 0, true }
func (anyColumns) like(string) []column     { return []column{{0, "en"}} }
