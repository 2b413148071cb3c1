package graph

import (
	"cmp"
	"slices"
)

// Properties of tenders, contracts and projects.
const (
	PropertyMethod           Property = "method"
	PropertyMethodDetails    Property = "methodDetails"
	PropertyCategory         Property = "category"
	PropertyEstimate         Property = "estimate"
	PropertySubmissionStart  Property = "submissionStart"
	PropertyDeadline         Property = "deadline"
	PropertyBids             Property = "bids"
	PropertyComplaint        Property = "complaint"
	PropertyComplaintOutcome Property = "complaintOutcome"
	PropertyValue            Property = "value"
	PropertySigned           Property = "signed"
	PropertyDecided          Property = "decided"
	PropertyStart            Property = "start"
	PropertyEnd              Property = "end"
	PropertyOpenEnded        Property = "openEnded"
	PropertyAmendment        Property = "amendment"
	PropertyPayment          Property = "payment"
)

func procurementProperties() []Definition {
	return []Definition{
		{PropertyMethod, TypeText, "procurement method: open, selective, limited, direct"},
		{PropertyMethodDetails, TypeText, "the method in the words of the source"},
		{PropertyCategory, TypeText, "code of what is bought, CPV where the source has it"},
		{PropertyEstimate, TypeMoney, "estimated value"},
		{PropertySubmissionStart, TypeDate, "when bids could first be handed in"},
		{PropertyDeadline, TypeDate, "when bids had to be in"},
		{PropertyBids, TypeInteger, "number of bids received"},
		{PropertyComplaint, TypeText, "complaint against the process"},
		{PropertyComplaintOutcome, TypeText, "what became of the complaint"},
		{PropertyValue, TypeMoney, "value as signed or awarded; of an asset, as declared"},
		{PropertySigned, TypeDate, "when the contract was signed"},
		{PropertyDecided, TypeDate, "when the award was decided"},
		{PropertyStart, TypeDate, "when it begins"},
		{PropertyEnd, TypeDate, "when it ends"},
		{PropertyOpenEnded, TypeBool, "whether it was agreed without an end"},
		{PropertyAmendment, TypeMoney, "value after an amendment, with the day of the amendment"},
	}
}

// paymentProperties come last: the catalogue grows at its end.
func paymentProperties() []Definition {
	return []Definition{{PropertyPayment, TypeMoney, "what was paid under a contract on a day"}}
}

// A Tender is an [Entity] of [KindTender].
type Tender struct{ *Entity }

// Method is the procurement method: open, selective, limited or direct.
func (t Tender) Method() string { return t.Text(PropertyMethod) }

// MethodDetails is the method in the words of the source.
func (t Tender) MethodDetails() string { return t.Text(PropertyMethodDetails) }

// Category is the code of what is bought.
func (t Tender) Category() string { return t.Text(PropertyCategory) }

// Status is the state in the words of the source.
func (t Tender) Status() string { return t.Text(PropertyStatus) }

// Estimate is the estimated value, nil when not stated.
func (t Tender) Estimate() *Money { return t.Money(PropertyEstimate) }

// SubmissionStart is when bids could first be handed in.
func (t Tender) SubmissionStart() Date { return t.Date(PropertySubmissionStart) }

// Deadline is when bids had to be in.
func (t Tender) Deadline() Date { return t.Date(PropertyDeadline) }

// Bids is the number of bids received, nil when not published.
func (t Tender) Bids() *int { return t.Int(PropertyBids) }

// Complaint is the complaint against the process, "" when none is known.
func (t Tender) Complaint() string { return t.Text(PropertyComplaint) }

// ComplaintOutcome is what became of the complaint.
func (t Tender) ComplaintOutcome() string { return t.Text(PropertyComplaintOutcome) }

// A Contract is an [Entity] of [KindContract].
type Contract struct{ *Entity }

// Value is the value as signed or awarded, nil when not stated. Amendments are
// apart.
func (c Contract) Value() *Money { return c.Money(PropertyValue) }

// Category is the code of what is bought.
func (c Contract) Category() string { return c.Text(PropertyCategory) }

// Status is the state in the words of the source.
func (c Contract) Status() string { return c.Text(PropertyStatus) }

// Decided is when the award was decided.
func (c Contract) Decided() Date { return c.Date(PropertyDecided) }

// Signed is when the contract was signed.
func (c Contract) Signed() Date { return c.Date(PropertySigned) }

// Start is when the contract begins.
func (c Contract) Start() Date { return c.Date(PropertyStart) }

// End is when the contract ends; zero when it is open-ended or not stated.
func (c Contract) End() Date { return c.Date(PropertyEnd) }

// OpenEnded reports whether the source says that there is no end.
func (c Contract) OpenEnded() bool { return c.Text(PropertyOpenEnded) == "true" }

// Amendments are the changes of the value, in the order of their days.
func (c Contract) Amendments() []Amendment {
	var all []Amendment
	for _, v := range c.Values(PropertyAmendment) {
		if m, err := ParseMoney(v.Text); err == nil {
			all = append(all, Amendment{v.At, m})
		}
	}
	slices.SortStableFunc(all, func(a, b Amendment) int { return a.Date.Compare(b.Date) })
	return all
}

// An Amendment is the value that a contract was changed to on a day.
type Amendment struct {
	Date  Date
	Value Money
}

// A Project is an [Entity] of [KindProject].
type Project struct{ *Entity }

// Start is when the project begins.
func (p Project) Start() Date { return p.Date(PropertyStart) }

// End is when the project ends.
func (p Project) End() Date { return p.Date(PropertyEnd) }

// Value is the project's budget, nil when not stated.
func (p Project) Value() *Money { return p.Money(PropertyValue) }

// accountsOf gathers the yearly figures of a company.
func accountsOf(e *Entity) []Account {
	byYear := make(map[int]*Account)
	year := func(v Value) *Account {
		y := int(v.At.Year)
		if byYear[y] == nil {
			byYear[y] = &Account{Year: y}
		}
		return byYear[y]
	}
	for p, field := range map[Property]func(*Account) **Money{
		PropertyRevenue:     func(a *Account) **Money { return &a.Revenue },
		PropertyProfit:      func(a *Account) **Money { return &a.Profit },
		PropertyTotalAssets: func(a *Account) **Money { return &a.TotalAssets },
	} {
		for _, v := range e.Values(p) {
			if m, err := ParseMoney(v.Text); err == nil && !v.At.IsZero() && *field(year(v)) == nil {
				*field(year(v)) = &m
			}
		}
	}
	for _, v := range e.Values(PropertyEmployees) {
		if n := intOf(v.Text); n != nil && !v.At.IsZero() && year(v).Employees == nil {
			year(v).Employees = n
		}
	}
	accounts := make([]Account, 0, len(byYear))
	for _, a := range byYear {
		accounts = append(accounts, *a)
	}
	slices.SortFunc(accounts, func(a, b Account) int { return cmp.Compare(a.Year, b.Year) })
	return accounts
}
