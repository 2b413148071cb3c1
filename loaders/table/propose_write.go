package table

import (
	"fmt"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// line writes a line of YAML.
func (s *sketch) line(format string, args ...any) { fmt.Fprintf(&s.out, format+"\n", args...) }

// cell is a reference to a column as quoted YAML; filters come after bars.
func cellText(ref string, filters ...string) string {
	return quoted("{" + strings.Join(append([]string{ref}, filters...), "|") + "}")
}

// quoted is a text as a YAML string. JSON's are.
func quoted(s string) string {
	b, err := jsontext.AppendQuote(nil, s)
	if err != nil {
		return `""`
	}
	return string(b)
}

// write writes the proposal.
func (s *sketch) write() string {
	var body strings.Builder
	s.shape()
	body.WriteString(s.out.String())
	s.out.Reset()
	s.line("# Proposed from the header and the first %d rows. Check each line against what you", s.rows)
	s.line("# know of the table, try it with: spona load --dry-run --mapping THIS TABLE")
	s.line("dataset:")
	s.line("  title: # what the table is called")
	s.line("  publisher: # who publishes it")
	s.line("  licence: # how it may be used, such as CC0-1.0")
	s.line("  countries: [] # that it is about, such as [AL]")
	s.table()
	s.out.WriteString(body.String())
	s.leftOut()
	return s.out.String()
}

func (s *sketch) table() {
	s.line("table:")
	if name := s.file.GuessedEncoding(); name != "" {
		s.line("  encoding: %s # guessed: look at letters such as ë, č, ş", name)
	}
	if s.headless {
		s.line("  header: 0 # the first row holds values; columns go by number")
	}
	switch s.point {
	case "":
		s.line("  # decimal: \".\" # say which separator amounts have, if they have any")
	default:
		s.line("  decimal: %q # as the amounts show", s.point)
	}
	s.line("  dates: [%s] # the order that reads most of them", s.order)
	s.line("  empty: [n/a, N/A, \"-\"] # cells that say nothing")
}

// leftOut lists the columns that make nothing.
func (s *sketch) leftOut() {
	var private, rest []string
	for _, p := range s.columns {
		name := p.name
		if name == "" {
			name = p.ref
		}
		switch {
		case s.used[p]:
		case p.role == rolePrivate:
			private = append(private, name)
		case p.filled > 0:
			rest = append(rest, name)
		}
	}
	if len(private) > 0 {
		s.line("# Left out, since it may be private: %s", listed(private))
	}
	if len(rest) > 0 {
		s.line("# Not used: %s", listed(rest))
	}
}

// listed are names in a line, of many the first ones.
func listed(names []string) string {
	const most = 60
	if len(names) > most {
		return fmt.Sprintf("%s; and %d more", strings.Join(names[:most], "; "), len(names)-most)
	}
	return strings.Join(names, "; ")
}

// shape writes the entities and relations that the roles suggest.
func (s *sketch) shape() {
	has := func(roles ...role) bool { return s.first(roles...) != nil }
	switch {
	case has(roleParty) && has(roleDonor, roleCompany, rolePerson) && has(roleAmount):
		s.donations()
	case has(roleCompany) && has(roleTitle, roleAmount):
		s.contracts()
	case has(rolePerson) && has(roleCompany) && has(roleShare):
		s.ownership()
	case has(rolePerson) && has(roleParty):
		s.members()
	default:
		s.things()
	}
}

func (s *sketch) donations() {
	donor, party := s.use(s.first(roleDonor, roleCompany, rolePerson)), s.use(s.first(roleParty))
	s.line("entities:")
	s.line("  donor:")
	s.line("    kind: %s # Person, Company or Organization; with a column that tells, use a vocabulary", s.kindOf(donor))
	s.line("    id: %s # without regard to spelling", cellText(donor, "key"))
	s.line("    names: %s", cellText(donor))
	s.identifier()
	s.line("  party:")
	s.line("    kind: Party")
	s.line("    id: %s", cellText(party, "key"))
	s.line("    names: %s", cellText(party))
	s.line("relations:")
	s.line("  donation:")
	s.line("    kind: DONATED_TO")
	s.line("    from: donor")
	s.line("    to: party")
	s.money()
	s.spell()
}

func (s *sketch) contracts() {
	supplier := s.use(s.first(roleCompany))
	title, buyer := s.use(s.first(roleTitle)), s.use(s.first(roleBuyer))
	amount, date := s.first(roleAmount), s.first(roleDate, roleStart)
	s.line("entities:")
	if buyer != "" {
		s.line("  buyer:")
		s.line("    kind: PublicBody")
		s.line("    id: %s", cellText(buyer, "key"))
		s.line("    names: %s", cellText(buyer))
	}
	s.line("  contract: # each row is one")
	s.line("    kind: Contract")
	if title != "" {
		s.line("    names: %s", cellText(title))
	}
	if amount != nil || date != nil {
		s.line("    properties:")
	}
	if amount != nil {
		s.line("      value: {amount: %s, currency: %s}", cellText(amount.ref), s.currency())
	}
	if date != nil {
		s.line("      signed: %s", cellText(date.ref))
	}
	s.line("  supplier:")
	s.line("    kind: Company")
	s.line("    id: %s # without regard to spelling", cellText(supplier, "key"))
	s.line("    names: %s", cellText(supplier))
	s.identifier()
	s.line("relations:")
	if buyer != "" {
		s.line("  buys: {kind: BUYS, from: buyer, to: contract}")
	}
	s.line("  awarded:")
	s.line("    kind: AWARDED")
	s.line("    from: contract")
	s.line("    to: supplier")
	s.money()
	s.spell()
}

func (s *sketch) ownership() {
	person, company := s.use(s.first(rolePerson)), s.use(s.first(roleCompany))
	s.line("entities:")
	s.person(person)
	s.line("  company:")
	s.line("    kind: Company")
	s.line("    id: %s", cellText(company, "key"))
	s.line("    names: %s", cellText(company))
	s.identifier()
	s.line("relations:")
	s.line("  owns:")
	s.line("    kind: OWNS")
	s.line("    from: person")
	s.line("    to: company")
	s.line("    share: %s # percent", cellText(s.use(s.first(roleShare))))
	s.spell()
}

func (s *sketch) members() {
	person, party := s.use(s.first(rolePerson)), s.use(s.first(roleParty))
	s.line("entities:")
	s.person(person)
	s.line("  party:")
	s.line("    kind: Party")
	s.line("    id: %s", cellText(party, "key"))
	s.line("    names: %s", cellText(party))
	s.line("relations:")
	s.line("  member:")
	s.line("    kind: MEMBER_OF")
	s.line("    from: person")
	s.line("    to: party")
	if office := s.first(roleOffice); office != nil {
		s.line("    role: %s", cellText(s.use(office)))
	}
	s.spell()
	if area := s.first(roleArea); area != nil {
		s.line("    properties:")
		s.line("      constituency: %s", cellText(s.use(area)))
	}
}

// things makes one entity of each row.
func (s *sketch) things() {
	name := s.first(rolePerson, roleCompany, roleParty, roleDonor, roleBuyer, roleTitle)
	if name == nil {
		name = s.mostTelling()
	}
	kind := map[role]string{rolePerson: "Person", roleCompany: "Company", roleParty: "Party", roleBuyer: "PublicBody"}[name.role]
	if kind == "" {
		kind = "Organization"
	}
	ref := s.use(name)
	s.line("entities:")
	if kind == "Person" {
		s.person(ref)
		return
	}
	s.line("  thing: # name it after what a row is")
	s.line("    kind: %s", kind)
	if id := s.id(ref); id != nil {
		s.line("    id: %s", cellText(s.use(id)))
	} else {
		s.line("    id: %s # without regard to spelling", cellText(ref, "key"))
	}
	s.line("    names: %s", cellText(ref))
	s.identifier()
}

func (s *sketch) person(ref string) {
	s.line("  person:")
	s.line("    kind: Person")
	if id := s.id(ref); id != nil {
		s.line("    id: %s", cellText(s.use(id)))
	} else {
		s.line("    id: %s # people may share a name: use an id if there is one", cellText(ref, "key"))
	}
	s.line("    names: %s", cellText(ref))
	birth, gender := s.first(roleBirth), s.first(roleGender)
	if birth == nil && gender == nil {
		return
	}
	s.line("    properties:")
	if birth != nil {
		s.line("      birthDate: %s", cellText(s.use(birth)))
	}
	if gender != nil {
		s.line("      gender: %s", cellText(s.use(gender)))
	}
}

func (s *sketch) identifier() {
	if n := s.first(roleNumber); n != nil {
		s.line("    identifiers: {scheme: %s, value: %s} # name the scheme, such as AL-NIPT", quoted(n.name), cellText(s.use(n)))
	}
}

// id is the column of ids of what another column names: it tells at least as many
// apart.
func (s *sketch) id(ref string) *profile {
	id := s.first(roleID)
	for _, p := range s.columns {
		if id != nil && p.ref == ref && len(p.distinct) > len(id.distinct) {
			return nil
		}
	}
	return id
}

// kindOf guesses what sort of donor a column names.
func (s *sketch) kindOf(ref string) string {
	for _, p := range s.columns {
		if p.ref == ref && (p.role == roleCompany || p.count(isCompanyName)*2 > p.filled) {
			return "Company"
		}
	}
	return "Person"
}

func (s *sketch) currency() string {
	if c := s.first(roleCurrency); c != nil {
		return cellText(c.ref)
	}
	return `""`
}

func (s *sketch) money() {
	if amount := s.first(roleAmount); amount != nil {
		s.line("    money: {amount: %s, currency: %s}", cellText(amount.ref), s.currency())
		s.use(amount)
		if c := s.first(roleCurrency); c != nil {
			s.use(c)
		} else {
			s.out.WriteString("    # name the currency above, such as EUR, unless the cells do\n")
		}
	}
}

func (s *sketch) spell() {
	start, end := s.first(roleStart), s.first(roleEnd)
	switch day := s.first(roleDate); {
	case start != nil && end != nil:
		s.line("    spells: {from: %s, to: %s}", cellText(s.use(start)), cellText(s.use(end)))
	case start != nil:
		s.line("    spells: {from: %s}", cellText(s.use(start)))
	case day != nil:
		s.line("    spells: {on: %s}", cellText(s.use(day)))
	}
}
