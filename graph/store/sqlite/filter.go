package sqlite

import (
	"strconv"

	"spona/graph"
	"spona/graph/store/record"
)

// dateClause keeps rows whose date may lie in the range. Both bounds go to the
// column that the index has; a date of a year reaches 365 days further. SQLite
// searches an index by one bound on each side, the first that it is told.
func dateClause(alias string, r graph.DateRange) []clause {
	if r.IsZero() {
		return nil
	}
	day := alias + ".day"
	var clauses []clause
	if !r.From.IsZero() {
		const longest = 365
		first, _ := r.From.Days()
		clauses = append(clauses, clause{day + " >= ?", []any{int64(first) - longest}}, clause{day + " + " + alias + ".span >= ?", []any{int64(first)}})
	}
	if !r.To.IsZero() {
		_, last := r.To.Days()
		clauses = append(clauses, clause{day + " <= ?", []any{int64(last)}})
	}
	return clauses
}

// amountClause keeps rows whose amount lies in the range, exactly.
func amountClause(alias string, r graph.AmountRange) []clause {
	if r.IsZero() {
		return nil
	}
	worth, rest := alias+".worth", alias+".worth_rest"
	var clauses []clause
	if r.Min == nil && r.Max == nil {
		clauses = append(clauses, clause{text: worth + " IS NOT NULL"})
	}
	if r.Currency != "" {
		clauses = append(clauses, clause{alias + ".currency = ?", []any{r.Currency}})
	}
	if r.Min != nil {
		w, low := record.SplitAmount(*r.Min)
		clauses = append(clauses, clause{"(" + worth + " >= ? AND (" + worth + ", " + rest + ") >= (?, ?))", []any{w, w, low}})
	}
	if r.Max != nil {
		w, low := record.SplitAmount(*r.Max)
		clauses = append(clauses, clause{"(" + worth + " <= ? AND (" + worth + ", " + rest + ") <= (?, ?))", []any{w, w, low}})
	}
	return clauses
}

// parseDay reads a cursor's key in a list by date.
func parseDay(key string) (any, bool) {
	d, err := graph.ParseDate(key)
	if err != nil || d.IsZero() {
		return nil, false
	}
	first, _ := d.Days()
	return int64(first), true
}

// parseAmount reads a cursor's key in a list by amount.
func parseAmount(key string) (any, bool) {
	if _, err := graph.ParseDecimal(key); err != nil {
		return nil, false
	}
	f, err := strconv.ParseFloat(key, 64)
	return f, err == nil
}

// parseName reads a cursor's key in a list by name.
func parseName(key string) (any, bool) { return key, true }
