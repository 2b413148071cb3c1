// Package ftm reads and writes FollowTheMoney, the model of OpenSanctions and
// Aleph, as JSON lines: one entity a line, edges being entities too.
//
//	{"id":"p1","schema":"Person","properties":{"name":["Milevra Đuzić"],"birthDate":["1971-11"]}}
//	{"id":"c1","schema":"Company","properties":{"name":["Zdravlab d.o.o."]}}
//	{"id":"o1","schema":"Ownership","properties":{"owner":["p1"],"asset":["c1"],"percentage":["25-50"],"startDate":["2019-12"]}}
//	{"op":"DEL","entity":{"id":"c7"}}
//
// # What becomes of a schema
//
//	Person, Company, PublicBody, Position,     the same
//	Address, Project, Sanction
//	Organization                               Organization, or Party where its topics, classification or legal form say so
//	LegalEntity                                Organization of unknown nature; the schema is kept as classification
//	CallForTenders; Contract, License          Tender; Contract
//	Asset, RealEstate, Vehicle, Vessel, …      Asset; the schema is kept as classification
//	Occupancy, Membership, Employment,         HOLDS, MEMBER_OF, EMPLOYED_BY,
//	Directorship, Ownership                    DIRECTS, OWNS
//	Family, Associate, Succession              FAMILY_OF, ASSOCIATE_OF, SUCCEEDS
//	ContractAward, ProjectParticipant          AWARDED, RECEIVES or (by its role) FUNDS
//	Payment                                    LINKED_TO, or DONATED_TO: see [PaymentsOption]
//	UnknownLink, Representation, Control       LINKED_TO
//	addressEntity, address, organization,      LOCATED_AT, LOCATED_AT, POSITION_AT,
//	authority, tenderers, entity, parent       BUYS, BIDS_ON, LISTED, PART_OF
//
// A relation between kinds that the graph does not relate so becomes a LINKED_TO
// with the schema's word for it. Other schemata are noted and left out, and so
// are properties that the graph has no place for.
//
// # Of natural persons
//
// Numbers, contacts, traits and homes are left out. An address that no company,
// organization or public body of the file has for its own may be a home, so only
// its town, region, postal code and country are kept, even in a file of changes
// whose companies came earlier.
//
// # Amounts, dates and ids
//
// Amounts are exact; several that contradict each other are none. A payment
// between several parties keeps its amount with the first pair, so that sums
// stay right. Dates keep their precision. Of an id that is used twice, the kind
// that came first holds. Entities that an edge names and the file lacks are known
// by the edge alone.
//
// # There and back
//
// [Write] puts beside the properties what FollowTheMoney cannot say, so that an
// export of Spona reads back as the same graph.
package ftm
