package resolvers_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"spona/graph"
	"spona/resolvers"
)

// in states when a relation held: "2014-01-01/2016-12-31".
func in(t *testing.T, change graph.Change, spell string) graph.Change {
	t.Helper()
	var s graph.Spell
	var err error
	from, to, _ := strings.Cut(spell, "/")
	if s.From, err = graph.ParseDate(from); err != nil {
		t.Fatal(err)
	}
	if s.To, err = graph.ParseDate(to); err != nil {
		t.Fatal(err)
	}
	change.Relation.Records[0].Spells = []graph.Spell{s}
	return change
}

// circle is an owner of a company that gave to a party, which a minister sits for.
func circle(t *testing.T) []graph.Change {
	t.Helper()
	return []graph.Change{
		{Dataset: &graph.Dataset{ID: "made", Title: "Made up"}},
		entity(graph.KindPerson, "owner", "Olga"), entity(graph.KindCompany, "firm", "Firm"),
		entity(graph.KindParty, "party", "Party"), entity(graph.KindPerson, "minister", "Mina"),
		in(t, relation(graph.RelationOwns, graph.KindPerson, "owner", graph.KindCompany, "firm"), "2010-01-01/2015-12-31"),
		in(t, relation(graph.RelationDonatedTo, graph.KindCompany, "firm", graph.KindParty, "party"), "2014-03-01/2014-03-01"),
		in(t, relation(graph.RelationMemberOf, graph.KindPerson, "minister", graph.KindParty, "party"), "2014-05/2018"),
	}
}

// both answers in memory and in the store.
func both(t *testing.T, changes []graph.Change, test func(t *testing.T, c client)) {
	t.Helper()
	for name, options := range map[string]resolvers.Options{"in memory": {}, "in the store": {PathsFromStore: true}} {
		t.Run(name, func(t *testing.T) { test(t, newClientWith(t, changes, options)) })
	}
}

func TestPathsSayWhenTheyHeldAndWhetherThatIsCertain(t *testing.T) {
	both(t, circle(t), func(t *testing.T, c client) {
		for _, tt := range []struct{ name, to, options, want string }{
			{"no time is asked for", "party", `{}`, `{"validFrom":null,"validTo":null,"certain":null,"decidingStep":null}`},
			{"a common day that is known", "party", `{time:OVERLAP}`, `{"validFrom":"2014-03-01","validTo":"2014-03-01","certain":true,"decidingStep":1}`},
			{"no common day", "minister", `{time:OVERLAP}`, ``},
			{"one after another, of which a month is known", "minister", `{time:SEQUENCE}`, `{"validFrom":"2010-01-01","validTo":"2018","certain":false,"decidingStep":2}`},
			{"within so many days", "minister", `{time:SEQUENCE,maxGapDays:61}`, `{"validFrom":"2010-01-01","validTo":"2018","certain":false,"decidingStep":2}`},
			{"not within fewer", "minister", `{time:SEQUENCE,maxGapDays:60}`, ``},
			{"not the other way round", "minister", `{time:SEQUENCE,backward:true}`, ``},
		} {
			t.Run(tt.name, func(t *testing.T) {
				var data struct {
					Paths struct{ Paths []json.RawMessage }
				}
				c.get(t, fmt.Sprintf(`{paths(from:%q,to:%q,options:%s){paths{validFrom validTo certain decidingStep}}}`, id("owner"), id(tt.to), tt.options), &data)
				got := ""
				if len(data.Paths.Paths) > 0 {
					got = string(data.Paths.Paths[0])
				}
				if got != tt.want {
					t.Errorf("got %s, want %s", got, tt.want)
				}
			})
		}
	})
}

func TestCostsAddUp(t *testing.T) {
	both(t, circle(t), func(t *testing.T, c client) {
		type cost struct {
			Cost  *int
			Costs []struct{ Value int }
		}
		var data struct {
			Best, Shortest struct{ Paths []cost }
			Connect        cost
			RiskPaths      struct{ Paths []struct{ Path cost } }
		}
		c.get(t, fmt.Sprintf(`{best:paths(from:%[1]q,to:%[2]q,options:{order:RISK}){paths{cost costs{value}}}
			shortest:paths(from:%[1]q,to:%[2]q){paths{cost costs{value}}}
			connect(ids:[%[1]q,%[2]q],options:{order:RISK}){cost costs{value}}
			riskPaths(from:%[1]q){paths{path{cost costs{value}}}}}`, id("owner"), id("minister")), &data)
		if shortest := data.Shortest.Paths[0]; shortest.Cost != nil || len(shortest.Costs) != 0 {
			t.Errorf("of the shortest, the cost is %+v", shortest)
		}
		for _, one := range []cost{data.Best.Paths[0], data.Connect, data.RiskPaths.Paths[0].Path} {
			sum := 0
			for _, part := range one.Costs {
				sum += part.Value
			}
			if one.Cost == nil || *one.Cost != sum || sum == 0 {
				t.Errorf("the parts %+v do not add up to %v", one.Costs, one.Cost)
			}
		}
	})
}

func TestRiskPathsSayWhatTheyLeadToAndWhichIndicatorsAreAboutThem(t *testing.T) {
	both(t, circle(t), func(t *testing.T, c client) {
		data, errs := c.ask(t, fmt.Sprintf(`{riskPaths(from:%q){paths{pattern goal indicators path{steps{to{name}}}} truncated}}`, id("owner")), nil)
		want := `{"riskPaths":{"paths":[{"pattern":"OWNER_COMPANY_DONOR_PARTY","goal":"POWER","indicators":["SP-A03"],"path":{"steps":[{"to":{"name":"Firm"}},{"to":{"name":"Party"}}]}}],"truncated":false}}`
		if errs != nil || data != want {
			t.Errorf("got %s %v, want %s", data, errs, want)
		}
	})
}

func TestConnectSaysWhatIsJoinedAndByWhat(t *testing.T) {
	changes := append(circle(t), entity(graph.KindPerson, "hermit", "Hermit"))
	both(t, changes, func(t *testing.T, c client) {
		var data struct {
			Connect struct {
				Entities []struct{ Name string }
				Links    []struct {
					Relations []struct{ Kind string }
					Sentence  string
				}
				Parts     [][]graph.ID
				Bound     float64
				Truncated bool
			}
		}
		c.get(t, fmt.Sprintf(`{connect(ids:[%q,%q,%q]){entities{name} links{relations{kind} sentence} parts bound truncated}}`, id("owner"), id("party"), id("hermit")), &data)
		got := data.Connect
		if len(got.Entities) != 4 || len(got.Links) != 2 || len(got.Parts) != 2 || len(got.Parts[0]) != 2 || got.Parts[1][0] != id("hermit") || got.Bound != 1 || got.Truncated {
			t.Errorf("got %+v", got)
		}
		for _, l := range got.Links {
			if len(l.Relations) != 1 || !strings.Contains(l.Sentence, "Firm") {
				t.Errorf("the link is %+v", l)
			}
		}
	})
}

func TestTimesAndLimitsThatCannotBeAreRefused(t *testing.T) {
	c := newClient(t, circle(t))
	a, b := id("owner"), id("party")
	path := func(options string) string {
		return fmt.Sprintf(`paths(from:%q,to:%q,options:{%s}){explored}`, a, b, options)
	}
	risk := func(options string) string {
		return fmt.Sprintf(`riskPaths(from:%q,options:{%s}){explored}`, a, options)
	}
	loop := func(options string) string { return fmt.Sprintf(`loops(id:%q,options:{%s}){explored}`, a, options) }
	for _, tt := range []struct {
		query, field string
		code         graph.Code
	}{
		{path(`maxGapDays:3`), "options.maxGapDays", graph.CodeInvalid},
		{path(`time:OVERLAP,maxGapDays:3`), "options.maxGapDays", graph.CodeInvalid},
		{path(`time:SEQUENCE,maxGapDays:0`), "options.maxGapDays", graph.CodeInvalid},
		{path(`time:SEQUENCE,maxGapDays:-1`), "options.maxGapDays", graph.CodeInvalid},
		{path(`time:OVERLAP,backward:true`), "options.backward", graph.CodeInvalid},
		{path(`time:OVERLAP,asOf:"2014"`), "options.time", graph.CodeInvalid},
		{risk(`limit:101`), "options.limit", graph.CodeInvalid},
		{risk(`limit:0`), "options.limit", graph.CodeInvalid},
		{risk(`perPattern:0`), "options.perPattern", graph.CodeInvalid},
		{risk(`perPattern:26`), "options.perPattern", graph.CodeInvalid},
		{risk(`maxGapDays:3`), "options.maxGapDays", graph.CodeInvalid},
		{risk(`time:AS_OF`), "options.asOf", graph.CodeInvalid},
		{`riskPaths(from:"e"){explored}`, "from", graph.CodeNotFound},
		{loop(`limit:0`), "options.limit", graph.CodeInvalid},
		{loop(`limit:101`), "options.limit", graph.CodeInvalid},
		{loop(`giftDays:0`), "options.giftDays", graph.CodeInvalid},
		{loop(`giftDays:99999`), "options.giftDays", graph.CodeInvalid},
		{loop(`minShare:"101"`), "options.minShare", graph.CodeInvalid},
		{loop(`minShare:"-1"`), "options.minShare", graph.CodeInvalid},
		{`loops(id:"e"){explored}`, "id", graph.CodeNotFound},
		{fmt.Sprintf(`connect(ids:[%q]){explored}`, a), "ids", graph.CodeInvalid},
		{fmt.Sprintf(`connect(ids:[%q,%q]){explored}`, a, a), "ids", graph.CodeInvalid},
		{fmt.Sprintf(`connect(ids:[%q,"e"]){explored}`, a), "ids", graph.CodeNotFound},
		{fmt.Sprintf(`connect(ids:[%q,%q],options:{time:OVERLAP}){explored}`, a, b), "options.time", graph.CodeInvalid},
		{fmt.Sprintf(`paths(from:%q,to:%q){paths{sentence(lang:"tlh")}}`, a, b), "lang", graph.CodeInvalid},
		{fmt.Sprintf(`connect(ids:[%q,%q],options:{kinds:[OWNS,DONATED_TO]}){links{relations{sentence(lang:"")}}}`, a, id("firm")), "lang", graph.CodeInvalid},
	} {
		t.Run(tt.query, func(t *testing.T) {
			_, errs := c.ask(t, "{"+tt.query+"}", nil)
			refusedWith(t, errs, tt.code, tt.field)
			if tt.field == "lang" && !strings.Contains(errs[0].Message, "sq (shqip)") {
				t.Errorf("the languages are not named: %v", errs)
			}
		})
	}
}

func TestSentencesAreInTheLanguageAskedFor(t *testing.T) {
	c := newClient(t, circle(t))
	var known struct{ Languages []struct{ Tag, Name string } }
	c.get(t, `{languages{tag name}}`, &known)
	if len(known.Languages) < 11 {
		t.Fatalf("the languages are %v", known)
	}
	seen := make(map[string]bool)
	for _, l := range known.Languages {
		var data struct {
			Paths struct {
				Paths []struct {
					Sentence, TimeSentence string
					Steps                  []struct {
						Sentence  string
						Sentences []string
						Relations []struct{ Sentence string }
					}
				}
			}
		}
		c.get(t, fmt.Sprintf(`{paths(from:%q,to:%q,options:{time:OVERLAP}){paths{sentence(lang:%[3]q) timeSentence(lang:%[3]q) steps{
			sentence(lang:%[3]q) sentences(lang:%[3]q) relations{sentence(lang:%[3]q)}}}}}`, id("owner"), id("party"), l.Tag), &data)
		p := data.Paths.Paths[0]
		if p.TimeSentence == "" || !strings.HasSuffix(p.Sentence, p.TimeSentence) {
			t.Errorf("%s: %q does not end with %q", l.Tag, p.Sentence, p.TimeSentence)
		}
		seen[p.TimeSentence] = true
		for _, s := range p.Steps {
			if !strings.Contains(p.Sentence, s.Sentence) || strings.Join(s.Sentences, " ") != s.Sentence || s.Relations[0].Sentence != s.Sentence {
				t.Errorf("%s: the step is told as %q, %q, %q in %q", l.Tag, s.Sentence, s.Sentences, s.Relations[0].Sentence, p.Sentence)
			}
		}
	}
	if len(seen) < 8 { // some of the languages say it alike
		t.Errorf("of %d languages, only %d sentences differ", len(known.Languages), len(seen))
	}
}

// What only a match by name states is told to those who ask for it.
func TestSentencesKeepToTheTierAskedFor(t *testing.T) {
	changes := circle(t)
	gift := changes[6].Relation
	guess := gift.Records[0]
	guess.Source.Record, guess.Source.Tier, guess.Role = "guess", graph.TierC, "a guess"
	gift.Records = append(gift.Records, guess)
	c := newClient(t, changes)
	for tier, want := range map[string]bool{"B": false, "C": true} {
		data, errs := c.ask(t, fmt.Sprintf(`{paths(from:%q,to:%q,options:{minTier:%[3]s}){paths{sentence steps{sentences relations{sentence(minTier:%[3]s)}}}}}`, id("owner"), id("party"), tier), nil)
		if n := strings.Count(data, "a guess"); errs != nil || (n == 3) != want || (n == 0) == want {
			t.Errorf("%s: told %d times, %v: %s", tier, n, errs, data)
		}
	}
	if data, _ := c.ask(t, fmt.Sprintf(`{node(id:%q){... on Relation{sentence(minTier:A)}}}`, gift.ID), nil); data != `{"node":{"sentence":null}}` {
		t.Errorf("without records of the tier it is told as %s", data)
	}
}
