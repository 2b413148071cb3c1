package ftm_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/graph/storetest"
	"spona/loaders/ftm"
)

func TestWhatIsWrittenReadsAsTheSame(t *testing.T) {
	text := written(t, sample(t, 600))
	h := clean(t, string(text))
	if again := written(t, h); !bytes.Equal(again, text) {
		t.Error("what was read is written differently")
	}
	if len(h.notes) > 0 {
		t.Errorf("notes on our own export: %q", h.notes)
	}
}

func TestWriteKeepsToTheFilter(t *testing.T) {
	var out bytes.Buffer
	err := ftm.Write(&out, sample(t, 300).Snapshot(), ftm.Filter{
		Entity:   func(e *graph.Entity) bool { return e.Kind == graph.KindPerson },
		Relation: func(r *graph.Relation) bool { return r.Kind == graph.RelationFamilyOf },
	})
	text := out.String()
	if err != nil || !strings.Contains(text, `"schema":"Person"`) || strings.Contains(text, `"schema":"Company"`) ||
		!strings.Contains(text, `"schema":"Family"`) || strings.Contains(text, `"schema":"Ownership"`) || !strings.Contains(text, "CC0-1.0") {
		t.Errorf("%v\n%.2000s", err, text)
	}
}

// The lines of the story, as other programs see them. Run with
// SPONA_WRITE_GOLDEN=1 to write the file anew.
func TestLinesAreAsOthersExpectThem(t *testing.T) {
	h := sample(t, 1)
	kinds, ties := make(map[graph.EntityKind]bool), make(map[graph.RelationKind]bool)
	first := &storetest.Stated{Datasets: h.Datasets[:1]}
	for _, e := range h.Entities {
		if !kinds[e.Kind] {
			kinds[e.Kind] = true
			first.Entities = append(first.Entities, e)
		}
	}
	for _, r := range h.Relations {
		if !ties[r.Kind] {
			ties[r.Kind] = true
			first.Relations = append(first.Relations, r)
		}
	}
	var lines []string
	for line := range strings.Lines(string(written(t, first))) {
		plain, _, _ := strings.Cut(line, `,"_spona":`)
		lines = append(lines, plain+"}\n")
	}
	got := strings.Join(lines, "")
	golden := filepath.Join("testdata", "story.golden.json")
	if os.Getenv("SPONA_WRITE_GOLDEN") != "" {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Error(diff)
	}
}

// Without what Spona adds, the lines still read as FollowTheMoney.
func TestPlainPartOfAnExportReads(t *testing.T) {
	golden, err := os.ReadFile(filepath.Join("testdata", "story.golden.json"))
	if err != nil {
		t.Fatal(err)
	}
	out := clean(t, string(golden))
	kinds := out.kinds()
	for _, k := range []graph.EntityKind{graph.KindPerson, graph.KindParty, graph.KindCompany, graph.KindPublicBody, graph.KindTender, graph.KindContract, graph.KindSanction} {
		if kinds[k] == 0 {
			t.Errorf("no %s", k)
		}
	}
}

func TestAStubIsWrittenAndSaysNothing(t *testing.T) {
	text := written(t, &storetest.Stated{Entities: []*graph.Entity{{ID: "e2222222222222222222222e3", Kind: graph.KindPerson, Stub: true}}})
	if out := clean(t, string(text)); len(out.Entities) != 0 || !strings.Contains(string(text), `"stub":true`) {
		t.Errorf("%d entities of %s", len(out.Entities), text)
	}
}
