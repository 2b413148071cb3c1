package table

import (
	"slices"
	"strings"
	"unicode"

	"spona/graph"
)

// A role is what a column seems to be for.
type role string

// The roles that a proposal knows.
const (
	roleNone     role = ""
	rolePrivate  role = "private" // never to be kept
	roleID       role = "id"
	rolePerson   role = "person"
	roleParty    role = "party"
	roleCompany  role = "company"
	roleDonor    role = "donor"
	roleBuyer    role = "buyer"
	roleTitle    role = "title"
	roleAmount   role = "amount"
	roleCurrency role = "currency"
	roleDate     role = "date"
	roleStart    role = "start"
	roleEnd      role = "end"
	roleBirth    role = "birth"
	roleGender   role = "gender"
	roleCountry  role = "country"
	roleNumber   role = "number"
	roleShare    role = "share"
	roleArea     role = "area"
	roleOffice   role = "office"
	roleWebsite  role = "website"
)

// roleWords are words of headers in English, Albanian, Bosnian-Croatian-Serbian,
// Turkish and German, as [graph.NameKey] folds them, by what they say. The first
// role with a word of a header wins, so what is never kept comes first.
func roleWords() []struct {
	role  role
	words string
} {
	return []struct {
		role  role
		words string
	}{
		{rolePrivate, "email mail phone telephone telefon telefoni mobil street address adresa adresë adrese adres anschrift straße jmbg oib tckn passport twitter facebook"}, //nolint:misspell // adres is Turkish
		{roleBirth, "birth born birthdate dob datëlindja datelindja rođenja rodjenja rođen doğum geburtsdatum geboren geburt"},
		{roleGender, "gender sex gjinia pol spol cinsiyet geschlecht"},
		{roleNumber, "nipt nui nuis jib pib mb oib vat tax regnumber registration registrationnumber companyid matični maticni vergi steuernummer handelsregister sicil"},
		{roleCountry, "country shteti vendi država drzava zemlja ülke land staat nationality"},
		{roleShare, "share shares percent percentage pjesëmarrja përqind perqind udio udeo procenat hisse pay yüzde oran anteil prozent"},
		{roleCurrency, "currency valuta monedha para währung"},
		{roleAmount, "amount value price sum donationeur eur euro vlera shuma çmimi iznos vrijednost vrednost cijena cena ukupno tutar bedel fiyat miktar değer betrag summe wert preis höhe"},
		{roleStart, "start from begin since fillimi nga početak pocetak od başlangıç başlama beginn von seit"},
		{roleEnd, "end to until mbarimi deri kraj završetak do bitiş sonu ende bis"},
		{roleDate, "date day data datumi datum tarih tarihi tag"},
		{roleDonor, "donor donator donatori donatorja giver contributor donatora davalac bağışçı bağışlayan spender spenderin geber"},
		{roleParty, "party partia subjekti stranka stranke partija parti partisi partei group fraktion fraction caucus"},
		{roleBuyer, "buyer authority purchaser procuring autoriteti kontraktues blerësi naručilac narucilac naručitelj narucitelj idare kurum auftraggeber vergabestelle besteller"},
		{roleCompany, "supplier winner oe company contractor vendor bidder firm business kompania furnitori operatori biznesi fituesi ndërmarrja dobavljač dobavljac izvođač izvodjac ponuđač firma preduzeće poduzeće tvrtka kompanija yüklenici tedarikçi şirket firması unternehmen auftragnehmer lieferant"},
		{rolePerson, "person member mp deputy politician name fullname deputeti deputetja anëtari emri mbiemri poslanik poslanica zastupnik ime imeprezime prezime milletvekili üye ad adı soyad soyadı isim abgeordneter mitglied name vorname nachname"},
		{roleTitle, "title subject description tender contract object titulli objekti përshkrimi naziv predmet opis konu başlık ihale gegenstand titel bezeichnung beschreibung vertrag"},
		{roleArea, "constituency area district municipality zona rajoni komuna izborna okrug općina opština bölge il seçim wahlkreis bezirk gemeinde"},
		{roleOffice, "office position role function pozita funksioni funkcija pozicija dužnost görev unvan amt funktion rolle"},
		{roleWebsite, "website url web link homepage faqja sajt site"},
		{roleID, "id key code uuid identifier nr no number numri numër kodi broj rb redni şifra sıra nummer kennung"},
	}
}

// wordRoles is roleWords as a look-up, with the rank of the role.
var wordRoles = func() map[string]int {
	all := make(map[string]int)
	for rank, r := range roleWords() {
		for _, w := range strings.Fields(r.words) {
			if _, ok := all[graph.NameKey(w)]; !ok {
				all[graph.NameKey(w)] = rank
			}
		}
	}
	return all
}()

// A profile is what a column seems to hold.
type profile struct {
	name     string
	ref      string // how a mapping refers to it
	role     role
	named    bool // the header says so
	filled   int
	numbers  int
	dates    int
	distinct map[string]bool
	samples  []string
}

func (p *profile) take(s string, d dates) {
	if s = strings.TrimSpace(s); s == "" {
		return
	}
	p.filled++
	if _, err := parseNumber(s, '.'); err == nil {
		p.numbers++
	} else if _, err := parseNumber(s, ','); err == nil {
		p.numbers++
	}
	if date, err := d.parse(s); err == nil && (date.Month > 0 || len(s) == 4) {
		p.dates++
	}
	const most = 200
	if len(p.distinct) < 2*most {
		p.distinct[s] = true
	}
	if len(p.samples) < most {
		p.samples = append(p.samples, s)
	}
}

// mostly reports whether nearly all filled cells are of a sort.
func (p *profile) mostly(n int) bool { return p.filled > 0 && n*10 >= p.filled*8 }

// guess decides on the role, by the words of the header and what the cells hold.
func (p *profile) guess() {
	best := -1
	for _, w := range wordsOf(p.name) {
		if rank, ok := wordRoles[graph.NameKey(w)]; ok && (best < 0 || rank < best) && p.allows(roleWords()[rank].role) {
			best = rank
		}
	}
	switch {
	case best >= 0:
		p.role, p.named = roleWords()[best].role, true
	case p.mostly(p.dates) && !p.mostly(p.numbers):
		p.role = roleDate
	case p.mostly(p.count(isCompanyName)):
		p.role = roleCompany
	case p.mostly(p.count(func(s string) bool { return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") })):
		p.role = roleWebsite
	case p.mostly(p.count(func(s string) bool { return strings.Contains(s, "@") && strings.Contains(s, ".") })):
		p.role = rolePrivate
	}
}

// allows reports whether what the column holds can have a role.
func (p *profile) allows(r role) bool {
	switch r {
	case roleAmount, roleShare:
		return p.filled == 0 || p.numbers*10 >= p.filled*5
	case roleDate, roleStart, roleEnd, roleBirth:
		return p.filled == 0 || p.dates*10 >= p.filled*5
	case roleDonor, roleParty, roleBuyer, roleCompany, rolePerson, roleTitle:
		return !p.mostly(p.numbers) && !p.mostly(p.dates)
	case roleCountry, roleGender, roleCurrency:
		return !p.mostly(p.numbers)
	}
	return true
}

func (p *profile) count(is func(string) bool) int {
	n := 0
	for _, s := range p.samples {
		if is(s) {
			n++
		}
	}
	return n * p.filled / max(len(p.samples), 1)
}

// companyForms end or begin the names of companies in the region.
var companyForms = []string{
	"gmbh", "ag", "kg", "e.v.", "ltd", "ltd.", "inc", "inc.", "llc", "sa", "s.a.", "d.o.o", "d.o.o.", "doo", "a.d.", "ad", "d.d.", "dd", "shpk", "sh.p.k", "sh.p.k.",
	"sh.a", "sh.a.", "n.t.p.", "ntp", "nsh", "n.sh.", "a.ş.", "aş", "ltd.şti.", "şti.", "eood", "ood",
}

func isCompanyName(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	return len(words) > 1 && (slices.Contains(companyForms, words[0]) || slices.Contains(companyForms, words[len(words)-1]))
}

// wordsOf are the words of a header.
func wordsOf(name string) []string {
	return strings.FieldsFunc(splitCamel(name), func(r rune) bool { return !unicode.IsLetter(r) })
}

// splitCamel puts spaces into donationDate.
func splitCamel(s string) string {
	var b strings.Builder
	lower := false
	for _, r := range s {
		if lower && unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		lower = unicode.IsLower(r)
	}
	return b.String()
}
