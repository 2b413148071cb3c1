package demo

import (
	"time"

	"spona/graph"
)

// The data sets of the invented country.
const (
	parliament  = "xx-parliament"
	elections   = "xx-elections"
	register    = "xx-register"
	procurement = "xx-procurement"
	integrity   = "xx-integrity"
	watchdog    = "xx-watchdog"
	grants      = "xx-grants"
	press       = "xx-press"
)

// retrieved is when all of it is said to have been fetched.
func retrieved() time.Time { return time.Date(2026, time.January, 15, 6, 0, 0, 0, time.UTC) }

// tierOf is how far a data set can be relied on.
func tierOf(dataset string) graph.Tier {
	switch dataset {
	case watchdog, grants:
		return graph.TierB
	case press:
		return graph.TierC
	}
	return graph.TierA
}

// Datasets describe the registers that the invented country would publish.
func Datasets() []graph.Dataset {
	all := []graph.Dataset{
		{ID: parliament, Title: "Assembly of Vardonia: members and bodies", Publisher: "Assembly of Vardonia",
			Coverage: graph.Spell{From: graph.Date{Year: 2008}}},
		{ID: elections, Title: "Elections, candidates and party donations", Publisher: "Electoral Commission of Vardonia"},
		{ID: register, Title: "Register of companies and associations", Publisher: "Business Registry of Vardonia"},
		{ID: procurement, Title: "Public procurement", Publisher: "Procurement Office of Vardonia"},
		{ID: integrity, Title: "Declarations of officials and debarments", Publisher: "Integrity Commission of Vardonia"},
		{ID: watchdog, Title: "Who knows whom", Publisher: "Otvorene Oči (invented watchdog)",
			Notice: "Family ties and meetings as published by an invented association; published data, resolved by rule."},
		{ID: grants, Title: "Grants and funded projects", Publisher: "Fund for Vardonia (invented)"},
		{ID: press, Title: "Ties named in the press", Publisher: "Glas Krunograda (invented newspaper)",
			Notice: "Matched by name: may be somebody else of the same name."},
	}
	for i := range all {
		d := &all[i]
		d.Description = "Made up by Spona for demonstration and tests. The country and everybody in it are invented."
		d.Licence, d.LicenceURL = "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"
		d.URL = "https://" + d.ID + ".example.org/"
		d.Countries = []string{country}
	}
	return all
}

// country is the code of Vardonia, one of those that ISO 3166-1 leaves to users.
const country = "XX"
