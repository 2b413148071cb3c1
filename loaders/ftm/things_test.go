package ftm_test

import (
	"slices"
	"strings"
	"testing"

	"spona/graph"
)

// one reads a file of one entity.
func one(t *testing.T, text string) (*graph.Entity, outcome) {
	t.Helper()
	h := clean(t, text)
	if len(h.Entities) != 1 {
		t.Fatalf("%d entities", len(h.Entities))
	}
	return h.Entities[0], h
}

func TestSchemataBecomeKinds(t *testing.T) {
	for _, tt := range []struct {
		schema, properties string
		kind               graph.EntityKind
		class              string
	}{
		{"Person", ``, graph.KindPerson, ""},
		{"Company", ``, graph.KindCompany, ""},
		{"Organization", ``, graph.KindOrganization, ""},
		{"Organization", `"topics":["pol.party"]`, graph.KindParty, "pol.party"},
		{"Organization", `"legalForm":["Politička Stranka"]`, graph.KindParty, ""},
		{"Organization", `"classification":["Siyasi Parti"]`, graph.KindParty, "Siyasi Parti"},
		{"Organization", `"classification":["third party administrator"]`, graph.KindOrganization, "third party administrator"},
		{"LegalEntity", ``, graph.KindOrganization, "LegalEntity"},
		{"LegalEntity", `"topics":["pol.party"]`, graph.KindParty, "LegalEntity"},
		{"PublicBody", ``, graph.KindPublicBody, ""},
		{"Position", ``, graph.KindPosition, ""},
		{"Address", ``, graph.KindAddress, ""},
		{"Project", ``, graph.KindProject, ""},
		{"CallForTenders", ``, graph.KindTender, ""},
		{"License", ``, graph.KindContract, ""},
		{"Sanction", ``, graph.KindSanction, ""},
		{"RealEstate", ``, graph.KindAsset, "RealEstate"},
		{"Airplane", ``, graph.KindAsset, "Airplane"},
	} {
		t.Run(tt.schema+" "+tt.properties, func(t *testing.T) {
			e, _ := one(t, `{"id":"a","schema":"`+tt.schema+`","properties":{`+tt.properties+`}}`)
			if e.Kind != tt.kind || e.Text(graph.PropertyClassification) != tt.class {
				t.Errorf("%s of class %q, want %s of %q", e.Kind, e.Text(graph.PropertyClassification), tt.kind, tt.class)
			}
		})
	}
}

func TestNamesKeepTheirSort(t *testing.T) {
	e, _ := one(t, `{"id":"a","caption":"Ana Anić","schema":"Person","properties":{"name":["Anna Anich","Ana Anić"],"alias":["Ani"],"weakAlias":["A."],
		"previousName":["Ana Bekić"],"firstName":["Ana"],"lastName":["Anić"],"title":["Dr."]}}`)
	want := []graph.Name{{Text: "Ana Anić"}, {Text: "Anna Anich"}, {Text: "Ani", Kind: graph.NameAlias}, {Text: "A.", Kind: graph.NameAlias},
		{Text: "Ana Bekić", Kind: graph.NameFormer}, {Text: "Anić, Ana", Kind: graph.NameSort}}
	if got := e.Records[0].Names; !slices.Equal(got, want) {
		t.Errorf("names %v, want %v", got, want)
	}
	if e.Text(graph.PropertyHonorific) != "Dr." {
		t.Errorf("honorific %q", e.Text(graph.PropertyHonorific))
	}
}

func TestValuesOfACompany(t *testing.T) {
	e, h := one(t, `{"id":"a","schema":"Company","properties":{"name":["A"],"country":["rs"],"jurisdiction":["rs"],"incorporationDate":["1998-03"],
		"status":["active"],"legalForm":["d.o.o."],"website":["https://a.example.org/"],"summary":["Builds."],"sourceUrl":["https://r.example.org/1"],
		"leiCode":["5299000000000000XX00"],"registrationNumber":["07000017"],"taxNumber":[100000017],"wikidataId":["Q1"],"innCode":[""],"alephUrl":["x"]}}`)
	company := graph.Company{Entity: e}
	if company.Founded().String() != "1998-03" || company.LegalForm() != "d.o.o." || company.Status() != "active" || !slices.Equal(e.Countries(), []string{"RS"}) {
		t.Errorf("values %+v", e.Records[0].Values)
	}
	want := []graph.Identifier{{Scheme: "wikidata", Value: "Q1"}, {Scheme: "XI-LEI", Value: "5299000000000000XX00"},
		{Scheme: "RS-registrationNumber", Value: "07000017"}, {Scheme: "RS-taxNumber", Value: "100000017"}}
	if got := e.Records[0].Identifiers; !slices.Equal(got, want) {
		t.Errorf("identifiers %v, want %v", got, want)
	}
	if e.Records[0].Source.URL != "https://r.example.org/1" || len(h.notes) > 0 {
		t.Errorf("source %+v, notes %q", e.Records[0].Source, h.notes)
	}
}

func TestWhatCannotBeReadIsKeptAsWrittenAndNoted(t *testing.T) {
	e, h := one(t, `{"id":"a","schema":"Person","properties":{"name":["A"],"birthDate":["31.02.1961","1961"],"nationality":["yucs"],"website":["javascript:alert(1)"]}}`)
	var originals []string
	for _, v := range e.Records[0].Values {
		if v.Text == "" {
			originals = append(originals, v.Original)
		}
	}
	if want := []string{"javascript:alert(1)", "31.02.1961", "yucs"}; !slices.Equal(originals, want) || len(h.notes) != 3 {
		t.Errorf("originals %q, notes %q", originals, h.notes)
	}
}

func TestPropertiesWithoutAPlaceAreNotedOnceAFile(t *testing.T) {
	line := func(id string) string {
		return `{"id":"` + id + `","schema":"Company","properties":{"name":["A"],"capital":["100"]}}` + "\n"
	}
	h := clean(t, line("a")+line("b")+line("c")+`{"id":"d","schema":"Debt","properties":{}}`)
	if len(h.notes) != 2 || !strings.Contains(h.notes[0], "capital is not kept") || !strings.Contains(h.notes[1], "schema Debt is not read") {
		t.Errorf("notes %q", h.notes)
	}
}

// What must never be kept of a natural person, whatever the property is called.
func TestNothingPrivateOfAPersonIsKept(t *testing.T) {
	h := clean(t, `{"id":"p","schema":"Person","properties":{"name":["P"],"address":["Secret 1"],"email":["Secret@x.example"],"phone":["Secret2"],
		"passportNumber":["Secret3"],"idNumber":["Secret4"],"taxNumber":["Secret5"],"innCode":["Secret6"],"socialSecurityNumber":["Secret7"],
		"religion":["Secret8"],"ethnicity":["Secret9"],"political":["Secret10"],"registrationNumber":["Secret11"],"addressEntity":["h"],"birthPlace":["Secret12"]}}
{"id":"h","schema":"Address","properties":{"full":["Secret street 5, 10000 Zagreb"],"street":["Secret street 5"],"street2":["Secret flat"],"city":["Zagreb"],
		"postalCode":["10000"],"remarks":["Secret code"],"summary":["Secret hint"],"name":["Secret street 5"],"latitude":["Secret"],"country":["hr"],"alias":["Secret"]}}
{"id":"i","schema":"Identification","properties":{"holder":["p"],"number":["Secret13"]}}
{"id":"a","schema":"BankAccount","properties":{"iban":["Secret14"]}}`)
	if text := string(written(t, h)); strings.Contains(text, "Secret") {
		t.Errorf("something private is kept: %s", text)
	}
	home := h.named(t, "10000, Zagreb")
	if home.Text(graph.PropertyCity) != "Zagreb" || h.only(t, graph.RelationLocatedAt).To.ID != home.ID {
		t.Errorf("town of the home: %+v", home.Records)
	}
	for _, n := range h.notes {
		if strings.Contains(n, "Secret") {
			t.Errorf("a note says what is not to be kept: %s", n)
		}
	}
}

func TestSeatThatAPersonSharesKeepsItsStreet(t *testing.T) {
	address := `{"id":"h","schema":"Address","properties":{"street":["Trg 1"],"city":["Zagreb"]}}` + "\n"
	person := `{"id":"p","schema":"Person","properties":{"addressEntity":["h"]}}` + "\n"
	for name, tt := range map[string]struct{ owner, want string }{
		"a company":                        {"Company", "Trg 1"},
		"a public body":                    {"PublicBody", "Trg 1"},
		"a legal entity, perhaps a person": {"LegalEntity", ""},
	} {
		t.Run(name, func(t *testing.T) {
			h := clean(t, address+person+`{"id":"c","schema":"`+tt.owner+`","properties":{"addressEntity":["h"]}}`)
			if got := h.Entities[0].Text(graph.PropertyStreet); got != tt.want {
				t.Errorf("street %q, want %q", got, tt.want)
			}
		})
	}
	if h := clean(t, address); h.Entities[0].Text(graph.PropertyStreet) != "" {
		t.Error("an address that nobody is known to have keeps its street")
	}
}

func TestAccusationsInOneWordAreLeftOut(t *testing.T) {
	e, _ := one(t, `{"id":"a","schema":"Person","properties":{"name":["A"],"topics":["role.pep","crime.fin"]}}`)
	if got := e.Texts(graph.PropertyClassification); !slices.Equal(got, []string{"role.pep"}) {
		t.Errorf("topics %q", got)
	}
}
