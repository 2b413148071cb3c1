package offshore_test

import (
	"slices"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/offshore"
)

// The layout of 2018, with all fields quoted. The names are made up.
const (
	entities = `"node_id","name","jurisdiction","jurisdiction_description","country_codes","countries","incorporation_date","inactivation_date","struck_off_date","closed_date","ibcRUC","status","company_type","service_provider","sourceID","valid_until","note"
"10","LIPA HOLDINGS S.A.","PMA","Panama","MNE;SRB;XXX","Montenegro;Serbia","23-MAR-2006","18-FEB-2013","15-FEB-2013","","25221","Defaulted","Business Company","Mossack Fonseca","Panama Papers","The Panama Papers data is current through 2015",""
`
	officers = `"node_id","name","country_codes","countries","sourceID","valid_until","note"
"12","Ana Anić","XKX","Kosovo","Panama Papers","The Panama Papers data is current through 2015","a note"
"13","KRUŠKA LIMITED","","","Panama Papers","The Panama Papers data is current through 2015",""
`
	intermediaries = `"node_id","name","country_codes","countries","status","sourceID","valid_until","note"
"11","MR. PERO PERIĆ","TUR","Turkey","SUSPENDED","Panama Papers","The Panama Papers data is current through 2015",""
`
	addresses = `"node_id","name","address","country_codes","countries","sourceID","valid_until","note"
"14","","1 Harbour Road;  Panama","PAN","Panama","Panama Papers","The Panama Papers data is current through 2015",""
"15","","5 Home Lane, Podgorica","MNE","Montenegro","Panama Papers","The Panama Papers data is current through 2015",""
`
	others = `"node_id","name","type","incorporation_date","struck_off_date","closed_date","jurisdiction","jurisdiction_description","countries","country_codes","sourceID","valid_until","note"
"16","THE PEAR TRUST","TRUST","2001-05-03","","","MLT","Malta","","","Paradise Papers - Malta","2016",""
`
	links = `"START_ID","TYPE","END_ID","link","start_date","end_date","sourceID","valid_until"
"12","officer_of","10","Shareholder of","23-MAR-2006","","Panama Papers","2015"
"13","officer_of","10","Director / Shareholder / Beneficial Owner of","","","Panama Papers","2015"
"12","officer_of","10","Nominee Beneficial Owner of","","","Panama Papers","2015"
"12","officer_of","16","shareholder of","","","Panama Papers","2015"
"12","officer_of","10","power of attorney of","","","Panama Papers","2015"
"11","intermediary_of","10","intermediary of","","","Panama Papers","2015"
"10","registered_address","14","registered address","","","Panama Papers","2015"
"12","registered_address","15","registered address","","","Panama Papers","2015"
"12","similar","13","similar name and address as","","","Panama Papers","2015"
"12","officer_of","99","beneficiary of","","","Panama Papers","2015"
`
)

func whole() []input.File {
	return []input.File{
		file("leak/nodes-addresses.csv", addresses), file("leak/nodes-entities.csv", entities), file("leak/nodes-intermediaries.csv", intermediaries),
		file("leak/nodes-officers.csv", officers), file("leak/nodes-others.csv", others), file("leak/relationships.csv", links),
	}
}

func TestLinksKeepTheirWords(t *testing.T) {
	got := collect(t, whole()...)
	if got.err != nil || len(got.rejects) > 0 {
		t.Fatalf("%v, %v", got.rejects, got.err)
	}
	want := []string{
		"Ana Anić | OWNS | LIPA HOLDINGS S.A. | Shareholder of | B",
		"KRUŠKA LIMITED | DIRECTS | LIPA HOLDINGS S.A. | Director / Shareholder / Beneficial Owner of | B",
		"KRUŠKA LIMITED | OWNS | LIPA HOLDINGS S.A. | Director / Shareholder / Beneficial Owner of | B",
		"Ana Anić | DIRECTS | LIPA HOLDINGS S.A. | Nominee Beneficial Owner of | B",
		"Ana Anić | LINKED_TO | THE PEAR TRUST | shareholder of | B",
		"Ana Anić | LINKED_TO | LIPA HOLDINGS S.A. | power of attorney of | B",
		"MR. PERO PERIĆ | LINKED_TO | LIPA HOLDINGS S.A. | intermediary of | B",
		"LIPA HOLDINGS S.A. | LOCATED_AT | 1 Harbour Road; Panama | registered address | B",
		"Ana Anić | LINKED_TO | KRUŠKA LIMITED | similar name and address as | C",
		"Ana Anić | DIRECTS | (Company) | beneficiary of | B",
	}
	if said := got.said(); !slices.Equal(said, want) {
		t.Errorf("the links say\n%s\nnot\n%s", strings.Join(said, "\n"), strings.Join(want, "\n"))
	}
	if s := got.relations[0].Spells(); len(s) != 1 || s[0].From.String() != "2006-03-23" {
		t.Errorf("the shares were held %v", s)
	}
}

func TestHomesOfOfficersAreLeftOut(t *testing.T) {
	got := collect(t, whole()...)
	for _, e := range got.entities {
		if strings.Contains(e.Name(), "Home Lane") {
			t.Errorf("the home is kept as %s", e.Kind)
		}
	}
	if len(got.notes) != 1 || !strings.Contains(got.notes[0].Error(), "may be homes") {
		t.Errorf("the notes are %v", got.notes)
	}
	alone := collect(t, file("nodes-addresses.csv", addresses))
	if len(alone.entities) != 0 {
		t.Errorf("of addresses alone %d are kept", len(alone.entities))
	}
}

func TestNodesSayNoMoreThanTheLeak(t *testing.T) {
	got := collect(t, whole()...)
	for id, want := range map[string]graph.EntityKind{
		"10": graph.KindCompany, "11": graph.KindOrganization, "12": graph.KindOrganization, "13": graph.KindCompany,
		"14": graph.KindAddress, "16": graph.KindOrganization,
	} {
		if e := got.node(t, id); e.Kind != want {
			t.Errorf("%s is a %s, not a %s", e.Name(), e.Kind, want)
		}
	}
	if class := got.node(t, "12").Text(graph.PropertyClassification); class != "officer" {
		t.Errorf("the officer is classed %q", class)
	}
	company := graph.Company{Entity: got.node(t, "10")}
	if company.Founded().String() != "2006-03-23" || company.Dissolved().String() != "2013-02-15" || company.Status() != "Defaulted" ||
		company.LegalForm() != "Business Company" || company.Text(graph.PropertyJurisdiction) != "Panama" ||
		!slices.Equal(company.Countries(), []string{"ME", "RS"}) {
		t.Errorf("the company is %+v", company.Records[0])
	}
	if !slices.Contains(company.Records[0].Identifiers, graph.Identifier{Scheme: "PMA-ibcRUC", Value: "25221"}) {
		t.Errorf("its identifiers are %v", company.Records[0].Identifiers)
	}
	if c := got.node(t, "12").Countries(); !slices.Equal(c, []string{"XK"}) {
		t.Errorf("Kosovo is %v", c)
	}
}

func TestWrittenAddressesOfBusinessesMeet(t *testing.T) {
	got := collect(t, file("Entities.csv", `name,address,incorporation_date,ibcRUC,valid_until,node_id,sourceID
A,"1 Road;  Panama",23-Mar-06,1,The Panama Papers data is current through 2015,1,Panama Papers
B,1 Road; Panama,23-Mar-36,2,The Panama Papers data is current through 2015,2,Panama Papers
`))
	if said := got.said(); !slices.Equal(said, []string{"A | LOCATED_AT | 1 Road; Panama |  | B", "B | LOCATED_AT | 1 Road; Panama |  | B"}) {
		t.Errorf("they say %q", said)
	}
	if d := (graph.Company{Entity: got.node(t, "2")}).Founded(); d.Year != 1936 {
		t.Errorf("36 is read as %s in data that end in 2015", d)
	}
}

func TestBadRowsAreLeftOutAlone(t *testing.T) {
	head := "node_id,name,country_codes,countries,sourceID,valid_until,note\n"
	tests := []struct {
		name, text       string
		nodes            int
		rejects, notes   int
		broken, detected bool
	}{
		{"an empty but valid file", head, 0, 0, 0, false, true},
		{"a node without id", head + ",A,,,P,,\n1,B,,,P,,\n", 1, 1, 0, false, true},
		{"a row with too many cells", head + "1,A,,,P,,\n2,B,,,P,,,x\n", 1, 1, 0, false, true},
		{"a row with too few cells", head + "1,A\n2,B,,,P,,\n", 1, 1, 0, false, true},
		{"a quoted line break", head + "1,\"A\nB\",,,P,,\n", 1, 0, 0, false, true},
		{"an id longer than a float holds", head + "9007199254740993,A,,,P,,\n9007199254740992,B,,,P,,\n", 2, 0, 0, false, true},
		{"an id longer than any number", head + strings.Repeat("9", 40) + ",A,,,P,,\n", 1, 0, 0, false, true},
		{"a quote that is never closed", head + "1,A,,,P,,\n2,\"B,,,P,,\n" + strings.Repeat("3,C,,,P,,\n", 400_000), 1, 0, 0, true, true},
		{"another table", "id,name\n1,A\n", 0, 0, 0, true, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := collect(t, file("nodes-officers.csv", tt.text))
			if len(got.entities) != tt.nodes || len(got.rejects) != tt.rejects || len(got.notes) != tt.notes || (got.err != nil) != tt.broken {
				t.Errorf("%d nodes, rejects %v, notes %v, %v", len(got.entities), got.rejects, got.notes, got.err)
			}
			if sure := offshore.Detect([]byte(tt.text), "officers.csv") > 0; sure != tt.detected {
				t.Errorf("detected: %v", sure)
			}
		})
	}
}

func TestFirstAndLaterLayoutsAreToldByTheirHeaders(t *testing.T) {
	for name, head := range map[string]string{
		"entities of 2016":       "name,original_name,former_name,jurisdiction,jurisdiction_description,company_type,address,internal_id,ibcRUC,node_id,sourceID",
		"officers of 2016":       "name,icij_id,valid_until,country_codes,countries,node_id,sourceID,note",
		"links of 2016":          "node_1,rel_type,node_2,sourceID,valid_until,start_date,end_date",
		"links of 2018":          "START_ID,TYPE,END_ID,link,start_date,end_date,sourceID,valid_until",
		"links of today":         "node_id_start,node_id_end,rel_type,link,status,start_date,end_date,sourceID",
		"a quoted header":        `"node_id","name","country_codes","countries","status","sourceID","valid_until","note"`,
		"a header with CR":       "node_id,name,sourceID\r",
		"links as Neo4j reads":   ":START_ID,:TYPE,:END_ID,link,sourceID",
		"addresses, with a name": "node_id,address,name,countries,sourceID",
	} {
		if offshore.Detect([]byte(head+"\nx"), "file.csv") < 90 {
			t.Errorf("%s are not known", name)
		}
	}
	for _, head := range []string{"", "name,party\n", `{"id":1}`, "id;name", "\"never closed"} {
		if offshore.Detect([]byte(head), "file.csv") != 0 {
			t.Errorf("%q is taken for a leak", head)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range []string{entities, officers, addresses, links, offshore.Sample, "node_id,sourceID\n\"", "START_ID,TYPE,END_ID\n1,/,1"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := &reading{entities: make(map[graph.ID]*graph.Entity)}
		for c, err := range offshore.Read(t.Context(), file("table.csv", text), settings()) {
			if err == nil && c.Validate() != nil {
				continue // the load rejects it: a name that is too long, text that is not UTF-8
			}
			got.take(t, c, err)
		}
		for _, r := range got.relations {
			if !r.Kind.Allows(r.From.Kind, r.To.Kind) {
				t.Errorf("%s from a %s to a %s", r.Kind, r.From.Kind, r.To.Kind)
			}
		}
	})
}
