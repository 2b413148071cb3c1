package graph

// Properties of parties, companies, public bodies, organizations and positions.
const (
	PropertyFamily       Property = "family"
	PropertySeats        Property = "seats"
	PropertyJurisdiction Property = "jurisdiction"
	PropertyLegalForm    Property = "legalForm"
	PropertyActivityCode Property = "activityCode"
	PropertySeat         Property = "seat"
	PropertyContactKey   Property = "contactKey"
	PropertyRevenue      Property = "revenue"
	PropertyProfit       Property = "profit"
	PropertyEmployees    Property = "employees"
	PropertyTotalAssets  Property = "totalAssets"
)

func bodyProperties() []Definition {
	return []Definition{
		{PropertyFamily, TypeText, "family of parties"},
		{PropertySeats, TypeInteger, "number of seats"},
		{PropertyJurisdiction, TypeText, "area or level that a body governs"},
		{PropertyLegalForm, TypeText, "legal form in the words of the source"},
		{PropertyActivityCode, TypeText, "code of economic activity"},
		{PropertySeat, TypeText, "place of the registered seat"},
		{PropertyContactKey, TypeText, "normalised telephone, mail or web contact; companies only"},
		{PropertyRevenue, TypeMoney, "revenue of a year"},
		{PropertyProfit, TypeMoney, "profit of a year, negative for a loss"},
		{PropertyEmployees, TypeInteger, "employees in a year"},
		{PropertyTotalAssets, TypeMoney, "balance sheet total of a year"},
	}
}

// A Party is an [Entity] of [KindParty].
type Party struct{ *Entity }

// Family is the family of parties, "" when not stated.
func (p Party) Family() string { return p.Text(PropertyFamily) }

// Founded is when the party was founded.
func (p Party) Founded() Date { return p.Date(PropertyFounded) }

// Dissolved is when the party ceased to be.
func (p Party) Dissolved() Date { return p.Date(PropertyDissolved) }

// A Company is an [Entity] of [KindCompany].
type Company struct{ *Entity }

// Founded is when the company was founded.
func (c Company) Founded() Date { return c.Date(PropertyFounded) }

// Dissolved is when the company ceased to be.
func (c Company) Dissolved() Date { return c.Date(PropertyDissolved) }

// Status is the company's state in the words of the source.
func (c Company) Status() string { return c.Text(PropertyStatus) }

// LegalForm is the legal form in the words of the source.
func (c Company) LegalForm() string { return c.Text(PropertyLegalForm) }

// ActivityCode is the code of the company's main activity.
func (c Company) ActivityCode() string { return c.Text(PropertyActivityCode) }

// Seat is the place of the registered seat.
func (c Company) Seat() string { return c.Text(PropertySeat) }

// Accounts are the company's figures by year, in the order of years. Values
// without a year are left out.
func (c Company) Accounts() []Account { return accountsOf(c.Entity) }

// An Account is what a company reported for a year. A figure that was not
// reported is nil.
type Account struct {
	Year        int
	Revenue     *Money
	Profit      *Money
	TotalAssets *Money
	Employees   *int
}

// A PublicBody is an [Entity] of [KindPublicBody].
type PublicBody struct{ *Entity }

// Classification is the source's own class: legislature, ministry, municipality.
func (b PublicBody) Classification() string { return b.Text(PropertyClassification) }

// Jurisdiction is the area or level that the body governs.
func (b PublicBody) Jurisdiction() string { return b.Text(PropertyJurisdiction) }

// Seats is the number of seats of an assembly.
func (b PublicBody) Seats() *int { return b.Int(PropertySeats) }

// An Organization is an [Entity] of [KindOrganization].
type Organization struct{ *Entity }

// Classification is the source's own class: union, foundation, media.
func (o Organization) Classification() string { return o.Text(PropertyClassification) }

// Founded is when the organization was founded.
func (o Organization) Founded() Date { return o.Date(PropertyFounded) }

// Dissolved is when the organization ceased to be.
func (o Organization) Dissolved() Date { return o.Date(PropertyDissolved) }

// A Position is an [Entity] of [KindPosition].
type Position struct{ *Entity }

// Classification is the source's own class: minister, mayor, director.
func (p Position) Classification() string { return p.Text(PropertyClassification) }
