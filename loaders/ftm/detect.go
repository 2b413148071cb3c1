package ftm

import (
	"slices"

	"spona/loaders/input"
)

// Sample is a small file, for documentation.
const Sample = `{"id":"p1","schema":"Person","properties":{"name":["Ana Anić"],"birthDate":["1970"]}}
{"id":"c1","schema":"Company","properties":{"name":["Firma d.o.o."],"country":["rs"]}}
{"id":"o1","schema":"Ownership","properties":{"owner":["p1"],"asset":["c1"],"percentage":["25-50"],"startDate":["2019-12"]}}
{"op":"DEL","entity":{"id":"c7"}}`

// PaymentsDoc describes [PaymentsOption] for people.
const PaymentsDoc = "what a Payment is: links (default), or donations when the file is known to list nothing else"

// Detect says how sure it is that a file is FollowTheMoney.
func Detect(head []byte, _ string) int {
	const certain, likely = 95, 60
	keys := input.Keys(head)
	has := func(key string) bool { return slices.Contains(keys, key) }
	switch {
	case has("schema") && has("properties"), has("op") && has("entity"):
		return certain
	case has("schema") && has("id"):
		return likely
	}
	return 0
}
