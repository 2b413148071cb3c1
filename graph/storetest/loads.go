package storetest

import (
	"context"
	"errors"
	"testing"
	"time"

	"spona/graph"
)

func loadCases() []testCase {
	return []testCase{
		{"a batch is seen when it has been applied", seenAtOnce},
		{"a batch with an invalid change leaves no trace", invalidLeavesNothing},
		{"a batch after a failed one is applied", applyAfterFailure},
		{"an empty batch changes nothing", emptyBatch},
		{"a second load is refused while one is under way", secondLoad},
		{"the next load may begin after Finish and after Close", nextLoad},
		{"a load that was given up keeps its batches", givenUp},
		{"a load that has ended takes nothing", endedLoad},
		{"an ended context stops a load and leaves it usable", contextOfLoad},
		{"each batch that changes something is a version of its own", versionsGrow},
		{"counts say what each batch did", countsOfBatches},
		{"every method ends with its context", contextOfReads},
	}
}

func seenAtOnce(t *testing.T, s graph.Store) {
	l := begin(t, s, graph.LoadOptions{})
	apply(t, l, entity(graph.KindPerson, "p"))
	get(t, s, "p")
	apply(t, l, donation("p", "q", "1", ""))
	get(t, s, "q")
	if page := find(t, s, graph.EntityQuery{Page: graph.Page{Limit: 10}}); page.Total != 2 || len(page.Items) != 2 {
		t.Errorf("%d listed of %d, want 2", len(page.Items), page.Total)
	}
}

// invalid are changes that no store may keep.
func invalid() map[string]graph.Change {
	noSource, noTier := entity(graph.KindPerson, "p"), entity(graph.KindPerson, "p")
	noSource.Records[0].Source = graph.Source{}
	noTier.Records[0].Source.Tier = 0
	noRecords, notUTF8 := entity(graph.KindPerson, "p"), entity(graph.KindPerson, "p")
	noRecords.Records = nil
	notUTF8.Records[0].Names = names("\xff")
	badID, unknown := entity(graph.KindPerson, "p"), entity(graph.KindPerson, "p", value("noSuchProperty", "x"))
	badID.ID = "e1"
	wrongKinds := relation(graph.RelationDonatedTo, ref(graph.KindContract, "c"), ref(graph.KindParty, "q"))
	backwards := donation("p", "q", "", "")
	backwards.Records[0].Spells = []graph.Spell{{From: date("2010"), To: date("2009")}}
	return map[string]graph.Change{
		"nothing":                   {},
		"no source":                 {Entity: noSource},
		"no tier":                   {Entity: noTier},
		"no records":                {Entity: noRecords},
		"not UTF-8":                 {Entity: notUTF8},
		"malformed id":              {Entity: badID},
		"unknown property":          {Entity: unknown},
		"kinds that it cannot have": {Relation: wrongKinds},
		"an end before the start":   {Relation: backwards},
		"data set without an id":    {Dataset: &graph.Dataset{}},
		"withdrawal of no record":   {Withdraw: &graph.Withdrawal{Dataset: "a"}},
	}
}

func invalidLeavesNothing(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "before"))
	before := version(t, s)
	l := begin(t, s, graph.LoadOptions{})
	for name, bad := range invalid() {
		batch := append(changes(&graph.Dataset{ID: "new"}, entity(graph.KindPerson, "new"), donation("new", "q", "1", "")), bad)
		if _, err := l.Apply(t.Context(), batch); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
	if after := version(t, s); after != before {
		t.Errorf("version = %v, want %v", after, before)
	}
	found, err := s.Entities(t.Context(), []graph.ID{entityID("new"), entityID("q"), entityID("before")})
	if err != nil || found[0] != nil || found[1] != nil || found[2] == nil {
		t.Errorf("found %v, %v: want only what was there before", found, err)
	}
	if sets, err := s.Datasets(t.Context()); err != nil || len(sets) != 1 {
		t.Errorf("data sets = %+v, %v, want one", sets, err)
	}
}

func applyAfterFailure(t *testing.T, s graph.Store) {
	l := begin(t, s, graph.LoadOptions{})
	if _, err := l.Apply(t.Context(), append(changes(entity(graph.KindPerson, "lost"), donation("lost", "q", "1", "")), graph.Change{})); err == nil {
		t.Fatal("an empty change was accepted")
	}
	counts := apply(t, l, entity(graph.KindPerson, "p"), donation("p", "q", "1", ""))
	if counts.Entities.New != 1 || counts.Relations.New != 1 {
		t.Errorf("counts = %+v", counts)
	}
	same(t, "entity", get(t, s, "p").Name(), "p")
}

func emptyBatch(t *testing.T, s graph.Store) {
	before := version(t, s)
	if counts := load(t, s); counts != (graph.Counts{}) {
		t.Errorf("counts = %+v, want none", counts)
	}
	if after := version(t, s); after != before {
		t.Errorf("version = %v, want %v", after, before)
	}
}

func secondLoad(t *testing.T, s graph.Store) {
	l := begin(t, s, graph.LoadOptions{})
	_, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
	wantCode(t, err, graph.CodeConflict)
	apply(t, l, entity(graph.KindPerson, "p"))
}

func nextLoad(t *testing.T, s graph.Store) {
	for range 2 {
		l := begin(t, s, graph.LoadOptions{})
		if _, err := l.Finish(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := begin(t, s, graph.LoadOptions{}).Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func givenUp(t *testing.T, s graph.Store) {
	loadAll(t, s, entity(graph.KindPerson, "old"))
	l := begin(t, s, graph.LoadOptions{Complete: true})
	apply(t, l, entity(graph.KindPerson, "new"))
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	get(t, s, "new")
	if !get(t, s, "old").Live() {
		t.Error("a load that was given up marked something as ended")
	}
}

func endedLoad(t *testing.T, s graph.Store) {
	finished := begin(t, s, graph.LoadOptions{})
	if _, err := finished.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
	closed := begin(t, s, graph.LoadOptions{})
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	for name, l := range map[string]graph.Load{"finished": finished, "closed": closed} {
		if _, err := l.Apply(t.Context(), changes(entity(graph.KindPerson, "p"))); err == nil {
			t.Errorf("a %s load took a batch", name)
		}
		if _, err := l.Finish(t.Context()); err == nil {
			t.Errorf("a %s load was finished again", name)
		}
		if err := l.Close(); err != nil {
			t.Errorf("closing a %s load again: %v", name, err)
		}
	}
}

func contextOfLoad(t *testing.T, s graph.Store) {
	l := begin(t, s, graph.LoadOptions{Complete: true})
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.Apply(ended, changes(entity(graph.KindPerson, "p"))); !errors.Is(err, context.Canceled) {
		t.Errorf("Apply: %v, want the context's error", err)
	}
	if found, err := s.Entities(t.Context(), []graph.ID{entityID("p")}); err != nil || found[0] != nil {
		t.Errorf("entity = %v, %v, want none", found[0], err)
	}
	apply(t, l, entity(graph.KindPerson, "p"))
	if _, err := l.Finish(t.Context()); err != nil {
		t.Errorf("Finish: %v", err)
	}
}

func versionsGrow(t *testing.T, s graph.Store) {
	l := begin(t, s, graph.LoadOptions{})
	last := version(t, s)
	for _, id := range []string{"p", "q", "r"} {
		apply(t, l, entity(graph.KindPerson, id))
		now := version(t, s)
		if now.Epoch != last.Epoch || now.Seq <= last.Seq {
			t.Errorf("version %v after %v", now, last)
		}
		last = now
	}
	if parsed, err := graph.ParseVersion(last.String()); err != nil || parsed != last {
		t.Errorf("version %q does not read back: %v, %v", last, parsed, err)
	}
}

func countsOfBatches(t *testing.T, s graph.Store) {
	l := begin(t, s, graph.LoadOptions{})
	first := apply(t, l, entity(graph.KindPerson, "p", value(graph.PropertyCountry, "AL")), donation("p", "q", "1", "2014"))
	want := graph.Counts{Entities: graph.Tally{New: 1}, Relations: graph.Tally{New: 1}, Statements: graph.Tally{New: 4}}
	same(t, "first", first, want)
	more := donation("p", "q", "2", "2014")
	more.Records[0].Values = []graph.Value{value(graph.PropertyForm, "cash")}
	second := apply(t, l, entity(graph.KindPerson, "p"), more)
	want = graph.Counts{
		Entities: graph.Tally{Changed: 1}, Relations: graph.Tally{Changed: 1},
		Statements: graph.Tally{New: 1, Changed: 1, Unchanged: 2, Ended: 1},
	}
	same(t, "second", second, want)
}

func contextOfReads(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p"), donation("p", "q", "1", ""))
	ctx, cancel := context.WithTimeout(t.Context(), time.Nanosecond)
	defer cancel()
	<-ctx.Done()
	for name, read := range map[string]func() error{
		"Version":       func() error { _, err := s.Version(ctx); return err },
		"Entities":      func() error { _, err := s.Entities(ctx, []graph.ID{entityID("p")}); return err },
		"Relations":     func() error { _, err := s.Relations(ctx, nil); return err },
		"Find":          func() error { _, err := s.Find(ctx, graph.EntityQuery{Page: graph.Page{Limit: 1}}); return err },
		"FindRelations": func() error { _, err := s.FindRelations(ctx, graph.RelationQuery{}); return err },
		"RelationsOf": func() error {
			_, err := s.RelationsOf(ctx, []graph.ID{entityID("p")}, graph.RelationQuery{})
			return err
		},
		"Datasets": func() error { _, err := s.Datasets(ctx); return err },
		"Snapshot": func() error { _, err := s.Snapshot(ctx); return err },
		"Changes": func() error {
			for _, err := range s.Changes(ctx, graph.Version{}) {
				return err
			}
			return nil
		},
	} {
		if err := read(); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: %v, want the context's error", name, err)
		}
	}
}
