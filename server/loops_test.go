package main

import (
	"strings"
	"testing"
)

func TestLoopsPrintsOfficeContractAndTie(t *testing.T) {
	dir := sample(t)
	golden(t, "loops.txt", mustRun(t, "loops", "--data", dir, "--limit", "1", "Miloned Mravleškić-Ždraleščević").stdout)
	golden(t, "loops.relative.txt", mustRun(t, "loops", "--data", dir, "Milevra Đuzić").stdout)
	golden(t, "loops.tr.txt", mustRun(t, "loops", "--data", dir, "--lang", "tr", "Milevra Đuzić").stdout)
	if got := mustRun(t, "loops", "--data", dir, "Narodni savez Vardonije"); !strings.Contains(got.stdout, "No closed loop was found") || strings.Contains(got.stdout, noAccusation) {
		t.Errorf("it prints %s", got.stdout)
	}
}

// The sibling owns the laboratory that the minister's clinic buys from.
func TestLoopsNeverNameARelative(t *testing.T) {
	dir := sample(t)
	sibling := idOf(t, dir, "Stanibor Đuzić")
	for _, asked := range []string{"Milevra Đuzić", "Zdravlab Medika d.o.o.", "Klinički centar Krunograd", sibling} {
		for _, flags := range [][]string{nil, {"--json"}, {"--min-tier", "C", "--json"}} {
			got := mustRun(t, append([]string{"loops", "--data", dir, asked}, flags...)...).stdout
			if strings.Contains(got, "Stanibor") || strings.Contains(got, sibling) {
				t.Errorf("loops of %s %v name him:\n%s", asked, flags, got)
			}
			if asked != sibling && !strings.Contains(got, "Zdravlab") {
				t.Errorf("loops of %s %v do not find the laboratory:\n%s", asked, flags, got)
			}
		}
	}
}

// Text is for people: each kind of loop, value and doubt has its words.
func TestALoopIsPrintedAsFarAsItIsKnown(t *testing.T) {
	named := func(name string) foundEntity { return foundEntity{ID: "e" + name, Name: name, Kind: "COMPANY"} }
	l := foundLoop{
		Official: named("Ana"), Body: named("Town"), Buyer: named("School"), Bond: "RELATIVE", Certain: true,
		Contracts: []foundContract{
			{Contract: named("Roof"), Signed: "2020-05", Value: &foundMoney{"10", "EUR"}, Shared: true, Certain: true},
			{Contract: named("Door")},
		},
		Value: []foundMoney{{"10", "EUR"}}, CertainValue: []foundMoney{{"10", "EUR"}}, Total: []foundMoney{{"10", "EUR"}, {"7", "USD"}},
		ContractCount: 4, UnpricedCount: 1,
	}
	var b strings.Builder
	if err := (foundLoops{Loops: []foundLoop{l}, More: 2, Truncated: true}).write(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"1. certain: a relative of the official, who is not named", "Buyer: School", "Supplier: a relative, who is not named",
		"Roof (company eRoof), 2020-05, 10 EUR, together with others, certain", "Door (company eDoor), on an unknown day, possible",
		"were or may have been alive: 2 contracts, 10 EUR, of which certain: 10 EUR",
		"4 contracts, 10 EUR and 7 USD, 1 of them without a value", "and 2 more loops", "gave up", noAccusation,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("it does not say %q:\n%s", want, b.String())
		}
	}
}
