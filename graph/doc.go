// Package graph is the domain of Spona: political actors, the bodies and the
// money around them, what relates them, and who says so.
//
// # The model in one paragraph
//
// An [Entity] (a person, a party, a contract) and a [Relation] (a membership, a
// donation) have an [ID] and a kind, and hold nothing else of their own:
// everything that is known of them is stated by records. An [EntityRecord] or a
// [RelationRecord] is what one record of one data set states, and its [Source]
// says which record that is, how reliable it is ([Tier]) and whether the data
// set still states it. So every name, date and amount has a source without a
// table of statements, the same fact from two data sets is two records of one
// relation, and nothing that a source once said is overwritten by another.
//
// # Where to go on
//
//   - kinds and what may relate to what: kind.go, relation_kind.go
//   - the properties of each kind: property.go and the file of the kind
//     (person.go, procurement.go, …), which also holds its typed accessors
//   - partial dates, spells, exact money, shares: date.go, spell.go, money.go,
//     share.go
//   - names in any script and the key that makes them comparable: name.go,
//     namekey.go
//   - what a store has to do: store.go, held to by package storetest
//   - errors with the codes that the API shows: error.go
//
// The package knows no storage, no transport and no format. It imports the
// standard library, x/text and a decimal type.
package graph
