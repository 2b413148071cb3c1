package graph

// Properties of addresses: seats and places of business, never homes.
const (
	PropertyStreet     Property = "street"
	PropertyPostalCode Property = "postalCode"
	PropertyCity       Property = "city"
	PropertyRegion     Property = "region"
)

func placeProperties() []Definition {
	return []Definition{
		{PropertyStreet, TypeText, "street and number"},
		{PropertyPostalCode, TypeText, "postal code"},
		{PropertyCity, TypeText, "city or village"},
		{PropertyRegion, TypeText, "region, canton or state"},
	}
}

// An Address is an [Entity] of [KindAddress]. Its name is the address in one line.
type Address struct{ *Entity }

// Street is the street with the number.
func (a Address) Street() string { return a.Text(PropertyStreet) }

// PostalCode is the postal code.
func (a Address) PostalCode() string { return a.Text(PropertyPostalCode) }

// City is the city or village.
func (a Address) City() string { return a.Text(PropertyCity) }

// Region is the region, canton or state.
func (a Address) Region() string { return a.Text(PropertyRegion) }
