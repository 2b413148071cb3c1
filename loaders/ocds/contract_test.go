package ocds_test

import (
	"slices"
	"strings"
	"testing"

	"spona/graph"
)

func TestAwardsAndContractsThatBelongTogetherAreOne(t *testing.T) {
	const award = `"awards":[{"id":"a","title":"Award","date":"2020-01-05","status":"active","value":{"amount":100,"currency":"EUR"},"suppliers":[{"name":"S"}]}]`
	alone := parse(t, process("p", award)).only(t, graph.KindContract)
	tests := []struct {
		name, contracts string
		values          []string // of the deals
		awarded         int
	}{
		{"an award alone", ``, []string{"100 EUR"}, 1},
		{"a contract of it", `[{"id":"c","awardID":"a","value":{"amount":90,"currency":"EUR"}}]`, []string{"90 EUR"}, 1},
		{"a contract of it without a value", `[{"id":"c","awardID":"a"}]`, []string{"100 EUR"}, 1},
		{"two contracts of it", `[{"id":"c","awardID":"a","value":{"amount":60,"currency":"EUR"}},{"id":"d","awardID":"a","value":{"amount":40,"currency":"EUR"}}]`,
			[]string{"60 EUR", "40 EUR"}, 2},
		{"two contracts of it without values", `[{"id":"c","awardID":"a"},{"id":"d","awardID":"a"}]`, []string{"", ""}, 2},
		{"a contract of another award", `[{"id":"c","awardID":"b","value":{"amount":5}}]`, []string{"100 EUR", "5"}, 1},
		{"a contract of none", `[{"id":"c","value":{"amount":5}}]`, []string{"100 EUR", "5"}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := award
			if tt.contracts != "" {
				text += `,"contracts":` + tt.contracts
			}
			got := parse(t, process("p", text))
			var values []string
			for _, e := range got.all(graph.KindContract) {
				values = append(values, e.Text(graph.PropertyValue))
			}
			if !slices.Equal(values, tt.values) || len(got.of(graph.RelationAwarded)) != tt.awarded {
				t.Errorf("%q, %d awarded", values, len(got.of(graph.RelationAwarded)))
			}
			if got.all(graph.KindContract)[0].ID != alone.ID {
				t.Error("the award is another entity once there is a contract")
			}
		})
	}
}

func TestAwardsOverReleasesAreOne(t *testing.T) {
	award := `"awards":[{"id":"a","value":{"amount":100},"suppliers":[{"name":"S"}]}]`
	got := parse(t, strings.Repeat(process("p", award)+"\n", 3)+process("P", award), pack(process("p", `"language":"en",`+award)))
	if len(got.all(graph.KindContract)) != 1 || len(got.of(graph.RelationAwarded)) != 1 || got.of(graph.RelationAwarded)[0].Worth().String() != "100" {
		t.Errorf("%d contracts, %v", len(got.all(graph.KindContract)), got.of(graph.RelationAwarded))
	}
}

func TestWhatSeveralShareIsNobodysOwn(t *testing.T) {
	got := parse(t, process("p", `"awards":[{"id":"a","value":{"amount":100,"currency":"EUR"},"suppliers":[{"name":"S"},{"name":"T"}]}],
		"bids":{"details":[{"id":"1","value":{"amount":120,"currency":"EUR"},"tenderers":[{"name":"S"},{"name":"T"}]}]}`))
	for _, r := range append(got.of(graph.RelationAwarded), got.of(graph.RelationBidsOn)...) {
		if r.Worth() != nil || !strings.HasSuffix(r.Text(graph.PropertyValue), "0 EUR") {
			t.Errorf("%s: money %v, value %q", r.Kind, r.Worth(), r.Text(graph.PropertyValue))
		}
	}
}

func TestLosersBidToo(t *testing.T) {
	got := parse(t, process("p", `"tender":{"title":"T","tenderers":[{"name":"A"},{"name":"D"}],"lots":[{"id":"1","title":"L1"},{"id":"2","title":"L2","value":{"amount":7}}]},
		"bids":{"statistics":[{"id":"0","measure":"bids","value":4}],"details":[
		{"id":"b1","status":"valid","date":"2020-02-01T10:00:00Z","value":{"amount":10,"currency":"EUR"},"tenderers":[{"name":"A"}],"relatedLots":["2"]},
		{"id":"b2","status":"disqualified","value":{"amount":9,"currency":"EUR"},"tenderers":[{"name":"B"}]},
		{"id":"b3","status":"valid","value":{"amount":8},"tenderers":[{"name":"C"}],"relatedLots":["1","2"]},
		{"id":"b4","status":"valid","tenderers":[{}]}]},
		"awards":[{"id":"a","title":"X","suppliers":[{"name":"A"}],"relatedLots":["2"]}]`))
	if want := []string{"A > L2", "B > T", "C > L1", "C > L2", "D > T"}; !slices.Equal(got.ties(graph.RelationBidsOn), want) {
		t.Errorf("bids %q", got.ties(graph.RelationBidsOn))
	}
	first := got.of(graph.RelationBidsOn)[0].First()
	if first.Status != "valid" || first.Money.String() != "10 EUR" || first.Spells[0].From.String() != "2020-02-01" {
		t.Errorf("the first bid is %+v", first)
	}
	if want := []string{"L2 > X", "T > X"}; !slices.Equal(got.ties(graph.RelationResultedIn), want) {
		t.Errorf("resulted in %q", got.ties(graph.RelationResultedIn))
	}
	if want := []string{"L1 > T", "L2 > T"}; !slices.Equal(got.ties(graph.RelationLinkedTo), want) {
		t.Errorf("lots %q", got.ties(graph.RelationLinkedTo))
	}
	if n := (graph.Tender{Entity: got.named(t, "T")}).Bids(); n == nil || *n != 4 {
		t.Errorf("bids %v", n)
	}
}

func TestTendersKeepWhatIndicatorsNeed(t *testing.T) {
	got := parse(t, process("p", `"language":"en","tender":{"title":"T","status":"active","procurementMethod":"open","procurementMethodDetails":"OJEU",
		"mainProcurementCategory":"works","value":{"amount":"1.1E6","currency":"eur"},"numberOfTenderers":3,
		"tenderPeriod":{"startDate":"2020-01-02T08:00:00+01:00","endDate":"2020-02-03"},
		"items":[{"id":"1","classification":{"scheme":"UNSPSC","id":"7"}},{"id":"2","classification":{"scheme":"CPV","id":45233130}}],
		"complaints":[{"id":"1","title":"splitting","status":"rejected"}],"documents":[{"url":"https://x.example/a.pdf"},{"url":"see file"}]}`))
	tender := graph.Tender{Entity: got.only(t, graph.KindTender)}
	for what, pair := range map[string][2]string{
		"method": {tender.Method(), "open"}, "details": {tender.MethodDetails(), "OJEU"}, "category": {tender.Category(), "45233130"},
		"status": {tender.Status(), "active"}, "estimate": {tender.Estimate().String(), "1100000 EUR"},
		"start": {tender.SubmissionStart().String(), "2020-01-02"}, "deadline": {tender.Deadline().String(), "2020-02-03"},
		"bids": {tender.Text(graph.PropertyBids), "3"}, "complaint": {tender.Complaint(), "splitting"}, "outcome": {tender.ComplaintOutcome(), "rejected"},
		"class": {tender.Text(graph.PropertyClassification), "works"}, "document": {tender.Text(graph.PropertyDocument), "https://x.example/a.pdf"},
		"country": {tender.Text(graph.PropertyCountry), "XK"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %q, want %q", what, pair[0], pair[1])
		}
	}
	if codes := tender.Texts(graph.PropertyCategory); len(codes) != 1 {
		t.Errorf("categories %q", codes)
	}
}

func TestPaymentsAreAddedUpByDayAndKeptOneByOne(t *testing.T) {
	got := parse(t, process("p", `"buyer":{"name":"B"},"contracts":[{"id":"c","title":"C","implementation":{"transactions":[
		{"id":"1","date":"2020-01-05T00:00:00Z","value":{"amount":10.10,"currency":"EUR"},"payer":{"name":"B"},"payee":{"name":"S"},"uri":"https://x.example/1"},
		{"id":"2","date":"2020-01-05","amount":{"amount":10.10,"currency":"EUR"},"providerOrganization":{"legalName":"B"},"receiverOrganization":{"legalName":"S"}},
		{"id":"3","date":"2020-01-06","value":{"amount":-4,"currency":"EUR"},"payee":{"name":"S"}},
		{"id":"4","value":{"amount":1}},{"id":"5","value":{"amount":"NaN"}}],"documents":[{"id":"1","url":"https://x.example/report"}]}}]`))
	if want := []string{"B > S", "B > S", "C > S"}; !slices.Equal(got.ties(graph.RelationLinkedTo), want) {
		t.Errorf("payments %q", got.ties(graph.RelationLinkedTo))
	}
	c := got.only(t, graph.KindContract)
	var paid []string
	for _, v := range c.Values(graph.PropertyPayment) {
		paid = append(paid, v.At.String()+" "+v.Text)
	}
	if want := []string{"2020-01-05 20.2 EUR", "2020-01-06 -4 EUR", " 1"}; !slices.Equal(paid, want) {
		t.Errorf("paid %q", paid)
	}
	if c.Text(graph.PropertyDocument) != "https://x.example/report" || got.of(graph.RelationLinkedTo)[0].Text(graph.PropertyDocument) != "https://x.example/1" {
		t.Error("documents are missing")
	}
}

func TestRelatedProcessesAreLinkedWhenTheyAreThere(t *testing.T) {
	related := `,"relatedProcesses":[{"id":"1","scheme":"ocid","identifier":"P2","relationship":["framework"]},{"id":"2","scheme":"ocid","identifier":"elsewhere"}]`
	got := parse(t, process("p1", `"tender":{"title":"A"}`+related)+process("p2", `"tender":{"title":"B"}`))
	r := got.of(graph.RelationLinkedTo)
	if len(r) != 1 || r[0].First().Role != "related process: framework" || got.ties(graph.RelationLinkedTo)[0] != "A > B" {
		t.Errorf("%q", got.ties(graph.RelationLinkedTo))
	}
}
