package table

import (
	"slices"
	"strings"

	"spona/graph"
)

// A row is the cells of one row that the plan reads, and what was found wrong
// with them.
type row struct {
	plan   *plan
	cells  []string // by slot, trimmed; "" for what counts as empty
	line   int
	number int
	record string // its id in the data set

	notes  []error
	refuse error // why the row cannot be used at all
	reader *reader
}

// noteErr keeps what is wrong with a cell, once however often the cell is used.
func (r *row) noteErr(err error) {
	said := func(before error) bool { return before.Error() == err.Error() }
	if err != nil && !slices.ContainsFunc(r.notes, said) {
		r.notes = append(r.notes, err)
	}
}

// must is noteErr for what the mapping requires: without it the row is refused.
func (r *row) must(required bool, err error) {
	if err != nil && required && r.refuse == nil {
		r.refuse = err
	}
	r.noteErr(err)
}

// unknown notes a word that a vocabulary lacks, each once in a file.
func (r *row) unknown(vocabulary, word string) {
	r.once("vocabulary "+vocabulary+word, graph.Invalid(vocabulary, "%.60q is not in the vocabulary, and is kept as it is", word))
}

func (r *row) once(key string, err error) {
	const most = 1000
	if told := r.reader.told; !told[key] && len(told) < most {
		told[strings.Clone(key)] = true
		r.noteErr(err)
	}
}

// values makes the values of a record.
func (r *row) values(plans []valuePlan, kind graph.EntityKind) []graph.Value {
	var all []graph.Value
	for i := range plans {
		v := &plans[i]
		if v.private && kind == graph.KindPerson {
			continue
		}
		if value, ok := r.value(v); ok {
			value.Lang = v.lang.of(r)
			if at := v.at.of(r); at != "" {
				date, err := r.plan.dates.parse(at)
				r.noteErr(err)
				value.At = date
			}
			if all == nil {
				all = make([]graph.Value, 0, len(plans))
			}
			all = append(all, value)
		}
	}
	return all
}

// value makes one value; false when the row says nothing.
func (r *row) value(v *valuePlan) (graph.Value, bool) {
	if v.isMoney {
		return r.moneyValue(v)
	}
	if v.isRef {
		refs := r.reader.made[r.plan.labelled(v.entity)]
		if len(refs) != 1 {
			return graph.Value{}, false
		}
		return graph.Value{Property: v.property, Text: string(refs[0].ID)}, true
	}
	s := v.text.of(r)
	written := v.text.written(r)
	if s == "" {
		if written == "" && v.required {
			r.must(true, graph.Invalid(string(v.property), "it is required, and empty"))
		}
		return graph.Value{}, false
	}
	canonical, err := r.canonical(v.property, s)
	if err == nil && canonical == "" {
		return graph.Value{}, false
	}
	r.must(v.required, err)
	value := graph.Value{Property: v.property, Text: canonical}
	if canonical != written {
		value.Original = written
	}
	return value, true
}

// canonical reads a text as the type of a property.
func (r *row) canonical(p graph.Property, s string) (string, error) {
	switch p.Type() {
	case graph.TypeText:
		return s, nil
	case graph.TypeDate:
		d, err := r.plan.dates.parse(s)
		return d.String(), withField(err, p)
	case graph.TypeInteger, graph.TypeDecimal:
		n, err := parseNumber(s, r.plan.point)
		if err != nil {
			return "", graph.Invalid(string(p), "%.60q is no number", s)
		}
		return p.Canonical(strings.TrimSuffix(n.plain, ".0"))
	case graph.TypeBool:
		if yes, ok := truths[strings.ToLower(s)]; ok {
			s = yes
		}
	}
	return p.Canonical(s)
}

func withField(err error, p graph.Property) error {
	if err == nil {
		return nil
	}
	return graph.Invalid(string(p), "%s", strings.TrimPrefix(err.Error(), "date: "))
}

// truths are the words for yes and no.
var truths = map[string]string{
	"1": "true", "yes": "true", "y": "true", "x": "true", "po": "true", "da": "true", "да": "true", "evet": "true", "ja": "true", "true": "true",
	"0": "false", "no": "false", "n": "false", "jo": "false", "ne": "false", "не": "false", "hayır": "false", "nein": "false", "false": "false",
}

// moneyValue makes a value of an amount, or of the sum of several.
func (r *row) moneyValue(v *valuePlan) (graph.Value, bool) {
	m, written, err := r.money(v.amount, v.currency)
	r.must(v.required, err)
	switch {
	case err != nil:
		return graph.Value{Property: v.property, Original: written}, true
	case m == nil:
		if v.required {
			r.must(true, graph.Invalid(string(v.property), "it is required, and empty"))
		}
		return graph.Value{}, false
	}
	value := graph.Value{Property: v.property, Text: m.String()}
	if written != value.Text {
		value.Original = written
	}
	return value, true
}

// money is the amount that cells hold, or the sum; nil when they are all empty.
// written is what they hold.
func (r *row) money(amounts []expr, currency expr) (m *graph.Money, written string, err error) {
	if len(amounts) == 1 { // nearly always
		if written = amounts[0].of(r); written == "" {
			return nil, "", nil
		}
		one, err := r.amount(written, currency)
		if err != nil {
			return nil, written, err
		}
		return &one, written, nil
	}
	var found []graph.Money
	for i := range amounts {
		s := amounts[i].of(r)
		if s == "" {
			continue
		}
		if written != "" {
			written += " + "
		}
		written += s
		one, wrong := r.amount(s, currency)
		if wrong != nil && err == nil {
			err = wrong
		}
		found = append(found, one)
	}
	switch {
	case err != nil || len(found) == 0:
		return nil, written, err
	case len(found) == 1:
		return &found[0], written, nil
	}
	total, err := sum(found)
	if err != nil {
		return nil, written, err
	}
	return &total, written, nil
}

func (r *row) amount(s string, currency expr) (graph.Money, error) {
	n, err := parseNumber(s, r.plan.point)
	if err != nil {
		return graph.Money{}, err
	}
	if n.currency == "" {
		n.currency = currency.of(r)
		if code, ok := currencyWords[strings.ToLower(n.currency)]; ok {
			n.currency = code
		}
	}
	if n.currency == "" {
		n.currency = r.plan.money
	}
	if n.currency == "" {
		r.once("currency", graph.Invalid("currency", "an amount names no currency, and is kept without"))
	}
	return graph.NewMoney(n.plain, n.currency)
}
