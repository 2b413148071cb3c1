package demo

import (
	_ "embed"

	"spona/graph"
)

// cyprus is the House of Representatives of Cyprus in 2018 as multilingual
// Popolo, unmodified: see cyprus.LICENCE.md beside it.
//
//go:embed cyprus.json
var cyprus []byte

// RealSample is a small body of real data to show beside the invented country:
// a file in the popolo format, its name, and the data set that it is. The caller
// must not change the bytes.
func RealSample() (name string, data []byte, dataset graph.Dataset) {
	return "cyprus.json", cyprus, graph.Dataset{
		ID:          "cy-house-wikidata",
		Title:       "House of Representatives of Cyprus, 2018",
		Description: "Members and their names in Greek, English and Turkish, as they stood in Wikidata in July 2018.",
		Publisher:   "Wikidata, compiled by the Democratic Commons (EveryPolitician)",
		Licence:     "CC0-1.0",
		LicenceURL:  "https://creativecommons.org/publicdomain/zero/1.0/",
		URL:         "https://github.com/everypolitician/proto-commons-cyprus",
		Countries:   []string{"CY"},
		Coverage:    graph.Spell{From: graph.Date{Year: 2018}, To: graph.Date{Year: 2018}},
		Notice:      "A snapshot of 2018: members have changed since.",
	}
}
