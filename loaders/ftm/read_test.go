package ftm_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"spona/graph"
	"spona/loaders/ftm"
)

// cast are entities for edges to lead between.
const cast = `{"id":"p","schema":"Person","properties":{"name":["P"]}}
{"id":"q","schema":"Person","properties":{"name":["Q"]}}
{"id":"c","schema":"Company","properties":{"name":["C"]}}
{"id":"o","schema":"Organization","properties":{"name":["O"]}}
{"id":"b","schema":"PublicBody","properties":{"name":["B"]}}
{"id":"x","schema":"Organization","properties":{"name":["X"],"topics":["pol.party"]}}
{"id":"n","schema":"LegalEntity","properties":{"name":["N"]}}
{"id":"j","schema":"Position","properties":{"name":["J"]}}
{"id":"k","schema":"Contract","properties":{"title":["K"]}}
{"id":"g","schema":"Project","properties":{"name":["G"]}}
{"id":"v","schema":"Vessel","properties":{"name":["V"]}}
`

// told is a relation as one line: names of the ends, kind and what it states.
func told(h outcome, r *graph.Relation) string {
	name := func(ref graph.Ref) string {
		for _, e := range h.Entities {
			if e.ID == ref.ID {
				return e.Name()
			}
		}
		return "?" + ref.Kind.String()
	}
	f := r.First()
	parts := []string{name(r.From), r.Kind.String(), name(r.To)}
	for _, s := range f.Spells {
		parts = append(parts, fmt.Sprintf("%s..%s", s.From, s.To)+map[bool]string{true: " (period)"}[s.Derived]+s.Original)
	}
	parts = append(parts, f.Role, f.Status)
	if f.Money != nil {
		parts = append(parts, f.Money.String())
	}
	if f.Share != nil {
		parts = append(parts, f.Share.String()+"%")
	}
	for _, v := range f.Values {
		parts = append(parts, string(v.Property)+"="+v.Text)
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}

func TestEdgesBecomeRelations(t *testing.T) {
	for _, tt := range []struct{ schema, properties, want string }{
		{"Occupancy", `"holder":["p"],"post":["j"],"startDate":["2014-05"],"endDate":["2018"],"status":["current"],"constituency":["North"]`, "P HOLDS J 2014-05..2018 current constituency=North"},
		{"Occupancy", `"holder":["p"],"post":["j"],"periodStart":["2014"],"periodEnd":["2018"]`, "P HOLDS J 2014..2018 (period)"},
		{"Membership", `"member":["p"],"organization":["x"],"role":["chair"],"startDate":["2014"]`, "P MEMBER_OF X 2014.. chair"},
		{"Membership", `"member":["p"],"organization":["c"]`, "P LINKED_TO C member"},
		{"Employment", `"employee":["p"],"employer":["b"],"endDate":["2014"]`, "P EMPLOYED_BY B ..2014"},
		{"Directorship", `"director":["p"],"organization":["c"],"role":["procurist"]`, "P DIRECTS C procurist"},
		{"Directorship", `"director":["p"],"organization":["b"]`, "P LINKED_TO B director"},
		{"Ownership", `"owner":["p"],"asset":["c"],"percentage":["33,34 %"],"ownershipType":["shares"]`, "P OWNS C 33.34% interest=shares"},
		{"Ownership", `"owner":["c"],"asset":["v"],"percentage":["25-50"]`, "C OWNS V 25..50%"},
		{"Ownership", `"owner":["c"],"asset":["c"],"percentage":["10"]`, "C OWNS C 10%"},
		{"Ownership", `"owner":["p"],"asset":["n"]`, "P LINKED_TO N owner"},
		{"Ownership", `"owner":["p"],"asset":["c"],"percentage":["most"]`, "P OWNS C description=percentage: most"},
		{"Ownership", `"owner":["p"],"asset":["c"],"sharesValue":["1000.50"],"sharesCurrency":["RSD"]`, "P OWNS C 1000.5 RSD"},
		{"Family", `"person":["p"],"relative":["q"],"relationship":["sister"]`, "P FAMILY_OF Q form=sister"},
		{"Associate", `"person":["p"],"associate":["q"],"relationship":["friend"]`, "P ASSOCIATE_OF Q form=friend"},
		{"UnknownLink", `"subject":["p"],"object":["c"],"role":["nominee"]`, "P LINKED_TO C nominee"},
		{"Representation", `"agent":["p"],"client":["c"]`, "P LINKED_TO C representative"},
		{"Succession", `"successor":["o"],"predecessor":["n"],"startDate":["2001"]`, "O SUCCEEDS N 2001.."},
		{"Succession", `"successor":["o"],"predecessor":["b"]`, "O LINKED_TO B successor"},
		{"ContractAward", `"contract":["k"],"supplier":["c"],"amount":["10"],"currency":["eur"],"date":["2014-01-02"]`, "K AWARDED C 2014-01-02..2014-01-02 10 EUR"},
		{"ProjectParticipant", `"participant":["o"],"project":["g"]`, "O RECEIVES G"},
		{"ProjectParticipant", `"participant":["b"],"project":["g"],"role":["Co-funder"]`, "B FUNDS G Co-funder"},
		{"Payment", `"payer":["c"],"beneficiary":["x"],"amountEur":["7"],"purpose":["roads"]`, "C LINKED_TO X payment 7 EUR purpose=roads"},
		{"Control", `"controller":["p"],"controlled":["c"],"controlType":["veto"]`, "P LINKED_TO C control interest=veto"},
		{"Employment", `"employee":["p"],"employer":["missing"]`, "P EMPLOYED_BY ?Organization"},
		{"Membership", `"member":[{"id":"p","schema":"Person","properties":{}}],"organization":"x"`, "P MEMBER_OF X"},
	} {
		t.Run(tt.want, func(t *testing.T) {
			h := clean(t, cast+`{"id":"e","schema":"`+tt.schema+`","properties":{`+tt.properties+`}}`)
			if len(h.Relations) != 1 {
				t.Fatalf("%d relations, notes %q", len(h.Relations), h.notes)
			}
			if got := told(h, h.Relations[0]); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestPropertiesThatAreEntitiesBecomeRelations(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{`{"id":"z","schema":"Position","properties":{"name":["Z"],"organization":["b"]}}`, "Z POSITION_AT B"},
		{`{"id":"z","schema":"Contract","properties":{"title":["Z"],"authority":["b"],"amount":["3"],"currency":["ALL"]}}`, "B BUYS Z"},
		{`{"id":"z","schema":"Contract","properties":{"title":["Z"],"authority":["c"]}}`, "C LINKED_TO Z authority"},
		{`{"id":"z","schema":"CallForTenders","properties":{"title":["Z"],"tenderers":["c"]}}`, "C BIDS_ON Z"},
		{`{"id":"z","schema":"Sanction","properties":{"program":["Z"],"entity":["p"],"startDate":["2020"],"endDate":["2022"]}}`, "P LISTED Z 2020..2022"},
		{`{"id":"z","schema":"Sanction","properties":{"program":["Z"],"entity":["v"]}}`, "V LINKED_TO Z listed"},
		{`{"id":"z","schema":"Vehicle","properties":{"name":["Z"],"owner":["p"]}}`, "P OWNS Z"},
		{`{"id":"z","schema":"Company","properties":{"name":["Z"],"parent":["c"]}}`, "Z PART_OF C"},
		{`{"id":"z","schema":"Company","properties":{"name":["Z"],"address":["Trg 1, Zagreb"]}}`, "Z LOCATED_AT Trg 1, Zagreb"},
	} {
		t.Run(tt.want, func(t *testing.T) {
			h := clean(t, cast+tt.line)
			if len(h.Relations) != 1 || told(h, h.Relations[0]) != tt.want {
				t.Errorf("%d relations, %q", len(h.Relations), told(h, h.Relations[0]))
			}
		})
	}
}

func TestPaymentKeepsItsAmountOnce(t *testing.T) {
	h := clean(t, cast+`{"id":"e","schema":"Payment","properties":{"payer":["p"],"beneficiary":["x","o"],"amountEur":["100"]}}`, "payments=donations")
	var got []string
	for _, r := range h.Relations {
		got = append(got, told(h, r))
	}
	if want := []string{"P DONATED_TO X 100 EUR", "P LINKED_TO O party to the same payment"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAmountsAreExactOrNone(t *testing.T) {
	for properties, want := range map[string]string{
		`"amount":["0.10"],"currency":["EUR"]`:                            "0.1 EUR",
		`"amount":["5"],"amountEur":["4"]`:                                "4 EUR",
		`"amount":["5"]`:                                                  "5",
		`"amountUsd":[12]`:                                                "12 USD",
		`"amount":["5","5.00"],"currency":["BAM"]`:                        "5 BAM",
		`"amount":["5","6"],"currency":["BAM"]`:                           "",
		`"amount":["1e30"],"currency":["EUR"]`:                            "",
		`"amount":["NaN"]`:                                                "",
		`"amount":["1.234,56"],"currency":["EUR"]`:                        "",
		`"amount":["12345678901234567.89"],"currency":["EUR"]`:            "12345678901234567.89 EUR",
		`"amount":["5"],"currency":["euros"]`:                             "",
		`"amount":["-5.50"],"currency":["EUR"],"amountEur":["something"]`: "-5.5 EUR",
	} {
		h := clean(t, cast+`{"id":"e","schema":"Payment","properties":{"payer":["p"],"beneficiary":["x"],`+properties+`}}`)
		got := ""
		if m := h.only(t, graph.RelationLinkedTo).Worth(); m != nil {
			got = m.String()
		}
		if got != want || want == "" && len(h.notes) == 0 {
			t.Errorf("%s: %q, want %q; notes %q", properties, got, want, h.notes)
		}
	}
}

func TestDatesKeepTheirPrecision(t *testing.T) {
	for properties, want := range map[string]string{
		`"startDate":["2014","2014-05","2014-05-03"]`:   "2014-05-03..",
		`"startDate":["2014-05-03T10:00:00"]`:           "2014-05-03..",
		`"startDate":["2014","2015"]`:                   "2014..2015",
		`"startDate":["31.02.2014"],"endDate":["2015"]`: "..201531.02.2014",
		`"startDate":["0000-00-00"]`:                    "..0000-00-00",
		`"startDate":["2016"],"endDate":["2014"]`:       "..2016; 2014",
		`"date":["2014-05"]`:                            "2014-05..2014-05",
	} {
		h := clean(t, cast+`{"id":"e","schema":"Family","properties":{"person":["p"],"relative":["q"],`+properties+`}}`)
		got := strings.TrimPrefix(told(h, h.only(t, graph.RelationFamilyOf)), "P FAMILY_OF Q ")
		if got != want {
			t.Errorf("%s: %q, want %q", properties, got, want)
		}
	}
}

func TestUnknownOptionValueIsRefused(t *testing.T) {
	if out := read(cast, "payments=gifts"); graph.CodeOf(out.end) != graph.CodeInvalid || len(out.Entities) > 0 {
		t.Errorf("%v, %d entities", out.end, len(out.Entities))
	}
}

func TestReadReturnsTheErrorOfTheInput(t *testing.T) {
	unplugged := errors.New("unplugged")
	for name, opens := range map[string]int{"in the first reading": 1, "in the second": 2} {
		t.Run(name, func(t *testing.T) {
			f, n := file([]byte(cast)), 0
			whole := f.Open
			f.Open = func(ctx context.Context) (io.ReadCloser, error) {
				if n++; n == opens {
					return io.NopCloser(io.MultiReader(strings.NewReader(cast), iotest.ErrReader(unplugged))), nil
				}
				return whole(ctx)
			}
			var last error
			for _, err := range ftm.Read(context.Background(), f, settings()) {
				last = err
			}
			if !errors.Is(last, unplugged) {
				t.Errorf("ended with %v", last)
			}
		})
	}
}

func TestReadStopsWithItsCaller(t *testing.T) {
	for after := 1; after < 9; after++ {
		n := 0
		for _, err := range ftm.Read(context.Background(), file([]byte(cast)), settings()) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == after {
				break
			}
		}
		if n != after {
			t.Errorf("yielded %d, want %d", n, after)
		}
	}
}
