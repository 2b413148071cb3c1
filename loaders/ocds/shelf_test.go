package ocds

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders/input"
)

func TestAShelfGivesBackWhatWasPutOnIt(t *testing.T) {
	s := shelf{most: 100}
	var put []shelved
	text := func(i int) []byte { return bytes.Repeat([]byte{byte(i)}, i) }
	for i := range 50 {
		at, err := s.put(text(i))
		if err != nil {
			t.Fatal(err)
		}
		put = append(put, at)
	}
	if s.held > s.most || s.file == nil {
		t.Fatalf("%d bytes are in memory", s.held)
	}
	for i := len(put) - 1; i >= 0; i-- {
		if got, err := s.take(put[i]); err != nil || !bytes.Equal(got, text(i)) {
			t.Fatalf("%d: %x, %v", i, got, err)
		}
	}
	if s.held != 0 {
		t.Errorf("%d bytes are still held", s.held)
	}
	if err := s.close(); err != nil {
		t.Fatal(err)
	}
}

// Releases that are far apart wait on the shelf, and in a file when there are
// many: what they state is the same.
func TestReleasesWaitForEachOtherInBoundedMemory(t *testing.T) {
	var text strings.Builder
	for k := range 3 {
		for i := range 500 {
			fmt.Fprintf(&text, `{"ocid":"p%d","id":"%d","date":"2020-01-0%d","tender":{"title":"T%d"},"awards":[{"id":"a%d"}]}`+"\n", i, k, k+1, k, k)
			fmt.Fprintf(&text, `{"ocid":"p%d","date":"2019","language":"sq"}`+"\n", i) // the same each time
		}
	}
	file := input.File{Name: "x", Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(text.String())), nil
	}}
	states := func(most int) (contracts int, j *joint) {
		j = Join([]input.File{file}).(*joint)
		j.shelf.most = most
		for c, err := range j.Read(t.Context(), file, input.Settings{Dataset: graph.Dataset{ID: "test"}, Tier: graph.TierB}) {
			if err != nil {
				t.Fatal(err)
			}
			if c.Entity != nil && c.Entity.Kind == graph.KindTender && c.Entity.Name() != "T2" {
				t.Fatalf("a tender is %s", c.Entity.Name())
			}
			if c.Entity != nil && c.Entity.Kind == graph.KindContract {
				contracts++
			}
		}
		return contracts, j
	}
	for _, most := range []int{1, 10_000, 1 << 30} {
		contracts, j := states(most)
		if contracts != 1500 || j.shelf.held != 0 || len(j.held) != 0 || (j.shelf.end > 0) != (most < 1<<20) {
			t.Errorf("with %d bytes in memory: %d contracts, %d bytes still held, %d in the file", most, contracts, j.shelf.held, j.shelf.end)
		}
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestWhoWantsNoMoreEndsTheReading(t *testing.T) {
	open := 0
	text := strings.Repeat(`{"ocid":"p","tender":{"title":"`+strings.Repeat("x", 1000)+`"}}`+"\n", 5000)
	file := input.File{Name: "x", Open: func(context.Context) (io.ReadCloser, error) {
		open++
		return closing{strings.NewReader(text), &open}, nil
	}}
	for _, err := range Read(t.Context(), file, input.Settings{Dataset: graph.Dataset{ID: "test"}, Tier: graph.TierB}) {
		t.Logf("it began with %v", err) // a note, as it happens
		break
	}
	if open != 0 {
		t.Errorf("%d readers were not closed", open)
	}
}

type closing struct {
	io.Reader
	open *int
}

func (c closing) Close() error { *c.open--; return nil }
