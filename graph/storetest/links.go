package storetest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"spona/graph"
)

func linkCases() []testCase {
	return []testCase{
		{"links say what the first records of the relations say", linksFaithful},
		{"links can be read twice, in the same order", linksTwice},
		{"links are of the state of their snapshot", linksStand},
		{"links and entities can be read at the same time", linksBeside},
		{"links lead between the entities of their snapshot while a load goes on", linksWhole},
		{"a reader of links may stop early", linksStopped},
		{"links end with the context", linksContext},
	}
}

// readLinks reads links to keep: their spells are to be read at once.
func readLinks(snap graph.Snapshot) ([]graph.Link, error) {
	var links []graph.Link
	for l, err := range snap.Links() {
		if err != nil {
			return nil, err
		}
		l.Spells = slices.Clone(l.Spells)
		links = append(links, l)
	}
	return links, nil
}

func linksOf(t *testing.T, snap graph.Snapshot) []graph.Link {
	t.Helper()
	links, err := readLinks(snap)
	if err != nil {
		t.Fatalf("Links: %v", err)
	}
	return links
}

// checkLinks compares links with the live ones of the relations, given the
// entities in the snapshot's order.
func checkLinks(t *testing.T, got []graph.Link, entities []*graph.Entity, relations []*graph.Relation) {
	t.Helper()
	place := make(map[graph.ID]int, len(entities))
	for i, e := range entities {
		place[e.ID] = i
	}
	var want []graph.Link
	for _, r := range relations {
		if r.Live() {
			want = append(want, linkOf(r, place))
		}
	}
	same(t, "links", sortedLinks(got), sortedLinks(want))
}

func sortedLinks(links []graph.Link) []graph.Link {
	return slices.SortedFunc(slices.Values(links), func(a, b graph.Link) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Tail, b.Tail), cmp.Compare(a.Head, b.Head))
	})
}

func linksFaithful(t *testing.T, s graph.Store) {
	if links := linksOf(t, snapshot(t, s)); len(links) != 0 {
		t.Errorf("%d links in an empty store", len(links))
	}
	gone, half, dated := donation("gone", "q", "1", ""), donation("half", "q", "1", "2001"), donation("p", "q", "", "")
	gone.Records[0].Source.Ended, half.Records[0].Source.Ended = later, later
	half.Records = append(half.Records, graph.RelationRecord{
		Source: source("b", "half"), Spells: []graph.Spell{{To: date("1999-05")}}, Values: []graph.Value{value(graph.PropertyWeight, "0.25")},
	})
	dated.Records[0].Source.Tier = graph.TierA
	dated.Records[0].Spells = []graph.Spell{{}, {From: date("1999"), Derived: true, Original: "im Jahr 1999"}, {From: date("2001-02-03"), To: date("2004")}}
	dated.Records[0].Values = []graph.Value{
		value(graph.PropertyForm, "2"), {Property: graph.PropertyWeight, Original: "heavy"},
		{Property: graph.PropertyWeight, Text: "3.5", Lang: "de", At: date("2014"), Original: "3,5"}, value(graph.PropertyWeight, "7"),
	}
	light := relation(graph.RelationOwns, ref(graph.KindCompany, "c"), ref(graph.KindCompany, "c"))
	light.Records[0].Values = []graph.Value{value(graph.PropertyDirect, "true"), value(graph.PropertyWeight, "0")}
	light.Records[0].Share = &graph.Share{Min: *amount("12.75"), Max: *amount("99")}
	light.Records = append(light.Records, graph.RelationRecord{Source: source("b", "light"), Spells: []graph.Spell{{From: date("2020")}}})
	load(t, s, entity(graph.KindPerson, "alone"), gone, half, dated, light, richEntity(), richRelation(), parallel(donation("p", "q", "1", ""), "2"),
		relation(graph.RelationLinkedTo, ref(graph.KindPerson, "p"), ref(graph.KindPerson, "p")), entity(graph.KindPerson, "p"))
	snap := snapshot(t, s)
	links := linksOf(t, snap)
	checkLinks(t, links, collect(t, snap.Entities()), collect(t, snap.Relations()))
	if len(links) != 6 {
		t.Errorf("%d links, want 6: one relation has ended", len(links))
	}
}

// loadTies loads persons and what they give to one party, in batches.
func loadTies(t *testing.T, s graph.Store, n int) {
	t.Helper()
	var batch []any
	for i := range n {
		batch = append(batch, entity(graph.KindPerson, fmt.Sprint(i)), donation(fmt.Sprint(i), "q", "1", fmt.Sprint(1900+i%100)))
	}
	load(t, s, batch...)
}

func linksTwice(t *testing.T, s graph.Store) {
	loadTies(t, s, 300)
	snap := snapshot(t, s)
	same(t, "links", linksOf(t, snap), linksOf(t, snap))
}

func linksStand(t *testing.T, s graph.Store) {
	loadTies(t, s, 20)
	snap := snapshot(t, s)
	load(t, s, entity(graph.KindPerson, "new"), donation("new", "q", "1", ""), donation("1", "q", "2", "2020"))
	loadAll(t, s, donation("2", "q", "1", "1999"))
	links := linksOf(t, snap)
	if len(links) != 20 {
		t.Fatalf("%d links, want the 20 of before", len(links))
	}
	checkLinks(t, links, collect(t, snap.Entities()), collect(t, snap.Relations()))
}

// linksBeside reads both ends to end while a load goes on.
func linksBeside(t *testing.T, s graph.Store) {
	loadTies(t, s, 500)
	snap := snapshot(t, s)
	type read struct {
		links []graph.Link
		err   error
	}
	done := make(chan read)
	go func() {
		links, err := readLinks(snap)
		done <- read{links, err}
	}()
	l := begin(t, s, graph.LoadOptions{})
	var entities []*graph.Entity
	for e, err := range snap.Entities() {
		if err != nil {
			t.Fatal(err)
		}
		if entities = append(entities, e); len(entities)%50 == 0 {
			apply(t, l, donation(fmt.Sprint("later ", len(entities)), "q", "1", ""))
		}
	}
	got := <-done
	if got.err != nil {
		t.Fatalf("Links: %v", got.err)
	}
	checkLinks(t, got.links, entities, collect(t, snap.Relations()))
}

// linksWhole makes snapshots while batches are committed one after another, each
// of which is one entity and one relation between it and the one before.
func linksWhole(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "0"))
	stop, done := make(chan struct{}), make(chan error)
	go func() {
		var err error
		for more := true; err == nil && more; {
			select {
			case <-stop:
				more = false
			default:
			}
			err = chainWhole(t.Context(), s)
		}
		done <- err
		close(done)
	}()
	l := begin(t, s, graph.LoadOptions{})
	for i := range 60 {
		family := relation(graph.RelationFamilyOf, ref(graph.KindPerson, fmt.Sprint(i)), ref(graph.KindPerson, fmt.Sprint(i+1)))
		apply(t, l, entity(graph.KindPerson, fmt.Sprint(i+1)), family)
	}
	close(stop)
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// chainWhole checks that a snapshot of linksWhole is a chain.
func chainWhole(ctx context.Context, s graph.Store) (err error) {
	snap, err := s.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, snap.Close()) }()
	links, err := readLinks(snap)
	if err != nil {
		return err
	}
	var ids []graph.ID
	for e, err := range snap.Entities() {
		if err != nil {
			return err
		}
		ids = append(ids, e.ID)
	}
	if len(links) != len(ids)-1 {
		return fmt.Errorf("%d links between %d entities, want one less", len(links), len(ids))
	}
	for i := range len(ids) - 1 {
		tail, head := slices.Index(ids, entityID(fmt.Sprint(i))), slices.Index(ids, entityID(fmt.Sprint(i+1)))
		if !slices.ContainsFunc(links, func(l graph.Link) bool { return l.Tail == tail && l.Head == head }) {
			return fmt.Errorf("no link leads from %d to %d, the places of %d and %d", tail, head, i, i+1)
		}
	}
	return nil
}

func linksStopped(t *testing.T, s graph.Store) {
	loadTies(t, s, 300)
	snap := snapshot(t, s)
	for _, after := range []int{1, 150, 300} {
		n := 0
		for _, err := range snap.Links() {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == after {
				break
			}
		}
	}
	if n := len(linksOf(t, snap)); n != 300 {
		t.Errorf("%d links after stopping early, want 300", n)
	}
}

func linksContext(t *testing.T, s graph.Store) {
	loadTies(t, s, 5)
	endsWithContext(t, s, graph.Snapshot.Links)
}
