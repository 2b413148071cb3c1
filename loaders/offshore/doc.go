// Package offshore reads the tables of the Offshore Leaks Database of the ICIJ
// (International Consortium of Investigative Journalists), in the layout of 2016
// (Entities, Intermediaries, Officers, Addresses, all_edges) and in that of 2018
// and later (nodes-entities, nodes-others, …, relationships; also with a leak's
// name before). A table is told by its header, and by its name where headers are
// alike; give the tables of a leak together, as a folder or a zip.
//
// # What becomes what
//
//	Entities                  Company, with founding, striking off, status and numbers
//	Others                    Organization, with its type as classification
//	Intermediaries            Company where the name says so beyond doubt, else Organization
//	Officers                  Company where the name says so beyond doubt, else Organization
//	                          of unknown nature: see below
//	Addresses                 Address, if an entity or intermediary has it
//	shareholder, owner of     OWNS
//	director of               DIRECTS
//	beneficiary, beneficial   DIRECTS, as in all registers of beneficial owners
//	owner of
//	registered address        LOCATED_AT
//	intermediary of, and all  LINKED_TO
//	other words
//	same or similar … as      LINKED_TO of tier C: somebody's guess by name
//
// The words of a link are its role, as they are written ("Nominee Shareholder
// of"). Words that say two things ("Director / Shareholder of") make two
// relations. Where the graph does not know the relation between such ends, it is
// LINKED_TO with the same words.
//
// # Who an officer is
//
// A leak does not say whether an officer is a person, a firm, a trust or two
// persons with one account. Many names do not tell either (LOMBARD ODIER, RS
// GROUP, THE BEARER), and to be called a person in a leak is a heavy word. So an
// officer is an Organization with the classification "officer", as a LegalEntity
// of FollowTheMoney is, and a Company only by a legal form that no person's name
// ends in. That it may be a certain person is for matching to say, with a tier.
// An intermediary acts as a business whatever it is called, and is never more
// than an Organization either.
//
// # Homes
//
// Addresses of officers may be homes. An address is kept only where a link of the
// same input gives it to an entity or an intermediary; no officer is located.
//
// # Ids
//
// A node is known by its number in the data set, whichever file it stands in, so
// files that are loaded one by one as the same data set join. Tables that are
// given together are looked through before the first is read, for what a node is
// and whose an address is: some twenty bytes of memory for each node. A link to a
// node that is not there makes a stub of what such links lead to.
//
// # Dates
//
// 23-MAR-2006, Mar 23, 2006 and ISO dates are read. Of two digits (23-Mar-06) the
// year is the last such year up to the one through which the row says that it is
// current, or else from 1950 to 2049. What is no certain date is kept as written,
// with a note.
package offshore
