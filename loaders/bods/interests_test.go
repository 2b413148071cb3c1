package bods_test

import (
	"fmt"
	"strings"
	"testing"

	"spona/graph"
)

// cast is a company, a person, a trust and a ministry for others to relate.
const cast = `{"statementId":"1","recordId":"c","recordType":"entity","publicationDetails":{"bodsVersion":"0.4"},"recordDetails":{"entityType":{"type":"registeredEntity"},"name":"C"}}
{"statementId":"2","recordId":"p","recordType":"person","publicationDetails":{"bodsVersion":"0.4"},"recordDetails":{"names":[{"fullName":"P"}]}}
{"statementId":"3","recordId":"t","recordType":"entity","publicationDetails":{"bodsVersion":"0.4"},"recordDetails":{"entityType":{"type":"arrangement","subtype":"trust"},"name":"T"}}
{"statementId":"4","recordId":"m","recordType":"entity","publicationDetails":{"bodsVersion":"0.4"},"recordDetails":{"entityType":{"type":"stateBody"},"name":"M"}}
`

// related is a statement that the party has the interests in the subject.
func related(id, subject, party, interests string) string {
	if !strings.HasPrefix(party, "{") {
		party = `"` + party + `"`
	}
	return fmt.Sprintf(`{"statementId":%q,"recordId":%[1]q,"recordType":"relationship","publicationDetails":{"bodsVersion":"0.4"},"recordDetails":{"subject":%q,"interestedParty":%s,"interests":[%s]}}`+"\n",
		id, subject, party, interests)
}

func TestInterestsBecomeTheNearestRelation(t *testing.T) {
	for _, tt := range []struct{ subject, party, interest, want string }{
		{"c", "p", `{"type":"shareholding","share":{"exact":50.0}}`, "P OWNS C 50% interest=shareholding"},
		{"c", "p", `{"type":"voting-rights"}`, "P OWNS C interest=voting-rights"},
		{"c", "m", `{"type":"votingRights","directOrIndirect":"indirect"}`, "M OWNS C interest=votingRights direct=falseindirect"},
		{"c", "t", `{"type":"rightsToSurplusAssetsOnDissolution"}`, "T OWNS C interest=rightsToSurplusAssetsOnDissolution"},
		{"c", "c", `{"type":"shareholding","share":{"exact":3}}`, "C OWNS C 3% interest=shareholding"},
		{"c", "p", `{"type":"senior-managing-official"}`, "P DIRECTS C as senior-managing-official"},
		{"c", "p", `{"type":"appointmentOfBoard","startDate":"2019","endDate":"2021-05"}`, "P DIRECTS C as appointmentOfBoard 2019/2021-05"},
		{"c", "c", `{"type":"boardMember"}`, "C LINKED_TO C as boardMember"},
		{"c", "m", `{"type":"appointmentOfBoard"}`, "M LINKED_TO C as appointmentOfBoard"},
		{"t", "p", `{"type":"trustee-of-trust"}`, "P DIRECTS T as trustee-of-trust"},
		{"t", "p", `{"type":"settlor","details":"constituant"}`, "P LINKED_TO T as settlor description=constituant"},
		{"t", "p", `{"type":"beneficiaryOfLegalArrangement"}`, "P LINKED_TO T as beneficiaryOfLegalArrangement"},
		{"t", "p", `{"type":"shareholding","share":{"minimum":10,"maximum":20}}`, "P LINKED_TO T as shareholding 10..20%"},
		{"m", "p", `{"type":"otherInfluenceOrControl","directOrIndirect":"unknown"}`, "P LINKED_TO M as otherInfluenceOrControl direct=unknown"},
		{"c", "p", `{"type":"somethingNew"}`, "P LINKED_TO C as somethingNew"},
		{"c", "p", `{}`, "P LINKED_TO C as interested party"},
		{"c", "p", ``, "P LINKED_TO C as interested party"},
		{"c", "p", `{"type":"shareholding","beneficialOwnershipOrControl":false}`, "P OWNS C interest=shareholding classification=beneficialOwnershipOrControl: false"},
	} {
		t.Run(tt.want, func(t *testing.T) {
			got := clean(t, cast+related("r", tt.subject, tt.party, tt.interest))
			equal(t, "relations", got.told(), []string{tt.want})
		})
	}
}

func TestSharesKeepTheirBounds(t *testing.T) {
	for share, want := range map[string]string{
		`"exact":26.150000000000002`:                        "26.150000000000002",
		`"exact":50,"minimum":50,"maximum":50.0`:            "50",
		`"exact":"33.3"`:                                    "33.3",
		`"minimum":25,"maximum":50`:                         "25..50",
		`"minimum":25,"maximum":50,"exclusiveMinimum":true`: ">25..50",
		`"minimum":25,"maximum":50,"exclusiveMinimum":false,"exclusiveMaximum":true`: "25..<50",
		`"exclusiveMinimum":25,"exclusiveMaximum":50`:                                ">25..<50",
		`"minimum":75`:             "75..100",
		`"maximum":10`:             "0..10",
		`"exclusiveMinimum":75`:    ">75..100",
		`"exclusiveMinimum":"0.5"`: ">0.5..100",
		`"exact":0`:                "0",
	} {
		got := clean(t, cast+related("r", "c", "p", `{"type":"shareholding","share":{`+share+`}}`))
		if s := got.Relations[0].First().Share; s == nil || s.String() != want || len(got.notes) > 0 {
			t.Errorf("%s is %v, want %s; notes %q", share, s, want, got.notes)
		}
	}
}

func TestSharesThatCannotBeAreKeptAsWritten(t *testing.T) {
	for share, want := range map[string]string{
		`"exact":120`:                            "share: exact 120",
		`"exact":-1`:                             "share: exact -1",
		`"exact":"NaN"`:                          "share: exact NaN",
		`"exact":1e30`:                           "share: exact 1e30",
		`"minimum":50,"maximum":25`:              "share: minimum 50, maximum 25",
		`"exclusiveMinimum":100`:                 "share: exclusiveMinimum 100",
		`"exact":"25,5"`:                         "share: exact 25,5",
		`"exclusiveMaximum":true`:                "share: exclusiveMaximum true",
		`"exact":33.333333333333333333333333333`: "share: exact 33.333333333333333333333333333",
	} {
		got := clean(t, cast+related("r", "c", "p", `{"type":"shareholding","share":{`+share+`}}`))
		r := got.Relations[0]
		if r.First().Share != nil || r.Text(graph.PropertyDescription) != want || len(got.notes) != 1 {
			t.Errorf("%s: share %v, description %q, notes %q", share, r.First().Share, r.Text(graph.PropertyDescription), got.notes)
		}
	}
}

func TestInterestsOfOneStatementAreRelationsOfTheirOwn(t *testing.T) {
	got := clean(t, cast+related("r", "c", "p",
		`{"type":"shareholding","share":{"exact":10}},{"type":"votingRights","share":{"exact":60}},{"type":"boardChair"},{"type":"shareholding","share":{"exact":5}}`))
	equal(t, "relations", got.told(), []string{
		"P OWNS C 10% interest=shareholding", "P OWNS C 60% interest=votingRights", "P DIRECTS C as boardChair", "P OWNS C 5% interest=shareholding",
	})
	ids := make(map[graph.ID]bool)
	for _, r := range got.Relations {
		ids[r.ID] = true
		if r.First().Source.Record != "r" {
			t.Errorf("%s comes from %q", r.Kind, r.First().Source.Record)
		}
	}
	if len(ids) != 4 {
		t.Errorf("%d different relations", len(ids))
	}
}

// Registers say such things, and it is not for a loader to correct them.
func TestOwnershipIsLoadedAsItIsStated(t *testing.T) {
	company := func(id string) string {
		return `{"statementId":"s` + id + `","recordId":"` + id + `","recordType":"entity","publicationDetails":{"bodsVersion":"0.4"},"recordDetails":{"entityType":{"type":"registeredEntity"},"name":"` + id + `"}}` + "\n"
	}
	share := func(percent string) string { return `{"type":"shareholding","share":{"exact":` + percent + `}}` }
	companies := company("a") + company("b") + company("d")
	for name, tt := range map[string]struct {
		text string
		want []string
	}{
		"in a circle":      {related("1", "a", "b", share("60")) + related("2", "b", "d", share("60")) + related("3", "d", "a", share("60")), []string{"b OWNS a 60% interest=shareholding", "d OWNS b 60% interest=shareholding", "a OWNS d 60% interest=shareholding"}},
		"of itself":        {related("1", "a", "a", share("100")), []string{"a OWNS a 100% interest=shareholding"}},
		"of 120 % in all":  {related("1", "a", "b", share("70")) + related("2", "a", "d", share("50")), []string{"b OWNS a 70% interest=shareholding", "d OWNS a 50% interest=shareholding"}},
		"twice by one":     {related("1", "a", "b", share("30")) + related("2", "a", "b", share("30")), []string{"b OWNS a 30% interest=shareholding", "b OWNS a 30% interest=shareholding"}},
		"of each other":    {related("1", "a", "b", share("51")) + related("2", "b", "a", share("51")), []string{"b OWNS a 51% interest=shareholding", "a OWNS b 51% interest=shareholding"}},
		"of nothing (0 %)": {related("1", "a", "b", share("0")), []string{"b OWNS a 0% interest=shareholding"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := clean(t, companies+tt.text)
			equal(t, "relations", got.told(), tt.want)
			if len(got.notes) > 0 {
				t.Errorf("notes %q", got.notes)
			}
		})
	}
}

func TestComponentsOfIndirectOwnershipAreMarked(t *testing.T) {
	got := collect(t, shared(t, "bods-0.4-examples/indirect-ownership.json")...)
	equal(t, "relations", got.told(), []string{
		"Company B OWNS Company A 60% 2017-11-01/ interest=shareholding direct=truedirect classification=beneficialOwnershipOrControl: false classification=isComponent",
		"Person 1 LINKED_TO Company B as interested party direct=unknown classification=beneficialOwnershipOrControl: false classification=isComponent",
		"Person 1 OWNS Company A 30% 2017-11-01/ interest=shareholding direct=falseindirect classification=beneficialOwnershipOrControl",
	})
	equal(t, "the company between", values(got.named(t, "Company B"), graph.PropertyClassification), []string{"isComponent"})
}

func TestDatesThatCannotBeAreKeptAsWritten(t *testing.T) {
	for dates, want := range map[string]string{
		`"startDate":"2012-11-29T00:00:00.000Z"`:           "2012-11-29/ (2012-11-29T00:00:00.000Z/)",
		`"startDate":"31.02.2014","endDate":"2015"`:        "/2015 (31.02.2014/2015)",
		`"startDate":"2016","endDate":"2014"`:              "/2014 (2016/2014)",
		`"startDate":"9999-12-31"`:                         "/ (9999-12-31/)",
		`"startDate":"2014-05","endDate":"2014-05-31"`:     "2014-05/2014-05-31",
		`"startDate":null,"endDate":"2019-01-01"`:          "/2019-01-01",
		`"startDate":"23-Mar-06","endDate":""`:             "/ (23-Mar-06/)",
		`"startDate":20190101`:                             "/ (20190101/)",
		`"startDate":"2019-01-01","endDate":"2019-01-01Z"`: "2019-01-01/ (2019-01-01/2019-01-01Z)",
	} {
		got := clean(t, cast+related("r", "c", "p", `{"type":"shareholding",`+dates+`}`))
		s := got.Relations[0].First().Spells[0]
		told := s.From.String() + "/" + s.To.String()
		if s.Original != "" {
			told += " (" + s.Original + ")"
		}
		if told != want {
			t.Errorf("%s is %s, want %s", dates, told, want)
		}
	}
}
