package popolo

// The records of a document, as far as they are used.

type person struct {
	ID              text             `json:"id"`
	Name            phrases          `json:"name"`
	SortName        phrases          `json:"sort_name"`
	GivenName       phrases          `json:"given_name"`
	FamilyName      phrases          `json:"family_name"`
	OtherNames      list[otherName]  `json:"other_names"`
	Identifiers     identifiers      `json:"identifiers"`
	BirthDate       text             `json:"birth_date"`
	DeathDate       text             `json:"death_date"`
	Gender          phrases          `json:"gender"`
	HonorificPrefix phrases          `json:"honorific_prefix"`
	HonorificSuffix phrases          `json:"honorific_suffix"`
	Image           text             `json:"image"`
	Images          list[link]       `json:"images"`
	Links           list[link]       `json:"links"`
	Sources         list[link]       `json:"sources"`
	Memberships     list[membership] `json:"memberships"`
}

type organization struct {
	ID              text             `json:"id"`
	Name            phrases          `json:"name"`
	OtherNames      list[otherName]  `json:"other_names"`
	Identifiers     identifiers      `json:"identifiers"`
	Classification  phrases          `json:"classification"`
	ParentID        text             `json:"parent_id"`
	AreaID          text             `json:"area_id"`
	FoundingDate    text             `json:"founding_date"`
	DissolutionDate text             `json:"dissolution_date"`
	Description     phrases          `json:"description"`
	Image           text             `json:"image"`
	Seats           text             `json:"seats"`
	SeatCounts      map[string]text  `json:"seat_counts"`
	Links           list[link]       `json:"links"`
	Sources         list[link]       `json:"sources"`
	Memberships     list[membership] `json:"memberships"`
}

type otherName struct {
	Name    phrases `json:"name"`
	Lang    text    `json:"lang"`
	Note    text    `json:"note"`
	EndDate text    `json:"end_date"`
}

type link struct {
	URL  text `json:"url"`
	Note text `json:"note"`
}

type event struct {
	ID             text        `json:"id"`
	Name           phrases     `json:"name"`
	Classification phrases     `json:"classification"`
	OrganizationID text        `json:"organization_id"`
	StartDate      text        `json:"start_date"`
	EndDate        text        `json:"end_date"`
	Identifiers    identifiers `json:"identifiers"`
	Sources        list[link]  `json:"sources"`
}

type area struct {
	ID   text    `json:"id"`
	Name phrases `json:"name"`
}

type post struct {
	ID             text    `json:"id"`
	Label          phrases `json:"label"`
	Role           phrases `json:"role"`
	OrganizationID text    `json:"organization_id"`
	AreaID         text    `json:"area_id"`
}

type membership struct {
	ID                  text       `json:"id"`
	PersonID            text       `json:"person_id"`
	OrganizationID      text       `json:"organization_id"`
	OnBehalfOfID        text       `json:"on_behalf_of_id"`
	LegislativePeriodID text       `json:"legislative_period_id"`
	AreaID              text       `json:"area_id"`
	PostID              text       `json:"post_id"`
	Role                phrases    `json:"role"`
	Label               phrases    `json:"label"`
	RoleCode            text       `json:"role_code"`
	RoleSuperclassCode  text       `json:"role_superclass_code"`
	StartDate           text       `json:"start_date"`
	EndDate             text       `json:"end_date"`
	Sources             list[link] `json:"sources"`
}
