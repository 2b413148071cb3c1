// Package loaders brings open data into the graph: it finds the files that a
// source names, tells their format, reads them, records what they state in short
// batches and reports what became of each record.
//
// # What a load does
//
// [Run] loads sources, [RunChanges] a sequence that is made already. A data set
// is loaded as a whole: what it stated before and states no more is marked as
// ended, never forgotten. With [Options.Add] a load only adds and updates.
// Loading the same file again changes nothing.
//
// A record that cannot be used is rejected with file, line, id and reason, and
// the rest is loaded. Then nothing is marked as ended, for what is missing may be
// what was rejected; likewise when a file could not be read to its end or has
// become something else, when there was no record at all, and when nothing in it
// was known before.
//
// # Records that come twice
//
// A data set that is loaded as a whole is taken as a picture of one moment. A
// record that comes again with the same content is counted as a duplicate; one
// with other content is left out with a note, and the first is kept, so that a
// load gives the same whatever was there before. With [Options.Add] the input is
// taken as a sequence in time, and the later record replaces the earlier. One id
// for things of two kinds is a reject in either.
//
// # Adding a format
//
// A format is a package with an [input.Reader] and one entry in [Formats].
package loaders
