package table

// Sample is a small table for which a mapping comes along, for documentation.
const Sample = `Party,DonationEUR,DonorType,Donor,Street,City,Country,DonationDate,ReportingDate
X,60000,COMPANY,Firma GmbH,Hauptstraße 1,10115 Berlin,Deutschland,2011-12-29,2011-12-30
`

// SampleMapping is a small mapping, for documentation.
const SampleMapping = `table: {decimal: ",", dates: [dmy], currency: EUR}
entities:
  donor: {kind: Company, id: "{Donor|key}", names: "{Donor}"}
  party: {kind: Party, id: "{Party}", names: "{Party}"}
relations:
  donation:
    kind: DONATED_TO
    from: donor
    to: party
    money: {amount: "{Amount}", required: true}
    spells: {on: "{Date}"}
`
