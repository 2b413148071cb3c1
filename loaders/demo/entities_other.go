package demo

import (
	"strconv"

	"spona/graph"
)

// other makes the kinds of which little is stated.
func other(d *dice, s spot, r *graph.EntityRecord, number string) {
	place := town(d)
	named := func(dataset, class, name, lang string, values ...graph.Value) {
		r.Source = source(dataset, class+"/"+number)
		r.Names = []graph.Name{{Text: name, Lang: lang}}
		r.Values = values
	}
	atHome := textValue(graph.PropertyCountry, country)
	switch s.kind {
	case graph.KindAddress:
		street := pick(d, slavic.start) + "ova " + strconv.Itoa(1+d.below(200))
		named(register, "address", street+", "+place, "",
			textValue(graph.PropertyStreet, street), textValue(graph.PropertyCity, place), atHome)
	case graph.KindPublicBody:
		name, lang, class := bodyName(d, place)
		named(parliament, "body", name, lang, textValue(graph.PropertyClassification, class), atHome)
	case graph.KindPosition:
		title := pick(d, []string{"Predsednik opštine", "Kryetar i komunës", "Belediye başkanı", "Sekretar", "Drejtor", "Načelnik"})
		named(parliament, "post", title+", "+place, "", atHome)
	case graph.KindOrganization:
		name := pick(d, []string{"Udruženje ", "Shoqata ", "Derneği "}) + place
		named(register, "association", name, "", textValue(graph.PropertyClassification, pick(d, []string{"association", "union", "media", "foundation"})), atHome)
	case graph.KindAsset:
		named(integrity, "asset", pick(d, []string{"Stan", "Shtëpi", "Arsa", "Automobil"})+", "+place, "",
			textValue(graph.PropertyClassification, "real estate"), moneyValue(graph.PropertyValue, d.euros(4, 6)))
	case graph.KindProject:
		begins := d.day(2014, 2023)
		named(grants, "project", "Project "+number+": "+place, "en", dateValue(graph.PropertyStart, begins),
			dateValue(graph.PropertyEnd, monthsLater(begins, 24)), moneyValue(graph.PropertyValue, d.euros(4, 6)))
	case graph.KindParty:
		named(elections, "party", "Lokalna lista "+place, "sr-Latn", textValue(graph.PropertyFamily, "local"), atHome)
	case graph.KindElection:
		day := d.fullDay(2009, 2024)
		named(elections, "election", "Lokalni izbori, "+place+" "+strconv.Itoa(int(day.Year)), "sr-Latn",
			dateValue(graph.PropertyDate, day), textValue(graph.PropertyClassification, "municipality"), atHome)
	case graph.KindSanction:
		begins := d.fullDay(2016, 2024)
		named(integrity, "debarment", "Debarment "+number, "en", textValue(graph.PropertyAuthority, "Integrity Commission of Vardonia"),
			dateValue(graph.PropertyStart, begins), dateValue(graph.PropertyEnd, monthsLater(begins, 24)),
			textValue(graph.PropertyReason, "false documents in a tender"))
	case graph.KindTerm:
		from := 2008 + 4*d.below(4)
		named(parliament, "term", "Skupština opštine "+place+" "+strconv.Itoa(from), "sr-Latn",
			intValue(graph.PropertyStart, from), intValue(graph.PropertyEnd, from+4))
	}
}

// bodyName is the name of a public body of a town, in the language of some of
// its people, and what the source calls its class.
func bodyName(d *dice, place string) (name, lang, class string) {
	switch d.below(5) {
	case 0:
		return "Opština " + place, "sr-Latn", "municipality"
	case 1:
		return "Komuna e " + place, "sq", "municipality"
	case 2:
		return place + " Belediyesi", "tr", "municipality"
	case 3:
		return "Dom zdravlja " + place, "sr-Latn", "health"
	}
	return "Agencija za puteve " + place, "sr-Latn", "agency"
}
