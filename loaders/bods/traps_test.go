package bods_test

import (
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders/bods"
)

const entityHead = `{"statementId":"s","recordId":"c","recordType":"entity","recordDetails":{"entityType":{"type":"registeredEntity"},"name":"C"}`

func TestVersionsThatAreNotKnownAreReadByTheirForm(t *testing.T) {
	for details, want := range map[string]string{
		``: "does not say which version",
		`,"publicationDetails":{"bodsVersion":""}`:      "does not say which version",
		`,"publicationDetails":{"bodsVersion":{}}`:      "does not say which version",
		`,"publicationDetails":{"bodsVersion":null}`:    "does not say which version",
		`,"publicationDetails":null`:                    "does not say which version",
		`,"publicationDetails":{"bodsVersion":"0.999"}`: `version "0.999" of the standard is not known: the statement is read as 0.4 by its form`,
		`,"publicationDetails":{"bodsVersion":0.4}`:     "",
		`,"publicationDetails":{"bodsVersion":"0.4"}`:   "",
	} {
		got := clean(t, entityHead+details+"}\n"+strings.ReplaceAll(entityHead, `"c"`, `"d"`)+details+"}")
		if len(got.Entities) != 2 || len(got.notes) > 1 || want == "" != (len(got.notes) == 0) || !strings.Contains(strings.Join(got.notes, ""), want) {
			t.Errorf("%s: %d entities, notes %q", details, len(got.Entities), got.notes)
		}
	}
}

// Each statement is read by its form, and points at those of another by their id.
func TestVersionsMayBeMixed(t *testing.T) {
	got := clean(t, "["+company("1", "new", "2019", "New")+","+old("o", "Old", "2019")+`,
		{"statementID":"r1","statementType":"ownershipOrControlStatement","publicationDetails":{"bodsVersion":"0.2"},
		 "subject":{"describedByEntityStatement":"c"},"interestedParty":{"describedByEntityStatement":"o"},"interests":[{"type":"shareholding"}]},`+
		related("r2", "o", "c", `{"type":"votingRights"}`)+"]")
	equal(t, "relations", got.told(), []string{"Old OWNS New interest=shareholding", "New OWNS Old interest=votingRights"})
	if len(got.notes) > 0 {
		t.Errorf("notes %q", got.notes)
	}
}

func TestAllContainersStateTheSame(t *testing.T) {
	statements := strings.Split(strings.TrimSpace(cast+related("r", "c", "p", `{"type":"shareholding"}`)), "\n")
	join := func(by string) string { return strings.Join(statements, by) }
	want := clean(t, join("\n")).lines(t)
	for name, files := range map[string][]string{
		"an array":              {"[" + join(",") + "]"},
		"arrays":                {"[" + join("][") + "]"},
		"an object with them":   {`{"statements":[` + join(",") + `]}`},
		"objects, a line each":  {`{"meta":{"x":1},"statements":[` + join("]}\n{\"statements\":[") + `]}`},
		"a file each":           statements,
		"an object over lines":  {strings.ReplaceAll(join("\n"), ",", ",\n  ")},
		"an array and an empty": {"[" + join(",") + "]", "[]"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := clean(t, files...).lines(t); got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

func TestStatementsThatCannotBeUsedAreRejected(t *testing.T) {
	for text, want := range map[string]string{
		`{}`:             "statementType: it is no statement: neither statementType nor recordType says what it is about",
		`{"name":"x"}`:   "statementType: it is no statement",
		`[7]`:            "json: a record must be a JSON object, and this is a number",
		`{"a":`:          "the record is cut off",
		`{"recordId":1}`: `recordType: "" is none of entity, person and relationship`,
		`{"recordId":"1","recordType":"company"}`:                                                 `recordType: "company" is none of`,
		`{"statementID":"1","statementType":"entity"}`:                                            `recordType: "entity" is none of`,
		`{"statementType":"entityStatement","name":"x"}`:                                          "statementID: the statement has none",
		`{"statementId":"1","recordType":"entity"}`:                                               "recordId: the statement does not say which record it describes",
		`{"statementId":"1","recordId":"r","recordType":"relationship"}`:                          "subject: the statement does not say in what",
		`{"statementId":"1","recordId":"r","recordType":"entity","recordDetails":["x"]}`:          "/recordDetails is an array, which it may not be",
		`{"recordId":"r","recordType":"relationship","recordDetails":{"subject":"c"}}`:            "interestedParty: the statement does not say who",
		`{"recordId":"r","recordType":"person","recordDetails":{"names":["Milevra Đuzić"]}}`:      "/recordDetails/names/0 is a string, which it may not be",
		`{"recordId":"r","recordType":"person","recordDetails":{},"recordDetails":{}}`:            "the record is no sound JSON",
		`{"recordId":"r","recordType":"relationship","recordDetails":{"subject":{"reason":""}}}`:  "subject: the statement does not say in what",
		`{"statementID":"1","statementType":"ownershipOrControlStatement","subject":{"x":"des"}}`: "subject: the statement does not say in what",
	} {
		got := attempt(t, text, entityHead+"}")
		if len(got.rejects) != 1 || !strings.Contains(got.rejects[0], want) || len(got.Entities) != 1 {
			t.Errorf("%s: %d entities, rejects %q, want %q", text, len(got.Entities), got.rejects, want)
		}
	}
}

func TestLongNumbersAsIDsStayExact(t *testing.T) {
	got := clean(t, `{"statementID":12345678901234567891,"statementType":"entityStatement","entityType":"state","name":"A"}
{"statementID":"12345678901234567890","statementType":"entityStatement","entityType":"state","name":"B"}
{"statementID":"r","statementType":"ownershipOrControlStatement","subject":{"describedByEntityStatement":"12345678901234567891"},"interestedParty":{"describedByEntityStatement":12345678901234567890}}`)
	equal(t, "relations", got.told(), []string{"B LINKED_TO A as interested party"})
}

func TestOwnersThatAreNotToldAreKeptApart(t *testing.T) {
	none := `{"reason":"noBeneficialOwners","description":"none above 25 %"}`
	got := clean(t, cast+related("r1", "c", none, ``)+related("r2", "t", none, `{"type":"shareholding"}`)+
		`{"statementID":"r3","statementType":"ownershipOrControlStatement","publicationDetails":{"bodsVersion":"0.2"},"subject":{"describedByEntityStatement":"c"},"interestedParty":{"unspecified":{"reason":"unknown"}}}`)
	equal(t, "relations", got.told(), []string{
		"? LINKED_TO C as interested party description=noBeneficialOwners: none above 25 %",
		"? LINKED_TO T as shareholding description=noBeneficialOwners: none above 25 %",
		"? LINKED_TO C as interested party description=unknown",
	})
	apart := make(map[graph.ID]bool)
	for _, e := range got.Entities {
		if len(e.Names()) == 0 {
			apart[e.ID] = true
			if e.Kind != graph.KindOrganization || len(values(e, graph.PropertyDescription)) != 1 {
				t.Errorf("an owner that is not told is %s %v", e.Kind, e.Properties())
			}
		}
	}
	if len(apart) != 3 {
		t.Errorf("%d owners that are not told", len(apart))
	}
}

func TestEmptyButValidFilesStateNothing(t *testing.T) {
	for _, text := range []string{"", "[]", "\n\n", `{"statements":[]}`, "[ ]\n[]"} {
		if got := clean(t, text); len(got.Entities)+len(got.Relations)+len(got.notes) > 0 {
			t.Errorf("%q states %d entities, notes %q", text, len(got.Entities), got.notes)
		}
	}
}

func TestDetectKnowsTheStandardByItsMembers(t *testing.T) {
	for text, want := range map[string]bool{
		bods.Sample:      true,
		entityHead + "}": true,
		`[{"statementDate":"2020","statementID":"1","statementType":"personStatement"}]`: true,
		`{"statements":[{"statementID":"1"}]}`:                                           true,
		`{"recordId":"1","recordType":"entity"}`:                                         true,
		`{"id":"1","schema":"Company","properties":{}}`:                                  false,
		`{"statements":[{"id":"1"}]}`:                                                    false,
		`{"ocid":"ocds-1","id":"1","releases":[]}`:                                       false,
		`[]`:             false,
		`statementId,x`:  false,
		`{"persons":[]}`: false,
	} {
		if sure := bods.Detect([]byte(text), "x.json"); sure > 0 != want {
			t.Errorf("%.60s: %d", text, sure)
		}
	}
}
