// Package names is the index of names in memory: an actor found by any spelling
// while somebody types. It stands beside graph/view and shares its node numbers.
//
// # What it finds
//
// A text and a name are both folded by [graph.NameKey], which makes one of case,
// marks, scripts and the digraphs of the region, and parted into words. A text
// finds an entity when each of its words stands for a word of a name:
//
//	the word itself          "rama"      Edi Rama
//	the last one unfinished  "edi ra"    Edi Rama
//	a looser folding         "oezal"     Turgut Özal (ü and ue, x and ks, dz and dj and c, …)
//	joined or parted         "al bayrak" Berat Albayrak
//	shortened, an initial    "e. rama"   Edi Rama, and the other way round
//	with typing mistakes     "erdogna"   Recep Tayyip Erdoğan
//
// Typing mistakes are looked for only when a text finds fewer than ten entities
// without them, and none by all its words as they are: whoever spells a name
// right is not shown its neighbours. When there is nothing even so, a text of
// three or more words may have one that the name lacks.
//
// # Order
//
// Hits come by how well the name fits, in the order of the list above; among
// these the whole name comes before the same words in another order, before a
// name that begins with the text, before one that has its words somewhere; then
// the name with fewer further words, then main names before aliases before former
// ones. Equals are in the order of [Entry.Standing], then of their ids. The order
// depends on the entities alone, not on how the index was put together.
//
// # Layout
//
// An [Index] is a large segment and a few small ones that came later, each with
// the list of entities that a later one replaced. A segment numbers its entities
// by standing and id, so whatever is read in the order of numbers is read best
// first, and has:
//
//	dictionary   words, sorted, one after the other: a prefix is a range of it
//	postings     for each word the entities that have it, and a byte that bounds how
//	             well any text can fit: whether the word begins a name, in how
//	             long a name it stands, and whether that is a main one
//	words        for each entity the words of its names, to judge the fit
//	texts        the names as the sources write them
//
// The postings of a range of words are a range themselves. A search makes bit
// sets of them, intersects these, and judges the entities left, those of the best
// bound first, until none of the rest could come before what it has.
package names
