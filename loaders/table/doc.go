// Package table reads tables: CSV, TSV, sheets of XLSX workbooks and JSON arrays
// of objects, by a mapping that says which columns make which entities and
// relations.
//
// # A mapping
//
// A mapping is YAML. A key that is not known is an error that names its line.
//
//	match: [Donor, Party, Amount]      # names by which the table is found
//	table: {decimal: ",", dates: [dmy], currency: EUR, empty: [n/a]}
//	vocabularies:
//	  kinds: {firm: Company, person: Person}
//	entities:
//	  donor:
//	    kind: "{Donor type|kinds}"
//	    id: "{Donor|key}"
//	    names: "{Donor}"
//	  party: {kind: Party, id: "{Party}", names: "{Party}"}
//	relations:
//	  donation:
//	    kind: DONATED_TO
//	    from: donor
//	    to: party
//	    money: {amount: "{Amount}", required: true}
//	    spells: {on: "{Date}"}
//
// # Texts
//
// A text stands for itself; a name in braces stands for the cell of a column:
// {Donor}, {Donor 2} for the second column of that name, {#3} by number, {@C} by
// letter, {Donor?} where the column may be missing, {:file} and {:folder} for the
// name of the file without its ending and of the folder that it is in. After a bar comes what is
// done to the cell: a vocabulary of the mapping, or key (the name without regard
// to spelling), lower, upper, digits, unquoted, language, number, date, from and
// to (of a stretch of time). A vocabulary keeps a word that it lacks and reports
// it; its word "*" stands for all others. Conditions (when, where) are a text,
// met when it is not empty, or a text with = or != and values: "{Type} = a, b".
//
// # Entities
//
// An entity with an id is one thing however often rows name it: it is described
// once, and once more for each other way in which rows describe it. Without an id
// each row makes one. An id that is empty makes none, nor what leads there. class
// is the class of the id, by default the entity's label; two labels with one class
// share their ids. split makes several entities of one cell; an amount of a
// relation that several share is said of none of them, so that it is not doubled.
// In an item with columns: "name__*", {} is the cell and {*} what stands for the
// star.
//
// # Relations
//
// A relation belongs to its row, unless key says what tells it from others; with
// key: "" there is one between two ends.
//
// # Cells that are wrong
//
// What cannot be read stays as original beside an empty value and is noted;
// where the mapping says required, or lists the column under require, the row is
// rejected. A row that repeats another exactly is noted and kept, or left out
// with repeats: drop. Amounts are decimal as the mapping says; without it one
// that could be read in two ways (1.234) is not read. Dates are tried in the
// orders given; two digits of a year mean one from century (1950) on. Cells that
// are not UTF-8 are read as broken_as says.
//
// # What is never kept
//
// Where a person lives: an address of a person is an error of the mapping, or
// left out where the kind depends on the row.
package table
