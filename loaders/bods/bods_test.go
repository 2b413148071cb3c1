package bods_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/storetest"
	"spona/loaders/bods"
	"spona/loaders/input"
	"spona/loaders/native"
	"spona/loaders/shareddata"
)

// A reading is what files stated.
type reading struct {
	storetest.Stated
	rejects, notes []string
	err            error
}

func settings() input.Settings {
	return input.Settings{Dataset: graph.Dataset{ID: "test"}, Tier: graph.TierB, Retrieved: time.Date(2026, 1, 15, 6, 0, 0, 0, time.UTC)}
}

// file is a file that holds the text.
func file(name, text string) input.File {
	return input.File{Name: name, Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(text)), nil
	}}
}

// attempt reads texts as the files of one data set.
func attempt(t testing.TB, texts ...string) *reading {
	t.Helper()
	var files []input.File
	for i, text := range texts {
		files = append(files, file(fmt.Sprintf("%d.json", i), text))
	}
	return collect(t, files...)
}

// clean reads texts in which nothing may be wrong.
func clean(t testing.TB, texts ...string) *reading {
	t.Helper()
	got := attempt(t, texts...)
	if got.err != nil || len(got.rejects) > 0 {
		t.Fatal(got.rejects, got.err)
	}
	return got
}

func collect(t testing.TB, files ...input.File) *reading {
	t.Helper()
	got := new(reading)
	joint := bods.Join(files)
	for _, f := range files {
		for c, err := range joint.Read(t.Context(), f, settings()) {
			switch {
			case errors.As(err, new(*input.Reject)):
				got.rejects = append(got.rejects, err.Error())
			case errors.As(err, new(*input.Note)):
				got.notes = append(got.notes, err.Error())
			case err != nil:
				got.err = err
			default:
				if err := c.Validate(); err != nil {
					t.Errorf("the change %+v is not valid: %v", c, err)
				}
				got.Add(c)
			}
		}
	}
	if err := joint.Close(); err != nil {
		t.Error(err)
	}
	return got
}

// lines are what was stated, as native lines.
func (r *reading) lines(t testing.TB) string {
	t.Helper()
	var out strings.Builder
	if err := native.Write(&out, r.Snapshot(), native.Filter{}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// told are the relations in short.
func (r *reading) told() []string {
	names := make(map[graph.ID]string)
	for _, e := range r.Entities {
		if names[e.ID] = e.Name(); names[e.ID] == string(e.ID) {
			names[e.ID] = "?"
		}
	}
	end := func(ref graph.Ref) string {
		if name := names[ref.ID]; name != "" {
			return name
		}
		return "a " + ref.Kind.String()
	}
	var all []string
	for _, rel := range r.Relations {
		f := rel.First()
		parts := []string{end(rel.From), rel.Kind.String(), end(rel.To)}
		if f.Role != "" {
			parts = append(parts, "as "+f.Role)
		}
		if f.Share != nil {
			parts = append(parts, f.Share.String()+"%")
		}
		for _, s := range f.Spells {
			parts = append(parts, s.From.String()+"/"+s.To.String())
		}
		for _, v := range f.Values {
			parts = append(parts, string(v.Property)+"="+v.Text+v.Original)
		}
		if !f.Source.Live() {
			parts = append(parts, "ended "+f.Source.Ended.Format(time.RFC3339))
		}
		all = append(all, strings.Join(parts, " "))
	}
	return all
}

// named is the entity of a name.
func (r *reading) named(t testing.TB, name string) *graph.Entity {
	t.Helper()
	for _, e := range r.Entities {
		if e.Name() == name {
			return e
		}
	}
	t.Fatalf("nobody is called %q", name)
	return nil
}

// values are the values of a property that an entity has, as written where they
// could not be read.
func values(e *graph.Entity, p graph.Property) []string {
	var all []string
	for _, v := range e.Properties() {
		switch {
		case v.Property != p:
		case v.Text == "":
			all = append(all, "as written: "+v.Original)
		default:
			all = append(all, v.Text)
		}
	}
	return all
}

func equal(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\ngot  %s\nwant %s", what, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

// shared are the files of a folder or file of the data beside the repository, of
// those only the ones that hold statements.
func shared(t testing.TB, path string) []input.File {
	t.Helper()
	files, _, err := new(input.Opener).Files(t.Context(), shareddata.Path(t, path))
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(files, func(f input.File) bool { return !strings.HasSuffix(f.Name, ".json") })
}
