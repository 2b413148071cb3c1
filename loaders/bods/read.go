package bods

import (
	"slices"
	"strings"

	"spona/graph"
)

// A reader turns one statement into changes. Once something could not be handed
// on because the caller wants no more, err is set and the rest does nothing.
type reader struct {
	*joint
	*statement
	record string // id of the record, which statements that replace each other share
	source graph.Source
	err    error
}

// state yields what the statement says.
func (r *reader) state() error {
	r.version()
	r.others()
	switch r.what() {
	case anEntity:
		r.entity(r.about())
	case aPerson:
		r.person(r.about())
	case aRelationship:
		r.relationship(r.about())
	}
	return r.err
}

// version notes a version that is not known. Statements of any version may stand
// in one file: each is read by its form.
func (r *reader) version() {
	form := "0.4"
	if r.isOld() {
		form = "0.2 and 0.3"
	}
	switch v := r.Publication.Version; {
	case v == "":
		r.remarkOnce("version/", "the statement does not say which version of the standard it is of: it is read as %s by its form", form)
	case !slices.Contains([]text{"0.1", "0.2", "0.3", "0.4"}, v):
		r.remarkOnce("version/"+string(v), "version %.40q of the standard is not known: the statement is read as %s by its form", v, form)
	}
}

// others withdraws the further records that the statement replaces: they are one
// record from now on.
func (r *reader) others() {
	if !r.isOld() || len(r.Replaces) < 2 {
		return
	}
	for _, replaced := range r.Replaces {
		if id := string(replaced); id != "" && id != r.record && id != r.id() {
			r.change(graph.Change{Withdraw: &graph.Withdrawal{Dataset: r.settings.Dataset.ID, Record: id}})
		}
	}
}

func (r *reader) change(c graph.Change) {
	if r.err == nil {
		r.err = r.give(c)
	}
}

func (r *reader) remark(format string, args ...any) {
	if r.err == nil {
		r.err = r.note(format, args...)
	}
}

func (r *reader) remarkOnce(subject, format string, args ...any) {
	if r.err == nil {
		r.err = r.noteOnce(subject, format, args...)
	}
}

// value adds a value unless the source left it out. What cannot be read is kept
// as it was written, and noted.
func (r *reader) value(values *[]graph.Value, p graph.Property, written text) {
	if written == "" {
		return
	}
	v := graph.NewValue(p, string(written))
	if v.Text == "" {
		r.remark("%s: %.60q is kept only as written", p, written)
	}
	if !slices.Contains(*values, v) {
		*values = append(*values, v)
	}
}

// country adds the country of a place: of US-MA it is US. A place that has only a
// name is kept as written.
func (r *reader) country(values *[]graph.Value, p graph.Property, at place) {
	written := string(at.Code)
	if written == "" {
		written = string(at.Name)
	}
	if written == "" {
		return
	}
	country, _, _ := strings.Cut(string(at.Code), "-")
	v := graph.NewValue(p, country)
	if v.Text == "" {
		r.remarkOnce("country/"+written, "%s: %.60q is no code of a country and is kept only as written", p, written)
	}
	if v.Original = ""; v.Text != written {
		v.Original = written
	}
	if !slices.Contains(*values, v) {
		*values = append(*values, v)
	}
}

// name adds a name unless the source left it out or it is there already.
func (r *reader) name(names *[]graph.Name, kind graph.NameKind, written text) {
	switch n := (graph.Name{Text: string(written), Kind: kind}); {
	case written == "":
	case len(written) > graph.MaxNameBytes:
		r.remark("a name of %d bytes is left out: %d are the most", len(written), graph.MaxNameBytes)
	case !slices.ContainsFunc(*names, func(o graph.Name) bool { return o.Text == n.Text }):
		*names = append(*names, n)
	}
}

// component marks what is only a part of an indirect interest that another
// statement tells.
func component(values *[]graph.Value, d *details) {
	if d.IsComponent == yes {
		*values = append(*values, graph.NewValue(graph.PropertyClassification, "isComponent"))
	}
}
