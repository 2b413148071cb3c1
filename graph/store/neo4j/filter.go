package neo4j

import (
	"strconv"

	"spona/graph"
	"spona/graph/store/record"
)

// params are the values of a statement's parameters. Whatever a caller says goes
// to the database through them, and never into the statement's text.
type params map[string]any

// add adds a value and returns what names it in the statement.
func (p *params) add(v any) string {
	name := "p" + strconv.Itoa(len(*p))
	(*p)[name] = v
	return "$" + name
}

// dateClause keeps rows whose date may lie in the range. Both bounds go to the
// property that the index has; a date of a year reaches 365 days further.
func dateClause(p *params, row string, r graph.DateRange) []string {
	var clauses []string
	if !r.From.IsZero() {
		const longest = 365
		first, _ := r.From.Days()
		clauses = append(clauses,
			row+".day >= "+p.add(int64(first)-longest), row+".day + coalesce("+row+".span, 0) >= "+p.add(int64(first)))
	}
	if !r.To.IsZero() {
		_, last := r.To.Days()
		clauses = append(clauses, row+".day <= "+p.add(int64(last)))
	}
	return clauses
}

// amountClause keeps rows whose amount lies in the range, exactly.
func amountClause(p *params, row string, r graph.AmountRange) []string {
	if r.IsZero() {
		return nil
	}
	worth, rest := row+".worth", "coalesce("+row+".worthRest, 0.0)"
	var clauses []string
	if r.Min == nil && r.Max == nil {
		clauses = append(clauses, worth+" IS NOT NULL")
	}
	if r.Currency != "" {
		clauses = append(clauses, row+".currency = "+p.add(r.Currency))
	}
	if r.Min != nil {
		w, low := record.SplitAmount(*r.Min)
		at := p.add(w)
		clauses = append(clauses, worth+" >= "+at+" AND ("+worth+" > "+at+" OR "+rest+" >= "+p.add(low)+")")
	}
	if r.Max != nil {
		w, low := record.SplitAmount(*r.Max)
		at := p.add(w)
		clauses = append(clauses, worth+" <= "+at+" AND ("+worth+" < "+at+" OR "+rest+" <= "+p.add(low)+")")
	}
	return clauses
}
