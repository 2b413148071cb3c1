package parlamint_test

import (
	"slices"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders/parlamint"
)

// The names are made up; the shape is that of ParlaMint 3 and later.
const (
	organisations = `<listOrg xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-XX-listOrg">
<org xml:id="ASM" role="parliament"><orgName full="yes" xml:lang="en">Assembly</orgName><event from="1920-04-23"><label xml:lang="en">existence</label></event>
  <listEvent><event xml:id="ASM.1" from="2015-01-01" to="2018-12-31"><label xml:lang="en">Term 1</label></event></listEvent></org>
<org xml:id="GOV" role="government"><orgName full="yes" xml:lang="en">Government</orgName>
  <listEvent><event xml:id="GOV.7" from="2016" to="2017-05"><label xml:lang="en">7th cabinet</label></event></listEvent></org>
<org xml:id="party.A" role="politicalParty"><orgName full="yes" xml:lang="hr">Stranka A</orgName><orgName full="yes" xml:lang="en">Party A</orgName>
  <orgName full="abb">A</orgName><idno type="URI" subtype="wikimedia">https://en.wikipedia.org/wiki/Party_A</idno><idno type="wikidata">http://www.wikidata.org/entity/Q1</idno></org>
<org xml:id="party.B" role="politicalParty"><orgName full="yes">Party B</orgName></org>
<org xml:id="group.AB" role="parliamentaryGroup"><orgName full="yes">Group AB</orgName></org>
<org xml:id="folk" role="ethnicCommunity"><orgName full="yes">Folk</orgName></org>
<listRelation><relation name="coalition" mutual="#party.A #party.B" from="2016"/>
  <relation name="renaming" active="#party.B" passive="#party.A" when="2017-01-02"/></listRelation>
</listOrg>`
	persons = `<listPerson xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-XX-listPerson">
<person xml:id="Anić.Ana"><persName><surname>Anić</surname><forename>Ana</forename><forename>Eva</forename></persName>
  <persName to="2010"><surname>Babić</surname><forename>Ana</forename></persName><sex value="F"/><birth when="1970-02-03"/><death when="2020-13-01"/>
  <idno type="URI" subtype="facebook">https://www.facebook.com/x</idno>
  <affiliation role="MP" ref="#ASM" ana="#ASM.1"/><affiliation role="member" ref="#party.A" from="2015-01-01" to="2014-01-01"/>
  <affiliation role="minister" ref="#GOV" ana="#GOV.7" from="2016"><roleName xml:lang="en">Minister of Culture</roleName></affiliation>
  <affiliation role="head" ref="#group.AB" from="2016-01-01"/><affiliation role="head" ref="#group.AB" from="2016-01-01"/>
  <affiliation role="member" ref="#folk"/><affiliation role="member" ref="#nowhere"/><affiliation role="member"/></person>
<person><persName>Nobody</persName></person>
</listPerson>`
)

func TestPersonsBelongToWhatOtherFilesDescribe(t *testing.T) {
	got := collect(t, file("persons.xml", persons), file("organisations.xml", organisations))
	if got.err != nil || len(got.rejects) != 1 {
		t.Fatalf("%v, %v", got.rejects, got.err)
	}
	want := []string{
		"Ana Eva Anić MEMBER_OF Assembly as MP 2015-01-01..2018-12-31 derived",
		"Ana Eva Anić MEMBER_OF Stranka A as member ..2014-01-01",
		"Ana Eva Anić MEMBER_OF 7th cabinet as Minister of Culture 2016..",
		"Ana Eva Anić MEMBER_OF Group AB as head 2016-01-01..",
		"Ana Eva Anić MEMBER_OF Group AB as head 2016-01-01..",
		"Ana Eva Anić MEMBER_OF Folk as member",
		"Ana Eva Anić MEMBER_OF (Organization) as member",
		"7th cabinet PART_OF Government",
		"Stranka A LINKED_TO Party B as coalition 2016..",
		"Party B SUCCEEDS Stranka A as renaming 2017-01-02..2017-01-02",
	}
	if said := got.said(); !slices.Equal(said, want) {
		t.Errorf("they say\n%s\nnot\n%s", strings.Join(said, "\n"), strings.Join(want, "\n"))
	}
	if len(got.notes) != 3 { // the death, the party that ended before, the affiliation with nobody
		t.Errorf("the notes are %v", got.notes)
	}
	if got.relations[3].ID == got.relations[4].ID {
		t.Error("two affiliations that are alike are one")
	}
	term := got.relations[0].Text(graph.PropertyTerm)
	if e := got.entities[graph.ID(term)]; e == nil || e.Kind != graph.KindTerm || e.Name() != "Term 1" {
		t.Errorf("the term of the seat is %+v", e)
	}
}

func TestThingsHaveTheirNamesKindsAndNumbers(t *testing.T) {
	got := collect(t, file("persons.xml", persons), file("organisations.xml", organisations))
	ana := got.named(t, "Ana Eva Anić")
	if p := (graph.Person{Entity: ana}); p.BirthDate().String() != "1970-02-03" || p.Gender() != "F" || len(ana.Names()) != 3 || len(ana.Identifiers()) != 0 {
		t.Errorf("the person is %+v", ana.Records[0])
	}
	for name, want := range map[string]graph.EntityKind{
		"Assembly": graph.KindPublicBody, "Government": graph.KindPublicBody, "7th cabinet": graph.KindPublicBody, "Stranka A": graph.KindParty,
		"Group AB": graph.KindParty, "Folk": graph.KindOrganization, "Term 1": graph.KindTerm,
	} {
		if e := got.named(t, name); e.Kind != want {
			t.Errorf("%s is a %s", name, e.Kind)
		}
	}
	a := got.named(t, "Stranka A")
	if a.Name("en") != "Party A" || len(a.Identifiers()) != 1 || a.Identifiers()[0].Value != "Q1" || a.Text(graph.PropertyWikipedia) == "" {
		t.Errorf("the party is %+v", a.Records[0])
	}
	if s := got.named(t, "Assembly").Date(graph.PropertyFounded).String(); s != "1920-04-23" {
		t.Errorf("the assembly is of %s", s)
	}
}

func TestHostileFilesAreRefused(t *testing.T) {
	root := `<teiCorpus xml:id="ParlaMint-XX"><teiHeader>`
	bomb := `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`
	tests := []struct{ name, text, want string }{
		{"a bomb of entities", bomb + root + `<person xml:id="a"><persName>&b;</persName></person>`, "document type"},
		{"an external entity", `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>` + root, "document type"},
		{"an entity without document type", root + `<person xml:id="a"><persName>&a;</persName></person>`, "entity"},
		{"a text without end", root + `<person xml:id="a"><persName>` + strings.Repeat("a", 6<<20), "longer than"},
		{"a text without end outside of persons", root + `<p>` + strings.Repeat("a", 6<<20), "longer than"},
		{"a depth without end", root + strings.Repeat("<a>", 200), "nested"},
		{"a depth without end in a person", root + `<person xml:id="a">` + strings.Repeat("<a>", 20_000) + strings.Repeat("</a>", 20_000), "nested"},
		{"a document type in a person", root + `<person xml:id="a"><!DOCTYPE x></person>`, "document type"},
		{"a file that is cut", root + `<person xml:id="a"><persName>`, "unexpected EOF"},
		{"an end that does not fit", root + `</teiCorpus>`, "element"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := collect(t, file("a.xml", tt.text))
			if got.err == nil || !strings.Contains(got.err.Error(), tt.want) || len(got.entities) > 0 {
				t.Errorf("%d entities, %v", len(got.entities), got.err)
			}
		})
	}
}

func TestDebatesAreNotRead(t *testing.T) {
	got := collect(t, file("a.xml", strings.Replace(parlamint.Sample, "</teiHeader>", "</teiHeader><text><person xml:id=\"x\"/><not sound", 1)))
	if got.err != nil || len(got.rejects) > 0 || len(got.entities) != 3 {
		t.Errorf("%d entities, %v, %v", len(got.entities), got.rejects, got.err)
	}
	if empty := collect(t, file("a.xml", `<listPerson xmlns="http://www.tei-c.org/ns/1.0"/>`)); empty.err != nil || len(empty.entities) > 0 {
		t.Errorf("an empty list: %v", empty.err)
	}
}

func TestCorporaAreKeptApart(t *testing.T) {
	other := strings.ReplaceAll(parlamint.Sample, "ParlaMint-XX", "ParlaMint-YY")
	if got := collect(t, file("a.xml", parlamint.Sample), file("b.xml", other)); len(got.entities) != 6 || len(got.relations) != 2 {
		t.Errorf("%d entities, %d relations", len(got.entities), len(got.relations))
	}
}

func TestHeadersAreKnownByTheirRoot(t *testing.T) {
	for head, want := range map[string]bool{
		`<?xml version="1.0" encoding="UTF-8"?><teiCorpus>`: true, organisations: true, persons: true, `<TEI><teiHeader><particDesc>`: true,
		`<!DOCTYPE teiCorpus [ ]><teiCorpus>`: true, `<TEI><text>`: false, `<html>`: false, `{"a":1}`: false, "": false, "teiCorpus": false, `<?xml version="1.0"?>`: false,
	} {
		if got := parlamint.Detect([]byte(head), "a.xml") > 0; got != want {
			t.Errorf("%.60q: %v", head, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range []string{parlamint.Sample, organisations, persons, `<a><org xml:id="x"><listEvent><event xml:id="y"/></listEvent></org>`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		parlamint.Detect([]byte(text), "a.xml")
		if _, _, _, err := parlamint.Describe(t.Context(), file("a.xml", text), nil); err != nil {
			t.Errorf("describe: %v", err)
		}
		for c, err := range parlamint.Read(t.Context(), file("a.xml", text), settings()) {
			if err == nil && c.Relation != nil && !c.Relation.Kind.Allows(c.Relation.From.Kind, c.Relation.To.Kind) {
				t.Errorf("%s from a %s to a %s", c.Relation.Kind, c.Relation.From.Kind, c.Relation.To.Kind)
			}
		}
	})
}
