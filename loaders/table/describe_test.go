package table_test

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders"
	"spona/loaders/table"
)

// write writes a file into a new folder.
func write(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheMappingDescribesTheDataSetWhereNobodyElseDoes(t *testing.T) {
	store, _ := twice(t, loaders.Options{Sources: []string{write(t, "rows.csv", table.Sample)}, Dataset: graph.Dataset{ID: "de", Title: "Ours"}})
	sets, err := store.Datasets(t.Context())
	if err != nil || len(sets) != 1 || sets[0].Title != "Ours" || sets[0].Publisher != "Deutscher Bundestag" || sets[0].Countries[0] != "DE" {
		t.Errorf("%+v, %v", sets, err)
	}
	mapping := write(t, "m.yaml", "dataset: {tier: A, licence: CC0-1.0}\ntable: {encoding: windows-1250}\n"+oneThing)
	path := write(t, "rows.csv", "Name,X\n\xc8a\xe8ak,1\n")
	store, report := twice(t, loaders.Options{Sources: []string{path}, Format: "table", FormatOptions: map[string]string{table.MappingOption: mapping}})
	companies := all(t, store).entities[graph.KindCompany]
	if len(companies) != 1 || companies[0].Name() != "Čačak" || companies[0].Records[0].Source.Tier != graph.TierA || report.Total.Notes != 0 {
		t.Errorf("%v, notes %v", companies, report.Notes)
	}
}

func TestNumbersOfPersonsAreRemovedFromTables(t *testing.T) {
	path := write(t, "rows.csv", "Name,Number\nAna Anić 0101006500006,0101006500006\n")
	mapping := "entities:\n  p: {kind: Person, id: \"{Number}\", names: \"{Name}\", identifiers: {scheme: jmbg, value: \"{Number}\"}}\n"
	store, report := twice(t, loaders.Options{Sources: []string{path}, Format: "table", NumbersKey: []byte("secret"), FormatOptions: map[string]string{table.MappingOption: mapping}})
	for _, e := range all(t, store).entities[graph.KindPerson] {
		if strings.Contains(e.Name(), "0101006500") || len(e.Identifiers()) != 0 || strings.Contains(e.Records[0].Source.Record, "0101006") {
			t.Errorf("%v", e.Records)
		}
	}
	if report.Total.NumbersRemoved == 0 {
		t.Error("nothing was removed")
	}
}

// Records are rows, whatever they state, and rows that state nothing count too.
func TestRecordsAreRows(t *testing.T) {
	rows := "Kind,Donor,Party,Street,Amount,Date\nfirma,Alfa,X,,5,\n,,,,,\nfirma,Alfa,X,,5,\nnobody,Beta,X,,1,\n,,X,,,\n"
	opts := loaders.Options{Sources: []string{write(t, "rows.csv", rows)}, Format: "table", FormatOptions: map[string]string{table.MappingOption: donations}}
	report, err := loaders.Run(t.Context(), open(t), opts)
	if err != nil || report.Total.Records != 5 || report.Total.Rejected != 1 || report.Total.Duplicates != 1 {
		t.Errorf("%+v, rejects %v, %v", report.Total, report.Rejects, err)
	}
}

// Tables of the layout of Integrity Watch, whose data are not free; the rows are
// invented.
func TestTheLayoutsOfIntegrityWatch(t *testing.T) {
	kosovo := "id_row,year,political_party_acronym,political_party_fullname,name_donor,company,location,date,donation_type,currency,amount,description,type_transfer,date_raw,donor_is_public_official,donor_is_company_related_to_public_official,donor_is_company_with_tender_wins,donor_is_company_with_tender_wins_within_3_years,tenders_won,tenders_won_within_3_years\n" +
		"1,2020,PX,Partia X,Ana Invented,,Home,03.05.2020,cash,EUR,\"1,500.00\",,bank,3 May,1,0,0,0,0,0\n" +
		"2,2020,PX,Partia X,Ana Invented,Firma Sh.p.k.,Prishtinë,2020-06-01,kind,EUR,€ 200.00,chairs,,,0,1,1,1,4,2\n"
	store, report := twice(t, loaders.Options{Sources: []string{write(t, "xk.csv", kosovo)}})
	g := all(t, store)
	if gifts := g.relations[graph.RelationDonatedTo]; len(gifts) != 2 || g.sum(t, graph.RelationDonatedTo) != "1700 EUR" || report.Total.Notes != 0 {
		t.Errorf("%d gifts of %s, notes %v", len(gifts), g.sum(t, graph.RelationDonatedTo), report.Notes)
	}
	if len(g.entities[graph.KindPerson]) != 1 || len(g.entities[graph.KindCompany]) != 1 || len(g.entities[graph.KindAddress]) != 0 {
		t.Errorf("%d persons, %d companies, %d addresses", len(g.entities[graph.KindPerson]), len(g.entities[graph.KindCompany]), len(g.entities[graph.KindAddress]))
	}
	bosnia := "amount,companyId,date,donorName,donorType,party,year,donor_has_won_tenders,amountString,dateOriginal\n" +
		"1500.5,,2020-05-03,Ana Invented,fizičko lice,Stranka X,2020,0,\"1.500,50\",03.05.2020\n200,420,2020-05-04,Firma d.o.o.,pravno lice,Stranka X,2020,1,200,\n"
	store, _ = twice(t, loaders.Options{Sources: []string{write(t, "ba.csv", bosnia)}})
	if g = all(t, store); g.sum(t, graph.RelationDonatedTo) != "1700.5 BAM" || len(g.entities[graph.KindCompany]) != 1 || len(g.entities[graph.KindPerson]) != 1 {
		t.Errorf("donations of %s", g.sum(t, graph.RelationDonatedTo))
	}
}

func TestWhatATableIsTold(t *testing.T) {
	for _, tt := range []struct {
		head, name string
		want       int // 0 none, 1 perhaps, 2 certain
	}{
		{table.Sample, "x", 2},
		{"a,b\n1,2\n", "x.csv", 1},
		{"a,b\n1,2\n", "x.md", 0},
		{"", "x.csv", 0},
		{`[{"a":1}]`, "x", 1},
		{`{"id":"1","schema":"Person"}`, "x.json", 0},
	} {
		got := min(table.Detect([]byte(tt.head), tt.name), 2)
		if got != tt.want {
			t.Errorf("%.20q named %s: %d, want %d", tt.head, tt.name, got, tt.want)
		}
	}
}

func TestTheSameMemberInTwoFormatsIsOne(t *testing.T) {
	csv := "id,name,sort_name,email,twitter,facebook,group,group_id,area_id,area,chamber,term,start_date,end_date,image,gender\n" +
		"2b1c129c-274f-4392-ad0f-12ace2876068,Ana,Ana,,,,Party X,x,area/north,North,Assembly,1,,,,\n"
	popolo := `{"persons":[{"id":"2b1c129c-274f-4392-ad0f-12ace2876068","name":"Ana","sort_name":"Ana"}],
		"organizations":[{"id":"legislature","name":"Assembly","classification":"legislature"},{"id":"party/x","name":"Party X","classification":"party"}],
		"events":[{"id":"term/1","name":"First","classification":"legislative period"}],"areas":[{"id":"area/north","name":"North"}],
		"memberships":[{"person_id":"2b1c129c-274f-4392-ad0f-12ace2876068","organization_id":"legislature","role":"member","legislative_period_id":"term/1","on_behalf_of_id":"party/x","area_id":"area/north"}]}`
	store := open(t)
	for _, path := range []string{write(t, "term.csv", csv), write(t, "popolo.json", popolo)} {
		if _, err := loaders.Run(t.Context(), store, loaders.Options{Sources: []string{path}, Dataset: graph.Dataset{ID: "xx"}, Add: true}); err != nil {
			t.Fatal(err)
		}
	}
	g := all(t, store)
	if len(g.entities[graph.KindPerson]) != 1 || len(g.entities[graph.KindParty]) != 1 || len(g.entities[graph.KindPublicBody]) != 1 || len(g.entities[graph.KindTerm]) != 1 {
		t.Errorf("%d persons, %d parties, %d bodies, %d terms", len(g.entities[graph.KindPerson]), len(g.entities[graph.KindParty]), len(g.entities[graph.KindPublicBody]), len(g.entities[graph.KindTerm]))
	}
	if n := len(g.relations[graph.RelationMemberOf]); n != 2 {
		t.Errorf("%d memberships", n)
	}
}

// A workbook goes the same way as a text: days are numbers there, and amounts have
// a point whatever the mapping says.
func TestASheetOfAWorkbookIsATable(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, part := range map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>`,
		"xl/styles.xml":              `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
		"xl/worksheets/s.xml": `<worksheet><sheetData><row><c t="str"><v>Kind</v></c><c t="str"><v>Donor</v></c><c t="str"><v>Party</v></c><c t="str"><v>Street</v></c><c t="str"><v>Amount</v></c><c t="str"><v>Date</v></c></row>
			<row r="4"><c t="str"><v>firma</v></c><c t="str"><v>Alfa</v></c><c r="C4" t="str"><v>X; Y</v></c><c/><c><v>1234.5</v></c><c s="1"><v>41654</v></c></row>
			<row r="5"><c t="str"><v>firma</v></c><c t="str"><v>Beta</v></c><c/><c/><c><v>7</v></c></row></sheetData><mergeCells><mergeCell ref="C4:C5"/></mergeCells></worksheet>`,
	} {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(part))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	store, report := twice(t, loaders.Options{Sources: []string{write(t, "book.xlsx", b.String())}, Format: "table", FormatOptions: map[string]string{table.MappingOption: donations}})
	g := all(t, store)
	gifts := g.relations[graph.RelationDonatedTo]
	if len(gifts) != 2 || g.sum(t, graph.RelationDonatedTo) != "1241.5 EUR" || len(g.entities[graph.KindParty]) != 1 || report.Total.Records != 2 {
		t.Fatalf("%d gifts of %s, %+v", len(gifts), g.sum(t, graph.RelationDonatedTo), report)
	}
	for _, r := range gifts {
		if s := r.Spells(); len(s) == 1 && s[0].From.String() != "2014-01-15" {
			t.Errorf("it was given on %s", s[0].From)
		}
	}
}
