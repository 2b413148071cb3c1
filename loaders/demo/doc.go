// Package demo makes the sample that Spona comes with: an invented country,
// small enough to read or as large as a benchmark needs.
//
// Vardonia does not exist. Its country code, XX, is one that ISO 3166 leaves to
// users; its people, parties, firms and towns are made up, and so is all that
// relates them. Nothing of it may be mixed with the names of real people.
//
// The sample has two parts. The story ([Changes] yields it first) is written by
// hand: a donor whose firm wins a contract after giving, a minister's family
// firm, a tender with one bidder, a director who crosses to the firm that he
// oversaw, a chain of shells, two women of one name, sources that contradict
// each other. The rest is drawn by a seed: blocks of a hundred entities and four
// hundred relations, in which a few parties, ministries and addresses collect
// most of the ties, as in real life. A block is computed from its number alone,
// so a million entities need no more memory than a hundred.
//
//	for change, err := range demo.Changes(demo.Options{Entities: 1_000_000}) {
//		...
//	}
//
// [RealSample] is the other half of the demonstration: real members of a real
// parliament, under CC0, as they were published.
package demo
