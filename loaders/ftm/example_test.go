package ftm_test

import (
	"context"
	"errors"
	"fmt"

	"spona/loaders/ftm"
	"spona/loaders/input"
)

func ExampleRead() {
	text := `{"id":"p1","schema":"Person","properties":{"name":["Milevra Đuzić"],"birthDate":["1971-11"],"passportNumber":["A1"]}}
{"id":"c1","schema":"Company","properties":{"name":["Zdravlab d.o.o."],"country":["rs"]}}
{"id":"o1","schema":"Ownership","properties":{"owner":["p1"],"asset":["c1"],"percentage":["25-50"],"startDate":["2019-12"]}}
{"op":"DEL","entity":{"id":"c7"}}
`
	for change, err := range ftm.Read(context.Background(), file([]byte(text)), settings()) {
		switch {
		case errors.As(err, new(*input.Note)):
			fmt.Println("note", err)
		case err != nil:
			fmt.Println(err)
		case change.Entity != nil:
			fmt.Println(change.Entity.Kind, change.Entity.Name())
		case change.Relation != nil:
			r := change.Relation.First()
			fmt.Println(change.Relation.Kind, r.Share, "percent from", r.Spells[0].From)
		case change.Withdraw != nil:
			fmt.Println("withdrawn", change.Withdraw.Record)
		}
	}
	// Output:
	// note entities.json:1 (p1): numbers, contacts, homes and traits of persons are not kept (here: passportNumber)
	// Person Milevra Đuzić
	// Company Zdravlab d.o.o.
	// OWNS 25..50 percent from 2019-12
	// withdrawn c7
}
