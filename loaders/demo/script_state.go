package demo

import "spona/graph"

// state sets the stage: the assembly and its terms, parties, ministries and
// posts, elections, addresses.
func (s *story) state() {
	home := is(graph.PropertyCountry, country)
	s.assembly = s.entity(graph.KindPublicBody, "assembly", parliament, "Skupština Vardonije", in("sr-Latn"), home,
		called("Скупштина Вардоније", "sr-Cyrl", graph.NameMain), called("Kuvendi i Vardonisë", "sq", graph.NameMain),
		called("Vardonya Meclisi", "tr", graph.NameMain), called("Assembly of Vardonia", "en", graph.NameMain),
		is(graph.PropertyClassification, "legislature"), is(graph.PropertySeats, "84"), is(graph.PropertyWebsite, "https://assembly.example.org/"))
	for _, t := range []struct{ key, name, from, to string }{
		{"term-5", "Peti saziv", "2012-06-20", "2016-05-11"},
		{"term-6", "Šesti saziv", "2016-05-12", "2020-06-30"},
		{"term-7", "Sedmi saziv", "2020-07-01", ""},
	} {
		ref := s.entity(graph.KindTerm, t.key, parliament, t.name, in("sr-Latn"), is(graph.PropertyStart, t.from), ifSaid(graph.PropertyEnd, t.to))
		s.terms = append(s.terms, term{ref, graph.Spell{From: s.date(t.from), To: s.date(t.to)}})
	}
	for _, p := range []struct{ key, name, lang, short, family, founded string }{
		{"szs", "Savez za sutra", "sr-Latn", "SZS", "conservative", "2007-02-11"},
		{"lkb", "Lëvizja e Kthjellët e Bardhë", "sq", "LKB", "liberal", "2009"},
		{"sj", "Stranka jezerskih opština", "sr-Latn", "SJO", "regional", "2001-09"},
		{"mkh", "Mavi Kıyı Hareketi", "tr", "MKH", "minority", "2010-04-23"},
		{"zk", "Zelena kruna", "sr-Latn", "ZK", "green", "2018-06-05"},
		{"urv", "Unija radnika Vardonije", "sr-Latn", "URV", "social democratic", "1994"},
	} {
		s.parties = append(s.parties, s.entity(graph.KindParty, p.key, elections, p.name, in(p.lang), home,
			called(p.short, "", graph.NameAbbreviation), is(graph.PropertyFamily, p.family), is(graph.PropertyFounded, p.founded)))
	}
	s.entity(graph.KindParty, "nsv", elections, "Narodni savez Vardonije", in("sr-Latn"), home, called("NSV", "", graph.NameAbbreviation),
		is(graph.PropertyFounded, "1991"), is(graph.PropertyDissolved, "2007-02-10"))
	s.tie(graph.RelationSucceeds, "szs", "nsv", elections, during("2007-02-11", ""))
	for _, b := range []struct{ key, name, lang, class string }{
		{"works", "Ministarstvo javnih radova", "sr-Latn", "ministry"},
		{"health", "Ministarstvo zdravlja", "sr-Latn", "ministry"},
		{"energy", "Agjencia e Energjisë", "sq", "agency"},
		{"capital", "Grad Krunograd", "sr-Latn", "municipality"},
		{"clinic", "Klinički centar Krunograd", "sr-Latn", "hospital"},
		{"coast", "Mavikıyı Belediyesi", "tr", "municipality"},
		{"finance", "Ministria e Financave", "sq", "ministry"},
		{"cabinet", "Vlada Vardonije", "sr-Latn", "cabinet"},
	} {
		s.authorities = append(s.authorities, s.entity(graph.KindPublicBody, b.key, parliament, b.name, in(b.lang), home,
			is(graph.PropertyClassification, b.class), is(graph.PropertyJurisdiction, "Vardonia")))
	}
	for _, part := range []string{"works", "health", "finance"} {
		s.tie(graph.RelationPartOf, part, "cabinet", parliament)
	}
	s.tie(graph.RelationPartOf, "clinic", "health", parliament, during("2011", ""))
	s.entity(graph.KindPublicBody, "roads", parliament, "Direkcija za puteve", in("sr-Latn"), home, is(graph.PropertyDissolved, "2013-12-31"))
	s.tie(graph.RelationSucceeds, "works", "roads", parliament, during("2014-01-01", ""))
	s.posts()
	s.votes()
	s.seat()
}

// ifSaid states a value unless the text is empty.
func ifSaid(p graph.Property, text string) detail {
	if text == "" {
		return func(*story, *graph.EntityRecord, *graph.RelationRecord) {}
	}
	return is(p, text)
}

func (s *story) posts() {
	for _, p := range []struct{ key, name, at string }{
		{"pm", "Predsednik Vlade", "cabinet"},
		{"minister-health", "Ministar zdravlja", "health"},
		{"minister-works", "Ministar javnih radova", "works"},
		{"minister-finance", "Ministër i Financave", "finance"},
		{"head-energy", "Drejtor i Agjencisë së Energjisë", "energy"},
		{"mayor-capital", "Gradonačelnik Krunograda", "capital"},
		{"mayor-coast", "Mavikıyı Belediye Başkanı", "coast"},
		{"head-clinic", "Direktor Kliničkog centra", "clinic"},
		{"treasurer-szs", "Blagajnik SZS", "szs"},
	} {
		s.entity(graph.KindPosition, p.key, parliament, p.name, is(graph.PropertyCountry, country))
		s.tie(graph.RelationPositionAt, p.key, p.at, parliament)
	}
}

func (s *story) votes() {
	for _, e := range []struct{ key, name, day, class string }{
		{"election-2016", "Izbori za Skupštinu 2016", "2016-04-24", "parliament"},
		{"election-2020", "Izbori za Skupštinu 2020", "2020-06-07", "parliament"},
		{"election-2021", "Lokalni izbori 2021", "2021-10-17", "municipality"},
	} {
		s.elections = append(s.elections, s.entity(graph.KindElection, e.key, elections, e.name, in("sr-Latn"),
			is(graph.PropertyDate, e.day), is(graph.PropertyClassification, e.class), is(graph.PropertyCountry, country)))
	}
}

func (s *story) seat() {
	for _, a := range []struct{ key, street, code, city string }{
		{"agent-house", "Tihi prolaz 7, 3. sprat", "10103", "Krunograd"},
		{"kremen-yard", "Obodna 112", "10140", "Krunograd"},
		{"assembly-square", "Trg skupštine 1", "10000", "Krunograd"},
		{"coast-quay", "Rıhtım Sokağı 4", "41007", "Mavikıyı"},
	} {
		ref := s.entity(graph.KindAddress, a.key, register, a.street+", "+a.code+" "+a.city, is(graph.PropertyStreet, a.street),
			is(graph.PropertyPostalCode, a.code), is(graph.PropertyCity, a.city), is(graph.PropertyCountry, country))
		if a.key == "agent-house" {
			s.agent = ref
		}
	}
	s.tie(graph.RelationLocatedAt, "assembly", "assembly-square", parliament)
	s.tie(graph.RelationLocatedAt, "coast", "coast-quay", parliament)
}
