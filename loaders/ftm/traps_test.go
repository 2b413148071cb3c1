package ftm_test

import (
	"strings"
	"testing"

	"spona/graph"
	"spona/graph/storetest"
	"spona/loaders/ftm"
)

func TestBadLinesAreRejectedAndTheRestIsRead(t *testing.T) {
	good := `{"id":"a","schema":"Person","properties":{"name":["A"]}}` + "\n"
	for name, tt := range map[string]struct{ bad, want string }{
		"a scalar":             {"17", "must be a JSON object"},
		"a string":             {`"id"`, "must be a JSON object"},
		"a broken line":        {`{"id":"b","schema":`, "json"},
		"no id":                {`{"schema":"Person","properties":{}}`, "needs one id"},
		"an empty id":          {`{"id":"","schema":"Person"}`, "needs one id"},
		"two ids":              {`{"id":["b","c"],"schema":"Person"}`, "needs one id"},
		"no schema":            {`{"id":"b","properties":{"name":["B"]}}`, "the entity has none"},
		"properties as a list": {`{"id":"b","schema":"Person","properties":[]}`, "no entity of FollowTheMoney"},
		"a schema as number":   {`{"id":"b","schema":5}`, "no entity of FollowTheMoney"},
		"an unknown op":        {`{"op":"UPSERT","entity":{"id":"b","schema":"Person"}}`, "none of ADD, MOD and DEL"},
		"an edge to nobody":    {`{"id":"b","schema":"Ownership","properties":{"owner":["a"]}}`, "whom or what"},
		"an edge from nobody":  {`{"id":"b","schema":"Ownership","properties":{"asset":["a"]}}`, "does not say who"},
		"one's own relative":   {`{"id":"b","schema":"Family","properties":{"person":["a"],"relative":["a"]}}`, "to itself"},
		"another kind":         {`{"id":"a","schema":"Company","properties":{"name":["A"]}}`, "cannot be a Company as well"},
		"too many ends":        {`{"id":"b","schema":"Family","properties":{"person":["a"],"relative":["` + strings.Repeat(`x","`, 100) + `y"]}}`, "100 are the most"},
		"an id without end":    {`{"id":"` + strings.Repeat("x", 5000) + `","schema":"Person"}`, "longer than"},
		"a broken own record":  {`{"id":"b","schema":"Person","_spona":{"version":1,"entity":"x"}}`, "kind"},
		"a newer own record":   {`{"id":"b","schema":"Person","_spona":{"version":2}}`, "version 2"},
	} {
		t.Run(name, func(t *testing.T) {
			out := read(good + "\n" + tt.bad + "\n" + strings.Replace(good, `"a"`, `"z"`, 1))
			if len(out.Entities) != 2 || len(out.rejects) != 1 || out.end != nil {
				t.Fatalf("%d entities, %q, %v", len(out.Entities), out.rejects, out.end)
			}
			if !strings.HasPrefix(out.rejects[0], "entities.json:3") || !strings.Contains(out.rejects[0], tt.want) {
				t.Errorf("reject %q, want line 3 and %q", out.rejects[0], tt.want)
			}
		})
	}
}

func TestDeltaLinesSayWhatBecameOfARecord(t *testing.T) {
	h := clean(t, `{"op":"ADD","entity":{"id":"a","schema":"Person","properties":{"name":["A"]}}}
{"op":"MOD","entity":{"id":"b","schema":"Company","properties":{"name":["B"]}}}
{"op":"DEL","entity":{"id":"c"}}`)
	if len(h.Entities) != 2 || h.Entities[1].Kind != graph.KindCompany {
		t.Errorf("entities %v", h.Entities)
	}
	if len(h.Withdrawals) != 1 || *h.Withdrawals[0] != (graph.Withdrawal{Dataset: "given", Record: "c"}) {
		t.Errorf("withdrawals %+v", h.Withdrawals)
	}
}

func TestIdsMayHoldAnything(t *testing.T) {
	for _, id := range []string{"o'brien", "a/b", "č-ћ-ı", "7", "'); DROP TABLE x; --", strings.Repeat("x", 500)} {
		h := clean(t, `{"id":"`+id+`","schema":"Person","properties":{"name":["A"]}}`)
		if e := h.Entities[0]; !e.ID.IsEntity() || e.Records[0].Source.Record != id {
			t.Errorf("%q: %s of %q", id, e.ID, e.Records[0].Source.Record)
		}
	}
	if h := clean(t, `{"id":7,"schema":"Person","properties":{"name":"A"}}`); h.Entities[0].Records[0].Source.Record != "7" {
		t.Error("a numeric id is not its digits")
	}
}

func TestBlankValuesSayNothing(t *testing.T) {
	h := clean(t, `{"id":"a","schema":"Company","properties":{"name":[" A ","",null],"registrationNumber":[""," "],"country":[],"alias":null,"taxNumber":[[["nested"]]]}}`)
	e := h.Entities[0]
	if e.Name() != "A" || len(e.Records[0].Names) != 1 || len(e.Records[0].Identifiers) != 0 || len(h.notes) > 0 {
		t.Errorf("%+v, notes %q", e.Records[0], h.notes)
	}
}

func TestHostileNamesAreOnlyNames(t *testing.T) {
	for _, name := range []string{"<script>alert(1)</script>", "=cmd|'/c calc'!A0", "MATCH (n) DETACH DELETE n", "Ana\u202E gnp"} {
		h := &storetest.Stated{Entities: []*graph.Entity{{ID: "e2222222222222222222222e3", Kind: graph.KindPerson,
			Records: []graph.EntityRecord{{Source: settings().Source("1", ""), Names: []graph.Name{{Text: name}}}}}}}
		out := clean(t, string(written(t, h)))
		if out.Entities[0].Name() != name {
			t.Errorf("%q came back as %q", name, out.Entities[0].Name())
		}
	}
}

func TestSampleIsReadAndKnown(t *testing.T) {
	h := clean(t, ftm.Sample)
	if len(h.Entities) != 2 || len(h.Relations) != 1 || len(h.Withdrawals) != 1 || len(h.notes) > 0 {
		t.Errorf("%d entities, %d relations, %q", len(h.Entities), len(h.Relations), h.notes)
	}
}

func TestDetectKnowsTheFormatByItsKeys(t *testing.T) {
	for head, want := range map[string]bool{
		ftm.Sample:                         true,
		"\n  " + ftm.Sample:                true,
		`{"op":"DEL","entity":{"id":"a"}}`: true,
		`{"id":"a","caption":"A","schema":"Person","prop`: true,
		string(written(t, sample(t, 1))):                  true,
		`{"spona":1}`:                                     false,
		`{"persons":[]}`:                                  false,
		`{"ocid":"x","id":"1"}`:                           false,
		"id,schema,properties\n":                          false,
		"":                                                false,
	} {
		if got := ftm.Detect([]byte(head), "x.json") > 0; got != want {
			t.Errorf("Detect(%.60q) = %v", head, got)
		}
	}
}

// No text brings the reader down, and what it yields a store may keep.
func FuzzRead(f *testing.F) {
	f.Add(cast + ftm.Sample)
	f.Add(`{"id":"e","schema":"Payment","properties":{"payer":["p","q"],"beneficiary":["x"],"amount":["1","2"],"date":["2014"]}}`)
	f.Add(string(written(f, sample(f, 1))[:30_000]))
	f.Fuzz(func(t *testing.T, text string) {
		out := read(text, "payments=donations")
		for _, e := range out.Entities {
			if err := (graph.Change{Entity: e}).Validate(); err != nil {
				t.Fatal(err)
			}
		}
		for _, r := range out.Relations {
			if err := (graph.Change{Relation: r}).Validate(); err != nil {
				t.Fatal(err)
			}
		}
	})
}
