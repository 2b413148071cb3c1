package ftm

import (
	"strings"

	"spona/graph"
)

// A pair is a property of FollowTheMoney and the one that it becomes.
type pair struct {
	ftm   string
	graph graph.Property
}

// propertiesOf are the properties that become values of an entity.
func propertiesOf(kind graph.EntityKind) []pair {
	common := []pair{
		{"country", graph.PropertyCountry},
		{"summary", graph.PropertyDescription}, {"description", graph.PropertyDescription}, {"notes", graph.PropertyDescription},
		{"website", graph.PropertyWebsite}, {"wikipediaUrl", graph.PropertyWikipedia}, {"topics", graph.PropertyClassification},
	}
	switch kind {
	case graph.KindPerson:
		return append(common, []pair{
			{"birthDate", graph.PropertyBirthDate}, {"deathDate", graph.PropertyDeathDate}, {"gender", graph.PropertyGender},
			{"nationality", graph.PropertyNationality}, {"citizenship", graph.PropertyNationality}, {"title", graph.PropertyHonorific},
			{"position", graph.PropertyOccupation}, {"profession", graph.PropertyOccupation},
		}...)
	case graph.KindParty, graph.KindCompany, graph.KindPublicBody, graph.KindOrganization:
		return append(common, []pair{
			{"jurisdiction", graph.PropertyCountry}, {"mainCountry", graph.PropertyCountry},
			{"incorporationDate", graph.PropertyFounded}, {"dissolutionDate", graph.PropertyDissolved}, {"status", graph.PropertyStatus},
			{"legalForm", graph.PropertyLegalForm}, {"classification", graph.PropertyClassification}, {"sector", graph.PropertyClassification},
			{"okvedCode", graph.PropertyActivityCode}, {"caemCode", graph.PropertyActivityCode},
		}...)
	case graph.KindPosition:
		return append(common, []pair{
			{"subnationalArea", graph.PropertyJurisdiction}, {"inceptionDate", graph.PropertyFounded},
			{"dissolutionDate", graph.PropertyDissolved}, {"numberOfSeats", graph.PropertySeats},
		}...)
	case graph.KindTender:
		return append(common, []pair{
			{"procedure", graph.PropertyMethodDetails}, {"cpvCode", graph.PropertyCategory}, {"submissionDeadline", graph.PropertyDeadline},
			{"tedUrl", graph.PropertyDocument}, {"procurementType", graph.PropertyClassification},
		}...)
	case graph.KindContract:
		return append(common, []pair{
			{"contractDate", graph.PropertySigned}, {"status", graph.PropertyStatus}, {"method", graph.PropertyMethodDetails},
			{"procedure", graph.PropertyMethodDetails}, {"classification", graph.PropertyClassification}, {"type", graph.PropertyClassification},
			{"criteria", graph.PropertyDescription},
		}...)
	case graph.KindProject:
		return append(common, []pair{
			{"startDate", graph.PropertyStart}, {"endDate", graph.PropertyEnd}, {"status", graph.PropertyStatus}, {"goal", graph.PropertyDescription},
		}...)
	case graph.KindSanction:
		return append(common, []pair{
			{"authority", graph.PropertyAuthority}, {"program", graph.PropertyProgramme}, {"reason", graph.PropertyReason},
			{"startDate", graph.PropertyStart}, {"listingDate", graph.PropertyDate}, {"endDate", graph.PropertyEnd},
			{"status", graph.PropertyStatus}, {"provisions", graph.PropertyDescription}, {"programUrl", graph.PropertyDocument},
		}...)
	case graph.KindAsset:
		return append(common, []pair{{"type", graph.PropertyClassification}, {"propertyType", graph.PropertyClassification}, {"flag", graph.PropertyCountry}}...)
	}
	return common
}

// identifiers are the numbers and codes that others gave to the entity. Of a
// person only those are kept that are no personal number.
func identifiers(st *statement, kind graph.EntityKind) []graph.Identifier {
	var ids []graph.Identifier
	add := func(scheme, property string) {
		for _, value := range st.take(property) {
			if len(value) <= graph.MaxNameBytes {
				ids = append(ids, graph.Identifier{Scheme: scheme, Value: value})
			}
		}
	}
	add("wikidata", "wikidataId")
	if kind == graph.KindPerson {
		return ids
	}
	for _, s := range schemes() {
		add(s.scheme, s.property)
	}
	// Who gave these is known only with the country.
	country := ""
	for _, property := range []string{"jurisdiction", "country", "mainCountry"} {
		if codes := st.peek(property); country == "" && len(codes) == 1 {
			if code, err := graph.ParseCountry(codes[0]); err == nil {
				country = code + "-"
			}
		}
	}
	for _, property := range []string{"registrationNumber", "taxNumber", "vatCode", "idNumber", "licenseNumber", "noticeId", "procedureNumber", "callId", "projectId"} {
		add(country+property, property)
	}
	return ids
}

// schemes are the properties that name the giver of a number.
func schemes() []struct{ property, scheme string } {
	return []struct{ property, scheme string }{
		{"leiCode", "XI-LEI"}, {"innCode", "RU-INN"}, {"ogrnCode", "RU-OGRN"}, {"kppCode", "RU-KPP"}, {"okpoCode", "RU-OKPO"},
		{"jibCode", "BA-JIB"}, {"mbsCode", "HR-MBS"}, {"voenCode", "AZ-VOEN"}, {"uscCode", "CN-USC"}, {"irsCode", "US-IRS"}, {"cikCode", "US-CIK"},
		{"uniqueEntityId", "US-UEI"}, {"dunsCode", "DUNS"}, {"swiftBic", "BIC"}, {"isinCode", "ISIN"}, {"isin", "ISIN"}, {"ticker", "ticker"},
		{"permId", "PermID"}, {"bvdId", "BvD"}, {"giiNumber", "GII"}, {"icijId", "ICIJ"}, {"imoNumber", "IMO"}, {"mmsi", "MMSI"}, {"figiCode", "FIGI"},
		{"unscId", "UNSC"}, {"authorityId", "authority"},
	}
}

// bookkeeping are properties about the data rather than the world, and texts
// for search engines.
func bookkeeping(property string) bool {
	switch property {
	case "alephUrl", "createdAt", "modifiedAt", "retrievedAt", "indexText", "namesMentioned", "keywords", "publisher", "publisherUrl", "recordId",
		"proof", "programId", "program", "riskSource", "sayariId", "brightQueryId", "brightQueryOrgId", "opencorporatesUrl", "weight":
		return true
	}
	return strings.HasSuffix(property, "Mentioned")
}

// private are properties that are not kept of natural persons.
func private(property string) bool {
	switch property {
	case "address", "email", "phone", "passportNumber", "socialSecurityNumber", "idNumber", "taxNumber", "innCode", "registrationNumber", "licenseNumber",
		"vatCode", "npiCode", "ethnicity", "religion", "political", "birthPlace", "birthCountry", "appearance", "eyeColor", "hairColor", "height", "weight",
		"motherName", "fatherName", "education", "spokenLanguage":
		return true
	}
	return false
}
