package gql

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders/demo"
)

// demoChanges are the story and the smallest country around it.
func demoChanges(t *testing.T) []graph.Change {
	t.Helper()
	var all []graph.Change
	for c, err := range demo.Changes(demo.Options{Entities: 1}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	return all
}

type timedPaths struct {
	Paths struct {
		Paths []struct {
			Length, Cost       int
			Costs              []struct{ Value int }
			ValidFrom, ValidTo *string
			Certain            *bool
			DecidingStep       *int
			TimeSentence       *string
			Sentence           string
			Steps              []struct{ Sentences []string }
		}
	}
}

const timedQuery = `query($from:ID!,$to:ID!,$options:PathOptions){paths(from:$from,to:$to,options:$options){paths{
	length cost costs{value} validFrom validTo certain decidingStep timeSentence sentence steps{sentences}}}}`

func timedPathsOf(t *testing.T, a *api, from, to graph.ID, options map[string]any) timedPaths {
	t.Helper()
	var found timedPaths
	text := a.answered(t, timedQuery, map[string]any{"from": from, "to": to, "options": options})
	if err := json.Unmarshal([]byte(text), &found); err != nil || len(found.Paths.Paths) == 0 {
		t.Fatalf("%v: %s", err, text)
	}
	return found
}

func storyID(key string) graph.ID { return graph.NewEntityID("xx-story", key) }

func TestTheStoryByRiskIsInTheOrderOfItsCosts(t *testing.T) {
	a := apiOver(t, demoChanges(t))
	found := timedPathsOf(t, a, storyID("kremenovic"), storyID("works"), map[string]any{"order": "RISK", "limit": 10})
	if len(found.Paths.Paths) < 3 {
		t.Fatalf("%d connections are found", len(found.Paths.Paths))
	}
	for i, p := range found.Paths.Paths {
		sum := 0
		for _, part := range p.Costs {
			sum += part.Value
		}
		if sum != p.Cost || p.Cost <= 0 {
			t.Errorf("connection %d costs %d, its parts %d", i, p.Cost, sum)
		}
		if i > 0 && p.Cost < found.Paths.Paths[i-1].Cost {
			t.Errorf("connection %d costs less than the one before it", i)
		}
		if p.Certain != nil || p.ValidFrom != nil || p.DecidingStep != nil {
			t.Errorf("connection %d tells of a time that nobody asked for", i)
		}
	}
}

func TestTheStorysRiskPathsLeadToTheContract(t *testing.T) {
	a := apiOver(t, demoChanges(t))
	text := a.answered(t, fmt.Sprintf(`{riskPaths(from:%q){paths{pattern path{steps{to{name}}}}}}`, storyID("kremenovic")), nil)
	if !strings.Contains(text, `{"pattern":"OWNER_COMPANY_CONTRACT","path":{"steps":[{"to":{"name":"KREMEN GRADNJA DOO"}},{"to":{"name":"Ugovor: road"}}]}}`) {
		t.Errorf("it answers %s", text)
	}
}

// The firm was his from 2012 on, and the award is of one day of 2014.
func TestTimesOfAConnectionAreAnswered(t *testing.T) {
	certain := apiOver(t, ministry(owns("minister", "2012-01-01/2019-12-31")))
	partial := apiOver(t, ministry(owns("minister", "2012/2019")))
	from, to := sampleID("minister"), sampleID("bridge")
	kinds := []string{"OWNS", "AWARDED"}
	for _, tt := range []struct {
		name    string
		api     *api
		options map[string]any
		certain bool
	}{
		{"overlap", certain, map[string]any{"time": "OVERLAP"}, true},
		{"overlap of partial dates", partial, map[string]any{"time": "OVERLAP"}, false},
		{"sequence", certain, map[string]any{"time": "SEQUENCE", "maxGapDays": 1}, true},
		{"sequence of partial dates", partial, map[string]any{"time": "SEQUENCE"}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.options["kinds"] = kinds
			p := timedPathsOf(t, tt.api, from, to, tt.options).Paths.Paths[0]
			if p.Certain == nil || *p.Certain != tt.certain || p.DecidingStep == nil || p.TimeSentence == nil || !strings.Contains(p.Sentence, *p.TimeSentence) {
				t.Errorf("it answers %+v", p)
			}
			if tt.options["time"] == "OVERLAP" && tt.certain && (p.ValidFrom == nil || p.ValidTo == nil || *p.ValidFrom != "2014-06-01" || *p.ValidTo != "2014-06-01") {
				t.Errorf("it held from %v to %v", p.ValidFrom, p.ValidTo)
			}
		})
	}
	backward := certain.answered(t, timedQuery, map[string]any{"from": from, "to": to, "options": map[string]any{"time": "SEQUENCE", "kinds": kinds, "backward": true}})
	if backward != `{"paths":{"paths":[]}}` {
		t.Errorf("the award came after the firm was his, and backward it answers %s", backward)
	}
}

func TestWrongOptionsOfSearchesNameTheirField(t *testing.T) {
	a := newAPI(t, nil, Options{})
	ana, stone := sampleID("ana"), sampleID("stone")
	path := fmt.Sprintf(`{paths(from:%q,to:%q,options:{%%s}){truncated}}`, ana, stone)
	risk := fmt.Sprintf(`{riskPaths(from:%q,options:{%%s}){truncated}}`, ana)
	loop := fmt.Sprintf(`{loops(id:%q,options:{%%s}){truncated}}`, ana)
	link := fmt.Sprintf(`{connect(ids:[%q,%q],options:{%%s}){truncated}}`, ana, stone)
	for _, tt := range []struct{ query, options, field string }{
		{path, "maxGapDays:5", "options.maxGapDays"},
		{path, "time:OVERLAP,maxGapDays:5", "options.maxGapDays"},
		{path, "time:SEQUENCE,maxGapDays:0", "options.maxGapDays"},
		{path, "time:SEQUENCE,maxGapDays:36526", "options.maxGapDays"},
		{path, "backward:true", "options.backward"},
		{path, "time:AS_OF", "options.asOf"},
		{path, `time:OVERLAP,asOf:"2017"`, "options.time"},
		{risk, "maxGapDays:5", "options.maxGapDays"},
		{risk, "backward:true", "options.backward"},
		{risk, "limit:101", "options.limit"},
		{risk, "perPattern:26", "options.perPattern"},
		{risk, "perPattern:0", "options.perPattern"},
		{loop, "limit:0", "options.limit"},
		{loop, "limit:101", "options.limit"},
		{loop, "giftDays:0", "options.giftDays"},
		{loop, `minShare:"101"`, "options.minShare"},
		{loop, `minShare:"-1"`, "options.minShare"},
		{link, "time:OVERLAP", "options.time"},
		{link, "maxLength:9", "options.maxLength"},
	} {
		got := a.ask(t, fmt.Sprintf(tt.query, tt.options), nil)
		if got.code() != string(graph.CodeInvalid) || got.field() != tt.field {
			t.Errorf("%s: code %s, field %s: %s", tt.options, got.code(), got.field(), got.body)
		}
	}
	for query, field := range map[string]string{
		fmt.Sprintf(`{connect(ids:[%q]){truncated}}`, ana):         "ids",
		fmt.Sprintf(`{connect(ids:[%q,%q]){truncated}}`, ana, ana): "ids",
		fmt.Sprintf(`{paths(from:%q,to:%q){truncated}}`, ana, ana): "to",
		`{riskPaths(from:"e222222222222222222222222"){truncated}}`: "from",
		`{loops(id:"e222222222222222222222222"){truncated}}`:       "id",
	} {
		if got := a.ask(t, query, nil); got.field() != field {
			t.Errorf("%s: code %s, field %s: %s", query, got.code(), got.field(), got.body)
		}
	}
}

func TestAnUnknownLanguageIsRefusedWithThoseThatThereAre(t *testing.T) {
	a := newAPI(t, nil, Options{})
	for _, field := range []string{`sentence(lang:"tlh")`, `timeSentence(lang:"tlh")`, `steps{sentence(lang:"tlh")}`, `steps{sentences(lang:"tlh")}`} {
		got := a.ask(t, fmt.Sprintf(`{paths(from:%q,to:%q){paths{%s}}}`, sampleID("ana"), sampleID("stone"), field), nil)
		if got.status != http.StatusOK || got.code() != string(graph.CodeInvalid) || got.field() != "lang" || !strings.Contains(got.errors[0].Message, "sr-Cyrl") {
			t.Errorf("%s: status %d, %s", field, got.status, got.body)
		}
	}
	languages := a.answered(t, `{languages{tag name}}`, nil)
	for _, tag := range []string{"en", "sq", "bs", "hr", "sr-Latn", "sr-Cyrl", "mk", "tr", "de"} {
		if !strings.Contains(languages, `"tag":"`+tag+`"`) {
			t.Errorf("%s is not among %s", tag, languages)
		}
	}
	if n := strings.Count(languages, `"tag"`); n > usualLanguages {
		t.Errorf("%d languages cost like %d", n, usualLanguages)
	}
}

func TestSearchesCostWhatTheyMayAnswer(t *testing.T) {
	cost := func(query string) int {
		total, _ := costOf(t, query, nil)
		return total
	}
	for name, tt := range map[string]struct {
		query         string // with a %s for the options
		usual, longer string
		times         int
	}{
		"riskPaths": {`{riskPaths(from:"a"%s){paths{path{steps{sentence}}}}}`, "", ",options:{limit:100}", 10},
		"loops":     {`{loops(id:"a"%s){loops{contracts{steps{sentence}}}}}`, "", ",options:{limit:100}", 4},
		"connect":   {`{connect(ids:["a","b"%s){links{sentence}}}`, "],options:{maxLength:1}", "],options:{maxLength:7}", 4},
		"of many":   {`{connect(ids:["a","b"%s],options:{maxLength:1}){links{sentence}}}`, "", `,"c","d"`, 2},
	} {
		usual, longer := cost(fmt.Sprintf(tt.query, tt.usual)), cost(fmt.Sprintf(tt.query, tt.longer))
		if usual <= 0 || longer != tt.times*usual {
			t.Errorf("%s costs %d, and %d for more: not %d times that", name, usual, longer, tt.times)
		}
	}
	loop := cost(`{loops(id:"a",options:{limit:1}){loops{offices{steps{sentence}}}}}`)
	if want := 1 + 1 + usualList*(1+usualRoute*(1+1)); loop != want {
		t.Errorf("the offices of a loop cost %d, not %d", loop, want)
	}
}

func TestSearchesThatWouldAnswerTooMuchAreRefused(t *testing.T) {
	a := newAPI(t, nil, Options{})
	around := `from{relations(first:100){nodes{from{relations(first:20){nodes{id kind role}}}}}}`
	for name, query := range map[string]string{
		"riskPaths": `{riskPaths(from:"a",options:{limit:100}){paths{path{steps{` + around + `}}}}}`,
		"loops":     `{loops(id:"a"){loops{offices{steps{` + around + `}}}}}`,
		"connect":   `{connect(ids:["a","b","c","d","e"]){links{` + around + `}}}`,
	} {
		t.Run(name, func(t *testing.T) { a.refused(t, query, nil, graph.CodeLimitExceeded) })
	}
}
