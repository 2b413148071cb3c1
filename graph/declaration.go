package graph

// Properties of declarations and assets.
const (
	PropertyYear        Property = "year"
	PropertyIncome      Property = "income"
	PropertyGifts       Property = "gifts"
	PropertyLoans       Property = "loans"
	PropertyRealEstate  Property = "realEstate"
	PropertyMovable     Property = "movable"
	PropertySecurities  Property = "securities"
	PropertyCash        Property = "cash"
	PropertyLiabilities Property = "liabilities"
)

func declarationProperties() []Definition {
	return []Definition{
		{PropertyYear, TypeInteger, "year that is declared"},
		{PropertyIncome, TypeMoney, "income of the year"},
		{PropertyGifts, TypeMoney, "gifts received in the year"},
		{PropertyLoans, TypeMoney, "loans taken or given"},
		{PropertyRealEstate, TypeMoney, "land and buildings"},
		{PropertyMovable, TypeMoney, "movable property"},
		{PropertySecurities, TypeMoney, "shares and bonds"},
		{PropertyCash, TypeMoney, "cash and deposits"},
		{PropertyLiabilities, TypeMoney, "debts"},
	}
}

// A Declaration is an [Entity] of [KindDeclaration].
type Declaration struct{ *Entity }

// Year is the year that is declared, nil when not stated.
func (d Declaration) Year() *int { return d.Int(PropertyYear) }

// Income is the income of the year; nil, as with every amount here, when it was
// not declared.
func (d Declaration) Income() *Money { return d.Money(PropertyIncome) }

// Gifts are the gifts received in the year.
func (d Declaration) Gifts() *Money { return d.Money(PropertyGifts) }

// Loans are the loans taken or given.
func (d Declaration) Loans() *Money { return d.Money(PropertyLoans) }

// RealEstate is the value of land and buildings.
func (d Declaration) RealEstate() *Money { return d.Money(PropertyRealEstate) }

// Movable is the value of movable property.
func (d Declaration) Movable() *Money { return d.Money(PropertyMovable) }

// Securities is the value of shares and bonds.
func (d Declaration) Securities() *Money { return d.Money(PropertySecurities) }

// Cash is the value of cash and deposits.
func (d Declaration) Cash() *Money { return d.Money(PropertyCash) }

// Liabilities are the debts.
func (d Declaration) Liabilities() *Money { return d.Money(PropertyLiabilities) }

// An Asset is an [Entity] of [KindAsset].
type Asset struct{ *Entity }

// Classification is the source's own class: flat, car, vessel.
func (a Asset) Classification() string { return a.Text(PropertyClassification) }

// Value is the value as declared, nil when not stated.
func (a Asset) Value() *Money { return a.Money(PropertyValue) }
