package graph_test

import (
	"bytes"
	"cmp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
)

func TestKeysSortLikeTheirIDs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bytes15 := rapid.SliceOfN(rapid.Byte(), 15, 15)
		a, b := bytes15.Draw(t, "a"), bytes15.Draw(t, "b")
		want := bytes.Compare(a[:8], b[:8])
		if got := cmp.Compare(graph.RelationIDOf(a).Key(), graph.EntityIDOf(b).Key()); got != want {
			t.Errorf("keys compare as %d, ids as %d", got, want)
		}
	})
}

func TestMalformedIDHasNoKey(t *testing.T) {
	for _, id := range []graph.ID{"", "r", "e123", graph.ID("r" + strings.Repeat("A", 24)), "' OR 1=1"} {
		if key := id.Key(); key != 0 {
			t.Errorf("%q has the key %d", id, key)
		}
	}
}

func TestWeightIsOneWhereTheTextIsNone(t *testing.T) {
	tests := []struct {
		text string
		want float32
	}{
		{"0.5", 0.5}, {"0", 0}, {"-0", 0}, {"12", 12}, {"1e3", 1000}, {"3.4e38", 3.4e38}, {"1e-60", 0},
		{"", 1}, {"heavy", 1}, {"-1", 1}, {"NaN", 1}, {"nan", 1}, {"Inf", 1}, {"-Inf", 1}, {"1e39", 1}, {"1e999", 1}, {" 2", 1}, {"1,5", 1},
	}
	for _, tt := range tests {
		if got := graph.ParseWeight(tt.text); got != tt.want {
			t.Errorf("%q weighs %v, want %v", tt.text, got, tt.want)
		}
	}
}

func TestRelationWeighsWhatItsFirstRecordSays(t *testing.T) {
	weigh := func(texts ...string) (r graph.RelationRecord) {
		for _, text := range texts {
			r.Values = append(r.Values, graph.Value{Property: graph.PropertyWeight, Text: text})
		}
		return r
	}
	for _, tt := range []struct {
		name    string
		records []graph.RelationRecord
		want    float32
	}{
		{"without records", nil, 1},
		{"without a weight", []graph.RelationRecord{{}, weigh("7")}, 1},
		{"with several", []graph.RelationRecord{weigh("", "2", "3"), weigh("7")}, 2},
		{"with one that is none", []graph.RelationRecord{weigh("heavy", "3")}, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := (&graph.Relation{Records: tt.records}).Weight(); got != tt.want {
				t.Errorf("it weighs %v, want %v", got, tt.want)
			}
		})
	}
}

func TestPortionIsTheLowerBoundOfAShareInHalfPercents(t *testing.T) {
	tests := []struct {
		share string
		want  int
	}{
		{"0", 0}, {"0.49", 0}, {"0.5", 1}, {"0.99", 1}, {"25", 50}, {"25..50", 50}, {">75..<100", 150}, {"33.333333", 66}, {"99.99", 199}, {"100", 200},
	}
	for _, tt := range tests {
		share, err := graph.ParseShare(tt.share)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := share.Portion().HalfPercents(); !ok || got != tt.want {
			t.Errorf("%s has %d half percents (%v), want %d", tt.share, got, ok, tt.want)
		}
	}
	if _, ok := (*graph.Share)(nil).Portion().HalfPercents(); ok {
		t.Error("a share that is not stated has half percents")
	}
}
