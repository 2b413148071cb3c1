package bods_test

import (
	"fmt"
	"strings"
	"testing"

	"spona/graph"
)

// described reads one statement on an entity or a person, before 0.4.
func described(t *testing.T, class, details string) (*graph.Entity, *reading) {
	t.Helper()
	got := clean(t, `{"statementID":"x","statementType":"`+class+`Statement","publicationDetails":{"bodsVersion":"0.3"},`+details+`}`)
	if len(got.Entities) == 0 {
		t.Fatal("there is nothing")
	}
	return got.Entities[0], got
}

func TestEntityTypesBecomeKinds(t *testing.T) {
	for written, want := range map[string]struct {
		kind    graph.EntityKind
		classes string
	}{
		`"registeredEntity"`: {graph.KindCompany, ""},
		`"legalEntity"`:      {graph.KindCompany, "legalEntity"},
		`"state"`:            {graph.KindPublicBody, "state"},
		`"arrangement"`:      {graph.KindOrganization, "arrangement"},
		`"anonymousEntity"`:  {graph.KindOrganization, "anonymousEntity"},
		`"unknownEntity"`:    {graph.KindOrganization, "unknownEntity"},
		`{"type":"stateBody","subtype":"governmentDepartment"}`: {graph.KindPublicBody, "stateBody governmentDepartment"},
		`"stateBody","entitySubtype":{"generalCategory":"a"}`:   {graph.KindPublicBody, "stateBody a"},
		`null`: {graph.KindOrganization, ""},
	} {
		e, _ := described(t, "entity", `"entityType":`+written)
		if classes := strings.Join(values(e, graph.PropertyClassification), " "); e.Kind != want.kind || classes != want.classes {
			t.Errorf("%s is a %s of %q", written, e.Kind, classes)
		}
	}
}

func TestWhatIsSaidOfEntitiesIsKept(t *testing.T) {
	e, got := described(t, "entity", `"entityType":"unknownEntity","unspecifiedEntityDetails":{"reason":"subject-unable-to-confirm","description":"asked twice"},
		"name":"","alternateNames":["Alt","Alt",""],"incorporatedInJurisdiction":{"name":"US-MA","code":"US-MA"},"foundingDate":"2012-11-29T00:00:00.000Z","dissolutionDate":"never",
		"identifiers":[{"id":"001GPB6A9XPE8XJICC14","scheme":"XI-LEI"},{"id":"S1","schemeName":"RA000665"},{"schemeName":"RA999999"},{"scheme":"a","uri":"abc/id1"}],
		"publicListing":{"hasPublicListing":true,"companyFilingsURLs":["http://example.com/f"],"securitiesListings":[{"security":{"idScheme":"isin","id":"GB0009895292","ticker":"AZN"}}]}`)
	var ids []string
	for _, id := range e.Identifiers() {
		ids = append(ids, id.Scheme+" "+id.Value)
	}
	equal(t, "identifiers", ids, []string{"XI-LEI 001GPB6A9XPE8XJICC14", "RA000665 S1", "a abc/id1", "ISIN GB0009895292", "ticker AZN"})
	for p, want := range map[graph.Property]string{
		graph.PropertyDescription: "subject-unable-to-confirm: asked twice", graph.PropertyCountry: "US", graph.PropertyFounded: "2012-11-29",
		graph.PropertyDissolved: "as written: never", graph.PropertyDocument: "http://example.com/f", graph.PropertyClassification: "unknownEntity hasPublicListing",
	} {
		if told := strings.Join(values(e, p), " "); told != want {
			t.Errorf("%s is %q, want %q", p, told, want)
		}
	}
	if e.Name() != "Alt" || len(e.Names()) != 1 || len(got.notes) != 1 {
		t.Errorf("names %v, notes %q", e.Names(), got.notes)
	}
}

func TestOnlyRegisteredAddressesOfEntitiesAreKept(t *testing.T) {
	const addresses = `"addresses":[{"type":"registered","address":"Trg 1, Zagreb","postCode":"10000","country":"HR"},{"type":"business","address":"Ulica 2"},
		{"type":"residence","address":"Kuća 3"},{"address":"Negdje 4"},{"type":"registered","postCode":"10000"},{"type":"registered"}]`
	_, got := described(t, "entity", `"entityType":"registeredEntity","name":"C",`+addresses)
	equal(t, "of a company", got.told(), []string{"C LOCATED_AT Trg 1, Zagreb, 10000", "C LOCATED_AT 10000"})
	if at := got.named(t, "Trg 1, Zagreb, 10000"); at.Text(graph.PropertyCountry) != "HR" || at.Text(graph.PropertyPostalCode) != "10000" {
		t.Errorf("the address has %v", at.Properties())
	}
	p, got := described(t, "person", `"names":[{"fullName":"P"}],"placeOfResidence":{"address":"Kuća 3"},`+addresses)
	if len(got.Entities) != 1 || len(got.Relations) > 0 || len(p.Properties()) > 0 || len(got.notes) != 1 {
		t.Errorf("of a person: %d entities, %v, notes %q", len(got.Entities), p.Properties(), got.notes)
	}
}

func TestNamesOfPersonsKeepTheirKind(t *testing.T) {
	p, _ := described(t, "person", `"names":[{"type":"individual","fullName":"Milevra Đuzić","familyName":"Đuzić","givenName":"Milevra"},
		{"type":"transliteration","fullName":"Милевра Ђузић"},{"type":"former","fullName":"Milevra Anić"},{"type":"alternative","givenName":"Mila","familyName":"Đuzić"},{"type":"birth"}]`)
	var names []string
	for _, n := range p.Names() {
		names = append(names, n.Text+" "+n.Kind.String())
	}
	equal(t, "names", names, []string{"Milevra Đuzić main", "Đuzić, Milevra sort", "Милевра Ђузић alias", "Milevra Anić former", "Mila Đuzić alias"})
}

func TestNumbersOfStatesAreNotKeptOfPersons(t *testing.T) {
	for scheme, kept := range map[string]bool{
		`"scheme":"IRL-TAXID"`: false, `"scheme":"GBR-PASSPORT"`: false, `"schemeName":"National Identity Card"`: false, `"schemeName":"Passport"`: false,
		`"scheme":"MISC-Slovakia PSP Register"`: true, `"schemeName":"DK Centrale Virksomhedsregister"`: true, `"scheme":"wikidata"`: true, `"scheme":"XI-LEI"`: true,
		`"scheme":"SVK-IDCARD","schemeName":"Register"`: false, `"scheme":"ssn","schemeName":"Social Security Number"`: false,
	} {
		p, got := described(t, "person", `"identifiers":[{"id":"4711",`+scheme+`}]`)
		if len(p.Identifiers()) == 1 != kept || len(got.notes) == 0 != kept {
			t.Errorf("%s: identifiers %v, notes %q", scheme, p.Identifiers(), got.notes)
		}
	}
}

func TestPoliticalExposureIsKeptAsItIsStated(t *testing.T) {
	for details, want := range map[string]string{
		`"hasPepStatus":true`:  "isPep",
		`"hasPepStatus":false`: "isNotPep",
		`"hasPepStatus":null`:  "",
		`"hasPepStatus":true,"pepStatusDetails":[{"reason":"Mayor","missingInfoReason":"x"}]`:                     "isPep | politicalExposure: Mayor",
		`"politicalExposure":{"status":"isNotPep","details":[{"reason":"They stood for election but lost."}]}`:    "isNotPep | politicalExposure: They stood for election but lost.",
		`"politicalExposure":{"status":"isPep","details":[{"missingInfoReason":"not asked"}]}`:                    "isPep | politicalExposure: not asked",
		`"politicalExposure":{"status":"unknown"}`:                                                                "politicalExposure: unknown",
		`"politicalExposure":{"details":[{"reason":"Judge","jurisdiction":{"code":"HR"},"endDate":"2019"}]}`:      "politicalExposure: Judge (HR, ..2019)",
		`"politicalExposure":{"status":"isPep","details":[{"reason":"MP","startDate":"2017-10-15"},{}]}`:          "isPep | politicalExposure: MP (2017-10-15..)",
		`"politicalExposure":{"status":"isPep","details":[{"jurisdiction":{"name":"Croatia","code":"hr"}},null]}`: "isPep | politicalExposure: (Croatia)",
	} {
		p, _ := described(t, "person", details)
		told := append(values(p, graph.PropertyClassification), values(p, graph.PropertyDescription)...)
		if got := strings.Join(told, " | "); got != want {
			t.Errorf("%s is %q, want %q", details, got, want)
		}
	}
}

func TestNationalitiesAreCountries(t *testing.T) {
	p, got := described(t, "person", `"nationalities":[{"code":"ie","name":"Ireland"},{"code":"IE"},{"name":"Kosovo"},"XK",{}]`)
	equal(t, "nationalities", values(p, graph.PropertyNationality), []string{"IE", "IE", "as written: Kosovo", "XK"})
	if len(got.notes) != 1 {
		t.Errorf("notes %q", got.notes)
	}
}

func TestUnknownPersonsAreKeptWithTheReason(t *testing.T) {
	p, _ := described(t, "person", `"personType":"anonymousPerson","unspecifiedPersonDetails":{"reason":"interestedPartyExemptFromDisclosure","description":"underage"}`)
	told := append(values(p, graph.PropertyClassification), values(p, graph.PropertyDescription)...)
	equal(t, "an unknown person", told, []string{"anonymousPerson", "interestedPartyExemptFromDisclosure: underage"})
	if len(p.Names()) > 0 {
		t.Errorf("it is called %v", p.Names())
	}
}

func TestTextsOverTheLimitsAreLeftOut(t *testing.T) {
	long := strings.Repeat("x", graph.MaxNameBytes+1)
	e, got := described(t, "entity", fmt.Sprintf(`"entityType":"state","name":%q,"alternateNames":["A"],"identifiers":[{"scheme":"s","id":%[1]q}]`, long))
	if e.Name() != "A" || len(e.Identifiers()) > 0 || len(got.notes) != 2 {
		t.Errorf("%d names, notes %q", len(e.Names()), got.notes)
	}
}
