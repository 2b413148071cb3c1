// Package scalar reads and writes the scalars of the API: ids, partial dates,
// moments, exact decimals, texts and whole numbers.
//
// What the domain does not know is null, never an empty text: an empty string, an
// unknown date and the zero time are all written as null. So a field whose text
// can be unknown has to be nullable in the schema.
package scalar
