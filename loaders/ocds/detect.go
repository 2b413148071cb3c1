package ocds

import (
	"bytes"
	"slices"

	"spona/loaders/input"
)

// Sample is a small package, for documentation.
const Sample = `{"version": "1.1", "publisher": {"name": "Ministry"}, "releases": [{
  "ocid": "ocds-xx0000-1", "id": "2", "date": "2019-11-22T10:00:00Z", "tag": ["contract"], "language": "en",
  "parties": [
    {"id": "XX-GOV-7", "name": "Ministry of Works", "roles": ["buyer"], "identifier": {"scheme": "XX-GOV", "id": "7"}},
    {"id": "XX-REG-12", "name": "Kremen d.o.o.", "roles": ["supplier"], "identifier": {"scheme": "XX-REG", "id": "12"}}],
  "buyer": {"id": "XX-GOV-7"},
  "tender": {"id": "1", "title": "Road", "procurementMethod": "open", "numberOfTenderers": 3},
  "awards": [{"id": "a", "date": "2019-11-01", "value": {"amount": 2418000.50, "currency": "EUR"}, "suppliers": [{"id": "XX-REG-12"}]}],
  "contracts": [{"id": "c", "awardID": "a", "title": "Road works", "dateSigned": "2019-11-22T10:00:00Z"}]}]}`

// Detect says how sure it is that a file is of the Open Contracting Data Standard.
func Detect(head []byte, _ string) int {
	const certain, likely, possible = 95, 70, 20
	keys := input.Keys(head)
	has := func(wanted ...string) bool {
		return slices.ContainsFunc(wanted, func(key string) bool { return slices.Contains(keys, key) })
	}
	switch {
	case has("ocid"):
		return certain
	case !has("releases", "records"):
		return 0
	case bytes.Contains(head, []byte(`"ocid"`)):
		return certain
	case has("publishedDate", "publicationPolicy", "packages"):
		return likely
	case has("releases"): // perhaps of software
		return possible
	}
	return 0
}
