package sqlite

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
)

func TestFeedReachesBackAsFarAsItIsTold(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{FeedBatches: 3})
	defer closeStore(t, s)
	g := newRandomGraph(100)
	for i := range 6 {
		loadBatch(t, s, graph.Change{Entity: g.entity(i)})
	}
	now, err := s.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for seq, reaches := range map[uint64]bool{now.Seq - 4: false, now.Seq - 3: true, now.Seq: true} {
		n := 0
		for _, err := range s.Changes(t.Context(), graph.Version{Epoch: now.Epoch, Seq: seq}) {
			n++
			if got := graph.CodeOf(err); (got == "") != reaches {
				t.Errorf("after %d of %d: %v", seq, now.Seq, err)
			}
		}
		if want := int(now.Seq - seq); reaches && n != want {
			t.Errorf("after %d of %d: %d changes, want %d", seq, now.Seq, n, want)
		}
	}
	wantClean(t, s)
}

func TestFeedItemsComeBackAsRanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nos := rapid.Custom(func(t *rapid.T) []int64 {
			drawn := rapid.SliceOf(rapid.Int64Range(1, 60)).Draw(t, "numbers")
			slices.Sort(drawn)
			return slices.Compact(drawn)
		})
		want := feedItems{nos.Draw(t, "entities"), nos.Draw(t, "relations")}
		entities, relations, err := unpackFeed(want.pack())
		if err != nil {
			t.Fatal(err)
		}
		if got := (feedItems{spread(entities), spread(relations)}); !slices.Equal(got.entities, want.entities) || !slices.Equal(got.relations, want.relations) {
			t.Fatalf("%v comes back as %v", want, got)
		}
	})
}

func spread(ranges [][2]int64) []int64 {
	var nos []int64
	for _, r := range ranges {
		for no := r[0]; no <= r[1]; no++ {
			nos = append(nos, no)
		}
	}
	return nos
}

func TestFeedOfABulkLoadIsSmall(t *testing.T) {
	all := feedItems{}
	for no := int64(1); no <= 5000; no++ {
		all.relations = append(all.relations, no+1_000_000)
	}
	if n := len(all.pack()); n > 16 {
		t.Errorf("5000 new rows take %d bytes of the feed", n)
	}
}

func TestRowSetGivesEachNumberOnce(t *testing.T) {
	var s rowSet
	got := spread(s.take([][2]int64{{3, 5}, {70, 71}}))
	got = append(got, spread(s.take([][2]int64{{1, 4}, {71, 130}}))...)
	slices.Sort(got)
	if want := spread([][2]int64{{1, 5}, {70, 130}}); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if again := s.take([][2]int64{{1, 5}}); len(again) != 0 {
		t.Errorf("taken again: %v", again)
	}
}
