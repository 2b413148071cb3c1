package demo_test

import (
	"bytes"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders/demo"
	"spona/loaders/line"
)

// census is what a run of [demo.Changes] holds.
type census struct {
	datasets, entities, relations int
	kinds                         map[graph.EntityKind]int
	ties                          map[graph.RelationKind]int
	seen                          map[graph.ID]graph.EntityKind
	degree                        map[graph.ID]int
}

func count(t *testing.T, opts demo.Options) census {
	t.Helper()
	c := census{kinds: map[graph.EntityKind]int{}, ties: map[graph.RelationKind]int{}, seen: map[graph.ID]graph.EntityKind{}, degree: map[graph.ID]int{}}
	known := map[string]bool{}
	relations := map[graph.ID]bool{}
	for change, err := range demo.Changes(opts) {
		if err != nil {
			t.Fatal(err)
		}
		if err := change.Validate(); err != nil {
			t.Fatalf("%v: %+v %+v", err, change.Entity, change.Relation)
		}
		switch {
		case change.Dataset != nil:
			c.datasets++
			known[change.Dataset.ID] = true
		case change.Entity != nil:
			if _, again := c.seen[change.Entity.ID]; !again {
				c.entities++
				c.kinds[change.Entity.Kind]++
			}
			c.seen[change.Entity.ID] = change.Entity.Kind
			checkSources(t, known, change.Entity.Sources())
		case change.Relation != nil:
			r := change.Relation
			if relations[r.ID] {
				t.Fatalf("relation %s comes twice", r.ID)
			}
			relations[r.ID] = true
			c.relations++
			c.ties[r.Kind]++
			for _, end := range []graph.Ref{r.From, r.To} {
				if c.seen[end.ID] != end.Kind {
					t.Fatalf("%s %s leads to %v, which is %v", r.Kind, r.ID, end, c.seen[end.ID])
				}
				c.degree[end.ID]++
			}
			checkSources(t, known, r.Sources())
		}
	}
	return c
}

func checkSources(t *testing.T, known map[string]bool, sources []graph.Source) {
	t.Helper()
	for _, s := range sources {
		if !known[s.Dataset] {
			t.Fatalf("data set %q is not described", s.Dataset)
		}
	}
}

func TestChangesAreAsManyAsAskedFor(t *testing.T) {
	for _, entities := range []int{0, 300, 1234, 5000} {
		want := entities
		if want == 0 {
			want = 1000
		}
		c := count(t, demo.Options{Entities: entities})
		if c.entities != want || c.relations != 4*want {
			t.Errorf("asked for %d: %d entities, %d relations, want %d and %d", entities, c.entities, c.relations, want, 4*want)
		}
	}
}

func TestStoryIsToldWholeHoweverFewAreAskedFor(t *testing.T) {
	c := count(t, demo.Options{Entities: 1})
	if c.entities < 70 || c.relations < 100 {
		t.Errorf("%d entities, %d relations", c.entities, c.relations)
	}
}

func TestSmallSampleHasEveryKind(t *testing.T) {
	c := count(t, demo.Options{})
	for _, k := range graph.EntityKinds() {
		if c.kinds[k] == 0 {
			t.Errorf("no %s", k)
		}
	}
	for _, k := range graph.RelationKinds() {
		if c.ties[k] == 0 {
			t.Errorf("no %s", k)
		}
	}
	if c.datasets != len(demo.Datasets()) {
		t.Errorf("%d data sets, want %d", c.datasets, len(demo.Datasets()))
	}
}

func TestChangesDependOnNothingButOptions(t *testing.T) {
	draw := func(seed uint64) string {
		var all []byte
		for c, err := range demo.Changes(demo.Options{Seed: seed, Entities: 400}) {
			switch {
			case err != nil:
				t.Fatal(err)
			case c.Dataset != nil:
				all = line.AppendDataset(all, c.Dataset)
			case c.Entity != nil:
				all = line.AppendEntity(all, c.Entity)
			case c.Relation != nil:
				all = line.AppendRelation(all, c.Relation)
			}
			all = append(all, '\n')
		}
		return string(all)
	}
	first := draw(7)
	if first != draw(7) {
		t.Error("the same seed gives another country")
	}
	if first == draw(8) {
		t.Error("another seed gives the same country")
	}
}

func TestDegreesAreSkewed(t *testing.T) {
	c := count(t, demo.Options{Entities: 8000})
	largest, total := 0, 0
	for _, n := range c.degree {
		largest = max(largest, n)
		total += n
	}
	if mean := total / len(c.degree); largest < 100*mean {
		t.Errorf("the busiest entity has %d relations, the mean is %d: no hubs", largest, mean)
	}
}

func TestStopsWhenTheCallerStops(t *testing.T) {
	for _, after := range []int{1, 5, 50, 300, 2000, 4500} {
		n := 0
		for _, err := range demo.Changes(demo.Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == after {
				break
			}
		}
		if n != after {
			t.Errorf("yielded %d, want %d", n, after)
		}
	}
}

func TestRealSampleIsUnmodifiedPopolo(t *testing.T) {
	name, data, dataset := demo.RealSample()
	if !strings.HasSuffix(name, ".json") || !bytes.Contains(data, []byte(`"lang:el"`)) {
		t.Errorf("%s is not the multilingual file", name)
	}
	if err := (graph.Change{Dataset: &dataset}).Validate(); err != nil || dataset.Licence != "CC0-1.0" {
		t.Errorf("data set %+v: %v", dataset, err)
	}
}
