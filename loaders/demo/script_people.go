package demo

import "spona/graph"

// people are everybody of the story. Two women are called Ana Petrelić: the
// member of the assembly and the owner of a firm, born ten years apart.
func (s *story) people() {
	for _, p := range []struct{ key, name, lang, other, born, job string }{
		{"zverkic", "Radomel Zverkić", "sr-Latn", "Радомел Зверкић", "1966-03-14", "engineer"},
		{"djuzic", "Milevra Đuzić", "sr-Latn", "Милевра Ђузић", "1971-11", "physician"},
		{"djuzic-s", "Stanibor Đuzić", "sr-Latn", "Станибор Ђузић", "1974", ""},
		{"kremenovic", "Borislad Kremenović", "sr-Latn", "Борислад Кременовић", "1959-08-02", "builder"},
		{"kremenovic-v", "Vesprena Kremenović", "sr-Latn", "Веспрена Кременовић", "1988", ""},
		{"gurezaj", "Dritmir Gurëzaj", "sq", "", "1968-05-27", "economist"},
		{"shkembolli", "Arbendor Shkëmbolli", "sq", "", "1975-01-09", "lawyer"},
		{"fushanta", "Liridam Fushandaj", "sq", "", "1981", "journalist"},
		{"kirkdag", "Çelinay Kırkdağlıoğlu", "tr", "", "1979-07-19", "teacher"},
		{"tasova", "Tuğtekin Taşovabaş", "tr", "", "1963", "merchant"},
		{"petrelic-mp", "Ana Petrelić", "sr-Latn", "Ана Петрелић", "1969-02-01", "teacher"},
		{"petrelic-firm", "Ana Petrelić", "sr-Latn", "", "1979-10-30", ""},
		{"prekratic", "Ilvana Prekratić", "sr-Latn", "Илвана Прекратић", "1984-12-12", "accountant"},
		{"zdralkic", "Vukomar Ždralkić", "sr-Latn", "Вукомар Ждралкић", "", ""},
		{"bukvo", "Zorneva Bukvović", "sr-Latn", "Зорнева Буквовић", "1990-04", "journalist"},
		{"lisurani", "Valdrit Lisurani", "sq", "", "1972", "engineer"},
	} {
		details := []detail{in(p.lang), is(graph.PropertyCountry, country), ifSaid(graph.PropertyBirthDate, p.born), ifSaid(graph.PropertyOccupation, p.job)}
		if p.other != "" {
			details = append(details, called(p.other, "sr-Cyrl", graph.NameMain))
		}
		s.entity(graph.KindPerson, p.key, parliament, p.name, details...)
	}
	s.also("gurezaj", elections, "Dritmir Gurezaj", called("Gurëzaj, Dritmir", "sq", graph.NameSort))
	s.also("kirkdag", elections, "Celinay Kirkdaglioglu", is(graph.PropertyGender, "female"), is(graph.PropertyHonorific, "Dr."))
}

// firms are the companies of the story and who owns and directs them. Behind
// Tunel Invest stands a chain of shells that ends with the treasurer of the
// ruling party; Blok Holding owns a part of itself.
func (s *story) firms() {
	for _, f := range []struct{ key, name, lang, no, founded, form string }{
		{"kremen", "Kremen Gradnja d.o.o.", "sr-Latn", "70000017", "1998-03-02", "d.o.o."},
		{"zdravlab", "Zdravlab Medika d.o.o.", "sr-Latn", "70000025", "2019-12-05", "d.o.o."},
		{"blu", "Energjia Blu sh.p.k.", "sq", "70000033", "2014", "sh.p.k."},
		{"tunel", "Tunel Invest a.d.", "sr-Latn", "70000041", "2015-07-20", "a.d."},
		{"shell-1", "Lumbard Holding d.o.o.", "sr-Latn", "70000058", "2015-06", "d.o.o."},
		{"shell-2", "Ostrvo Trust Ltd", "en", "", "2015-05", "Ltd"},
		{"shell-3", "Nordvind Nominees Ltd", "en", "", "", "Ltd"},
		{"blok", "Blok Holding a.d.", "sr-Latn", "70000066", "2003", "a.d."},
		{"petrelic-co", "Petrelić Savet d.o.o.", "sr-Latn", "70000074", "2012-01-16", "d.o.o."},
		{"tasova-co", "Taşova İnşaat Ltd. Şti.", "tr", "70000082", "1999-09-09", "Ltd. Şti."},
		{"grid", "Elektromreža Vardonije a.d.", "sr-Latn", "70000090", "1992", "a.d."},
	} {
		details := []detail{in(f.lang), is(graph.PropertyCountry, country), is(graph.PropertyLegalForm, f.form), ifSaid(graph.PropertyFounded, f.founded)}
		if f.no != "" {
			details = append(details, number("XX-BR", f.no), is(graph.PropertySeat, "Krunograd"))
		} else {
			details[1] = is(graph.PropertyCountry, "XZ") // offshore, by another invented country's law
		}
		s.entity(graph.KindCompany, f.key, register, f.name, details...)
	}
	s.also("kremen", procurement, "KREMEN GRADNJA DOO", isFor(graph.PropertyRevenue, "1840000 EUR", "2018"), isFor(graph.PropertyRevenue, "9125000 EUR", "2020"),
		isFor(graph.PropertyProfit, "-12000 EUR", "2018"), isFor(graph.PropertyEmployees, "38", "2018"), is(graph.PropertyContactKey, "+99900112233"))
	s.tie(graph.RelationOwns, "kremenovic", "kremen", register, percent("100"), during("1998-03-02", ""))
	s.tie(graph.RelationDirects, "kremenovic-v", "kremen", register, as("director"), during("2016", ""))
	s.tie(graph.RelationOwns, "djuzic-s", "zdravlab", register, percent(">50..<75"), during("2019-12-05", ""))
	s.tie(graph.RelationOwns, "prekratic", "zdravlab", register, percent("25..50"))
	s.tie(graph.RelationDirects, "gurezaj", "blu", register, as("member of the board"), during("2021-09-01", ""))
	s.tie(graph.RelationOwns, "shell-1", "tunel", register, percent("100"), during("2015-07-20", ""))
	s.tie(graph.RelationOwns, "shell-2", "shell-1", register, percent("100"), during("2015-06", ""))
	s.tie(graph.RelationOwns, "shell-3", "shell-2", register, percent("100"))
	s.tie(graph.RelationOwns, "prekratic", "shell-3", press, is(graph.PropertyInterest, "beneficial ownership"), is(graph.PropertyDirect, "false"))
	s.tie(graph.RelationOwns, "blok", "blok", register, percent("12.5"), as("own shares"))
	s.tie(graph.RelationOwns, "tasova", "blok", register, percent("33.34"))
	s.tie(graph.RelationOwns, "petrelic-firm", "petrelic-co", register, percent("100"))
	s.tie(graph.RelationOwns, "tasova", "tasova-co", register, percent("100"))
	s.tie(graph.RelationOwns, "energy", "grid", register, percent("51"))
	s.tie(graph.RelationDirects, "kremen", "blok", register, as("member of the board"))
	s.tie(graph.RelationPartOf, "shell-1", "blok", register)
	s.tie(graph.RelationLinkedTo, "shell-3", "shell-1", press, as("nominee shareholder"))
	for _, key := range []string{"tunel", "shell-1", "zdravlab", "blok"} {
		s.tie(graph.RelationLocatedAt, key, "agent-house", register, as("registered seat"))
	}
	s.tie(graph.RelationLocatedAt, "kremen", "kremen-yard", register, as("registered seat"), during("1998", "2017-03"))
}
