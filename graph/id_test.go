package graph_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
)

func TestIDsComeFromTheSourceAlone(t *testing.T) {
	// These are stored in data folders and linked from elsewhere.
	if got := graph.NewEntityID("xk-parliament", "person", "17"); got != "ewst5s6bfywy3kri5m4pivvge" {
		t.Errorf("an entity's id has become %s", got)
	}
	if got := graph.NewRelationID(graph.RelationMemberOf, "a", "b", "7"); got != "rxlwvb5u3nyzw5l5m5llnuh64" {
		t.Errorf("a relation's id has become %s", got)
	}
}

func TestDifferentPartsGiveDifferentIDs(t *testing.T) {
	parts := rapid.SliceOfN(rapid.StringMatching(`[ab']{0,2}`), 1, 3)
	rapid.Check(t, func(t *rapid.T) {
		a, b := parts.Draw(t, "a"), parts.Draw(t, "b")
		same := graph.NewEntityID(a[0], a[1:]...) == graph.NewEntityID(b[0], b[1:]...)
		if same != slices.Equal(a, b) {
			t.Fatalf("%q and %q: same id is %v", a, b, same)
		}
	})
}

func TestIDsAreReadBackFromTheirBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.SliceOfN(rapid.Byte(), 15, 15).Draw(t, "bytes")
		e, r := graph.EntityIDOf(b), graph.RelationIDOf(b)
		if !e.IsEntity() || e.IsRelation() || !r.IsRelation() || r.IsEntity() {
			t.Fatalf("%s and %s are of the wrong form", e, r)
		}
		if !slices.Equal(e.Bytes(), b) || !slices.Equal(r.Bytes(), b) {
			t.Fatalf("%x comes back as %x and %x", b, e.Bytes(), r.Bytes())
		}
	})
}

func TestIDsAreOrderedAsTheirBytes(t *testing.T) {
	fifteen := rapid.SliceOfN(rapid.Byte(), 15, 15)
	rapid.Check(t, func(t *rapid.T) {
		a, b := fifteen.Draw(t, "a"), fifteen.Draw(t, "b")
		if got := strings.Compare(string(graph.EntityIDOf(a)), string(graph.EntityIDOf(b))); got != slices.Compare(a, b) {
			t.Fatalf("%x and %x are ordered %d", a, b, got)
		}
	})
}

func TestOtherTextsAreNoIDs(t *testing.T) {
	good := string(graph.NewEntityID("a", "1"))
	for _, text := range []string{
		"", "e", good[1:], good + "0", good[:24], "E" + good[1:], "x" + good[1:], strings.ToUpper(good),
		"e'; DROP TABLE entities; --", "e111111111111111111111111", "e" + strings.Repeat("ž", 12),
	} {
		if id := graph.ID(text); id.IsEntity() || id.IsRelation() || id.Bytes() != nil {
			t.Errorf("%q is taken for an id", text)
		}
	}
	for _, n := range []int{0, 14, 16} {
		if id := graph.EntityIDOf(make([]byte, n)); id != "" {
			t.Errorf("%d bytes give the id %q", n, id)
		}
	}
}
