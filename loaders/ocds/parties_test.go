package ocds_test

import (
	"slices"
	"strings"
	"testing"

	"spona/graph"
)

// process is a release of a process of that ocid.
func process(ocid, more string) string {
	return `{"ocid":"` + ocid + `","date":"2020-01-01",` + more + `}`
}

func TestEmptyIdentifiersIdentifyNobody(t *testing.T) {
	for _, empty := range []string{`"scheme":"","id":""`, `"scheme":"XK-BIZ","id":""`, `"scheme":"","id":"5"`, `"scheme":"XK-BIZ","id":"N/A"`, `"scheme":null,"id":0`, `"scheme":"XK-BIZ","id":"-"`} {
		supplier := func(name string) string { return `{"name":"` + name + `","identifier":{` + empty + `}}` }
		got := parse(t,
			process("p1", `"buyer":`+supplier("Komuna")+`,"awards":[{"id":"1","suppliers":[`+supplier("A")+`,`+supplier("B")+`]}]`)+"\n"+
				process("p2", `"awards":[{"id":"1","suppliers":[`+supplier("A")+`]}]`))
		if got.ids(graph.KindCompany) != 3 || got.ids(graph.KindPublicBody) != 1 {
			t.Errorf("%s: %d companies, %d bodies", empty, got.ids(graph.KindCompany), got.ids(graph.KindPublicBody))
		}
	}
}

func TestAnIdentifierIsOneEntityEverywhere(t *testing.T) {
	const is = `"identifier":{"scheme":"XK-BIZ","id":"70000001"}`
	got := parse(t, strings.Join([]string{
		process("p1", `"awards":[{"id":"1","suppliers":[{"name":"Ujësjellësi",`+is+`}]}]`),
		process("p2", `"parties":[{"id":"7","name":"Ujësjellësi",`+is+`,"roles":["tenderer"]}],"tender":{"tenderers":[{"id":"7"}]}`),
		process("p3", `"buyer":{"name":"Ujësjellësi","identifier":{"scheme":"xk-biz","id":70000001}}`),
		process("p4", `"tender":{"procuringEntity":{"id":"XK-BIZ-70000001","name":"Ujësjellësi"}}`),
		process("p5", `"buyer":{"id":"1","name":"Ujësjellësi"},"parties":[{"id":"1","roles":["buyer"],`+is+`},{"id":"2","roles":["supplier"],`+is+`}],
			"awards":[{"id":"1","suppliers":[{"id":"2"}]}]`),
	}, "\n"))
	ids := make(map[graph.ID]bool)
	for _, r := range got.Relations {
		for _, end := range []graph.Ref{r.From, r.To} {
			if end.Kind.Actor() {
				ids[end.ID] = true
				if end.Kind != graph.KindPublicBody {
					t.Errorf("who buys anywhere is a %s in %s", end.Kind, r.Kind)
				}
			}
		}
	}
	if len(ids) != 1 {
		t.Errorf("one identifier is %d entities", len(ids))
	}
	if n := len(got.of(graph.RelationAwarded)); n != 2 {
		t.Errorf("%d awards", n)
	}
	seen := make(map[string]bool)
	for _, e := range got.all(graph.KindPublicBody) {
		key := string(e.ID) + e.Records[0].Source.Record
		if seen[key] {
			t.Errorf("the record %s of %s is stated twice", e.Records[0].Source.Record, e.Name())
		}
		seen[key] = true
	}
}

func TestLocalIdsHoldWithinTheirProcess(t *testing.T) {
	parties := `"parties":[{"id":"1","name":"A","roles":["supplier"]},{"id":"2","name":"A","roles":["supplier"]}],
		"awards":[{"id":"1","suppliers":[{"id":"1"},{"id":"2"},{"id":1},{"name":"A"}]}]`
	got := parse(t, process("p1", parties)+"\n"+process("p2", parties))
	if n := got.ids(graph.KindCompany); n != 4 {
		t.Errorf("%d companies, want two in each process", n)
	}
	if n := len(got.of(graph.RelationAwarded)); n != 4 {
		t.Errorf("%d awards", n)
	}
}

func TestNumbersOfPersonsAreNotKept(t *testing.T) {
	got := collect(t, shared(t, "ocds-standard-examples/organizations/personal_identifier.json")...)
	person := got.only(t, graph.KindPerson)
	if person.Name() != "VICTOR HUGO GONZALEZ PEREZ" || len(person.Identifiers()) > 0 {
		t.Errorf("%s has %v", person.Name(), person.Identifiers())
	}
	if text := strings.Join(got.lines(), "\n"); strings.Contains(text, "1234567") {
		t.Errorf("the number is in %s", text)
	}
	if len(got.of(graph.RelationBidsOn)) != 1 {
		t.Error("the bid is missing")
	}
}

func TestOrganizationsKeepNamesIdentifiersAndPlace(t *testing.T) {
	got := parse(t, process("p", `"parties":[{"id":"1","name":"Balfour","roles":["supplier"],"identifier":{"scheme":"GB-COH","id":"00395826","legalName":"Balfour plc"},
		"additionalIdentifiers":[{"scheme":"GB-VAT","id":"217967235"},{"scheme":"GB-VAT","id":""}],"address":{"locality":"London","country":"gb"}}]`))
	c := got.only(t, graph.KindCompany)
	var ids []string
	for _, id := range c.Identifiers() {
		ids = append(ids, id.Scheme+" "+id.Value)
	}
	if want := []string{"GB-COH 00395826", "GB-VAT 217967235"}; !slices.Equal(ids, want) {
		t.Errorf("identifiers %q", ids)
	}
	if names := c.Names(); len(names) != 2 || names[0].Text != "Balfour" || names[1].Text != "Balfour plc" || names[1].Kind != graph.NameAlias {
		t.Errorf("names %v", names)
	}
	if c.Text(graph.PropertySeat) != "London" || !slices.Equal(c.Countries(), []string{"GB"}) {
		t.Errorf("place %v", c.Records[0].Values)
	}
}

func TestSeveralBuyAndOneProcures(t *testing.T) {
	got := parse(t, process("p", `"parties":[{"id":"1","name":"A","roles":["buyer"]},{"id":"2","name":"B","roles":["buyer"]},{"id":"3","name":"C","roles":["procuringEntity"]}],
		"buyer":{"id":"1"},"tender":{"title":"T","procuringEntity":{"id":"3"}},"awards":[{"id":"x","title":"X"}]`))
	if want := []string{"A > T", "A > X", "B > T", "B > X", "C > T"}; !slices.Equal(got.ties(graph.RelationBuys), want) {
		t.Errorf("%q", got.ties(graph.RelationBuys))
	}
	alone := parse(t, process("p", `"tender":{"title":"T","procuringEntity":{"name":"C"}},"awards":[{"id":"x","title":"X"}]`))
	if want := []string{"C > T", "C > X"}; !slices.Equal(alone.ties(graph.RelationBuys), want) {
		t.Errorf("without a buyer %q", alone.ties(graph.RelationBuys))
	}
}
