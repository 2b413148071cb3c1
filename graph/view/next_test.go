package view_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/govalues/decimal"

	"spona/graph"
	"spona/graph/view"
)

// A history is a graph that changes: what is stated now, and what has changed.
type history struct {
	rng       *rand.Rand
	nodes     int
	relations []*graph.Relation // in their present state, ended ones included
}

// change makes some entities and relations anew, changes some and ends some.
func (h *history) change() (entities []*graph.Entity, relations []*graph.Relation) {
	for range h.rng.IntN(3) {
		entities = append(entities, &graph.Entity{ID: person(h.nodes), Kind: graph.KindPerson})
		h.nodes++
	}
	kinds := []graph.RelationKind{graph.RelationOwns, graph.RelationMet, graph.RelationLinkedTo}
	for range h.rng.IntN(8) {
		at := h.rng.IntN(len(h.relations) + 1)
		if at == len(h.relations) {
			from, to := h.rng.IntN(h.nodes), h.rng.IntN(h.nodes)
			r := relation(kinds[h.rng.IntN(len(kinds))], from, to, fmt.Sprint(len(h.relations)), graph.TierB)
			h.relations = append(h.relations, r)
		}
		r := *h.relations[at]
		r.Records = slices.Clone(r.Records)
		source := &r.Records[0].Source
		source.Tier = graph.Tier(1 + h.rng.IntN(3))
		source.Ended = source.Ended.AddDate(h.rng.IntN(2), 0, 0)
		r.Records[0].Spells = nil
		r.Records[0].Share = nil
		if percent := h.rng.IntN(101); percent > 50 {
			share := graph.Exact(decimal.MustNew(int64(percent), 0))
			r.Records[0].Share = &share
		}
		for range h.rng.IntN(3) {
			year, _ := graph.NewDate(2000+h.rng.IntN(20), 0, 0)
			r.Records[0].Spells = append(r.Records[0].Spells, graph.Spell{From: year})
		}
		if i := slices.IndexFunc(relations, func(other *graph.Relation) bool { return other.ID == r.ID }); i >= 0 {
			relations[i] = &r
		} else {
			relations = append(relations, &r)
		}
		h.relations[at] = &r
	}
	return entities, relations
}

// state is all that a view says, in words that do not depend on its layout.
func state(v *view.View, nodes int) []string {
	var all []string
	for i := range nodes {
		n, ok := v.Find(person(i))
		if !ok {
			all = append(all, fmt.Sprintf("%d is not there", i))
			continue
		}
		row := v.Row(n)
		var words []string
		for slot, m := range row.Marks {
			e := v.Edge(row, slot)
			words = append(words, fmt.Sprint(v.ID(row.Neighbours[slot]), m, v.Spells(e), v.Weight(e), v.Share(e), v.Tie(n, row, slot)))
		}
		slices.Sort(words)
		all = append(all, fmt.Sprint(i, v.Kind(n), v.Degree(n), words))
	}
	return append(all, fmt.Sprint(v.Edges(), v.Version()))
}

func (h *history) anew(t *testing.T, version uint64) *view.View {
	t.Helper()
	b := view.NewBuilder(graph.Version{Epoch: "made", Seq: version}, 0, 0)
	for i := range h.nodes {
		if err := b.Entity(person(i), graph.KindPerson); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range h.relations {
		if err := b.Relation(r); err != nil {
			t.Fatal(err)
		}
	}
	v, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("%s:\n got %s\nwant %s", what, got[i], want[i])
		}
	}
}

func TestChangedViewsEqualOnesBuiltAnew(t *testing.T) {
	for seed := range uint64(300) {
		h := &history{rng: rand.New(rand.NewPCG(seed, 2)), nodes: 2}
		v := h.anew(t, 0)
		var older []*view.View
		var states [][]string
		for step := range uint64(12) {
			older, states = append(older, v), append(states, state(v, h.nodes))
			entities, relations := h.change()
			next, err := v.Next(graph.Version{Epoch: "made", Seq: step + 1}, entities, relations)
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			want := state(h.anew(t, step+1), h.nodes)
			same(t, fmt.Sprintf("seed %d, step %d", seed, step), state(next, h.nodes), want)
			again, err := v.Next(graph.Version{Epoch: "made", Seq: step + 1}, entities, relations)
			if err != nil {
				t.Fatal(err)
			}
			same(t, "a second successor", state(again, h.nodes), want)
			v = []*view.View{next, again}[h.rng.IntN(2)]
			if h.rng.IntN(4) == 0 {
				v = v.Merged()
				same(t, "laid out anew", state(v, h.nodes), want)
				if v.Stale() != 0 {
					t.Fatalf("seed %d: %.2f of it is stale", seed, v.Stale())
				}
			}
		}
		for i, v := range older {
			same(t, "an older view", state(v, len(states[i])-1), states[i])
		}
	}
}

func TestRowsThatChangeLeaveStaleMemory(t *testing.T) {
	v := build(t, 2, []*graph.Relation{relation(graph.RelationMet, 0, 1, "", graph.TierA)})
	next, err := v.Next(graph.Version{}, nil, []*graph.Relation{relation(graph.RelationMet, 0, 1, "again", graph.TierA)})
	if err != nil {
		t.Fatal(err)
	}
	if v.Stale() != 0 || next.Stale() <= 0 || next.Merged().Stale() != 0 {
		t.Errorf("stale: %v before, %v after, %v laid out anew", v.Stale(), next.Stale(), next.Merged().Stale())
	}
}

func TestChangesThatDoNotFitAreRefused(t *testing.T) {
	v := build(t, 1, nil)
	if _, err := v.Next(graph.Version{}, nil, []*graph.Relation{relation(graph.RelationMet, 0, 1, "", graph.TierA)}); err == nil {
		t.Error("a relation to nobody is taken")
	}
	if _, err := v.Next(graph.Version{}, []*graph.Entity{{ID: "e"}}, nil); err == nil {
		t.Error("a malformed id is taken")
	}
}

func saved(t *testing.T, v *view.View) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := v.Save(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSavedViewsAreOpenedAsTheyWere(t *testing.T) {
	for seed := range uint64(100) {
		h := &history{rng: rand.New(rand.NewPCG(seed, 3)), nodes: 1 + int(seed%20)}
		v := h.anew(t, 5)
		for range seed % 3 {
			entities, relations := h.change()
			var err error
			if v, err = v.Next(graph.Version{Epoch: "made", Seq: 6}, entities, relations); err != nil {
				t.Fatal(err)
			}
		}
		file := saved(t, v)
		opened, err := view.Open(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		same(t, "opened", state(opened, h.nodes), state(v, h.nodes))
		entities, relations := h.change()
		next, err := opened.Next(graph.Version{Epoch: "made", Seq: 7}, entities, relations)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "opened and changed", state(next, h.nodes), state(h.anew(t, 7), h.nodes))
	}
}

func TestSavedViewsThatAreDamagedAreRefused(t *testing.T) {
	v := build(t, 3, []*graph.Relation{relation(graph.RelationMet, 0, 1, "", graph.TierA), relation(graph.RelationOwns, 1, 2, "", graph.TierB)})
	file := saved(t, v)
	for at := range file {
		damaged := slices.Clone(file)
		damaged[at] ^= 0x41
		if _, err := view.Open(bytes.NewReader(damaged), int64(len(file))); !errors.Is(err, view.ErrSaved) {
			t.Fatalf("byte %d is wrong: %v", at, err)
		}
		if _, err := view.Open(bytes.NewReader(file[:at]), int64(at)); !errors.Is(err, view.ErrSaved) {
			t.Fatalf("cut off at %d: %v", at, err)
		}
	}
}

func TestSavingReportsAFullDisk(t *testing.T) {
	v := build(t, 3, nil)
	pipe, w := io.Pipe()
	_ = pipe.Close()
	if err := v.Save(w); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("got %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	b := view.NewBuilder(graph.Version{Epoch: "made"}, 0, 0)
	v, err := b.Build()
	if err != nil {
		f.Fatal(err)
	}
	var file bytes.Buffer
	if err := v.Save(&file); err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
	f.Fuzz(func(t *testing.T, content []byte) {
		if v, err := view.Open(bytes.NewReader(content), int64(len(content))); err == nil && v.Nodes() < 0 {
			t.Error("a view of nothing")
		}
	})
}
