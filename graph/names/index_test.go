package names_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"spona/graph"
	"spona/graph/names"
)

func called(texts ...string) names.Entry {
	e := names.Entry{ID: graph.NewEntityID("made", texts...), Kind: graph.KindPerson}
	for _, t := range texts {
		e.Names = append(e.Names, graph.Name{Text: t})
	}
	return e
}

func TestMalformedEntriesAreRefused(t *testing.T) {
	for name, change := range map[string]func(*names.Entry){
		"no id":         func(e *names.Entry) { e.ID = "" },
		"no kind":       func(e *names.Entry) { e.Kind = 0 },
		"no such tier":  func(e *names.Entry) { e.Tier = 4 },
		"a node twice":  func(*names.Entry) {},
		"a relation id": func(e *names.Entry) { e.ID = "r" + e.ID[1:] },
	} {
		t.Run(name, func(t *testing.T) {
			b := names.NewBuilder(0)
			if err := b.Add(called("Edi Rama")); err != nil {
				t.Fatal(err)
			}
			e := called("Ilir Meta")
			if name != "a node twice" {
				e.Node = 1
			}
			change(&e)
			if err := b.Add(e); err == nil {
				t.Errorf("%+v was added", e)
			}
		})
	}
}

func TestALimitThatIsNoneIsRefused(t *testing.T) {
	for _, limit := range []int{-1, graph.MaxPage + 1} {
		if _, err := index(nil).Search(t.Context(), names.Query{Text: "a", Limit: limit}); graph.CodeOf(err) != graph.CodeInvalid {
			t.Errorf("limit %d: %v", limit, err)
		}
	}
}

func TestWhatIsNoPlaceIsRefused(t *testing.T) {
	for _, text := range []string{"", "x", "!", strings.Repeat("A", 25)} {
		if p, err := names.ParsePlace(text); graph.CodeOf(err) != graph.CodeInvalid {
			t.Errorf("%q is %+v, %v", text, p, err)
		}
	}
}

func TestTextsWithoutLettersFindNothing(t *testing.T) {
	x := index([]names.Entry{called("Edi Rama")})
	for _, text := range []string{"", " ", "-.,", "'"} {
		if found := search(t, x, names.Query{Text: text, Limit: 5, Count: true}); len(found.Hits) != 0 || found.Total != 0 {
			t.Errorf("%q finds %+v", text, found)
		}
	}
}

func TestASearchEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	x := index(newCrowd(7, 50, 100).entries(500))
	for _, text := range []string{"a", "a b", "kragulović"} {
		if _, err := x.Search(ctx, names.Query{Text: text, Limit: 5}); !errors.Is(err, context.Canceled) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestManyMaySearchWhileOthersAdd(t *testing.T) {
	entries := newCrowd(8, 50, 100).entries(500)
	x := index(entries)
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			for k := range 20 {
				e := entries[i*20+k]
				e.Names = []graph.Name{{Text: "Somebody Else"}}
				y, err := x.With([]names.Entry{e})
				if err != nil {
					t.Error(err)
					return
				}
				for x, want := range map[*names.Index]int{x: 0, y: 1} {
					if found, err := x.Search(t.Context(), names.Query{Text: "somebody else", Limit: 5}); err != nil || len(found.Hits) != want {
						t.Errorf("%d hits, not %d: %v", len(found.Hits), want, err)
					}
				}
			}
		})
	}
	all.Wait()
}
