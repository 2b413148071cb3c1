package loops

import (
	"cmp"

	"spona/graph"
)

// A Bond says how a supplier is tied to an official.
type Bond uint8

// The bonds, the closest first.
const (
	Himself     Bond = iota + 1 // the official is the supplier
	Company                     // he owns or directs it
	Gift                        // it gave to him
	Relative                    // a relative is the supplier, or owns or directs it
	GiftToParty                 // it gave to his party
	Associate                   // an associate is the supplier, or owns or directs it
)

var bondNames = [...]string{"", "HIMSELF", "COMPANY", "GIFT", "RELATIVE", "GIFT_TO_PARTY", "ASSOCIATE"}

// String is the bond's name in the API, "" for none.
func (b Bond) String() string {
	if int(b) < len(bondNames) {
		return bondNames[b]
	}
	return ""
}

// A Loop is an official, a body, a supplier and what ties them together.
type Loop struct {
	Official graph.ID
	Body     graph.ID // where he holds office
	Buyer    graph.ID // the same body, or one that is a part of it
	Supplier graph.ID
	Bond     Bond
	Through  graph.ID // the relative, associate or party of the bond; "" for the others

	// Offices and Ties are the ways in which the official held office and the
	// supplier was tied to him on the signing day of some contract listed.
	Offices, Ties []Route

	// Contracts were signed while an office and a tie were alive, the oldest first,
	// those of an unknown day last.
	Contracts []Contract

	Value    []graph.Money // the sum of the contracts listed, by currency
	Certain  []graph.Money // the sum of those of them that are certain
	Total    []graph.Money // the sum of all contracts from the buyer to the supplier
	All      int           // how many these are
	Unpriced int           // how many of these have no value that could be added
}

// IsCertain reports whether the loop closes for certain, by one contract at least.
func (l *Loop) IsCertain() bool { return l.certain() > 0 }

func (l *Loop) certain() int {
	n := 0
	for i := range l.Contracts {
		if l.Contracts[i].Certain {
			n++
		}
	}
	return n
}

// A Route is relations one after another, as seen from the official: a position and
// the body that it is at, or a sister and her company. It is empty for an official
// who is the supplier himself.
type Route []graph.Tie

// A Contract is one that a loop closes by.
type Contract struct {
	ID      graph.ID
	Tender  graph.ID     // that it came from, where the body is named as the buyer of that alone; "" otherwise
	Signed  graph.Date   // else the day of the award; unknown when there is neither
	Value   *graph.Money // what the supplier was awarded; nil when not stated
	Shared  bool         // others were awarded it too, and Value is what all of them got
	Certain bool         // office and tie were alive on that day for certain
	Doubt   *graph.Tie   // when not certain, the relation whose dates or share leave it open; nil for the contract's own day
	Ties    Route        // from the buyer to the supplier
}

// compareLoops puts those first that are certain, then the closest bonds, then the
// most contracts.
func compareLoops(a, b Loop) int {
	return cmp.Or(-cmp.Compare(min(a.certain(), 1), min(b.certain(), 1)), cmp.Compare(a.Bond, b.Bond), -cmp.Compare(len(a.Contracts), len(b.Contracts)),
		cmp.Compare(a.Official, b.Official), cmp.Compare(a.Body, b.Body), cmp.Compare(a.Buyer, b.Buyer),
		cmp.Compare(a.Supplier, b.Supplier), cmp.Compare(a.Through, b.Through))
}
