package loops_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"testing"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/paths/loops"
)

// A story is a world that is told relation by relation.
type story struct{ world }

func id(name string) graph.ID { return graph.NewEntityID("story", name) }

func (s *story) entity(kind graph.EntityKind, name string, values ...graph.Value) {
	s.entities = append(s.entities, &graph.Entity{ID: id(name), Kind: kind, Records: []graph.EntityRecord{{Values: values}}})
}

// relate adds a relation that held in a spell, "2014-01-01/2015-01-01", or at an
// unknown time.
func (s *story) relate(t *testing.T, kind graph.RelationKind, from, to string, days ...string) {
	t.Helper()
	record := graph.RelationRecord{Source: graph.Source{Dataset: "story", Tier: graph.TierA}}
	if len(days) == 2 {
		record.Spells = []graph.Spell{{From: date(t, days[0]), To: date(t, days[1])}}
	}
	ref := func(name string) graph.Ref {
		found, _ := s.Entities(t.Context(), []graph.ID{id(name)})
		return graph.Ref{ID: id(name), Kind: found[0].Kind}
	}
	s.relations = append(s.relations, &graph.Relation{
		ID: graph.NewRelationID(kind, id(from), id(to), ""), Kind: kind, From: ref(from), To: ref(to), Records: []graph.RelationRecord{record},
	})
}

func date(t *testing.T, text string) graph.Date {
	t.Helper()
	d, err := graph.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// newStory is a minister, his ministry and a contract that it signed with a company.
func newStory(t *testing.T, signed string) *story {
	t.Helper()
	s := new(story)
	s.entity(graph.KindPerson, "minister")
	s.entity(graph.KindPerson, "brother")
	s.entity(graph.KindPosition, "post")
	s.entity(graph.KindPublicBody, "ministry")
	s.entity(graph.KindPublicBody, "agency")
	s.entity(graph.KindParty, "party")
	s.entity(graph.KindCompany, "company")
	s.entity(graph.KindContract, "contract", graph.NewValue(graph.PropertySigned, signed), graph.NewValue(graph.PropertyValue, "1000 EUR"))
	s.relate(t, graph.RelationHolds, "minister", "post", "2010-01-01", "2014-12-31")
	s.relate(t, graph.RelationPositionAt, "post", "ministry")
	s.relate(t, graph.RelationAwarded, "contract", "company")
	return s
}

func (s *story) loops(t *testing.T, opts loops.Options) []loops.Loop {
	t.Helper()
	s.build(t)
	found, err := loops.Through(t.Context(), paths.Memory{Of: s.view}, s, id("minister"), opts)
	if err != nil {
		t.Fatal(err)
	}
	return found.Loops
}

func TestTimeDecidesWhetherALoopCloses(t *testing.T) {
	for _, tt := range []struct {
		name    string
		signed  string
		tell    func(s *story)
		closes  bool
		certain bool
	}{
		{"the office ended before the tie began", "2014-06-01", func(s *story) {
			s.relate(t, graph.RelationOwns, "minister", "company", "2015-01-01", "2019-12-31")
		}, false, false},
		{"the contract came between office and tie", "2015-01-01", func(s *story) {
			s.relate(t, graph.RelationOwns, "minister", "company", "2014-12-31", "2019-12-31")
		}, false, false},
		{"office and tie were alive on the day", "2014-12-31", func(s *story) {
			s.relate(t, graph.RelationOwns, "minister", "company", "2014-12-31", "2019-12-31")
		}, true, true},
		{"the company was his at an unknown time", "2014-06-01", func(s *story) {
			s.relate(t, graph.RelationOwns, "minister", "company")
		}, true, false},
		{"the contract is of some day of a year in office", "2012", func(s *story) {
			s.relate(t, graph.RelationOwns, "minister", "company", "2010-01-01", "2019-12-31")
		}, true, false},
		{"the contract is of an unknown day", "", func(s *story) {
			s.relate(t, graph.RelationOwns, "minister", "company", "2010-01-01", "2019-12-31")
		}, true, false},
		{"a brother's company, whenever he became his brother", "2014-06-01", func(s *story) {
			s.relate(t, graph.RelationFamilyOf, "brother", "minister")
			s.relate(t, graph.RelationDirects, "brother", "company", "2010-01-01", "2019-12-31")
		}, true, true},
		{"a gift to his party three years before", "2014-06-01", func(s *story) {
			s.relate(t, graph.RelationMemberOf, "minister", "party", "2010-01-01", "2019-12-31")
			s.relate(t, graph.RelationDonatedTo, "company", "party", "2011-06-03", "2011-06-03")
		}, true, true},
		{"a gift more than three years before", "2014-06-01", func(s *story) {
			s.relate(t, graph.RelationMemberOf, "minister", "party", "2010-01-01", "2019-12-31")
			s.relate(t, graph.RelationDonatedTo, "company", "party", "2011-05-31", "2011-05-31")
		}, false, false},
		{"a gift the day after", "2014-06-01", func(s *story) {
			s.relate(t, graph.RelationDonatedTo, "company", "minister", "2014-06-02", "2014-06-02")
		}, false, false},
		{"a gift to a party that he had left", "2014-06-01", func(s *story) {
			s.relate(t, graph.RelationMemberOf, "minister", "party", "2010-01-01", "2012-12-31")
			s.relate(t, graph.RelationDonatedTo, "company", "party", "2012-06-01", "2012-06-01")
		}, false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newStory(t, tt.signed)
			s.relate(t, graph.RelationBuys, "ministry", "contract")
			tt.tell(s)
			found := s.loops(t, loops.Options{})
			if (len(found) == 1) != tt.closes || tt.closes && found[0].IsCertain() != tt.certain {
				t.Errorf("found %+v", found)
			}
		})
	}
}

func TestALoopSaysWhatLeavesItOpen(t *testing.T) {
	s := newStory(t, "2014-06-01")
	s.relate(t, graph.RelationPartOf, "agency", "ministry", "2009", "2020")
	s.relate(t, graph.RelationBuys, "agency", "contract")
	s.relate(t, graph.RelationOwns, "minister", "company", "2010-01-01", "2019-12-31")
	found := s.loops(t, loops.Options{})
	if len(found) != 1 || found[0].Body != id("ministry") || found[0].Buyer != id("agency") || len(found[0].Offices[0]) != 3 {
		t.Fatalf("a contract of an agency of the ministry: %+v", found)
	}
	if doubt := found[0].Contracts[0].Doubt; doubt == nil || doubt.Kind != graph.RelationPartOf {
		t.Errorf("in doubt by %+v, want the agency's being a part", doubt)
	}
	s.relations[3].Records[0].Spells[0] = graph.Spell{From: date(t, "2009-01-01"), To: date(t, "2020-12-31")}
	if found := s.loops(t, loops.Options{}); !found[0].IsCertain() {
		t.Fatalf("all days are known: %+v", found)
	}
	found = s.loops(t, loops.Options{MinShare: graph.PortionOf(graph.Share{}.Min)})
	if doubt := found[0].Contracts[0].Doubt; doubt == nil || doubt.Kind != graph.RelationOwns || found[0].IsCertain() {
		t.Errorf("in doubt by %+v, want how much he owns", doubt)
	}
	s.entities[7].Records[0].Values[0].Text = "2014-06"
	if contract := s.loops(t, loops.Options{})[0].Contracts[0]; contract.Certain || contract.Doubt != nil {
		t.Errorf("signed in some month: %+v, want the day in doubt alone", contract)
	}
}

func TestThroughRefusesWhatCannotBe(t *testing.T) {
	s := newStory(t, "2014")
	s.build(t)
	for _, tt := range []struct {
		name  string
		id    graph.ID
		opts  loops.Options
		field string
		code  graph.Code
	}{
		{"nobody", "e", loops.Options{}, "id", graph.CodeNotFound},
		{"no such tier", id("minister"), loops.Options{MinTier: 9}, "minTier", graph.CodeInvalid},
		{"more than everything", id("minister"), loops.Options{MinShare: 202}, "minShare", graph.CodeInvalid},
		{"negative days", id("minister"), loops.Options{GiftDays: -1}, "giftDays", graph.CodeInvalid},
		{"too many loops", id("minister"), loops.Options{Limit: 101}, "limit", graph.CodeInvalid},
		{"negative work", id("minister"), loops.Options{MaxWork: -1}, "maxWork", graph.CodeInvalid},
		{"negative contracts", id("minister"), loops.Options{MaxContracts: -1}, "maxContracts", graph.CodeInvalid},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := loops.Through(t.Context(), paths.Memory{Of: s.view}, s, tt.id, tt.opts)
			var e *graph.Error
			if !errors.As(err, &e) || e.Code != tt.code || e.Field != tt.field {
				t.Errorf("got %v, want %s for %s", err, tt.code, tt.field)
			}
		})
	}
}

func TestThroughGivesUpAtItsLimits(t *testing.T) {
	limited := 0
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 2))
		w := newWorld(t, rng)
		of := w.entities[rng.IntN(len(w.entities))].ID
		whole, err := loops.Through(t.Context(), paths.Memory{Of: w.view}, w, of, loops.Options{})
		if err != nil {
			t.Fatal(err)
		}
		all := map[string]bool{}
		for _, l := range whole.Loops {
			all[shown(l)] = true
		}
		for work := 1; work < whole.Explored; work += 5 {
			checkPart(t, w, of, loops.Options{MaxWork: work}, all)
			limited++
		}
		if whole.Read > 1 {
			checkPart(t, w, of, loops.Options{MaxContracts: whole.Read - 1}, all)
		}
	}
	if limited < 200 {
		t.Errorf("only %d searches were limited", limited)
	}
}

// checkPart wants a search that gave up to have found a part of what there is.
func checkPart(t *testing.T, w *world, of graph.ID, opts loops.Options, all map[string]bool) {
	t.Helper()
	got, err := loops.Through(t.Context(), paths.Memory{Of: w.view}, w, of, opts)
	if err != nil || !got.Truncated {
		t.Fatalf("%+v: %+v, %v", opts, got, err)
	}
	for _, l := range got.Loops {
		if !all[shown(l)] {
			t.Fatalf("%+v: found %s, which is none of %v", opts, shown(l), all)
		}
	}
}

func TestThroughStopsWithItsContext(t *testing.T) {
	s := newStory(t, "2014")
	s.build(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := loops.Through(ctx, paths.Memory{Of: s.view}, s, id("minister"), loops.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestAStoreOfTooManyRelationsIsNotReadWhole(t *testing.T) {
	s := newStory(t, "2014-06-01")
	s.relate(t, graph.RelationBuys, "ministry", "contract")
	s.relate(t, graph.RelationOwns, "minister", "company", "2010-01-01", "2019-12-31")
	found, err := loops.Through(t.Context(), paths.NewRemote(s, paths.Options{MaxWork: 3}), s, id("minister"), loops.Options{})
	if err != nil || !found.Truncated || len(found.Loops) > 0 {
		t.Errorf("got %+v, %v", found, err)
	}
}
