package demo_test

import (
	"context"
	"testing"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/loaders"
	"spona/loaders/demo"
)

func TestSampleLoadsOnceAndChangesNothingTheSecondTime(t *testing.T) {
	ctx := context.Background()
	store, err := sqlite.Open(ctx, t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	const entities = 400
	var version graph.Version
	for round := range 2 {
		report, err := loaders.RunChanges(ctx, store, "sample", demo.Changes(demo.Options{Entities: entities}), loaders.Options{})
		if err != nil || report.Total.Rejected > 0 {
			t.Fatal(err, report.Text())
		}
		now, err := store.Version(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if round > 0 && now != version {
			t.Errorf("the second load changed something: version %s after %s\n%s", now, version, report.Text())
		}
		version = now
	}
	found, err := store.Find(ctx, graph.EntityQuery{Name: graph.NameKey("Ана Петрелић")})
	if err != nil || found.Total != 2 {
		t.Errorf("%d people are called Ana Petrelić, want 2 (%v)", found.Total, err)
	}
}
