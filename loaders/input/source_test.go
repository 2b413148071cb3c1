package input_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/loaders/input"
)

// texts opens all files of a source and returns "name in scope: text" of each.
func texts(t *testing.T, o *input.Opener, source, root string) []string {
	t.Helper()
	files, notes, err := o.Files(t.Context(), source)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := o.Close(); err != nil {
			t.Error(err)
		}
	})
	var got []string
	for _, f := range files {
		text, err := readFile(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		again, err := readFile(t.Context(), f)
		if err != nil || again != text {
			t.Errorf("%s reads as %q, then as %q (%v)", f.Name, text, again, err)
		}
		got = append(got, strings.TrimPrefix(f.Name, root)+" in "+f.Scope+": "+text)
	}
	for _, n := range notes {
		got = append(got, "note "+strings.TrimPrefix(n.Error(), root))
	}
	return got
}

func readFile(ctx context.Context, f input.File) (string, error) {
	r, err := f.Open(ctx)
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(r)
	return string(text), errors.Join(err, r.Close())
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func zipped(t *testing.T, members ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		m, err := w.Create(members[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(m, members[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFilesOfAFolderAreSortedAndWithoutHiddenOnes(t *testing.T) {
	root := t.TempDir()
	write(t, filepath.Join(root, "b.json"), "b")
	write(t, filepath.Join(root, "a", "z.json"), "z")
	write(t, filepath.Join(root, ".hidden"), "no")
	write(t, filepath.Join(root, ".git", "config"), "no")
	write(t, filepath.Join(root, "c.zip"), zipped(t, "in/y.json", "y", "x.json", "x", ".no", "no", "__MACOSX/x", "no", "../up", "no"))
	got := texts(t, new(input.Opener), root, root)
	want := []string{
		"/a/z.json in a/z.json: z", "/b.json in b.json: b",
		"/c.zip/in/y.json in c.zip/in/y.json: y", "/c.zip/x.json in c.zip/x.json: x",
		"note /c.zip/../up: zip: this member is not read: its name points out of the archive",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAFileOnItsOwnHasNoScope(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.json")
	write(t, path, "text")
	if diff := cmp.Diff([]string{"/x.json in : text"}, texts(t, new(input.Opener), path, filepath.Dir(path))); diff != "" {
		t.Error(diff)
	}
}

func TestStandardInputCanBeReadAgain(t *testing.T) {
	got := texts(t, &input.Opener{Stdin: strings.NewReader("streamed")}, "-", "")
	if diff := cmp.Diff([]string{"stdin in : streamed"}, got); diff != "" {
		t.Error(diff)
	}
	got = texts(t, &input.Opener{Stdin: strings.NewReader(zipped(t, "m", "packed"))}, "-", "")
	if diff := cmp.Diff([]string{"stdin/m in m: packed"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestSourcesThatCannotBeRead(t *testing.T) {
	damaged := filepath.Join(t.TempDir(), "x.zip")
	write(t, damaged, zipped(t, "m", "packed")[:40])
	tests := []struct {
		name, source string
		want         graph.Code
	}{
		{"a missing file", filepath.Join(t.TempDir(), "none"), graph.CodeNotFound},
		{"a damaged archive", damaged, graph.CodeInvalid},
		{"no standard input", "-", graph.CodeInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := new(input.Opener).Files(t.Context(), tt.source)
			if graph.CodeOf(err) != tt.want {
				t.Errorf("%v has code %q, want %q", err, graph.CodeOf(err), tt.want)
			}
		})
	}
}

func TestReadingStopsWhenTheContextEnds(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.json")
	write(t, path, strings.Repeat("x", 1<<20))
	files, _, err := new(input.Opener).Files(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	r, err := files[0].Open(ctx)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := io.ReadAll(r); !errors.Is(err, context.Canceled) {
		t.Errorf("reading ended with %v", err)
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
}

func TestAFileTellsHowFarItWasReadAndWhatWasRemoved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.json")
	write(t, path, `{"jmbg":"`+jmbg+`","again":"`+jmbg+`"}`)
	files, _, err := new(input.Opener).Files(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		text, err := readFile(t.Context(), files[0])
		if err != nil || strings.Contains(text, jmbg) {
			t.Fatalf("it reads %q (%v)", text, err)
		}
		if files[0].BytesRead() != files[0].Size || files[0].NumbersRemoved() != 2 {
			t.Errorf("%d of %d bytes, %d numbers", files[0].BytesRead(), files[0].Size, files[0].NumbersRemoved())
		}
	}
}
