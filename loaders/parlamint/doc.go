// Package parlamint reads who is who in the corpora of parliamentary debates of
// ParlaMint: the persons, organisations and affiliations in the TEI headers, in the
// root file of a corpus or in its files of persons and organisations (listPerson,
// listOrg). What was said in the debates is not read. Give the files of a corpus
// together: what an affiliation leads to may stand in another.
//
// # What becomes what
//
//	person                              Person; sex as gender, birth, death, Wikidata and Wikipedia
//	org politicalParty,                 Party
//	    parliamentaryGroup
//	org parliament, government,         PublicBody
//	    ministry, …
//	org of another role                 Organization; the role is its classification
//	event of a parliament               Term
//	event of a government               PublicBody, PART_OF the government: a cabinet
//	affiliation                         MEMBER_OF with role, spell and term
//	relation renaming, successor        SUCCEEDS
//	relation of another name            LINKED_TO with its name, such as coalition
//
// A post in a government is a role of its member, as it is written: nothing says
// that two ministers of finance held one post. Where an affiliation with a
// government names the cabinet, it leads to that. An affiliation without dates
// has those of its term, and its spell says so (Derived).
//
// # Ids
//
// The ids of a corpus hold in all its files, and are kept apart from those of
// others by the corpus's own name ("ParlaMint-TR"), which every file bears.
//
// # Hostile files
//
// There are no document types and no entities but the five of XML: a file with a
// document type is refused before it is read, so nothing can be included or grow.
// Depth and the length of one record are bounded.
package parlamint
