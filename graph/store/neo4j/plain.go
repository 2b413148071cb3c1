package neo4j

import (
	"strings"
	"time"

	"spona/graph"
)

// This file writes what a person reads in Neo4j's own tools. The program reads
// none of it.

// maxPlain is how many bytes of a text are shown; the body has it whole.
const maxPlain = 2000

// plainEntity is what a person reads on an entity's node.
func plainEntity(e *graph.Entity) map[string]any {
	row := make(map[string]any, 24)
	var values []graph.Value
	sources := make([]graph.Source, len(e.Records))
	var identifiers []string
	for i := range e.Records {
		r := &e.Records[i]
		values = append(values, r.Values...)
		sources[i] = r.Source
		for _, id := range r.Identifiers {
			identifiers = append(identifiers, strings.TrimPrefix(id.Scheme+" "+id.Value, " "))
		}
	}
	plainValues(row, values)
	plainSources(row, sources, e.Live())
	if len(identifiers) > 0 {
		row["identifiers"] = shown(identifiers)
	}
	if main, ok := e.MainName(); ok {
		row["name"] = cut(main.Text)
	}
	if names := e.Names(); len(names) > 1 {
		texts := make([]string, len(names))
		for i, n := range names {
			texts[i] = n.Text
		}
		row["names"] = shown(texts)
	}
	if e.Stub {
		row["stub"] = true
	}
	if e.Roles != 0 {
		row["roles"] = roleNames(e.Roles)
	}
	return row
}

// plainRelation is what a person reads on a relationship: what the first record
// says.
func plainRelation(r *graph.Relation) map[string]any {
	row := make(map[string]any, 20)
	first := r.First()
	plainValues(row, first.Values)
	sources := make([]graph.Source, len(r.Records))
	for i := range r.Records {
		sources[i] = r.Records[i].Source
	}
	plainSources(row, sources, r.Live())
	put(row, "role", first.Role)
	put(row, "status", first.Status)
	if first.Money != nil {
		row["amount"] = first.Money.Amount.String()
	}
	if first.Share != nil {
		row["share"] = first.Share.String()
	}
	if len(first.Spells) > 0 {
		put(row, "from", first.Spells[0].From.String())
		put(row, "to", first.Spells[0].To.String())
	}
	if len(first.Spells) > 1 {
		spells := make([]string, len(first.Spells))
		for i, s := range first.Spells {
			spells[i] = s.From.String() + " – " + s.To.String()
		}
		row["spells"] = spells
	}
	return row
}

// plainValues puts each property of the catalogue: a text, or a list of them.
func plainValues(row map[string]any, values []graph.Value) {
	for _, v := range values {
		text := v.Text
		if text == "" {
			text = v.Original
		}
		text = cut(text)
		if !v.At.IsZero() {
			text = v.At.String() + ": " + text
		}
		name := string(v.Property)
		switch has := row[name].(type) {
		case nil:
			row[name] = text
		case string:
			if has != text {
				row[name] = []string{has, text}
			}
		case []string:
			row[name] = shown(append(has, text))
		}
	}
}

// plainSources puts the source of the first record, and all of them where there
// are more.
func plainSources(row map[string]any, sources []graph.Source, live bool) {
	row["live"] = live
	if len(sources) == 0 {
		return
	}
	s := sources[0]
	row["dataset"], row["tier"], row["retrieved"] = s.Dataset, s.Tier.String(), s.Retrieved
	put(row, "record", s.Record)
	put(row, "url", s.URL)
	if !s.Live() {
		row["ended"] = s.Ended
	}
	if len(sources) == 1 {
		return
	}
	all := make([]string, len(sources))
	for i, s := range sources {
		all[i] = sentence(s)
	}
	row["sources"] = shown(all)
}

// sentence says where a record comes from.
func sentence(s graph.Source) string {
	var b strings.Builder
	b.WriteString(s.Dataset)
	for _, part := range []string{s.Record, s.URL} {
		if part != "" {
			b.WriteString(" " + part)
		}
	}
	b.WriteString(", tier " + s.Tier.String() + ", retrieved " + s.Retrieved.Format(time.DateOnly))
	if !s.Live() {
		b.WriteString(", ended " + s.Ended.Format(time.DateOnly))
	}
	return b.String()
}

// roleNames are the names of roles as the API has them.
func roleNames(roles graph.Roles) []string {
	var names []string
	for _, r := range []struct {
		role graph.Roles
		name string
	}{
		{graph.RolePolitician, "POLITICIAN"}, {graph.RoleDonor, "DONOR"}, {graph.RoleBuyer, "BUYER"}, {graph.RoleSupplier, "SUPPLIER"},
	} {
		if roles&r.role != 0 {
			names = append(names, r.name)
		}
	}
	return names
}

// put puts a text that says something.
func put(row map[string]any, name, text string) {
	if text != "" {
		row[name] = cut(text)
	}
}

// shown is the beginning of a list that is too long to read.
func shown(texts []string) []string {
	const most = 100
	if len(texts) > most {
		texts = append(texts[:most:most], "…")
	}
	for i := range texts {
		texts[i] = cut(texts[i])
	}
	return texts
}

// cut is the beginning of a text that is too long to read.
func cut(text string) string {
	if len(text) <= maxPlain {
		return text
	}
	return strings.ToValidUTF8(text[:maxPlain], "") + "…"
}
