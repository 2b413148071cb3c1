package sqlite

import (
	"cmp"
	"errors"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spona/graph"
	"spona/graph/store/record"
)

// linksAndWant are the links of a store, in their order, and what its relations
// say that they are, in the order of their keys.
func linksAndWant(t *testing.T, s *Store) (got, want []graph.Link) {
	t.Helper()
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = snap.Close() }()
	place := make(map[graph.ID]int)
	for e, err := range snap.Entities() {
		if err != nil {
			t.Fatal(err)
		}
		place[e.ID] = len(place)
	}
	for r, err := range snap.Relations() {
		if err != nil {
			t.Fatal(err)
		}
		first := r.First()
		want = append(want, graph.Link{
			Kind: r.Kind, Tail: place[r.From.ID], Head: place[r.To.ID], Key: r.ID.Key(),
			Tier: first.Source.Tier, Spells: first.Spells, Weight: r.Weight(), Portion: first.Share.Portion(),
		})
	}
	for l, err := range snap.Links() {
		if err != nil {
			t.Fatal(err)
		}
		l.Spells = slices.Clone(l.Spells)
		got = append(got, l)
	}
	return got, byKey(want)
}

func byKey(links []graph.Link) []graph.Link {
	return slices.SortedFunc(slices.Values(links), func(a, b graph.Link) int { return cmp.Compare(a.Key, b.Key) })
}

// So many that each part is several lists, the last of which is short.
func TestLinksOfManyListsAllComeInTheSameOrder(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{})
	defer closeStore(t, s)
	fill(t, s, 2*linksAtOnce)
	first, want := linksAndWant(t, s)
	if diff := gocmp.Diff(want, byKey(first), cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("links (-want +got):\n%s", diff)
	}
	for range 3 {
		if again, _ := linksAndWant(t, s); !slices.EqualFunc(first, again, func(a, b graph.Link) bool { return a.Key == b.Key }) {
			t.Fatal("they come in another order")
		}
	}
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = snap.Close() }()
	for _, after := range []int{1, linksAtOnce, 5*linksAtOnce + 1, len(first)} {
		n := 0
		for l, err := range snap.Links() {
			if err != nil || l.Key != first[n].Key {
				t.Fatalf("link %d of a reader that stops after %d: %x, %v", n, after, l.Key, err)
			}
			if n++; n == after {
				break
			}
		}
	}
}

// No load deletes a row, but somebody else may have.
func TestLinksPointAtTheRightEntitiesWhereRowsAreMissing(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{})
	defer closeStore(t, s)
	loadBatch(t, s, graph.Change{Entity: newRandomGraph(40).entity(1000)})
	fill(t, s, 40)
	damage(t, s, "DELETE FROM entity WHERE no = 1")
	damage(t, s, "DELETE FROM entity WHERE no NOT IN (SELECT from_no FROM relation UNION SELECT to_no FROM relation)")
	got, want := linksAndWant(t, s)
	if diff := gocmp.Diff(want, byKey(got), cmpopts.EquateEmpty()); diff != "" || len(got) != 160 {
		t.Errorf("%d links (-want +got):\n%s", len(got), diff)
	}
}

func TestLinksNoticeDamage(t *testing.T) {
	tests := []struct{ name, sql string }{
		{"a body that differs by a bit", "UPDATE relation SET body = CAST(substr(body, 1, length(body) - 1) || x'00' AS BLOB) WHERE no = 150"},
		{"a body of another row", "UPDATE relation SET body = (SELECT body FROM relation WHERE no = 3) WHERE no = 5"},
		{"no body", "UPDATE relation SET body = x'' WHERE no = 5"},
		{"another beginning", "UPDATE relation SET from_no = from_no + 4 WHERE no = 9"},
		{"another end", "UPDATE relation SET to_no = to_no + 4 WHERE no = 9"},
		{"another kind", "UPDATE relation SET kind = kind + 1 WHERE no = 9"},
		{"another id", "UPDATE relation SET id_rest = id_rest + 1 WHERE no = 9"},
		{"an end that is not there", "DELETE FROM entity WHERE no = (SELECT from_no FROM relation LIMIT 1)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := openAt(t, t.TempDir(), Options{})
			defer closeStore(t, s)
			fill(t, s, 40)
			damage(t, s, tt.sql)
			snap, err := s.Snapshot(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = snap.Close() }()
			var last error
			for _, err := range snap.Links() {
				last = err
			}
			if graph.CodeOf(last) != graph.CodeInternal || !errors.Is(last, record.ErrDamaged) {
				t.Errorf("the links end with %v", last)
			}
		})
	}
}
