// Package popolo reads Popolo: documents with persons, organizations, the
// memberships that join them, events and areas, as EveryPolitician (v1.0), the
// Wikidata commons projects (multilingual: names are objects by language) and
// PopIt publish them.
//
// # What becomes what
//
//   - A person is a Person. Electronic mail, telephones, addresses and accounts
//     in social media are left out, also those of office.
//   - An organization is by its classification a Party, a PublicBody
//     (legislature, branch, ministry, …) or an Organization. What stands for
//     having no party (Independent, unknown, Bağımsız; see words.go) is none.
//   - An event of class "legislative period" is a Term, a general election an
//     Election.
//   - A membership is MEMBER_OF from the person to the body, with role,
//     constituency, term and party. Where it is held on behalf of a party, the
//     person is MEMBER_OF that party too.
//   - A membership with a post of its own at a body (a code for the role that is
//     not one of its seats, as for a prime minister) is HOLDS to a Position,
//     which is POSITION_AT the body. A role in words alone, as the mayors of
//     council lists, stays a role at the body: nothing says that it is one post.
//
// # Dates
//
// A membership without dates has those of its legislative period, and its spell
// says so (Derived). A spell of membership in a party that is taken from a seat
// is always Derived: the source dates the seat, not the party card. A date that
// cannot be read stays as original, with a note.
//
// # Ids
//
// Ids such as "legislature" and "term/7" mean something in their file only. When
// several files are loaded as one data set, they are kept apart by
// [input.File.Scope]; Wikidata ids, UUIDs and addresses are not, as they mean the
// same everywhere. A membership without id is known by all that tells it from
// others of the person, and by its number among those that are alike.
package popolo
