package main

import (
	"fmt"
	"io"
	"strings"
)

// foundLoops is the answer to a search for closed loops.
type foundLoops struct {
	More      int
	Truncated bool
	Loops     []foundLoop
}

type foundRoute struct{ Steps []foundStep }

type foundMoney struct{ Amount, Currency string }

// foundLoop is a loop as the API tells it: what would name a relative is not there.
type foundLoop struct {
	Official, Body, Buyer        foundEntity
	Supplier, Through            *foundEntity
	Bond                         string
	Certain                      bool
	Offices, Ties                []foundRoute
	Contracts                    []foundContract
	Value, CertainValue, Total   []foundMoney
	ContractCount, UnpricedCount int
}

type foundContract struct {
	Contract        foundEntity
	Tender          *foundEntity
	Signed          string
	Value           *foundMoney
	Shared, Certain bool
	Doubt           *struct{ Sentence string }
	Steps           []foundStep
}

// write prints each loop from the official round to the official.
func (f foundLoops) write(w io.Writer) error {
	out := &printer{w: w}
	if len(f.Loops) == 0 {
		out.print("No closed loop was found. It may rest on records of a worse tier (--min-tier C).\n")
	}
	for i, l := range f.Loops {
		out.print("%d. %s: %s\n", i+1, certainty(l.Certain), bondText(l.Bond))
		l.write(out)
		out.print("\n")
	}
	if f.More > 0 {
		out.print("and %s: --limit prints more\n\n", count(f.More, "more loop", "more loops"))
	}
	if len(f.Loops) > 0 {
		out.print("%s\n", noAccusation)
	}
	if f.Truncated {
		out.print("\nThe search gave up before it had looked everywhere: there may be other loops.\n")
	}
	return out.err
}

func (l foundLoop) write(out *printer) {
	out.print("Official: %s\n", l.Official.text())
	writeRoutes(out, l.Offices)
	out.print("Body: %s\n", l.Body.text())
	if l.Buyer.ID != l.Body.ID {
		out.print("Buyer: %s\n", l.Buyer.text())
	}
	for _, c := range l.Contracts {
		c.write(out)
	}
	if l.Supplier != nil {
		out.print("Supplier: %s\n", l.Supplier.text())
	} else {
		out.print("Supplier: a relative, who is not named\n")
	}
	if l.Through != nil {
		out.print("Through: %s\n", l.Through.text())
	}
	writeRoutes(out, l.Ties)
	out.print("While office and tie %s alive: %s, %s", l.were(), count(len(l.Contracts), "contract", "contracts"), worth(l.Value))
	if len(l.Value) > 0 && !l.Certain {
		out.print(", none of it certain")
	} else if len(l.CertainValue) > 0 {
		out.print(", of which certain: %s", worth(l.CertainValue))
	}
	out.print("\nAll from this buyer to this supplier: %s, %s", count(l.ContractCount, "contract", "contracts"), worth(l.Total))
	if l.UnpricedCount > 0 {
		out.print(", %d of them without a value that could be added", l.UnpricedCount)
	}
	out.print("\n")
}

// were is how surely office and tie were alive on the days of the contracts.
func (l foundLoop) were() string {
	certain := 0
	for _, c := range l.Contracts {
		if c.Certain {
			certain++
		}
	}
	switch certain {
	case 0:
		return "may have been"
	case len(l.Contracts):
		return "were"
	}
	return "were or may have been"
}

func (c foundContract) write(out *printer) {
	signed := "on an unknown day"
	if c.Signed != "" {
		signed = c.Signed
	}
	parts := []string{signed}
	if c.Value != nil {
		parts = append(parts, worth([]foundMoney{*c.Value}))
	}
	if c.Shared {
		parts = append(parts, "together with others")
	}
	out.print("Contract: %s, %s, %s\n", c.Contract.text(), strings.Join(parts, ", "), certainty(c.Certain))
	writeRoutes(out, []foundRoute{{Steps: c.Steps}})
	if c.Doubt != nil && c.Doubt.Sentence != "" {
		out.print("  Open is: %s\n", clean(c.Doubt.Sentence))
	}
}

// writeRoutes prints the sentences of each way, those that several share once.
func writeRoutes(out *printer, routes []foundRoute) {
	told := make(map[string]bool)
	for _, r := range routes {
		for _, s := range r.Steps {
			for _, line := range s.Sentences {
				if !told[line] {
					told[line] = true
					out.print("  %s\n", clean(line))
				}
			}
		}
	}
}

func certainty(certain bool) string {
	if certain {
		return "certain"
	}
	return "possible"
}

// worth is sums in each currency.
func worth(sums []foundMoney) string {
	if len(sums) == 0 {
		return "value unknown"
	}
	var parts []string
	for _, m := range sums {
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("%s %s", m.Amount, m.Currency)))
	}
	return strings.Join(parts, " and ")
}

// bondText is how the supplier is tied to the official.
func bondText(bond string) string {
	switch bond {
	case "HIMSELF":
		return "the official is the supplier"
	case "COMPANY":
		return "the official owns or directs the supplier"
	case "GIFT":
		return "the supplier gave to the official"
	case "RELATIVE":
		return "a relative of the official, who is not named, is the supplier, or owns or directs it"
	case "GIFT_TO_PARTY":
		return "the supplier gave to the party of the official"
	case "ASSOCIATE":
		return "an associate of the official is the supplier, or owns or directs it"
	}
	return wordOf(bond)
}
