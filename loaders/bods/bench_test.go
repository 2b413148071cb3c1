package bods_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"spona/graph"
	"spona/loaders/bods"
	"spona/loaders/input"
	"spona/loaders/shareddata"
)

// BenchmarkRead reads JSON lines as loads do, and drops what they state. In "0.4"
// two of three statements are older ones on the same records; in "0.2" each is on
// a record of its own.
func BenchmarkRead(b *testing.B) {
	const size = 32 << 20
	b.Run("0.4", func(b *testing.B) {
		statements := statementsIn(b, shareddata.Path(b, "bods-0.4-examples/fermcat.json"))
		var text bytes.Buffer
		for i := 0; text.Len() < size; i++ {
			for _, st := range statements {
				for _, class := range []string{"per-", "ent-", "rel-"} {
					st = bytes.ReplaceAll(st, []byte(`"`+class), fmt.Appendf(nil, `"%s%d-`, class, i))
				}
				text.Write(append(st, '\n'))
			}
		}
		readAll(b, text.Bytes())
	})
	b.Run("0.2", func(b *testing.B) {
		var text bytes.Buffer
		for i := 0; text.Len() < size; i++ {
			fmt.Fprintf(&text, register, i)
		}
		readAll(b, text.Bytes())
	})
}

// register is what a register publishes of one company, in the form of 0.2.
const register = `{"statementID":"openownership-register-10%[1]d","statementType":"entityStatement","isComponent":false,"entityType":"registeredEntity","name":"Kremen %[1]d d.o.o.","incorporatedInJurisdiction":{"name":"Montenegro","code":"ME"},"identifiers":[{"scheme":"ME-CRPS","schemeName":"Central Register","id":"50%[1]d"},{"schemeName":"OpenOwnership Register","id":"https://register.example/entities/5%[1]d","uri":"https://register.example/entities/5%[1]d"}],"foundingDate":"2014-03-01","addresses":[{"type":"registered","address":"Ulica slobode %[1]d, Podgorica, 81000","country":"ME"}],"publicationDetails":{"publicationDate":"2023-04-30","bodsVersion":"0.2","license":"https://register.example/terms","publisher":{"name":"Register","url":"https://register.example"}},"source":{"type":["officialRegister"],"description":"Central Register","url":"https://register.example/crps","retrievedAt":"2023-04-30","assertedBy":null}}
{"statementID":"openownership-register-11%[1]d","statementType":"personStatement","statementDate":"2023-04-30","isComponent":false,"personType":"knownPerson","names":[{"type":"individual","fullName":"Milevra Đuzić %[1]d"}],"identifiers":[{"id":"40%[1]d","schemeName":"Central Register"}],"nationalities":[{"name":"Montenegro","code":"ME"}],"birthDate":"1971-11","addresses":[{"type":"service","address":"Ulica slobode 1, Podgorica, 81000","country":"ME"}],"publicationDetails":{"publicationDate":"2023-04-30","bodsVersion":"0.2","license":"https://register.example/terms","publisher":{"name":"Register","url":"https://register.example"}},"source":{"type":["officialRegister"],"description":"Central Register","url":"https://register.example/crps","retrievedAt":"2023-04-30","assertedBy":null}}
{"statementID":"openownership-register-12%[1]d","statementType":"ownershipOrControlStatement","statementDate":"2023-03-30","isComponent":false,"subject":{"describedByEntityStatement":"openownership-register-10%[1]d"},"interestedParty":{"describedByPersonStatement":"openownership-register-11%[1]d"},"interests":[{"type":"shareholding","details":"ownership-of-shares-25-to-50-percent","share":{"minimum":25,"maximum":50,"exclusiveMinimum":true,"exclusiveMaximum":false},"startDate":"2021-06-08"},{"type":"voting-rights","details":"voting-rights-25-to-50-percent","share":{"minimum":25,"maximum":50,"exclusiveMinimum":true,"exclusiveMaximum":false},"startDate":"2021-06-08"}],"publicationDetails":{"publicationDate":"2023-04-30","bodsVersion":"0.2","license":"https://register.example/terms","publisher":{"name":"Register","url":"https://register.example"}},"source":{"type":["officialRegister"],"description":"Central Register","url":"https://register.example/crps","retrievedAt":"2023-04-30","assertedBy":null}}
`

func readAll(b *testing.B, text []byte) {
	path := filepath.Join(b.TempDir(), "statements.jsonl")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		b.Fatal(err)
	}
	files, _, err := new(input.Opener).Files(b.Context(), path)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		changes := 0
		for c, err := range bods.Read(b.Context(), files[0], input.Settings{Dataset: graph.Dataset{ID: "bench"}, Tier: graph.TierB, Retrieved: settings().Retrieved}) {
			if err == nil && (c.Entity != nil || c.Relation != nil) {
				changes++
			}
		}
		b.ReportMetric(float64(changes), "changes")
	}
}

// statementsIn are the statements of an array, each in a line.
func statementsIn(tb testing.TB, path string) []jsontext.Value {
	tb.Helper()
	text, err := os.ReadFile(path)
	var all []jsontext.Value
	if err == nil {
		err = json.Unmarshal(text, &all)
	}
	if err != nil {
		tb.Fatal(err)
	}
	for i := range all {
		if err := all[i].Compact(); err != nil {
			tb.Fatal(err)
		}
	}
	return all
}
