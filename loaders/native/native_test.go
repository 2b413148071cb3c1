package native_test

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"spona/graph"
	"spona/graph/storetest"
	"spona/loaders/input"
	"spona/loaders/native"
)

func TestWhatIsWrittenReadsAsTheSame(t *testing.T) {
	text := written(t, sample(t, 600), native.Filter{})
	h, rejects, err := read(text)
	if err != nil || len(rejects) > 0 {
		t.Fatal(err, rejects)
	}
	if again := written(t, h, native.Filter{}); string(again) != string(text) {
		t.Error("what was read is written differently")
	}
}

func TestWriteKeepsToTheFilter(t *testing.T) {
	text := string(written(t, sample(t, 300), native.Filter{
		Entity:   func(e *graph.Entity) bool { return e.Kind == graph.KindParty },
		Relation: func(r *graph.Relation) bool { return r.Kind == graph.RelationSucceeds },
	}))
	if strings.Contains(text, `"kind":"Person","records"`) || !strings.Contains(text, `"kind":"Party","records"`) ||
		strings.Contains(text, `"kind":"OWNS"`) || !strings.Contains(text, `"kind":"SUCCEEDS"`) || !strings.Contains(text, `"licence":"CC0-1.0"`) {
		t.Errorf("filtered export holds the wrong lines:\n%.2000s", text)
	}
}

func TestWriteReturnsTheErrorOfTheWriter(t *testing.T) {
	full := errors.New("disk full")
	pr, pw := io.Pipe()
	pr.CloseWithError(full)
	if err := native.Write(pw, sample(t, 300).Snapshot(), native.Filter{}); !errors.Is(err, full) {
		t.Errorf("err = %v, want %v", err, full)
	}
}

const (
	header = `{"spona":1}` + "\n"
	person = `{"entity":"e2222222222222222222222e3","kind":"Person","records":[{"source":{"record":"1"},"names":[{"text":"A"}]}]}` + "\n"
)

func TestReadGoesOnAfterABadLine(t *testing.T) {
	bad := header + "\n" + person + "17\n" + `{"entity":` + "\n" + strings.Replace(person, `"names"`, `"nmaes"`, 1) + "\n" + person
	h, rejects, err := read([]byte(bad))
	if err != nil || len(h.Entities) != 2 {
		t.Fatalf("%d entities, %v, %q", len(h.Entities), err, rejects)
	}
	for _, want := range []string{"graph.jsonl:4", "graph.jsonl:5", "graph.jsonl:6: records/0/nmaes: there is no such member"} {
		if !slices.ContainsFunc(rejects, func(r string) bool { return strings.HasPrefix(r, want) }) {
			t.Errorf("no reject %q in %q", want, rejects)
		}
	}
}

func TestReadRefusesAFileThatIsNotItsOwn(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{
		"without header":           {person, "must be its header"},
		"beginning with no JSON":   {"a,b\n1,2\n", "does not begin with the header"},
		"of a version to come":     {`{"spona":2,"novelty":[]}` + "\n" + person, "version 2"},
		"with a header of text":    {`{"spona":"1"}` + "\n", "must be its header"},
		"whose reading goes wrong": {"", "unplugged"},
	} {
		t.Run(name, func(t *testing.T) {
			f := file([]byte(tt.in))
			if tt.in == "" {
				f.Open = func(context.Context) (io.ReadCloser, error) {
					return io.NopCloser(io.MultiReader(strings.NewReader(header), iotest.ErrReader(errors.New("unplugged")))), nil
				}
			}
			n := 0
			var last error
			for _, err := range native.Read(context.Background(), f, settings()) {
				n++
				last = err
			}
			if n != 1 || last == nil || !strings.Contains(last.Error(), tt.want) || errors.As(last, new(*input.Reject)) {
				t.Errorf("%d items, %v; want one error with %q", n, last, tt.want)
			}
		})
	}
}

func TestReadTakesFilesThatWereJoined(t *testing.T) {
	h, rejects, err := read([]byte(header + person + header + person))
	if err != nil || len(rejects) > 0 || len(h.Entities) != 2 {
		t.Errorf("%d entities, %q, %v", len(h.Entities), rejects, err)
	}
}

func TestReadOfAnEmptyFileSaysNothing(t *testing.T) {
	if h, rejects, err := read(nil); len(h.Entities)+len(rejects) > 0 || err != nil {
		t.Errorf("%v %q %v", h, rejects, err)
	}
}

func TestReadStops(t *testing.T) {
	text := written(t, sample(t, 300), native.Filter{})
	t.Run("when the context ends", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		n := 0
		var last error
		for _, err := range native.Read(ctx, file(text), settings()) {
			if n++; n == 10 {
				cancel()
			}
			last = err
		}
		if n != 11 || !errors.Is(last, context.Canceled) {
			t.Errorf("after %d items with %v", n, last)
		}
	})
	t.Run("when the caller does", func(t *testing.T) {
		n := 0
		for _, err := range native.Read(context.Background(), file(text), settings()) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == 10 {
				break
			}
		}
		if n != 10 {
			t.Errorf("after %d items", n)
		}
	})
}

// A name may hold anything: it comes back as it was, and a line stays a line.
func TestHostileNamesComeBack(t *testing.T) {
	for _, name := range []string{
		"'); MATCH (n) DETACH DELETE n //", "<script>alert(1)</script>", "=HYPERLINK(\"http://x\")", "a\nb\u2028c\x00", "Ana \u202Egnp.exe", `\"`,
	} {
		in := &storetest.Stated{Entities: []*graph.Entity{{ID: "e2222222222222222222222e3", Kind: graph.KindPerson,
			Records: []graph.EntityRecord{{Source: settings().Source("1'/\"", ""), Names: []graph.Name{{Text: name}}}}}}}
		text := written(t, in, native.Filter{})
		out, rejects, err := read(text)
		if err != nil || len(rejects) > 0 || out.Entities[0].Name() != name || strings.Count(string(text), "\n") != 2 {
			t.Errorf("%q: %v %q %q", name, err, rejects, text)
		}
	}
}

// No text brings the reader down, and what it accepts a store may keep.
func FuzzRead(f *testing.F) {
	f.Add([]byte(header + person))
	f.Add(written(f, sample(f, 1), native.Filter{})[:20_000])
	f.Fuzz(func(t *testing.T, text []byte) {
		h, _, _ := read(text)
		for _, e := range h.Entities {
			if err := (graph.Change{Entity: e}).Validate(); err != nil {
				t.Fatal(err)
			}
		}
		for _, r := range h.Relations {
			if err := (graph.Change{Relation: r}).Validate(); err != nil {
				t.Fatal(err)
			}
		}
	})
}
