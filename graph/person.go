package graph

// Properties of persons. There is none for a home address, a telephone number, a
// national number, health or belief, and there is to be none.
const (
	PropertyBirthDate   Property = "birthDate"
	PropertyDeathDate   Property = "deathDate"
	PropertyGender      Property = "gender"
	PropertyHonorific   Property = "honorific"
	PropertyNationality Property = "nationality"
	PropertyOccupation  Property = "occupation"
)

func personProperties() []Definition {
	return []Definition{
		{PropertyBirthDate, TypeDate, "when the person was born"},
		{PropertyDeathDate, TypeDate, "when the person died"},
		{PropertyGender, TypeText, "gender as the source gives it"},
		{PropertyHonorific, TypeText, "title before or after the name"},
		{PropertyNationality, TypeCountry, "citizenship"},
		{PropertyOccupation, TypeText, "what the person does or did"},
	}
}

// A Person is an [Entity] of [KindPerson].
type Person struct{ *Entity }

// BirthDate is when the person was born.
func (p Person) BirthDate() Date { return p.Date(PropertyBirthDate) }

// DeathDate is when the person died.
func (p Person) DeathDate() Date { return p.Date(PropertyDeathDate) }

// Gender is the gender as the source gives it, "" when it does not.
func (p Person) Gender() string { return p.Text(PropertyGender) }

// Honorifics are the titles given with the name.
func (p Person) Honorifics() []string { return p.Texts(PropertyHonorific) }

// Nationalities are the countries of citizenship.
func (p Person) Nationalities() []string { return p.Texts(PropertyNationality) }

// Occupations are what the person does or did.
func (p Person) Occupations() []string { return p.Texts(PropertyOccupation) }
