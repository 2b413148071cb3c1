package wording_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/wording"
)

var update = flag.Bool("update", false, "write the golden files instead of comparing with them")

// Every rule of wording, every kind of relation in both directions, and paths: one
// file a language, to be read by somebody whose language it is.
func TestSentencesAreAsAgreedInEveryLanguage(t *testing.T) {
	for _, l := range open(t).All() {
		t.Run(l.Tag(), func(t *testing.T) {
			s := newScene(t)
			var b strings.Builder
			fmt.Fprintf(&b, "%s (%s)\n", l.Name(), l.Tag())
			rulesTold(&b, s, l)
			kindsTold(&b, s, l)
			pathsTold(&b, s, l)
			golden(t, l.Tag()+".txt", b.String())
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s has changed (run with -update to accept; - is the file):\n%s", name, diff)
	}
}

// A ruled is a rule of wording with a relation that it holds for.
type ruled struct {
	rule    string
	kind    graph.RelationKind
	from    string
	to      string
	records []graph.RelationRecord
}

func rulesTold(b *strings.Builder, s *scene, l *wording.Language) {
	for _, r := range append(timeRules(), factRules(s)...) {
		fmt.Fprintf(b, "\n# %s\n", r.rule)
		for _, one := range l.Relation(s.facts, s.relation(r.kind, r.from, r.to, r.records...), s.refs[r.from].ID) {
			fmt.Fprintln(b, one.Text)
		}
	}
}

func timeRules() []ruled {
	member := func(rule string, records ...graph.RelationRecord) ruled {
		return ruled{rule, graph.RelationMemberOf, "ana", "party", records}
	}
	later := time.Date(2021, time.June, 4, 0, 0, 0, 0, time.UTC)
	written := graph.Spell{Original: "since the war"}
	doubtful := graph.Spell{From: date("2014"), To: date("2016"), Original: "2014/15-16"}
	derived := graph.Spell{From: date("2012-03-01"), To: date("2016-02-29"), Derived: true}
	unended := graph.Spell{From: date("2016-03-01"), Derived: true}
	return []ruled{
		member("What was over when the source was read is past; dates are as exact as the source", record(during("2014", "2016-05"), as("chair"))),
		member("A day, a month, a year", record(during("2014-05-03", "2015-01-31")), record(during("2013-11", "2014")), record(during("2012", "2013-02"))),
		member("It held at one time", record(during("2014", "2014")), record(during("2014-08", "2014-08")), record(during("2014-08-09", "2014-08-09"))),
		member("Two spells stay two", record(during("2008", "2010"), during("2012-04", "2016"))),
		member("Three spells stay three", record(during("2008", "2009"), during("2011", "2012"), during("2014", "2016"))),
		member("The present is as of a day, and only where no end is stated", record(during("2018-02", ""))),
		member("A past spell and a present one are told apart", record(during("2008", "2010"), during("2018-02-01", ""))),
		member("An end that was to come is no past", record(during("2018", "2022"))),
		member("A beginning that was to come is no present", record(during("2021", ""))),
		member("Undated: at an unknown time", record()),
		member("Only the end is known", record(during("", "2016-05"))),
		member("A time that could not be read is quoted", record(spell(written))),
		member("A time that was read with doubt is quoted as well", record(spell(doubtful))),
		member("Dates taken from a legislative period are said to be", record(spell(derived))),
		member("and never make a present", record(spell(unended))),
		member("What a source states no more", record(during("2018-02", ""), gone(later))),
		member("What a source states no more, and was past anyway", record(during("2014", "2016"), gone(later))),
		member("What a source states no more, undated", record(gone(later))),
	}
}

func factRules(s *scene) []ruled {
	tierB, tierC := in("parliament", "m/4", graph.TierB), in("leak-2016", "", graph.TierC)
	return []ruled{
		{"Published data", graph.RelationMemberOf, "ana", "party", []graph.RelationRecord{record(during("2014", "2016"), tierB)}},
		{"An unconfirmed match", graph.RelationMemberOf, "ana", "party", []graph.RelationRecord{record(during("2014", "2016"), tierC)}},
		{"Records that state the same are told once", graph.RelationMemberOf, "ana", "party",
			[]graph.RelationRecord{record(during("2014", "2016")), record(during("2014", "2016"), tierB), record(during("2014", "2016"), tierC)}},
		{"Records that differ are told apart", graph.RelationMemberOf, "ana", "party",
			[]graph.RelationRecord{record(during("2014", "2016"), as("member")), record(during("2013", "2016"), as("vice-chair"), tierB)}},
		{"A seat with its constituency, period and party", graph.RelationMemberOf, "ana", "ministry", []graph.RelationRecord{record(during("2012", "2016"),
			with(graph.PropertyConstituency, "Vard North"), with(graph.PropertyTerm, string(s.refs["term"].ID)), with(graph.PropertyOnBehalfOf, string(s.refs["party"].ID)))}},
		{"A post by appointment", graph.RelationHolds, "ana", "post", []graph.RelationRecord{record(during("2014", "2016"), status("appointed"))}},
		{"A procurist is no director", graph.RelationDirects, "ana", "firm", []graph.RelationRecord{record(during("2014", "2016"), as("procurist"))}},
		{"A role in the words of the source", graph.RelationDirects, "ana", "firm", []graph.RelationRecord{record(during("2014", "2016"), as("Kryetare e Bordit"))}},
		{"A function whose role is not stated", graph.RelationDirects, "ana", "firm", []graph.RelationRecord{record(during("2014", "2016"))}},
		{"A person gave", graph.RelationDonatedTo, "ana", "party", []graph.RelationRecord{record(during("2019-02-25", "2019-02-25"), money("1234567.89 EUR"), with(graph.PropertyForm, "cash"))}},
		{"A firm gave, and not its people", graph.RelationDonatedTo, "holding", "party", []graph.RelationRecord{record(during("2020", "2020"), money("99999.99 RSD"))}},
		{"An amount without a currency", graph.RelationDonatedTo, "ana", "party", []graph.RelationRecord{record(during("2019", ""), money("40000"))}},
		{"All of it", graph.RelationOwns, "ana", "firm", []graph.RelationRecord{record(during("1998-03-02", ""), share("100"), with(graph.PropertyDirect, "true"))}},
		{"An exact part", graph.RelationOwns, "ana", "firm", []graph.RelationRecord{record(during("1998", "2005"), share("12.5"), with(graph.PropertyDirect, "false"))}},
		{"A range", graph.RelationOwns, "ana", "firm", []graph.RelationRecord{record(share("25..50"))}},
		{"Open bounds", graph.RelationOwns, "ana", "firm", []graph.RelationRecord{record(share(">25..50")), record(share("25..<50")), record(share(">25..<50"))}},
		{"Of kin only the tie", graph.RelationFamilyOf, "ana", "edi", []graph.RelationRecord{record(with(graph.PropertyForm, "sibling"), with(graph.PropertyDescription, "lives abroad"))}},
		{"A bid", graph.RelationBidsOn, "firm", "tender", []graph.RelationRecord{record(during("2019-01-10", "2019-01-10"), money("2500000 EUR"), status("disqualified"))}},
		{"Of an undated purchase, when the contract was signed, by the same data set", graph.RelationBuys, "ministry", "signed", []graph.RelationRecord{record(as("buyer")), record(tierC)}},
		{"or the award decided", graph.RelationAwarded, "decided", "firm", []graph.RelationRecord{record(money("5 EUR"))}},
		{"What was to come is said to be", graph.RelationStandsIn, "ana", "election", []graph.RelationRecord{record(during("2020-06-21", "2020-06-21"))}},
		{"A meeting", graph.RelationMet, "ana", "edi", []graph.RelationRecord{record(during("2019-09", "2019-09"), with(graph.PropertySubject, "licence for the lake"))}},
		{"A candidacy", graph.RelationStandsIn, "ana", "election", []graph.RelationRecord{record(during("2016-04-24", "2016-04-24"), with(graph.PropertyVotes, "12345"), with(graph.PropertyResult, "not elected"))}},
	}
}

// kindsTold tells each kind from both ends: as past, and undated.
func kindsTold(b *strings.Builder, s *scene, l *wording.Language) {
	ends := [][3]string{
		{"MEMBER_OF", "firm", "ngo"}, {"HOLDS", "ana", "post"}, {"POSITION_AT", "post", "ministry"}, {"PART_OF", "agency", "ministry"},
		{"DONATED_TO", "ana", "party"}, {"DONATED_TO", "firm", "edi"}, {"OWNS", "holding", "firm"}, {"OWNS", "ana", "asset"},
		{"DIRECTS", "ana", "firm"}, {"EMPLOYED_BY", "ana", "ministry"}, {"FAMILY_OF", "ana", "edi"}, {"ASSOCIATE_OF", "ana", "edi"},
		{"BUYS", "ministry", "contract"}, {"BIDS_ON", "firm", "tender"}, {"RESULTED_IN", "tender", "contract"}, {"AWARDED", "contract", "firm"},
		{"AWARDED", "contract", "ana"}, {"SUBCONTRACTS", "contract", "firm"}, {"FUNDS", "ministry", "project"}, {"RECEIVES", "ngo", "project"},
		{"LOCATED_AT", "firm", "address"}, {"MET", "ana", "ministry"}, {"DECLARES", "ana", "declaration"}, {"DECLARES", "declaration", "asset"},
		{"LISTED", "firm", "sanction"}, {"STANDS_IN", "party", "election"}, {"LINKED_TO", "ana", "firm"}, {"SUCCEEDS", "party", "union"},
	}
	for _, e := range ends {
		kind, err := graph.ParseRelationKind(e[0])
		if err != nil {
			s.t.Fatal(err)
		}
		fmt.Fprintf(b, "\n# %s, %s to %s, and against its direction\n", kind, s.refs[e[1]].Kind, s.refs[e[2]].Kind)
		for _, r := range []graph.RelationRecord{record(during("2014-05", "2016")), record(), record(gone(read))} {
			for _, from := range e[1:] {
				for _, one := range l.Relation(s.facts, s.relation(kind, e[1], e[2], r), s.refs[from].ID) {
					fmt.Fprintln(b, one.Claim)
				}
			}
		}
	}
}

func pathsTold(b *strings.Builder, s *scene, l *wording.Language) {
	board := s.step(s.relation(graph.RelationDirects, "ana", "firm", record(as("director"), during("2014", "2018-06"))),
		s.relation(graph.RelationOwns, "ana", "firm", record(share("51"), during("2013", "2017"))))
	won := s.step(s.relation(graph.RelationAwarded, "contract", "firm", record(during("2017-03-01", "2017-03-01"), money("2500000 EUR"))))
	bought := s.step(s.relation(graph.RelationBuys, "ministry", "contract", record(during("2017-03-01", "2017-03-01"))))
	led := s.step(s.relation(graph.RelationEmployedBy, "edi", "firm", record(during("2011-02", "2015"))))
	to := s.path([]string{"ana", "firm", "contract", "ministry"}, board, won, bought)
	pair := s.path([]string{"ana", "firm", "edi"}, board, led)
	certain, possible := to, to
	certain.When = paths.When{ValidFrom: date("2017-03-01"), ValidTo: date("2017-03-01"), Certain: true, Deciding: 1}
	possible.When = paths.When{ValidFrom: date("2014"), Deciding: 2}
	more := pair
	more.Steps = []paths.Step{{Relations: board.Relations, More: 1200}, led}
	for _, p := range []struct {
		title string
		path  paths.Path
		time  paths.Time
		whole bool
	}{
		{"A path, at any time: each step is told from where it begins", to, paths.Any, true},
		{"A composed tie ends at the earliest end of its steps", pair, paths.Any, true},
		{"More relations than are told", more, paths.Any, true},
		{"At one time, certain", certain, paths.Overlap, false},
		{"At one time, possible", possible, paths.Overlap, false},
		{"One after another, certain", certain, paths.Sequence, false},
		{"One after another, possible", possible, paths.Sequence, false},
		{"At a time that no date bounds", to, paths.Overlap, false},
	} {
		told := l.Path(s.facts, p.path, p.time)
		text := told.When
		if p.whole {
			text = told.Text
		}
		fmt.Fprintf(b, "\n# %s\n%s\n", p.title, text)
	}
}
