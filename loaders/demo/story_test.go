package demo

import (
	"slices"
	"testing"

	"spona/graph"
)

// told gathers what the story says about one of its keys.
func told(t *testing.T, key string) (*graph.Entity, []*graph.Relation) {
	t.Helper()
	s, err := tell()
	if err != nil {
		t.Fatal(err)
	}
	e := &graph.Entity{ID: s.ref(key).ID, Kind: s.ref(key).Kind}
	var ties []*graph.Relation
	for _, c := range s.changes {
		if c.Entity != nil && c.Entity.ID == e.ID {
			e.Records = append(e.Records, c.Entity.Records...)
		}
		if r := c.Relation; r != nil && (r.From.ID == e.ID || r.To.ID == e.ID) {
			ties = append(ties, r)
		}
	}
	return e, ties
}

func tieOf(t *testing.T, key string, kind graph.RelationKind) *graph.Relation {
	t.Helper()
	_, ties := told(t, key)
	i := slices.IndexFunc(ties, func(r *graph.Relation) bool { return r.Kind == kind })
	if i < 0 {
		t.Fatalf("%s has no %s", key, kind)
	}
	return ties[i]
}

func TestStoryHasItsTurns(t *testing.T) {
	t.Run("the donor gives before his firm wins", func(t *testing.T) {
		gave, won := tieOf(t, "kremenovic", graph.RelationDonatedTo), tieOf(t, "road-contract", graph.RelationAwarded)
		if gave.When().Compare(won.When()) >= 0 {
			t.Errorf("gave %s, won %s", gave.When(), won.When())
		}
	})
	t.Run("the contract grows twice", func(t *testing.T) {
		e, _ := told(t, "road-contract")
		if n := len((graph.Contract{Entity: e}).Amendments()); n != 2 {
			t.Errorf("%d amendments", n)
		}
	})
	t.Run("a tender draws one bidder", func(t *testing.T) {
		e, _ := told(t, "lab")
		if bids := (graph.Tender{Entity: e}).Bids(); bids == nil || *bids != 1 {
			t.Errorf("bids = %v", bids)
		}
	})
	t.Run("two women have one name and two births", func(t *testing.T) {
		a, _ := told(t, "petrelic-mp")
		b, _ := told(t, "petrelic-firm")
		if a.Name() != b.Name() || a.Date(graph.PropertyBirthDate) == b.Date(graph.PropertyBirthDate) {
			t.Errorf("%s %s, %s %s", a.Name(), a.Date(graph.PropertyBirthDate), b.Name(), b.Date(graph.PropertyBirthDate))
		}
	})
	t.Run("two sources state one membership", func(t *testing.T) {
		if r := tieOf(t, "zverkic", graph.RelationMemberOf); len(r.Records) != 2 || r.Records[0].Spells[0] == r.Records[1].Spells[0] {
			t.Errorf("records %+v", r.Records)
		}
	})
	t.Run("sources contradict a date of birth", func(t *testing.T) {
		if e, _ := told(t, "djuzic"); len(e.Texts(graph.PropertyBirthDate)) != 2 {
			t.Errorf("births %v", e.Texts(graph.PropertyBirthDate))
		}
	})
	t.Run("a date that is not in the calendar stays as written", func(t *testing.T) {
		e, _ := told(t, "zdralkic")
		if v := e.Records[1].Values[0]; v.Text != "" || v.Original != "31.02.1961" {
			t.Errorf("value %+v", v)
		}
	})
	t.Run("a firm owns a part of itself", func(t *testing.T) {
		_, ties := told(t, "blok")
		if !slices.ContainsFunc(ties, func(r *graph.Relation) bool { return r.From.ID == r.To.ID }) {
			t.Error("it does not")
		}
	})
	t.Run("one data set has stopped saying something", func(t *testing.T) {
		if r := tieOf(t, "petrelic-mp", graph.RelationAssociateOf); r.Live() {
			t.Error("it still does")
		}
	})
	t.Run("an office is interrupted and resumed", func(t *testing.T) {
		if r := tieOf(t, "zverkic", graph.RelationHolds); len(r.Records[0].Spells) != 2 {
			t.Errorf("spells %v", r.Records[0].Spells)
		}
	})
}

func TestCyrillicFollowsTheLatin(t *testing.T) {
	for latin, want := range map[string]string{
		"Ljubozar Njegović": "Љубозар Његовић", "Đuzić-Štrkđić": "Ђузић-Штркђић", "Čedorad": "Чедорад",
	} {
		if got := cyrillic(latin); got != want {
			t.Errorf("cyrillic(%s) = %s, want %s", latin, got, want)
		}
		if graph.NameKey(latin) != graph.NameKey(want) {
			t.Errorf("%s and %s have keys of their own", latin, want)
		}
	}
}

func TestDateTextIsTheDatesOwn(t *testing.T) {
	for _, d := range []graph.Date{{Year: 1999}, {Year: 2004, Month: 2}, {Year: 2024, Month: 11, Day: 30}} {
		if got := dateText(d); got != d.String() {
			t.Errorf("dateText = %s, want %s", got, d)
		}
	}
}
