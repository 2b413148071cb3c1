package ftm

import (
	"bufio"
	"io"
	"strconv"

	"spona/graph"
	"spona/loaders/line"
)

// A Filter says what of a graph to write. The zero value writes all.
type Filter = line.Filter

// Write writes a snapshot as FollowTheMoney. Each line has id, schema and
// properties as other programs understand them, and in "_spona" the same in the
// form of package line, which they do not mind and [Read] prefers: who changes a
// line by hand must remove it. A data set is a Note, which carries its licence.
//
// What FollowTheMoney has no schema for becomes the nearest: an election or a
// term an Event, a declaration a Document, and relations of no schema of their
// own an UnknownLink whose role is the relation's kind.
func Write(w io.Writer, s line.Stock, f Filter) error {
	out := writer{w: bufio.NewWriterSize(w, 1<<16)}
	if err := f.Each(s, out.dataset, out.entity, out.relation); err != nil {
		return err
	}
	return out.w.Flush()
}

// A writer builds one line at a time.
type writer struct {
	w    *bufio.Writer
	line []byte // the line
	form []byte // the object of package line

	open  bool // a property has been written
	texts []string
}

func (w *writer) begin(id, schema, caption string) {
	w.line = append(w.line[:0], `{"id":`...)
	w.line = line.AppendString(w.line, id)
	if caption != "" {
		w.line = append(w.line, `,"caption":`...)
		w.line = line.AppendString(w.line, caption)
	}
	w.line = append(w.line, `,"schema":`...)
	w.line = line.AppendString(w.line, schema)
	w.line = append(w.line, `,"properties":{`...)
	w.open = false
}

// set writes a property, without repeating a value.
func (w *writer) set(property string, values ...string) {
	n := 0
	for i, v := range values {
		if v == "" || contains(values[:i], v) {
			continue
		}
		switch {
		case n > 0:
			w.line = append(w.line, ',')
		default:
			if w.open {
				w.line = append(w.line, ',')
			}
			w.line = line.AppendString(w.line, property)
			w.line = append(w.line, ':', '[')
			w.open = true
		}
		w.line = line.AppendString(w.line, v)
		n++
	}
	if n > 0 {
		w.line = append(w.line, ']')
	}
}

func contains(values []string, v string) bool {
	for _, o := range values {
		if o == v {
			return true
		}
	}
	return false
}

// end writes the data sets, the object of package line and the line.
func (w *writer) end(sources []graph.Source) error {
	w.line = append(w.line, '}')
	w.texts = w.texts[:0]
	for _, s := range sources {
		if !contains(w.texts, s.Dataset) {
			w.texts = append(w.texts, s.Dataset)
		}
	}
	for i, d := range w.texts {
		if i == 0 {
			w.line = append(w.line, `,"datasets":[`...)
		} else {
			w.line = append(w.line, ',')
		}
		w.line = line.AppendString(w.line, d)
	}
	if len(w.texts) > 0 {
		w.line = append(w.line, ']')
	}
	w.line = append(w.line, `,"_spona":{"version":`...)
	w.line = append(strconv.AppendInt(w.line, line.Version, 10), ',')
	w.line = append(w.line, w.form[1:]...)
	w.line = append(w.line, "}\n"...)
	_, err := w.w.Write(w.line)
	return err
}

func (w *writer) dataset(d *graph.Dataset) error {
	w.begin("dataset-"+d.ID, "Note", "")
	title := d.Title
	if title == "" {
		title = d.ID
	}
	w.set("name", title)
	w.set("description", d.Description)
	licence := d.Licence
	if d.LicenceURL != "" {
		licence += " (" + d.LicenceURL + ")"
	}
	if licence != "" {
		w.set("notes", "Licence: "+licence, d.Notice)
	} else {
		w.set("notes", d.Notice)
	}
	w.set("publisher", d.Publisher)
	w.set("publisherUrl", d.URL)
	w.form = line.AppendDataset(w.form[:0], d)
	return w.end(nil)
}
