package ocds

import (
	"slices"
	"strings"

	"spona/graph"
	"spona/loaders/input"
)

// knownExtensions are those of which the fields are read, as far as the graph has
// a place for them.
var knownExtensions = []string{
	"ocds_bid_extension", "ocds_lots_extension", "ocds_contract_suppliers_extension", "ocds_complaints_extension", "ocds_complaint_extension",
}

// pack notes what a package says of itself that means something is not read.
func (r *units) pack(place input.Place, p pack) error {
	if p.Version != "" && !strings.HasPrefix(string(p.Version), "1.") {
		if err := r.note(place, "version", "the version %.40q is not known; it is read as 1.1", p.Version); err != nil {
			return err
		}
	}
	for _, address := range p.Extensions {
		name := extensionName(string(address))
		if name == "" || slices.Contains(knownExtensions, name) {
			continue
		}
		if err := r.note(place, "extensions", "the extension %.100s is not known: what it adds is not kept", name); err != nil {
			return err
		}
	}
	return nil
}

// note makes a note of a package, once for what holds for many.
func (r *units) note(place input.Place, field, format string, args ...any) error {
	return r.wrong(&aside{input.Note{Place: place, Err: graph.Invalid(field, format, args...)}})
}

// An aside is a note that is worth making once only.
type aside struct{ input.Note }

// extensionName is the name in the address of an extension, which is a folder in
// it: …/ocds_lots_extension/v1.1.5/extension.json.
func extensionName(address string) string {
	parts := strings.Split(address, "/")
	for _, part := range parts {
		if strings.HasPrefix(part, "ocds_") {
			return part
		}
	}
	return address
}
