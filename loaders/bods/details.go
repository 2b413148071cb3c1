package bods

import "github.com/go-json-experiment/json/jsontext"

// details are what a statement says of an entity, a person or a relationship, in
// the words of all versions.
type details struct {
	IsComponent flag             `json:"isComponent"`
	Identifiers list[identifier] `json:"identifiers"`
	Addresses   list[address]    `json:"addresses"`

	// Of entities.
	EntityType     sort        `json:"entityType"`
	EntitySubtype  subtype     `json:"entitySubtype"` // 0.3
	Name           text        `json:"name"`
	AlternateNames list[text]  `json:"alternateNames"`
	Jurisdiction   place       `json:"jurisdiction"`
	Incorporated   place       `json:"incorporatedInJurisdiction"` // before 0.3
	Founded        text        `json:"foundingDate"`
	Dissolved      text        `json:"dissolutionDate"`
	URI            text        `json:"uri"`
	Listing        listing     `json:"publicListing"`
	NoEntity       unspecified `json:"unspecifiedEntityDetails"`

	// Of persons.
	PersonType    text           `json:"personType"`
	Names         list[name]     `json:"names"`
	Nationalities list[place]    `json:"nationalities"`
	BirthDate     text           `json:"birthDate"`
	DeathDate     text           `json:"deathDate"`
	Exposure      exposure       `json:"politicalExposure"`
	HasPepStatus  flag           `json:"hasPepStatus"`     // 0.2
	PepDetails    list[exposed]  `json:"pepStatusDetails"` // 0.2
	NoPerson      unspecified    `json:"unspecifiedPersonDetails"`
	Residence     jsontext.Value `json:"placeOfResidence"`
	Birthplace    jsontext.Value `json:"placeOfBirth"`

	// Of relationships.
	Subject         party          `json:"subject"`
	InterestedParty party          `json:"interestedParty"`
	Interests       list[interest] `json:"interests"`
}

// An identifier is a number and who gave it.
type identifier struct {
	ID         text `json:"id"`
	Scheme     text `json:"scheme"`
	SchemeName text `json:"schemeName"`
	URI        text `json:"uri"`
}

// An address of an entity or a person.
type address struct {
	Type     text  `json:"type"`
	Address  text  `json:"address"`
	PostCode text  `json:"postCode"`
	Country  place `json:"country"`
}

// A subtype is a more exact type, in 0.3.
type subtype struct {
	General text `json:"generalCategory"`
	Local   text `json:"localTerm"`
}

// A listing is what is known of shares that are traded.
type listing struct {
	Listed     flag       `json:"hasPublicListing"`
	Filings    list[text] `json:"companyFilingsURLs"`
	Securities list[struct {
		Security struct {
			Scheme text `json:"idScheme"`
			ID     text `json:"id"`
			Ticker text `json:"ticker"`
		} `json:"security"`
	}] `json:"securitiesListings"`
}

// A name of a person.
type name struct {
	Type       text `json:"type"`
	Full       text `json:"fullName"`
	Given      text `json:"givenName"`
	Patronymic text `json:"patronymicName"`
	Family     text `json:"familyName"`
}

// An exposure says whether a person is politically exposed.
type exposure struct {
	Status  text          `json:"status"`
	Details list[exposed] `json:"details"`
}

// exposed says by what.
type exposed struct {
	Reason       text  `json:"reason"`
	Missing      text  `json:"missingInfoReason"`
	Jurisdiction place `json:"jurisdiction"`
	Start        text  `json:"startDate"`
	End          text  `json:"endDate"`
}

// An interest is one way in which a party owns or controls the subject.
type interest struct {
	Type       text  `json:"type"`
	Details    text  `json:"details"`
	Direct     text  `json:"directOrIndirect"`
	Level      text  `json:"interestLevel"` // before 0.3
	Beneficial flag  `json:"beneficialOwnershipOrControl"`
	Share      share `json:"share"`
	Start      text  `json:"startDate"`
	End        text  `json:"endDate"`
}

// A share in percent.
type share struct {
	Exact   text  `json:"exact"`
	Minimum text  `json:"minimum"`
	Maximum text  `json:"maximum"`
	Above   bound `json:"exclusiveMinimum"`
	Below   bound `json:"exclusiveMaximum"`
}
