package ocds_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"spona/graph"
)

func TestAmountsAreExactOrKeptAsWritten(t *testing.T) {
	tests := []struct{ value, text, original string }{
		{`{"amount":87567.41,"currency":"EUR"}`, "87567.41 EUR", ""},
		{`{"amount":"623386.00","currency":"aud"}`, "623386 AUD", ""},
		{`{"amount":1.1E7,"currency":"GBP"}`, "11000000 GBP", ""},
		{`{"amount":12e-1}`, "1.2", ""}, {`{"amount":-0.5E-1}`, "-0.05", ""},
		{`{"amount":-5,"currency":"EUR"}`, "-5 EUR", ""},
		{`{"amount":5}`, "5", ""}, {`{"amount":5,"currency":null}`, "5", ""}, {`7`, "7", ""}, {`"8"`, "8", ""},
		{`{"amount":9007199254740993,"currency":"EUR"}`, "9007199254740993 EUR", ""},
		{`{"amount":"NaN","currency":"EUR"}`, "", "NaN EUR"},
		{`{"amount":1e30,"currency":"EUR"}`, "", "1e30 EUR"}, {`{"amount":1e999999999}`, "", "1e999999999"},
		{`{"amount":"1.234,56","currency":"EUR"}`, "", "1.234,56 EUR"},
		{`{"amount":"€ 40,000.00"}`, "", "€ 40,000.00"}, {`{"amount":"N/A"}`, "", "N/A"},
		{`{"amount":5,"currency":"Euro"}`, "", "5 Euro"},
	}
	for _, tt := range tests {
		t.Run(tt.value, func(t *testing.T) {
			got := parse(t, process("p", `"awards":[{"id":"a","value":`+tt.value+`,"suppliers":[{"name":"S"}]}]`))
			want := graph.Value{Property: graph.PropertyValue, Text: tt.text, Original: tt.original}
			if values := got.only(t, graph.KindContract).Records[0].Values; !slices.Contains(values, want) {
				t.Errorf("%+v", values)
			}
			if noted := len(got.notes) > 0; noted != (tt.original != "") {
				t.Errorf("notes %v", got.notes)
			}
			if m := got.of(graph.RelationAwarded)[0].Worth(); (m == nil) != (tt.text == "") || m != nil && m.String() != tt.text {
				t.Errorf("awarded %v", m)
			}
		})
	}
	for _, nothing := range []string{`null`, `{}`, `{"amount":null}`, `{"amount":""}`, `[]`, `true`, `{"amount":{},"currency":"EUR"}`} {
		got := parse(t, process("p", `"awards":[{"id":"a","value":`+nothing+`}]`))
		if e := got.only(t, graph.KindContract); e.Worth() != nil || len(got.notes) > 0 {
			t.Errorf("%s is %v, %v", nothing, e.Worth(), got.notes)
		}
	}
	if got := attempt(t, `{"ocid":"a","awards":[{"id":"1","value":{"amount":NaN}}]}`+"\n"+process("b", `"tender":{}`)); len(got.rejects) != 1 || got.ids(graph.KindTender) != 1 {
		t.Errorf("a bare NaN: %v", got.rejects)
	}
}

func TestDatesThatCannotBeReadAreKeptAsWritten(t *testing.T) {
	tests := []struct{ written, text, original string }{
		{"2014-07-21T14:45:00Z", "2014-07-21", "2014-07-21T14:45:00Z"}, {"2021-03-08T23:09:32-06:00", "2021-03-08", "2021-03-08T23:09:32-06:00"},
		{"2014", "2014", ""}, {"14.09.2016", "", "14.09.2016"}, {"9999-12-31", "", "9999-12-31"}, {"2014-02-31", "", "2014-02-31"},
	}
	for _, tt := range tests {
		got := parse(t, process("p", `"contracts":[{"id":"c","dateSigned":"`+tt.written+`"}]`))
		want := graph.Value{Property: graph.PropertySigned, Text: tt.text, Original: tt.original}
		if values := got.only(t, graph.KindContract).Records[0].Values; !slices.Contains(values, want) || (len(got.notes) > 0) != (tt.text == "") {
			t.Errorf("%s: %+v, %v", tt.written, values, got.notes)
		}
	}
}

func TestTheSameReleaseIDInTwoProcessesIsTwo(t *testing.T) {
	got := parse(t, `{"ocid":"a","id":"1","date":"2020","tender":{"title":"A"}}{"ocid":"b","id":"1","date":"2020","tender":{"title":"B"}}`)
	if got.ids(graph.KindTender) != 2 {
		t.Error("two processes are one")
	}
}

func TestAnOcidInTwoCasesIsOneProcess(t *testing.T) {
	got := parse(t, `{"ocid":"OCDS-X-1","date":"2020","tender":{"title":"A"}}`, `{"ocid":" ocds-x-1","date":"2021","tender":{"status":"active"}}`)
	tender := graph.Tender{Entity: got.only(t, graph.KindTender)}
	if tender.Name() != "A" || tender.Status() != "active" || tender.Records[0].Source.Record != "ocds-x-1" {
		t.Errorf("%+v", tender.Records)
	}
}

func TestVersionsOfAnyKindAreRead(t *testing.T) {
	for version, noted := range map[string]bool{`""`: false, `{}`: false, `"1.0"`: false, `"1.1"`: false, `1.1`: false, `"0.999"`: true, `"2"`: true, `null`: false} {
		got := parse(t, `{"version":`+version+`,"releases":[`+process("p", `"tender":{}`)+`]}`)
		if got.ids(graph.KindTender) != 1 || (len(got.notes) > 0) != noted {
			t.Errorf("version %s: notes %v", version, got.notes)
		}
	}
}

func TestUnknownExtensionsAreNotedOnce(t *testing.T) {
	const base = "https://raw.githubusercontent.com/open-contracting-extensions/"
	text := `{"extensions":["` + base + `ocds_lots_extension/v1.1.5/extension.json","` + base + `ocds_pricing_extension/master/extension.json"],"releases":[` + process("p", `"tender":{}`) + `]}`
	got := parse(t, text, text)
	if len(got.notes) != 1 || !strings.Contains(got.notes[0].Error(), "ocds_pricing_extension") {
		t.Errorf("notes %v", got.notes)
	}
}

func TestEmptyFilesAreValid(t *testing.T) {
	for _, text := range []string{"", "[]", `{"releases":[]}`, `{"records":[]}`, `{"releases":null,"records":null}`} {
		if got := parse(t, text); len(got.Entities)+len(got.notes) > 0 {
			t.Errorf("%s states %v, %v", text, got.Entities, got.notes)
		}
	}
	got := parse(t, `{"releases":[`+strings.Repeat(`{},`, 999)+`{}]}`)
	if len(got.notes) != 1000 || len(got.Entities) > 0 {
		t.Errorf("a thousand empty releases: %d notes", len(got.notes))
	}
}

func TestLinkedReleasesAreNotedAndDoNotStopTheRest(t *testing.T) {
	links := `"releases":[{"url":"http://x.example/1","date":"2020-01-01","tag":["tender"]}]`
	got := parse(t, `{"records":[{"ocid":"a",`+links+`},{"ocid":"b",`+links+`,"compiledRelease":{"ocid":"b","tender":{"title":"B"}}}]}`)
	if got.ids(graph.KindTender) != 1 || got.only(t, graph.KindTender).Name() != "B" || len(got.notes) != 2 {
		t.Errorf("%d tenders, notes %v", got.ids(graph.KindTender), got.notes)
	}
}

func TestWhatIsOfTheWrongTypeCostsOnlyItself(t *testing.T) {
	got := parse(t, process("p", `"buyer":[],"tender":{"title":{"en":"x"},"status":"active","tenderPeriod":"soon","lots":{"id":"1","title":"L"},"documents":"none"},
		"awards":{"id":"a","title":"A","suppliers":{"name":"S"}},"parties":["x",7,null],"contracts":""`))
	if got.only(t, graph.KindContract).Name() != "A" || len(got.of(graph.RelationAwarded)) != 1 || got.named(t, "L").Kind != graph.KindTender {
		t.Errorf("%q", got.lines())
	}
	var noted []string
	for _, n := range got.notes {
		noted = append(noted, n.Error())
	}
	if len(noted) != 2 || !strings.Contains(noted[0], "/buyer") || !strings.Contains(noted[1], "/tender/tenderPeriod") {
		t.Errorf("notes %q", noted)
	}
}

func TestBrokenReleasesDoNotStopTheRest(t *testing.T) {
	good := func(i int) string { return process(fmt.Sprint("p", i), `"tender":{}`) }
	text := strings.Join([]string{good(1), `{"ocid":"x","tender":`, good(2), `{"id":"no ocid"}`, `7`, good(3), `{"ocid":"x","ocid":"y"}`, good(4)}, "\n")
	got := attempt(t, text)
	if got.ids(graph.KindTender) != 4 || len(got.rejects) != 4 || got.err != nil {
		t.Errorf("%d tenders, %v, %v", got.ids(graph.KindTender), got.rejects, got.err)
	}
	var at []int
	for _, r := range got.rejects {
		at = append(at, r.Line)
	}
	if want := []int{2, 4, 5, 7}; !slices.Equal(at, want) {
		t.Errorf("lines %v", at)
	}
	cut := attempt(t, `{"releases":[`+good(1)+`,`+strings.Repeat(" ", 70_000)+good(2)+`,{"ocid":"p3",`, good(4))
	if cut.ids(graph.KindTender) != 3 || cut.err == nil {
		t.Errorf("a package that is cut off: %d tenders, %v", cut.ids(graph.KindTender), cut.err)
	}
	short := attempt(t, `{"releases":[`+good(1)+`,{"ocid":"p3",`)
	if short.ids(graph.KindTender) != 1 || short.err == nil {
		t.Errorf("a short one: %d tenders, %v", short.ids(graph.KindTender), short.err)
	}
	lines := attempt(t, `{"releases":[}`+"\n"+pack(good(1)))
	if lines.ids(graph.KindTender) != 1 || len(lines.rejects) != 1 {
		t.Errorf("packages, of which the first is broken: %d tenders, %v", lines.ids(graph.KindTender), lines.rejects)
	}
}

func TestLongNamesAreCutAtACharacter(t *testing.T) {
	got := parse(t, process("p", `"tender":{"title":"x`+strings.Repeat("ë", 3000)+`"}`))
	if name := got.only(t, graph.KindTender).Name(); len(name) != graph.MaxNameBytes-1 || len(got.notes) != 1 {
		t.Errorf("%d bytes, %v", len(name), got.notes)
	}
}
