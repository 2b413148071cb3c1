// Package bods reads the Beneficial Ownership Data Standard, versions 0.2, 0.3 and
// 0.4: who owns and controls companies, directly or through others.
//
//	{"statementId": "s3", "recordId": "o", "recordType": "relationship", "recordStatus": "updated",
//	 "statementDate": "2024-03-01", "recordDetails": {"subject": "c", "interestedParty": "p", "interests": [
//	   {"type": "shareholding", "share": {"exclusiveMinimum": 25, "maximum": 50}, "startDate": "2019-12"}]}}
//
// Statements come alone, as JSON lines, in arrays, or as statements in an object
// of up to 64 MiB; the versions may be mixed, as each is read by its form.
//
// # Statements and records
//
// A record is what statements are about: since 0.4 they name it, before they name
// the statements that they replace, and the first of those stands for it. Of each
// record the last statement holds, by date and then by place in the files. A
// statement that closes a record ends what the record states, on its date.
//
// To know the last, all files of a data set are read twice. The first time, a
// survey keeps about 60 bytes for each record, and about 150 for each statement
// that replaces another. Files that are added one by one must name the statement
// that the store knows, or what replaces it becomes a record of its own; what an
// added update leaves out of a record that had several interests stays as it was.
//
// # What becomes what
//
//   - A registeredEntity or legalEntity is a Company, a state or stateBody a
//     PublicBody, an arrangement an Organization, and so is what is unknown or
//     anonymous, with the reason as description and without a name.
//   - shareholding, voting rights and rights to profit or assets are OWNS with the
//     share and the interest. Board members and chairs, senior managing officials,
//     trustees and who appoints a board are DIRECTS with the role. All others
//     (settlor, protector, beneficiary, nominee, …) are LINKED_TO with the role, and
//     so is what the graph does not relate so: shares in an arrangement.
//   - Each interest is a relation of its own. Whether it is direct, and whether it
//     is one of a beneficial owner, are values. What is only a part of an indirect
//     interest has the classification isComponent.
//   - An owner that is not told becomes an Organization for each relationship, with
//     the reason as description. It has no name, so none is taken for another.
//   - A party that the files do not describe is known by the relationship alone,
//     until another load describes it: a Person where the interest is beneficial or
//     the source says so, else a Company.
//
// # Of natural persons
//
// Numbers of passports, taxes and the like, homes and places of birth are left
// out. Political exposure is the classification isPep or isNotPep, and the reasons
// are descriptions.
//
// # Shares
//
// Shares are exact, or ranges whose bounds may be exclusive. What is beyond 0 to
// 100 is kept as written, with a note. That all shares of a company are more than
// 100 together, that companies own each other in a circle or themselves, is loaded
// as it is stated.
package bods
