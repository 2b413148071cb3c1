package names_test

import (
	"bytes"
	"slices"
	"testing"

	"spona/graph/names"
)

// snapshotOf is a small index of two layers, and its snapshot.
func snapshotOf(t testing.TB) (*names.Index, []byte) {
	t.Helper()
	entries := newCrowd(5, 20, 50).entries(14)
	x, err := index(entries[:12]).With(entries[10:])
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if n, err := x.WriteTo(&out); err != nil || n != int64(out.Len()) {
		t.Fatalf("%d bytes of %d written, %v", n, out.Len(), err)
	}
	return x, out.Bytes()
}

func TestAnOpenedSnapshotFindsTheSame(t *testing.T) {
	x, snapshot := snapshotOf(t)
	opened, err := names.Read(bytes.NewReader(snapshot))
	if err != nil {
		t.Fatal(err)
	}
	if opened.Len() != x.Len() || opened.Stale() != x.Stale() || opened.Bytes() != x.Bytes() {
		t.Errorf("%d entities, %v stale, %d bytes", opened.Len(), opened.Stale(), opened.Bytes())
	}
	for _, text := range append(crowdSyllables, "invest d o o", "a b") {
		q := names.Query{Text: text, Limit: 100, Count: true}
		a, b := search(t, x, q), search(t, opened, q)
		if a.Total != b.Total || !slices.Equal(a.Hits, b.Hits) {
			t.Errorf("%q: %+v, opened %+v", text, a, b)
		}
	}
	var again bytes.Buffer
	if _, err := opened.WriteTo(&again); err != nil || !bytes.Equal(again.Bytes(), snapshot) {
		t.Errorf("an opened index is written otherwise, %v", err)
	}
}

func TestADamagedSnapshotIsRefused(t *testing.T) {
	_, snapshot := snapshotOf(t)
	for n := range snapshot {
		if _, err := names.Read(bytes.NewReader(snapshot[:n])); err == nil {
			t.Fatalf("a snapshot of the first %d of %d bytes was opened", n, len(snapshot))
		}
		flipped := bytes.Clone(snapshot)
		flipped[n] ^= 1 << (n % 8)
		if _, err := names.Read(bytes.NewReader(flipped)); err == nil {
			t.Fatalf("a snapshot with byte %d flipped was opened", n)
		}
	}
}

func FuzzRead(f *testing.F) {
	_, snapshot := snapshotOf(f)
	f.Add(snapshot)
	f.Add(snapshot[:100])
	f.Add([]byte("SponaNam\x01\x00\x00\x00\x01\x00\x00\x00\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := names.Read(bytes.NewReader(names.Summed(data)))
		if err != nil {
			return
		}
		for _, text := range []string{"a", "ba be", "invest d o o", "kragulović"} {
			if _, err := x.Search(t.Context(), names.Query{Text: text, Limit: 10, Count: true}); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := x.Merged(); err != nil {
			t.Log(err)
		}
	})
}

func FuzzSearch(f *testing.F) {
	x, _ := snapshotOf(f)
	whole := index(newCrowd(6, 100, 300).entries(1000))
	for _, text := range []string{"", "a", "Edi Rama", "invest d.o.o.", "ΑΒΓ μπ", "\xff\xfe", "a a a a", "ж њ ђ", "e\u0301", "1234 12345"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, x := range []*names.Index{x, whole} {
			found, err := x.Search(t.Context(), names.Query{Text: text, Limit: 20, Count: true})
			if err != nil {
				t.Fatal(err)
			}
			if len(found.Hits) > found.Total || found.More != (found.Total > 20) {
				t.Fatalf("%q: %d hits of %d, more %v", text, len(found.Hits), found.Total, found.More)
			}
			for _, h := range found.Hits {
				if h.Score <= 0 || h.Score > 1 {
					t.Fatalf("%q: score %v", text, h.Score)
				}
			}
		}
	})
}
