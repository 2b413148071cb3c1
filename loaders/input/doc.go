// Package input is what every format has in common before and after it is read:
// files wherever they are, decompressed and decoded to UTF-8 without national
// numbers of persons; JSON records one at a time; and the errors that name file,
// line and record.
//
// A format is a function from a [File] to changes of the graph ([Reader]). It
// streams, keeps no more in memory than one record and small look-ups, and yields
// a [*Reject] for a record that it cannot use before it goes on with the next.
package input
