package bods

import (
	"bytes"
	"slices"

	"spona/loaders/input"
)

// Sample is a small file, for documentation.
const Sample = `[
  {"statementId": "s1", "recordId": "c", "recordType": "entity", "recordStatus": "new", "statementDate": "2024-03-01",
   "publicationDetails": {"bodsVersion": "0.4"},
   "recordDetails": {"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "Kremen d.o.o.",
     "jurisdiction": {"code": "ME", "name": "Montenegro"}, "identifiers": [{"scheme": "ME-CRPS", "id": "50112233"}]}},
  {"statementId": "s2", "recordId": "p", "recordType": "person", "recordStatus": "new", "statementDate": "2024-03-01",
   "publicationDetails": {"bodsVersion": "0.4"},
   "recordDetails": {"isComponent": false, "personType": "knownPerson", "names": [{"type": "legal", "fullName": "Milevra Đuzić"}]}},
  {"statementId": "s3", "recordId": "o", "recordType": "relationship", "recordStatus": "new", "statementDate": "2024-03-01",
   "publicationDetails": {"bodsVersion": "0.4"},
   "recordDetails": {"isComponent": false, "subject": "c", "interestedParty": "p", "interests": [
     {"type": "shareholding", "directOrIndirect": "direct", "beneficialOwnershipOrControl": true, "startDate": "2019-12",
      "share": {"exclusiveMinimum": 25, "maximum": 50}},
     {"type": "boardChair", "directOrIndirect": "direct", "startDate": "2020"}]}}
]`

// Detect says how sure it is that a file is of the Beneficial Ownership Data
// Standard.
func Detect(head []byte, _ string) int {
	const certain, likely = 95, 60
	keys := input.Keys(head)
	has := func(key string) bool { return slices.Contains(keys, key) }
	named := has("statementId") || has("statementID")
	switch {
	case named && (has("statementType") || has("recordType") || has("recordDetails")), has("recordId") && has("recordType"):
		return certain
	case has("statements") && bytes.Contains(bytes.ToLower(head), []byte(`"statementid"`)):
		return certain
	case named, has("statementType") && has("publicationDetails"):
		return likely
	}
	return 0
}
